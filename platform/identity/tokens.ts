import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '#platform/acts';
import type { Database } from '#platform/store';

/** What a token may do: `read`, `write`, or one resource's, `cases:read`. */
export type Scope = string;

/** Only its hash is stored: whoever reads the table cannot use what is in it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** A new token for another system or a command line; shown once. 接口令牌 */
export async function issueToken(
  database: Database,
  { actor, scopes, expiresAt }: { readonly actor: Actor; readonly scopes: readonly Scope[]; readonly expiresAt: string },
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
