import { say, type Tongue, type Words } from '#justice/basics';
import type { Condition, LimitStatus } from './conditions.ts';
import type { Procedure } from './procedure.ts';
import { splitPath } from './vocabulary.ts';

const STATUS: Readonly<Record<LimitStatus, Words>> = {
  off: ['未开始或已结束', 'not started or over'],
  running: ['正在进行', 'running'],
  suspended: ['中止', 'suspended'],
  expired: ['已经届满', 'expired'],
};

const OR: Words = ['或', ' or '];
const JOINED: Readonly<Record<'all' | 'any', Words>> = { all: [',且', ', and '], any: [';或者', '; or else '] };
/** What no case can fulfil. */
const NEVER: Words = ['任何情形都不符合', 'no case fulfils this'];

/**
 * A condition in words, from the titles of what it speaks of: 「强制措施」为「拘留」或「逮捕」. Empty where nothing is asked.
 * INVARIANT: two conditions that say the same sentence mean the same; so choices among several demands, and the denial of a composed
 * condition, stand in brackets.
 */
export function sayCondition(procedure: Procedure, condition: Condition, tongue: Tongue = 'zh'): string {
  return saidOf(condition, { procedure, tongue, inOwnWords: true }).text;
}

/**
 * The demands a condition makes, each in words: all of them must be met. What is written beside a condition says why it fails, so here it is the
 * condition itself that speaks.
 */
export function sayDemands(procedure: Procedure, condition: Condition, tongue: Tongue = 'zh'): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((part) => sayDemands(procedure, part, tongue));
  if ('need' in condition) return sayDemands(procedure, condition.need, tongue);
  const { text } = saidOf(condition, { procedure, tongue, inOwnWords: false });
  return text === '' ? [] : [text];
}

/**
 * Why a condition that does not hold stands in the way: in the words written for it, which say just that; otherwise what would have to hold. 不予准许的理由
 */
export function sayNeeded(procedure: Procedure, condition: Condition, tongue: Tongue = 'zh'): string {
  if ('need' in condition) return condition.say === undefined ? sayNeeded(procedure, condition.need, tongue) : say(condition.say, tongue);
  return `${say(NEEDED, tongue)}${saidOf(condition, { procedure, tongue, inOwnWords: false }).text}`;
}

const NEEDED: Words = ['须', 'needed: '];

interface Speaking {
  readonly procedure: Procedure;
  readonly tongue: Tongue;
  /** Whether words written for a condition stand for it. */
  readonly inOwnWords: boolean;
}

/** A sentence, and how it hangs together: several demands, several ways, or one thing; or that it always or never holds. */
interface Said {
  readonly as: 'all' | 'any' | 'one' | 'always' | 'never';
  readonly text: string;
}

const ALWAYS_SAID: Said = { as: 'always', text: '' };

const neverSaid = (tongue: Tongue): Said => ({ as: 'never', text: say(NEVER, tongue) });

function saidOf(condition: Condition, speaking: Speaking): Said {
  if ('need' in condition) return isSaid(condition, speaking) ? ownWords(condition.say, speaking) : saidOf(condition.need, speaking);
  if ('all' in condition) return joined('all', condition.all, speaking);
  if ('any' in condition) return joined('any', condition.any, speaking);
  if ('not' in condition) return denied(condition.not, speaking);
  if ('some' in condition) return someOf(condition, SOME, speaking);
  if ('every' in condition) return everyOf(condition, speaking);
  return { as: 'one', text: sayPlain(speaking.procedure, condition, { tongue: speaking.tongue, isDenied: false }) };
}

type Need = Extract<Condition, { readonly need: Condition }>;

const isSaid = (need: Need, { inOwnWords }: Speaking): need is Need & { readonly say: Words } => inOwnWords && need.say !== undefined;

/** Words written for a condition may hang together as any composed condition does. */
function ownWords(words: Words, { tongue }: Speaking): Said {
  const text = say(words, tongue);
  const as = text.includes(say(JOINED.any, tongue)) ? 'any' : text.includes(say(JOINED.all, tongue)) ? 'all' : 'one';
  return { as, text };
}

/** Several together. A semicolon parts more than a comma, so demands within ways need no brackets; ways within demands do. */
function joined(as: 'all' | 'any', parts: readonly Condition[], speaking: Speaking): Said {
  const { tongue } = speaking;
  const [settles, leaves] = as === 'all' ? (['never', 'always'] as const) : (['always', 'never'] as const);
  const said = parts.map((part) => saidOf(part, speaking));
  if (said.some((part) => part.as === settles)) return settles === 'always' ? ALWAYS_SAID : neverSaid(tongue);
  const counting = said.filter((part) => part.as !== leaves);
  const [only] = counting;
  if (only === undefined) return leaves === 'always' ? ALWAYS_SAID : neverSaid(tongue);
  if (counting.length === 1) return only;
  const texts = counting.map((part) => (as === 'all' && part.as === 'any' ? `(${part.text})` : part.text));
  return { as, text: texts.join(say(JOINED[as], tongue)) };
}

function denied(condition: Condition, speaking: Speaking): Said {
  const { procedure, tongue } = speaking;
  if ('not' in condition) return saidOf(condition.not, speaking);
  if ('need' in condition && !isSaid(condition, speaking)) return denied(condition.need, speaking);
  if ('facet' in condition || 'pending' in condition || 'limit' in condition)
    return { as: 'one', text: sayPlain(procedure, condition, { tongue, isDenied: true }) };
  const inner = saidOf(condition, speaking);
  if (inner.as === 'always') return neverSaid(tongue);
  if (inner.as === 'never') return ALWAYS_SAID;
  const only = onlyPart(condition, speaking);
  if (only !== undefined) return denied(only, speaking);
  if ('some' in condition) return someOf(condition, NONE, speaking);
  return { as: 'one', text: tongue === 'zh' ? `并非(${inner.text})` : `not (${inner.text})` };
}

/** The one part of a composed condition that asks anything. */
function onlyPart(condition: Condition, speaking: Speaking): Condition | undefined {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const asking = parts.filter((part) => !['always', 'never'].includes(saidOf(part, speaking).as));
  return asking.length === 1 ? asking[0] : undefined;
}

const SOME: Words = ['有', 'some '];
const NONE: Words = ['没有', 'no '];
const EVERY: Words = ['每一', 'every '];

function someOf({ some, where }: Extract<Condition, { readonly some: string }>, words: Words, speaking: Speaking): Said {
  const inner = saidOf(where, speaking);
  return inner.as === 'never' ? inner : quantified(words, { subject: some, inner: inner.text }, speaking);
}

function everyOf({ every, where }: Extract<Condition, { readonly every: string }>, speaking: Speaking): Said {
  const inner = saidOf(where, speaking);
  if (inner.as === 'always') return inner;
  return inner.as === 'never'
    ? quantified(NONE, { subject: every, inner: '' }, speaking)
    : quantified(EVERY, { subject: every, inner: inner.text }, speaking);
}

function quantified(
  words: Words,
  { subject, inner }: { readonly subject: string; readonly inner: string },
  { procedure, tongue }: Speaking,
): Said {
  const title = say(procedure.vocabulary.subjects[subject]?.title ?? [subject, subject], tongue);
  const within = inner === '' ? '' : tongue === 'zh' ? `(${inner})` : ` (${inner})`;
  return { as: 'one', text: `${say(words, tongue)}${title}${within}` };
}

type Plain = Extract<Condition, { readonly facet: string } | { readonly pending: string } | { readonly limit: string }>;

interface Manner {
  readonly tongue: Tongue;
  readonly isDenied: boolean;
}

function sayPlain(procedure: Procedure, condition: Plain, manner: Manner): string {
  if ('facet' in condition) return sayFacet(procedure, condition, manner);
  if ('limit' in condition) return sayLimit(procedure, condition, manner);
  const title = procedure.vocabulary.requests[condition.pending]?.title ?? [condition.pending, condition.pending];
  const { tongue, isDenied } = manner;
  if (tongue === 'en') return `request “${title[1]}” is ${isDenied ? 'not ' : ''}open`;
  return isDenied ? `没有待答复的「${title[0]}」请求` : `「${title[0]}」请求待答复`;
}

const STATUSES = ['off', 'running', 'suspended', 'expired'] as const satisfies readonly LimitStatus[];

function sayLimit(
  { rules }: Procedure,
  { limit, status }: Extract<Plain, { readonly limit: string }>,
  { tongue, isDenied }: Manner,
): string {
  // Not never started is said by what it then is.
  const isTurned = isDenied && status.includes('off');
  const wanted = isTurned ? STATUSES.filter((one) => !status.includes(one)) : status;
  const title = rules[limit]?.title ?? [limit, limit];
  const isSaidNot = isDenied && !isTurned;
  const statuses = wanted.map((one) => say(STATUS[one], tongue));
  return tongue === 'zh'
    ? `「${title[0]}」期限${isSaidNot ? '并非' : ''}${statuses.join(OR[0])}`
    : `the limit “${title[1]}” is${inEnglish(statuses, isSaidNot)}`;
}

function sayFacet(
  { vocabulary }: Procedure,
  { facet: path, in: wanted }: Extract<Plain, { readonly facet: string }>,
  { tongue, isDenied }: Manner,
): string {
  const [subject, name] = splitPath(path);
  const facet = vocabulary.subjects[subject]?.facets[name];
  const title = facet?.title ?? [path, path];
  const values = wanted.map((value) => facet?.values[value] ?? ([value, value] as const));
  return tongue === 'zh'
    ? `「${title[0]}」${isDenied ? '不为' : '为'}${values.map(([zh]) => `「${zh}」`).join(OR[0])}`
    : `“${title[1]}” is${inEnglish(
        values.map(([, en]) => `“${en}”`),
        isDenied,
      )}`;
}

/** One of these; or, denied: not this, neither this nor that. */
function inEnglish(values: readonly string[], isDenied: boolean): string {
  if (!isDenied) return ` ${values.join(OR[1])}`;
  return values.length === 1 ? ` not ${values.join('')}` : ` neither ${values.join(' nor ')}`;
}
