import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '#web/words';

/** A case by its numbers; one without a number is told so and can be opened all the same. 案号 */
export function CaseLink({
  case: id,
  numbers,
  tab,
}: {
  readonly case: string;
  readonly numbers: readonly string[];
  readonly tab?: string;
}): ReactNode {
  const { words } = useWords();
  return (
    <Link to="/cases/$case" params={{ case: id }} search={tab === undefined ? {} : { tab }} className="case-number">
      {numbers.at(-1) ?? `${words.case.noNumber} ${id.slice(0, 8)}`}
    </Link>
  );
}
