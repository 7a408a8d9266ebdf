export { backlogOf, type Backlog } from './backlog.ts';
export { expireLimits, type Expired } from './expiry.ts';
export { repeating, type Job, type JobFigures } from './repeating.ts';
