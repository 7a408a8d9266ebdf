import { describe, expect, test } from 'vitest';
import { counted, type Given } from './limits-in-tests.ts';
import { furtherProsecutionLimits } from './limits-prosecution-more.ts';
import { prosecutionLimits } from './limits-prosecution.ts';

const limits = { ...prosecutionLimits, ...furtherProsecutionLimits };
type Name = keyof typeof limits;
const last = (limit: Name, start: string, given?: Given): readonly string[] => counted(limits[limit], start, given);
const day = (limit: Name, start: string, given?: Given): string | undefined => last(limit, start, given)[0];

// Monday 2 March 2026 is where every limit of these tables begins; five days end on a Saturday and move to Monday the 9th.
const FROM = '2026-03-02';

describe('every limit of the law', () => {
  test.each([
    ['cpl-defence-notice-review', '2026-03-05', '刑诉法 §34(2)'],
    ['cpl-victim-notice', '2026-03-05', '刑诉法 §46(2)'],
    ['cpl-prosecution-review', '2026-04-02', '刑诉法 §172(1)'],
    ['cpl-prosecution-review-fast-track', '2026-03-12', '刑诉法 §172(1)'],
    ['cpl-supplementary-investigation', '2026-04-02', '刑诉法 §175(3)'],
    ['cpl-victim-petition-nonprosecution', '2026-03-09', '刑诉法 §180'],
    ['cpl-accused-petition-nonprosecution', '2026-03-09', '刑诉法 §181'],
    ['cpl-juvenile-probation', '2026-09-02', '刑诉法 §283(2)'],
    ['cpl-confiscation-notice', '2026-09-02', '刑诉法 §299(2)'],
    ['cpl-compulsory-treatment', '2026-04-02', '刑诉法 §305(1)'],
  ] as const)('P138 %s ends on %s (%s)', (limit, end, article) => {
    expect(last(limit, FROM)).toEqual([end, article]);
  });
});

describe('every limit the rules and interpretations add', () => {
  test.each([
    ['spc-prosecution-acceptance', '2026-03-09', ['刑诉法解释 §219(2)']],
    ['la-assign-notified', '2026-03-05', ['法援法 §36']],
    ['psr-nonprosecution-reconsideration-request', '2026-03-09', ['公安程序规定 §294(1)', '公安程序规定 §330(1)']],
    ['ppr-nonprosecution-reconsideration', '2026-04-01', ['检察规则 §379(2)']],
    ['psr-nonprosecution-review-request', '2026-03-09', ['公安程序规定 §294(2)', '公安程序规定 §330(2)']],
    ['ppr-nonprosecution-review', '2026-04-01', ['检察规则 §380', '检察规则 §379(1)']],
    ['ppr-victim-petition-review', '2026-06-02', ['检察规则 §386']],
    ['ppr-late-petition-review', '2026-06-02', ['检察规则 §386']],
    ['ppr-accused-petition-review', '2026-06-02', ['检察规则 §386']],
    ['ppr-conditional-service', '2026-03-05', ['检察规则 §471(1)']],
    ['ppr-confiscation-decision', '2026-04-01', ['检察规则 §523(1)']],
    ['spc-confiscation-acceptance', '2026-04-01', ['刑诉法解释 §613(1)']],
    ['spc-confiscation-announcement', '2026-03-17', ['刑诉法解释 §614(1)']],
    ['spc-confiscation-appeal', '2026-03-09', ['刑诉法解释 §622']],
    ['ppr-treatment-decision', '2026-04-01', ['检察规则 §539(1)']],
    ['spc-treatment-acceptance', '2026-03-09', ['刑诉法解释 §633(1)']],
    ['spc-treatment-legal-aid', '2026-03-05', ['刑诉法解释 §634(2)']],
    ['spc-treatment-execution', '2026-03-09', ['刑诉法解释 §641']],
    ['spc-treatment-reconsideration-request', '2026-03-09', ['刑诉法解释 §642']],
    ['spc-treatment-reconsideration', '2026-04-02', ['刑诉法解释 §643']],
    ['spc-treatment-release', '2026-04-02', ['刑诉法解释 §647(1)']],
    ['psr-unclaimed-property', '2026-09-02', ['公安程序规定 §233']],
    ['spc-unclaimed-property', '2027-03-02', ['刑诉法解释 §445(3)']],
    ['spc-property-receipt', '2026-04-02', ['刑诉法解释 §447(2)']],
    ['spc-civil-claim-acceptance', '2026-03-09', ['刑诉法解释 §186']],
    ['spc-civil-claim-service', '2026-03-09', ['刑诉法解释 §187(1)']],
  ] as const)('P139 %s ends on %s (%s)', (limit, end, articles) => {
    expect(last(limit, FROM)).toEqual([end, ...articles]);
  });
});

describe('the review', () => {
  test('P140 from a last day of the month to the last day of the next', () => {
    expect(day('cpl-prosecution-review', '2026-02-28', { held: true })).toBe('2026-03-31');
    expect(day('cpl-prosecution-review', '2026-01-31', { held: true })).toBe('2026-02-28');
    expect(day('cpl-prosecution-review', '2026-01-30', { held: true })).toBe('2026-02-28');
  });

  test('P140 the fifteen days are added to the month before a holiday is looked at', () => {
    // One month from 1 April is 1 May, a holiday until the 5th; with fifteen days it is Saturday 16 May, and so Monday.
    expect(day('cpl-prosecution-review', '2026-04-01')).toBe('2026-05-06');
    expect(day('cpl-prosecution-review', '2026-04-01', { extensions: [{ days: 15 }] })).toBe('2026-05-18');
    expect(day('cpl-prosecution-review', '2026-04-01', { extensions: [{ days: 15 }], held: true })).toBe('2026-05-16');
  });

  test('P140 fifteen days once, no more and no less', () => {
    expect(last('cpl-prosecution-review', FROM, { extensions: [{ days: 15 }, { days: 15 }] })).toEqual(['deadlines/extension-used-up']);
    expect(last('cpl-prosecution-review', FROM, { extensions: [{ days: 10 }] })).toEqual(['deadlines/unknown-extension']);
    expect(last('cpl-prosecution-review', FROM, { extensions: [{ months: 1 }] })).toEqual(['deadlines/unknown-extension']);
  });

  test('P140 counted anew after a return or a change of jurisdiction', () => {
    expect(day('cpl-prosecution-review', FROM, { restartedAt: '2026-04-20' })).toBe('2026-05-20');
  });

  test('P140 the time of psychiatric appraisal, and of deciding on the measure after retention, is left out', () => {
    // Twenty days, 10 to 29 March.
    expect(day('cpl-prosecution-review', FROM, { held: true, excluded: [['2026-03-10', '2026-03-29']] })).toBe('2026-04-22');
  });

  test('P140 the fast track: ten days, or fifteen where more than a year is likely; no extension', () => {
    expect(day('cpl-prosecution-review-fast-track', FROM, { variant: 'over-one-year' })).toBe('2026-03-17');
    expect(last('cpl-prosecution-review-fast-track', FROM, { extensions: [{ days: 5 }] })).toEqual(['deadlines/unknown-extension']);
    expect(last('cpl-prosecution-review-fast-track', FROM, { variant: 'over-three-years' })).toEqual(['deadlines/unknown-variant']);
  });

  test('P140 the fast track of somebody held ends in the Spring Festival, of somebody free after it', () => {
    expect(day('cpl-prosecution-review-fast-track', '2026-02-10', { held: true })).toBe('2026-02-20');
    expect(day('cpl-prosecution-review-fast-track', '2026-02-10')).toBe('2026-02-24');
  });

  test('P140 a month of supplementary investigation knows no extension', () => {
    expect(last('cpl-supplementary-investigation', FROM, { extensions: [{ days: 15 }] })).toEqual(['deadlines/unknown-extension']);
    expect(day('cpl-supplementary-investigation', '2026-01-20', { held: true })).toBe('2026-02-20');
    expect(day('cpl-supplementary-investigation', '2026-01-20')).toBe('2026-02-24');
  });

  test('P140 the court’s seven days never grow for somebody held', () => {
    expect(day('spc-prosecution-acceptance', '2026-04-28', { held: true })).toBe('2026-05-05');
    expect(day('spc-prosecution-acceptance', '2026-04-28')).toBe('2026-05-06');
  });
});

describe('remedies', () => {
  test('P141 seven days to petition; on a holiday the last day moves', () => {
    // Seven days from 28 April: Tuesday 5 May, the last of the Labour Day holidays.
    expect(day('cpl-victim-petition-nonprosecution', '2026-04-28')).toBe('2026-05-06');
    expect(day('cpl-accused-petition-nonprosecution', '2026-09-24')).toBe('2026-10-08');
  });

  test('P141 days on the road are added to the seven', () => {
    expect(day('cpl-victim-petition-nonprosecution', FROM, { travelDays: 2 })).toBe('2026-03-11');
  });

  test('P141 petitions are answered in three months, in six where the case is complex', () => {
    for (const limit of ['ppr-victim-petition-review', 'ppr-late-petition-review', 'ppr-accused-petition-review'] as const)
      expect(day(limit, FROM, { variant: 'complex' })).toBe('2026-09-02');
  });
});

describe('minors', () => {
  test('P142 the probation is six months, or as long as decided up to a year, and never moves', () => {
    expect(day('cpl-juvenile-probation', '2026-04-18')).toBe('2026-10-18');
    expect(day('cpl-juvenile-probation', FROM, { length: { months: 9 } })).toBe('2026-12-02');
    expect(day('cpl-juvenile-probation', FROM, { length: { years: 1 } })).toBe('2027-03-02');
    expect(day('cpl-juvenile-probation', FROM, { variant: 'one-year' })).toBe('2027-03-02');
  });

  test('P142 five months, or thirteen, are none', () => {
    expect(last('cpl-juvenile-probation', FROM, { length: { months: 5 } })).toEqual(['deadlines/length-out-of-range']);
    expect(last('cpl-juvenile-probation', FROM, { length: { months: 13 } })).toEqual(['deadlines/length-out-of-range']);
  });
});

describe('special procedures', () => {
  test('P143 confiscation: thirty days and fifteen, the time for proof left out', () => {
    expect(day('ppr-confiscation-decision', FROM, { extensions: [{ days: 15 }] })).toBe('2026-04-16');
    expect(day('ppr-confiscation-decision', FROM, { excluded: [['2026-03-10', '2026-03-19']] })).toBe('2026-04-13');
    expect(last('ppr-confiscation-decision', FROM, { extensions: [{ days: 15 }, { days: 15 }] })).toEqual(['deadlines/extension-used-up']);
  });

  test('P143 treatment: thirty days without extension, the time for proof left out', () => {
    expect(day('ppr-treatment-decision', FROM, { excluded: [['2026-03-10', '2026-03-19']] })).toBe('2026-04-13');
    expect(last('ppr-treatment-decision', FROM, { extensions: [{ days: 15 }] })).toEqual(['deadlines/unknown-extension']);
  });

  test('P143 the six months of the notice of confiscation are never prolonged', () => {
    expect(last('cpl-confiscation-notice', FROM, { extensions: [{ months: 1 }] })).toEqual(['deadlines/unknown-extension']);
  });
});
