import { findTested, type Condition } from '#justice/procedures';
import type { SubjectInCase } from './case-file.ts';

/** The subjects of a case, and the one each type's paths mean just now. */
export interface View {
  readonly subjects: readonly SubjectInCase[];
  readonly bound: Readonly<Record<string, SubjectInCase>>;
  /** The subject type each variable belongs to. */
  readonly owner: ReadonlyMap<string, string>;
}

/** Whether a condition holds. */
export function holds(condition: Condition, view: View): boolean {
  const tested = findTested(condition);
  if (tested !== undefined) return tested.values.includes(valueOf(tested.key, view) ?? '');
  if ('all' in condition) return condition.all.every((part) => holds(part, view));
  if ('any' in condition) return condition.any.some((part) => holds(part, view));
  if ('not' in condition) return !holds(condition.not, view);
  if ('need' in condition) return holds(condition.need, view);
  if ('some' in condition) return ofType(condition.some, view).some((subject) => holds(condition.where, bind(view, subject)));
  if ('every' in condition) return ofType(condition.every, view).every((subject) => holds(condition.where, bind(view, subject)));
  return false;
}

/** The value of a variable for the subject it is bound to. */
export function valueOf(key: string, view: View): string | undefined {
  return view.bound[view.owner.get(key) ?? '']?.state[key];
}

/** The same view with one subject bound. */
export function bind(view: View, subject: SubjectInCase): View {
  return { ...view, bound: { ...view.bound, [subject.type]: subject } };
}

export function ofType(type: string, view: View): readonly SubjectInCase[] {
  return view.subjects.filter((subject) => subject.type === type);
}
