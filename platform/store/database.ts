import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** Which of the three stores is behind the one dialect. */
export type StoreKind = 'pglite' | 'embedded' | 'server';

export type Query = Transaction<Tables>;

/** Somebody the rows are read for: row-level security sees only this. */
export interface Reader {
  readonly actor: string;
  /** Whether it is somebody outside the agencies, reading what is their own; not unless said. */
  readonly isPerson?: boolean;
  /** The agencies where the actor fills a seat today. */
  readonly agencies: readonly string[];
  /** Those of them whose cases the actor answers for; none unless said. */
  readonly leads?: readonly string[];
  /** Those of them where the actor only assists: as an assistant or a clerk. */
  readonly assists?: readonly string[];
  /** The posts the actor fills, `agency/post`: what waits for them may be read. */
  readonly posts?: readonly string[];
  /** The most confidential label the actor may read; `internal` unless said. */
  readonly clearance?: string;
}

/** A statement that is sent often: planned once under its name, its values beside it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A PostgreSQL store, whichever of the three it is. */
export interface Database {
  readonly kind: StoreKind;
  /** Whether what is acknowledged survives a power cut. */
  readonly isDurable: boolean;
  /** As the owner, for migrations only. */
  readonly owner: Kysely<Tables>;
  /** One transaction as the application, seeing only what the reader's relations allow. */
  readonly as: <T>(reader: Reader, work: (query: Query) => Promise<T>) => Promise<T>;
  /** One transaction as the platform itself: jobs, the sequencer, writing acts. It may append acts and never change or delete them. */
  readonly system: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  /** One transaction as the platform itself that is these statements and nothing else, in one trip where there is one; the rows of the last. */
  readonly atOnce: <Row>(statements: readonly [Statement, ...Statement[]]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}
