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

/** A decision to arrest counts as the arrest itself when nothing else says when it was carried out. */
type Said = EventKind | 'arrest-decided';

interface Mention {
  readonly said: Said;
  readonly to: number;
}

/** How each measure is worded, in the order they are looked for; what was found is blotted out for the next. */
const PHRASES: readonly (readonly [Said, RegExp])[] = [
  ['arrest-refused', /不(?:予)?批准(?:对[^，。；]{0,12}?)?(?:予以)?逮捕|不予?批捕|不捕/u],
  ['arrest-approved', /批准(?:对[^，。；]{0,12}?)?(?:的)?(?:依法)?(?:予以|并|采取)?逮捕|批捕/u],
  ['arrest-decided', /决定(?:依法)?(?:将|对)?[^，。；]{0,14}?(?:依法)?(?:予以|采取|实施|进行)?逮捕(?<!(?:执行|被|转|变更为|改为)逮捕)/u],
  ['arrested', /逮捕/u],
  ['retained', /留置/u],
  ['residential-surveillance', /监视居住/u],
  ['bail', /取保(?:候审|侯审|后审|候诉)?/u],
  ['detained', /刑事?拘留?|刑事留|拘留|羁押|寄押/u],
  ['released', /释放/u],
  ['escaped', /脱逃|逃脱|潜逃/u],
];

/** Words that contain a measure's word and are none: they are blotted out first. */
const NOT_MEASURES =
  /现(?:已|均|仍)?(?:被)?(?:依法)?(?:临时)?(?:羁押|在押|取保候审|监视居住|押)|先行(?:被)?羁押|(?:解除|撤销|终止)(?:了)?(?:对[^，。；]{0,10})?(?:取保候审|监视居住|指定居所监视居住|留置|逮捕|强制措施)|(?:取保候审|监视居住|羁押|拘留|逮捕|留置)(?:期满|期限|期间|届满)|(?:行政|司法|治安|民事)(?:性)?拘留|拘留[一二三四五六七八九十\d]{1,3}(?:日|天)|拘留[所证]|逮捕[证令]|留置(?:送达|室)|在(?:取保候审|监视居住|羁押)|(?:刑满|减刑|裁定|假释|期满|满)[^，。；]{0,4}释放|释放证明|延长[^，。；]{0,8}(?:拘留|羁押|逮捕|监视居住|取保候审)|不(?:适宜|宜|符合|应|适合|需要?)[^，。；]{0,4}(?:逮捕|羁押|收押)|(?:由|将|原)(?:刑事拘留|逮捕|取保候审|监视居住)(?:强制措施|措施)?(?:变更|改|转)|(?:羁押|拘留)必要性|被?羁押[一二三四五六七八九十\d]{1,4}(?:日|天)|羁押地/gu;

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
  const placed: (Placed & { readonly said: Said })[] = [];
  segments.forEach((segment, index) => {
    const { date } = segment.found;
    if (date === undefined) return;
    if (ENDS_EARLIER.test(segment.text)) earlier.push({ date, at: segment.found.from });
    const mentions = isOfAnotherMatter(segment.text) ? [] : mentionsIn(segment, { before: placed.at(-1)?.said, next: segments[index + 1] });
    for (const mention of mentions) placed.push(...placeAll(segment, mention));
  });
  return withoutFreedEarlier(executed(ownOnly(placed, earlier, isReview)), earlier);
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
  // 经检察院批准逮捕,由公安局执行逮捕: one date for both is the date of the arrest.
  const isOneDate = mentions.some(({ said }) => said === 'arrested');
  return isOneDate ? mentions.filter(({ said }) => said !== 'arrest-approved' && said !== 'arrest-decided') : mentions;
}

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
    mentions.push({ said: isOnPaper && (said === 'arrest-decided' || said === 'arrested') ? 'arrest-approved' : said, to: from + end });
  }
  return mentions;
}

const CARRIED_OUT = /^[，,]?[^，。；]{0,26}执行(?:完毕)?[，。；、]?$/u;
const DECISIONS: Readonly<Partial<Record<Said, Said>>> = {
  'arrest-approved': 'arrested',
  'arrest-decided': 'arrested',
  arrested: 'arrested',
  bail: 'bail',
  'residential-surveillance': 'residential-surveillance',
  detained: 'detained',
};

/** 被本院决定逮捕,次日由公安局执行; 经检察院批准,次日被逮捕: the measure is named only beside the other date. */
function carriedOut({ text, found }: Segment, { before, next }: Around): readonly Mention[] {
  const to = found.to + text.trimEnd().length;
  const measure = before === undefined ? undefined : DECISIONS[before];
  if (measure !== undefined && CARRIED_OUT.test(text.trim())) return [{ said: measure, to }];
  const isApproval =
    /^[，,]?(?:(?:因|以)[^，。；]{0,40}，)?[^，。；]{0,30}(?:检察院|检察分院|法院|本院)(?:依法)?(?:批准|决定)[，,、]?于?$/u.test(
      text.trim(),
    );
  return isApproval && next !== undefined && /^[^。；]{0,40}逮捕/u.test(next.text) ? [{ said: 'arrest-approved', to }] : [];
}

function placeAll({ found, listed, isStretch }: Segment, { said, to }: Mention): readonly (Placed & { readonly said: Said })[] {
  const dates = isStretch ? listed.slice(0, 1) : [...listed, found];
  const kind: EventKind = said === 'arrest-decided' ? 'arrest-approved' : said;
  return dates.flatMap(({ date, from, isRelative }) => (date === undefined ? [] : [{ said, kind, date, from, to, isRelative }]));
}

/** What stands before an earlier sentence, and is older, led to that sentence and not to this case. */
function ownOnly<Event extends Placed>(
  placed: readonly Event[],
  earlier: readonly { readonly date: string; readonly at: number }[],
  isReview: boolean,
): readonly Event[] {
  const own = placed.filter(({ from, date }) => !earlier.some((sentence) => sentence.at > from && isBefore(date, sentence.date)));
  return own.length === 0 && isReview ? placed : own;
}

/** A decision to arrest is dated apart when its execution follows with a date of its own; else it stands for the arrest. */
function executed(placed: readonly (Placed & { readonly said: Said })[]): readonly Placed[] {
  return placed.map(({ said, ...event }, index) =>
    said === 'arrest-decided' && placed[index + 1]?.said !== 'arrested' ? { ...event, kind: 'arrested' as const } : event,
  );
}

/** 2009年释放 after an earlier sentence ended that sentence. */
function withoutFreedEarlier(placed: readonly Placed[], earlier: readonly { readonly at: number }[]): readonly Placed[] {
  return placed.filter(
    ({ kind, from }, index) =>
      kind !== 'released' || !earlier.some(({ at }) => at < from && !placed.slice(0, index).some((before) => before.from > at)),
  );
}
