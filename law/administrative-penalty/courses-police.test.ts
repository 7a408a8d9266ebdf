import { describe, expect, test } from 'vitest';
import { bank, direct, fine, type Setting, type Step } from './cases-in-tests.ts';
import { playedIn, refusedAfter, refusedBefore, type Course } from './courses-in-tests.ts';

const police: Setting = { handler: 'police' };

const closed = ['case.file=archived', 'papers 结案报告, 案卷'];
const investigated = ['case.stage=investigated', 'papers 询问笔录, 现场检查笔录'];
const proposed = 'papers 案件调查终结报告';
const source: Step = { form: { source: 'report', on: '2026-03-01' } };
const shown: Step = { form: { shown: 'shown' } };
const proposes = (proposal: string, gravity = 'plain'): Step => ({ form: { proposal, gravity } });
const articles: Step = { form: { articles: ['某法第一条'] } };
const until = (day: string): Step => ({ form: { until: day } });

/** Detained and served on Friday 13 March: sixty days end on 12 May, six months on Sunday 13 September and roll to Monday. */
const detained: Course = [
  ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-police-decide 2026-04-01', 'papers 立案审批表'], source],
  ['2026-03-03', 'investigate', investigated, shown],
  ['2026-03-09', 'propose', ['proposal=light', proposed], proposes('light')],
  ['2026-03-10', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
  ['2026-03-11', 'waiveDefence', ['notice=waived']],
  [
    '2026-03-12',
    'decideDetention',
    [
      'proposal=none',
      'notice=none',
      'outcome=detained',
      'delivery=due',
      'ends pen-police-decide',
      'starts pen-serve 2026-03-23',
      'starts pen-police-serve 2026-03-16',
      'papers 行政处罚决定书',
    ],
    articles,
  ],
  [
    '2026-03-13',
    'deliver',
    [
      'delivery=done',
      'remedy=open',
      'ends pen-serve',
      'ends pen-police-serve',
      'starts rec-apply 2026-05-12',
      'starts adm-sue 2026-09-14',
      'papers 送达回证',
      'to party',
    ],
    direct,
  ],
];

describe('detention by public security', () => {
  const deferred: Course = [
    ...detained,
    [
      '2026-03-13',
      'executeDetention',
      ['liberty=held', 'starts pen-detention 2026-03-22', 'papers 行政拘留执行回执, 行政拘留家属通知书', 'to detentionHouse, party'],
      until('2026-03-22'),
    ],
    ['2026-03-14', 'seekReconsideration', ['remedy=reconsidered', 'ends rec-apply', 'ends adm-sue']],
    [
      '2026-03-14T10:00',
      'askToDeferDetention',
      ['asks detention-deferral', 'starts pen-detention-deferral 2026-03-15T10:00'],
      { form: { surety: 'deposit' } },
    ],
    [
      '2026-03-15T09:00',
      'deferDetention',
      [
        'liberty=deferred',
        'closes detention-deferral',
        'ends pen-detention',
        'ends pen-detention-deferral',
        'papers 暂缓执行行政拘留决定书',
        'to party, detentionHouse',
      ],
    ],
    [
      '2026-04-20',
      'upholdOnReconsideration',
      ['remedy=open', 'starts adm-sue-after-reconsideration 2026-05-06', 'papers 行政复议决定书', 'to party, agency'],
    ],
    [
      '2026-04-21',
      'resumeDetention',
      ['liberty=held', 'starts pen-detention 2026-04-28', 'to detentionHouse, party'],
      { form: { ground: 'upheld', until: '2026-04-28' } },
    ],
    ['2026-04-28', 'releaseFromDetention', ['liberty=served', 'ends pen-detention', 'papers 解除拘留证明书', 'to party']],
    ['2026-04-29', 'closeCase', closed],
  ];

  test('B33 detained, deferred on a deposit while reconsidered, upheld, resumed for the rest, released on the last day', () => {
    expect(playedIn(police, deferred)).toEqual(deferred);
  });

  test('B33 detention: not before service, not deferred without a remedy sought, not resumed while held, not archived while deferred', () => {
    expect(refusedBefore(police, deferred, ['deliver', ['2026-03-13', 'executeDetention', until('2026-03-22')]])).toEqual([
      'not-in-state §220(1)',
    ]);
    expect(
      refusedBefore(police, deferred, ['seekReconsideration', ['2026-03-14T09:00', 'askToDeferDetention', { form: { surety: 'person' } }]]),
    ).toEqual(['not-in-state §73(2) §222(1)']);
    expect(
      refusedBefore(police, deferred, [
        'deferDetention',
        ['2026-03-15T08:00', 'resumeDetention', { form: { ground: 'surety', until: '2026-03-22' } }],
      ]),
    ).toEqual(['not-in-state §229(2) §230 §232']);
    expect(refusedBefore(police, deferred, ['upholdOnReconsideration', ['2026-04-17', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(police, deferred, ['releaseFromDetention', ['2026-04-28', 'executeDetention', until('2026-04-30')]])).toEqual([
      'not-in-state §162(1) §163 §176(1) §220(1)',
    ]);
    expect(refusedAfter({}, detained.slice(0, 5), ['2026-03-12', 'decideDetention', articles])).toEqual(['not-in-state §18(3) §173']);
    expect(
      refusedAfter({ handler: 'police', kind: 'organisation' }, detained.slice(0, 5), ['2026-03-12', 'decideDetention', articles]),
    ).toEqual(['not-in-state §9(1).5']);
  });

  const notDeferred: Course = [
    ...detained,
    [
      '2026-03-13',
      'executeDetention',
      ['liberty=held', 'starts pen-detention 2026-03-18', 'papers 行政拘留执行回执, 行政拘留家属通知书', 'to detentionHouse, party'],
      until('2026-03-18'),
    ],
    ['2026-03-16', 'sue', ['remedy=sued', 'ends rec-apply', 'ends adm-sue']],
    [
      '2026-03-16T10:00',
      'askToDeferDetention',
      ['asks detention-deferral', 'starts pen-detention-deferral 2026-03-17T10:00'],
      { form: { surety: 'person' } },
    ],
    [
      '2026-03-17T10:30',
      'refuseToDeferDetention',
      ['closes detention-deferral', 'ends pen-detention-deferral', 'late pen-detention-deferral 2026-03-17T10:00', 'to party'],
    ],
    ['2026-03-18', 'releaseFromDetention', ['liberty=served', 'ends pen-detention', 'papers 解除拘留证明书', 'to party']],
    [
      '2026-07-20',
      'revokeByJudgment',
      ['outcome=revoked', 'duty=ended', 'remedy=won', 'liberty=free', 'papers 行政判决书', 'to party, agency'],
    ],
    ['2026-07-27', 'closeCase', closed],
  ];

  test('B33 a deferral refused half an hour late, the term served, and the detention found unlawful by judgment', () => {
    expect(playedIn(police, notDeferred)).toEqual(notDeferred);
  });

  test('B33 whoever served the term cannot have it deferred, and a penalty annulled is not executed again', () => {
    expect(
      refusedBefore(police, notDeferred, ['revokeByJudgment', ['2026-03-19', 'askToDeferDetention', { form: { surety: 'person' } }]]),
    ).toEqual(['not-in-state §73(2) §222 §223(2)']);
    expect(refusedBefore(police, notDeferred, ['closeCase', ['2026-07-21', 'executeDetention', until('2026-07-25')]])).toEqual([
      'not-in-state §220(1)',
    ]);
    expect(refusedBefore(police, notDeferred, ['closeCase', ['2026-07-21', 'publish']])).toEqual(['not-in-state §48(1) §50']);
  });

  const spared: Course = [
    ...detained,
    ['2026-03-13', 'exemptFromDetention', ['liberty=exempt'], { form: { ground: 'mother' } }],
    ['2026-03-16', 'closeCase', closed],
  ];

  test('B33 a nursing mother is sentenced to detention and not taken to the house of detention', () => {
    expect(playedIn(police, spared)).toEqual(spared);
    expect(refusedBefore(police, spared, ['closeCase', ['2026-03-13', 'executeDetention', until('2026-03-18')]])).toEqual([
      'not-in-state §162(1) §163 §176(1) §220(1)',
    ]);
  });

  const overStayed: Course = [
    ...detained,
    [
      '2026-03-13',
      'executeDetention',
      ['liberty=held', 'starts pen-detention 2026-03-21', 'papers 行政拘留执行回执, 行政拘留家属通知书', 'to detentionHouse, party'],
      until('2026-03-21'),
    ],
    [
      '2026-03-23',
      'releaseFromDetention',
      ['liberty=served', 'ends pen-detention', 'late pen-detention 2026-03-21', 'papers 解除拘留证明书', 'to party'],
    ],
  ];

  test('B33 a term of detention that ends on a Saturday ends on that Saturday: release on Monday is two days late', () => {
    expect(playedIn(police, overStayed)).toEqual(overStayed);
  });
});

describe('the police on the spot and in quick handling', () => {
  const onPatrol: Course = [
    ['2026-05-08T22:00', 'tellOnTheSpot', ['notice=told']],
    [
      '2026-05-08T22:05',
      'policeFineOnTheSpot',
      [
        'notice=none',
        'outcome=fined',
        'delivery=on-the-spot',
        'duty=owed',
        'remedy=open',
        'starts pen-police-record 2026-05-09T22:05',
        'starts pen-pay 2026-05-25',
        'starts rec-apply 2026-07-07',
        'starts adm-sue 2026-11-09',
        'papers 当场处罚决定书',
        'to party',
      ],
      { ...fine(50), people: ['执法员甲'] },
    ],
    [
      '2026-05-09T22:06',
      'recordOnTheSpotDecision',
      ['delivery=recorded', 'ends pen-police-record', 'late pen-police-record 2026-05-09T22:05'],
    ],
    ['2026-05-25', 'payFine', ['duty=met', 'ends pen-pay'], bank],
    ['2026-05-26', 'closeCase', closed],
  ];

  test('B33 one patrolman fines 50 yuan at night; the record is a minute late; fifteen days end on a Sunday and roll', () => {
    expect(playedIn(police, onPatrol)).toEqual(onPatrol);
  });

  test('B33 an ordinary agency does not use the police form, and the police do not use the agency’s', () => {
    expect(refusedBefore({}, onPatrol, ['policeFineOnTheSpot', ['2026-05-08T22:05', 'policeFineOnTheSpot', fine(50)]])).toEqual([
      'not-in-state §51 §37(1) §38 §39(1)',
    ]);
    expect(refusedBefore(police, onPatrol, ['policeFineOnTheSpot', ['2026-05-08T22:05', 'fineOnTheSpot', fine(50)]])).toEqual([
      'not-in-state §39(1)',
    ]);
    expect(refusedBefore(police, onPatrol, ['policeFineOnTheSpot', ['2026-05-08T22:05', 'policeFineOnTheSpot', fine(250)]])).toEqual([
      'out-of-bounds §51',
    ]);
  });

  const quick: Course = [
    ['2026-09-24T20:00', 'fileCase', ['case.stage=filed', 'starts pen-police-decide 2026-10-26', 'papers 立案审批表'], source],
    ['2026-09-24T21:00', 'investigate', investigated, shown],
    ['2026-09-24T21:30', 'consentToQuickHandling', ['quick=yes', 'starts pen-police-quick 2026-09-26T21:30', 'papers 快速办理告知书']],
    ['2026-09-25T09:00', 'propose', ['proposal=light', proposed], proposes('light')],
    ['2026-09-25T09:10', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
    ['2026-09-25T09:20', 'waiveDefence', ['notice=waived']],
    [
      '2026-09-26T21:30',
      'decideFine',
      [
        'proposal=none',
        'notice=none',
        'quick=no',
        'outcome=fined',
        'delivery=due',
        'ends pen-police-decide',
        'ends pen-police-quick',
        'starts pen-serve 2026-10-12',
        'starts pen-police-serve 2026-09-28',
        'papers 行政处罚决定书',
      ],
      fine(300),
    ],
    [
      '2026-09-28',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'ends pen-police-serve',
        'starts pen-pay 2026-10-13',
        'starts rec-apply 2026-11-27',
        'starts adm-sue 2027-03-29',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-10-13', 'payFine', ['duty=met', 'ends pen-pay'], { form: { way: 'electronic' } }],
    ['2026-10-14', 'closeCase', closed],
  ];

  test('B33 quick handling over Mid-Autumn: forty-eight hours run through the holiday, to the minute', () => {
    expect(playedIn(police, quick)).toEqual(quick);
  });

  test('B33 quick handling: only the police, only a citizen, only once, not where a hearing is due', () => {
    expect(refusedBefore({}, quick, ['consentToQuickHandling', ['2026-09-24T21:30', 'consentToQuickHandling']])).toEqual([
      'not-in-state §40',
    ]);
    expect(
      refusedBefore({ handler: 'police', kind: 'organisation' }, quick, [
        'consentToQuickHandling',
        ['2026-09-24T21:30', 'consentToQuickHandling'],
      ]),
    ).toEqual(['not-in-state §40 §42 §47']);
    expect(refusedBefore(police, quick, ['propose', ['2026-09-25T08:00', 'consentToQuickHandling']])).toEqual(['not-in-state §40 §42 §47']);
    expect(refusedBefore(police, quick, ['consentToQuickHandling', ['2026-09-24T21:10', 'leaveQuickHandling']])).toEqual([
      'not-in-state §48',
    ]);
    const heavy: Course = [...quick.slice(0, 2), ['2026-09-24T21:20', 'propose', [], proposes('heavy')]];
    expect(refusedAfter(police, heavy, ['2026-09-24T21:30', 'consentToQuickHandling'])).toEqual(['not-in-state §41(1).2']);
  });

  const leftQuick: Course = [
    ...quick.slice(0, 3),
    ['2026-09-25T09:00', 'leaveQuickHandling', ['quick=no', 'ends pen-police-quick']],
    ['2026-10-20', 'extendPoliceInvestigation', ['extended pen-police-decide/complex', 'counts pen-police-decide 2026-11-23']],
    ['2026-11-23', 'propose', ['proposal=no-penalty', proposed], proposes('no-penalty')],
    [
      '2026-11-23',
      'decideNoPenalty',
      [
        'proposal=none',
        'outcome=unpunished',
        'delivery=due',
        'ends pen-police-decide',
        'extension over pen-police-decide/complex',
        'starts pen-serve 2026-12-02',
        'starts pen-police-serve 2026-11-25',
        'papers 不予行政处罚决定书',
      ],
      { form: { ground: 'unproven' } },
    ],
    ['2026-11-25', 'deliver', ['delivery=done', 'ends pen-serve', 'ends pen-police-serve', 'papers 送达回证', 'to party'], direct],
    ['2026-11-26', 'closeCase', closed],
  ];

  test('B33 quick handling left: thirty days and thirty more by the higher organ, and in the end nothing is proven', () => {
    expect(playedIn(police, leftQuick)).toEqual(leftQuick);
  });

  test('B33 the time of a police case is extended once', () => {
    expect(refusedBefore(police, leftQuick, ['propose', ['2026-11-20', 'extendPoliceInvestigation']])).toEqual([
      'extension-used-up §165(1)',
    ]);
    expect(
      refusedBefore(
        {},
        [...quick.slice(0, 2), ['2026-10-20', 'closeCase', []]],
        ['closeCase', ['2026-10-20', 'extendPoliceInvestigation']],
      ),
    ).toEqual(['not-in-state §165(1)', 'limit-not-running §165(1)']);
  });
});

describe('hearings, recusal and the end of an investigation by the police', () => {
  /** Asked for on Friday 17 April: ten days end on Monday the 27th, and notice of that day was due on the 16th, before anybody asked. */
  const withdrawn: Course = [
    ['2026-04-07', 'fileCase', ['case.stage=filed', 'starts pen-police-decide 2026-05-07', 'papers 立案审批表'], source],
    ['2026-04-08', 'investigate', investigated, shown],
    ['2026-04-09', 'askForRecusal', ['asks recusal', 'starts pen-police-recusal 2026-04-13'], { subject: 'case' }],
    ['2026-04-13', 'decideRecusal', ['closes recusal', 'ends pen-police-recusal', 'to party'], { form: { result: 'stays' } }],
    ['2026-04-13', 'propose', ['proposal=heavy', proposed], proposes('heavy')],
    [
      '2026-04-14',
      'tellPartyOfHearing',
      ['notice=offered', 'starts pen-hearing-request 2026-04-21', 'papers 行政处罚听证告知书', 'to party'],
    ],
    ['2026-04-17', 'requestHearing', ['notice=requested', 'asks hearing', 'starts pen-police-hearing 2026-04-27']],
    [
      '2026-04-17',
      'announceHearing',
      ['notice=announced', 'late pen-hearing-notice 2026-04-16', 'papers 举行听证通知书', 'to party'],
      { form: { hearing: { from: '2026-04-27T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
    ],
    ['2026-04-24', 'withdrawHearingRequest', ['notice=forgone', 'closes hearing', 'over pen-hearing-request', 'ends pen-police-hearing']],
    [
      '2026-04-27',
      'decideFine',
      [
        'proposal=none',
        'notice=none',
        'outcome=fined',
        'delivery=due',
        'ends pen-police-decide',
        'ends pen-hearing-request',
        'starts pen-serve 2026-05-09',
        'starts pen-police-serve 2026-04-29',
        'papers 行政处罚决定书',
      ],
      fine(3000),
    ],
    [
      '2026-04-30',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'ends pen-police-serve',
        'starts pen-pay 2026-05-15',
        'starts rec-apply 2026-06-29',
        'starts adm-sue 2026-10-30',
        'late pen-police-serve 2026-04-29',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-05-15', 'payFine', ['duty=met', 'ends pen-pay'], bank],
    ['2026-05-18', 'closeCase', closed],
  ];

  test('B33 a recusal declined, a hearing announced too late for its ten days, withdrawn, fined; served a day after the two days', () => {
    expect(playedIn(police, withdrawn)).toEqual(withdrawn);
  });

  test('B33 a recusal is not asked for twice while it is open; nothing is decided before a hearing asked for; a hearing withdrawn is not held', () => {
    expect(refusedBefore(police, withdrawn, ['decideRecusal', ['2026-04-10', 'askForRecusal', { subject: 'case' }]])).toEqual([
      'request-already-open §43(2) §20 §21',
    ]);
    expect(refusedBefore(police, withdrawn, ['decideFine', ['2026-04-27', 'holdHearing', { form: { signed: 'signed' } }]])).toEqual([
      'not-in-state §64(1).2',
      'no-open-request §64(1).4 §64(1).7 §64(1).8 §127 §153',
    ]);
    expect(refusedBefore(police, withdrawn, ['withdrawHearingRequest', ['2026-04-24', 'decideFine', fine(3000)]])).toEqual([
      'not-in-state §63(1) §64(1).1',
      'not-in-state §140',
    ]);
    expect(refusedBefore(police, withdrawn, ['withdrawHearingRequest', ['2026-04-24', 'tellPartyOfHearing']])).toEqual([
      'not-in-state §44',
    ]);
  });

  const dead: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-police-decide 2026-04-01', 'papers 立案审批表'], source],
    ['2026-03-03', 'investigate', investigated, shown],
    ['2026-03-09', 'propose', ['proposal=heavy', proposed], proposes('heavy')],
    [
      '2026-03-10',
      'tellPartyOfHearing',
      ['notice=offered', 'starts pen-hearing-request 2026-03-17', 'papers 行政处罚听证告知书', 'to party'],
    ],
    ['2026-03-12', 'requestHearing', ['notice=requested', 'asks hearing', 'starts pen-police-hearing 2026-03-23']],
    [
      '2026-03-16',
      'stopInvestigation',
      [
        'case.stage=stopped',
        'proposal=none',
        'notice=none',
        'outcome=unpunished',
        'closes hearing',
        'ends pen-police-decide',
        'ends pen-hearing-request',
        'ends pen-police-hearing',
        'papers 终止案件调查决定书',
      ],
      { form: { ground: 'death' } },
    ],
  ];

  test('B33 the suspect dies before the hearing: the investigation stops and every clock with it', () => {
    expect(playedIn(police, dead)).toEqual(dead);
  });

  test('B33 nobody dead is proposed for a penalty, and an ordinary agency has no such way to stop', () => {
    expect(refusedAfter(police, dead, ['2026-03-17', 'holdHearing', { form: { signed: 'signed' } }])).toEqual([
      'not-in-state §64(1).2',
      'no-open-request §64(1).4 §64(1).7 §64(1).8 §127 §153',
    ]);
    expect(refusedAfter(police, dead, ['2026-03-17', 'propose', proposes('light')])).toEqual([
      'not-in-state §57(1) §63(1) §123',
      'not-in-state §40 §57(1)',
    ]);
    expect(refusedBefore({}, dead, ['stopInvestigation', ['2026-03-16', 'stopInvestigation', { form: { ground: 'death' } }]])).toEqual([
      'not-in-state §259',
    ]);
  });

  const converted: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-police-decide 2026-04-01', 'papers 立案审批表'], source],
    ['2026-03-03', 'investigate', investigated, shown],
    ['2026-03-09', 'propose', ['proposal=crime', 'gravity=complex', proposed], proposes('crime', 'complex')],
    ['2026-03-10', 'convertToCriminalCase', ['proposal=none', 'gravity=plain', 'outcome=transferred', 'ends pen-police-decide']],
    ['2026-09-07', 'returnAfterProceedings', ['outcome=none', 'starts pen-police-decide 2026-10-08', 'to agency']],
    ['2026-09-08', 'propose', ['proposal=light', proposed], proposes('light')],
    ['2026-09-09', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
    ['2026-09-10', 'waiveDefence', ['notice=waived']],
    [
      '2026-09-29',
      'decideDetention',
      [
        'proposal=none',
        'notice=none',
        'outcome=detained',
        'delivery=due',
        'ends pen-police-decide',
        'starts pen-serve 2026-10-14',
        'starts pen-police-serve 2026-10-08',
        'papers 行政处罚决定书',
      ],
      articles,
    ],
    [
      '2026-09-30',
      'deliver',
      [
        'delivery=done',
        'remedy=open',
        'ends pen-serve',
        'ends pen-police-serve',
        'starts rec-apply 2026-11-30',
        'starts adm-sue 2027-03-30',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-09-30', 'exemptFromDetention', ['liberty=exempt'], { form: { ground: 'offset' } }],
    ['2026-10-08', 'closeCase', closed],
  ];

  test('B33 a police case becomes a criminal one and comes back: thirty days anew, and criminal custody offsets the detention', () => {
    expect(playedIn(police, converted)).toEqual(converted);
  });

  test('B33 while the criminal case runs nobody is punished, and public security hands nothing over to itself', () => {
    expect(refusedBefore(police, converted, ['returnAfterProceedings', ['2026-04-01', 'propose', proposes('light')]])).toEqual([
      'not-in-state §57(1) §63(1) §123',
    ]);
    expect(refusedBefore(police, converted, ['convertToCriminalCase', ['2026-03-10', 'transferToJustice']])).toEqual([
      'not-in-state §172(1).5',
    ]);
    expect(refusedBefore({}, converted, ['convertToCriminalCase', ['2026-03-10', 'convertToCriminalCase']])).toEqual([
      'not-in-state §27(1) §57(1).4 §65 §172(1).5',
    ]);
  });
});
