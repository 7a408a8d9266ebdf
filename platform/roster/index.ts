export { rosterKeeper, standingOf, writeRoster } from './roster-store.ts';
