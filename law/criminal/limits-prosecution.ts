import { lastDayToLastDay, limits } from '#justice/deadlines';
import { cpl, procuratorateRules } from '#law/statutes';

/** Limits of the review for prosecution and of the remedies against it. 审查起诉阶段的期限 */
export const prosecutionLimits = lastDayToLastDay(
  limits({
    'cpl-defence-notice-review': {
      title: ['告知委托辩护人(审查起诉)', 'Notice of the right to counsel (review)'],
      from: ['收到移送审查起诉的案件材料', 'file received'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [cpl(34, 2)],
    },
    'cpl-victim-notice': {
      title: ['告知被害人委托代理人', 'Notice to the victim'],
      from: ['收到移送审查起诉的案件材料', 'file received'],
      length: { days: 3 },
      roll: 'rolls',
      basis: [cpl(46, 2)],
    },
    'cpl-prosecution-review': {
      title: ['审查起诉', 'Review for prosecution'],
      from: ['收到案件', 'file received'],
      length: { months: 1 },
      roll: 'unless-held',
      custody: true,
      extensions: { complex: { title: ['重大、复杂案件', 'major and complex'], adds: { days: 15 }, basis: [cpl(172, 1)] } },
      restarts: [
        { title: ['改变管辖', 'change of jurisdiction'], basis: [cpl(172, 2)] },
        { title: ['补充侦查完毕移送', 'sent back after supplementary investigation'], basis: [cpl(175, 3)] },
      ],
      excludes: [
        { title: ['监察移送案件决定强制措施的期间', 'time to decide on the measure in supervision cases'], basis: [cpl(170, 2)] },
        { title: ['精神病鉴定', 'psychiatric appraisal'], basis: [cpl(149), procuratorateRules(222)] },
      ],
      basis: [cpl(172, 1)],
    },
    'cpl-prosecution-review-fast-track': {
      title: ['审查起诉(速裁)', 'Review for prosecution (fast track)'],
      from: ['收到案件', 'file received'],
      length: { days: 10 },
      roll: 'unless-held',
      custody: true,
      variants: {
        'over-one-year': {
          title: ['可能判处的有期徒刑超过一年', 'more than one year is likely'],
          length: { days: 15 },
          basis: [cpl(172, 1)],
        },
      },
      restarts: [{ title: ['改变管辖', 'change of jurisdiction'], basis: [cpl(172, 2)] }],
      excludes: [
        { title: ['监察移送案件决定强制措施的期间', 'time to decide on the measure in supervision cases'], basis: [cpl(170, 2)] },
        { title: ['精神病鉴定', 'psychiatric appraisal'], basis: [cpl(149), procuratorateRules(222)] },
      ],
      basis: [cpl(172, 1)],
    },
    'cpl-supplementary-investigation': {
      title: ['补充侦查', 'Supplementary investigation'],
      from: ['退回补充侦查', 'returned'],
      length: { months: 1 },
      roll: 'unless-held',
      custody: true,
      basis: [cpl(175, 3)],
    },
    'cpl-victim-petition-nonprosecution': {
      title: ['被害人对不起诉的申诉', 'Victim’s petition against non-prosecution'],
      from: ['收到不起诉决定书', 'decision received'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [cpl(180)],
    },
    'cpl-accused-petition-nonprosecution': {
      title: ['被不起诉人的申诉', 'Petition of the person not prosecuted'],
      from: ['收到不起诉决定书', 'decision received'],
      length: { days: 7 },
      roll: 'rolls',
      basis: [cpl(181)],
    },
    'cpl-juvenile-probation': {
      title: ['附条件不起诉考验期', 'Probation of conditional non-prosecution'],
      from: ['作出附条件不起诉的决定', 'decision'],
      length: { months: 6 },
      longest: { years: 1 },
      roll: 'never',
      variants: {
        'one-year': { title: ['最长考验期', 'the longest probation'], length: { years: 1 }, extensions: {}, basis: [cpl(283, 2)] },
      },
      extensions: {
        longer: {
          title: ['在法定期间内延长', 'longer within the article’s range'],
          adds: { months: 6 },
          amount: 'up-to',
          to: { years: 1 },
          basis: [cpl(283, 2)],
        },
      },
      basis: [cpl(283, 2)],
    },
    'cpl-confiscation-notice': {
      title: ['没收违法所得公告', 'Notice of confiscation'],
      from: ['公告', 'notice'],
      length: { months: 6 },
      roll: 'rolls',
      basis: [cpl(299, 2)],
    },
    'cpl-compulsory-treatment': {
      title: ['强制医疗决定', 'Decision on compulsory treatment'],
      from: ['受理', 'acceptance'],
      length: { months: 1 },
      roll: 'rolls',
      basis: [cpl(305, 1)],
    },
  }),
);
