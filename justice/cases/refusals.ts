/** Every reason for which the interpreter says no. 不予准许的理由 */
export const REFUSALS = {
  'cases/unknown-act': ['程序中没有该行为', 'the procedure knows no such act'],
  'cases/unknown-subject': ['案件中没有该当事人或物', 'the case has no such subject'],
  'cases/wrong-subject': ['该行为不针对此类当事人或物', 'the act is not done to this type of subject'],
  'cases/before-last-act': ['时间早于上一行为', 'earlier than the last act on record'],
  'cases/not-your-act': ['该主体无权实施', 'this role may not perform the act'],
  'cases/another-agency-handles': ['已由另一机关办理', 'another agency handles the case in this role'],
  'cases/one-agency-two-powers': ['同一机关不得行使两种职权', 'one agency may not hold two powers in a case'],
  'cases/too-few-officers': ['办案人员人数不足', 'too few officers'],
  'cases/approval-missing': ['缺少审批', 'an approval is missing'],
  'cases/proposer-approves': ['提出人不得审批本人事项', 'who proposes may not approve'],
  'cases/panel-size': ['合议庭人数不符合规定', 'the panel has no lawful size'],
  'cases/panel-unpresided': ['合议庭应当由一名法官担任审判长', 'a judge of the panel must be named to preside'],
  'cases/head-presides': ['院长、庭长参加审理的,由其担任审判长', 'the president or chief of the division presides when sitting'],
  'cases/panel-not-fresh': ['应当另行组成合议庭', 'another panel must be formed'],
  'cases/took-part-before': ['曾参与本案其他环节,应当回避', 'took part in an earlier stage and must withdraw'],
  'cases/must-be-present': ['应当到场的人员未到场', 'somebody who must be present is absent'],
  'cases/form-incomplete': ['表单填写有误', 'the form is not filled in correctly'],
  'cases/out-of-bounds': ['超出法定限度', 'beyond what the law allows'],
  'cases/not-in-state': ['案件或当事人状态不符合条件', 'the case or the subject is not in the state required'],
  'cases/request-already-open': ['该请求已提出,尚未答复', 'the request is already open'],
  'cases/no-open-request': ['没有待答复的请求', 'there is no open request to answer'],
  'cases/limit-not-running': ['期限未在进行或者已经届满', 'the limit is not running'],
  'cases/extension-used-up': ['延长次数已用尽', 'the extension has been used up'],
  'cases/counted-out': ['已达法定次数', 'the lawful number of times is reached'],
} as const;

export type RefusalCode = keyof typeof REFUSALS;
