import type { AccessRule } from '#justice/access';
import {
  courts,
  cpl,
  judges,
  juvenileDelinquencyPrevention,
  peoplesAssessors,
  penalty,
  personalInformation,
  policeRules,
  procuratorateRules,
  procuratorates,
  spc,
  stateSecrets,
} from '#law/statutes';

/** What an officer may do with a case, by its place in it. */
const officers: readonly AccessRule[] = [
  {
    name: 'open',
    title: ['有职权的人员可以建立案件', 'whoever holds the power opens a case'],
    effect: 'permit',
    actions: ['case/open'],
    all: ['officer', 'seat-at-acting-agency'],
    basis: [cpl(3, 1), penalty(17)],
  },
  {
    // A superior organ that has done nothing in the case yet has no part in it: a court supervises, it does not look into what is pending
    // below; a procuratorate or police organ leads, by an act in its own name that is on record.
    name: 'know-of',
    title: ['办理案件的机关知悉案件', 'an agency that has a part in a case knows of it'],
    effect: 'permit',
    actions: ['case/read'],
    all: ['officer', 'agency-has-part'],
    none: ['sealed'],
    basis: [cpl(7), courts(4), procuratorates(24), personalInformation(34)],
  },
  {
    name: 'handle',
    title: ['承办人知悉案件内容', 'who handles a case knows what is in it'],
    effect: 'permit',
    actions: ['case/read', 'case/read-content'],
    all: ['officer', 'related'],
    basis: [personalInformation(6, 1), personalInformation(34)],
  },
  {
    name: 'answer-for',
    title: ['负责人知悉本机关案件内容', 'who leads answers for the agency’s cases'],
    effect: 'permit',
    actions: ['case/read-content'],
    all: ['officer', 'leads-an-agency-with-part'],
    none: ['sealed'],
    basis: [courts(41), judges(9), procuratorates(36), personalInformation(34)],
  },
  {
    // Also of a sealed case: naming an officer who may look, on record, is how the law's exception is used.
    name: 'assign',
    title: ['负责人分案', 'who leads assigns cases'],
    effect: 'permit',
    actions: ['case/assign'],
    all: ['officer', 'of-a-case', 'leads-acting-agency', 'acting-agency-has-part'],
    basis: [courts(41), procuratorates(36), procuratorateRules(5, 1), cpl(286, 2)],
  },
  {
    name: 'recuse',
    title: ['负责人决定回避', 'who heads the organ decides on withdrawal'],
    effect: 'permit',
    actions: ['case/recuse'],
    all: ['officer', 'of-a-case', 'heads-acting-agency', 'acting-agency-has-part'],
    basis: [cpl(31, 1), policeRules(35), penalty(43, 3)],
  },
  {
    name: 'recuse-head',
    title: ['委员会决定负责人的回避', 'a committee decides on the withdrawal of the head'],
    effect: 'permit',
    actions: ['case/recuse'],
    all: ['officer', 'of-a-case', 'committee-of-acting-agency', 'acting-agency-has-part'],
    basis: [cpl(31, 1), spc(32, 2)],
  },
  {
    // Whoever processes personal information deletes it, and here that is the organ; its head answers for it, and only for what it put on record itself.
    name: 'erase',
    title: ['负责人决定删除个人信息', 'who heads the organ decides on deleting personal information'],
    effect: 'permit',
    actions: ['case/erase'],
    all: ['officer', 'of-a-case', 'heads-acting-agency', 'acting-agency-has-part'],
    basis: [personalInformation(9), personalInformation(34), personalInformation(47), personalInformation(50, 1)],
  },
  {
    name: 'act',
    title: ['承办人依职权办案', 'who handles a case acts in it, within the rank’s power'],
    effect: 'permit',
    actions: ['act/perform', 'act/propose'],
    all: ['officer', 'handles', 'seat-at-acting-agency'],
    none: ['only-assessor'],
    basis: [cpl(3, 1), peoplesAssessors(14)],
  },
  {
    name: 'act-as-head',
    title: ['负责人依职权办案', 'who leads may act in the agency’s cases'],
    effect: 'permit',
    actions: ['act/perform', 'act/propose'],
    all: ['officer', 'leads-acting-agency'],
    none: ['sealed'],
    basis: [cpl(3, 1), procuratorates(29)],
  },
  {
    // The president of a superior court holds no post in the court below; the head of a police organ does for a station it leads.
    name: 'approve',
    title: ['在岗位上审批', 'who holds the post approves'],
    effect: 'permit',
    actions: ['act/approve'],
    all: ['officer', 'holds-post'],
    basis: [procuratorates(29), procuratorateRules(4, 2), penalty(57, 1)],
  },
  {
    name: 'vote',
    title: ['合议庭成员评议', 'members of the panel vote'],
    effect: 'permit',
    actions: ['act/vote'],
    all: ['officer', 'seat-at-acting-agency', 'member-of-panel'],
    none: ['only-assists'],
    basis: [cpl(184), courts(30, 1), courts(31), courts(48, 1), peoplesAssessors(21)],
  },
];

/** What the person concerned may do in their own case. */
const people: readonly AccessRule[] = [
  {
    name: 'own-case',
    title: ['当事人知悉本人案件', 'a party knows of their own case'],
    effect: 'permit',
    actions: ['case/read'],
    all: ['person', 'party'],
    basis: [personalInformation(44), personalInformation(45, 1), cpl(14, 1)],
  },
  {
    name: 'own-file',
    title: ['卷宗对其开放的诉讼参与人阅卷', 'those to whom the file is open read it'],
    effect: 'permit',
    actions: ['case/read-content'],
    all: ['person', 'party', 'file-open'],
    basis: [cpl(40), procuratorateRules(47, 1), spc(53), personalInformation(45, 1)],
  },
  {
    name: 'own-act',
    title: ['当事人行使诉讼权利', 'a party uses their rights in their own case'],
    effect: 'permit',
    actions: ['act/perform'],
    all: ['person', 'party', 'party-power'],
    basis: [cpl(14, 1)],
  },
];

/** Supervision, and what everybody may see. */
const supervision: readonly AccessRule[] = [
  {
    // Whoever takes one up handles the case for the procuratorate from then on: the file is looked into because of it.
    name: 'findings',
    title: ['检察机关监督', 'procurators supervise, in what is addressed to their own procuratorate'],
    effect: 'permit',
    actions: ['finding/read', 'finding/handle'],
    all: ['officer', 'procurator-of-acting-agency'],
    basis: [cpl(8), procuratorates(21, 1), procuratorateRules(551, 2, 7)],
  },
  {
    name: 'own-findings',
    title: ['负责人处理本机关线索', 'who leads an agency deals with its findings'],
    effect: 'permit',
    actions: ['finding/read', 'finding/handle'],
    all: ['officer', 'leads-acting-agency'],
    basis: [courts(41), procuratorates(36)],
  },
  {
    name: 'verify',
    title: ['任何人可以核验账本', 'anybody may check the ledger'],
    effect: 'permit',
    actions: ['ledger/read'],
    all: [],
    basis: [personalInformation(7)],
  },
  {
    name: 'who-works-where',
    title: ['工作人员查阅机关与人员', 'officers see who works where'],
    effect: 'permit',
    actions: ['roster/read'],
    all: ['officer'],
    basis: [cpl(7)],
  },
];

/** Three administrators, each with one thing, none with a case. 三员分立 */
const administrators: readonly AccessRule[] = [
  {
    name: 'operate',
    title: ['系统管理员运行维护', 'the system administrator keeps it running'],
    effect: 'permit',
    actions: ['platform/operate'],
    all: ['officer', 'system-administrator'],
    basis: [personalInformation(51)],
  },
  {
    name: 'appoint',
    title: ['安全管理员维护名册', 'the security administrator keeps the roster'],
    effect: 'permit',
    actions: ['roster/change'],
    all: ['officer', 'security-administrator'],
    basis: [personalInformation(51)],
  },
  {
    name: 'audit',
    title: ['审计管理员审计查阅', 'the audit administrator reads who looked at what'],
    effect: 'permit',
    actions: ['access/audit'],
    all: ['officer', 'audit-administrator'],
    basis: [personalInformation(54)],
  },
  {
    name: 'no-content',
    title: ['管理员不接触案件', 'administrators touch no case'],
    effect: 'forbid',
    actions: [
      'case/open',
      'case/read',
      'case/read-content',
      'case/assign',
      'case/recuse',
      'case/erase',
      'act/perform',
      'act/propose',
      'act/approve',
      'act/vote',
      'finding/read',
      'finding/handle',
    ],
    all: ['officer', 'administrator'],
    code: 'access/administrator',
    basis: [personalInformation(51, 1, 4)],
  },
  {
    name: 'separated',
    title: ['管理员不得兼任', 'nobody is two administrators at once'],
    effect: 'forbid',
    actions: ['platform/operate', 'roster/change', 'access/audit'],
    all: ['officer', 'several-administrators'],
    code: 'access/administrator',
    basis: [personalInformation(51, 1, 4)],
  },
];

const ofACase = [
  'case/read',
  'case/read-content',
  'case/assign',
  'case/recuse',
  'case/erase',
  'act/perform',
  'act/propose',
  'act/approve',
  'act/vote',
  'finding/read',
  'finding/handle',
] as const;

/** What nobody may, whatever else they may. */
const bars: readonly AccessRule[] = [
  {
    name: 'recused',
    title: ['回避', 'whoever has withdrawn takes no part'],
    effect: 'forbid',
    actions: ofACase,
    all: ['recused'],
    code: 'access/recused',
    basis: [cpl(29), cpl(32, 1), penalty(43, 1)],
  },
  {
    name: 'party-oneself',
    title: ['本人是当事人', 'who is a party to a case does not handle it'],
    effect: 'forbid',
    actions: ofACase,
    all: ['officer', 'party'],
    code: 'access/recused',
    basis: [cpl(29, 1, 1), policeRules(32, 1, 1), penalty(43, 1)],
  },
  {
    name: 'changed-organ',
    title: ['办过前一环节不得再办', 'who handled the case for one organ does not handle it for another'],
    effect: 'forbid',
    actions: ['act/perform', 'act/propose', 'act/approve', 'act/vote'],
    all: ['officer', 'changed-organ'],
    code: 'access/changed-organ',
    basis: [spc(29, 1), procuratorateRules(35), cpl(7)],
  },
  {
    name: 'own-recusal',
    title: ['本人的回避不得由本人决定', 'nobody decides on their own withdrawal'],
    effect: 'forbid',
    actions: ['case/recuse'],
    all: ['concerns-self'],
    code: 'access/own-recusal',
    basis: [cpl(31, 1), spc(32, 2)],
  },
  {
    name: 'sealed',
    title: ['封存', 'a sealed record is opened to no officer but those who handle it'],
    effect: 'forbid',
    actions: [
      'case/read',
      'case/read-content',
      'case/erase',
      'act/perform',
      'act/propose',
      'act/approve',
      'finding/read',
      'finding/handle',
    ],
    all: ['sealed', 'officer'],
    none: ['related'],
    code: 'access/sealed',
    basis: [cpl(286, 2), procuratorateRules(484, 1), juvenileDelinquencyPrevention(59, 1)],
  },
  {
    name: 'sealed-to-others',
    title: ['封存记录不向他人提供', 'a sealed record is opened to nobody but the person it is about and who stands up for them'],
    effect: 'forbid',
    actions: ['case/read', 'case/read-content', 'act/perform'],
    all: ['sealed', 'person'],
    none: ['in-the-sealed-record'],
    code: 'access/sealed',
    basis: [cpl(286, 2), procuratorateRules(484, 1), juvenileDelinquencyPrevention(59, 1)],
  },
  {
    name: 'clearance',
    title: ['知悉范围', 'a label is read by those cleared for it'],
    effect: 'forbid',
    actions: ofACase,
    all: ['officer', 'of-a-case'],
    none: ['cleared'],
    code: 'access/clearance',
    basis: [stateSecrets(64), personalInformation(28, 2), personalInformation(51, 1, 4)],
  },
  {
    name: 'power-of-rank',
    title: ['职务序列的职权', 'nobody acts beyond the power of their rank'],
    effect: 'forbid',
    actions: ['case/open', 'act/perform', 'act/propose', 'act/vote'],
    all: ['officer'],
    none: ['rank-holds-power'],
    code: 'access/wrong-rank',
    basis: [cpl(3, 1), courts(29, 1), procuratorates(28, 1)],
  },
  {
    name: 'own-proposal',
    title: ['提出人不得审批', 'who proposes does not approve, nor does who stands in for them'],
    effect: 'forbid',
    actions: ['act/approve'],
    all: ['own-proposal'],
    code: 'access/own-proposal',
    basis: [courts(8), procuratorates(8), procuratorateRules(4, 1)],
  },
];

/** The law itself acts where its time has come. */
const byLaw: readonly AccessRule[] = [
  {
    name: 'by-law',
    title: ['依法自动发生', 'by operation of law'],
    effect: 'permit',
    actions: ['case/read', 'act/perform'],
    all: ['law'],
    basis: [cpl(3, 2)],
  },
];

/** Who may see and do what, as the law has it: the plain table beside which the policy engine is held. 权限规则表 */
export const ACCESS_RULES: readonly AccessRule[] = [...officers, ...people, ...supervision, ...administrators, ...bars, ...byLaw];
