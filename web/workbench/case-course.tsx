import { useState, type ReactNode } from 'react';
import { AgencyMark } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry } from './api.ts';
import { EntryDetails } from './case-entry.tsx';
import { useAgencies, useEntries } from './case-queries.ts';
import { namesApart } from './subjects.ts';

/** Everything that has happened, across agencies, with what was said and which documents came of it. 经过 */
export function Course({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const [sought, setSought] = useState('');
  const plain = sought.normalize('NFKC').toLowerCase();
  const found = (entries.data ?? []).filter((entry) =>
    `${say(entry.title)} ${entry.at} ${entry.people.map(({ name }) => name ?? '').join(' ')} ${JSON.stringify(entry.form)} ${entry.documents.map(({ title, number }) => title + number).join(' ')}`
      .toLowerCase()
      .includes(plain),
  );
  return (
    <section className="sheet stack">
      <div className="row">
        <h2>{words.case.course}</h2>
        <p className="field no-print">
          <label htmlFor="course-search" className="visually-hidden">
            {words.work.case.search}
          </label>
          <input
            id="course-search"
            type="search"
            autoComplete="off"
            placeholder={words.work.case.search}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </p>
        <span className="quiet" role="status">
          {words.work.case.entries(found.length)}
        </span>
      </div>
      {entries.isPending ? (
        <p className="quiet">{words.loading}</p>
      ) : found.length === 0 ? (
        <p>{words.work.case.none}</p>
      ) : (
        <CourseList entries={found} read={read} isWhole />
      )}
    </section>
  );
}

interface Props {
  readonly entries: readonly Entry[];
  readonly read: CaseRead;
  readonly isWhole?: boolean;
}

export function CourseList({ entries, read, isWhole = false }: Props): ReactNode {
  const { words, say } = useWords();
  const agencies = useAgencies();
  const agencyOf = (id: string | undefined) => agencies.data?.items.find((agency) => agency.id === id);
  const names = namesApart(read.subjects, words.work.case.sameName);
  return (
    <ol className="course">
      {entries.map((entry) => {
        const agency = agencyOf(entry.agency);
        return (
          <li key={entry.number}>
            <time dateTime={entry.at} className="quiet">
              {entry.at.replace('T', ' ')}
            </time>
            <AgencyMark kind={agency?.kind ?? ''} />
            <div>
              <strong>{say(entry.title)}</strong> {entry.subject === 'case' ? '' : (names.get(entry.subject) ?? '')}{' '}
              {entry.late.length > 0 ? (
                <span className="tag" data-tone="peril">
                  {words.case.late}
                </span>
              ) : null}
              <div className="small quiet">
                {agency === undefined ? '' : say(agency.name)}{' '}
                {entry.people.flatMap(({ name }) => (name === undefined ? [] : [name])).join('、')}
              </div>
              {isWhole ? <EntryDetails entry={entry} read={read} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
