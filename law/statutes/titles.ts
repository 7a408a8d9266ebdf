import type { Law } from './law.ts';
import { LAWS, type LawId } from './registry.ts';

/** A title as people compare them: without 中华人民共和国, book-title marks and blanks, brackets in their narrow form. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[《》〈〉<>\s]/gu, '')
    .replaceAll('中华人民共和国', '');
}

/** A law by its identifier, its full or its short title, with or without 中华人民共和国 and book-title marks; undefined when unknown. */
export function findLaw(name: string): LawId | undefined {
  const wanted = plainTitle(name);
  return (Object.keys(LAWS) as LawId[]).find((id) => {
    const law: Law = LAWS[id];
    return id === wanted || plainTitle(law.short) === wanted || plainTitle(law.title) === wanted;
  });
}
