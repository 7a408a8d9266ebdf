import type { Placed } from './events.ts';
import type { EventKind } from './judgment.ts';
import { governed, segmentsOf, type Clause, type Segment } from './segments.ts';

/** A case-level event; `of` names the only defendant it concerns, where the words do. */
export interface CaseEvent extends Placed {
  readonly of?: string;
}

/** Looked for in this order; several may stand in one clause. */
const PHRASES: readonly (readonly [EventKind, RegExp])[] = [
  ['resumed', /恢复了?(?:法庭|开庭|本案|对?(?:本|该|此)案|对[^，。；]{0,30}?)?(?:的)?(?:开庭)?审理|恢复庭审/u],
  [
    'suspended',
    /中止了?(?:(?:对)?(?:本|该|此)案|对[^，。；]{0,30}?)?(?:的)?审理(?!(?:的)?(?:原因|情形|事由|期间|后))|裁定中止(?!适用|原|执行)/u,
  ],
  ['adjourned', /延期(?:对[^，。；]{0,8}|开庭|本案|法庭)?(?:的)?审理(?!期限)/u],
  ['returned-for-investigation', /退回[^，。；]{0,24}补充(?:侦查|调查)|退侦|退补/u],
  ['transferred-for-prosecution', /移送[^，。；]{0,24}审查起诉/u],
];

/** Words of the court's own steps: the date is theirs, and what follows may have another. */
const OTHER_STEP =
  /受理|立案|收案|公诉|起诉|控诉|收到|转为|转入|变更|改为|指定管辖|延长|批准|鉴定|公告|送达|判决|上诉|抗诉|裁定撤销|移送本院|庭前会议|提请|重审/u;

const NOT_HEARINGS =
  /庭前会议|开庭(?:前|传票|通知|公告|审理前|时)|(?:决定|定于|拟于|通知)[^，。；]{0,10}开庭|不开庭|(?:没有|无须|无需|不必|毋需)开庭|开庭(?:的)?必要/gu;
const DECIDES = /决定|同意|准许|准予|裁定|采纳/u;
const PROPOSES = /建议|申请|提请|提出|要求/u;

/** What happened to the case as a whole: it belongs to every defendant. 案件审理经过段 */
export function caseEvents(passage: string): readonly CaseEvent[] {
  const events = segmentsOf(passage).flatMap((segment) => eventsOf(segment));
  return decidedOnly(events).map(({ isProposal: _, ...event }) => event);
}

interface Told extends CaseEvent {
  readonly isProposal: boolean;
}

function eventsOf(segment: Segment): readonly Told[] {
  const said = governed<Mentioned>(segment, (clause) => {
    const kinds = [...PHRASES.flatMap(([kind, phrase]) => mention(kind, phrase, clause)), ...hearing(segment, clause)];
    return kinds.length === 0 && OTHER_STEP.test(clause.text) ? 'other' : kinds.sort((one, other) => one.to - other.to);
  }).filter(({ kind }, index, all) => index === 0 || (kind !== 'returned-for-investigation' && !isOpposite(kind, all[0]?.kind)));
  const dates = [...segment.listed, segment.found];
  return said.flatMap(({ kind, to, clause }) => {
    const own = segment.isStretch && kind !== 'hearing' ? dates.slice(0, 1) : dates;
    const of = kind === 'suspended' || kind === 'resumed' ? concerned(clause.text) : undefined;
    const isProposal = PROPOSES.test(clause.text) && !DECIDES.test(segment.text);
    return own.flatMap(({ date, from, isRelative }) =>
      date === undefined || date.length < 7 ? [] : [{ kind, date, from, to, isRelative, isProposal, ...(of === undefined ? {} : { of }) }],
    );
  });
}

/** 决定延期审理并分别恢复审理: the second has no date of its own. */
function isOpposite(kind: EventKind, first: EventKind | undefined): boolean {
  return (kind === 'resumed') !== (first === 'resumed') && kind !== 'hearing' && first !== 'hearing';
}

interface Mentioned {
  readonly kind: EventKind;
  readonly to: number;
  readonly clause: Clause;
}

function mention(kind: EventKind, phrase: RegExp, clause: Clause): readonly Mentioned[] {
  const match = phrase.exec(clause.text);
  if (match === null || (kind === 'transferred-for-prosecution' && /向?本院/u.test(clause.text.slice(0, match.index)))) return [];
  return [{ kind, to: clause.from + match.index + match[0].length, clause }];
}

/** The date is the hearing's own, and not that of the indictment or the acceptance told in the same breath. */
function hearing(segment: Segment, clause: Clause): readonly Mentioned[] {
  const cleared = clause.text.replaceAll(NOT_HEARINGS, (words) => '□'.repeat(words.length));
  const at = cleared.indexOf('开庭');
  if (at < 0 || PHRASES.some(([, phrase]) => phrase.test(clause.text))) return [];
  const before = segment.text.slice(0, clause.from + at - segment.found.to);
  const isOwn = before.length <= 70 && !OTHER_STEP.test(before) && !PROPOSES.test(before);
  return isOwn ? [{ kind: 'hearing', to: clause.from + at + 2, clause }] : [];
}

/** 对被告人某甲中止审理: the one it concerns. */
function concerned(text: string): string | undefined {
  return (
    /(?:对|就)(?:原审)?被告人([^，。；、的]{1,8}?)(?:的|部分|犯|中止|恢复|裁定|进行|$)/u.exec(text)?.[1] ??
    /中止了?对(?:原审)?被告人([^，。；、的]{1,8}?)的?审理/u.exec(text)?.[1]
  );
}

/** A proposal to adjourn or to resume gives way to the court's decision on it, where that is dated too. */
function decidedOnly(events: readonly Told[]): readonly Told[] {
  return events.filter((event, index) => {
    const next = events[index + 1];
    return !(event.isProposal && next !== undefined && next.kind === event.kind && !next.isProposal && next.date.length === 10);
  });
}
