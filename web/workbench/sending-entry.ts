import { useState } from 'react';
import { useWords } from '#web/words';
import { ApiProblem, write, type ProblemRead, type Receipt } from './api.ts';
import { useStatus } from './status-line.tsx';

const FAULT = 500;

interface Sending {
  readonly send: (path: string, body: unknown) => Promise<Receipt | undefined>;
  readonly problem: ProblemRead | undefined;
  /** What was refused has been mended. */
  readonly clear: () => void;
  readonly isSending: boolean;
}

/** Sends what is to be entered; one key for one submission, however often it has to be sent. */
export function useSendingEntry(): Sending {
  const { words } = useWords();
  const { tell } = useStatus();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<ProblemRead>();
  const [isSending, setSending] = useState(false);
  const send = async (path: string, body: unknown): Promise<Receipt | undefined> => {
    setSending(true);
    setProblem(undefined);
    try {
      const receipt = await write<Receipt>(path, body, key);
      setKey(crypto.randomUUID());
      return receipt;
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error.problem);
      // A fault leaves open whether it was written: the same key again is the same entry. A refusal was an answer.
      const isAnswer = error instanceof ApiProblem && error.status < FAULT;
      if (isAnswer) setKey(crypto.randomUUID());
      tell(isAnswer ? words.act.refused : words.intake.unsent, 'peril');
      return undefined;
    } finally {
      setSending(false);
    }
  };
  const clear = (): void => {
    if (problem === undefined) return;
    setProblem(undefined);
    tell('');
  };
  return { send, problem, clear, isSending };
}
