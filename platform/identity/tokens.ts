import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '#platform/acts';
import type { TokenListed } from '#platform/api';
import type { Database } from '#platform/store';

/** What a token may do: `read`, `write`, or one resource's, `cases:read`. */
export type Scope = string;

/** Only its hash is stored: whoever reads the table cannot use what is in it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A new token for another system or a command line; shown once. 接口令牌 */
export async function issueToken(
  database: Database,
  {
    actor,
    scopes,
    expiresAt,
    name = '',
  }: { readonly actor: Actor; readonly scopes: readonly Scope[]; readonly expiresAt: string; readonly name?: string },
): Promise<string> {
  const token = `fashu_${randomBytes(32).toString('base64url')}`;
  const kind = actor.kind === 'person' ? 'person' : 'officer';
  await database.system((query) =>
    query
      .insertInto('tokens')
      .values({
        id: hashOf(token),
        subject: actor.id,
        kind,
        scopes: JSON.stringify(scopes),
        name,
        expires_at: expiresAt,
        revoked_at: null,
      } as never)
      .execute(),
  );
  return token;
}

/** Whom a token stands for and what it may do; undefined when it is unknown, ended or taken back. */
export async function findToken(
  database: Database,
  token: string,
): Promise<{ readonly actor: Actor; readonly scopes: readonly Scope[]; readonly expiresAt: string } | undefined> {
  const row = await database.system((query) => query.selectFrom('tokens').selectAll().where('id', '=', hashOf(token)).executeTakeFirst());
  if (row === undefined || row.revoked_at !== null || Date.parse(row.expires_at) <= Date.now()) return undefined;
  return { actor: { kind: row.kind, id: row.subject }, scopes: row.scopes as readonly Scope[], expiresAt: row.expires_at };
}

/** Somebody's own tokens, a page at a time. */
export async function tokensOf(
  database: Database,
  actor: Actor,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly TokenListed[]> {
  const rows = await database.system((query) =>
    query.selectFrom('tokens').selectAll().where('subject', '=', actor.id).where('id', '>', after).orderBy('id').limit(limit).execute(),
  );
  return rows.map(({ id, name, scopes, created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt }) => ({
    id,
    name,
    scopes: scopes as readonly Scope[],
    createdAt,
    expiresAt,
    ...(revokedAt === null ? {} : { revokedAt }),
  }));
}

/** Takes a token back, if it is the actor's own; whether there was one. */
export async function revokeToken(database: Database, actor: Actor, id: string): Promise<boolean> {
  const { numUpdatedRows } = await database.system((query) =>
    query
      .updateTable('tokens')
      .set({ revoked_at: new Date().toISOString() } as never)
      .where('id', '=', id)
      .where('subject', '=', actor.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  );
  return numUpdatedRows > 0n;
}
