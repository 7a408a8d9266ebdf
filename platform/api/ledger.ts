import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CHECKPOINT_PATH, isProblem, parseCheckpointText, parseNote, proveInclusion, readEntry, writeProofFile } from '#justice/ledger';
import { directorySource } from '#verify/node';
import type { Query } from '#platform/store';
import { questionOf } from '#platform/acts';
import { callerOf, unlessSignedIn } from './authenticate.ts';
import { Id } from './contract/index.ts';
import { sendCode, sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';

/** The ledger for everybody: checkpoint, tiles, bundles, history; and a proof file for whoever may see the entry. */
export function ledgerRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [readKey, readLedgerFile, readProof]) route(app, services);
  };
}

/** Only names the protocol has: no way out of the directory. */
const FILES = /^(?:checkpoint|history\/(?:sizes|\d{1,15})|tile\/(?:entries|\d{1,2})\/(?:x\d{3}\/){0,5}\d{3}(?:\.p\/\d{1,3})?)$/u;

function readKey(app: App, { ledger }: Services): void {
  const schema = {
    operationId: 'readLedgerKey',
    summary: '账本公钥 The key the ledger is signed with',
    tags: ['ledger'],
    response: { 200: z.object({ origin: z.string(), key: z.string() }), ...PROBLEMS },
  };
  app.get('/ledger/key', { schema, config: { isOpen: true } }, () => ({ origin: ledger.origin, key: ledger.key }));
}

function readLedgerFile(app: App, services: Services): void {
  const { ledger } = services;
  const schema = {
    operationId: 'readLedgerFile',
    summary: '账本文件 checkpoint, tile/…, history/…',
    description:
      '检查点和哈希对所有人公开;条目(tile/entries)在正式环境只提供给审计管理员,其他人凭证明文件核验。 Checkpoints and hashes are everybody’s. Entries (tile/entries) a node in production gives to its audit administrators only: anybody else verifies by a proof file.',
    tags: ['ledger'],
    params: z.object({ '*': z.string().max(120) }),
    response: PROBLEMS,
  };
  app.get('/ledger/*', { schema, config: { isOpen: true } }, async (request, reply) => {
    const path = request.params['*'];
    if (!FILES.test(path)) return sendUnknown(reply);
    const isClosed = ledger.entriesFor === 'auditors' && path.startsWith('tile/entries/');
    const refused = isClosed ? await unlessAuditing(services, request, reply) : undefined;
    if (refused !== undefined) return refused;
    const bytes = await directorySource(ledger.directory).read(path);
    if (bytes === undefined) return sendUnknown(reply);
    const shared = isClosed ? 'private' : 'public';
    const isFixed = path.startsWith('tile/') && !path.includes('.p/');
    return reply
      .header('cache-control', isFixed ? `${shared}, max-age=31536000, immutable` : 'no-cache')
      .type(path.startsWith('tile/') ? 'application/octet-stream' : 'text/plain; charset=utf-8')
      .send(Buffer.from(bytes) as never);
  });
}

/** The answer to whoever does not audit; undefined to whoever does. An entry says what was done in a case, and when: of a secret measure, too. */
async function unlessAuditing(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const stranger = unlessSignedIn(request, reply);
  if (stranger !== undefined) return stranger;
  const { actor } = callerOf(request);
  const question = questionOf(await services.standing(), { actor, action: 'access/audit', on: services.clock.now() });
  const answer = services.access.decide(question);
  return answer.isAllowed ? undefined : sendRefused(reply, { refused: answer.reasons }, services);
}

function readProof(app: App, services: Services): void {
  const schema = {
    operationId: 'readProof',
    summary: '证明文件 A proof file for one entry, to be checked anywhere',
    tags: ['ledger'],
    params: z.object({ case: Id, number: z.coerce.number().int().min(1).max(1_000_000) }),
    response: PROBLEMS,
  };
  app.get('/cases/:case/entries/:number/proof', { schema }, async (request, reply) => {
    const { case: id, number } = request.params;
    // What opens the commitments is what was written in the entry: reading it is a look like any other.
    const found = (await showing(services, { request, reply, id, what: 'proof' }, ({ query }) =>
      findOpened(query, { case: id, number }),
    )) as Found | undefined;
    if (reply.sent) return reply as never;
    if (found === undefined) return sendUnknown(reply);
    const proof = await proofOf(services, found);
    if (proof === undefined) return sendCode(reply, 'api/not-in-ledger-yet');
    return reply
      .header('content-disposition', `attachment; filename="${id}-${number}.tlog-proof"`)
      .type('application/octet-stream')
      .send(Buffer.from(proof) as never);
  });
}

/** Where an entry is in the ledger, and what the reader may open of it. */
async function findOpened(
  query: Query,
  { case: id, number }: { readonly case: string; readonly number: number },
): Promise<Found | undefined> {
  const entry = { case_id: id, number };
  const leaf = await query
    .selectFrom('leaves')
    .select('position')
    .where((where) => where.and(entry))
    .executeTakeFirst();
  if (leaf === undefined) return undefined;
  const openings = await query
    .selectFrom('openings')
    .select(['path', 'salt', 'value'])
    .where((where) => where.and(entry))
    .execute();
  return { position: leaf.position, openings };
}

interface Found {
  readonly position: number | null;
  readonly openings: readonly { readonly path: string; readonly salt: string; readonly value: unknown }[];
}

async function proofOf({ ledger }: Services, { position, openings }: Found): Promise<Uint8Array | undefined> {
  if (position === null) return undefined;
  const source = directorySource(ledger.directory);
  const checkpoint = await source.read(CHECKPOINT_PATH);
  const note = checkpoint === undefined ? undefined : parseNote(checkpoint, CHECKPOINT_PATH);
  const head = note === undefined || isProblem(note) ? undefined : parseCheckpointText(note.text, CHECKPOINT_PATH);
  if (checkpoint === undefined || head === undefined || isProblem(head) || head.size <= position) return undefined;
  const view = { hash: ledger.hash, source, size: head.size };
  const [entry, path] = [await readEntry(view, position), await proveInclusion(view, position)];
  if (isProblem(entry) || isProblem(path)) return undefined;
  return writeProofFile({
    position,
    path,
    checkpoint,
    entry,
    openings: openings.map(({ path: at, salt, value }) => ({ at, salt, value: value as never })),
  });
}
