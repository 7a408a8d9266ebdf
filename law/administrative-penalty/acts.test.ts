import { expect, test } from 'vitest';
import { penaltyActs } from './all-acts.ts';
import { bank, direct, filed, fine, heavy, light, propose, receipt, reviewPassed, type Line, type Setting } from './cases-in-tests.ts';
import { outcomeOf, refusalOf } from './telling-in-tests.ts';

const agency: Setting = {};
const police: Setting = { handler: 'police' };
const firm: Setting = { kind: 'organisation' };
const child: Setting = { kind: 'incapable' };
const withThing: Setting = { more: [{ id: '物', type: 'thing' }] };
const policeWithThing: Setting = { handler: 'police', ...withThing };

const toldHere: Line = ['2026-03-02', 'tellOnTheSpot'];
const small = fine(200);
const finedHere: readonly Line[] = [toldHere, ['2026-03-02', 'fineOnTheSpot', small]];
const policeFinedHere: readonly Line[] = [toldHere, ['2026-03-02', 'policeFineOnTheSpot', small]];
const collected: readonly Line[] = [...finedHere, ['2026-03-02', 'collectOnTheSpot', { form: { fine: 10_000, receipt } }]];
const offered = heavy;
const asked: readonly Line[] = [...heavy, ['2026-03-12', 'requestHearing']];
const announced: readonly Line[] = [
  ...asked,
  ['2026-03-13', 'announceHearing', { form: { hearing: { from: '2026-03-30T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } }],
];
const held: readonly Line[] = [...announced, ['2026-03-30', 'holdHearing', { form: { signed: 'signed' } }]];
const forgone: readonly Line[] = [...heavy, ['2026-03-11', 'forgoHearing']];
const fined: readonly Line[] = [...light, ['2026-03-12', 'decideFine', fine(2000)]];
const owing: readonly Line[] = [...fined, ['2026-03-13', 'deliver', direct]];
const reminded: readonly Line[] = [...owing, ['2026-04-01', 'remind']];
const applied: readonly Line[] = [...reminded, ['2026-09-16', 'applyToCourt']];
const accepted: readonly Line[] = [...applied, ['2026-09-17', 'acceptApplication']];
const notAccepted: readonly Line[] = [...applied, ['2026-09-17', 'declineApplication']];
const acceptanceAsked: readonly Line[] = [...notAccepted, ['2026-09-18', 'askToReviewAcceptance']];
const notEnforced: readonly Line[] = [...accepted, ['2026-09-18', 'refuseEnforcement']];
const refusalServed: readonly Line[] = [...notEnforced, ['2026-09-21', 'serveRefusal']];
const refusalAsked: readonly Line[] = [...refusalServed, ['2026-09-22', 'askToReviewRefusal']];
const ordered: readonly Line[] = [...accepted, ['2026-09-18', 'orderEnforcement']];
const restricted: readonly Line[] = [
  ...forgone,
  ['2026-03-12', 'decideRestriction', { form: { articles: ['某法第一条'], kind: ['licence'] } }],
  ['2026-03-13', 'deliver', direct],
];
const detainable: readonly Line[] = [
  ...light,
  ['2026-03-12', 'decideDetention', { form: { articles: ['某法第一条'] } }],
  ['2026-03-12', 'deliver', direct],
];
const inside: readonly Line[] = [...detainable, ['2026-03-12', 'executeDetention', { form: { until: '2026-03-22' } }]];
const reconsidered: readonly Line[] = [...owing, ['2026-03-16', 'seekReconsideration']];
const sued: readonly Line[] = [...owing, ['2026-03-16', 'sue']];
const deferralAsked: readonly Line[] = [
  ...detainable,
  ['2026-03-12', 'seekReconsideration'],
  ['2026-03-12', 'askToDeferDetention', { form: { surety: 'person' } }],
];
const deferred: readonly Line[] = [...deferralAsked, ['2026-03-13', 'deferDetention']];
const registered: readonly Line[] = [...filed, ['2026-03-03', 'registerEvidence']];
const seized: readonly Line[] = [...filed, ['2026-03-03', 'seize']];
const crime: readonly Line[] = [...filed, propose('crime')];
const handedOver: readonly Line[] = [...crime, ['2026-03-10', 'transferToJustice']];
const unpunished: readonly Line[] = [...filed, propose('no-penalty'), ['2026-03-10', 'decideNoPenalty', { form: { ground: 'first' } }]];
const confiscated: readonly Line[] = [
  ...seized,
  propose('no-penalty'),
  ['2026-03-10', 'decideNoPenalty', { form: { ground: 'minor' } }],
  ['2026-03-11', 'confiscate'],
];
const decision = { form: { articles: ['某法第一条'] } };
const additional = { form: { fine: 200_000, rate: 3, additional: 200_000 } };

type Good = readonly [Setting, before: readonly Line[], act: Line, outcome: string];

const good: readonly Good[] = [
  [agency, [], toldHere, 'notice=told'],
  [
    agency,
    [toldHere],
    ['2026-03-02', 'fineOnTheSpot', small],
    'notice=none; outcome=fined; delivery=on-the-spot; duty=owed; remedy=open; starts pen-pay 2026-03-17; starts rec-apply 2026-05-06; starts adm-sue 2026-09-02; papers 当场行政处罚决定书; to party',
  ],
  [
    firm,
    [toldHere],
    ['2026-03-02', 'fineOnTheSpot', fine(3000)],
    'notice=none; outcome=fined; delivery=on-the-spot; duty=owed; remedy=open; starts pen-pay 2026-03-17; starts rec-apply 2026-05-06; starts adm-sue 2026-09-02; papers 当场行政处罚决定书; to party',
  ],
  [
    agency,
    [toldHere],
    ['2026-03-02', 'warnOnTheSpot', decision],
    'notice=none; outcome=warned; delivery=on-the-spot; remedy=open; starts rec-apply 2026-05-06; starts adm-sue 2026-09-02; papers 当场行政处罚决定书; to party',
  ],
  [
    police,
    [toldHere],
    ['2026-03-02', 'policeFineOnTheSpot', small],
    'notice=none; outcome=fined; delivery=on-the-spot; duty=owed; remedy=open; starts pen-police-record 2026-03-03T23:59; starts pen-pay 2026-03-17; starts rec-apply 2026-05-06; starts adm-sue 2026-09-02; papers 当场处罚决定书; to party',
  ],
  [
    police,
    [toldHere],
    ['2026-03-02', 'policeWarnOnTheSpot', decision],
    'notice=none; outcome=warned; delivery=on-the-spot; remedy=open; starts pen-police-record 2026-03-03T23:59; starts rec-apply 2026-05-06; starts adm-sue 2026-09-02; papers 当场处罚决定书; to party',
  ],
  [
    police,
    policeFinedHere,
    ['2026-03-04', 'recordOnTheSpotDecision'],
    'delivery=recorded; ends pen-police-record; late pen-police-record 2026-03-03T23:59',
  ],
  [
    agency,
    [],
    ['2026-03-02', 'fileCase', { form: { source: 'report', on: '2026-02-27' } }],
    'case.stage=filed; starts pen-decide 2026-06-01; papers 立案审批表',
  ],
  [
    police,
    [],
    ['2026-03-02', 'fileCase', { form: { source: 'report', on: '2026-02-27' } }],
    'case.stage=filed; starts pen-police-decide 2026-04-01; papers 立案审批表',
  ],
  [agency, [], ['2026-03-02', 'declineToFile', { form: { reason: 'time' } }], 'case.stage=unfiled; outcome=unpunished'],
  [
    agency,
    filed.slice(0, 1),
    ['2026-03-03', 'investigate', { form: { shown: 'shown' } }],
    'case.stage=investigated; papers 询问笔录, 现场检查笔录',
  ],
  [police, filed, ['2026-03-05', 'askForRecusal', { subject: 'case' }], 'asks recusal; starts pen-police-recusal 2026-03-09'],
  [
    police,
    [...filed, ['2026-03-05', 'askForRecusal', { subject: 'case' }]],
    ['2026-03-09', 'decideRecusal', { form: { result: 'stays' } }],
    'closes recusal; ends pen-police-recusal; to party',
  ],
  [police, filed, ['2026-03-04', 'consentToQuickHandling'], 'quick=yes; starts pen-police-quick 2026-03-06T23:59; papers 快速办理告知书'],
  [police, [...filed, ['2026-03-04', 'consentToQuickHandling']], ['2026-03-05', 'leaveQuickHandling'], 'quick=no; ends pen-police-quick'],
  [police, filed, ['2026-03-20', 'extendPoliceInvestigation'], 'extended pen-police-decide/complex; counts pen-police-decide 2026-05-06'],
  [
    policeWithThing,
    seized,
    ['2026-03-20', 'stopInvestigation', { form: { ground: 'death' } }],
    'case.stage=stopped; outcome=unpunished; ends pen-police-decide; 物.hold=released; ends cmp-seize; papers 终止案件调查决定书',
  ],
  [
    withThing,
    filed,
    ['2026-03-03', 'registerEvidence'],
    '物.hold=registered; starts pen-register-evidence 2026-03-12; papers 先行登记保存证据通知书, 证据清单; to party',
  ],
  [
    withThing,
    registered,
    ['2026-03-05', 'seize'],
    '物.hold=seized; ends pen-register-evidence; starts cmp-seize 2026-04-07; papers 查封(扣押)决定书, 查封(扣押)清单; to party',
  ],
  [
    withThing,
    seized,
    ['2026-03-30', 'extendSeizure'],
    'extended cmp-seize/complex; counts cmp-seize 2026-05-06; papers 延长查封(扣押)期限决定书; to party',
  ],
  [
    withThing,
    seized,
    ['2026-04-07', 'release', { form: { ground: 'expired' } }],
    '物.hold=released; ends cmp-seize; late cmp-seize 2026-04-02; papers 解除查封(扣押、登记保存)决定书; to party',
  ],
  [policeWithThing, registered, ['2026-03-13', 'registrationLapses', { by: 'law' }], '物.hold=released; ends pen-register-evidence'],
  [
    withThing,
    [...seized, propose('no-penalty'), ['2026-03-10', 'decideNoPenalty', { form: { ground: 'minor' } }]],
    ['2026-03-11', 'confiscate'],
    '物.hold=confiscated; ends cmp-seize; papers 没收物品清单; to party',
  ],
  [withThing, confiscated, ['2026-03-12', 'destroy'], '物.hold=destroyed; papers 销毁物品记录'],
  [withThing, confiscated, ['2026-03-12', 'sellConfiscated'], '物.hold=sold'],
  [agency, filed, propose('heavy', 'complex'), 'proposal=heavy; gravity=complex; papers 案件调查终结报告'],
  [child, filed, ['2026-03-09', 'proposeNoPenaltyForIncapable'], 'proposal=no-penalty; papers 案件调查终结报告'],
  [agency, [...filed, propose('light')], ['2026-03-10', 'tellParty'], 'notice=told; papers 行政处罚事先告知书; to party'],
  [
    agency,
    [...filed, propose('heavy')],
    ['2026-03-10', 'tellPartyOfHearing'],
    'notice=offered; starts pen-hearing-request 2026-03-17; papers 行政处罚听证告知书; to party',
  ],
  [agency, offered, ['2026-03-11', 'stateDefence'], 'asks statement'],
  [agency, light.slice(0, -1), ['2026-03-11', 'waiveDefence'], 'notice=waived'],
  [
    agency,
    [...offered, ['2026-03-11', 'stateDefence']],
    ['2026-03-12', 'acceptDefence', { form: { proposal: 'light' } }],
    'proposal=light; closes statement; to party',
  ],
  [agency, [...offered, ['2026-03-11', 'stateDefence']], ['2026-03-12', 'rejectDefence'], 'closes statement; to party'],
  [agency, offered, ['2026-03-17', 'requestHearing'], 'notice=requested; asks hearing'],
  [police, offered, ['2026-03-12', 'requestHearing'], 'notice=requested; asks hearing; starts pen-police-hearing 2026-03-23'],
  [agency, offered, ['2026-03-11', 'forgoHearing'], 'notice=forgone'],
  [police, asked, ['2026-03-13', 'withdrawHearingRequest'], 'notice=forgone; closes hearing; ends pen-police-hearing'],
  [
    agency,
    asked,
    [
      '2026-03-13',
      'announceHearing',
      { form: { hearing: { from: '2026-03-24T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
    ],
    'notice=announced; papers 举行听证通知书; to party',
  ],
  [
    agency,
    asked,
    [
      '2026-03-13',
      'announceHearing',
      { form: { hearing: { from: '2026-03-23T09:00', minutes: 120, room: 'agency/1' }, publicity: 'closed' } },
    ],
    'notice=announced; late pen-hearing-notice 2026-03-12; papers 举行听证通知书; to party',
  ],
  [
    agency,
    announced,
    ['2026-03-30', 'holdHearing', { form: { signed: 'refused' } }],
    'notice=held; closes hearing; over pen-hearing-request; papers 听证笔录, 听证报告书',
  ],
  [
    agency,
    announced,
    ['2026-03-30', 'endHearing', { form: { reason: 'absent' } }],
    'notice=forgone; closes hearing; over pen-hearing-request',
  ],
  [agency, held, ['2026-04-01', 'submitForLegalReview'], 'asks legal-review; papers 法制审核表'],
  [
    agency,
    [...held, reviewPassed[0]!],
    ['2026-04-02', 'passLegalReview', { form: { qualification: 'examined' } }],
    'review=passed; closes legal-review; papers 法制审核意见书',
  ],
  [agency, [...held, reviewPassed[0]!], ['2026-04-02', 'failLegalReview'], 'review=failed; closes legal-review; papers 法制审核意见书'],
  [
    agency,
    [...filed, propose('light', 'complex'), ['2026-03-10', 'tellParty'], ['2026-03-11', 'waiveDefence'], ...reviewPassed],
    ['2026-04-03', 'discussCollectively'],
    'review=discussed; papers 集体讨论记录',
  ],
  [
    agency,
    light,
    ['2026-03-12', 'decideFine', fine(2000)],
    'proposal=none; notice=none; outcome=fined; delivery=due; ends pen-decide; starts pen-serve 2026-03-23; papers 行政处罚决定书',
  ],
  [
    agency,
    light,
    ['2026-06-02', 'decideWarning', decision],
    'proposal=none; notice=none; outcome=warned; delivery=due; ends pen-decide; starts pen-serve 2026-06-11; late pen-decide 2026-06-01; papers 行政处罚决定书',
  ],
  [
    agency,
    [...held, ...reviewPassed],
    ['2026-04-03', 'decideRestriction', { form: { articles: ['某法第一条'], kind: ['confiscation', 'business'] } }],
    'proposal=none; notice=none; review=none; outcome=restricted; delivery=due; ends pen-decide; ends pen-hearing-request; starts pen-serve 2026-04-15; papers 行政处罚决定书',
  ],
  [
    police,
    light,
    ['2026-03-12', 'decideDetention', decision],
    'proposal=none; notice=none; outcome=detained; delivery=due; ends pen-police-decide; starts pen-serve 2026-03-23; starts pen-police-serve 2026-03-16; papers 行政处罚决定书',
  ],
  [
    agency,
    [...filed, propose('no-penalty')],
    ['2026-03-10', 'decideNoPenalty', { form: { ground: 'first' } }],
    'proposal=none; outcome=unpunished; delivery=due; ends pen-decide; starts pen-serve 2026-03-19; papers 不予行政处罚决定书',
  ],
  [
    agency,
    fined,
    ['2026-03-13', 'deliver', direct],
    'delivery=done; duty=owed; remedy=open; ends pen-serve; starts pen-pay 2026-03-30; starts rec-apply 2026-05-12; starts adm-sue 2026-09-14; papers 送达回证; to party',
  ],
  [
    agency,
    fined,
    ['2026-03-24', 'deliver', { form: { way: 'left' } }],
    'delivery=done; duty=owed; remedy=open; ends pen-serve; starts pen-pay 2026-04-08; starts rec-apply 2026-05-25; starts adm-sue 2026-09-24; late pen-serve 2026-03-23; papers 送达回证; to party',
  ],
  [agency, unpunished, ['2026-03-11', 'deliver', direct], 'delivery=done; ends pen-serve; papers 送达回证; to party'],
  [agency, owing, ['2026-03-16', 'publish'], 'publicity=published'],
  [
    agency,
    [...owing, ['2026-03-13', 'publish'], ['2026-03-16', 'revokeOwnDecision']],
    ['2026-03-20', 'withdrawPublication'],
    'publicity=withdrawn; ends pen-withdraw-publicity; late pen-withdraw-publicity 2026-03-19',
  ],
  [
    agency,
    crime,
    ['2026-03-10', 'transferToJustice'],
    'proposal=none; outcome=transferred; asks crime; ends pen-decide; papers 涉嫌犯罪案件移送书; to criminalPolice',
  ],
  [police, crime, ['2026-03-10', 'convertToCriminalCase'], 'proposal=none; outcome=transferred; ends pen-police-decide'],
  [agency, handedOver, ['2026-03-12', 'acceptCrime'], 'closes crime; to agency'],
  [agency, handedOver, ['2026-03-12', 'declineCrime'], 'outcome=none; closes crime; starts pen-decide 2026-06-10; to agency'],
  [
    agency,
    [...handedOver, ['2026-03-12', 'acceptCrime']],
    ['2026-06-01', 'returnAfterProceedings'],
    'outcome=none; starts pen-decide 2026-08-31; to agency',
  ],
  [agency, owing, ['2026-03-30', 'payFine', bank], 'duty=met; ends pen-pay'],
  [agency, reminded, ['2026-04-02', 'payFine', bank], 'duty=met; ends cmp-reminder'],
  [agency, restricted, ['2026-03-20', 'performPenalty'], 'duty=met'],
  [
    agency,
    finedHere,
    ['2026-03-02', 'collectOnTheSpot', { form: { fine: 10_000, receipt } }],
    'duty=met; cash=officer; ends pen-pay; starts pen-hand-in 2026-03-04',
  ],
  [
    agency,
    finedHere,
    ['2026-03-02', 'collectWhereHardLater', { form: { receipt } }],
    'duty=met; cash=officer; ends pen-pay; starts pen-hand-in 2026-03-04',
  ],
  [
    agency,
    owing,
    ['2026-03-13', 'collectInRemotePlace', { form: { place: 'hard', receipt } }],
    'duty=met; cash=officer; ends pen-pay; starts pen-hand-in 2026-03-17',
  ],
  [agency, owing, ['2026-03-13', 'collectOnWater', { form: { receipt } }], 'duty=met; cash=officer; ends pen-pay'],
  [
    agency,
    [...owing, ['2026-03-13', 'collectOnWater', { form: { receipt } }]],
    ['2026-03-20', 'reachShore'],
    'starts pen-hand-in 2026-03-24',
  ],
  [
    agency,
    collected,
    ['2026-03-05', 'handIn'],
    'cash=agency; ends pen-hand-in; starts pen-deposit 2026-03-09; late pen-hand-in 2026-03-04',
  ],
  [agency, [...collected, ['2026-03-04', 'handIn']], ['2026-03-06', 'deposit'], 'cash=banked; ends pen-deposit'],
  [agency, owing, ['2026-03-16', 'askForDeferral'], 'asks deferral'],
  [
    agency,
    [...owing, ['2026-03-16', 'askForDeferral']],
    ['2026-03-17', 'grantDeferral', { form: { until: '2026-06-30' } }],
    'duty=deferred; closes deferral; ends pen-pay; starts pen-deferral 2026-06-30; papers 延期(分期)缴纳罚款批准书; to party',
  ],
  [agency, [...owing, ['2026-03-16', 'askForDeferral']], ['2026-03-17', 'refuseDeferral'], 'closes deferral; to party'],
  [agency, owing, ['2026-03-31', 'paymentOverdue', { by: 'law' }], 'duty=overdue; ends pen-pay'],
  [
    agency,
    [...owing, ['2026-03-16', 'askForDeferral'], ['2026-03-17', 'grantDeferral', { form: { until: '2026-06-30' } }]],
    ['2026-07-01', 'deferralOver', { by: 'law' }],
    'duty=overdue; ends pen-deferral; over rec-apply',
  ],
  [agency, owing, ['2026-04-01', 'imposeAdditionalFine', additional], 'starts cmp-additional-fine 2026-05-01; to party'],
  [agency, owing, ['2026-04-01', 'remind'], 'duty=reminded; starts cmp-reminder 2026-04-16; papers 履行行政处罚决定催告书; to party'],
  [agency, restricted, ['2026-04-01', 'remind'], 'duty=reminded; starts cmp-reminder 2026-04-16; papers 履行行政处罚决定催告书; to party'],
  [
    withThing,
    [...registered, ['2026-03-04', 'seize'], ...light.slice(2), ...owing.slice(light.length), ['2026-04-01', 'remind']],
    ['2026-09-16', 'setOffSeizedThings', { form: { proceeds: 250_000 } }],
    'duty=met; ends cmp-reminder; ends cmp-apply-court; 物.hold=sold; ends cmp-seize; late cmp-seize 2026-04-03',
  ],
  [
    agency,
    reminded,
    ['2026-09-16', 'applyToCourt'],
    'duty=applied; asks court-acceptance; ends cmp-reminder; ends cmp-apply-court; starts cmp-court-accept 2026-09-22; papers 强制执行申请书; to court',
  ],
  [
    agency,
    [...sued, ['2026-05-20', 'upholdByJudgment']],
    ['2026-05-21', 'applyToEnforceJudgment'],
    'duty=ordered; papers 强制执行申请书; to trialCourt',
  ],
  [
    agency,
    applied,
    ['2026-09-23', 'acceptApplication'],
    'duty=accepted; closes court-acceptance; asks court-ruling; ends cmp-court-accept; starts cmp-court-rule 2026-10-10; late cmp-court-accept 2026-09-22; papers 受理通知书; to agency',
  ],
  [
    agency,
    applied,
    ['2026-09-17', 'declineApplication'],
    'duty=declined; closes court-acceptance; ends cmp-court-accept; starts cmp-acceptance-review-request 2026-10-08; papers 不予受理裁定书; to agency',
  ],
  [
    agency,
    notAccepted,
    ['2026-09-18', 'askToReviewAcceptance'],
    'asks acceptance-review; ends cmp-acceptance-review-request; starts cmp-acceptance-review 2026-10-08',
  ],
  [
    agency,
    acceptanceAsked,
    ['2026-09-21', 'orderAcceptance'],
    'duty=applied; asks court-acceptance; closes acceptance-review; starts cmp-court-accept 2026-09-29; ends cmp-acceptance-review; to agency, court',
  ],
  [
    agency,
    acceptanceAsked,
    ['2026-10-09', 'upholdNonAcceptance'],
    'closes acceptance-review; ends cmp-acceptance-review; late cmp-acceptance-review 2026-10-08; to agency, court',
  ],
  [agency, accepted, ['2026-09-18', 'findPlainIllegality', { form: { kind: 'facts' } }], 'counts cmp-court-rule 2026-10-19'],
  [
    agency,
    accepted,
    ['2026-09-18', 'orderEnforcement'],
    'duty=ordered; closes court-ruling; ends cmp-court-rule; papers 准予强制执行裁定书; to agency, party',
  ],
  [
    agency,
    [...accepted, ['2026-09-18', 'findPlainIllegality', { form: { kind: 'facts' } }]],
    ['2026-10-17', 'refuseEnforcement'],
    'duty=refused; closes court-ruling; ends cmp-court-rule; starts cmp-refusal-service 2026-10-23; papers 不予执行裁定书',
  ],
  [
    agency,
    notEnforced,
    ['2026-09-24', 'serveRefusal'],
    'duty=declined; ends cmp-refusal-service; starts cmp-refusal-review-request 2026-10-09; to agency',
  ],
  [
    agency,
    refusalServed,
    ['2026-09-22', 'askToReviewRefusal'],
    'asks refusal-review; ends cmp-refusal-review-request; starts cmp-refusal-review 2026-10-22',
  ],
  [
    agency,
    refusalAsked,
    ['2026-09-28', 'orderEnforcementOnReview'],
    'duty=ordered; closes refusal-review; ends cmp-refusal-review; to agency, court, party',
  ],
  [agency, refusalAsked, ['2026-09-28', 'upholdRefusal'], 'closes refusal-review; ends cmp-refusal-review; to agency, court'],
  [agency, ordered, ['2026-10-20', 'completeEnforcement', { by: 'court' }], 'duty=met'],
  [agency, reminded, ['2026-04-10', 'endEnforcement', { by: 'agency', form: { ground: 'death' } }], 'duty=ended; ends cmp-reminder'],
  [
    agency,
    [...owing, ['2026-04-01', 'imposeAdditionalFine', additional]],
    ['2026-04-02', 'seekReconsideration'],
    'remedy=reconsidered; pauses cmp-additional-fine; ends rec-apply; ends adm-sue',
  ],
  [agency, owing, ['2026-09-14', 'sue'], 'remedy=sued; ends rec-apply; ends adm-sue'],
  [
    agency,
    [...owing, ['2026-04-01', 'imposeAdditionalFine', additional], ['2026-04-02', 'seekReconsideration']],
    ['2026-05-11', 'upholdOnReconsideration'],
    'remedy=open; goes on cmp-additional-fine 2026-06-09; starts adm-sue-after-reconsideration 2026-05-26; counts cmp-additional-fine 2026-06-09; papers 行政复议决定书; to party, agency',
  ],
  [
    agency,
    [...owing, ['2026-03-13', 'publish'], ['2026-03-16', 'seekReconsideration']],
    ['2026-04-20', 'revokeOnReconsideration'],
    'outcome=revoked; duty=ended; remedy=won; publicity=recall; starts pen-withdraw-publicity 2026-04-23; papers 行政复议决定书; to party, agency',
  ],
  [agency, sued, ['2026-05-20', 'upholdByJudgment'], 'remedy=judged; papers 行政判决书; to party, agency'],
  [
    agency,
    sued,
    ['2026-03-20', 'revokeByJudgment'],
    'outcome=revoked; duty=ended; remedy=won; ends pen-pay; papers 行政判决书; to party, agency',
  ],
  [
    agency,
    owing,
    ['2026-03-20', 'revokeOwnDecision'],
    'outcome=revoked; duty=ended; remedy=won; ends pen-pay; ends rec-apply; ends adm-sue; papers 撤销行政处罚决定书; to party',
  ],
  [
    agency,
    owing,
    ['2026-09-15', 'remedyLapses', { by: 'law' }],
    'remedy=lapsed; starts cmp-apply-court 2026-12-14; ends rec-apply; ends adm-sue',
  ],
  [
    police,
    detainable,
    ['2026-03-12', 'executeDetention', { form: { until: '2026-03-22' } }],
    'liberty=held; starts pen-detention 2026-03-22; papers 行政拘留执行回执, 行政拘留家属通知书; to detentionHouse, party',
  ],
  [police, detainable, ['2026-03-12', 'exemptFromDetention', { form: { ground: 'old' } }], 'liberty=exempt'],
  [police, inside, ['2026-03-22', 'releaseFromDetention'], 'liberty=served; ends pen-detention; papers 解除拘留证明书; to party'],
  [
    police,
    inside,
    ['2026-03-24', 'releaseFromDetention'],
    'liberty=served; ends pen-detention; late pen-detention 2026-03-22; papers 解除拘留证明书; to party',
  ],
  [
    police,
    [...detainable, ['2026-03-12', 'seekReconsideration']],
    ['2026-03-12T09:00', 'askToDeferDetention', { form: { surety: 'deposit' } }],
    'asks detention-deferral; starts pen-detention-deferral 2026-03-13T09:00',
  ],
  [
    police,
    deferralAsked,
    ['2026-03-13', 'deferDetention'],
    'liberty=deferred; closes detention-deferral; ends pen-detention-deferral; papers 暂缓执行行政拘留决定书; to party, detentionHouse',
  ],
  [police, deferralAsked, ['2026-03-13', 'refuseToDeferDetention'], 'closes detention-deferral; ends pen-detention-deferral; to party'],
  [
    police,
    deferred,
    ['2026-05-06', 'resumeDetention', { form: { ground: 'upheld', until: '2026-05-16' } }],
    'liberty=held; starts pen-detention 2026-05-16; to detentionHouse, party',
  ],
  [
    agency,
    [...finedHere, ['2026-03-02', 'recordOnTheSpotDecision'], ['2026-03-03', 'payFine', bank]],
    ['2026-03-04', 'closeCase'],
    'case.file=archived; papers 结案报告, 案卷',
  ],
];

type Bad = readonly [why: string, Setting, before: readonly Line[], act: Line, reasons: readonly string[]];

const alone = { people: ['执法员甲'] };
const told = 'not-in-state §44 §45(1) §62';

const bad: readonly Bad[] = [
  // On the spot.
  ['told already', agency, [toldHere], toldHere, ['not-in-state §44 §52(1) §38(1).3']],
  ['a child answers for nothing', child, [], toldHere, ['not-in-state §30 §31']],
  ['nobody told the party', agency, [], ['2026-03-02', 'fineOnTheSpot', small], [told]],
  ['more than two hundred for a citizen', agency, [toldHere], ['2026-03-02', 'fineOnTheSpot', fine(201)], ['out-of-bounds §51']],
  ['more than three thousand for an organisation', firm, [toldHere], ['2026-03-02', 'fineOnTheSpot', fine(3001)], ['out-of-bounds §51']],
  ['one officer alone', agency, [toldHere], ['2026-03-02', 'fineOnTheSpot', { ...small, ...alone }], ['too-few-officers §42(1) §51 §52']],
  ['public security has rules of its own', police, [toldHere], ['2026-03-02', 'fineOnTheSpot', small], ['not-in-state §39(1)']],
  ['the defence is not reviewed', agency, [toldHere, ['2026-03-02', 'stateDefence']], ['2026-03-02', 'warnOnTheSpot', decision], [told]],
  [
    'not a case of public security',
    agency,
    [toldHere],
    ['2026-03-02', 'policeFineOnTheSpot', small],
    ['not-in-state §51 §37(1) §38 §39(1)'],
  ],
  [
    'not a case of public security',
    agency,
    [toldHere],
    ['2026-03-02', 'policeWarnOnTheSpot', decision],
    ['not-in-state §51 §37(1) §38 §39(1)'],
  ],
  ['nothing was decided on the spot', agency, owing, ['2026-03-16', 'recordOnTheSpotDecision'], ['not-in-state §52(3)']],

  // Filing and investigation.
  ['filed already', agency, filed, ['2026-03-04', 'fileCase', { form: { source: 'report', on: '2026-02-27' } }], ['not-in-state §54(2)']],
  [
    'the head did not approve',
    agency,
    [],
    ['2026-03-02', 'fileCase', { form: { source: 'report', on: '2026-02-27' }, approvals: [] }],
    ['approval-missing §36 §54(2) §61(1) §165(1)'],
  ],
  [
    'who proposes does not approve',
    agency,
    [],
    ['2026-03-02', 'fileCase', { form: { source: 'report', on: '2026-02-27' }, approvals: [{ id: '执法员甲', post: 'agency-head' }] }],
    ['proposer-approves §36 §54(2) §61(1) §165(1)'],
  ],
  [
    'filed already, nothing to decline',
    agency,
    filed,
    ['2026-03-04', 'declineToFile', { form: { reason: 'none' } }],
    ['not-in-state §54(2)'],
  ],
  ['not filed', agency, [], ['2026-03-02', 'investigate', { form: { shown: 'shown' } }], ['not-in-state §54(1)']],
  [
    'one officer alone',
    agency,
    filed.slice(0, 1),
    ['2026-03-03', 'investigate', { form: { shown: 'shown' }, ...alone }],
    ['too-few-officers §42(1) §54(1) §55 §52(1) §75'],
  ],
  ['nobody investigates', agency, [], ['2026-03-02', 'askForRecusal', { subject: 'case' }], ['not-in-state §43(2) §20 §21']],
  ['nobody asked', agency, filed, ['2026-03-04', 'decideRecusal', { form: { result: 'stays' } }], ['no-open-request §43(3) §19 §21']],
  ['only public security handles quickly', agency, filed, ['2026-03-04', 'consentToQuickHandling'], ['not-in-state §40']],
  ['a hearing may be asked for', police, [...filed, propose('heavy')], ['2026-03-10', 'consentToQuickHandling'], ['not-in-state §41(1).2']],
  ['it is not handled quickly', police, filed, ['2026-03-04', 'leaveQuickHandling'], ['not-in-state §48']],
  [
    'another limit binds other agencies',
    agency,
    filed,
    ['2026-03-20', 'extendPoliceInvestigation'],
    ['not-in-state §165(1)', 'limit-not-running §165(1)'],
  ],
  [
    'once',
    police,
    [...filed, ['2026-03-20', 'extendPoliceInvestigation']],
    ['2026-03-23', 'extendPoliceInvestigation'],
    ['extension-used-up §165(1)'],
  ],
  [
    'only public security stops so',
    agency,
    filed,
    ['2026-03-20', 'stopInvestigation', { form: { ground: 'none' } }],
    ['not-in-state §259'],
  ],
  [
    'somebody is punished already',
    police,
    fined,
    ['2026-03-20', 'stopInvestigation', { form: { ground: 'none' } }],
    ['not-in-state §259(1)'],
  ],

  // Things.
  ['registered already', withThing, registered, ['2026-03-04', 'registerEvidence'], ['not-in-state §42(1) §56 §110 §111(1)']],
  [
    'given back already',
    withThing,
    [...seized, ['2026-03-04', 'release', { form: { ground: 'unrelated' } }]],
    ['2026-03-05', 'seize'],
    ['not-in-state §18 §22 §23 §24 §107 §108'],
  ],
  [
    'registered, not seized',
    withThing,
    registered,
    ['2026-03-05', 'extendSeizure'],
    ['not-in-state §25(1)', 'limit-not-running §25(1) §25(2) §112(1)'],
  ],
  [
    'once',
    withThing,
    [...seized, ['2026-03-30', 'extendSeizure']],
    ['2026-04-20', 'extendSeizure'],
    ['extension-used-up §25(1) §25(2) §112(1)'],
  ],
  ['nothing is held', withThing, filed, ['2026-03-04', 'release', { form: { ground: 'other' } }], ['not-in-state §56 §28 §115']],
  [
    'the seventh day is not over',
    policeWithThing,
    registered,
    ['2026-03-12', 'registrationLapses', { by: 'law' }],
    ['limit-not-running §110(3)'],
  ],
  [
    'by the rules of public security only',
    withThing,
    registered,
    ['2026-03-13', 'registrationLapses', { by: 'law' }],
    ['not-in-state §110(3)'],
  ],
  ['nothing is decided', withThing, seized, ['2026-03-11', 'confiscate'], ['not-in-state §27']],
  ['seized, not confiscated', withThing, seized, ['2026-03-12', 'destroy'], ['not-in-state §74(1)']],
  ['seized, not confiscated', withThing, seized, ['2026-03-12', 'sellConfiscated'], ['not-in-state §74(1)']],

  // Notice, defence, hearing.
  ['evidence comes first', agency, filed.slice(0, 1), propose('light'), ['not-in-state §40 §57(1)']],
  ['a child is not punished', child, filed, propose('light'), ['not-in-state §30 §31']],
  [
    'a proposal stands',
    agency,
    [...filed, propose('light')],
    ['2026-03-10', 'propose', { form: { proposal: 'heavy', gravity: 'plain' } }],
    ['not-in-state §57(1) §63(1) §123'],
  ],
  ['who can answer for themselves', agency, filed, ['2026-03-09', 'proposeNoPenaltyForIncapable'], ['not-in-state §30 §31']],
  ['a hearing must be offered', agency, [...filed, propose('heavy')], ['2026-03-10', 'tellParty'], ['not-in-state §44 §167']],
  ['no right to a hearing', agency, [...filed, propose('light')], ['2026-03-10', 'tellPartyOfHearing'], ['not-in-state §63(1)']],
  ['told already', agency, offered, ['2026-03-11', 'tellPartyOfHearing'], ['not-in-state §44']],
  ['nobody was told', agency, filed, ['2026-03-09', 'stateDefence'], ['not-in-state §7(1) §45(1) §36 §169(1)']],
  ['nobody was told', agency, [...filed, propose('light')], ['2026-03-10', 'waiveDefence'], ['not-in-state §62']],
  ['nothing was stated', agency, offered, ['2026-03-11', 'acceptDefence', { form: { proposal: 'light' } }], ['no-open-request §45 §169']],
  [
    'never heavier for a defence',
    agency,
    [...light.slice(0, -1), ['2026-03-11', 'stateDefence']],
    ['2026-03-12', 'acceptDefence', { form: { proposal: 'heavy' } }],
    ['form-incomplete §45 §169'],
  ],
  ['nothing was stated', agency, offered, ['2026-03-11', 'rejectDefence'], ['no-open-request §45(1) §36 §169(1)']],
  ['the sixth working day', agency, offered, ['2026-03-18', 'requestHearing'], ['limit-not-running §64(1).1']],
  ['nothing to forgo', agency, light, ['2026-03-12', 'forgoHearing'], ['not-in-state §64(1).1 §134']],
  ['nobody asked for one', agency, offered, ['2026-03-12', 'withdrawHearingRequest'], ['not-in-state §134 §149(1).1']],
  [
    'nobody asked for one',
    agency,
    offered,
    [
      '2026-03-12',
      'announceHearing',
      { form: { hearing: { from: '2026-03-30T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' } },
    ],
    ['not-in-state §64(1).2 §64(1).3 §136'],
  ],
  [
    'whoever investigated does not chair',
    agency,
    asked,
    [
      '2026-03-13',
      'announceHearing',
      { form: { hearing: { from: '2026-03-30T09:00', minutes: 120, room: 'agency/1' }, publicity: 'open' }, ...alone },
    ],
    ['took-part-before §64(1).4 §127(2)'],
  ],
  [
    'nobody was told when and where',
    agency,
    asked,
    ['2026-03-30', 'holdHearing', { form: { signed: 'signed' } }],
    ['not-in-state §64(1).2'],
  ],
  ['not announced', agency, asked, ['2026-03-30', 'endHearing', { form: { reason: 'absent' } }], ['not-in-state §64(1).6 §149(1).2']],

  // Review and decision.
  ['nobody was told', agency, [...filed, propose('light')], ['2026-03-10', 'submitForLegalReview'], [told]],
  ['a hearing may still be asked for', agency, offered, ['2026-03-12', 'submitForLegalReview'], ['not-in-state §63(1) §64(1).1']],
  [
    'nothing was submitted',
    agency,
    held,
    ['2026-04-02', 'passLegalReview', { form: { qualification: 'examined' } }],
    ['no-open-request §58 §170 §171'],
  ],
  ['nothing was submitted', agency, held, ['2026-04-02', 'failLegalReview'], ['no-open-request §58(1)']],
  [
    'the review comes first',
    agency,
    [...filed, propose('light', 'complex'), ['2026-03-10', 'tellParty'], ['2026-03-11', 'waiveDefence']],
    ['2026-03-12', 'discussCollectively'],
    ['not-in-state §58(1)'],
  ],
  ['a plain case is not discussed', agency, [...held, ...reviewPassed], ['2026-04-03', 'discussCollectively'], ['not-in-state §57(2)']],
  [
    'one head alone is no discussion',
    agency,
    [...filed, propose('light', 'complex'), ['2026-03-10', 'tellParty'], ['2026-03-11', 'waiveDefence'], ...reviewPassed],
    ['2026-04-03', 'discussCollectively', { people: ['局长'] }],
    ['too-few-officers §57(2)'],
  ],
  ['nobody was told', agency, [...filed, propose('light')], ['2026-03-12', 'decideFine', fine(2000)], [told]],
  ['a hearing may still be asked for', agency, offered, ['2026-03-17', 'decideFine', fine(2000)], ['not-in-state §63(1) §64(1).1']],
  ['the hearing is not held', agency, announced, ['2026-03-25', 'decideFine', fine(2000)], ['not-in-state §63(1) §64(1).1']],
  ['after a hearing the legal review', agency, held, ['2026-04-01', 'decideFine', fine(2000)], ['not-in-state §58(1)']],
  [
    'complex: reviewed and discussed',
    agency,
    [...filed, propose('light', 'complex'), ['2026-03-10', 'tellParty'], ['2026-03-11', 'waiveDefence']],
    ['2026-03-12', 'decideFine', fine(2000)],
    ['not-in-state §58(1)', 'not-in-state §57(2)'],
  ],
  ['a fine of nothing', agency, light, ['2026-03-12', 'decideFine', fine(0)], ['out-of-bounds §59(1).3']],
  [
    'the defence is not reviewed',
    agency,
    [...light.slice(0, -1), ['2026-03-11', 'stateDefence']],
    ['2026-03-12', 'decideWarning', decision],
    [told],
  ],
  [
    'a hearing may still be asked for',
    agency,
    offered,
    ['2026-03-12', 'decideRestriction', { form: { articles: ['某法第一条'], kind: ['licence'] } }],
    ['not-in-state §63(1) §64(1).1'],
  ],
  ['only public security detains', agency, light, ['2026-03-12', 'decideDetention', decision], ['not-in-state §18(3) §173']],
  [
    'only citizens are detained',
    { handler: 'police', kind: 'organisation' },
    light,
    ['2026-03-12', 'decideDetention', decision],
    ['not-in-state §9(1).5'],
  ],
  ['a penalty is proposed', agency, light, ['2026-03-12', 'decideNoPenalty', { form: { ground: 'first' } }], ['not-in-state §57(1)']],
  ['delivered already', agency, owing, ['2026-03-16', 'deliver', direct], ['not-in-state §61(1)']],
  ['not delivered', agency, fined, ['2026-03-13', 'publish'], ['not-in-state §48(1) §50']],
  ['the decision stands', agency, [...owing, ['2026-03-13', 'publish']], ['2026-03-16', 'withdrawPublication'], ['not-in-state §48(2)']],

  // Crime.
  ['no crime is suspected', agency, light, ['2026-03-12', 'transferToJustice'], ['not-in-state §57(1).4']],
  ['public security goes on by itself', police, crime, ['2026-03-10', 'transferToJustice'], ['not-in-state §172(1).5']],
  ['other agencies hand it over', agency, crime, ['2026-03-10', 'convertToCriminalCase'], ['not-in-state §27(1) §57(1).4 §65 §172(1).5']],
  ['nothing was handed over', agency, crime, ['2026-03-10', 'acceptCrime'], ['no-open-request §27']],
  ['nothing was handed over', agency, crime, ['2026-03-10', 'declineCrime'], ['no-open-request §27(1)']],
  ['not taken over yet', agency, handedOver, ['2026-03-12', 'returnAfterProceedings'], ['not-in-state §27(1) §35 §177']],

  // Performance.
  ['another penalty than a fine', agency, restricted, ['2026-03-16', 'payFine', bank], ['not-in-state §66(1) §67(3) §214(1)']],
  [
    'paid already',
    agency,
    [...owing, ['2026-03-16', 'payFine', bank]],
    ['2026-03-17', 'payFine', bank],
    ['not-in-state §66(1) §67(3) §214(1)'],
  ],
  ['a fine is paid', agency, owing, ['2026-03-16', 'performPenalty'], ['not-in-state §66(1) §198']],
  ['not decided on the spot', agency, owing, ['2026-03-13', 'collectOnTheSpot', { form: { fine: 10_000, receipt } }], ['not-in-state §68']],
  [
    'more than a hundred',
    agency,
    finedHere,
    ['2026-03-02', 'collectOnTheSpot', { form: { fine: 10_001, receipt } }],
    ['out-of-bounds §68(1).1'],
  ],
  [
    'no receipt of the treasury',
    agency,
    finedHere,
    ['2026-03-02', 'collectOnTheSpot', { form: { fine: 10_000, receipt: 'own' } }],
    ['form-incomplete §68(1).1 §70'],
  ],
  ['not decided on the spot', agency, owing, ['2026-03-13', 'collectWhereHardLater', { form: { receipt } }], ['not-in-state §68']],
  [
    'not delivered',
    agency,
    fined,
    ['2026-03-12', 'collectInRemotePlace', { form: { place: 'remote', receipt } }],
    ['not-in-state §69 §70 §214(1).3', 'not-in-state §69 §70 §214(1).3'],
  ],
  [
    'not delivered, on water',
    agency,
    fined,
    ['2026-03-12', 'collectOnWater', { form: { receipt } }],
    ['not-in-state §69 §70 §71 §214(1).3', 'not-in-state §69 §70 §71 §214(1).3'],
  ],
  ['not collected on water', agency, collected, ['2026-03-03', 'reachShore'], ['not-in-state §71']],
  ['nothing to land with', agency, finedHere, ['2026-03-03', 'reachShore'], ['not-in-state §71']],
  ['nothing was collected', agency, finedHere, ['2026-03-03', 'handIn'], ['not-in-state §71']],
  ['handed in first', agency, collected, ['2026-03-03', 'deposit'], ['not-in-state §71']],
  ['paid already', agency, [...owing, ['2026-03-16', 'payFine', bank]], ['2026-03-17', 'askForDeferral'], ['not-in-state §66(2) §217']],
  ['nobody asked', agency, owing, ['2026-03-17', 'grantDeferral', { form: { until: '2026-06-30' } }], ['no-open-request §66(2) §217']],
  ['nobody asked', agency, owing, ['2026-03-17', 'refuseDeferral'], ['no-open-request §66(2)']],
  ['the last day is not over', agency, owing, ['2026-03-30', 'paymentOverdue', { by: 'law' }], ['limit-not-running §67(3)']],
  [
    'the last day is not over',
    agency,
    [...owing, ['2026-03-16', 'askForDeferral'], ['2026-03-17', 'grantDeferral', { form: { until: '2026-06-30' } }]],
    ['2026-06-30', 'deferralOver', { by: 'law' }],
    ['limit-not-running §72(2)'],
  ],
  ['not overdue', agency, owing, ['2026-03-30', 'imposeAdditionalFine', additional], ['not-in-state §72(1).1']],
  [
    'more than three per cent a day',
    agency,
    owing,
    ['2026-04-01', 'imposeAdditionalFine', { form: { ...additional.form, rate: 4 } }],
    ['out-of-bounds §72(1).1'],
  ],
  [
    'more than the fine itself',
    agency,
    owing,
    ['2026-04-01', 'imposeAdditionalFine', { form: { ...additional.form, additional: 200_001 } }],
    ['out-of-bounds §72(1).1 §45(2)'],
  ],
  ['a remedy is sought', agency, reconsidered, ['2026-04-01', 'imposeAdditionalFine', additional], ['not-in-state §73(3)']],

  // Enforcement.
  ['there is time to pay', agency, owing, ['2026-03-30', 'remind'], ['not-in-state §35 §54 §200 §207']],
  ['nothing is seized', agency, reminded, ['2026-09-16', 'setOffSeizedThings', { form: { proceeds: 1 } }], ['not-in-state §46(3)']],
  ['the party may still sue', agency, reminded, ['2026-04-17', 'applyToCourt'], ['not-in-state §53']],
  ['ten working days after the reminder', agency, reminded, ['2026-04-16', 'applyToCourt'], ['not-in-state §53', 'limit-not-running §54']],
  [
    'what the party answers is not reviewed',
    agency,
    [...reminded, ['2026-04-02', 'stateDefence']],
    ['2026-09-16', 'applyToCourt'],
    ['not-in-state §36'],
  ],
  [
    'the additional fine has not run thirty days',
    agency,
    [...owing, ['2026-09-01', 'imposeAdditionalFine', additional], ['2026-09-01', 'remind']],
    ['2026-09-16', 'applyToCourt'],
    ['not-in-state §46(1)'],
  ],
  ['no judgment', agency, reminded, ['2026-09-16', 'applyToEnforceJudgment'], ['not-in-state §95']],
  ['nobody applied', agency, reminded, ['2026-09-16', 'acceptApplication'], ['no-open-request §56(1) §155(3)']],
  ['nobody applied', agency, reminded, ['2026-09-16', 'declineApplication'], ['no-open-request §56(2) §155(3) §156']],
  ['fifteen days are over', agency, notAccepted, ['2026-10-09', 'askToReviewAcceptance'], ['limit-not-running §56(2)']],
  ['nobody asked', agency, notAccepted, ['2026-09-18', 'orderAcceptance'], ['no-open-request §56(2)']],
  ['nobody asked', agency, notAccepted, ['2026-09-18', 'upholdNonAcceptance'], ['no-open-request §56(2)']],
  [
    'nothing is accepted',
    agency,
    applied,
    ['2026-09-17', 'findPlainIllegality', { form: { kind: 'law' } }],
    ['no-open-request §58(1)', 'limit-not-running §58(1) §58(2) §160(2)'],
  ],
  ['a panel of two', agency, accepted, ['2026-09-18', 'orderEnforcement', { panel: ['法官一', '法官二'] }], ['panel-size §160(1)']],
  ['nothing is accepted', agency, applied, ['2026-09-18', 'refuseEnforcement'], ['no-open-request §58(1) §58(2) §161(1)']],
  ['nothing was refused', agency, accepted, ['2026-09-18', 'serveRefusal'], ['not-in-state §58(2)']],
  ['fifteen days are over', agency, refusalServed, ['2026-10-09', 'askToReviewRefusal'], ['limit-not-running §58(3)']],
  ['nobody asked', agency, refusalServed, ['2026-09-28', 'orderEnforcementOnReview'], ['no-open-request §58(3)']],
  ['nobody asked', agency, refusalServed, ['2026-09-28', 'upholdRefusal'], ['no-open-request §58(3)']],
  ['nothing is ordered', agency, accepted, ['2026-09-28', 'completeEnforcement', { by: 'court' }], ['not-in-state §60 §160(3)']],
  [
    'performed already',
    agency,
    [...owing, ['2026-03-16', 'payFine', bank]],
    ['2026-03-17', 'endEnforcement', { by: 'agency', form: { ground: 'other' } }],
    ['not-in-state §40 §211'],
  ],

  // Remedies.
  ['sixty days are over', agency, owing, ['2026-05-13', 'seekReconsideration'], ['limit-not-running §20(1)']],
  ['six months are over', agency, owing, ['2026-09-15', 'sue'], ['not-in-state §7(1) §73 §45 §46(1)', 'not-in-state §45 §46(1)']],
  ['nobody asked', agency, owing, ['2026-03-20', 'upholdOnReconsideration'], ['not-in-state §68 §45']],
  ['nobody asked', agency, owing, ['2026-03-20', 'revokeOnReconsideration'], ['not-in-state §64(1) §48(2)']],
  ['nobody sued', agency, owing, ['2026-03-20', 'upholdByJudgment'], ['not-in-state §69']],
  ['nobody sued', agency, owing, ['2026-03-20', 'revokeByJudgment'], ['not-in-state §70 §48(2)']],
  ['the court has it', agency, sued, ['2026-03-20', 'revokeOwnDecision'], ['not-in-state §75(2) §48(2)']],
  ['the last day is not over', agency, owing, ['2026-09-14', 'remedyLapses', { by: 'law' }], ['not-in-state §45 §46(1)']],

  // Detention.
  [
    'not delivered',
    police,
    detainable.slice(0, -1),
    ['2026-03-12', 'executeDetention', { form: { until: '2026-03-22' } }],
    ['not-in-state §220(1)'],
  ],
  [
    'a deferral is asked for',
    police,
    deferralAsked,
    ['2026-03-12', 'executeDetention', { form: { until: '2026-03-22' } }],
    ['not-in-state §162(1) §163 §176(1) §220(1)'],
  ],
  [
    'nobody is to be detained',
    police,
    owing,
    ['2026-03-13', 'exemptFromDetention', { form: { ground: 'old' } }],
    ['not-in-state §163(2) §164'],
  ],
  ['nobody is held', police, detainable, ['2026-03-13', 'releaseFromDetention'], ['not-in-state §35 §220(1)']],
  [
    'no remedy is sought',
    police,
    detainable,
    ['2026-03-12', 'askToDeferDetention', { form: { surety: 'person' } }],
    ['not-in-state §73(2) §222(1)'],
  ],
  [
    'nobody asked',
    police,
    [...detainable, ['2026-03-12', 'seekReconsideration']],
    ['2026-03-13', 'deferDetention'],
    ['no-open-request §73(2) §223'],
  ],
  ['nobody asked', police, detainable, ['2026-03-13', 'refuseToDeferDetention'], ['no-open-request §223(1) §224']],
  [
    'nothing is deferred',
    police,
    detainable,
    ['2026-03-13', 'resumeDetention', { form: { ground: 'upheld', until: '2026-03-22' } }],
    ['not-in-state §229(2) §230 §232'],
  ],

  // The end.
  ['the fine is owed', agency, owing, ['2026-03-16', 'closeCase'], ['not-in-state §47 §258']],
  [
    'a thing is still held',
    withThing,
    [...seized, propose('no-penalty'), ['2026-03-10', 'decideNoPenalty', { form: { ground: 'minor' } }], ['2026-03-11', 'deliver', direct]],
    ['2026-03-12', 'closeCase'],
    ['not-in-state §74(1) §193'],
  ],
  [
    'a recusal is undecided',
    agency,
    [...unpunished, ['2026-03-10', 'askForRecusal', { subject: 'case' }], ['2026-03-11', 'deliver', direct]],
    ['2026-03-12', 'closeCase'],
    ['not-in-state §47 §258 §260'],
  ],
];

const title = (act: Line): string => act[1];

test.each(good.map(([setting, before, act, outcome]) => [title(act), outcome, setting, before, act] as const))(
  'B30 %s: %s',
  (_title, outcome, setting, before, act) => {
    expect(outcomeOf(setting, ...before, act)).toBe(outcome);
  },
);

test.each(bad.map(([why, setting, before, act, reasons]) => [title(act), why, reasons, setting, before, act] as const))(
  'B31 %s is refused, for %s: %j',
  (_title, _why, reasons, setting, before, act) => {
    expect(refusalOf(setting, ...before, act)).toEqual(reasons);
  },
);

test('B32 every act of the administrative penalty is performed once and refused once', () => {
  const names = Object.keys(penaltyActs);
  const tried = (rows: readonly Line[]): ReadonlySet<string> => new Set(rows.map(title));
  const [performed, stopped] = [tried(good.map(([, , act]) => act)), tried(bad.map(([, , , act]) => act))];
  expect(names.filter((name) => !performed.has(name) || !stopped.has(name))).toEqual([]);
});
