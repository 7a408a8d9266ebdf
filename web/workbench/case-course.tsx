import type { ReactNode } from 'react';
import { AgencyMark } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry } from './api.ts';
import { useAgencies, useEntries } from './case-queries.ts';

/** Everything that has happened, across agencies, with what was said and which documents came of it. 经过 */
export function Course({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const entries = useEntries(read.id);
  return (
    <section className="sheet stack">
      <h2>{words.case.course}</h2>
      {entries.isPending ? <p className="quiet">{words.loading}</p> : <CourseList entries={entries.data ?? []} read={read} isWhole />}
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
  const nameOf = (id: string): string => (id === 'case' ? '' : (read.subjects.find((subject) => subject.id === id)?.name ?? ''));
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
              <strong>{say(entry.title)}</strong> {nameOf(entry.subject)} {entry.late.length > 0 ? <span className="tag" data-tone="peril">{words.case.late}</span> : null}
              <div className="small quiet">
                {agency === undefined ? '' : say(agency.name)} {entry.people.flatMap(({ name }) => (name === undefined ? [] : [name])).join('、')}
              </div>
              {isWhole && entry.documents.length > 0 ? <div className="small">{entry.documents.map(({ title, number }) => `《${title}》${number}`).join(' ')}</div> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
