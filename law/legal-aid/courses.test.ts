import { describe, expect, test } from 'vitest';
import { playedIn, refusedAfter, refusedBefore, type Course } from './courses-in-tests.ts';
import type { Facts, Line } from './matters-in-tests.ts';

const poor: Facts = { matter: 'representation', duty: 'none', held: 'free', hardship: 'ask' };
const exempt: Facts = { ...poor, hardship: 'exempt' };
const defence: Facts = { ...poor, matter: 'defence', hardship: 'free' };
const minor: Facts = { ...defence, duty: 'protected' };
const gravest: Facts = { ...defence, duty: 'gravest', held: 'held' };
const inCustody: Facts = { ...defence, held: 'held' };
const treatment: Facts = { ...poor, matter: 'treatment' };

type States = NonNullable<Line[2]>;
const met: States = { form: { means: 'sharing', result: 'met' } };
const unmet: States = { form: { means: 'sharing', result: 'unmet' } };
const subsidy: States = { form: { amount: 120_000 } };
const assigned = 'papers 指派通知书, 法律援助公函';
const appointedTo = 'to police, procuratorate, court, applicant';
const granted = 'papers 给予法律援助决定书';
const archived = ['stage=archived', 'papers 法律援助案卷'];

describe('criminal defence on notice', () => {
  /** Found on Thursday 30 April: three days end on Sunday 3 May in the holiday, and roll to Wednesday 6 May. */
  const ofMinor: Course = [
    ['2026-04-30', 'findGroundOfDefence', ['stage=found', 'starts la-notify 2026-05-06'], { by: 'police', form: { ground: 'minor' } }],
    [
      '2026-05-06',
      'notifyAgency',
      [
        'stage=notified',
        'asks appointment',
        'ends la-notify',
        'starts la-assign-notified 2026-05-09',
        'papers 法律援助通知书',
        'to agency',
      ],
      { by: 'police' },
    ],
    [
      '2026-05-09',
      'appointLawyer',
      ['stage=serving', 'aider=lawyer', 'subsidy=due', 'closes appointment', 'ends la-assign-notified', assigned, appointedTo],
    ],
    ['2026-09-10', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-09-14', 'checkQuality', ['inspected=yes'], { form: { means: ['observation', 'visit'] } }],
    ['2026-09-15', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-09-16', 'archive', archived],
  ];

  test('A33 a minor: found before the May holiday, notified after it, a lawyer by the worked Saturday', () => {
    expect(playedIn(minor, ofMinor)).toEqual(ofMinor);
  });

  test('A33 compulsory defence: not where no ground is, not by application, not archived unpaid, not checked while it goes on', () => {
    expect(
      refusedBefore(defence, ofMinor, [
        'findGroundOfDefence',
        ['2026-04-30', 'findGroundOfDefence', { by: 'police', form: { ground: 'minor' } }],
      ]),
    ).toEqual(['not-in-state §25(1)']);
    expect(refusedBefore(minor, ofMinor, ['notifyAgency', ['2026-05-05', 'apply']])).toEqual(['not-in-state §24 §29 §31 §33 §38 §40(1)']);
    expect(refusedBefore(minor, ofMinor, ['findGroundOfDefence', ['2026-04-30', 'notifyAgency', { by: 'police' }]])).toEqual([
      'not-in-state §36',
    ]);
    expect(refusedBefore(minor, ofMinor, ['appointLawyer', ['2026-05-08', 'appointExperiencedLawyer']])).toEqual(['not-in-state §26 §36']);
    expect(refusedBefore(minor, ofMinor, ['finishService', ['2026-09-09', 'checkQuality', { form: { means: ['file'] } }]])).toEqual([
      'not-in-state §59',
    ]);
    expect(refusedBefore(minor, ofMinor, ['paySubsidy', ['2026-09-14', 'archive']])).toEqual(['not-in-state §52(1)']);
    expect(refusedAfter(minor, ofMinor, ['2026-09-17', 'complain'])).toEqual(['not-in-state §55']);
  });

  const ofGravest: Course = [
    ['2026-09-28', 'findGroundOfDefence', ['stage=found', 'starts la-notify 2026-10-08'], { by: 'court', form: { ground: 'gravest' } }],
    [
      '2026-09-29',
      'notifyAgency',
      [
        'stage=notified',
        'asks appointment',
        'ends la-notify',
        'starts la-assign-notified 2026-10-08',
        'papers 法律援助通知书',
        'to agency',
      ],
      { by: 'court' },
    ],
    [
      '2026-10-09',
      'appointExperiencedLawyer',
      [
        'stage=serving',
        'aider=veteran',
        'subsidy=due',
        'closes appointment',
        'ends la-assign-notified',
        'late la-assign-notified 2026-10-08',
        assigned,
        appointedTo,
      ],
    ],
    ['2026-10-12', 'refuseCounsel', ['asks replacement', 'starts la-tell-refusal-of-counsel 2026-10-15']],
    ['2026-10-15', 'tellAgencyOfRefusal', ['ends la-tell-refusal-of-counsel', 'to agency'], { by: 'court' }],
    ['2026-10-16', 'replaceProvider', ['closes replacement', 'papers 更换法律援助人员通知书', 'to applicant, aider']],
    ['2026-12-14', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-12-15', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-12-16', 'archive', archived],
  ];

  test('A33 life or death: only a lawyer of three years, a day late after the National Day; refused once and replaced', () => {
    expect(playedIn(gravest, ofGravest)).toEqual(ofGravest);
  });

  test('A33 life or death: no young lawyer, and the defence does not end while another lawyer is asked for', () => {
    expect(refusedBefore(gravest, ofGravest, ['appointExperiencedLawyer', ['2026-10-08', 'appointLawyer']])).toEqual(['not-in-state §26']);
    expect(refusedBefore(gravest, ofGravest, ['replaceProvider', ['2026-10-15', 'finishService']])).toEqual(['not-in-state §50']);
    expect(refusedBefore(gravest, ofGravest, ['refuseCounsel', ['2026-10-11', 'tellAgencyOfRefusal', { by: 'court' }]])).toEqual([
      'no-open-request §47(2) §50(2)',
    ]);
    expect(refusedBefore(gravest, ofGravest, ['replaceProvider', ['2026-10-15', 'refuseCounsel']])).toEqual([
      'request-already-open §27 §47(2) §50',
    ]);
    expect(refusedBefore(gravest, ofGravest, ['appointExperiencedLawyer', ['2026-10-08', 'refuseCounsel']])).toEqual([
      'not-in-state §27 §47(2) §50',
    ]);
  });

  const chosen: Course = [
    [
      '2026-03-05',
      'notifyAgencyInOrdinaryCase',
      ['stage=notified', 'asks appointment', 'starts la-assign-notified 2026-03-09', 'papers 法律援助通知书', 'to agency'],
    ],
    [
      '2026-03-09',
      'appointLawyer',
      ['stage=serving', 'aider=lawyer', 'subsidy=due', 'closes appointment', 'ends la-assign-notified', assigned, appointedTo],
    ],
    [
      '2026-03-20',
      'terminateAid',
      ['stage=terminated', 'aider=none', 'papers 终止法律援助决定书', 'to applicant, aider, police, procuratorate, court'],
      { form: { ground: 'own-lawyer' } },
    ],
    ['2026-03-23', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-03-24', 'archive', archived],
  ];

  test('A33 the court chooses to have a lawyer appointed; the accused then engages an own lawyer, and the aid ends', () => {
    expect(playedIn(defence, chosen)).toEqual(chosen);
  });

  test('A33 the court’s choice is for ordinary cases: where notice is compulsory it is no choice', () => {
    expect(refusedBefore(minor, chosen, ['notifyAgencyInOrdinaryCase', ['2026-03-05', 'notifyAgencyInOrdinaryCase']])).toEqual([
      'not-in-state §25(2)',
    ]);
    expect(refusedBefore(poor, chosen, ['notifyAgencyInOrdinaryCase', ['2026-03-05', 'notifyAgencyInOrdinaryCase']])).toEqual([
      'not-in-state §25(2)',
    ]);
    expect(refusedBefore(defence, chosen, ['paySubsidy', ['2026-03-20', 'finishService']])).toEqual(['not-in-state §50']);
    expect(refusedBefore(defence, chosen, ['paySubsidy', ['2026-03-20', 'askForReplacement']])).toEqual(['not-in-state §55']);
  });

  const treated: Course = [
    ['2026-06-17', 'findTreatmentCase', ['stage=found', 'starts la-notify 2026-06-22']],
    [
      '2026-06-23',
      'notifyAgency',
      [
        'stage=notified',
        'asks appointment',
        'ends la-notify',
        'starts la-assign-notified 2026-06-26',
        'late la-notify 2026-06-22',
        'papers 法律援助通知书',
        'to agency',
      ],
      { by: 'court' },
    ],
    [
      '2026-06-26',
      'appointLawyer',
      ['stage=serving', 'aider=lawyer', 'subsidy=due', 'closes appointment', 'ends la-assign-notified', assigned, appointedTo],
    ],
    ['2026-07-20', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-07-21', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-07-22', 'archive', archived],
  ];

  test('A33 compulsory treatment: the court notifies a day after the Dragon Boat holiday allowed', () => {
    expect(playedIn(treatment, treated)).toEqual(treated);
  });

  test('A33 compulsory treatment needs no application and no check of means', () => {
    expect(refusedBefore(treatment, treated, ['findTreatmentCase', ['2026-06-17', 'apply']])).toEqual(['not-in-state §28']);
    expect(refusedBefore(defence, treated, ['findTreatmentCase', ['2026-06-17', 'findTreatmentCase']])).toEqual(['not-in-state §28']);
    expect(refusedBefore(treatment, treated, ['appointLawyer', ['2026-06-24', 'refuseCounsel']])).toEqual([
      'not-in-state §27 §47(2) §50',
      'not-in-state §27 §47(2) §50',
    ]);
  });
});

describe('applications', () => {
  /** Applied on Wednesday 11 February: seven days end on the 18th in the Spring Festival, and roll to the 24th. */
  const worker: Course = [
    ['2026-02-11', 'apply', ['stage=review', 'asks application', 'starts la-review 2026-02-24', 'papers 法律援助申请表']],
    ['2026-02-12', 'checkHardship', ['checked=met'], met],
    [
      '2026-02-24',
      'grantAid',
      ['stage=granted', 'closes application', 'ends la-review', 'starts la-assign 2026-02-27', granted, 'to applicant'],
    ],
    ['2026-02-27', 'assignWorker', ['stage=serving', 'aider=worker', 'subsidy=due', 'ends la-assign', 'papers 指派通知书', 'to applicant']],
    ['2026-03-10', 'complain', ['asks complaint']],
    ['2026-03-11', 'askForReplacement', ['asks replacement']],
    ['2026-03-13', 'declineReplacement', ['closes replacement', 'to applicant']],
    ['2026-03-16', 'answerComplaint', ['closes complaint', 'to applicant']],
    ['2026-06-22', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-06-23', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-06-24', 'archive', archived],
  ];

  test('A33 a civil matter granted over the Spring Festival; a complaint and a change of provider, both answered', () => {
    expect(playedIn(poor, worker)).toEqual(worker);
  });

  test('A33 a civil matter: no grant unchecked, no provider ungranted, no second complaint at once, no archive with one unanswered', () => {
    expect(refusedBefore(poor, worker, ['checkHardship', ['2026-02-12', 'grantAid']])).toEqual(['not-in-state §32 §41(1) §42']);
    expect(refusedBefore(poor, worker, ['grantAid', ['2026-02-13', 'assignWorker']])).toEqual(['not-in-state §43(1) §44(1)']);
    expect(refusedBefore(poor, worker, ['grantAid', ['2026-02-13', 'checkHardship', met]])).toEqual(['not-in-state §34 §41']);
    expect(refusedBefore(poor, worker, ['askForReplacement', ['2026-03-10', 'complain']])).toEqual(['request-already-open §55']);
    expect(refusedBefore(poor, worker, ['declineReplacement', ['2026-03-12', 'finishService']])).toEqual(['not-in-state §50']);
    expect(refusedBefore(poor, worker, ['finishService', ['2026-06-19', 'paySubsidy', subsidy]])).toEqual(['not-in-state §52']);
    const complaining = worker.filter(([, act]) => act !== 'answerComplaint');
    expect(refusedBefore(poor, complaining, ['archive', ['2026-06-24', 'archive']])).toEqual(['not-in-state §56']);
  });

  /** Refused, objected to on Friday 5 June: five days end on Wednesday the 10th. */
  const reviewed: Course = [
    ['2026-06-01', 'apply', ['stage=review', 'asks application', 'starts la-review 2026-06-08', 'papers 法律援助申请表']],
    ['2026-06-02', 'checkHardship', ['checked=unmet'], unmet],
    ['2026-06-03', 'refuseAid', ['stage=refused', 'closes application', 'ends la-review', 'papers 不予法律援助决定书', 'to applicant']],
    ['2026-06-05', 'object', ['asks objection', 'starts la-objection-review 2026-06-10']],
    [
      '2026-06-10',
      'orderCorrection',
      ['remedy=ordered', 'closes objection', 'ends la-objection-review', 'papers 异议审查决定书', 'to applicant, agency'],
    ],
    ['2026-06-16', 'correctDecision', ['stage=granted', 'remedy=none', 'starts la-assign 2026-06-22', granted, 'to applicant']],
    ['2026-06-22', 'assignLawyer', ['stage=serving', 'aider=lawyer', 'subsidy=due', 'ends la-assign', assigned, 'to applicant']],
    [
      '2026-09-21',
      'terminateAid',
      ['stage=terminated', 'aider=none', 'papers 终止法律援助决定书', 'to applicant, aider, police, procuratorate, court'],
      { form: { ground: 'means' } },
    ],
    ['2026-09-22', 'object', ['asks objection', 'starts la-objection-review 2026-09-28']],
    [
      '2026-09-29',
      'upholdDecision',
      [
        'remedy=upheld',
        'closes objection',
        'ends la-objection-review',
        'late la-objection-review 2026-09-28',
        'papers 异议审查决定书',
        'to applicant, agency',
      ],
    ],
    ['2026-10-09', 'pursueRemedy', ['remedy=pursued'], { form: { way: 'lawsuit' } }],
    ['2026-10-12', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-10-13', 'archive', archived],
  ];

  test('A33 refused, corrected on objection, granted; later terminated, upheld a day late over Mid-Autumn, and taken to court', () => {
    expect(playedIn(poor, reviewed)).toEqual(reviewed);
  });

  test('A33 an objection: only to a decision, once, answered before the archive; the court comes after the bureau', () => {
    expect(refusedBefore(poor, reviewed, ['refuseAid', ['2026-06-03', 'object']])).toEqual(['not-in-state §49(1)']);
    expect(refusedBefore(poor, reviewed, ['orderCorrection', ['2026-06-08', 'object']])).toEqual(['request-already-open §49(1)']);
    expect(refusedBefore(poor, reviewed, ['orderCorrection', ['2026-06-08', 'archive']])).toEqual(['not-in-state §49(2)']);
    expect(refusedBefore(poor, reviewed, ['orderCorrection', ['2026-06-08', 'pursueRemedy', { form: { way: 'lawsuit' } }]])).toEqual([
      'not-in-state §49(3)',
    ]);
    expect(refusedBefore(poor, reviewed, ['correctDecision', ['2026-06-11', 'archive']])).toEqual(['not-in-state §49(2)']);
    expect(refusedBefore(poor, reviewed, ['object', ['2026-06-04', 'correctDecision']])).toEqual(['not-in-state §49(2)']);
    expect(refusedBefore(poor, reviewed, ['pursueRemedy', ['2026-10-08', 'object']])).toEqual(['not-in-state §49(1)']);
  });

  const completed: Course = [
    [
      '2026-05-06',
      'apply',
      ['stage=review', 'asks application', 'starts la-review 2026-05-13', 'papers 法律援助申请表'],
      { by: 'relative' },
    ],
    [
      '2026-05-07',
      'askForMaterials',
      ['asked=yes', 'asks supplement', 'starts la-supplement 2026-05-12', 'papers 补充材料通知书', 'to applicant'],
      { form: { until: '2026-05-12' } },
    ],
    ['2026-05-12', 'supplementMaterials', ['closes supplement', 'ends la-supplement'], { by: 'relative' }],
    ['2026-05-12', 'acceptExemption', ['checked=met'], { form: { person: 'wages' } }],
    [
      '2026-05-14',
      'grantAid',
      [
        'stage=granted',
        'closes application',
        'ends la-review',
        'starts la-assign 2026-05-18',
        'late la-review 2026-05-13',
        granted,
        'to applicant',
      ],
    ],
    ['2026-05-18', 'assignLawyer', ['stage=serving', 'aider=lawyer', 'subsidy=due', 'ends la-assign', assigned, 'to applicant']],
    ['2026-07-06', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-07-07', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-07-08', 'archive', archived],
  ];

  test('A33 a migrant worker’s wages: papers completed on the last day, no check of means, granted a day late', () => {
    expect(playedIn(exempt, completed)).toEqual(completed);
  });

  test('A33 nothing is decided while papers are awaited; they are asked for once; the exempt are not checked', () => {
    expect(refusedBefore(exempt, completed, ['supplementMaterials', ['2026-05-11', 'refuseAid']])).toEqual(['not-in-state §43(2)']);
    expect(
      refusedBefore(exempt, completed, ['acceptExemption', ['2026-05-12', 'askForMaterials', { form: { until: '2026-05-15' } }]]),
    ).toEqual(['not-in-state §43(2)']);
    expect(refusedBefore(exempt, completed, ['acceptExemption', ['2026-05-12', 'checkHardship', met]])).toEqual(['not-in-state §32 §42']);
    expect(refusedBefore(poor, completed, ['acceptExemption', ['2026-05-12', 'acceptExemption', { form: { person: 'wages' } }]])).toEqual([
      'not-in-state §42',
    ]);
    expect(refusedBefore(exempt, completed, ['acceptExemption', ['2026-05-12', 'grantAid']])).toEqual(['not-in-state §32 §41(1) §42']);
  });

  const silent: Course = [
    ['2026-05-06', 'apply', ['stage=review', 'asks application', 'starts la-review 2026-05-13', 'papers 法律援助申请表']],
    [
      '2026-05-07',
      'askForMaterials',
      ['asked=yes', 'asks supplement', 'starts la-supplement 2026-05-10', 'papers 补充材料通知书', 'to applicant'],
      { form: { until: '2026-05-10' } },
    ],
    [
      '2026-05-11',
      'deemWithdrawn',
      ['stage=withdrawn', 'closes application', 'closes supplement', 'ends la-supplement', 'ends la-review', 'to applicant'],
      { by: 'law' },
    ],
    ['2026-05-12', 'archive', archived],
  ];

  test('A33 papers never completed: the application counts as withdrawn the day after, a Sunday being the last day', () => {
    expect(playedIn(poor, silent)).toEqual(silent);
    expect(refusedBefore(poor, silent, ['archive', ['2026-05-11', 'supplementMaterials']])).toEqual(['no-open-request §43(2)']);
    expect(refusedBefore(poor, silent, ['archive', ['2026-05-11', 'object']])).toEqual(['not-in-state §49(1)']);
  });
});

describe('urgent aid', () => {
  const urgent: Course = [
    ['2026-09-24', 'apply', ['stage=review', 'asks application', 'starts la-review 2026-10-08', 'papers 法律援助申请表']],
    [
      '2026-09-24',
      'provideFirst',
      ['first=given', 'starts la-assign 2026-09-28', 'papers 先行提供法律援助决定书', 'to applicant'],
      { form: { reason: 'period-ending' } },
    ],
    ['2026-09-28', 'assignLawyer', ['aider=lawyer', 'subsidy=due', 'ends la-assign', assigned, 'to applicant']],
    ['2026-09-29', 'settleFormalities', ['first=settled']],
    ['2026-09-30', 'checkHardship', ['checked=met'], met],
    ['2026-10-08', 'grantAid', ['stage=serving', 'closes application', 'ends la-review', granted, 'to applicant']],
    ['2026-11-16', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-11-17', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-11-18', 'archive', archived],
  ];

  test('A33 a limitation about to end: a lawyer first, over Mid-Autumn; the papers and the decision after National Day', () => {
    expect(playedIn(poor, urgent)).toEqual(urgent);
  });

  test('A33 aid given first: once, only on an application, and no final grant before the formalities are made up', () => {
    expect(refusedBefore(poor, urgent, ['apply', ['2026-09-24', 'provideFirst', { form: { reason: 'preservation' } }]])).toEqual([
      'no-open-request §44(1)',
    ]);
    expect(refusedBefore(poor, urgent, ['assignLawyer', ['2026-09-25', 'provideFirst', { form: { reason: 'preservation' } }]])).toEqual([
      'not-in-state §44(1)',
    ]);
    expect(refusedBefore(poor, urgent, ['provideFirst', ['2026-09-24', 'assignLawyer']])).toEqual(['not-in-state §43(1) §44(1)']);
    const unsettled = urgent.filter(([, act]) => act !== 'settleFormalities');
    expect(refusedBefore(poor, unsettled, ['grantAid', ['2026-10-08', 'grantAid']])).toEqual(['not-in-state §44(2)']);
    expect(refusedBefore(poor, urgent, ['grantAid', ['2026-10-07', 'finishService']])).toEqual(['not-in-state §50']);
  });

  const urgentRefused: Course = [
    ...urgent.slice(0, 4),
    ['2026-09-30', 'checkHardship', ['checked=unmet'], unmet],
    [
      '2026-10-09',
      'refuseAid',
      [
        'stage=refused',
        'aider=none',
        'closes application',
        'ends la-review',
        'late la-review 2026-10-08',
        'papers 不予法律援助决定书',
        'to applicant',
      ],
    ],
    ['2026-10-10', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-10-12', 'archive', archived],
  ];

  test('A33 aid given first and then refused: the lawyer’s mandate ends, the work done is paid for', () => {
    expect(playedIn(poor, urgentRefused)).toEqual(urgentRefused);
    expect(refusedBefore(poor, urgentRefused, ['archive', ['2026-10-12', 'finishService']])).toEqual(['not-in-state §50']);
    const unpaid = urgentRefused.filter(([, act]) => act !== 'paySubsidy');
    expect(refusedBefore(poor, unpaid, ['archive', ['2026-10-12', 'archive']])).toEqual(['not-in-state §52(1)']);
  });
});

describe('from custody and through the duty lawyer', () => {
  /** Forwarding runs by the hour through the May holiday; the family is told within three days that roll to the 6th. */
  const fromCustody: Course = [
    [
      '2026-04-30T16:00',
      'applyFromCustody',
      [
        'stage=forwarding',
        'asks forwarding',
        'starts la-forward 2026-05-01T16:00',
        'starts la-forward-tell-family 2026-05-06',
        'papers 法律援助申请表',
      ],
    ],
    [
      '2026-05-01T16:00',
      'forwardApplication',
      ['stage=review', 'closes forwarding', 'asks application', 'ends la-forward', 'starts la-review 2026-05-08', 'to agency'],
    ],
    ['2026-05-06', 'tellFamilyToHelp', ['ends la-forward-tell-family', 'to relative']],
    [
      '2026-05-08',
      'grantAid',
      ['stage=granted', 'closes application', 'ends la-review', 'starts la-assign 2026-05-11', granted, 'to applicant'],
    ],
    ['2026-05-11', 'assignLawyer', ['stage=serving', 'aider=lawyer', 'subsidy=due', 'ends la-assign', assigned, 'to applicant']],
    ['2026-08-03', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-08-04', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-08-05', 'archive', archived],
  ];

  test('A33 from custody: forwarded within twenty-four hours on a holiday, granted without a check of means', () => {
    expect(playedIn(inCustody, fromCustody)).toEqual(fromCustody);
  });

  test('A33 from custody: not as if at liberty, not decided before it is forwarded, no worker for a defence', () => {
    expect(refusedBefore(inCustody, fromCustody, ['applyFromCustody', ['2026-04-30T16:00', 'apply']])).toEqual(['not-in-state §39(1)']);
    expect(refusedBefore(defence, fromCustody, ['applyFromCustody', ['2026-04-30T16:00', 'applyFromCustody']])).toEqual([
      'not-in-state §39(1)',
    ]);
    expect(refusedBefore(inCustody, fromCustody, ['forwardApplication', ['2026-05-01T10:00', 'grantAid']])).toEqual([
      'not-in-state §43(1)',
      'no-open-request §43(1)',
    ]);
    expect(refusedBefore(inCustody, fromCustody, ['assignLawyer', ['2026-05-11', 'assignWorker']])).toEqual(['not-in-state §35(1)']);
    expect(refusedBefore(inCustody, fromCustody, ['forwardApplication', ['2026-05-01T10:00', 'forwardByDutyLawyer']])).toEqual([
      'no-open-request §39(2)',
    ]);
    expect(refusedBefore(inCustody, fromCustody, ['grantAid', ['2026-05-07', 'checkHardship', met]])).toEqual(['not-in-state §32 §42']);
  });

  const throughDutyLawyer: Course = [
    ['2026-10-10T09:00', 'askForDutyLawyer', ['asks meeting']],
    ['2026-10-10T15:00', 'giveDutyHelp', ['closes meeting'], { form: { help: ['advice', 'procedure'] } }],
    [
      '2026-10-10T15:30',
      'applyThroughDutyLawyer',
      ['stage=forwarding', 'asks duty-forwarding', 'starts la-forward-duty-lawyer 2026-10-11T15:30', 'papers 法律援助申请表'],
    ],
    [
      '2026-10-12T09:00',
      'forwardByDutyLawyer',
      [
        'stage=review',
        'closes duty-forwarding',
        'asks application',
        'ends la-forward-duty-lawyer',
        'starts la-review 2026-10-19',
        'late la-forward-duty-lawyer 2026-10-11T15:30',
        'to agency',
      ],
    ],
    ['2026-10-13', 'refuseAid', ['stage=refused', 'closes application', 'ends la-review', 'papers 不予法律援助决定书', 'to applicant']],
    [
      '2026-10-14',
      'notifyAgencyInOrdinaryCase',
      ['stage=notified', 'asks appointment', 'starts la-assign-notified 2026-10-19', 'papers 法律援助通知书', 'to agency'],
    ],
    [
      '2026-10-19',
      'appointLawyer',
      ['stage=serving', 'aider=lawyer', 'subsidy=due', 'closes appointment', 'ends la-assign-notified', assigned, appointedTo],
    ],
    ['2026-12-07', 'finishService', ['stage=done', 'aider=none', 'papers 办理情况报告']],
    ['2026-12-08', 'paySubsidy', ['subsidy=paid'], subsidy],
    ['2026-12-09', 'archive', archived],
  ];

  test('A33 the duty lawyer helps and forwards, too late by a weekend; refused by the agency, appointed on the court’s notice', () => {
    expect(playedIn(inCustody, throughDutyLawyer)).toEqual(throughDutyLawyer);
  });

  test('A33 the duty lawyer is for the accused who have no lawyer, and helps only when asked', () => {
    expect(refusedBefore(poor, throughDutyLawyer, ['askForDutyLawyer', ['2026-10-10T09:00', 'askForDutyLawyer']])).toEqual([
      'not-in-state §30 §36(1)',
    ]);
    expect(
      refusedBefore(inCustody, throughDutyLawyer, [
        'askForDutyLawyer',
        ['2026-10-10T09:00', 'giveDutyHelp', { form: { help: ['advice'] } }],
      ]),
    ).toEqual(['no-open-request §14 §30 §36(1)']);
    expect(refusedBefore(inCustody, throughDutyLawyer, ['giveDutyHelp', ['2026-10-10T09:30', 'askForDutyLawyer']])).toEqual([
      'request-already-open §30 §37 §36(2)',
    ]);
    expect(refusedBefore(inCustody, throughDutyLawyer, ['finishService', ['2026-12-01', 'askForDutyLawyer']])).toEqual([
      'not-in-state §30 §37 §36(2)',
      'not-in-state §30 §36(1)',
    ]);
    expect(refusedBefore(poor, throughDutyLawyer, ['askForDutyLawyer', ['2026-10-10T15:30', 'applyThroughDutyLawyer']])).toEqual([
      'not-in-state §39(2)',
    ]);
  });

  const byRelative: Course = [
    ['2026-12-29', 'applyForPersonInCustody', ['stage=review', 'asks application', 'starts la-review 2027-01-05', 'papers 法律援助申请表']],
    [
      '2026-12-30',
      'grantAid',
      ['stage=granted', 'closes application', 'ends la-review', 'starts la-assign 2027-01-04', granted, 'to applicant'],
    ],
    ['2026-12-31', 'assignLawyer', ['stage=serving', 'aider=lawyer', 'subsidy=due', 'ends la-assign', assigned, 'to applicant']],
  ];

  test('A33 a relative applies for somebody in custody at the turn of the year: three days that end on Saturday 2 January roll', () => {
    expect(playedIn(inCustody, byRelative)).toEqual(byRelative);
    expect(refusedBefore(defence, byRelative, ['applyForPersonInCustody', ['2026-12-29', 'applyForPersonInCustody']])).toEqual([
      'not-in-state §24 §40(2)',
    ]);
  });
});
