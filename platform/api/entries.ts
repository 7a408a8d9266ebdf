import { sql } from 'kysely';
import { z } from 'zod';
import type { Words as Titles } from '#justice/basics';
import type { Vocabulary } from '#justice/procedures';
import { valuesUnder } from '#platform/reading';
import type { Query } from '#platform/store';
import { EntryBody, Id, pageOf } from './contract/index.ts';
import { NumberedPageQuery, pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';
import { both } from './words.ts';

/** What has happened in a case, entry by entry. */
export function entryRoutes(services: Services): Routes {
  return async (app) => listEntries(app, services);
}

function listEntries(app: App, services: Services): void {
  app.get(
    '/cases/:case/entries',
    {
      schema: {
        operationId: 'listEntries',
        summary: '办案记录 What has happened',
        tags: ['cases'],
        params: z.object({ case: Id }),
        querystring: NumberedPageQuery,
        response: { 200: pageOf(EntryBody), ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(
        services,
        { request, reply, id: request.params.case, what: 'entries' },
        async ({ query, read, standing, knowsContent, learnsOf }) => {
          const { after, limit } = request.query;
          const rows = await query
            .selectFrom('acts')
            .select(['number', 'kind', 'act', 'subject', 'at', 'recorded_at', 'role', 'agency_id', 'body'])
            .where('case_id', '=', read.id)
            .where('number', '>', after)
            .orderBy('number')
            .limit(limit + 1)
            .execute();
          const { page, next } = pageOfRows(rows, limit, ({ number }) => number);
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
          const votedOn = knowsContent ? await proposalsOf(query, read.id) : NONE;
          const names = new Map(standing.roster.officers.map(({ id, name }) => [id, name]));
          const { procedure } = read.practice.jurisdiction.core;
          const items = page
            .filter((row) => learnsOf(row))
            .map((row) =>
              entryInWords({
                row,
                openings,
                proposal: votedOn.get(row.number),
                names,
                title: titleOf(row.kind, procedure.acts[row.act ?? '']?.title),
                vocabulary: procedure.vocabulary,
              }),
            );
          return { items, ...next };
        },
      ),
  );
}

const NONE: ReadonlyMap<number, string> = new Map();

/** The proposals panels decided, as far as the reader's rows go, by the entry each became. */
async function proposalsOf(query: Query, id: string): Promise<ReadonlyMap<number, string>> {
  const rows = await query
    .selectFrom('proposals')
    .select(['id', sql<number>`(outcome->>'number')::integer`.as('number')])
    .where('case_id', '=', id)
    .where('state', '=', 'effective')
    .where(sql<boolean>`jsonb_array_length(command->'panel') > 0`)
    .execute();
  return new Map(rows.map(({ id: proposal, number }) => [number, proposal]));
}

/** What an entry that is no act of the procedure is called. */
const TITLES: Readonly<Record<string, Titles>> = {
  opened: ['建立案件', 'Case opened'],
  entered: ['当事人、物进入案件', 'Subjects entered'],
  linked: ['登记诉讼参与人', 'A party registered'],
  assigned: ['分案', 'Assigned'],
  relieved: ['解除承办', 'Relieved'],
  recused: ['回避', 'Withdrawal'],
  candidates: ['随机分案：候选名单', 'Allocation by lot: the candidates'],
  drawn: ['随机分案：结果', 'Allocation by lot: the draw'],
  erased: ['清除个人信息', 'A datum erased'],
};

const titleOf = (kind: string, act: Titles | undefined): Titles => act ?? TITLES[kind] ?? [kind, kind];

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

interface Taking {
  readonly id: string;
}

interface Recorded {
  readonly people?: readonly Taking[];
  readonly approvals?: readonly (Taking & { readonly post?: string })[];
  readonly panel?: readonly Taking[];
  readonly presiding?: string;
  readonly present?: readonly string[];
  readonly documents?: readonly { readonly title: string; readonly number: string }[];
  readonly late?: readonly { readonly limit: string; readonly due: string }[];
  readonly officer?: string;
  readonly draw?: { readonly officer: string };
}

function entryInWords({
  row,
  openings,
  proposal,
  names,
  title,
  vocabulary,
}: {
  readonly row: EntryRowRead;
  readonly openings: readonly { readonly number: number; readonly path: string; readonly value: unknown }[];
  readonly proposal: string | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly title: Titles;
  readonly vocabulary: Vocabulary;
}): Readonly<Record<string, unknown>> {
  const { people = [], approvals = [], panel = [], presiding, present = [], documents = [], late = [] } = row.body as Recorded;
  const named = ({ id }: Taking) => ({ id, ...(names.has(id) ? { name: names.get(id) } : {}) });
  const opened = openings.filter(({ number }) => number === row.number);
  const form = valuesUnder('/form', opened);
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
    people: people.map(named),
    ...concerning(row.body as Recorded, opened, named),
    approvals: approvals.map(({ post, ...one }) => ({
      ...named(one),
      ...(post === undefined ? {} : { post, title: both(vocabulary.posts[post] ?? [post, post]) }),
    })),
    panel: panel.map((one) => ({ ...named(one), ...(one.id === presiding ? { presides: true } : {}) })),
    ...(proposal === undefined ? {} : { proposal }),
    present: present.map((role) => ({ role, title: both(vocabulary.roles[role]?.title ?? [role, role]) })),
    documents,
    form,
    late,
  };
}

interface Concerning {
  readonly officer?: Taking & { readonly name?: string | undefined };
  readonly basis?: string;
}

/** Whom an assignment, a draw, a relief or a withdrawal is about, and why it was, as far as the reader's rows say. */
function concerning(
  { officer, draw }: Recorded,
  opened: readonly { readonly path: string; readonly value: unknown }[],
  named: (taking: Taking) => NonNullable<Concerning['officer']>,
): Concerning {
  const id = officer ?? draw?.officer;
  if (id === undefined) return {};
  const basis = opened.find(({ path }) => path === '/basis')?.value;
  return { officer: named({ id }), ...(typeof basis === 'string' ? { basis } : {}) };
}
