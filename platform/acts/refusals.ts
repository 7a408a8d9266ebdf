import type { Words } from '#justice/basics';

/** Why the platform says no, beyond what the procedure says. */
export const ACT_REFUSALS = {
  'acts/no-such-role': ['程序中没有该主体', 'the procedure has no such role'],
  'acts/not-competent': ['本人任职的机关对此无管辖权', 'no agency where you hold a seat is competent for this'],
  'acts/not-a-party': ['本人不是本案该项诉讼参与人', 'you do not take part in this case in that role'],
  'acts/in-the-future': ['行为时间不能晚于现在', 'an act cannot be dated later than now'],
  'acts/key-reused': ['同一请求编号已用于另一请求', 'this idempotency key was used for another request'],
  'acts/needs-approval': ['须先经审批', 'the act needs approval first: propose it'],
  'acts/needs-panel': ['须由合议庭评议', 'a panel decides this: propose it to the panel'],
  'acts/not-awaiting': ['该事项不在待审批状态', 'nothing is awaited of you here'],
  'acts/voted-already': ['已表决', 'you have voted already'],
  'acts/unknown-officer': ['人员名册中没有该人员', 'the roster knows no such officer'],
  'acts/no-post': ['该人员现不在本机关任职', 'the officer holds no post at the agency today'],
  'acts/not-a-handler': ['该人员现不承办本案', 'the officer does not handle the case for the agency'],
  'acts/last-handler': [
    '本机关现无其他人员承办本案,请先指派他人',
    'nobody else at the agency handles the case today: assign somebody first',
  ],
  'acts/nobody-eligible': ['没有可供抽取的承办人', 'nobody at the agency is eligible'],
  'acts/drawn-already': [
    '本案已随机分案,承办人未回避,也未解除承办',
    'the case has been drawn already, and the officer has neither withdrawn nor been relieved',
  ],
  'acts/no-such-file': [
    '所附文件没有上传至本案,或者与上传时登记的不一致',
    'a file named here was not handed in to this case, or not as it is described here',
  ],
  'acts/taken': [
    '{name}于 {from} 至 {to} 已有其他安排,请另选时间、房间或者人员',
    '{name} is taken from {from} to {to}: choose another time, room or person',
  ],
  'acts/no-such-room': ['本机关没有房间“{room}”,请从房间列表中选择', 'the agency has no room `{room}`: choose one it has'],
  'acts/no-link': ['“{room}”没有远程视频设备,请选择可远程的房间', '`{room}` has no link: choose a room that has one'],
  'acts/not-erasable': ['该处内容仍为办案所需,不能清除', 'the case still stands on this value: it cannot be erased'],
  'acts/state-secret': ['国家秘密不得在本系统处理', 'state secrets must not enter this system'],
  'acts/wrong-definition': ['填报内容有误', 'what was given is not complete or not right'],
} as const satisfies Readonly<Record<string, Words>>;

export type ActRefusalCode = keyof typeof ACT_REFUSALS;
