import { addDays, findDay, type CivilDay } from '#justice/basics';
import type { Calendar, CalendarYear } from '#justice/deadlines';
import { COUNTING } from './counting.ts';
import { YEARS } from './years.ts';

function daysOf(spans: string): readonly CivilDay[] {
  if (spans === '') return [];
  return spans.split(' ').flatMap((span) => {
    const [first = '', last = first] = span.split('..');
    const days: CivilDay[] = [];
    for (let day = findDay(first); day !== undefined && day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

function yearsOf(): ReadonlyMap<number, CalendarYear> {
  return new Map(
    YEARS.map(({ year, papers }) => {
      // A notice may move a working day into the year before its own (2006-12-30); every year is given all of them.
      const all = YEARS.filter((other) => Math.abs(other.year - year) <= 1);
      const of = (spans: 'off' | 'worked'): readonly string[] => all.flatMap((other) => daysOf(other[spans])).filter((day) => day.startsWith(String(year)));
      return [year, { year, papers, off: of('off'), worked: of('worked') }];
    }),
  );
}

/**
 * How time is counted in China: the working days announced for 2007 to 2026, and the articles of each law. A year without a notice knows
 * weekends only, and every answer that looks at it is provisional. 工作日历
 */
export const CHINA: Calendar = {
  title: '国务院办公厅节假日安排',
  zone: 'Asia/Shanghai',
  years: yearsOf(),
  counting: COUNTING,
};
