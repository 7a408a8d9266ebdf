import type { Words } from '#justice/basics';
import { lastDayToLastDay, limits, type LimitRule } from '#justice/deadlines';
import { procuratorateRules } from '#law/statutes';

/** The time the notice itself gives. 通知书规定的期限 */
const correction = (title: Words): LimitRule => ({
  title,
  from: ['发出纠正违法通知书', 'notice given'],
  length: {},
  roll: 'never',
  basis: [procuratorateRules(553)],
});

const review = (title: Words): LimitRule => ({
  title,
  from: ['收到被监督单位的书面意见', 'written objection received'],
  length: { days: 7 },
  roll: 'rolls',
  basis: [procuratorateRules(554, 1)],
});

/** Limits of the procuratorates’ supervision of the law: special procedures, filing, petitions, custody, execution. 检察规则的期限(法律监督) */
export const procuratorateSupervisionLimits = lastDayToLastDay(
  limits({
    'ppr-confiscation-reasons': {
      title: ['说明不启动没收程序的理由', 'Reasons for not starting confiscation'],
      from: ['要求说明', 'request'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [procuratorateRules(524, 1)],
    },
    'ppr-confiscation-protest': {
      title: ['对没收裁定的抗诉', 'Protest against a confiscation ruling'],
      from: ['收到裁定', 'ruling received'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [procuratorateRules(531, 2)],
    },
    'ppr-treatment-reasons': {
      title: ['说明不启动强制医疗程序的理由', 'Reasons for not starting compulsory treatment'],
      from: ['要求说明', 'request'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [procuratorateRules(540, 1)],
    },
    'ppr-treatment-correction': {
      title: ['强制医疗决定的纠正意见', 'Opinion against a decision on treatment'],
      from: ['收到决定书副本', 'decision received'],
      length: { days: 20 },
      roll: 'rolls',
      basis: [procuratorateRules(547)],
    },
    'ppr-investigation-correction': correction(['纠正侦查活动违法的回复', 'Answer on the correction of the investigation']),
    'ppr-custody-correction': correction(['纠正监管执法违法的回复', 'Answer on the correction of custody']),
    'ppr-trial-correction': correction(['纠正审判活动违法的回复', 'Answer on the correction of the trial']),
    'ppr-custody-oral-correction': {
      title: ['口头纠正监管执法违法', 'Oral correction of custody'],
      from: ['口头提出纠正意见', 'oral objection'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [procuratorateRules(624, 1, 2)],
    },
    'ppr-investigation-correction-review': review(['复查对侦查活动的纠正意见', 'Review of the correction of the investigation']),
    'ppr-custody-correction-review': review(['复查对监管执法的纠正意见', 'Review of the correction of custody']),
    'ppr-trial-correction-review': review(['复查对审判活动的纠正意见', 'Review of the correction of the trial']),
    'ppr-complaint-opinion': {
      title: ['审查对违法行为的申诉、控告', 'Opinion on a complaint of unlawful acts'],
      from: ['受理', 'receipt'],
      length: { days: 15 },
      roll: 'rolls',
      basis: [procuratorateRules(556, 2)],
    },
    'ppr-filing-reasons-told': {
      title: ['告知立案、不立案的依据和理由', 'Reasons for filing or not told'],
      from: ['认为理由成立', 'the reasons are accepted'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [procuratorateRules(561, 2)],
    },
    'ppr-late-filing-answer': {
      title: ['逾期未决定立案的回复', 'Answer on a filing decision that is late'],
      from: ['要求', 'request'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [procuratorateRules(562)],
    },
    'ppr-withdrawal-notice-reconsideration': {
      title: ['通知撤销案件的复议', 'Reconsideration of a notice to withdraw'],
      from: ['收到要求复议意见书和案卷材料', 'opinion and file received'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [procuratorateRules(565, 1)],
    },
    'ppr-withdrawal-notice-review': {
      title: ['通知撤销案件的复核', 'Higher review of a notice to withdraw'],
      from: ['收到提请复核意见书和案卷材料', 'opinion and file received'],
      length: { days: 15 },
      roll: 'rolls',
      basis: [procuratorateRules(565, 2)],
    },
    'ppr-necessity-forward': {
      title: ['移送羁押必要性审查申请', 'Application on the need for custody passed on'],
      from: ['收到申请', 'application received'],
      length: { days: 2 },
      roll: 'rolls',
      basis: [procuratorateRules(576, 2)],
    },
    'ppr-petition-result': {
      title: ['通知申诉复查结果', 'Result of a petition told'],
      from: ['复查终结', 'review concluded'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [procuratorateRules(596, 1)],
    },
    'ppr-suspended-death-protest': {
      title: ['对死缓判决提请抗诉', 'Protest against a suspended death sentence'],
      from: ['收到生效判决、裁定', 'judgment received'],
      length: { months: 3 },
      roll: 'rolls',
      longest: { months: 6 },
      variants: { latest: { title: ['至迟', 'at the latest'], length: { months: 6 }, basis: [procuratorateRules(592)] } },
      basis: [procuratorateRules(592)],
    },
    'ppr-custody-change-notice': {
      title: ['通知羁押期限变化', 'The supervising department told of a change in custody'],
      from: ['作出或者收到决定', 'decision made or received'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [procuratorateRules(614)],
    },
    'ppr-medical-release-proposal': {
      title: ['暂予监外执行书面检察意见', 'Opinion on a proposed temporary release'],
      from: ['收到书面意见副本', 'copy received'],
      length: { days: 10 },
      roll: 'rolls',
      basis: [procuratorateRules(630)],
    },
    'ppr-commutation-proposal': {
      title: ['减刑、假释建议的检察意见', 'Opinion on a proposed commutation or parole'],
      from: ['收到建议书副本', 'copy received'],
      length: { days: 10 },
      roll: 'rolls',
      extensions: {
        complex: { title: ['案情复杂或者情况特殊', 'complex or special'], adds: { days: 10 }, basis: [procuratorateRules(635)] },
      },
      basis: [procuratorateRules(635)],
    },
    'ppr-death-review-forward': {
      title: ['移送死刑复核文书副本', 'Copies of a death sentence passed on'],
      from: ['收到副本', 'copy received'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [procuratorateRules(648, 1)],
    },
    'ppr-treatment-error-forward': {
      title: ['转交强制医疗可能错误的材料', 'Materials on a wrong treatment passed on'],
      from: ['发现', 'discovery'],
      length: { days: 5 },
      roll: 'rolls',
      basis: [procuratorateRules(652)],
    },
    'ppr-treatment-error-review': {
      title: ['审查强制医疗可能错误的材料', 'Review of materials on a wrong treatment'],
      from: ['收到材料', 'materials received'],
      length: { days: 20 },
      roll: 'rolls',
      basis: [procuratorateRules(652)],
    },
  }),
);
