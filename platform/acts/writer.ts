import { sql } from 'kysely';
import { dayOf, type Moment } from '#justice/basics';
import { nextByLaw, perform, type CaseFile, type Performed } from '#justice/cases';
import { findAgency } from '#justice/agencies';
import { lastly, literal, type Query } from '#platform/store';
import { LAW, type Receipt, type Standing } from './actor.ts';
import type { LockedCase } from './locked-case.ts';
import type { Practice } from './practice.ts';
import { writingOf, type Happening, type Kept, type Noted, type NumberedDocument, type PartyLink, type Sealer } from './record.ts';

/** What writing needs besides the case. */
export interface Writing {
  readonly query: Query;
  readonly standing: Standing;
  readonly sealer: Sealer;
  readonly recordedAt: string;
  /** A fresh identifier. */
  readonly newId: () => string;
  /** Whether nothing more is asked of the store after writing: the entry then goes with the commit, in one trip. */
  readonly isLast?: boolean;
}

export interface Entering {
  readonly case: string;
  readonly number: number;
  readonly practice: Practice;
  readonly before: CaseFile | undefined;
  readonly after: CaseFile;
  readonly opener: string;
  readonly happening: Happening;
  readonly parties?: readonly PartyLink[];
  /** The entry as the ledger has it, and its numbers: nothing is sealed or numbered again. */
  readonly again?: { readonly kept: Kept; readonly numbered: Numbered };
  /** The request this answers: written in the same transaction, so that it is one act however often it is sent. */
  readonly answers?: { readonly actor: string; readonly key: string; readonly request: string };
}

/** Writes one entry with everything it brings about, in the transaction it is given. */
export async function writeEntry(writing: Writing, entering: Entering): Promise<Receipt> {
  const numbered = entering.again?.numbered ?? (await numbersFor(writing, entering));
  const kept = entering.again === undefined ? {} : { kept: entering.again.kept };
  const { payload, leaf } = writingOf(
    { ...entering, ...numbered, ...kept, parties: entering.parties ?? [], recordedAt: writing.recordedAt, standing: writing.standing },
    writing.sealer,
  );
  const { happening } = entering;
  const performed = happening.kind === 'act' ? happening.performed : undefined;
  const receipt: Receipt = {
    case: entering.case,
    number: entering.number,
    ...(performed === undefined ? {} : { act: performed.entry.act }),
    at: happening.kind === 'act' ? happening.performed.entry.at : happening.at,
    recordedAt: writing.recordedAt,
    documents: numbered.documents.map(({ title, number }) => ({ title, number })),
    ...(numbered.caseNumber === undefined ? {} : { caseNumber: numbered.caseNumber.number }),
    late: (performed?.late ?? []).map(({ limit, due }) => ({ limit, due })),
    leaf,
  };
  const whole = { ...payload, ...(entering.answers === undefined ? {} : { ...entering.answers, response: receipt }) };
  const statement = `select fashu.write_entry(${literal(JSON.stringify(whole))}::jsonb)`;
  await (writing.isLast === true ? lastly(writing.query, statement) : sql.raw(statement).execute(writing.query));
  return receipt;
}

/** The numbers an entry's papers bear. */
export interface Numbered {
  readonly documents: readonly NumberedDocument[];
  readonly caseNumber?: { readonly agency: string; readonly kind: string; readonly number: string };
}

/** Case and document numbers, one after the other per agency, year and kind; given back when the transaction fails, so that there are no gaps. */
async function numbersFor({ query, standing }: Writing, { case: id, number, happening, practice }: Entering): Promise<Numbered> {
  if (happening.kind !== 'act') return { documents: [] };
  const { entry, documents, serves } = happening.performed;
  const agency = entry.agency === undefined ? undefined : findAgency(standing.roster, entry.agency);
  const mark = practice.caseMarks[entry.act];
  if (agency === undefined || (documents.length === 0 && mark === undefined)) return { documents: [] };
  const year = Number(dayOf(entry.at).slice(0, 4));
  // Always in the same order: two acts of one agency cannot wait for each other.
  const titles = documents.toSorted();
  const kinds = mark === undefined ? titles : [...titles, mark];
  const { rows } = await sql<{ n: readonly number[] }>`select fashu.next_numbers(${agency.id}, ${year}, ${kinds}) as n`.execute(query);
  const numbers = rows[0]?.n ?? [];
  const numbered = titles.map((title, index) => ({
    id: documentId(id, number, index),
    title,
    number: `${agency.code}${title}〔${year}〕${numbers[index]}号`,
    agency: agency.id,
    serves,
  }));
  if (mark === undefined) return { documents: numbered };
  return {
    documents: numbered,
    caseNumber: { agency: agency.id, kind: mark, number: `（${year}）${agency.code}${mark}${numbers.at(-1)}号` },
  };
}

/** A document is told by the entry that made it: the same again when the record is played again. */
export const documentId = (id: string, number: number, index: number): string => `${id}.${number}.${index + 1}`;

const MOST_ACTS_BY_LAW = 100;

/** Writes what has happened by operation of law up to a moment; the case as it stands then. */
export async function catchUpWithLaw(writing: Writing, locked: LockedCase, by: Moment): Promise<LockedCase> {
  let current = locked;
  for (let count = 0; count < MOST_ACTS_BY_LAW; count += 1) {
    const { jurisdiction } = current.practice;
    const step = nextByLaw(jurisdiction, current.file, by);
    if (step === undefined) return current;
    const done = perform(jurisdiction, current.file, {
      act: step.act,
      ...(step.subject === undefined ? {} : { subject: step.subject }),
      at: step.at,
      role: LAW.id,
      people: [],
    });
    if ('refused' in done) return current;
    current = await writeAct(writing, current, { performed: done }).then(({ next }) => next);
  }
  return current;
}

/** Writes an act that was performed on a locked case; the receipt, and the case after it. */
export async function writeAct(
  writing: Writing,
  locked: LockedCase,
  { performed, ...more }: { readonly performed: Performed } & Pick<Entering, 'answers' | 'parties'>,
): Promise<{ readonly receipt: Receipt; readonly next: LockedCase }> {
  const number = locked.version + 1;
  const receipt = await writeEntry(writing, {
    case: locked.id,
    number,
    practice: locked.practice,
    before: locked.file,
    after: performed.file,
    opener: locked.opener,
    happening: { kind: 'act', performed },
    ...more,
  });
  return { receipt, next: { ...locked, version: number, file: performed.file } };
}

/** Puts something on record about a locked case that changes nothing where it stands, save what the entry itself says. */
export async function writeNoted(
  writing: Writing,
  locked: LockedCase,
  { noted, file = locked.file, ...more }: { readonly noted: Noted; readonly file?: CaseFile } & Pick<Entering, 'answers'>,
): Promise<Receipt> {
  return writeEntry(writing, {
    case: locked.id,
    number: locked.version + 1,
    practice: locked.practice,
    before: locked.file,
    after: file,
    opener: locked.opener,
    happening: noted,
    ...more,
  });
}
