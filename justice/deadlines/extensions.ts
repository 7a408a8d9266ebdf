import type { Finding } from '#justice/basics';
import type { Extension, Length, LimitRule } from './limit-rule.ts';

/** An extension somebody approved: so many days, or so many months. */
export interface Granted {
  readonly days?: number;
  readonly months?: number;
}

/** An approved extension as a length. */
export function grantedLength({ days, months }: Granted): Length {
  return { ...(months === undefined ? {} : { months }), ...(days === undefined ? {} : { days }) };
}

/** What is wrong with the extensions given: amounts the law does not know, or more of them than it allows. */
export function amountFindings(rule: LimitRule, granted: readonly Granted[]): readonly Finding[] {
  const left = Object.entries(rule.extensions ?? {}).map(([name, extension]) => ({ name, extension, left: timesOf(extension) }));
  return granted.flatMap((one, index) => {
    const where = `options.extensions[${index}]`;
    const use = left.find((candidate) => candidate.left > 0 && mayAdd(candidate.extension, one));
    if (use !== undefined) {
      use.left -= 1;
      return [];
    }
    const spent = left.some(({ extension }) => mayAdd(extension, one));
    const help = spent ? 'this extension has already been used as often as the law allows' : `the law knows ${sayExtensions(rule)}`;
    return [{ code: spent ? 'deadlines/extension-used-up' : 'deadlines/unknown-extension', where, help }];
  });
}

function timesOf({ times = 1 }: Extension): number {
  return times === 'unbounded' ? Number.POSITIVE_INFINITY : times;
}

function mayAdd({ adds, amount }: Extension, { days, months }: Granted): boolean {
  if ((days === undefined) === (months === undefined)) return false;
  if (amount === 'any') return true;
  const isUpTo = amount === 'up-to';
  return fits(adds.days, days, isUpTo) && fits(adds.months, months, isUpTo);
}

function fits(allowed: number | undefined, given: number | undefined, isUpTo: boolean): boolean {
  if (allowed === undefined || given === undefined) return allowed === given;
  return isUpTo ? given >= 1 && given <= allowed : given === allowed;
}

function sayExtensions({ extensions }: LimitRule): string {
  const all = Object.entries(extensions ?? {});
  if (all.length === 0) return 'no extension of this limit';
  return all.map(([name, { adds, amount }]) => `${name} (${sayAmount(adds, amount)})`).join(', ');
}

function sayAmount({ days, months }: Length, amount: Extension['amount']): string {
  if (amount === 'any') return 'as the approval says';
  return `${amount === 'up-to' ? 'up to ' : ''}${months === undefined ? `${days ?? 0} days` : `${months} months`}`;
}
