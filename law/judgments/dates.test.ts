import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn } from './dates.ts';

const found = (text: string): readonly (string | undefined)[] => datesIn(text).map(({ date }) => date);

describe('dates in a text', () => {
  test.each([
    ['于2021年3月9日被刑事拘留', ['2021-03-09']],
    ['二〇二一年三月九日', ['2021-03-09']],
    ['二0二一年十二月三十一日', ['2021-12-31']],
    ['二○一○年十月二十日', ['2010-10-20']],
    ['2O21年l2月3日', ['2021-12-03']],
    ['2021年3月9被刑事拘留', ['2021-03-09']],
    ['2021年年3月9日', ['2021-03-09']],
    ['2021年3月', ['2021-03']],
    ['2021年3月份', ['2021-03']],
    ['本院于2021年决定', ['2021']],
  ])('R1 a date is read as it is printed: %s', (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  test.each([
    ['2021年3月9日拘留，同月15日逮捕', '2021-03-15'],
    ['2021年3月9日拘留，次日逮捕', '2021-03-10'],
    ['2021年2月28日拘留，翌日逮捕', '2021-03-01'],
    ['2020年12月31日拘留，次日逮捕', '2021-01-01'],
    ['2021年3月9日拘留，同日取保候审', '2021-03-09'],
    ['2021年3月9日拘留，当日取保候审', '2021-03-09'],
    ['2021年3月9日拘留，同年4月2日逮捕', '2021-04-02'],
    ['2021年3月9日拘留，当年4月2日逮捕', '2021-04-02'],
    ['2021年12月9日拘留，次年1月5日逮捕', '2022-01-05'],
    ['2021年12月9日拘留，次月11日逮捕', '2022-01-11'],
    ['2021年3月9日拘留，4月2日逮捕', '2021-04-02'],
    ['2021年3月9日、12日先后开庭', '2021-03-12'],
  ])('R2 a relative date counts from the date before it: %s', (text, date) => {
    expect(found(text).at(-1)).toBe(date);
  });

  test('R2 a relative date is marked as one', () => {
    expect(datesIn('2021年3月9日，次日').map(({ isRelative }) => isRelative)).toEqual([false, true]);
  });

  test.each([
    ['nothing stands before it', '同月15日逮捕', [undefined]],
    ['the day before it does not exist', '2021年2月30日拘留，次日逮捕', [undefined, undefined]],
    ['only a year stands before it', '2021年决定，次日逮捕', ['2021', undefined]],
    ['the year before it is beyond reason', '2105年1月20日建议，3月29日再次建议', [undefined, undefined]],
    ['its own year is not written as one', '2020年5月1日起至2025至4月15日止', ['2020-05-01']],
    ['what follows such a year refers to it', '2017月1月13日拘留，同年1月23日逮捕', [undefined]],
    ['each of several has another day', '2021年3月9日，被告人均于次日逮捕', ['2021-03-09', undefined]],
  ])('R3 a date that cannot be known is left out, where %s', (_why, text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  test('R3 the year of an impossible day still holds for 同年', () => {
    expect(found('2021年11月31日拘留，同年12月5日逮捕')).toEqual([undefined, '2021-12-05']);
  });

  test('R3 ten tens are no month', () => {
    expect(found('二〇二一年十十月三日')).toEqual([undefined]);
  });

  test('R3 a year of birth is no date, and nothing refers to it', () => {
    expect(found('1990年3月出生，同年5月入学')).toEqual([undefined]);
  });

  test('R4 a calendar day of any year in range is read back from either spelling', () => {
    const day = fc.record({
      year: fc.integer({ min: 1950, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, ({ year, month, day: ofMonth }) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`;
        expect(found(`${year}年${month}月${ofMonth}日`)).toEqual([iso]);
        expect(found(`${inSigns(year)}年${inChinese(month)}月${inChinese(ofMonth)}日`)).toEqual([iso]);
      }),
    );
  });
});

const SIGNS = '〇一二三四五六七八九';
const inSigns = (number: number): string => Array.from(String(number), (digit) => SIGNS.charAt(Number(digit))).join('');
function inChinese(number: number): string {
  if (number < 10) return SIGNS.charAt(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? '' : SIGNS.charAt(tens)}十${ones === 0 ? '' : SIGNS.charAt(ones)}`;
}
