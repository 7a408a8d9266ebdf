import { beforeAll, expect, test } from 'vitest';
import { flipNotes, flipReceipts, flipRows, flipTiles, subjectOf, type Subject } from '../bench/flips.ts';

let subject: Subject;
beforeAll(async () => {
  subject = await subjectOf(4);
}, 240_000);

// All of a ledger of two hundred acts is turned by `node bench/flips.ts`.
test('L36 every bit turned in what is signed, in a tile, in the row and the receipt of an act is found, and the act or the file named', async () => {
  const one = subject.rows.length;
  for (const { what, bits, missed } of [
    await flipNotes(subject),
    await flipTiles(subject, (path) => path.startsWith('tile/0/')),
    await flipRows(subject, one),
    await flipReceipts(subject, one),
  ]) {
    expect(bits).toBeGreaterThan(0);
    expect([what, missed.slice(0, 3)]).toEqual([what, []]);
  }
}, 240_000);
