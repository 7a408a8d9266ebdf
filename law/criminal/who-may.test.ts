import { describe, expect, test } from 'vitest';
import { arrest } from './arrest.ts';
import { given, type More } from './cases-in-tests.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { complaints } from './complaints.ts';
import { custodyLimits } from './custody-limits.ts';
import { defence } from './defence.ts';
import { investigation } from './investigation.ts';
import { property } from './property.ts';
import { report } from './report.ts';
import { reviewMeasures } from './review-measures.ts';
import { victims } from './victims.ts';
import { roles } from './words-people.ts';

interface Who {
  readonly by: string;
  /** Only whichever of them leads the case. 由主办机关实施 */
  readonly lead?: true;
  /** The posts whose approval it needs. 审批 */
  readonly approved?: string;
  /** The least number of officers. */
  readonly officers?: number;
}

/** Who may perform an act, with whose approval and by how many, and the first article it rests on. 行为主体、审批与人数 */
const WHO: readonly (readonly [act: string, article: string, who: Who])[] = [
  // The report 受案、立案
  ['acceptReport', '刑诉法 §110(3)…', { by: 'police' }],
  ['fileCase', '刑诉法 §109…', { by: 'police', approved: 'police-head' }],
  ['inquireIntoClue', '检察规则 §166(2)…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['fileOwnCase', '刑诉法 §19(2)…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['refuseOwnCase', '刑诉法 §112…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['refuseToFile', '刑诉法 §112…', { by: 'police', approved: 'police-head' }],
  ['challengeRefusalToFile', '刑诉法 §112…', { by: 'complainant victim' }],
  ['extendFilingReconsideration', '公安程序规定 §179(3)', { by: 'police' }],
  ['extendFilingReview', '公安程序规定 §179(3)', { by: 'higherPolice' }],
  ['upholdRefusalToFile', '公安程序规定 §179(1)', { by: 'police' }],
  ['upholdRefusalToFileOnReview', '公安程序规定 §179(2)', { by: 'higherPolice' }],
  ['fileAfterReview', '刑诉法 §112…', { by: 'police', approved: 'police-head' }],
  ['fileOnHigherReview', '刑诉法 §112…', { by: 'higherPolice' }],
  ['demandReasonsForNotFiling', '刑诉法 §113…', { by: 'procuratorate' }],
  ['giveReasonsForNotFiling', '刑诉法 §113…', { by: 'police' }],
  ['notifyToFile', '刑诉法 §113…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['transferJurisdiction', '刑诉法 §110(3)…', { by: 'police higherPolice', approved: 'police-head' }],
  ['terminateForAccused', '公安程序规定 §186(2)…', { by: 'police', approved: 'police-head' }],
  ['resumeForAccused', '公安程序规定 §190(2)', { by: 'police', approved: 'police-head' }],
  ['withdrawCase', '刑诉法 §16…', { by: 'police', approved: 'police-head' }],
  // The investigation 侦查措施
  ['interrogate', '刑诉法 §118…', { by: 'police procuratorate', lead: true, officers: 2 }],
  ['questionWitness', '刑诉法 §124…', { by: 'police', lead: true }],
  ['questionWitnessInOwnCase', '刑诉法 §124…', { by: 'procuratorate', lead: true, officers: 2 }],
  ['examine', '刑诉法 §130…', { by: 'police procuratorate', lead: true, officers: 2 }],
  ['reenact', '刑诉法 §135…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['dissectCorpse', '刑诉法 §131…', { by: 'police', approved: 'police-head' }],
  ['search', '刑诉法 §136…', { by: 'police procuratorate', lead: true, approved: 'agency-head', officers: 2 }],
  ['searchInUrgency', '刑诉法 §138(2)…', { by: 'police procuratorate', lead: true, officers: 2 }],
  ['seizeProperty', '刑诉法 §141…', { by: 'police', approved: 'unit-head', officers: 2 }],
  ['seizeAtScene', '刑诉法 §141…', { by: 'police', officers: 2 }],
  ['sealProperty', '刑诉法 §141…', { by: 'police', approved: 'police-head', officers: 2 }],
  ['seizeInOwnCase', '刑诉法 §141…', { by: 'procuratorate', approved: 'chief-procurator', officers: 2 }],
  ['freezeProperty', '刑诉法 §144…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['freezeSecurities', '刑诉法 §144…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['renewFreeze', '公安程序规定 §240…', { by: 'police procuratorate court', approved: 'agency-head' }],
  ['renewFreezeOfSecurities', '公安程序规定 §240…', { by: 'police procuratorate court', approved: 'agency-head' }],
  ['freezeLapses', '公安程序规定 §240', { by: 'law' }],
  ['commissionAppraisal', '刑诉法 §146…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['authoriseTechnicalMeasures', '刑诉法 §150…', { by: 'police procuratorate', lead: true, approved: 'city-police-head' }],
  ['endTechnicalMeasures', '刑诉法 §151…', { by: 'police procuratorate', lead: true }],
  ['investigateUndercover', '刑诉法 §153…', { by: 'police', approved: 'police-head' }],
  ['offerReward', '公安程序规定 §279', { by: 'police', approved: 'police-head' }],
  ['issueWantedNotice', '刑诉法 §155…', { by: 'police', approved: 'police-head' }],
  // Coercion 强制措施
  ['forfeitDeposit', '刑诉法 §70(2)…', { by: 'police', approved: 'police-head' }],
  ['forfeitLargeDeposit', '刑诉法 §71(3)…', { by: 'police', approved: 'city-police-head' }],
  ['applyForChange', '刑诉法 §97…', { by: 'accused guardian family counsel' }],
  ['proposeRelease', '刑诉法 §95…', { by: 'procuratorate' }],
  ['answerOnMeasure', '刑诉法 §95…', { by: 'police procuratorate court higherCourt supremeCourt', lead: true }],
  ['summon', '刑诉法 §119(1)…', { by: 'police procuratorate', lead: true, approved: 'unit-head' }],
  ['summonAtScene', '刑诉法 §119(1)…', { by: 'police procuratorate', lead: true }],
  ['compelAttendance', '刑诉法 §66…', { by: 'police procuratorate', lead: true, approved: 'agency-head', officers: 2 }],
  ['prolongSummons', '刑诉法 §119(2)…', { by: 'police procuratorate', lead: true, approved: 'unit-head' }],
  ['prolongCompelledAttendance', '刑诉法 §119(2)…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['endSummons', '刑诉法 §119(2)…', { by: 'police procuratorate', lead: true }],
  ['detain', '刑诉法 §82…', { by: 'police', approved: 'police-head' }],
  ['deliverToDetentionCentre', '刑诉法 §85(2)…', { by: 'police' }],
  ['notifyFamily', '刑诉法 §75(2)…', { by: 'police procuratorate court higherCourt', lead: true }],
  ['extendArrestRequest', '刑诉法 §91(1)…', { by: 'police', approved: 'police-head' }],
  ['extendArrestRequestToThirtyDays', '刑诉法 §91(2)…', { by: 'police', approved: 'police-head' }],
  ['decideBail', '刑诉法 §67…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['decideResidence', '刑诉法 §74…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['designateResidence', '刑诉法 §75(1)…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['designateResidenceForSecurity', '刑诉法 §75(1)…', { by: 'police', approved: 'police-head higher-police-head' }],
  ['liftMeasure', '刑诉法 §73…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  // Arrest 逮捕
  ['requestArrest', '刑诉法 §87…', { by: 'police', approved: 'police-head' }],
  ['questionBeforeArrest', '刑诉法 §88…', { by: 'procuratorate', officers: 2 }],
  ['approveArrest', '刑诉法 §81…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['refuseArrest', '刑诉法 §90…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['executeArrest', '刑诉法 §80…', { by: 'police', officers: 2 }],
  ['interrogateAfterArrest', '刑诉法 §94…', { by: 'procuratorate court higherCourt' }],
  ['requestArrestReconsideration', '刑诉法 §92…', { by: 'police', approved: 'police-head' }],
  ['requestArrestHigherReview', '刑诉法 §92…', { by: 'police', approved: 'police-head' }],
  ['upholdRefusalOfArrest', '刑诉法 §92…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['upholdRefusalOnHigherReview', '刑诉法 §92…', { by: 'higherProcuratorate', approved: 'chief-procurator' }],
  ['reverseRefusalOfArrest', '刑诉法 §92…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['reverseRefusalOnHigherReview', '刑诉法 §92…', { by: 'higherProcuratorate', approved: 'chief-procurator' }],
  ['decideOwnDetention', '刑诉法 §165…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['extendOwnArrestDecision', '刑诉法 §167…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['decideArrest', '刑诉法 §80…', { by: 'procuratorate court higherCourt', lead: true, approved: 'agency-head' }],
  // Custody limits 侦查羁押期限
  ['extendCustodyByHigherProcuratorate', '刑诉法 §156…', { by: 'higherProcuratorate' }],
  ['extendCustodyByProvince', '刑诉法 §158…', { by: 'provincialProcuratorate' }],
  ['extendCustodyForGravity', '刑诉法 §159…', { by: 'provincialProcuratorate' }],
  ['recountCustody', '刑诉法 §160…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['suspendCustodyClock', '刑诉法 §149…', { by: 'police procuratorate', lead: true, approved: 'agency-head' }],
  ['resumeCustodyClock', '刑诉法 §149…', { by: 'police procuratorate', lead: true }],
  // Defence and recusal 辩护与回避
  ['retainCounsel', '刑诉法 §33(1)…', { by: 'accused guardian family' }],
  ['provideDutyCounsel', '刑诉法 §36…', { by: 'counsel legalAid' }],
  ['requestMeeting', '刑诉法 §39(1)…', { by: 'counsel' }],
  ['arrangeMeeting', '刑诉法 §39(2)…', { by: 'detentionCentre police' }],
  ['readFile', '刑诉法 §40…', { by: 'counsel' }],
  ['requestRecusal', '刑诉法 §29…', { by: 'accused guardian counsel victim' }],
  ['decideRecusal', '刑诉法 §31…', { by: 'police procuratorate court higherCourt supremeCourt', approved: 'agency-head' }],
  // Complaints and deposits 申诉控告、保证金
  ['complainOfMeasure', '刑诉法 §117(1)…', { by: 'accused guardian counsel victim owner' }],
  ['answerComplaint', '刑诉法 §117(2)…', { by: 'police procuratorate court higherCourt' }],
  ['appealOnComplaint', '刑诉法 §117(2)…', { by: 'accused guardian counsel victim owner' }],
  ['decideAppealOnComplaint', '刑诉法 §117(2)…', { by: 'procuratorate higherProcuratorate' }],
  ['returnDeposit', '刑诉法 §73…', { by: 'police' }],
  ['claimDeposit', '刑诉法解释 §159', { by: 'court higherCourt' }],
  ['askToReconsiderForfeiture', '公安程序规定 §99(1)', { by: 'accused guardian' }],
  ['reconsiderForfeiture', '公安程序规定 §99(1)…', { by: 'police', approved: 'police-head' }],
  ['askToReviewForfeiture', '公安程序规定 §99(2)', { by: 'accused guardian' }],
  ['reviewForfeiture', '公安程序规定 §99(2)…', { by: 'higherPolice', approved: 'police-head' }],
  // Closing 侦查终结
  ['transferForProsecution', '刑诉法 §162…', { by: 'police', approved: 'police-head' }],
  ['transferOwnCase', '刑诉法 §168…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['transferFromSupervision', '刑诉法 §170(1)…', { by: 'supervision' }],
  ['withdrawWithConsent', '刑诉法 §163…', { by: 'police', lead: true, approved: 'agency-head consenting-procuratorate' }],
  ['withdrawOwnWithConsent', '刑诉法 §168…', { by: 'procuratorate', lead: true, approved: 'chief-procurator consenting-procuratorate' }],
  // Measures in review 审查起诉阶段的强制措施
  ['changeCustodyOrder', '检察规则 §152…', { by: 'procuratorate' }],
  ['decideArrestInReview', '刑诉法 §80…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['executeArrestInReview', '刑诉法 §80…', { by: 'police', officers: 2 }],
  ['bailInReview', '刑诉法 §67(1)…', { by: 'procuratorate' }],
  ['residenceInReview', '刑诉法 §74…', { by: 'procuratorate' }],
  ['releaseInReview', '刑诉法 §79(2)…', { by: 'procuratorate' }],
  ['detainAfterRetention', '刑诉法 §170(2)…', { by: 'procuratorate' }],
  ['extendDecisionAfterRetention', '刑诉法 §170(2)…', { by: 'procuratorate' }],
  ['arrestAfterRetention', '刑诉法 §170(2)…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['bailAfterRetention', '刑诉法 §170(2)…', { by: 'procuratorate' }],
  ['residenceAfterRetention', '刑诉法 §170(2)…', { by: 'procuratorate' }],
  // Victims 被害人
  ['tellVictimRights', '刑诉法 §46(2)', { by: 'procuratorate' }],
  ['mediateCompensation', '刑诉法解释 §185…', { by: 'police procuratorate', lead: true }],
  ['seekVictimAid', '检察规则 §276(3)', { by: 'procuratorate court' }],
  ['fileCivilClaim', '刑诉法 §101(1)…', { by: 'victim' }],
  ['fileClaimForState', '刑诉法 §101(2)…', { by: 'procuratorate' }],
  ['acceptCivilClaim', '刑诉法 §101…', { by: 'court' }],
  ['refuseCivilClaim', '刑诉法解释 §175(2)…', { by: 'court' }],
  ['serveCivilClaim', '刑诉法解释 §187', { by: 'court' }],
  ['preserveAssets', '刑诉法 §102…', { by: 'court' }],
  ['liftPreservation', '刑诉法 §102…', { by: 'court' }],
  ['mediateCivilClaim', '刑诉法 §103…', { by: 'court' }],
  ['judgeCivilClaim', '刑诉法 §103…', { by: 'court' }],
  ['withdrawCivilClaim', '刑诉法解释 §178(2)…', { by: 'victim' }],
  ['treatClaimAsWithdrawn', '刑诉法解释 §195(1)', { by: 'court' }],
  ['dismissCivilClaim', '刑诉法解释 §197(2)', { by: 'court' }],
  // Property 涉案财物
  ['sendWithFile', '刑诉法 §245(2)…', { by: 'police procuratorate' }],
  ['sellPerishable', '刑诉法 §245(1)…', { by: 'police procuratorate court', approved: 'agency-head' }],
  ['findUnrelated', '刑诉法 §145…', { by: 'police procuratorate court' }],
  ['orderReleaseWithoutTrial', '刑诉法 §177(3)…', { by: 'procuratorate police' }],
  ['releaseHold', '刑诉法 §145…', { by: 'police procuratorate court' }],
  ['returnToVictim', '刑诉法 §245(1)…', { by: 'police procuratorate court', approved: 'agency-head' }],
  ['destroyContraband', '刑诉法 §245(1)…', { by: 'police procuratorate court', approved: 'agency-head' }],
  ['transferToAuthority', '刑诉法 §177(3)…', { by: 'procuratorate', approved: 'chief-procurator' }],
  ['raiseOwnerClaim', '刑诉法 §117(1).4…', { by: 'owner' }],
  ['acceptOwnerClaim', '刑诉法 §117(2)…', { by: 'police procuratorate court' }],
  ['rejectOwnerClaim', '刑诉法 §117(2)…', { by: 'police procuratorate court' }],
  ['judgeReturnToVictim', '刑诉法 §245(3)…', { by: 'court' }],
  ['judgeConfiscation', '刑诉法 §245(3)…', { by: 'court' }],
  ['judgeRelease', '刑诉法 §245(3)…', { by: 'court' }],
  ['directKeeper', '刑诉法 §245(4)…', { by: 'court' }],
  ['returnByJudgment', '刑诉法 §245(4)…', { by: 'court police' }],
  ['confiscateByJudgment', '刑诉法 §245(4)…', { by: 'court police' }],
  ['returnReceipt', '公安程序规定 §288(2)…', { by: 'police' }],
  ['announceUnclaimed', '公安程序规定 §233', { by: 'police procuratorate' }],
  ['announceUnclaimedByJudgment', '刑诉法解释 §445(3)', { by: 'court' }],
  ['surrenderUnclaimed', '公安程序规定 §233…', { by: 'police procuratorate court' }],
];

const ROLES = Object.keys(roles);
const subjects = { property: ['手机'], victims: ['李'] };
/** Nothing has happened yet, and the police lead; or the procuratorate does, in its own case. */
const LED = {
  police: given(subjects),
  procuratorate: given({ ...subjects, origin: 'procuratorate' }).act('2026-03-02', 'fileOwnCase'),
};

const reasonsFor = (lead: keyof typeof LED, act: string, more: More): readonly string[] => LED[lead].refusal('2026-03-02', act, more);
const mayAct = (lead: keyof typeof LED, act: string): readonly string[] =>
  ROLES.filter((by) => !reasonsFor(lead, act, { by }).some((reason) => reason.startsWith('not-your-act')));

test('I250 whoever adds an act says here who may perform it', () => {
  const acts = {
    ...report,
    ...investigation,
    ...coercion,
    ...arrest,
    ...custodyLimits,
    ...defence,
    ...closing,
    ...reviewMeasures,
    ...victims,
    ...complaints,
    ...property,
  };
  expect(WHO.map(([act]) => act).toSorted()).toEqual(Object.keys(acts).toSorted());
});

describe.each(WHO)('I250 %s (%s)', (act, article, { by, lead, approved = '', officers = 1 }) => {
  const may = by.split(' ');
  const others = ROLES.filter((role) => !may.includes(role));

  test('nobody else may, whoever leads', () => {
    for (const leading of ['police', 'procuratorate'] as const)
      expect(mayAct(leading, act)).toEqual(ROLES.filter((role) => may.includes(role) && (lead !== true || role === leading)));
    for (const role of others) expect(reasonsFor('police', act, { by: role })).toContain(`not-your-act ${article}`);
  });

  test(approved === '' ? 'no approval is needed' : `approved by ${approved}, each of them, and by nobody who asks`, () => {
    const posts = approved === '' ? [] : approved.split(' ');
    const [asks = ''] = may;
    const missing = (approving: readonly string[]): number =>
      reasonsFor('police', act, { by: asks, approvals: Object.fromEntries(approving.map((post) => [post, post])) }).filter(
        (reason) => reason === `approval-missing ${article}`,
      ).length;
    expect(missing([])).toBe(posts.length);
    expect(missing(posts)).toBe(0);
    for (const post of posts) expect(missing(posts.filter((one) => one !== post))).toBe(1);
    const oneself = reasonsFor('police', act, {
      by: asks,
      people: ['某人', '另一人'],
      approvals: Object.fromEntries(posts.map((post) => [post, '某人'])),
    });
    expect(oneself.filter((reason) => reason.startsWith('proposer-approves')).length).toBe(posts.length);
  });

  test(officers === 1 ? 'one officer is enough' : 'two officers, not the same one twice', () => {
    const tooFew = (people: readonly string[]): boolean =>
      reasonsFor('police', act, { by: may[0] ?? '', people }).includes(`too-few-officers ${article}`);
    expect([tooFew(['某人']), tooFew(['某人', '某人']), tooFew(['某人', '另一人'])]).toEqual([officers > 1, officers > 1, false]);
  });
});
