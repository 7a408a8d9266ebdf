import { expect, test } from 'vitest';
import { legalAidActs } from './all-acts.ts';
import { outcomeOf, refusalOf, type Facts, type Line } from './matters-in-tests.ts';

const poor: Facts = { matter: 'representation', duty: 'none', held: 'free', hardship: 'ask' };
const defence: Facts = { ...poor, matter: 'defence', hardship: 'free' };
const minor: Facts = { ...defence, duty: 'protected' };
const gravest: Facts = { ...defence, duty: 'gravest' };
const inCustody: Facts = { ...defence, held: 'held' };
const treatment: Facts = { ...poor, matter: 'treatment' };
const exempt: Facts = { ...poor, hardship: 'exempt' };

const applied: Line = ['2026-03-02', 'apply'];
const met: Line = ['2026-03-03', 'checkHardship', { form: { means: 'sharing', result: 'met' } }];
const unmet: Line = ['2026-03-03', 'checkHardship', { form: { means: 'sharing', result: 'unmet' } }];
const granted: readonly Line[] = [applied, met, ['2026-03-03', 'grantAid']];
const serving: readonly Line[] = [...granted, ['2026-03-04', 'assignLawyer']];
const done: readonly Line[] = [...serving, ['2026-03-05', 'finishService']];
const refused: readonly Line[] = [applied, unmet, ['2026-03-04', 'refuseAid']];
const objected: readonly Line[] = [...refused, ['2026-03-04', 'object']];
const found: Line = ['2026-03-02', 'findGroundOfDefence', { by: 'police', form: { ground: 'minor' } }];
const notified: readonly Line[] = [found, ['2026-03-04', 'notifyAgency', { by: 'police' }]];
const defended: readonly Line[] = [...notified, ['2026-03-04', 'appointLawyer']];
const fromCustody: Line = ['2026-03-05T10:00', 'applyFromCustody'];
const throughLawyer: Line = ['2026-03-05T10:00', 'applyThroughDutyLawyer'];
const asked = (until: string): Line => ['2026-03-03', 'askForMaterials', { form: { until } }];
const urgent: Line = ['2026-03-03', 'provideFirst', { form: { reason: 'preservation' } }];
const subsidy = { form: { amount: 120_000 } };

/** 2026-03-05 is a Thursday: three days on is a Sunday, so that Monday the 9th is the last day. */
const TODAY = '2026-03-05';
type Good = readonly [Facts, before: readonly Line[], act: Line, outcome: string];

const good: readonly Good[] = [
  [minor, [], [TODAY, 'findGroundOfDefence', { by: 'police', form: { ground: 'minor' } }], 'stage=found; starts la-notify 2026-03-09'],
  [treatment, [], [TODAY, 'findTreatmentCase'], 'stage=found; starts la-notify 2026-03-09'],
  [
    minor,
    [found],
    [TODAY, 'notifyAgency', { by: 'police' }],
    'stage=notified; asks appointment; ends la-notify; starts la-assign-notified 2026-03-09; papers 法律援助通知书; to agency',
  ],
  [
    minor,
    [found],
    ['2026-03-06', 'notifyAgency', { by: 'police' }],
    'stage=notified; asks appointment; ends la-notify; starts la-assign-notified 2026-03-09; late la-notify 2026-03-05; papers 法律援助通知书; to agency',
  ],
  [
    defence,
    [],
    [TODAY, 'notifyAgencyInOrdinaryCase'],
    'stage=notified; asks appointment; starts la-assign-notified 2026-03-09; papers 法律援助通知书; to agency',
  ],
  [
    minor,
    notified,
    [TODAY, 'appointLawyer'],
    'stage=serving; aider=lawyer; subsidy=due; closes appointment; ends la-assign-notified; papers 指派通知书, 法律援助公函; to police, procuratorate, court, applicant',
  ],
  [
    gravest,
    notified,
    [TODAY, 'appointExperiencedLawyer'],
    'stage=serving; aider=veteran; subsidy=due; closes appointment; ends la-assign-notified; papers 指派通知书, 法律援助公函; to police, procuratorate, court, applicant',
  ],
  [defence, [], [TODAY, 'askForDutyLawyer'], 'asks meeting'],
  [defence, [['2026-03-04', 'askForDutyLawyer']], [TODAY, 'giveDutyHelp', { form: { help: ['advice', 'measure'] } }], 'closes meeting'],
  [minor, defended, [TODAY, 'refuseCounsel'], 'asks replacement; starts la-tell-refusal-of-counsel 2026-03-09'],
  [
    minor,
    [...defended, ['2026-03-04', 'refuseCounsel']],
    [TODAY, 'tellAgencyOfRefusal', { by: 'police' }],
    'ends la-tell-refusal-of-counsel; to agency',
  ],
  [poor, [], [TODAY, 'apply'], 'stage=review; asks application; starts la-review 2026-03-12; papers 法律援助申请表'],
  [poor, [], [TODAY, 'apply', { by: 'relative' }], 'stage=review; asks application; starts la-review 2026-03-12; papers 法律援助申请表'],
  [inCustody, [], [TODAY, 'applyForPersonInCustody'], 'stage=review; asks application; starts la-review 2026-03-12; papers 法律援助申请表'],
  [
    inCustody,
    [],
    fromCustody,
    'stage=forwarding; asks forwarding; starts la-forward 2026-03-06T10:00; starts la-forward-tell-family 2026-03-09; papers 法律援助申请表',
  ],
  [
    inCustody,
    [],
    throughLawyer,
    'stage=forwarding; asks duty-forwarding; starts la-forward-duty-lawyer 2026-03-06T10:00; papers 法律援助申请表',
  ],
  [
    inCustody,
    [fromCustody],
    ['2026-03-05T15:00', 'forwardApplication'],
    'stage=review; closes forwarding; asks application; ends la-forward; starts la-review 2026-03-12; to agency',
  ],
  [
    inCustody,
    [throughLawyer],
    ['2026-03-06T10:01', 'forwardByDutyLawyer'],
    'stage=review; closes duty-forwarding; asks application; ends la-forward-duty-lawyer; starts la-review 2026-03-13; late la-forward-duty-lawyer 2026-03-06T10:00; to agency',
  ],
  [inCustody, [fromCustody], ['2026-03-06', 'tellFamilyToHelp'], 'ends la-forward-tell-family; to relative'],
  [
    poor,
    [applied],
    [TODAY, 'askForMaterials', { form: { until: '2026-03-10' } }],
    'asked=yes; asks supplement; starts la-supplement 2026-03-10; papers 补充材料通知书; to applicant',
  ],
  [poor, [applied, asked('2026-03-05')], [TODAY, 'supplementMaterials'], 'closes supplement; ends la-supplement'],
  [
    poor,
    [applied, asked('2026-03-05')],
    ['2026-03-06', 'deemWithdrawn', { by: 'law' }],
    'stage=withdrawn; closes application; closes supplement; ends la-supplement; ends la-review; to applicant',
  ],
  [poor, [applied], [TODAY, 'checkHardship', { form: { means: 'pledge', result: 'unmet' } }], 'checked=unmet'],
  [exempt, [applied], [TODAY, 'acceptExemption', { form: { person: 'wages' } }], 'checked=met'],
  [
    poor,
    [applied],
    [TODAY, 'provideFirst', { form: { reason: 'period-ending' } }],
    'first=given; starts la-assign 2026-03-09; papers 先行提供法律援助决定书; to applicant',
  ],
  [poor, [applied, urgent], [TODAY, 'settleFormalities'], 'first=settled'],
  [
    poor,
    [applied, met],
    [TODAY, 'grantAid'],
    'stage=granted; closes application; ends la-review; starts la-assign 2026-03-09; papers 给予法律援助决定书; to applicant',
  ],
  [
    poor,
    [applied, met, urgent, ['2026-03-03', 'assignLawyer'], ['2026-03-04', 'settleFormalities']],
    [TODAY, 'grantAid'],
    'stage=serving; closes application; ends la-review; papers 给予法律援助决定书; to applicant',
  ],
  [
    poor,
    [applied, unmet],
    [TODAY, 'refuseAid'],
    'stage=refused; closes application; ends la-review; papers 不予法律援助决定书; to applicant',
  ],
  [
    poor,
    granted,
    [TODAY, 'assignLawyer'],
    'stage=serving; aider=lawyer; subsidy=due; ends la-assign; papers 指派通知书, 法律援助公函; to applicant',
  ],
  [
    poor,
    [applied, urgent],
    [TODAY, 'assignLawyer'],
    'aider=lawyer; subsidy=due; ends la-assign; papers 指派通知书, 法律援助公函; to applicant',
  ],
  [
    gravest,
    [applied, ['2026-03-03', 'grantAid']],
    [TODAY, 'assignExperiencedLawyer'],
    'stage=serving; aider=veteran; subsidy=due; ends la-assign; papers 指派通知书, 法律援助公函; to applicant',
  ],
  [
    poor,
    granted,
    ['2026-03-10', 'assignWorker'],
    'stage=serving; aider=worker; subsidy=due; ends la-assign; late la-assign 2026-03-06; papers 指派通知书; to applicant',
  ],
  [poor, serving, [TODAY, 'askForReplacement'], 'asks replacement'],
  [
    poor,
    [...serving, ['2026-03-04', 'askForReplacement']],
    [TODAY, 'replaceProvider'],
    'closes replacement; papers 更换法律援助人员通知书; to applicant, aider',
  ],
  [poor, [...serving, ['2026-03-04', 'askForReplacement']], [TODAY, 'declineReplacement'], 'closes replacement; to applicant'],
  [
    poor,
    serving,
    [TODAY, 'terminateAid', { form: { ground: 'own-lawyer' } }],
    'stage=terminated; aider=none; papers 终止法律援助决定书; to applicant, aider, police, procuratorate, court',
  ],
  [poor, serving, [TODAY, 'finishService'], 'stage=done; aider=none; papers 办理情况报告'],
  [poor, done, [TODAY, 'paySubsidy', subsidy], 'subsidy=paid'],
  [poor, done, [TODAY, 'checkQuality', { form: { means: ['file', 'visit'] } }], 'inspected=yes'],
  [poor, [...done, [TODAY, 'paySubsidy', subsidy]], [TODAY, 'archive'], 'stage=archived; papers 法律援助案卷'],
  [poor, refused, [TODAY, 'object'], 'asks objection; starts la-objection-review 2026-03-10'],
  [
    poor,
    objected,
    [TODAY, 'upholdDecision'],
    'remedy=upheld; closes objection; ends la-objection-review; papers 异议审查决定书; to applicant, agency',
  ],
  [
    poor,
    objected,
    [TODAY, 'orderCorrection'],
    'remedy=ordered; closes objection; ends la-objection-review; papers 异议审查决定书; to applicant, agency',
  ],
  [
    poor,
    [...objected, [TODAY, 'orderCorrection']],
    [TODAY, 'correctDecision'],
    'stage=granted; remedy=none; starts la-assign 2026-03-09; papers 给予法律援助决定书; to applicant',
  ],
  [poor, [...objected, [TODAY, 'upholdDecision']], [TODAY, 'pursueRemedy', { form: { way: 'lawsuit' } }], 'remedy=pursued'],
  [poor, serving, [TODAY, 'complain'], 'asks complaint'],
  [poor, [...serving, ['2026-03-04', 'complain']], [TODAY, 'answerComplaint'], 'closes complaint; to applicant'],
];

type Bad = readonly [why: string, Facts, before: readonly Line[], act: Line, reasons: readonly string[]];

const bad: readonly Bad[] = [
  [
    'no ground of compulsory defence',
    defence,
    [],
    [TODAY, 'findGroundOfDefence', { by: 'police', form: { ground: 'minor' } }],
    ['not-in-state §25(1)'],
  ],
  [
    'the agency is notified already',
    minor,
    notified,
    [TODAY, 'findGroundOfDefence', { by: 'police', form: { ground: 'minor' } }],
    ['not-in-state §25(1) §36 §35(2) §35(3)'],
  ],
  ['no case of compulsory treatment', poor, [], [TODAY, 'findTreatmentCase'], ['not-in-state §28']],
  [
    'only the court finds it in compulsory treatment',
    treatment,
    [],
    [TODAY, 'findTreatmentCase', { by: 'police' }],
    ['not-your-act §28 §36'],
  ],
  ['nothing was found', minor, [], [TODAY, 'notifyAgency', { by: 'police' }], ['not-in-state §36']],
  ['where counsel is compulsory the court has no choice', minor, [], [TODAY, 'notifyAgencyInOrdinaryCase'], ['not-in-state §25(2)']],
  [
    'the police may not choose to notify',
    defence,
    [],
    [TODAY, 'notifyAgencyInOrdinaryCase', { by: 'police' }],
    ['not-your-act §25(2) §48'],
  ],
  ['life or death: three years of practice', gravest, notified, [TODAY, 'appointLawyer'], ['not-in-state §26']],
  ['nobody asked for a lawyer', minor, [], [TODAY, 'appointLawyer'], ['not-in-state §25 §28 §36', 'no-open-request §25 §28 §36']],
  ['a veteran is not needed for a minor', minor, notified, [TODAY, 'appointExperiencedLawyer'], ['not-in-state §26 §36']],
  ['duty lawyers help in criminal cases', poor, [], [TODAY, 'askForDutyLawyer'], ['not-in-state §30 §36(1)']],
  [
    'who has counsel needs no duty lawyer',
    minor,
    defended,
    [TODAY, 'askForDutyLawyer'],
    ['not-in-state §30 §37 §36(2)', 'not-in-state §30 §36(1)'],
  ],
  [
    'nobody asked for the duty lawyer',
    defence,
    [],
    [TODAY, 'giveDutyHelp', { form: { help: ['advice'] } }],
    ['no-open-request §14 §30 §36(1)'],
  ],
  ['counsel is refused in criminal cases', poor, serving, [TODAY, 'refuseCounsel'], ['not-in-state §27 §47(2) §50']],
  ['nobody refused counsel', minor, defended, [TODAY, 'tellAgencyOfRefusal', { by: 'police' }], ['no-open-request §47(2) §50(2)']],
  ['who is in custody goes another way', inCustody, [], [TODAY, 'apply'], ['not-in-state §39(1)']],
  ['in compulsory treatment nobody applies', treatment, [], [TODAY, 'apply'], ['not-in-state §28']],
  [
    'nobody applies twice',
    poor,
    [applied],
    [TODAY, 'apply'],
    ['not-in-state §24 §29 §31 §33 §38 §40(1)', 'request-already-open §24 §29 §31 §33 §38 §40(1)'],
  ],
  [
    'only a relative applies for another',
    inCustody,
    [],
    [TODAY, 'applyForPersonInCustody', { by: 'applicant' }],
    ['not-your-act §24 §40(2)'],
  ],
  ['who is free applies in person', defence, [], [TODAY, 'applyForPersonInCustody'], ['not-in-state §24 §40(2)']],
  ['who is free is not forwarded', defence, [], fromCustody, ['not-in-state §39(1)']],
  ['through the duty lawyer in criminal cases only', poor, [], throughLawyer, ['not-in-state §39(2)']],
  [
    'the duty lawyer has it, not the station',
    inCustody,
    [throughLawyer],
    ['2026-03-05T15:00', 'forwardApplication'],
    ['no-open-request §39(1) §47(1) §43'],
  ],
  [
    'the station has it, not the duty lawyer',
    inCustody,
    [fromCustody],
    ['2026-03-05T15:00', 'forwardByDutyLawyer'],
    ['no-open-request §39(2)'],
  ],
  ['the family of somebody free', poor, [applied], [TODAY, 'tellFamilyToHelp', { by: 'police' }], ['not-in-state §47(1) §43']],
  ['nobody has applied', poor, [], [TODAY, 'askForMaterials', { form: { until: '2026-03-10' } }], ['no-open-request §43(2)']],
  [
    'what is missing is told once',
    poor,
    [applied, asked('2026-03-06'), ['2026-03-04', 'supplementMaterials']],
    [TODAY, 'askForMaterials', { form: { until: '2026-03-10' } }],
    ['not-in-state §43(2)'],
  ],
  ['nothing was asked for', poor, [applied], [TODAY, 'supplementMaterials'], ['no-open-request §43(2)']],
  [
    'not before the last day is over',
    poor,
    [applied, asked('2026-03-05')],
    [TODAY, 'deemWithdrawn', { by: 'law' }],
    ['not-in-state §43(2)'],
  ],
  [
    'hardship is no condition',
    defence,
    [applied],
    [TODAY, 'checkHardship', { form: { means: 'pledge', result: 'met' } }],
    ['not-in-state §32 §42'],
  ],
  [
    'hardship is checked once',
    poor,
    [applied, met],
    [TODAY, 'checkHardship', { form: { means: 'pledge', result: 'met' } }],
    ['not-in-state §34 §41'],
  ],
  ['not exempt', poor, [applied], [TODAY, 'acceptExemption', { form: { person: 'wages' } }], ['not-in-state §42']],
  ['urgent, but nobody has applied', poor, [], [TODAY, 'provideFirst', { form: { reason: 'other' } }], ['no-open-request §44(1)']],
  ['urgent once', poor, [applied, urgent], [TODAY, 'provideFirst', { form: { reason: 'other' } }], ['not-in-state §44(1)']],
  ['nothing was urgent', poor, [applied], [TODAY, 'settleFormalities'], ['not-in-state §44(2)']],
  [
    'formalities wait for the materials',
    poor,
    [applied, urgent, asked('2026-03-06')],
    [TODAY, 'settleFormalities'],
    ['not-in-state §44(2)'],
  ],
  ['hardship not yet found', poor, [applied], [TODAY, 'grantAid'], ['not-in-state §32 §41(1) §42']],
  ['hardship found wanting', poor, [applied, unmet], [TODAY, 'grantAid'], ['not-in-state §32 §41(1) §42']],
  ['materials are awaited', poor, [applied, met, asked('2026-03-06')], [TODAY, 'grantAid'], ['not-in-state §43(2)']],
  ['formalities are not made up', poor, [applied, met, urgent], [TODAY, 'grantAid'], ['not-in-state §44(2)']],
  ['no refusal while materials are awaited', poor, [applied, asked('2026-03-06')], [TODAY, 'refuseAid'], ['not-in-state §43(2)']],
  ['nothing granted yet', poor, [applied, met], [TODAY, 'assignLawyer'], ['not-in-state §43(1) §44(1)']],
  [
    'life or death: three years of practice, on application too',
    gravest,
    [applied, ['2026-03-03', 'grantAid']],
    [TODAY, 'assignLawyer'],
    ['not-in-state §26'],
  ],
  [
    'a veteran is not needed',
    defence,
    [applied, ['2026-03-03', 'grantAid']],
    [TODAY, 'assignExperiencedLawyer'],
    ['not-in-state §26 §43(1)'],
  ],
  ['no legal worker defends', defence, [applied, ['2026-03-03', 'grantAid']], [TODAY, 'assignWorker'], ['not-in-state §35(1)']],
  ['nobody serves yet', poor, granted, [TODAY, 'askForReplacement'], ['not-in-state §55']],
  ['nobody asked for another', poor, serving, [TODAY, 'replaceProvider'], ['no-open-request §55']],
  ['nobody asked, nothing to decline', poor, serving, [TODAY, 'declineReplacement'], ['no-open-request §46(1) §55']],
  ['nothing to terminate', poor, [applied], [TODAY, 'terminateAid', { form: { ground: 'asked' } }], ['not-in-state §48(1)']],
  [
    'another provider is asked for',
    poor,
    [...serving, ['2026-03-04', 'askForReplacement']],
    [TODAY, 'finishService'],
    ['not-in-state §50'],
  ],
  ['the matter goes on', poor, serving, [TODAY, 'paySubsidy', subsidy], ['not-in-state §52']],
  ['paid once', poor, [...done, [TODAY, 'paySubsidy', subsidy]], [TODAY, 'paySubsidy', subsidy], ['not-in-state §52(1)']],
  ['the service goes on', poor, serving, [TODAY, 'checkQuality', { form: { means: ['file'] } }], ['not-in-state §59']],
  [
    'the bureau assesses the service as a whole, not one matter',
    poor,
    done,
    [TODAY, 'checkQuality', { by: 'justiceBureau', form: { means: ['file'] } }],
    ['not-your-act §59'],
  ],
  ['the subsidy is due', poor, done, [TODAY, 'archive'], ['not-in-state §52(1)']],
  ['an objection is open', poor, objected, [TODAY, 'archive'], ['not-in-state §49(2)']],
  [
    'a complaint is open',
    poor,
    [...serving, ['2026-03-04', 'complain'], ['2026-03-04', 'finishService'], ['2026-03-04', 'paySubsidy', subsidy]],
    [TODAY, 'archive'],
    ['not-in-state §56'],
  ],
  ['nothing to object to', poor, granted, [TODAY, 'object'], ['not-in-state §49(1)']],
  ['nobody objected', poor, refused, [TODAY, 'upholdDecision'], ['no-open-request §49(2)']],
  ['the agency does not judge its own decision', poor, objected, [TODAY, 'orderCorrection', { by: 'agency' }], ['not-your-act §49(2)']],
  ['nobody ordered it', poor, objected, [TODAY, 'correctDecision'], ['not-in-state §49(2)']],
  ['the objection comes first', poor, refused, [TODAY, 'pursueRemedy', { form: { way: 'lawsuit' } }], ['not-in-state §49(3)']],
  ['nothing to complain of yet', poor, [applied], [TODAY, 'complain'], ['not-in-state §55']],
  ['nobody complained', poor, serving, [TODAY, 'answerComplaint'], ['no-open-request §56']],
];

const title = (act: Line): string => act[1];

test.each(good.map(([facts, before, act, outcome]) => [title(act), outcome, facts, before, act] as const))(
  'A30 %s: %s',
  (_title, outcome, facts, before, act) => {
    expect(outcomeOf(facts, ...before, act)).toBe(outcome);
  },
);

test.each(bad.map(([why, facts, before, act, reasons]) => [title(act), why, reasons, facts, before, act] as const))(
  'A31 %s is refused, for %s: %j',
  (_title, _why, reasons, facts, before, act) => {
    expect(refusalOf(facts, ...before, act)).toEqual(reasons);
  },
);

test('A32 every act of legal aid is performed once and refused once', () => {
  const names = Object.keys(legalAidActs);
  const tried = (rows: readonly Line[]): ReadonlySet<string> => new Set(rows.map(title));
  const [performed, stopped] = [tried(good.map(([, , act]) => act)), tried(bad.map(([, , , act]) => act))];
  expect(names.filter((name) => !performed.has(name) || !stopped.has(name))).toEqual([]);
});
