import { findMoment, Fault, type Moment } from '#justice/basics';
import { due, type Counting, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { citeInShort } from '#law/statutes';

/** What is given to a limit, days as text. */
export type Given = Omit<Counting, 'start' | 'excluded' | 'restartedAt'> & {
  readonly excluded?: readonly (readonly [from: string, to: string])[];
  readonly restartedAt?: string;
};

const momentOf = (text: string): Moment => {
  const moment = findMoment(text);
  if (moment === undefined) throw new Fault('test/no-moment', text);
  return moment;
};

/** The last day and the articles it rests on; the findings where the law does not know what is given. */
export function counted(
  rule: LimitRule | undefined,
  start: string,
  { excluded = [], restartedAt, ...given }: Given = {},
): readonly string[] {
  if (rule === undefined) return ['no such limit'];
  const found = due(
    rule,
    {
      start: momentOf(start),
      ...given,
      excluded: excluded.map(([from, to]) => ({ from: momentOf(from), to: momentOf(to) })),
      ...(restartedAt === undefined ? {} : { restartedAt: momentOf(restartedAt) }),
    },
    CHINA,
  );
  if ('findings' in found) return found.findings.map(({ code }) => code);
  return [found.due, ...rule.basis.map(citeInShort)];
}
