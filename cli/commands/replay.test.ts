import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './replay.ts';

const folder = mkdtempSync(join(tmpdir(), 'fashu-replay-'));
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
  return { code, out, err: err.map((line) => line.replaceAll(`${folder}/`, '')) };
}

async function replayed(name: string, text: string, ...args: readonly string[]): Promise<Printed> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return printed(path, ...args);
}

const PAGE = readFileSync('docs/written-cases.md', 'utf8');

/** The blocks of the page in one language, in order. */
function blocks(language: string): readonly string[] {
  return [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'gu'))].map(([, text]) => text ?? '');
}

const [YAML = ''] = blocks('yaml');
const [STORY = '', ERRORS = ''] = blocks('text');
const [JSONL = ''] = blocks('jsonl');

describe('the page on written cases', () => {
  test('R1 its example prints the story the page shows', async () => {
    const { code, out, err } = await replayed('case.yaml', YAML);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(`${out.join('\n')}\n`).toBe(STORY);
  });

  test('R2 the same mistakes give the same errors as on the page', async () => {
    const wrong = YAML.replace('act: fileCase', 'act: fileCas').replace('subject: shen\n    form', 'subject: sheng\n    form');
    const { code, out, err } = await replayed('case.yaml', wrong);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(`${err.join('\n')}\n`).toBe(ERRORS);
  });

  test('R3 its lines are played like a document', async () => {
    const { code, out } = await replayed('aid.jsonl', JSONL);
    expect(code).toBe(0);
    expect(out).toContain('2026-03-05        决定给予法律援助  临江市江北区法律援助中心');
    const [first = '', ...steps] = JSONL.trim().split('\n');
    const whole = { ...(JSON.parse(first) as object), steps: steps.map((line) => JSON.parse(line) as unknown) };
    expect((await replayed('aid.json', JSON.stringify(whole))).out).toEqual(out);
  });

  test('R4 every field and every code it names is one there is', () => {
    const source = ['cli/written-case-file.ts', 'cli/check-written-case.ts'].map((path) => readFileSync(path, 'utf8')).join('');
    for (const code of ['cannot-read', 'not-yaml', 'not-json', 'bad-field']) expect(source).toContain(`'replay/${code}'`);
    for (const name of ['procedure', 'act', 'subject', 'type', 'fact', 'role', 'post']) expect(source).toContain(`'unknown-${name}'`);
    const step = /const step = z\.strictObject\(\{([^]*?)\n\}\);/u.exec(source)?.[1] ?? '';
    const fields = [...step.matchAll(/^ {2}(\w+):/gmu)].map(([, name = '']) => name);
    const table = PAGE.slice(PAGE.indexOf('## A step'), PAGE.indexOf('## One step a line'));
    const described = [...table.matchAll(/^\| `(\w+)`/gmu)].map(([, name = '']) => name);
    expect(described.toSorted()).toEqual(fields.toSorted());
  });
});

describe('fashu replay, of a file that cannot be used', () => {
  const without = (line: string): string => YAML.replace(line, '');

  test.each([
    [
      'an act nobody knows',
      YAML.replace('act: acceptReport', 'act: acceptRaport'),
      'case.yaml:21 steps[0].act: no act `acceptRaport`; did you mean `acceptReport`?',
    ],
    ['a name every object has', YAML.replace('act: acceptReport', 'act: constructor'), 'case.yaml:21 steps[0].act: no act `constructor`'],
    ['a role nobody has', YAML.replace('\n  procuratorate:', '\n  procurator:'), 'no role `procurator`'],
    [
      'a post nobody has',
      YAML.replace('chief-procurator', 'chief-procuratr'),
      'no post `chief-procuratr`; did you mean `chief-procurator`?',
    ],
    ['a type of subject there is not', YAML.replace('type: accused', 'type: suspect'), 'subjects[1].type: no type of subject `suspect`'],
    ['a fact nobody states', YAML.replace('age: adult', 'custody: none'), 'subjects[1].facts.custody: no fact `custody`'],
    ['a value a fact has not', YAML.replace('up-to-one', 'light'), 'subjects[1].facts.gravity: no value `light`'],
    ['a day there is not', YAML.replace('2026-03-05', '2026-02-30'), 'case.yaml:23 steps[2].at: write a day that exists'],
    ['a missing act', YAML.replace('act: acceptReport, ', ''), 'case.yaml:21 steps[0].act: missing; write text'],
    ['a field nobody knows', YAML.replace('    says:', '    say:'), 'steps[3].say: no such field; did you mean `says`?'],
    ['people who are no list', YAML.replace('[警官林禾, 警官周砚]', '警官林禾'), 'teams.police.officers: write a list'],
    [
      'a procedure nobody knows',
      YAML.replace('criminal', 'criminel'),
      'case.yaml:1 procedure: no procedure `criminel`; did you mean `criminal`?',
    ],
    ['no procedure', without('procedure: criminal\n'), 'procedure: missing; write text'],
    ['no steps', YAML.slice(0, YAML.indexOf('steps:')), 'steps: missing; write a list'],
    [
      'two subjects of one id',
      YAML.replace('id: shen', 'id: case'),
      'case.yaml:16 subjects[1].id: `case` is taken; give every subject its own id [replay/same-id]',
    ],
    ['nothing', '', 'case.yaml:1: write fields with values [replay/bad-field]'],
    ['brackets that do not close', 'steps: [1,\nb: {', 'case.yaml:2: '],
    ['a key twice', `${YAML}\nprocedure: criminal\n`, '[replay/not-yaml]'],
    ['aliases', `${YAML.replace('title: ', 'title: &t ')}name: *t\n`, 'without YAML aliases'],
  ])('R5 %s', async (_what, text, said) => {
    const { code, out, err } = await replayed('case.yaml', text);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err.join('\n')).toContain(said);
  });

  test.each([
    ['a line that is no JSON', JSONL.replace('{"at":"2026-03-05"', '{at:"2026-03-05"'), 'aid.jsonl:4: write one JSON object a line'],
    ['an act nobody knows', JSONL.replace('grantAid', 'grantAids'), 'aid.jsonl:4 act: no act `grantAids`; did you mean `grantAid`?'],
    ['a step without a day', JSONL.replace('"at":"2026-03-06",', ''), 'aid.jsonl:5 at: missing; write text'],
    ['a head with a wrong fact', JSONL.replace('"held":"free"', '"held":"no"'), 'aid.jsonl:1 subjects[0].facts.held: no value `no`'],
  ])('R6 line by line: %s', async (_what, text, said) => {
    const { code, err } = await replayed('aid.jsonl', text);
    expect(code).toBe(1);
    expect(err.join('\n')).toContain(said);
  });

  test('R7 everything wrong is said at once', async () => {
    const { err } = await replayed(
      'case.yaml',
      YAML.replace('act: acceptReport', 'act: report').replace('up-to-one', 'light').replace('type: case', 'type: file'),
    );
    expect(err).toHaveLength(3);
  });

  test('R8 a file that is not there, and wrong use', async () => {
    expect(await printed(join(folder, 'absent.yaml'))).toMatchObject({
      code: 1,
      err: [expect.stringContaining('absent.yaml: give a file that exists')],
    });
    expect(await printed()).toMatchObject({ code: 2, err: [expect.stringContaining('name one file')] });
    expect(await printed('a.yaml', 'b.yaml')).toMatchObject({ code: 2 });
    expect(await printed('a.yaml', '--jsn')).toMatchObject({ code: 2, err: [expect.stringContaining('did you mean `--json`?')] });
    expect((await printed('--help')).out[0]).toContain('docs/written-cases.md');
  });
});

test('R9 with --json each step is a line, performed or refused with its articles', () => {
  const path = join(folder, 'case.yaml');
  writeFileSync(path, `\uFEFF${YAML}`);
  const { stdout, status } = spawnSync(process.execPath, ['cli/main.ts', 'replay', path, '--json'], { encoding: 'utf8' });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(status).toBe(0);
  expect(lines.map(({ act, refused }) => [act, refused === undefined])).toEqual([
    ['acceptReport', true],
    ['fileCase', true],
    ['requestArrest', true],
    ['executeArrest', false],
    ['refuseArrest', true],
    ['decideBail', true],
  ]);
  expect(lines[3]?.['refused']).toMatchObject([{ code: 'cases/not-in-state', basis: [{ law: 'cpl', article: 80 }] }]);
  expect(lines[4]?.['late']).toMatchObject([{ limit: 'cpl-arrest-review', due: '2026-03-20' }]);
});

test('R10 a subject that enters with a step may be spoken of from then on, not before', async () => {
  const entering = YAML.replace(
    '- { at: 2026-03-02T17:30, act: fileCase,',
    '- { at: 2026-03-02T17:30, act: fileCase, enter: [{ id: han, type: accused, name: 韩某 }],',
  );
  const later = entering.replace('  - { at: 2026-03-23', '  - { at: 2026-03-09, act: requestArrest, subject: han }\n  - { at: 2026-03-23');
  expect(await replayed('case.yaml', later)).toMatchObject({ code: 0, err: [] });
  const earlier = entering.replace(
    '  - { at: 2026-03-02T17:30',
    '  - { at: 2026-03-02T17:00, act: requestArrest, subject: han }\n  - { at: 2026-03-02T17:30',
  );
  expect((await replayed('case.yaml', earlier)).err[0]).toContain('no subject `han`');
});
