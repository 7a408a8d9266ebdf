import type { RequestType } from '#justice/procedures';

/** What must be answered during review for prosecution, in the special procedures, and about property and civil claims. 审查起诉阶段的请求 */
export const prosecutionRequests = {
  'review-acceptance': { title: ['受理移送起诉', 'acceptance of the case for review'], on: 'case', of: 'procuratorate' },
  'supplementary-investigation': {
    title: ['补充侦查', 'supplementary investigation'],
    on: 'case',
    of: 'police',
    within: 'cpl-supplementary-investigation',
  },
  'supplementary-inquiry': {
    title: ['补充调查', 'supplementary inquiry'],
    on: 'case',
    of: 'supervision',
    within: 'cpl-supplementary-investigation',
  },
  'own-supplement': {
    title: ['本院侦查部门补充侦查', 'supplementary investigation by its own department'],
    on: 'case',
    of: 'procuratorate',
    within: 'cpl-supplementary-investigation',
  },
  'mandatory-counsel': { title: ['通知指派辩护', 'assignment of counsel'], on: 'accused', of: 'legalAid', within: 'la-assign-notified' },
  prosecution: { title: ['提起公诉', 'acceptance of the prosecution'], on: 'case', of: 'court', within: 'spc-prosecution-acceptance' },
  'nonprosecution-approval': { title: ['报批不起诉', 'approval of non-prosecution'], on: 'accused', of: 'higherProcuratorate' },
  'special-nonprosecution': { title: ['层报核准不起诉', 'approval of special non-prosecution'], on: 'accused', of: 'supremeProcuratorate' },
  'nonprosecution-reconsideration': {
    title: ['不起诉复议', 'reconsideration of non-prosecution'],
    on: 'accused',
    of: 'procuratorate',
    within: 'ppr-nonprosecution-reconsideration',
  },
  'nonprosecution-review': {
    title: ['不起诉复核', 'review of non-prosecution'],
    on: 'accused',
    of: 'higherProcuratorate',
    within: 'ppr-nonprosecution-review',
  },
  'victim-petition': {
    title: ['被害人申诉', 'petition of the victim'],
    on: 'accused',
    of: 'higherProcuratorate',
    within: 'ppr-victim-petition-review',
  },
  'late-petition': {
    title: ['被害人逾期申诉', 'late petition of the victim'],
    on: 'accused',
    of: 'procuratorate',
    within: 'ppr-late-petition-review',
  },
  'accused-petition': {
    title: ['被不起诉人申诉', 'petition of the person not prosecuted'],
    on: 'accused',
    of: 'procuratorate',
    within: 'ppr-accused-petition-review',
  },
  'conditional-opinion': {
    title: ['征求附条件不起诉意见', 'opinion of the police on conditional non-prosecution'],
    on: 'accused',
    of: 'police',
  },
  'absence-approval': { title: ['层报核准缺席审判', 'approval of trial in absence'], on: 'case', of: 'supremeProcuratorate' },
  'confiscation-opinion': {
    title: ['没收违法所得意见', 'opinion on confiscation'],
    on: 'case',
    of: 'procuratorate',
    within: 'ppr-confiscation-decision',
  },
  'confiscation-application': {
    title: ['申请没收违法所得', 'application for confiscation'],
    on: 'case',
    of: 'court',
    within: 'spc-confiscation-acceptance',
  },
  'confiscation-appeal': { title: ['没收裁定上诉、抗诉', 'appeal against the confiscation ruling'], on: 'case', of: 'higherCourt' },
  'treatment-opinion': {
    title: ['强制医疗意见', 'opinion on compulsory treatment'],
    on: 'case',
    of: 'procuratorate',
    within: 'ppr-treatment-decision',
  },
  'treatment-application': {
    title: ['申请强制医疗', 'application for compulsory treatment'],
    on: 'case',
    of: 'court',
    within: 'spc-treatment-acceptance',
  },
  'treatment-reconsideration': {
    title: ['强制医疗复议', 'reconsideration of compulsory treatment'],
    on: 'case',
    of: 'higherCourt',
    within: 'spc-treatment-reconsideration',
  },
  'treatment-release': {
    title: ['解除强制医疗', 'release from compulsory treatment'],
    on: 'case',
    of: 'court',
    within: 'spc-treatment-release',
  },
  'property-claim': { title: ['案外人异议', 'claim of a third party'], on: 'property', of: 'court' },
  'property-disposal': {
    title: ['处理扣押财物', 'disposal of property by its keeper'],
    on: 'property',
    of: 'police',
    within: 'spc-property-receipt',
  },
  'civil-claim': { title: ['附带民事起诉', 'civil claim'], on: 'victim', of: 'court', within: 'spc-civil-claim-acceptance' },
} as const satisfies Readonly<Record<string, RequestType>>;
