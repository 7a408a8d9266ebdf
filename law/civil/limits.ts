import { limits, type Extension, type Ground, type LimitRule, type Variant } from '#justice/deadlines';
import type { Citation, Words } from '#justice/basics';
import { civilInterpretation, civilProcedure, civilProcedure2021, mediation } from '#law/statutes';

const PRESIDENT: Words = ['本院院长', 'president of the court'];
const COURT: Words = ['人民法院', 'the court'];
const HIGHER_COURT: Words = ['上级人民法院', 'higher court'];

const asApproved = (title: Words, approvedBy: Words, basis: readonly Citation[]): Extension => ({
  title,
  adds: {},
  amount: 'any',
  times: 'unbounded',
  approvedBy,
  basis,
});

/** Parties without domicile have thirty days, and more if the court allows it. */
const noDomicile = (basis: Citation): Readonly<Record<string, Variant>> => ({
  'no-domicile': {
    title: ['在中华人民共和国领域内没有住所', 'without domicile in China'],
    length: { days: 30 },
    extensions: { court: asApproved(['申请延期', 'more time applied for'], COURT, [basis]) },
    basis: [basis],
  },
});

type Versions = NonNullable<LimitRule['versions']>;

/** The text of 2021 says the same under another number. */
const in2021 = (...basis: readonly Citation[]): Versions => ({ '2021-12-24': { basis } });

const longerTrial = (cite: (article: number, paragraph?: number) => Citation): Readonly<Record<string, Extension>> => ({
  president: {
    title: ['特殊情况', 'special circumstances'],
    adds: { months: 6 },
    amount: 'up-to',
    approvedBy: PRESIDENT,
    basis: [cite(152)],
  },
  'higher-court': { ...asApproved(['还需要延长', 'longer still'], HIGHER_COURT, [cite(152)]), after: 'president' },
});

const oneMonth = (basis: Citation): Readonly<Record<string, Extension>> => ({
  president: { title: ['特殊情况', 'special circumstances'], adds: { months: 1 }, amount: 'up-to', approvedBy: PRESIDENT, basis: [basis] },
});

const NOT_COUNTED: readonly Ground[] = [
  { title: ['公告期间', 'public notice'], basis: [civilInterpretation(243)] },
  { title: ['鉴定期间', 'appraisal'], basis: [civilInterpretation(243)] },
  { title: ['双方当事人和解期间', 'the parties’ settlement talks'], basis: [civilInterpretation(243)] },
  { title: ['管辖异议、管辖争议期间', 'disputes about jurisdiction'], basis: [civilInterpretation(243)] },
];

const byPresident = (basis: Citation): Readonly<Record<string, Extension>> => ({
  president: asApproved(['特殊情况', 'special circumstances'], PRESIDENT, [basis]),
});

/** The time for enforcement stands still and begins anew as a limitation period does. */
const prescription = (basis: Citation): Pick<LimitRule, 'excludes' | 'restarts'> => ({
  excludes: [{ title: ['时效中止', 'suspension of the limitation'], basis: [basis] }],
  restarts: [{ title: ['时效中断', 'interruption of the limitation'], basis: [basis] }],
});

/** Limits of civil procedure, in the texts of 2023 and 2021. 民事诉讼期限 */
export const civilLimits = limits({
  'civ-filing': {
    title: ['立案', 'Filing'],
    from: ['收到起诉状', 'complaint'],
    length: { days: 7 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(126)),
    basis: [civilProcedure(126)],
  },
  'civ-serve-complaint': {
    title: ['发送起诉状副本', 'Service of the complaint'],
    from: ['立案', 'filing'],
    length: { days: 5 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(128, 1)),
    basis: [civilProcedure(128, 1)],
  },
  'civ-defence': {
    title: ['答辩', 'Defence'],
    from: ['收到起诉状副本', 'served'],
    length: { days: 15 },
    roll: 'rolls',
    variants: noDomicile(civilProcedure(285)),
    versions: { '2021-12-24': { variants: noDomicile(civilProcedure2021(275)), basis: [civilProcedure2021(128, 1)] } },
    basis: [civilProcedure(128, 1)],
  },
  'civ-serve-defence': {
    title: ['发送答辩状副本', 'Service of the defence'],
    from: ['收到答辩状', 'received'],
    length: { days: 5 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(128, 1)),
    basis: [civilProcedure(128, 1)],
  },
  'civ-panel-notice': {
    title: ['告知审判人员', 'Notice of the judges'],
    from: ['审判人员确定', 'fixed'],
    length: { days: 3 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(131)),
    basis: [civilProcedure(131)],
  },
  'civ-recusal-decision': {
    title: ['回避决定', 'Decision on recusal'],
    from: ['提出申请', 'applied'],
    length: { days: 3 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(50)),
    basis: [civilProcedure(50)],
  },
  'civ-recusal-review': {
    title: ['回避复议', 'Review of the recusal decision'],
    from: ['复议申请', 'review applied for'],
    length: { days: 3 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(50)),
    basis: [civilProcedure(50)],
  },
  'civ-service-public': {
    title: ['公告送达', 'Service by public notice'],
    from: ['发出公告', 'notice'],
    length: { days: 30 },
    roll: 'rolls',
    variants: { abroad: { title: ['在中华人民共和国领域内没有住所', 'abroad'], length: { days: 60 }, basis: [civilProcedure(283, 2)] } },
    versions: {
      '2021-12-24': {
        variants: {
          abroad: { title: ['在中华人民共和国领域内没有住所', 'abroad'], length: { months: 3 }, basis: [civilProcedure2021(274)] },
        },
        basis: [civilProcedure2021(95, 1)],
      },
    },
    basis: [civilProcedure(95, 1)],
  },
  'civ-preservation-urgent': {
    title: ['保全裁定(紧急)', 'Urgent preservation'],
    from: ['接受申请', 'application'],
    length: { hours: 48 },
    roll: 'never',
    versions: in2021(civilProcedure2021(103, 3), civilProcedure2021(104, 2)),
    basis: [civilProcedure(103, 3), civilProcedure(104, 2)],
  },
  'civ-preservation-sue': {
    title: ['诉前保全后起诉', 'Suit after preservation'],
    from: ['采取保全措施', 'measure'],
    length: { days: 30 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(104, 3)),
    basis: [civilProcedure(104, 3)],
  },
  'civ-trial-ordinary': {
    title: ['一审普通程序', 'First instance, ordinary'],
    from: ['立案', 'filing'],
    length: { months: 6 },
    roll: 'rolls',
    extensions: longerTrial(civilProcedure),
    excludes: NOT_COUNTED,
    versions: { '2021-12-24': { extensions: longerTrial(civilProcedure2021), basis: [civilProcedure2021(152)] } },
    basis: [civilProcedure(152)],
  },
  'civ-trial-summary': {
    title: ['简易程序', 'Summary procedure'],
    from: ['立案', 'filing'],
    length: { months: 3 },
    roll: 'rolls',
    extensions: oneMonth(civilProcedure(164)),
    versions: { '2021-12-24': { extensions: oneMonth(civilProcedure2021(164)), basis: [civilProcedure2021(164)] } },
    basis: [civilProcedure(164)],
  },
  'civ-trial-small': {
    title: ['小额诉讼', 'Small claims'],
    from: ['立案', 'filing'],
    length: { months: 2 },
    roll: 'rolls',
    extensions: oneMonth(civilProcedure(168)),
    versions: { '2021-12-24': { extensions: oneMonth(civilProcedure2021(168)), basis: [civilProcedure2021(168)] } },
    basis: [civilProcedure(168)],
  },
  'civ-judgment-send': {
    title: ['当庭宣判发送判决书', 'Judgment sent after pronouncement in court'],
    from: ['当庭宣判', 'pronounced'],
    length: { days: 10 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(151, 2)),
    basis: [civilProcedure(151, 2)],
  },
  'civ-appeal-judgment': {
    title: ['判决上诉', 'Appeal against a judgment'],
    from: ['判决书送达', 'served'],
    length: { days: 15 },
    roll: 'rolls',
    variants: noDomicile(civilProcedure(286)),
    versions: { '2021-12-24': { variants: noDomicile(civilProcedure2021(276)), basis: [civilProcedure2021(171, 1)] } },
    basis: [civilProcedure(171, 1)],
  },
  'civ-appeal-ruling': {
    title: ['裁定上诉', 'Appeal against a ruling'],
    from: ['裁定书送达', 'served'],
    length: { days: 10 },
    roll: 'rolls',
    variants: noDomicile(civilProcedure(286)),
    versions: { '2021-12-24': { variants: noDomicile(civilProcedure2021(276)), basis: [civilProcedure2021(171, 2)] } },
    basis: [civilProcedure(171, 2)],
  },
  'civ-appeal-defence': {
    title: ['二审答辩', 'Defence on appeal'],
    from: ['收到上诉状副本', 'served'],
    length: { days: 15 },
    roll: 'rolls',
    variants: noDomicile(civilProcedure(286)),
    versions: { '2021-12-24': { variants: noDomicile(civilProcedure2021(276)), basis: [civilProcedure2021(174, 1)] } },
    basis: [civilProcedure(174, 1)],
  },
  'civ-trial-second-judgment': {
    title: ['二审(判决)', 'Second instance (judgment)'],
    from: ['第二审立案', 'filing at second instance'],
    length: { months: 3 },
    roll: 'rolls',
    extensions: byPresident(civilProcedure(183, 1)),
    versions: { '2021-12-24': { extensions: byPresident(civilProcedure2021(183, 1)), basis: [civilProcedure2021(183, 1)] } },
    basis: [civilProcedure(183, 1)],
  },
  'civ-trial-second-ruling': {
    title: ['二审(裁定)', 'Second instance (ruling)'],
    from: ['第二审立案', 'filing at second instance'],
    length: { days: 30 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(183, 2)),
    basis: [civilProcedure(183, 2)],
  },
  'civ-special': {
    title: ['特别程序', 'Special procedure'],
    from: ['立案或者公告期满', 'filing or end of notice'],
    length: { days: 30 },
    roll: 'rolls',
    extensions: byPresident(civilProcedure(187)),
    versions: { '2021-12-24': { extensions: byPresident(civilProcedure2021(187)), basis: [civilProcedure2021(187)] } },
    basis: [civilProcedure(187)],
  },
  'civ-confirmation-apply': {
    title: ['申请司法确认', 'Application for judicial confirmation'],
    from: ['调解协议生效', 'agreement effective'],
    length: { days: 30 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(201), mediation(33, 1)),
    basis: [civilProcedure(205), mediation(33, 1)],
  },
  'civ-retrial-apply': {
    title: ['申请再审', 'Application for retrial'],
    from: ['判决、裁定发生法律效力', 'effective'],
    length: { months: 6 },
    roll: 'rolls',
    variants: {
      'from-knowledge': {
        title: ['四类情形自知道或者应当知道之日起', 'four grounds: from knowledge'],
        length: { months: 6 },
        basis: [civilProcedure(216)],
      },
    },
    versions: {
      '2021-12-24': {
        variants: {
          'from-knowledge': {
            title: ['四类情形自知道或者应当知道之日起', 'four grounds: from knowledge'],
            length: { months: 6 },
            basis: [civilProcedure2021(212)],
          },
        },
        basis: [civilProcedure2021(212)],
      },
    },
    basis: [civilProcedure(216)],
  },
  'civ-retrial-review': {
    title: ['再审审查', 'Review of a retrial application'],
    from: ['收到再审申请书', 'received'],
    length: { months: 3 },
    roll: 'rolls',
    extensions: byPresident(civilProcedure(215, 1)),
    excludes: [{ title: ['公告期间、当事人和解期间', 'public notice, settlement talks'], basis: [civilInterpretation(129)] }],
    versions: { '2021-12-24': { extensions: byPresident(civilProcedure2021(211, 1)), basis: [civilProcedure2021(211, 1)] } },
    basis: [civilProcedure(215, 1)],
  },
  'civ-procuratorate-review': {
    title: ['检察监督审查', 'Review by the procuratorate'],
    from: ['申请', 'applied'],
    length: { months: 3 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(216, 2)),
    basis: [civilProcedure(220, 2)],
  },
  'civ-protest-retrial': {
    title: ['抗诉裁定再审', 'Retrial ordered on protest'],
    from: ['收到抗诉书', 'received'],
    length: { days: 30 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(218)),
    basis: [civilProcedure(222)],
  },
  'civ-payment-order': {
    title: ['支付令', 'Payment order'],
    from: ['受理', 'acceptance'],
    length: { days: 15 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(223, 1)),
    basis: [civilProcedure(227, 1)],
  },
  'civ-payment-order-objection': {
    title: ['清偿或者异议', 'Payment or objection'],
    from: ['收到支付令', 'order received'],
    length: { days: 15 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(223, 2)),
    basis: [civilProcedure(227, 2)],
  },
  'civ-enforcement-apply': {
    title: ['申请执行', 'Application for enforcement'],
    from: ['履行期间的最后一日', 'last day of performance'],
    length: { years: 2 },
    roll: 'rolls',
    ...prescription(civilProcedure(250, 1)),
    versions: {
      '2021-12-24': { ...prescription(civilProcedure2021(246, 1)), basis: [civilProcedure2021(246, 1), civilProcedure2021(246, 2)] },
    },
    basis: [civilProcedure(250, 1), civilProcedure(250, 2)],
  },
  'civ-enforcement-objection': {
    title: ['执行异议审查', 'Objection to enforcement'],
    from: ['收到书面异议', 'received'],
    length: { days: 15 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(232)),
    basis: [civilProcedure(236)],
  },
  'civ-enforcement-review': {
    title: ['执行异议复议', 'Review of the ruling on an objection'],
    from: ['裁定送达', 'ruling served'],
    length: { days: 10 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(232)),
    basis: [civilProcedure(236)],
  },
  'civ-third-party-objection': {
    title: ['案外人异议', 'Third-party objection'],
    from: ['收到书面异议', 'received'],
    length: { days: 15 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(234)),
    basis: [civilProcedure(238)],
  },
  'civ-third-party-suit': {
    title: ['执行异议之诉', 'Suit after a third-party objection'],
    from: ['裁定送达', 'ruling served'],
    length: { days: 15 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(234)),
    basis: [civilProcedure(238)],
  },
  'civ-enforcement-higher': {
    title: ['向上一级申请执行', 'Application to the higher court'],
    from: ['收到申请执行书', 'application received'],
    length: { months: 6 },
    roll: 'never',
    versions: in2021(civilProcedure2021(233)),
    basis: [civilProcedure(237)],
  },
  'civ-third-party-revocation': {
    title: ['第三人撤销之诉', 'Third-party revocation'],
    from: ['知道或者应当知道', 'knowledge'],
    length: { months: 6 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(59, 3)),
    basis: [civilProcedure(59, 3)],
  },
  'civ-reinstatement': {
    title: ['顺延期限', 'Reinstatement'],
    from: ['障碍消除', 'obstacle gone'],
    length: { days: 10 },
    roll: 'rolls',
    versions: in2021(civilProcedure2021(86)),
    basis: [civilProcedure(86)],
  },
});
