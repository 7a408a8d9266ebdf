import { cpl, legalAid } from '#law/statutes';
import type { InvariantOf } from '#justice/procedures';
import type { LegalAidActName } from './all-acts.ts';
import { gravestDefence } from './conditions.ts';
import { all, any, is, not, pending, running, type LegalAidWords } from './words.ts';

/** What must hold in every matter of legal aid. 法律援助不变式 */
export const legalAidInvariants: readonly InvariantOf<LegalAidWords, LegalAidActName>[] = [
  {
    name: 'A1',
    title: ['符合条件方可给予援助', 'aid is granted only where hardship is found, exempt from the check, or no condition'],
    onlyIf: any(is('case.hardship', 'free'), is('case.checked', 'met')),
    acts: ['grantAid'],
    basis: [legalAid(32), legalAid(41), legalAid(42)],
  },
  {
    name: 'A2',
    title: ['申请必有结果', 'every application comes to a decision or is deemed withdrawn'],
    whenever: pending('application'),
    reachable: not(pending('application')),
    basis: [legalAid(43)],
  },
  {
    name: 'A3',
    title: ['被羁押人的申请必被转交', 'an application from custody is forwarded'],
    answeredWithin: 'forwarding',
    basis: [legalAid(39, 1)],
  },
  {
    name: 'A4',
    title: ['值班律师必转交申请', 'the duty lawyer forwards the application'],
    answeredWithin: 'duty-forwarding',
    basis: [legalAid(39, 2)],
  },
  { name: 'A5', title: ['通知必有指派', 'a notice is answered by an appointment'], answeredWithin: 'appointment', basis: [legalAid(36)] },
  { name: 'A6', title: ['异议必有审查决定', 'an objection is decided'], answeredWithin: 'objection', basis: [legalAid(49, 2)] },
  {
    name: 'A7',
    title: ['刑事辩护由律师担任', 'criminal defence is served by lawyers only'],
    never: all(is('case.matter', 'defence'), is('case.aider', 'worker')),
    basis: [legalAid(25, 1), cpl(35, 1)],
  },
  {
    name: 'A8',
    title: ['无期徒刑、死刑案件由执业三年以上律师辩护', 'the gravest cases are defended by lawyers of three years only'],
    never: all(gravestDefence, is('case.aider', 'worker', 'lawyer')),
    basis: [legalAid(26)],
  },
  {
    name: 'A9',
    title: ['补充材料只告知一次', 'what is missing is told once'],
    atMost: 1,
    acts: ['askForMaterials'],
    basis: [legalAid(43, 2)],
  },
  {
    name: 'A10',
    title: ['免予核查者不再核查', 'nobody exempt is checked for hardship'],
    onlyIf: is('case.hardship', 'ask'),
    acts: ['checkHardship'],
    basis: [legalAid(32), legalAid(42)],
  },
  {
    name: 'A11',
    title: ['先行提供以已受理申请为前提', 'aid before the decision follows an application'],
    before: { first: ['apply', 'applyForPersonInCustody', 'forwardApplication', 'forwardByDutyLawyer'], then: ['provideFirst'] },
    basis: [legalAid(44, 1)],
  },
  {
    name: 'A12',
    title: ['先行提供后补办手续', 'aid given first is confirmed only once the formalities are made up'],
    onlyIf: not(is('case.first', 'given')),
    acts: ['grantAid'],
    basis: [legalAid(44, 2)],
  },
  {
    name: 'A13',
    title: ['指派以决定、先行提供或者通知为前提', 'a provider is assigned only after a decision, urgent aid or a notice'],
    before: {
      first: ['grantAid', 'provideFirst', 'correctDecision', 'notifyAgency', 'notifyAgencyInOrdinaryCase'],
      then: ['assignLawyer', 'assignExperiencedLawyer', 'assignWorker', 'appointLawyer', 'appointExperiencedLawyer'],
    },
    basis: [legalAid(36), legalAid(43, 1), legalAid(44, 1)],
  },
  {
    name: 'A14',
    title: ['依通知指派的不得以经济状况拒绝', 'after a compulsory notice aid is not refused'],
    after: ['notifyAgency', 'notifyAgencyInOrdinaryCase'],
    noneOf: ['refuseAid', 'checkHardship'],
    basis: [legalAid(25), legalAid(36)],
  },
  {
    name: 'A15',
    title: ['异议由司法行政部门审查', 'the justice bureau, not the agency, decides on objections'],
    onlyBy: ['justiceBureau'],
    acts: ['upholdDecision', 'orderCorrection', 'answerComplaint'],
    basis: [legalAid(49), legalAid(56)],
  },
  {
    name: 'A16',
    title: ['终止后不再指派', 'nobody is assigned after termination unless the decision is corrected'],
    after: ['terminateAid'],
    noneOf: ['assignLawyer', 'assignExperiencedLawyer', 'assignWorker', 'replaceProvider', 'finishService'],
    unless: ['correctDecision', 'notifyAgency', 'notifyAgencyInOrdinaryCase'],
    basis: [legalAid(48), legalAid(49)],
  },
  {
    name: 'A17',
    title: ['值班律师只帮助没有辩护人的人', 'the duty lawyer is for those without counsel'],
    onlyIf: is('case.aider', 'none'),
    acts: ['askForDutyLawyer'],
    basis: [legalAid(30), cpl(36, 1)],
  },
  {
    name: 'A18',
    title: ['责令改正必须执行', 'an order to correct is never filed away'],
    never: all(is('case.stage', 'archived'), is('case.remedy', 'ordered')),
    basis: [legalAid(49, 2)],
  },
  {
    name: 'A19',
    title: ['归档前付清补贴', 'no file is closed with a subsidy owed'],
    never: all(is('case.stage', 'archived'), is('case.subsidy', 'due')),
    basis: [legalAid(52, 1)],
  },
  {
    name: 'A20',
    title: ['了结后无人承办', 'nobody serves in a matter that is over'],
    never: all(is('case.stage', 'refused', 'withdrawn', 'terminated', 'done', 'archived'), is('case.aider', 'worker', 'lawyer', 'veteran')),
    basis: [legalAid(48), legalAid(50)],
  },
  {
    name: 'A21',
    title: ['归档时请求均已答复', 'no request is open in an archived matter'],
    never: all(
      is('case.stage', 'archived'),
      pending('application', 'appointment', 'forwarding', 'supplement', 'objection', 'complaint', 'replacement', 'meeting'),
    ),
    basis: [legalAid(43), legalAid(49), legalAid(56)],
  },
  {
    name: 'A22',
    title: ['任何时候都能依法了结', 'every matter can reach its lawful end'],
    reachable: is('case.stage', 'archived'),
    basis: [legalAid(50)],
  },
  {
    name: 'A23',
    title: ['审查期限始终计算', 'the seven days run as long as an application is open'],
    never: all(pending('application'), not(running('la-review'))),
    basis: [legalAid(43, 1)],
  },
];
