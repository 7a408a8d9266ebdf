import type { Words } from '#justice/basics';
import type { Role } from '#justice/procedures';

/** Who acts in a criminal case. 刑事诉讼的主体 */
export const roles = {
  police: {
    title: ['公安机关(侦查)', 'Public security (investigation)'],
    kind: 'public-security',
    power: 'investigation',
    level: 'handling',
  },
  higherPolice: {
    title: ['上一级公安机关', 'Next higher public security organ'],
    kind: 'public-security',
    power: 'investigation',
    level: 'next-higher',
  },
  detentionCentre: { title: ['看守所', 'Detention centre'], kind: 'public-security', power: 'enforcement', level: 'handling' },
  procuratorate: { title: ['人民检察院', 'Procuratorate'], kind: 'procuratorate', power: 'prosecution', level: 'handling' },
  higherProcuratorate: {
    title: ['上一级人民检察院', 'Next higher procuratorate'],
    kind: 'procuratorate',
    power: 'prosecution',
    level: 'next-higher',
  },
  provincialProcuratorate: {
    title: ['省级人民检察院', 'Provincial procuratorate'],
    kind: 'procuratorate',
    power: 'prosecution',
    level: 'provincial',
  },
  supremeProcuratorate: {
    title: ['最高人民检察院', 'Supreme People’s Procuratorate'],
    kind: 'procuratorate',
    power: 'prosecution',
    level: 'supreme',
  },
  court: { title: ['人民法院(一审)', 'Court of first instance'], kind: 'court', power: 'adjudication', level: 'handling' },
  higherCourt: { title: ['上一级人民法院', 'Next higher court'], kind: 'court', power: 'adjudication', level: 'next-higher' },
  highCourt: { title: ['高级人民法院', 'High court'], kind: 'court', power: 'adjudication', level: 'provincial' },
  supremeCourt: { title: ['最高人民法院', 'Supreme People’s Court'], kind: 'court', power: 'adjudication', level: 'supreme' },
  prison: { title: ['监狱', 'Prison'], kind: 'justice-administration', power: 'enforcement', level: 'handling' },
  prisonAuthority: {
    title: ['省级以上监狱管理机关、设区的市一级以上公安机关', 'Authority over prisons and detention centres'],
    kind: 'justice-administration',
    power: 'enforcement',
    level: 'next-higher',
  },
  corrections: {
    title: ['社区矫正机构', 'Community corrections'],
    kind: 'justice-administration',
    power: 'enforcement',
    level: 'handling',
  },
  legalAid: { title: ['法律援助机构', 'Legal aid agency'], kind: 'justice-administration', power: 'administration', level: 'handling' },
  treatmentInstitution: {
    title: ['强制医疗机构', 'Compulsory treatment institution'],
    kind: 'public-security',
    power: 'enforcement',
    level: 'handling',
  },
  supervision: { title: ['监察机关', 'Supervision commission'], kind: 'supervision-commission', power: 'supervision', level: 'handling' },
  accused: { title: ['犯罪嫌疑人、被告人', 'Accused'], kind: 'party', power: 'party', of: 'accused' },
  counsel: { title: ['辩护人、值班律师', 'Defence counsel'], kind: 'party', power: 'party', of: 'accused' },
  guardian: { title: ['法定代理人、合适成年人', 'Guardian or appropriate adult'], kind: 'party', power: 'party', of: 'accused' },
  family: { title: ['家属', 'Family'], kind: 'party', power: 'party', of: 'accused' },
  victim: { title: ['被害人及其法定代理人', 'Victim'], kind: 'party', power: 'party', of: 'victim' },
  complainant: { title: ['控告人、报案人', 'Complainant'], kind: 'party', power: 'party' },
  owner: { title: ['案外人、财物权利人', 'Owner of property'], kind: 'party', power: 'party', of: 'property' },
  law: { title: ['依法自动发生', 'By operation of law'], kind: 'law', power: 'law' },
} as const satisfies Readonly<Record<string, Role>>;

/** Whose approval makes an act effective. 审批岗位 */
export const posts = {
  'agency-head': [
    '办案机关负责人(公安机关负责人、检察长、院长)',
    'Head of the handling agency: of public security, the chief procurator, the president',
  ],
  'unit-head': ['办案部门负责人', 'Head of the handling unit'],
  'police-head': ['县级以上公安机关负责人', 'Head of a public security organ at county level or above'],
  'city-police-head': ['设区的市一级以上公安机关负责人', 'Head of a public security organ at the level of a city with districts or above'],
  'higher-police-head': ['上一级公安机关负责人', 'Head of the next higher public security organ'],
  'chief-procurator': ['检察长', 'Chief procurator'],
  'consenting-procuratorate': ['有权核准、同意的上级人民检察院', 'The superior procuratorate whose consent is required'],
  'procuratorial-committee': ['检察委员会', 'Procuratorial committee'],
  'court-president': ['院长', 'President of the court'],
  'judicial-committee': ['审判委员会', 'Judicial committee'],
  warden: ['监狱长', 'Prison warden'],
} as const satisfies Readonly<Record<string, Words>>;

/** Columns of the procedure map. 诉讼阶段 */
export const phases = {
  report: ['受案立案', 'Report and filing'],
  investigation: ['侦查', 'Investigation'],
  coercion: ['强制措施', 'Coercive measures'],
  'arrest-review': ['审查逮捕', 'Arrest review'],
  closing: ['侦查终结', 'Closing the investigation'],
  'prosecution-review': ['审查起诉', 'Review for prosecution'],
  trial: ['第一审', 'First instance'],
  appeal: ['第二审', 'Second instance'],
  'death-review': ['死刑复核', 'Death penalty review'],
  retrial: ['审判监督', 'Retrial'],
  execution: ['执行', 'Execution'],
  property: ['涉案财物', 'Property'],
  special: ['特别程序', 'Special procedures'],
  supervision: ['法律监督', 'Legal supervision'],
} as const satisfies Readonly<Record<string, Words>>;
