import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import { toneOf } from './tone.ts';

interface Props {
  readonly daysLeft: number | undefined;
  readonly due?: string;
  readonly provisional?: boolean;
}

/** A limit in words, with its last day: colour, word and rail together, never colour alone. 期限标签 */
export function DeadlineTag({ daysLeft, due, provisional = false }: Props): ReactNode {
  const { words } = useWords();
  if (daysLeft === undefined) return <span className="quiet">{words.deadline.none}</span>;
  const said = daysLeft < 0 ? words.deadline.over(-daysLeft) : daysLeft === 0 ? words.deadline.today : words.deadline.left(daysLeft);
  return (
    <span className="row">
      <span className="tag" data-tone={toneOf(daysLeft)}>
        {said}
      </span>
      {due === undefined ? null : <time dateTime={due}>{words.deadline.ends(due.replace('T', ' '))}</time>}
      {provisional ? <span className="tag">{words.deadline.provisional}</span> : null}
    </span>
  );
}
