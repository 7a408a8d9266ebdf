import type { ReactNode } from 'react';
import { useWords } from '#web/words';

interface Reason {
  readonly code: string;
  readonly says: { readonly zh: string; readonly en: string };
  readonly basis: readonly { readonly text: { readonly zh: string; readonly en: string } }[];
}

/** Why the law says no: each reason with its articles, as the engine gave them. 不予准许的理由 */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  const { say } = useWords();
  return (
    <ul className="stack">
      {reasons.map(({ code, says, basis }, index) => (
        <li key={`${code}/${index}`}>
          {say(says)}
          {basis.length === 0 ? null : <span className="quiet small"> — {basis.map(({ text }) => say(text)).join('、')}</span>}
        </li>
      ))}
    </ul>
  );
}
