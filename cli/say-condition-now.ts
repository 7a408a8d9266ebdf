import type { Citation } from '#justice/basics';
import { bind, holds, ofType, valueOf, type View } from '#justice/cases';
import { findTested, sayCondition, splitPath, type Condition, type Procedure } from '#justice/procedures';

/** One thing that stands in the way, and the articles that say so. */
export interface Obstacle {
  readonly text: string;
  readonly basis: readonly Citation[];
}

interface Given {
  readonly procedure: Procedure;
  readonly view: View;
  /** The articles of whatever demands this part. */
  readonly basis: readonly Citation[];
}

/** An obstacle that is a facet with another value than one of these. */
interface Found extends Obstacle {
  readonly facet?: string;
  readonly values?: readonly string[];
}

/** What of a condition fails just now; where there are several ways, only those that lack least. 不符合的条件 */
export function obstaclesIn(condition: Condition, given: Given): readonly Obstacle[] {
  return found(condition, given).map(({ text, basis }) => ({ text, basis }));
}

function found(condition: Condition, given: Given): readonly Found[] {
  if (holds(condition, given.view)) return [];
  if ('need' in condition) {
    const { say, need, basis } = condition;
    return say === undefined ? found(need, { ...given, basis }) : [{ text: `${say[0]}${inBrackets(namedNow(need, given))}`, basis }];
  }
  if ('all' in condition) return condition.all.flatMap((part) => found(part, given));
  if ('any' in condition) return ways(condition.any, given);
  if ('facet' in condition) return [facetNow(condition.facet, condition.in, given)];
  if ('not' in condition) return [{ text: sayNot(condition.not, given), basis: given.basis }];
  const text = 'every' in condition ? sayEvery(condition, given) : `须${sayCondition(given.procedure, condition)}`;
  return [{ text, basis: given.basis }];
}

/** Several ways, none of them open: what they lack; only the first hurdle where it is the same in all of them. */
function ways(parts: readonly Condition[], given: Given): readonly Found[] {
  const lacking = parts.map((part) => found(part, given));
  const hurdles = lacking.map(([first]) => first);
  const facet = hurdles[0]?.facet;
  if (facet !== undefined && hurdles.every((hurdle) => hurdle?.facet === facet)) {
    return [facetNow(facet, [...new Set(hurdles.flatMap((hurdle) => hurdle?.values ?? []))], given)];
  }
  const least = Math.min(...lacking.map(({ length }) => length));
  const nearest = lacking.filter(({ length }) => length === least);
  if (nearest.length === 1) return nearest[0] ?? [];
  const text = nearest.map((one) => one.map((obstacle) => obstacle.text).join(',且')).join(';或者');
  return [{ text, basis: nearest[0]?.[0]?.basis ?? given.basis }];
}

/** So many values are joined by 或; more are listed. */
const FEW = 3;

function facetNow(key: string, values: readonly string[], given: Given): Found {
  const [type, name] = splitPath(key);
  const facet = given.procedure.vocabulary.subjects[type]?.facets[name];
  const titles = values.map((value) => `「${facet?.values[value]?.[0] ?? value}」`);
  const wanted = titles.length > FEW ? `${titles.join('')}之一` : titles.join('或');
  const now = sayNow(key, given);
  const text = `须「${facet?.title[0] ?? key}」为${wanted}${now === '' ? '' : `,${now}`}`;
  return { text, basis: given.basis, facet: key, values };
}

/** A condition that holds and must not. */
function sayNot(condition: Condition, given: Given): string {
  const { procedure, view } = given;
  if ('need' in condition) return sayNot(condition.need, given);
  if ('facet' in condition) return sayCondition(procedure, condition).replace('」为「', '」不得为「');
  if ('pending' in condition) return `「${procedure.vocabulary.requests[condition.pending]?.title[0] ?? condition.pending}」尚未答复`;
  if ('any' in condition) {
    return condition.any
      .filter((part) => holds(part, view))
      .map((part) => sayNot(part, given))
      .join(',且');
  }
  if ('some' in condition) {
    const subject = ofType(condition.some, view).find((one) => holds(condition.where, bind(view, one)));
    const title = procedure.vocabulary.subjects[condition.some]?.title[0] ?? condition.some;
    if (subject !== undefined) {
      return `${title}${subject.name ?? subject.id}:${sayNot(condition.where, { ...given, view: bind(view, subject) })}`;
    }
  }
  return `因${sayCondition(procedure, condition)},不得实施`;
}

/** Every subject of a type must fulfil it: the first who does not is told by what it lacks. */
function sayEvery({ every, where }: { readonly every: string; readonly where: Condition }, given: Given): string {
  const failing = ofType(every, given.view).find((subject) => !holds(where, bind(given.view, subject)));
  const title = given.procedure.vocabulary.subjects[every]?.title[0] ?? every;
  if (failing === undefined) return sayCondition(given.procedure, { every, where });
  const [first] = found(where, { ...given, view: bind(given.view, failing) });
  return `${title}${failing.name ?? failing.id}:${first?.text ?? ''}`;
}

/** What a facet is at present. */
function sayNow(key: string, { procedure, view }: Given): string {
  const [type, name] = splitPath(key);
  const value = procedure.vocabulary.subjects[type]?.facets[name]?.values[valueOf(key, view) ?? ''];
  return value === undefined ? '' : `现为「${value[0]}」`;
}

/** 「强制措施」现为「拘留」, where a condition asks for one facet. */
function namedNow(condition: Condition, given: Given): string {
  const tested = 'facet' in condition ? findTested(condition) : undefined;
  if (tested === undefined) return '';
  const [type, name] = splitPath(tested.key);
  const now = sayNow(tested.key, given);
  return now === '' ? '' : `「${given.procedure.vocabulary.subjects[type]?.facets[name]?.title[0] ?? ''}」${now}`;
}

const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);
