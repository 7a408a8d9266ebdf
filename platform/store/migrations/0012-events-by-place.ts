import type { Migration } from './migration.ts';

/** What is told of an entry is found by the entry: events are told in the order of the ledger. */
export const eventsByPlace: Migration = {
  name: '0012-events-by-place',
  statements: ['create index outbox_by_entry on fashu.outbox (case_id, number, id)'],
};
