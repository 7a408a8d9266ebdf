import { articleInChinese, articleInShort, type Citation } from '#justice/basics';
import { LAWS } from '#law/statutes';
import type { ArticleAt, CitedArticle } from './citations.ts';

type Registered = Readonly<Record<string, { readonly title: string; readonly short: string }>>;

/** A law's whole title; what the registry does not know is called as its text is. */
export const titleOf = (law: string): string => (LAWS as Registered)[law]?.title ?? law;
export const shortOf = (law: string): string => (LAWS as Registered)[law]?.short ?? law;

/** An article as a citation that leaves the version open. */
const cited = ({ law, article, suffix }: ArticleAt): Citation => ({
  law,
  version: '',
  article,
  ...(suffix === undefined ? {} : { suffix }),
});

/** 第九十一条 or §91, to the paragraph and item where they are given. */
export function placeIn(at: ArticleAt & Pick<Citation, 'paragraph' | 'item'>, tongue: 'zh' | 'en'): string {
  const { paragraph, item } = at;
  const whole = { ...cited(at), ...(paragraph === undefined ? {} : { paragraph }), ...(item === undefined ? {} : { item }) };
  return tongue === 'zh' ? articleInChinese(whole) : articleInShort(whole);
}

/** 刑诉法第九十一条. */
export const articleNamed = (at: ArticleAt, tongue: 'zh' | 'en'): string =>
  `${shortOf(at.law)}${tongue === 'zh' ? '' : ' '}${placeIn(at, tongue)}`;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** Whether it is the very article that was written: 刑诉法91, 刑诉法第91条, 刑诉法第九十一条. */
export function isNamed(at: ArticleAt, written: string): boolean {
  const number = `${at.article}${at.suffix === undefined ? '' : `之${at.suffix}`}`;
  const places = [number, `第${number}条`, articleInChinese(cited(at))];
  return [shortOf(at.law), titleOf(at.law)].some((law) => places.some((place) => plain(`${law}${place}`) === plain(written)));
}

/** By the law's name, the number of the article, or the name of what stands on it. */
export function fits(one: CitedArticle, written: string): boolean {
  const wanted = plain(written);
  if (/^\d+$/u.test(wanted)) return String(one.article) === wanted;
  const place = articleInChinese(cited(one));
  const names = [titleOf(one.law), shortOf(one.law)].flatMap((law) => [
    `${law}${place}`,
    `${law}第${one.article}条`,
    `${law}${one.article}`,
  ]);
  return (
    names.some((text) => plain(text).includes(wanted)) || one.by.some(({ title }) => title.some((text) => plain(text).includes(wanted)))
  );
}
