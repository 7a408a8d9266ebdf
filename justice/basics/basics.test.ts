import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleInChinese, articleInShort, chineseNumeral, Fault, findNumber, isSamePlace, say, type Citation } from './index.ts';

const cite = (place: Partial<Citation>): Citation => ({ law: 'example', version: '2000-01-01', article: 1, ...place });

describe('citations', () => {
  test.each([
    [{ article: 91, paragraph: 3 }, '第九十一条第三款', '§91(3)'],
    [{ article: 105 }, '第一百零五条', '§105'],
    [{ article: 133, suffix: 1 }, '第一百三十三条之一', '§133-1'],
    [{ article: 133, suffix: 1, paragraph: 1, item: 4 }, '第一百三十三条之一第一款第四项', '§133-1(1).4'],
    [{ article: 10, item: 2 }, '第十条第二项', '§10.2'],
    [{ article: 210, paragraph: 12, item: 11 }, '第二百一十条第十二款第十一项', '§210(12).11'],
    [{ article: 1000 }, '第一千条', '§1000'],
  ])('N8 %j is %s and %s', (place, chinese, short) => {
    expect(articleInChinese(cite(place))).toBe(chinese);
    expect(articleInShort(cite(place))).toBe(short);
  });

  test('N8 neither style shows that a text is not at hand: that is for whoever prints it', () => {
    expect(articleInChinese(cite({ unverified: true }))).toBe('第一条');
    expect(articleInShort(cite({ unverified: true }))).toBe('§1');
  });

  test.each([
    [{}, {}, true],
    [{ unverified: true as const }, {}, true],
    [{ law: 'other' }, {}, false],
    [{ version: '2001-01-01' }, {}, false],
    [{ article: 2 }, {}, false],
    [{ suffix: 1 }, {}, false],
    [{ paragraph: 1 }, {}, false],
    [{ paragraph: 1, item: 2 }, { paragraph: 1, item: 3 }, false],
    [{ article: 1, suffix: 11 }, { article: 11, suffix: 1 }, false],
    [{ paragraph: 1, item: 2 }, { paragraph: 1, item: 2 }, true],
  ])('N9 %j and %j are the same place: %s', (one, other, isSame) => {
    expect(isSamePlace(cite(one), cite(other))).toBe(isSame);
  });

  test('N9 different places are never printed alike in the short style', () => {
    const places = fc.record(
      {
        article: fc.integer({ min: 1, max: 1300 }),
        suffix: fc.integer({ min: 1, max: 9 }),
        paragraph: fc.integer({ min: 1, max: 9 }),
        item: fc.integer({ min: 1, max: 20 }),
      },
      { requiredKeys: ['article'] },
    );
    fc.assert(
      fc.property(places, places, (one, other) => {
        const isSame =
          one.article === other.article && one.suffix === other.suffix && one.paragraph === other.paragraph && one.item === other.item;
        expect(articleInShort(cite(one)) === articleInShort(cite(other))).toBe(isSame);
        expect(articleInChinese(cite(one)) === articleInChinese(cite(other))).toBe(isSame);
      }),
    );
  });
});

describe('numerals', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [1101, '一千一百零一'],
    [9999, '九千九百九十九'],
  ])('N10 %i is written %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });

  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百一十', 110],
    ['一百十', 110],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['两千', 2000],
    ['一千零一十', 1010],
    ['一万', 10_000],
    ['十二万三千', 123_000],
    ['二〇一八', 2018],
    ['二零二六', 2026],
    ['一九四九', 1949],
    ['105', 105],
    ['１０５', 105],
    ['007', 7],
    ['零', 0],
  ])('N11 %s is read %i', (text, value) => {
    expect(findNumber(text)).toBe(value);
  });

  test.each([[''], ['条'], ['十条'], ['1.5'], ['-3'], ['一百a'], ['半'], [' 5'], ['1,000'], ['壹']])('N11 %j is no numeral', (text) => {
    expect(findNumber(text)).toBeUndefined();
  });

  test('N11 every number that is written is read again, also in full-width digits', () => {
    for (let value = 0; value <= 9999; value += 1) {
      if (findNumber(chineseNumeral(value)) !== value) throw new Error(`${value} is written ${chineseNumeral(value)}`);
    }
    expect(findNumber('９９９９')).toBe(9999);
  });
});

describe('outcomes and words', () => {
  test('N12 a Fault says its code and keeps what caused it', () => {
    const cause = new Error('disk');
    const fault = new Fault('cases/example', 'no rule for it', { cause });
    expect(fault).toBeInstanceOf(Error);
    expect([fault.name, fault.code, fault.message, fault.cause]).toEqual(['Fault', 'cases/example', 'no rule for it', cause]);
  });

  test('N13 words are Chinese unless the other tongue is asked for', () => {
    expect(say(['取保候审', 'Bail'])).toBe('取保候审');
    expect(say(['取保候审', 'Bail'], 'zh')).toBe('取保候审');
    expect(say(['取保候审', 'Bail'], 'en')).toBe('Bail');
  });
});
