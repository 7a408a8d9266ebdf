import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDay } from '#justice/basics';
import { due, workingDay, type LimitRule } from '#justice/deadlines';
import { compulsionLimits, enforcementLimits } from '#law/administrative-compulsion';
import { administrativeLitigationLimits } from '#law/administrative-litigation';
import { CHINA } from '#law/calendars';
import { civilLimits } from '#law/civil';
import { communityCorrectionsLimits } from '#law/community-corrections';
import { prisonLimits } from '#law/prison';
import { reconsiderationLimits } from '#law/reconsideration';
import { stateCompensationLimits } from '#law/state-compensation';
import { supervisionLimits } from '#law/supervision';

const rules: Readonly<Record<string, LimitRule>> = {
  ...compulsionLimits,
  ...enforcementLimits,
  ...administrativeLitigationLimits,
  ...civilLimits,
  ...communityCorrectionsLimits,
  ...prisonLimits,
  ...reconsiderationLimits,
  ...stateCompensationLimits,
  ...supervisionLimits,
};

const inDays = Object.entries(rules).filter(([, { length }]) => length.hours === undefined && Object.keys(length).length > 0);
const rolling = inDays.filter(([, { roll }]) => roll === 'rolls');
const inWorkdays = inDays.filter(([, { length, backwards }]) => length.workdays !== undefined && backwards !== true);

/** Any day of the years 2010 to 2023: every limit from there ends in a year whose holidays were announced. */
const anyDay = fc.integer({ min: 0, max: 5112 }).map((count) => addDays('2010-01-01' as CivilDay, count));

function lastDay(rule: LimitRule, start: CivilDay): CivilDay {
  const answer = due(rule, { start }, CHINA);
  if ('findings' in answer) throw new Error(JSON.stringify(answer.findings));
  return answer.due as CivilDay;
}

const isWorked = (day: CivilDay): boolean => workingDay(CHINA, day).isWorked;

/** Working days after the start, up to and with the last. */
function workedBetween(start: CivilDay, last: CivilDay): number {
  let count = 0;
  for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) if (isWorked(day)) count += 1;
  return count;
}

describe('whatever the day', () => {
  test.each(rolling)('H6 %s ends on a working day', (_name, rule) => {
    fc.assert(
      fc.property(anyDay, (start) => isWorked(lastDay(rule, start))),
      { numRuns: 60 },
    );
  });

  test.each(rolling)('H6 %s skips nothing but days off at its end', (_name, rule) => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const unrolled = lastDay({ ...rule, roll: 'never' }, start);
        const last = lastDay(rule, start);
        expect(last >= unrolled).toBe(true);
        // Everything from the day the counting ends to the day before the last is off.
        for (let day = unrolled; day < last; day = addDays(day, 1)) expect(isWorked(day)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test.each(inWorkdays)('H6 %s counts exactly its working days and ends on one', (_name, rule) => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const last = lastDay(rule, start);
        expect([workedBetween(start, last), isWorked(last)]).toEqual([rule.length.workdays, true]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(inDays.filter(([, { backwards }]) => backwards !== true))('H6 %s started a day later never ends earlier', (_name, rule) => {
    fc.assert(
      fc.property(anyDay, (start) => lastDay(rule, addDays(start, 1)) >= lastDay(rule, start)),
      { numRuns: 40 },
    );
  });
});
