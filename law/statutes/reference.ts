import { findNumber } from '#justice/basics';

/** An article as people name it, the law still as they wrote it. 法条引用 */
export interface Reference {
  readonly law: string;
  /** `2018-10-26` or a year, when it stands in brackets after the law. */
  readonly version?: string;
  readonly article: number;
  readonly suffix?: number;
  readonly paragraph?: number;
  readonly item?: number;
}

const NUMBER = '[0-9０-９]+|[零〇一二两三四五六七八九十百千]+';
const REFERENCE = new RegExp(
  [
    '^(?<law>.*?)',
    '\\s*(?:[(（](?<version>\\d{4}(?:-\\d{2}-\\d{2})?)年?(?:修正|修订|修改)?[)）])?',
    `\\s*(?:第|§)?\\s*(?<article>${NUMBER})\\s*条?`,
    `(?:\\s*(?:之|-)\\s*(?<suffix>${NUMBER}))?`,
    `(?:\\s*(?:第|¶)?\\s*[(（]?\\s*(?<=[\\s第¶(（条])(?<paragraph>${NUMBER})\\s*[)）]?\\s*款?)?`,
    `(?:\\s*(?:第|\\.)?[(（]?\\s*(?<=[\\s第.(（条款])(?<item>${NUMBER})\\s*[)）]?\\s*项?)?`,
    '\\s*$',
  ].join(''),
  'u',
);

/** Reads 刑诉法91条第三款, 刑事诉讼法 第九十一条 第三款, 刑法第133条之一, 刑诉法 §91(3), cpl 91 3, 民诉法(2021) 128; undefined when no article is named. */
export function parseReference(text: string): Reference | undefined {
  const groups = REFERENCE.exec(text.trim())?.groups;
  const law = groups?.['law']?.trim() ?? '';
  const article = findNumber(groups?.['article'] ?? '');
  if (groups === undefined || law === '' || article === undefined || article === 0) return undefined;
  const number = (name: string): number | undefined => (groups[name] === undefined ? undefined : findNumber(groups[name]));
  const [suffix, paragraph, item] = [number('suffix'), number('paragraph'), number('item')];
  if (suffix === 0 || paragraph === 0 || item === 0) return undefined;
  const version = groups['version'];
  return {
    law,
    ...(version === undefined ? {} : { version }),
    article,
    ...(suffix === undefined ? {} : { suffix }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}
