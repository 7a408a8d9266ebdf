/** A part of the clean text and where it begins. */
export interface Part {
  readonly text: string;
  readonly from: number;
}

/** A judgment cut into the parts that are read differently. */
export interface Parts {
  /** From the court's name to the first defendant, with the case number. 首部 */
  readonly title: Part;
  /** The paragraphs about the defendants. 当事人基本情况 */
  readonly people: Part;
  /** How the case came to court and was tried. 案件由来和审理经过 */
  readonly passage: Part;
  /** The words on the terms of sentence. 判决主文的刑期 */
  readonly sentence: Part;
  /** The last part, with the date. 尾部 */
  readonly tail: Part;
}

const ELLIPSIS = '⋯';
const FIRST_PARTY = /公诉机关|自诉人|抗诉机关|号(?=\s)/u;

/** Cuts a judgment, whole or in the short form whose omissions are marked with ⋯. */
export function split(text: string): Parts {
  const { head, sentence, tail } = text.includes(ELLIPSIS) ? cutAtEllipses(text) : cutWhole(text);
  const party = Math.max(0, head.search(FIRST_PARTY));
  const first = head.slice(party).search(/被告(?:人|单位)/u);
  const begin = first < 0 ? party : party + first;
  const passageAt = findPassage(head, party);
  return {
    title: part(head, 0, Math.max(begin, 200)),
    people: part(head, party, passageAt),
    passage: part(head, passageAt, Math.min(head.length, passageAt + LONGEST_PASSAGE)),
    sentence,
    tail,
  };
}

function part(text: string, from: number, to: number): Part {
  return { text: text.slice(from, to), from };
}

interface Cut {
  readonly head: string;
  readonly sentence: Part;
  readonly tail: Part;
}

function cutAtEllipses(text: string): Cut {
  const first = text.indexOf(ELLIPSIS);
  const last = text.lastIndexOf(ELLIPSIS);
  return {
    head: text.slice(0, first),
    sentence: part(text, first + 1, Math.max(first + 1, last)),
    tail: part(text, last + 1, text.length),
  };
}

/** A whole judgment: the account of the trial ends with 现已审理终结, the sentence begins with 判决如下, the tail with the judges. */
function cutWhole(text: string): Cut {
  const over = /审理终结/u.exec(text);
  const decides = /(?:判决|裁定|改判)如下/u.exec(text);
  const headEnd = over === null ? (decides?.index ?? text.length) : over.index + over[0].length;
  const sentenceAt = decides === null ? headEnd : decides.index + decides[0].length;
  const signed = text.lastIndexOf('审判员');
  const chaired = text.lastIndexOf('审判长');
  const tailAt = Math.max(sentenceAt, chaired > sentenceAt ? chaired : signed);
  return {
    head: text.slice(0, headEnd),
    sentence: part(text, Math.max(headEnd, sentenceAt), tailAt),
    tail: part(text, tailAt, text.length),
  };
}

/** The account of a trial fills a page or two; a longer one is read so far. */
const LONGEST_PASSAGE = 20_000;
/** No sentence is looked at further than this, so that a text without full stops takes no longer. */
const LONGEST_LOOK = 600;

/** Where the account of the trial begins: the first sentence that tells how the case came to court. */
function findPassage(head: string, begin: number): number {
  const stops = /[。\s]/gu;
  let from = begin;
  while (from < head.length) {
    // The sentence runs on to the next full stop; a blank alone does not end it.
    const ahead = head.slice(from, from + LONGEST_LOOK);
    const end = ahead.indexOf('。');
    const sentence = end < 0 ? ahead : ahead.slice(0, end);
    if (isStart(head, from) && !isAboutPerson(sentence) && cameToCourt(sentence)) return from;
    stops.lastIndex = from;
    from = (stops.exec(head)?.index ?? head.length) + 1;
  }
  return head.length;
}

function isStart(head: string, from: number): boolean {
  return from === 0 || /[。\s]/u.test(head.charAt(from - 1));
}

const PERSON =
  /^\s?(?:(?:(?!检察|检院|自诉人)[^，。\s]){0,20}被告(?:人|单位)[^，。\s]{0,12}[，(（：:\s]|(?:指定|委托)?辩护人|法定代理人|诉讼代表人|诉讼代理人|委托代理人|法定代表人|附带民事诉讼原告人)/u;

function isAboutPerson(sentence: string): boolean {
  return !/一案|案[，,]由/u.test(sentence) && PERSON.test(sentence);
}

const MEASURE = /刑事拘留|逮捕|取保候审|监视居住/u;
const PROSECUTOR = /检察院|检察分院|检院|检察(?=以)|公诉机关|抗诉机关/u;
const ACCUSES = /起诉书|提起公诉|指控|提起诉讼|移送起诉|抗诉书/u;
const PRIVATE_CHARGE = /指控|控诉|向本院起诉|诉至|提起(?:刑事)?(?:附带民事)?(?:诉讼|自诉)/u;

/** 某甲犯盗窃罪一案,某法院于…; 本院于…立案; 本案由…: no measure may stand anywhere in such a sentence. */
const WITHOUT_CHARGE = [
  /(?:犯|涉嫌|被控)[^。]{1,60}一案[^。]{0,80}(?:法院|本院|检察院)/u,
  /^\s?(?:原审)?被告人[^。，]{1,60}一案[，,](?:本院|[^。，]{2,24}法院)/u,
  /^\s?本院[^。]{0,60}(?:受理|立案|审理)/u,
  /^\s?本案(?:由|现|经)/u,
];

/** Tells of the charge, the court and the case before it tells of any measure: a defendant's paragraph names the procuratorate too. */
function cameToCourt(sentence: string): boolean {
  const told = toldAt(sentence);
  return told !== undefined && !MEASURE.test(sentence.slice(0, told));
}

function toldAt(sentence: string): number | undefined {
  const places = [
    after(sentence, PROSECUTOR, ACCUSES),
    after(sentence, /自诉人/u, PRIVATE_CHARGE),
    after(sentence, /(?:法院|本院)[^。]{0,30}审理/u, /一案/u),
  ];
  const place = places.find((one) => one !== undefined);
  return place ?? (WITHOUT_CHARGE.some((words) => words.test(sentence)) ? sentence.length : undefined);
}

/** The end of the second words behind the first, no further than two hundred signs. */
function after(sentence: string, first: RegExp, second: RegExp): number | undefined {
  const at = sentence.search(first);
  if (at < 0) return undefined;
  const match = second.exec(sentence.slice(at, at + 240));
  return match === null ? undefined : at + match.index + match[0].length;
}
