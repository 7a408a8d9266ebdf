import { wording, type Article, type Statute } from './statute.ts';

/** An article that has all the words looked for. */
export interface Hit {
  readonly statute: Statute;
  readonly article: Article;
  /** Higher is nearer; comparable within one search only. */
  readonly score: number;
  /** The words around the first place where they stand, looked-for words in 【】. */
  readonly context: string;
}

const AROUND = 28;
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;
const MEAN_LENGTH = 160;
const HEADING_WEIGHT = 0.5;

/**
 * Articles in which every word occurs, in the article or its title path, nearest first. Rank: how often the rarer words occur against the length of the
 * article. Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export function searchArticles(statutes: Iterable<Statute>, words: readonly string[]): readonly Hit[] {
  const wanted = words.map(fold).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const matches: Match[] = [];
  const holding = wanted.map(() => 0);
  let size = 0;
  for (const statute of statutes) {
    size += statute.articles.length;
    for (const article of statute.articles) {
      const match = matchOf(statute, article, wanted);
      match.counts.forEach((count, index) => (holding[index] = (holding[index] ?? 0) + (count > 0 ? 1 : 0)));
      if (match.counts.every((count) => count > 0)) matches.push(match);
    }
  }
  const rarity = holding.map((count) => Math.log(1 + (size - count + 0.5) / (count + 0.5)));
  return matches
    .map(({ statute, article, text, counts }) => ({
      statute,
      article,
      score: scoreOf(counts, rarity, text.length),
      context: contextOf(text, wanted),
    }))
    .toSorted((one, other) => other.score - one.score);
}

interface Match {
  readonly statute: Statute;
  readonly article: Article;
  readonly text: string;
  readonly counts: readonly number[];
}

function matchOf(statute: Statute, article: Article, wanted: readonly string[]): Match {
  const text = fold(wording(article));
  const heading = fold(article.path.join(' '));
  const counts = wanted.map((word) => text.split(word).length - 1 + (heading.includes(word) ? HEADING_WEIGHT : 0));
  return { statute, article, text, counts };
}

function scoreOf(counts: readonly number[], rarity: readonly number[], length: number): number {
  const size = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / MEAN_LENGTH);
  return counts.reduce((sum, count, index) => sum + ((rarity[index] ?? 0) * count * (SATURATION + 1)) / (count + size), 0);
}

/** Full-width digits and letters as plain ones, small letters, one line; of the same length. */
function fold(text: string): string {
  const plain = text.replaceAll(/[０-９Ａ-Ｚａ-ｚ]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfe_e0));
  return plain.toLowerCase().replaceAll('\n', ' ');
}

function contextOf(text: string, wanted: readonly string[]): string {
  const places = wanted.map((word) => text.indexOf(word)).filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const [from, to] = [Math.max(0, first - AROUND), Math.min(text.length, first + AROUND * 2)];
  const marked = wanted.reduce((line, word) => line.replaceAll(word, `【${word}】`), text.slice(from, to));
  return `${from > 0 ? '…' : ''}${marked}${to < text.length ? '…' : ''}`;
}
