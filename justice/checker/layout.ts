import { Fault } from '#justice/basics';
import type { Core, Variable } from '#justice/procedures';
import type { Slice } from './slice.ts';

/** How many subjects of each type a model has; the case is always one. */
export type Counts = Readonly<Record<string, number>>;

/** One instance of a subject type: `accused` 0, 1 … */
export interface Instance {
  readonly type: string;
  readonly index: number;
  /** Its first word and how many it has: instances of one type have equal blocks, so that they can be compared and swapped. */
  readonly word: number;
  readonly words: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Where one variable of one instance is packed. */
export interface Cell {
  readonly id: number;
  readonly key: string;
  readonly instance: number;
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  readonly values: readonly string[];
  readonly initially: readonly number[];
}

/** A variable the checker adds to watch for a property. */
export interface MonitorVariable {
  readonly key: string;
  readonly subject: string;
  readonly most: number;
}

export interface Layout {
  readonly instances: readonly Instance[];
  readonly cells: readonly Cell[];
  readonly words: number;
}

/** Conditions are tested by one bit for each value of a variable, in a word of 32. */
const MOST_VALUES = 32;

/** Packs the variables of a slice, and those of a monitor, into 32-bit words; every instance begins a new word. */
export function layoutOf(
  core: Core,
  counts: Counts,
  { slice, monitor }: { readonly slice: Slice; readonly monitor?: MonitorVariable },
): Layout {
  const cells: Cell[] = [];
  const instances: Instance[] = [];
  let word = 0;
  for (const [type, variables] of Object.entries(core.subjects)) {
    const kept = [...variables.filter(({ key }) => slice.has(key)), ...(monitor?.subject === type ? [asVariable(monitor)] : [])];
    const count = type === 'case' ? 1 : (counts[type] ?? 0);
    for (let index = 0; index < count; index += 1) {
      const packed = pack(kept, { word, firstId: cells.length, instance: instances.length });
      cells.push(...packed.cells);
      instances.push({ type, index, word, words: packed.words, cells: new Map(packed.cells.map((cell) => [cell.key, cell])) });
      word += packed.words;
    }
  }
  return { instances, cells, words: Math.max(word, 1) };
}

function asVariable({ key, subject, most }: MonitorVariable): Variable {
  return { key, subject, kind: 'facet', values: Array.from({ length: most + 1 }, (_, count) => String(count)), initially: ['0'] };
}

interface Place {
  readonly word: number;
  readonly firstId: number;
  readonly instance: number;
}

function pack(
  variables: readonly Variable[],
  { word, firstId, instance }: Place,
): { readonly cells: readonly Cell[]; readonly words: number } {
  let current = 0;
  let shift = 0;
  const cells = variables.map(({ key, values, initially }, index): Cell => {
    if (values.length > MOST_VALUES)
      throw new Fault('checker/too-many-values', `${key} has ${values.length} values; ${MOST_VALUES} can be told apart`);
    const bits = Math.max(1, Math.ceil(Math.log2(values.length)));
    if (shift + bits > 31) {
      current += 1;
      shift = 0;
    }
    const cell: Cell = {
      id: firstId + index,
      key,
      instance,
      word: word + current,
      shift,
      mask: 2 ** bits - 1,
      values,
      initially: initially.map((value) => values.indexOf(value)),
    };
    shift += bits;
    return cell;
  });
  return { cells, words: variables.length === 0 ? 0 : current + 1 };
}
