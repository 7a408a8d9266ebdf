import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { useAgencies, useEntries } from './case-queries.ts';

/** The documents the acts of the case produced, with their numbers; each can be seen and printed. 文书 */
export function Documents({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const agencies = useAgencies();
  const rows = (entries.data ?? []).flatMap((entry) => entry.documents.map((document) => ({ entry, document })));
  if (entries.isPending) return <p className="quiet">{words.loading}</p>;
  if (rows.length === 0) return <p className="sheet">{words.case.noDocuments}</p>;
  return (
    <section className="sheet">
      <ul className="papers">
        {rows.map(({ entry, document }) => {
          const agency = agencies.data?.items.find(({ id }) => id === entry.agency);
          return (
            <li key={document.number}>
              <time dateTime={entry.at} className="quiet">
                {entry.at.slice(0, 10)}
              </time>
              <Link to="/cases/$case/documents/$entry" params={{ case: read.id, entry: String(entry.number) }}>
                《{document.title}》
              </Link>
              <span className="case-number">{document.number}</span>
              <span className="quiet">{agency === undefined ? say(entry.title) : say(agency.name)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
