import type { CivilDay } from '#justice/basics';

/** One text of a law, as articles. 法律文本 */
export interface Statute {
  /** As the text bears it. */
  readonly title: string;
  /** The day the text was adopted or last amended, its name in citations; undefined when nothing says it. */
  readonly version?: CivilDay;
  /** How it was adopted and amended, and from when it is in force, one line each. 题注 */
  readonly history: readonly string[];
  readonly articles: readonly Article[];
}

/** An article with its title path. 条 */
export interface Article {
  readonly number: number;
  /** 第…条之一: the number after 之. */
  readonly suffix?: number;
  /** 编、分编、章、节 above it, outermost first. */
  readonly path: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph of an article: a line that is not an item, with the items that follow it. 款 */
export interface Paragraph {
  readonly text: string;
  readonly items: readonly Item[];
}

/** An item of a paragraph, its own marks （一） left out. 项 */
export interface Item {
  readonly number: number;
  readonly text: string;
}

/** A place in a statute: what a citation names without its law. 条、款、项 */
export interface Place {
  readonly article: number;
  readonly suffix?: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/** The article of this number, or undefined. */
export function findArticle({ articles }: Statute, { article, suffix }: Place): Article | undefined {
  return articles.find((one) => one.number === article && one.suffix === suffix);
}

/** All that an article, or one of its paragraphs, says: one string, lines joined by line breaks. */
export function wording(part: Article | Paragraph): string {
  return 'paragraphs' in part ? part.paragraphs.map(wording).join('\n') : [part.text, ...part.items.map(({ text }) => text)].join('\n');
}
