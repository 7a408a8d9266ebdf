import { articleInChinese } from '#justice/basics';
import { searchArticles, type Hit, type Statute } from '#justice/statutes';
import { findLaw, plainTitle } from '#law/statutes';
import type { Arguments } from './arguments.ts';
import type { Output } from './io.ts';
import type { Entry, LawIndex } from './law-index.ts';
import { textsNamed, titlesLike } from './law-names.ts';

const MOST = 20;

/** `law find WORDS…`: articles with every word, nearest first; of each law only its newest text unless `--all`. */
export async function findIn(index: LawIndex, args: Arguments, io: Output): Promise<number> {
  const within = args.value('--in');
  const most = Number(args.value('--limit') ?? MOST);
  if (args.words.length === 0 || !Number.isInteger(most) || most < 1) {
    io.err('law find: give words to look for, all of which must occur: `fashu law find 羁押 期限 [--in 刑诉法] [--limit 20]`');
    return 2;
  }
  const named = within === undefined ? index.entries : within.split(/[,，、]/u).flatMap((name) => textsNamed(index.entries, name));
  if (named.length === 0) {
    const like = titlesLike(index.entries, within ?? '');
    io.err(`law find: no imported text is named \`${within ?? ''}\`${like.length === 0 ? '' : `; did you mean ${like.join(', ')}?`}`);
    return 1;
  }
  const statutes = await load(index, args.has('--all') ? named : newestOf(named));
  const hits = searchArticles(statutes, args.words);
  for (const hit of hits.slice(0, most)) io.out(args.has('--json') ? JSON.stringify(asJson(hit)) : told(hit));
  if (!args.has('--json')) io.out(`${hits.length} 条 articles${hits.length > most ? `,示前 ${most} 条(--limit 更多)` : ''}`);
  return hits.length > 0 ? 0 : 1;
}

/** The newest text of each law. */
function newestOf(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((one) => [plainTitle(one.title), one])).values()];
}

async function load(index: LawIndex, entries: readonly Entry[]): Promise<readonly Statute[]> {
  const statutes: Statute[] = [];
  for (const one of entries) {
    const statute = await index.load(one);
    if (statute !== undefined) statutes.push(statute);
  }
  return statutes;
}

const articleName = ({ article }: Hit): string =>
  articleInChinese({ law: '', version: '', article: article.number, ...(article.suffix === undefined ? {} : { suffix: article.suffix }) });

function asJson(hit: Hit): object {
  const { statute, article, score, context } = hit;
  return {
    title: statute.title,
    law: findLaw(statute.title),
    version: statute.version,
    article: article.number,
    suffix: article.suffix,
    path: article.path,
    score: Number(score.toFixed(3)),
    context,
  };
}

function told(hit: Hit): string {
  const { statute, article, context } = hit;
  const where = article.path.at(-1);
  return `${plainTitle(statute.title)} ${articleName(hit)}${statute.version === undefined ? '' : `(${statute.version})`}${where === undefined ? '' : `  ${where}`}\n    ${context}`;
}
