import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Form, Procedure } from '#justice/procedures';
import { Button, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { errorsIn, formValues } from './act-form.ts';
import { Summary } from './act-submitting.tsx';
import { ApiProblem, type Openable, type Session } from './api.ts';
import { useOpenable, useProcedure } from './case-queries.ts';
import { caseFormOf, enteredFrom, formOf, THE_CASE, titledForm, titlesOf, type Part } from './entering.ts';
import { useKeptHere } from './kept-here.ts';
import type { Filled } from './drafts.ts';
import { chosenOf, whatForm } from './new-case-choice.ts';
import { NewCaseFields } from './new-case-fields.tsx';
import { useSendingEntry } from './sending-entry.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';
import { Refused, WrongInForm } from './what-is-wrong.tsx';

/** Opens a case: which procedure, as whom, about whom and what. 受理新案件 */
export function NewCasePage(): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const openable = useOpenable();
  if (openable.error !== null)
    return (
      <Problem
        says={openable.error instanceof ApiProblem ? openable.error.problem?.says : undefined}
        retry={() => void openable.refetch()}
      />
    );
  if (openable.data === undefined || session === undefined) return <p className="page quiet">{words.loading}</p>;
  const { items } = openable.data;
  return (
    <main className="page" id="main">
      <title>{`${words.intake.title} — ${words.brand}`}</title>
      <h1>{words.intake.title}</h1>
      {items.length === 0 ? <p className="sheet">{words.intake.none}</p> : <Opening key={session.id} openable={items} session={session} />}
    </main>
  );
}

/** What is being filled in. */
export interface NewCase {
  readonly filled: Filled;
  readonly parts: readonly Part[];
}

const NOTHING: NewCase = { filled: {}, parts: [] };

interface OpeningProps {
  readonly openable: readonly Openable[];
  readonly session: Session;
}

function Opening({ openable, session }: OpeningProps): ReactNode {
  const { words } = useWords();
  // Others use the machine: what one of them writes is theirs.
  const { kept, keep, forget } = useKeptHere<NewCase>(`fashu-draft:/new/${session.id}`, NOTHING);
  const chosen = chosenOf(openable, kept.filled);
  const procedure = useProcedure(chosen.procedure).data;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isChecking, setChecking] = useState(false);
  const sending = useSendingEntry();
  const parts = kept.parts.filter(({ type }) => procedure?.vocabulary.subjects[type] !== undefined);
  const form = { ...whatForm(openable, kept.filled), ...wholeForm(procedure, parts, chosen.as) };
  const values = formValues(form, kept.filled, session.now);
  const check = (): void => {
    sending.clear();
    const found = errorsIn(form, values, words);
    setErrors(found);
    if (Object.keys(found).length === 0) setChecking(true);
  };
  if (isChecking && procedure !== undefined && chosen.as !== undefined)
    return (
      <Checking
        session={session}
        procedure={procedure}
        parts={parts}
        values={values}
        as={chosen.as}
        subjects={[
          enteredFrom(procedure.vocabulary.subjects.case, THE_CASE, { filled: values, narrowed: chosen.as.facts }),
          ...parts.flatMap((part) => {
            const subject = procedure.vocabulary.subjects[part.type];
            return subject === undefined ? [] : [enteredFrom(subject, part, { filled: values })];
          }),
        ]}
        sending={sending}
        back={() => setChecking(false)}
        forget={forget}
      />
    );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p>{words.intake.lead}</p>
      {sending.problem === undefined ? null : <Refused problem={sending.problem} />}
      <WrongInForm form={form} errors={errors} />
      <NewCaseFields openable={openable} chosen={chosen} procedure={procedure} kept={kept} keep={keep} errors={errors} />
      <p className="row">
        <Button kind="primary" type="submit">
          {words.act.toCheck}
        </Button>
        <Button
          kind="plain"
          onPress={() => {
            forget();
            setErrors({});
          }}
        >
          {words.act.discard}
        </Button>
        <span className="quiet small">{words.intake.kept}</span>
      </p>
    </form>
  );
}

/** Everything that is asked, each title with whom it is about. */
function wholeForm(procedure: Procedure | undefined, parts: readonly Part[], as: Openable | undefined): Form {
  if (procedure === undefined || as === undefined) return {};
  const { subjects } = procedure.vocabulary;
  const titles = titlesOf(parts, procedure);
  return Object.assign(
    {},
    caseFormOf(procedure, as.facts),
    ...parts.map((part) => {
      const subject = subjects[part.type];
      return subject === undefined ? {} : titledForm(formOf(subject, part), titles.get(part.id) ?? [part.type, part.type]);
    }),
  ) as Form;
}

interface CheckingProps {
  readonly session: Session;
  readonly procedure: Procedure;
  readonly parts: readonly Part[];
  readonly values: Filled;
  readonly as: Openable;
  readonly subjects: readonly object[];
  readonly sending: ReturnType<typeof useSendingEntry>;
  readonly back: () => void;
  readonly forget: () => void;
}

/** Everything once more, then what the server says to it. */
function Checking({ session, procedure, parts, values, as, subjects, sending, back, forget }: CheckingProps): ReactNode {
  const { words, say } = useWords();
  const { tell } = useStatus();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { send, problem, isSending } = sending;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = async (): Promise<void> => {
    const receipt = await send('/cases', { procedure: as.procedure, role: as.role, agency: as.agency, subjects });
    if (receipt === undefined) return;
    forget();
    tell(words.intake.opened);
    void queries.invalidateQueries({ queryKey: ['inbox'] });
    await navigate({ to: '/cases/$case', params: { case: receipt.case }, replace: true });
  };
  return (
    <div className="stack">
      <h2 tabIndex={-1} ref={heading}>
        {words.intake.check}
      </h2>
      {problem === undefined ? null : <Refused problem={problem} />}
      <p>
        <strong>{say(as.title)}</strong> · {words.intake.roleAt(say(as.roleTitle), say(as.name))}
      </p>
      <Answers procedure={procedure} parts={parts} values={values} as={as} back={back} />
      <div className="sheet stack">
        <p>{words.intake.irrevocable(session.name)}</p>
        <p className="row">
          <Button kind="primary" isDisabled={isSending} onPress={() => void open()}>
            {words.intake.open}
          </Button>
          <Button onPress={back}>{words.act.change}</Button>
        </p>
      </div>
    </div>
  );
}

/** What was filled in: of the case, then of everybody and everything in it. */
function Answers({ procedure, parts, values, as, back }: Pick<CheckingProps, 'procedure' | 'parts' | 'values' | 'as' | 'back'>): ReactNode {
  const { words, say } = useWords();
  const { subjects } = procedure.vocabulary;
  const ofCase = caseFormOf(procedure, as.facts);
  const titles = titlesOf(parts, procedure);
  return (
    <>
      {Object.keys(ofCase).length === 0 ? null : (
        <Summary act={{ form: ofCase }} values={values} who={undefined} title={words.intake.circumstances} back={back} />
      )}
      {parts.map((part) => {
        const subject = subjects[part.type];
        const title = say(titles.get(part.id) ?? [part.type, part.type]);
        if (subject === undefined) return null;
        return <Summary key={part.id} act={{ form: formOf(subject, part) }} values={values} who={undefined} title={title} back={back} />;
      })}
    </>
  );
}
