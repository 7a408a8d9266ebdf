import { findArticle } from '#justice/statutes';
import { findLaw } from '#law/statutes';
import { chooseText, openIndex, textsNamed, type TextEntry } from '#cli/law';
import type { AskedArticle, LawArticle, LawListed, LawTexts } from '#platform/api';

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
  };
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
