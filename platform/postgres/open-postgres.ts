import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type CustomTypesConfig, type QueryConfig } from 'pg';
import { Fault } from '#justice/basics';
import { databaseOver, type Database, type Statement, type StoreKind, type Tables } from '#platform/store';

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

const OPTIONS = '-c search_path=fashu -c jit=off -c idle_in_transaction_session_timeout=60000';
/** The platform's own connections are so from the start, so that no transaction need say it. */
const AS_THE_PLATFORM = '-c role=fashu_system -c fashu.actor=system';

function poolOf({ url, connections = 20 }: Reaching, options: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    options,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') => parsers[id] ?? types.getTypeParser(id as never, format),
    } as CustomTypesConfig,
  });
  // A connection that breaks is replaced, idle or in use; the next query says what is wrong. Unheard, either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function checkVersion(pool: Pool): Promise<void> {
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
}

/** One statement is a transaction by itself; several are one because we say so. */
async function atOnce<Row>(pool: Pool, statements: readonly [Statement, ...Statement[]]): Promise<readonly Row[]> {
  const asked = ({ name, text, values }: Statement): QueryConfig => ({ name, text, values: [...values] });
  const [first, ...others] = statements;
  if (others.length === 0) return (await pool.query(asked(first))).rows as Row[];
  const client = await pool.connect();
  try {
    await client.query('begin');
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query(asked(statement))).rows as Row[];
    await client.query('commit');
    client.release();
    return rows;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

/** PostgreSQL 15 or later over its wire: so many connections for readers, as many for the platform. Throws a Fault when it cannot be reached or is too old. */
export async function openPostgres(reaching: Reaching): Promise<Database> {
  const [pool, own] = [poolOf(reaching, OPTIONS), poolOf(reaching, `${OPTIONS} ${AS_THE_PLATFORM}`)];
  await checkVersion(pool);
  const over = (one: Pool): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresDialect({ pool: one }) });
  const [kysely, platform] = [over(pool), over(own)];
  return databaseOver({
    kind: reaching.kind ?? 'server',
    isDurable: true,
    kysely,
    platform,
    atOnce: (statements) => atOnce(own, statements),
    close: async () => {
      await Promise.all([kysely.destroy(), platform.destroy()]);
      await reaching.afterClose?.();
    },
  });
}
