import { Fault } from '#justice/basics';
import { fixing, prove, proveAll, type Verdict } from '#justice/checker';
import { coreOf, type Act, type Condition, type Core, type Invariant, type Procedure } from '#justice/procedures';
import { criminal } from './procedure.ts';

type Facts = Readonly<Record<string, string>>;

/** Facts a proof fixes. */
export const police = (more: Facts = {}): Facts => ({
  'case.origin': 'public-security',
  'accused.age': 'adult',
  'accused.gravity': 'up-to-three',
  ...more,
});
export const ofSupervision = (more: Facts = {}): Facts => police({ 'case.origin': 'supervision', ...more });
export const ofMinor = (more: Facts = {}): Facts => police({ 'accused.age': 'minor', 'accused.gravity': 'up-to-one', ...more });

/** A condition without what these articles demand. */
export function without(condition: Condition, ...articles: readonly number[]): Condition {
  if (!('all' in condition)) return condition;
  const kept = condition.all.filter((part) => !('need' in part && part.basis.some(({ article }) => articles.includes(article))));
  return { all: kept.map((part) => without(part, ...articles)) };
}

/** What somebody might get wrong in an act; undefined takes the act away. */
export type Wrong = (act: Act) => Act | undefined;

export const unguarded =
  (...articles: readonly number[]): Wrong =>
  (act) => ({ ...act, when: without(act.when ?? { all: [] }, ...articles) });
export const unattended: Wrong = ({ present: _present, ...act }) => act;
export const always: Wrong = (act) => ({ ...act, when: { all: [] } });
export const gone: Wrong = () => undefined;
export const byAlso =
  (role: string): Wrong =>
  (act) => ({ ...act, by: [...[act.by].flat(), role] });

/** The acts of a procedure with some of them gone wrong. */
export function gettingWrong(acts: Readonly<Record<string, Act>>, wrong: Readonly<Record<string, Wrong>>): Readonly<Record<string, Act>> {
  for (const name of Object.keys(wrong)) if (acts[name] === undefined) throw new Fault('test/no-act', name);
  return Object.fromEntries(
    Object.entries(acts).flatMap(([name, act]) => {
      const changed = wrong[name] === undefined ? act : wrong[name](act);
      return changed === undefined ? [] : [[name, changed] as const];
    }),
  );
}

/** The criminal procedure with these acts, and these of its invariants, only. */
export const coreWith = (acts: Readonly<Record<string, Act>>, facts: Facts, names: readonly string[] = []): Core => {
  const procedure: Procedure = { ...criminal, clocks: {}, acts, invariants: names.map(invariantOf) };
  return fixing(coreOf(procedure), facts);
};

const bounds = (besides: Readonly<Record<string, number>>) => ({
  counts: { accused: 1, victim: 0, property: 0, ...besides },
  most: 1_500_000,
});

/** What the checker says of every invariant of a core: what it is, or the acts that break it. */
export const verdictsOn = (core: Core, besides: Readonly<Record<string, number>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    proveAll(core, bounds(besides)).map(({ invariant, verdict, trace = [] }) => [
      invariant.name,
      [verdict, ...trace.map(({ act }) => act)].join(' '),
    ]),
  );

/** An invariant of the criminal procedure, by its name. */
export function invariantOf(name: string): Invariant {
  const found = criminal.invariants.find((one) => one.name === name);
  if (found === undefined) throw new Fault('test/no-invariant', name);
  return found;
}

/** What the checker says of an invariant. */
export const verdictOn = (name: string, core: Core, besides: Readonly<Record<string, number>> = {}): Verdict['verdict'] =>
  prove(core, invariantOf(name), bounds(besides)).verdict;
