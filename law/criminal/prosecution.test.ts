import { describe, expect, test } from 'vitest';
import { filed, sentForReview, type Story } from './cases-in-tests.ts';
import { inCourt } from './trial-in-tests.ts';
import { fromSupervision, hearAll, heard, inReview, oneMinor, ownCase } from './review-in-tests.ts';

const TWO = { accused: { 甲: {}, 乙: {} } } as const;
const light = (gravity = 'up-to-one') => heard({ accused: { 甲: { gravity } } });
const signs = (story: Story, on = '甲'): Story => story.act('2026-04-08', 'signPlea', { on, present: ['counsel', 'guardian'] });
const pleaded = (gravity?: string): Story => signs(light(gravity));

describe('prosecution (prosecute 提起公诉)', () => {
  test('P115 prosecuted: the case is the court’s, which has seven days to take it', () => {
    expect(heard().act('2026-04-20', 'prosecute').told()).toEqual({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
      starts: { 'case spc-prosecution-acceptance': '2026-04-27' },
      stops: ['甲 cpl-prosecution-review'],
      asks: ['case prosecution'],
      documents: ['起诉书', '换押证'],
      serves: ['court'],
      tells: ['accused', 'victim', 'detentionCentre'],
    });
  });

  test('P115 with somebody held the seven days end on their day; with nobody held they roll', () => {
    const held = hearAllInMay(sentForReview().act('2026-05-08', 'acceptForReview')).act('2026-06-06', 'prosecute');
    // Seven days from Saturday 6 June: Saturday 13 June.
    expect(held.due('spc-prosecution-acceptance')).toBe('2026-06-13');
    // Seven days from Saturday 18 April: Saturday 25 April, and so Monday.
    expect(heard().act('2026-04-18', 'prosecute').due('spc-prosecution-acceptance')).toBe('2026-04-27');
  });

  test('P115 nobody but the procuratorate prosecutes', () => {
    for (const by of ['police', 'court', 'victim', 'higherProcuratorate'])
      expect(heard({ victims: ['张'] }).refusal('2026-04-20', 'prosecute', { by })).toEqual(['not-your-act 刑诉法 §169…']);
  });

  test('P115 on the last day of the review in time, a day later late and valid', () => {
    expect(heard().act('2026-05-06', 'prosecute').late()).toEqual([]);
    const late = heard().act('2026-05-07', 'prosecute');
    expect(late.told().late).toEqual({ '甲 cpl-prosecution-review': '2026-05-06' });
    expect(late.facet('case.stage')).toBe('trial');
  });

  test('P115 the indictment names facts, charge and articles', () => {
    for (const form of [{ facts: '' }, { charge: '' }, { articles: [] }, { suggestion: 'fast-track' }])
      expect(heard().refusal('2026-04-20', 'prosecute', { form })).toEqual(['form-incomplete 刑诉法 §169…']);
  });

  test('P115 only a case in review is prosecuted', () => {
    expect(filed().refusal('2026-03-03', 'prosecute')).toContain('not-in-state 刑诉法 §169…');
    expect(heard().act('2026-04-20', 'prosecute').refusal('2026-04-21', 'prosecute')).toContain('request-already-open 刑诉法 §169…');
  });

  test('P116 nobody is prosecuted unheard: not questioned, or nobody heard for them', () => {
    expect(inReview().refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)']);
    expect(inReview().act('2026-04-03', 'questionInReview').refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)']);
    const half = inReview(TWO).acts(['2026-04-03', 'questionInReview', { on: '甲' }], ['2026-04-03', 'hearOpinions', { on: '甲' }]);
    expect(half.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)']);
  });

  test('P116 not even where the higher procuratorate refused non-prosecution', () => {
    const refused = fromSupervision().acts(['2026-04-08', 'proposeNonProsecution'], ['2026-04-15', 'refuseNonProsecution']);
    expect(refused.facet('accused.standing')).toBe('ordered');
    expect(refused.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)']);
    const listened = refused.acts(['2026-04-16', 'questionInReview'], ['2026-04-17', 'hearOpinions']);
    expect(listened.refusal('2026-04-20', 'prosecute')).toEqual([]);
  });

  test('P116 not even where non-prosecution without a hearing was revoked', () => {
    const revoked = inReview().acts(['2026-04-03', 'dismissByStatute'], ['2026-04-13', 'correctNonProsecution']);
    expect(revoked.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)']);
    const listened = heard().acts(['2026-04-10', 'dismissAtDiscretion'], ['2026-04-13', 'correctNonProsecution']);
    expect(listened.refusal('2026-04-20', 'prosecute')).toEqual([]);
  });

  test('P116 a minor, or somebody facing life or death, has counsel when prosecuted', () => {
    const grave = heard({ accused: { 甲: { gravity: 'life-or-death' } } });
    expect(grave.refusal('2026-04-20', 'prosecute')).toEqual([]);
    expect(heard(oneMinor).refusal('2026-04-20', 'prosecute')).toEqual([]);
    const alone = inReview(oneMinor).act('2026-04-03', 'questionInReview', { present: ['guardian'] });
    expect(alone.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §173(1)', 'not-in-state 刑诉法 §35(3) 刑诉法 §278']);
  });

  test('P116 nobody is left to prosecute when all were let go', () => {
    expect(heard().act('2026-04-10', 'dismissAtDiscretion').refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §176(1)']);
  });

  test('P116 not while non-prosecution, special non-prosecution or conditions are being decided on', () => {
    const asked = hearAll(fromSupervision()).act('2026-04-08', 'proposeNonProsecution');
    expect(asked.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §169…']);
    const special = heard().act('2026-04-08', 'requestSpecialNonProsecution');
    expect(special.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §169…']);
    const minor = heard(oneMinor).act('2026-04-08', 'proposeConditionalNonProsecution');
    expect(minor.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §169…']);
  });

  test('P116 not while trial in absence is asked for or approved', () => {
    const asked = inReview().acts(['2026-04-02', 'releaseInReview'], ['2026-04-03', 'requestAbsenceApproval']);
    const listened = asked.acts(['2026-04-07', 'questionInReview'], ['2026-04-08', 'hearOpinions']);
    expect(listened.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §169…']);
  });

  test('P116 several accused are prosecuted together, those let go stay out', () => {
    const half = heard(TWO).act('2026-04-10', 'dismissAtDiscretion', { on: '乙' });
    const court = half.act('2026-04-20', 'prosecute');
    expect([court.facet('accused.standing', '甲'), court.facet('accused.standing', '乙')]).toEqual(['indicted', 'not-prosecuted']);
    // 乙’s time to petition is not touched by the trial of 甲.
    expect(court.running('乙')).toEqual([
      'cpl-victim-petition-nonprosecution',
      'cpl-accused-petition-nonprosecution',
      'psr-nonprosecution-reconsideration-request',
    ]);
  });

  test('P116 in the procuratorate’s own case it is the same procuratorate that prosecutes', () => {
    expect(hearAll(ownCase()).act('2026-04-20', 'prosecute').facet('case.lead')).toBe('court');
  });
});

/** Questioned, defended and heard in May. */
function hearAllInMay(story: Story): Story {
  return story.acts(
    ['2026-05-11', 'tellRightsInReview'],
    ['2026-05-11', 'questionInReview'],
    ['2026-05-11', 'arrangeDutyCounsel'],
    ['2026-05-12', 'hearOpinions'],
  );
}

describe('with a plea (prosecuteWithPlea 认罪认罚)', () => {
  test('P117 whoever pleads is prosecuted with a recommended sentence, main, further and whether suspended', () => {
    expect(
      pleaded('up-to-ten')
        .act('2026-04-20', 'prosecuteWithPlea', { form: { probation: 'no' } })
        .told(),
    ).toEqual({
      sets: { 'case.stage': 'trial', 'case.lead': 'court', '甲.standing': 'indicted' },
      starts: { 'case spc-prosecution-acceptance': '2026-04-27' },
      stops: ['甲 cpl-prosecution-review'],
      asks: ['case prosecution'],
      documents: ['起诉书', '量刑建议书', '认罪认罚具结书', '换押证'],
      serves: ['court'],
      tells: ['accused', 'victim', 'detentionCentre'],
    });
    expect(pleaded().refusal('2026-04-20', 'prosecuteWithPlea', { form: { principal: '' } })).toEqual(['form-incomplete 刑诉法 §169…']);
    expect(pleaded().refusal('2026-04-20', 'prosecuteWithPlea', { form: { probation: 'perhaps' } })).toEqual([
      'form-incomplete 刑诉法 §169…',
    ]);
  });

  test('P117 a plea may not be prosecuted without the recommendation, nor the recommendation made without a plea', () => {
    expect(pleaded().refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §176(2)']);
    expect(light().refusal('2026-04-20', 'prosecuteWithPlea')).toEqual(['not-in-state 刑诉法 §176(2)']);
  });

  test('P117 a recorded plea counts as one; a withdrawn plea does not', () => {
    const recorded = light().act('2026-04-08', 'recordPlea', { form: { ground: 'disability' } });
    expect(recorded.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §176(2)']);
    expect(recorded.refusal('2026-04-20', 'prosecuteWithPlea')).toEqual([]);
    const withdrawn = pleaded().act('2026-04-09', 'withdrawPlea');
    expect(withdrawn.refusal('2026-04-20', 'prosecute')).toEqual([]);
    expect(withdrawn.refusal('2026-04-20', 'prosecuteWithPlea')).toEqual(['not-in-state 刑诉法 §176(2)']);
  });

  test('P117 one of two pleads: the recommendation is made for the one', () => {
    const one = signs(heard(TWO));
    expect(one.refusal('2026-04-20', 'prosecute')).toEqual(['not-in-state 刑诉法 §176(2)']);
    expect(one.act('2026-04-20', 'prosecuteWithPlea').facet('accused.standing', '乙')).toBe('indicted');
  });

  test('P117 the plea of somebody who was let go binds nobody', () => {
    const gone = signs(heard(TWO)).act('2026-04-10', 'dismissAtDiscretion', { on: '甲' });
    expect(gone.refusal('2026-04-20', 'prosecute')).toEqual([]);
  });
});

describe('for the fast track (prosecuteForFastTrack 建议速裁)', () => {
  test('P118 everybody signed, three years or less, adults: the fast track is suggested', () => {
    for (const gravity of ['up-to-one', 'up-to-three'])
      expect(pleaded(gravity).act('2026-04-10', 'prosecuteForFastTrack').told()).toMatchObject({
        sets: { 'case.stage': 'trial', '甲.standing': 'indicted' },
        asks: ['case prosecution'],
        documents: ['起诉书', '量刑建议书', '适用速裁程序建议书', '认罪认罚具结书', '换押证'],
        serves: ['court'],
      });
  });

  test('P118 not above three years', () => {
    expect(pleaded('up-to-ten').refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual(['not-in-state 刑诉法 §222(1)']);
  });

  test('P118 not a minor', () => {
    expect(signs(heard(oneMinor)).refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual([
      'not-in-state 刑诉法 §223(1).2 检察规则 §438(1).2',
    ]);
  });

  test('P118 not without a signed statement: none, recorded, withdrawn, or one of two', () => {
    const against = ['not-in-state 刑诉法 §222(1) 刑诉法 §223(1).4'];
    expect(light().refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual(against);
    expect(light().act('2026-04-08', 'recordPlea').refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual(against);
    expect(pleaded().act('2026-04-09', 'withdrawPlea').refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual(against);
    const one = signs(heard({ accused: { 甲: { gravity: 'up-to-one' }, 乙: { gravity: 'up-to-one' } } }));
    expect(one.refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual(against);
    expect(signs(one, '乙').refusal('2026-04-10', 'prosecuteForFastTrack')).toEqual([]);
  });

  test('P118 decided within ten days of the file where it was taken in for the fast track; late on the eleventh', () => {
    const fast = (on: string) =>
      filed({ accused: { 甲: { gravity: 'up-to-one' } } })
        .acts(
          ['2026-03-03', 'decideBail'],
          ['2026-04-07', 'transferForProsecution'],
          ['2026-04-07', 'acceptForFastTrackReview'],
          ['2026-04-08', 'tellRightsInReview'],
          ['2026-04-08', 'questionInReview'],
          ['2026-04-08', 'arrangeDutyCounsel'],
          ['2026-04-09', 'hearOpinions'],
          ['2026-04-09', 'signPlea', { present: ['counsel'] }],
        )
        .act(on, 'prosecuteForFastTrack');
    expect(fast('2026-04-17').late()).toEqual([]);
    expect(fast('2026-04-20').told().late).toEqual({ '甲 cpl-prosecution-review-fast-track': '2026-04-17' });
    expect(fast('2026-04-17').running('甲')).toEqual(['cpl-bail']);
  });
});

describe('after the indictment was withdrawn (撤回起诉后)', () => {
  /** Withdrawn after the hearing of 8 June; nobody appealed, so that the case is the procuratorate’s again on 16 June 2026. */
  const withdrawn = (): Story =>
    inCourt().acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-10', 'allowWithdrawal']).until('2026-06-16');

  test('P119 the case comes back with thirty days for the decision not to prosecute', () => {
    expect([withdrawn().facet('case.stage'), withdrawn().facet('accused.standing')]).toEqual(['review', 'suspect']);
    expect(withdrawn().due('ppr-withdrawn-dismissal')).toBe('2026-07-16');
  });

  test('P119 nobody is prosecuted again on the same facts', () => {
    expect(withdrawn().refusal('2026-06-18', 'prosecute')).toEqual(['not-in-state 检察规则 §424(2)']);
  });

  test('P119 nor is the case returned instead: whoever wants it investigated anew decides first not to prosecute', () => {
    expect(withdrawn().refusal('2026-06-18', 'returnForSupplement')).toEqual(['not-in-state 检察规则 §424(2)']);
    const decided = withdrawn().act('2026-06-18', 'dismissForEvidence').act('2026-08-03', 'correctNonProsecution');
    expect(decided.refusal('2026-08-04', 'returnForSupplement')).toEqual([]);
  });

  test('P119 want of evidence ends the case although it was never returned', () => {
    const gone = withdrawn().act('2026-06-18', 'dismissForEvidence');
    expect(gone.facet('accused.dismissal')).toBe('evidence');
    expect(gone.running('甲')).not.toContain('ppr-withdrawn-dismissal');
    expect(withdrawn().act('2026-07-17', 'dismissForEvidence').told().late).toMatchObject({ '甲 ppr-withdrawn-dismissal': '2026-07-16' });
  });

  test('P119 new facts found later: non-prosecution is revoked, and the case prosecuted', () => {
    const again = withdrawn().acts(['2026-06-18', 'dismissForEvidence'], ['2026-08-03', 'correctNonProsecution']);
    expect(again.refusal('2026-08-10', 'prosecute')).toEqual([]);
  });
});
