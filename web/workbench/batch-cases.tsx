import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Reasons, Rows, type Column } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Receipt } from './api.ts';
import type { BatchItem, BatchState } from './batch.ts';
import { namesApart } from './subjects.ts';

/** One case of a batch, as it is read now. */
export interface BatchCase {
  readonly item: BatchItem;
  readonly read: CaseRead | undefined;
  readonly isUnread: boolean;
  /** It changed after it was selected, and that was not looked at yet. */
  readonly isChanged: boolean;
  readonly state: BatchState;
}

interface Props {
  readonly cases: readonly BatchCase[];
  readonly isRunning: boolean;
  readonly takeOut: (id: string) => void;
  readonly look: (one: BatchCase) => void;
  readonly again: (one: BatchCase) => void;
}

/** Each case of a batch with its own receipt or refusal. */
export function BatchCases({ cases, ...doing }: Props): ReactNode {
  const { words } = useWords();
  const { batch } = words.work;
  const columns: readonly Column<BatchCase>[] = [
    { title: batch.columns.case, cell: (one) => <CaseName one={one} /> },
    { title: batch.columns.people, cell: ({ read, item }) => (read === undefined ? '' : <Who read={read} subject={item.subject} />) },
    { title: batch.columns.state, cell: (one) => <State one={one} {...doing} /> },
  ];
  return <Rows rows={cases} columns={columns} keyOf={({ item }) => item.case} />;
}

function CaseName({ one: { item, read } }: { readonly one: BatchCase }): ReactNode {
  const { words } = useWords();
  return (
    <Link className="case-number" to="/cases/$case" params={{ case: item.case }}>
      {numberOf(read, words.case.noNumber)}
    </Link>
  );
}

const numberOf = (read: CaseRead | undefined, none: string): string => read?.numbers[0]?.number ?? none;

/** What to call a case in a button: by its number, or by whoever is in it. */
const nameOf = (read: CaseRead | undefined, none: string): string =>
  read?.numbers[0]?.number ?? read?.subjects.find(({ name }) => name !== undefined)?.name ?? none;

const MOST_NAMES = 3;

/** Whom it is done to; where it is done to the case, everybody in it. */
function Who({ read, subject }: { readonly read: CaseRead; readonly subject: string }): ReactNode {
  const { words } = useWords();
  const names = namesApart(read.subjects, words.work.case.sameName);
  const all = [...names.values()];
  return names.get(subject) ?? `${all.slice(0, MOST_NAMES).join('、')}${all.length > MOST_NAMES ? ` +${all.length - MOST_NAMES}` : ''}`;
}

type Doing = Omit<Props, 'cases'>;

function State({ one, isRunning, takeOut, look, again }: { readonly one: BatchCase } & Doing): ReactNode {
  const { words, say } = useWords();
  const { batch } = words.work;
  const { state, item, read } = one;
  const name = nameOf(read, words.case.noNumber);
  const isOver = state.is === 'done' || state.is === 'sending';
  const problem = 'problem' in state ? state.problem : undefined;
  return (
    <div className="stack tight">
      <div className="row">
        <span className="tag" data-tone={TONES[state.is]}>
          {one.isUnread ? batch.unread : problem === undefined || state.is === 'changed' ? batch.states[state.is] : say(problem.says)}
        </span>
        {'receipt' in state ? <Written id={item.case} receipt={state.receipt} /> : null}
      </div>
      {problem === undefined || state.is === 'changed' ? null : (
        <div>
          {problem.help === undefined ? null : <p className="quiet">{say(problem.help)}</p>}
          <Reasons reasons={problem.reasons ?? []} />
        </div>
      )}
      {one.isChanged && !isOver ? <strong>{batch.changed}</strong> : null}
      {isOver || isRunning ? null : (
        <div className="row no-print">
          {one.isChanged ? <Button onPress={() => look(one)}>{batch.looked(name)}</Button> : null}
          {state.is === 'waiting' || one.isChanged ? null : <Button onPress={() => again(one)}>{batch.again(name)}</Button>}
          <Button kind="plain" onPress={() => takeOut(item.case)}>
            {batch.takeOut(name)}
          </Button>
        </div>
      )}
    </div>
  );
}

const TONES: Readonly<Record<BatchState['is'], string | undefined>> = {
  waiting: undefined,
  sending: 'now',
  done: 'done',
  refused: 'peril',
  changed: 'soon',
  failed: 'peril',
};

/** The documents an act made, by their numbers, and whether it came late. */
function Written({ id, receipt }: { readonly id: string; readonly receipt: Receipt }): ReactNode {
  const { words } = useWords();
  return (
    <>
      {receipt.documents.map(({ title, number }) => (
        <Link key={number} to="/cases/$case/documents/$entry" params={{ case: id, entry: String(receipt.number) }}>
          《{title}》{number}
        </Link>
      ))}
      {receipt.late.length === 0 ? null : <span className="tag">{words.work.act.late}</span>}
    </>
  );
}
