export type { Database, Query, Reader, StoreKind } from './database.ts';
export { migrate } from './migrate.ts';
export { databaseOver, lastly, literal } from './over.ts';
export type { Tables } from './schema.ts';
