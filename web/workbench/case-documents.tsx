import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { useEntries } from './case-queries.ts';

/** The documents the acts of the case produced, with their numbers. 文书 */
export function Documents({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const rows = (entries.data ?? []).flatMap((entry) => entry.documents.map((document) => ({ entry, document })));
  if (entries.isPending) return <p className="quiet">{words.loading}</p>;
  if (rows.length === 0) return <p className="sheet">{words.case.noDocuments}</p>;
  return (
    <section className="sheet scroll">
      <table>
        <caption className="visually-hidden">{words.case.documents}</caption>
        <tbody>
          {rows.map(({ entry, document }) => (
            <tr key={document.number}>
              <td>
                <time dateTime={entry.at}>{entry.at.replace('T', ' ')}</time>
              </td>
              <th scope="row">《{document.title}》</th>
              <td>{document.number}</td>
              <td>{say(entry.title)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
