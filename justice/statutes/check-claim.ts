import { chineseNumeral, type Citation } from '#justice/basics';
import { amountsIn, saysAtOnce, speaksOfWorkingDays, type Amount, type TimeUnit } from './amounts.ts';

/** A length of time a rule states, with the articles that must state it too. */
export interface Claim {
  readonly where: string;
  readonly length: Readonly<Partial<Record<TimeUnit, number>>>;
  readonly basis: readonly Citation[];
  /** How often, where a rule says so: 二次. */
  readonly times?: number;
  /** Where the articles state the whole (延长至三十日) instead: what is the length then, and what was there before it. */
  readonly orWhole?: Readonly<Partial<Record<TimeUnit, number>>>;
}

/** How the articles state a claimed number. */
export type Stated =
  | { readonly how: 'stated' | 'whole' }
  /** Not itself, but as parts that are stated in the articles. */
  | { readonly how: 'sum'; readonly parts: readonly number[] }
  | { readonly how: 'missing'; readonly amount: Amount; readonly found: readonly Amount[] };

/** Whether some articles say how often: 二次为限、两次. */
export function statesTimes(times: number, texts: readonly string[]): boolean {
  const signs = [`${chineseNumeral(times)}次`, `${times}次`, ...(times === 2 ? ['两次'] : [])];
  return texts.some((text) => signs.some((sign) => text.includes(sign)));
}

/** How some articles' words state each number of a claim; one answer a unit. `texts` holds the words of each cited place. */
export function checkClaim({ length, orWhole }: Claim, texts: readonly string[]): readonly Stated[] {
  const stated = texts.flatMap((text) => amountsIn(text));
  const amounts = amountsOf(length);
  if (amounts.length === 0) return [];
  if (amounts.every(({ count }) => count === 0)) return [texts.some(saysAtOnce) ? { how: 'stated' } : missing(amounts[0], stated)];
  const answers = amounts.map((amount) => howStated(amount, stated, texts));
  if (orWhole === undefined || answers.every(({ how }) => how === 'stated')) return answers;
  const whole = amountsOf(orWhole).map((amount) => howStated(amount, stated, texts));
  return whole.length > 0 && whole.every(({ how }) => how === 'stated') ? [{ how: 'whole' }] : answers;
}

function amountsOf(length: Claim['length']): readonly Amount[] {
  return Object.entries(length).map(([unit, count]) => ({ unit: unit as TimeUnit, count }));
}

function missing(amount: Amount | undefined, found: readonly Amount[]): Stated {
  return { how: 'missing', amount: amount ?? { unit: 'days', count: 0 }, found };
}

function howStated(amount: Amount, stated: readonly Amount[], texts: readonly string[]): Stated {
  if (stated.some((one) => isSame(one, amount))) return { how: 'stated' };
  // 本法中 …"三日"、"五日" … 是指工作日: the days are stated in one article, that they are working days in another.
  const areWorkingDays = amount.unit === 'workdays' && texts.some(speaksOfWorkingDays);
  if (areWorkingDays && stated.some((one) => one.unit === 'days' && one.count === amount.count)) return { how: 'stated' };
  const parts = partsOf(amount, [...new Set(stated.filter(({ unit }) => unit === amount.unit).map(({ count }) => count))]);
  return parts === undefined ? missing(amount, stated) : { how: 'sum', parts };
}

/** The same length in the same unit, or twelve months for a year. */
function isSame(one: Amount, other: Amount): boolean {
  if (one.unit === other.unit) return one.count === other.count;
  const months = ({ unit, count }: Amount): number | undefined => (unit === 'months' ? count : unit === 'years' ? count * 12 : undefined);
  return months(one) !== undefined && months(one) === months(other);
}

/** Two or three different numbers that make the amount together; each must be stated. */
function partsOf({ count }: Amount, numbers: readonly number[]): readonly number[] | undefined {
  for (const [index, first] of numbers.entries()) {
    for (const [offset, second] of numbers.slice(index + 1).entries()) {
      if (first + second === count) return [first, second];
      const third = numbers.slice(index + offset + 2).find((one) => first + second + one === count);
      if (third !== undefined) return [first, second, third];
    }
  }
  return undefined;
}
