import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, type More, type Setting, type Story } from './cases-in-tests.ts';

const accepted = (story: Story, at: string): Story => story.acts([at, 'transferForProsecution'], [at, 'acceptForReview']);
const free = (setting?: Setting): Story => accepted(filed(setting), '2026-04-01');
const onBail = (): Story => accepted(filed().act('2026-03-04', 'decideBail'), '2026-04-01');
const atHome = (): Story => accepted(filed().act('2026-03-04', 'decideResidence'), '2026-04-01');
const held = (): Story => accepted(arrested(), '2026-04-01');
const merelyDetained = (): Story => accepted(detained(), '2026-03-05');
const fromSupervision = (): Story =>
  given({ origin: 'supervision' }).acts(['2026-04-01', 'transferFromSupervision'], ['2026-04-01', 'acceptForReview']);
const afterRetention = (): Story => fromSupervision().act('2026-04-02T10:00', 'detainAfterRetention');

describe('custody in review', () => {
  test('I190 given custody, when the procuratorate takes it over, then the detention centre has the new order', () => {
    expect(held().act('2026-04-02', 'changeCustodyOrder').told()).toEqual({ documents: ['换押证'], serves: ['detentionCentre'] });
    expect(onBail().refusal('2026-04-02', 'changeCustodyOrder')).toEqual(['not-in-state 检察规则 §152…']);
    expect(arrested().refusal('2026-03-20', 'changeCustodyOrder')).toEqual(['not-in-state 检察规则 §152…']);
    expect(held().refusal('2026-04-02', 'changeCustodyOrder', { by: 'police' })).toEqual(['not-your-act 检察规则 §152…']);
  });

  test('I191 given need, when the chief procurator decides on arrest, then the police execute it at once', () => {
    expect(free().act('2026-04-10', 'decideArrestInReview').told()).toEqual({
      sets: { '甲.arrest': 'approved' },
      starts: { '甲 cpl-arrest-execution': '2026-04-10' },
      documents: ['逮捕决定书'],
      serves: ['police'],
    });
    expect(free().refusal('2026-04-10', 'decideArrestInReview', { approvals: {} })).toEqual(['approval-missing 刑诉法 §80…']);
    expect(free().refusal('2026-04-10', 'decideArrestInReview', { by: 'police' })).toEqual(['not-your-act 刑诉法 §80…']);
    expect(held().refusal('2026-04-10', 'decideArrestInReview')).toContain('not-in-state 刑诉法 §80…');
    expect(onBail().refusal('2026-04-10', 'decideArrestInReview')).toEqual([]);
    expect(atHome().refusal('2026-04-10', 'decideArrestInReview')).toEqual([]);
  });

  test('I191 a minor is questioned and heard first', () => {
    const minor = free({ accused: { 甲: { age: 'minor' } } });
    expect(minor.refusal('2026-04-10', 'decideArrestInReview')).toEqual(['not-in-state 刑诉法 §280(1)']);
    const heard = minor.acts(
      ['2026-04-02', 'notifyLegalAid', { by: 'procuratorate' }],
      ['2026-04-03', 'assignCounsel'],
      ['2026-04-07', 'questionInReview', { present: ['guardian'] }],
      ['2026-04-08', 'hearOpinions'],
    );
    expect(heard.refusal('2026-04-10', 'decideArrestInReview')).toEqual([]);
  });

  test('I192 two police officers execute it, and the duties of a day begin', () => {
    const decided = onBail().act('2026-04-10', 'decideArrestInReview');
    expect(decided.act('2026-04-10T09:00', 'executeArrestInReview').told()).toEqual({
      sets: { '甲.custody': 'arrested' },
      starts: { '甲 cpl-arrest-notify-family': '2026-04-11T09:00', '甲 cpl-arrest-interrogate': '2026-04-11T09:00' },
      stops: ['甲 cpl-bail', '甲 cpl-arrest-execution'],
      // In custody the last day of the review stays in the holiday it would have rolled over at liberty.
      counts: { '甲 cpl-prosecution-review': '2026-05-01' },
      documents: ['逮捕证'],
      tells: ['procuratorate', 'detentionCentre'],
    });
    expect(decided.refusal('2026-04-10', 'executeArrestInReview', { people: ['警官甲'] })).toEqual(['too-few-officers 刑诉法 §80…']);
    expect(decided.refusal('2026-04-10', 'executeArrestInReview', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §80…']);
    expect(onBail().refusal('2026-04-10', 'executeArrestInReview')).toEqual(['not-in-state 刑诉法 §80']);
    expect(decided.act('2026-04-11', 'executeArrestInReview').late()).toEqual(['executeArrestInReview cpl-arrest-execution 2026-04-10']);
  });

  test('I192 the procuratorate tells the family, it has the case now', () => {
    const taken = onBail().acts(['2026-04-10', 'decideArrestInReview'], ['2026-04-10T09:00', 'executeArrestInReview']);
    expect(taken.refusal('2026-04-10', 'notifyFamily', { by: 'police' })).toEqual(['not-your-act 刑诉法 §75(2)…']);
    expect(taken.act('2026-04-11T09:00', 'notifyFamily').late()).toEqual([]);
  });
});

describe('milder measures in review', () => {
  test('I193 what the police began the procuratorate decides anew: its own twelve and six months run from the acceptance', () => {
    expect(onBail().due('cpl-bail')).toBe('2027-04-01');
    expect(atHome().due('cpl-residential-surveillance')).toBe('2026-10-01');
  });

  test.each([
    ['arrested', held],
    ['detained', merelyDetained],
    ['at liberty', free],
    ['under surveillance', atHome],
  ])('I193 bail for somebody %s, twelve months from now', (_from, story) => {
    const bailed = story().act('2026-04-15', 'bailInReview');
    expect(bailed.told()).toMatchObject({
      sets: { '甲.custody': 'bail' },
      starts: { '甲 cpl-bail': '2027-04-15' },
      documents: ['取保候审决定书', '取保候审执行通知书'],
      serves: ['accused'],
      tells: ['police', 'detentionCentre'],
    });
    expect(bailed.running()).not.toContain('甲 cpl-residential-surveillance');
  });

  test.each([
    ['arrested', held],
    ['detained', merelyDetained],
    ['at liberty', free],
    ['on bail', onBail],
  ])('I193 surveillance for somebody %s, six months from now', (_from, story) => {
    const home = story().act('2026-04-15', 'residenceInReview');
    expect(home.told()).toMatchObject({
      sets: { '甲.custody': 'residence' },
      starts: { '甲 cpl-residential-surveillance': '2026-10-15' },
      documents: ['监视居住决定书', '监视居住执行通知书'],
    });
    expect(home.running()).not.toContain('甲 cpl-bail');
  });

  test('I193 nobody is bailed who is on bail, or by the police, or before the case is accepted', () => {
    expect(onBail().refusal('2026-04-15', 'bailInReview')).toEqual(['not-in-state 刑诉法 §67(1)…']);
    expect(atHome().refusal('2026-04-15', 'residenceInReview')).toEqual(['not-in-state 刑诉法 §74…']);
    expect(held().refusal('2026-04-15', 'bailInReview', { by: 'police' })).toEqual(['not-your-act 刑诉法 §67(1)…']);
    const waiting = arrested().act('2026-04-01', 'transferForProsecution');
    expect(waiting.refusal('2026-04-01', 'bailInReview')).toEqual(['not-in-state 刑诉法 §67(1)…']);
  });

  test.each([
    ['arrested', held, undefined],
    ['detained', merelyDetained, undefined],
    ['on bail', onBail, ['甲 cpl-bail']],
    ['under surveillance', atHome, ['甲 cpl-residential-surveillance']],
  ])('I194 somebody %s is released, and the arrest is spent', (_from, story, stops) => {
    const gone = story().act('2026-04-15', 'releaseInReview');
    expect(gone.facet('accused.custody')).toBe('none');
    expect(gone.facet('accused.arrest')).toBe('none');
    expect(gone.told().stops).toEqual(stops);
    expect(gone.told()).toMatchObject({ documents: ['决定释放通知书', '解除强制措施决定书'], serves: ['accused'] });
  });

  test('I194 whoever is free is not released, and a reason is given', () => {
    expect(free().refusal('2026-04-15', 'releaseInReview')).toEqual(['not-in-state 刑诉法 §79(2)…']);
    expect(held().refusal('2026-04-15', 'releaseInReview', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §79(2)…']);
    expect(held().refusal('2026-04-15', 'releaseInReview', { by: 'police' })).toEqual(['not-your-act 刑诉法 §79(2)…']);
  });
});

describe('after retention', () => {
  test('I195 given retention, when the case is accepted, then the suspect is detained first, ten days run, and the review stands still', () => {
    expect(afterRetention().told()).toEqual({
      sets: { '甲.custody': 'detained' },
      starts: { '甲 cpl-supervision-case-detention': '2026-04-12', '甲 cpl-detention-notify-family': '2026-04-03T10:00' },
      counts: { '甲 cpl-prosecution-review': 'suspended' },
      documents: ['拘留决定书'],
      serves: ['police', 'accused'],
      tells: ['supervision', 'family'],
    });
  });

  test('I195 this detention is for cases of a supervision commission, before anything else happened', () => {
    expect(free().refusal('2026-04-02', 'detainAfterRetention')).toEqual(['not-in-state 刑诉法 §170(2)']);
    const questioned = fromSupervision().act('2026-04-02', 'questionInReview');
    expect(questioned.refusal('2026-04-03', 'detainAfterRetention')).toEqual(['not-in-state 刑诉法 §170(2)…']);
    expect(afterRetention().refusal('2026-04-03', 'detainAfterRetention')).toContain('not-in-state 刑诉法 §170(2)…');
    expect(fromSupervision().refusal('2026-04-02', 'detainAfterRetention', { by: 'supervision' })).toEqual([
      'not-your-act 刑诉法 §170(2)…',
    ]);
  });

  test('I195 the family hears within twenty-four hours', () => {
    expect(afterRetention().act('2026-04-03T10:00', 'notifyFamily').late()).toEqual([]);
    expect(afterRetention().act('2026-04-03T10:01', 'notifyFamily').late()).toEqual([
      'notifyFamily cpl-detention-notify-family 2026-04-03T10:00',
    ]);
  });

  test('I196 one to four days more in special circumstances, as granted, once', () => {
    const extended = (days: number): More => ({ form: { days } });
    expect(afterRetention().act('2026-04-10', 'extendDecisionAfterRetention', extended(4)).told()).toEqual({
      counts: { '甲 cpl-supervision-case-detention': '2026-04-16' },
      tells: ['detentionCentre'],
    });
    expect(afterRetention().act('2026-04-10', 'extendDecisionAfterRetention', extended(1)).due('cpl-supervision-case-detention')).toBe(
      '2026-04-13',
    );
    for (const days of [0, 5])
      expect([days, afterRetention().refusal('2026-04-10', 'extendDecisionAfterRetention', extended(days))]).toEqual([
        days,
        ['form-incomplete 刑诉法 §170(2)…'],
      ]);
    const once = afterRetention().act('2026-04-10', 'extendDecisionAfterRetention', extended(1));
    expect(once.refusal('2026-04-11', 'extendDecisionAfterRetention', extended(3))).toEqual(['extension-used-up 刑诉法 §170(2)…']);
  });

  test.each([
    ['arrestAfterRetention', { '甲.arrest': 'approved' }, { '甲 cpl-arrest-execution': '2026-04-10' }],
    ['bailAfterRetention', { '甲.custody': 'bail' }, { '甲 cpl-bail': '2027-04-10' }],
    ['residenceAfterRetention', { '甲.custody': 'residence' }, { '甲 cpl-residential-surveillance': '2026-10-10' }],
  ])('I197 one of three decisions ends it, and the review goes on with the days it lost: %s', (act, sets, starts) => {
    const told = afterRetention().act('2026-04-03', 'notifyFamily').act('2026-04-10', act).told();
    expect(told).toMatchObject({
      sets,
      starts,
      stops: ['甲 cpl-supervision-case-detention'],
      // One month from 1 April and the eight days from the 2nd to the 9th: a Saturday on which people work.
      counts: { '甲 cpl-prosecution-review': '2026-05-09' },
    });
  });

  test('I197 on the tenth day in time, on the eleventh late; arrest needs the chief procurator', () => {
    const told = afterRetention().act('2026-04-03', 'notifyFamily');
    expect(told.act('2026-04-12', 'bailAfterRetention').late()).toEqual([]);
    expect(told.act('2026-04-13', 'bailAfterRetention').late()).toEqual(['bailAfterRetention cpl-supervision-case-detention 2026-04-12']);
    expect(told.refusal('2026-04-10', 'arrestAfterRetention', { approvals: {} })).toEqual(['approval-missing 刑诉法 §170(2)…']);
  });

  test('I197 there is no fourth decision, and none about somebody who was not retained', () => {
    for (const act of ['releaseInReview', 'bailInReview', 'residenceInReview', 'decideArrestInReview'])
      expect([act, afterRetention().refusal('2026-04-10', act)[0]?.split(' ')[0]]).toEqual([act, 'not-in-state']);
    for (const act of ['arrestAfterRetention', 'bailAfterRetention', 'residenceAfterRetention', 'extendDecisionAfterRetention'])
      expect([act, free().refusal('2026-04-10', act)[0]]).toEqual([act, 'not-in-state 刑诉法 §170(2)']);
  });

  test('I197 the police execute the arrest; the ten days of the next suspect are their own', () => {
    const two = given({ origin: 'supervision', accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-04-01', 'transferFromSupervision'],
      ['2026-04-01', 'acceptForReview'],
      ['2026-04-02', 'detainAfterRetention', { on: '甲' }],
      ['2026-04-03', 'detainAfterRetention', { on: '乙' }],
      ['2026-04-09', 'arrestAfterRetention', { on: '甲' }],
      ['2026-04-09', 'executeArrestInReview', { on: '甲' }],
    );
    expect(two.facet('accused.custody', '甲')).toBe('arrested');
    expect(two.due('cpl-supervision-case-detention', '乙')).toBe('2026-04-13');
  });
});
