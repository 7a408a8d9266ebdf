import { articleInChinese, chineseNumeral, findDay, findNumber, type CivilDay } from '#justice/basics';
import { findArticle, search, textOf, type Article, type Statute } from '#justice/statutes';
import { findLaw, inForce, LAWS, type Law, type LawId } from '#law/statutes';
import type { Output } from '../io.ts';
import { readStatutes, store, STORE, stored } from '../statute-files.ts';

const MOST_HITS = 20;
const MOST_FINDINGS = 20;

/** `fashu law import DIR | show LAW ARTICLE | find WORDS… | list`: statute texts, imported by whoever uses them. Exit 2 on wrong use or without texts. */
export function run(args: readonly string[], io: Output): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'import') return importTexts(rest, io);
  if (verb === 'show') return withTexts(rest, io, show);
  if (verb === 'find') return withTexts(rest, io, find);
  if (verb === 'list') return withTexts(rest, io, list);
  io.err('law: say what to do: `law import DIR`, `law show 刑诉法 91`, `law find 羁押 期限`, `law list`');
  return Promise.resolve(2);
}

function option(args: readonly string[], name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}

const OPTIONS = ['--to', '--texts', '--in', '--version', '--on'];

function words(args: readonly string[]): readonly string[] {
  const taken = new Set(OPTIONS.flatMap((name) => option(args, name) ?? []));
  return args.filter((arg) => !arg.startsWith('--') && !taken.has(arg));
}

async function importTexts(args: readonly string[], io: Output): Promise<number> {
  const [folder] = words(args);
  if (folder === undefined) {
    io.err('law import: name a folder of statute texts (Markdown, or articles-*.jsonl.gz)');
    return 2;
  }
  const { statutes, findings } = await readStatutes(folder);
  for (const { where, help } of findings.slice(0, MOST_FINDINGS)) io.err(`${where}: ${help}`);
  if (findings.length > MOST_FINDINGS) io.err(`… and ${findings.length - MOST_FINDINGS} more findings`);
  if (statutes.length === 0) {
    io.err(`law import: no statute was found in ${folder}`);
    return 1;
  }
  const target = option(args, '--to') ?? STORE;
  await store(target, statutes);
  io.out(
    `${statutes.length} texts, ${statutes.reduce((sum, { articles }) => sum + articles.length, 0)} articles, kept in ${target}; ${findings.length} findings`,
  );
  return 0;
}

type Verb = (statutes: readonly Statute[], args: readonly string[], io: Output) => number;

async function withTexts(args: readonly string[], io: Output, verb: Verb): Promise<number> {
  const folder = option(args, '--texts');
  const statutes = folder === undefined ? await stored(STORE) : (await readStatutes(folder)).statutes;
  if (statutes === undefined || statutes.length === 0) {
    io.err('law: no statute texts yet; import a folder of them with `fashu law import DIR`, or give one with `--texts DIR`');
    return 2;
  }
  return verb(statutes, args, io);
}

const plain = (title: string): string => title.replaceAll(/[《》〈〉\s]/gu, '').replaceAll('中华人民共和国', '');

/** The texts a name means: a law of the registry, or any whose title contains it. */
function named(statutes: readonly Statute[], name: string): readonly Statute[] {
  const law = findLaw(name);
  const title = law === undefined ? undefined : plain(LAWS[law].title);
  return title === undefined
    ? statutes.filter((statute) => plain(statute.title).includes(plain(name)))
    : statutes.filter((statute) => plain(statute.title) === title);
}

const PLACE =
  /^(?<law>.*?)\s*第?(?<article>[\d一二三四五六七八九十百零]+)条?(?:之(?<suffix>[一二三四五六七八九十]+))?(?:\s*第?(?<paragraph>[\d一二三四五六七八九十]+)款?)?$/u;

function show(statutes: readonly Statute[], args: readonly string[], io: Output): number {
  const place = PLACE.exec(words(args).join(' ').trim())?.groups;
  const article = findNumber(place?.['article'] ?? '');
  if (place === undefined || article === undefined) {
    io.err('law show: name a law and an article, for instance `law show 刑诉法 91` or `law show 刑事诉讼法 第九十一条 第三款`');
    return 2;
  }
  const name = place['law'] ?? '';
  const statute = chosen(named(statutes, name), { law: findLaw(name), version: option(args, '--version'), on: option(args, '--on') });
  const suffix = place['suffix'] === undefined ? undefined : findNumber(place['suffix']);
  const found = statute === undefined ? undefined : findArticle(statute, article, suffix);
  if (statute === undefined || found === undefined) {
    io.err(
      statute === undefined
        ? `law show: no text of \`${name}\`; \`fashu law list\` names them all`
        : `law show: ${statute.title} has no article ${article}`,
    );
    return 1;
  }
  const paragraph = place['paragraph'] === undefined ? undefined : findNumber(place['paragraph']);
  print(statute, found, { paragraph, io, isJson: args.includes('--json') });
  return 0;
}

interface Wanted {
  readonly law: LawId | undefined;
  readonly version: string | undefined;
  readonly on: string | undefined;
}

function chosen(statutes: readonly Statute[], { law, version, on }: Wanted): Statute | undefined {
  const day = on === undefined ? undefined : findDay(on);
  const wanted = version ?? (law === undefined || day === undefined ? undefined : inForce(law, day as CivilDay)?.version);
  if (wanted !== undefined)
    return statutes.find((statute) => statute.version === wanted) ?? statutes.find((statute) => statute.version === undefined);
  return statutes.toSorted((one, other) => ((one.version ?? '9') < (other.version ?? '9') ? 1 : -1))[0];
}

interface Printing {
  readonly paragraph: number | undefined;
  readonly io: Output;
  readonly isJson: boolean;
}

function print(statute: Statute, article: Article, { paragraph, io, isJson }: Printing): void {
  const only = paragraph === undefined ? article : { ...article, paragraphs: article.paragraphs.slice(paragraph - 1, paragraph) };
  if (isJson) {
    io.out(JSON.stringify({ title: statute.title, version: statute.version, ...only }));
    return;
  }
  const effective = effectiveOf(statute);
  io.out(
    `${statute.title}${statute.version === undefined ? '' : `(${statute.version})`}${effective === undefined ? '' : `  自 ${effective} 起施行`}`,
  );
  if (article.path.length > 0) io.out(article.path.join(' / '));
  io.out(
    articleInChinese({
      law: '',
      version: '',
      article: article.article,
      ...(article.suffix === undefined ? {} : { suffix: article.suffix }),
    }),
  );
  only.paragraphs.forEach(({ text, items }, index) => {
    if (only.paragraphs.length > 1) io.out(`  〔第${chineseNumeral(index + 1)}款〕`);
    for (const line of [text, ...items]) io.out(`  ${line}`);
  });
}

function effectiveOf({ title, version }: Statute): string | undefined {
  const law = Object.values<Law>(LAWS).find((one) => plain(one.title) === plain(title));
  return law?.versions.find((one) => one.version === version)?.effective;
}

function find(statutes: readonly Statute[], args: readonly string[], io: Output): number {
  const wanted = words(args);
  if (wanted.length === 0) {
    io.err('law find: give words to look for; all of them must occur in an article');
    return 2;
  }
  const within = option(args, '--in');
  const hits = search(within === undefined ? statutes : named(statutes, within), wanted);
  for (const { statute, article, score, quote } of hits.slice(0, MOST_HITS)) {
    if (args.includes('--json'))
      io.out(
        JSON.stringify({
          title: statute.title,
          version: statute.version,
          article: article.article,
          suffix: article.suffix,
          score,
          text: textOf(article),
        }),
      );
    else io.out(`${statute.title}第${chineseNumeral(article.article)}条  …${quote}…`);
  }
  if (!args.includes('--json'))
    io.out(
      hits.length === 0 ? 'nothing found' : `${hits.length} articles${hits.length > MOST_HITS ? `, the first ${MOST_HITS} shown` : ''}`,
    );
  return hits.length > 0 ? 0 : 1;
}

function list(statutes: readonly Statute[], args: readonly string[], io: Output): number {
  for (const { title, version, articles } of statutes) {
    io.out(
      args.includes('--json')
        ? JSON.stringify({ title, version, articles: articles.length })
        : `${title}${version === undefined ? '' : `(${version})`}  ${articles.length} articles`,
    );
  }
  return 0;
}
