import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDay, type CivilDay } from '#justice/basics';
import { ALL_LIMITS } from '#law/limits';
import { citeInShort } from '#law/statutes';
import { assess, type Assessment } from './assess.ts';
import { LADDERS, reaches, type Ladder, type LadderName } from './checks.ts';

/** A Wednesday of 2021; no limit below ends on a holiday unless the test says so. */
const FROM = civilDay(2021, 3, 3);

const said = (found: readonly Assessment[]): string => found.map(({ verdict, rung }) => `${verdict} ${rung[0]}`).join();
const at = (ladder: LadderName, end: string, from: CivilDay = FROM): string => said(assess(ladder, { from, end }));

describe('ladders on their edge days', () => {
  test.each<[LadderName, string, string]>([
    ['detention', '2021-03-13', 'kept 三日内提请、七日内审查'],
    ['detention', '2021-03-14', 'extended 须经批准延长一至四日'],
    ['detention', '2021-03-17', 'extended 须经批准延长一至四日'],
    ['detention', '2021-03-18', 'extended 仅限流窜、多次、结伙作案的重大嫌疑分子'],
    ['detention', '2021-04-09', 'extended 仅限流窜、多次、结伙作案的重大嫌疑分子'],
    ['detention', '2021-04-10', 'overrun 仅限流窜、多次、结伙作案的重大嫌疑分子'],
  ])('J1 刑诉法 §91: %s until %s is %s', (ladder, end, verdict) => {
    expect(at(ladder, end)).toBe(verdict);
  });

  test.each<[LadderName, string, string]>([
    ['investigation', '2021-05-03', 'kept 二个月内'],
    ['investigation', '2021-05-04', 'extended 须经上一级检察院批准延长'],
    ['investigation', '2021-06-03', 'extended 须经上一级检察院批准延长'],
    ['investigation', '2021-08-03', 'extended 须经省级检察院批准延长'],
    ['investigation', '2021-10-03', 'extended 须为可能判处十年以上刑罚'],
    ['investigation', '2021-10-04', 'overrun 须为可能判处十年以上刑罚'],
  ])('J2 刑诉法 §156, §158, §159: %s until %s is %s', (ladder, end, verdict) => {
    expect(at(ladder, end)).toBe(verdict);
  });

  test.each<[string, string]>([
    ['2021-06-03', 'kept 侦查二个月、审查起诉一个月内'],
    ['2021-06-04', 'extended 须有延长或者退回补充侦查'],
    // 3 months; 1 month and 15 days, a month of supplement, again, and a last month and 15 days.
    ['2021-12-18', 'extended 须有延长或者退回补充侦查'],
    ['2021-12-19', 'extended 须经省级检察院延长侦查羁押,并两次退回补充侦查'],
    ['2025-03-03', 'extended 须为另有重要罪行等重新计算侦查羁押期限,或者经特别批准'],
  ])('J3 刑诉法 §156–§160, §172, §175: an indictment on %s is %s', (end, verdict) => {
    expect(at('prosecution', end)).toBe(verdict);
  });

  test.each<[LadderName, string, string]>([
    ['trial-ordinary', '2021-05-03', 'kept 二个月内'],
    ['trial-ordinary', '2021-06-03', 'kept 至迟三个月内'],
    ['trial-ordinary', '2021-06-04', 'extended 须经上一级法院批准延长三个月'],
    ['trial-ordinary', '2021-09-03', 'extended 须经上一级法院批准延长三个月'],
    ['trial-ordinary', '2021-09-04', 'extended 须报请最高人民法院批准,或者有不计入审限的情形'],
    ['trial-summary', '2021-03-23', 'kept 二十日内'],
    ['trial-summary', '2021-03-24', 'extended 须为可能判处三年以上'],
    ['trial-summary', '2021-04-18', 'extended 须为可能判处三年以上'],
    ['trial-summary', '2021-04-19', 'overrun 须为可能判处三年以上'],
    ['trial-fast-track', '2021-03-13', 'kept 十日内'],
    ['trial-fast-track', '2021-03-14', 'extended 须为可能判处一年以上'],
    ['trial-fast-track', '2021-03-18', 'extended 须为可能判处一年以上'],
    ['trial-fast-track', '2021-03-19', 'overrun 须为可能判处一年以上'],
    ['trial-second', '2021-05-03', 'kept 二个月内'],
    ['trial-second', '2021-06-03', 'extended 须为检察院阅卷,不计入审限'],
    ['trial-second', '2021-06-04', 'extended 须经高级法院批准或者决定延长二个月'],
  ])('J4 刑诉法 §208, §220, §225, §243: %s until %s is %s', (ladder, end, verdict) => {
    expect(at(ladder, end)).toBe(verdict);
  });

  test.each<[LadderName, string, string]>([
    ['bail', '2022-03-03', 'kept 十二个月内'],
    ['bail', '2022-03-04', 'extended 须由后续机关重新决定'],
    ['bail', '2024-03-04', 'overrun 须由后续机关重新决定'],
    ['residence', '2021-09-03', 'kept 六个月内'],
    ['residence', '2021-09-04', 'extended 须由后续机关重新决定'],
    ['residence', '2022-09-04', 'overrun 须由后续机关重新决定'],
    ['retention', '2021-06-03', 'kept 三个月内'],
    ['retention', '2021-09-03', 'extended 须经上一级监察机关批准延长'],
    ['detention-after-retention', '2021-03-13', 'kept 十日内'],
    ['detention-after-retention', '2021-03-17', 'extended 须有特殊情况延长一至四日'],
    ['detention-after-retention', '2021-03-18', 'overrun 须有特殊情况延长一至四日'],
  ])('J5 刑诉法 §79, §170; 监察法: %s until %s is %s', (ladder, end, verdict) => {
    expect(at(ladder, end)).toBe(verdict);
  });

  test('J6 an end on a holiday rolls over for whoever is free, never for whoever is held', () => {
    // Two months from 1 June 2021 end on Sunday, 1 August.
    const trial = { from: civilDay(2021, 6, 1), end: '2021-08-02' };
    expect(said(assess('trial-ordinary', trial))).toBe('kept 至迟三个月内');
    expect(said(assess('trial-ordinary', { ...trial, isFree: true }))).toBe('kept 二个月内');
  });

  test.each([
    ['2021-09-03', 'kept 六个月内'],
    ['2021-09-04', 'overrun 六个月内'],
  ])('J4 刑诉法 §212: a private prosecution of somebody free until %s is %s', (end, verdict) => {
    expect(said(assess('trial-private', { from: FROM, end, isFree: true }))).toBe(verdict);
  });
});

describe('how sure a stretch is', () => {
  test('J7 a stretch without two known days in order is not judged', () => {
    expect(assess('detention', { from: FROM, end: undefined })).toEqual([]);
    expect(assess('detention', { from: FROM, end: '2021-04' })).toEqual([]);
    expect(assess('detention', { from: FROM, end: '2021-03-02' })).toEqual([]);
  });

  test('J7 days by which a stretch may have been shorter are taken off', () => {
    expect(said(assess('detention', { from: FROM, end: '2021-04-10', slack: 1 }))).toBe('extended 仅限流窜、多次、结伙作案的重大嫌疑分子');
  });

  test('J7 what may have begun anew is never beyond the law for certain', () => {
    expect(said(assess('bail', { from: FROM, end: '2025-03-03', mayBeRenewed: true }))).toBe('extended 须由后续机关重新决定');
  });

  test('J7 a stretch that shows only an overrun says nothing when it is kept', () => {
    expect(assess('prosecution', { from: FROM, end: '2021-03-20', onlyBeyond: true })).toEqual([]);
  });

  test('J8 an assessment counts its days and names the last day of the rung', () => {
    expect(assess('detention', { from: FROM, end: '2021-03-14' })).toEqual([
      {
        ladder: 'detention',
        from: FROM,
        to: '2021-03-14',
        days: 11,
        verdict: 'extended',
        rung: ['须经批准延长一至四日', 'needs the extension of one to four days'],
        until: '2021-03-17',
      },
    ]);
  });
});

describe('every ladder', () => {
  const names = Object.keys(LADDERS) as LadderName[];
  const day = fc.integer({ min: 0, max: 4000 }).map((after) => addDays(civilDay(2013, 1, 1), after));

  test('J9 climbs: each rung reaches as far as the one below it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), day, fc.boolean(), (name, from, held) => {
        const ladder: Ladder = LADDERS[name];
        const reached = ladder.rungs.map((rung) => reaches(from, rung, held));
        expect(reached.toSorted()).toEqual(reached);
        expect((reached[0] ?? '') > from).toBe(true);
      }),
    );
  });

  test('J9 judges a longer stretch no more mildly', () => {
    const order = ['kept', 'extended', 'overrun'];
    const worst = (name: LadderName, from: CivilDay, days: number): number =>
      order.indexOf(assess(name, { from, end: addDays(from, days) })[0]?.verdict ?? '');
    fc.assert(
      fc.property(fc.constantFrom(...names), day, fc.nat(1200), fc.nat(200), (name, from, days, more) => {
        expect(worst(name, from, days + more)).toBeGreaterThanOrEqual(worst(name, from, days));
      }),
    );
  });

  test('J10 stands on limits the law knows, and cites their articles', () => {
    for (const name of names) {
      const ladder: Ladder = LADDERS[name];
      const cited = ladder.basis.map((citation) => citeInShort(citation).replace(/\(.*$/u, ''));
      expect(cited.length).toBeGreaterThan(0);
      for (const { limit } of ladder.rungs.flatMap(({ stretches }) => stretches)) {
        const basis = ALL_LIMITS[limit]?.basis ?? [];
        expect(basis.length, limit).toBeGreaterThan(0);
        expect(
          basis.some((citation) => cited.includes(citeInShort(citation).replace(/\(.*$/u, ''))),
          `${name} ${limit}`,
        ).toBe(true);
      }
    }
  });
});
