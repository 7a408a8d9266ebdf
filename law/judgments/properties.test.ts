import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditJudgment } from './audit.ts';
import { EXAMPLES, SHAPES } from './examples.ts';
import type { EventKind } from './judgment.ts';
import { DEFENDANT, readIn, written } from './judgments-in-tests.ts';
import { readJudgment } from './read-judgment.ts';

const TEXTS = [...EXAMPLES.map(({ text }) => text), ...Object.values(SHAPES)];

/** Words of judgments in any order: nonsense that looks like the real thing. */
const WORDS = [
  ...'公诉机关 被告人 某甲 某乙 某丙 自诉人 检察院 本院 ⋯ 于 因 被 经 同年 同月 次日 翌日 均 分别 上列二被告人 刑事拘留 羁押 逮捕 批准 决定 执行 取保候审'.split(
    ' ',
  ),
  ...'监视居住 留置 释放 脱逃 判处有期徒刑 刑期 自 起至 止 折抵 （ ） ， 。 ； 、 提起公诉 立案 受理 开庭审理 延期审理 恢复审理 中止审理 一案 判决书 审判长 起诉书 指控'.split(
    ' ',
  ),
  '2020年3月1日',
  '二〇二〇年二月三十日',
  '3月9日',
  '12日',
  '2105年',
  '十十月',
  '男，1990年出生',
  ' ',
  '\n',
];
const nonsense = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 120 })
  .map((words) => `刑事判决书 公诉机关东川县人民检察院。 ${DEFENDANT}${words.join('')}`);

/** A judgment with one stretch of it cut out or doubled. */
const damaged = fc.tuple(fc.constantFrom(...TEXTS), fc.nat(), fc.nat(60), fc.boolean()).map(([text, at, length, isDoubled]) => {
  const from = at % text.length;
  const piece = text.slice(from, from + length);
  return `${text.slice(0, from)}${isDoubled ? piece + piece : ''}${text.slice(from + length)}`;
});

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), nonsense, damaged);

describe('for every text', () => {
  test('R34 reading and auditing come to an end, with what is read or with reasons', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readJudgment(text);
        if ('unreadable' in read) expect(read.unreadable.length).toBeGreaterThan(0);
        else expect(auditJudgment(read)).toHaveLength(read.defendants.length);
      }),
      { numRuns: 400 },
    );
  });

  test('R35 every date that is read is a day, a month or a year that the calendar has, and its words are in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readJudgment(text);
        if ('unreadable' in read) return;
        const { indicted, accepted, judged } = read.court;
        const dates = [indicted, accepted, judged].filter((date) => date !== undefined);
        for (const { events } of read.defendants) {
          for (const { date, words, from, to } of events) {
            dates.push(date);
            expect(text.slice(from, to)).toBe(words);
          }
        }
        for (const date of dates) expect(isOnCalendar(date)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('R36 an event is told once of one person', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readJudgment(text);
        if ('unreadable' in read) return;
        for (const { events } of read.defendants) {
          const keys = events.map(({ kind, date }) => `${kind} ${date}`);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  test('R37 line breaks instead of blanks between paragraphs change nothing', () => {
    const content = (text: string): unknown =>
      readIn(text).defendants.map(({ name, events }) => [name, events.map(({ kind, date }) => `${kind} ${date}`)]);
    for (const text of TEXTS) expect(content(text.replaceAll('。 ', '。\n'))).toEqual(content(text));
  });

  test('R38 the work grows with the text, not faster: ten thousand repetitions of any clause are read', () => {
    const clauses = [
      '2020年3月1日被刑事拘留，同月9日被逮捕',
      '，次日',
      '因犯盗窃罪于2015年3月1日被判处有期徒刑一年',
      '（刑期自2020年3月1日起至2021年2月28日止）',
      '被告人某乙，',
      '。',
      '本院决定',
    ];
    for (const clause of clauses) {
      const text = written({ people: `${DEFENDANT}${clause.repeat(10_000)}。` });
      const read = readJudgment(text);
      expect('unreadable' in read || read.defendants.length > 0).toBe(true);
    }
  });
});

describe('what is written is read', () => {
  const day = fc
    .record({ year: fc.integer({ min: 2013, max: 2024 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .map((parts) => ({ ...parts, iso: `${parts.year}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}` }));
  const measures: readonly (readonly [string, EventKind])[] = [
    ['被东川县公安局刑事拘留', 'detained'],
    ['被取保候审', 'bail'],
    ['被监视居住', 'residential-surveillance'],
    ['被逮捕', 'arrested'],
    ['经东川县人民检察院批准逮捕', 'arrest-approved'],
    ['被东川县监察委员会留置', 'retained'],
  ];

  test('R39 any measures on any days come back as they were written', () => {
    const told = fc.uniqueArray(fc.tuple(day, fc.constantFrom(...measures)), {
      minLength: 1,
      maxLength: 6,
      selector: ([{ iso }, [, kind]]) => `${kind} ${iso}`,
    });
    fc.assert(
      fc.property(told, (all) => {
        const words = all.map(([{ year, month, day: ofMonth }, [measure]]) => `于${year}年${month}月${ofMonth}日${measure}`).join('，');
        const [read] = readIn(written({ people: `${DEFENDANT}因本案${words}。` })).defendants;
        expect(read?.events.map(({ kind, date }) => `${kind} ${date}`)).toEqual(all.map(([{ iso }, [, kind]]) => `${kind} ${iso}`));
      }),
    );
  });
});

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isOnCalendar(date: string): boolean {
  const [, year, month, day] = (/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date) ?? []).map(Number);
  if (year === undefined || Number.isNaN(year)) return false;
  if (month === undefined || Number.isNaN(month)) return true;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
  return month >= 1 && month <= 12 && (day === undefined || Number.isNaN(day) || (day >= 1 && day <= length));
}
