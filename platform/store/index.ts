export type { Database, Query, Reader, Statement, StoreKind } from './database.ts';
export { migrate } from './migrate.ts';
export { databaseOver } from './over.ts';
export type { Tables } from './schema.ts';
