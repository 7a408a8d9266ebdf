import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Act } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { errorsIn, formValues } from './act-form.ts';
import { Basis } from './act-said.tsx';
import { Paper, Summary } from './act-submitting.tsx';
import { read, type CaseRead } from './api.ts';
import { BatchCases, type BatchCase } from './batch-cases.tsx';
import type { BatchItem } from './batch.ts';
import { useProcedure } from './case-queries.ts';
import { useBatch } from './doing-batch.ts';
import type { Filled } from './drafts.ts';
import { FormFields } from './form-fields.tsx';
import type { BatchSearch } from './routes.tsx';
import { useSession } from './session.tsx';
import { StepUp } from './step-up.tsx';
import { WrongInForm } from './what-is-wrong.tsx';

/** One act in several cases: filled in once, checked once, done in each as an act of its own. 批量办理 */
export function BatchPage(): ReactNode {
  const search = useSearch({ from: '/batch' });
  const { words } = useWords();
  const procedure = useProcedure(search.procedure === '' ? undefined : search.procedure);
  const act = procedure.data?.acts[search.act];
  const { batch } = words.work;
  if (search.of.length === 0) return <Nothing says={batch.nothing} />;
  if (procedure.data === undefined) return <p className="page quiet">{words.loading}</p>;
  // What the law wants done one by one is not done here, whatever an address says.
  if (act?.batch === undefined) return <Nothing says={batch.notBatch} />;
  return <Doing key={`${search.procedure}/${search.act}`} act={act} search={search} />;
}

function Nothing({ says }: { readonly says: string }): ReactNode {
  const { words } = useWords();
  return (
    <main className="page" id="main">
      <section className="sheet stack">
        <h1>{says}</h1>
        <p>
          <Link to="/">{words.work.act.toDesk}</Link>
        </p>
      </section>
    </main>
  );
}

interface DoingProps {
  readonly act: Act;
  readonly search: BatchSearch;
}

const keptAt = ({ procedure, act }: BatchSearch): string => `fashu-batch:${procedure}/${act}`;

/** What was filled in before one went to prove who one is. */
function keptFor(search: BatchSearch): Filled {
  const kept = search.checking === true ? sessionStorage.getItem(keptAt(search)) : null;
  return kept === null ? {} : (JSON.parse(kept) as Filled);
}

function Doing({ act, search }: DoingProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const form = act.form ?? {};
  const [filled, setFilled] = useState(() => keptFor(search));
  const place = keptAt(search);
  useEffect(() => sessionStorage.removeItem(place), [place]);
  const [isChecking, setChecking] = useState(Object.keys(form).length === 0 || search.checking === true);
  const [looked, setLooked] = useState<ReadonlyMap<string, number>>(new Map());
  const values = formValues(form, filled, session?.now ?? '');
  const doing = useBatch({ act: search.act, role: search.role, form: values });
  const cases = useCases(search.of, looked).map((one) => ({ ...one, state: doing.stateOf(one.item.case) }));
  const navigate = useNavigate();
  const takeOut = (id: string): void =>
    void navigate({ to: '/batch', search: { ...search, of: search.of.filter(([one]) => one !== id) }, replace: true });
  const look = ({ item, read: now }: BatchCase): void => setLooked((before) => new Map(before).set(item.case, now?.version ?? 0));
  const first = cases.find((one) => one.read !== undefined)?.read;
  const title = say(act.title);
  const table = (
    <BatchCases cases={cases} isRunning={doing.isRunning} takeOut={takeOut} look={look} again={({ item }) => void doing.run([item])} />
  );
  return (
    <main className="page" id="main">
      <title>{`${title} — ${words.brand}`}</title>
      <h1>{words.work.batch.title(title, cases.length)}</h1>
      <Why act={act} />
      {isChecking ? (
        <>
          {doing.mustProve ? <StepUp keep={() => sessionStorage.setItem(place, JSON.stringify(filled))} /> : null}
          <div className={Object.keys(form).length === 0 && act.produces === undefined ? undefined : 'check'}>
            {Object.keys(form).length === 0 ? null : <Summary act={act} values={values} who={undefined} back={() => setChecking(false)} />}
            <section className="sheet stack">
              <h2>{words.work.batch.cases}</h2>
              {table}
            </section>
            {first === undefined || act.produces === undefined ? null : (
              <Example act={act} first={first} role={search.role} values={values} />
            )}
          </div>
          <Confirming title={title} cases={cases} doing={doing} />
        </>
      ) : (
        <Filling act={act} filled={filled} fill={setFilled} check={() => setChecking(true)} first={search.of[0]?.[0] ?? ''} />
      )}
    </main>
  );
}

/** Why the law lets it be done together, and what that does not change. */
function Why({ act }: { readonly act: Act }): ReactNode {
  const { words, say } = useWords();
  return (
    <div className="stack tight">
      {act.batch === undefined ? null : <p>{words.work.batch.why(say(act.batch))}</p>}
      <Basis basis={act.basis} />
      <p className="quiet">{words.work.batch.each}</p>
    </div>
  );
}

/** The cases as they are now; which of them changed since they were selected or last looked at. */
function useCases(of: BatchSearch['of'], looked: ReadonlyMap<string, number>): readonly Omit<BatchCase, 'state'>[] {
  const reads = useQueries({
    queries: of.map(([id]) => ({ queryKey: ['case', id], queryFn: () => read<CaseRead>(`/cases/${id}`) })),
  });
  return of.map(([id, subject, version], index) => {
    const found = reads[index];
    const item: BatchItem = { case: id, subject, version: looked.get(id) ?? version };
    return { item, read: found?.data, isUnread: found?.isError === true, isChanged: (found?.data?.version ?? 0) > item.version };
  });
}

interface FillingProps {
  readonly act: Act;
  readonly filled: Filled;
  readonly fill: (filled: Filled) => void;
  readonly check: () => void;
  readonly first: string;
}

/** What is said once for all of them. */
function Filling({ act, filled, fill, check, first }: FillingProps): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const form = act.form ?? {};
  const now = session?.now ?? '';
  const submit = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = errorsIn(form, formValues(form, filled, now), words);
    setErrors(found);
    if (Object.keys(found).length === 0) check();
  };
  return (
    <form className="sheet stack" noValidate onSubmit={submit}>
      <WrongInForm form={form} errors={errors} />
      <FormFields of={first} form={form} filled={filled} errors={errors} change={(key, value) => fill({ ...filled, [key]: value })} />
      <p>
        <Button kind="primary" type="submit">
          {words.act.toCheck}
        </Button>
      </p>
    </form>
  );
}

interface ExampleProps {
  readonly act: Act;
  readonly first: CaseRead;
  readonly role: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function Example({ act, first, role, values }: ExampleProps): ReactNode {
  const { words } = useWords();
  return (
    <div className="stack tight">
      <p className="quiet small">{words.work.batch.example}</p>
      <Paper read={first} act={act} who={undefined} role={role} values={values} />
    </div>
  );
}

interface ConfirmingProps {
  readonly title: string;
  readonly cases: readonly BatchCase[];
  readonly doing: ReturnType<typeof useBatch>;
}

/** In whose name, in how many cases; then how far it has come, and what is left to try again. */
function Confirming({ title, cases, doing }: ConfirmingProps): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const { batch } = words.work;
  const result = useRef<HTMLParagraphElement>(null);
  const { isRunning } = doing;
  const done = cases.filter(({ state }) => state.is === 'done').length;
  const open = cases.filter(({ state }) => state.is !== 'done');
  const ready = open.filter(({ isChanged, isUnread, read: found }) => !isChanged && !isUnread && found !== undefined);
  const changed = open.filter(({ isChanged }) => isChanged).length;
  const wasTried = cases.some(({ state }) => state.is !== 'waiting');
  // What was pressed is gone: whoever works by keys goes on from what came of it.
  useEffect(() => {
    if (isRunning || wasTried) result.current?.focus();
  }, [isRunning, wasTried]);
  const says = isRunning ? batch.progress(done, cases.length) : wasTried ? batch.result(done, open.length) : '';
  return (
    <div className="sheet stack">
      <p role="status" tabIndex={-1} className="batch-result" ref={result}>
        {says}
        {doing.wasStopped && open.length > 0 && !doing.mustProve ? ` · ${batch.stopped}` : ''}
      </p>
      {changed === 0 ? null : <p className="error">{batch.unseen(changed)}</p>}
      {ready.length === 0 ? null : <p>{batch.irrevocable(session?.name ?? '', ready.length)}</p>}
      <p className="row no-print">
        {isRunning ? (
          <Button key="stop" onPress={doing.stop}>
            {batch.stop}
          </Button>
        ) : ready.length === 0 ? null : (
          <Button key="run" kind="primary" onPress={() => void doing.run(ready.map(({ item }) => item))}>
            {wasTried ? batch.againAll(ready.length) : batch.submit(title, ready.length)}
          </Button>
        )}
        <Link className="button" to="/">
          {words.work.act.toDesk}
        </Link>
      </p>
    </div>
  );
}
