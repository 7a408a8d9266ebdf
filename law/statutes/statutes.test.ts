import { describe, expect, test } from 'vitest';
import { chineseNumeral, type CivilDay } from '#justice/basics';
import { limits } from '#justice/deadlines';
import {
  administrativeLitigation,
  citeInChinese,
  citeInShort,
  civilProcedure,
  civilProcedure2021,
  claimsOf,
  cpl,
  criminalLaw,
  findLaw,
  findVersion,
  inForce,
  isLimitRule,
  LAWS,
  parseReference,
  plainTitle,
  securityPenalty,
  securityPenalty2025,
  supervisionLaw,
  supervisionLaw2018,
  type Law,
  type LawId,
} from './index.ts';

const ids = Object.keys(LAWS) as readonly LawId[];
const law = (id: LawId): Law => LAWS[id];
const day = (text: string): CivilDay => text as CivilDay;

describe('names of laws', () => {
  test.each([
    ['cpl', 'cpl'],
    ['刑诉法', 'cpl'],
    ['刑事诉讼法', 'cpl'],
    ['中华人民共和国刑事诉讼法', 'cpl'],
    ['《中华人民共和国刑事诉讼法》', 'cpl'],
    [' 刑 诉 法 ', 'cpl'],
    ['刑诉法解释', 'spcInterpretation'],
    ['检察规则', 'procuratorateRules'],
    ['公安程序规定', 'policeRules'],
    ['公安行政程序规定', 'policeAdministrativeRules'],
    ['处罚法', 'penaltyLaw'],
    ['强制法', 'compulsionLaw'],
    ['行政复议法', 'reconsiderationLaw'],
    ['复议条例', 'reconsiderationRegulation'],
    ['民诉法解释', 'civilInterpretation'],
    ['法援法', 'legalAidLaw'],
    ['社矫法', 'communityCorrectionsLaw'],
    ['国赔法', 'stateCompensationLaw'],
    ['监察法', 'supervisionLaw'],
  ])('J1 %s is %s', (name, id) => {
    expect(findLaw(name)).toBe(id);
  });

  test.each([[''], ['宪'], ['刑诉'], ['toString'], ['刑诉法第九十一条']])('J1 %j is no law', (name) => {
    expect(findLaw(name)).toBeUndefined();
  });

  test('J1 no two laws answer to one name, and each answers to its own', () => {
    const names = ids.flatMap((id) => [...new Set([id, plainTitle(law(id).title), plainTitle(law(id).short)])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const id of ids) expect([findLaw(id), findLaw(law(id).title), findLaw(law(id).short)]).toEqual([id, id, id]);
  });
});

describe('texts and their days', () => {
  test.each<readonly [LawId, string, string, string]>([
    ['civilProcedureLaw', '2023-12-31', '2021-12-24', 'the last day of the text of 2021'],
    ['civilProcedureLaw', '2024-01-01', '2023-09-01', 'the first day of the text of 2023'],
    ['civilProcedureLaw', '2022-01-01', '2021-12-24', 'the first day of the oldest text known'],
    ['reconsiderationLaw', '2023-12-31', '2017-09-01', 'the old reconsideration law'],
    ['reconsiderationLaw', '2024-01-01', '2023-09-01', 'the new one'],
    ['supervisionLaw', '2025-05-31', '2018-03-20', 'the supervision law of 2018'],
    ['supervisionLaw', '2025-06-01', '2024-12-25', 'as amended'],
    ['publicSecurityPenaltyLaw', '2025-12-31', '2012-10-26', 'the last day of the old public-security penalties'],
    ['publicSecurityPenaltyLaw', '2026-01-01', '2025-06-27', 'the first day of the new ones'],
    ['penaltyLaw', '2021-07-15', '2021-01-22', 'the penalty law took effect half a year after it was adopted'],
    ['compulsionLaw', '2012-01-01', '2011-06-30', 'and so did the compulsion law'],
    ['legalAidLaw', '2022-01-01', '2021-08-20', 'and the legal aid law'],
    ['communityCorrectionsLaw', '2020-07-01', '2019-12-28', 'and the community corrections law'],
  ])('J2 %s on %s is the text of %s: %s', (id, on, version) => {
    expect(inForce(id, day(on))?.version).toBe(version);
  });

  test.each([
    ['civilProcedureLaw', '2021-12-31'],
    ['penaltyLaw', '2021-07-14'],
    ['compulsionLaw', '2011-12-31'],
    ['legalAidLaw', '2021-12-31'],
  ] as const)('J2 of %s no text is known on %s', (id, on) => {
    expect(inForce(id, day(on))).toBeUndefined();
  });

  test.each([
    ['民诉法(2021-12-24)', 'civilProcedureLaw', '2021-12-24'],
    ['民诉法（2021）', 'civilProcedureLaw', '2021-12-24'],
    ['民事诉讼法2023', 'civilProcedureLaw', '2023-09-01'],
    ['民诉法2022', 'civilProcedureLaw', '2021-12-24'],
    ['民诉法2024-01-01', 'civilProcedureLaw', '2023-09-01'],
    ['民诉法2024年', 'civilProcedureLaw', '2023-09-01'],
    ['民诉法', 'civilProcedureLaw', '2023-09-01'],
    ['cpl', 'cpl', '2018-10-26'],
  ])('J3 %s is %s of %s', (name, id, version) => {
    const found = findVersion(name);
    expect([found?.law, found?.version.version]).toEqual([id, version]);
  });

  test('J3 the law may be left out where it is known; a day nobody named a text by is none', () => {
    expect(findVersion('2021', 'civilProcedureLaw')?.version.version).toBe('2021-12-24');
    expect(findVersion('2021-12-24', 'civilProcedureLaw')?.version.version).toBe('2021-12-24');
    expect(findVersion('2021-12-25', 'civilProcedureLaw')).toBeUndefined();
    expect(findVersion('1999', 'civilProcedureLaw')).toBeUndefined();
    expect(findVersion('2021')).toBeUndefined();
    expect(findVersion('猫狗法2021')).toBeUndefined();
  });

  test('J5 versions stand in order, and none took effect before it was made', () => {
    const wrong = ids.flatMap((id) =>
      law(id)
        .versions.filter(({ version, effective }, index, all) => {
          const before = all[index - 1];
          return effective < version || (before !== undefined && (before.effective >= effective || before.version >= version));
        })
        .map(({ version }) => `${id} ${version}`),
    );
    // Amended on 2018-11-25 and in force from 2019-01-01; collections name this text by a later day.
    expect(wrong).toEqual(['policeAdministrativeRules 2019-04-27']);
  });
});

describe('citing', () => {
  test('J4 article, paragraph, item and 之', () => {
    expect(cpl(109, 1, 2)).toEqual({ law: 'cpl', version: '2018-10-26', article: 109, paragraph: 1, item: 2 });
    expect(criminalLaw('133-1')).toMatchObject({ article: 133, suffix: 1 });
    expect(cpl(91)).toEqual({ law: 'cpl', version: '2018-10-26', article: 91 });
  });

  test('J4 the newest text at hand, unless one is named', () => {
    expect([civilProcedure(1).version, civilProcedure2021(1).version]).toEqual(['2023-09-01', '2021-12-24']);
    expect([supervisionLaw(1).version, supervisionLaw2018(1).version]).toEqual(['2024-12-25', '2018-03-20']);
    expect(administrativeLitigation(1).version).toBe('2017-06-27');
  });

  test('J4 a text that is not at hand makes its citations unverified, and is passed over when none is named', () => {
    expect(securityPenalty2025(1)).toMatchObject({ version: '2025-06-27', unverified: true });
    expect(securityPenalty(1)).toEqual({ law: 'publicSecurityPenaltyLaw', version: '2012-10-26', article: 1 });
  });

  test.each([
    [cpl(91, 3), '刑诉法第九十一条第三款', '刑诉法 §91(3)'],
    [cpl(109, 1, 2), '刑诉法第一百零九条第一款第二项', '刑诉法 §109(1).2'],
    [criminalLaw('133-1', 1), '刑法第一百三十三条之一第一款', '刑法 §133-1(1)'],
    [{ law: 'elsewhere', version: '2000-01-01', article: 7 }, 'elsewhere第七条', 'elsewhere §7'],
  ])('J7 %j is printed %s, %s', (citation, chinese, short) => {
    expect(citeInChinese(citation)).toBe(chinese);
    expect(citeInShort(citation)).toBe(short);
  });
});

describe('references as people write them', () => {
  test.each([
    ['刑诉法91条第三款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法第九十一条第三款', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑事诉讼法 第九十一条 第三款', { law: '刑事诉讼法', article: 91, paragraph: 3 }],
    ['《刑事诉讼法》第一百零九条第一款第二项', { law: '《刑事诉讼法》', article: 109, paragraph: 1, item: 2 }],
    ['刑法第133条之一', { law: '刑法', article: 133, suffix: 1 }],
    ['刑法第一百三十三条之一第一款第四项', { law: '刑法', article: 133, suffix: 1, paragraph: 1, item: 4 }],
    ['刑法 133-1', { law: '刑法', article: 133, suffix: 1 }],
    ['刑诉法 §91(3)', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法 §91 ¶3', { law: '刑诉法', article: 91, paragraph: 3 }],
    ['刑诉法 §109(1).2', { law: '刑诉法', article: 109, paragraph: 1, item: 2 }],
    ['cpl 91 3', { law: 'cpl', article: 91, paragraph: 3 }],
    ['cpl 91', { law: 'cpl', article: 91 }],
    ['民诉法(2021) 128', { law: '民诉法', version: '2021', article: 128 }],
    ['民诉法（2021-12-24）第一百二十八条', { law: '民诉法', version: '2021-12-24', article: 128 }],
    ['刑诉法第１０５条', { law: '刑诉法', article: 105 }],
    ['刑诉法第一百〇五条', { law: '刑诉法', article: 105 }],
    ['  刑诉法91条  ', { law: '刑诉法', article: 91 }],
  ])('J6 %s', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  test.each([[''], ['刑诉法'], ['第九十一条'], ['91'], ['刑诉法第零条'], ['刑诉法第条'], ['刑诉法 §']])(
    'J6 %j names no article of a law',
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  test('J6 what is printed is read again, in both styles', () => {
    for (const citation of [
      cpl(91),
      cpl(91, 3),
      cpl(109, 1, 2),
      criminalLaw('133-1'),
      criminalLaw('133-1', 1),
      criminalLaw('133-1', 1, 4),
    ]) {
      for (const printed of [citeInChinese(citation), citeInShort(citation)]) {
        const { version: _version, ...place } = citation;
        expect(parseReference(printed)).toEqual({ ...place, law: law(citation.law as LawId).short });
      }
    }
  });

  test('J6 every article number up to 500 is read in Chinese and Arabic', () => {
    for (let article = 1; article <= 500; article += 1) {
      const both = [parseReference(`刑法第${chineseNumeral(article)}条`), parseReference(`刑法 ${article}`)];
      if (both.some((one) => one?.article !== article)) throw new Error(`article ${article}`);
    }
  });
});

describe('what a limit claims', () => {
  const article = cpl(91);
  const rule = limits({
    example: {
      title: ['例', 'example'],
      from: ['起', 'start'],
      length: { months: 3 },
      longest: { months: 6 },
      roll: 'rolls',
      variants: {
        short: {
          title: ['短', 'short'],
          length: { days: 10 },
          extensions: { own: { title: ['长', 'longer'], adds: { days: 5 }, basis: [article] } },
          basis: [article],
        },
        open: { title: ['定', 'as decided'], length: {}, basis: [article] },
      },
      extensions: {
        whole: { title: ['至', 'to'], adds: { days: 27 }, to: { days: 30 }, basis: [article] },
        twice: { title: ['两次', 'twice'], adds: { months: 1 }, times: 2, basis: [article] },
        any: { title: ['定', 'as decided'], adds: {}, amount: 'any', basis: [article] },
      },
      versions: { '1996-03-17': { length: { months: 2 }, variants: {}, extensions: {}, basis: [{ ...article, version: '1996-03-17' }] } },
      basis: [article],
    },
  }).example;

  test('J8 its length, its range, its variants and extensions, and those of its other texts', () => {
    expect(claimsOf('example', rule).map(({ where, length, orWhole, times }) => [where, length, orWhole, times])).toEqual([
      ['example.length', { months: 3 }, undefined, undefined],
      ['example.longest', { months: 6 }, undefined, undefined],
      ['example.extensions.whole', { days: 27 }, { days: 30 }, undefined],
      ['example.extensions.twice', { months: 1 }, undefined, 2],
      ['example.variants.short', { days: 10 }, undefined, undefined],
      ['example.variants.short.extensions.own', { days: 5 }, undefined, undefined],
      ['example@1996-03-17.length', { months: 2 }, undefined, undefined],
      ['example@1996-03-17.longest', { months: 6 }, undefined, undefined],
    ]);
  });

  test.each([
    [rule, true],
    [cpl(91), false],
    [null, false],
    ['rule', false],
    [{ ...rule, roll: undefined }, false],
  ])('J8 what is a limit rule is told by its shape', (value, isOne) => {
    expect(isLimitRule(value)).toBe(isOne);
  });
});
