import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';

/** What stands otherwise than nothing: a no, a none and a zero tell nobody anything. */
const SILENT = new Set(['no', 'none', '0', 'off']);

/** How somebody or something stands, in words. */
export function Facts({ facets }: { readonly facets: CaseRead['subjects'][number]['facets'] }): ReactNode {
  const { say } = useWords();
  const telling = facets.filter(({ value }) => !SILENT.has(value));
  return (
    <dl className="facts">
      {telling.map(({ key, title, says }) => (
        <div key={key} className="fact">
          <dt>{say(title)}</dt>
          <dd>{say(says)}</dd>
        </div>
      ))}
    </dl>
  );
}
