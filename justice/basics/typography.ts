const CJK = '\\u2E80-\\u303F\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF';
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

const PAIR = new RegExp(`([${CJK}]?)\\(([^()]*)\\)`, 'gu');
const AFTER = new RegExp(`(?<=[${CJK}])[,;:?!] ?`, 'gu');
const BEFORE = new RegExp(`[,;:?!](?=[${CJK}])`, 'gu');
const AFTER_DAY = /(?<=\d{4}-\d{2}-\d{2}),(?=\d)/gu;
const HAS_CJK = new RegExp(`[${CJK}]`, 'u');

/**
 * Chinese text as it is printed: punctuation beside Chinese characters is full-width. 全角标点
 * The law's data is written with the marks of the keyboard; times, numbers and English keep theirs.
 */
export function fullWidth(text: string): string {
  return text
    .replace(PAIR, (whole: string, before: string, inside: string) =>
      before !== '' || HAS_CJK.test(inside) ? `${before}（${inside}）` : whole,
    )
    .replace(AFTER_DAY, '，')
    .replace(AFTER, (mark) => WIDE[mark.trim()] ?? mark)
    .replace(BEFORE, (mark) => WIDE[mark] ?? mark);
}
