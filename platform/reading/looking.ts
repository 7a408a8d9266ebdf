import type { Citation, Words } from '#justice/basics';
import { holds, viewOf, type CaseFile, type SubjectInCase } from '#justice/cases';
import type { CoreAct } from '#justice/procedures';
import type { Practice } from '#platform/acts';

/** What somebody would do next in a case. 下一步 */
export interface Primary {
  readonly act: string;
  readonly title: Words;
  readonly subject: string;
  readonly role: string;
  readonly basis: readonly Citation[];
}

/** What is the reader's to decide, in ways that differ in outcome: none of them is put before the others. 待决定 */
export interface Decision {
  readonly title: Words;
  readonly subject: string;
  /** What is asked, where it is an answer that is to be decided. */
  readonly request?: string;
  readonly ways: readonly string[];
}

/** A case as somebody looks at it who would act in it. */
export interface Looking {
  readonly practice: Practice;
  readonly file: CaseFile;
  readonly first: string | undefined;
  readonly roleFor: (act: CoreAct) => string | undefined;
}

/** Whether nothing in the case stands against an act. */
export const isOpenTo = ({ guards }: CoreAct, view: ReturnType<typeof viewOf>): boolean =>
  guards.every(({ condition }) => holds(condition, view));

/** Whether an act may be done now to anybody in the case. */
export const isOpenIn = ({ practice, file }: Looking, act: CoreAct): boolean =>
  file.subjects.some((of) => of.type === act.subject && isOpenTo(act, viewOf(practice.jurisdiction.core, file, of)));

/** Whom an act may be done to: whoever's limit runs out next comes first. */
export const subjectsOf = ({ subjects }: CaseFile, act: CoreAct, first: string | undefined): readonly SubjectInCase[] =>
  subjects.filter(({ type }) => type === act.subject).toSorted((one, other) => Number(other.id === first) - Number(one.id === first));

/** The first of several acts that is allowed now, to whom and in which role. */
export function firstAllowed({ practice, file, first, roleFor }: Looking, acts: readonly CoreAct[]): Primary | undefined {
  const { core } = practice.jurisdiction;
  for (const act of acts) {
    const subject = subjectsOf(file, act, first).find((one) => isOpenTo(act, viewOf(core, file, one)));
    const role = roleFor(act);
    if (subject !== undefined && role !== undefined)
      return { act: act.name, title: act.act.title, subject: subject.id, role, basis: act.act.basis };
  }
  return undefined;
}
