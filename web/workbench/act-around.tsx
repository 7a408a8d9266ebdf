import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button, sayLimit, toneOf } from '#web/ui';
import { useWords, type Words } from '#web/words';
import { errorsIn, formValues, sectionsOf } from './act-form.ts';
import type { CaseRead } from './api.ts';
import { sayInstant } from './chinese-input.ts';
import { useLimits } from './case-queries.ts';
import { isSame, type Filled, type useDraft } from './drafts.ts';
import { useSession } from './session.tsx';

interface HeadProps {
  readonly read: CaseRead;
  readonly title: string;
  readonly who: string | undefined;
  readonly subject: string | undefined;
  readonly draft: ReturnType<typeof useDraft>;
}

/** What is being done to whom, how long there is, and that the draft is kept. */
export function Head({ read, title, who, subject, draft }: HeadProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const limits = useLimits(read.id);
  const running = (limits.data?.items ?? []).filter(
    (limit) =>
      limit.status === 'running' && (subject === undefined || subject === 'case' || limit.subject === subject || limit.subject === 'case'),
  );
  const next = running.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0];
  return (
    <>
      <nav className="no-print">
        <Link to="/cases/$case" params={{ case: read.id }}>
          {words.act.back}
        </Link>
      </nav>
      <div className="row">
        <h1>{title}</h1>
        {who === undefined ? null : <strong className="who-on">{who}</strong>}
        <span className="quiet case-number">{read.numbers[0]?.number ?? words.case.noNumber}</span>
        {next?.daysLeft === undefined ? null : (
          <span>
            <span className="tag" data-tone={toneOf(next.daysLeft, next.presses)}>
              {sayLimit({ daysLeft: next.daysLeft, due: next.due, now: session?.now }, words)}
            </span>{' '}
            <span className="small quiet">{say(next.title)}</span>
          </span>
        )}
        <span className="quiet small" role="status">
          {sayDraft(draft, words)}
        </span>
      </div>
    </>
  );
}

/** Whether what is on the page is kept, and where. */
function sayDraft({ isOnlyHere, savedAt, foundAt, wasFound }: HeadProps['draft'], { kept, act }: Words): string {
  if (isOnlyHere) return kept.draft.onlyHere;
  if (savedAt !== undefined) return kept.draft.saved(savedAt);
  if (foundAt !== undefined) return kept.draft.found(foundAt);
  return wasFound ? act.draftFound : '';
}

/** Another window or device changed the draft: the two are told apart, and one is chosen. */
export function DraftConflict({ act, draft }: { readonly act: Act; readonly draft: HeadProps['draft'] }): ReactNode {
  const { words, say } = useWords();
  const { theirs, filled } = draft;
  if (theirs === undefined) return null;
  const other = theirs.filled;
  const names = Object.entries(act.form ?? {}).flatMap(([key, { title }]) =>
    other === undefined || isSame(other[key] ?? '', filled[key] ?? '') ? [] : [say(title)],
  );
  return (
    <section className="error-summary notice stack" role="alert">
      <h2>{words.kept.draft.changed}</h2>
      <p>{theirs.savedAt === undefined ? words.kept.draft.gone : words.kept.draft.changedLead(sayInstant(theirs.savedAt))}</p>
      {names.length === 0 ? null : <p>{words.kept.draft.differs(names.join('、'))}</p>}
      <p className="row">
        <Button kind="primary" onPress={draft.keepMine}>
          {words.kept.draft.mine}
        </Button>
        {other === undefined ? null : <Button onPress={draft.takeTheirs}>{words.kept.draft.theirs}</Button>}
      </p>
    </section>
  );
}

/** The parts of a long form, and how far each has come. */
export function Progress({ act, filled, now }: { readonly act: Act; readonly filled: Filled; readonly now: string }): ReactNode {
  const { words, say } = useWords();
  const form = act.form ?? {};
  const errors = errorsIn(form, formValues(form, filled, now), words);
  return (
    <nav className="sheet stack progress no-print" aria-label={words.work.act.tasks}>
      <h2>{words.work.act.tasks}</h2>
      <ol className="tasks">
        {sectionsOf(form).map(({ fields }, index) => {
          const missing = fields.filter(([key]) => errors[key] !== undefined).length;
          return (
            <li key={fields[0]?.[0] ?? index}>
              <a href={`#part-${index + 1}`}>{words.work.act.section(index + 1, fields[0] === undefined ? '' : say(fields[0][1].title))}</a>
              <span className="tag" data-tone={missing === 0 ? 'done' : undefined}>
                {missing === 0 ? words.work.act.finished : words.work.act.unfinished(missing)}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Whose approval or vote it takes, which documents come of it. */
export function Needs({ act, procedure }: { readonly act: Act; readonly procedure: Procedure }): ReactNode {
  const { words, say } = useWords();
  const posts = (act.approvedBy ?? []).map((post) => say(procedure.vocabulary.posts[post] ?? [post, post]));
  return (
    <ul className="quiet">
      {posts.length === 0 ? null : <li>{words.act.needsApproval(posts.join('、'))}</li>}
      {act.produces === undefined ? null : (
        <li>
          {words.act.produces}
          {words.around.colon}
          {act.produces.map((document) => `《${document}》`).join('')}
        </li>
      )}
    </ul>
  );
}
