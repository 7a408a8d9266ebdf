import { say, type Tongue } from '#justice/basics';
import type { Condition, LimitStatus } from './conditions.ts';
import type { Procedure } from './procedure.ts';
import { splitPath } from './vocabulary.ts';

const STATUS: Readonly<Record<LimitStatus, readonly [string, string]>> = {
  off: ['未开始或已结束', 'not running'],
  running: ['正在进行', 'running'],
  suspended: ['中止', 'suspended'],
  expired: ['已经届满', 'expired'],
};

const PHRASES = {
  or: ['或', ' or '],
  and: [',且', ', and '],
  either: [';或者', '; or else '],
  is: ['为', ' is '],
} as const;

/** A condition in words, from the titles of what it speaks of: 「强制措施」为「拘留」或「逮捕」. */
export function sayCondition(procedure: Procedure, condition: Condition, tongue: Tongue = 'zh'): string {
  const again = (part: Condition): string => sayCondition(procedure, part, tongue);
  if ('need' in condition) return condition.say === undefined ? again(condition.need) : say(condition.say, tongue);
  if ('all' in condition) return condition.all.map(again).join(say(PHRASES.and, tongue));
  if ('any' in condition) return condition.any.map(again).join(say(PHRASES.either, tongue));
  if ('not' in condition) return tongue === 'zh' ? `不是:${again(condition.not)}` : `not: ${again(condition.not)}`;
  if ('some' in condition) return sayQuantified(procedure, condition.some, { where: condition.where, tongue, words: ['有', 'some '] });
  if ('every' in condition) return sayQuantified(procedure, condition.every, { where: condition.where, tongue, words: ['每一', 'every '] });
  return sayPlain(procedure, condition, tongue);
}

interface Quantified {
  readonly where: Condition;
  readonly tongue: Tongue;
  readonly words: readonly [string, string];
}

function sayQuantified(procedure: Procedure, subject: string, { where, tongue, words }: Quantified): string {
  const title = procedure.vocabulary.subjects[subject]?.title ?? [subject, subject];
  const inner = sayCondition(procedure, where, tongue);
  return `${say(words, tongue)}${say(title, tongue)}${inner === '' ? '' : tongue === 'zh' ? `(${inner})` : ` (${inner})`}`;
}

type Plain = Extract<Condition, { readonly facet: string } | { readonly pending: string } | { readonly limit: string }>;

function sayPlain({ vocabulary, rules }: Procedure, condition: Plain, tongue: Tongue): string {
  if ('pending' in condition) {
    const title = vocabulary.requests[condition.pending]?.title ?? [condition.pending, condition.pending];
    return tongue === 'zh' ? `「${title[0]}」请求待答复` : `request “${title[1]}” is open`;
  }
  if ('limit' in condition) {
    const title = rules[condition.limit]?.title ?? [condition.limit, condition.limit];
    const statuses = condition.status.map((status) => say(STATUS[status], tongue)).join(say(PHRASES.or, tongue));
    return tongue === 'zh' ? `「${title[0]}」期限${statuses}` : `the limit “${title[1]}” is ${statuses}`;
  }
  const [subject, name] = splitPath(condition.facet);
  const facet = vocabulary.subjects[subject]?.facets[name];
  const quote = (text: string): string => (tongue === 'zh' ? `「${text}」` : `“${text}”`);
  const values = condition.in.map((value) => quote(say(facet?.values[value] ?? [value, value], tongue))).join(say(PHRASES.or, tongue));
  return `${quote(say(facet?.title ?? [condition.facet, condition.facet], tongue))}${say(PHRASES.is, tongue)}${values}`;
}
