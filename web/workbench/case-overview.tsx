import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgencyMark } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { CourseList } from './case-course.tsx';
import { useAgencies, useEntries } from './case-queries.ts';

const LATEST = 8;

/** People and things as they stand, what happened last, who works on it. 概要 */
export function Overview({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const agencies = useAgencies();
  const kindOf = (id: string): string => agencies.data?.items.find((agency) => agency.id === id)?.kind ?? '';
  return (
    <div className="columns">
      <section className="sheet stack">
        <h2>{words.case.standing}</h2>
        {read.subjects
          .filter(({ type }) => type !== 'case')
          .map((subject) => (
            <article key={subject.id} className="stack">
              <h3>
                {subject.name ?? subject.id} <span className="quiet">{say(subject.title)}</span>
              </h3>
              <Facts facets={subject.facets} />
            </article>
          ))}
      </section>
      <section className="sheet stack">
        <h2>{words.case.course}</h2>
        <CourseList entries={(entries.data ?? []).slice(-LATEST)} read={read} />
        <p>
          <Link to="/cases/$case" params={{ case: read.id }} search={{ tab: 'course' }}>
            {words.case.allCourse(entries.data?.length ?? 0)}
          </Link>
        </p>
      </section>
      <section className="sheet stack">
        <h2>{words.case.agencies}</h2>
        <ul className="stack">
          {[...new Map(read.agencies.map((one) => [one.agency, one])).values()].map(({ agency, name }) => (
            <li key={agency} className="row">
              <AgencyMark kind={kindOf(agency)} />
              {say(name)}
            </li>
          ))}
        </ul>
        <h2>{words.case.numbers}</h2>
        <ul>
          {read.numbers.map(({ number }) => (
            <li key={number}>{number}</li>
          ))}
          {read.numbers.length === 0 ? <li className="quiet">{words.case.noNumber}</li> : null}
        </ul>
      </section>
    </div>
  );
}

/** What stands otherwise than nothing: a no, a none and a zero tell nobody anything. */
const SILENT = new Set(['no', 'none', '0', 'off']);

function Facts({ facets }: { readonly facets: CaseRead['subjects'][number]['facets'] }): ReactNode {
  const { say } = useWords();
  const telling = facets.filter(({ value }) => !SILENT.has(value));
  return (
    <dl className="facts">
      {telling.map(({ key, title, says }) => (
        <div key={key} className="fact">
          <dt>{say(title)}</dt>
          <dd>{say(says)}</dd>
        </div>
      ))}
    </dl>
  );
}
