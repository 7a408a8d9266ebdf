import { expect, test } from 'vitest';
import { criminal } from '#law/criminal';
import type { Entry } from './api.ts';
import { dossierOf, filesOf } from './case-files.ts';

const entry = (number: number, act: string, form: Entry['form'], documents: readonly string[] = []): Entry =>
  ({ number, act, form, documents: documents.map((title) => ({ title, number: `${title}〔2026〕${number}号` })) }) as unknown as Entry;
const file = (name: string, more: object = {}): object => ({
  file: `sha-256:${name}`,
  name,
  mediaType: 'text/plain',
  bytes: 3,
  label: 'internal',
  ...more,
});

const ENTRIES = [
  entry(
    1,
    'acceptReport',
    { exhibits: [file('录像', { kind: 'audiovisual', proves: '经过' }), file('发票', { kind: 'documentary', proves: '价值' })] },
    ['受案登记表'],
  ),
  entry(2, 'search', { record: '搜查笔录', exhibits: [file('撬棍照片', { kind: 'physical', proves: '工具' })] }, ['搜查证', '搜查笔录']),
  entry(3, 'transferForProsecution', { dossier: [file('随案移送清单')] }, ['起诉意见书']),
];

test('F40 the dossier has instruments as they came about, with what goes with them, and evidence in the order of the law, then of its collecting', () => {
  const [instruments, evidence] = dossierOf(criminal, ENTRIES);
  const called = (volume: typeof instruments) =>
    volume?.pieces.map((piece) => piece.document?.title ?? (piece as { item: { name?: string } }).item.name);
  expect(called(instruments)).toEqual(['受案登记表', '搜查证', '搜查笔录', '起诉意见书', '随案移送清单']);
  expect(called(evidence)).toEqual(['撬棍照片', '发票', '录像']);
  expect(instruments?.basis.length).toBeGreaterThan(0);
});

test('F40 what was erased of a file leaves its place; a procedure that says nothing of volumes has both', () => {
  const erased = [entry(1, 'acceptReport', { exhibits: [{ file: null, name: null, kind: 'physical', proves: '现场' }] })];
  expect(filesOf(criminal, erased)).toMatchObject([{ item: { file: null }, kind: ['物证', 'physical evidence'] }]);
  const { volumes: _, ...silent } = criminal;
  expect(dossierOf(silent, ENTRIES).map(({ holds, pieces }) => [holds, pieces.length])).toEqual([
    ['instruments', 5],
    ['evidence', 3],
  ]);
});
