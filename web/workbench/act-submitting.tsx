import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Act } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords, type Words } from '#web/words';
import { formValues } from './act-form.ts';
import { ChangedMeanwhile, type Since } from './act-changed.tsx';
import { listOf, PANEL, PRESENT, PRESIDING, TOGETHER } from './act-people.tsx';
import { ReceiptSheet, type Received } from './act-receipt.tsx';
import { ApiProblem, type CaseRead, type ProblemRead, type Proposal, type Receipt } from './api.ts';
import { DocumentSheet } from './document-sheet.tsx';
import type { useDraft } from './drafts.ts';
import { sayValue } from './say-value.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';
import { StepUp } from './step-up.tsx';
import { isAnswer, useWritingOnce } from './writing-once.ts';
import { Refused } from './what-is-wrong.tsx';

interface Props {
  readonly since: Since;
  readonly act: Act;
  readonly name: string;
  readonly subject: string | undefined;
  readonly who: string | undefined;
  readonly role: string;
  readonly draft: ReturnType<typeof useDraft>;
  readonly back: () => void;
}

/** The check page: everything once more, the document beside it; then what the law says to it, or the receipt. 核对、提交 */
export function Submitting({ since, act, name, subject, who, role, draft, back }: Props): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const { read, seen } = since;
  const { filled } = draft;
  const values = formValues(act.form ?? {}, filled, session?.now ?? '');
  const panel = listOf(filled[PANEL]);
  const presiding = panel.find((id) => id === filled[PRESIDING]);
  const isProposed = (act.approvedBy ?? []).length > 0 || panel.length > 0;
  const body = {
    act: name,
    role,
    form: values,
    together: listOf(filled[TOGETHER]),
    present: listOf(filled[PRESENT]),
    ...(subject === undefined ? {} : { subject }),
    ...(isProposed ? { panel } : {}),
    ...(presiding === undefined ? {} : { presiding }),
  };
  const { submit, problem, isSending, received } = useSubmission({
    read,
    act,
    draft,
    body: { ...body, expectedVersion: seen },
    isProposed,
  });
  if (received !== undefined) return <ReceiptSheet case={read.id} title={say(act.title)} received={received} />;
  return (
    <section className="stack">
      <ChangedMeanwhile {...since} act={name} subject={subject} />
      {problem === undefined ? null : problem.code === 'api/step-up' ? (
        <StepUp keep={draft.keep} seen={seen} />
      ) : problem.version === undefined ? (
        <Refused problem={problem} />
      ) : null}
      <div className="check">
        <Summary act={act} values={values} who={who} back={back} />
        <Paper read={read} act={act} who={who} role={role} values={values} />
      </div>
      <div className="sheet stack no-print">
        <p>{words.act.irrevocable(session?.name ?? '')}</p>
        <p className="row">
          <Button kind="primary" isDisabled={isSending} onPress={() => void submit()}>
            {isProposed ? (panel.length > 0 ? words.around.toPanel : words.act.propose)(say(act.title)) : words.act.submit(say(act.title))}
          </Button>
          <Button onPress={back}>{words.act.change}</Button>
        </p>
      </div>
    </section>
  );
}

interface Submission extends Pick<Props, 'act' | 'draft'> {
  readonly read: CaseRead;
  /** With the version of the case that was looked at: if it has changed since, nothing is written. */
  readonly body: Readonly<Record<string, unknown>> & { readonly panel?: readonly string[] };
  readonly isProposed: boolean;
}

/** Sends an act or a proposal; what was written stays until it is received. */
function useSubmission({ read, act, draft, body, isProposed }: Submission) {
  const { words, say } = useWords();
  const queries = useQueryClient();
  const { tell } = useStatus();
  const write = useWritingOnce();
  const [problem, setProblem] = useState<ProblemRead>();
  const [isSending, setSending] = useState(false);
  const [received, setReceived] = useState<Received>();
  const submit = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      setReceived(
        isProposed
          ? { proposal: await write<Proposal>(`/cases/${read.id}/proposals`, body) }
          : { receipt: await write<Receipt>(`/cases/${read.id}/acts`, body) },
      );
      draft.discard();
      tell((isProposed ? ((body.panel ?? []).length > 0 ? words.around.toPanelDone : words.act.proposed) : words.act.done)(say(act.title)));
      for (const queryKey of [['case', read.id], ['inbox'], ['proposals']]) void queries.invalidateQueries({ queryKey });
    } catch (error) {
      draft.keep();
      if (error instanceof ApiProblem) {
        setProblem(error.problem);
        if (error.status === CONFLICT) void queries.invalidateQueries({ queryKey: ['case', read.id] });
      }
      tell(sayFailure(error, words), 'peril');
    } finally {
      setSending(false);
    }
  };
  return { submit, problem, isSending, received };
}

const CONFLICT = 409;

function sayFailure(error: unknown, { act, work, problem }: Words): string {
  if (!(error instanceof ApiProblem)) return problem.offline;
  if (error.problem?.code === 'api/step-up') return work.act.stepUp;
  if (!isAnswer(error)) return problem.title;
  return error.status === CONFLICT ? act.conflict : act.refused;
}

interface SummaryProps {
  readonly act: Pick<Act, 'form'>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly who: string | undefined;
  /** What the answers are about, where it is not the whole form. */
  readonly title?: string;
  readonly back: () => void;
}

/** Each answer with a way back to it. */
export function Summary({ act, values, who, title: about, back }: SummaryProps): ReactNode {
  const { words, say } = useWords();
  const rows = Object.entries(act.form ?? {}).flatMap(([key, field]) => {
    const said = sayValue(field, values[key], { say, words });
    return said === '' ? [] : [{ key, title: say(field.title), said }];
  });
  const change = (key: string): void => {
    back();
    setTimeout(() => document.querySelector<HTMLElement>(`#field-${CSS.escape(key)}`)?.focus());
  };
  return (
    <section className="sheet stack">
      <h2>{about ?? words.work.act.summary}</h2>
      <dl className="summary">
        {who === undefined ? null : (
          <div>
            <dt>{words.act.on}</dt>
            <dd>{who}</dd>
          </div>
        )}
        {rows.map(({ key, title, said }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{said}</dd>
            <dd className="no-print">
              <Button kind="plain" aria-label={words.work.act.changeOne(title)} onPress={() => change(key)}>
                {words.act.change}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The document as it will be, its number still to come. */
export function Paper({
  read,
  act,
  who,
  role,
  values,
}: Pick<Props, 'act' | 'who' | 'role'> & { readonly read: CaseRead } & Pick<SummaryProps, 'values'>): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const agency = read.agencies.find((one) => one.role === role)?.name.zh ?? session?.seats[0]?.name.zh ?? '';
  return (
    <section aria-label={words.work.act.document}>
      <DocumentSheet
        agency={agency}
        title={act.produces?.[0] ?? act.title[0]}
        number={words.work.document.draft}
        subject={who}
        form={act.form ?? {}}
        values={values}
        at={session?.now ?? '2000-01-01'}
      />
    </section>
  );
}
