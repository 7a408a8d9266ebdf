import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { useAgencies, useCase, useEntries, useProcedure } from './case-queries.ts';
import { DocumentSheet } from './document-sheet.tsx';
import { useSession } from './session.tsx';
import { namesApart } from './subjects.ts';

/** The documents of one entry, as they are on paper; the page prints as A4. 文书 */
export function DocumentPage(): ReactNode {
  const { case: id, entry: number } = useParams({ from: '/cases/$case/documents/$entry' });
  const { words } = useWords();
  const { session } = useSession();
  const found = useCase(id);
  const entries = useEntries(id);
  const agencies = useAgencies();
  const procedure = useProcedure(found.data?.procedure);
  const entry = entries.data?.find((one) => String(one.number) === number);
  if (found.data === undefined || entries.data === undefined || procedure.data === undefined)
    return <p className="page quiet">{words.loading}</p>;
  const agency = agencies.data?.items.find((one) => one.id === entry?.agency)?.name.zh ?? '';
  const act = entry?.act === undefined ? undefined : procedure.data.acts[entry.act];
  const { document } = words.work;
  return (
    <main className="page" id="main">
      <h1 className="visually-hidden">{entry?.documents.map(({ title }) => title).join('、') ?? document.none}</h1>
      <p className="row no-print">
        <Link to="/cases/$case" params={{ case: id }} search={{ tab: 'documents' }}>
          {document.back}
        </Link>
        <Button kind="primary" onPress={() => print()}>
          {document.print}
        </Button>
      </p>
      {entry === undefined || act === undefined || entry.documents.length === 0 ? <p>{document.none}</p> : null}
      {entry === undefined || act === undefined
        ? null
        : entry.documents.map(({ title, number: written }) => (
            <DocumentSheet
              key={written}
              agency={agency}
              title={title}
              number={written}
              subject={entry.subject === 'case' ? undefined : namesApart(found.data.subjects, words.work.case.sameName).get(entry.subject)}
              form={act.form ?? {}}
              values={entry.form}
              at={entry.at}
            />
          ))}
      <p className="print-only small">{document.madeBy(session?.name ?? '', (session?.now ?? '').replace('T', ' '))}</p>
    </main>
  );
}
