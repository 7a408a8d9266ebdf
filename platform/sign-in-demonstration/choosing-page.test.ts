import { describe, expect, test } from 'vitest';
import { choosingPage, type Choice } from './choosing-page.ts';

const officer = (id: string, group: string, as = '刑侦大队'): Choice => ({ id, name: `某${id}`, as, group });
const headings = (page: string): readonly string[] =>
  [...page.matchAll(/<h2>(?<text>[^<]*) /gu)].map(({ groups }) => groups?.['text'] ?? '');

describe('choosing who to be', () => {
  test('agencies stand in the order they come, each once, with how many people', () => {
    const page = choosingPage({ uid: 'u', search: '', choices: [officer('1', '公安局'), officer('2', '检察院'), officer('3', '公安局')] });
    expect(headings(page)).toEqual(['公安局', '检察院']);
    expect(page).toContain('<h2>公安局 <small>2</small></h2>');
  });

  test('a long group is closed until it is looked through; what was looked for is open', () => {
    const choices = Array.from({ length: 40 }, (_, index) => officer(String(index), '群众'));
    expect(choosingPage({ uid: 'u', search: '', choices })).toContain('<details>');
    expect(choosingPage({ uid: 'u', search: '某', choices })).not.toContain('<details>');
  });

  test('names, addresses and what is looked for are text, never markup', () => {
    const page = choosingPage({ uid: 'a/b', search: '"><script>', choices: [officer('<b>', '<i>')] });
    expect(page).not.toMatch(/<script>|<b>|<i>/u);
    expect(choosingPage({ uid: 'a/b', search: '', choices: [officer('x/y', '甲')] })).toContain('/oidc/choose/a%2Fb/as/x%2Fy');
  });

  test('nobody fits: it is said in both tongues', () => {
    expect(choosingPage({ uid: 'u', search: '无', choices: [officer('1', '甲')] })).toContain('没有符合的人员，请换一个词。');
  });
});
