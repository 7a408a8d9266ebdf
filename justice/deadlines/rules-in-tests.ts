import type { Citation, CivilDay } from '#justice/basics';
import { due, limits, type Calendar, type Counting, type Due, type LimitRule } from '#justice/deadlines';

/** An invented statute, so that the counting is tested without any country's law. */
export const article = (number: number): Citation => ({ law: 'example', version: '2000-01-01', article: number });

const basis = [article(1)];
const base = { title: ['期限', 'limit'], from: ['起算', 'start'], basis } as const;

/** Limits of every shape. */
export const shapes = limits({
  days: { ...base, length: { days: 10 }, roll: 'rolls' },
  custody: {
    ...base,
    length: { days: 3 },
    roll: 'never',
    custody: true,
    extensions: { special: { title: ['特殊', 'special'], adds: { days: 4 }, amount: 'up-to', basis: [article(2)] } },
  },
  months: { ...base, length: { months: 1 }, roll: 'rolls' },
  'criminal-months': {
    ...base,
    length: { months: 2 },
    roll: 'never',
    months: 'last-day-to-last-day',
    extensions: {
      first: { title: ['一', 'first'], adds: { months: 1 }, basis: [article(3)] },
      second: { title: ['二', 'second'], adds: { months: 2 }, after: 'first', basis: [article(4)] },
      third: { title: ['三', 'third'], adds: { months: 2 }, after: 'second', basis: [article(5)] },
    },
  },
  'unless-held': { ...base, length: { months: 1 }, roll: 'unless-held', custody: true },
  years: { ...base, length: { years: 2 }, roll: 'never' },
  'month-and-half': { ...base, length: { months: 1, days: 15 }, roll: 'never' },
  workdays: {
    ...base,
    length: { workdays: 5 },
    roll: 'never',
    extensions: { reasonable: { title: ['合理', 'reasonable'], adds: {}, amount: 'any', times: 'unbounded', basis } },
  },
  hours: { ...base, length: { hours: 24 }, roll: 'never', variants: { short: { title: ['短', 'short'], length: { hours: 12 }, basis } } },
  'days-before': { ...base, length: { days: 10 }, backwards: true, roll: 'never' },
  'workdays-before': { ...base, length: { workdays: 7 }, backwards: true, roll: 'never' },
  range: { ...base, length: { months: 6 }, longest: { years: 1 }, roll: 'never' },
  open: { ...base, length: {}, roll: 'never' },
  'held-variant': {
    ...base,
    length: { months: 6 },
    roll: 'rolls',
    variants: {
      held: {
        title: ['羁押', 'held'],
        length: { months: 2 },
        roll: 'never',
        extensions: { more: { title: ['延长', 'more'], adds: { months: 3 }, basis } },
        basis,
      },
      plain: { title: ['普通', 'plain'], length: { days: 15 }, basis },
    },
    extensions: { own: { title: ['延长', 'own'], adds: { days: 30 }, basis } },
  },
  whole: {
    ...base,
    length: { days: 3 },
    roll: 'never',
    extensions: {
      special: { title: ['特殊', 'special'], adds: { days: 4 }, amount: 'up-to', basis },
      thirty: { title: ['至三十日', 'to thirty'], adds: { days: 27 }, to: { days: 30 }, notWith: ['special'], basis },
    },
  },
  'six-months-at-most': {
    ...base,
    length: { months: 3 },
    roll: 'never',
    extensions: {
      longer: { title: ['延长', 'longer'], adds: { months: 3 }, amount: 'up-to', to: { months: 6 }, times: 'unbounded', basis },
    },
  },
});

/** 2025 has a long holiday in October with make-up days around it, 2026 none but weekends; 2027 is not announced. */
export const calendar: Calendar = {
  title: 'example',
  zone: 'Asia/Shanghai',
  years: new Map([
    [2024, { year: 2024, papers: [], off: [], worked: [] }],
    [
      2025,
      {
        year: 2025,
        papers: [],
        off: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
        worked: ['2025-09-28', '2025-10-11'],
      },
    ],
    [2026, { year: 2026, papers: [], off: [], worked: [] }],
  ]),
  counting: {
    example: {
      start: [article(10)],
      roll: [article(11)],
      held: [article(12)],
      travel: [article(13)],
      post: [article(14)],
      months: [article(15)],
      workdays: [article(16)],
    },
  },
};

export const on = (text: string): CivilDay => text as CivilDay;

/** The answer, or an error that says why there is none. */
export function answered(rule: LimitRule, given: Counting): Due {
  const found = due(rule, given, calendar);
  if ('findings' in found) throw new Error(found.findings.map(({ code, help }) => `${code}: ${help}`).join('; '));
  return found;
}

/** The last moment alone. */
export const last = (rule: LimitRule, given: Counting): string => answered(rule, given).due;

/** The codes of what is wrong. */
export function wrong(rule: LimitRule, given: Counting): readonly string[] {
  const found = due(rule, given, calendar);
  return 'findings' in found ? found.findings.map(({ code, where }) => `${code} ${where}`) : [];
}
