import { chineseNumeral } from './numerals.ts';

/**
 * A basis in law, as data: law, version, article, paragraph, item. 依据
 * `law` and `version` name a text in the registry of `#law/statutes`; `version` is the day the text was adopted or last amended.
 */
export interface Citation {
  readonly law: string;
  readonly version: string;
  readonly article: number;
  /** 第…条之一: the number after 之. */
  readonly suffix?: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** The text is not at hand, so that nobody has checked this citation against it. */
  readonly unverified?: true;
}

/** 第九十一条第三款第二项 */
export function articleInChinese(citation: Citation): string {
  const suffix = citation.suffix === undefined ? '' : `之${chineseNumeral(citation.suffix)}`;
  const paragraph = citation.paragraph === undefined ? '' : `第${chineseNumeral(citation.paragraph)}款`;
  const item = citation.item === undefined ? '' : `第${chineseNumeral(citation.item)}项`;
  return `第${chineseNumeral(citation.article)}条${suffix}${paragraph}${item}`;
}

/** §91(3)2 */
export function articleInShort(citation: Citation): string {
  const suffix = citation.suffix === undefined ? '' : `-${citation.suffix}`;
  const paragraph = citation.paragraph === undefined ? '' : `(${citation.paragraph})`;
  const item = citation.item === undefined ? '' : `.${citation.item}`;
  return `§${citation.article}${suffix}${paragraph}${item}`;
}

/** Whether two citations name the same place of the same text. */
export function isSamePlace(one: Citation, other: Citation): boolean {
  return one.law === other.law && one.version === other.version && articleInShort(one) === articleInShort(other);
}
