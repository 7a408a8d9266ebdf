import { datesIn, type DateFound } from './dates.ts';

/** One clause that a date governs. */
export interface Clause {
  readonly text: string;
  readonly from: number;
}

/** What stands between a date and the next one, within its sentence. */
export interface Segment {
  readonly found: DateFound;
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Dates listed right before this one that share its words: 7月16日、10月11日先后被取保候审. */
  readonly listed: readonly DateFound[];
  /** The listed dates and this one are the two ends of a stretch: 自8月3日至9月3日. */
  readonly isStretch: boolean;
}

const ONLY_A_LINK = /^[、,，]?(?:和|及|与|至|到|以及|[-—~～])?于?$/u;

/** Every date of a text with the words it governs. */
export function segmentsOf(text: string): readonly Segment[] {
  const dates = datesIn(text);
  const segments: Segment[] = [];
  let listed: DateFound[] = [];
  let isStretch = false;
  dates.forEach((found, index) => {
    const next = dates[index + 1];
    const between = text.slice(found.to, next?.from ?? text.length);
    if (next !== undefined && ONLY_A_LINK.test(between.trim())) {
      listed.push(found);
      isStretch ||= /[至到—~～-]/u.test(between);
      return;
    }
    const words = upToStop(between);
    segments.push({ found, text: words, clauses: clausesOf(words, found.to), listed, isStretch });
    listed = [];
    isStretch = false;
  });
  return segments;
}

function upToStop(text: string): string {
  const stop = text.search(/[。;；]/u);
  return stop < 0 ? text : text.slice(0, stop);
}

function clausesOf(text: string, start: number): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (const part of text.split(/[,，]/u)) {
    clauses.push({ text: part, from });
    from += part.length + 1;
  }
  return clauses;
}

/** A clause that tells something of another, unstated day: 后变更为取保候审; 经检察院批准逮捕,于…. */
const ANOTHER_DAY = /^\s*(?:后|随后|之后|嗣后|而后|尔后|其后|此后|期间|其间|在此期间|经|因|又因|现|由于|鉴于|待|目前)/u;

/** The clauses that a date governs: after the first one that says something, a clause of another day ends them. */
export function governed<Read>(segment: Segment, read: (clause: Clause) => readonly Read[] | 'other'): readonly Read[] {
  const all: Read[] = [];
  let hasSpoken = false;
  for (const clause of segment.clauses) {
    if (hasSpoken && ANOTHER_DAY.test(clause.text)) break;
    const events = read(clause);
    if (events === 'other') {
      hasSpoken = true;
      continue;
    }
    hasSpoken ||= events.length > 0;
    all.push(...events);
  }
  return all;
}
