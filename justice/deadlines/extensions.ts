import type { Finding } from '#justice/basics';
import { addLengths, lengthEn } from './lengths.ts';
import type { Extension, Length } from './limit-rule.ts';

/** An extension somebody approved: so many days, or so many months. */
export interface Granted {
  readonly days?: number;
  readonly months?: number;
}

/** An approved extension with the one of the law it makes use of. */
export interface Used {
  readonly name: string;
  readonly extension: Extension;
  readonly adds: Length;
}

/** What a limit allows, and how to tell whether one length reaches further than another from its start. */
export interface Extending {
  readonly length: Length;
  readonly known: Readonly<Record<string, Extension>>;
  readonly reachesFurther: (one: Length, other: Length) => boolean;
}

/** An approved extension as a length. */
export function grantedLength({ days, months }: Granted): Length {
  return { ...(months === undefined ? {} : { months }), ...(days === undefined ? {} : { days }) };
}

/** Finds for each approval, in order, the extension of the law it makes use of; or what is wrong: amounts the law does not know, more than it allows, or out of order. */
export function useExtensions(
  extending: Extending,
  granted: readonly Granted[],
): { readonly used: readonly Used[]; readonly findings: readonly Finding[] } {
  const used: Used[] = [];
  const findings: Finding[] = [];
  for (const [index, one] of granted.entries()) {
    const found = useOf(extending, used, one);
    if ('name' in found) used.push(found);
    else findings.push({ ...found, where: `options.extensions[${index}]` });
  }
  return { used, findings };
}

type Problem = Omit<Finding, 'where'>;

function useOf(extending: Extending, used: readonly Used[], one: Granted): Used | Problem {
  const adds = grantedLength(one);
  const fitting = Object.entries(extending.known).filter(([, extension]) => mayAdd(extending, extension, one));
  const problems: Problem[] = [];
  for (const [name, extension] of fitting) {
    const use: Used = { name, extension, adds };
    const problem = problemOf(extending, used, use);
    if (problem === undefined) return use;
    problems.push(problem);
  }
  return (
    problems[0] ?? {
      code: 'deadlines/unknown-extension',
      help: `${lengthEn(adds)} is no extension of this limit; the law knows ${sayExtensions(extending.known)}`,
    }
  );
}

function mayAdd({ length, reachesFurther }: Extending, { adds, amount }: Extension, { days, months }: Granted): boolean {
  if ((days === undefined) === (months === undefined)) return false;
  // Half a day, no day or a day less is no extension.
  if (!isWhole(days ?? months)) return false;
  if (amount === 'any') return true;
  if (amount !== 'up-to') return adds.days === days && adds.months === months;
  if (days !== undefined && adds.days !== undefined) return days <= adds.days;
  if (months !== undefined && adds.months !== undefined) return months <= adds.months;
  // Days where the article states months: they must not reach beyond those months.
  return days !== undefined && adds.months !== undefined && !reachesFurther(addLengths(length, { days }), addLengths(length, adds));
}

function isWhole(amount = 0): boolean {
  return Number.isSafeInteger(amount) && amount > 0;
}

function problemOf({ length, reachesFurther }: Extending, used: readonly Used[], { name, extension, adds }: Used): Problem | undefined {
  const { times = 1, after, notWith = [], to } = extension;
  const mine = used.filter((one) => one.name === name);
  if (times !== 'unbounded' && mine.length >= times)
    return { code: 'deadlines/extension-used-up', help: 'this extension has already been used as often as the law allows' };
  if (after !== undefined && !used.some((one) => one.name === after)) {
    return {
      code: 'deadlines/extension-out-of-order',
      help: `\`${name}\` (${extension.title[0]}) comes only after \`${after}\` has been used`,
    };
  }
  const other = used.find((one) => notWith.includes(one.name) || (one.extension.notWith ?? []).includes(name));
  if (other !== undefined)
    return { code: 'deadlines/extensions-exclude-each-other', help: `\`${name}\` is not granted beside \`${other.name}\`` };
  const whole = mine.reduce((sum, one) => addLengths(sum, one.adds), addLengths(length, adds));
  if (to !== undefined && reachesFurther(whole, to))
    return { code: 'deadlines/beyond-the-longest', help: `the limit would reach beyond ${lengthEn(to)} in all` };
  return undefined;
}

function sayExtensions(known: Readonly<Record<string, Extension>>): string {
  const all = Object.entries(known);
  return all.length === 0 ? 'none' : all.map(([name, extension]) => `\`${name}\` (${sayAmount(extension)})`).join(', ');
}

/** What an extension may add, in words: `up to 4 days`, `as the approval says`. */
export function sayAmount({ adds, amount, to }: Extension): string {
  const whole = to === undefined ? '' : `, to ${lengthEn(to)} in all`;
  return amount === 'any' ? 'as the approval says' : `${amount === 'up-to' ? 'up to ' : ''}${lengthEn(adds)}${whole}`;
}
