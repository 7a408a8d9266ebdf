import {
  CHECKPOINT_PATH,
  edgeFiles,
  EMPTY_TAIL,
  growLedger,
  HASH_LENGTH,
  hashOf,
  historyPath,
  isProblem,
  openCheckpoint,
  parseLeaf,
  parseSizes,
  problem,
  readEntry,
  rootOf,
  sameBytes,
  SIZES_PATH,
  TILE_WIDTH,
  type Checkpoint,
  type LedgerFile,
  type LedgerSource,
  type LedgerTail,
  type LedgerView,
  type Problem,
  type Trust,
  type TrustedCheckpoint,
  witnessCount,
  witnessesOf,
} from '#justice/ledger';
import { entriesIn } from './entries.ts';

const BUNDLES = 'tile/entries/';
const LEAF_TILES = 'tile/0/';

/** What is checked: the ledger, whom to believe, and a checkpoint somebody kept from earlier. */
export interface LedgerCheck {
  readonly source: LedgerSource;
  readonly trust: Trust;
  /** The bytes of a signed checkpoint that was seen before: the ledger must have grown out of it. */
  readonly earlier?: Uint8Array;
}

/** What a ledger that holds up consists of. 核验通过 */
export interface LedgerVerdict {
  readonly checkpoint: Checkpoint;
  /** All acts of all published checkpoints. */
  readonly acts: number;
  readonly cases: number;
  readonly checkpoints: number;
  /** How many of the earlier checkpoints fewer witnesses signed than are asked for today. */
  readonly unwitnessed: number;
  readonly witnesses: readonly { readonly name: string; readonly seconds: number }[];
  /** The size of the earlier checkpoint the ledger was held against. */
  readonly grownFrom?: number;
}

/** Checks a whole ledger from its files alone: every act, every tile, every checkpoint ever published. Names the first thing wrong. 全账核验 */
export async function verifyLedger(check: LedgerCheck): Promise<LedgerVerdict | Problem> {
  const head = await readCheckpoint(check, CHECKPOINT_PATH);
  if (isProblem(head)) return head;
  const history = await readHistory(check, head);
  if (isProblem(history)) return history;
  const size = history.at(-1)?.checkpoint.size ?? 0;
  const earlier = check.earlier === undefined ? undefined : openCheckpoint(check.earlier, withoutQuorum(check.trust), 'earlier checkpoint');
  if (isProblem(earlier)) return earlier;
  const forked = earlier === undefined ? undefined : outgrown(earlier.checkpoint, { ...head.checkpoint, size });
  if (forked !== undefined) return forked;
  const known: Known[] = history.map(({ checkpoint }) => ({
    checkpoint,
    where: historyPath(checkpoint.size),
    code: 'ledger/root-does-not-match',
    kept: true,
  }));
  if (earlier !== undefined)
    known.push({ checkpoint: earlier.checkpoint, where: 'earlier checkpoint', code: 'ledger/not-consistent', kept: false });
  known.sort((one, other) => one.checkpoint.size - other.checkpoint.size);
  const acts = await checkActs(check, size, known);
  if (isProblem(acts)) return withCase({ hash: hashOf(check.trust), source: check.source, size }, acts);
  const witnesses = witnessesOf(head);
  const unwitnessed = history.filter(({ witnesses: signed }) => witnessCount(signed) < check.trust.quorum).length;
  const verdict = {
    checkpoint: head.checkpoint,
    acts: size,
    cases: acts.cases,
    checkpoints: history.length,
    unwitnessed,
    witnesses,
  };
  return earlier === undefined ? verdict : { ...verdict, grownFrom: earlier.checkpoint.size };
}

/** Says of an act that does not fit the tree which case it calls itself a part of. */
async function withCase(view: LedgerView, wrong: Problem): Promise<Problem> {
  if (wrong.problem !== 'ledger/leaf-not-in-tree') return wrong;
  const entry = await readEntry(view, Number(wrong.where.slice('position '.length)));
  const leaf = isProblem(entry) ? entry : parseLeaf(entry, wrong.where);
  return isProblem(leaf) ? wrong : { ...wrong, found: `${leaf.case} act ${leaf.number}, ${wrong.found ?? ''}` };
}

/** A checkpoint whose root is known and must come out again. */
interface Known {
  readonly checkpoint: Checkpoint;
  readonly where: string;
  readonly code: 'ledger/root-does-not-match' | 'ledger/not-consistent';
  /** Whether the ledger has to keep the partial tiles of this size. */
  readonly kept: boolean;
}

async function readCheckpoint({ source, trust }: LedgerCheck, path: string): Promise<TrustedCheckpoint | Problem> {
  const bytes = await source.read(path);
  return bytes === undefined ? problem('ledger/file-missing', path) : openCheckpoint(bytes, trust, path);
}

/**
 * Every checkpoint ever published, which may be one or two more than the newest that was put in its place: a ledger grows while it is read.
 * They need the log's signature only: the witnesses' quorum may have grown since, or the witnesses not have come yet.
 */
async function readHistory(check: LedgerCheck, head: TrustedCheckpoint): Promise<readonly TrustedCheckpoint[] | Problem> {
  const bytes = await check.source.read(SIZES_PATH);
  if (bytes === undefined) return problem('ledger/file-missing', SIZES_PATH);
  const sizes = parseSizes(bytes);
  if (isProblem(sizes)) return sizes;
  if (!sizes.includes(head.checkpoint.size)) return problem('ledger/bad-file', SIZES_PATH, `${head.checkpoint.size} is not in it`);
  const history: TrustedCheckpoint[] = [];
  for (const size of sizes) {
    const kept = await readCheckpoint({ ...check, trust: withoutQuorum(check.trust) }, historyPath(size));
    if (isProblem(kept)) return kept;
    if (kept.checkpoint.origin !== head.checkpoint.origin) return problem('ledger/wrong-origin', historyPath(size), kept.checkpoint.origin);
    if (kept.checkpoint.size !== size) return problem('ledger/bad-file', historyPath(size), `a checkpoint of ${kept.checkpoint.size} acts`);
    history.push(kept);
  }
  const own = history.find(({ checkpoint }) => checkpoint.size === head.checkpoint.size);
  return own?.note.text === head.note.text
    ? history
    : problem('ledger/root-does-not-match', historyPath(head.checkpoint.size), 'not the checkpoint itself');
}

const withoutQuorum = (trust: Trust): Trust => ({ ...trust, quorum: 0 });

function outgrown(earlier: Checkpoint, head: Checkpoint): Problem | undefined {
  if (earlier.origin !== head.origin) return problem('ledger/wrong-origin', 'earlier checkpoint', earlier.origin);
  if (earlier.size > head.size)
    return problem('ledger/not-consistent', 'earlier checkpoint', `${earlier.size} acts then, ${head.size} now`);
  return undefined;
}

interface Progress {
  tail: LedgerTail;
  readonly numbers: Map<string, number>;
  /** The first act that does not follow on its case's last. Told only once the tiles fit: an altered act puts others out of order, and is itself the wrong one. */
  disorder?: Problem;
}

/** Grows the tree anew from the entries and holds every file and every known root against it. */
async function checkActs(check: LedgerCheck, size: number, known: readonly Known[]): Promise<{ readonly cases: number } | Problem> {
  const view: LedgerView = { hash: hashOf(check.trust), source: check.source, size };
  const progress: Progress = { tail: EMPTY_TAIL, numbers: new Map() };
  for (const { checkpoint, where, code, kept } of known) {
    for await (const entries of entriesIn(view, progress.tail.tree.size, checkpoint.size)) {
      const wrong = isProblem(entries) ? entries : await takeIn(view, progress, entries);
      if (wrong !== undefined) return wrong;
    }
    const partial = kept ? await checkEdge(view, progress.tail) : undefined;
    if (partial !== undefined) return partial;
    if (progress.disorder !== undefined) return progress.disorder;
    if (!sameBytes(rootOf(view.hash, progress.tail.tree), checkpoint.root)) return problem(code, where, `root of ${checkpoint.size} acts`);
  }
  return { cases: progress.numbers.size };
}

async function takeIn(view: LedgerView, progress: Progress, entries: readonly Uint8Array[]): Promise<Problem | undefined> {
  for (const [offset, entry] of entries.entries()) {
    const wrong = checkLeaf(view, progress, { entry, position: progress.tail.tree.size + offset });
    if (wrong !== undefined) return wrong;
  }
  const { tail, files } = growLedger(view.hash, progress.tail, entries);
  progress.tail = tail;
  // Partial files in the middle of the walk belong to no checkpoint; those of known checkpoints are looked at when it gets there. Full bundles were just read.
  const full = files.filter(({ path }) => !path.includes('.p/') && !path.startsWith(BUNDLES));
  return firstProblem(full, (file) => compareFile(view, file));
}

function checkLeaf(
  view: LedgerView,
  progress: Progress,
  { entry, position }: { readonly entry: Uint8Array; readonly position: number },
): Problem | undefined {
  const where = `position ${position}`;
  const leaf = parseLeaf(entry, where);
  if (isProblem(leaf)) return leaf;
  if (leaf.hash !== view.hash.name)
    return problem('ledger/not-a-leaf', where, `committed with ${leaf.hash} in a ledger of ${view.hash.name}`);
  const expected = (progress.numbers.get(leaf.case) ?? 0) + 1;
  if (leaf.number !== expected)
    progress.disorder ??= problem('ledger/act-out-of-order', where, `act ${leaf.number} of ${leaf.case}, not ${expected}`);
  progress.numbers.set(leaf.case, leaf.number);
  return undefined;
}

/** Tiles before bundles: a tile tells which act is the wrong one. */
function checkEdge(view: LedgerView, tail: LedgerTail): Promise<Problem | undefined> {
  const files = edgeFiles(tail).toSorted((one, other) => Number(one.path.startsWith(BUNDLES)) - Number(other.path.startsWith(BUNDLES)));
  return firstProblem(files, (file) => compareFile(view, file, tail.tree.size < view.size));
}

async function firstProblem(
  files: readonly LedgerFile[],
  check: (file: LedgerFile) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  for (const file of files) {
    const wrong = await check(file);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** A partial file of an earlier size may be gone once a full one took its place. */
async function compareFile(view: LedgerView, { path, bytes }: LedgerFile, mayBeGone = false): Promise<Problem | undefined> {
  const found = await view.source.read(path);
  if (found === undefined) return mayBeGone ? undefined : problem('ledger/file-missing', path);
  if (sameBytes(found, bytes)) return undefined;
  const at = firstDifference(found, bytes);
  const [place = ''] = path.replace(/^tile\/\w+\//u, '').split('.p/');
  const first = Number(place.replaceAll(/[x/]/gu, '')) * TILE_WIDTH;
  if (path.startsWith(BUNDLES)) return problem('ledger/leaf-not-in-tree', `position ${first + entryAt(bytes, at)}`, path);
  if (path.startsWith(LEAF_TILES)) return problem('ledger/leaf-not-in-tree', `position ${first + Math.floor(at / HASH_LENGTH)}`, path);
  return problem('ledger/tile-does-not-match', path, `byte ${at}`);
}

function firstDifference(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? Math.min(one.length, other.length) : at;
}

/** Which entry of a bundle a byte belongs to. */
function entryAt(bundle: Uint8Array, at: number): number {
  let [entry, start] = [0, 0];
  for (;;) {
    const next = start + 2 + (bundle[start] ?? 0) * 0x1_00 + (bundle[start + 1] ?? 0);
    if (at < next || next >= bundle.length) return entry;
    [entry, start] = [entry + 1, next];
  }
}
