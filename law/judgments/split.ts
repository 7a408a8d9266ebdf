/** A judgment cut into the parts that are read differently. */
export interface Parts {
  /** From the court's name to the case number. */
  readonly title: string;
  /** The paragraphs about the defendants. */
  readonly people: readonly { readonly name: string; readonly text: string }[];
  /** How the case came to court and was tried. */
  readonly passage: string;
  /** The words on the terms of sentence. */
  readonly sentence: string;
  /** The last part, with the date. */
  readonly tail: string;
}

const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A]/gu;

/** One form for what is written in several: full-width digits, zeros of every kind, blanks inside numbers and dates. Lengths may change. */
export function normalise(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfe_e0))
    .replaceAll(/[○Ｏ〇О０]/gu, '〇')
    .replaceAll(/(?<=\d)[lI|](?=[\d年月日])/gu, '1')
    .replaceAll(/(\d)\s+(?=[\d年月日])/gu, '$1')
    .replaceAll(/([年月])\s+(?=\d)/gu, '$1')
    .replaceAll(/二[0Oо〇][0Oо〇]/gu, '二〇〇')
    .replaceAll(/二[Oо]一/gu, '二〇一');
}

const CALLED = '(某[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥\\d一二三四五六七八九十]{0,4})';
const AFTER_NAME = '(?=[，。（(,：:；\\s、]|因|于|曾|自|$)';

/** 被告人某甲, 上诉人（原审被告人）某甲, 被告人暨附带民事公益诉讼被告某甲 at the beginning of a sentence. */
const DEFENDANT = new RegExp(`(?:^|[。\\s；;）)])(?!附带民事)[^，。\\s；;某]{0,18}被告人?[^，。\\s；;某]{0,22}\\s?${CALLED}${AFTER_NAME}`, 'gu');

/** The same with a name that was not taken out of the text. */
const NAMED_DEFENDANT = /(?:^|[。\s；;）)])(?:原审)?被告人\s*[:：]?\s*([^，。（(,：:；\s、）)]{1,8})(?=[，。（(,：:；\s、]|因|于|曾|自)/gu;

const PASSAGE =
  /[^。]*(?:(?:检察院|检察分院)[^。]{0,60}(?:以|于)[^。]{0,80}(?:起诉书|提起公诉|指控|起诉)|(?:检察院|检察分院|自诉人)[^。]{0,20}指控|人民法院审理[^。]{0,160}一案|犯[^。]{1,30}一案)/u;

/** Cuts a judgment; `passage` starts with the sentence that says how the prosecution came to court. */
export function split(text: string): Parts {
  const [head = '', ...rest] = text.split('⋯');
  const tail = rest.at(-1) ?? '';
  const sentence = rest.length > 1 ? rest.slice(0, -1).join('⋯') : '';
  // A title may name the defendants before the court does.
  const prosecutor = Math.max(0, head.search(/公诉机关|自诉人|抗诉机关|号\s/u));
  const first = head.slice(prosecutor).search(/被告(?:人|单位)/u);
  const begin = first < 0 ? prosecutor : prosecutor + first;
  const match = PASSAGE.exec(head.slice(begin));
  const passageAt = match === null ? head.length : begin + match.index;
  const about = head.slice(prosecutor, passageAt);
  return { title: head.slice(0, Math.max(begin, 120)), people: peopleIn(about), passage: head.slice(passageAt), sentence, tail };
}

function peopleIn(about: string): readonly { readonly name: string; readonly text: string }[] {
  const called = [...about.matchAll(DEFENDANT)];
  const starts = (called.length > 0 ? called : [...about.matchAll(NAMED_DEFENDANT)]).map((match) => ({ name: match[1] ?? '', from: match.index }));
  const people = new Map<string, string>();
  starts.forEach(({ name, from }, index) => {
    const text = about.slice(from, starts[index + 1]?.from ?? about.length);
    people.set(name, (people.get(name) ?? '') + text);
  });
  return [...people].map(([name, text]) => ({ name, text }));
}
