import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Words as Titles } from '#justice/basics';
import { questionAbout, type Relation, type Standing } from '#platform/acts';
import {
  agenciesOf,
  daysLeft,
  isToldTo,
  offersFor,
  readCase,
  readerOf,
  recordLook,
  relationOf,
  subjectsInWords,
  valuesUnder,
  type CaseRead,
  type ToldEntry,
} from '#platform/reading';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { CaseBody, EntryBody, Id, LimitBody, OfferBody, PageQuery, pageOf } from './contract/index.ts';
import { reasonInWords, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Caller, Services } from './services.ts';

const CaseParams = z.object({ case: Id });
const both = ([zh, en]: Titles): { readonly zh: string; readonly en: string } => ({ zh, en });

/** What a route that shows one case has at hand. */
interface Showing {
  readonly query: Query;
  readonly read: CaseRead;
  readonly relation: Relation;
  readonly standing: Standing;
  readonly caller: Caller;
  /** Whether the caller may know what is in the case, not only that there is one. */
  readonly knowsContent: boolean;
  /** Whether the caller learns of an entry at all. */
  readonly learnsOf: (entry: ToldEntry) => boolean;
}

/** Reads a case for the caller behind both walls, writes the look down, and answers; the same 404 for what is not there and what is not theirs. */
async function showing(
  services: Services,
  {
    request,
    reply,
    id,
    what,
  }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly id: string; readonly what: string },
  show: (showing: Showing) => Promise<unknown>,
): Promise<never> {
  const caller = callerOf(request);
  const standing = await services.standing();
  const now = services.clock.now();
  const reader = readerOf(standing, caller.actor, now);
  const shown = await services.database.as(reader, async (query) => {
    const read = await readCase(query, services.practices, id);
    if (read === undefined) return undefined;
    const relation = await relationOf(query, { case: id, actor: caller.actor });
    const agencies = (await query.selectFrom('case_agencies').select('agency_id').where('case_id', '=', id).execute()).map(
      ({ agency_id }) => agency_id,
    );
    const question = questionAbout(standing, {
      actor: caller.actor,
      locked: { ...read, agencies, relation },
      action: 'case/read',
      on: now,
    });
    if (!services.access.decide(question).isAllowed) return undefined;
    const knowsContent = services.access.decide({ ...question, action: 'case/read-content' }).isAllowed;
    const learnsOf = (entry: ToldEntry): boolean =>
      knowsContent || caller.actor.kind !== 'person' || isToldTo(read.practice.jurisdiction.core.procedure, relation.party, entry);
    return { body: await show({ query, read, relation, standing, caller, knowsContent, learnsOf }) };
  });
  if (shown === undefined) return sendUnknown(reply) as never;
  const [agency] = reader.agencies;
  await recordLook(services.database, {
    actor: caller.actor,
    ...(agency === undefined ? {} : { agency }),
    case: id,
    purpose: String(request.headers['x-purpose'] ?? 'case-handling'),
    basis: caller.actor.kind === 'person' ? 'party' : 'handling',
    what,
  });
  // Checked against the route's schema when it is written out.
  return shown.body as never;
}

/** Looking at a case: how it stands, what may be done, what is running, what has happened. */
export function caseRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [readCaseRoute, listOffers, listLimits, listEntries]) route(app, services);
  };
}

function readCaseRoute(app: App, services: Services): void {
  app.get(
    '/cases/:case',
    {
      schema: {
        operationId: 'readCase',
        summary: '案件 A case as it stands',
        tags: ['cases'],
        params: CaseParams,
        response: { 200: CaseBody, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(
        services,
        { request, reply, id: request.params.case, what: 'case' },
        async ({ query, read, standing, relation, knowsContent }) => {
          const numbers = await query
            .selectFrom('case_numbers')
            .select(['agency_id', 'number'])
            .where('case_id', '=', read.id)
            .orderBy('number')
            .execute();
          return {
            id: read.id,
            procedure: read.practice.jurisdiction.core.procedure.id,
            title: both(read.practice.jurisdiction.core.procedure.title),
            version: read.version,
            label: read.label,
            lead: read.lead,
            openedAt: read.openedAt,
            numbers: numbers.map(({ agency_id: agency, number }) => ({ agency, number })),
            agencies: (await agenciesOf(query, standing, read.id)).map((one) => ({ ...one, name: both(one.name) })),
            subjects: subjectsInWords(read).map(({ name, facets, ...subject }) => ({
              ...subject,
              title: both(subject.title),
              ...(name !== undefined && (knowsContent || relation.party.some((one) => one.subject === subject.id)) ? { name } : {}),
              facets: knowsContent ? facets.map((facet) => ({ ...facet, title: both(facet.title), says: both(facet.says) })) : [],
            })),
          };
        },
      ),
  );
}

function listOffers(app: App, services: Services): void {
  app.get(
    '/cases/:case/offers',
    {
      schema: {
        operationId: 'listOffers',
        summary: '可实施的行为 What you may do, and why not',
        tags: ['acts'],
        params: CaseParams,
        querystring: z.object({ only: z.enum(['allowed', 'all']).default('allowed') }),
        response: { 200: z.object({ version: z.number().int(), items: z.array(OfferBody) }), ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(services, { request, reply, id: request.params.case, what: 'offers' }, async ({ read, relation, standing, caller }) => {
        const { procedure } = read.practice.jurisdiction.core;
        const offers = offersFor(read, { standing, actor: caller.actor, relation, at: services.clock.now() });
        const items = offers
          .filter(({ isAllowed }) => isAllowed || request.query.only === 'all')
          .map((one) => ({
            ...one,
            title: both(procedure.acts[one.act]?.title ?? [one.act, one.act]),
            phase: both(procedure.vocabulary.phases[one.phase] ?? [one.phase, one.phase]),
            approvals: one.approvals.map((post) => both(procedure.vocabulary.posts[post] ?? [post, post])),
            reasons: one.reasons.map((reason) => reasonInWords(services, procedure, reason)),
            basis: one.basis.map((citation) => ({ ...citation, text: both(services.cite(citation)) })),
          }));
        return { version: read.version, items };
      }),
  );
}

function listLimits(app: App, services: Services): void {
  app.get(
    '/cases/:case/limits',
    {
      schema: {
        operationId: 'listLimits',
        summary: '期限及算法 The limits, and how they were counted',
        tags: ['limits'],
        params: CaseParams,
        response: { 200: z.object({ items: z.array(LimitBody) }), ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(services, { request, reply, id: request.params.case, what: 'limits' }, async ({ query, read, learnsOf }) => {
        const all = await query.selectFrom('limits').selectAll().where('case_id', '=', read.id).orderBy('clock').execute();
        const entries = await query
          .selectFrom('acts')
          .select(['number', 'kind', 'act', 'subject', 'role'])
          .where('case_id', '=', read.id)
          .execute();
        const learned = new Set(entries.filter((entry) => learnsOf(entry)).map(({ number }) => number));
        const rows = all.filter(({ started_by }) => learned.has(started_by));
        const { rules } = read.practice.jurisdiction.core.procedure;
        return { items: rows.map((row) => limitInWords(services, rules[row.limit_name]?.title, row)) };
      }),
  );
}

function listEntries(app: App, services: Services): void {
  app.get(
    '/cases/:case/entries',
    {
      schema: {
        operationId: 'listEntries',
        summary: '办案记录 What has happened',
        tags: ['cases'],
        params: CaseParams,
        querystring: PageQuery,
        response: { 200: pageOf(EntryBody), ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(
        services,
        { request, reply, id: request.params.case, what: 'entries' },
        async ({ query, read, standing, knowsContent, learnsOf }) => {
          const { after = '0', limit } = request.query;
          const rows = await query
            .selectFrom('acts')
            .select(['number', 'kind', 'act', 'subject', 'at', 'recorded_at', 'role', 'agency_id', 'body'])
            .where('case_id', '=', read.id)
            .where('number', '>', Number(after) || 0)
            .orderBy('number')
            .limit(limit + 1)
            .execute();
          const page = rows.slice(0, limit);
          const openings =
            page.length === 0 || !knowsContent
              ? []
              : await query
                  .selectFrom('openings')
                  .select(['number', 'path', 'value'])
                  .where('case_id', '=', read.id)
                  .where('number', '>=', page[0]?.number ?? 0)
                  .where('number', '<=', page.at(-1)?.number ?? 0)
                  .execute();
          const names = new Map(standing.roster.officers.map(({ id, name }) => [id, name]));
          const { procedure } = read.practice.jurisdiction.core;
          const items = page
            .filter((row) => learnsOf(row))
            .map((row) => entryInWords({ row, openings, names, title: titleOf(row.kind, procedure.acts[row.act ?? '']?.title) }));
          const last = page.at(-1);
          return { items, ...(rows.length > limit && last !== undefined ? { next: String(last.number) } : {}) };
        },
      ),
  );
}

const titleOf = (kind: string, act: Titles | undefined): Titles =>
  act ?? (kind === 'opened' ? ['建立案件', 'Case opened'] : ['当事人、物进入案件', 'Subjects entered']);

interface LimitRowRead {
  readonly case_id: string;
  readonly limit_name: string;
  readonly subject: string;
  readonly started_at: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly status: string;
  readonly late: boolean;
  readonly steps: unknown;
}

interface StepRead {
  readonly what: Titles;
  readonly at?: string;
  readonly basis: readonly Parameters<Services['cite']>[0][];
}

function limitInWords(services: Services, title: Titles | undefined, row: LimitRowRead): Readonly<Record<string, unknown>> {
  const left = daysLeft(row.due, services.clock.now());
  return {
    case: row.case_id,
    limit: row.limit_name,
    title: both(title ?? [row.limit_name, row.limit_name]),
    subject: row.subject,
    startedAt: row.started_at,
    due: row.due,
    provisional: row.provisional,
    status: row.status,
    late: row.late,
    ...(left === undefined || row.status !== 'running' ? {} : { daysLeft: left }),
    steps: (row.steps as readonly StepRead[]).map(({ what, at, basis }) => ({
      what: both(what),
      ...(at === undefined ? {} : { at }),
      basis: basis.map((citation) => ({ ...citation, text: both(services.cite(citation)) })),
    })),
  };
}

interface EntryRowRead {
  readonly number: number;
  readonly kind: string;
  readonly act: string | null;
  readonly subject: string;
  readonly at: string;
  readonly recorded_at: string;
  readonly role: string | null;
  readonly agency_id: string | null;
  readonly body: unknown;
}

interface Recorded {
  readonly people?: readonly { readonly id: string }[];
  readonly documents?: readonly { readonly title: string; readonly number: string }[];
  readonly late?: readonly { readonly limit: string; readonly due: string }[];
}

function entryInWords({
  row,
  openings,
  names,
  title,
}: {
  readonly row: EntryRowRead;
  readonly openings: readonly { readonly number: number; readonly path: string; readonly value: unknown }[];
  readonly names: ReadonlyMap<string, string>;
  readonly title: Titles;
}): Readonly<Record<string, unknown>> {
  const { people = [], documents = [], late = [] } = row.body as Recorded;
  const form = valuesUnder(
    '/form',
    openings.filter(({ number }) => number === row.number),
  );
  return {
    number: row.number,
    kind: row.kind,
    ...(row.act === null ? {} : { act: row.act }),
    title: both(title),
    subject: row.subject,
    at: row.at,
    recordedAt: row.recorded_at,
    ...(row.role === null ? {} : { role: row.role }),
    ...(row.agency_id === null ? {} : { agency: row.agency_id }),
    people: people.map(({ id }) => ({ id, ...(names.has(id) ? { name: names.get(id) } : {}) })),
    documents,
    form,
    late,
  };
}
