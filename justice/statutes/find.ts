import type { Citation } from '#justice/basics';
import { textOf, type Article, type Paragraph, type Statute } from './statute.ts';

/** An article by its number. */
export function findArticle({ articles }: Statute, article: number, suffix?: number): Article | undefined {
  return articles.find((one) => one.article === article && one.suffix === suffix);
}

/** The words a citation points at; undefined where the article, paragraph or item does not exist. */
export function findPassage(statute: Statute, { article, suffix, paragraph, item }: Citation): string | undefined {
  const found = findArticle(statute, article, suffix);
  if (found === undefined) return undefined;
  const cited: Paragraph | undefined = paragraph === undefined ? undefined : found.paragraphs[paragraph - 1];
  if (paragraph !== undefined && cited === undefined) return undefined;
  if (item === undefined) return cited === undefined ? textOf(found) : [cited.text, ...cited.items].join('\n');
  const items = cited?.items ?? found.paragraphs.flatMap(({ items: all }) => all);
  return items[item - 1];
}

/** One article that has all the words, with how well it fits. */
export interface Hit {
  readonly statute: Statute;
  readonly article: Article;
  readonly score: number;
  /** The words around the first hit. */
  readonly quote: string;
}

/** Articles that contain every word, best first: more hits in fewer words count for more, and words in a heading twice. */
export function search(statutes: readonly Statute[], words: readonly string[]): readonly Hit[] {
  const hits = statutes.flatMap((statute) =>
    statute.articles.flatMap((article) => {
      const text = textOf(article);
      const heading = article.path.join(' ');
      if (!words.every((word) => text.includes(word) || heading.includes(word))) return [];
      const count = words.reduce((sum, word) => sum + text.split(word).length - 1 + (heading.includes(word) ? 2 : 0), 0);
      const at = Math.max(0, text.indexOf(words[0] ?? ''));
      return [
        {
          statute,
          article,
          score: count / Math.sqrt(text.length + 40),
          quote: text.slice(Math.max(0, at - 30), at + 60).replaceAll('\n', ' '),
        },
      ];
    }),
  );
  return hits.toSorted((one, other) => other.score - one.score);
}
