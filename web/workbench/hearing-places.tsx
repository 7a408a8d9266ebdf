import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { Hearing } from './api.ts';

/** The room of a hearing, and the places that join by a link. */
export function HearingPlaces({ hearing }: { readonly hearing: Hearing }): ReactNode {
  const { words, say } = useWords();
  return (
    <>
      <div>
        {hearing.room === undefined ? (
          <span className="quiet">{words.hearings.onlyLink}</span>
        ) : (
          `${say(hearing.court.name)} ${say(hearing.room.name)}`
        )}
      </div>
      {hearing.remote.length === 0 ? null : (
        <div className="small">
          {words.hearings.joined(hearing.remote.map(({ agency, name }) => `${say(agency.name)} ${say(name)}`).join('、'))}
        </div>
      )}
    </>
  );
}
