import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useWords } from '#web/words';
import type { Room } from './api.ts';
import { bookingTyped, hours, meeting, spanOf, type BookingTyped, type Span } from './bookings.ts';
import { findWrittenMoment } from './chinese-input.ts';
import { grouped } from './grouped.ts';
import { readAll } from './paged.ts';
import { useSession } from './session.tsx';

interface Props {
  readonly value: unknown;
  readonly now: string;
  readonly change: (value: BookingTyped) => void;
  /** The input for when it begins. */
  readonly moment: (text: string, change: (text: string) => void) => ReactNode;
}

const USUAL = [30, 60, 90, 120, 180, 240];
const FIRST_LENGTH = 60;

/** When, how long and where: the rooms of one's agency and the places with a link, each with the hours it is taken. 排期 */
export function BookingInput({ value, now, change, moment }: Props): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const id = useId();
  const typed = bookingTyped(value);
  const minutes = Number(typed.minutes ?? FIRST_LENGTH);
  const put = (more: BookingTyped): void => change({ minutes, ...typed, ...more });
  const found = findWrittenMoment(typed.from ?? '', now) ?? (/T\d{2}:\d{2}$/u.test(typed.from ?? '') ? typed.from : undefined);
  const day = (found ?? now).slice(0, 10);
  const rooms = useQuery({ queryKey: ['rooms', day], queryFn: () => readAll<Room>(`/rooms?day=${day}`), enabled: day !== '' });
  const all = rooms.data ?? [];
  const mine = new Set((session?.seats ?? []).map(({ agency }) => agency));
  const span = spanOf(found, minutes);
  const { booking } = words.hearings;
  const remote = typed.remote ?? [];
  return (
    <div className="stack booking">
      <div className="row">
        {moment(typed.from ?? '', (from) => put({ from }))}
        <label className="row" htmlFor={`${id}-minutes`}>
          {booking.length}
          <select id={`${id}-minutes`} value={minutes} onChange={(event) => put({ minutes: Number(event.target.value) })}>
            {[...new Set([...USUAL, minutes])]
              .toSorted((one, other) => one - other)
              .map((one) => (
                <option key={one} value={one}>
                  {booking.minutes(one)}
                </option>
              ))}
          </select>
        </label>
      </div>
      <fieldset className="stack tight">
        <legend>{booking.room}</legend>
        <span className="quiet small">{span === undefined ? booking.whenFirst : booking.freeAt(hours(span))}</span>
        <div className="choices">
          {all
            .filter(({ agency }) => mine.has(agency.agency))
            .map((room) => (
              <label key={room.id}>
                <input type="radio" name={`${id}-room`} checked={typed.room === room.id} onChange={() => put({ room: room.id })} />
                <RoomState room={room} span={span} isNamed={false} />
              </label>
            ))}
        </div>
      </fieldset>
      <details open={remote.length > 0}>
        <summary>{booking.remote(remote.length)}</summary>
        <fieldset className="stack tight">
          <legend className="quiet small">{booking.remoteLead}</legend>
          {[
            ...grouped(
              all.filter(({ hasLink, id: one }) => hasLink && one !== typed.room),
              ({ agency }) => agency.agency,
            ),
          ].map(([agency, places]) => (
            <div key={agency} className="choices">
              {places.map((room) => (
                <label key={room.id}>
                  <input
                    type="checkbox"
                    checked={remote.includes(room.id)}
                    onChange={(event) =>
                      put({ remote: event.target.checked ? [...remote, room.id] : remote.filter((one) => one !== room.id) })
                    }
                  />
                  <RoomState room={room} span={span} isNamed />
                </label>
              ))}
            </div>
          ))}
        </fieldset>
      </details>
      <p role="status" className={isMet(all, typed, span) ? 'error' : 'quiet small'}>
        {isMet(all, typed, span) ? booking.conflict : booking.people}
      </p>
    </div>
  );
}

/** Whether a room or a place that is chosen is taken in that time. */
const isMet = (rooms: readonly Room[], { room, remote = [] }: BookingTyped, span: Span | undefined): boolean =>
  rooms.some((one) => (one.id === room || remote.includes(one.id)) && meeting(one, span).length > 0);

function RoomState({
  room,
  span,
  isNamed,
}: {
  readonly room: Room;
  readonly span: Span | undefined;
  readonly isNamed: boolean;
}): ReactNode {
  const { words, say } = useWords();
  const { booking } = words.hearings;
  const met = meeting(room, span);
  return (
    <span>
      {isNamed ? `${say(room.agency.name)} ` : ''}
      {say(room.name)}{' '}
      <span className="quiet small">
        {booking.seats(room.seats)}
        {room.hasLink && !isNamed ? ` · ${booking.link}` : ''}
        {room.taken.length === 0 ? '' : ` · ${booking.taken(room.taken.map(hours).join('、'))}`}
      </span>{' '}
      {met.length === 0 ? null : (
        <span className="tag" data-tone="peril">
          {booking.isTaken(met.map(hours).join('、'))}
        </span>
      )}
    </span>
  );
}
