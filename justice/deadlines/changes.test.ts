import { describe, expect, test } from 'vitest';
import type { CivilTime } from '#justice/basics';
import { answered, last, on, shapes, wrong } from './rules-in-tests.ts';

const minute = (text: string): CivilTime => text as CivilTime;

describe('extensions', () => {
  test('D5 an extension lengthens the limit before the last day is looked at', () => {
    expect(last(shapes.custody, { start: on('2026-03-02'), extensions: [{ days: 4 }] })).toBe('2026-03-09');
    expect(last(shapes.custody, { start: on('2026-03-02'), extensions: [{ days: 1 }] })).toBe('2026-03-06');
    expect(last(shapes['held-variant'], { start: on('2025-03-05'), extensions: [{ days: 30 }] })).toBe('2025-10-09');
  });

  test('D5 months are added to the period, not from month end to month end', () => {
    const rule = shapes['criminal-months'];
    const months = (...granted: readonly number[]): string =>
      last(rule, { start: on('2025-12-30'), extensions: granted.map((one) => ({ months: one })) });
    expect(months()).toBe('2026-02-28');
    expect(months(1)).toBe('2026-03-30');
    expect(months(1, 2)).toBe('2026-05-30');
    expect(months(1, 2, 2)).toBe('2026-07-30');
  });

  test('D5 each extension is a step with its own article and the day it reaches', () => {
    const { steps } = answered(shapes['criminal-months'], { start: on('2026-01-31'), extensions: [{ months: 1 }, { months: 2 }] });
    expect(steps.slice(1).map(({ at, basis }) => [at, basis[0]?.article])).toEqual([
      ['2026-03-31', 1],
      ['2026-04-30', 3],
      ['2026-06-30', 4],
    ]);
  });

  test.each([
    ['an amount the law does not know', shapes.custody, [{ days: 5 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['another unit', shapes.custody, [{ months: 1 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['two units at once', shapes.custody, [{ months: 1, days: 1 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['nothing at all', shapes.workdays, [{}], 'deadlines/unknown-extension options.extensions[0]'],
    ['an extension of a limit that has none', shapes.days, [{ days: 1 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['half a day', shapes.custody, [{ days: 0.5 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['no day', shapes.custody, [{ days: 0 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['a day less', shapes.custody, [{ days: -1 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['half a day where the approval says how much', shapes.workdays, [{ days: 1.5 }], 'deadlines/unknown-extension options.extensions[0]'],
    ['a second time', shapes.custody, [{ days: 2 }, { days: 2 }], 'deadlines/extension-used-up options.extensions[1]'],
    [
      'three months where one, two and two are known',
      shapes['criminal-months'],
      [{ months: 3 }],
      'deadlines/unknown-extension options.extensions[0]',
    ],
    ['the second before the first', shapes['criminal-months'], [{ months: 2 }], 'deadlines/extension-out-of-order options.extensions[0]'],
    [
      'one beside another it excludes',
      shapes.whole,
      [{ days: 4 }, { days: 27 }],
      'deadlines/extensions-exclude-each-other options.extensions[1]',
    ],
    [
      'one beside another that excludes it',
      shapes.whole,
      [{ days: 27 }, { days: 4 }],
      'deadlines/extensions-exclude-each-other options.extensions[1]',
    ],
    [
      'beyond the whole',
      shapes['six-months-at-most'],
      [{ months: 2 }, { months: 2 }],
      'deadlines/beyond-the-longest options.extensions[1]',
    ],
  ])('D6 refused: %s', (_name, rule, extensions, code) => {
    expect(wrong(rule, { start: on('2026-03-02'), extensions })).toEqual([code]);
  });

  test('D6 an amount within what the article allows, in days too', () => {
    const rule = shapes['six-months-at-most'];
    expect(last(rule, { start: on('2026-03-02'), extensions: [{ months: 1 }, { months: 2 }] })).toBe('2026-09-02');
    expect(last(rule, { start: on('2026-03-02'), extensions: [{ days: 45 }] })).toBe('2026-07-17');
    expect(wrong(rule, { start: on('2026-03-02'), extensions: [{ days: 93 }] })).toEqual([
      'deadlines/unknown-extension options.extensions[0]',
    ]);
  });

  test('D6 the second of two months each is another extension than the first', () => {
    const { steps } = answered(shapes['criminal-months'], {
      start: on('2026-03-02'),
      extensions: [{ months: 1 }, { months: 2 }, { months: 2 }],
    });
    expect(steps.slice(2).map(({ basis }) => basis[0]?.article)).toEqual([3, 4, 5]);
    expect(
      wrong(shapes['criminal-months'], {
        start: on('2026-03-02'),
        extensions: [{ months: 1 }, { months: 2 }, { months: 2 }, { months: 2 }],
      }),
    ).toEqual(['deadlines/extension-used-up options.extensions[3]']);
  });
});

describe('time that is not counted', () => {
  const excluded = (from: string, to: string) => [{ from: on(from), to: on(to) }];

  test('D10 both days are left out', () => {
    expect(last(shapes.years, { start: on('2024-03-04'), excluded: excluded('2024-05-01', '2024-05-01') })).toBe('2026-03-05');
    expect(last(shapes.custody, { start: on('2026-03-02'), excluded: excluded('2026-03-03', '2026-03-12') })).toBe('2026-03-15');
  });

  test('D10 only what lies inside counts: not the start day, not what comes after the end', () => {
    expect(last(shapes.custody, { start: on('2026-03-02'), excluded: excluded('2026-02-20', '2026-03-03') })).toBe('2026-03-06');
    expect(last(shapes.custody, { start: on('2026-03-02'), excluded: excluded('2026-02-20', '2026-03-02') })).toBe('2026-03-05');
    expect(last(shapes.custody, { start: on('2026-03-02'), excluded: excluded('2026-03-06', '2026-03-10') })).toBe('2026-03-05');
    expect(last(shapes.custody, { start: on('2026-03-02'), excluded: excluded('2026-03-05', '2026-03-10') })).toBe('2026-03-11');
  });

  test('D10 what is left out makes room for more to be left out, and overlaps count once', () => {
    const spans = [...excluded('2026-03-06', '2026-03-07'), ...excluded('2026-03-04', '2026-03-05')];
    expect(last(shapes.custody, { start: on('2026-03-02'), excluded: spans })).toBe('2026-03-09');
    expect(
      last(shapes.custody, {
        start: on('2026-03-02'),
        excluded: [...excluded('2026-03-03', '2026-03-06'), ...excluded('2026-03-05', '2026-03-08')],
      }),
    ).toBe('2026-03-11');
  });

  test('D10 the last day rolls after that', () => {
    expect(last(shapes.days, { start: on('2026-03-02'), excluded: excluded('2026-03-04', '2026-03-05') })).toBe('2026-03-16');
  });

  test('D10 working days that are left out are passed over', () => {
    expect(last(shapes.workdays, { start: on('2026-03-06'), excluded: excluded('2026-03-10', '2026-03-15') })).toBe('2026-03-19');
  });

  test('D10 minutes where hours count; a day without a minute is left out whole', () => {
    expect(
      last(shapes.hours, {
        start: minute('2026-03-02T08:00'),
        excluded: [{ from: minute('2026-03-02T12:00'), to: minute('2026-03-02T13:30') }],
      }),
    ).toBe('2026-03-03T09:30');
    expect(last(shapes.hours, { start: minute('2026-03-02T08:00'), excluded: excluded('2026-03-03', '2026-03-03') })).toBe(
      '2026-03-04T08:00',
    );
  });

  test('D10 turned around: refused', () => {
    expect(wrong(shapes.days, { start: on('2026-03-02'), excluded: excluded('2026-03-05', '2026-03-04') })).toEqual([
      'deadlines/turned-around options.excluded[0]',
    ]);
  });

  test('D11 days on the road are not part of the limit; the last day rolls after them', () => {
    expect(last(shapes.days, { start: on('2026-03-02'), travelDays: 2 })).toBe('2026-03-16');
    expect(last(shapes.workdays, { start: on('2026-03-06'), travelDays: 1 })).toBe('2026-03-16');
    expect(last(shapes.hours, { start: minute('2026-03-02T08:00'), travelDays: 1 })).toBe('2026-03-04T08:00');
  });
});

describe('post, restart, variants, lengths a decision fixes', () => {
  test('D12 posted on the last day is in time, a day later is not', () => {
    const given = { start: on('2026-03-04') };
    expect(answered(shapes.days, { ...given, posted: on('2026-03-16') }).isInTime).toBe(true);
    expect(answered(shapes.days, { ...given, posted: on('2026-03-17') }).isInTime).toBe(false);
    expect(answered(shapes.days, given).isInTime).toBeUndefined();
  });

  test('D13 a limit counted anew starts again; time left out before that day no longer matters', () => {
    const given = { start: on('2026-01-05'), restartedAt: on('2026-02-10'), excluded: [{ from: on('2026-01-07'), to: on('2026-01-20') }] };
    expect(last(shapes['criminal-months'], given)).toBe('2026-04-10');
    expect(last(shapes['criminal-months'], { ...given, extensions: [{ months: 1 }] })).toBe('2026-05-10');
    expect(wrong(shapes['criminal-months'], { start: on('2026-02-10'), restartedAt: on('2026-02-09') })).toEqual([
      'deadlines/restart-before-start options.restartedAt',
    ]);
  });

  test('D6 a variant the law does not know is refused, also one every object has', () => {
    expect(wrong(shapes.hours, { start: minute('2026-03-02T08:00'), variant: 'long' })).toEqual([
      'deadlines/unknown-variant options.variant',
    ]);
    expect(wrong(shapes.hours, { start: minute('2026-03-02T08:00'), variant: 'toString' })).toEqual([
      'deadlines/unknown-variant options.variant',
    ]);
  });

  test('D17 a range gives its shortest length, or the one the decision fixed in it', () => {
    expect(last(shapes.range, { start: on('2026-03-02') })).toBe('2026-09-02');
    expect(last(shapes.range, { start: on('2026-03-02'), length: { months: 8 } })).toBe('2026-11-02');
    expect(last(shapes.range, { start: on('2026-03-02'), length: { years: 1 } })).toBe('2027-03-02');
    expect(wrong(shapes.range, { start: on('2026-03-02'), length: { months: 5 } })).toEqual([
      'deadlines/length-out-of-range options.length',
    ]);
    expect(wrong(shapes.range, { start: on('2026-03-02'), length: { months: 13 } })).toEqual([
      'deadlines/length-out-of-range options.length',
    ]);
  });

  test('D17 where the law leaves the length open the decision must give it; where it fixes it nobody may', () => {
    expect(wrong(shapes.open, { start: on('2026-03-02') })).toEqual(['deadlines/length-is-for-the-decision options.length']);
    expect(last(shapes.open, { start: on('2026-03-02'), length: { days: 10 } })).toBe('2026-03-12');
    expect(wrong(shapes.days, { start: on('2026-03-02'), length: { days: 10 } })).toEqual(['deadlines/length-is-fixed options.length']);
  });

  test.each([
    [{ length: { days: 1.5 } }, 'deadlines/not-whole options.length'],
    [{ length: { days: -3 } }, 'deadlines/not-whole options.length'],
    [{ length: { days: 3 }, travelDays: 0.5 }, 'deadlines/not-whole options.travelDays'],
    [{ length: { days: 3 }, travelDays: -1 }, 'deadlines/not-whole options.travelDays'],
  ])('D17 D11 a decision and a journey take whole units: %j', (given, finding) => {
    expect(wrong(shapes.open, { start: on('2026-03-02'), ...given })).toEqual([finding]);
  });

  test('D18 several accused: each has a clock of their own', () => {
    const rule = shapes['criminal-months'];
    const accused = [
      { start: on('2026-01-31') },
      { start: on('2026-02-02'), extensions: [{ months: 1 }] },
      { start: on('2026-01-31'), excluded: [{ from: on('2026-02-10'), to: on('2026-03-01') }] },
      { start: on('2026-01-31'), restartedAt: on('2026-03-05') },
    ];
    expect(accused.map((given) => last(rule, given))).toEqual(['2026-03-31', '2026-05-02', '2026-04-20', '2026-05-05']);
  });

  test('D19 a restart or an exclusion that the limit’s articles do not name is counted, and said to have no ground there', () => {
    const { steps } = answered(shapes.custody, {
      start: on('2026-03-02'),
      restartedAt: on('2026-03-03'),
      excluded: [{ from: on('2026-03-04'), to: on('2026-03-04') }],
    });
    expect(steps.map(({ what }) => what[0]).filter((text) => text.includes('未列明'))).toHaveLength(2);
    expect(steps.at(-1)?.at).toBe('2026-03-07');
  });

  test('D6 all that is wrong is said at once', () => {
    expect(
      wrong(shapes.custody, {
        start: on('2026-03-02'),
        restartedAt: on('2026-03-01'),
        extensions: [{ days: 9 }],
        excluded: [{ from: on('2026-03-04'), to: on('2026-03-03') }],
      }),
    ).toHaveLength(3);
  });
});
