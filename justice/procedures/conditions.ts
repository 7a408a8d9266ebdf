import type { Citation, Words } from '#justice/basics';
import type { Vocabulary } from './vocabulary.ts';

export type LimitStatus = 'off' | 'running' | 'suspended' | 'expired';

/**
 * A guard as a small tree of plain data. 条件
 * `facet` paths of the act's own subject type mean that subject; `case.…` means the case; other subjects need `some` or `every`.
 */
export type Condition =
  | { readonly facet: string; readonly in: readonly string[] }
  | { readonly pending: string }
  | { readonly limit: string; readonly status: readonly LimitStatus[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly some: string; readonly where: Condition }
  | { readonly every: string; readonly where: Condition }
  | { readonly need: Condition; readonly basis: readonly Citation[]; readonly say?: Words };

declare const spokenIn: unique symbol;

/** A condition that speaks of one vocabulary, so that it cannot be used in another's procedure. */
export type ConditionOf<V extends Vocabulary> = Condition & { readonly [spokenIn]?: V['id'] };

/** A condition that always holds. */
export const ALWAYS: Condition = { all: [] };
