import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';
import { Fault } from '#justice/basics';
import { databaseOver, type Database, type StoreKind, type Tables } from '#platform/store';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Positions and counts stay far below 2^53; dates and instants come as text, the same on every store. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
};

/** How to reach a server. */
export interface Reaching {
  readonly url: string;
  readonly kind?: StoreKind;
  readonly connections?: number;
  /** What else must be closed with the connections. */
  readonly afterClose?: () => Promise<void>;
}

/** PostgreSQL 15 or later over its wire. Throws a Fault when it cannot be reached or is too old. */
export async function openPostgres({ url, kind = 'server', connections = 20, afterClose }: Reaching): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    options: '-c search_path=fashu -c jit=off -c idle_in_transaction_session_timeout=60000',
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') => parsers[id] ?? types.getTypeParser(id as never, format),
    } as CustomTypesConfig,
  });
  // A connection that breaks while idle is replaced; the next query says what is wrong.
  pool.on('error', () => undefined);
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
    if (Number(rows[0]?.server_version_num) < 150_000)
      throw new Fault('store/too-old', 'PostgreSQL 15 or later is needed; upgrade the server named in DATABASE_URL');
  } catch (cause) {
    await pool.end();
    if (cause instanceof Fault) throw cause;
    throw new Fault(
      'store/unreachable',
      `cannot reach PostgreSQL: ${cause instanceof Error ? cause.message : String(cause)}; check DATABASE_URL and that the server runs`,
      { cause },
    );
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await kysely.destroy();
    await afterClose?.();
  };
  return databaseOver({ kind, isDurable: true, kysely, close, isBatching: true });
}
