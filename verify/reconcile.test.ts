import { beforeAll, describe, expect, test } from 'vitest';
import { ERASED, type Json, type JsonObject, type Problem } from '#justice/ledger';
import { ledgerEntries, reconcile, type StoredRow } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { inOrder, inventedLedger, sourceOf, type TestLedger } from './ledger-in-tests.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await inventedLedger(NODE_SHA256_ED25519, [200, 600]);
});

const reconciled = (rows: readonly StoredRow[]): Promise<{ readonly acts: number } | Problem> =>
  reconcile({ hash: ledger.suite.hash, entries: ledgerEntries(ledger.view), rows: inOrder(rows) });
const withRow = (position: number, change: (row: StoredRow) => StoredRow): Promise<{ readonly acts: number } | Problem> =>
  reconciled(ledger.rows.with(position, change(ledger.rows[position]!)));
const PLACE = 'position 300, 案-6 act 43';

describe('a store beside its ledger', () => {
  test('L20 every act agrees', async () => {
    expect(await reconciled(ledger.rows)).toEqual({ acts: 600 });
  });

  test('L20 erased data agrees', async () => {
    const erase = (row: StoredRow): StoredRow => ({
      ...row,
      act: { ...row.act, form: { ...(row.act['form'] as JsonObject), accused: ERASED } },
      openings: row.openings.filter(({ at }) => at !== '/form/accused'),
    });
    expect(await reconciled(ledger.rows.map(erase))).toEqual({ acts: 600 });
  });

  test.each<[string, (row: StoredRow) => StoredRow, Partial<Problem>]>([
    [
      'another day',
      (row) => ({ ...row, act: { ...row.act, at: '2025-01-01' } }),
      { problem: 'ledger/record-differs', where: `${PLACE} /at` },
    ],
    [
      'another person',
      (row) => ({ ...row, act: { ...row.act, form: { ...(row.act['form'] as JsonObject), accused: '乙某' } } }),
      { problem: 'ledger/record-differs', where: `${PLACE} /form/accused` },
    ],
    [
      'another document',
      (row) => ({ ...row, act: { ...row.act, documents: ['sha-256:00'] } }),
      { problem: 'ledger/record-differs', where: `${PLACE} /documents/0` },
    ],
    ['another leaf', (row) => ({ ...row, leaf: '{}' }), { problem: 'ledger/record-differs', where: `${PLACE} leaf` }],
    [
      'another commitment',
      (row) => ({ ...row, closed: {} }),
      { problem: 'ledger/record-differs', where: PLACE, found: 'another commitment' },
    ],
    ['another case', (row) => ({ ...row, case: '案-1' }), { problem: 'ledger/record-differs', where: `${PLACE} case` }],
    [
      'a lost opening',
      (row) => ({ ...row, openings: row.openings.slice(1) }),
      { problem: 'ledger/opening-missing', where: `${PLACE} /people/0/id` },
    ],
  ])('L20 a row with %s is named', async (_, change, problem) => {
    expect(await withRow(300, change)).toMatchObject(problem);
  });

  test('L20 the first that differs is named, not the last', async () => {
    const rows = ledger.rows.map((row) => (row.position >= 300 ? { ...row, act: { ...row.act, at: '' } } : row));
    expect(await reconciled(rows)).toMatchObject({ where: `${PLACE} /at` });
  });

  test('L20 a lost row, a row too many, rows out of order', async () => {
    expect(await reconciled(ledger.rows.toSpliced(300, 1))).toEqual({ problem: 'ledger/record-missing', where: PLACE });
    expect(await reconciled(ledger.rows.slice(0, 599))).toMatchObject({
      problem: 'ledger/record-missing',
      where: 'position 599, 案-4 act 86',
    });
    expect(await reconciled([])).toMatchObject({ problem: 'ledger/record-missing', where: 'position 0, 案-0 act 1' });
    expect(await reconciled([...ledger.rows, { ...ledger.rows[0]!, position: 600 }])).toEqual({
      problem: 'ledger/record-not-in-ledger',
      where: 'position 600, 案-0 act 1',
    });
    expect(await reconciled(ledger.rows.toSpliced(300, 0, ledger.rows[299]!))).toEqual({
      problem: 'ledger/record-not-in-ledger',
      where: 'position 299, 案-5 act 43',
    });
    expect(await reconciled(ledger.rows.with(300, ledger.rows[301]!).with(301, ledger.rows[300]!))).toEqual({
      problem: 'ledger/record-missing',
      where: PLACE,
    });
  });

  test('L20 every turned bit of every text a row holds is found, and the row is named', async () => {
    const row = ledger.rows[300]!;
    const texts = textsIn(row.act);
    expect(texts.length).toBeGreaterThan(5);
    for (const { path, text } of texts) {
      for (let at = 0; at < text.length; at += 1) {
        for (let bit = 0; bit < 16; bit += 1) {
          const other = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
          const verdict = await reconcile({
            hash: ledger.suite.hash,
            entries: inOrder([{ position: 300, entry: ledger.entries[300]! }]),
            rows: inOrder([{ ...row, act: replaced(row.act, path, other) as JsonObject }]),
          });
          expect(verdict).toMatchObject({ where: `${PLACE} /${path.join('/')}` });
        }
      }
    }
  });

  test('L20 a ledger that cannot be read is said to be so', async () => {
    const files = new Map(ledger.files);
    files.delete('tile/entries/001');
    const broken = { ...ledger.view, source: sourceOf(files) };
    expect(await reconcile({ hash: ledger.suite.hash, entries: ledgerEntries(broken), rows: inOrder(ledger.rows) })).toEqual({
      problem: 'ledger/file-missing',
      where: 'tile/entries/001',
    });
  });

  test('L20 the rows are let go of when it stops early', async () => {
    let isClosed = false;
    async function* rows(): AsyncGenerator<StoredRow> {
      try {
        for (const row of ledger.rows) yield await Promise.resolve({ ...row, number: 0 });
      } finally {
        isClosed = true;
      }
    }
    expect(await reconcile({ hash: ledger.suite.hash, entries: ledgerEntries(ledger.view), rows: rows() })).toMatchObject({
      problem: 'ledger/record-differs',
    });
    expect(isClosed).toBe(true);
  });
});

interface TextAt {
  readonly path: readonly string[];
  readonly text: string;
}

function textsIn(value: Json, path: readonly string[] = []): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as JsonObject).flatMap(([name, member]) => textsIn(member, [...path, name]));
}

function replaced(value: Json, [name, ...rest]: readonly string[], text: string): Json {
  if (name === undefined) return text;
  if (Array.isArray(value))
    return (value as readonly Json[]).with(Number(name), replaced((value as readonly Json[])[Number(name)]!, rest, text));
  return { ...(value as JsonObject), [name]: replaced((value as JsonObject)[name]!, rest, text) };
}
