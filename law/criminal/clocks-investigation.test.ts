import { describe, expect, test } from 'vitest';
import type { Clock } from '#justice/procedures';
import { citeInShort } from '#law/statutes';
import { arrested, detained, filed, given, type Story } from './cases-in-tests.ts';
import { investigationClocks } from './clocks-investigation.ts';

const refused = (): Story => detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'refuseArrest']);
const ordered = (): Story => detained().acts(['2026-03-05', 'requestArrest'], ['2026-03-10', 'approveArrest']);
const ownDetention = (): Story =>
  given({ origin: 'procuratorate' }).acts(['2026-03-02', 'fileOwnCase'], ['2026-03-03T09:00', 'decideOwnDetention']);

interface Expiring {
  readonly compels: readonly string[];
  readonly basis: readonly string[];
}

describe('when time is over', () => {
  /** A case in which the limit has run out, the moment after, and which of the acts it compels fit there. */
  test.each<
    readonly [limit: keyof typeof investigationClocks, story: () => Story, after: string, fitting: readonly string[], expiry: Expiring]
  >([
    [
      'cpl-summons',
      () => filed().act('2026-03-02T08:00', 'summon'),
      '2026-03-02T20:01',
      ['endSummons', 'detain', 'decideBail', 'decideResidence'],
      { compels: ['endSummons', 'detain', 'decideBail', 'decideResidence'], basis: ['刑诉法 §119(2)', '公安程序规定 §80(2)'] },
    ],
    [
      'cpl-arrest-request',
      detained,
      '2026-03-06',
      ['requestArrest', 'liftMeasure', 'decideBail', 'decideResidence'],
      { compels: ['requestArrest', 'liftMeasure', 'decideBail', 'decideResidence'], basis: ['刑诉法 §91(1)', '刑诉法 §99'] },
    ],
    [
      'cpl-own-case-arrest-decision',
      ownDetention,
      '2026-03-18',
      ['decideArrest', 'liftMeasure', 'decideBail', 'decideResidence'],
      { compels: ['decideArrest', 'liftMeasure', 'decideBail', 'decideResidence'], basis: ['刑诉法 §167', '刑诉法 §99'] },
    ],
    [
      'cpl-release-at-once',
      refused,
      '2026-03-11',
      ['liftMeasure', 'decideBail', 'decideResidence'],
      { compels: ['liftMeasure', 'decideBail', 'decideResidence'], basis: ['刑诉法 §91(3)'] },
    ],
    ['cpl-arrest-execution', ordered, '2026-03-11', ['executeArrest'], { compels: ['executeArrest'], basis: ['刑诉法 §90'] }],
    [
      'cpl-investigation-custody',
      arrested,
      '2026-05-11',
      ['transferForProsecution', 'liftMeasure', 'decideBail', 'decideResidence'],
      {
        compels: ['transferForProsecution', 'transferOwnCase', 'liftMeasure', 'decideBail', 'decideResidence'],
        basis: ['刑诉法 §98', '刑诉法 §99'],
      },
    ],
    [
      'cpl-bail',
      () => filed().act('2026-03-04', 'decideBail'),
      '2027-03-05',
      ['liftMeasure'],
      { compels: ['liftMeasure'], basis: ['刑诉法 §79(2)', '刑诉法 §99'] },
    ],
    [
      'cpl-residential-surveillance',
      () => filed().act('2026-03-04', 'decideResidence'),
      '2026-09-05',
      ['liftMeasure', 'decideBail'],
      { compels: ['liftMeasure', 'decideBail'], basis: ['刑诉法 §79(2)', '刑诉法 §99'] },
    ],
  ])('I238 %s: supervision sees it, and what the article compels can be done', (limit, story, after, fitting, expiry) => {
    expect(story().overdue(after)).toContain(`甲 ${limit}`);
    expect(fitting.map((act) => [act, story().refusal(after, act)])).toEqual(fitting.map((act) => [act, []]));
    const clocks: Readonly<Record<string, Clock>> = investigationClocks;
    const { compels, basis = [] } = clocks[limit]?.expiry ?? {};
    expect({ compels, basis: basis.map(citeInShort) }).toEqual(expiry);
  });

  test('I238 every compelled act ends the limit, late', () => {
    for (const act of ['requestArrest', 'liftMeasure', 'decideBail', 'decideResidence'])
      expect([act, detained().act('2026-03-06', act).late()]).toEqual([act, [`${act} cpl-arrest-request 2026-03-05`]]);
  });

  test('I238 a right nobody used lapses without anybody being late', () => {
    const unfiled = given().act('2026-03-02', 'refuseToFile');
    expect(unfiled.due('psr-filing-reconsideration-request')).toBe('2026-03-09');
    expect(unfiled.overdue('2026-06-01')).toEqual([]);
  });
});

describe('which length', () => {
  test('I239 the review of an arrest asks whether the suspect is detained, nothing else', () => {
    const two = filed({ accused: { 甲: {}, 乙: {} } }).acts(
      ['2026-03-02', 'detain', { on: '甲' }],
      ['2026-03-04', 'requestArrest', { on: '甲' }],
      ['2026-03-04', 'requestArrest', { on: '乙' }],
    );
    expect([two.due('cpl-arrest-review', '甲'), two.due('cpl-arrest-review', '乙')]).toEqual(['2026-03-11', '2026-03-19']);
  });

  test('I239 who is bailed while the request is open keeps the seven days it began with', () => {
    const asked = detained().act('2026-03-05', 'requestArrest');
    expect(asked.act('2026-03-06', 'decideBail').due('cpl-arrest-review')).toBe('2026-03-12');
  });
});
