import type { Words } from '#justice/basics';

/** A problem the API knows by name: its status, what it says, what to do. */
export interface Known {
  readonly status: number;
  readonly says: Words;
  readonly help: Words;
}

/** Every problem the API itself answers with; why an act is refused is among its reasons. 问题代码 */
export const PROBLEM_CODES = {
  'api/invalid': {
    status: 400,
    says: ['提交的内容有误', 'what was sent is not right'],
    help: ['请按所列位置修改', 'correct the places listed'],
  },
  'api/bad-request': {
    status: 400,
    says: ['请求有误', 'the request cannot be taken as it is'],
    help: ['请检查方法、类型和大小', 'check its method, type and size'],
  },
  'identity/not-begun': {
    status: 400,
    says: ['登录已超时,请重新登录', 'this sign-in was not begun here, or took too long'],
    help: ['请从登录页重新开始', 'begin again'],
  },
  'api/sign-in': {
    status: 401,
    says: ['请先登录', 'sign in first'],
    help: ['登录已失效的,未提交的内容仍保存在本机', 'if your session has ended, what you have not submitted is kept on this device'],
  },
  'api/forged': {
    status: 403,
    says: ['请求来源无法确认', 'it is not certain that this request is yours'],
    help: ['请刷新页面后再试', 'reload the page, then try again'],
  },
  'api/step-up': {
    status: 403,
    says: ['请再次确认身份后签署', 'prove again who you are before you sign'],
    help: ['确认身份后十分钟内可以签署', 'signing is possible for ten minutes after that'],
  },
  'api/say-purpose': {
    status: 403,
    says: ['请先说明查阅目的', 'say first what you look for'],
    help: [
      '您不承办本案,或者本案已封存。以 X-Purpose 提交查阅目的(中文须百分号编码);目的与查阅一并记录,当事人可以看到,对同一案件十二小时内有效',
      'you do not handle this case, or it is sealed. Send X-Purpose (percent-encoded where it is Chinese): it is kept with your look, the parties can see it, and for the same case it holds for twelve hours',
    ],
  },
  'api/out-of-scope': {
    status: 403,
    says: ['令牌不包含该权限', 'the token does not cover this'],
    help: ['请申请包含该范围的令牌', 'ask for a token with this scope'],
  },
  'api/session-only': {
    status: 403,
    says: ['须由本人登录办理,令牌不能代替', 'this is for whoever signs in themself: no token will do'],
    help: ['请登录后再试', 'sign in, then try again'],
  },
  'api/real-clock': {
    status: 403,
    says: ['正式环境的时间不能调整', 'a production node keeps the real time'],
    help: ['仅演示环境可以拨快时间', 'only a demonstration moves its clock'],
  },
  'identity/unknown-person': {
    status: 403,
    says: ['您不在本系统的名册中', 'nobody of that name is known here'],
    help: ['请联系本单位安全管理员', 'ask the security administrator of your agency'],
  },
  'identity/not-vouched': {
    status: 403,
    says: ['身份认证系统的答复无法确认', 'what the issuer answered does not hold'],
    help: ['请重新登录', 'begin again'],
  },
  'identity/other-person': {
    status: 403,
    says: ['确认身份的不是当前登录人', 'who proved who they are is not who is signed in here'],
    help: ['请由本人确认身份,或者退出后换人登录', 'prove it yourself, or sign out first'],
  },
  // One may not know that it exists: this says the same, byte for byte, whether it does or not.
  'api/not-found': {
    status: 404,
    says: ['未找到,或者您无权查看', 'not found, or not yours to see'],
    help: ['请核对地址', 'check the address'],
  },
  'api/no-such-article': {
    status: 404,
    says: ['没有可供查阅的该条文', 'there is no such article to be read here'],
    help: ['法律文本由使用者自行导入:fashu law import 目录', 'texts are imported by whoever runs the node: fashu law import DIR'],
  },
  'api/conflict': {
    status: 409,
    says: ['案件刚有新的变化', 'the case has changed meanwhile'],
    help: ['请查看最新情况后再提交;已填写的内容不会丢失', 'look at the case again, then submit; nothing you wrote is lost'],
  },
  'api/not-in-ledger-yet': {
    status: 409,
    says: ['该行为尚未入账', 'this entry is not in the ledger yet'],
    help: ['请稍候几秒再试', 'try again in a few seconds'],
  },
  'files/too-large': {
    status: 413,
    says: ['文件超过本节点允许的大小', 'the file is larger than this node takes'],
    help: ['请分卷上传,或者请系统管理员调整上限', 'hand it in in parts, or ask whoever runs the node to raise the limit'],
  },
  'files/wrong-type': {
    status: 415,
    says: ['文件类型不可接收', 'a file of this type is not taken'],
    help: [
      '可接收 PDF、PNG、JPEG、WebP、TIFF、MP3、WAV、M4A、MP4、TXT、DOCX、XLSX、ODT;类型按文件内容识别,与扩展名无关',
      'taken are PDF, PNG, JPEG, WebP, TIFF, MP3, WAV, M4A, MP4, TXT, DOCX, XLSX, ODT; a type is told by the bytes, not by the name',
    ],
  },
  'files/archive': {
    status: 415,
    says: ['压缩包不可接收', 'archives are not taken'],
    help: [
      '压缩包内的文件无法逐一核验、标密和编目,请解压后逐件上传',
      'what is in an archive cannot be checked, labelled and listed one by one: unpack it and hand in each file',
    ],
  },
  'files/macros': {
    status: 415,
    says: ['文档含有宏,不可接收', 'the document has programs in it'],
    help: ['请另存为不含宏的文档后上传', 'save it without macros, then hand it in'],
  },
  'files/unreadable': {
    status: 415,
    says: ['文档已加密或者损坏,无法核验', 'the document is encrypted or broken and cannot be checked'],
    help: ['请去除密码或者修复后上传', 'take the password off, or mend it, then hand it in'],
  },
  'files/damaged': {
    status: 422,
    says: ['文件在传输中损坏', 'the file did not come in as it was sent'],
    help: ['请重新上传', 'hand it in again'],
  },
  'files/too-many': {
    status: 422,
    says: ['尚未写入行为的附件过多', 'too many files have been handed in and named by no act'],
    help: ['请先提交已填写的行为,或者等待清理', 'submit what you have filled in first'],
  },
  'drafts/changed': {
    status: 409,
    says: ['草稿已在另一窗口或者设备修改', 'the draft was changed in another window or on another device'],
    help: ['请查看两份内容后选择保留哪一份', 'look at both, then choose which to keep'],
  },
  'api/too-large': {
    status: 413,
    says: ['内容过大', 'what was sent is too large'],
    help: ['一次提交不超过 1 MB', 'at most 1 MB at once'],
  },
  'api/wrong-type': {
    status: 415,
    says: ['内容类型不受支持', 'content of this type is not taken'],
    help: ['请以 application/json 提交', 'send application/json'],
  },
  'api/refused': {
    status: 422,
    says: ['不予准许', 'refused'],
    help: ['请逐条消除下列原因后再试', 'mend each reason below, then try again'],
  },
  'api/backwards': {
    status: 422,
    says: ['时间只能向后拨', 'the clock goes forward only'],
    help: ['请选择更晚的日期', 'choose a later day'],
  },
  'api/too-far': {
    status: 422,
    says: ['时间不能拨到这么晚', 'the clock cannot be set so far ahead'],
    help: ['演示时间最多比实际日期快十年', 'a demonstration is at most ten years ahead of the real day'],
  },
  'api/too-much': {
    status: 422,
    says: ['一项记录容纳不下', 'more than one entry of the record can hold'],
    help: ['请分次提交', 'submit it in parts'],
  },
  'api/too-often': {
    status: 429,
    says: ['请求过于频繁', 'too many requests'],
    help: ['请按 Retry-After 所示秒数后再试', 'try again after the seconds in Retry-After'],
  },
  'api/failed': {
    status: 500,
    says: ['系统故障,您的操作没有生效', 'something failed on our side; nothing was done'],
    help: ['请稍后再试,同一编号不会重复办理', 'try again later; with the same key it is never done twice'],
  },
  'api/not-ready': {
    status: 503,
    says: ['数据库不可用', 'the database cannot be reached'],
    help: ['请稍后以同一编号再试,不会重复办理', 'try again later with the same key: it is never done twice'],
  },
  'api/no-room': {
    status: 503,
    says: ['磁盘已满,您的操作没有生效', 'the disk is full; nothing was done'],
    help: ['请管理员腾出磁盘空间,再以同一编号重试', 'free space on the disk of this node, then send it again with the same key'],
  },
  'identity/issuer-away': {
    status: 503,
    says: ['身份认证系统暂不可用', 'the issuer that vouches for people cannot be reached'],
    help: ['请稍后再试', 'try again later'],
  },
} as const satisfies Readonly<Record<string, Known>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
