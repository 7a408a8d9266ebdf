import type { Identity } from '#platform/api';
import type { Grounds } from '#platform/acts';
import { findToken } from './tokens.ts';

/** Finds out who calls: by a session's cookie, or by a token. */
export function identityOf({ database, standing }: Pick<Grounds, 'database' | 'standing'>): Identity {
  return {
    callerOf: async ({ bearer }) => {
      if (bearer === undefined) return undefined;
      const token = await findToken(database, bearer);
      if (token === undefined) return undefined;
      const { roster } = await standing();
      const name = roster.officers.find(({ id }) => id === token.actor.id)?.name ?? token.actor.id;
      return { actor: token.actor, name, scopes: token.scopes, expiresAt: token.expiresAt };
    },
  };
}
