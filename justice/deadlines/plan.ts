import { dayOf, isTime, type Citation, type Finding, type Words } from '#justice/basics';
import type { Counting } from './counting.ts';
import { useExtensions, type Used } from './extensions.ts';
import { addLength, isOpen, lengthEn } from './lengths.ts';
import type { Extension, Length, LimitRule, Roll } from './limit-rule.ts';

/** A limit as it applies to one run: the variant chosen, the length fixed, the extensions used. */
export interface Plan {
  readonly title: Words;
  readonly length: Length;
  readonly roll: Roll;
  readonly used: readonly Used[];
  readonly basis: readonly Citation[];
}

interface Chosen {
  readonly title: Words;
  readonly length: Length;
  readonly roll: Roll;
  readonly extensions: Readonly<Record<string, Extension>>;
  readonly basis: readonly Citation[];
}

/** How a limit applies to what was given, or every finding about what was given. */
export function planOf(rule: LimitRule, given: Counting): Plan | { readonly findings: readonly Finding[] } {
  const variant = given.variant ?? (given.held === true && rule.variants?.['held'] !== undefined ? 'held' : undefined);
  const chosen = chosenOf(rule, variant);
  if (chosen === undefined) return { findings: [unknownVariant(rule, variant), ...momentFindings(given)] };
  const length = given.length ?? chosen.length;
  const { used, findings } = useExtensions(
    { length, known: chosen.extensions, reachesFurther: comparison(rule, given) },
    given.extensions ?? [],
  );
  const wrong = [
    ...lengthFindings(rule, chosen, given),
    ...wholeFindings(given),
    ...momentFindings(given),
    ...unitFindings(rule, length, given),
    ...findings,
  ];
  return wrong.length > 0 ? { findings: wrong } : { ...chosen, length, used };
}

function chosenOf(rule: LimitRule, variant: string | undefined): Chosen | undefined {
  const { title, length, roll, extensions = {}, basis } = rule;
  if (variant === undefined) return { title, length, roll, extensions, basis };
  const named = rule.variants !== undefined && Object.hasOwn(rule.variants, variant) ? rule.variants[variant] : undefined;
  if (named === undefined) return undefined;
  return {
    title: named.title,
    length: named.length,
    roll: named.roll ?? roll,
    extensions: named.extensions ?? extensions,
    basis: named.basis,
  };
}

/** Which of two lengths reaches further from the start; hours and working days take no extension that needs it. */
function comparison(rule: LimitRule, given: Counting): (one: Length, other: Length) => boolean {
  const start = dayOf(given.restartedAt ?? given.start);
  const end = (length: Length): string => addLength(start, length, rule.months === 'last-day-to-last-day');
  return (one, other) => end(one) > end(other);
}

function unknownVariant({ variants }: LimitRule, variant: string | undefined): Finding {
  const known = Object.keys(variants ?? {});
  return {
    code: 'deadlines/unknown-variant',
    where: 'options.variant',
    help: `\`${variant ?? ''}\` is not a variant of this limit; ${known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`}`,
  };
}

function lengthFinding(code: string, help: string): readonly Finding[] {
  return [{ code: `deadlines/${code}`, where: 'options.length', help }];
}

function lengthFindings(rule: LimitRule, { length }: Chosen, given: Counting): readonly Finding[] {
  if (given.length === undefined) {
    return isOpen(length)
      ? lengthFinding('length-is-for-the-decision', 'the law leaves the length to a decision: give it, as {"days": 10} or {"months": 2}')
      : [];
  }
  if (isOpen(length)) return isOpen(given.length) ? lengthFinding('no-length', 'give the days, months or years the decision fixed') : [];
  if (rule.longest === undefined)
    return lengthFinding('length-is-fixed', `the law fixes this limit at ${lengthEn(length)}; leave \`length\` out`);
  const further = comparison(rule, given);
  if (!further(length, given.length) && !further(given.length, rule.longest)) return [];
  return lengthFinding('length-out-of-range', `the law allows ${lengthEn(length)} to ${lengthEn(rule.longest)}`);
}

/** A decision and a journey take whole units of time. */
function wholeFindings({ length = {}, travelDays = 0 }: Counting): readonly Finding[] {
  const amounts = [
    ...Object.values(length).map((amount) => ['options.length', amount] as const),
    ['options.travelDays', travelDays] as const,
  ];
  return amounts
    .filter(([, amount]) => !Number.isSafeInteger(amount) || amount < 0)
    .map(([where, amount]) => ({ code: 'deadlines/not-whole', where, help: `${amount} is no whole number from 0 on` }));
}

function momentFindings({ start, restartedAt, excluded = [] }: Counting): readonly Finding[] {
  const turned = excluded.flatMap(({ from, to }, index) =>
    dayOf(to) < dayOf(from) || (isTime(from) && isTime(to) && to < from)
      ? [
          {
            code: 'deadlines/turned-around',
            where: `options.excluded[${index}]`,
            help: `\`from\` ${from} lies after \`to\` ${to}; give the first and the last day that are not counted`,
          },
        ]
      : [],
  );
  if (restartedAt === undefined || dayOf(restartedAt) >= dayOf(start)) return turned;
  return [
    ...turned,
    {
      code: 'deadlines/restart-before-start',
      where: 'options.restartedAt',
      help: `a limit cannot be counted anew on ${restartedAt}, before it started on ${start}`,
    },
  ];
}

function unitFindings(rule: LimitRule, length: Length, { start, restartedAt, excluded = [] }: Counting): readonly Finding[] {
  const where = restartedAt === undefined ? 'start' : 'options.restartedAt';
  if (length.hours !== undefined && !isTime(restartedAt ?? start)) {
    return [{ code: 'deadlines/needs-a-minute', where, help: 'this limit is counted in hours: give the minute, YYYY-MM-DDTHH:MM' }];
  }
  if (rule.backwards === true && excluded.length > 0) {
    return [
      {
        code: 'deadlines/not-counted-back',
        where: 'options.excluded',
        help: 'a limit counted back from a fixed day has no time that is not counted; leave it out',
      },
    ];
  }
  return [];
}
