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

/** A sentence that tells how the case came to court. */
const CAME_TO_COURT = [
  /(?:检察院|检察分院|检院|检察(?=以)|公诉机关|抗诉机关)[^。]{0,160}(?:起诉书|提起公诉|指控|提起诉讼|移送起诉|抗诉书)/u,
  /自诉人[^。]{0,160}(?:指控|控诉|向本院起诉|诉至|提起(?:刑事)?(?:附带民事)?(?:诉讼|自诉))/u,
  /(?:法院|本院)[^。]{0,30}审理[^。]{0,240}一案/u,
  /(?:犯|涉嫌|被控)[^。]{1,60}一案[^。]{0,80}(?:法院|本院|检察院)/u,
  /^\s*本院(?:于|受理|依法|立案|在审理)/u,
  /^\s*本案(?:由|现|经)/u,
];

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
    passage: part(head, passageAt, head.length),
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

function findPassage(head: string, begin: number): number {
  const stops = /[。\s]/gu;
  let from = begin;
  while (from < head.length) {
    stops.lastIndex = from;
    const stop = stops.exec(head)?.index ?? head.length;
    // The account runs on to the next full stop; a blank alone does not end it.
    const end = head.indexOf('。', from);
    const sentence = head.slice(from, Math.min(end < 0 ? head.length : end, from + 600));
    if (isStart(head, from) && CAME_TO_COURT.some((phrase) => phrase.test(sentence)) && !isAboutPerson(sentence)) return from;
    from = stop + 1;
  }
  return head.length;
}

function isStart(head: string, from: number): boolean {
  return from === 0 || /[。\s]/u.test(head.charAt(from - 1));
}

const ABOUT_PERSON =
  /^\s*(?:(?:(?!检察|检院|自诉人)[^，。\s]){0,20}被告(?:人|单位)[^，。\s]{0,12}[，(（：:\s]|(?:指定|委托)?辩护人|法定代理人|诉讼代表人|诉讼代理人|委托代理人|法定代表人|附带民事诉讼原告人)/u;
const MEASURE = /刑事拘留|逮捕|取保候审|监视居住/u;

/** A defendant's own paragraph may name the procuratorate, and 犯…一案, in its first sentence. */
function isAboutPerson(sentence: string): boolean {
  if (/一案|案[，,]由/u.test(sentence)) return MEASURE.test(sentence);
  return ABOUT_PERSON.test(sentence);
}
