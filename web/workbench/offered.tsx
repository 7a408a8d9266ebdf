import type { ReactNode } from 'react';
import type { Field } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { isSame } from './drafts.ts';
import type { Offered } from './prefill.ts';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  readonly offered: readonly Offered[];
  readonly change: (value: unknown) => void;
}

const LONGEST = 40;

/** What was said before in more than one way, or only of the same kind: each with where it was said, and none of them before somebody takes it. */
export function Offers({ field, value, offered, change }: Props): ReactNode {
  const { words, say } = useWords();
  const open = offered.filter((one) => !isSame(one.value, value));
  if (open.length === 0) return null;
  const short = (one: Offered): string => {
    const said = Array.isArray(one.value) ? one.value.join('、') : String(one.value);
    return Array.from(said).length > LONGEST ? `${Array.from(said).slice(0, LONGEST).join('')}…` : said;
  };
  return (
    <div className="stack tight offered" role="group" aria-label={`${say(field.title)} ${words.work.act.offered}`}>
      <span className="quiet small">{words.work.act.offered}</span>
      {open.map((one) => (
        <Button key={`${one.day}/${short(one)}`} kind="plain" onPress={() => change(one.value)}>
          {words.work.act.take(short(one), say(one.title), one.day)}
        </Button>
      ))}
    </div>
  );
}
