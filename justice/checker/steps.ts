import { limitKey, type Assignment, type Core, type Condition, type CoreAct, type CoreEffects } from '#justice/procedures';
import { compile, conjunction, conjuncts, type Binding, type Conjunct, type Test } from './compile.ts';
import type { Cell, Instance, Layout } from './layout.ts';
import { keysWritten, type Slice } from './slice.ts';

/** One way a state can change: an act on one instance with one choice in its form, or a limit running out. */
export interface ModelStep {
  readonly act: string;
  readonly subject: Instance;
  /** The limit that runs out, when this is no act. */
  readonly expires?: string;
  readonly choices: Readonly<Record<string, string>>;
  /** What must hold, as stated, and whom its paths mean: for those who write the model in another language. */
  readonly condition: Condition;
  readonly binding: Binding;
  readonly possible: Test;
  /** The same as `possible`, conjunct by conjunct. */
  readonly parts: readonly Conjunct[];
  readonly changes: readonly Change[];
}

/** Assignments that are made where a test of the state before holds. */
export interface Change {
  readonly where: Test | undefined;
  /** The same assignments word by word: what is kept of it and what is put in. */
  readonly fills: readonly Fill[];
  /** Counters that go one further. */
  readonly counts: readonly Cell[];
  readonly stated?: { readonly condition: Condition; readonly binding: Binding };
  readonly writes: readonly Write[];
}

/** `value` below zero counts one further. */
export interface Write {
  readonly cell: Cell;
  readonly value: number;
}

/** What assignments do to one word of a state. */
export interface Fill {
  readonly word: number;
  readonly keep: number;
  readonly put: number;
}

/** Every step of a model that can change something in the slice, or that somebody watches. */
export function stepsOf(
  core: Core,
  layout: Layout,
  { slice, watched = [] }: { readonly slice: Slice; readonly watched?: readonly string[] },
): readonly ModelStep[] {
  const relevant = Object.values(core.acts).filter((act) => watched.includes(act.name) || keysWritten(act).some((key) => slice.has(key)));
  const acts = relevant.flatMap((act) =>
    layout.instances.filter(({ type }) => type === act.subject).flatMap((subject) => stepsOfAct(core, layout, { act, subject })),
  );
  return [...acts, ...expiries(core, layout)];
}

interface ActOn {
  readonly act: CoreAct;
  readonly subject: Instance;
}

function stepsOfAct(core: Core, layout: Layout, { act, subject }: ActOn): readonly ModelStep[] {
  const binding = bindingOf(layout, subject);
  const condition: Condition = { all: act.guards.map((guard) => guard.condition) };
  const parts = conjuncts(condition, layout, binding);
  const possible = conjunction(parts.map(({ test }) => test));
  return choicesOf(core, act).map((choices) => {
    const own = changeOf(undefined, writesOf(act.effects, binding, choices));
    const each = act.each.flatMap(({ subject: type, own: isOwn, where, effects }) =>
      layout.instances
        .filter((instance) => (isOwn ? instance === subject : instance.type === type))
        .map((instance): Change => {
          const inner = { ...binding, [instance.type]: instance };
          const made = changeOf(compile(where, layout, inner), writesOf(effects, inner, choices));
          return { ...made, stated: { condition: where, binding: inner } };
        }),
    );
    return {
      act: act.name,
      subject,
      choices,
      condition,
      binding,
      possible,
      parts,
      changes: [own, ...each].filter(({ writes }) => writes.length > 0),
    };
  });
}

/** The facet that says where the case stands, by which variables that nothing reads any more are told. */
export const PIVOT = 'case.stage';

function changeOf(where: Test | undefined, writes: readonly Write[]): Change {
  const fills = new Map<number, Fill>();
  for (const { cell, value } of writes) {
    if (value < 0) continue;
    const { keep, put } = fills.get(cell.word) ?? { keep: -1, put: 0 };
    const rest = ~(cell.mask << cell.shift);
    fills.set(cell.word, { word: cell.word, keep: keep & rest, put: (put & rest) | (value << cell.shift) });
  }
  return { where, writes, fills: [...fills.values()], counts: writes.flatMap(({ cell, value }) => (value < 0 ? [cell] : [])) };
}

/** The case and one instance. */
export function bindingOf(layout: Layout, subject: Instance): Binding {
  const [theCase] = layout.instances.filter(({ type }) => type === 'case');
  return { ...(theCase === undefined ? {} : { case: theCase }), [subject.type]: subject };
}

function writesOf(effects: CoreEffects, binding: Binding, choices: Readonly<Record<string, string>>): readonly Write[] {
  return effects.assigns.flatMap(({ key, to }) => {
    const cell = Object.values(binding)
      .map((instance) => instance.cells.get(key))
      .find((found) => found !== undefined);
    if (cell === undefined) return [];
    if (typeof to === 'object' && 'more' in to) return [{ cell, value: -1 }];
    const value = typeof to === 'string' ? to : (choices[to.form] ?? '');
    return [{ cell, value: cell.values.indexOf(value) }];
  });
}

/** Every combination of what the form may choose, as far as something is set from it. */
function choicesOf(core: Core, act: CoreAct): readonly Readonly<Record<string, string>>[] {
  const assigns = [act.effects, ...act.each.map(({ effects }) => effects)].flatMap((effects) => effects.assigns);
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const field of new Set(assigns.flatMap(fieldOf))) {
    const options = optionsOf(core, act, { field, assigns });
    combinations = combinations.flatMap((chosen) => options.map((option) => ({ ...chosen, [field]: option })));
  }
  return combinations;
}

function fieldOf({ to }: Assignment): readonly string[] {
  return typeof to === 'object' && 'form' in to ? [to.form] : [];
}

interface Choosing {
  readonly field: string;
  readonly assigns: readonly Assignment[];
}

function optionsOf(core: Core, act: CoreAct, { field, assigns }: Choosing): readonly string[] {
  const declared = act.act.form?.[field];
  const key = assigns.find((assignment) => fieldOf(assignment).includes(field))?.key ?? '';
  const values = Object.values(core.subjects)
    .flat()
    .find((variable) => variable.key === key)?.values;
  const offered = declared?.type === 'choice' ? Object.keys(declared.of) : (values ?? []);
  return offered.filter((option) => values?.includes(option) === true);
}

function expiries(core: Core, layout: Layout): readonly ModelStep[] {
  return [...core.expiring].flatMap((limit) =>
    layout.instances.flatMap((subject) => {
      const cell = subject.cells.get(limitKey(limit));
      if (cell === undefined) return [];
      const condition: Condition = { limit, status: ['running'] };
      const binding = { [subject.type]: subject };
      const parts = conjuncts(condition, layout, binding);
      const possible = conjunction(parts.map(({ test }) => test));
      const changes = [changeOf(undefined, [{ cell, value: cell.values.indexOf('expired') }])];
      return [{ act: '', subject, expires: limit, choices: {}, condition, binding, possible, parts, changes }];
    }),
  );
}
