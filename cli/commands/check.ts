import {
  cover,
  fixing,
  longestPath,
  matrixOf,
  proveAll,
  structural,
  type Bounds,
  type LongestPath,
  type TraceStep,
  type Verdict,
} from '#justice/checker';
import { lengthZh } from '#justice/deadlines';
import { checkDefinition, coreOf, type Core, type Procedure } from '#justice/procedures';
import { modelsOf, PROCEDURES, type Model } from '#law/procedures';
import { citeInChinese } from '#law/statutes';
import type { Output } from '../io.ts';

const MOST = 8_000_000;

const MARKS = { proved: '✓ 已证明', enforced: '✓ 由解释器保证', broken: '✗ 被违反', undecided: '? 未能判定' } as const;

/**
 * `fashu check [PROCEDURE…] [--facts KEY=VALUE,…] [--most STATES] [--model N] [--cover] [--json]`: explores the procedures and says what is proved.
 * Exit 1 when an invariant is broken or something could not be decided.
 */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const options = optionsOf(args);
  const unknown = options.names.filter((name) => PROCEDURES[name] === undefined);
  if (unknown.length > 0) {
    io.err(`check: no procedure ${unknown.join(', ')}; there are ${Object.keys(PROCEDURES).join(', ')}`);
    return 2;
  }
  const procedures = options.names.length > 0 ? options.names.flatMap((name) => PROCEDURES[name] ?? []) : Object.values(PROCEDURES);
  let isClean = true;
  for (const procedure of procedures) isClean = checkProcedure(procedure, options, io) && isClean;
  return isClean ? 0 : 1;
}

interface Options {
  readonly names: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly most: number;
  readonly model: number | undefined;
  readonly isJson: boolean;
  readonly isCovering: boolean;
}

function optionsOf(args: readonly string[]): Options {
  const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const taken = new Set(['--facts', '--most', '--model'].flatMap((name) => value(name) ?? []));
  const facts = (value('--facts') ?? '').split(',').flatMap((pair) => (pair.includes('=') ? [pair.split('=') as [string, string]] : []));
  const model = value('--model');
  return {
    names: args.filter((arg) => !arg.startsWith('--') && !taken.has(arg)),
    facts: Object.fromEntries(facts),
    most: Number(value('--most') ?? MOST),
    model: model === undefined ? undefined : Number(model),
    isJson: args.includes('--json'),
    isCovering: args.includes('--cover'),
  };
}

function checkProcedure(procedure: Procedure, options: Options, io: Output): boolean {
  const counts = `${Object.keys(procedure.acts).length} 项行为 acts、${Object.keys(procedure.vocabulary.limits).length} 项期限 limits、${procedure.invariants.length} 条不变式 invariants`;
  io.out(`【${procedure.title[0]} ${procedure.title[1]}】${counts}`);
  const findings = checkDefinition(procedure);
  for (const { where, help, code } of findings) io.err(`${where}: ${help} [${code}]`);
  if (findings.length > 0) return false;
  const settled = new Set<string>();
  let isClean = true;
  modelsOf(procedure).forEach((model, index) => {
    if (options.model !== undefined && options.model !== index + 1) return;
    isClean = checkModel(model, { options, io, settled }) && isClean;
  });
  // Who may act and who must be there is settled by the definition of the whole.
  const whole = coreOf(procedure);
  for (const invariant of procedure.invariants) {
    const verdict = settled.has(invariant.name) ? undefined : structural(whole, invariant);
    if (verdict === undefined || options.model !== undefined) continue;
    printVerdict(whole, { invariant, ...verdict, states: 0, transitions: 0, variables: 0 }, { options, io, settled });
    if (verdict.verdict === 'broken') isClean = false;
    else settled.add(invariant.name);
  }
  const missing = options.model === undefined ? procedure.invariants.filter(({ name }) => !settled.has(name)) : [];
  for (const { name, title, basis } of missing)
    io.out(`  ? 未能判定 ${name} ${title[0]}  ${basis.map(citeInChinese).join('、')}(跨越各分段,须整体验证)`);
  io.out(`\n合计:${settled.size} 条不变式在上述模型中成立,${missing.length} 条未判定`);
  printMatrix(whole, io);
  return isClean && missing.length === 0;
}

interface Printing {
  readonly options: Options;
  readonly io: Output;
  /** Names of the invariants some model has settled. */
  readonly settled: Set<string>;
}

function checkModel(model: Model, { options, io, settled }: Printing): boolean {
  const core = coreOf(model.procedure);
  const facts = { ...model.facts, ...options.facts };
  const bounds: Bounds = { counts: model.counts, most: options.most };
  const fixed = fixing(core, facts);
  const began = performance.now();
  io.out(`\n模型 ${model.title[0]} ${model.title[1]}${Object.keys(facts).length > 0 ? `  ${JSON.stringify(facts)}` : ''}`);
  const verdicts = proveAll(fixed, bounds);
  const seconds = (performance.now() - began) / 1000;
  for (const verdict of verdicts) {
    printVerdict(core, verdict, { options, io, settled });
    if (verdict.verdict === 'proved' || verdict.verdict === 'enforced') settled.add(verdict.invariant.name);
  }
  const broken = verdicts.filter(({ verdict }) => verdict === 'broken' || verdict === 'undecided');
  const [states, transitions] = [Math.max(...verdicts.map((one) => one.states)), Math.max(...verdicts.map((one) => one.transitions))];
  io.out(
    `共 ${verdicts.length} 条:${verdicts.length - broken.length} 条成立,${broken.length} 条不成立或未判定;最大切片 ${states} 状态、${transitions} 次转移,用时 ${seconds.toFixed(1)} 秒`,
  );
  if (options.isCovering) printCover(core, fixed, { bounds, io });
  if (core.procedure.held !== undefined) printLongest(core, fixed, { bounds, io });
  return broken.length === 0;
}

function printVerdict(core: Core, verdict: Verdict, { options, io }: Printing): void {
  const { invariant } = verdict;
  if (options.isJson) {
    io.out(
      JSON.stringify({
        name: invariant.name,
        verdict: verdict.verdict,
        states: verdict.states,
        transitions: verdict.transitions,
        trace: verdict.trace,
      }),
    );
    return;
  }
  const size = verdict.states > 0 ? `  ${verdict.states} 状态` : '';
  io.out(
    `  ${MARKS[verdict.verdict]} ${invariant.name} ${invariant.title[0]}  ${invariant.basis.map(citeInChinese).join('、')}${size}${verdict.note === undefined ? '' : `  ${verdict.note}`}`,
  );
  if (verdict.trace !== undefined) io.out(`      ${verdict.trace.map((step) => sayStep(core, step)).join(' → ')}`);
}

function sayStep(core: Core, { act, expires, choices }: TraceStep): string {
  if (expires !== undefined) return `「${core.procedure.rules[expires]?.title[0] ?? expires}」届满`;
  const chosen = Object.values(choices);
  return `${core.procedure.acts[act]?.title[0] ?? act}${chosen.length > 0 ? `(${chosen.join(',')})` : ''}`;
}

interface Exploring {
  readonly bounds: Bounds;
  readonly io: Output;
}

function printCover(core: Core, fixed: Core, { bounds, io }: Exploring): void {
  const coverage = cover(fixed, bounds);
  const title = (act: string): string => core.procedure.acts[act]?.title[0] ?? act;
  if (coverage.impossibleActs.length > 0) io.out(`  在此模型中不可能发生的行为:${coverage.impossibleActs.map(title).join('、')}`);
  if (coverage.unreachableValues.length > 0) io.out(`  在此模型中不可达的状态:${coverage.unreachableValues.join('、')}`);
  if (coverage.undecided.length > 0) io.out(`  未能判定是否可达:${coverage.undecided.join('、')}`);
}

function printLongest(core: Core, fixed: Core, { bounds, io }: Exploring): void {
  const { held } = core.procedure;
  if (held === undefined) return;
  const path = longestPath(fixed, { on: held.subject, during: held.when }, bounds);
  if (path.isWhole) sayLongest(core, path, io);
  else io.out('  最长合法羁押:状态过多,未能判定');
}

function sayLongest(core: Core, path: LongestPath, io: Output): void {
  const act = (name: string): string => core.procedure.acts[name]?.title[0] ?? name;
  io.out(
    `  最长合法羁押 longest lawful custody:${path.unbounded.length > 0 ? '无法定上限的环节除外,' : ''}${Math.round(path.boundedDays)} 日(一月按 31 日计)`,
  );
  for (const { act: name, limit, length, basis } of path.legs) {
    io.out(
      `      ${lengthZh(length).padEnd(8)}「${core.procedure.rules[limit]?.title[0] ?? limit}」${act(name)}  ${basis.map(citeInChinese).join('、')}`,
    );
  }
  if (path.unbounded.length > 0) io.out(`      可反复或不限次数的行为:${path.unbounded.map(act).join('、')}`);
}

function printMatrix(core: Core, io: Output): void {
  const { kinds, alone, needs } = matrixOf(core);
  io.out('\n制约矩阵 constraint matrix:行为主体 × 所需主体(行为数)');
  for (const kind of kinds) {
    const cells = kinds.map(
      (other) => `${other} ${new Set(needs.filter((need) => need.kind === kind && need.needs === other).map(({ act }) => act)).size}`,
    );
    io.out(`  ${kind.padEnd(24)}单独 ${String(alone[kind]?.length ?? 0).padStart(3)}  |  ${cells.join('  ')}`);
  }
}
