import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDay, daysInMonth, type CivilDay } from '#justice/basics';
import { assess } from './assess.ts';
import { LADDERS, type LadderName } from './checks.ts';
import { datesIn, isBefore, shifted } from './dates.ts';
import { readIn, termsOf, timelineOf, timelinesIn, written } from './judgments-in-tests.ts';

const found = (text: string): readonly (string | undefined)[] => datesIn(text).map(({ date }) => date);

const SIGNS = '〇一二三四五六七八九';
const inSigns = (number: number): string => Array.from(String(number), (digit) => SIGNS.charAt(Number(digit))).join('');
function inChinese(number: number): string {
  if (number < 10) return SIGNS.charAt(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? '' : SIGNS.charAt(tens)}十${ones === 0 ? '' : SIGNS.charAt(ones)}`;
}
const partsOf = (day: CivilDay): readonly [number, number, number] => {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return [year, month, ofMonth];
};
const plainly = (day: CivilDay): string => {
  const [year, month, ofMonth] = partsOf(day);
  return `${year}年${month}月${ofMonth}日`;
};

const anyDay = fc.integer({ min: 0, max: 5000 }).map((after) => addDays(civilDay(2012, 1, 1), after));

describe('dates, whatever the day', () => {
  const spellings: readonly (readonly [string, (day: CivilDay) => string])[] = [
    ['in digits', plainly],
    ['with leading zeros', (day) => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`],
    ['in Chinese', (day) => `${inSigns(partsOf(day)[0])}年${inChinese(partsOf(day)[1])}月${inChinese(partsOf(day)[2])}日`],
    [
      'in Chinese with 0 for 〇',
      (day) => `${inSigns(partsOf(day)[0]).replaceAll('〇', '0')}年${inChinese(partsOf(day)[1])}月${inChinese(partsOf(day)[2])}日`,
    ],
    [
      'in Chinese with ○ for 〇',
      (day) => `${inSigns(partsOf(day)[0]).replaceAll('〇', '○')}年${inChinese(partsOf(day)[1])}月${inChinese(partsOf(day)[2])}日`,
    ],
    ['scanned with O for 0', (day) => plainly(day).replaceAll('0', 'O')],
    ['scanned with l for 1', (day) => plainly(day).replaceAll('1', 'l')],
    ['scanned with I for 1', (day) => plainly(day).replaceAll('1', 'I')],
    ['without 日', (day) => `${plainly(day).slice(0, -1)}，`],
    ['with 年 twice', (day) => plainly(day).replace('年', '年年')],
  ];

  test.each(spellings)('R1 %s is read as itself', (_, write) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(found(`于${write(day)}被刑事拘留`)).toEqual([day]);
      }),
    );
  });

  test('R1 every day of a leap year and of another is read in both spellings', () => {
    for (const year of [2020, 2021]) {
      for (let day = civilDay(year, 1, 1); day <= civilDay(year, 12, 31); day = addDays(day, 1)) {
        const [, month, ofMonth] = partsOf(day);
        expect(found(`${plainly(day)}；${inSigns(year)}年${inChinese(month)}月${inChinese(ofMonth)}日`)).toEqual([day, day]);
      }
    }
  });

  test.each(['次日', '翌日', '第二日', '第二天', '隔日', '隔天'])(
    'R2 %s is the day after, over the end of a month and of a year',
    (word) => {
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(found(`${plainly(day)}被刑事拘留，${word}被取保候审`)).toEqual([day, addDays(day, 1)]);
        }),
      );
    },
  );

  test.each(['同日', '当日', '当天', '同一日', '同一天', '该日', '即日'])('R2 %s is that day', (word) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(found(`${plainly(day)}被刑事拘留，${word}被取保候审`)).toEqual([day, day]);
      }),
    );
  });

  test.each(['同月', '当月', '该月', '同月的'])('R2 %s keeps the month', (word) => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (day, other) => {
        expect(found(`${plainly(day)}被刑事拘留，${word}${other}日被逮捕`)[1]).toBe(`${day.slice(0, 7)}-${String(other).padStart(2, '0')}`);
      }),
    );
  });

  test.each(['同年', '当年', '该年', '同年的'])('R2 %s keeps the year', (word) => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, other) => {
        const [, month, ofMonth] = partsOf(other);
        if (ofMonth > 28) return;
        expect(found(`${plainly(day)}被刑事拘留，${word}${month}月${ofMonth}日被逮捕`)[1]).toBe(`${day.slice(0, 4)}${other.slice(4)}`);
      }),
    );
  });

  test.each(['次月', '翌月', '下月'])('R2 %s is the month after, in January of the next year after December', (word) => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (day, other) => {
        const [year, month] = partsOf(day);
        const expected = month === 12 ? civilDay(year + 1, 1, other) : civilDay(year, month + 1, other);
        expect(found(`${plainly(day)}被刑事拘留，${word}${other}日被逮捕`)[1]).toBe(expected);
      }),
    );
  });

  test.each(['次年', '翌年'])('R2 %s is the year after', (word) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year] = partsOf(day);
        expect(found(`${plainly(day)}被刑事拘留，${word}3月9日被逮捕`)[1]).toBe(`${year + 1}-03-09`);
      }),
    );
  });

  test('R3 a day its month does not have is never read', () => {
    for (let month = 1; month <= 12; month += 1) {
      for (const year of [2020, 2021]) {
        const last = daysInMonth(year, month);
        expect(found(`${year}年${month}月${last}日`)).toEqual([civilDay(year, month, last)]);
        expect(found(`${year}年${month}月${last + 1}日`)).toEqual([undefined]);
      }
    }
  });

  test.each(['2021年0月3日', '2021年13月3日', '2021年3月0日', '2021年3月32日', '1899年3月3日', '2101年3月3日'])(
    'R3 %s is no date',
    (text) => {
      expect(found(text)).toEqual([undefined]);
    },
  );

  test.each(['2021年度', '2021年生', '涉案12345年', '有期徒刑三年', '罚金3000元', '共9日', '3日内'])('R3 %s states no day', (text) => {
    expect(found(text).filter((date) => date !== undefined && date.length === 10)).toEqual([]);
  });

  test('R1 a date stands where its words stand', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.string({ maxLength: 10 }).map((text) => text.replaceAll(/[\d年月日oOlI]/gu, '甲')),
        (day, before) => {
          const text = `${before}，${plainly(day)}被逮捕`;
          const [one] = datesIn(text);
          expect(text.slice(one!.from, one!.to)).toBe(plainly(day));
        },
      ),
    );
  });

  test.each([
    ['2021-03', '2021-04-01', true],
    ['2021-03', '2021-03-31', false],
    ['2021', '2021-12-31', false],
    ['2020', '2021-01-01', true],
    ['2021-03-09', '2021-03-10', true],
    ['2021-03-10', '2021-03-09', false],
  ])('R2 %s before %s: %s', (one, other, isEarlier) => {
    expect(isBefore(one, other)).toBe(isEarlier);
  });

  test('R2 only a whole day is moved by days', () => {
    expect([shifted('2021-02-28', 1), shifted('2021-03-01', -1), shifted('2021-03', 1), shifted('2021', 1)]).toEqual([
      '2021-03-01',
      '2021-02-28',
      undefined,
      undefined,
    ]);
  });
});

const MEASURES = [
  ['被东川县公安局刑事拘留', 'detained'],
  ['因涉嫌犯盗窃罪被东川县公安局刑事拘留', 'detained'],
  ['被刑事拘留', 'detained'],
  ['被执行逮捕', 'arrested'],
  ['经东川县人民检察院批准，由东川县公安局执行逮捕', 'arrested'],
  ['被东川县公安局执行逮捕', 'arrested'],
  ['被逮捕', 'arrested'],
  ['被取保候审', 'bail'],
  ['被东川县公安局取保候审', 'bail'],
  ['被东川县人民检察院取保候审', 'bail'],
  ['被本院取保候审', 'bail'],
  ['经本院决定取保候审', 'bail'],
  ['被监视居住', 'residential-surveillance'],
  ['被东川县公安局监视居住', 'residential-surveillance'],
  ['被东川县监察委员会留置', 'retained'],
] as const;

const STYLES = [
  ['a whole date', '2020年4月2日'],
  ['于 and a whole date', '于2020年4月2日'],
  ['Chinese numerals', '二〇二〇年四月二日'],
  ['leading zeros', '2020年04月02日'],
  ['broken letters', '2O20年4月2日'],
] as const;

describe.each(STYLES)('a measure dated by %s', (_, date) => {
  test.each(MEASURES)('R5 %s is read', (words, kind) => {
    expect(timelineOf(`${date}${words}。`)).toEqual([`${kind} 2020-04-02`]);
  });

  test.each(MEASURES.filter(([, kind]) => kind !== 'retained'))(
    'R7 of an earlier case that ended in a sentence %s is no event of this one',
    (words) => {
      expect(
        timelineOf(`曾因犯盗窃罪于${date}被东川县人民法院判处有期徒刑六个月。因本案于2021年1月5日${words}。`).filter((one) =>
          one.includes('2020'),
        ),
      ).toEqual([]);
    },
  );
});

describe('one measure after another', () => {
  const SECOND = [
    ['同月20日', '2020-03-20'],
    ['同年4月2日', '2020-04-02'],
    ['次日', '2020-03-02'],
    ['次月2日', '2020-04-02'],
    ['次年1月2日', '2021-01-02'],
    ['4月2日', '2020-04-02'],
    ['2020年4月2日', '2020-04-02'],
  ] as const;
  const AFTER = [
    ['被执行逮捕', 'arrested'],
    ['被取保候审', 'bail'],
    ['被监视居住', 'residential-surveillance'],
  ] as const;

  test.each(SECOND.flatMap(([word, date]) => AFTER.map(([measure, kind]) => [word, measure, kind, date] as const)))(
    'R2 detained, %s %s',
    (word, measure, kind, date) => {
      expect(timelineOf(`2020年3月1日被刑事拘留，${word}${measure}。`)).toEqual(['detained 2020-03-01', `${kind} ${date}`]);
    },
  );

  test('R12 of two people each has the own measures, whatever the days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const person = (name: string, day: CivilDay): string =>
          `被告人${name}，男，1990年出生，初中文化，农民。${plainly(day)}被刑事拘留。`;
        expect(timelinesIn(written({ people: `${person('某甲', one)} ${person('某乙', other)}` }))).toEqual({
          某甲: [`detained ${one}`],
          某乙: [`detained ${other}`],
        });
      }),
      { numRuns: 40 },
    );
  });

  test('R14 a term is read from its first to its last day, whatever they are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 30, max: 4000 }), (start, length) => {
        const end = addDays(start, length);
        const people = `被告人某甲，男，1990年出生。${plainly(start)}被刑事拘留。现羁押于东川县看守所。`;
        const sentence = `（刑期从判决执行之日起计算；判决执行以前先行羁押的，羁押一日折抵刑期一日，即自${plainly(start)}起至${plainly(end)}止）`;
        expect(termsOf(people, sentence)).toEqual({ 某甲: `${start}—${end}` });
      }),
      { numRuns: 60 },
    );
  });

  test('R20–R23 the court’s own days are read, whatever they are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 10, max: 300 }), (indicted, later, days) => {
        const [accepted, judged] = [addDays(indicted, later), addDays(indicted, later + days)];
        const [year, month, ofMonth] = partsOf(judged);
        const { court } = readIn(
          written({
            charge: `东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某甲犯盗窃罪，于${plainly(indicted)}向本院提起公诉。`,
            trial: `本院于${plainly(accepted)}立案，依法适用简易程序，实行独任审判。`,
            date: `${inSigns(year)}年${inChinese(month)}月${inChinese(ofMonth)}日`,
          }),
        );
        expect(court).toMatchObject({ indicted, accepted, judged, procedure: 'summary' });
      }),
      { numRuns: 60 },
    );
  });
});

/** The day so many months on, in the same place of its month; days after the 28th are left to the tests of deadlines. */
function monthsOn(from: CivilDay, months: number): CivilDay {
  const [year, month, ofMonth] = partsOf(from);
  const at = year * 12 + month - 1 + months;
  return civilDay(Math.floor(at / 12), (at % 12) + 1, ofMonth);
}

const early = fc
  .tuple(fc.integer({ min: 2013, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 27 }))
  .map(([year, month, ofMonth]) => civilDay(year, month, ofMonth));

interface Edge {
  readonly ladder: LadderName;
  readonly last: readonly ((from: CivilDay) => CivilDay)[];
}

const days = (count: number) => (from: CivilDay) => addDays(from, count);
const months =
  (count: number, and = 0) =>
  (from: CivilDay) =>
    addDays(monthsOn(from, count), and);

/** Counted by hand from the articles: the last day of each rung for somebody who is held. */
const EDGES: readonly (readonly [article: string, edge: Edge])[] = [
  ['刑诉法 §91', { ladder: 'detention', last: [days(10), days(14), days(37)] }],
  ['刑诉法 §156, 158, 159', { ladder: 'investigation', last: [months(2), months(3), months(5), months(7)] }],
  ['监察法 §48', { ladder: 'retention', last: [months(3), months(6)] }],
  ['刑诉法 §170', { ladder: 'detention-after-retention', last: [days(10), days(14)] }],
  ['刑诉法 §225', { ladder: 'trial-fast-track', last: [days(10), days(15)] }],
  ['刑诉法 §220', { ladder: 'trial-summary', last: [days(20), months(1, 15)] }],
  ['刑诉法 §208', { ladder: 'trial-ordinary', last: [months(2), months(3), months(6)] }],
];

describe.each(EDGES)('%s on its edge days, wherever it begins', (_, { ladder, last }) => {
  const { rungs, ...rest } = LADDERS[ladder];
  const beyond = 'beyond' in rest;

  test.each(last.map((reach, index) => [index, reach] as const))(
    'J1–J5 rung %i holds on its last day and not on the day after',
    (index, reach) => {
      fc.assert(
        fc.property(early, (from) => {
          const on = assess(ladder, { from, end: reach(from) }).at(0);
          const after = assess(ladder, { from, end: addDays(reach(from), 1) }).at(0);
          const { title } = rungs[index]!;
          expect(on?.rung).toEqual(title);
          expect(on?.until).toBe(reach(from));
          expect(on?.verdict).toBe(index === 0 || 'isPlain' in rungs[index]! ? 'kept' : 'extended');
          const isLast = index === rungs.length - 1;
          if (!isLast) expect(after?.rung).toEqual(rungs[index + 1]!.title);
          else expect(after?.verdict).toBe(beyond ? 'extended' : 'overrun');
        }),
        { numRuns: 60 },
      );
    },
  );

  test('J9 the rungs are those the articles have', () => {
    expect(rungs).toHaveLength(last.length);
  });
});
