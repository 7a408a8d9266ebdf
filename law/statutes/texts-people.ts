import { byDecision, from, type Law } from './law.ts';

/** Courts, procuratorates, and those who act in and before them. 机构与人员 */
export const peopleTexts = {
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
  peoplesAssessorsLaw: {
    title: '人民陪审员法',
    short: '陪审员法',
    en: 'People’s Assessors Law',
    versions: [from('2018-04-27')],
  },
  legalAidLaw: { title: '法律援助法', short: '法援法', en: 'Legal Aid Law', versions: [from('2021-08-20', '2022-01-01')] },
  judgesLaw: {
    title: '法官法',
    short: '法官法',
    en: 'Judges Law',
    versions: [from('2019-04-23', '2019-10-01')],
  },
  prosecutorsLaw: {
    title: '检察官法',
    short: '检察官法',
    en: 'Prosecutors Law',
    versions: [from('2019-04-23', '2019-10-01')],
  },
  policeLaw: {
    title: '人民警察法',
    short: '警察法',
    en: 'People’s Police Law',
    versions: [byDecision('2012-10-26', '2013-01-01')],
  },
  civilServantsLaw: {
    title: '公务员法',
    short: '公务员法',
    en: 'Civil Servants Law',
    versions: [from('2018-12-29', '2019-06-01')],
  },
  publicOfficeSanctionsLaw: {
    title: '公职人员政务处分法',
    short: '政务处分法',
    en: 'Law on Administrative Sanctions for Public Office',
    versions: [from('2020-06-20', '2020-07-01')],
  },
  lawyersLaw: {
    title: '律师法',
    short: '律师法',
    en: 'Lawyers Law',
    versions: [byDecision('2017-09-01', '2018-01-01')],
  },
  notariesLaw: {
    title: '公证法',
    short: '公证法',
    en: 'Notarisation Law',
    versions: [byDecision('2017-09-01', '2018-01-01')],
  },
  minorsProtectionLaw: {
    title: '未成年人保护法',
    short: '未保法',
    en: 'Law on the Protection of Minors',
    versions: [byDecision('2024-04-26')],
  },
  juvenileDelinquencyPreventionLaw: {
    title: '预防未成年人犯罪法',
    short: '预防犯罪法',
    en: 'Law on Preventing Juvenile Delinquency',
    versions: [from('2020-12-26', '2021-06-01')],
  },
} as const satisfies Readonly<Record<string, Law>>;
