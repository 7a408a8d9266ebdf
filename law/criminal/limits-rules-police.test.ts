import { describe, expect, test } from 'vitest';
import { findMoment, type Moment } from '#justice/basics';
import { due, type Counting } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { citeInShort } from '#law/statutes';
import { policeRuleLimits } from './limits-rules-police.ts';

type Limit = keyof typeof policeRuleLimits;

function found(limit: Limit, start: string, options: Omit<Counting, 'start'> = {}) {
  const result = due(policeRuleLimits[limit], { start: findMoment(start) as Moment, ...options }, CHINA);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result;
}
const last = (limit: Limit, start: string, options?: Omit<Counting, 'start'>): string => found(limit, start, options).due;
const articles = (limit: Limit): readonly string[] => policeRuleLimits[limit].basis.map(citeInShort);

describe('days', () => {
  // From Monday 2 March 2026; from Wednesday 29 April, before the holiday of 1 to 5 May.
  test.each<readonly [limit: Limit, article: string, plain: string, holiday: string]>([
    ['psr-recusal-reconsideration-request', '§37(1)', '2026-03-09', '2026-05-06'],
    ['psr-meeting-permission', '§52(3)', '2026-03-05', '2026-05-06'],
    ['psr-interpreter-permission', '§54(1)', '2026-03-05', '2026-05-06'],
    ['psr-deposit-announcement', '§98(1)', '2026-03-05', '2026-05-06'],
    ['psr-deposit-reconsideration-request', '§99(1)', '2026-03-09', '2026-05-06'],
    ['psr-deposit-reconsideration', '§99(1)', '2026-03-09', '2026-05-06'],
    ['psr-deposit-review-request', '§99(2)', '2026-03-09', '2026-05-06'],
    ['psr-deposit-review', '§99(2)', '2026-03-09', '2026-05-06'],
    ['psr-surety-fine-service', '§104(1)', '2026-03-05', '2026-05-06'],
    ['psr-surety-fine-reconsideration-request', '§104(1)', '2026-03-09', '2026-05-06'],
    ['psr-surety-fine-reconsideration', '§104(1)', '2026-03-09', '2026-05-06'],
    ['psr-surety-fine-review-request', '§104(2)', '2026-03-09', '2026-05-06'],
    ['psr-surety-fine-review', '§104(2)', '2026-03-09', '2026-05-06'],
    ['psr-surety-unfit-notice', '§106(2)', '2026-03-05', '2026-05-06'],
    ['psr-release-receipt', '§140', '2026-03-05', '2026-05-06'],
    ['psr-arrest-receipt', '§142', '2026-03-05', '2026-05-06'],
    ['psr-custody-recount-approval', '§151(1)', '2026-03-09', '2026-05-06'],
    ['psr-no-filing-service', '§178(2)', '2026-03-05', '2026-05-06'],
    ['psr-filing-reconsideration-request', '§179(1)', '2026-03-09', '2026-05-06'],
    ['psr-filing-review-request', '§179(2)', '2026-03-09', '2026-05-06'],
    ['psr-referred-case-review', '§180(1)', '2026-03-05', '2026-05-06'],
    ['psr-referred-case-supplement', '§180(2)', '2026-03-05', '2026-05-06'],
    ['psr-referred-filing-reconsideration-request', '§181', '2026-03-05', '2026-05-06'],
    ['psr-referred-filing-reconsideration', '§181', '2026-03-05', '2026-05-06'],
    ['psr-transfer-notice', '§184', '2026-03-05', '2026-05-06'],
    ['psr-withdrawal-notice', '§189(1)', '2026-03-05', '2026-05-06'],
    ['psr-termination-notice', '§189(2)', '2026-03-05', '2026-05-06'],
    ['psr-complaint-decision', '§196(2)', '2026-04-01', '2026-05-29'],
    ['psr-frozen-release', '§247', '2026-03-05', '2026-05-06'],
    ['psr-treatment-opinion', '§343', '2026-03-09', '2026-05-06'],
    ['psr-assistance-check', '§353(1)', '2026-03-09', '2026-05-06'],
  ])('I230 %s: %s', (limit, article, plain, holiday) => {
    expect(articles(limit)).toEqual([`公安程序规定 ${article}`]);
    expect([last(limit, '2026-03-02'), last(limit, '2026-04-29')]).toEqual([plain, holiday]);
  });

  test('I230 a refused further appraisal is told within three days, whichever kind it is', () => {
    expect(articles('psr-appraisal-refusal-notice')).toEqual(['公安程序规定 §254(2)', '公安程序规定 §255(3)']);
    expect(last('psr-appraisal-refusal-notice', '2026-03-02')).toBe('2026-03-05');
  });

  test('I230 another organ in a remote place has fifteen days to check, not seven', () => {
    expect(last('psr-assistance-check', '2026-03-02', { variant: 'remote' })).toBe('2026-03-17');
  });

  test('I230 the fifth day is a Saturday that people work: it is the last day', () => {
    // 28 February 2026 makes up for the Spring Festival.
    expect(last('psr-recusal-reconsideration-request', '2026-02-23')).toBe('2026-02-28');
    expect(last('psr-recusal-reconsideration-request', '2026-03-02')).toBe('2026-03-09');
  });
});

describe('hours', () => {
  test.each<readonly [limit: Limit, article: string, end: string]>([
    ['psr-duty-lawyer-notice', '§49(2)', '2026-05-01T10:00'],
    ['psr-bail-execution', '§92', '2026-05-01T10:00'],
    ['psr-residence-execution', '§118(1)', '2026-05-01T10:00'],
    ['psr-no-jurisdiction-transfer', '§175(1)', '2026-05-01T10:00'],
    ['psr-referred-case-notice', '§180(2)', '2026-05-01T10:00'],
    ['psr-foreigner-report', '§367(1)', '2026-05-02T10:00'],
  ])('I231 hours run through the holiday: %s, %s', (limit, article, end) => {
    expect(articles(limit)).toEqual([`公安程序规定 ${article}`]);
    expect(last(limit, '2026-04-30T10:00')).toBe(end);
  });
});

describe('before an end, and for long', () => {
  test('I232 custody is asked to be prolonged seven days before it ends, counted back, holiday or not', () => {
    expect(articles('psr-custody-extension-request')).toEqual(['公安程序规定 §148', '公安程序规定 §149']);
    expect(last('psr-custody-extension-request', '2026-05-10')).toBe('2026-05-03');
    expect(last('psr-custody-extension-request', '2026-06-10')).toBe('2026-06-03');
  });

  test('I98 money is frozen for six months, in a major case for a year; securities for two', () => {
    expect(last('psr-freeze', '2026-03-03')).toBe('2026-09-03');
    expect(last('psr-freeze', '2026-08-31')).toBe('2027-02-28');
    expect(last('psr-freeze', '2026-03-03', { variant: 'major' })).toBe('2027-03-03');
    expect(last('psr-freeze-securities', '2026-03-03')).toBe('2028-03-03');
    expect(last('psr-freeze-securities', '2028-02-29')).toBe('2030-02-28');
  });

  test('I98 a freeze ends on its last day also on a holiday, and renewed it runs anew', () => {
    expect(last('psr-freeze', '2025-11-02')).toBe('2026-05-02');
    expect(last('psr-freeze', '2026-03-03', { restartedAt: findMoment('2026-09-01') as Moment })).toBe('2027-03-01');
    expect(
      found('psr-freeze', '2026-03-03', { restartedAt: findMoment('2026-09-01') as Moment }).steps.flatMap(({ basis }) =>
        basis.map(citeInShort),
      ),
    ).toContain('公安程序规定 §240');
  });
});

describe('all of them', () => {
  test('I233 every limit of the rules says whence it counts, cites the rules alone, and is tested here', () => {
    for (const [name, rule] of Object.entries(policeRuleLimits)) {
      expect([name, new Set(rule.basis.map(({ law }) => law))]).toEqual([name, new Set(['policeRules'])]);
      expect([name, rule.from.every((words) => words.length > 0)]).toEqual([name, true]);
    }
  });
});
