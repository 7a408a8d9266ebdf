import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';
import { run as runPromela } from './promela.ts';
import { run as runTell } from './tell.ts';

interface Printed {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function printed(run: typeof runTell, ...args: readonly string[]): Promise<Printed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out, err };
}

describe('fashu tell', () => {
  test('X1 without a name lists every scenario, a line each', async () => {
    const { code, out } = await printed(runTell);
    expect(code).toBe(0);
    expect(out.map((line) => line.split(' ')[0])).toEqual(Object.keys(SCENARIOS));
    expect(out.every((line) => /\p{Script=Han}/u.test(line))).toBe(true);
  });

  test('X2 prints the story kept beside the scenario, and that nobody in it exists', async () => {
    const { code, out } = await printed(runTell, 'juvenile');
    expect(code).toBe(0);
    const [story = '', note = ''] = out.join('\n').split(/\n\n（/u);
    expect(`${story}\n`).toBe(readFileSync('scenarios/stories/juvenile.txt', 'utf8'));
    expect(note).toContain('虚构');
  });

  test('X3 with --json, a line a step, and nothing else', async () => {
    const { out } = await printed(runTell, 'juvenile', '--json');
    expect(out.length).toBeGreaterThanOrEqual(SCENARIOS['juvenile']!.steps.length);
    expect(out.every((line) => 'act' in (JSON.parse(line) as object))).toBe(true);
  });

  test('X4 a name that is almost right is named; wrong use exits 2', async () => {
    expect(await printed(runTell, 'juvenil')).toMatchObject({
      code: 2,
      out: [],
      err: [expect.stringContaining('did you mean `juvenile`?')],
    });
    expect(await printed(runTell, 'constructor')).toMatchObject({ code: 2, out: [] });
    expect(await printed(runTell, 'juvenile', 'two-returns')).toMatchObject({ code: 2 });
    expect(await printed(runTell, '--jsn')).toMatchObject({ code: 2 });
    expect((await printed(runTell, '--help')).out[0]).toContain('fashu tell');
  });

  test('X5 a reader that stops early is no error', () => {
    const { status, stderr, stdout } = spawnSync('sh', ['-c', `'${process.execPath}' cli/main.ts tell several-accused | head -1`], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('三人共同伤害');
  });
});

describe('fashu promela', () => {
  test('X6 exports a model with the states to be checked, for SPIN', async () => {
    const { code, out, err } = await printed(runPromela, 'legal-aid');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const model = out.join('\n');
    for (const word of ['active proctype procedure()', 'assert(false)', 'grantAid', 'case.stage']) expect(model).toContain(word);
  });

  test('X7 exports one invariant alone, smaller than all', async () => {
    const all = (await printed(runPromela, 'legal-aid')).out.join('\n');
    const never = PROCEDURES['legal-aid']!.invariants.find((invariant) => 'never' in invariant)!.name;
    const one = await printed(runPromela, 'legal-aid', never);
    expect(one.code).toBe(0);
    expect(one.out.join('\n').length).toBeLessThan(all.length);
  });

  test('X8 a procedure, an invariant or a model there is not exits 2', async () => {
    expect(await printed(runPromela)).toMatchObject({ code: 2, out: [], err: [expect.stringContaining('legal-aid')] });
    expect(await printed(runPromela, 'legal-aids')).toMatchObject({ code: 2, out: [] });
    expect(await printed(runPromela, 'legal-aid', 'NOPE')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('no state invariant `NOPE`, only')],
    });
    expect(await printed(runPromela, 'legal-aid', '--model', '99')).toMatchObject({
      code: 2,
      err: [expect.stringContaining('models 1 to')],
    });
    expect((await printed(runPromela, '--help')).out[0]).toContain('fashu promela');
  });
});
