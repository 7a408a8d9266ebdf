import type { Reason } from '#justice/basics';
import { bookingsIn, type Performed } from '#justice/cases';
import type { Statement } from '#platform/store';
import type { Entering } from './writer.ts';

/** How the store says that a room, a link or somebody is taken, or that there is no such room. */
const NOT_BOOKED = 'FS002';

/** The statement that takes what an act books and frees what it calls off; none where it does neither. 排期 */
export function bookingOf({ case: id, number, happening, practice, again }: Entering): readonly Statement[] {
  if (happening.kind !== 'act') return [];
  const { entry, serves, tells } = happening.performed;
  const { form = {}, callsOff = [] } = practice.jurisdiction.core.acts[entry.act]?.act ?? {};
  const [booked] = bookingsIn(form, entry.form);
  if (booked === undefined && callsOff.length === 0) return [];
  const day = entry.at.slice(0, '2026-03-02'.length);
  const isTimed = entry.at.length > day.length;
  const said = {
    act: entry.act,
    agency: entry.agency,
    callsOff: [callsOff].flat(),
    // Of an act whose minute nobody wrote, what lies on the same day may have begun before it; what it moves has not.
    at: isTimed ? entry.at : `${day}T00:00`,
    after: isTimed ? entry.at : `${day}T23:59`,
    ...(booked === undefined ? {} : { sitting: booked.sitting, ...wanted(booked.booking, happening.performed, [...serves, ...tells]) }),
    ...(again === undefined ? {} : { again: true }),
  };
  return [{ name: 'book', text: 'select fashu.book($1, $2, $3::jsonb)', values: [id, number, JSON.stringify(said)] }];
}

function wanted(
  { from, minutes, room, remote = [], people }: ReturnType<typeof bookingsIn>[number]['booking'],
  { entry }: Performed,
  told: readonly string[],
): Readonly<Record<string, unknown>> {
  const acting = [...entry.people, ...entry.panel].map(({ id }) => id);
  return {
    from,
    minutes,
    ...(room === undefined ? {} : { room }),
    remote,
    people: people ?? [...new Set(acting)],
    tells: people === undefined ? told : [],
    summons: told,
  };
}

/** Runs something that may book: where the store refuses, its reasons. Other errors are thrown on. */
export async function unlessTaken<T>(work: () => Promise<T>): Promise<T | { readonly refused: readonly Reason[] }> {
  try {
    return await work();
  } catch (error) {
    const { code, detail = '[]' } = error as { readonly code?: string; readonly detail?: string };
    if (code !== NOT_BOOKED) throw error;
    const said = JSON.parse(detail) as readonly Omit<Reason, 'basis'>[];
    return { refused: said.map((one) => ({ ...one, basis: [] })) };
  }
}
