import { findNumber, type Finding } from '#justice/basics';
import type { Article, Paragraph, Statute } from './statute.ts';

const HEADING = /^\s*#{1,6}\s*(.+?)\s*$/u;
const ARTICLE =
  /^[\s\u3000]*第\s*([〇零一二三四五六七八九十百千\d\s]{1,12}?)\s*条\s*(?:之([一二三四五六七八九十]{1,3}))?(?:[\s\u3000]+|(?=【)|(?<=\s条))(.*)$/u;
const ITEM = /^[\s\u3000]*[（(][一二三四五六七八九十百]{1,4}[）)]/u;
const BLANK = /^[\s\u3000\u200B]*$/u;

interface Open {
  readonly article: number;
  readonly suffix: number | undefined;
  readonly path: readonly string[];
  readonly line: number;
  readonly lines: string[];
}

/**
 * Reads a Markdown statute: headings for parts, chapters and sections, one article from 第…条 on, its further paragraphs and items each on a line.
 * Never throws; what is odd is reported with its line.
 */
export function parseStatute(
  source: string,
  title: string,
  version?: string,
): { readonly statute: Statute; readonly findings: readonly Finding[] } {
  const articles: Article[] = [];
  const findings: Finding[] = [];
  const path: (string | undefined)[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open !== undefined) articles.push(closed(open));
    open = undefined;
  };
  source.split(/\r?\n/u).forEach((line, index) => {
    const heading = HEADING.exec(line);
    const start = ARTICLE.exec(line);
    if (heading !== null) {
      close();
      const depth = line.trimStart().search(/[^#]/u);
      path.length = Math.max(0, depth - 1);
      path[depth - 1] = heading[1];
    } else if (start !== null) {
      close();
      const article = findNumber((start[1] ?? '').replaceAll(/\s/gu, ''));
      if (article === undefined)
        findings.push({
          code: 'statutes/unreadable-number',
          where: `${title}:${index + 1}`,
          help: `write the number of the article in numerals: ${line.slice(0, 20)}`,
        });
      else
        open = {
          article,
          suffix: start[2] === undefined ? undefined : findNumber(start[2]),
          path: path.slice(1).flatMap((one) => one ?? []),
          line: index + 1,
          lines: [start[3] ?? ''],
        };
    } else if (open !== undefined && !BLANK.test(line) && !line.startsWith('<!--')) open.lines.push(line.trim());
  });
  close();
  return {
    statute: { title, articles, ...(version === undefined ? {} : { version }) },
    findings: [...findings, ...oddities(title, articles)],
  };
}

function closed({ article, suffix, path, line, lines }: Open): Article {
  return { article, ...(suffix === undefined ? {} : { suffix }), path, paragraphs: paragraphsOf(lines), line };
}

/** Paragraphs and their items: an item belongs to the paragraph before it. 款、项 */
export function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
  const paragraphs: { text: string; items: string[] }[] = [];
  for (const line of lines) {
    if (BLANK.test(line)) continue;
    const last = paragraphs.at(-1);
    if (ITEM.test(line) && last !== undefined) last.items.push(line.trim());
    else paragraphs.push({ text: line.trim(), items: [] });
  }
  return paragraphs;
}

function oddities(title: string, articles: readonly Article[]): readonly Finding[] {
  if (articles.length === 0)
    return [{ code: 'statutes/no-articles', where: title, help: 'no paragraph begins with 第…条: is this the text of a statute?' }];
  return articles.flatMap((article, index) => {
    const before = articles[index - 1];
    const follows =
      before === undefined ||
      article.article === before.article + 1 ||
      (article.article === before.article && article.suffix !== undefined);
    return follows
      ? []
      : [
          {
            code: 'statutes/out-of-order',
            where: `${title}:${article.line}`,
            help: `article ${article.article} follows article ${before.article}`,
          },
        ];
  });
}
