import type { Finding } from '#justice/basics';
import { findArticleMark } from './lines.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Article } from './statute.ts';

/** An article as data sets hold it: its mark, its path as one string, its lines joined by line breaks. */
export interface ArticleRow {
  readonly article: string;
  /** `第一编 总则 / 第一章 任务`; empty where the law has no divisions. */
  readonly path: string;
  readonly text: string;
}

/** Reads one article row; undefined with a finding where its mark is none. */
export function parseArticleRow(row: ArticleRow, where: string): { readonly article?: Article; readonly findings: readonly Finding[] } {
  const mark = findArticleMark(row.article.trim());
  if (mark === undefined)
    return { findings: [{ code: 'statutes/no-article-mark', where, help: `\`${row.article}\` is no 第…条; the row is left out` }] };
  const { paragraphs, findings } = readParagraphs(row.text.split('\n').map((text) => ({ text, where })));
  const path = row.path.split(' / ').filter((part) => part !== '');
  return { article: { number: mark.number, ...(mark.suffix === undefined ? {} : { suffix: mark.suffix }), path, paragraphs }, findings };
}
