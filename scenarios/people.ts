import type { Moment } from '#justice/basics';
import type { Entering, Team, WrittenCase, WrittenStep } from '#justice/cases';

/** The invented agencies and officers of Linjiang 临江, who act in every scenario. Nobody here exists. */
export const teams = {
  police: {
    agency: '临江市公安局江北分局',
    officers: ['警官林禾', '警官周砚'],
    approvers: { 'unit-head': '大队长秦岳', 'police-head': '局长沈川', 'agency-head': '局长沈川', 'city-police-head': '市局局长陆平' },
  },
  higherPolice: {
    agency: '临江市公安局',
    officers: ['法制支队方遥', '法制支队许诺'],
    approvers: { 'police-head': '市局局长陆平', 'agency-head': '市局局长陆平' },
  },
  detentionCentre: { agency: '临江市看守所', officers: ['民警叶舟'] },
  procuratorate: {
    agency: '临江市江北区人民检察院',
    officers: ['检察官顾清', '检察官助理何田'],
    approvers: { 'chief-procurator': '检察长柳原', 'procuratorial-committee': '检察委员会', 'agency-head': '检察长柳原' },
  },
  higherProcuratorate: {
    agency: '临江市人民检察院',
    officers: ['检察官白露'],
    approvers: { 'chief-procurator': '市院检察长严正', 'agency-head': '市院检察长严正' },
  },
  provincialProcuratorate: {
    agency: '东江省人民检察院',
    officers: ['检察官钟岩'],
    approvers: { 'chief-procurator': '省院检察长孟河', 'agency-head': '省院检察长孟河' },
  },
  court: {
    agency: '临江市江北区人民法院',
    officers: ['审判员贺兰', '书记员夏木'],
    approvers: { 'court-president': '院长石坚', 'agency-head': '院长石坚', 'judicial-committee': '审判委员会' },
    panel: ['审判长贺兰', '审判员姚远', '人民陪审员丁香'],
  },
  higherCourt: {
    agency: '临江市中级人民法院',
    officers: ['审判员江枫', '书记员安宁'],
    approvers: { 'court-president': '中院院长卓然', 'agency-head': '中院院长卓然', 'judicial-committee': '中院审判委员会' },
    panel: ['审判长江枫', '审判员温泉', '审判员祁山'],
  },
  prison: { agency: '东江省第二监狱', officers: ['监区长乔木'], approvers: { warden: '监狱长雷鸣' } },
  corrections: { agency: '临江市江北区社区矫正机构', officers: ['工作人员苗青'] },
  legalAid: { agency: '临江市江北区法律援助中心', officers: ['工作人员唐棠'] },
} as const satisfies Readonly<Record<string, Team>>;

/** Those of Linjiang who work on legal aid: the same police, procuratorate and court, and the agency with its bureau. */
const legalAidTeams = {
  police: teams.police,
  procuratorate: teams.procuratorate,
  court: teams.court,
  custodian: teams.detentionCentre,
  agency: teams.legalAid,
  justiceBureau: { agency: '临江市江北区司法局', officers: ['工作人员云卷'] },
} as const satisfies Readonly<Record<string, Team>>;

/** Those who handle an administrative penalty in Linjiang, and the court that may enforce it. */
const penaltyTeams = {
  agency: {
    agency: '临江市江北区市场监督管理局',
    officers: ['执法人员关山', '执法人员木槿'],
    approvers: { 'agency-head': '局长时雨', 'unit-head': '大队长谷雨' },
  },
  agencyHeads: { agency: '临江市江北区市场监督管理局', officers: ['局长时雨', '副局长白鹭', '副局长苍山'] },
  legalReviewer: { agency: '临江市江北区市场监督管理局', officers: ['法制审核员文竹'] },
  chair: { agency: '临江市江北区市场监督管理局', officers: ['听证主持人司南'] },
  court: { ...teams.court, officers: ['审判员姚远', '书记员夏木'] },
} as const satisfies Readonly<Record<string, Team>>;

/** A suspect with the facts the procedure asks about. */
export function accused(id: string, name: string, facts: { readonly age?: 'adult' | 'minor'; readonly gravity: string }): Entering {
  return { id, type: 'accused', name, facts: { age: facts.age ?? 'adult', gravity: facts.gravity } };
}

/** A step: the day (or minute), the act, and what is special about it. */
export function step(at: string, act: string, more: Omit<WrittenStep, 'at' | 'act'> = {}): WrittenStep {
  return { at: at as Moment, act, ...more };
}

/** A whole criminal case in Linjiang, investigated by the police unless said. */
export function criminalCase(
  name: string,
  title: string,
  {
    origin = 'public-security',
    subjects,
    steps,
    files,
  }: { readonly origin?: string; readonly subjects: readonly Entering[]; readonly steps: readonly WrittenStep[] } & Pick<
    WrittenCase,
    'files'
  >,
): WrittenCase {
  return {
    procedure: 'criminal',
    name,
    title,
    teams,
    subjects: [{ id: 'case', type: 'case', facts: { origin } }, ...subjects],
    steps,
    ...(files === undefined ? {} : { files }),
  };
}

/** A matter of legal aid in Linjiang: one person, one matter. */
export function legalAidCase(
  name: string,
  title: string,
  {
    facts,
    name: matter,
    steps,
  }: { readonly facts: Readonly<Record<string, string>>; readonly name: string; readonly steps: readonly WrittenStep[] },
): WrittenCase {
  return {
    procedure: 'legal-aid',
    name,
    title,
    teams: legalAidTeams,
    subjects: [{ id: 'case', type: 'case', name: matter, facts }],
    steps,
  };
}

/** A case of administrative penalty, handled by an agency that is not the police. */
export function penaltyCase(
  name: string,
  title: string,
  { subjects, steps }: { readonly subjects: readonly Entering[]; readonly steps: readonly WrittenStep[] },
): WrittenCase {
  return {
    procedure: 'administrative-penalty',
    name,
    title,
    teams: penaltyTeams,
    subjects: [{ id: 'case', type: 'case', facts: { handler: 'agency' } }, ...subjects],
    steps,
  };
}
