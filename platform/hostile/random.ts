/** Chance that can be had again: the same seed attacks the same way. Source: mulberry32, T. Ettinger, 2017. */
export interface Chance {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** True so often, from 0 to 1. */
  readonly often: (share: number) => boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, one: (list) => list[below(list.length)] as (typeof list)[number], often: (share) => next() < share };
}
