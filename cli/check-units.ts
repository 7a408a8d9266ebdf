import {
  cover,
  fixing,
  longestPath,
  settle,
  varietiesOf,
  type Bounds,
  type Coverage,
  type LongestPath,
  type Settled,
  type Variety,
} from '#justice/checker';
import { coreOf, type Procedure } from '#justice/procedures';
import { modelsOf, PROCEDURES, type Model } from '#law/procedures';

/** One piece of checking that stands by itself: a model of a procedure with one combination of facts. */
export interface Unit {
  readonly procedure: string;
  /** The number of the model, from 0. */
  readonly model: number;
  /** The number of the combination among the model's. */
  readonly variety: number;
  /** Facts fixed from outside. */
  readonly facts: Readonly<Record<string, string>>;
  readonly most: number;
  /** All invariants, the longest time, or whether these acts and values can be. */
  readonly ask: 'invariants' | 'longest' | { readonly whether: readonly string[] };
}

/** What came out of one piece. */
export interface UnitResult {
  readonly unit: Unit;
  readonly facts: Variety['facts'];
  readonly acts: readonly string[];
  readonly settled?: Settled;
  readonly longest?: LongestPath;
  readonly coverage?: Coverage;
  readonly seconds: number;
}

export interface Asking {
  readonly facts: Readonly<Record<string, string>>;
  readonly most: number;
  /** Only this model, from 0. */
  readonly only: number | undefined;
}

/** Every piece of checking a procedure. */
export function unitsOf(procedure: Procedure, { facts, most, only }: Asking): readonly Unit[] {
  return modelsOf(procedure).flatMap((model, number) => {
    if (only !== undefined && only !== number) return [];
    return varieties(procedure.id, number, facts).flatMap((_, variety) => {
      const unit = { procedure: procedure.id, model: number, variety, facts, most };
      const longest = model.lasting === undefined ? [] : [{ ...unit, ask: 'longest' as const }];
      return [{ ...unit, ask: 'invariants' as const }, ...longest];
    });
  });
}

const found = new Map<string, readonly Variety[]>();

function varieties(procedure: string, number: number, facts: Unit['facts']): readonly Variety[] {
  const name = JSON.stringify([procedure, number, facts]);
  const known = found.get(name);
  if (known !== undefined) return known;
  const model = modelAt(procedure, number);
  const all = varietiesOf(fixing(coreOf(model.procedure), { ...model.facts, ...facts }), model.counts);
  found.set(name, all);
  return all;
}

function modelAt(id: string, number: number): Model {
  const procedure = PROCEDURES[id];
  const model = procedure === undefined ? undefined : modelsOf(procedure)[number];
  if (model === undefined) throw new RangeError(`no model ${number + 1} of ${id}`);
  return model;
}

/** Does one piece. */
export function runUnit(unit: Unit): UnitResult {
  const began = performance.now();
  const { counts, lasting } = modelAt(unit.procedure, unit.model);
  const variety = varieties(unit.procedure, unit.model, unit.facts)[unit.variety];
  if (variety === undefined) throw new RangeError(`no combination ${unit.variety + 1} of model ${unit.model + 1}`);
  const { core, facts } = variety;
  const bounds: Bounds = { counts, most: unit.most };
  const answer =
    unit.ask === 'invariants'
      ? { settled: settle(core, bounds) }
      : unit.ask === 'longest'
        ? lasting === undefined
          ? {}
          : { longest: longestPath(core, lasting, bounds) }
        : { coverage: cover(core, bounds, new Set(unit.ask.whether)) };
  return { unit, facts, acts: Object.keys(core.acts), ...answer, seconds: (performance.now() - began) / 1000 };
}
