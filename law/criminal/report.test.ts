import { describe, expect, test } from 'vitest';
import { arrested, detained, filed, given, sentForReview, type Story } from './cases-in-tests.ts';

/** Reported on 2 March, refused on the 5th: the complainant may ask for reconsideration until the 12th. */
const unfiled = (): Story => given({ victims: ['沈某'] }).acts(['2026-03-02', 'acceptReport'], ['2026-03-05', 'refuseToFile']);
const challenged = (): Story => unfiled().act('2026-03-09', 'challengeRefusalToFile');
const upheld = (): Story => challenged().act('2026-03-20', 'upholdRefusalToFile');
const challengedTwice = (): Story => upheld().act('2026-03-27', 'challengeRefusalToFile');

describe('the report', () => {
  test('I60 given a report, when the police take it, then it is registered and the reporter has a receipt', () => {
    expect(given().act('2026-03-02', 'acceptReport').told()).toEqual({
      documents: ['受案登记表', '受案回执', '接受证据材料清单'],
      serves: ['complainant'],
    });
  });

  test.each(['report', 'complaint', 'information', 'surrender', 'handed-over', 'agency', 'found'])(
    'I60 whatever its source, a report is taken: %s',
    (source) => {
      expect(given().refusal('2026-03-02', 'acceptReport', { form: { source } })).toEqual([]);
    },
  );

  test('I60 a report without a source the law knows is no report', () => {
    expect(given().refusal('2026-03-02', 'acceptReport', { form: { source: 'rumour' } })).toEqual(['form-incomplete 刑诉法 §110(3)…']);
  });

  test('I60 nobody else registers a report for the police, and a filed case takes no second one', () => {
    expect(given().refusal('2026-03-02', 'acceptReport', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §110(3)…']);
    expect(filed().refusal('2026-03-03', 'acceptReport')).toEqual(['not-in-state 刑诉法 §110(3)…']);
  });

  test('I61 before filing the police may hear witnesses, inspect and have things appraised', () => {
    const reported = given().act('2026-03-02', 'acceptReport');
    for (const act of ['questionWitness', 'examine', 'commissionAppraisal', 'dissectCorpse'])
      expect([act, reported.refusal('2026-03-02', act)]).toEqual([act, []]);
  });

  test.each([
    ['interrogate', '刑诉法 §118…'],
    ['summon', '刑诉法 §119(1)…'],
    ['summonAtScene', '刑诉法 §119(1)…'],
    ['compelAttendance', '刑诉法 §66…'],
    ['decideBail', '刑诉法 §67…'],
    ['decideResidence', '刑诉法 §74…'],
    ['requestArrest', '刑诉法 §87…'],
    ['search', '刑诉法 §136…'],
    ['reenact', '刑诉法 §135…'],
    ['investigateUndercover', '刑诉法 §153…'],
  ])('I61 before filing there is no %s', (act, basis) => {
    expect(given().act('2026-03-02', 'acceptReport').refusal('2026-03-02', act)).toContain(`not-in-state ${basis}`);
  });

  test.each(['seizeProperty', 'seizeAtScene', 'sealProperty', 'freezeProperty'])(
    'I61 before filing nothing is held: %s (公安程序规定 174)',
    (act) => {
      expect(given({ property: ['手机'] }).refusal('2026-03-02', act)).toEqual(['not-in-state 公安程序规定 §174(2) 检察规则 §169']);
    },
  );
});

describe('filing', () => {
  test('I62 given a crime to be pursued, when the head approves, then the case is filed and those concerned are told', () => {
    const story = given().acts(['2026-03-02', 'acceptReport'], ['2026-03-03', 'fileCase', { form: { charge: '盗窃' } }]);
    expect(story.told()).toEqual({
      sets: { 'case.stage': 'investigation' },
      documents: ['呈请立案报告书', '立案决定书'],
      tells: ['complainant', 'victim', 'procuratorate'],
    });
    expect(story.facet('case.lead')).toBe('police');
  });

  test('I62 without the head of the organ, or approved by the officer who asks, nothing is filed', () => {
    expect(given().refusal('2026-03-02', 'fileCase', { approvals: {} })).toEqual(['approval-missing 刑诉法 §109…']);
    expect(given().refusal('2026-03-02', 'fileCase', { approvals: { 'unit-head': '大队长' } })).toEqual(['approval-missing 刑诉法 §109…']);
    expect(given().refusal('2026-03-02', 'fileCase', { people: ['局长'], approvals: { 'police-head': '局长' } })).toEqual([
      'proposer-approves 刑诉法 §109…',
    ]);
  });

  test('I62 a case is filed once', () => {
    expect(filed().refusal('2026-03-03', 'fileCase')).toEqual(['not-in-state 刑诉法 §109…']);
  });

  test('I62 a refused case is filed when new facts turn up, and an open challenge has no object any more', () => {
    const story = challenged().act('2026-03-11', 'fileCase');
    expect(story.told()).toEqual({
      sets: { 'case.stage': 'investigation', 'case.filing': '0' },
      stops: ['case psr-filing-reconsideration'],
      answers: ['case filing-reconsideration'],
      documents: ['呈请立案报告书', '立案决定书'],
      tells: ['complainant', 'victim', 'procuratorate'],
    });
  });

  test('I63 filing tells legal aid of minors and of those who face life or death, within three days, each for themselves', () => {
    const story = given({ accused: { 甲: { age: 'minor' }, 乙: {}, 丙: { gravity: 'life-or-death' } } }).act('2026-03-06', 'fileCase');
    // Three days after Friday 6 March: Monday the 9th.
    expect(story.told().starts).toEqual({ '甲 la-notify': '2026-03-09', '丙 la-notify': '2026-03-09' });
    expect(story.running('乙')).toEqual([]);
  });

  test('I2 given a judicial officer’s crime, when the chief procurator approves, then the procuratorate files and leads', () => {
    const story = given({ origin: 'procuratorate' }).act('2026-03-02', 'fileOwnCase');
    expect(story.told()).toEqual({
      sets: { 'case.stage': 'investigation', 'case.lead': 'procuratorate' },
      documents: ['立案报告书', '立案决定书'],
    });
  });

  test('I2 the police do not file what the procuratorate investigates, nor the procuratorate what the police do', () => {
    expect(given({ origin: 'procuratorate' }).refusal('2026-03-02', 'fileCase')).toEqual(['not-in-state 刑诉法 §109…']);
    expect(given().refusal('2026-03-02', 'fileOwnCase')).toEqual(['not-in-state 刑诉法 §19(2)']);
    expect(given({ origin: 'procuratorate' }).refusal('2026-03-02', 'fileOwnCase', { approvals: {} })).toEqual([
      'approval-missing 刑诉法 §19(2)…',
    ]);
    expect(given({ origin: 'procuratorate' }).refusal('2026-03-02', 'fileOwnCase', { by: 'police' })).toEqual([
      'not-your-act 刑诉法 §19(2)…',
    ]);
  });

  test('I64 given no crime, when the chief procurator decides, then the procuratorate refuses its own case and says so', () => {
    const story = given({ origin: 'procuratorate' }).act('2026-03-02', 'refuseOwnCase', { form: { ground: 'no-crime' } });
    expect(story.told()).toEqual({ sets: { 'case.stage': 'unfiled' }, documents: ['不立案通知书'], serves: ['complainant'] });
    expect(given().refusal('2026-03-02', 'refuseOwnCase')).toEqual(['not-in-state 刑诉法 §19(2)']);
    expect(given({ origin: 'procuratorate' }).refusal('2026-03-02', 'refuseOwnCase', { approvals: {} })).toEqual([
      'approval-missing 刑诉法 §112…',
    ]);
  });
});

describe('the refusal to file and its remedies', () => {
  test('I65 given no crime, when the head approves, then the refusal is served and seven days for the challenge begin', () => {
    expect(unfiled().told()).toEqual({
      sets: { 'case.stage': 'unfiled' },
      starts: { 'case psr-filing-reconsideration-request': '2026-03-12' },
      documents: ['不予立案通知书'],
      serves: ['complainant'],
    });
  });

  test('I65 a refusal needs the head and one of the grounds of the law', () => {
    expect(given().refusal('2026-03-05', 'refuseToFile', { approvals: {} })).toEqual(['approval-missing 刑诉法 §112…']);
    expect(given().refusal('2026-03-05', 'refuseToFile', { form: { ground: 'no-time' } })).toEqual(['form-incomplete 刑诉法 §112…']);
    expect(filed().refusal('2026-03-05', 'refuseToFile')).toEqual(['not-in-state 刑诉法 §112…']);
  });

  test('I66 given a refusal, when the complainant challenges it on the seventh day, then the organ has thirty days', () => {
    const story = unfiled().act('2026-03-12', 'challengeRefusalToFile');
    expect(story.told()).toEqual({
      sets: { 'case.filing': '1' },
      // Thirty days after 12 March is Saturday 11 April: Monday the 13th.
      starts: { 'case psr-filing-reconsideration': '2026-04-13' },
      stops: ['case psr-filing-reconsideration-request'],
      asks: ['case filing-reconsideration'],
      documents: ['复议、复核申请书'],
    });
  });

  test('I66 on the eighth day the challenge is too late; a holiday carries the seventh day over', () => {
    expect(unfiled().refusal('2026-03-13', 'challengeRefusalToFile')).toEqual(['not-in-state 公安程序规定 §179(1) 公安程序规定 §179(2)']);
    // Refused on 30 March: the seventh day, 6 April, belongs to Qingming.
    const beforeHoliday = given().act('2026-03-30', 'refuseToFile');
    expect(beforeHoliday.due('psr-filing-reconsideration-request')).toBe('2026-04-07');
    expect(beforeHoliday.refusal('2026-04-07', 'challengeRefusalToFile')).toEqual([]);
    expect(beforeHoliday.refusal('2026-04-08', 'challengeRefusalToFile')).toEqual([
      'not-in-state 公安程序规定 §179(1) 公安程序规定 §179(2)',
    ]);
  });

  test('I66 a right that nobody uses is never late', () => {
    expect(unfiled().overdue('2026-12-31')).toEqual([]);
  });

  test('I66 the victim may challenge as well; the suspect, or twice at once, nobody', () => {
    expect(unfiled().refusal('2026-03-09', 'challengeRefusalToFile', { by: 'victim' })).toEqual([]);
    expect(unfiled().refusal('2026-03-09', 'challengeRefusalToFile', { by: 'accused' })).toEqual(['not-your-act 刑诉法 §112…']);
    expect(challenged().refusal('2026-03-10', 'challengeRefusalToFile')).toContain('request-already-open 刑诉法 §112…');
  });

  test('I67 the organ that refused reconsiders, and the next higher one has no part in it yet', () => {
    expect(upheld().told()).toEqual({
      starts: { 'case psr-filing-review-request': '2026-03-27' },
      stops: ['case psr-filing-reconsideration'],
      answers: ['case filing-reconsideration'],
      documents: ['刑事复议决定书'],
      serves: ['complainant', 'victim'],
    });
    expect(challenged().refusal('2026-03-20', 'upholdRefusalToFile', { by: 'higherPolice' })).toEqual([
      'not-your-act 公安程序规定 §179(1)',
    ]);
    expect(challenged().refusal('2026-03-20', 'upholdRefusalToFileOnReview')).toEqual(['not-in-state 公安程序规定 §179(2)']);
    expect(challenged().refusal('2026-03-20', 'fileOnHigherReview')).toEqual(['not-in-state 公安程序规定 §179(2)']);
  });

  test('I67 reconsideration after the thirtieth day is late, not void', () => {
    // Thirty days after 9 March: 8 April.
    expect(challenged().act('2026-04-08', 'upholdRefusalToFile').late()).toEqual([]);
    expect(challenged().act('2026-04-09', 'upholdRefusalToFile').late()).toEqual([
      'upholdRefusalToFile psr-filing-reconsideration 2026-04-08',
    ]);
  });

  test('I68 a grave case prolongs the decision once, by thirty days at most, and the complainant is told', () => {
    const prolonged = challenged().act('2026-04-03', 'extendFilingReconsideration', { form: { days: 30 } });
    expect(prolonged.told()).toEqual({
      counts: { 'case psr-filing-reconsideration': '2026-05-08' },
      documents: ['延长复议、复核时限告知书'],
      serves: ['complainant', 'victim'],
    });
    expect(prolonged.refusal('2026-04-20', 'extendFilingReconsideration', { form: { days: 1 } })).toEqual([
      'extension-used-up 公安程序规定 §179(3)',
    ]);
    expect(challenged().refusal('2026-04-03', 'extendFilingReconsideration', { form: { days: 31 } })).toEqual([
      'form-incomplete 公安程序规定 §179(3)',
    ]);
    expect(unfiled().refusal('2026-03-06', 'extendFilingReconsideration')).toContain('no-open-request 公安程序规定 §179(3)');
  });

  test('I68 each level prolongs its own time, not the other’s', () => {
    expect(challenged().refusal('2026-04-03', 'extendFilingReview')).toEqual(['not-in-state 公安程序规定 §179(2)']);
    expect(challengedTwice().refusal('2026-04-20', 'extendFilingReconsideration')).toEqual(['not-in-state 公安程序规定 §179(2)']);
    expect(
      challengedTwice()
        .act('2026-04-20', 'extendFilingReview', { form: { days: 10 } })
        .told().counts,
    ).toEqual({
      // Forty days after 27 March: 6 May, the first day after the holiday.
      'case psr-filing-reconsideration': '2026-05-06',
    });
  });

  test('I5 given the refusal upheld, when it is challenged again within seven days, then the next higher organ decides, for good', () => {
    expect(challengedTwice().told()).toMatchObject({ sets: { 'case.filing': '2' }, asks: ['case filing-reconsideration'] });
    const done = challengedTwice().act('2026-04-10', 'upholdRefusalToFileOnReview');
    expect(done.told()).toEqual({
      stops: ['case psr-filing-reconsideration'],
      answers: ['case filing-reconsideration'],
      documents: ['刑事复核决定书'],
      serves: ['complainant', 'victim'],
      tells: ['police'],
    });
    expect(done.refusal('2026-04-13', 'challengeRefusalToFile')).toEqual([
      'not-in-state 公安程序规定 §179(1) 公安程序规定 §179(2)',
      'counted-out 刑诉法 §112…',
    ]);
  });

  test('I50 the organ that refused does not decide the higher review of its own refusal', () => {
    expect(challengedTwice().refusal('2026-04-10', 'upholdRefusalToFile')).toEqual(['not-in-state 公安程序规定 §179(2)']);
    expect(challengedTwice().refusal('2026-04-10', 'fileAfterReview')).toEqual(['not-in-state 公安程序规定 §179(2)']);
    expect(challengedTwice().refusal('2026-04-10', 'upholdRefusalToFileOnReview', { by: 'police' })).toEqual([
      'not-your-act 公安程序规定 §179(2)',
    ]);
  });

  test('I69 given a good challenge, when the organ files after all, then the head approves and the case goes on as any other', () => {
    const story = challenged().act('2026-03-20', 'fileAfterReview');
    expect(story.told()).toEqual({
      sets: { 'case.stage': 'investigation', 'case.filing': '0' },
      stops: ['case psr-filing-reconsideration'],
      answers: ['case filing-reconsideration'],
      documents: ['撤销不予立案决定书', '立案决定书'],
      serves: ['complainant', 'victim'],
      tells: ['procuratorate'],
    });
    expect(challenged().refusal('2026-03-20', 'fileAfterReview', { approvals: {} })).toEqual(['approval-missing 刑诉法 §112…']);
    expect(unfiled().refusal('2026-03-20', 'fileAfterReview')).toEqual(['no-open-request 刑诉法 §112…']);
  });

  test('I69 what the next higher organ decides is carried out: the case is filed', () => {
    const story = challengedTwice().act('2026-04-10', 'fileOnHigherReview');
    expect(story.told()).toEqual({
      sets: { 'case.stage': 'investigation', 'case.filing': '0' },
      stops: ['case psr-filing-reconsideration'],
      answers: ['case filing-reconsideration'],
      documents: ['刑事复核决定书', '撤销不予立案决定书', '立案决定书'],
      serves: ['complainant', 'victim'],
      tells: ['police', 'procuratorate'],
    });
    expect(story.facet('case.lead')).toBe('police');
  });
});

describe('supervision of filing', () => {
  const demanded = (): Story => unfiled().act('2026-03-09', 'demandReasonsForNotFiling', { form: { ground: 'victim' } });
  const explained = (): Story => demanded().act('2026-03-16', 'giveReasonsForNotFiling');
  const noticed = (): Story => explained().act('2026-03-18', 'notifyToFile');

  test('I70 given a refusal, when the procuratorate demands the reasons, then the police have seven days', () => {
    expect(demanded().told()).toEqual({
      starts: { 'case psr-filing-reasons': '2026-03-16' },
      asks: ['case filing-reasons'],
      documents: ['要求说明不立案理由通知书'],
      serves: ['police'],
    });
  });

  test('I4 the police do not supervise themselves', () => {
    expect(unfiled().refusal('2026-03-09', 'demandReasonsForNotFiling', { by: 'police' })).toEqual(['not-your-act 刑诉法 §113…']);
    expect(explained().refusal('2026-03-18', 'notifyToFile', { by: 'police' })).toEqual(['not-your-act 刑诉法 §113…']);
    expect(filed().refusal('2026-03-09', 'demandReasonsForNotFiling')).toEqual(['not-in-state 刑诉法 §113…']);
  });

  test('I70 the reasons are given in writing, on the seventh day in time, on the eighth late; no approval is asked for', () => {
    expect(explained().told()).toEqual({
      sets: { 'case.reasons': 'yes' },
      stops: ['case psr-filing-reasons'],
      answers: ['case filing-reasons'],
      documents: ['不立案理由说明书'],
      serves: ['procuratorate'],
    });
    expect(explained().late()).toEqual([]);
    expect(demanded().act('2026-03-17', 'giveReasonsForNotFiling', { approvals: {} }).late()).toEqual([
      'giveReasonsForNotFiling psr-filing-reasons 2026-03-16',
    ]);
    expect(unfiled().refusal('2026-03-17', 'giveReasonsForNotFiling')).toEqual(['no-open-request 刑诉法 §113…']);
  });

  test('I3 given reasons that do not hold, when the chief procurator gives notice, then the police file within fifteen days', () => {
    expect(noticed().told()).toEqual({
      starts: { 'case psr-filing-on-notice': '2026-04-02' },
      asks: ['case filing-notice'],
      documents: ['通知立案书'],
      serves: ['police'],
      tells: ['victim'],
    });
    expect(demanded().refusal('2026-03-10', 'notifyToFile')).toEqual(['not-in-state 刑诉法 §113']);
    expect(explained().refusal('2026-03-18', 'notifyToFile', { approvals: {} })).toEqual(['approval-missing 刑诉法 §113…']);
  });

  test('I71 after the notice the police neither refuse again nor file on their own account: they answer it', () => {
    expect(noticed().refusal('2026-03-19', 'fileCase')).toEqual(['not-in-state 公安程序规定 §182(2)']);
    expect(noticed().refusal('2026-03-19', 'refuseToFile')).toContain('not-in-state 刑诉法 §112…');
    expect(noticed().refusal('2026-03-19', 'demandReasonsForNotFiling')).toEqual(['not-in-state 刑诉法 §113…']);
    expect(noticed().refusal('2026-03-19', 'challengeRefusalToFile')).toContain('not-in-state 刑诉法 §112…');
    const answered = noticed().act('2026-04-02', 'fileAfterReview');
    expect(answered.told()).toMatchObject({
      sets: { 'case.stage': 'investigation', 'case.reasons': 'no' },
      answers: ['case filing-notice'],
    });
    expect(answered.late()).toEqual([]);
    expect(noticed().act('2026-04-03', 'fileAfterReview').late()).toEqual(['fileAfterReview psr-filing-on-notice 2026-04-02']);
  });

  test('I71 a case waiting in the report stage too long is demanded as well', () => {
    expect(given().act('2026-03-02', 'acceptReport').refusal('2026-05-06', 'demandReasonsForNotFiling')).toEqual([]);
  });
});

describe('to another organ, to an end', () => {
  test('I72 given no jurisdiction, when the head approves, then the case goes to the organ that has it, and those concerned are told', () => {
    const story = filed().act('2026-03-09', 'transferJurisdiction', { form: { to: '河西分局' } });
    expect(story.told()).toEqual({
      documents: ['移送案件通知书', '指定管辖决定书'],
      tells: ['complainant', 'procuratorate', 'detentionCentre', 'family'],
    });
    expect(filed().refusal('2026-03-09', 'transferJurisdiction', { approvals: {} })).toEqual(['approval-missing 刑诉法 §110(3)…']);
  });

  test('I72 from then on the other organ acts, and the procuratorate beside it; before, nobody else may', () => {
    const elsewhere = { on: '甲', agency: '河西分局' };
    const held = detained();
    expect(held.refusal('2026-03-04', 'interrogate', elsewhere)).toEqual(['another-agency-handles 刑诉法 §118…']);
    const handed = held.act('2026-03-04', 'transferJurisdiction', { form: { to: '河西分局' } });
    expect(handed.refusal('2026-03-05', 'interrogate', elsewhere)).toEqual([]);
    const asked = handed.act('2026-03-05', 'requestArrest', elsewhere);
    expect(asked.refusal('2026-03-09', 'approveArrest', { agency: '河西区人民检察院' })).toEqual([]);
    expect(asked.refusal('2026-03-06', 'interrogate', { agency: 'police-agency' })).toEqual(['another-agency-handles 刑诉法 §118…']);
    // The clock of the detention is the same.
    expect(asked.late()).toEqual([]);
  });

  test('I72 while a decision on arrest is being asked for, the case stays where it is', () => {
    const asked = detained().act('2026-03-05', 'requestArrest');
    expect(asked.refusal('2026-03-06', 'transferJurisdiction')).toEqual(['not-in-state 公安程序规定 §23(3)']);
    expect(asked.act('2026-03-10', 'approveArrest').refusal('2026-03-10', 'transferJurisdiction')).toEqual([]);
  });

  test('I73 given somebody else’s deed, when the head approves, then the investigation of this suspect ends and they walk out', () => {
    const two = { accused: { 甲: {}, 乙: {} } };
    const story = arrested(two).act('2026-04-01', 'terminateForAccused', { on: '甲', form: { ground: 'another' } });
    expect(story.told()).toEqual({
      sets: { '甲.custody': 'none', '甲.arrest': 'none', '甲.standing': 'discharged' },
      stops: ['甲 cpl-investigation-custody'],
      documents: ['终止侦查报告书', '终止侦查决定书', '释放通知书', '退还保证金决定书'],
      serves: ['accused'],
      tells: ['procuratorate', 'detentionCentre'],
    });
    expect(story.facet('accused.standing', '乙')).toBe('suspect');
    expect(story.facet('case.stage')).toBe('investigation');
  });

  test('I73 what was still asked about the suspect is asked no more', () => {
    const story = detained().acts(
      ['2026-03-04', 'requestArrest'],
      ['2026-03-04', 'applyForChange', { by: 'family' }],
      ['2026-03-05', 'terminateForAccused'],
    );
    expect(story.told().answers).toEqual(['甲 arrest-review', '甲 measure-change']);
    expect(story.running()).toEqual([]);
  });

  test('I73 nobody ends an investigation without the head, twice, or in another organ’s stage', () => {
    expect(filed().refusal('2026-04-01', 'terminateForAccused', { approvals: {} })).toEqual(['approval-missing 公安程序规定 §186(2)…']);
    expect(filed().act('2026-04-01', 'terminateForAccused').refusal('2026-04-02', 'terminateForAccused')).toEqual([
      'not-in-state 公安程序规定 §186(2)…',
    ]);
    expect(sentForReview().refusal('2026-05-11', 'terminateForAccused')).toEqual(['not-in-state 公安程序规定 §186(2)…']);
  });

  test('I74 given new evidence, the investigation of a discharged suspect goes on, from nothing', () => {
    const story = arrested().acts(['2026-04-01', 'terminateForAccused'], ['2026-06-01', 'resumeForAccused']);
    expect(story.told()).toEqual({ sets: { '甲.standing': 'suspect' }, documents: ['继续侦查决定书'] });
    expect(story.refusal('2026-06-01', 'executeArrest')).toEqual(['not-in-state 刑诉法 §80']);
    expect(filed().refusal('2026-06-01', 'resumeForAccused')).toEqual(['not-in-state 公安程序规定 §190(2)']);
  });

  test.each(['no-crime', 'minor', 'prescribed', 'amnesty', 'death', 'other'])(
    'I34 a case is withdrawn on a ground of the law: %s',
    (ground) => {
      expect(filed().refusal('2026-04-01', 'withdrawCase', { form: { ground } })).toEqual([]);
    },
  );

  test('I34 given no crime, when the case is withdrawn, then everybody is free, every clock stops and everything goes back', () => {
    const setting = { accused: { 甲: {}, 乙: {} }, property: ['手机', '存款'] };
    const story = arrested(setting).acts(
      ['2026-03-11', 'decideBail', { on: '乙' }],
      ['2026-03-12', 'seizeProperty', { on: '手机' }],
      ['2026-03-12', 'freezeProperty', { on: '存款' }],
      ['2026-04-01', 'withdrawCase'],
    );
    expect(story.told()).toEqual({
      sets: {
        'case.stage': 'withdrawn',
        '甲.custody': 'none',
        '甲.arrest': 'none',
        '甲.standing': 'discharged',
        '乙.custody': 'none',
        '乙.standing': 'discharged',
        '手机.hold': 'none',
        '手机.ending': 'returned',
        '存款.hold': 'none',
        '存款.ending': 'returned',
      },
      stops: ['甲 cpl-investigation-custody', '乙 cpl-bail', '存款 psr-freeze'],
      documents: ['撤销案件报告书', '撤销案件决定书', '释放通知书', '退还保证金决定书'],
      serves: ['accused', 'victim'],
      tells: ['procuratorate', 'detentionCentre', 'complainant', 'owner'],
    });
    expect(story.running()).toEqual([]);
  });

  test('I34 a case is withdrawn by the police with their head, before it is sent on, and never a second time', () => {
    expect(filed().refusal('2026-04-01', 'withdrawCase', { approvals: {} })).toEqual(['approval-missing 刑诉法 §16…']);
    expect(filed().refusal('2026-04-01', 'withdrawCase', { by: 'procuratorate' })).toEqual(['not-your-act 刑诉法 §16…']);
    expect(sentForReview().refusal('2026-05-11', 'withdrawCase')).toEqual(['not-in-state 刑诉法 §16…']);
    expect(filed().act('2026-04-01', 'withdrawCase').refusal('2026-04-02', 'withdrawCase')).toEqual(['not-in-state 刑诉法 §16…']);
  });

  test('I36 in a withdrawn case nothing is investigated', () => {
    const over = filed({ property: ['手机'] }).act('2026-04-01', 'withdrawCase');
    for (const act of ['interrogate', 'summon', 'detain', 'search', 'seizeProperty', 'requestArrest', 'transferForProsecution'])
      expect([act, over.refusal('2026-04-02', act).length > 0]).toEqual([act, true]);
  });
});
