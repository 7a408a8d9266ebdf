import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findDay, type CivilDay, type Finding } from '#justice/basics';
import { findStatedDay, type Article, type Statute } from '#justice/statutes';
import { findLaw, LAWS, plainTitle, type Law, type LawId, type LawVersion } from '#law/statutes';
import { z } from 'zod';
import { readSources } from './law-sources.ts';

/** Where imported texts are kept unless told otherwise; git does not see it. */
export const STORE = '.fashu/law';

const LIST = 'laws.json';

/** One imported text: what the list of texts says of it. */
export interface Entry {
  readonly title: string;
  readonly version?: CivilDay;
  /** First day in force: the registry's, else what the text states; undefined where neither says it. */
  readonly effective?: CivilDay;
  /** The law in the registry, when it is there. */
  readonly law?: LawId;
  readonly articles: number;
}

/** Imported texts: their list, and each when asked for. */
export interface LawIndex {
  readonly entries: readonly Entry[];
  readonly load: (entry: Entry) => Promise<Statute | undefined>;
}

const day = z
  .string()
  .transform((text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'no day of the calendar' }), z.NEVER));
const entry = z.object({
  key: z.string(),
  title: z.string(),
  version: day.optional(),
  effective: day.optional(),
  law: z.string().optional(),
  articles: z.number(),
});
const list = z.object({ format: z.literal(1), texts: z.array(entry) });
const article = z.object({
  number: z.number(),
  suffix: z.number().optional(),
  path: z.array(z.string()),
  paragraphs: z.array(z.object({ text: z.string(), items: z.array(z.object({ number: z.number(), text: z.string() })) })),
});
const statute = z.object({ title: z.string(), version: day.optional(), history: z.array(z.string()), articles: z.array(article) });

/** What names a text: its plain title and its version. */
const keyOf = ({ title, version }: { readonly title: string; readonly version?: CivilDay }): string =>
  `${plainTitle(title)}(${version ?? 'undated'})`;

/** The texts of a folder of sources, without importing them. */
export async function readIndex(folder: string): Promise<LawIndex & { readonly findings: readonly Finding[] }> {
  const { statutes, findings } = await readSources(folder);
  const { kept, findings: doubles } = withoutDoubles(statutes);
  const entries = new Map(kept.map((one) => [entryOf(one), one]));
  return { entries: inOrder([...entries.keys()]), load: (one) => Promise.resolve(entries.get(one)), findings: [...findings, ...doubles] };
}

/** The imported texts; undefined when nothing was imported. A damaged index is a finding that says to import again. */
export async function openIndex(folder: string): Promise<LawIndex | Finding | undefined> {
  let source: string;
  try {
    source = await readFile(join(folder, LIST), 'utf8');
  } catch {
    return undefined;
  }
  const parsed = list.safeParse(asJson(source));
  if (!parsed.success)
    return { code: 'law/damaged-index', where: join(folder, LIST), help: 'this is no index of this version; import the texts again' };
  const keys = new Map(parsed.data.texts.map(({ key, ...rest }) => [asEntry(rest), key]));
  return { entries: inOrder([...keys.keys()]), load: (one) => loadText(folder, keys.get(one) ?? '') };
}

function asEntry({ title, version, effective, law, articles }: Omit<z.infer<typeof entry>, 'key'>): Entry {
  const known = law !== undefined && law in LAWS ? { law: law as LawId } : {};
  return { title, articles, ...known, ...(version === undefined ? {} : { version }), ...(effective === undefined ? {} : { effective }) };
}

async function loadText(folder: string, key: string): Promise<Statute | undefined> {
  try {
    const parsed = statute.safeParse(asJson(await readFile(fileOf(folder, key), 'utf8')));
    return parsed.success ? (parsed.data as Statute) : undefined;
  } catch {
    return undefined;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Long titles are longer than file systems allow names to be. */
function fileOf(folder: string, key: string): string {
  const name = key.replaceAll(/[\\/:*?"|]/gu, '_');
  return join(folder, 'texts', `${Buffer.byteLength(name) > 230 ? `${name.slice(0, 60)}-${checksum(name)}` : name}.json`);
}

/** Source: FNV-1a, Fowler, Noll and Vo, 1991. */
function checksum(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return hash.toString(16);
}

/** What an import did. */
export interface Imported {
  readonly texts: number;
  readonly articles: number;
  readonly replaced: number;
  readonly findings: readonly Finding[];
}

/** Imports a folder of sources into the index; a text that is there already is replaced, unless the new one has fewer articles. */
export async function importTexts(from: string, to: string): Promise<Imported> {
  const read = await readIndex(from);
  const before = await openIndex(to);
  const known = new Map((before !== undefined && 'entries' in before ? before.entries : []).map((one) => [keyOf(one), one]));
  const findings = [...read.findings];
  if (before !== undefined && 'code' in before) findings.push({ ...before, help: 'the index was damaged and is written anew' });
  await mkdir(join(to, 'texts'), { recursive: true });
  let [texts, articles, replaced] = [0, 0, 0];
  for (const one of read.entries) {
    const older = known.get(keyOf(one));
    if (older !== undefined && older.articles > one.articles) {
      findings.push({
        code: 'law/fewer-articles',
        where: keyOf(one),
        help: `${one.articles} articles here, ${older.articles} in the index: the index keeps its own`,
      });
      continue;
    }
    const text = await read.load(one);
    await writeFile(fileOf(to, keyOf(one)), JSON.stringify(text));
    known.set(keyOf(one), one);
    [texts, articles, replaced] = [texts + 1, articles + one.articles, replaced + (older === undefined ? 0 : 1)];
  }
  const rows = Array.from(known, ([key, one]) => ({ key, ...one }));
  await writeFile(join(to, LIST), JSON.stringify({ format: 1, texts: rows }));
  return { texts, articles, replaced, findings };
}

/** One text for each title and version: parts with different articles are joined, of doubles the fuller one is kept. */
function withoutDoubles(statutes: readonly Statute[]): { readonly kept: readonly Statute[]; readonly findings: readonly Finding[] } {
  const byKey = Map.groupBy(statutes, keyOf);
  const findings: Finding[] = [];
  const kept = Array.from(byKey, ([key, same]) => {
    const [first, ...others] = same.toSorted((one, other) => other.articles.length - one.articles.length);
    return others.reduce((whole, other) => joined(whole, other, { key, findings }), first as Statute);
  });
  return { kept, findings };
}

function joined(whole: Statute, other: Statute, { key, findings }: { readonly key: string; readonly findings: Finding[] }): Statute {
  const numbers = new Set(whole.articles.map(numberOf));
  const isPart = other.articles.length > 0 && other.articles.every((one) => !numbers.has(numberOf(one)));
  const help = isPart
    ? `a part of ${other.articles.length} articles is joined to it`
    : `stands here twice; the one with ${whole.articles.length} articles is kept, the one with ${other.articles.length} is left out`;
  findings.push({ code: isPart ? 'law/joined-part' : 'law/twice', where: key, help });
  return isPart
    ? {
        ...whole,
        articles: [...whole.articles, ...other.articles].toSorted(
          (one, next) => one.number - next.number || (one.suffix ?? 0) - (next.suffix ?? 0),
        ),
      }
    : whole;
}

const numberOf = ({ number, suffix }: Article): string => `${number}-${suffix ?? 0}`;

function entryOf(one: Statute): Entry {
  const law = findLaw(one.title);
  const versions: readonly LawVersion[] = law === undefined ? [] : (LAWS[law] as Law).versions;
  const effective = versions.find(({ version }) => version === one.version)?.effective ?? findStatedDay(one)?.day;
  return {
    title: one.title,
    articles: one.articles.length,
    ...(one.version === undefined ? {} : { version: one.version }),
    ...(effective === undefined ? {} : { effective }),
    ...(law === undefined ? {} : { law }),
  };
}

/** By title, oldest first. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => {
    const [title, next] = [plainTitle(one.title), plainTitle(other.title)];
    return title === next ? ((one.version ?? '') < (other.version ?? '') ? -1 : 1) : title < next ? -1 : 1;
  });
}
