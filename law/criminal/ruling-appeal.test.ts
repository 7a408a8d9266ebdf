import { describe, expect, test } from 'vitest';
import { inCourt, judged, privateCase, two } from './trial-in-tests.ts';

/** The indictment withdrawn by a ruling of Thursday 11 June 2026. */
const ruled = (setting?: Parameters<typeof inCourt>[0]) =>
  inCourt(setting).acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-11', 'allowWithdrawal']);
const challenged = () => ruled().act('2026-06-15', 'appealRuling');

describe('a ruling is appealed within five days', () => {
  test('T168 five days, where a judgment has ten', () => {
    expect(ruled().due('cpl-appeal-ruling')).toBe('2026-06-16');
    expect(ruled().derivation('cpl-appeal-ruling')).toContain('刑诉法 §230');
    expect(judged().due('cpl-appeal-judgment')).toBe('2026-06-25');
  });

  test('T168 the accused appeals; the higher court has two months', () => {
    expect(challenged().told()).toEqual({
      starts: { 'case cpl-trial-second': '2026-08-15' },
      asks: ['case ruling-appeal'],
      documents: ['上诉状'],
      serves: ['court'],
      tells: ['procuratorate'],
    });
    expect(ruled().refusal('2026-06-15', 'appealRuling', { by: 'guardian' })).toEqual([]);
    expect(ruled().refusal('2026-06-15', 'appealRuling', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §227(1)…']);
  });

  test('T168 the fifth day is in time; on the sixth the withdrawal is in force', () => {
    expect(ruled().refusal('2026-06-16', 'appealRuling')).toEqual([]);
    expect(ruled().refusal('2026-06-17', 'appealRuling')).toEqual([
      'not-in-state 刑诉法 §227(1)…',
      'not-in-state 刑诉法 §227(1)…',
      'limit-not-running 刑诉法 §230',
    ]);
  });

  test('T168 a judgment is not appealed this way, nor a ruling as if it were a judgment', () => {
    expect(judged().refusal('2026-06-16', 'appealRuling')).toEqual(['not-in-state 刑诉法 §227(1)…', 'limit-not-running 刑诉法 §230']);
    expect(ruled().refusal('2026-06-15', 'appeal', { on: '甲' })).toEqual(['limit-not-running 刑诉法 §230', 'not-in-state 刑诉法 §227…']);
    expect(challenged().refusal('2026-06-16', 'appealRuling')).toEqual(['request-already-open 刑诉法 §227(1)…']);
  });
});

describe('the withdrawal takes effect', () => {
  test('T169 unappealed: the case is the procuratorate’s again, which decides within thirty days not to prosecute', () => {
    const back = ruled().until('2026-06-17');
    expect(back.told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.standing': 'suspect' },
      starts: { '甲 cpl-prosecution-review': '2026-07-17', '甲 ppr-withdrawn-dismissal': '2026-07-17' },
      stops: ['case cpl-appeal-ruling'],
    });
  });

  test('T169 for everybody who was on trial', () => {
    const back = ruled(two).until('2026-06-17');
    expect(back.running('乙')).toEqual(['cpl-prosecution-review', 'ppr-withdrawn-dismissal']);
  });

  test('T169 not while it is appealed', () => {
    const open = challenged().until('2026-06-20');
    expect(open.facet('case.stage')).toBe('judged');
    expect(open.refusal('2026-06-20', 'withdrawalTakesEffect', { by: 'law' })).toEqual(['not-in-state 刑诉法 §230…']);
    expect(ruled().refusal('2026-06-15', 'withdrawalTakesEffect', { by: 'law' })).toEqual(['limit-not-running 刑诉法 §230']);
  });
});

describe('the higher court rules', () => {
  test('T170 the ruling is upheld: the case goes back to the procuratorate', () => {
    const upheld = challenged().act('2026-07-01', 'upholdRuling');
    expect(upheld.told()).toEqual({
      sets: { 'case.stage': 'review', 'case.lead': 'procuratorate', '甲.standing': 'suspect' },
      starts: { '甲 cpl-prosecution-review': '2026-08-01', '甲 ppr-withdrawn-dismissal': '2026-07-31' },
      stops: ['case cpl-appeal-ruling', 'case cpl-trial-second'],
      answers: ['case ruling-appeal'],
      documents: ['刑事裁定书'],
      serves: ['accused', 'procuratorate'],
      tells: ['court'],
    });
  });

  test('T170 the ruling is quashed: the trial goes on, with its time anew', () => {
    const quashed = challenged().act('2026-07-01', 'quashRuling');
    expect(quashed.told()).toMatchObject({
      sets: { 'case.stage': 'trial' },
      starts: { 'case cpl-trial-first': '2026-09-01' },
      stops: ['case cpl-appeal-ruling', 'case cpl-trial-second'],
      answers: ['case ruling-appeal'],
    });
    expect(quashed.refusal('2026-07-02', 'prepareHearing', { form: { day: '2026-07-20' } })).toEqual([]);
  });

  test('T170 three or five judges of the higher court, and only where somebody appealed', () => {
    expect(challenged().refusal('2026-07-01', 'upholdRuling', { panel: ['x', 'y', 'z', 'u', 'v'] })).toEqual([]);
    expect(challenged().refusal('2026-07-01', 'quashRuling', { panel: ['x'] })).toEqual(['panel-size 刑诉法 §183(4)']);
    expect(challenged().refusal('2026-07-01', 'upholdRuling', { by: 'court' })).toEqual(['not-your-act 刑诉法 §240…']);
    expect(ruled().refusal('2026-06-15', 'upholdRuling')).toEqual(['no-open-request 刑诉法 §240…']);
    expect(ruled().refusal('2026-06-15', 'quashRuling')).toEqual(['no-open-request 刑诉法 §240…']);
  });

  test('T170 what overruns the two months is late', () => {
    expect(challenged().act('2026-08-20', 'upholdRuling').late()).toContain('upholdRuling cpl-trial-second 2026-08-15');
  });
});

describe('a private prosecution is dismissed', () => {
  const dismissed = () => privateCase().act('2026-03-16', 'dismissPrivateProsecution');
  const contested = () => dismissed().act('2026-03-20', 'appealDismissal');

  test('T232 unappealed the dismissal takes effect after five days, and the defendant is out of the case', () => {
    expect(dismissed().due('cpl-appeal-ruling')).toBe('2026-03-23');
    const over = dismissed().until('2026-03-24');
    expect(over.told()).toEqual({
      sets: { 'case.stage': 'effective', '甲.standing': 'discharged' },
      stops: ['case cpl-appeal-ruling'],
    });
    expect(over.refusal('2026-03-25', 'closeCase')).toEqual([]);
  });

  test('T232 the private prosecutor appeals, nobody else', () => {
    expect(contested().told()).toEqual({
      starts: { 'case cpl-trial-second': '2026-05-20' },
      asks: ['case ruling-appeal'],
      documents: ['上诉状'],
      serves: ['court'],
      tells: ['accused'],
    });
    expect(dismissed().refusal('2026-03-20', 'appealDismissal', { by: 'accused' })).toEqual(['not-your-act 刑诉法 §227(1)…']);
    expect(dismissed().refusal('2026-03-20', 'appealRuling')).toEqual(['not-in-state 刑诉法 §227(1)…']);
    expect(dismissed().refusal('2026-03-24', 'appealDismissal')).toContain('limit-not-running 刑诉法 §230 刑诉法解释 §322(1)');
  });

  test('T232 upheld, it is over; quashed, the case is tried with six months anew', () => {
    expect(contested().act('2026-04-10', 'upholdDismissal').told()).toMatchObject({
      sets: { 'case.stage': 'effective', '甲.standing': 'discharged' },
      stops: ['case cpl-appeal-ruling', 'case cpl-trial-second'],
      answers: ['case ruling-appeal'],
    });
    const back = contested().act('2026-04-10', 'quashDismissal');
    expect(back.told()).toMatchObject({ sets: { 'case.stage': 'trial' }, starts: { 'case cpl-trial-private': '2026-10-10' } });
    expect(back.refusal('2026-04-13', 'prepareHearing')).toEqual([]);
    expect(contested().refusal('2026-04-10', 'upholdDismissal', { panel: ['x', 'y'] })).toEqual(['panel-size 刑诉法 §183(4)']);
    expect(dismissed().refusal('2026-03-20', 'quashDismissal')).toEqual(['no-open-request 刑诉法 §240…']);
    expect(dismissed().refusal('2026-03-20', 'dismissalTakesEffect', { by: 'law' })).toEqual(['limit-not-running 刑诉法 §230']);
  });

  test('T232 nothing of a dismissed case goes to the procuratorate', () => {
    expect(contested().refusal('2026-04-10', 'upholdRuling')).toEqual(['not-in-state 刑诉法 §240…']);
    expect(contested().refusal('2026-04-10', 'quashRuling')).toEqual(['not-in-state 刑诉法 §240…']);
  });
});
