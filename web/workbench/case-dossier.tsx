import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords, type Words } from '#web/words';
import { Basis } from './act-said.tsx';
import type { CaseRead } from './api.ts';
import { addressOf, dossierOf, type FiledItem, type Piece } from './case-files.ts';
import { useAgencies, useEntries, useProcedure } from './case-queries.ts';
import { DocumentSheet } from './document-sheet.tsx';
import { sayBytes, sayLabel } from './files-field.tsx';
import { namesApart } from './subjects.ts';
import { PanelOnPaper } from './panel-on-paper.tsx';

/** The dossier in its volumes: a list of contents, and one piece after the other beside it. 卷宗 */
export function Dossier({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const { dossier } = words.kept;
  const entries = useEntries(read.id);
  const procedure = useProcedure(read.procedure);
  const [chosen, choose] = useState<string>();
  if (entries.data === undefined || procedure.data === undefined) return <p className="quiet">{words.loading}</p>;
  const volumes = dossierOf(procedure.data, entries.data);
  const pieces = volumes.flatMap((volume) => volume.pieces);
  const at = pieces.findIndex(({ key }) => key === chosen);
  const turn = (by: number): void => {
    const next = pieces[Math.min(Math.max(at + by, 0), pieces.length - 1)];
    if (next === undefined) return;
    choose(next.key);
    document.querySelector<HTMLElement>(`[data-piece="${CSS.escape(next.key)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    turn(event.key === 'ArrowRight' ? 1 : -1);
  };
  const piece = pieces[at];
  return (
    <div className="dossier">
      <nav className="sheet stack no-print" aria-label={dossier.contents} onKeyDown={press}>
        {volumes.map(({ title, holds, basis, pieces: held }) => (
          <section key={holds} className="stack">
            <h2>
              {title === undefined ? dossier[holds] : say(title)} <span className="quiet small">{dossier.pieces(held.length)}</span>
            </h2>
            <Basis basis={basis} />
            {held.length === 0 ? <p className="quiet">{dossier.empty}</p> : null}
            <ol className="contents">
              {held.map((one) => (
                <li key={one.key}>
                  <button
                    type="button"
                    className="plain"
                    data-piece={one.key}
                    aria-current={one.key === chosen ? 'true' : undefined}
                    onClick={() => choose(one.key)}
                  >
                    <span className="document">{titleOf(one, words)}</span>
                    <span className="quiet small">
                      {one.entry.at.slice(0, 10)} {one.document === undefined ? sayKind(one, say, words) : one.document.number}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </nav>
      <section className="stack">
        {piece === undefined ? (
          <p className="sheet quiet">{dossier.choose}</p>
        ) : (
          <>
            <p className="row no-print" role="status">
              <Button isDisabled={at === 0} onPress={() => turn(-1)}>
                {dossier.before}
              </Button>
              <span>{dossier.place(at + 1, pieces.length)}</span>
              <Button isDisabled={at === pieces.length - 1} onPress={() => turn(1)}>
                {dossier.after}
              </Button>
            </p>
            {piece.document === undefined ? <FileShown case={read.id} item={piece.item} /> : <Instrument read={read} piece={piece} />}
          </>
        )}
      </section>
    </div>
  );
}

const titleOf = (piece: Piece, { kept }: Words): string =>
  piece.document === undefined ? (piece.item.name ?? kept.files.erased) : `《${piece.document.title}》`;

function sayKind(
  { kind }: Extract<Piece, { readonly document?: undefined }>,
  say: (both: readonly [string, string]) => string,
  { kept }: Words,
): string {
  return kind === undefined ? kept.dossier.attachment : say(kind);
}

function Instrument({
  read,
  piece: { entry, document: paper },
}: {
  readonly read: CaseRead;
  readonly piece: Extract<Piece, { readonly document: object }>;
}): ReactNode {
  const { words } = useWords();
  const agencies = useAgencies();
  const procedure = useProcedure(read.procedure);
  const act = procedure.data?.acts[entry.act ?? ''];
  const subject = entry.subject === 'case' ? undefined : namesApart(read.subjects, words.work.case.sameName).get(entry.subject);
  return (
    <>
      <p className="no-print">
        <Link to="/cases/$case/documents/$entry" params={{ case: read.id, entry: String(entry.number) }}>
          {words.kept.dossier.paper}
        </Link>
      </p>
      <DocumentSheet
        agency={agencies.data?.items.find(({ id }) => id === entry.agency)?.name.zh ?? ''}
        title={paper.title}
        number={paper.number}
        subject={subject}
        form={act?.form ?? {}}
        values={entry.form}
        at={entry.at}
      >
        <PanelOnPaper entry={entry} title={paper.title} />
      </DocumentSheet>
    </>
  );
}

/** A file as it is: shown where a browser may show it, to be downloaded in any case. */
export function FileShown({ case: id, item }: { readonly case: string; readonly item: FiledItem }): ReactNode {
  const { words } = useWords();
  const { files, dossier } = words.kept;
  const name = item.name ?? files.erased;
  if (item.file === undefined || item.file === null)
    return (
      <p className="sheet quiet">
        {name} {files.gone}
      </p>
    );
  const address = addressOf(id, item.file);
  return (
    <figure className="sheet stack shown">
      <figcaption className="row">
        <strong className="document">{name}</strong>
        <span className="quiet small">{sayBytes(item.bytes ?? 0)}</span>
        {item.label === undefined || item.label === null ? null : <span className="tag">{sayLabel(item.label, words)}</span>}
        <a className="button" href={address} download={name}>
          {dossier.download}
        </a>
      </figcaption>
      <Inside address={address} mediaType={item.mediaType ?? ''} name={name} />
      <span className="quiet small digest">{item.file}</span>
    </figure>
  );
}

function Inside({ address, mediaType, name }: { readonly address: string; readonly mediaType: string; readonly name: string }): ReactNode {
  const { words } = useWords();
  if (['image/png', 'image/jpeg', 'image/webp'].includes(mediaType)) return <img src={address} alt={name} />;
  // What is evidence has no captions of ours.
  if (mediaType.startsWith('audio/')) return <audio controls preload="metadata" src={address} aria-label={name} />;
  if (mediaType.startsWith('video/')) return <video controls preload="metadata" src={address} aria-label={name} />;
  if (mediaType === 'text/plain') return <TextShown address={address} />;
  return <p className="quiet">{words.kept.dossier.noView}</p>;
}

function TextShown({ address }: { readonly address: string }): ReactNode {
  const { words } = useWords();
  const found = useQuery({ queryKey: ['file', address], queryFn: () => textAt(address), gcTime: 0, retry: false });
  if (found.isPending) return <p className="quiet">{words.kept.dossier.reading}</p>;
  return found.data === undefined ? <p className="error">{words.kept.dossier.unread}</p> : <pre className="document">{found.data}</pre>;
}

/** A text, in either of the two ways Chinese texts are written down. */
async function textAt(address: string): Promise<string> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(String(answer.status));
  const bytes = await answer.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
