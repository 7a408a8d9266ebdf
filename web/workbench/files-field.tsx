import { useRef, useState, type ReactNode } from 'react';
import { DropZone, FileTrigger, type DropItem } from 'react-aria-components';
import type { NamedFile } from '#justice/cases';
import type { Field } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords, type Words } from '#web/words';
import { Basis } from './act-said.tsx';
import { ApiProblem } from './api.ts';
import { useStatus } from './status-line.tsx';
import { upload } from './uploading.ts';

/** A file as the form has it while it is being filled in: handed in, or still on its way. */
interface Filling extends Partial<NamedFile> {
  readonly name: string;
  /** On its way, or failed; named by itself as long as it has no digest. */
  readonly waiting?: string;
}

interface OnItsWay {
  readonly done: number;
  readonly stop: () => void;
  readonly problem?: string;
}

interface Props {
  readonly case: string;
  readonly field: Extract<Field, { type: 'files' }>;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

const LABELS = ['public', 'internal', 'work-secret', 'sensitive'] as const;
const ACCEPTED = ['.pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/tiff', 'audio/*', 'video/mp4', '.txt', '.docx', '.xlsx', '.odt'];

/** Files of an act: dropped, chosen or photographed, handed in at once, each with what the act must say of it. 附件、证据 */
export function FilesField({ case: id, field, value, change }: Props): ReactNode {
  const { words } = useWords();
  const { files } = words.kept;
  const [label, setLabel] = useState<string>('internal');
  const items = Array.isArray(value) ? (value as readonly Filling[]) : [];
  const { add, remove, put, onTheirWay } = useUploads({ case: id, items, change });
  return (
    <div className="stack files">
      {items.length === 0 ? null : (
        <ul className="files-list">
          {items.map((item) => (
            <FileRow
              key={item.file ?? item.waiting}
              item={item}
              kinds={field.kinds}
              way={onTheirWay[item.waiting ?? '']}
              put={(some) => put(item, some)}
              remove={() => remove(item)}
            />
          ))}
        </ul>
      )}
      <DropZone className="drop" onDrop={({ items: dropped }) => void filesIn(dropped).then((found) => add(found, label))}>
        <span className="quiet">{files.drop}</span>
        <FileTrigger allowsMultiple acceptedFileTypes={ACCEPTED} onSelect={(list) => add([...(list ?? [])], label)}>
          <Button>{files.choose}</Button>
        </FileTrigger>
        <span className="by-touch">
          <FileTrigger
            acceptedFileTypes={['image/jpeg', 'image/png']}
            defaultCamera="environment"
            onSelect={(list) => add([...(list ?? [])], label)}
          >
            <Button>{files.camera}</Button>
          </FileTrigger>
        </span>
        <label className="row small">
          {files.label}
          <select value={label} onChange={(event) => setLabel(event.target.value)}>
            {LABELS.map((one) => (
              <option key={one} value={one}>
                {files.labels[one]}
              </option>
            ))}
          </select>
        </label>
      </DropZone>
      <Basis basis={field.basis} />
      <span className="quiet small">
        {files.types}。{files.labelHelp}
      </span>
    </div>
  );
}

/** What was dropped, as far as it is files. */
async function filesIn(dropped: readonly DropItem[]): Promise<readonly File[]> {
  return Promise.all(dropped.filter((one) => one.kind === 'file').map((one) => one.getFile()));
}

interface Uploads {
  readonly add: (files: readonly File[], label: string) => void;
  readonly remove: (item: Filling) => void;
  readonly put: (item: Filling, some: Partial<Filling>) => void;
  readonly onTheirWay: Readonly<Record<string, OnItsWay>>;
}

/** Hands files in one after the other; what is filled in meanwhile stays. */
function useUploads({
  case: id,
  items,
  change,
}: {
  readonly case: string;
  readonly items: readonly Filling[];
  readonly change: (value: unknown) => void;
}): Uploads {
  const { words } = useWords();
  const { tell } = useStatus();
  const { files: said } = words.kept;
  const [onTheirWay, setOnTheirWay] = useState<Readonly<Record<string, OnItsWay>>>({});
  const latest = useRef(items);
  latest.current = items;
  const queue = useRef<Promise<void>>(Promise.resolve());
  const set = (next: readonly Filling[]): void => {
    latest.current = next;
    change(next);
  };
  const say = (waiting: string, some: Partial<OnItsWay>): void =>
    setOnTheirWay((before) => ({ ...before, [waiting]: { done: 0, stop: () => undefined, ...before[waiting], ...some } }));
  const send = async (
    file: File,
    { waiting, label, signal }: { readonly waiting: string; readonly label: string; readonly signal: AbortSignal },
  ): Promise<void> => {
    if (signal.aborted) return;
    try {
      const done = await upload({ case: id, file, label, signal, progress: (part) => say(waiting, { done: part }) });
      const isThere = latest.current.some((one) => one.file === done.file);
      set(latest.current.flatMap((one) => (one.waiting === waiting ? (isThere ? [] : [{ ...without(one), ...done }]) : [one])));
      tell(isThere ? said.twice(done.name) : said.added(done.name));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      say(waiting, { problem: sayProblem(error, words) });
      tell(said.failed(file.name), 'peril');
    }
  };
  const add = (files: readonly File[], label: string): void => {
    const fresh = files.map((file) => ({ file, waiting: crypto.randomUUID(), stopping: new AbortController() }));
    set([...latest.current, ...fresh.map(({ file: { name }, waiting }) => ({ name, waiting }))]);
    for (const { file, waiting, stopping } of fresh) {
      say(waiting, { done: 0, stop: () => stopping.abort() });
      queue.current = queue.current.then(() => send(file, { waiting, label, signal: stopping.signal }));
    }
  };
  const isSame = (one: Filling, other: Filling): boolean =>
    other.waiting === undefined ? one.file === other.file : one.waiting === other.waiting;
  return {
    add,
    remove: (item) => {
      onTheirWay[item.waiting ?? '']?.stop();
      set(latest.current.filter((one) => !isSame(one, item)));
    },
    put: (item, some) => set(latest.current.map((one) => (isSame(one, item) ? { ...one, ...some } : one))),
    onTheirWay,
  };
}

const without = ({ waiting: _, ...rest }: Filling): Filling => rest;

function sayProblem(error: unknown, { kept, problem }: Words): string {
  if (!(error instanceof ApiProblem)) return error instanceof TypeError ? kept.files.offline : problem.title;
  const { says, help, reasons = [] } = error.problem ?? {};
  return [says, ...reasons.map((one) => one.says), help].flatMap((one) => (one === undefined ? [] : [one.zh])).join('；');
}

interface RowProps {
  readonly item: Filling;
  readonly kinds: Extract<Field, { type: 'files' }>['kinds'];
  readonly way: OnItsWay | undefined;
  readonly put: (some: Partial<Filling>) => void;
  readonly remove: () => void;
}

function FileRow({ item, kinds, way, put, remove }: RowProps): ReactNode {
  const { words } = useWords();
  const isLeft = item.file === undefined && (way === undefined || way.problem !== undefined);
  return (
    <li className="files-row stack" aria-label={item.name}>
      <FileHead item={item} way={isLeft ? undefined : way} remove={remove} />
      {isLeft ? (
        <span className="error" role="alert">
          {way?.problem ?? words.kept.files.unfinished}
        </span>
      ) : null}
      {kinds === undefined || isLeft ? null : <FileSaid item={item} kinds={kinds} put={put} />}
    </li>
  );
}

/** The file by its name, and how far it has come. */
function FileHead({ item, way, remove }: Pick<RowProps, 'item' | 'way' | 'remove'>): ReactNode {
  const { words } = useWords();
  const { files } = words.kept;
  const isComing = item.file === undefined && way !== undefined;
  const percent = Math.floor((way?.done ?? 0) * 100);
  return (
    <span className="row">
      <span className="document">{item.name}</span>
      {item.bytes === undefined ? null : <span className="quiet small">{sayBytes(item.bytes)}</span>}
      {item.label === undefined || item.label === 'internal' ? null : <span className="tag">{sayLabel(item.label, words)}</span>}
      {isComing ? (
        <>
          <progress max={100} value={percent} aria-label={files.uploading(item.name)} />
          <span className="quiet small">{files.progress(percent)}</span>
        </>
      ) : null}
      <Button kind="plain" aria-label={isComing ? files.cancel(item.name) : files.remove(item.name)} onPress={remove}>
        ×
      </Button>
    </span>
  );
}

/** What is said of a piece of evidence: its kind, and what it is to prove. */
function FileSaid({ item, kinds, put }: Pick<RowProps, 'item' | 'put'> & { readonly kinds: NonNullable<RowProps['kinds']> }): ReactNode {
  const { words, say } = useWords();
  const { files } = words.kept;
  return (
    <span className="files-said">
      <label>
        {files.kind}
        <select value={item.kind ?? ''} onChange={(event) => put({ kind: event.target.value })}>
          <option value="">{words.work.act.choose}</option>
          {Object.entries(kinds).map(([key, title]) => (
            <option key={key} value={key}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {files.proves}
        <input
          value={item.proves ?? ''}
          maxLength={MOST_PROVED}
          placeholder={files.provesHelp}
          onChange={(event) => put({ proves: event.target.value })}
        />
      </label>
    </span>
  );
}

const MOST_PROVED = 2000;

/** The label of a file, in words. */
export const sayLabel = (label: string, { kept }: Words): string => (kept.files.labels as Readonly<Record<string, string>>)[label] ?? label;

const STEP = 1024;

/** A size as people read it. */
export function sayBytes(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  return bytes < STEP * STEP ? `${Math.ceil(bytes / STEP)} KB` : `${(bytes / STEP / STEP).toFixed(1)} MB`;
}
