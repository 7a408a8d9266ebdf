import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run as runCite } from './cite.ts';
import { run as runLaw } from './law.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashu-law-'));
const texts = join(folder, 'texts');
const store = join(folder, 'index');
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function printed(run: typeof runLaw, ...args: readonly string[]): Promise<Printed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

const law = (...args: readonly string[]): Promise<Printed> => printed(runLaw, ...args);

// Invented texts: a rule on boats in two versions, and one on nets.
mkdirSync(texts);
writeFileSync(
  join(texts, '渡船条例(2015-01-01).md'),
  '# 渡船条例\n\n2015年1月1日通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 渡船应当登记。\n\n第二条 船主应当在五日以内申报。\n',
);
writeFileSync(
  join(texts, '渡船条例(2020-06-01).md'),
  '# 渡船条例\n\n2020年6月1日修订\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 渡船应当登记,并悬挂号牌。\n\n## 第二章 申报\n\n第二条 船主应当在三日以内申报。\n\n有下列情形之一的,可以延长:\n\n（一）风浪;\n\n（二）检修。\n',
);
writeFileSync(join(texts, '渔网条例(2018-01-01).md'), '# 渔网条例\n\n2018年1月1日通过\n\n<!-- INFO END -->\n\n第一条 渔网应当申报。\n');

describe('fashu law', () => {
  test('W1 import reads a folder, says how much, and again replaces what it had', async () => {
    const first = await law('import', texts, '--to', store);
    expect(first).toMatchObject({ code: 0, err: [] });
    expect(first.out[0]).toContain('已导入 3 部、5 条');
    expect((await law('import', texts, '--to', store)).out[0]).toContain('替换 3 部');
    const { out } = await law('import', texts, '--to', store, '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ texts: 3, articles: 5, replaced: 3, findings: [] });
  });

  test('W2 show prints the newest text, the one named, or the paragraph and item asked for', async () => {
    expect((await law('show', '渡船条例', '1', '--from', store)).out.join('\n')).toContain('渡船应当登记,并悬挂号牌。');
    expect((await law('show', '渡船条例', '第二条', '--version', '2015-01-01', '--from', store)).out.join('\n')).toContain('五日以内');
    const item = (await law('show', '渡船条例', '第二条第二款第二项', '--from', store)).out.join('\n');
    expect(item).toContain('（二）检修');
    expect(item).not.toContain('风浪');
    expect(item).toContain('第二章');
  });

  test('W3 find lists the articles with all the words, of each law only its newest text unless all are asked for', async () => {
    const newest = await law('find', '申报', '--from', store);
    expect(newest.code).toBe(0);
    expect(newest.out.filter((line) => /条例 第/u.test(line))).toHaveLength(2);
    expect((await law('find', '申报', '--all', '--from', store)).out.filter((line) => /条例 第/u.test(line))).toHaveLength(3);
    expect((await law('find', '申报', '三日', '--from', store)).out.at(-1)).toContain('1 条');
    expect((await law('find', '申报', '--in', '渔网条例', '--from', store)).out.at(-1)).toContain('1 条');
  });

  test('W4 what is not there is said, with exit 1; wrong use exits 2 and says what to write', async () => {
    expect(await law('show', '渡船条例', '9', '--from', store)).toMatchObject({
      code: 1,
      out: [],
      err: [expect.stringContaining('第九条')],
    });
    expect(await law('show', '渡轮条例', '1', '--from', store)).toMatchObject({
      code: 1,
      err: [expect.stringContaining('no imported text')],
    });
    expect((await law('find', '飞机', '--from', store)).code).toBe(1);
    expect(await law('show', '--from', store)).toMatchObject({ code: 2, err: [expect.stringContaining('name a law and an article')] });
    expect(await law('sho')).toMatchObject({ code: 2, err: [expect.stringContaining('none of import, show, find, list')] });
    expect(await law('import')).toMatchObject({ code: 2 });
    expect(await law('show', '刑诉法', '91', '--from', join(folder, 'absent'))).toMatchObject({
      code: 2,
      err: [expect.stringContaining('law import DIR')],
    });
    expect(await law('show', '渡船条例', '1', '--frm', store)).toMatchObject({
      code: 2,
      err: [expect.stringContaining('did you mean `--from`?')],
    });
    expect((await law('--help')).code).toBe(0);
  });

  test('W5 texts can be read without importing them, and listed', async () => {
    expect((await law('list', '--texts', texts)).out.at(-1)).toContain('3 部');
    const { out } = await law('show', '渡船条例', '1', '--texts', texts, '--json');
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ title: '渡船条例', version: '2020-06-01', path: ['第一章 总则'] });
    expect((await law('list', '--texts', join(folder, 'absent'))).code).toBe(2);
  });
});

describe('fashu cite', () => {
  const cite = (...args: readonly string[]): Promise<Printed> => printed(runCite, ...args);

  test('W6 without texts, or used wrongly, it says what to do', async () => {
    expect(await cite('--from', join(folder, 'absent'))).toMatchObject({ code: 2, err: [expect.stringContaining('--texts DIR')] });
    expect(await cite('law')).toMatchObject({ code: 2, err: [expect.stringContaining('not understood')] });
    expect((await cite('--help')).out[0]).toContain('fashu cite');
  });

  test('W7 texts that lack an article the law cites are found out, each by its article', async () => {
    const short = join(folder, 'short');
    mkdirSync(short);
    writeFileSync(
      join(short, '刑事诉讼法(2018-10-26).md'),
      '# 中华人民共和国刑事诉讼法\n\n2018年10月26日修正\n\n<!-- INFO END -->\n\n第一条 这里只有一条。\n',
    );
    const { code, out } = await cite('--texts', short, '--json');
    expect(code).toBe(1);
    const { failures } = JSON.parse(out[0] ?? '') as {
      readonly failures: readonly { readonly kind: string; readonly cited: string; readonly expected: string }[];
    };
    const inText = failures.filter(({ kind, cited }) => kind === 'citation' && cited.startsWith('刑诉法第'));
    expect(inText.length).toBeGreaterThan(50);
    expect(inText.filter(({ expected }) => !expected.includes('条'))).toEqual([]);
  });
});
