import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordingDiff, type Piece } from './wording-diff.ts';

const told = (pieces: readonly Piece[]): string =>
  pieces.map(({ in: where, text }) => (where === 'both' ? text : where === 'before' ? `[-${text}]` : `[+${text}]`)).join('');

describe('two wordings of an article', () => {
  test.each<readonly [before: string, after: string, said: string]>([
    ['船主应当在五日以内申报。', '船主应当在三日以内申报。', '船主应当在[-五][+三]日以内申报。'],
    ['渡船应当登记。', '渡船应当登记，并悬挂号牌。', '渡船应当登记[+，并悬挂号牌]。'],
    ['甲\n乙', '甲\n乙\n丙', '甲\n乙[+\n丙]'],
    ['同', '同', '同'],
    ['', '新', '[+新]'],
    ['旧', '', '[-旧]'],
    ['', '', ''],
  ])('%s → %s', (before, after, said) => {
    expect(told(wordingDiff(before, after))).toBe(said);
  });

  test('a single character between two changes is part of the change', () => {
    expect(told(wordingDiff('县级人民的政府', '省部人民政府'))).not.toMatch(/\](?:.)\[/u);
  });

  test('whatever the two, what is kept and taken out is the one, what is kept and put in is the other', () => {
    const wording = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '。', '\n', '𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const pieces = wordingDiff(before, after);
        const of = (where: Piece['in']): string =>
          pieces.map((piece) => (piece.in === 'both' || piece.in === where ? piece.text : '')).join('');
        expect([of('before'), of('after')]).toEqual([before, after]);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
