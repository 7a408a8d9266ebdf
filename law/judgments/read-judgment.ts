import type { Finding } from '#justice/basics';
import { caseEvents } from './case-events.ts';
import { courtOf } from './court.ts';
import { distinct, personalEvents } from './events.ts';
import type { DefendantRead, JudgmentRead, TimelineEvent, Unreadable } from './judgment.ts';
import { withTerms } from './sentence.ts';
import { normalise, split, type Parts } from './split.ts';

/**
 * Reads a criminal judgment's account of its own procedure. What the text does not say is left out; a text that is no such judgment is reported.
 * Time grows with the length of the text only.
 */
export function readJudgment(original: string): JudgmentRead | Unreadable {
  const parts = split(normalise(original));
  const findings = findingsOf(original, parts);
  if (findings.length > 0) return { unreadable: findings };
  const shared = caseEvents(parts.passage, undefined);
  const own = parts.people.map(({ name, text }): DefendantRead => ({ name, events: personalEvents(text) }));
  const together = forAll(parts);
  const defendants = own.map(({ name, events }) => ({ name, events: distinct([...events, ...together, ...lateEvents(parts, name), ...shared]) }));
  const read = withTerms(defendants, parts.sentence);
  return { defendants: read, court: courtOf(original, parts), notes: notesOn(read) };
}

function findingsOf(original: string, { people }: Parts): readonly Finding[] {
  if (!/判决书|裁定书|公诉机关|检察院/u.test(original)) {
    return [{ code: 'judgments/no-judgment', where: 'text', help: 'give the text of a criminal judgment: neither a prosecuting organ nor the word 判决书 is in it' }];
  }
  return people.length > 0 ? [] : [{ code: 'judgments/no-defendant', where: 'text', help: 'no paragraph begins with 被告人 and a name before the indictment is told' }];
}

/** 二被告人均于…被逮捕: what is said of several at once, in the paragraph of the last of them. */
function forAll({ people }: Parts): readonly TimelineEvent[] {
  if (people.length < 2) return [];
  const last = people.at(-1)?.text ?? '';
  const sentences = last.split('。').filter((sentence) => /(?:上述|上列|以上|[二三四五六七八九十两]名?)被告人[^。]{0,12}(?:均|于|因|都)|均于/u.test(sentence));
  return sentences.flatMap((sentence) => personalEvents(sentence));
}

const MEASURES = /(?:决定|对)[^，。；]{0,20}(?:逮捕|取保候审|监视居住)|(?:逮捕|取保候审|监视居住)/u;

/** Measures taken while the case was in court, of the one they name, or of the only defendant. */
function lateEvents({ passage, people }: Parts, name: string): readonly TimelineEvent[] {
  return passage
    .split('。')
    .filter((sentence) => MEASURES.test(sentence) && (people.length === 1 || sentence.includes(name)))
    .flatMap((sentence) => personalEvents(sentence))
    .filter(({ kind }) => kind === 'arrested' || kind === 'arrest-approved' || kind === 'bail' || kind === 'residential-surveillance');
}

function notesOn(defendants: readonly DefendantRead[]): readonly string[] {
  return defendants.flatMap(({ name, events }) => {
    const start = events.find(({ kind }) => kind === 'sentence-start')?.date;
    const end = events.find(({ kind }) => kind === 'sentence-end')?.date;
    return start !== undefined && end !== undefined && end < start ? [`${name}:刑期止于 ${end},早于起算的 ${start}`] : [];
  });
}

/** The reading as one line of data, without the words it was read from. */
export function asTimeline(id: string, { defendants, court }: JudgmentRead): unknown {
  return { id, defendants: defendants.map(({ name, events }) => ({ name, events: events.map(({ kind, date }) => ({ kind, date })) })), court };
}
