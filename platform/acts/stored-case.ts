import { bind, holds, viewOf, type CaseFile, type Entry, type SubjectInCase } from '#justice/cases';
import type { Core } from '#justice/procedures';

/** A case as its row keeps it: without its entries, and without values that are as they were at the start. */
export interface StoredState extends Pick<CaseFile, 'subjects' | 'clocks' | 'agencies'> {
  readonly inLists?: InLists;
}

/** What lists ask of every case, so that no list has to read whole cases: its stage, how many are held in it, whether it has come to its end. */
export interface InLists {
  readonly stage?: string;
  readonly held: number;
  readonly isOver: boolean;
}

/** Those who are held in a case. 在押人员 */
export function heldIn(core: Core, file: CaseFile): readonly string[] {
  const { held } = core.procedure;
  if (held === undefined) return [];
  return file.subjects
    .filter((subject) => subject.type === held.subject && holds(held.when, bind(viewOf(core, file, subject), subject)))
    .map(({ id }) => id);
}

/** A case as lists have it. */
export function inLists(core: Core, file: CaseFile): InLists {
  const whole = file.subjects.find(({ type }) => type === 'case');
  const stage = whole?.state['case.stage'];
  return {
    ...(stage === undefined ? {} : { stage }),
    held: heldIn(core, file).length,
    isOver: whole !== undefined && holds(core.procedure.ends, viewOf(core, file, whole)),
  };
}

/** The body of an entry in the record: what the ledger holds in clear, commitments for the rest. */
export interface RecordedBody extends Omit<Entry, 'form' | 'late'> {
  readonly late: Entry['late'];
}

/** The state of a case without what can be told from the procedure alone: a tenth of the size. */
export function stateToStore(core: Core, file: CaseFile): StoredState {
  const { subjects, clocks, agencies } = file;
  return {
    inLists: inLists(core, file),
    subjects: subjects.map((subject) => ({
      ...subject,
      state: Object.fromEntries(Object.entries(subject.state).filter(([key, value]) => core.starts[subject.type]?.[key] !== value)),
    })),
    clocks,
    agencies,
  };
}

/** The whole case again, with the entries that are on record. */
export function fileFromStore(core: Core, state: StoredState, entries: readonly Entry[]): CaseFile {
  const { id: procedure, version } = core.procedure;
  const whole = (subject: SubjectInCase): SubjectInCase => ({ ...subject, state: { ...core.starts[subject.type], ...subject.state } });
  return { procedure, version, subjects: state.subjects.map(whole), clocks: state.clocks, agencies: state.agencies, entries };
}

/** The entry the rules look back on; what its form said is not among it. */
export function entryFromBody(body: RecordedBody): Entry {
  return { ...body, form: {} };
}
