import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import type { InboxRow } from './api.ts';
import { namesApart } from './subjects.ts';

export type Concerned = InboxRow['subjects'][number];

const MOST_NAMES = 3;

/** Whom a case is about, as much as there is room for: whom an act is to be done to before the others, and then the held. 当事人 */
export function useNames(): (concerned: readonly Concerned[], first?: string) => string | undefined {
  const { words } = useWords();
  return (concerned, first) => {
    const apart = namesApart(concerned, words.work.case.sameName);
    const rank = ({ id, isHeld }: Concerned): number => (id === first ? 0 : isHeld ? 1 : 2);
    const names = concerned.toSorted((one, other) => rank(one) - rank(other)).flatMap(({ id }) => apart.get(id) ?? []);
    if (names.length === 0) return undefined;
    return `${names.slice(0, MOST_NAMES).join('、')}${names.length > MOST_NAMES ? ` +${names.length - MOST_NAMES}` : ''}`;
  };
}

/** That somebody is held, where anybody is. */
export function HeldTag({ concerned }: { readonly concerned: readonly Concerned[] }): ReactNode {
  const { words } = useWords();
  return concerned.some(({ isHeld }) => isHeld) ? <span className="tag held">{words.held}</span> : null;
}
