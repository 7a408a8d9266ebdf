import { datesIn, isBefore, type DateFound } from './dates.ts';
import type { EventKind, TimelineEvent } from './judgment.ts';

/** How each event is worded, where it stands after its date. Looked for in this order. */
const PHRASES: readonly (readonly [EventKind, RegExp])[] = [
  ['arrest-refused', /不(?:予)?批准逮捕|不予?批捕|不捕/u],
  ['arrest-approved', /(?:批准|决定)(?:对[^，。；]{0,12})?(?:依法)?(?:予以|并)?逮捕|批捕/u],
  ['arrested', /执行逮捕|(?:被|依法|予以|转为?|同时|并|刑拘、|刑事拘留、|由[^，。；]{2,14}|变更(?:强制措施)?为)逮捕|^(?:将其|因[^，。；]{1,40})?逮捕|被[^，。；批决]{2,18}逮捕/u],
  ['retained', /(?:采取|被|予以|实施)[^，。；]{0,24}留置|留置措施|^留置/u],
  ['residential-surveillance', /监视居住/u],
  ['bail', /取保候审|取保侯审|取保/u],
  ['detained', /刑事拘留|刑拘|拘留|羁押/u],
  ['released', /释放/u],
  ['escaped', /脱逃|逃脱|潜逃/u],
];

/** Cut out before looking: words that contain an event's word and are none. */
const NOT_EVENTS = /现(?:已)?(?:被)?(?:依法)?(?:羁押|在押|取保候审|监视居住|押)|先行羁押|(?:解除|撤销)(?:了)?(?:对[^，。；]{0,10})?(?:取保候审|监视居住|指定居所监视居住|强制措施)|取保候审(?:期满|期限届满|期间)|监视居住(?:期满|期限届满|期间)|(?:行政|司法)拘留|治安拘留|拘留所|留置送达|被?羁押(?:期间|期限)|在(?:取保候审|监视居住|羁押)|(?:刑满|减刑|裁定|假释)[^，。；]{0,4}释放|释放证明/gu;

/** A segment that speaks of another matter: an earlier sentence, an administrative measure. */
const EARLIER = /判处|判决|刑满|减刑|假释|劳动教养|劳教|强制(?:隔离)?戒毒|收容|行政处罚|行政拘留|治安|缓刑|社区戒毒|被判/u;
const ENDS_EARLIER = /判处|刑满|减刑|假释|劳动教养|劳教|被判/u;

interface Placed extends TimelineEvent {
  readonly at: number;
}

/** The events of one defendant's own paragraph. 被告人基本情况段 */
export function personalEvents(paragraph: string): readonly TimelineEvent[] {
  const dates = datesIn(paragraph);
  const placed: Placed[] = [];
  const earlier: { readonly date: string; readonly at: number }[] = [];
  dates.forEach((found, index) => {
    const segment = segmentAfter(paragraph, found, dates[index + 1]);
    if (ENDS_EARLIER.test(segment)) earlier.push({ date: found.date, at: found.from });
    if (EARLIER.test(segment) && !/(?:刑事拘留|逮捕|取保候审)/u.test(segment.replace(/行政拘留/gu, ''))) return;
    const events = eventsOf(segment, found);
    placed.push(...(events.length > 0 ? events : carriedOut(segment, { found, before: placed.at(-1), next: dates[index + 1], paragraph })));
  });
  // What stands before an earlier sentence, and is older, led to that sentence and not to this case.
  const own = placed.filter(({ at, date }) => !earlier.some((sentence) => sentence.at > at && isBefore(date, sentence.date)));
  // In a retrial the earlier sentence is this case's own.
  const kept = own.length > 0 ? own : placed;
  return distinct(kept.map(({ kind, date, words }) => ({ kind, date, words })));
}

/** What a date is followed by, up to the next date or the end of the sentence. */
export function segmentAfter(text: string, found: DateFound, next: DateFound | undefined): string {
  const end = next === undefined ? text.length : next.from;
  const segment = text.slice(found.to, end);
  const stop = segment.search(/[。]/u);
  return stop < 0 ? segment : segment.slice(0, stop);
}

interface Around {
  readonly found: DateFound;
  readonly before: Placed | undefined;
  readonly next: DateFound | undefined;
  readonly paragraph: string;
}

/** 被本院决定逮捕,次日由公安局执行; 经检察院批准,次日被逮捕: the arrest is named only beside the other date. */
function carriedOut(segment: string, { found, before, next, paragraph }: Around): readonly Placed[] {
  const event = (kind: EventKind): readonly Placed[] => [{ kind, date: found.date, at: found.from, words: segment.slice(0, 60) }];
  if (before?.kind === 'arrest-approved' && /^[，,]?[^，。；]{0,26}执行(?:完毕)?[，。；、]?$/u.test(segment.trim())) return event('arrested');
  const follows = next === undefined ? '' : paragraph.slice(next.to, next.to + 60).split('。')[0];
  return /^[^。；]{0,30}检察院(?:依法)?批准[，,]?$/u.test(segment.trim()) && /逮捕/u.test(follows ?? '') ? event('arrest-approved') : [];
}

function eventsOf(segment: string, { date, from }: DateFound): readonly Placed[] {
  let rest = segment.replace(NOT_EVENTS, '□');
  const events: Placed[] = [];
  for (const [kind, phrase] of PHRASES) {
    const match = phrase.exec(rest);
    if (match === null || (kind === 'released' && EARLIER.test(segment))) continue;
    events.push({ kind, date, at: from, words: segment.slice(0, 60) });
    rest = rest.replace(phrase, '□');
    if (kind === 'arrest-approved' && !/执行|被逮捕/u.test(rest)) rest = rest.replaceAll('逮捕', '□');
  }
  return events;
}

/** Each kind and date once, in the order of the text. */
export function distinct(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return [...new Map(events.map((event) => [`${event.kind} ${event.date}`, event])).values()];
}
