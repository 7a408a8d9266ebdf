import { byDecision, from, type Law } from './law.ts';

/** Criminal law and procedure, supervision, and the execution of sentences. 刑事 */
export const criminalTexts = {
  cpl: { title: '刑事诉讼法', short: '刑诉法', en: 'Criminal Procedure Law', versions: [byDecision('2018-10-26')] },
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
    versions: [byDecision('2020-07-20', '2020-09-01')],
  },
  criminalLaw: { title: '刑法', short: '刑法', en: 'Criminal Law', versions: [byDecision('2023-12-29', '2024-03-01')] },
  supervisionLaw: {
    title: '监察法',
    short: '监察法',
    en: 'Supervision Law',
    versions: [from('2018-03-20'), byDecision('2024-12-25', '2025-06-01')],
  },
  communityCorrectionsLaw: {
    title: '社区矫正法',
    short: '社矫法',
    en: 'Community Corrections Law',
    versions: [from('2019-12-28', '2020-07-01')],
  },
  prisonLaw: { title: '监狱法', short: '监狱法', en: 'Prison Law', versions: [byDecision('2012-10-26', '2013-01-01')] },
  detentionCentreRegulation: {
    title: '看守所条例',
    short: '看守所条例',
    en: 'Regulation on Detention Centres',
    versions: [from('1990-03-17')],
  },
  commutationProcedure: {
    title: '最高人民法院关于减刑、假释案件审理程序的规定',
    short: '减刑假释程序规定',
    en: 'SPC Provisions on the Procedure in Commutation and Parole Cases',
    versions: [byDecision('2014-04-23', '2014-06-01')],
  },
  commutationRules: {
    title: '最高人民法院关于办理减刑、假释案件具体应用法律的规定',
    short: '减刑假释规定',
    en: 'SPC Provisions on the Application of Law in Commutation and Parole Cases',
    versions: [from('2016-11-14', '2017-01-01')],
  },
  shamLitigationInterpretation: {
    title: '最高人民法院、最高人民检察院关于办理虚假诉讼刑事案件适用法律若干问题的解释',
    short: '虚假诉讼解释',
    en: 'SPC and SPP Interpretation on the Crime of Sham Litigation',
    versions: [from('2018-09-26', '2018-10-01')],
  },
} as const satisfies Readonly<Record<string, Law>>;
