import { describe, expect, test } from 'vitest';
import { fullWidth } from '#justice/basics';
import { WORDS } from './index.ts';
import { en as verifyEn, zh as verifyZh } from '../verify/words.ts';

type Sentence = readonly [where: string, text: string];

const GIVEN = { year: 2026, month: 11, day: 3, weekday: '二', time: '09:05' };

/** Every sentence of a tongue; those with places in them filled with what is asked for. */
function sentencesOf(value: unknown, where: string, fill: (place: number) => unknown): readonly Sentence[] {
  if (typeof value === 'string') return [[where, value]];
  if (typeof value === 'function') {
    const places = Array.from({ length: value.length }, (_, place) => fill(place));
    const said: unknown = (value as (...given: readonly unknown[]) => unknown)(...(where.endsWith('day.said') ? [GIVEN] : places));
    return typeof said === 'string' ? [[where, said]] : [];
  }
  return Object.entries(value as object).flatMap(([name, part]) => sentencesOf(part, `${where}.${name}`, fill));
}

const both = { zh: { words: WORDS.zh, verify: verifyZh }, en: { words: WORDS.en, verify: verifyEn } };

describe('every sentence a person reads', () => {
  test.each(['某甲', '2026-11-28', 2])('Chinese is printed with full-width marks, whatever stands in its places: %s', (filled) => {
    const wrong = sentencesOf(both.zh, 'zh', () => filled).filter(([, text]) => text !== fullWidth(text));
    expect(wrong).toEqual([]);
  });

  test('Chinese keeps no mark of the keyboard beside a place that is filled in', () => {
    const wrong = sentencesOf(both.zh, 'zh', (place) => `某${place}`).filter(([, text]) => /[,;!?]|:(?!\/\/|\d)/u.test(text));
    expect(wrong).toEqual([]);
  });

  test('English counts one thing in the singular, and several in the plural', () => {
    const ones = sentencesOf(both.en, 'en', () => 1);
    const odd = ones.filter(([, text]) => /\b1 (?!sits\b|has\b|is\b)[a-z]+s\b/u.test(text));
    expect(odd).toEqual([]);
    const many = sentencesOf(both.en, 'en', () => 2);
    expect(many.filter(([, text]) => /\b2 (?:day|act|case|time|place|article|level|conflict|hour|item|entry)\b/u.test(text))).toEqual([]);
  });

  test('nothing is left empty, in either tongue', () => {
    for (const tongue of [both.zh, both.en]) expect(sentencesOf(tongue, '', () => 2).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
