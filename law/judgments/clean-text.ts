/** A text in one spelling, and the way back to the text that was given. */
export interface CleanText {
  readonly text: string;
  /** The offset in the given text of an offset in the clean one. */
  readonly origin: (offset: number) => number;
}

const DATE_SIGN = /[\d年月日〇○Ｏ零一二三四五六七八九十]/u;
const IDEOGRAPH = /[\u4e00-\u9fff]/u;

/**
 * Full-width digits and letters become plain ones, runs of blanks become one, and blanks and line breaks inside a date or a broken word go.
 * A blank after a full stop or a colon stays: it parts paragraphs.
 */
export function cleanText(given: string): CleanText {
  const kept: string[] = [];
  const offsets: number[] = [];
  let last = '';
  for (let at = 0; at < given.length; at += 1) {
    let sign = plain(given.charAt(at));
    if (isBlank(sign)) {
      const start = at;
      while (isBlank(given.charAt(at + 1))) at += 1;
      const next = plain(given.charAt(at + 1));
      const isInside = (DATE_SIGN.test(last) && DATE_SIGN.test(next)) || (at === start && isBrokenWord(last + next));
      if (isInside) continue;
      sign = ' ';
    }
    kept.push(sign);
    offsets.push(at);
    last = sign;
  }
  offsets.push(given.length);
  return { text: kept.join(''), origin: (offset) => offsets[offset] ?? given.length };
}

function plain(sign: string): string {
  const code = sign.charCodeAt(0);
  const isFullWidth = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return isFullWidth ? String.fromCharCode(code - 0xfee0) : sign;
}

function isBlank(sign: string): boolean {
  return (
    sign === ' ' ||
    sign === '\n' ||
    sign === '\r' ||
    sign === '\t' ||
    sign === '\u3000' ||
    sign === '\u00a0' ||
    sign === '\u200b' ||
    sign === '\ufeff'
  );
}

/** Words that scanners break in two: 刑事拘 留, 起 诉书. */
const BROKEN: ReadonlySet<string> = new Set([
  '拘留',
  '逮捕',
  '取保',
  '保候',
  '候审',
  '羁押',
  '起诉',
  '诉书',
  '公诉',
  '监视',
  '视居',
  '居住',
  '审理',
  '开庭',
  '批准',
  '释放',
  '留置',
  '被告',
  '告人',
  '刑期',
]);

function isBrokenWord(pair: string): boolean {
  return IDEOGRAPH.test(pair) && BROKEN.has(pair);
}
