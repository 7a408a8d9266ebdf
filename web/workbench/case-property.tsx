import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { CourseList } from './case-course.tsx';
import { Facts } from './case-facts.tsx';
import { useEntries } from './case-queries.ts';
import { EnterSubject } from './enter-subject.tsx';
import { isThing, namesApart } from './subjects.ts';

/** The things in a case. 涉案财物 */
export const propertyIn = ({ subjects }: CaseRead): CaseRead['subjects'] => subjects.filter(({ type }) => isThing(type));

/** Every thing in the case: how it is held now, and one line of custody from its first day. 财物 */
export function Property({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const things = propertyIn(read);
  const names = namesApart(read.subjects, words.work.case.sameName);
  return (
    <div className="stack">
      <EnterSubject read={read} of="things" />
      {things.length === 0 ? <p className="sheet">{words.work.case.propertyNone}</p> : null}
      {things.map((thing) => (
        <section key={thing.id} className="sheet stack">
          <h2>
            {names.get(thing.id) ?? thing.id} <span className="quiet">{say(thing.title)}</span>
          </h2>
          <div className="beside">
            <CourseList entries={(entries.data ?? []).filter(({ subject }) => subject === thing.id)} read={read} isWhole />
            <div className="stack">
              <h3>{words.work.case.holdings}</h3>
              <Facts facets={thing.facets} />
            </div>
          </div>
        </section>
      ))}
    </div>
  );
}
