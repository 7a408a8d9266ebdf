import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button, Problem, sayLimit, toneOf } from '#web/ui';
import { useWords } from '#web/words';
import { ActField, type Known } from './act-fields.tsx';
import { errorsIn, formValues, sectionsOf } from './act-form.ts';
import { ActPeople } from './act-people.tsx';
import { Submitting } from './act-submitting.tsx';
import { ApiProblem, read as readApi, type CaseRead, type Entry, type Offer } from './api.ts';
import type { ProposalRead } from './approvals-queries.ts';
import { useCase, useEntries, useLimits, useOffers, useProcedure } from './case-queries.ts';
import { useDraft, type Filled } from './drafts.ts';
import { asTyped, prefill } from './prefill.ts';
import { useSession } from './session.tsx';
import { namesApart } from './subjects.ts';

/** One act: filled in, checked, submitted; or refused, with the articles. 办理 */
export function ActPage(): ReactNode {
  const { case: id } = useParams({ from: '/cases/$case/act' });
  const search = useSearch({ from: '/cases/$case/act' });
  const { words } = useWords();
  const found = useCase(id);
  const entries = useEntries(id);
  const offers = useOffers(id);
  const procedure = useProcedure(found.data?.procedure);
  const before = useQuery({
    queryKey: ['proposals', 'one', search.from],
    queryFn: () => readApi<ProposalRead>(`/proposals/${search.from ?? ''}`),
    enabled: search.from !== undefined,
  });
  const act = procedure.data?.acts[search.act];
  if (found.error !== null)
    return <Problem says={found.error instanceof ApiProblem ? found.error.problem?.says : undefined} retry={() => void found.refetch()} />;
  if (
    found.data === undefined ||
    procedure.data === undefined ||
    entries.data === undefined ||
    (search.from !== undefined && before.isPending)
  )
    return <p className="page quiet">{words.loading}</p>;
  if (act === undefined) return <p className="page">{words.case.notFound}</p>;
  const role = search.role ?? (typeof act.by === 'string' ? act.by : (act.by[0] ?? ''));
  const mended = before.data === undefined ? undefined : asTyped(act.form ?? {}, before.data.form);
  return (
    <Performing
      key={`${id}/${search.act}/${search.subject ?? ''}/${search.from ?? ''}`}
      read={found.data}
      procedure={procedure.data}
      act={act}
      name={search.act}
      subject={search.subject}
      role={role}
      entries={entries.data}
      offers={offers.data?.items ?? []}
      mended={mended}
      isBack={search.checking === true}
    />
  );
}

interface PerformingProps {
  readonly read: CaseRead;
  readonly procedure: Procedure;
  readonly act: Act;
  readonly name: string;
  readonly subject: string | undefined;
  readonly role: string;
  readonly entries: readonly Entry[];
  readonly offers: readonly Offer[];
  readonly mended: Filled | undefined;
  /** Somebody comes back from proving who they are. */
  readonly isBack: boolean;
}

function Performing({ read, procedure, act, name, subject, role, entries, offers, mended, isBack }: PerformingProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const form = act.form ?? {};
  const now = session?.now ?? '';
  const before = useMemo(() => prefill(act.form ?? {}, entries, subject), [act, entries, subject]);
  const draft = useDraft(`${read.id}/${name}/${subject ?? ''}`, mended ?? before.filled);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isChecking, setChecking] = useState(isBack && draft.wasFound);
  const summary = useRef<HTMLDivElement>(null);
  const check = (): void => {
    const found = errorsIn(form, formValues(form, draft.filled, now), words);
    setErrors(found);
    if (Object.keys(found).length === 0) setChecking(true);
    else setTimeout(() => summary.current?.focus());
  };
  const names = namesApart(read.subjects, words.work.case.sameName);
  const known: Known = {
    now,
    people: [...names.values()],
    articles: [...new Set(offers.flatMap(({ basis }) => basis.map(({ text }) => say(text))))].toSorted(),
  };
  const who = subject === undefined || subject === 'case' ? undefined : names.get(subject);
  return (
    <main className="page" id="main">
      <title>{`${Object.keys(errors).length > 0 && !isChecking ? words.work.act.errorTitle : ''}${say(act.title)} — ${words.brand}`}</title>
      <Head read={read} title={say(act.title)} who={who} subject={subject} draft={draft} />
      <Needs act={act} procedure={procedure} />
      {isChecking ? (
        <Submitting
          read={read}
          act={act}
          name={name}
          subject={subject}
          who={who}
          role={role}
          draft={draft}
          back={() => setChecking(false)}
        />
      ) : (
        <div className={sectionsOf(form).length > 1 ? 'beside reverse' : undefined}>
          <form
            className="sheet stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              check();
            }}
          >
            {Object.keys(errors).length === 0 ? null : <ErrorSummary errors={errors} act={act} focus={summary} />}
            {sectionsOf(form).map(({ fields }, index, all) => (
              <section key={fields[0]?.[0] ?? index} className="stack" id={`part-${index + 1}`}>
                {all.length > 1 ? (
                  <h2>{words.work.act.section(index + 1, fields[0] === undefined ? '' : say(fields[0][1].title))}</h2>
                ) : null}
                {fields.map(([key, field]) => (
                  <ActField
                    key={key}
                    name={key}
                    field={field}
                    value={draft.filled[key]}
                    error={errors[key]}
                    known={known}
                    source={mended === undefined && draft.filled[key] === before.filled[key] ? before.sources[key] : undefined}
                    change={(value) => draft.fill({ [key]: value })}
                  />
                ))}
              </section>
            ))}
            <ActPeople act={act} procedure={procedure} filled={draft.filled} fill={draft.fill} />
            <p className="row">
              <Button kind="primary" type="submit">
                {words.act.toCheck}
              </Button>
              <Button kind="plain" onPress={draft.discard}>
                {words.act.discard}
              </Button>
            </p>
          </form>
          {sectionsOf(form).length > 1 ? <Progress act={act} filled={draft.filled} now={now} /> : null}
        </div>
      )}
    </main>
  );
}

interface HeadProps {
  readonly read: CaseRead;
  readonly title: string;
  readonly who: string | undefined;
  readonly subject: string | undefined;
  readonly draft: ReturnType<typeof useDraft>;
}

/** What is being done to whom, how long there is, and that the draft is kept. */
function Head({ read, title, who, subject, draft }: HeadProps): ReactNode {
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
            <span className="tag" data-tone={toneOf(next.daysLeft)}>
              {sayLimit({ daysLeft: next.daysLeft, due: next.due, now: session?.now }, words)}
            </span>{' '}
            <span className="small quiet">{say(next.title)}</span>
          </span>
        )}
        <span className="quiet small" role="status">
          {draft.savedAt === undefined ? (draft.wasFound ? words.act.draftFound : '') : words.act.saved(draft.savedAt)}
        </span>
      </div>
    </>
  );
}

/** The parts of a long form, and how far each has come. */
function Progress({ act, filled, now }: { readonly act: Act; readonly filled: Filled; readonly now: string }): ReactNode {
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

function ErrorSummary({
  errors,
  act,
  focus,
}: {
  readonly errors: Readonly<Record<string, string>>;
  readonly act: Act;
  readonly focus: React.RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { words, say } = useWords();
  return (
    <div className="error-summary stack" ref={focus} tabIndex={-1} role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{words.act.errors(Object.keys(errors).length)}</h2>
      <ul>
        {Object.entries(errors).map(([key, error]) => (
          <li key={key}>
            <a
              href={`#field-${key}`}
              onClick={(event) => {
                event.preventDefault();
                const field = document.querySelector<HTMLElement>(`#field-${CSS.escape(key)}`);
                // The label comes into view with its field.
                (field?.closest('.field') ?? field)?.scrollIntoView({ block: 'center' });
                field?.focus({ preventScroll: true });
              }}
            >
              {act.form?.[key] === undefined ? key : say(act.form[key].title)}:{error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whose approval or vote it takes, which documents come of it. */
function Needs({ act, procedure }: { readonly act: Act; readonly procedure: Procedure }): ReactNode {
  const { words, say } = useWords();
  const posts = (act.approvedBy ?? []).map((post) => say(procedure.vocabulary.posts[post] ?? [post, post]));
  return (
    <ul className="quiet">
      {posts.length === 0 ? null : <li>{words.act.needsApproval(posts.join('、'))}</li>}
      {act.produces === undefined ? null : (
        <li>
          {words.act.produces}:{act.produces.map((document) => `《${document}》`).join('')}
        </li>
      )}
    </ul>
  );
}
