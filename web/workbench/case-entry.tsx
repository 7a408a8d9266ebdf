import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '#web/words';
import type { CaseRead, Entry } from './api.ts';
import { sayInstant } from './chinese-input.ts';
import { useProcedure } from './case-queries.ts';
import { EntryProof } from './entry-proof.tsx';
import { sayValue, textOf } from './say-value.ts';

/** One entry in full: what was said, who acted, approved, voted and was there, which documents came of it, and its proof. */
export function EntryDetails({ entry, read }: Props): ReactNode {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="no-print">
          {words.work.case.more}
          {entry.documents.length === 0 ? '' : ' · '}
        </span>
        {entry.documents.map(({ title }) => `《${title}》`).join('')}
      </summary>
      {isOpen ? (
        <div className="stack entry">
          <Said entry={entry} read={read} />
          <Taking entry={entry} />
          {entry.documents.length === 0 ? null : (
            <p className="row">
              {entry.documents.map(({ title, number }) => (
                <Link key={number} to="/cases/$case/documents/$entry" params={{ case: read.id, entry: String(entry.number) }}>
                  《{title}》{number}
                </Link>
              ))}
            </p>
          )}
          <EntryProof case={read.id} number={entry.number} />
        </div>
      ) : null}
    </details>
  );
}

interface Props {
  readonly entry: Entry;
  readonly read: CaseRead;
}

/** What the form said, in the words of its act. */
function Said({ entry, read }: Props): ReactNode {
  const { words, say } = useWords();
  const procedure = useProcedure(read.procedure);
  const form = entry.act === undefined ? undefined : procedure.data?.acts[entry.act]?.form;
  const said = Object.entries(entry.form).map(([key, value]) => {
    const field = form?.[key];
    return {
      key,
      title: field === undefined ? key : say(field.title),
      value: field === undefined ? textOf(value) : sayValue(field, value, { say, words }),
    };
  });
  if (said.length === 0) return null;
  return (
    <dl className="facts document">
      {said.map(({ key, title, value }) => (
        <div key={key} className="fact">
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who acted, approved, sat, was there; whom it is about and why; and when it was written down. */
function Taking({ entry }: Pick<Props, 'entry'>): ReactNode {
  const { words, say } = useWords();
  const named = (people: readonly { readonly id: string; readonly name?: string | undefined }[]): string =>
    people.map(({ id, name }) => name ?? id).join('、');
  const approvals = entry.approvals.map(({ id, name, title }) => `${title === undefined ? '' : `${say(title)} `}${name ?? id}`);
  const rows = [
    { title: words.work.case.people, value: named(entry.people) },
    { title: words.work.people.concerned, value: entry.officer === undefined ? '' : named([entry.officer]) },
    { title: words.work.people.why, value: entry.basis ?? '' },
    { title: words.work.case.approvals, value: approvals.join('、') },
    { title: words.work.case.panel, value: entry.panel.map((one) => sayMember(one, words.around.presiding)).join('、') },
    { title: words.work.case.present, value: entry.present.map(({ title }) => say(title)).join('、') },
    { title: words.work.case.recorded, value: sayInstant(entry.recordedAt) },
  ].filter(({ value }) => value !== '');
  return (
    <dl className="facts">
      {rows.map(({ title, value }) => (
        <div key={title} className="fact">
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A member of a panel by name; the one who presided is called so. */
const sayMember = (one: Entry['panel'][number], presides: string): string =>
  `${one.name ?? one.id}${one.presides === true ? `（${presides}）` : ''}`;
