import { auditJudgment, type DefendantAudit } from './audit.ts';
import type { JudgmentRead } from './judgment.ts';
import { readJudgment } from './read-judgment.ts';

/** The parts of a judgment a test cares about; the others say as little as a judgment can. No such court, case or person exists. */
export interface WrittenParts {
  readonly number?: string;
  /** After 公诉机关…。 */
  readonly people?: string;
  /** After 于…向本院提起公诉。 or instead of it. */
  readonly trial?: string;
  readonly charge?: string;
  readonly sentence?: string;
  readonly date?: string;
}

const COURT = '东江省东川县人民法院 刑事判决书';
const PROSECUTOR = '公诉机关东川县人民检察院。';
const CHARGE = '东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某甲犯盗窃罪，于2021年6月1日向本院提起公诉。';
const TRIAL = '本院依法组成合议庭，公开开庭审理了本案。现已审理终结。';
export const DEFENDANT = '被告人某甲，男，1990年出生，初中文化，农民。';

/** A judgment in the short form, of these parts. */
export function written({
  number = '（2021）东0527刑初9号',
  people = DEFENDANT,
  charge = CHARGE,
  trial = TRIAL,
  sentence = '',
  date = '',
}: WrittenParts): string {
  return `${COURT} ${number} ${PROSECUTOR} ${people} ${charge}${trial} ⋯ ${sentence} ⋯ ${date}`;
}

/** What is read of a text that can be read. */
export function readIn(text: string): JudgmentRead {
  const read = readJudgment(text);
  if ('unreadable' in read) throw new Error(read.unreadable.map(({ help }) => help).join('; '));
  return read;
}

/** Everybody's timeline as `kind date` in the order of the text. */
export function timelinesIn(text: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(readIn(text).defendants.map(({ name, events }) => [name, events.map(({ kind, date }) => `${kind} ${date}`)]));
}

/** The timeline of the only defendant of a judgment whose paragraph goes on with these words. */
export function timelineOf(words: string): readonly string[] {
  return timelinesIn(written({ people: `${DEFENDANT}${words}` }))['某甲'] ?? [];
}

/** The terms of sentence by name. */
export function termsOf(people: string, sentence: string, charge?: string): Readonly<Record<string, string>> {
  const text = written({ people, sentence, ...(charge === undefined ? {} : { charge }) });
  return Object.fromEntries(
    readIn(text).defendants.flatMap(({ name, events }) => {
      const own = events.filter(({ kind }) => kind.startsWith('sentence-')).map(({ date }) => date);
      return own.length === 0 ? [] : [[name, own.join('—')]];
    }),
  );
}

export function auditIn(text: string): readonly DefendantAudit[] {
  return auditJudgment(readIn(text));
}
