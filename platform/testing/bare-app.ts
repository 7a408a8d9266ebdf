import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Grounds } from '#platform/acts';
import { buildApp, type Services } from '#platform/api';
import { directoryFiles } from '#platform/files';
import { identityOf } from '#platform/identity';

/** The API over a ground as production has it, without a ledger, files or statutes behind it: what one may read of cases, and no more. */
export const bareApp = (grounds: Grounds, { isAlikeInTime = false }: Pick<Services, 'isAlikeInTime'> = {}): Promise<FastifyInstance> =>
  buildApp({
    ...grounds,
    identity: identityOf(grounds),
    ledger: {
      directory: '/nowhere',
      origin: 'test',
      key: 'test',
      entriesFor: 'everybody',
      hash: { name: 'SHA-256', digest: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()) },
    },
    openings: { keepOpenings: async () => undefined },
    cite: ({ law, article }) => [`${law} ${article}`, `${law} ${article}`],
    lawTexts: { lawOf: () => undefined, list: async () => [], article: async () => ({ problem: 'none' }), articles: async () => [] },
    files: { store: directoryFiles('/nowhere'), most: 0 },
    version: 'test',
    isDemonstration: false,
    requestsAMinute: 1_000_000,
    isAlikeInTime,
  });
