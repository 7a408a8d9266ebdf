/** One article of a statute's text. */
export interface Article {
  readonly article: number;
  /** 之一, 之二 … */
  readonly suffix?: number;
  /** Part, chapter and section it stands in. 编、章、节 */
  readonly path: readonly string[];
  /** Paragraphs 款 in order, each with its items 项. */
  readonly paragraphs: readonly Paragraph[];
  readonly line: number;
}

export interface Paragraph {
  readonly text: string;
  readonly items: readonly string[];
}

/** A statute as read from a text. 法律文本 */
export interface Statute {
  readonly title: string;
  /** The day of the version, `YYYY-MM-DD`, where the source says it. */
  readonly version?: string;
  readonly articles: readonly Article[];
}

/** The whole text of an article, paragraph by paragraph. */
export function textOf({ paragraphs }: Article): string {
  return paragraphs.flatMap(({ text, items }) => [text, ...items]).join('\n');
}
