import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync } from 'fastify';
import { writeKey } from '#justice/ledger';
import type { Actor, Grounds } from '#platform/acts';
import { buildApp, type Files, type LawTexts, type Services } from '#platform/api';
import { directoryFiles } from '#platform/files';
import { beginSession, identityOf, issueToken } from '#platform/identity';
import { fileKeys } from '#platform/keys';
import { ledgerPaths, openSequencer, type Sequencer } from '#platform/ledger';
import { NODE_SHA256_ED25519 } from '#verify/node';

/** The API over a test's ground, with its own ledger; nothing listens unless the test says so. */
export interface TestApi {
  readonly app: FastifyInstance;
  readonly sequencer: Sequencer;
  readonly files: Files;
  readonly ledger: { readonly directory: string; readonly key: string };
  readonly tokenOf: (actor: Actor, more?: { readonly scopes?: readonly string[]; readonly days?: number }) => Promise<string>;
  /** A session as a browser has it. */
  readonly sessionOf: (actor: Actor) => Promise<{ readonly cookie: string; readonly csrf: string }>;
  readonly end: () => Promise<void>;
}

interface More {
  readonly plugins?: readonly FastifyPluginAsync[];
  readonly requestsAMinute?: number;
  readonly logger?: FastifyBaseLogger;
  readonly lawTexts?: LawTexts;
  readonly isSecure?: () => boolean;
  readonly work?: NonNullable<Services['work']>;
  readonly entriesFor?: Services['ledger']['entriesFor'];
  /** As a node does; unless said tests, which are told 404 more often than anybody, do not wait. */
  readonly isAlikeInTime?: boolean;
}

const NO_TEXTS: LawTexts = {
  lawOf: () => undefined,
  list: () => Promise.resolve([]),
  article: () => Promise.resolve({ problem: 'no statute texts have been imported on this node' }),
  articles: () => Promise.resolve([]),
};
/** In tests, so that nobody has to send much. */
const LARGEST_FILE = 4_194_304;
const A_DAY = 86_400_000;

/** Builds the API over a ground. */
export async function apiOn(grounds: Grounds, more: More = {}): Promise<TestApi> {
  const home = mkdtempSync(join(tmpdir(), 'fashu-api-'));
  const { hash, signature } = NODE_SHA256_ED25519;
  const signer = await fileKeys(join(home, 'keys'), signature).signer({ name: 'test.fashu.invalid/ledger', role: 'log' });
  const sequencer = await openSequencer({ database: grounds.database, hash, signer, ...ledgerPaths(home) });
  const { requestsAMinute = 1_000_000, entriesFor = 'everybody', ...rest } = more;
  const ledger = { directory: ledgerPaths(home).directory, origin: signer.key.name, key: writeKey(signer.key), hash, entriesFor };
  const files = { store: directoryFiles(join(home, 'files')), most: LARGEST_FILE };
  const app = await buildApp({
    ...grounds,
    identity: identityOf(grounds),
    ledger,
    openings: sequencer,
    cite: ({ law, article }) => [`${law}第${article}条`, `${law} §${article}`],
    lawTexts: NO_TEXTS,
    files,
    version: '0.0.0',
    isDemonstration: true,
    requestsAMinute,
    isAlikeInTime: false,
    ...rest,
  });
  await app.ready();
  const tokenOf: TestApi['tokenOf'] = (actor, { scopes = ['read', 'write'], days = 1 } = {}) =>
    issueToken(grounds.database, { actor, scopes, expiresAt: new Date(Date.now() + days * A_DAY).toISOString() });
  const sessionOf: TestApi['sessionOf'] = async (actor) => {
    const { secret } = await beginSession(grounds.database, actor);
    const cookie = `__Host-fashu=${secret}`;
    const { csrf } = (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json<{ readonly csrf: string }>();
    return { cookie, csrf };
  };
  const end = async (): Promise<void> => {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { app, sequencer, files, ledger, tokenOf, sessionOf, end };
}

/** The API without a socket between, for a client that wants to fetch. */
export const fetchFrom =
  (app: FastifyInstance) =>
  async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const { statusCode, headers, rawPayload } = await app.inject({
      method: request.method as 'GET',
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      ...(text === '' ? {} : { payload: text }),
    });
    const body = statusCode === 204 ? null : new Uint8Array(rawPayload);
    return new Response(body, { status: statusCode, headers: { 'content-type': headers['content-type'] ?? '' } });
  };
