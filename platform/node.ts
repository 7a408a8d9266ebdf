import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync } from 'fastify';
import { inOrderOfSystems } from '#justice/agencies';
import { dayOf, type Citation, type Words } from '#justice/basics';
import { writeKey, type Signer } from '#justice/ledger';
import type { Access, Grounds, Practices } from '#platform/acts';
import { buildApp, type LawTexts, type Services } from '#platform/api';
import { movableClock, realClock } from '#platform/clock';
import { identityOf, signInRoutes } from '#platform/identity';
import { CHOOSING_STYLE, CLIENT_ID, demonstrationIssuer, ISSUER_PATH, type Choice } from '#platform/sign-in-demonstration';
import { clearAbandoned, directoryFiles, type FileStore } from '#platform/files';
import { backlogOf, expireLimits, repeating, type Job } from '#platform/jobs';
import { fileKeys } from '#platform/keys';
import { ledgerPaths, openSequencer, type Sequencer } from '#platform/ledger';
import { workbenchPages } from '#platform/pages';
import { rosterKeeper } from '#platform/roster';
import { witnessesOf } from './witnesses.ts';
import type { Database } from '#platform/store';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import type { Configuration } from './configuration.ts';

const SUITES = { 'sha256-ed25519': NODE_SHA256_ED25519, 'sm3-sm2': NODE_SM3_SM2 } as const;
const INTEGRATE_EVERY = 200;
/** How long requests under way may take when the node ends, in milliseconds. */
const PATIENCE = 10_000;
const EXPIRE_EVERY = 30_000;
/** So often witnesses that were away are asked again, in milliseconds. */
const ASK_AGAIN_EVERY = 30_000;
const CLEAR_EVERY = 21_600_000;

/** What a node is given besides its configuration: its open store, the law it serves, and its access rules. */
export interface Given {
  readonly database: Database;
  readonly practices: Practices;
  readonly access: Access;
  readonly cite: (citation: Citation) => Words;
  readonly lawTexts: LawTexts;
  readonly version: string;
  readonly logger?: FastifyBaseLogger;
  readonly says: (sentence: string) => void;
}

/** A node with everything opened; it does not listen yet. */
export interface Node {
  readonly services: Services;
  readonly database: Database;
  readonly grounds: Grounds;
  readonly app: FastifyInstance;
  readonly sequencer: Sequencer;
  readonly signer: Signer;
  /** Listens; the address people reach it at. */
  readonly listen: () => Promise<string>;
  /** Starts the work that goes on by itself: putting the ledger in order, letting limits run out. */
  readonly work: () => void;
  /** Ends requests and jobs that are under way, then everything that was opened. */
  readonly stop: () => Promise<void>;
}

/** Opens a node on its store: keys, ledger, clock, API. Throws a Fault in words where something is not as it must be. */
export async function openNode(configuration: Configuration, given: Given): Promise<Node> {
  const suite = SUITES[configuration.suite];
  const { database } = given;
  const signer = await fileKeys(join(configuration.home, 'keys'), suite.signature).signer({ name: configuration.origin, role: 'log' });
  const witnesses = await witnessesOf(configuration, signer);
  const sequencer = await openSequencer({ database, hash: suite.hash, signer, ...ledgerPaths(configuration.home), witnesses });
  const clock = configuration.isDemonstration ? movableClock(await daysAhead(database)) : realClock;
  const grounds: Grounds = {
    database,
    practices: given.practices,
    standing: rosterKeeper(database),
    access: given.access,
    clock,
    sealer: { hash: suite.hash, salt: () => randomBytes(32) },
    newId: randomUUID,
  };
  const files = directoryFiles(join(configuration.home, 'files'));
  const jobs = jobsOf({ grounds, sequencer, files }, given.says);
  // The demonstration's own witness is one.
  const quorum = configuration.isDemonstration ? Math.max(1, configuration.quorum) : configuration.quorum;
  let address = '';
  const services: Services = {
    ...grounds,
    identity: identityOf(grounds),
    ledger: {
      directory: ledgerPaths(configuration.home).directory,
      origin: signer.key.name,
      key: writeKey(signer.key),
      hash: suite.hash,
      entriesFor: configuration.entriesFor,
    },
    openings: sequencer,
    cite: given.cite,
    lawTexts: given.lawTexts,
    files: { store: files, most: configuration.largestFile },
    work: { jobs: () => jobs.map(({ figures }) => figures()), backlog: () => backlogOf(grounds, quorum) },
    version: given.version,
    isSecure: () => address.startsWith('https:'),
    plugins: [...signInOf(configuration, grounds, () => address), workbenchPages(configuration.pages)],
    isDemonstration: configuration.isDemonstration,
    ...(given.logger === undefined ? {} : { logger: given.logger }),
  };
  const app = await buildApp(services);
  const stop = async (): Promise<void> => {
    // Whoever sends half a request, or reads no answer, does not hold the node up for ever.
    const patience = setTimeout(() => app.server.closeAllConnections(), PATIENCE);
    try {
      await app.close();
      clearTimeout(patience);
      await Promise.all(jobs.map((job) => job.end()));
      await flush(sequencer);
    } finally {
      // Whatever went wrong before: no database of ours outlives its node.
      await database.close();
    }
  };
  const listen = async (): Promise<string> => {
    const bound = await app.listen({ host: configuration.host, port: configuration.port });
    address = configuration.url ?? bound;
    return address;
  };
  return { services, database, grounds, app, sequencer, signer, listen, work: () => jobs.forEach((job) => job.begin()), stop };
}

/** Signing in: at the agency's own issuer, or, in a demonstration without one, at ours, where one chooses who to be. */
function signInOf({ oidc, isDemonstration }: Configuration, grounds: Grounds, baseUrl: () => string): readonly FastifyPluginAsync[] {
  const issuer = () => oidc ?? { issuer: `${baseUrl()}${ISSUER_PATH}`, clientId: CLIENT_ID, allowsHttp: true };
  const own =
    oidc === undefined && isDemonstration ? [demonstrationIssuer({ baseUrl, choices: () => choicesOf(grounds) }), choosingStyle] : [];
  return [signInRoutes({ grounds, issuer, baseUrl }), ...own];
}

const choosingStyle: FastifyPluginAsync = async (app) => {
  app.get('/oidc-page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(CHOOSING_STYLE));
};

/** Everybody of the demonstration: officers by agency, then the people of its cases. */
async function choicesOf({ database, standing, clock }: Grounds): Promise<readonly Choice[]> {
  const { roster, seatsOf } = await standing();
  const today = dayOf(clock.now());
  const officers = roster.officers.flatMap(({ id, name }) => {
    const [seat] = seatsOf(id, today);
    if (seat === undefined) return [];
    const unit = roster.units.find((one) => one.id === seat.unit)?.name[0] ?? '';
    return [{ id, name, as: unit, group: roster.agencies.find((agency) => agency.id === seat.agency)?.name[0] ?? '' }];
  });
  const people = await database.system((query) => query.selectFrom('people').select(['id', 'name']).orderBy('name').execute());
  const inOrder = inOrderOfSystems(roster.agencies).map(({ name }) => name[0]);
  return [
    ...officers.toSorted((one, other) => inOrder.indexOf(one.group) - inOrder.indexOf(other.group)),
    ...people.map(({ id, name }) => ({ id, name, as: '当事人、诉讼参与人', group: '群众' })),
  ];
}

async function daysAhead(database: Database): Promise<number> {
  const row = await database.system((query) =>
    query.selectFrom('settings').select('value').where('name', '=', 'clock-days-ahead').executeTakeFirst(),
  );
  return Number(row?.value ?? 0);
}

interface Working {
  readonly grounds: Grounds;
  readonly sequencer: Sequencer;
  readonly files: FileStore;
}

/** Four things go on by themselves. Each waits for its last turn; what fails is told and tried again. */
function jobsOf({ grounds, sequencer, files }: Working, says: Given['says']): readonly Job[] {
  return [
    repeating({ name: 'integrate', work: () => sequencer.integrate(), every: INTEGRATE_EVERY, says }),
    repeating({ name: 'witness', work: () => sequencer.askAgain(), every: ASK_AGAIN_EVERY, says }),
    repeating({ name: 'expire', work: () => expireLimits(grounds), every: EXPIRE_EVERY, says }),
    repeating({ name: 'clear', work: () => clearAbandoned(grounds.database, files, Date.now()), every: CLEAR_EVERY, says }),
  ];
}

/** Everything that was answered is in the ledger, under a checkpoint, before the node ends. */
async function flush(sequencer: Sequencer): Promise<void> {
  for (let taken = 1; taken > 0;) ({ taken } = await sequencer.integrate());
}
