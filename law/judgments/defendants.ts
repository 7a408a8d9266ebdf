import { personalEvents, type Placed, type Reading } from './events.ts';
import type { Remark } from './judgment.ts';
import type { Part } from './split.ts';
import { caughtOn, remarksOn } from './status.ts';

/** One person's paragraph or paragraphs, and what is said of them together with others. */
export interface Person {
  readonly name: string;
  readonly events: readonly Placed[];
  /** The days of being caught, which are no events. */
  readonly caught: readonly string[];
  readonly remarks: readonly Remark[];
}

const PSEUDONYM = '某[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥\\d一二三四五六七八九十]{0,4}';
const AFTER_NAME = '(?=[，。（(,：:；\\s、]|因|于|曾|自|$)';
const START = '(?:^|[。\\s；;）)])';
const COUNT = '[一二三四五六七八九十两\\d]{1,3}';

/** 上列二被告人, 上述被告人, 六被告人均: what follows is said of several. */
const TOGETHER = new RegExp(
  `${START}\\s?(?:(?:上列|上述|以上|前述|上诉|该)(?:各|全体)?(${COUNT})?|(${COUNT}))(?:名|位|个)?(?:原审)?被告人`,
  'gu',
);

/** 被告人某甲, 上诉人（原审被告人）某甲, 被告人暨附带民事公益诉讼被告某甲 at the beginning of a sentence. */
const CALLED = new RegExp(
  `${START}(?!(?:刑事)?附带民事)[^，。\\s；;某]{0,18}被告(?!单位|企业|公司)人?[^，。\\s；;某]{0,22}\\s?(${PSEUDONYM})${AFTER_NAME}`,
  'gu',
);
/** The same with a name, amid pseudonyms: only with sex or another name behind it. */
const CALLED_BY_NAME = new RegExp(
  `${START}(?!(?:刑事)?附带民事)[^，。\\s；;某]{0,18}被告人(?:[^，。\\s；;）)]{0,14}[）)]|暨附带民事(?:公益)?诉讼被告人?)?\\s?((?!某)[\\p{Script=Han}·]{2,12}?)[”’]?[，（(](?:男|女|曾用名|又名|别名|化名|绰号|外号)`,
  'gu',
);
/** 某甲（原审被告人）. */
const CALLED_BEFORE = new RegExp(`${START}(?:上诉人|申诉人|原审上诉人)?(${PSEUDONYM})[（(]原审被告人`, 'gu');
/** 上诉人某甲,男: whoever appeals without being called a defendant. */
const APPELLANT = new RegExp(`${START}(?:原审)?(?:上诉人|申诉人|再审申请人)(?:[（(]原审上诉人[）)])?[:：]?(${PSEUDONYM})[，（(]`, 'gu');
/** 某甲,男: the word before the name is missing. */
const UNCALLED = new RegExp(`${START}(${PSEUDONYM})，[^。]{0,12}(?:男|女)，`, 'gu');
/** The same with the name itself. */
const NAMED =
  /(?:^|[。\s；;）)])(?:上诉人|原审上诉人)?[（(]?(?:原审)?被告人[）)]?\s?[:：]?\s?((?!及其|的|暨|对|在)[\p{L}·]{1,16}?)(?=[，。（(,：:；\s、]|因|于\d|曾|自|$)/gu;

interface Start {
  readonly from: number;
  readonly name: string;
  /** How many the sentence is about, when it is about several; 0 for all of them. */
  readonly together?: number;
}

interface Somebody {
  readonly name: string;
  readonly events: Placed[];
  readonly caught: string[];
  readonly remarks: Remark[];
  readonly isDescribed: boolean;
}

/** How the people are read, and what the account of the trial says of them. */
export interface PeopleReading extends Reading {
  /** The account of the trial, which names everybody who stands trial. */
  readonly passage: string;
}

/** The defendants in the order of the text with their events, each in the offsets of the clean text. */
export function peopleIn(part: Part, reading: PeopleReading): readonly Person[] {
  const starts = startsIn(part.text);
  const people: Somebody[] = [];
  starts.forEach((start, index) => {
    const text = part.text.slice(start.from, starts[index + 1]?.from ?? part.text.length);
    const events = personalEvents(text, reading).map((event) => moved(event, part.from + start.from));
    if (start.together !== undefined) {
      for (const person of those(people, start.together, text)) person.events.push(...events);
      return;
    }
    const isDescribed = DESCRIBED.test(text);
    const known =
      isDescribed || isNewParagraph(part.text, start.from)
        ? sameAs(people, start.name, isDescribed)
        : (sameAs(people, start.name, false) ?? goesOn(people, start.name, reading.passage));
    const person = known ?? { name: start.name, events: [], caught: [], remarks: [], isDescribed };
    if (known === undefined) people.push(person);
    person.events.push(...events);
    person.caught.push(...caughtOn(text));
    person.remarks.push(...remarksOn(text));
  });
  return people;
}

const DESCRIBED = /^[^，,。]{0,40}[，,]\s?(?:男|女|绰号|曾用名|又名|化名|别名|\d{4}年\d{0,2}月?\d{0,2}日?(?:出生|生))/u;

/** Two people may be written with one name: each is introduced by sex or birth. */
function sameAs(people: readonly Somebody[], name: string, isDescribed: boolean): Somebody | undefined {
  const known = people.findLast((person) => person.name === name);
  return known !== undefined && known.isDescribed && isDescribed ? undefined : known;
}

/** A sentence in the middle of a paragraph about somebody who does not stand trial under that name goes on about the same person. */
function goesOn(people: readonly Somebody[], name: string, passage: string): Somebody | undefined {
  return passage.includes(name) ? undefined : people.at(-1);
}

function isNewParagraph(text: string, from: number): boolean {
  return from === 0 || /\s/u.test(text.charAt(from - 1)) || /\s/u.test(text.charAt(from));
}

function startsIn(text: string): readonly Start[] {
  const together = matches(text, TOGETHER).map(({ match, from }): Start => ({ from, name: '', together: countOf(match[1] ?? match[2]) }));
  const single = namesIn(text).map(({ match, from }): Start => ({
    from,
    name: match[1] ?? '',
    ...(isList(text, match) ? { together: -1 } : {}),
  }));
  const starts = [...together, ...single.filter(({ from }) => !together.some((group) => Math.abs(group.from - from) <= 2))];
  return starts.sort((one, other) => one.from - other.from);
}

/** Pseudonyms of the defendants; else names; else whoever is described as one. */
function namesIn(text: string): readonly Match[] {
  const called = [...matches(text, CALLED), ...matches(text, CALLED_BEFORE)];
  const appellants = matches(text, APPELLANT).filter(({ from }) => !called.some((one) => one.from === from));
  const found = [...called, ...appellants];
  if (found.length > 0) return [...found, ...matches(text, CALLED_BY_NAME).filter(({ from }) => !found.some((one) => one.from === from))];
  const named = matches(text, NAMED);
  return named.length > 0 ? named : matches(text, UNCALLED).slice(0, 1);
}

interface Match {
  readonly match: RegExpExecArray;
  readonly from: number;
}

function matches(text: string, pattern: RegExp): readonly Match[] {
  return [...text.matchAll(pattern)].map((match) => ({ match, from: match.index + (/^[。\s；;）)]/u.test(match[0]) ? 1 : 0) }));
}

/** 被告人某甲、某乙、某丙均于…: a list of names begins a sentence about each of them. */
function isList(text: string, match: RegExpExecArray): boolean {
  const follows = text.slice(match.index + match[0].length, match.index + match[0].length + 160);
  return /^、[^，。；（(]{1,150}?(?:均|于\d|分别|因涉嫌|共同)/u.test(follows);
}

/** 二, 十二, 12 as a count; 0 for none. */
export function countOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const digits = '零一二三四五六七八九';
  if (/^\d+$/u.test(text)) return Number(text);
  const ten = text.indexOf('十');
  const value = (sign: string): number => (sign === '两' ? 2 : Math.max(0, digits.indexOf(sign)));
  return ten < 0 ? value(text) : (ten === 0 ? 1 : value(text.charAt(0))) * 10 + value(text.charAt(ten + 1));
}

/** Those a sentence is about: the named ones, the last so many, or all so far. */
function those(people: readonly Somebody[], count: number, text: string): readonly Somebody[] {
  const listed = /^[^，。；]{0,12}?被告人([^，。；（(]{1,200}?)(?:均|于\d|分别|因涉嫌|共同|经)/u.exec(text)?.[1] ?? '';
  const names = new Set(listed.split(/[、和及与]/u).map((name) => name.trim()));
  const named = names.size > 1 ? people.filter(({ name }) => names.has(name)) : [];
  if (named.length > 0) return named;
  return count > 0 ? people.slice(-count) : people;
}

/** An event carried to another origin. */
export function moved<Event extends Placed>(event: Event, by: number): Event {
  return { ...event, from: event.from + by, to: event.to + by };
}

/** Finds the last of the defendants' names in a text; the longest where one name begins another. */
export function nameFinder(people: readonly { readonly name: string }[]): (text: string) => string | undefined {
  const names = new Set(people.map(({ name }) => name));
  const initials = new Set(people.map(({ name }) => name.charAt(0)));
  const longest = Math.max(0, ...people.map(({ name }) => name.length));
  return (text) => {
    for (let at = text.length - 1; at >= 0; at -= 1) {
      if (!initials.has(text.charAt(at))) continue;
      for (let length = longest; length > 0; length -= 1) {
        const name = text.slice(at, at + length);
        if (names.has(name)) return name;
      }
    }
    return undefined;
  };
}
