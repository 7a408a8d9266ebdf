import { articleInChinese, type Citation } from '#justice/basics';
import { findArticle, wording, type Paragraph, type Place, type Statute } from './statute.ts';

/** What a citation points to, or what it was looking for and what there is instead. */
export type Looked = { readonly text: string; readonly whole: string } | { readonly expected: string; readonly found: string };

/** Looks a place up: the words of its article, paragraph or item (`text`; an item with its paragraph's opening), and of the whole article. */
export function lookUp(statute: Statute, place: Place): Looked {
  const article = findArticle(statute, place);
  const expected = articleInChinese(asCitation(place));
  if (article === undefined) return { expected, found: sizeOf(statute) };
  const whole = wording(article);
  if (place.paragraph === undefined && place.item === undefined) return { text: whole, whole };
  const paragraph = paragraphOf(article.paragraphs, place);
  if (paragraph === undefined) return { expected, found: missing(article.paragraphs, place) };
  if (place.item === undefined) return { text: wording(paragraph), whole };
  const item = paragraph.items.find(({ number }) => number === place.item);
  if (item === undefined) return { expected, found: `该款有 ${paragraph.items.length} 项` };
  return { text: `${paragraph.text}\n${item.text}`, whole };
}

/** The paragraph cited; an item cited without its paragraph is that of the only paragraph with items. */
function paragraphOf(paragraphs: readonly Paragraph[], { paragraph }: Place): Paragraph | undefined {
  if (paragraph !== undefined) return paragraphs[paragraph - 1];
  const listing = paragraphs.filter(({ items }) => items.length > 0);
  return listing.length === 1 ? listing[0] : undefined;
}

function missing(paragraphs: readonly Paragraph[], { paragraph }: Place): string {
  if (paragraph !== undefined) return `该条有 ${paragraphs.length} 款`;
  const listing = paragraphs.filter(({ items }) => items.length > 0).length;
  return listing === 0 ? '该条没有项' : `该条有 ${listing} 款列项,须写明款`;
}

function sizeOf({ articles }: Statute): string {
  const last = articles.at(-1);
  return last === undefined
    ? '该文本没有条文'
    : `该文本共 ${articles.length} 条,至${articleInChinese(asCitation({ article: last.number }))}`;
}

const asCitation = (place: Place): Citation => ({ law: '', version: '', ...place });
