import { sql } from 'kysely';
import { dayOf, Fault, type Moment } from '#justice/basics';
import { enterCase, openCase, perform, type Command, type Entering as EnteringSubject } from '#justice/cases';
import type { JsonObject } from '#justice/ledger';
import type { Field } from '#justice/procedures';
import {
  documentId,
  lockCase,
  takeOff,
  writeEntry,
  type Entering,
  type Grounds,
  type Kept,
  type LockedCase,
  type Numbered,
  type Practice,
  type Standing,
} from '#platform/acts';
import { restoreFiles } from '#platform/files';
import type { Query } from '#platform/store';

interface Playing extends Pick<Grounds, 'practices' | 'sealer' | 'newId'> {
  readonly query: Query;
  readonly standing: Standing;
}

interface Played extends Kept {
  /** The entry in clear; what was erased is still a commitment. */
  readonly act: JsonObject;
}

/** An entry as it stands in the record. */
interface Said extends Omit<Command, 'form'> {
  readonly kind: 'opened' | 'entered' | 'act' | 'candidates' | 'drawn' | 'assigned' | 'relieved' | 'recused' | 'erased';
  readonly recordedAt: string;
  readonly procedure?: string;
  readonly subjects?: readonly (EnteringSubject & { readonly name?: unknown })[];
  readonly form?: Readonly<Record<string, unknown>>;
  readonly documents?: readonly { readonly title: string; readonly number: string }[];
  readonly caseNumber?: string;
  readonly parties?: Entering['parties'];
  readonly officer?: string;
  readonly draw?: { readonly officer: string };
  readonly basis?: unknown;
  readonly erased?: { readonly number: number; readonly path: string };
}

/** Writes an entry of the ledger into the database once more, with all it brought about. Throws a Fault where the procedure now says otherwise. */
export async function replayEntry(playing: Playing, played: Played): Promise<void> {
  const { leaf } = played;
  const said = played.act as unknown as Said;
  const locked = leaf.number === 1 ? undefined : await lockCase(playing.query, playing.practices, { id: leaf.case, actor: '', key: '' });
  const practice = locked?.practice ?? playing.practices[said.procedure ?? ''];
  if (practice === undefined || (locked === undefined && leaf.number !== 1) || (locked !== undefined && locked.version !== leaf.number - 1))
    throw new Fault('rebuild/out-of-order', `act ${leaf.number} of ${leaf.case} does not follow`);
  const { after, happening } = happened({ practice, locked, said, where: `act ${leaf.number} of ${leaf.case}` });
  const numbered = numbersOf(played, said, happening.kind === 'act' ? happening.performed.serves : []);
  await writeEntry(
    { ...playing, recordedAt: said.recordedAt },
    {
      case: leaf.case,
      number: leaf.number,
      practice,
      before: locked?.file,
      after,
      opener: locked?.opener ?? said.agency ?? '',
      happening,
      parties: said.parties ?? [],
      again: { kept: played, numbered: numbered(practice) },
    },
  );
  await besides(playing.query, { id: leaf.case, said });
  if (said.kind === 'act') await raiseSeries(playing.query, said, numbered(practice));
}

/** What is written beside an entry: the files it names, who is taken off the case, a withdrawal, what was erased. */
async function besides(query: Query, { id, said }: { readonly id: string; readonly said: Said }): Promise<void> {
  if (said.kind === 'act')
    await restoreFiles(query, { case: id, by: said.people[0]?.id ?? '', at: said.recordedAt, form: said.form ?? {} });
  if (said.kind === 'relieved') await takeOff(query, { case: id, officer: said.officer ?? '', agency: said.agency ?? '', at: said.at });
  if (said.kind === 'recused')
    await query
      .insertInto('recusals')
      .values({ case_id: id, officer_id: said.officer, basis: typeof said.basis === 'string' ? said.basis : '' } as never)
      .execute();
  if (said.erased !== undefined)
    await sql`insert into openings (case_id, number, path) values (${id}, ${said.erased.number}, ${said.erased.path}) on conflict do nothing`.execute(
      query,
    );
}

interface Happened {
  readonly practice: Practice;
  readonly locked: LockedCase | undefined;
  readonly said: Said;
  readonly where: string;
}

function happened({ practice, locked, said, where }: Happened): Pick<Entering, 'after' | 'happening'> {
  const { core } = practice.jurisdiction;
  const by = said.people[0]?.id ?? '';
  const acting = { at: said.at, by, role: said.role, ...(said.agency === undefined ? {} : { agency: said.agency }) };
  if (said.kind === 'opened' || said.kind === 'entered' || locked === undefined) {
    const subjects = (said.subjects ?? []).map(known);
    const after = locked === undefined ? openCase(core, subjects) : enterCase(core, locked.file, subjects);
    if ('findings' in after) throw new Fault('rebuild/differs', `${where}: ${after.findings.map(({ help }) => help).join('; ')}`);
    const kind = locked === undefined ? 'opened' : 'entered';
    return { after, happening: { kind, ...acting, subjects: after.subjects.slice(locked?.file.subjects.length ?? 0) } };
  }
  if (said.kind === 'act') {
    const performed = perform(practice.jurisdiction, locked.file, commandFrom(practice, said));
    if ('refused' in performed)
      throw new Fault('rebuild/differs', `${where}: the procedure refuses it now: ${performed.refused.map(({ code }) => code).join(', ')}`);
    return { after: performed.file, happening: { kind: 'act', performed } };
  }
  const handler = said.kind === 'assigned' ? said.officer : said.draw?.officer;
  return {
    after: locked.file,
    happening: { kind: said.kind, ...acting, says: {}, ...(handler === undefined ? {} : { handler }) },
  };
}

/** A subject as it entered; an erased name is none. */
function known({ name, ...subject }: NonNullable<Said['subjects']>[number]): EnteringSubject {
  return typeof name === 'string' ? { ...subject, name } : subject;
}

const STAND_IN = '已清除 erased';

/** The command an entry came from. Words that were erased are stood in for: nothing was ever counted from them. */
function commandFrom({ jurisdiction }: Practice, said: Said): Command {
  const { act, subject, at, role, agency, people, approvals = [], panel = [], presiding, present = [], form = {} } = said;
  const fields = jurisdiction.core.acts[act]?.act.form ?? {};
  const whole = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, standIn(fields[name], value)]));
  return {
    act,
    at,
    role,
    people,
    approvals,
    panel,
    ...(presiding === undefined ? {} : { presiding }),
    present,
    form: whole,
    ...(subject === undefined ? {} : { subject }),
    ...(agency === undefined ? {} : { agency }),
  };
}

const isErased = (value: unknown): boolean => typeof value === 'object' && value !== null && '$committed' in value;

/** What an erased member of a file was: any will do that the form takes. */
const OF_A_FILE: Readonly<Record<string, unknown>> = { mediaType: STAND_IN, bytes: 1, label: 'sensitive' };

function standIn(field: Field | undefined, value: unknown): unknown {
  if (field?.type !== 'files') return isErased(value) ? (field?.type === 'text' ? STAND_IN : [STAND_IN]) : value;
  const kind = Object.keys(field.kinds ?? {})[0];
  return (value as readonly Readonly<Record<string, unknown>>[]).map((item, index) =>
    Object.fromEntries(
      Object.entries(item).map(([name, member]) => {
        if (!isErased(member)) return [name, member];
        const other: unknown = name === 'file' ? `sha-256:${String(index).padStart(64, '0')}` : (OF_A_FILE[name] ?? STAND_IN);
        return [name, name === 'kind' ? kind : other];
      }),
    ),
  );
}

function numbersOf({ leaf }: Played, said: Said, serves: readonly string[]): (practice: Practice) => Numbered {
  return ({ caseMarks }) => {
    const agency = said.agency ?? '';
    const documents = (said.documents ?? []).map((one, index) => ({
      ...one,
      id: documentId(leaf.case, leaf.number, index),
      agency,
      serves,
    }));
    if (said.caseNumber === undefined) return { documents };
    return { documents, caseNumber: { agency, kind: caseMarks[said.act] ?? '', number: said.caseNumber } };
  };
}

/** The next number of each series follows the highest that was ever given. */
async function raiseSeries(query: Query, { agency, at }: Said, { documents, caseNumber }: Numbered): Promise<void> {
  const given = [...documents.map(({ title, number }) => ({ kind: title, number })), ...(caseNumber === undefined ? [] : [caseNumber])];
  const year = Number(dayOf(at satisfies Moment).slice(0, 4));
  for (const { kind, number } of given) {
    const last = Number(/(\d+)号$/u.exec(number)?.[1] ?? 0);
    await sql`insert into number_series as s (agency_id, year, kind, last) values (${agency ?? ''}, ${year}, ${kind}, ${last})
      on conflict (agency_id, year, kind) do update set last = greatest(s.last, excluded.last)`.execute(query);
  }
}
