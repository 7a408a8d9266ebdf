import { byDecision, from, type Law } from './law.ts';

/** Civil and administrative litigation, arbitration and mediation. 民事、行政诉讼、仲裁与调解 */
export const litigationTexts = {
  civilProcedureLaw: {
    title: '民事诉讼法',
    short: '民诉法',
    en: 'Civil Procedure Law',
    versions: [byDecision('2021-12-24', '2022-01-01'), byDecision('2023-09-01', '2024-01-01')],
  },
  civilInterpretation: {
    title: '最高人民法院关于适用《民事诉讼法》的解释',
    short: '民诉法解释',
    en: 'SPC Interpretation on the Civil Procedure Law',
    versions: [byDecision('2020-12-29', '2021-01-01'), from('2022-04-01', '2022-04-10')],
  },
  administrativeLitigationLaw: {
    title: '行政诉讼法',
    short: '行诉法',
    en: 'Administrative Litigation Law',
    versions: [byDecision('2017-06-27', '2017-07-01')],
  },
  administrativeLitigationInterpretation: {
    title: '最高人民法院关于适用《行政诉讼法》的解释',
    short: '行诉法解释',
    en: 'SPC Interpretation on the Administrative Litigation Law',
    versions: [from('2018-02-06', '2018-02-08')],
  },
  mediationLaw: {
    title: '人民调解法',
    short: '人民调解法',
    en: 'People’s Mediation Law',
    versions: [from('2010-08-28', '2011-01-01')],
  },
  civilEnforcementInterpretation: {
    title: '最高人民法院关于适用《民事诉讼法》执行程序若干问题的解释',
    short: '民诉执行解释',
    en: 'SPC Interpretation on Enforcement in Civil Procedure',
    versions: [byDecision('2020-12-29', '2021-01-01')],
  },
  privateLendingRules: {
    title: '最高人民法院关于审理民间借贷案件适用法律若干问题的规定',
    short: '民间借贷规定',
    en: 'SPC Provisions on Private Lending Cases',
    versions: [byDecision('2020-12-29', '2021-01-01')],
  },
  maritimeProcedureLaw: {
    title: '海事诉讼特别程序法',
    short: '海诉法',
    en: 'Special Maritime Procedure Law',
    versions: [from('1999-12-25', '2000-07-01')],
  },
  arbitrationLaw: {
    title: '仲裁法',
    short: '仲裁法',
    en: 'Arbitration Law',
    versions: [byDecision('2017-09-01', '2018-01-01')],
  },
  labourArbitrationLaw: {
    title: '劳动争议调解仲裁法',
    short: '劳动仲裁法',
    en: 'Labour Dispute Mediation and Arbitration Law',
    versions: [from('2007-12-29', '2008-05-01')],
  },
  onlineLitigationRules: {
    title: '人民法院在线诉讼规则',
    short: '在线诉讼规则',
    en: 'Online Litigation Rules of the People’s Courts',
    versions: [from('2021-06-16', '2021-08-01')],
  },
  onlineMediationRules: {
    title: '人民法院在线调解规则',
    short: '在线调解规则',
    en: 'Online Mediation Rules of the People’s Courts',
    versions: [from('2021-12-30', '2022-01-01')],
  },
} as const satisfies Readonly<Record<string, Law>>;
