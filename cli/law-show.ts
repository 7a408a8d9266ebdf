import { articleInChinese, articleInShort, chineseNumeral, type Citation } from '#justice/basics';
import { findArticle, lookUp, type Article } from '#justice/statutes';
import { inForce, LAWS, parseReference, type LawVersion, type Reference } from '#law/statutes';
import type { Arguments } from './arguments.ts';
import type { Output } from './io.ts';
import type { Entry, LawIndex } from './law-index.ts';
import { chooseText, textsNamed, titlesLike } from './law-names.ts';

/** `law show LAW ARTICLE`: one article with its title path, version and first day in force. */
export async function show(index: LawIndex, args: Arguments, io: Output): Promise<number> {
  const named = args.words.join(' ');
  const reference = parseReference(named);
  if (reference === undefined)
    return sayNo(io, 'show: name a law and an article: `fashu law show 刑诉法 91`, `fashu law show 刑事诉讼法 第九十一条 第三款`', 2);
  const texts = textsNamed(index.entries, reference.law);
  if (texts.length === 0) return sayNo(io, unknownLaw(index.entries, reference.law), 1);
  const entry = chooseText(texts, { version: args.value('--version') ?? reference.version, on: args.value('--on') });
  if ('problem' in entry) return sayNo(io, `show: ${reference.law}: ${entry.problem}`, 1);
  if ((args.value('--version') ?? reference.version) === undefined) warnOfGap(entry, args.value('--on'), io);
  const statute = await index.load(entry);
  if (statute === undefined) return sayNo(io, `show: the index of ${entry.title} is damaged; import it again`, 1);
  const looked = lookUp(statute, reference);
  const article = findArticle(statute, reference);
  if ('expected' in looked || article === undefined) {
    return sayNo(
      io,
      `show: ${entry.title} (${entry.version ?? 'undated'}) has no ${'expected' in looked ? `${looked.expected}: ${looked.found}` : 'such article'}`,
      1,
    );
  }
  const shown: Shown = { entry, article, reference };
  if (args.has('--json')) io.out(JSON.stringify(asJson(shown)));
  else for (const line of told(shown)) io.out(line);
  return 0;
}

function sayNo(io: Output, what: string, code: number): number {
  io.err(`law ${what}`);
  return code;
}

function unknownLaw(entries: readonly Entry[], name: string): string {
  const like = titlesLike(entries, name);
  return `show: no imported text is named \`${name}\`${like.length === 0 ? '' : `; did you mean ${like.join(', ')}?`} \`fashu law list\` names them all`;
}

/** The registry may know that another text, which is not imported, was in force that day. */
function warnOfGap({ law, version, title }: Entry, on: string | undefined, io: Output): void {
  if (law === undefined) return;
  const versions: readonly LawVersion[] = LAWS[law].versions;
  const wanted = on === undefined ? versions.at(-1) : inForce(law, on as Parameters<typeof inForce>[1]);
  if (wanted !== undefined && wanted.version !== version && (version ?? '') < wanted.version)
    io.err(
      `law show: ${title}: the text of ${wanted.version}, in force from ${wanted.effective}, is not imported; this is the one of ${version ?? 'an unknown day'}`,
    );
}

interface Shown {
  readonly entry: Entry;
  readonly article: Article;
  readonly reference: Reference;
}

function citationOf({ entry, article, reference }: Shown): Citation {
  const { paragraph, item } = reference;
  return {
    law: entry.law ?? entry.title,
    version: entry.version ?? '',
    article: article.number,
    ...(article.suffix === undefined ? {} : { suffix: article.suffix }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}

function asJson(shown: Shown): object {
  const { entry, article } = shown;
  return {
    citation: citationOf(shown),
    title: entry.title,
    version: entry.version,
    effective: entry.effective,
    path: article.path,
    paragraphs: article.paragraphs,
  };
}

function told(shown: Shown): readonly string[] {
  const { entry, article, reference } = shown;
  const citation = citationOf(shown);
  const since = entry.effective === undefined ? '施行日未载明' : `${entry.effective} 起施行`;
  return [
    `${entry.title} ${articleInChinese(citation)}  ${entry.law ?? ''}${articleInShort(citation)}`,
    [...article.path, `${entry.version ?? '日期不明'} 文本,${since}`].join(' / '),
    '',
    ...article.paragraphs.flatMap(({ text, items }, index) => {
      if (reference.paragraph !== undefined && reference.paragraph !== index + 1) return [];
      const mark = article.paragraphs.length > 1 ? `〔${chineseNumeral(index + 1)}〕` : '';
      const wanted = items.filter(({ number }) => reference.item === undefined || reference.item === number);
      return [`${mark}${text}`, ...wanted.map((one) => `    （${chineseNumeral(one.number)}）${one.text}`)];
    }),
  ];
}

/** `law list [WORDS…]`: the texts there are, those whose title has all the words. */
export function listTexts({ entries }: LawIndex, args: Arguments, io: Output): Promise<number> {
  const shown = entries.filter(({ title, law }) =>
    args.words.every((word) => title.includes(word) || law === word || (law !== undefined && LAWS[law].short.includes(word))),
  );
  for (const one of shown) {
    const { title, version, effective, law, articles } = one;
    const known = law === undefined ? '' : `  ${LAWS[law].short} ${law}`;
    io.out(
      args.has('--json')
        ? JSON.stringify(one)
        : `${version ?? '日期不明  '}  ${effective ?? '施行日不详'}  ${String(articles).padStart(5)} 条  ${title}${known}`,
    );
  }
  if (!args.has('--json'))
    io.out(`${shown.length} 部 texts,${shown.reduce((sum, { articles }) => sum + articles, 0)} 条 articles(列:版本、施行日、条数)`);
  return Promise.resolve(shown.length > 0 ? 0 : 1);
}
