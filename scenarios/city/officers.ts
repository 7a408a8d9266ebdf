import type { Appointment, Deputy, Officer, Rank, Unit } from '#justice/agencies';
import type { CivilDay } from '#justice/basics';

const SINCE = '2020-03-01' as CivilDay;

/** Name, rank, unit, posts: one line a person. */
type Line = readonly [name: string, rank: Rank, unit: string, ...posts: string[]];

/** Who works where. Nobody here exists. 虚构的人员 */
const STAFF: Readonly<Record<string, readonly Line[]>> = {
  'ga-p': [['厉行', 'police-officer', '刑侦总队', 'police-head', 'agency-head', 'city-police-head', 'higher-police-head', 'higher-agency']],
  'ga-c': [
    ['陆平', 'police-officer', '局领导', 'police-head', 'agency-head', 'city-police-head', 'higher-police-head', 'higher-agency'],
    ['方遥', 'police-officer', '法制支队'],
    ['许诺', 'police-officer', '法制支队', 'unit-head'],
  ],
  'ga-north': [
    ['林禾', 'police-officer', '刑侦大队'],
    ['周砚', 'police-officer', '刑侦大队'],
    ['陈柯', 'police-officer', '刑侦大队'],
    ['秦岳', 'police-officer', '刑侦大队', 'unit-head'],
    ['沈川', 'police-officer', '局领导', 'police-head', 'agency-head'],
    ['罗青', 'police-officer', '法制大队'],
    ['庄静', 'police-officer', '法制大队', 'unit-head'],
    ['戴月', 'police-officer', '经侦大队'],
    ['荣光', 'police-officer', '经侦大队'],
  ],
  'ga-south': [
    ['卢桥', 'police-officer', '刑侦大队'],
    ['邵帆', 'police-officer', '刑侦大队'],
    ['江月', 'police-officer', '局领导', 'police-head', 'agency-head'],
  ],
  'ga-quay': [
    ['康宁', 'police-officer', '案件办理队'],
    ['平安', 'police-officer', '案件办理队', 'unit-head'],
  ],
  'ga-garden': [
    ['梅雨', 'police-officer', '案件办理队'],
    ['乐天', 'police-officer', '案件办理队', 'unit-head'],
  ],
  kss: [
    ['叶舟', 'police-officer', '收押科'],
    ['岑岭', 'police-officer', '所领导', 'unit-head', 'agency-head'],
  ],
  qzyl: [['安然', 'police-officer', '医务科', 'agency-head']],
  'jc-n': [['高远', 'prosecutor', '第一检察厅', 'chief-procurator', 'agency-head', 'consenting-procuratorate']],
  'jc-p': [
    ['钟岩', 'prosecutor', '第一检察部'],
    ['孟河', 'prosecutor', '院领导', 'chief-procurator', 'agency-head', 'consenting-procuratorate'],
  ],
  'jc-c': [
    ['白露', 'prosecutor', '第一检察部'],
    ['严正', 'prosecutor', '院领导', 'chief-procurator', 'agency-head', 'consenting-procuratorate'],
    ['宋词', 'assistant-prosecutor', '第一检察部'],
  ],
  'jc-north': [
    ['顾清', 'prosecutor', '第一检察部'],
    ['白桦', 'prosecutor', '第一检察部'],
    ['何田', 'assistant-prosecutor', '第一检察部'],
    ['柳原', 'prosecutor', '院领导', 'chief-procurator', 'agency-head'],
    ['纪念', 'prosecutor', '院领导', 'procuratorial-committee'],
    ['舒怀', 'prosecutor', '刑事执行检察部', 'unit-head'],
    ['安宜', 'prosecutor', '未成年人检察部', 'unit-head'],
    ['路遥', 'clerk', '案件管理部'],
  ],
  'jc-south': [
    ['俞舟', 'prosecutor', '第一检察部'],
    ['郝仁', 'prosecutor', '院领导', 'chief-procurator', 'agency-head'],
  ],
  'fy-n': [['尚德', 'judge', '刑事审判第一庭', 'court-president', 'agency-head', 'judicial-committee']],
  'fy-p': [
    ['凌云', 'judge', '刑事审判第一庭'],
    ['章法', 'judge', '院领导', 'court-president', 'agency-head', 'judicial-committee'],
  ],
  'fy-c': [
    ['江枫', 'judge', '刑事审判庭'],
    ['温泉', 'judge', '刑事审判庭'],
    ['祁山', 'judge', '刑事审判庭'],
    ['安宁', 'clerk', '刑事审判庭'],
    ['卓然', 'judge', '院领导', 'court-president', 'agency-head', 'judicial-committee'],
  ],
  'fy-north': [
    ['贺兰', 'judge', '刑事审判庭'],
    ['姚远', 'judge', '刑事审判庭'],
    ['曲直', 'judge', '刑事审判庭', 'unit-head'],
    ['明镜', 'judge', '刑事审判庭'],
    ['丁香', 'people-assessor', '人民陪审员'],
    ['冬青', 'people-assessor', '人民陪审员'],
    ['向晚', 'judge', '刑事审判庭'],
    ['季青', 'judge', '刑事审判庭'],
    ['柏舟', 'people-assessor', '人民陪审员'],
    ['辛夷', 'clerk', '刑事审判庭'],
    ['石坚', 'judge', '院领导', 'court-president', 'agency-head'],
    ['田野', 'judge', '审判委员会', 'judicial-committee'],
    ['夏木', 'clerk', '刑事审判庭'],
    ['秋实', 'clerk', '立案庭'],
    ['向阳', 'assistant-judge', '刑事审判庭'],
  ],
  'fy-south': [
    ['郁林', 'judge', '刑事审判庭'],
    ['严明', 'judge', '院领导', 'court-president', 'agency-head', 'judicial-committee'],
  ],
  'sf-p': [['温故', 'justice-officer', '厅领导', 'agency-head']],
  'sf-c': [['知新', 'justice-officer', '执法监督科', 'agency-head']],
  'sf-north': [
    ['云卷', 'justice-officer', '公共法律服务科'],
    ['云舒', 'justice-officer', '局领导', 'agency-head'],
  ],
  'sj-north': [
    ['苗青', 'corrections-officer', '矫正科'],
    ['苗圃', 'corrections-officer', '矫正科', 'agency-head'],
  ],
  'fy-aid': [
    ['唐棠', 'justice-officer', '受理窗口'],
    ['唐宁', 'justice-officer', '中心领导', 'agency-head'],
  ],
  'tj-north': [['和顺', 'justice-officer', '调解室']],
  'jy-p': [['雷霆', 'prison-officer', '刑罚执行处', 'agency-head']],
  'jy-2': [
    ['乔木', 'prison-officer', '刑罚执行科'],
    ['雷鸣', 'prison-officer', '监狱领导', 'warden', 'agency-head'],
  ],
  'gov-north': [['齐家', 'enforcement-officer', '行政复议科', 'agency-head']],
  'sjg-c': [['泰和', 'enforcement-officer', '局领导', 'agency-head']],
  'sjg-north': [
    ['关山', 'enforcement-officer', '执法大队'],
    ['木槿', 'enforcement-officer', '执法大队'],
    ['谷雨', 'enforcement-officer', '执法大队', 'unit-head'],
    ['时雨', 'enforcement-officer', '局领导', 'agency-head'],
    ['白鹭', 'enforcement-officer', '局领导'],
    ['苍山', 'enforcement-officer', '局领导'],
    ['文竹', 'enforcement-officer', '法制科'],
    ['司南', 'enforcement-officer', '法制科'],
  ],
  'jw-north': [
    ['廉泉', 'supervisor', '审查调查室'],
    ['公直', 'supervisor', '委领导', 'agency-head'],
  ],
  'zfw-c': [
    ['宏观', 'supervisor', '执法监督科'],
    ['程序', 'system-administrator', '信息中心'],
    ['安全', 'security-administrator', '信息中心'],
    ['审计', 'audit-administrator', '信息中心'],
  ],
};

const entries = Object.entries(STAFF).flatMap(([agency, lines]) => lines.map((line) => ({ agency, line })));

const numbered = entries.map(({ agency, line }, index) => {
  const [name, rank, unit, ...posts] = line;
  return { id: `o${String(index + 1).padStart(3, '0')}`, name, rank, agency, unit: `${agency}/${unit}`, posts };
});

const CLEARED = new Set<Rank>(['police-officer', 'prosecutor', 'judge', 'supervisor', 'prison-officer', 'corrections-officer']);

export const officers: readonly Officer[] = numbered.map(({ id, name, rank }) => ({
  id,
  name,
  badge: `LJ${id.slice(1)}`,
  clearance: CLEARED.has(rank) ? 'sealed' : rank.endsWith('administrator') ? 'internal' : 'sensitive',
}));

export const units: readonly Unit[] = [...new Map(numbered.map(({ agency, unit }) => [unit, agency])).entries()].map(([id, agency]) => {
  const name = id.slice(agency.length + 1);
  return { id, agency, name: [name, name], quota: numbered.filter((one) => one.unit === id).length + 2, from: SINCE };
});

export const appointments: readonly Appointment[] = numbered.map(({ id, agency, unit, rank, posts }) => ({
  id: `${id}-1`,
  officer: id,
  agency,
  unit,
  rank,
  posts,
  from: SINCE,
}));

const idOf = (name: string): string => numbered.find((one) => one.name === name)?.id ?? '';

/** The president's deputy of the district court, while he is away. */
export const deputies: readonly Deputy[] = [
  { appointment: `${idOf('石坚')}-1`, officer: idOf('曲直'), from: '2026-08-01' as CivilDay, to: '2026-08-31' as CivilDay },
];
