import { describe, expect, test } from 'vitest';
import { findMoment, type CivilDay, type Moment } from '#justice/basics';
import { due, type Counting } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { citeInShort } from '#law/statutes';
import { investigationLimits } from './limits-investigation.ts';

type Limit = keyof typeof investigationLimits;
type Options = Omit<Counting, 'start'>;

function found(limit: Limit, start: string, options: Options = {}) {
  const result = due(investigationLimits[limit], { start: findMoment(start) as Moment, ...options }, CHINA);
  if ('findings' in result) throw new Error(result.findings.map(({ code }) => code).join());
  return result;
}
const last = (limit: Limit, start: string, options?: Options): string => found(limit, start, options).due;
const day = (text: string): CivilDay => findMoment(text) as CivilDay;
const cited = (limit: Limit, start: string, options?: Options): readonly string[] =>
  found(limit, start, options).steps.flatMap(({ basis }) => basis.map(citeInShort));

describe('hours', () => {
  // From ten o'clock on the eve of the May holiday.
  test.each<readonly [limit: Limit, hours: number, article: string, end: string]>([
    ['cpl-summons', 12, '刑诉法 §119(2)', '2026-04-30T22:00'],
    ['cpl-detention-to-station', 24, '刑诉法 §85(2)', '2026-05-01T10:00'],
    ['cpl-detention-notify-family', 24, '刑诉法 §85(2)', '2026-05-01T10:00'],
    ['cpl-detention-interrogate', 24, '刑诉法 §86', '2026-05-01T10:00'],
    ['cpl-arrest-notify-family', 24, '刑诉法 §93(2)', '2026-05-01T10:00'],
    ['cpl-arrest-interrogate', 24, '刑诉法 §94', '2026-05-01T10:00'],
    ['cpl-designated-residence-notify', 24, '刑诉法 §75(2)', '2026-05-01T10:00'],
    ['cpl-lawyer-meeting', 48, '刑诉法 §39(2)', '2026-05-02T10:00'],
  ])('I235 hours run through holidays: %s, %d', (limit, _hours, article, end) => {
    expect(last(limit, '2026-04-30T10:00')).toBe(end);
    expect(cited(limit, '2026-04-30T10:00')).toContain(article);
  });

  test('I235 a summons in an exceptionally grave case lasts twenty-four hours', () => {
    expect(last('cpl-summons', '2026-04-30T10:00', { variant: 'grave-complex' })).toBe('2026-05-01T10:00');
  });
});

describe('custody', () => {
  test.each<readonly [what: string, limit: Limit, start: string, end: string, options: Options]>([
    ['three days', 'cpl-arrest-request', '2026-04-29', '2026-05-02', {}],
    ['three and one', 'cpl-arrest-request', '2026-04-29', '2026-05-03', { extensions: [{ days: 1 }] }],
    ['three and four', 'cpl-arrest-request', '2026-04-28', '2026-05-05', { extensions: [{ days: 4 }] }],
    ['thirty in all', 'cpl-arrest-request', '2026-04-01', '2026-05-01', { extensions: [{ days: 27 }] }],
    ['thirty as a kind of case', 'cpl-arrest-request', '2026-04-01', '2026-05-01', { variant: 'roaming-repeated-gang' }],
    ['seven for the review', 'cpl-arrest-review', '2026-04-25', '2026-05-02', { held: true }],
    ['fourteen in an own case', 'cpl-own-case-arrest-decision', '2026-04-18', '2026-05-02', {}],
    ['fourteen and three', 'cpl-own-case-arrest-decision', '2026-04-15', '2026-05-02', { extensions: [{ days: 3 }] }],
    ['ten after retention', 'cpl-supervision-case-detention', '2026-04-22', '2026-05-02', {}],
    ['ten and four', 'cpl-supervision-case-detention', '2026-04-18', '2026-05-02', { extensions: [{ days: 4 }] }],
    ['two months after arrest', 'cpl-investigation-custody', '2026-03-02', '2026-05-02', {}],
    ['three months', 'cpl-investigation-custody', '2026-02-02', '2026-05-02', { extensions: [{ months: 1 }] }],
    ['five months', 'cpl-investigation-custody', '2025-12-02', '2026-05-02', { extensions: [{ months: 1 }, { months: 2 }] }],
    [
      'seven months',
      'cpl-investigation-custody',
      '2025-10-02',
      '2026-05-02',
      { extensions: [{ months: 1 }, { months: 2 }, { months: 2 }] },
    ],
  ])('I236 custody never rolls over a holiday: %s', (_what, limit, start, end, options) => {
    expect(last(limit, start, options)).toBe(end);
    expect(cited(limit, start, options)).toContain('刑诉法 §105(4)');
  });

  test.each<readonly [what: string, limit: Limit, options: Options, code: string]>([
    ['five days of special circumstances', 'cpl-arrest-request', { extensions: [{ days: 5 }] }, 'deadlines/unknown-extension'],
    ['twice four days', 'cpl-arrest-request', { extensions: [{ days: 4 }, { days: 4 }] }, 'deadlines/extension-used-up'],
    [
      'thirty days on top of the four',
      'cpl-arrest-request',
      { extensions: [{ days: 4 }, { days: 27 }] },
      'deadlines/extensions-exclude-each-other',
    ],
    ['any extension of the review', 'cpl-arrest-review', { extensions: [{ days: 1 }] }, 'deadlines/unknown-extension'],
    ['four days in an own case', 'cpl-own-case-arrest-decision', { extensions: [{ days: 4 }] }, 'deadlines/unknown-extension'],
    ['five days after retention', 'cpl-supervision-case-detention', { extensions: [{ days: 5 }] }, 'deadlines/unknown-extension'],
    ['article 158 before 156', 'cpl-investigation-custody', { extensions: [{ months: 2 }] }, 'deadlines/extension-out-of-order'],
    [
      'an eighth month',
      'cpl-investigation-custody',
      { extensions: [{ months: 1 }, { months: 2 }, { months: 2 }, { months: 2 }] },
      'deadlines/extension-used-up',
    ],
  ])('I236 the law knows no %s', (_what, limit, options, code) => {
    expect(() => last(limit, '2026-03-02', options)).toThrow(code);
  });

  test('I236 at liberty the review takes fifteen days, twenty in a major case, and rolls', () => {
    expect(last('cpl-arrest-review', '2026-04-20', { variant: 'not-detained' })).toBe('2026-05-06');
    expect(last('cpl-arrest-review', '2026-04-14', { variant: 'not-detained-complex' })).toBe('2026-05-06');
    expect(last('cpl-arrest-review', '2026-03-02', { variant: 'not-detained-complex' })).toBe('2026-03-23');
  });

  test('I236 counted anew from another crime; an appraisal is left out, and nothing else is', () => {
    expect(last('cpl-investigation-custody', '2026-03-10', { restartedAt: day('2026-04-20') })).toBe('2026-06-20');
    const appraisal = [{ from: day('2026-04-01'), to: day('2026-04-20') }];
    expect(last('cpl-investigation-custody', '2026-03-10', { excluded: appraisal })).toBe('2026-05-30');
    expect(cited('cpl-investigation-custody', '2026-03-10', { excluded: appraisal })).toContain('刑诉法 §149');
    expect(cited('cpl-investigation-custody', '2026-03-10', { restartedAt: day('2026-04-20') })).toContain('刑诉法 §160(1)');
  });

  test('I236 month ends: from 31 December to 28 February', () => {
    expect(last('cpl-investigation-custody', '2026-12-31')).toBe('2027-02-28');
    expect(last('cpl-investigation-custody', '2027-12-31')).toBe('2028-02-29');
  });
});

describe('liberty, replies, things', () => {
  test.each<readonly [limit: Limit, start: string, end: string, article: string]>([
    ['cpl-bail', '2025-05-02', '2026-05-02', '刑诉法 §79(1)'],
    ['cpl-residential-surveillance', '2025-11-02', '2026-05-02', '刑诉法 §79(1)'],
  ])('I237 measures end on the day, holiday or not: %s', (limit, start, end, article) => {
    expect(last(limit, start)).toBe(end);
    expect(cited(limit, start)).toContain(article);
  });

  test.each<readonly [limit: Limit, start: string, end: string, article: string]>([
    ['cpl-change-measure-reply', '2026-04-29', '2026-05-06', '刑诉法 §97'],
    ['cpl-custody-necessity-reply', '2026-04-23', '2026-05-06', '刑诉法 §95'],
    ['cpl-property-release', '2026-04-29', '2026-05-06', '刑诉法 §145'],
    ['cpl-technical-measures', '2026-02-02', '2026-05-06', '刑诉法 §151'],
    ['cpl-reinstatement', '2026-04-29', '2026-05-06', '刑诉法 §106(1)'],
  ])('I237 whoever must answer or act has until after the holiday: %s', (limit, start, end, article) => {
    expect(last(limit, start)).toBe(end);
    expect(cited(limit, start)).toContain(article);
  });

  test('I237 technical measures are prolonged again and again, three months each at most', () => {
    expect(last('cpl-technical-measures', '2026-03-05', { extensions: [{ months: 3 }, { months: 3 }, { months: 1 }] })).toBe('2027-01-05');
    expect(() => last('cpl-technical-measures', '2026-03-05', { extensions: [{ months: 4 }] })).toThrow('deadlines/unknown-extension');
  });

  test('I237 nothing prolongs bail', () => {
    expect(() => last('cpl-bail', '2026-03-05', { extensions: [{ months: 1 }] })).toThrow('deadlines/unknown-extension');
  });
});
