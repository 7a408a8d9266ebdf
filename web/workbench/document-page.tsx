import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Form } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry } from './api.ts';
import { useAgencies, useCase, useEntries, useProcedure } from './case-queries.ts';
import { DocumentSheet } from './document-sheet.tsx';
import { PanelOnPaper } from './panel-on-paper.tsx';
import { namesApart } from './subjects.ts';

/** The documents of one entry, as they are on paper; the page prints as A4. 文书 */
export function DocumentPage(): ReactNode {
  const { case: id, entry: number } = useParams({ from: '/cases/$case/documents/$entry' });
  const { words } = useWords();
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
        <Link to="/cases/$case" params={{ case: id }} search={{ tab: 'dossier' }}>
          {document.back}
        </Link>
        <Button kind="primary" onPress={() => print()}>
          {document.print}
        </Button>
      </p>
      {entry === undefined || act === undefined ? (
        <p>{document.none}</p>
      ) : (
        <Sheets read={found.data} entry={entry} form={act.form ?? {}} agency={agency} />
      )}
    </main>
  );
}

interface SheetsProps {
  readonly read: CaseRead;
  readonly entry: Entry;
  readonly form: Form;
  readonly agency: string;
}

function Sheets({ read, entry, form, agency }: SheetsProps): ReactNode {
  const { words } = useWords();
  const subject = entry.subject === 'case' ? undefined : namesApart(read.subjects, words.work.case.sameName).get(entry.subject);
  if (entry.documents.length === 0) return <p>{words.work.document.none}</p>;
  return entry.documents.map(({ title, number }) => (
    <DocumentSheet
      key={number}
      agency={agency}
      title={title}
      number={number}
      subject={subject}
      form={form}
      values={entry.form}
      at={entry.at}
    >
      <PanelOnPaper entry={entry} title={title} />
    </DocumentSheet>
  ));
}
