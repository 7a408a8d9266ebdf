import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Query } from '#platform/store';
import { readerOf } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { DraftBody, DraftSaving, Id, Term } from './contract/index.ts';
import { sendCode, sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Caller, Services } from './services.ts';
import { behindBothWalls, type Showing } from './showing.ts';

/** What somebody is filling in: kept for them alone, by case, act and whom it is done to. 草稿 */
export function draftRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [readDraftRoute, saveDraftRoute, dropDraftRoute]) route(app, services);
  };
}

const DraftParams = z.object({ case: Id, act: Term });
const DraftQuery = z.object({ subject: Id.optional() });

interface Which {
  readonly case: string;
  readonly act: string;
  readonly subject: string;
}

const which = ({ params, query }: { readonly params: z.infer<typeof DraftParams>; readonly query: z.infer<typeof DraftQuery> }): Which => ({
  ...params,
  subject: query.subject ?? '',
});

interface Stored {
  readonly version: number;
  readonly savedAt: string;
  readonly filled: Record<string, unknown>;
}

/** Row-level security shows nobody's but the reader's own. */
async function findDraft(query: Query, { case: id, act, subject }: Which): Promise<Stored | undefined> {
  const row = await query
    .selectFrom('drafts')
    .select(['version', 'saved_at', 'filled'])
    .where('case_id', '=', id)
    .where('act', '=', act)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row === undefined ? undefined : { version: row.version, savedAt: row.saved_at, filled: row.filled as Record<string, unknown> };
}

function readDraftRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'readDraft',
    summary: '本人的草稿 What you were filling in',
    tags: ['drafts'],
    params: DraftParams,
    querystring: DraftQuery,
    response: { 200: DraftBody, ...PROBLEMS },
  };
  app.get('/cases/:case/drafts/:act', { schema }, async (request, reply) => {
    const found = await behindBothWalls(services, asked(request), ({ query }) => findDraft(query, which(request)));
    return found?.body ?? (sendUnknown(reply) as never);
  });
}

const asked = (request: FastifyRequest): { readonly caller: Caller; readonly id: string } => ({
  caller: callerOf(request),
  id: (request.params as Which).case,
});

function saveDraftRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'saveDraft',
    summary: '保存草稿 Keep what you are filling in',
    description:
      '仅本人可见,提交后或者三十日未修改的予以删除。 Yours alone; it goes when the act is submitted, or thirty days after you last changed it.',
    tags: ['drafts'],
    params: DraftParams,
    querystring: DraftQuery,
    body: DraftSaving,
    response: { 200: DraftBody, ...PROBLEMS },
  };
  app.put('/cases/:case/drafts/:act', { schema }, async (request, reply) => {
    const { filled, expectedVersion } = request.body;
    const secrets = services.access.intake(filled);
    if (secrets.length > 0) return sendRefused(reply, { refused: secrets }, services) as never;
    const draft = which(request);
    const done = await behindBothWalls(services, asked(request), (showing) =>
      isOf(showing, draft)
        ? save(showing.query, { ...draft, actor: callerOf(request).actor.id, filled, expectedVersion, at: services.clock.instant() })
        : Promise.resolve(undefined),
    );
    if (done?.body === undefined) return sendUnknown(reply) as never;
    const { isSaved, draft: current } = done.body;
    return isSaved
      ? current
      : (sendCode(reply, 'drafts/changed', {
          version: current?.version ?? 0,
          ...(current === undefined ? {} : { draft: current }),
        }) as never);
  });
}

/** Nobody keeps notes under acts and people the case does not have. */
const isOf = ({ read }: Showing, { act, subject }: Which): boolean =>
  read.practice.jurisdiction.core.acts[act] !== undefined && (subject === '' || read.file.subjects.some(({ id }) => id === subject));

interface Saving extends Which {
  readonly actor: string;
  readonly filled: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number;
  readonly at: string;
}

type Saved = { readonly isSaved: true; readonly draft: Stored } | { readonly isSaved: false; readonly draft: Stored | undefined };

/** Writes where nothing was written since; else says what stands there. */
async function save(query: Query, saving: Saving): Promise<Saved> {
  const { filled, expectedVersion, at } = saving;
  const version = expectedVersion + 1;
  const values = { version, filled: JSON.stringify(filled), saved_at: at };
  const isSaved = await (expectedVersion === 0 ? begin(query, saving, values) : goOn(query, saving, values));
  return isSaved ? { isSaved, draft: { version, savedAt: at, filled } } : { isSaved, draft: await findDraft(query, saving) };
}

interface Values {
  readonly version: number;
  readonly filled: string;
  readonly saved_at: string;
}

async function begin(query: Query, { case: id, actor, act, subject }: Saving, values: Values): Promise<boolean> {
  const row = { actor, case_id: id, act, subject, ...values };
  const { numInsertedOrUpdatedRows = 0n } = await query
    .insertInto('drafts')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

async function goOn(query: Query, { case: id, act, subject, expectedVersion }: Saving, values: Values): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('drafts')
    .set(values)
    .where('case_id', '=', id)
    .where('act', '=', act)
    .where('subject', '=', subject)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function dropDraftRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'dropDraft',
    summary: '放弃草稿 Throw away what you were filling in',
    tags: ['drafts'],
    params: DraftParams,
    querystring: DraftQuery,
    response: { 204: z.null(), ...PROBLEMS },
  };
  app.delete('/cases/:case/drafts/:act', { schema }, async (request, reply) => {
    await dropDraft(services, callerOf(request), which(request));
    return reply.code(204).send(null);
  });
}

/** Whatever came of it, there is no such draft of this person afterwards. */
export async function dropDraft(services: Services, { actor }: Caller, { case: id, act, subject }: Which): Promise<void> {
  const reader = readerOf(await services.standing(), actor, services.clock.now());
  await services.database.as(reader, (query) =>
    query.deleteFrom('drafts').where('case_id', '=', id).where('act', '=', act).where('subject', '=', subject).execute(),
  );
}
