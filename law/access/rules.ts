import type { AccessRule } from '#justice/access';
import { courts, cpl, personalInformation, procuratorates, procuratorateRules } from '#law/statutes';

/** What an officer may do with a case, by its place in it. */
const officers: readonly AccessRule[] = [
  {
    name: 'open',
    title: ['有职权的人员可以建立案件', 'whoever holds the power opens a case'],
    effect: 'permit',
    actions: ['case/open'],
    all: ['officer', 'seat-at-acting-agency', 'rank-holds-power'],
    basis: [cpl(3, 1)],
  },
  {
    name: 'know-of',
    title: ['办理案件的机关知悉案件', 'an agency that has a part in a case knows of it'],
    effect: 'permit',
    actions: ['case/read'],
    all: ['officer', 'agency-has-part', 'cleared'],
    none: ['sealed'],
    basis: [cpl(7), personalInformation(34)],
  },
  {
    name: 'handle',
    title: ['承办人知悉案件内容', 'who handles a case knows what is in it'],
    effect: 'permit',
    actions: ['case/read', 'case/read-content'],
    all: ['officer', 'related', 'cleared'],
    basis: [personalInformation(6, 1), personalInformation(34)],
  },
  {
    name: 'answer-for',
    title: ['负责人知悉本机关案件内容', 'who leads answers for the agency’s cases'],
    effect: 'permit',
    actions: ['case/read-content'],
    all: ['officer', 'leads-an-agency-with-part', 'cleared'],
    none: ['sealed'],
    basis: [courts(41), procuratorates(36), personalInformation(34)],
  },
  {
    name: 'assign',
    title: ['负责人分案', 'who leads assigns cases and decides on withdrawal'],
    effect: 'permit',
    actions: ['case/assign', 'case/recuse'],
    all: ['officer', 'of-a-case', 'leads-acting-agency', 'agency-has-part', 'cleared'],
    basis: [courts(41), procuratorates(36), cpl(31, 1)],
  },
  {
    name: 'act',
    title: ['承办人依职权办案', 'who handles a case acts in it, within the rank’s power'],
    effect: 'permit',
    actions: ['act/perform', 'act/propose'],
    all: ['officer', 'handles', 'seat-at-acting-agency', 'rank-holds-power', 'cleared'],
    basis: [cpl(3, 1)],
  },
  {
    name: 'act-as-head',
    title: ['负责人依职权办案', 'who leads may act in the agency’s cases'],
    effect: 'permit',
    actions: ['act/perform', 'act/propose'],
    all: ['officer', 'leads-acting-agency', 'rank-holds-power', 'cleared'],
    none: ['sealed'],
    basis: [cpl(3, 1), procuratorates(29)],
  },
  {
    name: 'approve',
    title: ['在岗位上审批', 'who holds the post approves'],
    effect: 'permit',
    actions: ['act/approve'],
    all: ['officer', 'holds-post', 'cleared'],
    basis: [procuratorates(29), procuratorateRules(4)],
  },
  {
    name: 'vote',
    title: ['合议庭成员评议', 'members of the panel vote'],
    effect: 'permit',
    actions: ['act/vote'],
    all: ['officer', 'seat-at-acting-agency', 'rank-holds-power', 'cleared'],
    basis: [cpl(184), courts(31)],
  },
];

/** What the person concerned may do in their own case. */
const people: readonly AccessRule[] = [
  {
    name: 'own-case',
    title: ['当事人查阅本人案件', 'a party sees their own case'],
    effect: 'permit',
    actions: ['case/read', 'case/read-content'],
    all: ['person', 'party'],
    basis: [personalInformation(44), personalInformation(45, 1), cpl(40)],
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
    name: 'findings',
    title: ['检察机关监督、本机关整改', 'procurators supervise; who leads sees to it at home'],
    effect: 'permit',
    actions: ['finding/read', 'finding/handle'],
    all: ['officer', 'procurator'],
    basis: [cpl(8)],
  },
  {
    name: 'own-findings',
    title: ['负责人处理本机关线索', 'who leads an agency deals with its findings'],
    effect: 'permit',
    actions: ['finding/read', 'finding/handle'],
    all: ['officer', 'leads-acting-agency'],
    basis: [courts(41)],
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
      'act/perform',
      'act/propose',
      'act/approve',
      'act/vote',
      'finding/read',
      'finding/handle',
    ],
    all: ['administrator'],
    code: 'access/administrator',
    basis: [personalInformation(51)],
  },
];

/** What nobody may, whatever else they may. */
const bars: readonly AccessRule[] = [
  {
    name: 'recused',
    title: ['回避', 'whoever has withdrawn takes no part'],
    effect: 'forbid',
    actions: ['case/read', 'case/read-content', 'case/assign', 'case/recuse', 'act/perform', 'act/propose', 'act/approve', 'act/vote'],
    all: ['recused'],
    code: 'access/recused',
    basis: [cpl(29), cpl(32, 1)],
  },
  {
    name: 'sealed',
    title: ['封存', 'a sealed record is opened to nobody but those who handled it'],
    effect: 'forbid',
    actions: ['case/read', 'case/read-content', 'case/assign', 'act/perform', 'act/propose', 'act/approve'],
    all: ['sealed', 'officer'],
    none: ['related'],
    code: 'access/sealed',
    basis: [cpl(286, 2)],
  },
  {
    name: 'own-proposal',
    title: ['提出人不得审批', 'who proposes does not approve'],
    effect: 'forbid',
    actions: ['act/approve'],
    all: ['own-proposal'],
    code: 'access/own-proposal',
    basis: [courts(8), procuratorates(8)],
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
