import type { ReactNode } from 'react';
import { useWords, type Words } from '#web/words';
import { timeLeft, type TimeLeft } from './time-left.ts';
import { toneOf, type Pressing, type Tone } from './tone.ts';

interface Props {
  readonly daysLeft: number | undefined;
  readonly due?: string;
  readonly presses?: Pressing | undefined;
  readonly provisional?: boolean;
  /** The time it is, as the server has it: with it, hours are shown where they press. */
  readonly now?: string | undefined;
}

/** A limit in words, with its last day: colour, word and rail together, never colour alone. 期限标签 */
export function DeadlineTag({ daysLeft, due, presses, now, provisional = false }: Props): ReactNode {
  const { words } = useWords();
  if (daysLeft === undefined) return <span className="quiet">{words.deadline.none}</span>;
  return (
    <span className="row">
      <span className="tag" data-tone={toneOf(daysLeft, presses) satisfies Tone}>
        {sayLimit({ daysLeft, due, now }, words)}
      </span>
      {due === undefined ? null : <time dateTime={due}>{words.deadline.ends(due.replace('T', ' '))}</time>}
      {provisional ? <span className="tag">{words.deadline.provisional}</span> : null}
    </span>
  );
}

interface Running {
  readonly daysLeft: number;
  readonly due: string | undefined;
  readonly now: string | undefined;
}

/** What is left of a limit, in a word. */
export function sayLimit({ daysLeft, due, now }: Running, words: Words): string {
  const left = due === undefined || now === undefined ? undefined : timeLeft(due, now);
  return sayLeft(left ?? { unit: daysLeft < 0 ? 'over' : daysLeft === 0 ? 'today' : 'days', count: Math.abs(daysLeft) }, words);
}

function sayLeft({ unit, count }: TimeLeft, { work: { left } }: Words): string {
  const said = { over: left.over, 'over-hours': left.overHours, hours: left.hours, days: left.days } as const;
  return unit === 'today' ? left.today : said[unit](count);
}
