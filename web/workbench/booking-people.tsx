import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { Known } from './act-fields.tsx';
import { read, type Engagement } from './api.ts';
import { saySpans, type Span } from './bookings.ts';

interface Props {
  readonly known: Known;
  readonly span: Span | undefined;
  readonly day: string;
}

/** Who of those who would have to be there is taken at that time already: from when to when, and by nothing that is told. 人员占用 */
export function BookingPeople({ known, span, day }: Props): ReactNode {
  const { words } = useWords();
  const { booking } = words.hearings;
  const found = useEngagements(known, span);
  const people = found.data?.items ?? [];
  const taken = people.filter((one) => one.taken.length > 0);
  const says =
    span === undefined ? booking.peopleWait : taken.length > 0 ? booking.peopleTaken(taken.length) : booking.peopleFree(people.length);
  return (
    <section className="stack tight" aria-label={booking.people}>
      <p role="status" className={taken.length > 0 ? 'error' : 'quiet small'}>
        {span !== undefined && found.data === undefined ? '' : says}
      </p>
      {taken.length === 0 ? null : (
        <ul className="stack tight">
          {taken.map((one) => (
            <li key={`${one.what}/${one.id}`}>
              {one.name}{' '}
              <span className="tag" data-tone="peril">
                {booking.isTaken(saySpans(one.taken, day))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Asked anew whenever the time, or who acts, is another. */
function useEngagements({ case: id, act, acting }: Known, span: Span | undefined) {
  const asked = new URLSearchParams([
    ['act', act],
    ['from', span?.from ?? ''],
    ['to', span?.to ?? ''],
    ...acting.map((one) => ['people', one]),
  ]);
  const path = `/cases/${id}/engagements?${asked.toString()}`;
  return useQuery({
    queryKey: ['hearings', 'engagements', path],
    queryFn: () => read<{ readonly items: readonly Engagement[] }>(path),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  });
}
