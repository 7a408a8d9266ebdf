import { useState } from 'react';
import { useWords } from '#web/words';
import { ApiProblem, type ProblemRead, type Receipt } from './api.ts';
import { useStatus } from './status-line.tsx';
import { isAnswer, useWritingOnce } from './writing-once.ts';

interface Sending {
  readonly send: (path: string, body: unknown) => Promise<Receipt | undefined>;
  readonly problem: ProblemRead | undefined;
  /** What was refused has been mended. */
  readonly clear: () => void;
  readonly isSending: boolean;
}

/** Sends what is to be entered. */
export function useSendingEntry(): Sending {
  const { words } = useWords();
  const { tell } = useStatus();
  const write = useWritingOnce();
  const [problem, setProblem] = useState<ProblemRead>();
  const [isSending, setSending] = useState(false);
  const send = async (path: string, body: unknown): Promise<Receipt | undefined> => {
    setSending(true);
    setProblem(undefined);
    try {
      return await write<Receipt>(path, body);
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error.problem);
      tell(isAnswer(error) ? words.act.refused : words.intake.unsent, 'peril');
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
