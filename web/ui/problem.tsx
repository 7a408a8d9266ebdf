import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import { Button } from './button.tsx';

interface Props {
  readonly says?: { readonly zh: string; readonly en: string } | undefined;
  readonly help?: { readonly zh: string; readonly en: string } | undefined;
  readonly retry?: () => void;
}

/** What went wrong and what to do about it. */
export function Problem({ says, help, retry }: Props): ReactNode {
  const { words, say } = useWords();
  return (
    <section className="sheet stack" role="alert">
      <h2>{words.problem.title}</h2>
      <p>{says === undefined ? words.problem.offline : say(says)}</p>
      {help === undefined ? null : <p className="quiet">{say(help)}</p>}
      {retry === undefined ? null : (
        <p>
          <Button onPress={retry}>{words.problem.retry}</Button>
        </p>
      )}
    </section>
  );
}
