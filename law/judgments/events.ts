import { isBefore } from './dates.ts';
import type { EventKind } from './judgment.ts';
import { governed, segmentsOf, type Clause, type Segment } from './segments.ts';

/** An event at its place in the clean text. */
export interface Placed {
  readonly kind: EventKind;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly isRelative: boolean;
}

/** A decision of a court or a procuratorate to arrest is told apart from an approval: an execution beside it needs no second naming. */
type Said = EventKind | 'arrest-decided';

interface Mention {
  readonly said: Said;
  readonly to: number;
  /** Told as the execution of what was decided before. */
  readonly isExecution?: true;
  /** 羁押于…, 寄押在…. */
  readonly isPlace?: true;
}

/** How each measure is worded, in the order they are looked for; what was found is blotted out for the next. */
const PHRASES: readonly (readonly [Said, RegExp])[] = [
  ['arrest-refused', /[不未]予(?:以)?逮捕|[不未](?:予|被)?批准(?:对[^，。；]{0,12}?)?(?:予以)?逮捕|[不未]予?批捕|不捕/u],
  ['arrest-approved', /批准(?:对[^，。；]{0,12}?)?(?:的)?(?:依法)?(?:予以|并|采取)?逮捕|批捕/u],
  [
    'arrest-decided',
    /决定(?:依法)?(?:将|对)?[^，。；]{0,14}?(?:依法)?(?:予以|采取|实施|进行)?逮捕(?<!(?:执行|被|被依法|转|变更为|改为)逮捕)|(?:作出|发出|下达)[^，。；]{0,4}逮捕决定/u,
  ],
  ['arrested', /逮捕/u],
  ['retained', /留置/u],
  ['residential-surveillance', /监视居住/u],
  ['bail', /取保(?:候审|侯审|后审|候诉)?|(?<=为)候审/u],
  ['detained', /刑事?拘留?|刑事留|拘留|羁押|寄押/u],
  ['released', /释放/u],
  ['escaped', /脱逃|逃脱|潜逃/u],
];

/** Words that contain a measure's word and are none: they are blotted out first. */
const NOT_MEASURES =
  /现(?:已|均|仍)?(?:被)?(?:依法)?(?:临时)?(?:羁押|在押|取保候审|监视居住|押)|先行(?:被)?羁押|(?:解除|撤销|终止)(?:了)?(?:对[^，。；]{0,10})?(?:取保候审|监视居住|指定居所监视居住|留置|逮捕|强制措施)|(?:取保候审|监视居住|羁押|拘留|逮捕|留置)(?:期满|期限|期间|届满)|(?:行政|司法|治安|民事)(?:性)?拘留|拘留[一二三四五六七八九十\d]{1,3}(?:日|天)|拘留[所证]|逮捕[证令]|留置(?:送达|室)|在(?:取保候审|监视居住|羁押)|(?:刑满|减刑|裁定|假释|期满|满)[^，。；]{0,4}释放|释放证明|延长[^，。；]{0,8}(?:拘留|羁押|逮捕|监视居住|取保候审)|不(?:适宜|宜|符合|应|适合|需要?)[^，。；]{0,4}(?:逮捕|羁押|收押)|(?:由|将|原)(?:刑事拘留|逮捕|取保候审|监视居住)(?:强制措施|措施)?(?:变更|改|转)|(?:羁押|拘留)必要性|无?逮捕必要|被?羁押[一二三四五六七八九十\d]{1,4}(?:日|天)|羁押地|(?<=(?:逮捕|拘留)[，,、]?(?:后|并)?)(?:被)?羁押于/gu;

/** Words of another matter: an earlier sentence, an administrative measure. */
const EARLIER = /判处|判决|刑满|减刑|假释|劳动教养|劳教|强制(?:隔离)?戒毒|收容|行政处罚|行政拘留|治安|缓刑|社区戒毒|被判/u;
const ENDS_EARLIER = /判处|刑满|减刑|假释|劳动教养|劳教|被判/u;
const CRIMINAL_MEASURE = /刑事拘留|刑拘|逮捕|取保候审|监视居住|留置/u;
/** Decided and not carried out: 被刑事拘留(在逃), 决定逮捕(未执行). */
const ON_PAPER = /^\s*后?[（(]?(?:后)?(?:因)?(?:在逃|潜逃|未执行|未到案)/u;

/** How a paragraph about one person is to be read. */
export interface Reading {
  /** An appeal or a retrial: the sentence told between the measures is this case's own. */
  readonly isReview: boolean;
}

/** The events of one defendant's own paragraph; offsets are those of the paragraph. 被告人基本情况段 */
export function personalEvents(paragraph: string, { isReview }: Reading): readonly Placed[] {
  const segments = segmentsOf(paragraph);
  const earlier: { readonly date: string; readonly at: number }[] = [];
  const placed: Saying[] = [];
  segments.forEach((segment, index) => {
    const { date } = segment.found;
    if (date === undefined) return;
    if (ENDS_EARLIER.test(segment.text)) earlier.push({ date, at: segment.found.from });
    const mentions = isOfAnotherMatter(segment.text) ? [] : mentionsIn(segment, { before: placed.at(-1)?.said, next: segments[index + 1] });
    if (mentions.some(({ isExecution }) => isExecution === true)) decidedBefore(placed);
    placed.push(...placeEach(segment, mentions));
  });
  return withoutFreedEarlier(ownOnly(placed, { earlier, isReview, paragraph }), earlier);
}

/** 于19日被逮捕,次日执行: the first was the decision. */
function decidedBefore(placed: Saying[]): void {
  const last = placed.at(-1);
  if (last?.said === 'arrested') placed[placed.length - 1] = { ...last, said: 'arrest-decided', kind: 'arrest-approved' };
}

interface Saying extends Placed {
  readonly said: Said;
}

function isOfAnotherMatter(text: string): boolean {
  return EARLIER.test(text) && !CRIMINAL_MEASURE.test(text);
}

interface Around {
  readonly before: Said | undefined;
  readonly next: Segment | undefined;
}

function mentionsIn(segment: Segment, { before, next }: Around): readonly Mention[] {
  const mentions = governed(segment, (clause) => mentionsOf(clause));
  if (mentions.length === 0) return carriedOut(segment, { before, next });
  return oneDate(segment, withoutPlace(mentions));
}

/** 被逮捕,羁押于某看守所: where somebody is held is no measure of its own. */
function withoutPlace(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ isPlace }, index) => index === 0 || isPlace !== true);
}

function oneDate(segment: Segment, mentions: readonly Mention[]): readonly Mention[] {
  // 经检察院批准逮捕,由公安局执行逮捕: one date for both is the date of the arrest.
  const isDecision = ({ said }: Mention): boolean => said === 'arrest-approved' || said === 'arrest-decided';
  if (mentions.some(({ said }) => said === 'arrested')) return mentions.filter((mention) => !isDecision(mention));
  const carries = segment.clauses.some(({ text }) => CARRIED_OUT_TOO.test(text));
  return carries ? mentions.map((mention) => (isDecision(mention) ? { ...mention, said: 'arrested' } : mention)) : mentions;
}

/** …批准逮捕,由公安局执行 without another date. */
const CARRIED_OUT_TOO = /(?:^|逮捕)(?:并|后)?(?:由|被|交由)[^，。；、]{2,24}执行$/u;

function mentionsOf({ text, from }: Clause): readonly Mention[] {
  const mentions: Mention[] = [];
  let rest = text.replace(NOT_MEASURES, (words) => '□'.repeat(words.length));
  const isAfterSentence = EARLIER.test(text);
  for (const [said, phrase] of PHRASES) {
    const match = phrase.exec(rest);
    if (match === null || (said === 'released' && isAfterSentence)) continue;
    const end = match.index + match[0].length;
    rest = rest.slice(0, match.index) + '□'.repeat(match[0].length) + rest.slice(end);
    const isOnPaper = ON_PAPER.test(rest.slice(end));
    if (said === 'detained' && isOnPaper) continue;
    const isPlace = said === 'detained' && match[0].endsWith('押') && /^[于在]/u.test(rest.slice(end));
    mentions.push({
      said: isOnPaper && (said === 'arrest-decided' || said === 'arrested') ? 'arrest-approved' : said,
      to: from + end,
      ...(isPlace ? { isPlace } : {}),
    });
  }
  return mentions;
}

const CARRIED_OUT = /^[^，。；、]{0,26}执行(?:完毕)?、?$/u;
const DECISIONS: Readonly<Partial<Record<Said, Said>>> = {
  'arrest-approved': 'arrested',
  'arrest-decided': 'arrested',
  arrested: 'arrested',
  bail: 'bail',
  'residential-surveillance': 'residential-surveillance',
  detained: 'detained',
};

/** 被本院决定逮捕,次日由公安局执行; 经检察院批准,次日被逮捕: the measure is named only beside the other date. */
function carriedOut({ text, found, clauses }: Segment, { before, next }: Around): readonly Mention[] {
  const first = clauses.find((clause) => clause.text.trim() !== '') ?? { text: '', from: found.to };
  const to = first.from + first.text.trimEnd().length;
  const measure = before === undefined ? undefined : DECISIONS[before];
  if (measure !== undefined && CARRIED_OUT.test(first.text.trim())) return [{ said: measure, to, isExecution: true }];
  const isApproval =
    /^[，,]?(?:(?:因|以)[^，。；]{0,40}，)?[^，。；]{0,30}(?:检察院|检察分院|法院|本院)(?:依法)?(?:批准|决定)[，,、]?于?$/u.test(
      text.trim(),
    );
  return isApproval && next !== undefined && /^[^。；]{0,40}逮捕/u.test(next.text) ? [{ said: 'arrest-approved', to }] : [];
}

/** 分别于3月16日、3月30日被刑事拘留和逮捕: as many measures as dates, one each; else every measure on every date. */
function placeEach(segment: Segment, mentions: readonly Mention[]): readonly Saying[] {
  const { listed, found, isStretch } = segment;
  const dates = [...listed, found];
  const inOrder = mentions.toSorted((one, other) => one.to - other.to);
  const isEach = mentions.length >= 2 && dates.length === mentions.length && /(?:拘留|候审|居住|逮捕)(?:和|、|及)/u.test(segment.text);
  if (isStretch || !isEach) return mentions.flatMap((mention) => placeAll(segment, mention));
  return inOrder.flatMap((mention, place) => placeAll({ ...segment, found: dates[place] ?? found, listed: [] }, mention));
}

function placeAll({ found, listed, isStretch }: Segment, { said, to }: Mention): readonly Saying[] {
  const dates = isStretch ? listed.slice(0, 1) : [...listed, found];
  const kind: EventKind = said === 'arrest-decided' ? 'arrest-approved' : said;
  return dates.flatMap(({ date, from, isRelative }) => (date === undefined ? [] : [{ said, kind, date, from, to, isRelative }]));
}

interface Earlier {
  readonly earlier: readonly { readonly date: string; readonly at: number }[];
  readonly isReview: boolean;
  readonly paragraph: string;
}

/** What is older than an earlier sentence, and stands before it or in one breath with it, led to that sentence and not to this case. */
function ownOnly(placed: readonly Saying[], { earlier, isReview, paragraph }: Earlier): readonly Placed[] {
  const isInBreath = (from: number, to: number): boolean => from < to && !/[。；;]/u.test(paragraph.slice(from, to));
  const own = placed.filter(
    ({ from, date }) => !earlier.some((one) => isBefore(date, one.date) && (one.at > from || isInBreath(one.at, from))),
  );
  return (own.length === 0 && isReview ? placed : own).map(({ said: _, ...event }) => event);
}

/** 2009年释放 after an earlier sentence ended that sentence. */
function withoutFreedEarlier(placed: readonly Placed[], earlier: readonly { readonly at: number }[]): readonly Placed[] {
  return placed.filter(
    ({ kind, from }, index) =>
      kind !== 'released' || !earlier.some(({ at }) => at < from && !placed.slice(0, index).some((before) => before.from > at)),
  );
}
