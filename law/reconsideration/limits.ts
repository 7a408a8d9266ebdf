import { limits, type Ground } from '#justice/deadlines';
import { reconsideration as law, reconsideration2017 as earlier, reconsiderationRegulation as regulation } from '#law/statutes';

/** Time of the procedure that does not count, by the regulation that goes with both texts. */
const NOT_COUNTED: readonly Ground[] = [
  { title: ['补正申请材料', 'completion of the application'], basis: [regulation(29)] },
  { title: ['协商确定、指定受理机关', 'agreement on the authority'], basis: [regulation(30)] },
  { title: ['现场勘验', 'inspection of the site'], basis: [regulation(34, 3)] },
  { title: ['鉴定', 'appraisal'], basis: [regulation(37)] },
];

/** Limits of administrative reconsideration, in the texts of 2023 and 2017. 行政复议期限 */
export const reconsiderationLimits = limits({
  'rec-apply': {
    title: ['申请复议', 'Application for reconsideration'],
    from: ['知道或者应当知道行政行为', 'knowledge'],
    length: { days: 60 },
    roll: 'rolls',
    variants: {
      'not-told': { title: ['未告知权利、机关和期限', 'rights, authority and limit not told'], length: { years: 1 }, basis: [law(20, 3)] },
      'maximum-immovables': { title: ['不动产案件的最长期限', 'at most, immovables'], length: { years: 20 }, basis: [law(21)] },
      'maximum-others': { title: ['其他案件的最长期限', 'at most, others'], length: { years: 5 }, basis: [law(21)] },
    },
    excludes: [
      { title: ['不可抗力或者其他正当理由耽误的时间', 'time lost by force majeure or for another good reason'], basis: [law(20, 2)] },
    ],
    versions: {
      '2017-09-01': {
        variants: {},
        excludes: [
          {
            title: ['不可抗力或者其他正当理由耽误的时间', 'time lost by force majeure or for another good reason'],
            basis: [earlier(9, 2)],
          },
        ],
        basis: [earlier(9, 1)],
      },
    },
    basis: [law(20, 1)],
  },
  'rec-accept': {
    title: ['审查受理', 'Review on receipt'],
    from: ['收到申请', 'received'],
    length: { workdays: 5 },
    roll: 'never',
    versions: { '2017-09-01': { basis: [earlier(17, 1), earlier(40, 2)] } },
    basis: [law(30, 1), law(88, 2)],
  },
  'rec-correct': {
    title: ['补正', 'Correction'],
    from: ['收到补正通知', 'notice'],
    length: { workdays: 10 },
    roll: 'never',
    extensions: {
      reasonable: {
        title: ['合理的补正期限', 'a reasonable time'],
        adds: {},
        amount: 'any',
        approvedBy: ['行政复议机关', 'reconsideration authority'],
        basis: [law(31, 2)],
      },
    },
    basis: [law(31, 2), law(88, 2)],
  },
  'rec-send-copy': {
    title: ['发送副本', 'Copy sent to the respondent'],
    from: ['受理', 'acceptance'],
    length: { workdays: 7 },
    roll: 'never',
    variants: { summary: { title: ['简易程序', 'summary procedure'], length: { workdays: 3 }, basis: [law(54, 1), law(88, 2)] } },
    versions: { '2017-09-01': { variants: {}, basis: [earlier(23, 1), earlier(40, 2)] } },
    basis: [law(48), law(88, 2)],
  },
  'rec-reply': {
    title: ['书面答复', 'Written reply'],
    from: ['收到副本', 'received'],
    length: { workdays: 10 },
    roll: 'never',
    variants: { summary: { title: ['简易程序', 'summary procedure'], length: { workdays: 5 }, basis: [law(54, 1), law(88, 2)] } },
    // The text of 2017 counts only its five and seven days as working days; its ten days are calendar days.
    versions: { '2017-09-01': { length: { days: 10 }, roll: 'rolls', variants: {}, basis: [earlier(23, 1), earlier(40, 1)] } },
    basis: [law(48), law(88, 2)],
  },
  'rec-decide': {
    title: ['复议决定', 'Decision'],
    from: ['受理申请', 'acceptance'],
    length: { days: 60 },
    roll: 'rolls',
    // The extension of ¶1 is for the ordinary procedure only.
    variants: { summary: { title: ['简易程序', 'summary procedure'], length: { days: 30 }, extensions: {}, basis: [law(62, 2)] } },
    extensions: {
      complex: {
        title: ['情况复杂', 'complex'],
        adds: { days: 30 },
        amount: 'up-to',
        approvedBy: ['行政复议机构的负责人', 'head of the reconsideration office'],
        basis: [law(62, 1)],
      },
    },
    excludes: [...NOT_COUNTED, { title: ['中止', 'suspension'], basis: [law(39, 2)] }],
    versions: {
      '2017-09-01': {
        variants: {},
        excludes: [...NOT_COUNTED, { title: ['中止', 'suspension'], basis: [regulation(41, 2)] }],
        extensions: {
          complex: {
            title: ['情况复杂', 'complex'],
            adds: { days: 30 },
            amount: 'up-to',
            approvedBy: ['行政复议机关的负责人', 'head of the reconsideration authority'],
            basis: [earlier(31, 1)],
          },
        },
        basis: [earlier(31, 1)],
      },
    },
    basis: [law(62, 1)],
  },
  'rec-correction-notice': {
    title: ['通知补正', 'Notice to correct'],
    from: ['收到申请', 'received'],
    length: { workdays: 5 },
    roll: 'never',
    // The regulation's five days are days: only the law's own five and seven are working days (复议法 of 2017, §40 ¶2).
    versions: { '2017-09-01': { length: { days: 5 }, roll: 'rolls', basis: [regulation(29)] } },
    basis: [law(31, 1), law(88, 2)],
  },
});
