import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Hearing } from './api.ts';
import { hours } from './bookings.ts';
import { sayDay } from './chinese-input.ts';
import { HearingPlaces } from './hearing-places.tsx';
import { problemOf, readAll } from './paged.ts';
import { useSession } from './session.tsx';

/** The hearings, conferences and pronouncements of the case: what is ahead, what was, what was moved or called off. 开庭 */
export function CaseHearings({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const hearings = useQuery({
    queryKey: ['hearings', 'case', read.id, read.version],
    queryFn: () => readAll<Hearing>(`/hearings?case=${encodeURIComponent(read.id)}`),
  });
  if (hearings.error !== null) return <Problem {...problemOf(hearings.error)} retry={() => void hearings.refetch()} />;
  if (hearings.data === undefined) return <p className="quiet">{words.loading}</p>;
  if (hearings.data.length === 0) return <p className="sheet">{words.hearings.noneYet}</p>;
  const now = session?.now ?? '';
  return (
    <ul className="stack">
      {hearings.data.map((hearing) => (
        <li key={hearing.number} className="sheet stack tight">
          <div className="row">
            <h2>{words.hearings.sittings[hearing.sitting]}</h2>
            <StateTag hearing={hearing} now={now} />
            {hearing.isOpen === undefined ? null : (
              <span className="quiet">{hearing.isOpen ? words.hearings.open.public : words.hearings.open.closed}</span>
            )}
          </div>
          <p>
            <time dateTime={hearing.from}>
              <strong>{`${sayDay(hearing.from.slice(0, 10), words)} ${hours(hearing)}`}</strong>
            </time>
          </p>
          <HearingPlaces hearing={hearing} />
          <p className="quiet">
            {hearing.officers.length === 0 ? words.hearings.nobody : hearing.officers.map(({ name }) => name).join('、')}
          </p>
          <p className="quiet small">{words.hearings.fixedBy(hearing.number, hearing.freedBy)}</p>
        </li>
      ))}
    </ul>
  );
}

function StateTag({ hearing, now }: { readonly hearing: Hearing; readonly now: string }): ReactNode {
  const { words } = useWords();
  const state = hearing.freedBy !== undefined ? 'freed' : hearing.to <= now ? 'over' : 'ahead';
  return (
    <span className="tag" data-tone={state === 'ahead' ? 'calm' : 'done'}>
      {words.hearings.states[state]}
    </span>
  );
}
