import { describe, expect, test } from 'vitest';
import type { Line } from './cases-in-tests.ts';
import {
  accepted,
  adult,
  appealed,
  attended,
  found,
  grave,
  heardOnAppeal,
  inCourt,
  judged,
  minor,
  pleaded,
  prepared,
  privateCase,
  prosecuted,
  sentenced,
  two,
} from './trial-in-tests.ts';

const panelOf = (...judges: readonly string[]) => ({ panel: judges });

const summary = (setting: Parameters<typeof pleaded>[0] = adult) =>
  pleaded(setting).acts(
    ['2026-05-22', 'acceptForSummary'],
    ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
    ['2026-05-26', 'openHearing', attended],
  );
const fastTrack = () =>
  pleaded(adult).acts(
    ['2026-05-22', 'acceptForFastTrack'],
    ['2026-05-25', 'prepareSimpleHearing', { form: { day: '2026-05-26' } }],
    ['2026-05-26', 'openHearing', attended],
  );
const privateHearing = () =>
  privateCase().acts(['2026-03-11', 'prepareHearing', { form: { day: '2026-03-23' } }], ['2026-03-23', 'openHearing', attended]);

describe('adjourning', () => {
  test.for(['evidence', 'recusal', 'defence'])('T115 the hearing is adjourned for %s, and resumed', (ground) => {
    const adjourned = inCourt().act('2026-06-09', 'adjourn', { form: { ground } });
    expect(adjourned.told()).toEqual({
      sets: { 'case.session': 'adjourned' },
      documents: ['延期审理决定书'],
      tells: ['procuratorate', 'accused', 'counsel'],
    });
    const resumed = adjourned.act('2026-06-16', 'resumeHearing');
    expect(resumed.told()).toEqual({
      sets: { 'case.session': 'prepared' },
      documents: ['开庭通知'],
      tells: ['procuratorate', 'accused', 'counsel'],
    });
    expect(resumed.act('2026-06-17', 'openHearing', attended).facet('case.session')).toBe('running');
  });

  test('T115 the time of the trial runs on meanwhile', () => {
    expect(inCourt().act('2026-06-09', 'adjourn').due('cpl-trial-first')).toBe('2026-07-22');
  });

  test('T115 there is nothing to adjourn before the hearing, nor after judgment', () => {
    expect(prepared().refusal('2026-06-01', 'adjourn')).toEqual(['not-in-state 刑诉法 §185']);
    expect(judged().refusal('2026-06-16', 'adjourn')).toEqual(['not-in-state 刑诉法 §204(1).1…', 'not-in-state 刑诉法 §185']);
  });

  test('T115 only the court adjourns, and only what is adjourned resumes', () => {
    expect(inCourt().refusal('2026-06-09', 'adjourn', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §204(1).1…']);
    expect(inCourt().refusal('2026-06-09', 'resumeHearing')).toEqual(['not-in-state 刑诉法 §204…']);
  });
});

describe('supplementary investigation at trial', () => {
  const looking = () => inCourt().act('2026-06-10', 'adjournForSupplement', { form: { outline: '核实作案时间' } });

  test('T116 the procuratorate has one month', () => {
    expect(looking().told()).toEqual({
      sets: { 'case.session': 'adjourned', 'case.adjournments': '1' },
      starts: { 'case cpl-adjourned-supplement': '2026-07-10' },
      asks: ['case trial-supplement'],
      documents: ['延期审理建议书', '延期审理决定书'],
      serves: ['procuratorate'],
      tells: ['accused', 'counsel'],
    });
    expect(looking().derivation('cpl-adjourned-supplement')).toContain('刑诉法 §205');
  });

  test('T116 when it is handed in, the time of the trial begins anew', () => {
    const back = looking().act('2026-07-08', 'submitSupplement');
    expect(back.told()).toEqual({
      sets: { 'case.session': 'prepared' },
      starts: { 'case cpl-trial-first': '2026-09-08' },
      stops: ['case cpl-adjourned-supplement'],
      answers: ['case trial-supplement'],
      documents: ['提请恢复庭审建议书'],
      serves: ['court'],
      tells: ['counsel'],
    });
  });

  test('T116 with a new time come new extensions', () => {
    const longer = inCourt().act('2026-06-09', 'extendTrial');
    expect(longer.due('cpl-trial-first')).toBe('2026-08-22');
    expect(longer.refusal('2026-06-10', 'extendTrial')).toEqual(['extension-used-up 刑诉法 §208(1)']);
    const back = longer.acts(['2026-06-10', 'adjournForSupplement'], ['2026-07-08', 'submitSupplement']);
    expect(back.due('cpl-trial-first')).toBe('2026-09-08');
    expect(back.act('2026-07-20', 'extendTrial').due('cpl-trial-first')).toBe('2026-10-08');
  });

  test('T116 twice, and not a third time', () => {
    const twice = looking().acts(
      ['2026-07-08', 'submitSupplement'],
      ['2026-07-13', 'openHearing', attended],
      ['2026-07-14', 'adjournForSupplement'],
      ['2026-08-13', 'submitSupplement'],
      ['2026-08-17', 'openHearing', attended],
    );
    expect(twice.facet('case.adjournments')).toBe('2');
    expect(twice.refusal('2026-08-18', 'adjournForSupplement')).toEqual(['counted-out 刑诉法 §204(1).2…']);
  });

  test('T116 what comes after the month is taken and flagged', () => {
    const late = looking().act('2026-07-13', 'submitSupplement');
    expect(late.late()).toContain('submitSupplement cpl-adjourned-supplement 2026-07-10');
  });

  test('T116 nothing came: the court goes on with the evidence there is, after the month and not before', () => {
    expect(looking().refusal('2026-07-10', 'continueWithoutSupplement')).toEqual(['limit-not-running 刑诉法解释 §274(3)']);
    const onward = looking().act('2026-07-13', 'continueWithoutSupplement');
    expect(onward.told()).toMatchObject({
      sets: { 'case.session': 'prepared' },
      answers: ['case trial-supplement'],
      documents: ['恢复审理通知书'],
      tells: ['procuratorate', 'accused'],
    });
    expect(onward.due('cpl-trial-first')).toBe('2026-07-22');
  });

  test('T116 while it is being looked for the hearing does not resume, and the trial is not suspended', () => {
    expect(looking().refusal('2026-06-15', 'resumeHearing')).toEqual(['not-in-state 刑诉法 §204…']);
    expect(looking().refusal('2026-06-15', 'suspendTrial')).toEqual(['not-in-state 刑诉法 §206(1).2…']);
  });

  test('T116 not in a private prosecution, and not in a shorter procedure', () => {
    expect(privateHearing().refusal('2026-03-24', 'adjournForSupplement')).toEqual(['not-in-state 刑诉法 §204(1).2']);
    expect(summary().refusal('2026-05-27', 'adjournForSupplement')).toEqual(['not-in-state 刑诉法 §204']);
  });

  test('T116 nothing is handed in that nobody went to look for', () => {
    expect(inCourt().refusal('2026-06-10', 'submitSupplement')).toEqual(['no-open-request 刑诉法 §205…']);
    expect(inCourt().refusal('2026-06-10', 'continueWithoutSupplement')).toEqual([
      'no-open-request 刑诉法 §205…',
      'limit-not-running 刑诉法解释 §274(3)',
    ]);
  });
});

describe('suspension', () => {
  const ill = () => inCourt().act('2026-06-10', 'suspendForIllness');

  test('T117 the defendant is gravely ill: the time of the trial stands still, and six months begin', () => {
    expect(ill().told()).toEqual({
      sets: { 'case.session': 'suspended' },
      starts: { 'case cpl-absence-illness': '2026-12-10' },
      counts: { 'case cpl-trial-first': 'suspended' },
      documents: ['中止审理裁定书'],
      tells: ['procuratorate', 'accused', 'counsel'],
    });
  });

  test('T117 the time of the suspension does not count', () => {
    const well = ill().act('2026-07-10', 'resumeTrial');
    expect(well.told()).toEqual({
      sets: { 'case.session': 'prepared' },
      stops: ['case cpl-absence-illness'],
      counts: { 'case cpl-trial-first': '2026-08-21' },
      documents: ['恢复审理通知书'],
      tells: ['procuratorate', 'accused', 'counsel'],
    });
    expect(well.derivation('cpl-trial-first')).toContain('刑诉法 §206(2)');
  });

  test.for(['flight', 'prosecutor', 'force'])('T117 other causes suspend too, and open no trial in absence: %s', (ground) => {
    const stopped = inCourt().act('2026-06-10', 'suspendTrial', { form: { ground } });
    expect(stopped.told()).toMatchObject({ sets: { 'case.session': 'suspended' }, counts: { 'case cpl-trial-first': 'suspended' } });
    expect(stopped.running()).not.toContain('case cpl-absence-illness');
    expect(stopped.refusal('2027-01-15', 'resumeWithoutAccused', attended)).toEqual(['limit-not-running 刑诉法 §296']);
  });

  test('T117 illness is no ground of the other suspension', () => {
    expect(inCourt().refusal('2026-06-10', 'suspendTrial', { form: { ground: 'illness' } })).toEqual(['form-incomplete 刑诉法 §206(1).2…']);
  });

  test('T118 after six months the ill defendant may be tried in absence, if they or their family agree', () => {
    expect(ill().refusal('2026-12-10', 'resumeWithoutAccused', attended)).toEqual(['limit-not-running 刑诉法 §296']);
    const absent = ill().act('2026-12-11', 'resumeWithoutAccused', { present: ['procuratorate'] });
    expect(absent.told()).toMatchObject({
      sets: { 'case.session': 'running' },
      documents: ['缺席审理决定书'],
      tells: ['procuratorate', 'counsel', 'family'],
    });
    expect(ill().refusal('2026-12-11', 'resumeWithoutAccused', { present: ['procuratorate'], form: { consent: '' } })).toEqual([
      'form-incomplete 刑诉法 §296…',
    ]);
  });

  test('T118 and not without the prosecutor, nor the guardian of a minor', () => {
    expect(ill().refusal('2026-12-11', 'resumeWithoutAccused', { present: [] })).toEqual(['must-be-present 刑诉法 §189 刑诉法 §216(2)']);
    const young = inCourt(minor).act('2026-06-10', 'suspendForIllness');
    expect(young.refusal('2026-12-11', 'resumeWithoutAccused', { present: ['procuratorate'] })).toEqual(['must-be-present 刑诉法 §281(1)']);
  });

  test('T117 what was never prepared is prepared after the suspension', () => {
    const early = accepted().act('2026-05-25', 'suspendForIllness');
    expect(early.facet('case.session')).toBe('halted');
    const back = early.act('2026-06-25', 'resumeTrial');
    expect(back.facet('case.session')).toBe('none');
    expect(back.refusal('2026-06-26', 'openHearing', attended)).toEqual(['not-in-state 刑诉法 §187']);
    expect(back.refusal('2026-06-26', 'prepareHearing')).toEqual([]);
  });

  test('T117 each procedure has its own clock, and it is that one which stands still', () => {
    const stoodStill = (lines: readonly Line[], story: ReturnType<typeof accepted>) => story.acts(...lines).told().counts;
    expect(stoodStill([['2026-05-27', 'suspendForIllness']], summary())).toEqual({ 'case cpl-trial-summary': 'suspended' });
    expect(stoodStill([['2026-05-27', 'suspendForIllness']], fastTrack())).toEqual({ 'case cpl-trial-fast-track': 'suspended' });
    expect(stoodStill([['2026-03-24', 'suspendTrial', { form: { ground: 'prosecutor' } }]], privateHearing())).toEqual({
      'case cpl-trial-private': 'suspended',
    });
  });

  test('T117 only a running trial is suspended, and only a suspended one resumed', () => {
    expect(prosecuted().refusal('2026-05-21', 'suspendForIllness')).toEqual(['not-in-state 刑诉法解释 §219']);
    expect(ill().refusal('2026-06-11', 'suspendForIllness')).toEqual(['not-in-state 刑诉法 §206(1).1…']);
    expect(inCourt().refusal('2026-06-10', 'resumeTrial')).toEqual(['not-in-state 刑诉法 §206(2)']);
    expect(judged().refusal('2026-06-16', 'suspendTrial')).toEqual(['not-in-state 刑诉法 §206(1).2…']);
  });
});

describe('another procedure', () => {
  test('T119 summary procedure turns out unfit: two months from the decision, and everything is prepared anew', () => {
    const turned = summary().act('2026-06-05', 'convertToOrdinary');
    expect(turned.told()).toEqual({
      sets: { 'case.mode': 'ordinary', 'case.session': 'none' },
      starts: { 'case cpl-trial-first': '2026-08-05' },
      stops: ['case cpl-trial-summary'],
      documents: ['转换程序决定书'],
      tells: ['procuratorate', 'accused', 'counsel'],
    });
    expect(turned.refusal('2026-06-08', 'openHearing', attended)).toEqual(['not-in-state 刑诉法 §187']);
    expect(turned.refusal('2026-06-08', 'prepareHearing', { form: { day: '2026-06-22' } })).toEqual([]);
  });

  test('T119 the fast track turns out unfit: ordinary procedure, or summary where everybody still pleads', () => {
    expect(fastTrack().act('2026-05-27', 'convertToOrdinary').due('cpl-trial-first')).toBe('2026-07-27');
    const turned = fastTrack().act('2026-05-27', 'convertToSummary');
    expect(turned.told()).toMatchObject({
      sets: { 'case.mode': 'summary', 'case.session': 'none' },
      starts: { 'case cpl-trial-summary': '2026-06-16' },
      stops: ['case cpl-trial-fast-track'],
    });
  });

  test('T119 who denies the facts is not tried in summary procedure', () => {
    const denied = fastTrack().act('2026-05-27', 'withdrawPleaAtTrial');
    expect(denied.refusal('2026-05-27', 'convertToSummary')).toEqual(['not-in-state 刑诉法 §214(1) 刑诉法 §215']);
    expect(denied.refusal('2026-05-27', 'convertToOrdinary')).toEqual([]);
  });

  test('T119 what is ordinary already does not change, and summary does not change to summary', () => {
    expect(inCourt().refusal('2026-06-09', 'convertToOrdinary')).toEqual(['not-in-state 刑诉法 §221…']);
    expect(summary().refusal('2026-05-27', 'convertToSummary')).toEqual(['not-in-state 刑诉法 §226']);
  });

  test('T119 a plea is taken back by the accused, while the trial lasts', () => {
    const back = fastTrack().act('2026-05-27', 'withdrawPleaAtTrial');
    expect(back.told()).toEqual({
      sets: { '甲.plea': 'none' },
      documents: ['法庭笔录'],
      tells: ['court', 'procuratorate', 'counsel'],
    });
    expect(fastTrack().refusal('2026-05-27', 'withdrawPleaAtTrial', { by: 'counsel' })).toEqual(['not-your-act 刑诉法 §226…']);
    expect(inCourt().refusal('2026-06-09', 'withdrawPleaAtTrial')).toEqual(['not-in-state 刑诉法 §226…']);
    expect(judged().refusal('2026-06-16', 'withdrawPleaAtTrial')).toContain('not-in-state 刑诉法 §226…');
  });
});

describe('a plea at the trial', () => {
  test('T229 it is recorded without a signed statement, as long as the trial lasts', () => {
    expect(inCourt().act('2026-06-09', 'pleadAtTrial').told()).toEqual({
      sets: { '甲.plea': 'recorded' },
      documents: ['认罪认罚笔录'],
      tells: ['court', 'procuratorate', 'counsel'],
    });
    expect(found().refusal('2026-06-11', 'pleadAtTrial')).toEqual(['not-in-state 刑诉法 §15…']);
    expect(inCourt().refusal('2026-06-09', 'pleadAtTrial', { by: 'counsel' })).toEqual(['not-your-act 刑诉法 §15…']);
    expect(pleaded().refusal('2026-05-21', 'pleadAtTrial')).toEqual(['not-in-state 刑诉法 §15…']);
  });

  test('T229 before acceptance it opens summary procedure, and not the fast track, which wants a signature', () => {
    const late = prosecuted(adult).act('2026-05-21', 'pleadAtTrial');
    expect(late.refusal('2026-05-22', 'acceptForSummary')).toEqual([]);
    expect(late.refusal('2026-05-22', 'acceptForFastTrack')).toEqual(['not-in-state 刑诉法 §222(1) 刑诉法 §223']);
  });

  test('T229 a plea taken back may be made again', () => {
    const again = inCourt().acts(['2026-06-09', 'pleadAtTrial'], ['2026-06-09', 'withdrawPleaAtTrial'], ['2026-06-10', 'pleadAtTrial']);
    expect(again.facet('accused.plea')).toBe('recorded');
  });
});

describe('how long a trial may take', () => {
  test('T120 two months, and at the latest three', () => {
    const longer = accepted().act('2026-07-20', 'extendTrial');
    expect(longer.told()).toEqual({ counts: { 'case cpl-trial-first': '2026-08-22' } });
    expect(longer.derivation('cpl-trial-first')).toContain('刑诉法 §208(1)');
  });

  test('T120 three months more by the next higher court, once', () => {
    const longer = accepted().acts(
      ['2026-07-20', 'extendTrial'],
      ['2026-08-20', 'extendTrialByHigherCourt', { form: { ground: 'claim' } }],
    );
    expect(longer.told()).toEqual({
      counts: { 'case cpl-trial-first': '2026-11-22' },
      documents: ['延长审限批复'],
      serves: ['court'],
    });
    expect(longer.refusal('2026-11-20', 'extendTrialByHigherCourt')).toEqual(['extension-used-up 刑诉法 §208(1)…']);
  });

  test('T120 then the Supreme People’s Court, one to three months at a time, more than once', () => {
    const longer = accepted().acts(
      ['2026-07-20', 'extendTrial'],
      ['2026-08-20', 'extendTrialByHigherCourt'],
      ['2026-11-20', 'extendTrialBySupremeCourt', { form: { months: 3 } }],
    );
    expect(longer.due('cpl-trial-first')).toBe('2027-02-22');
    expect(longer.act('2027-02-20', 'extendTrialBySupremeCourt', { form: { months: 1 } }).due('cpl-trial-first')).toBe('2027-03-22');
    expect(longer.refusal('2027-02-20', 'extendTrialBySupremeCourt', { form: { months: 4 } })).toEqual(['form-incomplete 刑诉法 §208(1)…']);
    expect(longer.refusal('2027-02-20', 'extendTrialBySupremeCourt', { form: { months: 0 } })).toEqual(['form-incomplete 刑诉法 §208(1)…']);
  });

  test.for([
    ['extendTrialByHigherCourt', 'court'],
    ['extendTrialBySupremeCourt', 'higherCourt'],
    ['extendTrial', 'procuratorate'],
  ] as const)('T120 %s is not for the %s', ([act, by]) => {
    const [reason] = accepted().refusal('2026-07-20', act, { by });
    expect(reason).toMatch(/^not-your-act 刑诉法 §208\(1\)/);
  });

  test('T120 the shorter procedures are not prolonged this way', () => {
    expect(summary().refusal('2026-06-05', 'extendTrial')).toEqual(['limit-not-running 刑诉法 §208(1)']);
    expect(fastTrack().refusal('2026-05-29', 'extendTrialByHigherCourt')).toEqual(['limit-not-running 刑诉法 §208(1)…']);
    expect(privateCase().refusal('2026-08-20', 'extendTrial')).toEqual(['limit-not-running 刑诉法 §208(1)']);
  });

  test('T120 an extension that comes after the last day is flagged as late', () => {
    expect(accepted().act('2026-07-24', 'extendTrial').late()).toEqual(['extendTrial cpl-trial-first 2026-07-22']);
  });

  test('T120 an overrun is seen, and the judgment is late but not void', () => {
    expect(found().overdue('2026-07-23')).toEqual(['case cpl-defence-notice-trial', 'case cpl-trial-first']);
    expect(found().act('2026-07-23', 'pronounceJudgment').late()).toContain('pronounceJudgment cpl-trial-first 2026-07-22');
  });
});

describe('applications and order in court', () => {
  test.for(['witness', 'evidence', 'expertise', 'inspection', 'specialist'])(
    'T224 the court decides on every application: %s',
    (application) => {
      for (const outcome of ['granted', 'refused']) {
        expect(inCourt().act('2026-06-09', 'decideOnApplication', { form: { application, outcome } }).told()).toEqual({
          documents: ['法庭笔录'],
          tells: ['procuratorate', 'accused', 'counsel', 'victim'],
        });
      }
    },
  );

  test('T224 in a hearing, of either instance, and with reasons', () => {
    expect(prepared().refusal('2026-06-01', 'decideOnApplication')).toEqual(['not-in-state 刑诉法 §197(1)…']);
    expect(heardOnAppeal(appealed()).refusal('2026-07-21', 'decideOnApplication')).toEqual([]);
    expect(inCourt().refusal('2026-06-09', 'decideOnApplication', { form: { reasons: '' } })).toEqual(['form-incomplete 刑诉法 §197(1)…']);
    expect(inCourt().refusal('2026-06-09', 'decideOnApplication', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §197(1)…']);
  });

  test('T225 a witness who stays away is compelled by order of the president, but no spouse, parent or child of the accused', () => {
    expect(inCourt().act('2026-06-09', 'compelWitness').told()).toEqual({
      documents: ['强制证人出庭令'],
      tells: ['procuratorate', 'counsel', 'police'],
    });
    expect(inCourt().refusal('2026-06-09', 'compelWitness', { approvals: {} })).toEqual(['approval-missing 刑诉法 §193(1)…']);
    expect(inCourt().refusal('2026-06-09', 'compelWitness', { form: { relation: 'spouse' } })).toEqual(['form-incomplete 刑诉法 §193(1)…']);
    expect(accepted().refusal('2026-05-23', 'compelWitness')).toEqual(['not-in-state 刑诉法 §193(1)…']);
  });

  test('T225 who refuses to testify is detained for ten days at most', () => {
    expect(inCourt().refusal('2026-06-09', 'punishWitness', { form: { days: 10 } })).toEqual([]);
    expect(inCourt().refusal('2026-06-09', 'punishWitness', { form: { days: 0 } })).toEqual([]);
    expect(inCourt().refusal('2026-06-09', 'punishWitness', { form: { days: 11 } })).toEqual(['out-of-bounds 刑诉法 §193(2)']);
    expect(inCourt().refusal('2026-06-09', 'punishWitness', { approvals: {} })).toEqual(['approval-missing 刑诉法 §193(2)']);
  });

  test('T225 who disturbs the court is fined a thousand yuan at most, or detained for fifteen days', () => {
    const punished = (form: object) => inCourt().refusal('2026-06-09', 'punishDisorder', { form: { ...form } });
    expect(punished({ fine: 100_000, days: 0 })).toEqual([]);
    expect(punished({ fine: 0, days: 15 })).toEqual([]);
    expect(punished({ fine: 100_001, days: 0 })).toEqual(['out-of-bounds 刑诉法 §199(1) 刑诉法解释 §307(1).3']);
    expect(punished({ fine: 0, days: 16 })).toEqual(['out-of-bounds 刑诉法 §199(1) 刑诉法解释 §307(1).3']);
    expect(inCourt().refusal('2026-06-09', 'punishDisorder', { approvals: {} })).toEqual(['approval-missing 刑诉法 §199(1)…']);
    expect(judged().refusal('2026-06-16', 'punishDisorder')).toEqual(['not-in-state 刑诉法 §199(1)…']);
  });

  test('T226 the defendant of a private prosecution prosecutes in turn, in a case of its own', () => {
    expect(privateHearing().act('2026-03-24', 'bringCounterclaim').told()).toEqual({
      documents: ['刑事反诉状'],
      serves: ['court'],
      tells: ['victim'],
    });
    expect(inCourt().refusal('2026-06-09', 'bringCounterclaim')).toEqual(['not-in-state 刑诉法 §213']);
    expect(privateHearing().refusal('2026-03-24', 'bringCounterclaim', { by: 'victim' })).toEqual(['not-your-act 刑诉法 §213…']);
  });
});

describe('the indictment', () => {
  test('T121 it is changed with the approval of the chief procurator, and the defence is told', () => {
    const changed = inCourt().act('2026-06-09', 'changeIndictment');
    expect(changed.told()).toEqual({ documents: ['变更起诉决定书'], serves: ['court', 'accused', 'counsel'] });
    expect(inCourt().refusal('2026-06-09', 'changeIndictment', { approvals: {} })).toEqual(['approval-missing 检察规则 §423…']);
    expect(inCourt().refusal('2026-06-09', 'changeIndictment', { by: 'court' })).toEqual(['not-your-act 检察规则 §423…']);
  });

  test('T121 crimes are added the same way', () => {
    const added = inCourt().act('2026-06-09', 'supplementIndictment');
    expect(added.told()).toEqual({ documents: ['追加、补充起诉决定书'], serves: ['court', 'accused', 'counsel'] });
  });

  test('T121 only before judgment, and only in a public prosecution', () => {
    expect(judged().refusal('2026-06-16', 'changeIndictment')).toContain('not-in-state 检察规则 §423…');
    expect(privateHearing().refusal('2026-03-24', 'changeIndictment')).toEqual(['not-in-state 刑诉法 §204(1).2']);
    expect(privateHearing().refusal('2026-03-24', 'supplementIndictment')).toEqual(['not-in-state 刑诉法 §204(1).2']);
  });

  test('T121 not of somebody already found guilty', () => {
    expect(found().refusal('2026-06-11', 'changeIndictment')).toEqual(['not-in-state 检察规则 §423…']);
  });

  test('T122 the procuratorate asks to withdraw it after the hearing opened and before judgment, with approval', () => {
    const asked = inCourt().act('2026-06-09', 'requestIndictmentWithdrawal');
    expect(asked.told()).toEqual({ asks: ['case indictment-withdrawal'], documents: ['撤回起诉决定书'], serves: ['court'] });
    expect(prepared().refusal('2026-06-01', 'requestIndictmentWithdrawal')).toEqual(['not-in-state 刑诉法解释 §296']);
    expect(judged().refusal('2026-06-16', 'requestIndictmentWithdrawal')).toContain('not-in-state 刑诉法解释 §296');
    expect(inCourt().refusal('2026-06-09', 'requestIndictmentWithdrawal', { approvals: {} })).toEqual([
      'approval-missing 刑诉法解释 §296…',
    ]);
  });

  test('T122 within the time for supplementary investigation it may be withdrawn instead', () => {
    const asked = inCourt().acts(['2026-06-09', 'adjournForSupplement'], ['2026-06-30', 'requestIndictmentWithdrawal']);
    expect(asked.told()).toMatchObject({
      asks: ['case indictment-withdrawal'],
      answers: ['case trial-supplement'],
      stops: ['case cpl-adjourned-supplement'],
    });
    expect(asked.refusal('2026-07-01', 'allowWithdrawal')).toEqual([]);
  });

  test('T122 the court allows it by a ruling that may be appealed for five days', () => {
    const allowed = inCourt().acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-11', 'allowWithdrawal']);
    expect(allowed.told()).toEqual({
      sets: { 'case.stage': 'judged', 'case.session': 'none' },
      starts: { 'case cpl-appeal-ruling': '2026-06-16' },
      stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
      answers: ['case indictment-withdrawal'],
      documents: ['准许撤回起诉裁定书'],
      serves: ['procuratorate', 'accused', 'counsel'],
      late: { 'case cpl-defence-notice-trial': '2026-05-25' },
    });
  });

  test('T122 or refuses it, and the trial goes on', () => {
    const refused = inCourt().acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-11', 'refuseWithdrawal']);
    expect(refused.told()).toEqual({
      answers: ['case indictment-withdrawal'],
      documents: ['不准撤回起诉裁定书'],
      serves: ['procuratorate'],
    });
    expect(refused.refusal('2026-06-12', 'convict', sentenced('imprisonment'))).toEqual([]);
  });

  test('T122 while the request is open nothing is judged', () => {
    const asked = inCourt(two).acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-10', 'acquit', { on: '甲' }]);
    expect(asked.act('2026-06-10', 'acquit', { on: '乙' }).refusal('2026-06-11', 'pronounceJudgment')).toEqual([
      'not-in-state 刑诉法 §183…',
    ]);
    expect(asked.refusal('2026-06-11', 'allowWithdrawal')).toEqual(['not-in-state 刑诉法解释 §296…']);
  });

  test('T122 there is nothing to withdraw in a private prosecution, and nothing to allow that nobody asked', () => {
    expect(privateHearing().refusal('2026-03-24', 'requestIndictmentWithdrawal')).toEqual(['not-in-state 刑诉法 §204(1).2']);
    expect(inCourt().refusal('2026-06-10', 'allowWithdrawal')).toEqual(['no-open-request 刑诉法解释 §296…']);
    expect(inCourt().refusal('2026-06-10', 'refuseWithdrawal')).toEqual(['no-open-request 刑诉法解释 §296']);
  });
});

describe('a private prosecution ends without judgment', () => {
  test.for(['withdrawn', 'settled', 'mediated', 'absent'])('T123 %s', (way) => {
    const ended = privateHearing().act('2026-03-25', 'endPrivateProsecution', { form: { way } });
    expect(ended.told()).toEqual({
      sets: { 'case.stage': 'effective', 'case.session': 'none', '甲.standing': 'discharged' },
      stops: ['case cpl-trial-private', 'case cpl-defence-notice-trial'],
      late: { 'case cpl-defence-notice-trial': '2026-03-12' },
      documents: ['准许撤诉裁定书', '刑事调解书'],
      serves: ['victim', 'accused'],
    });
    expect(ended.refusal('2026-04-01', 'closeCase')).toEqual([]);
  });

  test('T123 want of evidence is no settlement: it takes a ruling that may be appealed for five days', () => {
    expect(privateHearing().refusal('2026-03-25', 'endPrivateProsecution', { form: { way: 'dismissed' } })).toEqual([
      'form-incomplete 刑诉法 §211…',
    ]);
    expect(privateHearing().act('2026-03-25', 'dismissPrivateProsecution').told()).toEqual({
      sets: { 'case.stage': 'judged', 'case.session': 'none' },
      starts: { 'case cpl-appeal-ruling': '2026-03-30' },
      stops: ['case cpl-trial-private', 'case cpl-defence-notice-trial'],
      late: { 'case cpl-defence-notice-trial': '2026-03-12' },
      documents: ['驳回起诉裁定书'],
      serves: ['victim', 'accused'],
    });
    expect(inCourt().refusal('2026-06-09', 'dismissPrivateProsecution')).toEqual(['not-in-state 刑诉法 §211(1).2…']);
  });

  test('T123 the measures fall at once', () => {
    const held = privateCase().acts(['2026-03-10', 'decideArrest', { by: 'court' }], ['2026-03-10', 'executeArrest']);
    expect(held.act('2026-03-12', 'endPrivateProsecution').told().sets).toMatchObject({ '甲.custody': 'none', '甲.arrest': 'none' });
  });

  test('T123 not a public prosecution, and not once somebody was found guilty', () => {
    expect(inCourt().refusal('2026-06-09', 'endPrivateProsecution')).toEqual(['not-in-state 刑诉法 §211…']);
    const guilty = privateHearing().act('2026-03-24', 'convict', sentenced('fine'));
    expect(guilty.refusal('2026-03-25', 'endPrivateProsecution')).toEqual(['not-in-state 刑诉法 §211…']);
  });
});

describe('judgment', () => {
  test('T124 pronounced by the panel when everybody is judged; five days to serve it', () => {
    expect(found().act('2026-06-15', 'pronounceJudgment').told()).toEqual({
      sets: { 'case.stage': 'judged', 'case.session': 'none' },
      starts: { 'case cpl-judgment-service': '2026-06-22' },
      stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
      documents: ['刑事判决书', '合议庭评议笔录', '宣判笔录'],
      tells: ['procuratorate', 'accused', 'victim', 'detentionCentre'],
      late: { 'case cpl-defence-notice-trial': '2026-05-25' },
    });
  });

  test('T124 not while somebody on trial has not been judged', () => {
    const one = inCourt(two).act('2026-06-10', 'convict', { on: '甲', ...sentenced('imprisonment') });
    expect(one.refusal('2026-06-11', 'pronounceJudgment')).toEqual(['not-in-state 刑诉法 §200']);
  });

  test('T124 not before a hearing', () => {
    expect(prepared().refusal('2026-06-01', 'pronounceJudgment')).toEqual(['not-in-state 刑诉法 §185', 'not-in-state 刑诉法 §200']);
  });

  test.for([
    [['a', 'b', 'c'], []],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], []],
    [['a', 'b', 'c', 'd', 'e'], ['panel-size 刑诉法 §183(1) 刑诉法 §239']],
    [['a', 'b'], ['panel-size 刑诉法 §183(1) 刑诉法 §239']],
    [['a'], ['panel-size 刑诉法 §183(1) 刑诉法 §239']],
    [['a', 'a', 'b'], ['panel-size 刑诉法 §183(1) 刑诉法 §239']],
  ] as const)('T125 at first instance three or seven judge: %s', ([judges, refused]) => {
    expect(found().refusal('2026-06-15', 'pronounceJudgment', panelOf(...judges))).toEqual(refused);
  });

  const presiding = ['法院组织法 §30(2)', '刑诉法解释 §212(1)', '陪审员法 §14'].join(' ');
  test.for([
    ['a judge', {}, []],
    ['nobody', { presiding: '' }, [`panel-unpresided ${presiding}`]],
    ['somebody who does not sit', { presiding: 'd' }, [`panel-unpresided ${presiding}`]],
    ['an assessor', { presiding: 'b', sitting: { b: { rank: 'people-assessor' } } }, [`panel-unpresided ${presiding}`]],
    ['a judge beside assessors', { sitting: { b: { rank: 'people-assessor' }, c: { rank: 'people-assessor' } } }, []],
    ['another than the president who sits', { sitting: { c: { post: 'court-president' } } }, [`head-presides ${presiding}`]],
    ['another than the chief of the division who sits', { sitting: { c: { post: 'unit-head' } } }, [`head-presides ${presiding}`]],
    ['the president', { presiding: 'c', sitting: { c: { post: 'court-president' } } }, []],
  ] as const)('T125 a judge presides over the panel, and the president or chief of the division when sitting: %s', ([, who, refused]) => {
    expect(found().refusal('2026-06-15', 'pronounceJudgment', { ...panelOf('a', 'b', 'c'), ...who })).toEqual(refused);
  });

  test('T125 a panel judges in ordinary procedure, one judge on the fast track, either in summary procedure', () => {
    const guilty = sentenced('imprisonment', 12);
    const ordinary = found();
    const short = summary().act('2026-05-26', 'convict', guilty);
    const fast = fastTrack().act('2026-05-26', 'convict', guilty);
    expect(ordinary.refusal('2026-06-15', 'pronounceAlone')).toEqual([
      'not-in-state 刑诉法 §183(1) 刑诉法 §216(1) 刑诉法 §222(1)',
      'not-in-state 刑诉法 §216(1) 刑诉法解释 §366',
    ]);
    expect(short.refusal('2026-05-26', 'pronounceJudgment')).toEqual([]);
    expect(short.refusal('2026-05-26', 'pronounceAlone')).toEqual([]);
    expect(fast.refusal('2026-05-26', 'pronounceAlone')).toEqual([]);
    expect(fast.refusal('2026-05-26', 'pronounceJudgment')).toEqual(['not-in-state 刑诉法 §222(1)']);
  });

  test('T125 more than three years in summary procedure are for a panel', () => {
    const long = summary({ accused: { 甲: {} } }).act('2026-05-26', 'convict', sentenced('imprisonment', 48));
    expect(long.refusal('2026-05-26', 'pronounceAlone')).toEqual(['not-in-state 刑诉法 §216(1) 刑诉法解释 §366']);
    expect(long.refusal('2026-05-26', 'pronounceJudgment')).toEqual([]);
  });

  test('T125 the single judge hears counsel and the last word first', () => {
    const fast = fastTrack().act('2026-05-26', 'convict', sentenced('imprisonment', 12));
    expect(fast.refusal('2026-05-26', 'pronounceAlone', { form: { statement: '' } })).toEqual(['form-incomplete 刑诉法 §183(1)…']);
    expect(fast.act('2026-05-26', 'pronounceAlone').told()).toMatchObject({
      sets: { 'case.stage': 'judged', 'case.mode': 'ordinary' },
      starts: { 'case cpl-judgment-service': '2026-06-01' },
      documents: ['刑事判决书', '宣判笔录'],
    });
  });

  test('T126 the judgment says what becomes of things that are held', () => {
    const held = prosecutedWithPhone();
    expect(held.refusal('2026-06-15', 'pronounceJudgment')).toEqual(['not-in-state 刑诉法 §245(3)']);
    for (const act of ['judgeConfiscation', 'judgeReturnToVictim', 'judgeRelease']) {
      expect(held.act('2026-06-12', act).refusal('2026-06-15', 'pronounceJudgment')).toEqual([]);
    }
  });

  test('T127 served, it opens ten days for appeal, and five for a victim who wants a protest', () => {
    const served = judged({ victims: ['李'] });
    expect(served.told()).toEqual({
      starts: { 'case cpl-appeal-judgment': '2026-06-25', '李 cpl-victim-asks-protest': '2026-06-22' },
      stops: ['case cpl-judgment-service'],
      documents: ['刑事判决书', '送达回证'],
      serves: ['accused', 'procuratorate', 'counsel', 'victim', 'guardian'],
    });
  });

  test('T127 pronounced in court it is served within five days; the fifth is a Saturday, so Monday is in time', () => {
    const pronounced = found().act('2026-06-15', 'pronounceJudgment');
    expect(pronounced.act('2026-06-22', 'serveJudgment').late()).toEqual(['pronounceJudgment cpl-defence-notice-trial 2026-05-25']);
    expect(pronounced.act('2026-06-23', 'serveJudgment').late()).toContain('serveJudgment cpl-judgment-service 2026-06-22');
  });

  test('T127 it is served once, and only when there is one', () => {
    expect(judged().refusal('2026-06-16', 'serveJudgment')).toEqual(['not-in-state 刑诉法 §202(2)']);
    expect(found().refusal('2026-06-12', 'serveJudgment')).toEqual(['not-in-state 刑诉法 §202(2)…']);
    const withdrawn = inCourt().acts(['2026-06-09', 'requestIndictmentWithdrawal'], ['2026-06-11', 'allowWithdrawal']);
    expect(withdrawn.refusal('2026-06-12', 'serveJudgment')).toEqual(['not-in-state 刑诉法 §202(2)']);
  });
});

/** 甲 found guilty while a phone is held. */
function prosecutedWithPhone() {
  return prosecuted({ property: ['手机'] }, [['2026-03-03', 'seizeProperty', { on: '手机' }]]).acts(
    ['2026-05-22', 'acceptCase'],
    ['2026-05-25', 'prepareHearing', { form: { day: '2026-06-08' } }],
    ['2026-06-08', 'openHearing', attended],
    ['2026-06-10', 'convict', sentenced('imprisonment')],
  );
}

describe('liberty on judgment', () => {
  test.for([
    ['an acquittal', ['acquit'], { '甲.custody': 'none' }],
    ['an exemption from punishment', ['convict', sentenced('exempt', 0)], { '甲.custody': 'none' }],
    ['a suspended sentence', ['convict', sentenced('community')], { '甲.custody': 'none' }],
    ['a fine', ['convict', sentenced('fine', 0)], { '甲.custody': 'none' }],
  ] as const)('T128 %s frees whoever is under arrest when it is pronounced', ([, verdict, sets]) => {
    const pronounced = found(undefined, { 甲: verdict }).act('2026-06-15', 'pronounceJudgment');
    expect(pronounced.told().sets).toMatchObject(sets);
  });

  test('T128 imprisonment does not, until the judgment is in force', () => {
    expect(found().act('2026-06-15', 'pronounceJudgment').facet('accused.custody')).toBe('arrested');
  });

  test('T128 each of several is freed or held by what they are sentenced to', () => {
    const both = inCourt(two).acts(
      ['2026-06-10', 'acquit', { on: '甲' }],
      ['2026-06-10', 'convict', { on: '乙', ...sentenced('imprisonment') }],
      ['2026-06-15', 'pronounceJudgment'],
    );
    expect(both.told().sets).toEqual({ 'case.stage': 'judged', 'case.session': 'none', '甲.custody': 'none', '甲.arrest': 'none' });
  });
});

describe('nobody is left to judge', () => {
  test('T129 the only defendant dies: no hearing and no judgment, the trial is terminated', () => {
    const dead = prepared().act('2026-06-01', 'terminate', { form: { ground: 'death' } });
    expect(dead.told().sets).toEqual({ '甲.custody': 'none', '甲.arrest': 'none', '甲.standing': 'discharged' });
    const ended = dead.act('2026-06-02', 'endTrialWithoutAccused');
    expect(ended.told()).toMatchObject({
      sets: { 'case.stage': 'effective', 'case.session': 'none' },
      stops: ['case cpl-defence-notice-trial', 'case cpl-trial-first'],
      documents: ['终止审理裁定书'],
      serves: ['procuratorate', 'family', 'victim'],
    });
    expect(ended.refusal('2026-06-03', 'closeCase')).toEqual([]);
  });

  test('T129 in the middle of a hearing too, and then there is no judgment to pronounce', () => {
    const dead = inCourt().act('2026-06-09', 'terminate');
    expect(dead.refusal('2026-06-10', 'pronounceJudgment')).toEqual(['not-in-state 刑诉法 §200 刑诉法 §297(1)']);
    expect(dead.refusal('2026-06-10', 'endTrialWithoutAccused')).toEqual([]);
  });

  test('T129 before the hearing was prepared, and while the trial is suspended', () => {
    expect(accepted().refusal('2026-05-23', 'terminate')).toEqual([]);
    expect(inCourt().act('2026-06-10', 'suspendForIllness').refusal('2026-07-01', 'terminate')).toEqual([]);
    expect(prosecuted().refusal('2026-05-21', 'terminate')).not.toEqual([]);
  });

  test('T129 while somebody is left the trial goes on for them', () => {
    const one = inCourt(two).act('2026-06-09', 'terminate', { on: '甲' });
    expect(one.refusal('2026-06-10', 'endTrialWithoutAccused')).toEqual(['not-in-state 刑诉法 §16 刑诉法 §297(1)']);
    const other = one.act('2026-06-10', 'convict', { on: '乙', ...sentenced('imprisonment') });
    expect(other.refusal('2026-06-15', 'pronounceJudgment')).toEqual([]);
  });

  test('T129 only a court ends a trial', () => {
    expect(inCourt().refusal('2026-06-09', 'terminate', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §16…']);
  });
});

describe('who tries', () => {
  test('T130 nobody judges a case they investigated or prosecuted', () => {
    expect(found().refusal('2026-06-15', 'pronounceJudgment', panelOf('procuratorate-1', 'b', 'c'))).toEqual([
      'took-part-before 刑诉法 §3(1) 刑诉法 §7 刑诉法解释 §29(1)',
    ]);
    expect(found().refusal('2026-06-15', 'pronounceJudgment', panelOf('police-1', 'b', 'c'))).toEqual([
      'took-part-before 刑诉法 §3(1) 刑诉法 §7 刑诉法解释 §29(1)',
    ]);
  });

  test('T130 who judged at first instance does not judge the appeal', () => {
    const again = appealed(grave, { 甲: ['convict', sentenced('imprisonment')] });
    expect(again.refusal('2026-07-01', 'questionOnAppeal', panelOf('court-judge-1', 'y', 'z'))).toContain(
      'took-part-before 刑诉法解释 §29(2) 刑诉法 §256(1)',
    );
  });
});
