/** One field in which two versions of a form differ. */
export interface FormChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What changed from one version of a form to the next, in the order of the newer. 与上一版对比 */
export function formChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly FormChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
