import { CompiledQuery } from 'kysely';
import { dayOf, type Moment } from '#justice/basics';
import { nextByLaw, perform, type CaseFile, type Performed } from '#justice/cases';
import { findAgency } from '#justice/agencies';
import { base64, leafHash, utf8 } from '#justice/ledger';
import type { Query, Statement } from '#platform/store';
import { LAW, type Receipt, type Standing } from './actor.ts';
import { bookingOf } from './bookings.ts';
import { keptInside } from './kept-inside.ts';
import type { LockedCase } from './locked-case.ts';
import type { Practice } from './practice.ts';
import { writingOf, type Happening, type Kept, type Noted, type NumberedDocument, type PartyLink, type Sealer } from './record.ts';

/** What an entry is prepared with, besides the case. */
export interface Preparing {
  readonly standing: Standing;
  readonly sealer: Sealer;
  readonly recordedAt: string;
  /** A fresh identifier. */
  readonly newId: () => string;
  /** Whether the roster must still be the one looked at when the entry is written. */
  readonly isHeldToRoster?: boolean;
}

/** What writing in a transaction needs. */
export interface Writing extends Preparing {
  readonly query: Query;
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

/** An entry that is ready to be written: the statements that do it, the last of which gives its numbers, and the receipt once they are known. */
export interface Prepared {
  readonly statements: readonly Statement[];
  readonly receipt: (numbers: readonly number[]) => Receipt;
}

/** What writing an entry answers: the numbers its papers were given. */
export interface Given {
  readonly numbers: readonly number[];
}

const WRITE = 'select fashu.write_entry($1, $2, $3, $4, $5::jsonb) as numbers';

/** Makes an entry ready, with everything it brings about. Nothing is asked of the store: it gives the numbers when it writes. */
export function prepareEntry(preparing: Preparing, entering: Entering): Prepared {
  const { again, case: id, number, happening } = entering;
  const { numbered, numbering } =
    again === undefined ? numberedLater(preparing, entering) : { numbered: again.numbered, numbering: undefined };
  const { payload, leaf } = writingOf(
    {
      ...entering,
      ...numbered,
      ...(again === undefined ? {} : { kept: again.kept }),
      parties: entering.parties ?? [],
      recordedAt: preparing.recordedAt,
      standing: preparing.standing,
    },
    preparing.sealer,
  );
  const performed = happening.kind === 'act' ? happening.performed : undefined;
  const response = {
    case: id,
    number,
    ...(performed === undefined ? {} : { act: performed.entry.act }),
    at: happening.kind === 'act' ? happening.performed.entry.at : happening.at,
    recordedAt: preparing.recordedAt,
    documents: numbered.documents.map(({ title, number: given }) => ({ title, number: given })),
    ...(numbered.caseNumber === undefined ? {} : { caseNumber: numbered.caseNumber.number }),
    late: (performed?.late ?? []).map(({ limit, due }) => ({ limit, due })),
  };
  const said = JSON.stringify({ ...payload, ...(entering.answers === undefined ? {} : { ...entering.answers, response }) });
  const roster = preparing.isHeldToRoster === true ? preparing.standing.revision : null;
  return {
    statements: [
      ...bookingOf(entering),
      ...keptInside(entering),
      {
        name: 'write-entry',
        text: WRITE,
        values: [id, number, roster, said, numbering === undefined ? null : JSON.stringify(numbering)],
      },
    ],
    receipt: (numbers) => {
      const filled = (text: string): string => (numbering === undefined ? text : withNumbers(text, numbering, numbers));
      return { ...(JSON.parse(filled(JSON.stringify(response))) as Omit<Receipt, 'leaf'>), leaf: leafName(preparing.sealer, filled(leaf)) };
    },
  };
}

/** How a receipt names a leaf: by the hash of its text, in base 64. */
export const leafName = ({ hash }: Pick<Sealer, 'hash'>, leaf: string): string => base64(leafHash(hash, utf8(leaf)));

/** Writes one entry in the transaction it is given. */
export async function writeEntry(writing: Writing, entering: Entering): Promise<Receipt> {
  const { statements, receipt } = prepareEntry(writing, entering);
  return receipt(await writeIn(writing.query, statements));
}

/** The numbers that the last of an entry's statements gives. */
async function writeIn(query: Query, statements: readonly Statement[]): Promise<readonly number[]> {
  let numbers: readonly number[] = [];
  for (const { text, values } of statements) {
    const { rows } = await query.executeQuery<Given>(CompiledQuery.raw(text, [...values]));
    numbers = rows[0]?.numbers ?? [];
  }
  return numbers;
}

/** The numbers an entry's papers bear. */
export interface Numbered {
  readonly documents: readonly NumberedDocument[];
  readonly caseNumber?: { readonly agency: string; readonly kind: string; readonly number: string };
}

/** Which numbers an entry wants, one after the other, and what stands in their places until they are given. */
interface Numbering {
  readonly agency: string;
  readonly year: number;
  readonly kinds: readonly string[];
  readonly token: string;
}

const placeOf = ({ token }: Numbering, index: number): string => `${token}/${index + 1}/`;

const withNumbers = (text: string, numbering: Numbering, numbers: readonly number[]): string =>
  numbers.reduce((filled, given, index) => filled.replaceAll(placeOf(numbering, index), String(given)), text);

/** Case and document numbers, one after the other per agency, year and kind; given in the transaction that writes, so that there are no gaps. */
function numberedLater(
  { standing, newId }: Preparing,
  { case: id, number, happening, practice }: Entering,
): { readonly numbered: Numbered; readonly numbering: Numbering | undefined } {
  const none = { numbered: { documents: [] }, numbering: undefined };
  if (happening.kind !== 'act') return none;
  const { entry, documents, serves } = happening.performed;
  const agency = entry.agency === undefined ? undefined : findAgency(standing.roster, entry.agency);
  const mark = practice.caseMarks[entry.act];
  if (agency === undefined || (documents.length === 0 && mark === undefined)) return none;
  const year = Number(dayOf(entry.at).slice(0, 4));
  // Always in the same order: two acts of one agency cannot wait for each other.
  const titles = documents.toSorted();
  // Nobody can have written it before: it is made only now.
  const numbering = { agency: agency.id, year, kinds: mark === undefined ? titles : [...titles, mark], token: `number/${newId()}` };
  const papers = titles.map((title, index) => ({
    id: documentId(id, number, index),
    title,
    number: `${agency.code}${title}〔${year}〕${placeOf(numbering, index)}号`,
    agency: agency.id,
    serves,
  }));
  const caseNumber =
    mark === undefined
      ? {}
      : { caseNumber: { agency: agency.id, kind: mark, number: `（${year}）${agency.code}${mark}${placeOf(numbering, titles.length)}号` } };
  return { numbered: { documents: papers, ...caseNumber }, numbering };
}

/** A document is told by the entry that made it: the same again when the record is played again. */
export const documentId = (id: string, number: number, index: number): string => `${id}.${number}.${index + 1}`;

const MOST_ACTS_BY_LAW = 100;

/** What has happened by operation of law up to a moment: the entries, ready to be written, and the case as it stands then. */
export function byLawUntil(
  preparing: Preparing,
  locked: LockedCase,
  by: Moment,
): { readonly entries: readonly Prepared[]; readonly current: LockedCase } {
  const entries: Prepared[] = [];
  let current = locked;
  while (entries.length < MOST_ACTS_BY_LAW) {
    const { jurisdiction } = current.practice;
    const step = nextByLaw(jurisdiction, current.file, by);
    if (step === undefined) break;
    const done = perform(jurisdiction, current.file, {
      act: step.act,
      ...(step.subject === undefined ? {} : { subject: step.subject }),
      at: step.at,
      role: LAW.id,
      people: [],
    });
    if ('refused' in done) break;
    entries.push(prepareEntry(preparing, actOn(current, done)));
    current = after(current, done);
  }
  return { entries, current };
}

/** Writes what has happened by operation of law up to a moment; the case as it stands then. */
export async function catchUpWithLaw(writing: Writing, locked: LockedCase, by: Moment): Promise<LockedCase> {
  const { entries, current } = byLawUntil(writing, locked, by);
  for (const { statements } of entries) await writeIn(writing.query, statements);
  return current;
}

type Further = Pick<Entering, 'answers' | 'parties'> & { readonly deliberation?: string | undefined };

/** An act that was performed on a case as it stands, as its next entry. */
export const actOn = (locked: LockedCase, performed: Performed, { deliberation, ...more }: Further = {}): Entering => ({
  case: locked.id,
  number: locked.version + 1,
  practice: locked.practice,
  before: locked.file,
  after: performed.file,
  opener: locked.opener,
  happening: { kind: 'act', performed, ...(deliberation === undefined ? {} : { deliberation }) },
  ...more,
});

const after = (locked: LockedCase, { file }: Performed): LockedCase => ({ ...locked, version: locked.version + 1, file });

/** Writes an act that was performed on a locked case. */
export const writeAct = async (
  writing: Writing,
  locked: LockedCase,
  { performed, ...more }: { readonly performed: Performed } & Further,
): Promise<Receipt> => writeEntry(writing, actOn(locked, performed, more));

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
