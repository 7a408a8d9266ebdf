import { describe, expect, test } from 'vitest';
import { findMoment, type Moment } from '#justice/basics';
import { due, type Counting } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { citeInShort } from '#law/statutes';
import { procuratorateSupervisionLimits } from './limits-rules-supervision.ts';

type Limit = keyof typeof procuratorateSupervisionLimits;

function last(limit: Limit, start: string, options: Omit<Counting, 'start'> = {}): string {
  const result = due(procuratorateSupervisionLimits[limit], { start: findMoment(start) as Moment, ...options }, CHINA);
  if ('findings' in result) throw new Error(result.findings.map(({ code }) => code).join());
  return result.due;
}

describe('supervision of the law', () => {
  // From Monday 2 March 2026; from Wednesday 29 April, before the holiday of 1 to 5 May.
  test.each<readonly [limit: Limit, article: string, plain: string, holiday: string]>([
    ['ppr-confiscation-reasons', '§524(1)', '2026-03-09', '2026-05-06'],
    ['ppr-confiscation-protest', '§531(2)', '2026-03-09', '2026-05-06'],
    ['ppr-treatment-reasons', '§540(1)', '2026-03-09', '2026-05-06'],
    ['ppr-treatment-correction', '§547', '2026-03-23', '2026-05-19'],
    ['ppr-investigation-correction-review', '§554(1)', '2026-03-09', '2026-05-06'],
    ['ppr-custody-correction-review', '§554(1)', '2026-03-09', '2026-05-06'],
    ['ppr-trial-correction-review', '§554(1)', '2026-03-09', '2026-05-06'],
    ['ppr-custody-oral-correction', '§624(1).2', '2026-03-09', '2026-05-06'],
    ['ppr-complaint-opinion', '§556(2)', '2026-03-17', '2026-05-14'],
    ['ppr-filing-reasons-told', '§561(2)', '2026-03-12', '2026-05-09'],
    ['ppr-late-filing-answer', '§562', '2026-03-09', '2026-05-06'],
    ['ppr-withdrawal-notice-reconsideration', '§565(1)', '2026-03-09', '2026-05-06'],
    ['ppr-withdrawal-notice-review', '§565(2)', '2026-03-17', '2026-05-14'],
    ['ppr-necessity-forward', '§576(2)', '2026-03-04', '2026-05-06'],
    ['ppr-petition-result', '§596(1)', '2026-03-12', '2026-05-09'],
    ['ppr-suspended-death-protest', '§592', '2026-06-02', '2026-07-29'],
    ['ppr-custody-change-notice', '§614', '2026-03-12', '2026-05-09'],
    ['ppr-medical-release-proposal', '§630', '2026-03-12', '2026-05-09'],
    ['ppr-commutation-proposal', '§635', '2026-03-12', '2026-05-09'],
    ['ppr-death-review-forward', '§648(1)', '2026-03-05', '2026-05-06'],
    ['ppr-treatment-error-forward', '§652', '2026-03-09', '2026-05-06'],
    ['ppr-treatment-error-review', '§652', '2026-03-23', '2026-05-19'],
  ])('I234 %s: %s', (limit, article, plain, holiday) => {
    expect(procuratorateSupervisionLimits[limit].basis.map(citeInShort)).toEqual([`检察规则 ${article}`]);
    expect([last(limit, '2026-03-02'), last(limit, '2026-04-29')]).toEqual([plain, holiday]);
  });

  test('I234 a complex commutation takes ten days more, once', () => {
    expect(last('ppr-commutation-proposal', '2026-03-02', { extensions: [{ days: 10 }] })).toBe('2026-03-23');
    expect(() => last('ppr-commutation-proposal', '2026-03-02', { extensions: [{ days: 10 }, { days: 10 }] })).toThrow(
      'deadlines/extension-used-up',
    );
  });

  test('I234 a protest against a suspended death sentence comes within three months, at the latest within six', () => {
    expect(last('ppr-suspended-death-protest', '2026-03-02', { variant: 'latest' })).toBe('2026-09-02');
  });
});
