import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify';
import type { Citation, Words } from '#justice/basics';
import type { HashAlgorithm } from '#justice/ledger';
import type { Actor, Grounds } from '#platform/acts';

/** Whoever is behind a request. */
export interface Caller {
  readonly actor: Actor;
  readonly name: string;
  /** What a token may do; a session may do all its person may. */
  readonly scopes?: readonly string[];
  /** The session's proof against forged requests; tokens need none. */
  readonly csrf?: string;
  /** When the person last proved again who they are, RFC 3339. */
  readonly steppedUpAt?: string;
  readonly expiresAt?: string;
}

/** Finds out who is behind a request. */
export interface Identity {
  readonly callerOf: (credentials: { readonly cookie?: string; readonly bearer?: string }) => Promise<Caller | undefined>;
}

/** All that the API serves from. */
export interface Services extends Grounds {
  readonly identity: Identity;
  /** The ledger as everybody may read it. */
  readonly ledger: { readonly directory: string; readonly origin: string; readonly key: string; readonly hash: HashAlgorithm };
  /** A citation in both tongues. */
  readonly cite: (citation: Citation) => Words;
  /** Further routes: signing in, pages. */
  readonly plugins?: readonly FastifyPluginAsync[];
  readonly version: string;
  readonly isDemonstration: boolean;
  readonly logger?: FastifyBaseLogger;
  /** How often one person may ask, a minute; 1200 unless said. */
  readonly requestsAMinute?: number;
}
