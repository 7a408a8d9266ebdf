import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, SIGN_IN, write, type Receipt } from './api.ts';
import { sendEach, type BatchItem, type BatchState } from './batch.ts';
import { isAnswer } from './writing-once.ts';

interface Doing {
  readonly act: string;
  readonly role: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** A batch under way: how it stands with each case, and what can be done about it. */
export interface BatchDoing {
  readonly stateOf: (id: string) => BatchState;
  readonly isRunning: boolean;
  readonly wasStopped: boolean;
  /** Nothing goes on until somebody has proved once more who they are. */
  readonly mustProve: boolean;
  readonly run: (items: readonly BatchItem[]) => Promise<void>;
  readonly stop: () => void;
}

const WAITING: BatchState = { is: 'waiting' };
const CONFLICT = 409;
const FAULT = 500;

/** Sends one act for each case, each with its own key and the version that was looked at. 批量办理 */
export function useBatch({ act, role, form }: Doing): BatchDoing {
  const queries = useQueryClient();
  const [states, setStates] = useState<ReadonlyMap<string, BatchState>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const [mustProve, setMustProve] = useState(false);
  const [wasStopped, setWasStopped] = useState(false);
  const isStopped = useRef(false);
  const keys = useRef(new Map<string, string>());
  const put = (id: string, state: BatchState): void => setStates((before) => new Map(before).set(id, state));
  const stop = (): void => {
    isStopped.current = true;
  };
  const send = async ({ case: id, subject, version }: BatchItem): Promise<void> => {
    const key = keys.current.get(id) ?? crypto.randomUUID();
    keys.current.set(id, key);
    put(id, { is: 'sending' });
    try {
      const receipt = await write<Receipt>(`/cases/${id}/acts`, { act, role, subject, form, expectedVersion: version }, key);
      put(id, { is: 'done', receipt });
    } catch (error) {
      const status = error instanceof ApiProblem ? error.status : FAULT;
      const problem = error instanceof ApiProblem ? error.problem : undefined;
      // Until there is an answer, the same key again is the same act.
      if (isAnswer(error)) keys.current.delete(id);
      const isToProve = problem?.code === 'api/step-up';
      if (isToProve) setMustProve(true);
      if (isToProve || status === SIGN_IN) stop();
      put(id, stateAfter(status, problem, isToProve));
    }
    void queries.invalidateQueries({ queryKey: ['case', id] });
  };
  const run = async (items: readonly BatchItem[]): Promise<void> => {
    isStopped.current = false;
    setWasStopped(false);
    setMustProve(false);
    setRunning(true);
    await sendEach(items, { send, isStopped: () => isStopped.current });
    setRunning(false);
    setWasStopped(isStopped.current);
    void queries.invalidateQueries({ queryKey: ['inbox'] });
  };
  return { stateOf: (id) => states.get(id) ?? WAITING, isRunning, wasStopped, mustProve, run, stop };
}

function stateAfter(status: number, problem: ApiProblem['problem'], isToProve: boolean): BatchState {
  if (isToProve || status === SIGN_IN) return WAITING;
  if (status >= FAULT) return { is: 'failed' };
  return { is: status === CONFLICT ? 'changed' : 'refused', problem };
}
