import type { Words } from '#justice/basics';
import type { Role } from '#justice/procedures';

/** Who acts in a case of administrative penalty. 行政处罚的主体 */
export const roles = {
  agency: {
    title: ['行政机关(含公安机关)', 'Administrative agency'],
    kind: 'administrative-agency',
    power: 'administration',
    level: 'handling',
  },
  agencyHeads: {
    title: ['行政机关负责人', 'Heads of the agency'],
    kind: 'administrative-agency',
    power: 'administration',
    level: 'handling',
  },
  legalReviewer: { title: ['法制审核人员', 'Legal reviewer'], kind: 'administrative-agency', power: 'administration', level: 'handling' },
  chair: { title: ['听证主持人', 'Chair of the hearing'], kind: 'administrative-agency', power: 'administration', level: 'handling' },
  party: { title: ['当事人', 'Party'], kind: 'party', power: 'party', of: 'party' },
  criminalPolice: {
    title: ['司法机关(刑事)', 'Criminal justice organ'],
    kind: 'public-security',
    power: 'investigation',
    level: 'handling',
  },
  detentionHouse: { title: ['拘留所', 'House of detention'], kind: 'public-security', power: 'enforcement', level: 'handling' },
  reconsiderer: {
    title: ['行政复议机关', 'Reconsideration organ'],
    kind: 'administrative-agency',
    power: 'supervision',
    level: 'next-higher',
  },
  trialCourt: {
    title: ['人民法院(行政诉讼)', 'Court (administrative litigation)'],
    kind: 'court',
    power: 'adjudication',
    level: 'handling',
  },
  court: { title: ['人民法院(非诉执行)', 'Court (enforcement)'], kind: 'court', power: 'adjudication', level: 'handling' },
  higherCourt: { title: ['上一级人民法院', 'Next higher court'], kind: 'court', power: 'adjudication', level: 'next-higher' },
  law: { title: ['依法自动发生', 'By operation of law'], kind: 'law', power: 'law' },
} as const satisfies Readonly<Record<string, Role>>;

/** Whose approval makes an act effective. 审批岗位 */
export const posts = {
  'agency-head': ['行政机关负责人', 'Head of the agency'],
  'unit-head': ['办案部门负责人', 'Head of the handling unit'],
  'higher-agency': ['上一级公安机关', 'Next higher public security organ'],
} as const satisfies Readonly<Record<string, Words>>;

/** Columns of the procedure map. 办案阶段 */
export const phases = {
  summary: ['简易程序', 'On the spot'],
  filing: ['立案', 'Filing'],
  investigation: ['调查取证', 'Investigation'],
  notice: ['告知与陈述申辩', 'Notice and defence'],
  hearing: ['听证', 'Hearing'],
  review: ['法制审核与集体讨论', 'Legal review'],
  decision: ['决定与送达', 'Decision'],
  crime: ['行刑衔接', 'Crime'],
  performance: ['履行', 'Performance'],
  remedy: ['复议与诉讼', 'Remedies'],
  enforcement: ['强制执行', 'Enforcement'],
  closing: ['结案', 'Closing'],
} as const satisfies Readonly<Record<string, Words>>;
