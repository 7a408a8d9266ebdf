import { Dispatch } from './dispatch.ts';
import type { Cell, Layout } from './layout.ts';
import type { Live } from './live.ts';
import { StateSet } from './state-set.ts';
import { PIVOT, type ModelStep } from './steps.ts';

/** What exploring calls, so that a property can be looked at on the way. Returning true ends the exploration: it is broken here. */
export interface Watcher {
  /** A state seen for the first time. */
  readonly state?: (words: Int32Array, base: number, number: number) => boolean;
  /** A step about to be taken from a state. */
  readonly step?: (step: number, words: Int32Array, base: number) => boolean;
  /** An edge of the graph, by the numbers of its states. */
  readonly edge?: (from: number, to: number, step: number) => void;
  /** A change the watcher makes to the new state before it is looked up: a monitor's memory. */
  readonly after?: (step: number, next: Int32Array) => void;
  /** Which bits still matter. */
  readonly live?: Live | undefined;
}

/** What an exploration found out. */
export interface Explored {
  readonly set: StateSet;
  readonly transitions: number;
  readonly parents: Int32Array;
  readonly via: Int32Array;
  /** The state, and the step taken in it, where a watcher ended it. */
  readonly broken?: { readonly state: number; readonly step?: number };
  /** False when the bound on states was met first. */
  readonly isWhole: boolean;
}

/** Visits every state that can be reached, nearest first, so that the first broken one has a shortest trace. */
export function explore(layout: Layout, steps: readonly ModelStep[], { most, ...watcher }: Watcher & { readonly most: number }): Explored {
  const run = new Run(layout, steps, watcher);
  return run.all(most);
}

/** One exploration in progress. */
class Run {
  readonly #layout: Layout;
  readonly #steps: readonly ModelStep[];
  readonly #watcher: Watcher;
  readonly #set: StateSet;
  readonly #next: Int32Array;
  readonly #swap: (next: Int32Array) => void;
  readonly #pivot: Cell | undefined;
  readonly #dispatch: Dispatch;
  #parents = new Int32Array(4096);
  #via = new Int32Array(4096);
  #transitions = 0;
  #broken: Explored['broken'];

  constructor(layout: Layout, steps: readonly ModelStep[], watcher: Watcher) {
    this.#layout = layout;
    this.#steps = steps;
    this.#watcher = watcher;
    this.#set = new StateSet(layout.words);
    this.#next = new Int32Array(layout.words);
    this.#swap = canonical(layout);
    this.#pivot = layout.cells.find(({ key }) => key === PIVOT);
    this.#dispatch = new Dispatch(steps);
  }

  all(most: number): Explored {
    for (const initial of initialStates(this.#layout)) {
      this.#wipe(initial);
      this.#swap(initial);
      this.#reach(initial, { from: -1, step: -1 });
    }
    for (let current = 0; current < this.#set.count && this.#broken === undefined && this.#set.count <= most; current += 1)
      this.#expand(current);
    const isWhole = this.#broken === undefined && this.#set.count <= most;
    return {
      set: this.#set,
      transitions: this.#transitions,
      parents: this.#parents,
      via: this.#via,
      isWhole,
      ...(this.#broken === undefined ? {} : { broken: this.#broken }),
    };
  }

  #expand(current: number): void {
    const base = current * this.#layout.words;
    const { steps, tests } = this.#dispatch.find(this.#set.words, base);
    for (let at = 0; at < steps.length; at += 1) {
      const test = tests[at];
      if (test !== undefined && !test(this.#set.words, base)) continue;
      const index = steps[at] ?? 0;
      const step = this.#steps[index];
      if (step === undefined) continue;
      if (this.#watcher.step?.(index, this.#set.words, base) === true) {
        this.#broken = { state: current, step: index };
        return;
      }
      this.#transitions += 1;
      this.#take(step, base);
      this.#watcher.after?.(index, this.#next);
      this.#wipe(this.#next);
      this.#swap(this.#next);
      const number = this.#reach(this.#next, { from: current, step: index });
      this.#watcher.edge?.(current, number, index);
      if (this.#broken !== undefined) return;
    }
  }

  #wipe(words: Int32Array): void {
    const pivot = this.#pivot;
    const live = this.#watcher.live;
    if (pivot === undefined || live === undefined) return;
    const stage = ((words[pivot.word] ?? 0) >>> pivot.shift) & pivot.mask;
    for (const { pivot: own, masks, word, words: width } of live.instances) {
      const standing = own === undefined ? 0 : ((words[own.word] ?? 0) >>> own.shift) & own.mask;
      const mask = masks[stage]?.[standing];
      for (let index = 0; index < width; index += 1) words[word + index] = (words[word + index] ?? 0) & (mask?.[index] ?? -1);
    }
  }

  /** Fills `next` with the state after a step. */
  #take(step: ModelStep, base: number): void {
    const { words } = this.#set;
    const next = this.#next;
    for (let index = 0; index < next.length; index += 1) next[index] = words[base + index] ?? 0;
    for (const change of step.changes) {
      if (change.where !== undefined && !change.where(words, base)) continue;
      for (const { word, keep, put } of change.fills) next[word] = ((next[word] ?? 0) & keep) | put;
      for (const cell of change.counts) {
        const before = ((next[cell.word] ?? 0) >>> cell.shift) & cell.mask;
        const after = Math.min(before + 1, cell.values.length - 1);
        next[cell.word] = ((next[cell.word] ?? 0) & ~(cell.mask << cell.shift)) | (after << cell.shift);
      }
    }
  }

  #reach(words: Int32Array, { from, step }: { readonly from: number; readonly step: number }): number {
    const before = this.#set.count;
    const number = this.#set.add(words, 0);
    if (number < before) return number;
    if (number >= this.#parents.length) {
      this.#parents = grown(this.#parents);
      this.#via = grown(this.#via);
    }
    this.#parents[number] = from;
    this.#via[number] = step;
    if (this.#watcher.state?.(this.#set.words, number * this.#layout.words, number) === true) this.#broken = { state: number };
    return number;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Every combination of what the subjects may be when they enter. */
export function initialStates(layout: Layout): readonly Int32Array[] {
  let states: readonly Int32Array[] = [new Int32Array(layout.words)];
  for (const cell of layout.cells) {
    states = states.flatMap((state) =>
      cell.initially.map((value) => {
        const next = Int32Array.from(state);
        next[cell.word] = (next[cell.word] ?? 0) | (value << cell.shift);
        return next;
      }),
    );
  }
  return states;
}

/** Puts the instances of each type in order: which of two accused is which changes nothing that is asked (rule C12). */
function canonical(layout: Layout): (next: Int32Array) => void {
  const types = Map.groupBy(layout.instances, ({ type }) => type);
  const groups = [...types.values()].filter((group) => group.length > 1 && (group[0]?.words ?? 0) > 0);
  if (groups.length === 0) return () => undefined;
  return (next) => {
    for (const group of groups) {
      const width = group[0]?.words ?? 0;
      for (let last = group.length - 1; last > 0; last -= 1) {
        for (let index = 0; index < last; index += 1)
          order(next, { one: group[index]?.word ?? 0, other: group[index + 1]?.word ?? 0, width });
      }
    }
  };
}

function order(next: Int32Array, { one, other, width }: { readonly one: number; readonly other: number; readonly width: number }): void {
  for (let index = 0; index < width; index += 1) {
    const difference = (next[one + index] ?? 0) - (next[other + index] ?? 0);
    if (difference < 0) return;
    if (difference > 0) {
      for (let at = index; at < width; at += 1) {
        const kept = next[one + at] ?? 0;
        next[one + at] = next[other + at] ?? 0;
        next[other + at] = kept;
      }
      return;
    }
  }
}
