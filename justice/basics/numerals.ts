const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** An integer from 0 to 9999 in Chinese numerals as statutes write them: 91 → 九十一, 10 → 十, 105 → 一百零五. */
export function chineseNumeral(value: number): string {
  if (value === 0) return DIGITS.charAt(0);
  const digits = Array.from(String(value), Number);
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

const VALUE: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** The integer a Chinese, full-width or Arabic numeral states, positional style included (二〇一八); undefined when it is none. */
export function findNumber(text: string): number | undefined {
  const arabic = text.replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff_10));
  if (/^\d+$/u.test(arabic)) return Number(arabic);
  const signs = Array.from(text);
  if (signs.length === 0 || !signs.every((sign) => sign in VALUE || sign in SCALE)) return undefined;
  return signs.some((sign) => sign in SCALE) ? scaledNumber(signs) : Number(signs.map((sign) => VALUE[sign]).join(''));
}

function scaledNumber(signs: readonly string[]): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of signs) {
    const scale = SCALE[sign];
    if (scale === undefined) {
      digit = VALUE[sign] ?? 0;
    } else if (scale === 10_000) {
      total += (section + digit) * scale;
      section = 0;
      digit = 0;
    } else {
      // 十 with nothing before it is one ten; a 零 before it marks a gap.
      section += Math.max(digit, 1) * scale;
      digit = 0;
    }
  }
  return total + section + digit;
}
