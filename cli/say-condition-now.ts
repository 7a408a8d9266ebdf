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

/** What of a condition fails just now; where there are several ways, only those that lack least. 不符合的条件 */
export function obstaclesIn(condition: Condition, given: Given): readonly Obstacle[] {
  if (holds(condition, given.view)) return [];
  if ('need' in condition) {
    const { say, need, basis } = condition;
    return say === undefined
      ? obstaclesIn(need, { ...given, basis })
      : [{ text: `${say[0]}${inBrackets(sayNow(need, given, 'named'))}`, basis }];
  }
  if ('all' in condition) return condition.all.flatMap((part) => obstaclesIn(part, given));
  if ('any' in condition) return ways(condition.any, given);
  return [{ text: sayPart(condition, given), basis: given.basis }];
}

function ways(parts: readonly Condition[], given: Given): readonly Obstacle[] {
  const lacking = parts.map((part) => obstaclesIn(part, given));
  const least = Math.min(...lacking.map(({ length }) => length));
  const nearest = lacking.filter(({ length }) => length === least);
  if (nearest.length === 1) return nearest[0] ?? [];
  const text = nearest.map((one) => one.map((obstacle) => obstacle.text).join(',且')).join(';或者');
  return [{ text, basis: nearest[0]?.[0]?.basis ?? given.basis }];
}

function sayPart(condition: Condition, given: Given): string {
  if ('not' in condition) return sayNot(condition.not, given);
  if ('every' in condition) return sayEvery(condition, given);
  const text = sayCondition(given.procedure, condition);
  const now = sayNow(condition, given);
  return `须${text}${now === '' ? '' : `,${now}`}`;
}

function sayNot(condition: Condition, given: Given): string {
  const { procedure } = given;
  if ('facet' in condition) return sayCondition(procedure, condition).replace('」为「', '」不得为「');
  if ('pending' in condition) return `「${procedure.vocabulary.requests[condition.pending]?.title[0] ?? condition.pending}」尚未答复`;
  if ('any' in condition)
    return condition.any
      .filter((part) => holds(part, given.view))
      .map((part) => sayNot(part, given))
      .join(',且');
  if ('need' in condition) return sayNot(condition.need, given);
  return `须非${sayCondition(procedure, condition)}`;
}

/** Every subject of a type must fulfil it: the first who does not is told by what it lacks. */
function sayEvery({ every, where }: { readonly every: string; readonly where: Condition }, given: Given): string {
  const failing = ofType(every, given.view).find((subject) => !holds(where, bind(given.view, subject)));
  const title = given.procedure.vocabulary.subjects[every]?.title[0] ?? every;
  if (failing === undefined) return sayCondition(given.procedure, { every, where });
  const [first] = obstaclesIn(where, { ...given, view: bind(given.view, failing) });
  return `${title}${failing.name ?? failing.id}:${first?.text ?? ''}`;
}

/** What a facet that a failing condition asks for is at present. */
function sayNow(condition: Condition, { procedure, view }: Given, named?: 'named'): string {
  const tested = findTested(condition);
  if (tested === undefined || !('facet' in condition)) return '';
  const [type, name] = splitPath(tested.key);
  const facet = procedure.vocabulary.subjects[type]?.facets[name];
  const value = facet?.values[valueOf(tested.key, view) ?? ''];
  if (facet === undefined || value === undefined) return '';
  return `${named === undefined ? '' : `「${facet.title[0]}」`}现为「${value[0]}」`;
}

const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);
