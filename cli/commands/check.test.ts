import { describe, expect, test } from 'vitest';
import { run } from './check.ts';

async function checked(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: readonly string[]; readonly err: readonly string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

describe('fashu check', () => {
  test('K1 a procedure that keeps its promises: every combination of facts, every invariant with its articles, the matrix, exit 0', async () => {
    const { code, out } = await checked('legal-aid');
    const text = out.join('\n');
    expect(code).toBe(0);
    expect(text).toMatch(/✓ 刑事辩护 · 未成年人、残疾人等 · 被羁押 · 须核查经济困难状况:23 条成立/u);
    expect(text).toMatch(/✓ 已证明 A5 通知必有指派 {2}法援法第三十六条〔模型 1/u);
    expect(text).toMatch(/制约矩阵/u);
    expect(text).toMatch(/合计 法律援助:23 条成立,0 条不成立或未判定/u);
  });

  test('K2 what a bound leaves open is called undecided and exits 1', async () => {
    const { code, out } = await checked('legal-aid', '--most', '5');
    expect([code, out.some((line) => line.includes('? 未能判定 A1'))]).toEqual([1, true]);
  });

  test('K3 JSON is one line an invariant and a last line on what can never be, the same each time', async () => {
    const first = await checked('legal-aid', '--json');
    const second = await checked('legal-aid', '--json');
    expect(first).toEqual(second);
    const lines = first.out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ procedure: 'legal-aid', name: 'A1', verdict: 'proved', models: [1] });
    expect(lines.at(-1)).toEqual({ procedure: 'legal-aid', impossible: [], undecided: [] });
  });

  test('K4 an unknown procedure or option is told, exit 2', async () => {
    expect(await checked('divorce')).toMatchObject({ code: 2, out: [], err: [expect.stringContaining('no procedure divorce')] });
    expect(await checked('--jason')).toMatchObject({ code: 2, err: [expect.stringContaining('--json')] });
  });
});
