import { describe, expect, test } from 'vitest';
import { articleAt, keyOf, type CitedArticle } from './citations.ts';
import { articleNamed, fits, isNamed } from './law-names.ts';

const arrest: CitedArticle = {
  law: 'cpl',
  article: 91,
  by: [{ procedure: 'criminal', kind: 'act', name: 'requestArrest', title: ['提请批准逮捕', 'Request approval of arrest'] }],
};

describe('articles by what people write', () => {
  test.each(['刑诉法91', '刑诉法第91条', '刑诉法第九十一条', '刑诉法 第 ９１ 条', '91', '提请批准', 'approval of', '刑诉法'])(
    '%s finds it',
    (written) => {
      expect(fits(arrest, written)).toBe(true);
    },
  );

  test.each(['9', '刑诉法92', '刑法91', '取保'])('%s does not', (written) => {
    expect(fits(arrest, written)).toBe(false);
  });

  test('only the whole name of an article names it', () => {
    expect(isNamed(arrest, '刑诉法91')).toBe(true);
    expect(isNamed(arrest, '刑诉法第九十一条')).toBe(true);
    expect(isNamed(arrest, '刑诉法9')).toBe(false);
    expect(isNamed(arrest, '91')).toBe(false);
  });

  test.each(['cpl/91', 'criminalLaw/133-1', '渡船条例/2'])('%s in an address is an article, and back', (key) => {
    expect(keyOf(articleAt(key) ?? { law: '', article: 0 })).toBe(key);
  });

  test.each(['', 'cpl', 'cpl/', '/91', 'cpl/x', 'cpl/91-'])('%j is none', (key) => {
    expect(articleAt(key)).toBeUndefined();
  });

  test('it is named in both tongues', () => {
    expect([articleNamed(arrest, 'zh'), articleNamed(arrest, 'en')]).toEqual(['刑诉法第九十一条', '刑诉法 §91']);
  });
});
