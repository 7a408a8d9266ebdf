import { findTested, type Condition } from '#justice/procedures';
import type { Binding } from './compile.ts';
import type { Cell, Layout } from './layout.ts';
import type { Model } from './model.ts';
import { bindingOf, type Change, type ModelStep } from './steps.ts';

/** A condition that must never hold, for every subject of a type. */
export interface Forbidden {
  readonly never: Condition;
  readonly on: string;
}

/**
 * A model in Promela, for SPIN: one process, one loop, every step indivisible; a state of SPIN's is a state of ours.
 * Source: Holzmann, "The SPIN Model Checker", 2003. Only for models whose start is one state.
 */
export function promelaOf({ layout, steps }: Pick<Model, 'layout' | 'steps'>, forbidden: readonly Forbidden[]): string {
  const variables = layout.cells.map(
    (cell) => `byte ${name(cell)} = ${cell.initially[0] ?? 0};  /* ${cell.key}: ${cell.values.join(' ')} */`,
  );
  const bad = forbidden.flatMap(({ never, on }) =>
    layout.instances.filter(({ type }) => type === on).map((instance) => expression(never, layout, bindingOf(layout, instance))),
  );
  const options = [...bad.map((test) => `  :: d_step { ${test} -> assert(false) }`), ...steps.map((step) => stepOf(step, layout))];
  return [...variables, 'active proctype procedure() {', 'end:', '  do', ...options, '  od', '}', ''].join('\n');
}

const name = ({ id }: Cell): string => `v${id}`;

function stepOf({ act, expires, condition, binding, changes }: ModelStep, layout: Layout): string {
  const guard = expression(condition, layout, binding);
  return `  :: d_step { ${guard} -> ${effectsOf(changes, layout)} }  /* ${act === '' ? `${expires ?? ''} runs out` : act} */`;
}

/** Conditional effects read the state before: their tests are kept aside first. */
function effectsOf(changes: readonly Change[], layout: Layout): string {
  const kept = changes.flatMap(({ stated }, index) =>
    stated === undefined ? [] : [`bool w${index} = ${expression(stated.condition, layout, stated.binding)}`],
  );
  const made = changes.map(({ stated, writes }, index) => {
    const assignments = writes
      .map(
        ({ cell, value }) =>
          `${name(cell)} = ${value < 0 ? `(${name(cell)} < ${cell.values.length - 1} -> ${name(cell)} + 1 : ${name(cell)})` : value}`,
      )
      .join('; ');
    return stated === undefined ? assignments : `if :: w${index} -> ${assignments} :: else -> skip fi`;
  });
  // What was kept aside is wiped again, or SPIN would tell states apart by it.
  const wiped = changes.flatMap(({ stated }, index) => (stated === undefined ? [] : [`w${index} = false`]));
  return [...kept, ...made, ...wiped, 'skip'].filter((part) => part !== '').join('; ');
}

function expression(condition: Condition, layout: Layout, binding: Binding): string {
  const tested = findTested(condition);
  if (tested !== undefined) return plain(tested, binding);
  if ('need' in condition) return expression(condition.need, layout, binding);
  if ('all' in condition)
    return joined(
      condition.all.map((part) => expression(part, layout, binding)),
      '&&',
      'true',
    );
  if ('any' in condition)
    return joined(
      condition.any.map((part) => expression(part, layout, binding)),
      '||',
      'false',
    );
  if ('not' in condition) return `!(${expression(condition.not, layout, binding)})`;
  if ('some' in condition) return joined(over(condition.some, condition.where, { layout, binding }), '||', 'false');
  if ('every' in condition) return joined(over(condition.every, condition.where, { layout, binding }), '&&', 'true');
  return 'false';
}

function over(
  type: string,
  where: Condition,
  { layout, binding }: { readonly layout: Layout; readonly binding: Binding },
): readonly string[] {
  return layout.instances
    .filter((instance) => instance.type === type)
    .map((instance) => expression(where, layout, { ...binding, [type]: instance }));
}

function joined(parts: readonly string[], sign: string, empty: string): string {
  return parts.length === 0 ? empty : `(${parts.join(` ${sign} `)})`;
}

function plain({ key, values }: { readonly key: string; readonly values: readonly string[] }, binding: Binding): string {
  const cell = Object.values(binding)
    .map((instance) => instance.cells.get(key))
    .find((found) => found !== undefined);
  if (cell === undefined) return 'false';
  return joined(
    values.map((value) => `${name(cell)} == ${cell.values.indexOf(value)}`),
    '||',
    'false',
  );
}
