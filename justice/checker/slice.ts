import { keysRead, type Condition, type Core, type CoreAct } from '#justice/procedures';

/** The variables a property can depend on. Everything outside it can change without ever changing what is asked. 切片 */
export type Slice = ReadonlySet<string>;

/** The keys an act writes, on whichever subject. */
export function keysWritten(act: CoreAct): readonly string[] {
  return [act.effects, ...act.each.map(({ effects }) => effects)].flatMap(({ assigns }) => assigns.map(({ key }) => key));
}

/** The keys that decide whether an act can be performed. */
export function guardKeys(act: CoreAct): readonly string[] {
  return act.guards.flatMap(({ condition }) => keysRead(condition));
}

/**
 * The least set of variables that holds the ones given and, for every act that writes one of them, whatever decides that the act is possible
 * and whom it reaches. Acts that write nothing in it are steps that change nothing that is asked, so leaving them out is exact (rule C5).
 * `watched` acts matter even if they write nothing: a monitor looks at them.
 */
export function sliceOf(core: Core, keys: Iterable<string>, watched: readonly string[] = []): Slice {
  const slice = new Set(keys);
  const open = new Set(Object.values(core.acts));
  const need = (act: CoreAct): void => {
    for (const key of guardKeys(act)) slice.add(key);
    open.delete(act);
  };
  for (const name of watched) {
    const act = core.acts[name];
    if (act !== undefined) need(act);
  }
  for (let size = -1; size !== slice.size;) {
    size = slice.size;
    for (const act of Object.values(core.acts)) growBy(act, slice, need);
  }
  return slice;
}

function growBy(act: CoreAct, slice: Set<string>, need: (act: CoreAct) => void): void {
  const touches = (assigns: readonly { readonly key: string }[]): boolean => assigns.some(({ key }) => slice.has(key));
  if (touches(act.effects.assigns)) need(act);
  for (const each of act.each) {
    if (!touches(each.effects.assigns)) continue;
    need(act);
    for (const key of keysRead(each.where)) slice.add(key);
  }
}

/** The keys of several conditions. */
export function keysOf(...conditions: readonly (Condition | undefined)[]): readonly string[] {
  return conditions.flatMap((condition) => (condition === undefined ? [] : keysRead(condition)));
}
