import { lastDayToLastDay, limits, type Extension, type Ground } from '#justice/deadlines';
import { cpl, spc } from '#law/statutes';

/** Time of a trial that does not count, whoever tries the case. */
const NOT_COUNTED_IN_TRIAL: readonly Ground[] = [
  { title: ['中止审理', 'suspension'], basis: [cpl(206, 2)] },
  { title: ['精神病鉴定', 'psychiatric appraisal'], basis: [spc(211)] },
];

const LONGER_TRIAL: Readonly<Record<string, Extension>> = {
  'third-month': { title: ['至迟三个月', 'three months at the latest'], adds: { months: 1 }, amount: 'up-to', to: { months: 3 }, times: 'unbounded', basis: [cpl(208, 1)] },
  'higher-court': { title: ['可能判处死刑、附带民事诉讼、四类案件', 'death, civil claim or the four kinds'], adds: { months: 3 }, approvedBy: ['上一级人民法院', 'next higher court'], basis: [cpl(208, 1), spc(210, 1)] },
  'supreme-court': { title: ['特殊情况报最高人民法院批准', 'special circumstances'], adds: { months: 3 }, amount: 'up-to', times: 'unbounded', approvedBy: ['最高人民法院', 'Supreme People’s Court'], basis: [cpl(208, 1), spc(210, 3)] },
};

/** Limits from the acceptance of the case by the court to the end of execution. 审判与执行阶段的期限 */
export const trialLimits = lastDayToLastDay(
  limits({
    'cpl-defence-notice-trial': { title: ['告知委托辩护人(审判)', 'Notice of the right to counsel (trial)'], from: ['受理', 'acceptance'], length: { days: 3 }, roll: 'rolls', basis: [cpl(34, 2)] },
    'cpl-indictment-service': {
      title: ['送达起诉书副本', 'Service of the indictment'],
      from: ['开庭', 'hearing'],
      length: { days: 10 },
      backwards: true,
      roll: 'never',
      basis: [cpl(187, 1)],
    },
    'cpl-summons-service': {
      title: ['送达传票、通知书,公告', 'Service of summonses and public notice'],
      from: ['开庭', 'hearing'],
      length: { days: 3 },
      backwards: true,
      roll: 'never',
      basis: [cpl(187, 3)],
    },
    'cpl-judgment-service': { title: ['当庭宣判送达判决书', 'Service of a judgment pronounced in court'], from: ['当庭宣告', 'pronounced'], length: { days: 5 }, roll: 'rolls', basis: [cpl(202, 2)] },
    'cpl-adjourned-supplement': {
      title: ['延期审理的补充侦查', 'Supplementary investigation while adjourned'],
      from: ['延期审理', 'adjournment'],
      length: { months: 1 },
      roll: 'unless-held',
      custody: true,
      basis: [cpl(205)],
    },
    'cpl-trial-first': {
      title: ['一审审限(公诉)', 'First instance (public prosecution)'],
      from: ['受理', 'acceptance'],
      length: { months: 2 },
      roll: 'unless-held',
      custody: true,
      extensions: LONGER_TRIAL,
      restarts: [
        { title: ['改变管辖', 'change of jurisdiction'], basis: [cpl(208, 2)] },
        { title: ['补充侦查完毕移送', 'sent back after supplementary investigation'], basis: [cpl(208, 3)] },
        { title: ['发回重新审判', 'sent back for a new trial'], basis: [cpl(241)] },
      ],
      excludes: NOT_COUNTED_IN_TRIAL,
      basis: [cpl(208, 1)],
    },
    'cpl-trial-private': {
      title: ['自诉案件审限', 'First instance (private prosecution)'],
      from: ['受理', 'acceptance'],
      length: { months: 6 },
      roll: 'rolls',
      variants: { held: { title: ['被告人被羁押', 'the defendant is held'], length: { months: 2 }, roll: 'never', extensions: LONGER_TRIAL, basis: [cpl(212, 2), cpl(208, 1)] } },
      restarts: [{ title: ['改变管辖', 'change of jurisdiction'], basis: [cpl(212, 2), cpl(208, 2)] }],
      excludes: NOT_COUNTED_IN_TRIAL,
      basis: [cpl(212, 2)],
    },
    'cpl-trial-summary': {
      title: ['简易程序审限', 'Summary procedure'],
      from: ['受理', 'acceptance'],
      length: { days: 20 },
      roll: 'unless-held',
      custody: true,
      variants: {
        'over-three-years': { title: ['可能判处的有期徒刑超过三年', 'more than three years are likely'], length: { months: 1, days: 15 }, basis: [cpl(220), spc(202, 1)] },
      },
      excludes: NOT_COUNTED_IN_TRIAL,
      basis: [cpl(220)],
    },
    'cpl-trial-fast-track': {
      title: ['速裁程序审限', 'Fast track'],
      from: ['受理', 'acceptance'],
      length: { days: 10 },
      roll: 'unless-held',
      custody: true,
      variants: { 'over-one-year': { title: ['可能判处的有期徒刑超过一年', 'more than one year is likely'], length: { days: 15 }, basis: [cpl(225)] } },
      basis: [cpl(225)],
    },
    'cpl-victim-asks-protest': { title: ['被害人请求抗诉', 'Victim asks for a protest'], from: ['收到判决书', 'judgment received'], length: { days: 5 }, roll: 'rolls', basis: [cpl(229)] },
    'cpl-protest-reply': { title: ['是否抗诉的答复', 'Answer whether to protest'], from: ['收到请求', 'request received'], length: { days: 5 }, roll: 'rolls', basis: [cpl(229)] },
    'cpl-appeal-judgment': { title: ['对判决的上诉、抗诉', 'Appeal or protest against a judgment'], from: ['接到判决书', 'judgment received'], length: { days: 10 }, roll: 'rolls', basis: [cpl(230)] },
    'cpl-appeal-ruling': { title: ['对裁定的上诉、抗诉', 'Appeal or protest against a ruling'], from: ['接到裁定书', 'ruling received'], length: { days: 5 }, roll: 'rolls', basis: [cpl(230)] },
    'cpl-appeal-forward': { title: ['移送上诉状、案卷', 'Forwarding of the appeal and the file'], from: ['收到上诉状', 'appeal received'], length: { days: 3 }, roll: 'rolls', basis: [cpl(231, 1)] },
    'cpl-second-instance-file-reading': { title: ['二审检察院阅卷', 'File reading by the procuratorate'], from: ['通知查阅案卷', 'notice'], length: { months: 1 }, roll: 'rolls', basis: [cpl(235)] },
    'cpl-trial-second': {
      title: ['二审审限', 'Second instance'],
      from: ['受理', 'acceptance'],
      length: { months: 2 },
      roll: 'unless-held',
      custody: true,
      extensions: {
        'high-court': { title: ['可能判处死刑、附带民事诉讼、四类案件', 'death, civil claim or the four kinds'], adds: { months: 2 }, approvedBy: ['高级人民法院', 'high court'], basis: [cpl(243, 1)] },
        'supreme-court': { title: ['特殊情况报最高人民法院批准', 'special circumstances'], adds: { months: 3 }, amount: 'up-to', times: 'unbounded', approvedBy: ['最高人民法院', 'Supreme People’s Court'], basis: [cpl(243, 1), spc(210, 3)] },
      },
      excludes: [{ title: ['检察院查阅案卷', 'file reading by the procuratorate'], basis: [cpl(235), spc(396)] }, ...NOT_COUNTED_IN_TRIAL],
      basis: [cpl(243, 1)],
    },
    'cpl-retrial': {
      title: ['再审审限', 'Retrial'],
      from: ['作出提审、再审决定', 'decision'],
      length: { months: 3 },
      longest: { months: 6 },
      roll: 'unless-held',
      custody: true,
      extensions: { longer: { title: ['需要延长,不超过六个月', 'not beyond six months in all'], adds: { months: 3 }, amount: 'up-to', to: { months: 6 }, times: 'unbounded', basis: [cpl(258, 1)] } },
      basis: [cpl(258, 1)],
    },
    'cpl-retrial-order': { title: ['指令下级人民法院再审', 'Order to a lower court to retry'], from: ['接受抗诉', 'protest received'], length: { months: 1 }, roll: 'rolls', basis: [cpl(258, 2)] },
    'cpl-death-execution': { title: ['执行死刑', 'Execution of a death sentence'], from: ['接到执行命令', 'order received'], length: { days: 7 }, roll: 'never', basis: [cpl(262, 1)] },
    'cpl-execution-delivery': { title: ['交付执行送达文书', 'Documents sent for execution'], from: ['判决生效', 'effective'], length: { days: 10 }, roll: 'never', basis: [cpl(264, 1)] },
    'cpl-medical-release-opinion': { title: ['暂予监外执行检察意见', 'Opinion on temporary release'], from: ['接到通知', 'notice'], length: { months: 1 }, roll: 'rolls', basis: [cpl(267)] },
    'cpl-commutation-opinion': { title: ['减刑假释裁定纠正意见', 'Opinion on commutation and parole'], from: ['收到裁定书副本', 'ruling received'], length: { days: 20 }, roll: 'rolls', basis: [cpl(274)] },
    'cpl-commutation-new-panel': { title: ['重新组成合议庭审理减刑假释', 'New panel on commutation and parole'], from: ['收到纠正意见', 'opinion received'], length: { months: 1 }, roll: 'rolls', basis: [cpl(274)] },
    'cpl-absence-illness': { title: ['因病中止后缺席审理', 'Trial in absence after suspension for illness'], from: ['中止审理', 'suspension'], length: { months: 6 }, roll: 'never', basis: [cpl(296)] },
  }),
);
