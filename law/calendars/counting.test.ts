import { describe, expect, test } from 'vitest';
import { findDay, weekday, type CivilDay } from '#justice/basics';
import { addWorkingDays, workingDay, type CountingArticles } from '#justice/deadlines';
import { citeInShort, LAWS, type Law } from '#law/statutes';
import { COUNTING } from './counting.ts';
import { CHINA } from './china.ts';
import { YEARS } from './years.ts';

const day = (text: string): CivilDay => text as CivilDay;
const isWorked = (text: string): boolean => workingDay(CHINA, day(text)).isWorked;

describe('the notices', () => {
  test.each([
    ['2025-01-26', true, 'a Sunday before the Spring Festival of 2025'],
    ['2025-01-28', false, 'New Year’s Eve, off since 2025'],
    ['2024-02-09', true, 'New Year’s Eve of 2024 was not off by the notice'],
    ['2025-02-08', true, 'a Saturday after it'],
    ['2024-10-12', true, 'a Saturday after the National Day of 2024'],
    ['2023-04-05', false, 'Qingming 2023, a single day'],
    ['2023-04-04', true, 'the day before it'],
    ['2020-01-31', false, 'the holiday prolonged by the epidemic of 2020'],
    ['2020-02-03', true, 'the first working day after it'],
    ['2019-05-02', false, 'the May days added in March 2019'],
    ['2015-09-03', false, 'the day off of 2015 for the seventieth anniversary'],
    ['2015-09-06', true, 'and the Sunday worked for it'],
    ['2008-05-01', false, 'the first short May holiday'],
    ['2007-05-07', false, 'the last long one'],
    ['2026-02-23', false, 'the ninth day of the Spring Festival of 2026'],
    ['2026-02-24', true, 'the day after it'],
    ['2026-03-08', false, 'a Sunday, though half a day off is the women’s'],
    ['2026-05-04', false, 'within the May holiday'],
  ])('K1 on %s: worked %s (%s)', (text, expected) => {
    expect(isWorked(text)).toBe(expected);
  });

  test.each([
    ['2018-12-29', true, 'a Saturday worked for New Year 2019'],
    ['2018-12-31', false, 'a Monday off for New Year 2019'],
    ['2007-12-29', true, 'a Saturday worked for New Year 2008'],
    ['2007-12-31', false, 'a Monday off for New Year 2008'],
    ['2022-12-31', false, 'the first day off for New Year 2023'],
    ['2011-12-31', true, 'a Saturday worked for New Year 2012'],
  ])('K5 on %s: worked %s (%s)', (text, expected) => {
    expect(isWorked(text)).toBe(expected);
  });

  test('K5 a day before the first notice is known only where a notice speaks of it, and is provisional', () => {
    expect(workingDay(CHINA, day('2006-12-30'))).toEqual({ isWorked: false, isKnown: false });
  });

  test('K6 every year names a notice of the government, in order, without gap', () => {
    expect(YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index));
    expect(YEARS.flatMap(({ papers }) => papers).filter((paper) => !/^https?:\/\/www\.gov\.cn\//u.test(paper))).toEqual([]);
    expect(YEARS.map(({ papers }) => papers.length).filter((count: number) => count === 0)).toEqual([]);
  });

  test('K6 days off and worked exist, do not overlap, and nobody makes up for a holiday on a weekday', () => {
    for (const { year, off, worked } of CHINA.years.values()) {
      for (const text of [...off, ...worked]) expect(findDay(text)).toBe(text);
      expect(worked.filter((text) => off.includes(text))).toEqual([]);
      // The notice of 27 January 2020 says of a Monday that work goes on: the one weekday any notice calls worked.
      expect(worked.filter((text) => weekday(day(text)) < 6)).toEqual(year === 2020 ? ['2020-02-03'] : []);
      expect([...off, ...worked].filter((text) => !text.startsWith(String(year)))).toEqual([]);
    }
  });

  test.each([
    ['2026-02-13', 5, '2026-02-27', '14, 24, 25, 26, 27 February'],
    ['2025-09-26', 3, '2025-09-30', 'Sunday 28 September, 29, 30'],
    ['2025-09-30', 2, '2025-10-10', '9, 10 October'],
    ['2025-10-10', 1, '2025-10-11', 'Saturday 11 October'],
    ['2025-10-11', -1, '2025-10-10', 'and back'],
    ['2026-10-08', -1, '2026-09-30', 'back over the National Day'],
  ])('K3 %s and %i working days: %s (%s)', (from, count, to) => {
    expect(addWorkingDays(CHINA, day(from), count)).toEqual({ day: to, isKnown: true });
  });
});

describe('the articles each law counts by', () => {
  const told = (law: string): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(Object.entries(COUNTING[law] ?? {}).map(([what, basis]) => [what, (basis as readonly never[]).map(citeInShort)]));

  test('K7 criminal matters, and what is executed after them', () => {
    const criminal = {
      start: ['刑诉法 §105(2)'],
      months: ['刑诉法解释 §202(1)'],
      roll: ['刑诉法 §105(4)'],
      held: ['刑诉法 §105(4)'],
      travel: ['刑诉法 §105(3)'],
      post: ['刑诉法 §105(3)'],
    };
    for (const law of ['cpl', 'spcInterpretation', 'procuratorateRules', 'policeRules', 'communityCorrectionsLaw', 'prisonLaw']) expect(told(law)).toEqual(criminal);
  });

  test('K7 civil matters, in each text of the law', () => {
    expect(told('civilProcedureLaw')).toEqual({
      start: ['民诉法 §85(2)', '民诉法解释 §125'],
      roll: ['民诉法 §85(3)'],
      travel: ['民诉法 §85(4)'],
      post: ['民诉法 §85(4)'],
    });
    const versions = Object.values(COUNTING['civilProcedureLaw@2021-12-24'] ?? {}).flatMap((basis: CountingArticles['start']) => (basis ?? []).map(({ version }) => version));
    expect(versions).toContain('2021-12-24');
    expect(versions).not.toContain('2023-09-01');
  });

  test('K7 administrative litigation, reconsideration, police cases, penalties and compulsion', () => {
    expect(told('administrativeLitigationLaw')['roll']).toEqual(['行诉法解释 §48(3)']);
    expect(told('reconsiderationLaw')['roll']).toEqual(['复议法 §88(1)', '民诉法 §85(3)']);
    expect(told('reconsiderationLaw')['workdays']).toEqual(['复议法 §88(2)']);
    expect(told('reconsiderationLaw@2017-09-01')['workdays']).toEqual(['复议法 §40(2)']);
    expect(told('policeAdministrativeRules')).toEqual({ start: ['公安行政程序规定 §35'], roll: ['公安行政程序规定 §35'], held: ['公安行政程序规定 §35'] });
    expect(told('penaltyLaw')).toEqual({ workdays: ['处罚法 §85'] });
    expect(told('compulsionLaw')).toEqual({ workdays: ['强制法 §69'] });
  });

  test('K7 only laws of the registry, only texts of theirs', () => {
    const laws = LAWS as Readonly<Record<string, Law>>;
    const unknown = Object.keys(COUNTING).filter((key) => {
      const [law = '', version] = key.split('@');
      return laws[law] === undefined || (version !== undefined && !laws[law].versions.some((one) => one.version === version));
    });
    expect(unknown).toEqual([]);
  });
});
