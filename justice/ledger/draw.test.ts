import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDraw,
  drawFor,
  isProblem,
  ticketOf,
  utf8,
  weightsOf,
  type Candidate,
  type Draw,
  type Drawn,
  type HashAlgorithm,
} from '#justice/ledger';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;
const candidates: readonly Candidate[] = [
  { id: 'judge-1', load: 3, specialty: 0 },
  { id: 'judge-2', load: 0, specialty: 0 },
  { id: 'judge-3', load: 3, specialty: 2 },
];
const draw: Draw = {
  case: '（2026）示0102刑初1号',
  round: 1,
  filedAt: 10,
  listedAt: 11,
  candidates,
  checkpoint: { origin: 'court.example/log', size: 12, root: hash.digest(utf8('root')) },
};
const drawn = (change: Partial<Draw> = {}): Drawn => {
  const result = drawFor(hash, { ...draw, ...change });
  if (isProblem(result)) throw new Error(result.problem);
  return result;
};
const drawnFrom = (root: number, change: Partial<Draw> = {}): Drawn =>
  drawn({ ...change, checkpoint: { ...draw.checkpoint, root: hash.digest(utf8(`root ${root}`)) } });

describe('who may be drawn', () => {
  test('L15 a checkpoint that does not hold the filing or the list is refused: it could have been known', () => {
    for (const change of [{ filedAt: 12 }, { listedAt: 12 }, { filedAt: 99 }])
      expect(drawFor(hash, { ...draw, ...change })).toMatchObject({ problem: 'ledger/checkpoint-too-early' });
    expect(isProblem(drawFor(hash, { ...draw, filedAt: 11 }))).toBe(false);
  });

  test('L15 nobody eligible is an answer, not a draw', () => {
    expect(drawFor(hash, { ...draw, candidates: [] })).toMatchObject({ problem: 'ledger/nobody-eligible' });
  });

  test.each<[string, Candidate]>([
    ['twice on the list', { id: 'judge-1', load: 0, specialty: 0 }],
    ['without id', { id: '', load: 0, specialty: 0 }],
    ['a load below nothing', { id: 'x', load: -1, specialty: 0 }],
    ['half a case', { id: 'x', load: 0.5, specialty: 0 }],
    ['no number', { id: 'x', load: Number.NaN, specialty: 0 }],
    ['a specialty beyond all others', { id: 'x', load: 0, specialty: 1001 }],
  ])('L15 a candidate %s is refused', (_, candidate) => {
    expect(drawFor(hash, { ...draw, candidates: [...candidates, candidate] })).toMatchObject({
      problem: 'ledger/bad-candidate',
      where: candidate.id,
    });
  });

  test.each([{ round: 0 }, { round: 1.5 }, { filedAt: -1 }, { listedAt: Number.NaN }])('L15 %o is refused', (change) => {
    expect(drawFor(hash, { ...draw, ...change })).toMatchObject({ problem: 'ledger/bad-candidate', where: draw.case });
  });

  test('L15 shares: one more per point of specialty, times one more per point less than the busiest', () => {
    expect(weightsOf(candidates)).toEqual([
      { id: 'judge-1', weight: 1 },
      { id: 'judge-2', weight: 4 },
      { id: 'judge-3', weight: 3 },
    ]);
    expect(drawn().total).toBe(8);
  });

  test('L15 nobody on the list is without a share', () => {
    const list = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), load: fc.nat(1_000_000), specialty: fc.nat(1000) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(list, (someone) => {
        expect(weightsOf(someone).every(({ weight }) => weight >= 1 && Number.isSafeInteger(weight))).toBe(true);
        const { officer, ticket, total } = drawn({ candidates: someone });
        expect(someone.map(({ id }) => id)).toContain(officer);
        expect(ticket >= 0 && ticket < total).toBe(true);
      }),
    );
  });
});

describe('the draw', () => {
  test('L15 anybody draws the same, in whatever order the list is read', () => {
    const orders = [candidates, candidates.toReversed(), [candidates[1]!, candidates[0]!, candidates[2]!]];
    for (const list of orders) expect(drawn({ candidates: list })).toEqual(drawn());
  });

  test('L15 the seed is the hash of canonical JSON that names the rule, the case, the round and the checkpoint', () => {
    const text = `{"case":"${draw.case}","format":"fashu-draw/1","origin":"court.example/log","root":"${Buffer.from(draw.checkpoint.root).toString('base64')}","round":1,"size":12}`;
    expect(drawn().seed).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('L15 case, round, root, size, origin and cosignature each change the seed; the list and the positions do not', () => {
    const { checkpoint } = draw;
    const changes: readonly Partial<Draw>[] = [
      {},
      { case: '（2026）示0102刑初2号' },
      { round: 2 },
      { checkpoint: { ...checkpoint, size: 13 } },
      { checkpoint: { ...checkpoint, origin: 'other.example/log' } },
      { checkpoint: { ...checkpoint, root: hash.digest(utf8('x')) } },
      { cosignature: new Uint8Array(72) },
    ];
    expect(new Set(changes.map((change) => drawn(change).seed)).size).toBe(changes.length);
    expect(drawn({ candidates: candidates.slice(1), filedAt: 1, listedAt: 2 }).seed).toBe(drawn().seed);
  });

  test('L15 a deployment with SM3 draws by SM3', () => {
    const result = drawFor(NODE_SM3_SM2.hash, draw);
    expect(isProblem(result) ? result : result.seed).not.toBe(drawn().seed);
  });

  test('L15 values beyond the last full multiple are thrown away, so that no share is favoured', () => {
    // A hash that gives the largest value first, then 7: of ten shares, 2^256 − 1 would favour the first six.
    let calls = 0;
    const loaded: HashAlgorithm = {
      name: 'SHA-256',
      digest: () => {
        calls += 1;
        const bytes = new Uint8Array(32).fill(calls === 1 ? 255 : 0);
        if (calls > 1) bytes[31] = 7;
        return bytes;
      },
    };
    expect(ticketOf(loaded, new Uint8Array(32), 10)).toBe(7);
    expect(calls).toBe(2);
  });

  test('L15 the counter stands behind the seed in eight bytes', () => {
    const seed = hash.digest(utf8('seed'));
    const value = BigInt(
      `0x${createHash('sha256')
        .update(Buffer.concat([seed, new Uint8Array(8)]))
        .digest('hex')}`,
    );
    expect(ticketOf(hash, seed, 97)).toBe(Number(value % 97n));
  });

  test('L15 over many checkpoints each officer is drawn as often as the shares say', () => {
    const rounds = 8000;
    const counts = new Map<string, number>();
    for (let root = 0; root < rounds; root += 1) {
      const { officer } = drawnFrom(root);
      counts.set(officer, (counts.get(officer) ?? 0) + 1);
    }
    const chiSquare = weightsOf(candidates).reduce(
      (sum, { id, weight }) => sum + ((counts.get(id) ?? 0) - (rounds * weight) / 8) ** 2 / ((rounds * weight) / 8),
      0,
    );
    // Two degrees of freedom: 18.4 is passed once in ten thousand. The roots are fixed, so the outcome is too.
    expect(chiSquare).toBeLessThan(18.4);
  });

  test('L15 equal officers are drawn equally, and one draw says nothing of the next', () => {
    const equal = Array.from({ length: 10 }, (_, index) => ({ id: `judge-${index}`, load: 5, specialty: 1 }));
    const officers = Array.from({ length: 5000 }, (_, root) => drawnFrom(root, { candidates: equal }).officer);
    const chi = (counts: ReadonlyMap<string, number>, cells: number, all: number): number =>
      [...counts.values()].reduce((sum, count) => sum + (count - all / cells) ** 2 / (all / cells), 0);
    const count = (names: readonly string[]): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>();
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts;
    };
    expect(chi(count(officers), 10, 5000)).toBeLessThan(33.7);
    expect(chi(count(officers.slice(1).map((officer, at) => `${officers[at]} ${officer}`)), 100, 4999)).toBeLessThan(161.3);
  });
});

describe('drawing again', () => {
  test('L15 a true record agrees', () => {
    expect(checkDraw(hash, draw, drawn())).toBeUndefined();
  });

  test.each<[string, Partial<Drawn>, string]>([
    ['seed', { seed: '00' }, 'seed'],
    ['total', { total: 9 }, 'total'],
    ['ticket', { ticket: -1 }, 'ticket'],
    ['officer', { officer: 'judge-of-choice' }, 'officer'],
  ])('L15 a record with another %s is named by it', (_, change, name) => {
    expect(checkDraw(hash, draw, { ...drawn(), ...change })).toMatchObject({
      problem: 'ledger/draw-differs',
      where: `${draw.case} ${name}`,
    });
  });

  test('L15 a list that somebody shortened afterwards comes out', () => {
    expect(checkDraw(hash, { ...draw, candidates: candidates.slice(1) }, drawn())).toMatchObject({ where: `${draw.case} total` });
    const busier = candidates.map((one) => (one.id === 'judge-2' ? { ...one, load: 3 } : one));
    expect(checkDraw(hash, { ...draw, candidates: busier }, drawn())).toMatchObject({ problem: 'ledger/draw-differs' });
  });

  test('L15 a draw that was refused cannot be claimed', () => {
    expect(checkDraw(hash, { ...draw, filedAt: 12 }, drawn())).toMatchObject({ problem: 'ledger/checkpoint-too-early' });
  });
});
