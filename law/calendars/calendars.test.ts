import { isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import { addWorkingDays, nextWorkingDay, workingDay } from '#justice/deadlines';
import { CHINA } from './china.ts';

const day = (text: string): CivilDay => text as CivilDay;

describe('the calendar of China', () => {
  test('K1 holidays are off, make-up Saturdays and Sundays are worked', () => {
    expect(workingDay(CHINA, day('2026-02-14'))).toEqual({ isWorked: true, isKnown: true });
    expect(workingDay(CHINA, day('2026-02-17'))).toEqual({ isWorked: false, isKnown: true });
    expect(workingDay(CHINA, day('2018-10-01')).isWorked).toBe(false);
  });

  test('K2 a year without a notice is provisional, and knows only weekends', () => {
    expect(workingDay(CHINA, day('2027-01-01'))).toEqual({ isWorked: true, isKnown: false });
    expect(workingDay(CHINA, day('2027-01-02'))).toEqual({ isWorked: false, isKnown: false });
    expect(workingDay(CHINA, day('2027-03-01'))).toEqual({ isWorked: true, isKnown: false });
    expect(nextWorkingDay(CHINA, day('2027-10-02'))).toEqual({ day: '2027-10-04', isKnown: false });
    expect(workingDay(CHINA, day('2006-10-02'))).toEqual({ isWorked: true, isKnown: false });
  });

  test('K3 working days skip the holiday and count the make-up day', () => {
    expect(addWorkingDays(CHINA, day('2026-02-13'), 2)).toEqual({ day: '2026-02-24', isKnown: true });
    expect(addWorkingDays(CHINA, day('2026-02-24'), -2)).toEqual({ day: '2026-02-13', isKnown: true });
  });

  test('K4 a second source agrees on every day from 2007 to 2026', () => {
    const differing: string[] = [];
    for (let current = day('2007-01-01'); current < '2027-01-01'; current = addDays(current, 1)) {
      if (workingDay(CHINA, current).isWorked !== isWorkday(current)) differing.push(current);
    }
    expect(differing).toEqual([]);
  });
});
