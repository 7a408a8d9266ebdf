import { findArticle, searchArticles, type Article, type Statute } from '#justice/statutes';
import { findLaw, plainTitle } from '#law/statutes';
import { chooseText, openIndex, textsNamed, type TextEntry } from '#cli/law';
import type { AskedArticle, AskedArticles, LawArticle, LawListed, LawPlace, LawTexts } from '#platform/api';

/** The texts that `fashu law import` has put into a folder, read when they are asked for. */
export function importedTexts(folder: string): LawTexts {
  const entries = async (): Promise<readonly TextEntry[]> => {
    const index = await openIndex(folder);
    return index !== undefined && 'entries' in index ? index.entries : [];
  };
  return {
    lawOf: findLaw,
    list: async () => (await entries()).map(listed),
    article: (asked) => articleIn(folder, asked),
    articles: (asked) => articlesIn(folder, asked),
  };
}

const OPENING = 60;

/** A text is read once for as long as its index has it. */
const read = new Map<string, Promise<Statute | undefined>>();

async function articlesIn(folder: string, { law, version, words }: AskedArticles): Promise<readonly LawPlace[]> {
  const index = await openIndex(folder);
  if (index === undefined || 'code' in index) return [];
  const chosen = law === undefined ? newestOf(index.entries) : [chooseText(textsNamed(index.entries, law), { version })];
  const texts = await Promise.all(
    chosen.map(async (entry) => {
      if ('problem' in entry) return undefined;
      const key = `${folder} ${entry.title} ${entry.version ?? ''} ${entry.articles}`;
      const statute = read.get(key) ?? index.load(entry);
      read.set(key, statute);
      const loaded = await statute;
      return loaded === undefined ? undefined : ([loaded, entry] as const);
    }),
  );
  const entries = new Map(texts.filter((text) => text !== undefined));
  if (words.length === 0)
    return [...entries].flatMap(([{ articles }, entry]) => articles.map((article) => placeOf(entry, article, openingOf(article))));
  return searchArticles(entries.keys(), words).flatMap(({ statute, article, context }) => {
    const entry = entries.get(statute);
    return entry === undefined ? [] : [placeOf(entry, article, context)];
  });
}

/** The newest text of each law; entries come in the order of their versions. */
const newestOf = (entries: readonly TextEntry[]): readonly TextEntry[] => [
  ...new Map(entries.map((one) => [plainTitle(one.title), one])).values(),
];

function openingOf({ paragraphs }: Article): string {
  const text = paragraphs[0]?.text ?? '';
  return text.length > OPENING ? `${text.slice(0, OPENING)}…` : text;
}

function placeOf(entry: TextEntry, { number, suffix, path }: Article, text: string): LawPlace {
  const { articles: _articles, ...named } = listed(entry);
  return { ...named, article: number, ...(suffix === undefined ? {} : { suffix }), path, text };
}

const listed = ({ law, title, version, effective, articles }: TextEntry): LawListed => ({
  law: law ?? title,
  title,
  articles,
  ...(version === undefined ? {} : { version }),
  ...(effective === undefined ? {} : { effective }),
});

async function articleIn(
  folder: string,
  { law, number, suffix, version, on }: AskedArticle,
): Promise<LawArticle | { readonly problem: string }> {
  const index = await openIndex(folder);
  if (index === undefined || 'code' in index || index.entries.length === 0)
    return { problem: 'no statute texts have been imported on this node: `fashu law import DIR` does it' };
  const texts = textsNamed(index.entries, law);
  if (texts.length === 0) return { problem: `no imported text is named \`${law}\`` };
  const entry = chooseText(texts, { version, on });
  if ('problem' in entry) return entry;
  const statute = await index.load(entry);
  const found = statute === undefined ? undefined : findArticle(statute, { article: number, ...(suffix === undefined ? {} : { suffix }) });
  if (found === undefined) return { problem: `${entry.title} (${entry.version ?? 'undated'}) has no such article` };
  return { ...listed(entry), path: found.path, paragraphs: found.paragraphs };
}
