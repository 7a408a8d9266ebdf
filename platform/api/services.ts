import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify';
import type { Citation, Words } from '#justice/basics';
import type { HashAlgorithm } from '#justice/ledger';
import type { Actor, Grounds, OpeningsKeeper } from '#platform/acts';
import type { FileStore } from '#platform/files';
import type { Backlog, JobFigures } from '#platform/jobs';

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

/** A token as its owner sees it again: never the secret, only by what it is told from others. 接口令牌 */
export interface TokenListed {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
}

/** Finds out who is behind a request, and keeps the tokens by which other systems and command lines speak for somebody. */
export interface Identity {
  readonly callerOf: (credentials: { readonly cookie?: string; readonly bearer?: string }) => Promise<Caller | undefined>;
  /** A new token; the secret is shown this once. */
  readonly issueToken: (
    actor: Actor,
    token: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt: string },
  ) => Promise<string>;
  readonly tokensOf: (actor: Actor, page: { readonly after: string; readonly limit: number }) => Promise<readonly TokenListed[]>;
  /** Whether there was such a token of the actor's own to take back. */
  readonly revokeToken: (actor: Actor, id: string) => Promise<boolean>;
}

/** A statute text that can be read here, in one of its versions. */
export interface LawListed {
  readonly law: string;
  readonly title: string;
  readonly version?: string;
  readonly effective?: string;
  readonly articles: number;
}

/** An article that is asked for: of a version, or as it was in force on a day; the newest when nothing is said. */
export interface AskedArticle {
  readonly law: string;
  readonly number: number;
  readonly suffix?: number;
  readonly version?: string;
  readonly on?: string;
}

/** Articles that are looked for: in one law or in the newest text of each. */
export interface AskedArticles {
  readonly law?: string;
  readonly version?: string;
  readonly words: readonly string[];
}

/** Where an article stands, and how it begins; or, where words were looked for, what is around them, the words in 【】. */
export interface LawPlace extends Omit<LawListed, 'articles'> {
  readonly article: number;
  readonly suffix?: number;
  readonly path: readonly string[];
  readonly text: string;
}

/** One article as it reads. */
export interface LawArticle extends LawListed {
  readonly path: readonly string[];
  readonly paragraphs: readonly { readonly text: string; readonly items: readonly { readonly number: number; readonly text: string }[] }[];
}

/** Statute texts, which whoever runs a node imports: none comes with it. 法律文本 */
export interface LawTexts {
  /** The registry's name of a law, by any name people call it. */
  readonly lawOf: (name: string) => string | undefined;
  readonly list: () => Promise<readonly LawListed[]>;
  /** The article; or one sentence on why there is none. */
  readonly article: (asked: AskedArticle) => Promise<LawArticle | { readonly problem: string }>;
  /** The articles in which all the words stand, nearest first; with no words those of one text in their order. */
  readonly articles: (asked: AskedArticles) => Promise<readonly LawPlace[]>;
}

/** Where files of cases lie, and how large one may be, in bytes. */
export interface Files {
  readonly store: FileStore;
  readonly most: number;
}

/** The ledger as it is served: checkpoints and hashes to everybody, entries to everybody or to auditors. */
export interface ServedLedger {
  readonly directory: string;
  readonly origin: string;
  readonly key: string;
  readonly hash: HashAlgorithm;
  readonly entriesFor: 'everybody' | 'auditors';
}

/** All that the API serves from. */
export interface Services extends Grounds {
  readonly identity: Identity;
  readonly ledger: ServedLedger;
  /** What keeps openings beside the database: told when one is erased. */
  readonly openings: OpeningsKeeper;
  /** A citation in both tongues. */
  readonly cite: (citation: Citation) => Words;
  readonly lawTexts: LawTexts;
  readonly files: Files;
  /** Work that goes on by itself, for whoever watches the machine. */
  readonly work?: { readonly jobs: () => readonly JobFigures[]; readonly backlog: () => Promise<Backlog> };
  /** Further routes: signing in, pages. */
  readonly plugins?: readonly FastifyPluginAsync[];
  readonly version: string;
  /** Whether people reach this node over TLS; so unless said. */
  readonly isSecure?: () => boolean;
  readonly isDemonstration: boolean;
  readonly logger?: FastifyBaseLogger;
  /** How often one person may ask, a minute; 1200 unless said. */
  readonly requestsAMinute?: number;
  /** Whether answers tell nothing by how long they took; so unless said. */
  readonly isAlikeInTime?: boolean;
}
