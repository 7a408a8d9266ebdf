import type { Finding, Words } from '#justice/basics';
import { caseEvents, type CaseEvent } from './case-events.ts';
import { cleanText, type CleanText } from './clean-text.ts';
import { courtOf } from './court.ts';
import { datesIn } from './dates.ts';
import { moved, nameFinder, peopleIn, type Person } from './defendants.ts';
import { personalEvents, type Placed } from './events.ts';
import { trialOf } from './instance.ts';
import type { CourtRead, DefendantRead, EventKind, JudgmentRead, TimelineEvent, Unreadable } from './judgment.ts';
import { withTerms } from './sentence.ts';
import { split, type Part, type Parts } from './split.ts';

const LONGEST_TEXT = 1_000_000;
const MOST_DEFENDANTS = 500;

/**
 * Reads a criminal judgment's account of its own procedure (whole, or shortened with ⋯). What the text does not say is left out and what
 * contradicts itself is noted; a text that is no such judgment is reported with every reason. Pure; the time is linear in the length of the text.
 */
export function readJudgment(given: string): JudgmentRead | Unreadable {
  if (given.length > LONGEST_TEXT) {
    const help = `split the file: a judgment has at most ${LONGEST_TEXT} signs, this text has ${given.length}`;
    return { unreadable: [{ code: 'judgments/too-long', where: 'text', help }] };
  }
  const clean = cleanText(given);
  const parts = split(clean.text);
  const isReview = /上诉|抗诉|再审|原审|原公诉/u.test(parts.title.text + parts.people.text.slice(0, 200));
  const people = peopleIn(parts.people, { isReview, passage: parts.passage.text });
  const findings = findingsOf(given, people);
  if (findings.length > 0) return { unreadable: findings };
  const shared = caseEvents(parts.passage.text).map((event) => moved(event, parts.passage.from));
  const late = lateEvents(parts.passage, people);
  const complete = people.map((person) => {
    const own = late.filter(({ of }) => of === undefined || of === person.name).map(({ event }) => event);
    return { ...person, events: [...person.events, ...own, ...sharedBy(shared, person, people)] };
  });
  const { people: sentenced, unclaimed } = withTerms(complete, parts.sentence, chargedOrder(complete, parts.passage.text));
  const court = courtOf(given, parts);
  const defendants = sentenced.map(({ name, events, remarks }): DefendantRead => ({
    name,
    remarks,
    events: distinct(events).map((event) => quoted(event, given, clean)),
  }));
  const trial = trialOf(parts, court, new Set(shared.map(({ kind }) => kind)));
  return {
    defendants,
    court,
    trial,
    notes: [...impossibleDates(clean.text, parts), ...notesOn(defendants, court), ...unclaimedNote(unclaimed)],
  };
}

function findingsOf(given: string, people: readonly Person[]): readonly Finding[] {
  const findings: Finding[] = [];
  if (!/判决书|裁定书|公诉机关|检察院|自诉人/u.test(given)) {
    findings.push({
      code: 'judgments/no-judgment',
      where: 'text',
      help: 'give the text of a criminal judgment: neither a prosecuting organ nor the word 判决书 is in it',
    });
  }
  if (people.length === 0) {
    findings.push({
      code: 'judgments/no-defendant',
      where: 'text',
      help: 'no sentence before the indictment begins with 被告人 and a name',
    });
  }
  if (people.length > MOST_DEFENDANTS) {
    findings.push({
      code: 'judgments/too-many-defendants',
      where: 'text',
      help: `give one judgment: ${people.length} people are called defendants in this text`,
    });
  }
  return findings;
}

function sharedBy(shared: readonly CaseEvent[], { name }: Person, people: readonly Person[]): readonly CaseEvent[] {
  const isKnown = (one: string): boolean => people.some((person) => person.name === one);
  return shared.filter(({ of }) => of === undefined || of === name || (people.length === 1 && !isKnown(of)));
}

const LATE: ReadonlySet<EventKind> = new Set(['arrested', 'arrest-approved', 'bail', 'residential-surveillance', 'released']);
const MEASURE = /逮捕|取保候审|监视居住|释放/u;

interface LateEvent {
  readonly event: Placed;
  /** Whom it concerns; undefined for everybody. */
  readonly of: string | undefined;
}

/** Measures taken while the case was in court: of the one named last before them, of all where it says so, of the only defendant. */
function lateEvents(passage: Part, people: readonly Person[]): readonly LateEvent[] {
  if (!MEASURE.test(passage.text)) return [];
  const lastName = nameFinder(people);
  const late: LateEvent[] = [];
  let from = 0;
  for (const sentence of passage.text.split('。')) {
    for (const event of MEASURE.test(sentence) ? personalEvents(sentence, { isReview: false }) : []) {
      const before = sentence.slice(0, event.from);
      const of = people.length === 1 ? undefined : lastName(before);
      const isTold = LATE.has(event.kind) && (people.length === 1 || of !== undefined || ALL_OF_THEM.test(before));
      if (isTold) late.push({ event: moved(event, passage.from + from), of });
    }
    from += sentence.length + 1;
  }
  return late;
}

/** The order in which the charge names everybody; undefined where it does not name each of them once. */
function chargedOrder(people: readonly Person[], passage: string): readonly number[] | undefined {
  const charge = /指控([^。]{1,2000}?)(?:一案|，于|向本院)/u.exec(passage)?.[1];
  if (charge === undefined || people.length < 2) return undefined;
  const lastName = nameFinder(people);
  const order: number[] = [];
  for (const words of charge.split(/[、，；和及与]|被告人|犯/u)) {
    const index = people.findIndex(({ name }) => name === lastName(words));
    if (index >= 0 && !order.includes(index)) order.push(index);
  }
  return order.length === people.length ? order : undefined;
}

const ALL_OF_THEM = /(?:各|全体|[上前]述|[二三四五六七八九十]名?)被告人/u;

/** Each kind and date once, the first place it is told. */
function distinct(events: readonly Placed[]): readonly Placed[] {
  const seen = new Set<string>();
  return events.filter(({ kind, date }) => {
    const key = `${kind} ${date}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const LONGEST_QUOTE = 160;

function quoted({ kind, date, from, to, isRelative }: Placed, given: string, clean: CleanText): TimelineEvent {
  const start = clean.origin(from);
  const end = Math.min(clean.origin(Math.max(from, to - 1)) + 1, start + LONGEST_QUOTE);
  return { kind, date, words: given.slice(start, end), from: start, to: end, isRelative };
}

/** 2月30日 in the account of the procedure. */
function impossibleDates(text: string, { people, passage }: Parts): readonly Words[] {
  return [people, passage].flatMap((part) =>
    datesIn(part.text)
      .filter(({ date, isRelative }) => date === undefined && !isRelative)
      .map(({ from, to }): Words => {
        const words = text.slice(part.from + from, part.from + to);
        return [`“${words}”不是历法上存在的日期,未采用`, `“${words}” is no day of the calendar and was left out`];
      }),
  );
}

function notesOn(defendants: readonly DefendantRead[], { indicted, accepted, judged }: CourtRead): readonly Words[] {
  const notes: Words[] = [];
  if (indicted !== undefined && judged !== undefined && judged < indicted)
    notes.push([`宣判日期 ${judged} 早于提起公诉日期 ${indicted}`, `judged on ${judged}, before the indictment of ${indicted}`]);
  if (accepted !== undefined && judged !== undefined && judged < accepted)
    notes.push([`宣判日期 ${judged} 早于受理日期 ${accepted}`, `judged on ${judged}, before the acceptance of ${accepted}`]);
  if (indicted !== undefined && accepted !== undefined && accepted < indicted)
    notes.push([`受理日期 ${accepted} 早于提起公诉日期 ${indicted}`, `accepted on ${accepted}, before the indictment of ${indicted}`]);
  return [...notes, ...defendants.flatMap((defendant) => notesOnOne(defendant))];
}

function notesOnOne({ name, events }: DefendantRead): readonly Words[] {
  const first = (kind: EventKind): string | undefined => events.find((event) => event.kind === kind)?.date;
  const [start, end, detained, arrested] = [first('sentence-start'), first('sentence-end'), first('detained'), first('arrested')];
  const notes: Words[] = [];
  if (start !== undefined && end !== undefined && end < start)
    notes.push([`${name}:刑期止于 ${end},早于起算的 ${start}`, `${name}: the sentence ends on ${end}, before it begins on ${start}`]);
  if (detained !== undefined && arrested !== undefined && arrested < detained.slice(0, arrested.length)) {
    notes.push([
      `${name}:逮捕日期 ${arrested} 早于首次羁押日期 ${detained}`,
      `${name}: arrested on ${arrested}, before the first detention told, ${detained}`,
    ]);
  }
  return notes;
}

function unclaimedNote(unclaimed: number): readonly Words[] {
  return unclaimed > 0
    ? [[`有 ${unclaimed} 处刑期起止未写明属于哪一名被告人,未采用`, `${unclaimed} terms of sentence name no defendant and were left out`]]
    : [];
}

/** The reading in the plain form `{id, defendants, court}`, which knows people by name only: two of one name become one entry. */
export function asTimeline(id: string, { defendants, court }: JudgmentRead): unknown {
  const byName = new Map<string, Map<string, { readonly kind: EventKind; readonly date: string }>>();
  for (const { name, events } of defendants) {
    const own = byName.get(name) ?? new Map<string, { readonly kind: EventKind; readonly date: string }>();
    for (const { kind, date } of events) own.set(`${kind} ${date}`, { kind, date });
    byName.set(name, own);
  }
  return { id, defendants: [...byName].map(([name, events]) => ({ name, events: [...events.values()] })), court };
}
