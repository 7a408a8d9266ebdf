import type { Migration } from './migration.ts';

/** Whoever has several tokens knows them by name; a person's own are found by who they are. */
export const tokensHaveNames: Migration = {
  name: '0005-tokens-have-names',
  statements: [
    `alter table fashu.tokens add column name text not null default ''`,
    'create index tokens_by_subject on fashu.tokens (subject, id)',
    'create index accesses_by_actor on fashu.accesses (actor, id)',
  ],
};
