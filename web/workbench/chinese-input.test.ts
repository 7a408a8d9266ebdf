import { assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { capitalMoney, findFen, findWrittenDay, findWrittenMoment, sayDay, sayInstant } from './chinese-input.ts';
import { WORDS } from '#web/words';

const NOW = '2026-11-27T09:00';

test.each([
  '2026年11月23日',
  '2026.11.23',
  '2026/11/23',
  '2026-11-23',
  '20261123',
  '二〇二六年十一月二十三日',
  '２０２６年１１月２３日',
  ' 2026 年 11 月 23 日 ',
  '11月23日',
  '十一月二十三日',
])('UI2 the day %s is understood as people write it', (text) => {
  expect(findWrittenDay(text, NOW)).toBe('2026-11-23');
});

test.each(['2026年2月30日', '昨天', '2026', '', '13月1日'])('UI2 %s is no day, and none is made of it', (text) => {
  expect(findWrittenDay(text, NOW)).toBeUndefined();
});

test.each(['2026年11月23日14时05分', '2026.11.23 14:05', '2026-11-23T14:05', '11月23日下午2时05分', '2026年11月23日下午2点5分'])(
  'UI2 the minute %s is understood',
  (text) => {
    expect(findWrittenMoment(text, NOW)).toBe('2026-11-23T14:05');
  },
);

test('UI2 half past is thirty minutes, and a day alone is no minute', () => {
  expect(findWrittenMoment('11月23日下午2时半', NOW)).toBe('2026-11-23T14:30');
  expect(findWrittenMoment('2026年11月23日', NOW)).toBeUndefined();
});

test('UI2 a day is shown with its weekday', () => {
  expect(sayDay('2026-11-23', WORDS.zh)).toBe('2026年11月23日（周一）');
  expect(sayDay('2026-11-29T14:05', WORDS.zh)).toBe('2026年11月29日（周日） 14:05');
});

test.each([
  [320_000, '叁仟贰佰元整'],
  [0, '零元整'],
  [1, '壹分'],
  [50, '伍角整'],
  [100_05, '壹佰元零伍分'],
  [1_0000_00, '壹万元整'],
  [1_0001_00, '壹万零壹元整'],
  [10_0500_00, '壹拾万零伍佰元整'],
  [1_0000_0001_00, '壹亿零壹元整'],
  [1680_32, '壹仟陆佰捌拾元叁角贰分'],
])('UI3 %i fen are %s in capital numerals', (fen, said) => {
  expect(capitalMoney(fen)).toBe(said);
});

test('UI3 a sum in capitals never has two noughts in a row, and always says yuan, jiao or fen', () => {
  assert(
    property(nat({ max: 2_000_000_000 }), (fen) => {
      expect(capitalMoney(fen)).not.toMatch(/零零/u);
      expect(capitalMoney(fen)).toMatch(/[元角分整]$/u);
    }),
  );
});

test.each([
  ['3200', 320_000],
  ['3,200.5', 320_050],
  ['３２００元', 320_000],
  ['¥0.01', 1],
])('UI3 %s is a sum', (text, fen) => {
  expect(findFen(text)).toBe(fen);
});

test.each(['', '三千', '1.234', '-5'])('UI3 %s is no sum that can be recorded', (text) => {
  expect(findFen(text)).toBeUndefined();
});

test('UI2 an instant is shown as the clock in Shanghai had it, whatever the machine’s own zone', () => {
  expect(sayInstant('2026-11-27T16:02:10.000Z')).toBe('2026-11-28 00:02');
});
