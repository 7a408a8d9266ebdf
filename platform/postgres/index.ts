export { openPostgres, type Reaching } from './open-postgres.ts';
