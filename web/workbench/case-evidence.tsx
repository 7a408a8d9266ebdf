import { useState, type ReactNode } from 'react';
import type { Words } from '#justice/basics';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { addressOf, filesOf, type Filed } from './case-files.ts';
import { useAgencies, useEntries, useProcedure } from './case-queries.ts';
import { RestsOn } from './entry-proof.tsx';
import { sayBytes, sayLabel } from './files-field.tsx';
import type { ProofSaid } from './proof.ts';
import { useStatus } from './status-line.tsx';

/** The evidence by kind: what it is to prove, who collected it when and by which act, and whether it is what the ledger committed to. 证据 */
export function Evidence({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const { evidence } = words.kept;
  const entries = useEntries(read.id);
  const procedure = useProcedure(read.procedure);
  if (entries.data === undefined || procedure.data === undefined) return <p className="quiet">{words.loading}</p>;
  const kinds = byKind(filesOf(procedure.data, entries.data));
  if (kinds.length === 0) return <p className="sheet">{evidence.empty}</p>;
  return (
    <div className="stack">
      {kinds.map(({ kind, pieces }) => (
        <section key={kind[0]} className="sheet stack">
          <h2>
            {say(kind)} <span className="quiet small">{evidence.count(pieces.length)}</span>
          </h2>
          <ul className="evidence">
            {pieces.map((one) => (
              <Piece key={one.key} read={read} piece={one} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** In the order of the law. */
function byKind(filed: readonly Filed[]): readonly { readonly kind: Words; readonly pieces: readonly Filed[] }[] {
  const kinds = new Map<number, { readonly kind: Words; readonly pieces: readonly Filed[] }>();
  for (const one of filed) {
    if (one.kind !== undefined) kinds.set(one.order, { kind: one.kind, pieces: [...(kinds.get(one.order)?.pieces ?? []), one] });
  }
  return [...kinds].toSorted(([one], [other]) => one - other).map(([, kind]) => kind);
}

const SHOWN = 20;

function Piece({ read, piece: { entry, item } }: { readonly read: CaseRead; readonly piece: Filed }): ReactNode {
  const { words, say } = useWords();
  const { tell } = useStatus();
  const { evidence, files } = words.kept;
  const agencies = useAgencies();
  const agency = agencies.data?.items.find(({ id }) => id === entry.agency);
  const file = item.file ?? undefined;
  const copy = (digest: string): void => void navigator.clipboard?.writeText(digest).then(() => tell(evidence.copied));
  return (
    <li className="stack">
      <span className="row">
        {file === undefined ? (
          <strong className="document">{item.name ?? files.erased}</strong>
        ) : (
          <a className="document" href={addressOf(read.id, file)} target="_blank" rel="noreferrer">
            {item.name ?? files.erased}
          </a>
        )}
        <span className="quiet small">{sayBytes(item.bytes ?? 0)}</span>
        {item.label === undefined || item.label === null || item.label === 'internal' ? null : (
          <span className="tag">{sayLabel(item.label, words)}</span>
        )}
      </span>
      <dl className="facts">
        <div className="fact">
          <dt>{evidence.proves}</dt>
          <dd>{item.proves ?? files.gone}</dd>
        </div>
        <div className="fact">
          <dt>{evidence.collected}</dt>
          <dd>
            <time dateTime={entry.at}>{entry.at.replace('T', ' ')}</time> {agency === undefined ? '' : say(agency.name)}{' '}
            {entry.people.map(({ id, name }) => name ?? id).join('、')}
          </dd>
        </div>
        <div className="fact">
          <dt>{evidence.act}</dt>
          <dd>{say(entry.title)}</dd>
        </div>
        <div className="fact">
          <dt>{evidence.digest}</dt>
          <dd>
            {file === undefined ? (
              files.gone
            ) : (
              <button type="button" className="plain digest" title={evidence.copy} onClick={() => copy(file)}>
                {file.slice(0, SHOWN)}…
              </button>
            )}
          </dd>
        </div>
      </dl>
      {file === undefined ? null : <Checked case={read.id} number={entry.number} file={file} />}
    </li>
  );
}

type Said = 'checking' | 'missing' | ProofSaid;

interface Checking {
  readonly case: string;
  readonly number: number;
  readonly file: string;
}

/** The file as it is now against what the ledger committed to then: worked out on this page. */
function Checked(checking: Checking): ReactNode {
  const { words } = useWords();
  const { evidence } = words.kept;
  const [said, setSaid] = useState<Said>();
  const check = async (): Promise<void> => {
    setSaid('checking');
    setSaid(await checked(checking));
  };
  if (said === undefined || said === 'checking')
    return (
      <p>
        <Button isDisabled={said === 'checking'} onPress={() => void check()}>
          {said === 'checking' ? evidence.checking : evidence.check}
        </Button>
      </p>
    );
  return <Outcome said={said} />;
}

/** Whether the file is the one on record, by which key; or why that cannot be said. */
function Outcome({ said }: { readonly said: Exclude<Said, 'checking'> }): ReactNode {
  const { words, say } = useWords();
  const { evidence } = words.kept;
  if (said === 'missing' || 'later' in said)
    return (
      <p className="verdict" role="status">
        <strong>{said === 'missing' ? evidence.missing : evidence.later}</strong>
      </p>
    );
  const holds = 'position' in said;
  return (
    <div className="verdict stack tight" data-tone={holds ? 'done' : 'peril'} role="status">
      <strong>{holds ? evidence.holds : said.differs === true ? evidence.differs : words.trusted.differs}</strong>
      <span className="small">{holds ? evidence.held(said.position) : said.differs === true ? '' : say(said.problem)}</span>
      <RestsOn trusted={said.key} />
    </div>
  );
}

async function checked({ case: id, number, file }: Checking): Promise<Said> {
  const answer = await fetch(addressOf(id, file), { credentials: 'same-origin' }).catch(() => undefined);
  if (answer === undefined || !answer.ok) return 'missing';
  const { checkFile } = await import('./proof.ts');
  return checkFile({ case: id, number, bytes: new Uint8Array(await answer.arrayBuffer()) });
}
