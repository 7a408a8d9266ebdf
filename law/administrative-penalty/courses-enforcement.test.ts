import { describe, expect, test } from 'vitest';
import { bank, direct, fine, type Setting, type Step } from './cases-in-tests.ts';
import { playedIn, refusedAfter, refusedBefore, type Course } from './courses-in-tests.ts';

const citizen: Setting = {};
const goods: Setting = { more: [{ id: '物', type: 'thing', facts: {} }] };
const policeGoods: Setting = { ...goods, handler: 'police' };

const closed = ['case.file=archived', 'papers 结案报告, 案卷'];
const investigated = ['case.stage=investigated', 'papers 询问笔录, 现场检查笔录'];
const proposed = 'papers 案件调查终结报告';
const source: Step = { form: { source: 'inspection', on: '2026-02-27' } };
const shown: Step = { form: { shown: 'shown' } };
const proposes = (proposal: string, gravity = 'plain'): Step => ({ form: { proposal, gravity } });
const additional = (yuan: number, rate = 3): Step => ({ form: { fine: 100_000, rate, additional: yuan * 100 } });

/** Fined 1000 yuan and served on Monday 23 March: pay by 7 April, reconsideration by 22 May, suit by 23 September. */
const fined: Course = [
  ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-06-01', 'papers 立案审批表'], source],
  ['2026-03-03', 'investigate', investigated, shown],
  ['2026-03-09', 'propose', ['proposal=light', proposed], proposes('light')],
  ['2026-03-10', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
  ['2026-03-11', 'waiveDefence', ['notice=waived']],
  [
    '2026-03-20',
    'decideFine',
    [
      'proposal=none',
      'notice=none',
      'outcome=fined',
      'delivery=due',
      'ends pen-decide',
      'starts pen-serve 2026-03-31',
      'papers 行政处罚决定书',
    ],
    fine(1000),
  ],
  [
    '2026-03-23',
    'deliver',
    [
      'delivery=done',
      'duty=owed',
      'remedy=open',
      'ends pen-serve',
      'starts pen-pay 2026-04-07',
      'starts rec-apply 2026-05-22',
      'starts adm-sue 2026-09-23',
      'papers 送达回证',
      'to party',
    ],
    direct,
  ],
];

const overdue: Course = [...fined, ['2026-04-08', 'paymentOverdue', ['duty=overdue', 'ends pen-pay'], { by: 'law' }]];

describe('a fine that is not paid', () => {
  const instalments: Course = [
    ...overdue,
    ['2026-04-20', 'imposeAdditionalFine', ['starts cmp-additional-fine 2026-05-20', 'to party'], additional(390)],
    ['2026-04-21', 'askForDeferral', ['asks deferral']],
    [
      '2026-04-23',
      'grantDeferral',
      [
        'duty=deferred',
        'closes deferral',
        'starts pen-deferral 2026-07-31',
        'ends cmp-additional-fine',
        'papers 延期(分期)缴纳罚款批准书',
        'to party',
      ],
      { form: { until: '2026-07-31', plan: '每月支付二百五十元' } },
    ],
    ['2026-07-31', 'payFine', ['duty=met', 'ends pen-deferral', 'over rec-apply'], bank],
    ['2026-08-03', 'closeCase', closed],
  ];

  test('B33 instalments: the additional fine stops growing when they are granted, the last is paid on the last day', () => {
    expect(playedIn(citizen, instalments)).toEqual(instalments);
  });

  test('B33 instalments: no additional fine before the debt is overdue, over the fine itself, above three per cent, or while deferred', () => {
    expect(refusedAfter(citizen, fined, ['2026-04-07', 'imposeAdditionalFine', additional(100)])).toEqual(['not-in-state §72(1).1']);
    expect(refusedBefore(citizen, instalments, ['imposeAdditionalFine', ['2026-04-20', 'imposeAdditionalFine', additional(1001)]])).toEqual(
      ['out-of-bounds §72(1).1 §45(2)'],
    );
    expect(
      refusedBefore(citizen, instalments, ['imposeAdditionalFine', ['2026-04-20', 'imposeAdditionalFine', additional(390, 4)]]),
    ).toEqual(['out-of-bounds §72(1).1']);
    expect(refusedBefore(citizen, instalments, ['askForDeferral', ['2026-04-20', 'imposeAdditionalFine', additional(390)]])).toEqual([
      'not-in-state §72(1).1 §45 §218(1).2',
    ]);
    expect(refusedBefore(citizen, instalments, ['payFine', ['2026-07-30', 'imposeAdditionalFine', additional(390)]])).toEqual([
      'not-in-state §72(1).1',
    ]);
    expect(refusedBefore(citizen, instalments, ['payFine', ['2026-07-30', 'remind']])).toEqual(['not-in-state §35 §54 §200 §207']);
    expect(refusedBefore(citizen, instalments, ['payFine', ['2026-07-30', 'closeCase']])).toEqual(['not-in-state §47 §258']);
  });

  /** The deferral ends on 30 November, after the time for remedies: three months count from its last day and end on Sunday 28 February 2027. */
  const deferralBroken: Course = [
    ...fined,
    ['2026-04-01', 'askForDeferral', ['asks deferral']],
    [
      '2026-04-03',
      'grantDeferral',
      ['duty=deferred', 'closes deferral', 'ends pen-pay', 'starts pen-deferral 2026-11-30', 'papers 延期(分期)缴纳罚款批准书', 'to party'],
      { form: { until: '2026-11-30' } },
    ],
    ['2026-09-24', 'remedyLapses', ['remedy=lapsed', 'starts cmp-apply-court 2026-12-23', 'ends rec-apply', 'ends adm-sue'], { by: 'law' }],
    ['2026-12-01', 'deferralOver', ['duty=overdue', 'ends pen-deferral'], { by: 'law' }],
    ['2026-12-02', 'remind', ['duty=reminded', 'starts cmp-reminder 2026-12-16', 'papers 履行行政处罚决定催告书', 'to party']],
    ['2026-12-16', 'payFine', ['duty=met', 'ends cmp-reminder', 'ends cmp-apply-court'], bank],
    ['2026-12-17', 'closeCase', closed],
  ];

  test('B33 a deferral not kept: overdue by law the day after, reminded, and paid within the ten working days of the reminder', () => {
    expect(playedIn(citizen, deferralBroken)).toEqual(deferralBroken);
  });

  test('B33 a deferral not kept: the three months for the court count from the end of the deferral, not of the remedies', () => {
    const onTime: Course = [
      ...deferralBroken.slice(0, -2),
      [
        '2027-03-01',
        'applyToCourt',
        [
          'duty=applied',
          'asks court-acceptance',
          'ends cmp-reminder',
          'ends cmp-apply-court',
          'starts cmp-court-accept 2027-03-08',
          'papers 强制执行申请书',
          'to court',
        ],
      ],
    ];
    expect(playedIn(citizen, onTime)).toEqual(onTime);
  });

  test('B33 while a deferral runs nobody is reminded, and none is granted that was not asked for', () => {
    expect(refusedBefore(citizen, deferralBroken, ['remedyLapses', ['2026-08-03', 'remind']])).toEqual(['not-in-state §35 §54 §200 §207']);
    expect(
      refusedBefore(citizen, deferralBroken, ['askForDeferral', ['2026-04-01', 'grantDeferral', { form: { until: '2026-11-30' } }]]),
    ).toEqual(['no-open-request §66(2) §217']);
    expect(refusedBefore(citizen, deferralBroken, ['closeCase', ['2026-12-16', 'askForDeferral']])).toEqual(['not-in-state §66(2) §217']);
  });

  const atCourt: Course = [
    ...overdue,
    ['2026-04-20', 'remind', ['duty=reminded', 'starts cmp-reminder 2026-05-07', 'papers 履行行政处罚决定催告书', 'to party']],
    ['2026-04-22', 'stateDefence', ['asks statement']],
    ['2026-04-24', 'rejectDefence', ['closes statement', 'to party']],
    [
      '2026-09-24',
      'remedyLapses',
      ['remedy=lapsed', 'over cmp-reminder', 'starts cmp-apply-court 2026-12-23', 'ends rec-apply', 'ends adm-sue'],
      { by: 'law' },
    ],
    [
      '2026-09-28',
      'applyToCourt',
      [
        'duty=applied',
        'asks court-acceptance',
        'ends cmp-reminder',
        'ends cmp-apply-court',
        'starts cmp-court-accept 2026-10-10',
        'papers 强制执行申请书',
        'to court',
      ],
    ],
  ];

  const enforced: Course = [
    ...atCourt,
    [
      '2026-10-10',
      'acceptApplication',
      [
        'duty=accepted',
        'closes court-acceptance',
        'asks court-ruling',
        'ends cmp-court-accept',
        'starts cmp-court-rule 2026-10-20',
        'papers 受理通知书',
        'to agency',
      ],
    ],
    [
      '2026-10-20',
      'orderEnforcement',
      ['duty=ordered', 'closes court-ruling', 'ends cmp-court-rule', 'papers 准予强制执行裁定书', 'to agency, party'],
    ],
    ['2026-11-16', 'completeEnforcement', ['duty=met'], { form: { amount: 100_000 } }],
    ['2026-11-17', 'closeCase', closed],
  ];

  test('B33 the court enforces: reminded, heard, the time for remedies over, accepted on a worked Saturday, ordered, collected', () => {
    expect(playedIn(citizen, enforced)).toEqual(enforced);
  });

  test('B33 the court is not asked before the reminder has run, unheard, or while a remedy is open, and enforces nothing unordered', () => {
    expect(refusedBefore(citizen, enforced, ['stateDefence', ['2026-04-21', 'applyToCourt']])).toEqual([
      'not-in-state §53',
      'limit-not-running §54',
    ]);
    expect(refusedBefore(citizen, enforced, ['rejectDefence', ['2026-04-23', 'applyToCourt']])).toEqual([
      'not-in-state §53',
      'limit-not-running §54',
      'not-in-state §36',
    ]);
    expect(refusedBefore(citizen, enforced, ['remedyLapses', ['2026-06-01', 'applyToCourt']])).toEqual(['not-in-state §53']);
    expect(refusedBefore(citizen, enforced, ['orderEnforcement', ['2026-10-19', 'completeEnforcement']])).toEqual([
      'not-in-state §60 §160(3)',
    ]);
    expect(refusedBefore(citizen, enforced, ['applyToCourt', ['2026-09-25', 'seekReconsideration']])).toEqual([
      'not-in-state §7(1) §73 §20(1)',
      'limit-not-running §20(1)',
    ]);
    expect(refusedBefore(citizen, enforced, ['applyToCourt', ['2026-09-25', 'sue']])).toEqual([
      'not-in-state §7(1) §73 §45 §46(1)',
      'not-in-state §45 §46(1)',
    ]);
  });

  const refusedByCourt: Course = [
    ...atCourt,
    [
      '2026-10-10',
      'acceptApplication',
      [
        'duty=accepted',
        'closes court-acceptance',
        'asks court-ruling',
        'ends cmp-court-accept',
        'starts cmp-court-rule 2026-10-20',
        'papers 受理通知书',
        'to agency',
      ],
    ],
    ['2026-10-14', 'findPlainIllegality', ['counts cmp-court-rule 2026-11-09'], { form: { kind: 'facts' } }],
    [
      '2026-11-09',
      'refuseEnforcement',
      ['duty=refused', 'closes court-ruling', 'ends cmp-court-rule', 'starts cmp-refusal-service 2026-11-16', 'papers 不予执行裁定书'],
    ],
    [
      '2026-11-17',
      'serveRefusal',
      [
        'duty=declined',
        'ends cmp-refusal-service',
        'starts cmp-refusal-review-request 2026-12-02',
        'late cmp-refusal-service 2026-11-16',
        'to agency',
      ],
    ],
    [
      '2026-12-02',
      'askToReviewRefusal',
      ['asks refusal-review', 'ends cmp-refusal-review-request', 'starts cmp-refusal-review 2027-01-01'],
    ],
    ['2026-12-28', 'upholdRefusal', ['closes refusal-review', 'ends cmp-refusal-review', 'to agency, court']],
    ['2026-12-29', 'closeCase', closed],
  ];

  test('B33 the court refuses: plain illegality gives thirty days, the refusal is served a day late, reviewed and upheld', () => {
    expect(playedIn(citizen, refusedByCourt)).toEqual(refusedByCourt);
  });

  test('B33 a refusal is attacked by the higher court’s review only, within fifteen days, and the file waits for it', () => {
    expect(refusedBefore(citizen, refusedByCourt, ['askToReviewRefusal', ['2026-12-03', 'askToReviewRefusal']])).toEqual([
      'limit-not-running §58(3)',
    ]);
    expect(refusedBefore(citizen, refusedByCourt, ['serveRefusal', ['2026-11-10', 'askToReviewRefusal']])).toEqual([
      'not-in-state §58(3) §161(2)',
      'limit-not-running §58(3)',
    ]);
    expect(refusedBefore(citizen, refusedByCourt, ['askToReviewRefusal', ['2026-11-20', 'applyToCourt']])).toEqual([
      'not-in-state §53 §54 §55 §97 §206 §208',
      'limit-not-running §54',
    ]);
    expect(refusedBefore(citizen, refusedByCourt, ['upholdRefusal', ['2026-12-28', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(citizen, refusedByCourt, ['upholdRefusal', ['2026-12-28', 'completeEnforcement']])).toEqual([
      'not-in-state §60 §160(3)',
    ]);
  });

  const wonOnReview: Course = [
    ...refusedByCourt.slice(0, -2),
    [
      '2026-12-28',
      'orderEnforcementOnReview',
      ['duty=ordered', 'closes refusal-review', 'ends cmp-refusal-review', 'to agency, court, party'],
    ],
    ['2026-12-30', 'completeEnforcement', ['duty=met']],
    ['2026-12-31', 'closeCase', closed],
  ];

  test('B33 the higher court orders what the lower refused', () => {
    expect(playedIn(citizen, wonOnReview)).toEqual(wonOnReview);
    expect(refusedBefore(citizen, wonOnReview, ['orderEnforcementOnReview', ['2026-12-28', 'orderEnforcement']])).toEqual([
      'no-open-request §57 §58(2) §160',
    ]);
  });

  /** Declined on Wednesday 30 September: fifteen days end on 15 October; fifteen more on the 30th. */
  const notAccepted: Course = [
    ...atCourt,
    [
      '2026-09-30',
      'declineApplication',
      [
        'duty=declined',
        'closes court-acceptance',
        'ends cmp-court-accept',
        'starts cmp-acceptance-review-request 2026-10-15',
        'papers 不予受理裁定书',
        'to agency',
      ],
    ],
    [
      '2026-10-15',
      'askToReviewAcceptance',
      ['asks acceptance-review', 'ends cmp-acceptance-review-request', 'starts cmp-acceptance-review 2026-10-30'],
    ],
    [
      '2026-10-30',
      'orderAcceptance',
      [
        'duty=applied',
        'asks court-acceptance',
        'closes acceptance-review',
        'starts cmp-court-accept 2026-11-06',
        'ends cmp-acceptance-review',
        'to agency, court',
      ],
    ],
    [
      '2026-11-06',
      'acceptApplication',
      [
        'duty=accepted',
        'closes court-acceptance',
        'asks court-ruling',
        'ends cmp-court-accept',
        'starts cmp-court-rule 2026-11-17',
        'papers 受理通知书',
        'to agency',
      ],
    ],
    [
      '2026-11-18',
      'orderEnforcement',
      [
        'duty=ordered',
        'closes court-ruling',
        'ends cmp-court-rule',
        'late cmp-court-rule 2026-11-17',
        'papers 准予强制执行裁定书',
        'to agency, party',
      ],
    ],
    ['2026-11-20', 'endEnforcement', ['duty=ended'], { by: 'court', form: { ground: 'death' } }],
    ['2026-11-23', 'closeCase', closed],
  ];

  test('B33 not accepted, accepted on the higher court’s order, ordered a day late, and ended: the party died and left nothing', () => {
    expect(playedIn(citizen, notAccepted)).toEqual(notAccepted);
  });

  test('B33 after the end nothing is collected, and what was not accepted is not ruled on', () => {
    expect(refusedBefore(citizen, notAccepted, ['closeCase', ['2026-11-20', 'completeEnforcement']])).toEqual(['not-in-state §60 §160(3)']);
    expect(refusedBefore(citizen, notAccepted, ['closeCase', ['2026-11-20', 'payFine', bank]])).toEqual([
      'not-in-state §66(1) §67(3) §214(1)',
    ]);
    expect(refusedBefore(citizen, notAccepted, ['askToReviewAcceptance', ['2026-10-12', 'orderEnforcement']])).toEqual([
      'no-open-request §57 §58(2) §160',
    ]);
    expect(refusedBefore(citizen, notAccepted, ['askToReviewAcceptance', ['2026-10-16', 'askToReviewAcceptance']])).toEqual([
      'limit-not-running §56(2)',
    ]);
  });

  const diedOwing: Course = [
    ...overdue,
    ['2026-04-20', 'imposeAdditionalFine', ['starts cmp-additional-fine 2026-05-20', 'to party'], additional(390)],
    ['2026-05-06', 'endEnforcement', ['duty=ended', 'ends cmp-additional-fine'], { by: 'agency', form: { ground: 'death' } }],
    ['2026-05-07', 'closeCase', closed],
  ];

  test('B33 death of the party before any enforcement: the additional fine stops with the debt', () => {
    expect(playedIn(citizen, diedOwing)).toEqual(diedOwing);
    expect(refusedBefore(citizen, diedOwing, ['closeCase', ['2026-05-06', 'remind']])).toEqual(['not-in-state §35 §54 §200 §207']);
    expect(refusedBefore(citizen, diedOwing, ['closeCase', ['2026-05-06', 'imposeAdditionalFine', additional(390)]])).toEqual([
      'not-in-state §72(1).1',
    ]);
  });
});

describe('decisions attacked, annulled and corrected', () => {
  const paused: Course = [
    ...overdue,
    ['2026-04-20', 'imposeAdditionalFine', ['starts cmp-additional-fine 2026-05-20', 'to party'], additional(390)],
    ['2026-05-11', 'seekReconsideration', ['remedy=reconsidered', 'pauses cmp-additional-fine', 'ends rec-apply', 'ends adm-sue']],
    [
      '2026-07-10',
      'upholdOnReconsideration',
      [
        'remedy=open',
        'goes on cmp-additional-fine 2026-07-19',
        'starts adm-sue-after-reconsideration 2026-07-27',
        'counts cmp-additional-fine 2026-07-19',
        'papers 行政复议决定书',
        'to party, agency',
      ],
    ],
    ['2026-07-27', 'sue', ['remedy=sued', 'over cmp-additional-fine', 'ends adm-sue-after-reconsideration']],
    ['2026-10-12', 'upholdByJudgment', ['remedy=judged', 'papers 行政判决书', 'to party, agency']],
    ['2026-10-19', 'applyToEnforceJudgment', ['duty=ordered', 'ends cmp-additional-fine', 'papers 强制执行申请书', 'to trialCourt']],
    ['2026-11-02', 'completeEnforcement', ['duty=met'], { by: 'trialCourt' }],
    ['2026-11-03', 'closeCase', closed],
  ];

  test('B33 reconsidered and sued: the additional fine stands still meanwhile, and the judgment is enforced', () => {
    expect(playedIn(citizen, paused)).toEqual(paused);
  });

  test('B33 one remedy at a time; during it neither an additional fine nor an application; afterwards not a second reconsideration', () => {
    expect(refusedBefore(citizen, paused, ['upholdOnReconsideration', ['2026-06-01', 'sue']])).toEqual([
      'not-in-state §7(1) §73 §45 §46(1)',
      'not-in-state §45 §46(1)',
    ]);
    expect(refusedBefore(citizen, paused, ['sue', ['2026-07-20', 'seekReconsideration']])).toEqual(['limit-not-running §20(1)']);
    expect(refusedBefore(citizen, paused, ['upholdByJudgment', ['2026-08-03', 'imposeAdditionalFine', additional(390)]])).toEqual([
      'not-in-state §73(3)',
      'not-in-state §72(1).1 §45 §218(1).2',
    ]);
    expect(refusedBefore(citizen, paused, ['upholdByJudgment', ['2026-08-03', 'applyToEnforceJudgment']])).toEqual(['not-in-state §95']);
    expect(refusedBefore(citizen, paused, ['applyToEnforceJudgment', ['2026-10-13', 'applyToCourt']])).toEqual([
      'not-in-state §53 §54 §55 §97 §206 §208',
      'not-in-state §53',
      'limit-not-running §54',
    ]);
    expect(refusedBefore(citizen, paused, ['upholdByJudgment', ['2026-08-03', 'revokeOwnDecision']])).toEqual([
      'not-in-state §75(2) §48(2)',
    ]);
  });

  /** Revoked on Wednesday 29 April: three working days are 30 April, 6 and 7 May. */
  const annulled: Course = [
    ...fined,
    ['2026-03-25', 'publish', ['publicity=published']],
    ['2026-04-01', 'seekReconsideration', ['remedy=reconsidered', 'ends rec-apply', 'ends adm-sue']],
    ['2026-04-07', 'payFine', ['duty=met', 'ends pen-pay'], bank],
    [
      '2026-04-29',
      'revokeOnReconsideration',
      [
        'outcome=revoked',
        'duty=ended',
        'remedy=won',
        'publicity=recall',
        'starts pen-withdraw-publicity 2026-05-07',
        'papers 行政复议决定书',
        'to party, agency',
      ],
    ],
    ['2026-05-08', 'withdrawPublication', ['publicity=withdrawn', 'ends pen-withdraw-publicity', 'late pen-withdraw-publicity 2026-05-07']],
    ['2026-05-09', 'closeCase', closed],
  ];

  test('B33 annulled on reconsideration: what was published is withdrawn within three working days over the May holiday', () => {
    expect(playedIn(citizen, annulled)).toEqual(annulled);
  });

  test('B33 an annulled decision is not published again, reminded of, upheld, nor archived while it is still on the web', () => {
    expect(refusedBefore(citizen, annulled, ['withdrawPublication', ['2026-05-06', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(citizen, annulled, ['closeCase', ['2026-05-08', 'publish']])).toEqual([
      'not-in-state §48(1) §50',
      'not-in-state §48(1) §50',
    ]);
    expect(refusedBefore(citizen, annulled, ['closeCase', ['2026-05-08', 'remind']])).toEqual(['not-in-state §35 §54 §200 §207']);
    expect(refusedBefore(citizen, annulled, ['revokeOnReconsideration', ['2026-04-20', 'withdrawPublication']])).toEqual([
      'not-in-state §48(2)',
    ]);
    expect(refusedBefore(citizen, annulled, ['closeCase', ['2026-05-08', 'upholdOnReconsideration']])).toEqual(['not-in-state §68 §45']);
  });

  const corrected: Course = [
    ...overdue,
    ['2026-04-09', 'publish', ['publicity=published']],
    ['2026-04-10', 'remind', ['duty=reminded', 'starts cmp-reminder 2026-04-24', 'papers 履行行政处罚决定催告书', 'to party']],
    ['2026-04-13', 'stateDefence', ['asks statement']],
    [
      '2026-04-14',
      'revokeOwnDecision',
      [
        'outcome=revoked',
        'duty=ended',
        'remedy=won',
        'publicity=recall',
        'closes statement',
        'starts pen-withdraw-publicity 2026-04-17',
        'ends cmp-reminder',
        'ends rec-apply',
        'ends adm-sue',
        'papers 撤销行政处罚决定书',
        'to party',
      ],
    ],
    ['2026-04-17', 'withdrawPublication', ['publicity=withdrawn', 'ends pen-withdraw-publicity']],
    ['2026-04-20', 'closeCase', closed],
  ];

  test('B33 the agency finds its own error on the party’s statement and corrects it: every clock of the old decision ends', () => {
    expect(playedIn(citizen, corrected)).toEqual(corrected);
  });

  test('B33 a correction is the agency’s own only until somebody else decides, and cannot be made twice', () => {
    expect(refusedBefore(citizen, corrected, ['closeCase', ['2026-04-17', 'revokeOwnDecision']])).toEqual([
      'not-in-state §75(2) §48(2)',
      'not-in-state §75(2) §48(2)',
      'not-in-state §75(2) §48(2)',
    ]);
    expect(refusedBefore(citizen, corrected, ['closeCase', ['2026-04-17', 'seekReconsideration']])).toEqual([
      'not-in-state §7(1) §73 §20(1)',
      'limit-not-running §20(1)',
    ]);
    expect(refusedBefore(citizen, paused, ['upholdOnReconsideration', ['2026-06-01', 'revokeOwnDecision']])).toEqual([
      'not-in-state §75(2) §48(2)',
    ]);
  });
});

describe('crimes handed over and handed back', () => {
  const crime: Course = [
    ['2026-08-03', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-11-02', 'papers 立案审批表'], source],
    ['2026-08-04', 'investigate', investigated, shown],
    ['2026-08-10', 'propose', ['proposal=crime', 'gravity=complex', proposed], proposes('crime', 'complex')],
    [
      '2026-08-12',
      'transferToJustice',
      [
        'proposal=none',
        'gravity=plain',
        'outcome=transferred',
        'asks crime',
        'ends pen-decide',
        'papers 涉嫌犯罪案件移送书',
        'to criminalPolice',
      ],
    ],
  ];

  const handedBack: Course = [
    ...crime,
    ['2026-08-14', 'acceptCrime', ['closes crime', 'to agency']],
    ['2026-09-24', 'returnAfterProceedings', ['outcome=none', 'starts pen-decide 2026-12-23', 'to agency']],
    ['2026-09-28', 'propose', ['proposal=light', proposed], proposes('light')],
    ['2026-09-29', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
    ['2026-09-30', 'waiveDefence', ['notice=waived']],
    [
      '2026-10-09',
      'decideFine',
      [
        'proposal=none',
        'notice=none',
        'outcome=fined',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-10-19',
        'papers 行政处罚决定书',
      ],
      fine(2000),
    ],
    [
      '2026-10-19',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'starts pen-pay 2026-11-03',
        'starts rec-apply 2026-12-18',
        'starts adm-sue 2027-04-19',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    ['2026-11-03', 'payFine', ['duty=met', 'ends pen-pay'], bank],
    ['2026-11-04', 'closeCase', closed],
  ];

  test('B33 a suspected crime is handed over, not prosecuted, handed back and fined; ninety days begin anew', () => {
    expect(playedIn(citizen, handedBack)).toEqual(handedBack);
  });

  test('B33 a crime is not fined away: no fine instead of the transfer, none before it comes back, no return before it was accepted', () => {
    expect(refusedBefore(citizen, handedBack, ['transferToJustice', ['2026-08-12', 'decideFine', fine(2000)]])).toEqual([
      'not-in-state §57(1).1',
      'not-in-state §44 §45(1) §62',
      'not-in-state §63(1) §64(1).1',
      'not-in-state §58(1)',
      'not-in-state §57(2)',
    ]);
    expect(
      refusedBefore(citizen, handedBack, ['returnAfterProceedings', ['2026-09-01', 'decideNoPenalty', { form: { ground: 'minor' } }]]),
    ).toEqual(['not-in-state §30 §31 §33 §57(1).2 §57(1).3 §172(1).2 §172(1).3', 'not-in-state §57(1)']);
    expect(refusedBefore(citizen, handedBack, ['acceptCrime', ['2026-08-13', 'returnAfterProceedings']])).toEqual([
      'not-in-state §27(1) §35 §177',
    ]);
    expect(refusedBefore(citizen, handedBack, ['acceptCrime', ['2026-08-13', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(citizen, handedBack, ['returnAfterProceedings', ['2026-08-17', 'declineCrime']])).toEqual([
      'no-open-request §27(1)',
    ]);
  });

  const declined: Course = [
    ...crime,
    ['2026-08-14', 'declineCrime', ['outcome=none', 'closes crime', 'starts pen-decide 2026-11-12', 'to agency']],
    ['2026-08-17', 'propose', ['proposal=no-penalty', proposed], proposes('no-penalty')],
    [
      '2026-11-13',
      'decideNoPenalty',
      [
        'proposal=none',
        'outcome=unpunished',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-11-24',
        'late pen-decide 2026-11-12',
        'papers 不予行政处罚决定书',
      ],
      { form: { ground: 'faultless' } },
    ],
    ['2026-11-24', 'deliver', ['delivery=done', 'ends pen-serve', 'papers 送达回证', 'to party'], direct],
    ['2026-11-25', 'closeCase', closed],
  ];

  test('B33 the police decline the crime; the party proves that it was not at fault; the decision is a day late', () => {
    expect(playedIn(citizen, declined)).toEqual(declined);
    expect(refusedBefore(citizen, declined, ['propose', ['2026-08-14', 'transferToJustice']])).toEqual(['not-in-state §57(1).4']);
  });

  const conviction: Course = [...crime, ['2026-08-14', 'acceptCrime', ['closes crime', 'to agency']], ['2026-08-17', 'closeCase', closed]];

  test('B33 once the crime is accepted the administrative file is archived', () => {
    expect(playedIn(citizen, conviction)).toEqual(conviction);
  });
});

describe('things held', () => {
  const start: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-06-01', 'papers 立案审批表'], source],
    ['2026-03-03', 'investigate', investigated, shown],
  ];
  const registered = (day: string, last: string): Course => [
    [
      day,
      'registerEvidence',
      ['物.hold=registered', `starts pen-register-evidence ${last}`, 'papers 先行登记保存证据通知书, 证据清单', 'to party'],
    ],
  ];

  /** Registered on Tuesday 28 April: seven working days are 29, 30 April, 6, 7, 8, Saturday 9 and 11 May. */
  const released: Course = [
    ...start,
    ...registered('2026-04-28', '2026-05-11'),
    [
      '2026-05-11',
      'release',
      ['物.hold=released', 'ends pen-register-evidence', 'papers 解除查封(扣押、登记保存)决定书', 'to party'],
      { form: { ground: 'unrelated' } },
    ],
    ['2026-05-12', 'propose', ['proposal=no-penalty', proposed], proposes('no-penalty')],
    [
      '2026-05-13',
      'decideNoPenalty',
      [
        'proposal=none',
        'outcome=unpunished',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-05-22',
        'papers 不予行政处罚决定书',
      ],
      { form: { ground: 'unproven' } },
    ],
    ['2026-05-13', 'deliver', ['delivery=done', 'ends pen-serve', 'papers 送达回证', 'to party'], direct],
    ['2026-05-14', 'closeCase', closed],
  ];

  test('B33 goods registered in advance are released on the seventh working day, counted over the May holiday', () => {
    expect(playedIn(goods, released)).toEqual(released);
  });

  test('B33 registered goods: not twice, not confiscated or destroyed before a decision, not forgotten at the archive', () => {
    expect(refusedBefore(goods, released, ['release', ['2026-04-29', 'registerEvidence']])).toEqual([
      'not-in-state §42(1) §56 §110 §111(1)',
    ]);
    expect(refusedBefore(goods, released, ['release', ['2026-04-29', 'confiscate']])).toEqual(['not-in-state §27']);
    expect(refusedBefore(goods, released, ['release', ['2026-04-29', 'destroy']])).toEqual(['not-in-state §74(1)']);
    expect(refusedBefore(goods, released, ['propose', ['2026-05-11', 'release', { form: { ground: 'other' } }]])).toEqual([
      'not-in-state §56 §28 §115',
    ]);
    const kept = released.filter(([, act]) => act !== 'release');
    expect(refusedBefore(goods, kept, ['closeCase', ['2026-05-14', 'closeCase']])).toEqual(['not-in-state §74(1) §193']);
  });

  const forgotten: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-police-decide 2026-04-01', 'papers 立案审批表'], source],
    ...registered('2026-03-02', '2026-03-11'),
    ['2026-03-12', 'registrationLapses', ['物.hold=released', 'ends pen-register-evidence'], { by: 'law' }],
  ];

  test('B33 what the police register and forget is free by itself after the seventh working day', () => {
    expect(playedIn(policeGoods, forgotten)).toEqual(forgotten);
    expect(refusedBefore(policeGoods, forgotten, ['registrationLapses', ['2026-03-11', 'registrationLapses', { by: 'law' }]])).toEqual([
      'limit-not-running §110(3)',
    ]);
  });

  /** Seized on Friday 5 June: thirty days end on Sunday 5 July and roll to Monday; thirty more end on 4 August. */
  const destroyed: Course = [
    ['2026-06-01', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-08-31', 'papers 立案审批表'], source],
    ['2026-06-02', 'investigate', investigated, shown],
    ...registered('2026-06-03', '2026-06-12'),
    [
      '2026-06-05',
      'seize',
      [
        '物.hold=seized',
        'ends pen-register-evidence',
        'starts cmp-seize 2026-07-06',
        'papers 查封(扣押)决定书, 查封(扣押)清单',
        'to party',
      ],
    ],
    [
      '2026-06-30',
      'extendSeizure',
      ['extended cmp-seize/complex', 'counts cmp-seize 2026-08-04', 'papers 延长查封(扣押)期限决定书', 'to party'],
    ],
    ['2026-07-01', 'propose', ['proposal=light', proposed], proposes('light')],
    ['2026-07-02', 'tellParty', ['notice=told', 'papers 行政处罚事先告知书', 'to party']],
    ['2026-07-03', 'waiveDefence', ['notice=waived']],
    [
      '2026-07-10',
      'decideRestriction',
      [
        'proposal=none',
        'notice=none',
        'outcome=restricted',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-07-21',
        'papers 行政处罚决定书',
      ],
      { form: { articles: ['某法第一条'], kind: ['confiscation'] } },
    ],
    [
      '2026-07-13',
      'deliver',
      [
        'delivery=done',
        'duty=owed',
        'remedy=open',
        'ends pen-serve',
        'starts rec-apply 2026-09-11',
        'starts adm-sue 2027-01-13',
        'papers 送达回证',
        'to party',
      ],
      direct,
    ],
    [
      '2026-07-13',
      'confiscate',
      ['物.hold=confiscated', 'ends cmp-seize', 'extension over cmp-seize/complex', 'papers 没收物品清单', 'to party'],
    ],
    ['2026-07-14', 'performPenalty', ['duty=met']],
    ['2026-07-20', 'destroy', ['物.hold=destroyed', 'papers 销毁物品记录']],
    ['2026-07-21', 'closeCase', closed],
  ];

  test('B33 counterfeit goods: registered, seized, the seizure extended once, confiscated and destroyed', () => {
    expect(playedIn(goods, destroyed)).toEqual(destroyed);
  });

  test('B33 seized goods: one extension, no confiscation before the decision, nothing destroyed or sold that is not confiscated', () => {
    expect(refusedBefore(goods, destroyed, ['propose', ['2026-07-01', 'extendSeizure']])).toEqual([
      'extension-used-up §25(1) §25(2) §112(1)',
    ]);
    expect(refusedBefore(goods, destroyed, ['decideRestriction', ['2026-07-09', 'confiscate']])).toEqual(['not-in-state §27']);
    expect(refusedBefore(goods, destroyed, ['confiscate', ['2026-07-13', 'sellConfiscated']])).toEqual(['not-in-state §74(1)']);
    expect(refusedBefore(goods, destroyed, ['destroy', ['2026-07-14', 'closeCase']])).toEqual(['not-in-state §74(1) §193']);
    expect(refusedBefore(goods, destroyed, ['destroy', ['2026-07-14', 'release', { form: { ground: 'decided' } }]])).toEqual([
      'not-in-state §56 §28 §115',
    ]);
  });

  /** The agency that holds goods sells them for the fine instead of asking the court. */
  const setOff: Course = [
    ['2026-03-02', 'fileCase', ['case.stage=filed', 'starts pen-decide 2026-06-01', 'papers 立案审批表'], source],
    ['2026-03-03', 'investigate', investigated, shown],
    ['2026-03-04', 'seize', ['物.hold=seized', 'starts cmp-seize 2026-04-03', 'papers 查封(扣押)决定书, 查封(扣押)清单', 'to party']],
    ...overdue.slice(2),
    ['2026-04-20', 'remind', ['duty=reminded', 'starts cmp-reminder 2026-05-07', 'papers 履行行政处罚决定催告书', 'to party']],
    [
      '2026-09-24',
      'remedyLapses',
      ['remedy=lapsed', 'over cmp-reminder', 'starts cmp-apply-court 2026-12-23', 'ends rec-apply', 'ends adm-sue'],
      { by: 'law' },
    ],
    [
      '2026-09-24',
      'setOffSeizedThings',
      ['duty=met', 'ends cmp-reminder', 'ends cmp-apply-court', '物.hold=sold', 'ends cmp-seize', 'late cmp-seize 2026-04-03'],
      { form: { proceeds: 150_000, returned: 50_000 } },
    ],
    ['2026-09-25', 'closeCase', closed],
  ];

  test('B33 the agency enforces by itself: goods seized in the case are sold for the fine, the surplus returned, the overlong seizure on record', () => {
    expect(playedIn(goods, setOff)).toEqual(setOff);
  });

  test('B33 set-off: not without goods seized, not before the remedies are over, not before the reminder has run', () => {
    const sale: Step = { form: { proceeds: 150_000 } };
    expect(refusedBefore(goods, setOff, ['remedyLapses', ['2026-05-08', 'setOffSeizedThings', sale]])).toEqual(['not-in-state §53']);
    expect(refusedBefore(goods, setOff, ['remedyLapses', ['2026-04-21', 'setOffSeizedThings', sale]])).toEqual([
      'not-in-state §53',
      'limit-not-running §54',
    ]);
    const empty = setOff.filter(([, act]) => act !== 'seize');
    expect(refusedBefore(citizen, empty, ['setOffSeizedThings', ['2026-09-24', 'setOffSeizedThings', sale]])).toEqual([
      'not-in-state §46(3)',
    ]);
  });
});

describe('several parties, each for themselves', () => {
  const two: Setting = { more: [{ id: '乙', type: 'party', facts: { kind: 'organisation' } }] };
  const of = (subject: string, step: Step = {}): Step => ({ ...step, subject });

  const apart: Course = [
    [
      '2026-03-02',
      'fileCase',
      ['case.stage=filed', 'starts pen-decide 2026-06-01', 'starts pen-decide 2026-06-01', 'papers 立案审批表'],
      source,
    ],
    ['2026-03-03', 'investigate', investigated, shown],
    ['2026-03-09', 'propose', ['proposal=no-penalty', proposed], of('甲', proposes('no-penalty'))],
    ['2026-03-09', 'propose', ['乙.proposal=heavy', proposed], of('乙', proposes('heavy'))],
    [
      '2026-03-10',
      'decideNoPenalty',
      [
        'proposal=none',
        'outcome=unpunished',
        'delivery=due',
        'ends pen-decide',
        'starts pen-serve 2026-03-19',
        'papers 不予行政处罚决定书',
      ],
      of('甲', { form: { ground: 'first' } }),
    ],
    [
      '2026-03-10',
      'tellPartyOfHearing',
      ['乙.notice=offered', 'starts pen-hearing-request 2026-03-17', 'papers 行政处罚听证告知书', 'to party'],
      of('乙'),
    ],
    ['2026-03-11', 'deliver', ['delivery=done', 'ends pen-serve', 'papers 送达回证', 'to party'], of('甲', direct)],
    ['2026-03-17', 'requestHearing', ['乙.notice=requested', 'asks hearing'], of('乙')],
    [
      '2026-03-18',
      'announceHearing',
      ['乙.notice=announced', 'over pen-hearing-request', 'papers 举行听证通知书', 'to party'],
      of('乙', { form: { hearing: { from: '2026-03-27T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } }),
    ],
    ['2026-03-27', 'endHearing', ['乙.notice=forgone', 'closes hearing'], of('乙', { form: { reason: 'absent' } })],
    [
      '2026-03-30',
      'decideFine',
      [
        '乙.proposal=none',
        '乙.notice=none',
        '乙.outcome=fined',
        '乙.delivery=due',
        'ends pen-decide',
        'ends pen-hearing-request',
        'starts pen-serve 2026-04-09',
        'papers 行政处罚决定书',
      ],
      of('乙', fine(80_000)),
    ],
    [
      '2026-03-31',
      'deliver',
      [
        '乙.delivery=done',
        '乙.duty=owed',
        '乙.remedy=open',
        'ends pen-serve',
        'starts pen-pay 2026-04-15',
        'starts rec-apply 2026-06-01',
        'starts adm-sue 2026-09-30',
        'papers 送达回证',
        'to party',
      ],
      of('乙', direct),
    ],
    ['2026-04-15', 'payFine', ['乙.duty=met', 'ends pen-pay'], of('乙', bank)],
    ['2026-04-16', 'closeCase', closed],
  ];

  test('B33 the boy who carried is let off, the firm that sold stays away from its hearing and is fined: each has own clocks', () => {
    expect(playedIn(two, apart)).toEqual(apart);
  });

  test('B33 several parties: nobody is punished on the other’s notice, and the file waits for the last of them', () => {
    expect(refusedBefore(two, apart, ['tellPartyOfHearing', ['2026-03-10', 'decideFine', of('乙', fine(80_000))]])).toEqual([
      'not-in-state §44 §45(1) §62',
      'not-in-state §63(1) §64(1).1',
    ]);
    expect(refusedBefore(two, apart, ['requestHearing', ['2026-03-12', 'requestHearing', of('甲')]])).toEqual([
      'not-in-state §63(1) §64(1).1 §134',
      'not-in-state §63(1)',
      'not-in-state §63(1) §64(1).1 §134',
      'limit-not-running §64(1).1',
    ]);
    expect(refusedBefore(two, apart, ['announceHearing', ['2026-03-18', 'closeCase']])).toEqual(['not-in-state §47 §258']);
    expect(refusedBefore(two, apart, ['payFine', ['2026-04-14', 'payFine', of('甲', bank)]])).toEqual([
      'not-in-state §66(1) §67(3) §214(1)',
      'not-in-state §66(1) §67(3) §214(1)',
    ]);
    expect(refusedBefore(two, apart, ['endHearing', ['2026-03-27', 'decideFine', of('乙', fine(80_000))]])).toEqual([
      'not-in-state §63(1) §64(1).1',
    ]);
  });
});
