import { matrixOf, type LongestPath, type TraceStep, type Verdict } from '#justice/checker';
import { lengthZh } from '#justice/deadlines';
import type { ActorKind, Core, Procedure } from '#justice/procedures';
import type { Model } from '#law/procedures';
import { citeInChinese } from '#law/statutes';
import type { UnitResult } from './check-units.ts';

const MARKS = { proved: '✓ 已证明', enforced: '✓ 由解释器保证', broken: '✗ 被违反', undecided: '? 未能判定' } as const;

const AGENCIES: Readonly<Record<ActorKind, string>> = {
  'public-security': '公安机关',
  procuratorate: '检察机关',
  court: '审判机关',
  'justice-administration': '司法行政',
  'administrative-agency': '行政机关',
  'supervision-commission': '监察机关',
  party: '当事人',
  station: '办案场所',
  law: '法定',
};

/** `模型 1 自受案至提起公诉:121 项行为;被追诉人 1、财物 0` */
export function sayModel(model: Model, number: number): string {
  const { subjects } = model.procedure.vocabulary;
  const counts = Object.keys(subjects).flatMap((type) =>
    type === 'case' ? [] : [`${subjects[type]?.title[0] ?? type} ${model.counts[type] ?? 0}`],
  );
  const title = `\n模型 ${number} ${model.title[0]} ${model.title[1]}`;
  const fixed = Object.entries(model.facts ?? {}).map(([key, value]) => sayValue(model.procedure, key, value));
  return `${title}\n  ${Object.keys(model.procedure.acts).length} 项行为;案件 1${counts.map((count) => `、${count}`).join('')}${fixed.length > 0 ? `;限于${fixed.join('、')}` : ''}`;
}

function sayValue({ vocabulary }: Procedure, key: string, value: string): string {
  const [subject = '', name = ''] = key.split('.');
  return vocabulary.subjects[subject]?.facets[name]?.values[value]?.[0] ?? value;
}

/** Which facts a combination stands for: `公安机关侦查 · 成年人 · 一年以下/一年以上三年以下`. Facts that nothing depends on are not told. */
export function sayFacts({ procedure, subjects }: Core, facts: UnitResult['facts']): string {
  const varied = Object.values(subjects)
    .flat()
    .filter(({ initially }) => initially.length > 1);
  const told = varied.flatMap(({ key }) => {
    const values = [...new Set(facts.flatMap((combination) => combination[key] ?? []))];
    return values.length === 0 ? [] : [values.map((value) => sayValue(procedure, key, value)).join('/')];
  });
  return told.length === 0 ? '全部事实' : told.join(' · ');
}

/** One combination explored: how large, how many invariants hold. */
export function sayExplored(core: Core, { settled, facts, seconds }: UnitResult): string {
  const verdicts = settled?.verdicts ?? [];
  const open = verdicts.filter(({ verdict }) => verdict === 'broken' || verdict === 'undecided').length;
  const size = `${settled?.states ?? 0} 状态、${settled?.transitions ?? 0} 次转移`;
  return `  ${open === 0 ? '✓' : '✗'} ${sayFacts(core, facts)}:${verdicts.length - open} 条成立${open > 0 ? `、${open} 条不成立或未判定` : ''},${size},${seconds.toFixed(1)} 秒`;
}

/** An invariant, where it was settled, and how it is broken. */
export function sayVerdict(core: Core, verdict: Verdict, models: readonly number[]): readonly string[] {
  const { invariant, note, trace } = verdict;
  const where = models.length > 0 ? `〔模型 ${models.join('、')},至多 ${verdict.states} 状态〕` : '';
  const line = `  ${MARKS[verdict.verdict]} ${invariant.name} ${invariant.title[0]}  ${invariant.basis.map(citeInChinese).join('、')}${where}${note === undefined ? '' : `  ${note}`}`;
  return trace === undefined ? [line] : [line, `      ${trace.map((step) => sayStep(core, step)).join(' → ')}`];
}

function sayStep({ procedure }: Core, { act, expires, choices, subject }: TraceStep): string {
  if (expires !== undefined) return `「${procedure.rules[expires]?.title[0] ?? expires}」届满`;
  const which = /\d+$/u.exec(subject)?.[0];
  const chosen = [...(which === undefined ? [] : [`第${which}人`]), ...Object.values(choices)];
  return `${procedure.acts[act]?.title[0] ?? act}${chosen.length > 0 ? `(${chosen.join(',')})` : ''}`;
}

/** The longest lawful custody of one stretch, leg by leg. 最长合法羁押 */
export function sayLongest({ procedure }: Core, path: LongestPath): readonly string[] {
  if (!path.isWhole) return ['      状态过多,未能判定'];
  const act = (name: string): string => procedure.acts[name]?.title[0] ?? name;
  const legs = path.legs.map(
    ({ act: name, limit, length, basis }) =>
      `      ${lengthZh(length)}「${procedure.rules[limit]?.title[0] ?? limit}」${act(name)}  ${basis.map(citeInChinese).join('、')}`,
  );
  const open = path.unbounded.length === 0 ? [] : [`      法律未限次数或者期限、未计入的环节:${path.unbounded.map(act).join('、')}`];
  return [...legs, ...open];
}

/** Who can act alone, and whose acts presuppose what another does. 制约矩阵 */
export function sayMatrix(core: Core): readonly string[] {
  const { kinds, alone, needs } = matrixOf(core);
  const column = (text: string): string => text + ' '.repeat(Math.max(1, 12 - 2 * text.length));
  const number = (count: number): string => (count === 0 ? '·' : String(count)).padEnd(12);
  const rows = kinds.map((kind) => {
    const cells = kinds.map((other) =>
      number(new Set(needs.filter((need) => need.kind === kind && need.needs === other).map(({ act }) => act)).size),
    );
    return `  ${column(AGENCIES[kind])}${number(alone[kind]?.length ?? 0)}${cells.join('')}`.trimEnd();
  });
  return [
    '\n制约矩阵 constraint matrix:各机关可单独实施的行为数,以及须以另一机关的行为为前提的行为数',
    `  ${column('行为机关')}${column('单独')}${kinds.map((kind) => column(AGENCIES[kind])).join('')}`.trimEnd(),
    ...rows,
  ];
}
