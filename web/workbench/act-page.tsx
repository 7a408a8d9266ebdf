import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { errorsIn, formValues } from './act-form.ts';
import { ActField } from './act-fields.tsx';
import { ActCheck } from './act-check.tsx';
import { ApiProblem, read, write, type CaseRead, type Officer, type Page, type ProblemRead, type Proposal, type Receipt } from './api.ts';
import { useCase, useProcedure } from './case-queries.ts';
import { useDraft } from './drafts.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';

/** One act: filled in, checked, submitted; or refused, with the articles. 办理 */
export function ActPage(): ReactNode {
  const { case: id } = useParams({ from: '/cases/$case/act' });
  const search = useSearch({ from: '/cases/$case/act' });
  const { words } = useWords();
  const found = useCase(id);
  const procedure = useProcedure(found.data?.procedure);
  const act = procedure.data?.acts[search.act];
  if (found.data === undefined || procedure.data === undefined) return <p className="page quiet">{words.loading}</p>;
  if (act === undefined) return <p className="page">{words.case.notFound}</p>;
  const role = search.role ?? (typeof act.by === 'string' ? act.by : (act.by[0] ?? ''));
  return <Performing key={`${id}/${search.act}/${search.subject ?? ''}`} read={found.data} procedure={procedure.data} act={act} name={search.act} subject={search.subject} role={role} />;
}

interface PerformingProps {
  readonly read: CaseRead;
  readonly procedure: Procedure;
  readonly act: Act;
  readonly name: string;
  readonly subject: string | undefined;
  readonly role: string;
}

const TOGETHER = '$together';
const PANEL = '$panel';
const PRESENT = '$present';

function Performing({ read: of, procedure, act, name, subject, role }: PerformingProps): ReactNode {
  const { words, say } = useWords();
  const start = useMemo(() => ({}), []);
  const draft = useDraft(`${of.id}/${name}/${subject ?? ''}`, start);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isChecking, setChecking] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const form = act.form ?? {};
  const check = (): void => {
    const found = errorsIn(form, formValues(form, draft.filled), words);
    setErrors(found);
    if (Object.keys(found).length === 0) setChecking(true);
    else setTimeout(() => summary.current?.focus());
  };
  const title = say(act.title);
  const who = of.subjects.find((one) => one.id === subject)?.name;
  return (
    <main className="page" id="main">
      <nav>
        <Link to="/cases/$case" params={{ case: of.id }}>
          {words.act.back}
        </Link>
      </nav>
      <div className="row">
        <h1>{title}</h1>
        {who === undefined ? null : <strong>{who}</strong>}
        <span className="quiet">{draft.savedAt === undefined ? (draft.wasFound ? words.act.draftFound : '') : words.act.saved(draft.savedAt)}</span>
      </div>
      <Needs act={act} procedure={procedure} />
      {isChecking ? (
        <Submitting read={of} act={act} name={name} subject={subject} role={role} filled={draft.filled} back={() => setChecking(false)} discard={draft.discard} />
      ) : (
        <form
          className="sheet stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          {Object.keys(errors).length === 0 ? null : <ErrorSummary errors={errors} act={act} focus={summary} />}
          {Object.entries(form).map(([key, field]) => (
            <ActField key={key} name={key} field={field} value={draft.filled[key]} error={errors[key]} change={(value) => draft.fill({ [key]: value })} />
          ))}
          <People act={act} procedure={procedure} filled={draft.filled} fill={draft.fill} />
          <p className="row">
            <Button kind="primary" type="submit">
              {words.act.toCheck}
            </Button>
            <Button kind="plain" onPress={draft.discard}>
              {words.act.discard}
            </Button>
          </p>
        </form>
      )}
    </main>
  );
}

function ErrorSummary({ errors, act, focus }: { readonly errors: Readonly<Record<string, string>>; readonly act: Act; readonly focus: React.RefObject<HTMLDivElement | null> }): ReactNode {
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
                document.querySelector<HTMLElement>(`#field-${CSS.escape(key)}`)?.focus();
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

/** Whose approval or vote it takes, which documents come of it, and by which articles. */
function Needs({ act, procedure }: { readonly act: Act; readonly procedure: Procedure }): ReactNode {
  const { words, say } = useWords();
  const posts = (act.approvedBy ?? []).map((post) => say(procedure.vocabulary.posts[post] ?? [post, post]));
  return (
    <ul className="stack quiet">
      {posts.length === 0 ? null : <li>{words.act.needsApproval(posts.join('、'))}</li>}
      {act.produces === undefined ? null : (
        <li>
          {words.act.produces}:{act.produces.map((document) => `《${document}》`).join('')}
        </li>
      )}
    </ul>
  );
}

interface PeopleProps {
  readonly act: Act;
  readonly procedure: Procedure;
  readonly filled: Readonly<Record<string, unknown>>;
  readonly fill: (some: Readonly<Record<string, unknown>>) => void;
}

/** Who acts together, who sits in the panel, who is present. */
function People({ act, procedure, filled, fill }: PeopleProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const agency = session?.seats[0]?.agency;
  const colleagues = useQuery({ queryKey: ['officers', agency], queryFn: () => read<Page<Officer>>(`/officers?agency=${agency ?? ''}&limit=200`), enabled: agency !== undefined, staleTime: 600_000 });
  const others = (colleagues.data?.items ?? []).filter(({ id }) => id !== session?.id);
  const present = [...new Set((act.present ?? []).map(({ who }) => who))];
  const needsTwo = (act.officers ?? 1) > 1;
  return (
    <>
      {needsTwo ? <Names label={words.act.together} help={words.act.togetherHelp} name={TOGETHER} from={others} filled={filled} fill={fill} /> : null}
      {act.panel === undefined ? null : <Names label={words.act.panel} help="" name={PANEL} from={colleagues.data?.items ?? []} filled={filled} fill={fill} />}
      {present.length === 0 ? null : (
        <fieldset className="field">
          <legend>{words.act.present}</legend>
          <div className="choices">
            {present.map((role) => (
              <label key={role}>
                <input type="checkbox" checked={listOf(filled[PRESENT]).includes(role)} onChange={(event) => fill({ [PRESENT]: toggled(filled[PRESENT], role, event.target.checked) })} />
                {say(procedure.vocabulary.roles[role]?.title ?? [role, role])}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
const toggled = (value: unknown, one: string, isIn: boolean): readonly string[] => (isIn ? [...listOf(value), one] : listOf(value).filter((other) => other !== one));

interface NamesProps extends Pick<PeopleProps, 'filled' | 'fill'> {
  readonly label: string;
  readonly help: string;
  readonly name: string;
  readonly from: readonly Officer[];
}

function Names({ label, help, name, from, filled, fill }: NamesProps): ReactNode {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {help === '' ? null : <span className="quiet">{help}</span>}
      <div className="choices">
        {from.map((officer) => (
          <label key={officer.id}>
            <input type="checkbox" checked={listOf(filled[name]).includes(officer.id)} onChange={(event) => fill({ [name]: toggled(filled[name], officer.id, event.target.checked) })} />
            {officer.name} <span className="quiet">{officer.badge}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SubmittingProps extends Omit<PerformingProps, 'procedure'> {
  readonly filled: Readonly<Record<string, unknown>>;
  readonly back: () => void;
  readonly discard: () => void;
}

/** The check page, and what the law says to it. */
function Submitting({ read: of, act, name, subject, role, filled, back, discard }: SubmittingProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { tell } = useStatus();
  // One key for one submission, however often it has to be sent.
  const [key] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<ProblemRead>();
  const [isSending, setSending] = useState(false);
  const panel = listOf(filled[PANEL]);
  const isProposed = (act.approvedBy ?? []).length > 0 || panel.length > 0;
  const body = {
    act: name,
    role,
    form: formValues(act.form ?? {}, filled),
    together: listOf(filled[TOGETHER]),
    present: listOf(filled[PRESENT]),
    ...(subject === undefined ? {} : { subject }),
    ...(isProposed ? { panel } : {}),
  };
  const submit = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      await (isProposed ? write<Proposal>(`/cases/${of.id}/proposals`, body, key) : write<Receipt>(`/cases/${of.id}/acts`, body, key));
      discard();
      tell(isProposed ? words.act.proposed(say(act.title)) : words.act.done(say(act.title)));
      await queries.invalidateQueries({ queryKey: ['case', of.id] });
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      await navigate({ to: '/cases/$case', params: { case: of.id } });
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error.problem);
      tell(error instanceof ApiProblem ? (error.status === 409 ? words.act.conflict : words.act.refused) : words.problem.offline, 'peril');
    } finally {
      setSending(false);
    }
  };
  return (
    <section className="sheet stack">
      {problem === undefined ? null : (
        <div className="error-summary stack" role="alert">
          <h2>{say(problem.says)}</h2>
          <Reasons reasons={problem.reasons ?? []} />
          {problem.help === undefined ? null : <p>{say(problem.help)}</p>}
        </div>
      )}
      <ActCheck act={act} read={of} subject={subject} filled={filled} />
      <p>{words.act.irrevocable(session?.name ?? '')}</p>
      <p className="row">
        <Button kind="primary" isDisabled={isSending} onPress={() => void submit()}>
          {isProposed ? words.act.propose(say(act.title)) : words.act.submit(say(act.title))}
        </Button>
        <Button onPress={back}>{words.act.change}</Button>
      </p>
    </section>
  );
}
