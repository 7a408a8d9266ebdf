import { expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import type { WrittenCase } from '#justice/cases';
import { SCENARIOS } from '#scenarios';
import { ongoing } from './ongoing.ts';

const bookedDays = ({ steps }: WrittenCase): readonly string[] =>
  steps.flatMap(({ form = {} }) =>
    Object.values(form).flatMap((value) => {
      const { from } = (value ?? {}) as { readonly from?: string };
      return from === undefined ? [] : [from.slice(0, 10)];
    }),
  );

test('J11 whatever day it is, no two cases of the demonstration want a judge on the same day', () => {
  for (let back = 0; back < 730; back += 45) {
    const today = addDays('2026-01-05' as CivilDay, back);
    const days = [...Object.values(SCENARIOS), ...ongoing(SCENARIOS, today)].flatMap(bookedDays);
    expect(days.length).toBeGreaterThan(30);
    expect(days.filter((day, index) => days.indexOf(day) !== index)).toEqual([]);
  }
});
