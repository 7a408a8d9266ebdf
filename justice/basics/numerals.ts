const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** An integer from 0 to 9999 in Chinese numerals as statutes write them: 91 → 九十一, 10 → 十, 105 → 一百零五. */
export function chineseNumeral(value: number): string {
  if (value === 0) return DIGITS.charAt(0);
  const digits = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) text += DIGITS.charAt(0);
    gap = false;
    text += DIGITS.charAt(digit) + (UNITS[digits.length - 1 - index] ?? '');
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

const VALUE: Readonly<Record<string, number>> = { 零: 0, 〇: 0, '○': 0, Ｏ: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** The integer a Chinese, full-width or Arabic numeral states, positional style included (二〇一八); undefined when it is none. */
export function findNumber(text: string): number | undefined {
  const arabic = text.replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff_10));
  if (/^\d+$/u.test(arabic)) return Number(arabic);
  if (text === '' || ![...text].every((sign) => sign in VALUE || sign in SCALE)) return undefined;
  if (![...text].some((sign) => sign in SCALE)) return Number([...text].map((sign) => VALUE[sign]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const scale = SCALE[sign];
    if (scale === undefined) {
      digit = VALUE[sign] ?? 0;
    } else if (scale === 10_000) {
      total += (section + (digit ?? 0)) * scale;
      section = 0;
      digit = undefined;
    } else {
      // 十 with nothing before it is one ten; 零 before it belongs to the gap, not to the ten.
      section += (digit === undefined || digit === 0 ? 1 : digit) * scale;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}
