import type { Actor } from '#justice/access';
import type { Grounds } from '#platform/acts';
import type { Identity } from '#platform/api';
import { findSession } from './sessions.ts';
import { findToken, issueToken, revokeToken, tokensOf } from './tokens.ts';

/** Finds out who calls, by a session's cookie or by a token; keeps the tokens. */
export function identityOf({ database, standing }: Pick<Grounds, 'database' | 'standing'>): Identity {
  const nameOf = async (actor: Actor): Promise<string> => {
    if (actor.kind === 'officer') return (await standing()).roster.officers.find(({ id }) => id === actor.id)?.name ?? '';
    const person = await database.system((query) =>
      query.selectFrom('people').select('name').where('id', '=', actor.id).executeTakeFirst(),
    );
    return person?.name ?? '';
  };
  return {
    issueToken: (actor, token) => issueToken(database, { actor, ...token }),
    tokensOf: (actor, page) => tokensOf(database, actor, page),
    revokeToken: (actor, id) => revokeToken(database, actor, id),
    callerOf: async ({ cookie, bearer }) => {
      if (bearer !== undefined) {
        const token = await findToken(database, bearer);
        return token === undefined
          ? undefined
          : { actor: token.actor, name: await nameOf(token.actor), scopes: token.scopes, expiresAt: token.expiresAt };
      }
      const session = cookie === undefined ? undefined : await findSession(database, cookie);
      return session === undefined ? undefined : { ...session, name: await nameOf(session.actor) };
    },
  };
}
