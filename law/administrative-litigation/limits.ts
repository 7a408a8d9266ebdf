import { limits, type Ground } from '#justice/deadlines';
import { administrativeLitigationInterpretation as interpretation, administrativeLitigation as law } from '#law/statutes';

/** Time of a trial that does not count. */
const NOT_COUNTED: readonly Ground[] = [
  { title: ['公告期间', 'public notice'], basis: [interpretation(50, 1)] },
  { title: ['鉴定期间', 'appraisal'], basis: [interpretation(50, 1)] },
  { title: ['调解期间', 'mediation'], basis: [interpretation(50, 1)] },
  { title: ['中止诉讼期间', 'suspension'], basis: [interpretation(50, 1)] },
  { title: ['管辖异议、管辖争议期间', 'disputes about jurisdiction'], basis: [interpretation(50, 1)] },
];

/** Limits of administrative litigation. 行政诉讼期限 */
export const administrativeLitigationLimits = limits({
  'adm-sue': {
    title: ['直接起诉', 'Direct suit'],
    from: ['知道或者应当知道行政行为', 'knowledge'],
    length: { months: 6 },
    roll: 'rolls',
    variants: {
      'not-told': { title: ['未告知起诉期限', 'the limit for suing not told'], length: { years: 1 }, basis: [interpretation(64, 1)] },
      'maximum-immovables': { title: ['不动产案件的最长期限', 'at most, immovables'], length: { years: 20 }, basis: [law(46, 2)] },
      'maximum-others': { title: ['其他案件的最长期限', 'at most, others'], length: { years: 5 }, basis: [law(46, 2)] },
    },
    excludes: [{ title: ['不可抗力等不属于自身的原因耽误的时间', 'time lost without one’s own fault'], basis: [law(48, 1)] }],
    basis: [law(46, 1)],
  },
  'adm-sue-inaction': {
    title: ['对不履行职责起诉', 'Suit against inaction'],
    from: ['履行期限届满', 'end of the limit for acting'],
    length: { months: 6 },
    roll: 'rolls',
    basis: [interpretation(66)],
  },
  'adm-sue-after-reconsideration': {
    title: ['复议后起诉', 'Suit after reconsideration'],
    from: ['收到复议决定书或者复议期满', 'decision received or limit over'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [law(45)],
  },
  'adm-reinstatement': {
    title: ['申请延长起诉期限', 'More time to sue applied for'],
    from: ['障碍消除', 'obstacle gone'],
    length: { days: 10 },
    roll: 'rolls',
    basis: [law(48, 2)],
  },
  'adm-inaction': {
    title: ['不履行职责', 'Inaction'],
    from: ['接到申请', 'application'],
    length: { months: 2 },
    roll: 'rolls',
    basis: [law(47, 1)],
  },
  'adm-filing': { title: ['立案', 'Filing'], from: ['收到起诉状', 'complaint'], length: { days: 7 }, roll: 'rolls', basis: [law(51, 2)] },
  'adm-serve': {
    title: ['发送起诉状副本', 'Service of the complaint'],
    from: ['立案', 'filing'],
    length: { days: 5 },
    roll: 'rolls',
    basis: [law(67, 1)],
  },
  'adm-defence': {
    title: ['被告答辩、举证', 'Defence and evidence'],
    from: ['收到起诉状副本', 'served'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [law(67, 1)],
  },
  'adm-serve-defence': {
    title: ['发送答辩状副本', 'Service of the defence'],
    from: ['收到答辩状', 'received'],
    length: { days: 5 },
    roll: 'rolls',
    basis: [law(67, 1)],
  },
  'adm-trial': {
    title: ['一审', 'First instance'],
    from: ['立案', 'filing'],
    length: { months: 6 },
    roll: 'rolls',
    extensions: {
      'high-court': {
        title: ['特殊情况', 'special circumstances'],
        adds: {},
        amount: 'any',
        times: 'unbounded',
        approvedBy: ['高级人民法院', 'high court'],
        basis: [law(81)],
      },
    },
    excludes: NOT_COUNTED,
    basis: [law(81)],
  },
  'adm-trial-summary': {
    title: ['简易程序', 'Summary procedure'],
    from: ['立案', 'filing'],
    length: { days: 45 },
    roll: 'rolls',
    excludes: NOT_COUNTED,
    basis: [law(83)],
  },
  'adm-appeal-judgment': {
    title: ['判决上诉', 'Appeal against a judgment'],
    from: ['判决书送达', 'served'],
    length: { days: 15 },
    roll: 'rolls',
    basis: [law(85)],
  },
  'adm-appeal-ruling': {
    title: ['裁定上诉', 'Appeal against a ruling'],
    from: ['裁定书送达', 'served'],
    length: { days: 10 },
    roll: 'rolls',
    basis: [law(85)],
  },
  'adm-trial-second': {
    title: ['二审', 'Second instance'],
    from: ['收到上诉状', 'appeal received'],
    length: { months: 3 },
    roll: 'rolls',
    extensions: {
      'high-court': {
        title: ['特殊情况', 'special circumstances'],
        adds: {},
        amount: 'any',
        times: 'unbounded',
        approvedBy: ['高级人民法院', 'high court'],
        basis: [law(88)],
      },
    },
    excludes: NOT_COUNTED,
    basis: [law(88)],
  },
});
