import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Citation } from '#justice/basics';
import { limits, type LimitRule } from '#justice/deadlines';
import { parseStatute, type Statute } from '#justice/statutes';
import { loadDoors } from '../cite-doors.ts';
import { report } from '../cite-report.ts';
import { run } from './cite.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashu-cite-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

/** An invented text that stands in for the penalty law of the registry. */
const TEXT = `# 行政处罚法
第一条 应当在七日内决定;情况复杂的,可以延长至十日。
第二条 当事人应当在十五日内缴纳。
延长以二次为限,每次不超过三日。
第三条 应当立即释放:
(一)甲;
(二)乙。
第四条 本法自2021年7月15日起施行。
`;
const law = parseStatute(TEXT, '行政处罚法(2021-01-22).md').statute;
const cite = (article: number, paragraph?: number, item?: number): Citation => ({
  law: 'penaltyLaw',
  version: '2021-01-22',
  article,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
});
const textOf =
  (statute: Statute) =>
  (id: string, version: string): Statute | undefined =>
    id === 'penaltyLaw' && version === '2021-01-22' ? statute : undefined;

const base = { title: ['例', 'example'], from: ['起', 'start'], roll: 'never' } as const;
const ruleOf = (rule: Partial<LimitRule>): LimitRule => limits({ it: { ...base, length: { days: 7 }, basis: [cite(1)], ...rule } }).it;

/** What fails for one limit, as `kind expected/found`. */
const failing = (rule: Partial<LimitRule>, statute: Statute = law): readonly string[] =>
  report({ example: { rules: { it: ruleOf(rule) } } }, textOf(statute)).failures.map(
    ({ kind, expected, found }) => `${kind} ${expected}/${found}`,
  );

describe('holding citations against texts', () => {
  test('W1 a citation that exists and a number that is stated pass', () => {
    const found = report({ example: { it: ruleOf({}) } }, textOf(law));
    expect(found).toMatchObject({
      citations: 1,
      places: 1,
      laws: 1,
      texts: 1,
      limits: 1,
      numbers: 1,
      failures: [],
      sums: [],
      unverified: [],
    });
  });

  test.each<readonly [what: string, Citation, failure: string]>([
    ['an article', cite(9), 'citation 第九条/该文本共 4 条,至第四条'],
    ['a paragraph', cite(2, 3), 'citation 第二条第三款/该条有 2 款'],
    ['an item', cite(3, 1, 3), 'citation 第三条第一款第三项/该款有 2 项'],
    ['a text', { ...cite(1), version: '1996-03-17' }, 'citation 行政处罚法(1996-03-17)/没有该文本 no such text'],
  ])('W2 %s that is not there fails, and says what is', (_what, basis, failure) => {
    expect(report({ example: basis }, textOf(law)).failures.map(({ kind, expected, found }) => `${kind} ${expected}/${found}`)).toEqual([
      failure,
    ]);
  });

  test('W2 a failure says where in the data it stands', () => {
    const [failure] = report({ example: { acts: { go: { basis: [cite(1), cite(9)] } } } }, textOf(law)).failures;
    expect([failure?.where, failure?.cited]).toEqual(['example.acts.go.basis[1]', '处罚法第九条']);
  });

  test.each<readonly [what: string, Partial<LimitRule>, readonly string[]]>([
    ['another number of days', { length: { days: 8 } }, ['number 8日/7日、10日']],
    ['another unit', { length: { months: 7 } }, ['number 7个月/7日、10日']],
    ['working days, where nobody says so', { length: { workdays: 7 } }, ['number 7个工作日/7日、10日']],
    ['a number of another paragraph', { length: { days: 15 }, basis: [cite(2, 2)] }, ['number 15日/3日(该条其他款有)']],
    ['an article without any number', { basis: [cite(3)] }, ['number 7日/没有期限']],
    [
      'the length of a variant',
      { variants: { long: { title: ['长', 'long'], length: { days: 9 }, basis: [cite(1)] } } },
      ['number 9日/7日、10日'],
    ],
    [
      'what an extension adds',
      { extensions: { more: { title: ['长', 'more'], adds: { days: 2 }, basis: [cite(1)] } } },
      ['number 2日/7日、10日'],
    ],
    [
      'how often it may be granted',
      {
        length: { days: 15 },
        basis: [cite(2)],
        extensions: { more: { title: ['长', 'more'], adds: { days: 3 }, times: 3, basis: [cite(2, 2)] } },
      },
      ['number 3次/条文未写明次数'],
    ],
  ])('W3 %s is not stated', (_what, rule, failures) => {
    expect(failing(rule)).toEqual(failures);
  });

  test.each<readonly [what: string, Partial<LimitRule>]>([
    ['at once', { length: { days: 0 }, basis: [cite(3)] }],
    [
      'the whole an extension leads to',
      { extensions: { more: { title: ['长', 'more'], adds: { days: 3 }, to: { days: 10 }, basis: [cite(1)] } } },
    ],
    [
      'how often',
      {
        length: { days: 15 },
        basis: [cite(2)],
        extensions: { more: { title: ['长', 'more'], adds: { days: 3 }, times: 2, basis: [cite(2, 2)] } },
      },
    ],
    ['what is left to a decision', { length: {}, basis: [cite(3)] }],
  ])('W3 %s is stated', (_what, rule) => {
    expect(failing(rule)).toEqual([]);
  });

  test('W4 a number that is stated in parts passes, and is told for a reader to look at', () => {
    const found = report({ it: ruleOf({ length: { days: 17 } }) }, textOf(law));
    expect([found.failures, found.sums]).toEqual([[], ['it.length: 7 + 10  处罚法第一条']]);
  });

  test('W5 what is cited from a text nobody has at hand is counted apart and fails nothing', () => {
    const unverified: Citation = { law: 'publicSecurityPenaltyLaw', version: '2025-06-27', article: 1, unverified: true };
    const found = report({ it: ruleOf({ basis: [unverified] }) }, textOf(law));
    expect([found.failures, found.unverified]).toEqual([[], ['it.basis[0]: 治安处罚法第一条(2025-06-27)']]);
  });

  test('W6 the first day in force must be the registry’s; where the text is silent the registry must say so', () => {
    const other = parseStatute(TEXT.replace('2021年7月15日', '2021年8月1日'), '行政处罚法(2021-01-22).md').statute;
    const silent = parseStatute(TEXT.replace('第四条 本法自2021年7月15日起施行。', '第四条 空。'), '行政处罚法(2021-01-22).md').statute;
    expect(failing({}, other)).toEqual(['effective-day 2021-07-15/2021-08-01']);
    expect(failing({}, silent)).toEqual(['effective-day 2021-07-15/条文未载明施行日']);
  });

  test('W7 one limit given out by two doors is counted once, each citation of it too', () => {
    const rule = ruleOf({});
    const found = report({ one: { rule }, other: { again: { ...rule } } }, textOf(law));
    expect([found.limits, found.numbers, found.citations]).toEqual([1, 1, 1]);
  });
});

describe('fashu cite', () => {
  test('W8 every folder of the law has a door that opens', async () => {
    const { exports, findings } = await loadDoors();
    expect(findings).toEqual([]);
    expect(Object.keys(exports)).toEqual(expect.arrayContaining(['civil', 'criminal', 'legal-aid', 'limits', 'statutes']));
  });

  test('W9 no texts, no folder, an unknown option or a stray word: exit 2, and what to do', async () => {
    const empty = await printed('--texts', folder);
    expect([empty.code, empty.out]).toEqual([2, []]);
    expect(empty.err[0]).toContain('no statute texts');
    expect((await printed('--texts', join(folder, 'absent'))).code).toBe(2);
    expect((await printed('--text', folder)).code).toBe(2);
    expect((await printed('everything')).err[0]).toContain('`everything` is not understood');
    expect((await printed('--texts')).code).toBe(2);
    expect((await printed('--help')).code).toBe(0);
  });

  test('W10 texts that miss what is cited: exit 1, each failure a line with the place and what is there instead', async () => {
    writeFileSync(join(folder, '行政处罚法(2021-01-22).md'), TEXT);
    const { code, out } = await printed('--texts', folder);
    expect(code).toBe(1);
    expect(
      out.some((line) => line.startsWith('✗ 条文不存在') && line.includes('第六十条') && line.includes('该文本共 4 条,至第四条')),
    ).toBe(true);
    expect(out.at(-1)).toMatch(
      /^\d+ citations of \d+ places in \d+ texts of \d+ laws, \d+ numbers of \d+ limits: [1-9]\d* failures, \d+ unverified$/u,
    );
    const { code: again, out: json } = await printed('--texts', folder, '--json');
    expect([again, json.length]).toEqual([1, 1]);
    expect(Object.keys(JSON.parse(json[0] ?? '{}') as object)).toEqual(
      expect.arrayContaining(['citations', 'failures', 'sums', 'unverified']),
    );
  });

  const TEXTS = '../shared/law/texts';

  test.skipIf(!existsSync(TEXTS))(
    `W11 every citation and number of the law holds against ${TEXTS} (skipped where it is absent)`,
    async () => {
      const { code, out } = await printed('--texts', TEXTS);
      expect(out.filter((line) => line.startsWith('✗'))).toEqual([]);
      expect(code).toBe(0);
      expect(Number(/^(\d+) citations/u.exec(out.at(-1) ?? '')?.[1])).toBeGreaterThan(3000);
    },
  );
});
