import { byDecision, from, type Law } from './law.ts';

/** Secrets, data, signatures, archives. 保密、数据与档案 */
export const informationTexts = {
  archivesLaw: { title: '档案法', short: '档案法', en: 'Archives Law', versions: [from('2020-06-20', '2021-01-01')] },
  stateSecretsLaw: {
    title: '保守国家秘密法',
    short: '保密法',
    en: 'State Secrets Law',
    versions: [from('2024-02-27', '2024-05-01')],
  },
  cryptographyLaw: {
    title: '密码法',
    short: '密码法',
    en: 'Cryptography Law',
    versions: [from('2019-10-26', '2020-01-01')],
  },
  electronicSignatureLaw: {
    title: '电子签名法',
    short: '电子签名法',
    en: 'Electronic Signature Law',
    versions: [byDecision('2019-04-23')],
  },
  cybersecurityLaw: {
    title: '网络安全法',
    short: '网安法',
    en: 'Cybersecurity Law',
    versions: [from('2016-11-07', '2017-06-01')],
  },
  dataSecurityLaw: {
    title: '数据安全法',
    short: '数安法',
    en: 'Data Security Law',
    versions: [from('2021-06-10', '2021-09-01')],
  },
  personalInformationLaw: {
    title: '个人信息保护法',
    short: '个保法',
    en: 'Personal Information Protection Law',
    versions: [from('2021-08-20', '2021-11-01')],
  },
} as const satisfies Readonly<Record<string, Law>>;
