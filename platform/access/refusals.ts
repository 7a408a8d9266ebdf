import type { Words } from '#justice/basics';

/** Why the access rules say no. */
export const ACCESS_REFUSALS = {
  'access/denied': ['没有相应权限', 'no rule allows this'],
  'access/recused': ['已回避,不得参与本案', 'whoever has withdrawn from a case, or is a party to it, takes no part in it'],
  'access/sealed': ['案件已封存', 'the case is sealed'],
  'access/clearance': ['知密范围不足', 'the clearance does not reach this label'],
  'access/administrator': ['系统管理人员不得接触案件内容', 'administrators see no case content'],
  'access/wrong-rank': ['职务序列不具有该项职权', 'your rank does not hold this power'],
  'access/changed-organ': ['曾为其他办案机关办理本案,不得再办', 'you handled this case for another organ'],
  'access/own-recusal': ['本人的回避不得由本人决定', 'nobody decides on their own withdrawal'],
  'access/own-proposal': ['不得审批本人提出的事项', 'who proposes does not approve'],
} as const satisfies Readonly<Record<string, Words>>;

export type AccessRefusalCode = keyof typeof ACCESS_REFUSALS;
