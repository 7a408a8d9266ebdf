import { resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '#justice/basics';

const Environment = z.object({
  FASHU_HOME: z.string().min(1).default('.fashu'),
  FASHU_STORE: z.enum(['embedded', 'server', 'pglite']).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  FASHU_HOST: z.string().min(1).default('127.0.0.1'),
  FASHU_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Where people reach this node, when that is not the address it listens on: behind a proxy. */
  FASHU_URL: z.url().optional(),
  FASHU_MODE: z.enum(['demonstration', 'production']).default('demonstration'),
  FASHU_ORIGIN: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[^\s+]+$/u)
    .default('linjiang.fashu.invalid/ledger'),
  FASHU_SUITE: z.enum(['sha256-ed25519', 'sm3-sm2']).default('sha256-ed25519'),
  /** To whom the ledger's entries are given; its checkpoints and hashes are everybody's. */
  FASHU_LEDGER_ENTRIES: z.enum(['everybody', 'auditors']).optional(),
  /** Witnesses of other agencies, KEY@URL, with a space between. */
  FASHU_WITNESSES: z.string().default(''),
  /** How many of them a verifier is told to ask for; more than half of them unless said. */
  FASHU_QUORUM: z.coerce.number().int().min(0).max(63).optional(),
  FASHU_OIDC_ISSUER: z.url().optional(),
  FASHU_OIDC_CLIENT_ID: z.string().min(1).optional(),
  FASHU_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Where the built pages are. */
  FASHU_PAGES: z.string().min(1).default('.fashu/web'),
  /** How much of the demonstration's city is played at the first start. */
  FASHU_SEED: z.enum(['all', 'few', 'none']).default('all'),
  /** The largest file that may be handed in to a case, in megabytes of 1 000 000 bytes. */
  FASHU_LARGEST_FILE: z.coerce.number().int().min(1).max(2000).default(100),
  FASHU_LOG: z.enum(['silent', 'info', 'debug']).default('info'),
});

const MEGABYTE = 1_000_000;

/** How a node is set up, from environment variables. */
export interface Configuration {
  readonly home: string;
  readonly store: 'embedded' | 'server' | 'pglite';
  readonly databaseUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly url?: string;
  readonly isDemonstration: boolean;
  readonly origin: string;
  readonly suite: 'sha256-ed25519' | 'sm3-sm2';
  /** What is done in a case stands in its entries, under the case's identifier: everybody's in a demonstration, an auditor's elsewhere, unless said. */
  readonly entriesFor: 'everybody' | 'auditors';
  readonly witnesses: readonly string[];
  readonly quorum: number;
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret?: string };
  readonly pages: string;
  readonly seed: 'all' | 'few' | 'none';
  /** In bytes. */
  readonly largestFile: number;
  readonly log: 'silent' | 'info' | 'debug';
}

const entriesFor = ({ FASHU_LEDGER_ENTRIES: said, FASHU_MODE: mode }: z.infer<typeof Environment>): Configuration['entriesFor'] =>
  said ?? (mode === 'demonstration' ? 'everybody' : 'auditors');

/** Reads the set-up. Throws a Fault that names every variable that is wrong, and what may stand there. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = Environment.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  if (!read.success) {
    throw new Fault('configuration/wrong', read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  const { data } = read;
  const store = data.FASHU_STORE ?? (data.DATABASE_URL === undefined ? 'embedded' : 'server');
  if (store === 'server' && data.DATABASE_URL === undefined)
    throw new Fault('configuration/wrong', 'DATABASE_URL: name the PostgreSQL server, or leave FASHU_STORE out');
  if (store === 'pglite' && data.FASHU_MODE === 'production')
    throw new Fault('configuration/wrong', 'FASHU_STORE: pglite forgets what a power cut takes; use embedded or server in production');
  const { FASHU_OIDC_ISSUER: issuer, FASHU_OIDC_CLIENT_ID: clientId, FASHU_OIDC_CLIENT_SECRET: clientSecret } = data;
  if (data.FASHU_MODE === 'production' && (issuer === undefined || clientId === undefined)) {
    throw new Fault(
      'configuration/wrong',
      'FASHU_OIDC_ISSUER, FASHU_OIDC_CLIENT_ID: in production people sign in at their own agency’s issuer',
    );
  }
  const witnesses = data.FASHU_WITNESSES.split(' ').filter((one) => one !== '');
  const quorum = data.FASHU_QUORUM ?? (witnesses.length === 0 ? 0 : Math.floor(witnesses.length / 2) + 1);
  if (witnesses.length > 0 && quorum > witnesses.length)
    throw new Fault('configuration/wrong', `FASHU_QUORUM: ${quorum} of ${witnesses.length} witnesses cannot sign`);
  return {
    home: data.FASHU_HOME,
    store,
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    host: data.FASHU_HOST,
    port: data.FASHU_PORT,
    ...(data.FASHU_URL === undefined ? {} : { url: data.FASHU_URL.replace(/\/$/u, '') }),
    isDemonstration: data.FASHU_MODE === 'demonstration',
    origin: data.FASHU_ORIGIN,
    suite: data.FASHU_SUITE,
    entriesFor: entriesFor(data),
    witnesses,
    quorum,
    ...(issuer === undefined || clientId === undefined
      ? {}
      : { oidc: { issuer, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) } }),
    pages: resolve(data.FASHU_PAGES),
    seed: data.FASHU_SEED,
    largestFile: data.FASHU_LARGEST_FILE * MEGABYTE,
    log: data.FASHU_LOG,
  };
}
