import { createHash } from 'node:crypto';
import { competentFor, type Label } from '#justice/agencies';
import { dayOf, type Moment } from '#justice/basics';
import type { CaseFile, Entry, Performed, SubjectInCase } from '#justice/cases';
import { canonicalJson, findText, sealAct, type HashAlgorithm, type JsonObject, type Leaf, type Opening } from '#justice/ledger';
import { requestKey, type Core } from '#justice/procedures';
import type { Standing } from './actor.ts';
import { limitRows, type LimitRow } from './limits.ts';
import type { Practice } from './practice.ts';
import { stateToStore } from './stored-case.ts';

/** How leaves are made: the hash of the ledger's suite, and fresh randomness for salts. */
export interface Sealer {
  readonly hash: HashAlgorithm;
  readonly salt: () => Uint8Array;
}

/** What is on record about a case and changes nothing where it stands: who was to be drawn from, who was drawn, named, taken off it, withdrew; what was erased. */
export interface Noted {
  readonly kind: 'candidates' | 'drawn' | 'assigned' | 'relieved' | 'recused' | 'erased';
  readonly at: Moment;
  /** Nobody where the platform itself does it. */
  readonly by: string;
  readonly role?: string;
  readonly agency?: string;
  /** Its own members, beside those every entry has. */
  readonly says: JsonObject;
  /** Who is to handle the case from now on. */
  readonly handler?: string;
}

/** What an entry in a case is: the case opened, a subject let in, an act done, something noted. */
export type Happening =
  | Noted
  | {
      readonly kind: 'opened' | 'entered';
      readonly at: Moment;
      readonly by: string;
      readonly role: string;
      readonly agency?: string;
      readonly subjects: readonly SubjectInCase[];
    }
  | {
      readonly kind: 'act';
      readonly performed: Performed;
      /** The seal of how a panel voted, each member’s vote and opinion among it. 评议笔录 */
      readonly deliberation?: string;
    };

/** A document an entry produced, numbered. */
export interface NumberedDocument {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly agency: string;
  readonly serves: readonly string[];
}

/** A person who takes a role in the case, for or as a subject. */
export interface PartyLink {
  readonly person: string;
  readonly role: string;
  readonly subject: string;
}

/** Everything needed to write one entry. */
export interface Recording {
  readonly case: string;
  /** The number of the record in the case, from 1. */
  readonly number: number;
  readonly recordedAt: string;
  readonly practice: Practice;
  readonly standing: Standing;
  readonly before: CaseFile | undefined;
  readonly after: CaseFile;
  readonly opener: string;
  readonly happening: Happening;
  readonly documents: readonly NumberedDocument[];
  readonly caseNumber?: { readonly agency: string; readonly kind: string; readonly number: string };
  readonly parties: readonly PartyLink[];
  /** The entry as the ledger has it already, where it is only played again. */
  readonly kept?: Kept;
}

/** A leaf of the ledger, with what opens it. */
export interface Kept {
  readonly leaf: Leaf;
  readonly entry: Uint8Array;
  readonly openings: readonly Opening[];
}

/** Places of an entry that everybody may read; all else is committed, salted, and can be erased. */
const OPEN = [
  'kind',
  'act',
  'subject',
  'at',
  'recordedAt',
  'role',
  'agency',
  'people',
  'approvals',
  'panel',
  'presiding',
  'present',
  'late',
  'documents',
  'caseNumber',
  'number',
  'procedure',
  'version',
  'parties',
  'candidates',
  'draw',
  'officer',
  'erased',
].map((name) => `/${name}`);
const OPEN_OF_SUBJECTS = ['/subjects/*/id', '/subjects/*/type'];

/** What `write_entry` is told, and the leaf among it. */
export interface Written {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly leaf: string;
}

/** Everything one entry writes, as one value. */
export function writingOf(recording: Recording, sealer: Sealer): Written {
  const { practice, after, happening } = recording;
  const { core } = practice.jurisdiction;
  const { leaf, entry, openings } = recording.kept ?? sealed(recording, sealer);
  const text = findText(entry) ?? '';
  const holders = holding(recording);
  const payload = {
    procedure: core.procedure.id,
    procedureVersion: core.procedure.version,
    state: stateToStore(core, after),
    lead: holders(leadRole(core, after)) ?? recording.opener,
    label: practice.labelOf(after) satisfies Label,
    openTo: practice.opensTo(after),
    recordedYear: Number(recording.recordedAt.slice(0, 4)),
    recordedAt: recording.recordedAt,
    kind: happening.kind,
    ...columnsOf(happening),
    body: leaf.act,
    ...rowsOf(recording, holders),
    leaf: text,
    openings: openings.map(({ at, salt, value }: Opening) => ({ path: at, salt, value })),
  };
  return { payload, leaf: text };
}

/** What lists show of an entry. */
function columnsOf(happening: Happening): Readonly<Record<'act' | 'subject' | 'at' | 'role' | 'agency', string | null>> {
  if (happening.kind === 'act') {
    const { act, subject, at, role, agency = null } = happening.performed.entry;
    return { act, subject, at, role, agency };
  }
  const { at, role = null, agency = null } = happening;
  return { act: null, subject: 'case', at, role, agency };
}

/** The rows of other tables an entry brings about. */
function rowsOf(recording: Recording, holders: Holders): Readonly<Record<string, readonly unknown[]>> {
  const { before, after, number, happening, practice, caseNumber } = recording;
  const limits = limitRows(practice.jurisdiction, {
    before,
    after,
    number,
    agencyFor: keeperOf(recording, holders),
    late: lateKeys(happening),
  });
  const requests = requestRows(recording, { holders, limits });
  return {
    limits,
    ...requests,
    documents: recording.documents.map(({ agency, ...document }) => ({ ...document, agency_id: agency })),
    agencies: agencyRows(recording, { holders, requests }),
    officers: happening.kind === 'act' ? officerRows(happening.performed.entry) : handlersNow(happening),
    parties: recording.parties.map(({ person, role, subject }) => ({ person_id: person, role, subject })),
    numbers: caseNumber === undefined ? [] : [{ agency_id: caseNumber.agency, kind: caseNumber.kind, number: caseNumber.number }],
    outbox: outboxRows(recording, { holders, requests }),
  };
}

function sealed(recording: Recording, { hash, salt }: Sealer): Kept {
  const record = { case: recording.case, number: recording.number, act: bodyOf(recording) };
  return sealAct(record, { hash, open: [...OPEN, ...OPEN_OF_SUBJECTS], salt });
}

/** What the entry says, in the order people read it. Values may be undefined: they are left out. */
function bodyOf({ happening, recordedAt, documents, caseNumber, practice, parties }: Recording): JsonObject {
  const papers = documents.map(({ title, number }) => ({ title, number }));
  const numbered = {
    ...(papers.length === 0 ? {} : { documents: papers }),
    ...(caseNumber === undefined ? {} : { caseNumber: caseNumber.number }),
  };
  const linked = parties.length === 0 ? {} : { parties: parties.map(({ person, role, subject }) => ({ person, role, subject })) };
  if (happening.kind === 'act') {
    const { performed, deliberation } = happening;
    return plain({ kind: 'act', ...performed.entry, deliberation, recordedAt, ...numbered });
  }
  if ('says' in happening) {
    const { kind, at, by, role, agency, says } = happening;
    return plain({ kind, at, people: by === '' ? [] : [{ id: by }], role, agency, ...says, recordedAt });
  }
  const { id: procedure, version } = practice.jurisdiction.core.procedure;
  const { kind, at, by, role, agency, subjects } = happening;
  return plain({
    kind,
    ...(kind === 'opened' ? { procedure, version } : {}),
    at,
    people: by === '' ? [] : [{ id: by }],
    role,
    ...(agency === undefined ? {} : { agency }),
    subjects: subjects.map(({ id, type, name, state }) => ({
      id,
      type,
      ...(name === undefined ? {} : { name }),
      facts: factsOf(practice, type, state),
    })),
    recordedAt,
    ...linked,
    ...numbered,
  });
}

/** Facts of the world that were stated on entering. */
function factsOf(
  { jurisdiction: { core } }: Practice,
  type: string,
  state: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const stated = (core.subjects[type] ?? []).filter(({ kind, initially }) => kind === 'facet' && initially.length > 1);
  return Object.fromEntries(stated.map(({ key }) => [key.slice(type.length + 1), state[key] ?? '']));
}

/** A value as JSON has it: members that are undefined are gone. */
function plain(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** The role whose agency leads the case, where the procedure says so. */
function leadRole({ procedure }: Core, { subjects }: CaseFile): string {
  const said = subjects.find(({ type }) => type === 'case')?.state['case.lead'] ?? '';
  return procedure.vocabulary.roles[said] === undefined ? '' : said;
}

type Holders = (role: string) => string | undefined;

/** Which agency holds a role: the one that acts in it, else the one the roster finds competent. */
function holding({ practice, standing, after, opener, happening }: Recording): Holders {
  const { vocabulary } = practice.jurisdiction.core.procedure;
  const on = dayOf(happening.kind === 'act' ? happening.performed.entry.at : happening.at);
  const known = new Map<string, string | undefined>();
  return (role) => {
    if (!known.has(role))
      known.set(
        role,
        after.agencies[role] ?? competentFor(standing.roster, { vocabulary, agencies: after.agencies, lead: opener }, { role, on })[0]?.id,
      );
    return known.get(role);
  };
}

/** Who must keep a limit: whoever must answer the request it runs for, else whoever leads the case now. */
function keeperOf({ practice, after, opener }: Recording, holders: Holders): (limit: string) => string {
  const { core } = practice.jurisdiction;
  return (limit) => {
    const request = Object.values(core.procedure.vocabulary.requests).find(({ within }) => within === limit);
    return (request === undefined ? undefined : holders(request.of)) ?? holders(leadRole(core, after)) ?? opener;
  };
}

const lateKeys = (happening: Happening): ReadonlySet<string> =>
  new Set(happening.kind === 'act' ? happening.performed.late.map(({ limit, subject }) => `${limit}/${subject}`) : []);

/** Requests an entry opened, and those it closed. */
interface RequestRows {
  readonly asks: readonly {
    readonly request: string;
    readonly subject: string;
    readonly of_role: string;
    readonly of_agency: string | null;
    readonly due: string | null;
  }[];
  readonly closes: readonly { readonly request: string; readonly subject: string; readonly closed_with: 'answer' | 'withdrawal' }[];
}

/** What other rows of an entry follow from. */
interface Following {
  readonly holders: Holders;
  readonly requests: RequestRows;
}

/** Requests that were opened and closed, told from the state before and after. */
function requestRows(
  { before, after, practice, happening }: Recording,
  { holders, limits }: { readonly holders: Holders; readonly limits: readonly LimitRow[] },
): RequestRows {
  const { core } = practice.jurisdiction;
  const act = happening.kind === 'act' ? core.acts[happening.performed.entry.act] : undefined;
  const withdrawn = new Set(act === undefined ? [] : [act.act.withdraws ?? []].flat());
  const earlier = new Map(before?.subjects.map(({ id, state }) => [id, state]));
  const changes = Object.entries(core.procedure.vocabulary.requests).flatMap(([request, { on, of, within }]) => {
    const key = requestKey(request);
    return after.subjects
      .filter(({ type, id, state }) => type === on && (state[key] === 'yes') !== (earlier.get(id)?.[key] === 'yes'))
      .map((subject) => ({ request, subject: subject.id, of, within, isOpen: subject.state[key] === 'yes' }));
  });
  return {
    asks: changes
      .filter(({ isOpen }) => isOpen)
      .map(({ request, subject, of, within }) => ({
        request,
        subject,
        of_role: of,
        of_agency: holders(of) ?? null,
        due: limits.find((row) => row.limit_name === within && row.subject === subject && row.status === 'running')?.due ?? null,
      })),
    closes: changes
      .filter(({ isOpen }) => !isOpen)
      .map(({ request, subject }) => ({ request, subject, closed_with: withdrawn.has(request) ? 'withdrawal' : 'answer' })),
  };
}

/** Agencies that have a part in the case from now on: those that acted, those that lead, those that are asked, those that are served or told. */
function agencyRows(
  recording: Recording,
  { holders, requests }: Following,
): readonly { readonly role: string; readonly agency_id: string }[] {
  const { after, practice } = recording;
  const { core } = practice.jurisdiction;
  const lead = leadRole(core, after);
  const opener = recording.happening.kind === 'opened' ? recording.happening.agency : undefined;
  const rows = [
    ...(opener === undefined ? [] : [['opener', opener] as const]),
    ...Object.entries(after.agencies),
    ...(lead === '' ? [] : [[lead, holders(lead) ?? recording.opener] as const]),
    ...requests.asks.flatMap(({ of_role, of_agency }) => (of_agency === null ? [] : [[of_role, of_agency] as const])),
    ...toldRoles(recording.happening).flatMap((role) => {
      const agency = holders(role);
      return agency === undefined ? [] : [[role, agency] as const];
    }),
  ];
  const known = new Set(Object.entries(recording.before?.agencies ?? {}).map(([role, agency]) => `${role}/${agency}`));
  return [...new Map(rows.map(([role, agency]) => [`${role}/${agency}`, { role, agency_id: agency }])).entries()]
    .filter(([key]) => !known.has(key))
    .map(([, row]) => row);
}

function officerRows({ people, approvals, panel, agency, role }: Entry): readonly unknown[] {
  if (agency === undefined) return [];
  const rows = (list: Entry['people'], relation: string): readonly unknown[] =>
    list.map(({ id }) => ({ officer_id: id, agency_id: agency, relation, role }));
  return [...rows(people, 'handler'), ...rows(approvals, 'approver'), ...rows(panel, 'panel')];
}

/** Whoever opens a case handles it, and whoever it is given to. */
function handlersNow(happening: Exclude<Happening, { kind: 'act' }>): readonly unknown[] {
  if (happening.agency === undefined) return [];
  const row = { agency_id: happening.agency };
  if (happening.kind === 'opened') return happening.by === '' ? [] : [{ ...row, officer_id: happening.by, relation: 'handler' }];
  return 'handler' in happening ? [{ ...row, officer_id: happening.handler, relation: 'assigned' }] : [];
}

const toldRoles = (happening: Happening): readonly string[] =>
  happening.kind === 'act' ? [...happening.performed.serves, ...happening.performed.tells] : [];

/** What others must be told: answers and questions between agencies, a new lead, documents to serve. */
function outboxRows(recording: Recording, { holders, requests }: Following): readonly unknown[] {
  const { happening, after, before, practice } = recording;
  const { core } = practice.jurisdiction;
  const { asks, closes } = requests;
  const lead = leadRole(core, after);
  const moved =
    before !== undefined && lead !== leadRole(core, before)
      ? [{ topic: 'case.handed', to_agency: holders(lead) ?? null, body: { role: lead } }]
      : [];
  return [
    { topic: 'case.changed', to_agency: null, body: {} },
    ...asks.map((ask) => ({ topic: 'request.asked', to_agency: ask.of_agency, body: ask })),
    ...closes.map((close) => ({ topic: 'request.answered', to_agency: null, body: close })),
    ...moved,
    ...toldRoles(happening).map((role) => ({ topic: 'document.served', to_agency: holders(role) ?? null, body: { role } })),
  ];
}

/** What two equal requests have in common: a digest, so that what was said is kept in one place only. */
export const requestText = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value))))
    .digest('base64');
