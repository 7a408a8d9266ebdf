import { conjunction, type Conjunct, type Test } from './compile.ts';
import type { Cell } from './layout.ts';
import type { ModelStep } from './steps.ts';

/** The steps worth trying in a state: those its variables do not rule out, each with what is still to be tested of it. */
export interface Candidates {
  readonly steps: readonly number[];
  /** Undefined where nothing is left to test. */
  readonly tests: readonly (Test | undefined)[];
}

/** Looking a variable up is worth it while more steps than this are in question, */
const FEW = 6;
/** and while it rules out more than one in so many of them. */
const WORTH = 5;
/** A deeper tree has more nodes than it saves tests. */
const DEEPEST = 5;

interface Node {
  readonly steps: readonly number[];
  readonly asked: ReadonlySet<Cell>;
  /** The variable looked at here; undefined at the end of the way. */
  readonly cell: Cell | undefined;
  readonly children: (Node | undefined)[];
  readonly candidates: Candidates | undefined;
}

/**
 * Finds the steps possible in a state by asking the variables that tell most steps apart first, as a clerk would: which stage, which standing, which measure.
 * The tree grows only where exploration comes.
 */
export class Dispatch {
  readonly #steps: readonly ModelStep[];
  /** For every step, the values of each variable that its plain conjuncts allow, as bits. */
  readonly #allowed: readonly ReadonlyMap<Cell, number>[];
  readonly #root: Node;

  constructor(steps: readonly ModelStep[]) {
    this.#steps = steps;
    this.#allowed = steps.map(({ parts }) => allowedBy(parts));
    this.#root = this.#grow(
      steps.map((_, index) => index),
      new Set(),
    );
  }

  find(words: Int32Array, base: number): Candidates {
    let node = this.#root;
    for (;;) {
      const { cell, candidates } = node;
      if (cell === undefined || candidates !== undefined) return candidates ?? { steps: [], tests: [] };
      const value = ((words[base + cell.word] ?? 0) >>> cell.shift) & cell.mask;
      node = node.children[value] ??= this.#child(node, cell, value);
    }
  }

  #child({ steps, asked }: Node, cell: Cell, value: number): Node {
    const left = steps.filter((step) => (((this.#allowed[step]?.get(cell) ?? -1) >>> value) & 1) === 1);
    return this.#grow(left, new Set([...asked, cell]));
  }

  #grow(steps: readonly number[], asked: ReadonlySet<Cell>): Node {
    const cell = steps.length <= FEW || asked.size >= DEEPEST ? undefined : this.#best(steps, asked);
    const candidates = cell === undefined ? { steps, tests: steps.map((step) => this.#rest(step, asked)) } : undefined;
    return { steps, asked, cell, children: [], candidates };
  }

  #rest(step: number, asked: ReadonlySet<Cell>): Test | undefined {
    const open = (this.#steps[step]?.parts ?? []).filter((part) => part.cell === undefined || !asked.has(part.cell));
    return open.length === 0 ? undefined : conjunction(open.map(({ test }) => test));
  }

  /** The variable that rules out the most steps on average. */
  #best(steps: readonly number[], asked: ReadonlySet<Cell>): Cell | undefined {
    const ruledOut = new Map<Cell, number>();
    for (const step of steps) {
      for (const [cell, bits] of this.#allowed[step] ?? []) {
        const share = 1 - countOf(bits, cell.values.length) / cell.values.length;
        if (!asked.has(cell)) ruledOut.set(cell, (ruledOut.get(cell) ?? 0) + share);
      }
    }
    const [best] = [...ruledOut].toSorted(([, one], [, other]) => other - one);
    return best !== undefined && best[1] * WORTH > steps.length ? best[0] : undefined;
  }
}

function allowedBy(parts: readonly Conjunct[]): ReadonlyMap<Cell, number> {
  const allowed = new Map<Cell, number>();
  for (const part of parts) if (part.cell !== undefined) allowed.set(part.cell, (allowed.get(part.cell) ?? -1) & part.allowed);
  return allowed;
}

function countOf(bits: number, values: number): number {
  let count = 0;
  for (let value = 0; value < values; value += 1) count += (bits >>> value) & 1;
  return count;
}
