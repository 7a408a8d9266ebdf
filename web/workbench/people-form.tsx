import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type ProblemRead } from './api.ts';
import { LabelledField, type Described } from './field.tsx';
import { useStatus } from './status-line.tsx';
import { Refused, WrongFields, type Wrong } from './what-is-wrong.tsx';
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

/** What keeps a form from being sent, or what the server says to it. */
export function WhatIsWrong({ wrong, problem }: Pick<Sent, 'wrong' | 'problem'>): ReactNode {
  return (
    <>
      <WrongFields wrong={wrong} isInDialog />
      {problem === undefined ? null : <Refused problem={problem} isInDialog />}
    </>
  );
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
  readonly children: (described: Described) => ReactNode;
}

/** A field of such a form. */
export const Field = ({ wrong, ...field }: FieldProps): ReactNode => <LabelledField {...field} isSmall error={wrong[field.id]?.says} />;

export interface ChoiceProps {
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
