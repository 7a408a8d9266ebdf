import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ALL_LIMITS } from '#law/limits';
import { run } from './due.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashu-due-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function printed(...args: readonly string[]): Promise<Printed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

interface Line {
  readonly id?: unknown;
  readonly line?: number;
  readonly due?: string;
  readonly provisional?: boolean;
  readonly inTime?: boolean;
  readonly steps?: readonly { readonly zh: string; readonly en: string; readonly at: string; readonly basis: readonly string[] }[];
  readonly error?: { readonly code: string; readonly where: string; readonly help: string };
}

let files = 0;

/** The answers to some lines: text as it is, anything else as JSON. */
async function ask(
  ...lines: readonly unknown[]
): Promise<{ readonly code: number; readonly answers: readonly Line[]; readonly err: readonly string[] }> {
  files += 1;
  const path = join(folder, `${files}.jsonl`);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const { code, out, err } = await printed(path);
  return { code, answers: out.map((line) => JSON.parse(line) as Line), err };
}

async function one(line: unknown): Promise<Line> {
  return (await ask(line)).answers[0] ?? {};
}

describe('fashu due', () => {
  test('U1 answers each line in order, with every step in two languages and its articles', async () => {
    const { code, answers, err } = await ask(
      { id: 'a', limit: 'cpl-arrest-request', start: '2026-03-02', options: { held: true, extensions: [{ days: 4 }] } },
      { id: 2, limit: 'cpl-summons', start: '2026-03-02T22:30' },
    );
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(answers.map(({ id, due }) => [id, due])).toEqual([
      ['a', '2026-03-09'],
      [2, '2026-03-03T10:30'],
    ]);
    expect(answers[0]?.steps?.at(-1)).toEqual({
      zh: '批准延长4日(特殊情况延长)',
      en: 'extended by 4 days (special circumstances)',
      at: '2026-03-09',
      basis: ['刑诉法第九十一条第一款', '公安程序规定第一百二十九条第一款'],
    });
    expect(answers[0]).not.toHaveProperty('provisional');
  });

  test('U2 a line that cannot be computed says why; the rest is computed; exit 1', async () => {
    const { code, answers, err } = await ask({ id: 1, limit: 'civ-appeal-judgement', start: '2026-03-02' }, '', '{"id": 2, "limit": ', {
      id: 3,
      limit: 'civ-appeal-judgment',
      start: '2026-03-02',
    });
    expect(code).toBe(1);
    expect(answers.map(({ line, due, error }) => [line, due, error?.code])).toEqual([
      [1, undefined, 'due/unknown-limit'],
      [3, undefined, 'due/not-json'],
      [undefined, '2026-03-17', undefined],
    ]);
    expect(answers[0]?.error?.help).toContain('did you mean `civ-appeal-judgment`');
    expect(err).toEqual(['due: 2 of 3 requests could not be computed; each line says what to do']);
  });

  test.each([
    ['an impossible date', { id: 1, limit: 'cpl-bail', start: '2025-02-30' }, 'due/bad-field', 'start'],
    ['a minute that is none', { id: 1, limit: 'cpl-summons', start: '2025-02-03T24:00' }, 'due/bad-field', 'start'],
    ['a missing start', { id: 1, limit: 'cpl-bail' }, 'due/bad-field', 'start'],
    ['a missing id', { limit: 'cpl-bail', start: '2025-02-03' }, 'due/bad-field', 'id'],
    ['a limit that is no text', { id: 1, limit: 7, start: '2025-02-03' }, 'due/bad-field', 'limit'],
    [
      'a word instead of yes or no',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { held: 'yes' } },
      'due/bad-field',
      'options.held',
    ],
    [
      'days that are no whole number',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: [{ days: 1.5 }] } },
      'due/bad-field',
      'options.extensions[0].days',
    ],
    ['an option nobody knows', { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { holidays: true } }, 'due/bad-field', 'options'],
    [
      'an extension of no days',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: [{ days: 0 }] } },
      'due/bad-field',
      'options.extensions[0].days',
    ],
    [
      'an extension that takes days away',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: [{ days: -1 }] } },
      'due/bad-field',
      'options.extensions[0].days',
    ],
    [
      'an extension in weeks',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: [{ weeks: 1 }] } },
      'due/bad-field',
      'options.extensions[0]',
    ],
    [
      'an extension of months and days at once',
      { id: 1, limit: 'cpl-prosecution-review', start: '2025-02-03', options: { extensions: [{ months: 1, days: 15 }] } },
      'deadlines/unknown-extension',
      'options.extensions[0]',
    ],
    [
      'an extension that is no list',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: { days: 4 } } },
      'due/bad-field',
      'options.extensions',
    ],
    [
      'the second extension before the first',
      { id: 1, limit: 'cpl-investigation-custody', start: '2025-02-03', options: { extensions: [{ months: 2 }] } },
      'deadlines/extension-out-of-order',
      'options.extensions[0]',
    ],
    [
      'two extensions that exclude each other',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: [{ days: 4 }, { days: 27 }] } },
      'deadlines/extensions-exclude-each-other',
      'options.extensions[1]',
    ],
    [
      'more than a thousand days',
      { id: 1, limit: 'adm-trial', start: '2025-02-03', options: { extensions: [{ days: 1001 }] } },
      'due/bad-field',
      'options.extensions[0].days',
    ],
    [
      'excluded days without their end',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { excluded: [{ from: '2025-03-01' }] } },
      'due/bad-field',
      'options.excluded[0].to',
    ],
    [
      'excluded days that do not exist',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { excluded: [{ from: '2025-02-29', to: '2025-03-01' }] } },
      'due/bad-field',
      'options.excluded[0].from',
    ],
    [
      'excluded days turned around',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { excluded: [{ from: '2025-03-02', to: '2025-03-01' }] } },
      'deadlines/turned-around',
      'options.excluded[0]',
    ],
    [
      'excluded days before a hearing',
      { id: 1, limit: 'cpl-indictment-service', start: '2025-03-20', options: { excluded: [{ from: '2025-03-02', to: '2025-03-03' }] } },
      'deadlines/not-counted-back',
      'options.excluded',
    ],
    [
      'a restart before the start',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { restartedAt: '2025-02-02' } },
      'deadlines/restart-before-start',
      'options.restartedAt',
    ],
    [
      'a restart on a day where hours count',
      { id: 1, limit: 'cpl-summons', start: '2025-02-03T09:00', options: { restartedAt: '2025-02-03' } },
      'deadlines/needs-a-minute',
      'options.restartedAt',
    ],
    [
      'a length where the law fixes it',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { length: { months: 6 } } },
      'deadlines/length-is-fixed',
      'options.length',
    ],
    [
      'a length out of the range',
      { id: 1, limit: 'cpl-juvenile-probation', start: '2025-02-03', options: { length: { months: 13 } } },
      'deadlines/length-out-of-range',
      'options.length',
    ],
    [
      'no length where the decision must give it',
      { id: 1, limit: 'pen-detention', start: '2025-02-03' },
      'deadlines/length-is-for-the-decision',
      'options.length',
    ],
    [
      'days on the road that are no number',
      { id: 1, limit: 'cpl-appeal-judgment', start: '2025-02-03', options: { travelDays: '2' } },
      'due/bad-field',
      'options.travelDays',
    ],
    [
      'a minute where a day was posted',
      { id: 1, limit: 'cpl-appeal-judgment', start: '2025-02-03', options: { posted: '2025-02-10T09:00' } },
      'due/bad-field',
      'options.posted',
    ],
    ['a start that is a number', { id: 1, limit: 'cpl-bail', start: 20250203 }, 'due/bad-field', 'start'],
    ['a start that is nothing', { id: 1, limit: 'cpl-bail', start: null }, 'due/bad-field', 'start'],
    ['a zone behind the minute', { id: 1, limit: 'cpl-summons', start: '2025-02-03T09:00+08:00' }, 'due/bad-field', 'start'],
    ['an id that is an object', { id: {}, limit: 'cpl-bail', start: '2025-02-03' }, 'due/bad-field', 'id'],
    ['options that are a list', { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: [] }, 'due/bad-field', 'options'],
    ['a limit in other letters', { id: 1, limit: 'CPL-BAIL', start: '2025-02-03' }, 'due/unknown-limit', 'limit'],
    ['a limit by its Chinese name', { id: 1, limit: '取保候审', start: '2025-02-03' }, 'due/unknown-limit', 'limit'],
    [
      'a variant every object has',
      { id: 1, limit: 'cpl-summons', start: '2025-02-03T09:00', options: { variant: 'toString' } },
      'deadlines/unknown-variant',
      'options.variant',
    ],
    ['a text, not JSON', 'cpl-bail 2025-02-03', 'due/not-json', 'line'],
    ['two objects on one line', '{"id":1}{"id":2}', 'due/not-json', 'line'],
    ['no object', [1], 'due/bad-field', 'line'],
    ['nothing', 'null', 'due/bad-field', 'line'],
    ['a name every object has', { id: 1, limit: 'constructor', start: '2025-02-03' }, 'due/unknown-limit', 'limit'],
    ['a day where hours count', { id: 1, limit: 'cpl-summons', start: '2025-02-03' }, 'deadlines/needs-a-minute', 'start'],
    [
      'a variant the limit has not',
      { id: 1, limit: 'cpl-bail', start: '2025-02-03', options: { variant: 'over-one-year' } },
      'deadlines/unknown-variant',
      'options.variant',
    ],
    [
      'an extension the law does not know',
      { id: 1, limit: 'cpl-arrest-request', start: '2025-02-03', options: { extensions: [{ days: 5 }] } },
      'deadlines/unknown-extension',
      'options.extensions[0]',
    ],
    [
      'an extension too many',
      { id: 1, limit: 'cpl-prosecution-review', start: '2025-02-03', options: { extensions: [{ days: 15 }, { days: 15 }] } },
      'deadlines/extension-used-up',
      'options.extensions[1]',
    ],
    [
      'a law that has nothing to do with it',
      { id: 1, limit: 'civ-defence', law: '刑诉法(2018-10-26)', start: '2025-02-03' },
      'due/unknown-text',
      'law',
    ],
    ['a text that does not exist', { id: 1, limit: 'civ-defence', law: '1991', start: '2025-02-03' }, 'due/unknown-text', 'law'],
    ['a text without the limit', { id: 1, limit: 'sl-custody', law: '2018', start: '2025-02-03' }, 'due/limit-not-in-that-text', 'law'],
  ])('U3 refused: %s', async (_name, line, code, where) => {
    const { answers, code: exit } = await ask(line);
    expect(exit).toBe(1);
    expect(answers[0]?.error).toMatchObject({ code, where });
    expect(answers[0]?.error?.help.length).toBeGreaterThan(10);
    expect(answers[0]?.line).toBe(1);
  });

  test('U3 the id of a line that fails is told, whatever it is, so that the answer finds its question', async () => {
    const { answers } = await ask(
      { id: 'A-7', limit: 'x', start: '2025-02-03' },
      { id: 0, start: '2025-02-03' },
      { id: '', limit: 'cpl-bail', start: 'x' },
    );
    expect(answers.map(({ id }) => id)).toEqual(['A-7', 0, '']);
  });

  test('U3 a near miss of a name is answered with the name that was meant', async () => {
    const { error } = await one({ id: 1, limit: 'cpl-arrest-requst', start: '2025-02-03' });
    expect(error?.help).toContain('cpl-arrest-request');
  });

  test('U4 all that is wrong with a line is said at once', async () => {
    const { error } = await one({ limit: 'cpl-bail', start: 'yesterday', strat: 1 });
    expect(error?.where.split(', ').toSorted()).toEqual(['id', 'line', 'start']);
  });

  test('U5 the text in force on the day of start governs, unless one is named', async () => {
    const abroad = { limit: 'civ-service-public', options: { variant: 'abroad' } };
    const dues = async (law: string | undefined, start: string): Promise<unknown> =>
      (await one({ id: 1, ...abroad, ...(law === undefined ? {} : { law }), start })).due;
    // Three months in the text of 2021, sixty days in that of 2023.
    expect(await dues(undefined, '2023-12-29')).toBe('2024-03-29');
    expect(await dues(undefined, '2024-01-02')).toBe('2024-03-04');
    expect(await dues('民诉法', '2023-12-29')).toBe('2024-03-29');
    for (const law of [
      '2023',
      '2023-09-01',
      '民诉法(2023-09-01)',
      '民事诉讼法（2023-09-01）',
      '《中华人民共和国民事诉讼法》2023',
      '2024-01-01',
    ]) {
      expect(await dues(law, '2023-12-29')).toBe('2024-02-27');
    }
  });

  test('U5 working days in the reconsideration law of 2023 were days in that of 2017', async () => {
    expect((await one({ id: 1, limit: 'rec-reply', start: '2023-12-20' })).due).toBe('2024-01-02');
    expect((await one({ id: 1, limit: 'rec-reply', start: '2024-01-02' })).due).toBe('2024-01-16');
  });

  test('U6 a limit the text in force that day does not state is counted by the text that does, and says so', async () => {
    const { due, steps } = await one({ id: 1, limit: 'sl-custody', start: '2025-05-30' });
    expect(due).toBe('2025-06-06');
    expect(steps?.[0]?.zh).toBe('起算日施行的监察法(2018-03-20)未规定此期限,依2024-12-25文本计算');
    expect((await one({ id: 1, limit: 'sl-custody', start: '2025-06-01' })).steps?.[0]?.zh).toBe('自采取管护起算,开始的时、日不计入');
    expect((await one({ id: 1, limit: 'cpl-appeal-judgment', start: '2012-06-01' })).steps?.[0]?.zh).toContain('文本未收录');
  });

  test('U7 a year without a notice is provisional', async () => {
    expect(await one({ id: 1, limit: 'civ-defence', start: '2026-12-25' })).toMatchObject({ due: '2027-01-11', provisional: true });
    expect(await one({ id: 1, limit: 'cpl-bail', start: '2026-12-25' })).not.toHaveProperty('provisional');
  });

  test('U8 post and road, excluded days, restart, a length the decision fixed', async () => {
    const { answers } = await ask(
      { id: 1, limit: 'civ-appeal-judgment', start: '2026-03-02', options: { posted: '2026-03-17' } },
      { id: 2, limit: 'civ-appeal-judgment', start: '2026-03-02', options: { travelDays: 4 } },
      { id: 3, limit: 'cpl-investigation-custody', start: '2026-01-05', options: { excluded: [{ from: '2026-01-20', to: '2026-02-18' }] } },
      { id: 4, limit: 'cpl-investigation-custody', start: '2026-01-05', options: { restartedAt: '2026-02-20' } },
      { id: 5, limit: 'pen-detention', start: '2026-03-02', options: { length: { days: 10 } } },
      { id: 6, limit: 'cpl-appeal-judgment', start: '2026-03-02T16:00' },
    );
    expect(answers.map(({ due }) => due)).toEqual(['2026-03-17', '2026-03-23', '2026-04-04', '2026-04-20', '2026-03-12', '2026-03-12']);
    expect(answers.map(({ inTime }) => inTime)).toEqual([true, undefined, undefined, undefined, undefined, undefined]);
  });

  test('U9 --list names every limit with variants, extensions and articles, as text and as JSON', async () => {
    const { out } = await printed('--list');
    expect(out.filter((line) => !line.startsWith(' ')).map((line) => line.split(' ')[0])).toEqual(Object.keys(ALL_LIMITS));
    expect(out.find((line) => line.startsWith('cpl-arrest-request'))).toContain('variant roaming-repeated-gang: 30日');
    const { out: data } = await printed('--list', '--json');
    const listed = data.map(
      (line) => JSON.parse(line) as { readonly limit: string; readonly variants: object; readonly basis: readonly string[] },
    );
    expect(listed.map(({ limit }) => limit)).toEqual(Object.keys(ALL_LIMITS));
    expect(Object.keys(listed.find(({ limit }) => limit === 'cpl-trial-summary')?.variants ?? {})).toEqual(['over-three-years']);
    expect(listed.every(({ basis }) => basis.length > 0)).toBe(true);
  });

  test('U10 wrong use exits 2 and says what to do', async () => {
    expect(await printed()).toMatchObject({ code: 2, out: [] });
    expect((await printed(join(folder, 'absent.jsonl'))).err[0]).toContain('give a file that exists');
    expect((await printed('--lits')).err[0]).toContain('`--lits` is no option');
    expect((await printed('a.jsonl', 'b.jsonl')).code).toBe(2);
    expect((await printed('--help')).code).toBe(0);
  });

  test('U12 an empty file and blank lines ask nothing: exit 0; line numbers count them', async () => {
    expect(await ask('')).toEqual({ code: 0, answers: [], err: [] });
    expect(await ask('\n  \n\t\n')).toEqual({ code: 0, answers: [], err: [] });
    expect((await ask('\n\n{"id":1,"limit":"x","start":"2025-02-03"}')).answers[0]?.line).toBe(3);
  });

  test('U13 a long file is answered line by line, in order, each as it is read, and one bad line stops nothing', async () => {
    const path = join(folder, 'long.jsonl');
    const lines = Array.from({ length: 20_000 }, (_, id) =>
      id % 1000 === 999 ? '{' : JSON.stringify({ id, limit: id % 2 === 0 ? 'cpl-bail' : 'pen-hearing-request', start: '2026-03-02' }),
    );
    writeFileSync(path, lines.join('\n'));
    let count = 0;
    let wrong = 0;
    const io = {
      out: (line: string) => {
        const answer = JSON.parse(line) as Line;
        const isBad = count % 1000 === 999;
        const expected = count % 2 === 0 ? '2027-03-02' : '2026-03-09';
        if (isBad ? answer.line !== count + 1 : answer.id !== count || answer.due !== expected) wrong += 1;
        count += 1;
      },
      err: () => undefined,
    };
    expect(await run([path], io)).toBe(1);
    expect([count, wrong]).toEqual([20_000, 0]);
  });

  test('U13 nothing is held back: the first answer comes before the input has ended', async () => {
    const child = spawn(process.execPath, ['cli/main.ts', 'due', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.write('{"id":1,"limit":"cpl-bail","start":"2026-03-02"}\n');
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect((JSON.parse(first.toString()) as Line).due).toBe('2027-03-02');
    child.stdin.end();
    const [status] = (await once(child, 'exit')) as [number];
    expect(status).toBe(0);
  });

  test('U11 reads standard input, and prints lines as they are answered', () => {
    const lines = ['\uFEFF{"id":1,"limit":"cpl-bail","start":"2026-03-02"}\r', '{"id":2,"limit":"cpl-bail","start":"x"}'];
    const { stdout, status } = spawnSync(process.execPath, ['cli/main.ts', 'due', '-', '--json'], {
      input: lines.join('\n'),
      encoding: 'utf8',
    });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(answers.map(({ id, due }) => [id, due])).toEqual([
      [1, '2027-03-02'],
      [2, undefined],
    ]);
    expect(status).toBe(1);
  });
});
