import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findNumber, type Finding } from '#justice/basics';
import { paragraphsOf, parseStatute, type Article, type Statute } from '#justice/statutes';
import { z } from 'zod';

/** Where imported texts are kept, outside the project's own files. */
export const STORE = '.fashu/law';

export interface Imported {
  readonly statutes: readonly Statute[];
  readonly findings: readonly Finding[];
}

/** Reads a folder of Markdown statutes, or of `articles-*.jsonl.gz`; one bad file never spoils the others. */
export async function readStatutes(folder: string): Promise<Imported> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).toSorted();
  } catch (cause) {
    return {
      statutes: [],
      findings: [{ code: 'law/cannot-read', where: folder, help: `give a folder that exists (${(cause as Error).message})` }],
    };
  }
  const read = await Promise.all(names.map((name) => readOne(folder, name)));
  return { statutes: read.flatMap(({ statutes }) => statutes), findings: read.flatMap(({ findings }) => findings) };
}

async function readOne(folder: string, name: string): Promise<Imported> {
  const path = join(folder, name);
  try {
    if (name.endsWith('.md') && !/^(?:INDEX|README)/u.test(name)) return markdown(name, await readFile(path, 'utf8'));
    if (/^articles.*\.jsonl\.gz$/u.test(name)) return jsonLines(name, gunzipSync(await readFile(path)).toString('utf8'));
  } catch (cause) {
    return { statutes: [], findings: [{ code: 'law/cannot-read', where: path, help: (cause as Error).message }] };
  }
  return { statutes: [], findings: [] };
}

function markdown(name: string, source: string): Imported {
  const match = /^(.*?)(?:\((\d{4}-\d{2}-\d{2})\))?\.md$/u.exec(name);
  const { statute, findings } = parseStatute(source, match?.[1] ?? name, match?.[2]);
  return { statutes: [statute], findings };
}

const row = z.object({
  law: z.string(),
  title: z.string(),
  article: z.string(),
  path: z.string().optional(),
  text: z.string(),
  date: z.string().optional(),
});

function jsonLines(name: string, source: string): Imported {
  const laws = new Map<string, { title: string; version: string | undefined; articles: Article[] }>();
  const findings: Finding[] = [];
  source.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = row.safeParse(JSON.parse(line));
    const number = parsed.success ? /^第(.+)条(?:之(.+))?$/u.exec(parsed.data.article) : null;
    const article = findNumber(number?.[1] ?? '');
    if (!parsed.success || article === undefined) {
      findings.push({ code: 'law/bad-row', where: `${name}:${index + 1}`, help: 'a row needs law, title, article (第…条) and text' });
      return;
    }
    const { law, title, date, path, text } = parsed.data;
    const known = laws.get(law) ?? { title: title.replace(/^中华人民共和国/u, ''), version: date, articles: [] };
    laws.set(law, known);
    const suffix = findNumber(number?.[2] ?? '');
    const body = text.replace(/^第[^条]{1,12}条(?:之[一二三四五六七八九十]+)?[\s\u3000]*/u, '');
    known.articles.push({
      article,
      ...(suffix === undefined ? {} : { suffix }),
      path: path === undefined ? [] : [path],
      paragraphs: paragraphsOf(body.split('\n')),
      line: index + 1,
    });
  });
  return {
    statutes: [...laws.values()].map(({ version, ...law }) => ({ ...law, ...(version === undefined ? {} : { version }) })),
    findings,
  };
}

/** Keeps imported statutes. */
export async function store(folder: string, statutes: readonly Statute[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'statutes.json'), JSON.stringify(statutes));
}

/** The statutes imported before; undefined when there are none. */
export async function stored(folder: string): Promise<readonly Statute[] | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'statutes.json'), 'utf8')) as readonly Statute[];
  } catch {
    return undefined;
  }
}
