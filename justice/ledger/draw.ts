import { base64, concat, hex, uint64, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Checkpoint } from './checkpoint.ts';
import { problem, type Problem } from './problems.ts';
import type { HashAlgorithm } from './suite.ts';

/** The format of a draw; it stands in the seed, so that another rule can never give the same one. */
export const DRAW_FORMAT = 'fashu-draw/1';

const MOST_LOAD = 1_000_000;
const MOST_SPECIALTY = 1000;
const MOST_CANDIDATES = 10_000;

/** An officer who may be given the case: how much lies on the desk, and how near the matter is to the officer's field. 候选承办人 */
export interface Candidate {
  readonly id: string;
  /** Open work in whole points, from 0. */
  readonly load: number;
  /** 0 for none; each point adds one share. */
  readonly specialty: number;
}

/** Everything a draw depends on. INVARIANT: all of it is fixed before anybody can know the checkpoint's root. 随机分案 */
export interface Draw {
  readonly case: string;
  /** 1 for the first draw of a case; 2 when the officer drawn had to withdraw, or for a second seat of a panel. */
  readonly round: number;
  /** Positions in the ledger of the act that filed the case and of the act that fixed the candidates. */
  readonly filedAt: number;
  readonly listedAt: number;
  readonly candidates: readonly Candidate[];
  /** The first checkpoint published after both. */
  readonly checkpoint: Checkpoint;
  /** What a witness signed it with, where the rule of the court names one: then the ledger's keeper cannot try roots either. */
  readonly cosignature?: Uint8Array;
}

/** The outcome, with each number that leads to it. 分案结果 */
export interface Drawn {
  readonly officer: string;
  /** Hexadecimal. */
  readonly seed: string;
  readonly weights: readonly { readonly id: string; readonly weight: number }[];
  readonly total: number;
  /** From 0 to `total` − 1; the officer whose share it falls into is drawn. */
  readonly ticket: number;
}

/** Draws an officer from a checkpoint that nobody could know when the case was filed; anybody can draw again and gets the same. */
export function drawFor(hash: HashAlgorithm, draw: Draw): Drawn | Problem {
  const wrong = problemOf(draw);
  if (wrong !== undefined) return wrong;
  const weights = weightsOf(draw.candidates);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const seed = seedOf(hash, draw);
  const ticket = ticketOf(hash, seed, total);
  return { officer: holderOf(weights, ticket), seed: hex(seed), weights, total, ticket };
}

function problemOf({ case: name, round, filedAt, listedAt, candidates, checkpoint }: Draw): Problem | undefined {
  if (![filedAt, listedAt].every((position) => isWithin(position, Number.MAX_SAFE_INTEGER)) || !isWithin(round - 1, MOST_LOAD)) {
    return problem('ledger/bad-candidate', name, 'positions and rounds are whole numbers');
  }
  const needed = Math.max(filedAt, listedAt);
  if (checkpoint.size <= needed)
    return problem('ledger/checkpoint-too-early', name, `${checkpoint.size} acts, and position ${needed} is not among them`);
  if (candidates.length === 0) return problem('ledger/nobody-eligible', name);
  if (candidates.length > MOST_CANDIDATES) return problem('ledger/bad-candidate', name, `more than ${MOST_CANDIDATES}`);
  const ids = new Set<string>();
  for (const { id, load, specialty } of candidates) {
    if (id === '' || ids.has(id)) return problem('ledger/bad-candidate', id, 'no id, or twice on the list');
    if (!isWithin(load, MOST_LOAD) || !isWithin(specialty, MOST_SPECIALTY))
      return problem('ledger/bad-candidate', id, 'load and specialty are whole numbers');
    ids.add(id);
  }
  return undefined;
}

const isWithin = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;

/** Shares: one more for each point of specialty, times one more for each point of load less than the busiest has. The order of the list does not matter. */
export function weightsOf(candidates: readonly Candidate[]): Drawn['weights'] {
  const busiest = candidates.reduce((most, { load }) => Math.max(most, load), 0);
  return candidates
    .map(({ id, load, specialty }) => ({ id, weight: (1 + specialty) * (1 + busiest - load) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function seedOf({ digest }: HashAlgorithm, { case: name, round, checkpoint, cosignature }: Draw): Uint8Array {
  const { origin, size, root } = checkpoint;
  const witnessed = cosignature === undefined ? {} : { cosignature: base64(cosignature) };
  return digest(utf8(canonicalJson({ format: DRAW_FORMAT, case: name, round, origin, size, root: base64(root), ...witnessed })));
}

/** A whole number below `total`, each as likely: hashes of seed and counter, those beyond the last full multiple thrown away. */
export function ticketOf({ digest }: HashAlgorithm, seed: Uint8Array, total: number): number {
  const span = 2n ** 256n;
  const fair = span - (span % BigInt(total));
  for (let counter = 0; ; counter += 1) {
    const value = BigInt(`0x${hex(digest(concat(seed, uint64(counter))))}`);
    if (value < fair) return Number(value % BigInt(total));
  }
}

function holderOf(weights: Drawn['weights'], ticket: number): string {
  let passed = 0;
  for (const { id, weight } of weights) {
    passed += weight;
    if (ticket < passed) return id;
  }
  return '';
}

/** What a record says came out of a draw. */
export type DrawClaim = Pick<Drawn, 'officer' | 'seed' | 'total' | 'ticket'>;

/** Draws again and holds the claim against it: undefined where all agrees, otherwise the first thing that differs. */
export function checkDraw(hash: HashAlgorithm, draw: Draw, claim: DrawClaim): Problem | undefined {
  const drawn = drawFor(hash, draw);
  if ('problem' in drawn) return drawn;
  const differs = (['seed', 'total', 'ticket', 'officer'] as const).find((name) => drawn[name] !== claim[name]);
  return differs === undefined
    ? undefined
    : problem('ledger/draw-differs', `${draw.case} ${differs}`, `${claim[differs]}, not ${drawn[differs]}`);
}
