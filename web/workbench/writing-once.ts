import { useRef } from 'react';
import { ApiProblem, write } from './api.ts';

const FAULT = 500;

/** Whether the server has answered, if only with a refusal: a fault, or a network that is away, leaves open whether anything was written. */
export const isAnswer = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.status < FAULT;

/**
 * Writes under one key for one submission, however often it has to be sent: until there is an answer, the same key again is the same entry.
 * Throws as {@link write} does.
 */
export function useWritingOnce(): <T>(path: string, body: unknown) => Promise<T> {
  const key = useRef<string>(undefined);
  return async <T>(path: string, body: unknown): Promise<T> => {
    key.current ??= crypto.randomUUID();
    try {
      const answer = await write<T>(path, body, key.current);
      key.current = undefined;
      return answer;
    } catch (error) {
      if (isAnswer(error)) key.current = undefined;
      throw error;
    }
  };
}
