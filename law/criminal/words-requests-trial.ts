import type { RequestType } from '#justice/procedures';

/** What must be answered from the trial to the end of execution. 审判与执行阶段的请求 */
export const trialRequests = {
  'private-suit': { title: ['自诉', 'private prosecution'], on: 'case', of: 'court', within: 'spc-private-acceptance' },
  'trial-supplement': {
    title: ['延期审理补充侦查', 'supplementary investigation while the trial is adjourned'],
    on: 'case',
    of: 'procuratorate',
    within: 'cpl-adjourned-supplement',
  },
  'prosecution-material': {
    title: ['补送材料', 'what the file lacks'],
    on: 'case',
    of: 'procuratorate',
    within: 'spc-supplementary-material',
  },
  'ruling-appeal': { title: ['对裁定上诉', 'appeal against a ruling'], on: 'case', of: 'higherCourt' },
  'indictment-withdrawal': { title: ['要求撤回起诉', 'withdrawal of the indictment'], on: 'case', of: 'court' },
  'protest-request': { title: ['请求抗诉', 'request for a protest'], on: 'victim', of: 'procuratorate', within: 'cpl-protest-reply' },
  appeal: { title: ['上诉', 'appeal'], on: 'accused', of: 'higherCourt' },
  protest: { title: ['抗诉、自诉人上诉', 'protest, or appeal of the private prosecutor'], on: 'case', of: 'higherCourt' },
  'second-instance': { title: ['受理第二审', 'acceptance by the court of second instance'], on: 'case', of: 'higherCourt' },
  'file-reading': {
    title: ['查阅案卷', 'reading of the file'],
    on: 'case',
    of: 'higherProcuratorate',
    within: 'cpl-second-instance-file-reading',
  },
  'death-review': { title: ['报请复核', 'review by the high court'], on: 'accused', of: 'highCourt' },
  'death-approval': { title: ['报请核准死刑', 'approval of a death sentence'], on: 'accused', of: 'supremeCourt' },
  'death-stay': { title: ['请求停止执行死刑', 'stay of a death sentence'], on: 'accused', of: 'supremeCourt' },
  'retrial-petition': { title: ['申诉', 'petition for retrial'], on: 'case', of: 'court', within: 'spc-petition-review' },
  'retrial-protest': { title: ['再审抗诉', 'protest for retrial'], on: 'case', of: 'higherCourt', within: 'cpl-retrial-order' },
  'fine-relief': { title: ['延期缴纳、减免罚金', 'relief from a fine'], on: 'accused', of: 'court', within: 'spc-fine-relief' },
  'temporary-release': { title: ['提请暂予监外执行', 'temporary release outside prison'], on: 'accused', of: 'prisonAuthority' },
  'release-recheck': { title: ['重新核查暂予监外执行', 'recheck of temporary release'], on: 'accused', of: 'prisonAuthority' },
  recall: { title: ['提请收监执行', 'recall to prison'], on: 'accused', of: 'court', within: 'cc-recall' },
  revocation: { title: ['提请撤销缓刑、假释', 'revocation of probation or parole'], on: 'accused', of: 'court', within: 'cc-revoke' },
  'corrections-arrest': {
    title: ['提请逮捕社区矫正对象', 'arrest while revocation is decided'],
    on: 'accused',
    of: 'court',
    within: 'cc-arrest-decision',
  },
  commutation: { title: ['提请减刑、假释', 'commutation or parole'], on: 'accused', of: 'higherCourt', within: 'pr-commutation' },
  'community-commutation': {
    title: ['社区矫正对象减刑', 'commutation in community corrections'],
    on: 'accused',
    of: 'higherCourt',
    within: 'cc-commutation',
  },
  'ruling-recheck': {
    title: ['减刑、假释裁定纠正意见', 'opinion against a ruling on commutation or parole'],
    on: 'accused',
    of: 'higherCourt',
    within: 'cpl-commutation-new-panel',
  },
} as const satisfies Readonly<Record<string, RequestType>>;
