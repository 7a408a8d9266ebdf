import { describe, expect, test } from 'vitest';
import type { ArticleRead, LawPlace } from './api.ts';
import { ALIKE, beginsLike, counterpart, likeness, type Numbered } from './law-pairing.ts';

// Invented sentences: what is compared is characters, not law.
const LENDING = '借书人应当在三十日内归还所借图书；逾期归还的，图书馆可以暂停其借书。';
const AMENDED = '借书人应当在二十日内归还所借图书；逾期归还的，图书馆应当暂停其借书。';
const OPENING = '图书馆每日九时开门，十七时闭门；节假日另行公告。';

const article = (number: number, text: string): Numbered => ({
  at: { law: 'library', article: number },
  read: { path: [], paragraphs: [{ text, items: [] }] } as unknown as ArticleRead,
});

describe('which article of another version answers to one', () => {
  test('the same words are wholly alike, others hardly; marks and spaces do not count', () => {
    expect(likeness(LENDING, LENDING)).toBe(1);
    expect(likeness(LENDING, LENDING.replaceAll('，', ' , '))).toBe(1);
    expect(likeness(LENDING, OPENING)).toBeLessThan(ALIKE);
    expect(likeness('', '')).toBe(0);
  });

  test('the same number stands where it still says alike, though another says it word for word', () => {
    expect(counterpart(LENDING, article(3, AMENDED), [article(4, LENDING)])?.at.article).toBe(3);
  });

  test('where the number now says something else, or is gone, the likest article stands', () => {
    expect(counterpart(LENDING, article(3, OPENING), [article(9, OPENING), article(4, AMENDED)])?.at.article).toBe(4);
    expect(counterpart(LENDING, undefined, [article(4, AMENDED)])?.at.article).toBe(4);
  });

  test('where nothing is alike, the number is all there is', () => {
    expect(counterpart(LENDING, article(3, OPENING), [article(5, OPENING)])?.at.article).toBe(3);
    expect(counterpart(LENDING, undefined, [article(5, OPENING)])).toBeUndefined();
  });

  test('what begins like a wording is read first', () => {
    const place = (number: number, text: string): LawPlace => ({ law: 'library', title: '', article: number, path: [], text }) as LawPlace;
    const found = beginsLike(LENDING, [place(1, OPENING.slice(0, 15)), place(2, AMENDED.slice(0, 15))]);
    expect(found.map((one) => one.article)).toEqual([2, 1]);
  });
});
