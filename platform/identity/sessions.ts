import { randomBytes } from 'node:crypto';
import type { Actor } from '#justice/access';
import type { Database } from '#platform/store';
import { hashOf } from './tokens.ts';

/** How long a session lasts without a new sign-in, in hours; a working day, and no longer. */
const HOURS = 10;

/** A session as its cookie's holder has it. */
export interface Session {
  readonly actor: Actor;
  /** Must come back in a header with every write: proof that the request is the page's own. */
  readonly csrf: string;
  readonly expiresAt: string;
  readonly steppedUpAt?: string;
}

/** Begins a session; the secret goes into the cookie and is stored only as its hash. 登录会话 */
export async function beginSession(database: Database, actor: Actor): Promise<{ readonly secret: string; readonly expiresAt: string }> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + HOURS * 3_600_000).toISOString();
  await database.system((query) =>
    query
      .insertInto('sessions')
      .values({
        id: hashOf(secret),
        subject: actor.id,
        kind: actor.kind === 'person' ? 'person' : 'officer',
        csrf: randomBytes(24).toString('base64url'),
        expires_at: expiresAt,
        stepped_up_at: new Date().toISOString(),
      } as never)
      .execute(),
  );
  return { secret, expiresAt };
}

/** The session a cookie stands for; undefined when it is unknown or over. */
export async function findSession(database: Database, secret: string): Promise<Session | undefined> {
  const row = await database.system((query) =>
    query.selectFrom('sessions').selectAll().where('id', '=', hashOf(secret)).executeTakeFirst(),
  );
  if (row === undefined || Date.parse(row.expires_at) <= Date.now()) return undefined;
  return {
    actor: { kind: row.kind, id: row.subject },
    csrf: row.csrf,
    expiresAt: row.expires_at,
    ...(row.stepped_up_at === null ? {} : { steppedUpAt: row.stepped_up_at }),
  };
}

/** The person has proved again who they are. 再次确认身份 */
export async function stepUp(database: Database, secret: string): Promise<void> {
  await database.system((query) =>
    query
      .updateTable('sessions')
      .set({ stepped_up_at: new Date().toISOString() } as never)
      .where('id', '=', hashOf(secret))
      .execute(),
  );
}

export async function endSession(database: Database, secret: string): Promise<void> {
  await database.system((query) => query.deleteFrom('sessions').where('id', '=', hashOf(secret)).execute());
}
