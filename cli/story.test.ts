import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replay, type Jurisdiction, type WrittenCase } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';
import { tellStory } from './story.ts';
import { fullWidth } from '#justice/basics';

const cores = new Map(Object.values(PROCEDURES).map((procedure) => [procedure.id, coreOf(procedure)]));

function told(written: WrittenCase): readonly string[] {
  const core = cores.get(written.procedure);
  if (core === undefined) return [];
  const jurisdiction: Jurisdiction = { core, calendar: CHINA };
  const replayed = replay(jurisdiction, written);
  return 'findings' in replayed ? replayed.findings.map(({ help }) => help) : tellStory(jurisdiction, written, replayed);
}

describe.each(Object.keys(SCENARIOS))('the story of %s', (name) => {
  const lines = told(SCENARIOS[name]!);

  test('V1 reads as the page kept beside the scenarios', async () => {
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../scenarios/stories/${name}.txt`);
  });

  test('V2 speaks Chinese: no id, no act name, no code, no data, no half-width mark beside a character', () => {
    const text = lines.join('\n');
    expect(text).not.toMatch(/undefined|\[object|[{}"]/u);
    // The name of a file ends as files do.
    expect(text.replaceAll('.txt', '')).not.toMatch(/[a-z]{3,}/u);
    expect(text).not.toMatch(/\p{Script=Han}[,;:()?!]|[,;:()?!]\p{Script=Han}/u);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  test('V3 every act names who did it, every refusal why not and on which article', () => {
    const heads = lines.flatMap((line, index) => (/^\d{4}-/u.test(line) ? [[line, lines[index + 1] ?? ''] as const] : []));
    expect(heads.length).toBeGreaterThan(5);
    for (const [head, next] of heads) {
      expect(head).toMatch(/^\d{4}-\d{2}-\d{2}.{8}\S.*\S {2}\S+$/u);
      if (head.includes('✗')) expect(next).toMatch(/· .+ —— .+第.+条/u);
    }
  });

  test('V4 no line about a limit is told twice of one act', () => {
    const acts = lines.join('\n').split(/\n\n/u);
    for (const act of acts) {
      const clocks = act.split('\n').filter((line) => /[⏱✓⚠⏸]/u.test(line));
      expect(new Set(clocks).size).toBe(clocks.length);
    }
  });
});

test('V9 what the README quotes of a story is in the story', () => {
  const [, quoted = ''] = /^```\n(\d{4}-[^]*?)```$/mu.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(quoted).not.toBe('');
  expect(`${told(SCENARIOS['arrest-refused']!).join('\n')}\n`).toContain(quoted);
});

const small = (steps: WrittenCase['steps'], teams: WrittenCase['teams'] = SCENARIOS['two-returns']!.teams): string =>
  told({ ...SCENARIOS['two-returns']!, teams, steps }).join('\n');
const start = SCENARIOS['two-returns']!.steps.slice(0, 2);
const at = (day: string, act: string, more: object = {}): WrittenCase['steps'][number] => ({ at: day as never, act, ...more });

describe('what a refusal says', () => {
  test('V5 who may, how many, who approves, who must not act again', () => {
    const { police, procuratorate } = SCENARIOS['two-returns']!.teams;
    const alone = { procuratorate: procuratorate!, police: { agency: police!.agency, officers: ['警官林禾'] } };
    expect(small([...start, at('2026-01-08', 'detain', { subject: 'fan', form: { ground: 'evidence' } })], alone)).toContain(
      '· 缺少审批：县级以上公安机关负责人 —— ',
    );
    expect(small([...start, at('2026-01-08', 'requestArrest', { subject: 'fan', by: 'court' })])).toMatch(
      /· 该主体无权实施：人民法院（一审）；有权实施的是公安机关（侦查） —— /u,
    );
    expect(
      small([...start, at('2026-01-08', 'requestArrest', { subject: 'fan', approvals: [{ id: '警官林禾', post: 'police-head' }] })]),
    ).toContain('· 提出人不得审批本人事项：警官林禾 —— ');
  });

  test('V6 what is wrong with a form, in the words of the form', () => {
    const summons = at('2026-01-08T09:00', 'detain', { subject: 'fan', form: { ground: 'mood', colour: 'red' } });
    expect(small([...start, summons])).toContain('· 表单填写有误：「colour」没有这一栏；「拘留的情形」不是可选的选项 —— ');
    const deposit = { ground: 'harmless', guarantee: 'deposit', deposit: 100 };
    expect(small([...start, at('2026-01-08', 'decideBail', { subject: 'fan', form: deposit })])).toContain(
      '「保证金数额」不得低于 1000 元，现为 1 元',
    );
  });

  test('V7 an act or a subject nobody knows, and a day that is over', () => {
    const story = small([
      ...start,
      at('2026-01-08', 'dance'),
      at('2026-01-08', 'detain', { subject: 'nobody' }),
      at('2025-12-31', 'requestRecusal', { by: 'accused' }),
    ]);
    expect(story).toContain('· 程序中没有该行为：dance');
    expect(story).toContain('· 案件中没有该当事人或物：nobody');
    expect(story).toContain('· 时间早于上一行为：上一行为在 2026-01-06');
  });
});

test('V12 a limit that is over and still open is found at the next act, once, with what the law demands', () => {
  const found = told(SCENARIOS['custody-overrun']!).filter((line) => line.includes('期限已过'));
  expect(found).toEqual([
    `${' '.repeat(18)}⚠ 期限已过：「侦查羁押期限」（鲁某）已于 2026-06-10 届满，尚未办结；应当「侦查终结、移送审查起诉」或「释放、解除强制措施」或「取保候审」或「监视居住」 —— 刑诉法第九十八条、第九十九条`,
  ]);
  const others = Object.values(SCENARIOS).filter(({ name }) => name !== 'custody-overrun');
  expect(others.flatMap((written) => told(written).filter((line) => line.includes('期限已过')))).toEqual([]);
});

describe('full-width marks', () => {
  test.each([
    ['受案,立案;结果:好', '受案，立案；结果：好'],
    ['申某(成年人)', '申某（成年人）'],
    ['(暂算)', '（暂算）'],
    ['2026-03-02 09:10 至 10:30', '2026-03-02 09:10 至 10:30'],
    ['刑诉法(2018-10-26)施行', '刑诉法（2018-10-26）施行'],
    ['criminal (public), 1,000', 'criminal (public), 1,000'],
    ['「拘留」,现为「逮捕」', '「拘留」，现为「逮捕」'],
    ['能不能再退?', '能不能再退？'],
    ['至 2025-01-24,43 日', '至 2025-01-24，43 日'],
  ])('V8 %s', (text, wide) => {
    expect(fullWidth(text)).toBe(wide);
    expect(fullWidth(wide)).toBe(wide);
  });
});
