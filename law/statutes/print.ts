import { articleInChinese, articleInShort, type Citation } from '#justice/basics';
import type { Law } from './law.ts';
import { LAWS } from './registry.ts';

const short = ({ law }: Citation): string => (LAWS as Readonly<Record<string, Law>>)[law]?.short ?? law;

/** 刑诉法第九十一条第三款 */
export function citeInChinese(citation: Citation): string {
  return `${short(citation)}${articleInChinese(citation)}`;
}

/** 刑诉法 §91(3) */
export function citeInShort(citation: Citation): string {
  return `${short(citation)} ${articleInShort(citation)}`;
}
