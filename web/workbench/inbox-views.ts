import type { InboxSearch } from './routes.tsx';

/** Which part of the desk is looked at. */
export const VIEWS = ['todo', 'returned', 'all', 'agency'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = ({ scope, view }: InboxSearch): View => (scope === 'agency' ? 'agency' : (view ?? 'todo'));

/** Whether the desk is narrowed within its view. */
export const isNarrowed = ({ q, due, held, stage, kind, procedure }: InboxSearch): boolean =>
  [q, due, held, stage, kind, procedure].some((one) => one !== undefined);

/** Where the cases of a desk are read that its address names: the server narrows and counts. */
export function deskPath(search: InboxSearch): string {
  const { scope = 'mine', q, due, held, stage, kind, procedure } = search;
  const view = viewOf(search);
  const asked = { scope, view: view === 'agency' ? 'all' : view, kind, due, held: held === true ? 'yes' : undefined, procedure, stage, q };
  const named = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return `/inbox?${new URLSearchParams(named.map(([name, value]) => [name, value])).toString()}`;
}
