import type { ArticleRead, LawPlace } from './api.ts';
import type { ArticleAt } from './citations.ts';

/** Paragraphs and items of an article, one below the other. */
export const wordingOf = ({ paragraphs }: Pick<ArticleRead, 'paragraphs'>): string =>
  paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]).join('\n');

const PAIR = 2;

/** Neighbouring characters, with how often each pair of them stands there. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(text.replaceAll(/[\s\p{P}]/gu, ''));
  const pairs = new Map<string, number>();
  for (let at = 0; at + PAIR <= letters.length; at += 1) {
    const pair = letters.slice(at, at + PAIR).join('');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two wordings are, from 0 to 1: the share of neighbouring characters they have in common (Dice). 文字相近程度 */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [pairsOf(one), pairsOf(other)];
  const size = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, times) => sum + times, 0);
  const all = size(ours) + size(theirs);
  const common = [...ours].reduce((sum, [pair, times]) => sum + Math.min(times, theirs.get(pair) ?? 0), 0);
  return all === 0 ? 0 : (PAIR * common) / all;
}

/** Below this two articles say different things, whatever their numbers are. */
export const ALIKE = 0.5;

/** How many articles that begin alike are read whole. */
const MOST = 4;

/** Of a text's articles those that begin most like a wording, the likest first. */
export function beginsLike(wording: string, places: readonly LawPlace[]): readonly LawPlace[] {
  return places
    .map((place) => ({ place, alike: likeness(place.text, wording.slice(0, Math.max(place.text.length, 1))) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, MOST)
    .map(({ place }) => place);
}

/** An article of a version, with its number there. */
export interface Numbered {
  readonly at: ArticleAt;
  readonly read: ArticleRead;
}

/** Which article of another version answers to this one: the same number where it reads alike; else the likest, where any is alike. 对应条文 */
export function counterpart(wording: string, sameNumber: Numbered | undefined, others: readonly Numbered[]): Numbered | undefined {
  const alike = ({ read }: Numbered): number => likeness(wording, wordingOf(read));
  if (sameNumber !== undefined && alike(sameNumber) >= ALIKE) return sameNumber;
  const [best] = others.toSorted((one, other) => alike(other) - alike(one));
  return best !== undefined && alike(best) >= ALIKE ? best : sameNumber;
}
