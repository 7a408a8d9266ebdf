import { describe, expect, test } from 'vitest';
import type { InboxRow } from './api.ts';
import { batchesIn, itemsOf, nextActOf, sendEach } from './batch.ts';

const words = { zh: '归档', en: 'archive' };
const primary = { procedure: 'legal-aid', act: 'archive', title: words, subject: 'case', role: 'agency', basis: [] };
const row = (id: string, more: Partial<InboxRow> = {}): InboxRow => ({
  case: id,
  place: id,
  numbers: [],
  procedure: words,
  subjects: [],
  isHeld: false,
  relation: [],
  awaits: [],
  primary: { ...primary, batch: words },
  overdue: 0,
  version: 3,
  label: 'internal',
  ...more,
});
const ids = (rows: readonly InboxRow[]): readonly string[] => rows.map((one) => one.case);

describe('UI9 what may be done together', () => {
  test('UI9 is the same act in the same role, as it was selected; what the law does not declare is in no batch', () => {
    const other = row('c', { primary: { ...primary, batch: words, role: 'justiceBureau' } });
    const batches = batchesIn([row('a'), row('b', { version: 9 }), other, row('d', { primary })]);
    expect(batches.map(({ role, rows }) => [role, ...ids(rows)])).toEqual([
      ['agency', 'a', 'b'],
      ['justiceBureau', 'c'],
    ]);
    expect(itemsOf(batches[0]!)).toEqual([
      { case: 'a', subject: 'case', version: 3 },
      { case: 'b', subject: 'case', version: 9 },
    ]);
  });

  test('UI9 a row where an approval or a vote comes first is not done by the way; one with an open request is', () => {
    const waits = (kind: 'approval' | 'vote' | 'sent-back' | 'request'): InboxRow =>
      row(kind, { awaits: [{ kind, title: words, id: 'x' }] });
    const rows = [waits('approval'), waits('vote'), waits('sent-back'), waits('request')];
    expect(rows.map((one) => nextActOf(one)?.act)).toEqual([undefined, undefined, undefined, 'archive']);
    expect(batchesIn(rows).map(({ rows: of }) => ids(of))).toEqual([['request']]);
  });
});

describe('UI9 sending', () => {
  test('UI9 each is sent once, in order, no more than so many together', async () => {
    const sent: string[] = [];
    const under = { way: 0, most: 0 };
    const send = async (item: string): Promise<void> => {
      sent.push(item);
      under.way += 1;
      under.most = Math.max(under.most, under.way);
      await Promise.resolve();
      under.way -= 1;
    };
    await sendEach(['a', 'b', 'c', 'd', 'e'], { send, isStopped: () => false });
    expect([sent, under.most]).toEqual([['a', 'b', 'c', 'd', 'e'], 2]);
  });

  test('UI9 once somebody stops, what is under way ends and nothing more begins', async () => {
    const sent: string[] = [];
    const send = async (item: string): Promise<void> => {
      await Promise.resolve();
      sent.push(item);
    };
    await sendEach(['a', 'b', 'c', 'd'], { send, isStopped: () => sent.length >= 1, atOnce: 1 });
    expect(sent).toEqual(['a']);
  });
});
