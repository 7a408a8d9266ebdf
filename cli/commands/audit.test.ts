import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '#law/judgments';
import { run } from './audit.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashu-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function audited(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: readonly string[]; readonly err: readonly string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const [kept, two, late] = EXAMPLES.map(({ text }) => text);
const line = (id: string | number, text: string | undefined): string => JSON.stringify({ id, text });

describe('fashu audit', () => {
  test('J30 the report of a text file reads as prose', async () => {
    const { code, out, err } = await audited(file('two.txt', two ?? ''), file('late.txt', late ?? ''));
    expect(code).toBe(0);
    expect(out.join('\n')).toMatchInlineSnapshot(`
      "【（2024）东0105刑初402号】一审  普通程序  起诉 2024-06-07  受理 2024-06-11  落款 2024-08-30
        云知秋
          2024-01-08  拘留、羁押
          2024-01-09  拘留、羁押
          2024-02-08  批准、决定逮捕，逮捕
          2024-07-25  开庭
          2024-08-14  开庭
          2024-01-08 刑期起算，2027-04-07 刑期届满
          △ 须有依据  拘留至逮捕决定 2024-01-09 至 2024-02-08，30 日：仅限流窜、多次、结伙作案的重大嫌疑分子，至 2024-02-15 届满（刑诉法第九十一条）
          △ 须有依据  逮捕至提起公诉 2024-02-08 至 2024-06-07，120 日：须有延长或者退回补充侦查，至 2024-11-22 届满（刑诉法第一百五十六条、第一百五十七条、第一百五十八条、第一百五十九条、第一百六十条、第一百七十二条、第一百七十五条）
          ✓ 在期限内  普通程序一审审限 2024-06-11 至 2024-08-30，80 日：至迟三个月内，至 2024-09-11 届满（刑诉法第二百零八条）
          ▷ 程序回放：侦查阶段所载行为依次成立（补入文书未载的 3 项）
          ? 文书未载明：移送审查起诉日期
        白露生
          2024-01-09  取保候审
          2024-04-15  取保候审
          2024-06-11  取保候审
          2024-07-25  开庭
          2024-08-14  开庭
          ✓ 在期限内  取保候审 2024-01-09 至 2024-04-15，97 日：十二个月内，至 2025-01-09 届满（刑诉法第七十九条第一款）
          ✓ 在期限内  取保候审 2024-04-15 至 2024-06-11，57 日：十二个月内，至 2025-04-15 届满（刑诉法第七十九条第一款）
          ✓ 在期限内  普通程序一审审限 2024-06-11 至 2024-08-30，80 日：至迟三个月内，至 2024-09-11 届满（刑诉法第二百零八条）
          ▷ 程序回放：侦查阶段所载行为依次成立（补入文书未载的 2 项）

      【（2025）东0527刑初77号】一审  普通程序  起诉 2025-01-10  受理 2025-01-13  落款 2025-03-05
        石小河
          2024-09-02  拘留、羁押
          2024-10-17  逮捕
          2025-02-18  开庭
          2024-09-02 刑期起算，2026-03-01 刑期届满
          ✗ 疑似超期  拘留至逮捕决定 2024-09-02 至 2024-10-17，45 日：最长也应于 2024-10-09 届满（刑诉法第九十一条）
          ✓ 在期限内  逮捕至提起公诉 2024-10-17 至 2025-01-10，85 日：侦查二个月、审查起诉一个月内，至 2025-01-17 届满（刑诉法第一百五十六条、第一百五十七条、第一百五十八条、第一百五十九条、第一百六十条、第一百七十二条、第一百七十五条）
          ✓ 在期限内  普通程序一审审限 2025-01-13 至 2025-03-05，51 日：二个月内，至 2025-03-13 届满（刑诉法第二百零八条）
          ▷ 程序回放：侦查阶段所载行为依次成立（补入文书未载的 4 项）
          ? 文书未载明：移送审查起诉日期
      "
    `);
    expect(err).toEqual(['共 2 份：读出 2 份，不能读出 0 份；✗ 疑似超期 1 份，△ 须有依据 1 份']);
  });

  test('J31 JSON lines in, one JSON line a judgment out, in order; packed or not', async () => {
    const lines = `\ufeff${line('a', kept)}\r\n\r\n${line(7, late)}\n`;
    const plain = await audited(file('some.jsonl', lines), '--json');
    expect(plain.code).toBe(0);
    expect(plain.err).toEqual([]);
    expect(plain.out.map((one) => JSON.parse(one) as unknown)).toEqual([
      {
        id: 'a',
        defendants: [
          {
            name: '禾小满',
            events: [
              { kind: 'detained', date: '2024-12-03' },
              { kind: 'arrested', date: '2024-12-12' },
              { kind: 'hearing', date: '2025-02-07' },
              { kind: 'sentence-start', date: '2024-12-03' },
              { kind: 'sentence-end', date: '2025-05-02' },
            ],
          },
        ],
        court: {
          caseNumber: '（2025）东0105刑初31号',
          indicted: '2025-01-24',
          accepted: '2025-01-24',
          judged: '2025-02-10',
          procedure: 'summary',
        },
      },
      expect.objectContaining({ id: '7' }),
    ]);
    expect((await audited(file('some.jsonl.gz', gzipSync(lines)), '--json')).out).toEqual(plain.out);
  });

  test('J32 a line that cannot be read says where and why; the others are done; exit 1', async () => {
    const path = file('bad.jsonl', ['no json', '{"id": 1}', '[]', line('civil', '民事判决书 原告某公司。'), line('good', kept)].join('\n'));
    const { code, out } = await audited(path, '--json');
    expect(code).toBe(1);
    expect(
      out.map((one) => JSON.parse(one) as { readonly id: string; readonly unreadable?: readonly { readonly code: string }[] }),
    ).toEqual([
      { id: `${path}:1`, unreadable: [expect.objectContaining({ code: 'audit/not-json', where: `${path}:1` })] },
      { id: `${path}:2`, unreadable: [expect.objectContaining({ code: 'audit/wrong-line', help: expect.stringContaining('text: ') })] },
      { id: `${path}:3`, unreadable: [expect.objectContaining({ code: 'audit/wrong-line' })] },
      { id: 'civil', unreadable: [expect.objectContaining({ code: 'judgments/no-defendant' })] },
      expect.objectContaining({ id: 'good', court: expect.anything() }),
    ]);
  });

  test.each([
    ['that is not there', () => join(folder, 'none.jsonl')],
    ['that is a folder', () => folder],
    ['that is packed and broken off', () => file('cut.jsonl.gz', gzipSync(line('a', kept)).subarray(0, 40))],
  ])('J32 a file %s is reported, and the next one read', async (_what, path) => {
    const { code, out } = await audited(path(), file('kept.txt', kept ?? ''), '--json');
    expect(code).toBe(1);
    expect(out).toHaveLength(2);
    expect(out[0]).toContain('audit/unreadable-file');
    expect(out[1]).toContain('禾小满');
  });

  test('J32 the report says so too', async () => {
    const { out } = await audited(file('empty.txt', ''));
    expect(out).toEqual([
      `【${join(folder, 'empty.txt')}】不能读出`,
      '  ! 既无公诉机关，也无判决书字样，不是刑事判决书（give the text of a criminal judgment: neither a prosecuting organ nor the word 判决书 is in it）',
      '  ! 起诉经过之前没有以被告人及其姓名开头的段落（no sentence before the indictment begins with 被告人 and a name）',
      '',
    ]);
  });

  test('J33 a text in GB 18030 is read', async () => {
    // 公诉机关东川县人民检察院。 被告人某甲，男，1990年出生。
    const bytes = 'b9abcbdfbbfab9d8b6abb4a8cfd8c8cbc3f1bcecb2ecd4baa1a320b1bbb8e6c8cbc4b3bcd7a3acc4d0a3ac31393930c4eab3f6c9faa1a3';
    const { code, out } = await audited(file('gb.txt', Buffer.from(bytes, 'hex')), '--json');
    expect(code).toBe(0);
    expect(out[0]).toContain('"name":"某甲"');
  });

  test('J34 --summary counts alone', async () => {
    const { code, out, err } = await audited(file('all.jsonl', EXAMPLES.map(({ name, text }) => line(name, text)).join('\n')), '--summary');
    expect({ code, out, err }).toEqual({ code: 0, out: [], err: ['共 4 份：读出 4 份，不能读出 0 份；✗ 疑似超期 1 份，△ 须有依据 2 份'] });
  });

  test('J35 wrong use exits 2 and says what to do', async () => {
    expect(await audited()).toMatchObject({ code: 2, out: [], err: [expect.stringContaining('name text files')] });
    expect(await audited('a.txt', '--jsn')).toMatchObject({ code: 2, err: [expect.stringContaining('--jsn')] });
    expect(await audited('--help')).toMatchObject({ code: 0, out: [expect.stringContaining('Exit 0')] });
  });
});
