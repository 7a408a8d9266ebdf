import { describe, expect, test } from 'vitest';
import { readIn, termsOf, written } from './judgments-in-tests.ts';

const WORDS = '刑期从判决执行之日起计算；判决执行以前先行羁押的，羁押一日折抵刑期一日，即';
const term = (from: string, to: string): string => `（${WORDS}自${from}起至${to}止）`;
const held = (name: string, day: string): string => `被告人${name}，男，1990年出生。2020年${day}被刑事拘留。现羁押于东川县看守所。`;
const free = (name: string, day: string): string => `被告人${name}，男，1990年出生。2020年${day}被取保候审。`;

describe('the term of sentence of one', () => {
  test('R14 from when to when', () => {
    expect(termsOf(held('某甲', '3月1日'), term('2020年3月1日', '2021年2月28日'))).toEqual({ 某甲: '2020-03-01—2021-02-28' });
  });

  test('R14 in Chinese numerals, without 起', () => {
    expect(termsOf(held('某甲', '3月1日'), '（刑期从二〇二〇年三月一日至二〇二一年二月二十八日止）')).toEqual({
      某甲: '2020-03-01—2021-02-28',
    });
  });

  test.each([
    ['probation', '缓刑考验期自2021年3月1日起至2022年2月28日止'],
    ['probation, told at length', '（缓刑考验期限从判决确定之日起计算，即自2021年3月1日起至2022年2月28日止）'],
    ['political rights', '剥夺政治权利自2021年3月1日起至2022年2月28日止'],
    ['custody that is counted off', `（${WORDS}自2020年3月1日起至2020年3月9日止先行羁押的9日予以折抵）`],
    ['custody counted off to the number of days', `（${WORDS}自2020年3月1日起至2020年3月9日止共9天予以折抵）`],
    ['custody counted off in a bracket', `（${WORDS}折抵刑事拘留9日（2020年3月1日至3月9日））`],
    ['detention counted off after a comma', '（刑期从判决执行之日起计算；2020年3月1日至2020年3月9日，拘留9日，折抵刑期9天）'],
  ])('R15 no term: %s', (_what, sentence) => {
    expect(termsOf(held('某甲', '3月1日'), sentence)).toEqual({});
  });

  test('R15 a term behind what is counted off is the term', () => {
    const sentence = `（${WORDS}折抵刑事拘留9日（2020年3月1日至3月9日），即自2021年1月5日起至2021年12月26日止）`;
    expect(termsOf(held('某甲', '3月1日'), sentence)).toEqual({ 某甲: '2021-01-05—2021-12-26' });
  });

  test('R15 the sentence of a judgment that is revoked is not this one’s', () => {
    const sentence = `一、撤销原判第一项，即被告人某甲犯盗窃罪，判处有期徒刑二年${term('2020年3月1日', '2022年2月28日')}； 二、被告人某甲犯盗窃罪，判处有期徒刑一年${term('2020年3月1日', '2021年2月28日')}`;
    expect(termsOf(held('某甲', '3月1日'), sentence)).toEqual({ 某甲: '2020-03-01—2021-02-28' });
  });

  test('R15 a probation that was revoked says nothing of the term behind it', () => {
    const sentence = '（刑期从判决执行之日起计算；扣除宣告缓刑前羁押的9日后，自2020年3月1日起至2021年2月19日止）';
    expect(termsOf(held('某甲', '3月1日'), sentence)).toEqual({ 某甲: '2020-03-01—2021-02-19' });
  });

  test('R15 a last date that is cut off is left out', () => {
    expect(termsOf(held('某甲', '3月1日'), `（${WORDS}自2020年3月1日起至2021年2月2`)).toEqual({ 某甲: '2020-03-01' });
  });
});

describe('whose term it is', () => {
  const [one, other] = [term('2020年3月1日', '2021年2月28日'), term('2020年3月5日', '2021年9月4日')];

  test('R16 the name before it decides', () => {
    const people = `${held('某甲', '3月1日')} ${held('某乙', '3月1日')}`;
    const sentence = `一、被告人某乙犯盗窃罪，判处有期徒刑一年${one}； 二、被告人某甲犯盗窃罪，判处有期徒刑八个月${term('2020年3月1日', '2020年10月31日')}`;
    expect(termsOf(people, sentence)).toEqual({ 某甲: '2020-03-01—2020-10-31', 某乙: '2020-03-01—2021-02-28' });
  });

  test('R16 several names in one bracket', () => {
    const people = `${held('某甲', '3月1日')} ${held('某乙', '3月5日')}`;
    const sentence =
      '（刑期从判决执行之日起计算，即某甲的刑期自2020年3月1日起至2021年2月28日止；某乙的刑期自2020年3月5日起至2021年9月4日止）';
    expect(termsOf(people, sentence)).toEqual({ 某甲: '2020-03-01—2021-02-28', 某乙: '2020-03-05—2021-09-04' });
  });

  test('R17 without names, as many terms as people follow their order', () => {
    expect(termsOf(`${held('某甲', '3月1日')} ${held('某乙', '3月5日')}`, `${one}； ${other}`)).toEqual({
      某甲: '2020-03-01—2021-02-28',
      某乙: '2020-03-05—2021-09-04',
    });
  });

  test('R17 who is on bail has none: the custody decides', () => {
    expect(termsOf(`${free('某甲', '3月1日')} ${held('某乙', '3月5日')} ${free('某丙', '3月6日')}`, other)).toEqual({
      某乙: '2020-03-05—2021-09-04',
    });
  });

  test('R17 a term begins on the day of being caught, before the detention', () => {
    const people = `被告人某甲，男，1990年出生。2020年3月1日被抓获，同月9日被刑事拘留。 ${held('某乙', '3月9日')} ${held('某丙', '3月9日')}`;
    expect(termsOf(people, one)).toEqual({ 某甲: '2020-03-01—2021-02-28' });
  });

  test('R17 a term that ends on the day somebody was freed is that person’s', () => {
    const people = `${held('某甲', '3月1日')} 被告人某乙，男，1991年出生。2020年3月1日被刑事拘留，2021年2月28日被取保候审。`;
    expect(termsOf(people, one)).toEqual({ 某乙: '2020-03-01—2021-02-28' });
  });

  test('R18 the order of the charge holds where the custody fits it better', () => {
    const people = `${held('某甲', '3月1日')} ${held('某乙', '3月5日')} ${held('某丙', '3月1日')}`;
    const charge = '东川县人民检察院以东川检刑诉（2021）40号起诉书指控被告人某丙、某乙、某甲犯盗窃罪，于2021年6月1日向本院提起公诉。';
    const sentence = `${term('2020年3月1日', '2022年2月28日')}； ${other}； ${one}`;
    expect(termsOf(people, sentence)).toMatchObject({ 某乙: '2020-03-05—2021-09-04' });
    const early = `${term('2020年3月5日', '2022年3月4日')}； ${one}； ${term('2020年3月1日', '2020年8月31日')}`;
    const turned = charge.replace('某丙、某乙、某甲', '某乙、某丙、某甲');
    expect(termsOf(people, early, turned)).toEqual({
      某甲: '2020-03-01—2020-08-31',
      某乙: '2020-03-05—2022-03-04',
      某丙: '2020-03-01—2021-02-28',
    });
  });

  test('R19 a term that may be anybody’s is nobody’s, and a note says so', () => {
    const people = `${held('某甲', '3月1日')} ${held('某乙', '3月1日')}`;
    expect(termsOf(people, one)).toEqual({});
    expect(readIn(written({ people, sentence: one })).notes.map(([zh]) => zh)).toEqual(['有 1 处刑期起止未写明属于哪一名被告人,未采用']);
  });

  test('R19 a list that breaks off told the first ones', () => {
    const people = [held('某甲', '3月1日'), held('某乙', '3月1日'), held('某丙', '3月1日')].join(' ');
    expect(termsOf(people, `${one}； （刑期从判决执行`)).toEqual({ 某甲: '2020-03-01—2021-02-28' });
  });
});
