import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as runLaw } from '../cli/commands/law.ts';
import { importedTexts } from './law-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashu-law-texts-'));
const store = join(folder, 'law');

// Invented texts: a rule on boats in two versions, and one on nets.
const WRITTEN = {
  '渡船条例(2015-01-01).md':
    '# 渡船条例\n\n2015年1月1日通过\n\n<!-- INFO END -->\n\n第一条 渡船应当登记。\n\n第二条 船主应当在五日以内申报。\n',
  '渡船条例(2020-06-01).md':
    '# 渡船条例\n\n2020年6月1日修订\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 渡船应当登记,并悬挂号牌。\n\n## 第二章 申报\n\n第二条 船主应当在三日以内申报。\n\n第二条之一 渡船更换船主的,应当重新登记。\n',
  '渔网条例(2018-01-01).md': '# 渔网条例\n\n2018年1月1日通过\n\n<!-- INFO END -->\n\n第一条 渔网应当申报。\n',
};

beforeAll(async () => {
  mkdirSync(join(folder, 'texts'));
  for (const [name, text] of Object.entries(WRITTEN)) writeFileSync(join(folder, 'texts', name), text);
  expect(await runLaw(['import', join(folder, 'texts'), '--to', store], { out: () => undefined, err: () => undefined })).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const texts = importedTexts(store);
const told = async (asked: Parameters<typeof texts.articles>[0]): Promise<readonly string[]> =>
  (await texts.articles(asked)).map(
    ({ title, version, article, suffix }) => `${title} ${version} ${article}${suffix === undefined ? '' : `-${suffix}`}`,
  );

describe('imported texts', () => {
  test('without words every article of the newest text, or of the version asked for, in order, with where it stands and how it begins', async () => {
    expect(await told({ law: '渡船条例', words: [] })).toEqual([
      '渡船条例 2020-06-01 1',
      '渡船条例 2020-06-01 2',
      '渡船条例 2020-06-01 2-1',
    ]);
    expect(await told({ law: '渡船条例', version: '2015-01-01', words: [] })).toEqual(['渡船条例 2015-01-01 1', '渡船条例 2015-01-01 2']);
    expect((await texts.articles({ law: '渡船条例', words: [] }))[1]).toMatchObject({
      path: ['第二章 申报'],
      text: '船主应当在三日以内申报。',
    });
  });

  test('words are looked for in the newest text of each law, all of them, and shown where they stand', async () => {
    expect(await told({ words: ['申报'] })).toEqual(expect.arrayContaining(['渡船条例 2020-06-01 2', '渔网条例 2018-01-01 1']));
    expect(await told({ words: ['五日'] })).toEqual([]);
    expect(await told({ words: ['申报', '三日'] })).toEqual(['渡船条例 2020-06-01 2']);
    expect(await told({ law: '渔网条例', words: ['申报'] })).toEqual(['渔网条例 2018-01-01 1']);
    expect((await texts.articles({ words: ['三日'] }))[0]?.text).toContain('【三日】');
  });

  test('what is not there is no accident', async () => {
    expect(await told({ law: '飞机条例', words: [] })).toEqual([]);
    expect(await told({ law: '渡船条例', version: '1999-01-01', words: [] })).toEqual([]);
    expect(await importedTexts(join(folder, 'nothing')).articles({ words: ['申报'] })).toEqual([]);
  });
});
