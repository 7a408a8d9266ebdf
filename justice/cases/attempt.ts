import type { Calendar } from '#justice/deadlines';
import type { Core, CoreAct } from '#justice/procedures';
import type { CaseFile, Command, SubjectInCase } from './case-file.ts';
import type { View } from './evaluate.ts';

/** The law a case runs under: its procedure, and the calendar its limits are counted by. */
export interface Jurisdiction {
  readonly core: Core;
  readonly calendar: Calendar;
}

/** Somebody is about to perform an act: everything the rules look at. */
export interface Attempt {
  readonly core: Core;
  readonly file: CaseFile;
  readonly act: CoreAct;
  readonly subject: SubjectInCase;
  readonly view: View;
  readonly command: Command;
}

const owners = new WeakMap<Core, ReadonlyMap<string, string>>();

/** The subject type each variable belongs to. */
function ownersOf(core: Core): ReadonlyMap<string, string> {
  const known = owners.get(core);
  if (known !== undefined) return known;
  const made = new Map(Object.values(core.subjects).flatMap((variables) => variables.map(({ key, subject }) => [key, subject] as const)));
  owners.set(core, made);
  return made;
}

/** The case as an act on one subject sees it: that subject and the case are bound. */
export function viewOf(core: Core, file: CaseFile, subject: SubjectInCase): View {
  const theCase = file.subjects.find(({ type }) => type === 'case');
  return {
    subjects: file.subjects,
    bound: { ...(theCase === undefined ? {} : { case: theCase }), [subject.type]: subject },
    owner: ownersOf(core),
  };
}
