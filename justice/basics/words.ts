/** A title in both languages, Chinese first: 中文与英文名称. */
export type Words = readonly [zh: string, en: string];

export type Tongue = 'zh' | 'en';

/** The title in the language asked for. */
export function say(words: Words, tongue: Tongue = 'zh'): string {
  return tongue === 'zh' ? words[0] : words[1];
}
