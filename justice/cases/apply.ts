import type { Assignment, CoreAct, CoreEffects } from '#justice/procedures';
import type { Attempt } from './attempt.ts';
import type { SubjectInCase } from './case-file.ts';
import { bind, holds, ofType, type View } from './evaluate.ts';

/** The effects of an act on one subject it reaches. */
export interface Reached {
  readonly subject: SubjectInCase;
  readonly effects: CoreEffects;
}

/** Every subject an act reaches, with its effects: conditions are read before anything changes. */
export function reach(act: CoreAct, view: View): readonly Reached[] {
  const own = view.bound[act.subject];
  const direct = own === undefined ? [] : [{ subject: own, effects: act.effects }];
  const each = act.each.flatMap(({ subject, own: isOwn, where, effects }) =>
    (isOwn ? (own === undefined ? [] : [own]) : ofType(subject, view))
      .filter((one) => holds(where, bind(view, one)))
      .map((one) => ({ subject: one, effects })),
  );
  return [...direct, ...each];
}

/** The subject a variable of these effects belongs to: the one reached, or the case. */
export function targetOf(key: string, { subject }: Reached, view: View): SubjectInCase | undefined {
  const type = view.owner.get(key);
  return type === subject.type ? subject : view.bound[type ?? ''];
}

/** The subjects after the effects; the form supplies the values that assignments take from it. */
export function assign({ core, view, command }: Attempt, reached: readonly Reached[]): readonly SubjectInCase[] {
  const states = new Map(view.subjects.map((subject) => [subject.id, { ...subject.state }]));
  const variables = new Map(
    Object.values(core.subjects).flatMap((list) => list.map((variable) => [variable.key, variable.values] as const)),
  );
  const next = (before: string | undefined, { key, to }: Assignment): string => {
    if (typeof to === 'string') return to;
    if ('form' in to) return String(command.form?.[to.form]);
    const values = variables.get(key) ?? [];
    return values[Math.min(values.indexOf(before ?? '') + 1, values.length - 1)] ?? '';
  };
  for (const one of reached) {
    for (const assignment of one.effects.assigns) {
      const state = states.get(targetOf(assignment.key, one, view)?.id ?? '');
      if (state !== undefined) state[assignment.key] = next(state[assignment.key], assignment);
    }
  }
  return view.subjects.map((subject) => ({ ...subject, state: states.get(subject.id) ?? subject.state }));
}
