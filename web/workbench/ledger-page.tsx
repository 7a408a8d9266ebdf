import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { base64, isProblem, parseCheckpointText, parseNote, utf8 } from '#justice/ledger';
import { Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, read } from './api.ts';
import { problemOf } from './paged.ts';

async function readCheckpoint(): Promise<string | undefined> {
  const response = await fetch('/api/v1/ledger/checkpoint', { credentials: 'same-origin' });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new ApiProblem(response.status, undefined);
  return response.text();
}

/** Where the ledger stands, who signed it, and the way to check it without us. 账本 */
export function LedgerPage(): ReactNode {
  const { words } = useWords();
  const key = useQuery({
    queryKey: ['ledger', 'key'],
    queryFn: () => read<{ readonly origin: string; readonly key: string }>('/ledger/key'),
    staleTime: 600_000,
  });
  const checkpoint = useQuery({ queryKey: ['ledger', 'checkpoint'], queryFn: readCheckpoint, refetchInterval: 30_000 });
  if (checkpoint.error !== null || key.error !== null) {
    return (
      <main className="page" id="main">
        <Problem {...problemOf(checkpoint.error ?? key.error)} retry={() => void checkpoint.refetch()} />
      </main>
    );
  }
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.ledger.title}</h1>
        <p className="quiet">{words.ledger.lead}</p>
      </div>
      <section className="sheet stack">
        <h2>{words.ledger.checkpoint}</h2>
        {checkpoint.isPending || key.data === undefined ? (
          <p className="quiet">{words.loading}</p>
        ) : checkpoint.data === undefined ? (
          <p>{words.ledger.none}</p>
        ) : (
          <Checkpoint text={checkpoint.data} publicKey={key.data.key} />
        )}
      </section>
      <section className="sheet stack">
        <h2>{words.ledger.yourself}</h2>
        <p>{words.ledger.openLead}</p>
        <p className="quiet">{words.ledger.position}</p>
        <p>
          <a className="button" href="/verify">
            {words.ledger.open}
          </a>
        </p>
      </section>
    </main>
  );
}

function Checkpoint({ text, publicKey }: { readonly text: string; readonly publicKey: string }): ReactNode {
  const { words } = useWords();
  const note = parseNote(utf8(text), 'checkpoint');
  const head = isProblem(note) ? note : parseCheckpointText(note.text, 'checkpoint');
  if (isProblem(note) || isProblem(head)) return <p>{words.ledger.none}</p>;
  const witnesses = note.signatures.filter(({ name }) => name !== head.origin);
  return (
    <>
      <dl className="facts">
        <Fact title={words.ledger.origin}>{head.origin}</Fact>
        <Fact title={words.ledger.size}>{head.size.toLocaleString()}</Fact>
        <Fact title={words.ledger.root}>
          <code>{base64(head.root)}</code>
        </Fact>
        <Fact title={words.ledger.key}>
          <code>{publicKey}</code>
        </Fact>
        <Fact title={words.ledger.signatures}>
          {note.signatures.map(({ name }) => `${name} (${name === head.origin ? words.ledger.log : words.ledger.witness})`).join('、')}
        </Fact>
      </dl>
      {witnesses.length === 0 ? <p className="quiet">{words.ledger.noWitness}</p> : null}
      <p className="quiet">{words.ledger.copy}</p>
      <details>
        <summary>{words.ledger.text}</summary>
        <pre className="wide" tabIndex={0}>
          {text}
        </pre>
      </details>
    </>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="fact">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
