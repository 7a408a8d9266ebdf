import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ActField, type Known } from './act-fields.tsx';
import { errorsIn, formValues, sectionsOf } from './act-form.ts';
import { DraftConflict, Head, Needs, Progress } from './act-around.tsx';
import { ChangedMeanwhile, type Since } from './act-changed.tsx';
import { ActPeople, listOf, PANEL, TOGETHER } from './act-people.tsx';
import { Submitting } from './act-submitting.tsx';
import { ApiProblem, read as readApi, type CaseRead, type DraftRead, type Entry, type Offer } from './api.ts';
import type { ProposalRead } from './approvals-queries.ts';
import { useCase, useEntries, useOffers, useProcedure } from './case-queries.ts';
import { readDraft, useDraft, type DraftPlace, type Filled } from './drafts.ts';
import { asTyped, prefill, sourceOf, type Offered, type Source } from './prefill.ts';
import { useSession } from './session.tsx';
import { namesApart } from './subjects.ts';
import { WrongInForm } from './what-is-wrong.tsx';

/** One act: filled in, checked, submitted; or refused, with the articles. 办理 */
export function ActPage(): ReactNode {
  const { case: id } = useParams({ from: '/cases/$case/act' });
  const search = useSearch({ from: '/cases/$case/act' });
  const { words } = useWords();
  const found = useCase(id);
  const entries = useEntries(id);
  const offers = useOffers(id);
  const procedure = useProcedure(found.data?.procedure);
  const { before, kept, isReading } = useBeginning({ case: id, act: search.act, subject: search.subject }, search.from);
  const act = procedure.data?.acts[search.act];
  if (found.error !== null && found.data === undefined)
    return <Problem says={found.error instanceof ApiProblem ? found.error.problem?.says : undefined} retry={() => void found.refetch()} />;
  if (found.data === undefined || procedure.data === undefined || entries.data === undefined || isReading)
    return <p className="page quiet">{words.loading}</p>;
  if (act === undefined) return <p className="page">{words.case.notFound}</p>;
  const mended = before === undefined ? undefined : asTyped(act.form ?? {}, before.form);
  return (
    <Performing
      key={`${id}/${search.act}/${search.subject ?? ''}/${search.from ?? ''}`}
      read={found.data}
      procedure={procedure.data}
      act={act}
      name={search.act}
      subject={search.subject}
      role={search.role ?? firstRole(act)}
      entries={entries.data}
      offers={offers.data?.items ?? []}
      mended={mended}
      kept={kept}
      isBack={search.checking === true}
      seenBefore={search.seen}
    />
  );
}

interface Beginning {
  readonly before: ProposalRead | undefined;
  readonly kept: DraftRead | null;
  readonly isReading: boolean;
}

/** What one goes on from: a proposal that was sent back, and what one was filling in when one last left. */
function useBeginning(place: DraftPlace, from: string | undefined): Beginning {
  const before = useQuery({
    queryKey: ['proposals', 'one', from],
    queryFn: () => readApi<ProposalRead>(`/proposals/${from ?? ''}`),
    enabled: from !== undefined,
  });
  // Read each time one comes here, and kept nowhere beside the form itself.
  const draft = useQuery({
    queryKey: ['draft', place],
    queryFn: () => readDraft(place),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { before: before.data, kept: draft.data ?? null, isReading: draft.isPending || (from !== undefined && before.isPending) };
}

const firstRole = ({ by }: Act): string => (typeof by === 'string' ? by : (by[0] ?? ''));

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
  /** What they were filling in when they last left. */
  readonly kept: DraftRead | null;
  /** Somebody comes back from proving who they are. */
  readonly isBack: boolean;
  readonly seenBefore: number | undefined;
}

function Performing({
  read,
  procedure,
  act,
  name,
  subject,
  role,
  entries,
  offers,
  mended,
  kept,
  isBack,
  seenBefore,
}: PerformingProps): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const form = act.form ?? {};
  const now = session?.now ?? '';
  const agencies = useMemo(() => (session?.seats ?? []).map(({ agency }) => agency), [session]);
  const before = useMemo(
    () => prefill(act.form ?? {}, { procedure, entries, subject, agencies }),
    [act, procedure, entries, subject, agencies],
  );
  const draft = useDraft({ case: read.id, act: name, subject }, { start: mended ?? before.filled, kept });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isChecking, setChecking] = useState(isBack && draft.wasFound);
  const [seen, setSeen] = useState(seenBefore ?? read.version);
  const since: Since = { read, entries, offers, seen, look: () => setSeen(read.version) };
  const check = (): void => {
    const found = errorsIn(form, formValues(form, draft.filled, now), words);
    setErrors(found);
    if (Object.keys(found).length === 0) setChecking(true);
  };
  const names = namesApart(read.subjects, words.work.case.sameName);
  const known: Known = {
    case: read.id,
    act: name,
    acting: [session?.id ?? '', ...listOf(draft.filled[TOGETHER]), ...listOf(draft.filled[PANEL])].filter((one) => one !== ''),
    now,
    people: [...names.values()],
    articles: [...new Set(offers.flatMap(({ basis }) => basis.map(({ text }) => say(text))))].toSorted(),
  };
  const who = subject === undefined || subject === 'case' ? undefined : names.get(subject);
  return (
    <main className="page" id="main">
      <title>{`${Object.keys(errors).length > 0 && !isChecking ? words.work.act.errorTitle : ''}${say(act.title)} — ${words.brand}`}</title>
      <Head read={read} title={say(act.title)} who={who} subject={subject} draft={draft} />
      <DraftConflict act={act} draft={draft} />
      <Needs act={act} procedure={procedure} />
      {isChecking ? (
        <Submitting
          since={since}
          act={act}
          name={name}
          subject={subject}
          who={who}
          role={role}
          draft={draft}
          back={() => setChecking(false)}
        />
      ) : (
        <>
          <ChangedMeanwhile {...since} act={name} subject={subject} />
          <Filling
            act={act}
            procedure={procedure}
            draft={draft}
            errors={errors}
            known={known}
            sourceOf={(key) => (mended === undefined ? sourceOf(before, key, draft.filled[key]) : undefined)}
            offeredFor={(key) => before.offered[key]}
            check={check}
          />
        </>
      )}
    </main>
  );
}

interface FillingProps extends Pick<PerformingProps, 'act' | 'procedure'> {
  readonly draft: ReturnType<typeof useDraft>;
  readonly errors: Readonly<Record<string, string>>;
  readonly known: Known;
  readonly sourceOf: (field: string) => Source | undefined;
  readonly offeredFor: (field: string) => readonly Offered[] | undefined;
  readonly check: () => void;
}

/** The form itself, in parts where it is long. */
function Filling({ act, procedure, draft, errors, known, sourceOf: from, offeredFor, check }: FillingProps): ReactNode {
  const { words, say } = useWords();
  const form = act.form ?? {};
  const { fill } = draft;
  const put = (key: string, value: unknown): void => fill({ [key]: value });
  return (
    <div className={sectionsOf(form).length > 1 ? 'beside reverse' : undefined}>
      <form
        className="sheet stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <WrongInForm form={form} errors={errors} />
        {sectionsOf(form).map(({ fields }, index, all) => (
          <section key={fields[0]?.[0] ?? index} className="stack" id={`part-${index + 1}`}>
            {all.length > 1 ? <h2>{words.work.act.section(index + 1, fields[0] === undefined ? '' : say(fields[0][1].title))}</h2> : null}
            {fields.map(([key, field]) => (
              <ActField
                key={key}
                name={key}
                field={field}
                value={draft.filled[key]}
                error={errors[key]}
                known={known}
                source={from(key)}
                offered={offeredFor(key)}
                change={(value) => put(key, value)}
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
      {sectionsOf(form).length > 1 ? <Progress act={act} filled={draft.filled} now={known.now} /> : null}
    </div>
  );
}
