import type { Words } from '#justice/basics';
import type { Role } from '#justice/procedures';

/** Who acts in a matter of legal aid. 法律援助的主体 */
export const roles = {
  applicant: { title: ['申请人、受援人', 'Applicant, recipient of aid'], kind: 'party', power: 'party' },
  relative: { title: ['法定代理人、近亲属', 'Guardian or near relative'], kind: 'party', power: 'party' },
  agency: { title: ['法律援助机构', 'Legal aid agency'], kind: 'justice-administration', power: 'administration', level: 'handling' },
  justiceBureau: { title: ['司法行政部门', 'Justice bureau'], kind: 'justice-administration', power: 'supervision', level: 'next-higher' },
  police: { title: ['公安机关', 'Public security'], kind: 'public-security', power: 'investigation', level: 'handling' },
  procuratorate: { title: ['人民检察院', 'Procuratorate'], kind: 'procuratorate', power: 'prosecution', level: 'handling' },
  court: { title: ['人民法院', 'Court'], kind: 'court', power: 'adjudication', level: 'handling' },
  custodian: { title: ['监管场所', 'Place of custody'], kind: 'public-security', power: 'enforcement', level: 'handling' },
  dutyLawyer: { title: ['值班律师', 'Duty lawyer'], kind: 'party', power: 'party' },
  aider: { title: ['法律援助人员', 'Legal aid provider'], kind: 'party', power: 'party' },
  law: { title: ['依法自动发生', 'By operation of law'], kind: 'law', power: 'law' },
} as const satisfies Readonly<Record<string, Role>>;

/** Columns of the map of a matter. 办理阶段 */
export const phases = {
  notice: ['告知与通知', 'Telling and notifying'],
  application: ['申请与转交', 'Application'],
  review: ['审查', 'Review'],
  service: ['指派与承办', 'Assignment and service'],
  objection: ['异议', 'Objection'],
  closing: ['结案归档', 'Closing'],
  supervision: ['投诉与质量监督', 'Complaints and quality'],
} as const satisfies Readonly<Record<string, Words>>;
