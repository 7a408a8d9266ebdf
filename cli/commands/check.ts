import { joinVerdicts, structural, type Verdict } from '#justice/checker';
import { checkDefinition, coreOf, type Core, type Procedure } from '#justice/procedures';
import { modelsOf, PROCEDURES } from '#law/procedures';
import { readArguments } from '../arguments.ts';
import { runUnits } from '../check-pool.ts';
import { sayExplored, sayFacts, sayLongest, sayMatrix, sayModel, sayVerdict } from '../check-report.ts';
import { findNever, type Never } from '../check-never.ts';
import { unitsOf, type UnitResult } from '../check-units.ts';
import type { Output } from '../io.ts';

const MOST = 8_000_000;

/**
 * `fashu check [PROCEDURE…] [--facts KEY=VALUE,…] [--most STATES] [--model N] [--json]`: explores the procedures and says what is proved.
 * Exit 1 when an invariant is broken, something can never happen, or something could not be decided.
 */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const given = readArguments(args, { switches: ['--json'], options: ['--facts', '--most', '--model'] });
  if ('problem' in given) {
    io.err(`check: ${given.problem}`);
    return 2;
  }
  const unknown = given.words.filter((name) => PROCEDURES[name] === undefined);
  if (unknown.length > 0) {
    io.err(`check: no procedure ${unknown.join(', ')}; there are ${Object.keys(PROCEDURES).join(', ')}`);
    return 2;
  }
  const facts = (given.value('--facts') ?? '')
    .split(',')
    .flatMap((pair) => (pair.includes('=') ? [pair.split('=') as [string, string]] : []));
  const model = given.value('--model');
  const options: Options = {
    facts: Object.fromEntries(facts),
    most: Number(given.value('--most') ?? MOST),
    only: model === undefined ? undefined : Number(model) - 1,
    isJson: given.has('--json'),
  };
  const names = given.words.length > 0 ? given.words : Object.keys(PROCEDURES);
  let isClean = true;
  for (const procedure of names.flatMap((name) => PROCEDURES[name] ?? [])) isClean = (await check(procedure, options, io)) && isClean;
  return isClean ? 0 : 1;
}

interface Options {
  readonly facts: Readonly<Record<string, string>>;
  readonly most: number;
  readonly only: number | undefined;
  readonly isJson: boolean;
}

async function check(procedure: Procedure, options: Options, io: Output): Promise<boolean> {
  const began = performance.now();
  const say = options.isJson ? () => undefined : io.out;
  const { acts, vocabulary, invariants, title } = procedure;
  say(
    `【${title[0]} ${title[1]}】${Object.keys(acts).length} 项行为 acts、${Object.keys(vocabulary.limits).length} 项期限 limits、${invariants.length} 条不变式 invariants`,
  );
  const findings = checkDefinition(procedure);
  for (const { where, help, code } of findings) io.err(`${where}: ${help} [${code}]`);
  if (findings.length > 0) return false;
  const results = await explored(procedure, { options, say });
  const verdicts = settledBy(procedure, { results, options });
  for (const one of verdicts) {
    if (options.isJson) io.out(toJson(procedure, one));
    else for (const line of sayVerdict(one.core, one.verdict, one.models)) io.out(line);
  }
  const never = options.only === undefined ? await findNever(procedure, results) : { impossible: [], undecided: [] };
  if (options.isJson) io.out(JSON.stringify({ procedure: procedure.id, ...never }));
  sayNever(procedure, never, say);
  const open = verdicts.filter(({ verdict }) => verdict.verdict === 'broken' || verdict.verdict === 'undecided');
  if (options.only === undefined) for (const line of sayMatrix(coreOf(procedure))) say(line);
  sayCustody(procedure, results, say);
  say(
    `\n合计 ${title[0]}:${verdicts.length - open.length} 条成立,${open.length} 条不成立或未判定,用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒`,
  );
  const isMeasured = results.every(({ longest }) => longest?.isWhole !== false);
  const isPossible = never.impossible.length === 0 || !isWhole(procedure);
  return open.length === 0 && isMeasured && isPossible && never.undecided.length === 0;
}

interface Exploring {
  readonly options: Options;
  readonly say: (line: string) => void;
}

/** Explores all there is to explore; a line is said for each combination as soon as it is done. */
async function explored(procedure: Procedure, { options, say }: Exploring): Promise<readonly UnitResult[]> {
  const models = modelsOf(procedure);
  const results: UnitResult[] = [];
  let current = -1;
  for await (const result of runUnits(unitsOf(procedure, options))) {
    const model = models[result.unit.model];
    if (model === undefined) continue;
    if (result.unit.model !== current) say(sayModel(model, result.unit.model + 1));
    current = result.unit.model;
    if (result.settled !== undefined) say(sayExplored(coreOf(model.procedure), result));
    results.push(result);
  }
  say('');
  return results;
}

interface Answered {
  readonly verdict: Verdict;
  /** Models that settled it, from 1. */
  readonly models: readonly number[];
  readonly core: Core;
}

interface Explored {
  readonly results: readonly UnitResult[];
  readonly options: Options;
}

/** What all models together say of each invariant, in the order of the procedure, then of the models. */
function settledBy(procedure: Procedure, { results, options }: Explored): readonly Answered[] {
  const whole = coreOf(procedure);
  const models = modelsOf(procedure);
  const found = new Map<string, { readonly verdict: Verdict; readonly model: number }[]>();
  for (const { settled, unit } of results) {
    for (const verdict of settled?.verdicts ?? []) {
      const { name } = verdict.invariant;
      found.set(name, [...(found.get(name) ?? []), { verdict, model: unit.model }]);
    }
  }
  const answers = [...found.values()].flatMap((all): readonly Answered[] => {
    const [verdict] = joinVerdicts(all.map((one) => one.verdict));
    const at = all.find((one) => one.verdict.verdict === verdict?.verdict)?.model ?? 0;
    const numbers = [...new Set(all.map(({ model }) => model + 1))].toSorted((one, other) => one - other);
    return verdict === undefined
      ? []
      : [{ verdict, models: verdict.states > 0 ? numbers : [], core: coreOf(models[at]?.procedure ?? procedure) }];
  });
  const rest = options.only === undefined ? procedure.invariants.filter(({ name }) => !found.has(name)) : [];
  const unsettled = rest.map((invariant): Answered => {
    // Who may act and who must be there is settled by the definition of the whole.
    const settled = structural(whole, invariant) ?? { verdict: 'undecided' as const, note: '跨越各模型,须整体验证' };
    return { verdict: { invariant, states: 0, transitions: 0, variables: 0, ...settled }, models: [], core: whole };
  });
  const order = new Map(procedure.invariants.map(({ name }, index) => [name, index]));
  const place = ({ verdict }: Answered): number => order.get(verdict.invariant.name) ?? order.size;
  return [...answers, ...unsettled].toSorted((one, other) => place(one) - place(other));
}

/** One line for a machine: no times, so that equal procedures give equal lines. */
function toJson(procedure: Procedure, { verdict, models }: Answered): string {
  const { invariant, states, transitions, trace, note } = verdict;
  return JSON.stringify({
    procedure: procedure.id,
    name: invariant.name,
    verdict: verdict.verdict,
    states,
    transitions,
    models,
    trace,
    note,
  });
}

function isWhole(procedure: Procedure): boolean {
  return modelsOf(procedure).every((model) => model.procedure === procedure);
}

function sayNever(procedure: Procedure, { impossible, undecided }: Never, say: (line: string) => void): void {
  const title = (name: string): string => procedure.acts[name]?.title[0] ?? name;
  // In parts, what makes an act possible may lie in another part: that is told and is no finding.
  const [mark, where] = isWhole(procedure)
    ? ['✗', '不可能发生的行为、不可达的状态']
    : ['·', '各段模型中均未出现的行为、状态(其前提在另一段)'];
  if (impossible.length > 0) say(`  ${mark} ${where}:${impossible.map(title).join('、')}`);
  if (undecided.length > 0) say(`  ? 未能判定是否可能:${undecided.map(title).join('、')}`);
}

/** For each stretch, the combination of facts in which custody may last longest, and the stretches together. */
function sayCustody(procedure: Procedure, results: readonly UnitResult[], say: (line: string) => void): void {
  const models = modelsOf(procedure);
  let total = 0;
  let stretches = 0;
  for (const [number, model] of models.entries()) {
    const paths = results.flatMap(({ unit, longest, facts }) =>
      unit.model === number && longest !== undefined ? [{ longest, facts }] : [],
    );
    // One that met the bound may be the longest: it goes first and is told as undecided.
    const [worst] = paths.toSorted(
      (one, other) => Number(one.longest.isWhole) - Number(other.longest.isWhole) || other.longest.boundedDays - one.longest.boundedDays,
    );
    if (worst === undefined || (worst.longest.isWhole && worst.longest.legs.length === 0)) continue;
    const core = coreOf(model.procedure);
    const days = Math.round(worst.longest.boundedDays);
    total += days;
    stretches += 1;
    if (stretches === 1) say('\n最长合法羁押 longest lawful custody(一月按 31 日计,法律未设上限的环节不计)');
    say(`  ${model.title[0]}:${days} 日(${sayFacts(core, worst.facts)})`);
    for (const line of sayLongest(core, worst.longest)) say(line);
  }
  if (stretches > 1) say(`  各段相加:${total} 日`);
}
