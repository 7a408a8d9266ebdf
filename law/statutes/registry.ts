import type { CivilDay } from '#justice/basics';

/** One adopted or amended text of a law, with the day it took effect. 法律文本版本 */
export interface LawVersion {
  /** The day the text was adopted or last amended, `YYYY-MM-DD`: its name in citations. */
  readonly version: string;
  /** First day in force. */
  readonly effective: CivilDay;
  /** The text is not among those anybody can import here. */
  readonly unverified?: true;
}

export interface Law {
  /** Full title as the text bears it. */
  readonly title: string;
  /** Short title used in print. */
  readonly short: string;
  readonly en: string;
  /** Oldest first. */
  readonly versions: readonly [LawVersion, ...LawVersion[]];
}

const from = (version: string, effective: string = version): LawVersion => ({ version, effective: effective as CivilDay });

/** The laws that this jurisdiction's rules cite, by the identifier citations use. */
export const LAWS = {
  cpl: { title: '刑事诉讼法', short: '刑诉法', en: 'Criminal Procedure Law', versions: [from('2018-10-26')] },
  spcInterpretation: {
    title: '最高人民法院关于适用《刑事诉讼法》的解释',
    short: '刑诉法解释',
    en: 'SPC Interpretation on the Criminal Procedure Law',
    versions: [from('2021-01-26', '2021-03-01')],
  },
  procuratorateRules: {
    title: '人民检察院刑事诉讼规则',
    short: '检察规则',
    en: 'Rules of Criminal Procedure of the People’s Procuratorates',
    versions: [from('2019-12-02', '2019-12-30')],
  },
  policeRules: {
    title: '公安机关办理刑事案件程序规定',
    short: '公安程序规定',
    en: 'Rules on the Handling of Criminal Cases by Public Security Organs',
    versions: [from('2020-07-20', '2020-09-01')],
  },
  policeAdministrativeRules: {
    title: '公安机关办理行政案件程序规定',
    short: '公安行政程序规定',
    en: 'Rules on the Handling of Administrative Cases by Public Security Organs',
    versions: [from('2019-04-27', '2013-01-01')],
  },
  criminalLaw: { title: '刑法', short: '刑法', en: 'Criminal Law', versions: [from('2023-12-29', '2024-03-01')] },
  supervisionLaw: {
    title: '监察法',
    short: '监察法',
    en: 'Supervision Law',
    versions: [from('2018-03-20'), from('2024-12-25', '2025-06-01')],
  },
  civilProcedureLaw: {
    title: '民事诉讼法',
    short: '民诉法',
    en: 'Civil Procedure Law',
    versions: [from('2021-12-24', '2022-01-01'), from('2023-09-01', '2024-01-01')],
  },
  civilInterpretation: {
    title: '最高人民法院关于适用《民事诉讼法》的解释',
    short: '民诉法解释',
    en: 'SPC Interpretation on the Civil Procedure Law',
    versions: [from('2020-12-29', '2021-01-01'), from('2022-04-01', '2022-04-10')],
  },
  administrativeLitigationLaw: {
    title: '行政诉讼法',
    short: '行诉法',
    en: 'Administrative Litigation Law',
    versions: [from('2017-06-27', '2017-07-01')],
  },
  administrativeLitigationInterpretation: {
    title: '最高人民法院关于适用《行政诉讼法》的解释',
    short: '行诉法解释',
    en: 'SPC Interpretation on the Administrative Litigation Law',
    versions: [from('2018-02-06', '2018-02-08')],
  },
  reconsiderationLaw: {
    title: '行政复议法',
    short: '复议法',
    en: 'Administrative Reconsideration Law',
    versions: [from('2017-09-01', '2018-01-01'), from('2023-09-01', '2024-01-01')],
  },
  reconsiderationRegulation: {
    title: '行政复议法实施条例',
    short: '复议条例',
    en: 'Regulation Implementing the Administrative Reconsideration Law',
    versions: [from('2007-05-29', '2007-08-01')],
  },
  penaltyLaw: {
    title: '行政处罚法',
    short: '处罚法',
    en: 'Administrative Penalty Law',
    versions: [from('2021-01-22', '2021-07-15')],
  },
  compulsionLaw: {
    title: '行政强制法',
    short: '强制法',
    en: 'Administrative Compulsion Law',
    versions: [from('2011-06-30', '2012-01-01')],
  },
  legalAidLaw: { title: '法律援助法', short: '法援法', en: 'Legal Aid Law', versions: [from('2021-08-20', '2022-01-01')] },
  archivesLaw: { title: '档案法', short: '档案法', en: 'Archives Law', versions: [from('2020-06-20', '2021-01-01')] },
  mediationLaw: {
    title: '人民调解法',
    short: '人民调解法',
    en: 'People’s Mediation Law',
    versions: [from('2010-08-28', '2011-01-01')],
  },
  communityCorrectionsLaw: {
    title: '社区矫正法',
    short: '社矫法',
    en: 'Community Corrections Law',
    versions: [from('2019-12-28', '2020-07-01')],
  },
  prisonLaw: { title: '监狱法', short: '监狱法', en: 'Prison Law', versions: [from('2012-10-26', '2013-01-01')] },
  detentionCentreRegulation: {
    title: '看守所条例',
    short: '看守所条例',
    en: 'Regulation on Detention Centres',
    versions: [from('1990-03-17')],
  },
  stateCompensationLaw: {
    title: '国家赔偿法',
    short: '国赔法',
    en: 'State Compensation Law',
    versions: [from('2012-10-26', '2013-01-01')],
  },
  commutationProcedure: {
    title: '最高人民法院关于减刑、假释案件审理程序的规定',
    short: '减刑假释程序规定',
    en: 'SPC Provisions on the Procedure in Commutation and Parole Cases',
    versions: [from('2014-04-23', '2014-06-01')],
  },
  commutationRules: {
    title: '最高人民法院关于办理减刑、假释案件具体应用法律的规定',
    short: '减刑假释规定',
    en: 'SPC Provisions on the Application of Law in Commutation and Parole Cases',
    versions: [from('2016-11-14', '2017-01-01')],
  },
  peoplesAssessorsLaw: {
    title: '人民陪审员法',
    short: '陪审员法',
    en: 'People’s Assessors Law',
    versions: [from('2018-04-27')],
  },
  courtsLaw: {
    title: '人民法院组织法',
    short: '法院组织法',
    en: 'Organic Law of the People’s Courts',
    versions: [from('2018-10-26', '2019-01-01')],
  },
  procuratoratesLaw: {
    title: '人民检察院组织法',
    short: '检察院组织法',
    en: 'Organic Law of the People’s Procuratorates',
    versions: [from('2018-10-26', '2019-01-01')],
  },
} as const satisfies Readonly<Record<string, Law>>;

export type LawId = keyof typeof LAWS;
