/** The resources of the API, as its documentation lists them. */
export const TAGS: readonly { readonly name: string; readonly says: string }[] = [
  { name: 'session', says: '登录会话 Who you are here' },
  { name: 'tokens', says: '接口令牌 Tokens for other systems and command lines' },
  { name: 'inbox', says: '待办 What is on your desk' },
  { name: 'cases', says: '案件 Cases, their entries, who handles them' },
  { name: 'parties', says: '诉讼参与人 Who takes part in a case' },
  { name: 'documents', says: '文书 Documents' },
  { name: 'files', says: '附件、证据 Files handed in to a case' },
  { name: 'drafts', says: '草稿 What you are filling in' },
  { name: 'acts', says: '行为 What may be done, and doing it' },
  { name: 'proposals', says: '审批、评议 Acts that wait for approval or for a panel' },
  { name: 'limits', says: '期限 Limits and how they were counted' },
  { name: 'requests', says: '请求与答复 What agencies asked of each other' },
  { name: 'findings', says: '线索 What rules noticed and somebody must look at' },
  { name: 'agencies', says: '机关与人员 Agencies and officers' },
  { name: 'procedures', says: '程序 The procedures, as data' },
  { name: 'law', says: '法律 Statute texts, and what stands on an article' },
  { name: 'ledger', says: '账本 The ledger that everybody may check' },
  { name: 'events', says: '实时通知 What happens, as it happens' },
  { name: 'accesses', says: '查阅记录 Who looked at what' },
  { name: 'clock', says: '时间 The time acts are dated by' },
  { name: 'operations', says: '运行 Whether the machine is well' },
];

/** What an answer that went well is. */
export const WENT_WELL: Readonly<Record<string, string>> = {
  200: '查阅所得 What was asked for',
  201: '已写入 Written',
  204: '已办理,无内容 Done, nothing to say',
};

/** Answers that are no JSON, by operation. */
export const NOT_JSON: Readonly<Record<string, readonly string[]>> = {
  readProof: ['application/octet-stream'],
  readFile: ['application/octet-stream'],
  readLedgerFile: ['text/plain', 'application/octet-stream'],
  streamEvents: ['text/event-stream'],
  readMetrics: ['text/plain'],
};

/** Names of the answers that went wrong, by status. */
export const PROBLEM_NAMES: Readonly<Record<string, readonly [name: string, says: string]>> = {
  400: ['Invalid', '提交的内容有误 What was sent is not right'],
  401: ['SignInFirst', '请先登录 Sign in first'],
  403: ['Forbidden', '不得如此办理 Not like this, or not by you'],
  404: ['Unknown', '未找到,或者无权查看 Not found, or not yours to see'],
  409: ['Conflict', '案件刚有新的变化 Something has changed meanwhile'],
  413: ['TooLarge', '内容过大 Too large'],
  415: ['WrongType', '内容类型不受支持 Content of another type than JSON'],
  422: ['Refused', '法律或者职权不予准许,附全部理由 The law or the mandate says no, with every reason'],
  429: ['TooOften', '请求过于频繁 Too many requests'],
  500: ['Failed', '系统故障,操作没有生效 Something failed on our side; nothing was done'],
  503: ['NotReady', '暂不可用 Not available now'],
};
