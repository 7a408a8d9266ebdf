import { byDecision, from, notAtHand, type Law } from './law.ts';

/** What authorities decide, and the remedies against it. 行政 */
export const administrationTexts = {
  policeAdministrativeRules: {
    title: '公安机关办理行政案件程序规定',
    short: '公安行政程序规定',
    en: 'Rules on the Handling of Administrative Cases by Public Security Organs',
    versions: [byDecision('2019-04-27', '2019-01-01')],
  },
  reconsiderationLaw: {
    title: '行政复议法',
    short: '复议法',
    en: 'Administrative Reconsideration Law',
    versions: [byDecision('2017-09-01', '2018-01-01'), from('2023-09-01', '2024-01-01')],
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
  stateCompensationLaw: {
    title: '国家赔偿法',
    short: '国赔法',
    en: 'State Compensation Law',
    versions: [byDecision('2012-10-26', '2013-01-01')],
  },
  publicSecurityPenaltyLaw: {
    title: '治安管理处罚法',
    short: '治安处罚法',
    en: 'Public Security Administration Penalty Law',
    versions: [byDecision('2012-10-26', '2013-01-01'), notAtHand('2025-06-27', '2026-01-01')],
  },
  licensingLaw: {
    title: '行政许可法',
    short: '许可法',
    en: 'Administrative Licensing Law',
    versions: [byDecision('2019-04-23')],
  },
  openGovernmentRegulation: {
    title: '政府信息公开条例',
    short: '信息公开条例',
    en: 'Regulation on Open Government Information',
    versions: [from('2019-04-03', '2019-05-15')],
  },
} as const satisfies Readonly<Record<string, Law>>;
