import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type ProblemRead } from './api.ts';
import { useStatus } from './status-line.tsx';
import { useWritingOnce } from './writing-once.ts';

interface DialogProps {
  readonly name: string;
  readonly kind?: 'primary';
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form over the page, under its own name. */
export function FormDialog({ name, kind, children }: DialogProps): ReactNode {
  return (
    <DialogTrigger>
      <Button {...(kind === undefined ? {} : { kind })}>{name}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog className="dialog stack">
            {({ close }) => (
              <>
                <Heading slot="title">{name}</Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** What is wrong with a field, by the identifier of the field. */
export type Wrong = Readonly<Record<string, { readonly label: string; readonly says: string }>>;

interface Sending<T> {
  readonly case: string;
  readonly path: string;
  readonly tell: (answer: T) => string;
  readonly close: () => void;
}

interface Sent {
  readonly wrong: Wrong;
  readonly problem: ProblemRead | 'offline' | undefined;
  readonly isSending: boolean;
  readonly send: (wrong: Wrong, body: unknown) => Promise<void>;
}

/** Sends one form about people of a case: what is missing is said first, then what the server says; where it is done, the case is read again. */
export function useSending<T>({ case: id, path, tell, close }: Sending<T>): Sent {
  const queries = useQueryClient();
  const status = useStatus();
  const [state, setState] = useState<Omit<Sent, 'send'>>({ wrong: {}, problem: undefined, isSending: false });
  const write = useWritingOnce();
  const send = async (wrong: Wrong, body: unknown): Promise<void> => {
    const isReady = Object.keys(wrong).length === 0;
    setState({ wrong, problem: undefined, isSending: isReady });
    if (!isReady) return;
    try {
      const answer = await write<T>(`/cases/${id}/${path}`, body);
      await queries.invalidateQueries({ queryKey: ['case', id] });
      status.tell(tell(answer));
      close();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      setState({ wrong: {}, problem: problem ?? 'offline', isSending: false });
    }
  };
  return { ...state, send };
}

/** What keeps a form from being sent, with a way to each field; or what the server says to it, with the articles. */
export function WhatIsWrong({ wrong, problem }: Pick<Sent, 'wrong' | 'problem'>): ReactNode {
  const { words, say } = useWords();
  const focus = useRef<HTMLDivElement>(null);
  useEffect(() => focus.current?.focus(), [wrong, problem]);
  const missing = Object.entries(wrong);
  if (missing.length === 0 && problem === undefined) return null;
  const refused = problem === 'offline' ? undefined : problem;
  return (
    <div className="error-summary stack" role="alert" tabIndex={-1} ref={focus}>
      <h3>{missing.length > 0 ? words.act.errors(missing.length) : refused === undefined ? words.problem.offline : say(refused.says)}</h3>
      {missing.length === 0 ? null : (
        <ul>
          {missing.map(([id, { label, says }]) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                {label}
                {words.around.colon}
                {says}
              </a>
            </li>
          ))}
        </ul>
      )}
      {refused === undefined ? null : <Reasons reasons={refused.reasons ?? []} />}
      {refused?.help === undefined ? null : <p>{say(refused.help)}</p>}
    </div>
  );
}

function goTo(event: SyntheticEvent, id: string): void {
  event.preventDefault();
  const field = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  (field?.closest('.field') ?? field)?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** Does it, or leaves it. */
export function DoOrLeave({
  name,
  isSending,
  close,
}: {
  readonly name: string;
  readonly isSending: boolean;
  readonly close: () => void;
}): ReactNode {
  const { words } = useWords();
  return (
    <p className="row">
      <Button kind="primary" type="submit" isDisabled={isSending}>
        {name}
      </Button>
      <Button onPress={close}>{words.work.people.cancel}</Button>
    </p>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly wrong: Wrong;
  readonly children: (described: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ReactNode;
}

/** A field with its label, its help and what is wrong with it. */
export function Field({ id, label, help, wrong, children }: FieldProps): ReactNode {
  const error = wrong[id]?.says;
  const described = [...(help === undefined ? [] : [`${id}-help`]), ...(error === undefined ? [] : [`${id}-error`])].join(' ');
  return (
    <div className="field" data-invalid={error !== undefined}>
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <span id={`${id}-help`} className="quiet small">
          {help}
        </span>
      )}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error !== undefined })}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly wrong: Wrong;
  readonly value: string;
  readonly of: readonly (readonly [key: string, says: string])[];
  readonly choose: (key: string) => void;
}

/** A field in which one of several is chosen. */
export function Choice({ id, label, wrong, value, of, choose }: ChoiceProps): ReactNode {
  return (
    <Field id={id} label={label} wrong={wrong}>
      {(described) => (
        <select {...described} value={value} onChange={(event) => choose(event.target.value)}>
          {of.map(([key, says]) => (
            <option key={key} value={key}>
              {says}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
