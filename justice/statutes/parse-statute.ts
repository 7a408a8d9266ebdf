import { findDay, type CivilDay, type Finding } from '#justice/basics';
import { daysIn } from './days.ts';
import { findArticleMark, findHeading, tidy, type ArticleMark } from './lines.ts';
import { readParagraphs, type SourceLine } from './paragraphs.ts';
import type { Article, Statute } from './statute.ts';

/** A statute as it could be read, with everything odd about its source. */
export interface ParsedStatute {
  readonly statute: Statute;
  readonly findings: readonly Finding[];
}

interface Open {
  readonly mark: ArticleMark;
  readonly path: readonly string[];
  readonly lines: SourceLine[];
  readonly where: string;
}

interface Heading {
  readonly depth: number;
  readonly title: string;
}

interface Reading {
  title: string | undefined;
  readonly front: Map<string, string>;
  readonly history: string[];
  readonly articles: Article[];
  readonly findings: Finding[];
  headings: readonly Heading[];
  open: Open | undefined;
  /** What stands between an annex heading and the next article belongs to no article. */
  isOutside: boolean;
}

/**
 * Reads one statute in Markdown: a title, history lines (adopted, amended, in force), headings 编/章/节, an article from every line that begins with 第…条,
 * its further paragraphs and items on the lines after it. `name` is the file's name: a date in it, `(2018-10-26)`, is the version.
 * Never fails: what is odd is told as findings, each with `name:line`.
 */
export function parseStatute(markdown: string, name: string): ParsedStatute {
  const reading: Reading = {
    title: undefined,
    front: new Map(),
    history: [],
    articles: [],
    findings: [],
    headings: [],
    open: undefined,
    isOutside: false,
  };
  const lines = markdown.split(/\r\n|\r|\n/u);
  const body = readFront(reading, lines);
  for (let index = body; index < lines.length; index += 1) readLine(reading, { text: lines[index] ?? '', where: `${name}:${index + 1}` });
  close(reading);
  const title = reading.title ?? reading.front.get('title') ?? titleOf(name);
  const version = versionOf(reading, name);
  if (version === undefined)
    reading.findings.push({
      code: 'statutes/no-version',
      where: name,
      help: 'no day of adoption in the file name, the front matter or the history; name the file TITLE(YYYY-MM-DD).md',
    });
  if (reading.articles.length === 0)
    reading.findings.push({
      code: 'statutes/no-articles',
      where: name,
      help: 'no line begins with 第…条; an amendment or a reply has none, and cannot be cited by article',
    });
  const statute = { title, ...(version === undefined ? {} : { version }), history: reading.history, articles: reading.articles };
  return { statute, findings: [...reading.findings, ...sequenceFindings(reading.articles, name)] };
}

/** Reads YAML front matter, `key: value`, and returns the index of the first line after it. */
function readFront({ front }: Reading, lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) return 0;
  for (const line of lines.slice(1, end)) {
    const [, key = '', value = ''] = /^\s*([\w\p{Script=Han}-]+)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
    if (key !== '') front.set(key.toLowerCase(), value.replaceAll(/^["']|["']$/gu, '').trim());
  }
  return end + 1;
}

function readLine(reading: Reading, source: SourceLine): void {
  const line = tidy(source.text);
  if (line === '' || line.startsWith('<!--')) return;
  const mark = findArticleMark(source.text.trim());
  if (mark !== undefined && (!mark.isDoubtful || isNext(reading, mark))) {
    openArticle(reading, mark, source);
    return;
  }
  const heading = findHeading(line);
  if (heading !== undefined) readHeading(reading, heading);
  else if (reading.open !== undefined) reading.open.lines.push(source);
  else if (reading.articles.length === 0 && reading.headings.length === 0 && daysIn(line).length > 0) reading.history.push(line);
}

/** Whether a doubtful mark is the article that is to come next: only then is it one. */
function isNext({ articles, open }: Reading, { number, suffix }: ArticleMark): boolean {
  const last = open?.mark ?? articles.at(-1);
  if (last === undefined) return number === 1 && suffix === undefined;
  return suffix === undefined ? number === last.number + 1 : number === last.number && suffix === (last.suffix ?? 0) + 1;
}

function openArticle(reading: Reading, mark: ArticleMark, { where }: SourceLine): void {
  close(reading);
  if (reading.isOutside) {
    reading.findings.push({ code: 'statutes/article-in-annex', where, help: 'an article after an annex began; it is left out' });
    return;
  }
  reading.open = { mark, path: reading.headings.map(({ title }) => title), lines: [{ text: mark.rest, where }], where };
}

/** Ends the article that is open: its lines become paragraphs. */
function close(reading: Reading): void {
  const { open } = reading;
  if (open === undefined) return;
  reading.open = undefined;
  const { number, suffix } = open.mark;
  const { paragraphs, findings } = readParagraphs(open.lines);
  reading.findings.push(...findings);
  if (paragraphs.length === 0)
    reading.findings.push({ code: 'statutes/empty-article', where: open.where, help: `article ${number} says nothing` });
  if (reading.articles.some((one) => one.number === number && one.suffix === suffix)) {
    reading.findings.push({
      code: 'statutes/article-twice',
      where: open.where,
      help: `article ${number} stands here a second time; the first is kept`,
    });
    return;
  }
  reading.articles.push({ number, ...(suffix === undefined ? {} : { suffix }), path: open.path, paragraphs });
}

const ANNEX = /^附(?:件|表|录|图|注)?[一二三四五六七八九十0-9０-９]*(?:[:： ].*)?$/u;

function readHeading(reading: Reading, { depth, title }: Heading): void {
  close(reading);
  if (depth === 1 && reading.title === undefined && reading.articles.length === 0) {
    reading.title = title;
    return;
  }
  reading.isOutside = ANNEX.test(title);
  reading.headings = [...reading.headings.filter((heading) => heading.depth < depth), { depth, title }];
}

const FILE_DAY = /[（(_\s-]?(\d{4})[-年.]?(\d{2})[-月.]?(\d{2})日?[）)]?(?=\.[a-z]+$|$)/u;

function titleOf(name: string): string {
  const base = name.split('/').at(-1) ?? name;
  return base
    .replace(/\.[a-z]+$/u, '')
    .replace(FILE_DAY, '')
    .trim();
}

/** The day in the file name, else in the front matter, else the last one in the history that is not one of taking effect. */
function versionOf({ front, history }: Reading, name: string): CivilDay | undefined {
  const [, year, month, day] = FILE_DAY.exec(name) ?? [];
  const inName = year === undefined ? undefined : findDay(`${year}-${month}-${day}`);
  const inFront = findDay(front.get('version') ?? front.get('date') ?? front.get('日期') ?? '');
  const adopted = history.filter((line) => !/^\S+ ?施行/u.test(line)).flatMap((line) => daysIn(line).slice(0, 1));
  return inName ?? inFront ?? adopted.at(-1);
}

/** Articles that are missing or stand out of their order. */
function sequenceFindings(articles: readonly Article[], name: string): readonly Finding[] {
  return articles.flatMap((article, index) => {
    const before = articles[index - 1];
    const from = before?.number ?? 0;
    const follows = article.number === from + 1 || (article.number === from && article.suffix === (before?.suffix ?? 0) + 1);
    if (follows) return [];
    const what =
      article.number > from
        ? `articles ${from + 1} to ${article.number - 1} are missing`
        : `article ${article.number} comes after article ${from}`;
    return [{ code: 'statutes/gap', where: name, help: `${what}; read the source` }];
  });
}
