interface Named {
  readonly id: string;
  readonly name?: string | undefined;
  /** The year of birth. */
  readonly born?: number | undefined;
}

/** What to call somebody who shares their name: by the year of birth, or, where that does not tell them apart, by their place among them. */
type Apart = (name: string, born: number | undefined, nth: number) => string;

/** What to call each subject, so that two of one name are told apart. 同名区分 */
export function namesApart(subjects: readonly Named[], apart: Apart): ReadonlyMap<string, string> {
  const same = new Map<string, Named[]>();
  for (const one of subjects) if (one.name !== undefined) same.set(one.name, [...(same.get(one.name) ?? []), one]);
  return new Map(
    subjects.flatMap(({ id, name, born }) => {
      if (name === undefined) return [];
      const all = same.get(name) ?? [];
      if (all.length === 1) return [[id, name] as const];
      const years = new Set(all.map((one) => one.born));
      const tells = years.size === all.length && !years.has(undefined);
      return [[id, apart(name, tells ? born : undefined, all.findIndex((one) => one.id === id) + 1)] as const];
    }),
  );
}

/** What a subject type is called where it is a thing, not a person. */
const THINGS = new Set(['property', 'item', 'thing', 'evidence', 'vehicle', 'goods']);

/** Whether a kind of subject is a thing. 财物 */
export const isThing = (type: string): boolean => THINGS.has(type);
