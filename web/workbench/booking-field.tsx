import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useWords } from '#web/words';
import type { Known } from './act-fields.tsx';
import type { Room } from './api.ts';
import { BookingPeople } from './booking-people.tsx';
import { bookingTyped, meeting, minutesBetween, saySpans, spanOf, type BookingTyped, type Span } from './bookings.ts';
import { findWrittenMoment } from './chinese-input.ts';
import { grouped } from './grouped.ts';
import { readAll } from './paged.ts';
import { useSession } from './session.tsx';

interface Props {
  readonly value: unknown;
  readonly known: Known;
  readonly change: (value: BookingTyped) => void;
  /** The input for when it begins, or ends. */
  readonly moment: (end: 'from' | 'to', text: string, change: (text: string) => void) => ReactNode;
}

const USUAL = [30, 60, 90, 120, 180, 240];
const FIRST_LENGTH = 60;
/** What is longer is said by its end. */
const MOST_ON_A_DAY = 720;
const SEVERAL = 'several';

/** When a booking begins and ends, as far as it can be understood. */
function understood(
  { from = '', to, minutes }: BookingTyped,
  now: string,
): { readonly from: string | undefined; readonly span: Span | undefined } {
  const whole = (text: string): string | undefined => findWrittenMoment(text, now) ?? (/T\d{2}:\d{2}$/u.test(text) ? text : undefined);
  const begins = whole(from);
  const ends = to === undefined ? undefined : whole(to);
  if (to === undefined) return { from: begins, span: spanOf(begins, Number(minutes ?? FIRST_LENGTH)) };
  return { from: begins, span: begins === undefined || ends === undefined ? undefined : spanOf(begins, minutesBetween(begins, ends)) };
}

/** When, how long and where: the rooms of one's agency and the places with a link, and who has to be there, each with the hours taken. 排期 */
export function BookingInput({ value, known, change, moment }: Props): ReactNode {
  const { words } = useWords();
  const id = useId();
  const typed = bookingTyped(value);
  const { from, span } = understood(typed, known.now);
  const put = (more: BookingTyped): void => change({ minutes: FIRST_LENGTH, ...typed, ...more });
  const first = (from ?? known.now).slice(0, 10);
  const last = (span?.to ?? first).slice(0, 10);
  const rooms = useQuery({
    queryKey: ['rooms', first, last],
    queryFn: () => readAll<Room>(`/rooms?day=${first}&to=${last}`),
    enabled: first !== '',
  });
  const all = rooms.data ?? [];
  const { booking } = words.hearings;
  return (
    <div className="stack booking">
      <div className="row">
        {moment('from', typed.from ?? '', (text) => put({ from: text }))}
        <Length id={`${id}-minutes`} typed={typed} span={span} change={change} moment={moment} />
      </div>
      <Places id={id} rooms={all} typed={typed} span={span} day={first} put={put} />
      <p role="status" className="error">
        {isMet(all, typed, span) ? booking.conflict : ''}
      </p>
      <BookingPeople known={known} span={span} day={first} />
    </div>
  );
}

interface LengthProps extends Pick<Props, 'change' | 'moment'> {
  readonly id: string;
  readonly typed: BookingTyped;
  readonly span: Span | undefined;
}

/** One of the usual lengths; or when it ends, over several days. */
function Length({ id, typed, span, change, moment }: LengthProps): ReactNode {
  const { words } = useWords();
  const { booking } = words.hearings;
  const minutes = Number(typed.minutes ?? FIRST_LENGTH);
  const isSeveral = typed.to !== undefined || minutes > MOST_ON_A_DAY;
  const end = typed.to ?? span?.to ?? '';
  const { to: _to, ...without } = typed;
  const choose = (chosen: string): void => change(chosen === SEVERAL ? { ...typed, to: end } : { ...without, minutes: Number(chosen) });
  return (
    <>
      <label className="row" htmlFor={id}>
        {booking.length}
        <select id={id} value={isSeveral ? SEVERAL : minutes} onChange={(event) => choose(event.target.value)}>
          {[...new Set([...USUAL, ...(isSeveral ? [] : [minutes])])]
            .toSorted((one, other) => one - other)
            .map((one) => (
              <option key={one} value={one}>
                {booking.minutes(one)}
              </option>
            ))}
          <option value={SEVERAL}>{booking.several}</option>
        </select>
      </label>
      {isSeveral ? (
        <div className="stack tight">
          <span>{booking.until}</span>
          {moment('to', end, (to) => change({ ...typed, to }))}
          <span className="quiet small">{booking.nights}</span>
        </div>
      ) : null}
    </>
  );
}

interface PlacesProps {
  readonly id: string;
  readonly rooms: readonly Room[];
  readonly typed: BookingTyped;
  readonly span: Span | undefined;
  readonly day: string;
  readonly put: (more: BookingTyped) => void;
}

function Places({ id, rooms, typed, span, day, put }: PlacesProps): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const { booking } = words.hearings;
  const mine = new Set((session?.seats ?? []).map(({ agency }) => agency));
  const remote = typed.remote ?? [];
  return (
    <>
      <fieldset className="stack tight">
        <legend>{booking.room}</legend>
        <span className="quiet small">
          {span === undefined ? booking.whenFirst : booking.freeAt(saySpans([span], span.to.slice(0, 10)))}
        </span>
        <div className="choices">
          {rooms
            .filter(({ agency }) => mine.has(agency.agency))
            .map((room) => (
              <label key={room.id}>
                <input type="radio" name={`${id}-room`} checked={typed.room === room.id} onChange={() => put({ room: room.id })} />
                <RoomState room={room} span={span} day={day} isNamed={false} />
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
              rooms.filter(({ hasLink, id: one }) => hasLink && one !== typed.room),
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
                  <RoomState room={room} span={span} day={day} isNamed />
                </label>
              ))}
            </div>
          ))}
        </fieldset>
      </details>
    </>
  );
}

/** Whether a room or a place that is chosen is taken in that time. */
const isMet = (rooms: readonly Room[], { room, remote = [] }: BookingTyped, span: Span | undefined): boolean =>
  rooms.some((one) => (one.id === room || remote.includes(one.id)) && meeting(one, span).length > 0);

interface RoomStateProps extends Pick<PlacesProps, 'span' | 'day'> {
  readonly room: Room;
  readonly isNamed: boolean;
}

function RoomState({ room, span, day, isNamed }: RoomStateProps): ReactNode {
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
        {room.taken.length === 0 ? '' : ` · ${booking.taken(saySpans(room.taken, day))}`}
      </span>{' '}
      {met.length === 0 ? null : (
        <span className="tag" data-tone="peril">
          {booking.isTaken(saySpans(met, day))}
        </span>
      )}
    </span>
  );
}
