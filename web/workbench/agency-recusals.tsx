import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Rows } from '#web/ui';
import { useWords } from '#web/words';
import type { Recused } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { sayInstant } from './chinese-input.ts';
import { readAll } from './paged.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly of: Recused['cases'][number];
}

/** Who of an agency withdrew from which case one may know of; how many for each where one keeps the roster. 回避 */
export function Recusals({ agency }: { readonly agency: string }): ReactNode {
  const { words } = useWords();
  const { recusal } = words.agencies;
  const found = useQuery({ queryKey: ['recusals', agency], queryFn: () => readAll<Recused>(`/agencies/${agency}/recusals`) });
  const people = found.data ?? [];
  const rows = people.flatMap(({ officer, name, cases }): readonly Row[] =>
    cases.map((of) => ({ key: `${officer}/${of.case}`, name, of })),
  );
  const counted = people.filter(({ count }) => count !== undefined);
  if (people.length === 0) return found.isPending ? null : <p className="quiet small">{recusal.none}</p>;
  return (
    <section className="stack">
      <h3>{recusal.title}</h3>
      <p className="quiet small">{counted.length > 0 ? recusal.countsLead : recusal.lead}</p>
      {counted.length === 0 ? null : (
        <ul className="row">
          {counted.map(({ officer, name, count = 0 }) => (
            <li key={officer}>{recusal.count(name, count)}</li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? null : (
        <Rows
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { title: words.agencies.columns.name, cell: ({ name }) => <strong>{name}</strong> },
            { title: words.inbox.columns.case, cell: ({ of }) => <CaseLink case={of.case} numbers={of.numbers} /> },
            { title: recusal.basis, cell: ({ of }) => of.basis ?? <span className="quiet">{recusal.notTold}</span> },
            { title: recusal.recorded, cell: ({ of }) => <time dateTime={of.recordedAt}>{sayInstant(of.recordedAt)}</time> },
          ]}
        />
      )}
    </section>
  );
}
