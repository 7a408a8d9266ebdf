import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findDay, type Finding } from '#justice/basics';
import { parseArticleRow, parseStatute, type Article, type Statute } from '#justice/statutes';
import { z } from 'zod';

/** Statute texts as they could be read, with everything odd about their files. */
export interface Sources {
  readonly statutes: readonly Statute[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a folder of statutes: Markdown files, one statute each (INDEX.md and README.md aside), and `articles*.jsonl[.gz]` with `laws.jsonl` beside them.
 * One bad file never spoils the others: what could not be read is a finding with file and line.
 */
export async function readSources(folder: string): Promise<Sources> {
  const names = await namesIn(folder);
  if (!Array.isArray(names)) return { statutes: [], findings: [names as Finding] };
  const markdown = names.filter((name) => /\.(?:md|markdown)$/iu.test(name) && !/^(?:index|readme)\./iu.test(name));
  const rows = names.filter((name) => /^articles.*\.jsonl(?:\.gz)?$/u.test(name));
  const read: Sources[] = [];
  for (const name of markdown) read.push(await reading(folder, name, (text) => fromMarkdown(text, name)));
  if (rows.length > 0) read.push(await readDataSet(folder, rows, names.includes('laws.jsonl')));
  const findings = read.flatMap((one) => one.findings);
  if (markdown.length + rows.length === 0)
    findings.push({ code: 'law/no-texts', where: folder, help: 'no .md file and no articles*.jsonl(.gz) in this folder' });
  return { statutes: read.flatMap((one) => one.statutes), findings };
}

async function namesIn(folder: string): Promise<string[] | Finding> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (cause) {
    return { code: 'law/cannot-read', where: folder, help: `give a folder that exists: ${messageOf(cause)}` };
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

async function reading(folder: string, name: string, read: (text: string) => Sources): Promise<Sources> {
  try {
    const bytes = await readFile(join(folder, name));
    return read(new TextDecoder('utf-8', { fatal: true }).decode(name.endsWith('.gz') ? gunzipSync(bytes) : bytes));
  } catch (cause) {
    return { statutes: [], findings: [{ code: 'law/cannot-read', where: name, help: `left out: ${messageOf(cause)}` }] };
  }
}

function fromMarkdown(text: string, name: string): Sources {
  const { statute, findings } = parseStatute(text, name);
  return { statutes: [statute], findings };
}

const lawRow = z.object({ law: z.string(), title: z.string().min(1), date: z.string(), history: z.array(z.string()).default([]) });
const articleRow = z.object({
  law: z.string(),
  title: z.string().min(1),
  article: z.string(),
  path: z.string().default(''),
  text: z.string(),
  date: z.string(),
});

interface Gathering {
  readonly title: string;
  readonly date: string;
  readonly articles: Article[];
}

async function readDataSet(folder: string, names: readonly string[], hasLaws: boolean): Promise<Sources> {
  const findings: Finding[] = [];
  const histories = new Map<string, readonly string[]>();
  const keep = (found: Sources): void => void findings.push(...found.findings);
  if (hasLaws)
    keep(
      await reading(folder, 'laws.jsonl', (text) =>
        eachRow({ text, name: 'laws.jsonl', shape: lawRow }, ({ law, history }) => (histories.set(law, history), [])),
      ),
    );
  const gathered = new Map<string, Gathering>();
  for (const name of names) {
    keep(await reading(folder, name, (text) => eachRow({ text, name, shape: articleRow }, (row, where) => gather(gathered, row, where))));
  }
  const statutes = Array.from(gathered, ([law, { title, date, articles }]): Statute => {
    const version = findDay(date);
    return { title, ...(version === undefined ? {} : { version }), history: histories.get(law) ?? [], articles };
  });
  return { statutes, findings };
}

interface Rows<Row> {
  readonly text: string;
  readonly name: string;
  readonly shape: z.ZodType<Row>;
}

/** Hands every row of a JSONL text on; a row that is not what it should be is a finding. */
function eachRow<Row>({ text, name, shape }: Rows<Row>, take: (row: Row, where: string) => readonly Finding[]): Sources {
  const findings = text.split('\n').flatMap((line, index): readonly Finding[] => {
    const where = `${name}:${index + 1}`;
    if (line.trim() === '') return [];
    const parsed = shape.safeParse(asJson(line));
    if (parsed.success) return take(parsed.data, where);
    const help = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ');
    return [{ code: 'law/bad-row', where, help: `the row is left out: ${help}` }];
  });
  return { statutes: [], findings };
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function gather(gathered: Map<string, Gathering>, row: z.infer<typeof articleRow>, where: string): readonly Finding[] {
  const known = gathered.get(row.law) ?? { title: row.title, date: row.date, articles: [] };
  gathered.set(row.law, known);
  const { article, findings } = parseArticleRow(row, where);
  if (article !== undefined) known.articles.push(article);
  return findings;
}
