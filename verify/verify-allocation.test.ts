import { beforeAll, describe, expect, test } from 'vitest';
import {
  base64,
  drawFor,
  isProblem,
  openCheckpoint,
  type ActToRecord,
  type Candidate,
  type Drawn,
  type JsonObject,
  type Problem,
  type TrustedCheckpoint,
} from '#justice/ledger';
import { verifyAllocation, type AllocationVerdict } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { buildLedger, inventedAct, sourceOf, type TestLedger } from './ledger-in-tests.ts';

const suite = NODE_SHA256_ED25519;
const CASE = '（2026）示0102刑初1号';
const candidates: readonly Candidate[] = [
  { id: 'judge-1', load: 3, specialty: 0 },
  { id: 'judge-2', load: 0, specialty: 0 },
  { id: 'judge-3', load: 3, specialty: 2 },
];
const FILED = 4;
const LISTED = 5;
const ALLOCATED = 9;

interface Record extends Pick<Drawn, 'officer' | 'seed' | 'total' | 'ticket'> {
  readonly round: number;
  readonly filedAt: number;
  readonly listedAt: number;
  readonly checkpoint: number;
  readonly cosignature?: string;
}

const own = (number: number, act: JsonObject): ActToRecord => ({ case: CASE, number, act });

/** Others' acts, then filing and list at 4 and 5, a checkpoint at 8, more acts, the allocation at 9. */
function actsWith(draw: JsonObject, list: readonly Candidate[] = candidates): readonly ActToRecord[] {
  const others = [0, 1, 2, 3, 4, 5, 6].map((index) => inventedAct(suite, index));
  return [
    ...others.slice(0, 4),
    own(1, { act: 'fileCase' }),
    own(2, { act: 'listCandidates', candidates: list.map((one) => ({ ...one })) }),
    ...others.slice(4, 7),
    own(3, { act: 'allocate', draw }),
  ];
}

const sizes = [3, 7, 8, 10];
let checkpoints: ReadonlyMap<number, TrustedCheckpoint>;
let honest: Record;
beforeAll(async () => {
  const ledger = await buildLedger({ suite, acts: actsWith({}), sizes });
  checkpoints = new Map(sizes.map((size) => [size, opened(ledger, size)]));
  honest = recordAt(7);
});

function opened({ files, trust }: TestLedger, size: number): TrustedCheckpoint {
  const checkpoint = openCheckpoint(files.get(`history/${size}`)!, trust, 'checkpoint');
  if (isProblem(checkpoint)) throw new Error(checkpoint.problem);
  return checkpoint;
}

/** What an honest clerk writes who draws from the checkpoint of a size. */
function recordAt(size: number, cosignature?: Uint8Array): Record {
  const draw = { case: CASE, round: 1, filedAt: FILED, listedAt: LISTED, candidates, checkpoint: checkpoints.get(size)!.checkpoint };
  const drawn = drawFor(suite.hash, cosignature === undefined ? draw : { ...draw, cosignature });
  if (isProblem(drawn)) throw new Error(drawn.problem);
  const { officer, seed, total, ticket } = drawn;
  const record = { round: 1, filedAt: FILED, listedAt: LISTED, checkpoint: size, officer, seed, total, ticket };
  return cosignature === undefined ? record : { ...record, cosignature: base64(cosignature) };
}

async function verdictOn(
  record: Record,
  list: readonly Candidate[] = candidates,
  position = ALLOCATED,
): Promise<AllocationVerdict | Problem> {
  const ledger = await buildLedger({ suite, acts: actsWith({ format: 'fashu-draw/1', ...record }, list), sizes });
  return verifyAllocation(ledger.view, ledger.trust, position);
}

describe('an allocation', () => {
  test('L19 a stranger draws it again from the ledger alone', async () => {
    expect(await verdictOn(honest)).toEqual({
      case: CASE,
      officer: honest.officer,
      candidates,
      checkpoint: 7,
      ticket: honest.ticket,
      total: 8,
    });
  });

  test('L19 a cosignature of a trusted witness may stand in the seed, and no other', async () => {
    const { bytes } = checkpoints.get(7)!.witnesses[0]!;
    expect(await verdictOn(recordAt(7, bytes))).toMatchObject({ case: CASE, checkpoint: 7 });
    expect(await verdictOn(recordAt(7, checkpoints.get(8)!.witnesses[0]!.bytes))).toMatchObject({
      problem: 'ledger/draw-differs',
      where: 'position 9 cosignature',
    });
    expect(await verdictOn({ ...honest, cosignature: '?' })).toMatchObject({
      problem: 'ledger/draw-differs',
      where: 'position 9 cosignature',
    });
  });

  test.each<[string, () => Record, Partial<Problem>]>([
    [
      'an officer of choice',
      () => ({ ...honest, officer: honest.officer === 'judge-1' ? 'judge-2' : 'judge-1' }),
      { problem: 'ledger/draw-differs', where: `${CASE} officer` },
    ],
    ['another ticket', () => ({ ...honest, ticket: honest.ticket + 1 }), { problem: 'ledger/draw-differs', where: `${CASE} ticket` }],
    ['another round', () => ({ ...honest, round: 2 }), { problem: 'ledger/draw-differs', where: `${CASE} seed` }],
    [
      'a later checkpoint, chosen because it suits',
      () => recordAt(8),
      { problem: 'ledger/checkpoint-not-the-first', found: 'the first is 7' },
    ],
    ['a checkpoint from before the filing', () => ({ ...honest, checkpoint: 3 }), { problem: 'ledger/checkpoint-not-the-first' }],
    ['a checkpoint that does not exist', () => ({ ...honest, checkpoint: 6 }), { problem: 'ledger/checkpoint-not-the-first' }],
    ['the filing of another case', () => ({ ...honest, filedAt: 1 }), { problem: 'ledger/draw-differs', where: 'position 1' }],
    ['the list of another case', () => ({ ...honest, listedAt: 0 }), { problem: 'ledger/draw-differs', where: 'position 0' }],
    ['an act that lists nobody', () => ({ ...honest, listedAt: FILED }), { problem: 'ledger/bad-candidate', where: 'position 4' }],
    ['a position beyond the ledger', () => ({ ...honest, filedAt: 10 }), { problem: 'ledger/not-included', where: 'position 10' }],
    ['a position that is none', () => ({ ...honest, filedAt: -1 }), { problem: 'ledger/not-a-leaf', where: 'position 9' }],
  ])('L19 with %s is found out', async (_, record, problem) => {
    expect(await verdictOn(record())).toMatchObject(problem);
  });

  test('L19 with a list that leaves somebody out is found out', async () => {
    // The roots change with the list, so the record of the honest list cannot fit.
    expect(await verdictOn(honest, candidates.slice(1))).toMatchObject({ problem: 'ledger/draw-differs' });
  });

  test('L19 an act that allocates nothing is no allocation', async () => {
    expect(await verdictOn(honest, candidates, FILED)).toMatchObject({ problem: 'ledger/not-a-leaf', where: 'position 4' });
    expect(await verdictOn(honest, candidates, 99)).toMatchObject({ problem: 'ledger/not-included', where: 'position 99' });
  });

  test('L19 a draw that stands before its checkpoint was written by somebody who guessed, or knew', async () => {
    const acts = actsWith({ format: 'fashu-draw/1', ...honest, checkpoint: 10 });
    const ledger = await buildLedger({ suite, acts, sizes: [3, 10] });
    expect(await verifyAllocation(ledger.view, ledger.trust, ALLOCATED)).toMatchObject({
      problem: 'ledger/checkpoint-too-early',
      where: 'position 9',
    });
  });

  test('L19 without the history of checkpoints nobody can say which was the first', async () => {
    const ledger = await buildLedger({ suite, acts: actsWith({ format: 'fashu-draw/1', ...honest }), sizes });
    const without = (path: string) =>
      verifyAllocation(
        { ...ledger.view, source: sourceOf(new Map([...ledger.files].filter(([name]) => name !== path))) },
        ledger.trust,
        ALLOCATED,
      );
    expect(await without('history/sizes')).toEqual({ problem: 'ledger/file-missing', where: 'history/sizes' });
    expect(await without('history/7')).toEqual({ problem: 'ledger/file-missing', where: 'history/7' });
  });
});
