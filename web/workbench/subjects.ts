interface Named {
  readonly id: string;
  readonly name?: string | undefined;
}

/** What to call each subject, so that two of one name are told apart. 同名区分 */
export function namesApart(subjects: readonly Named[], apart: (name: string, nth: number) => string): ReadonlyMap<string, string> {
  const same = new Map<string, string[]>();
  for (const { id, name } of subjects) if (name !== undefined) same.set(name, [...(same.get(name) ?? []), id]);
  return new Map(
    subjects.flatMap(({ id, name }) => {
      if (name === undefined) return [];
      const ids = same.get(name) ?? [];
      return [[id, ids.length > 1 ? apart(name, ids.indexOf(id) + 1) : name] as const];
    }),
  );
}
