import { datesIn } from './dates.ts';
import { distinct, segmentAfter } from './events.ts';
import type { EventKind, TimelineEvent } from './judgment.ts';

const PHRASES: readonly (readonly [EventKind, RegExp])[] = [
  ['resumed', /恢复(?:法庭)?(?:本案)?(?:的)?审理|恢复庭审|恢复(?:对本案的)?(?:法庭)?审理/u],
  ['suspended', /中止(?:本案)?(?:的)?审理|裁定中止/u],
  ['adjourned', /延期(?:开庭)?审理|延期审限?理/u],
  ['returned-for-investigation', /退回[^，。；]{0,20}补充(?:侦查|调查)|退侦|退补/u],
  ['transferred-for-prosecution', /移送[^，。；]{0,20}(?:审查)?起诉/u],
  ['hearing', /开庭/u],
];

/** A hearing that was only to come, or was not one of the trial. */
const NOT_HEARINGS = /庭前会议|建议(?:本院)?(?:延期|恢复|对本案)|开庭(?:前|传票|通知|公告)|(?:决定|定于)[^，。；]{0,6}开庭/gu;

/** What happened to the case as a whole: it belongs to every defendant. 案件审理经过段 */
export function caseEvents(passage: string, context: string | undefined): readonly TimelineEvent[] {
  const dates = datesIn(passage, context);
  const events: TimelineEvent[] = [];
  const waiting: string[] = [];
  dates.forEach((found, index) => {
    const segment = segmentAfter(passage, found, dates[index + 1]);
    // 于3月5日、4月6日两次公开开庭: a date that is only listed waits for the words after the last of them.
    if (/^[、和及与,，]?(?:至|和|及|与)?$/u.test(segment.trim())) {
      waiting.push(found.date);
      return;
    }
    const kinds = kindsIn(segment);
    for (const date of [...waiting, found.date]) for (const kind of kinds) events.push({ kind, date, words: segment.slice(0, 60) });
    waiting.length = 0;
  });
  return distinct(events.filter(({ date }) => date.length > 4));
}

function kindsIn(segment: string): readonly EventKind[] {
  const cleared = segment.replace(NOT_HEARINGS, (words) => (words.includes('延期') || words.includes('恢复') ? words : '□'));
  return PHRASES.filter(([kind, phrase]) => (kind === 'hearing' ? isHearing(cleared) : phrase.test(cleared))).map(([kind]) => kind);
}

/** The date is the hearing's own, and not that of the indictment or the acceptance told in the same breath. */
function isHearing(segment: string): boolean {
  const at = segment.search(/开庭/u);
  return at >= 0 && at <= 28 && !/受理|立案|公诉|起诉|合议庭|独任|收到/u.test(segment.slice(0, at));
}
