import { describe, expect, test } from 'vitest';
import { heard } from './review-in-tests.ts';
import { accepted, appealed, found, inForce, inPrison, judged, prosecuted, sentenced, two } from './trial-in-tests.ts';

const onBail = () => accepted().act('2026-05-25', 'bailAtTrial', { on: '甲' });

describe('measures while the court has the case', () => {
  test('T144 whoever is under arrest may be bailed: twelve months, decided by the president', () => {
    expect(onBail().told()).toEqual({
      sets: { '甲.custody': 'bail', '甲.arrest': 'none' },
      starts: { '甲 cpl-bail': '2027-05-25' },
      documents: ['取保候审决定书', '执行通知书'],
      serves: ['accused'],
      tells: ['police', 'detentionCentre', 'procuratorate'],
    });
    expect(accepted().refusal('2026-05-25', 'bailAtTrial', { approvals: {} })).toEqual(['approval-missing 刑诉法 §67…']);
  });

  test('T144 or put under residential surveillance: six months', () => {
    expect(accepted().act('2026-05-25', 'residenceAtTrial').told()).toEqual({
      sets: { '甲.custody': 'residence', '甲.arrest': 'none' },
      starts: { '甲 cpl-residential-surveillance': '2026-11-25' },
      documents: ['监视居住决定书', '执行通知书'],
      serves: ['accused'],
      tells: ['police', 'detentionCentre', 'procuratorate'],
    });
  });

  test('T144 one measure takes the place of the other', () => {
    expect(onBail().act('2026-06-01', 'residenceAtTrial').told()).toMatchObject({
      starts: { '甲 cpl-residential-surveillance': '2026-12-01' },
      stops: ['甲 cpl-bail'],
    });
    expect(onBail().refusal('2026-06-01', 'bailAtTrial')).toEqual(['not-in-state 刑诉法 §67…']);
  });

  test('T144 release lifts whatever there is', () => {
    expect(onBail().act('2026-06-01', 'releaseAtTrial').told()).toEqual({
      sets: { '甲.custody': 'none' },
      stops: ['甲 cpl-bail'],
      documents: ['释放通知书', '解除强制措施决定书'],
      serves: ['accused'],
      tells: ['police', 'detentionCentre', 'procuratorate'],
    });
    expect(accepted().act('2026-05-25', 'releaseAtTrial').facet('accused.custody')).toBe('none');
  });

  test('T144 there is nothing to lift of somebody at liberty', () => {
    const free = onBail().act('2026-06-01', 'releaseAtTrial');
    expect(free.refusal('2026-06-02', 'releaseAtTrial')).toEqual(['not-in-state 刑诉法 §79(2)…']);
    expect(free.refusal('2026-06-02', 'bailAtTrial')).toEqual([]);
  });

  test('T144 the police do not decide it now, nor the procuratorate', () => {
    expect(accepted().refusal('2026-05-25', 'bailAtTrial', { by: 'police' })).toEqual(['not-your-act 刑诉法 §67…']);
    expect(accepted().refusal('2026-05-25', 'releaseAtTrial', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §79(2)…']);
  });

  test('T144 each defendant has a measure and a clock of their own', () => {
    const one = accepted(two).act('2026-05-25', 'bailAtTrial', { on: '乙' });
    expect(one.running('乙')).toEqual(['cpl-bail']);
    expect(one.facet('accused.custody', '甲')).toBe('arrested');
  });

  test('T145 the court of second instance decides while it has the case', () => {
    expect(appealed().refusal('2026-07-01', 'bailAtTrial', { by: 'higherCourt' })).toEqual([]);
    expect(judged().refusal('2026-06-16', 'bailAtTrial')).toEqual([]);
  });

  test('T145 not once the judgment is in force, nor once the sentence is served', () => {
    expect(inForce().refusal('2026-06-29', 'bailAtTrial')).toEqual(['not-in-state 刑诉法 §67…']);
    expect(inPrison().refusal('2026-08-03', 'releaseAtTrial')).toEqual([
      'not-in-state 刑诉法 §79(2)…',
      'not-in-state 刑诉法 §79(2)…',
      'not-in-state 刑诉法 §79(2)…',
    ]);
  });

  test('T146 the court arrests anew whom the trial needs, and the police carry it out', () => {
    const again = onBail().act('2026-06-01', 'decideArrest', { by: 'court' });
    expect(again.facet('accused.arrest')).toBe('approved');
    const held = again.act('2026-06-02', 'executeArrest');
    expect(held.told()).toMatchObject({ sets: { '甲.custody': 'arrested' } });
    expect(held.running('甲')).not.toContain('cpl-bail');
  });

  test('T146 bail before the police come ends the decision to arrest', () => {
    const decided = accepted().act('2026-05-25', 'releaseAtTrial').act('2026-05-26', 'decideArrest', { by: 'court' });
    const bailed = decided.act('2026-05-27', 'bailAtTrial');
    expect(bailed.facet('accused.arrest')).toBe('none');
    expect(bailed.refusal('2026-05-28', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80']);
  });

  test('T147 a trial that cannot end in time ends the custody: it is compulsory then, and always possible', () => {
    const overrun = found();
    expect(overrun.overdue('2026-07-23')).toContain('case cpl-trial-first');
    expect(overrun.refusal('2026-07-23', 'releaseAtTrial')).toEqual([]);
    expect(overrun.refusal('2026-07-23', 'bailAtTrial')).toEqual([]);
  });

  test('T147 whoever has been held as long as the sentence is released before it is in force', () => {
    const short = judged(undefined, { 甲: ['convict', sentenced('imprisonment', 4)] });
    expect(short.act('2026-06-18', 'releaseAtTrial').facet('accused.custody')).toBe('none');
  });

  test('T144 whoever comes on bail is bailed anew by the court that accepts the case, for twelve months of its own', () => {
    const came = heard({ accused: { 甲: {}, 乙: {} } })
      .act('2026-04-08', 'residenceInReview', { on: '乙' })
      .act('2026-04-20', 'prosecute');
    expect([came.due('cpl-bail', '甲'), came.due('cpl-residential-surveillance', '乙')]).toEqual(['2027-04-01', '2026-10-08']);
    expect(came.act('2026-04-24', 'acceptCase').told()).toMatchObject({
      starts: { '甲 cpl-bail': '2027-04-24', '乙 cpl-residential-surveillance': '2026-10-24' },
    });
  });

  test('T144 in summary procedure too, and on the fast track', () => {
    const pleaded = heard({ accused: { 甲: { gravity: 'up-to-three' } } })
      .act('2026-04-09', 'signPlea', { present: ['counsel'] })
      .act('2026-04-20', 'prosecuteForFastTrack');
    for (const accept of ['acceptForSummary', 'acceptForFastTrack'])
      expect([accept, pleaded.act('2026-04-22', accept).due('cpl-bail')]).toEqual([accept, '2027-04-22']);
  });

  test('T144 the court has a say only once it has the case', () => {
    expect(prosecuted().refusal('2026-05-21', 'bailAtTrial')).toEqual([]);
  });
});
