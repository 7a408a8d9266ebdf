import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeBundle,
  decodeTile,
  isProblem,
  leafHash,
  proveInclusion,
  sameBytes,
  TILE_WIDTH,
  verifyInclusion,
  writeProofFile,
  type JsonObject,
  type LedgerView,
  type Problem,
} from '#justice/ledger';
import { openSequencer, storedColumns, storedRow, type Columns } from '#platform/ledger';
import { engineDoor, playThrough } from '#platform/seed';
import { groundOn, ledgerFor, PRACTICES, STORES, testTrust } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';
import { ledgerEntries, reconcile, verifyLedger, verifyProof, type PlacedEntry } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';

// Every single bit of a ledger of some two hundred acts, of the receipts for them and of the rows the database keeps is turned, one at a time: each
// must be found, and the act or the file be named. `node bench/flips.ts [EVERY]` takes every row and every receipt, or one in so many.

const ACTS = 200;
const INTEGRATED_EVERY = 3;
/** From the last few cases on each is integrated, so that what is turned stays within one bundle. */
const INTEGRATED_ONE_BY_ONE = 5;
const { hash } = NODE_SHA256_ED25519;
const STORIES = ['arrest-refused', 'two-returns', 'several-accused', 'food-penalty', 'juvenile', 'custody-overrun', 'plea-fast-track'];
/** Of what is verified in part, one flip in so many goes through the whole verification as well. */
const WHOLE_EVERY = 1009;

/** A ledger with what belongs to it, all in memory. */
export interface Subject {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entries: readonly Uint8Array[];
  readonly rows: readonly Columns[];
  readonly view: LedgerView;
}

/** What one kind of bytes came to. */
export interface Flipped {
  readonly what: string;
  bits: number;
  /** Flips nobody found, or that were found without saying where. */
  readonly missed: string[];
}

/** Cases played on a store of their own until the ledger has so many acts. */
export async function subjectOf(acts = ACTS): Promise<Subject> {
  const [kind] = STORES;
  if (kind === undefined) throw new Error('no store');
  const store = await kind.open();
  const ledger = ledgerFor(store.database);
  try {
    const { grounds } = await groundOn(store.database);
    const sequencer = await openSequencer(ledger.sequencing);
    for (let turn = 0; sequencer.size() < acts; turn += 1) {
      const written = SCENARIOS[STORIES[turn % STORIES.length] ?? ''];
      const practice = PRACTICES[written?.procedure ?? ''];
      if (written === undefined || practice === undefined) throw new Error('no such story');
      const person = (name: string): string => `p-${turn}-${name.length}`;
      await playThrough({ door: engineDoor(grounds), jurisdiction: practice.jurisdiction, roster: LINJIANG, written, person });
      // Some checkpoints, not one after each case: every one is turned through a whole verification.
      if (turn % INTEGRATED_EVERY === 0 || turn >= INTEGRATED_ONE_BY_ONE) await sequencer.integrate();
    }
    const { directory } = ledger.sequencing;
    const paths = readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((one) => one.isFile());
    const files = new Map(
      paths.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(directory.length + 1), new Uint8Array(readFileSync(path))];
      }),
    );
    const view = { hash, source: sourceOf(files), size: sequencer.size() };
    if (view.size > TILE_WIDTH) throw new Error(`${view.size} acts: the namers below look at one bundle, ${TILE_WIDTH} acts at most`);
    const entries: Uint8Array[] = [];
    for await (const placed of ledgerEntries(view)) if (!isProblem(placed)) entries.push(placed.entry);
    const rows: Columns[] = [];
    for await (const row of storedColumns(store.database, view.size)) rows.push(row);
    return { files, entries, rows, view };
  } finally {
    await store.end();
    ledger.end();
  }
}

const sourceOf = (files: ReadonlyMap<string, Uint8Array>): LedgerView['source'] => ({ read: (path) => Promise.resolve(files.get(path)) });

/** The bytes with each bit turned in turn; the same array every time. */
function* turns(bytes: Uint8Array): Generator<{ readonly at: number; readonly turned: Uint8Array }> {
  const turned = Uint8Array.from(bytes);
  for (let at = 0; at < bytes.length; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      turned[at] = (bytes[at] ?? 0) ^ (1 << bit);
      yield { at, turned };
      turned[at] = bytes[at] ?? 0;
    }
}

const verdictOn = (files: ReadonlyMap<string, Uint8Array>) => verifyLedger({ source: sourceOf(files), trust: testTrust() });

/** Every bit of every file that is signed, or lists what is signed: through the whole verification, which stops there. */
export async function flipNotes({ files }: Subject): Promise<Flipped> {
  const flipped: Flipped = { what: 'checkpoints 检查点', bits: 0, missed: [] };
  for (const [path, bytes] of files) {
    if (path.startsWith('tile/')) continue;
    for (const { at, turned } of turns(bytes)) {
      flipped.bits += 1;
      const verdict = await verdictOn(new Map(files).set(path, turned));
      // The list of sizes leads to a checkpoint that is not there, or away from one that is.
      const isNamed = isProblem(verdict) && (verdict.where.startsWith(path) || verdict.where.startsWith('history/'));
      if (!isNamed) flipped.missed.push(`${path} byte ${at}: ${said(verdict)}`);
    }
  }
  return flipped;
}

/** Every bit of every tile and bundle: what it changes is held against the rest of the ledger, and one in so many through the whole verification. */
export async function flipTiles(subject: Subject, isTaken: (path: string) => boolean = () => true): Promise<Flipped> {
  const flipped: Flipped = { what: 'tiles and bundles 账本分片', bits: 0, missed: [] };
  for (const [path, bytes] of subject.files) {
    if (!path.startsWith('tile/') || !isTaken(path)) continue;
    const named = path.startsWith('tile/entries/') ? await namerOfBundles(subject, path) : namerOfTiles(subject, path);
    for (const { at, turned } of turns(bytes)) {
      flipped.bits += 1;
      const place = named(turned, at);
      if (place === undefined) flipped.missed.push(`${path} byte ${at}`);
      if (flipped.bits % WHOLE_EVERY > 0 || isSuperseded(subject, path)) continue;
      const verdict = await verdictOn(new Map(subject.files).set(path, Uint8Array.from(turned)));
      if (!isProblem(verdict) || !verdict.where.startsWith(place ?? ''))
        flipped.missed.push(`${path} byte ${at} as a whole: ${said(verdict)}`);
    }
  }
  return flipped;
}

/** A bundle of an earlier size that a fuller one has taken the place of is compared byte by byte, not read. */
const isSuperseded = ({ view }: Subject, path: string): boolean => path.includes('.p/') && !path.endsWith(`/${view.size % 256}`);

type Namer = (turned: Uint8Array, at: number) => string | undefined;

const widthOf = (path: string): number => Number(path.split('.p/')[1] ?? 256);

/** Names the act of the first hash that is not that of its entry. */
function namerOfTiles({ entries }: Subject, path: string): Namer {
  const name = { level: 0, index: 0, width: widthOf(path) };
  const honest = entries.map((entry) => leafHash(hash, entry));
  return (turned) => {
    const hashes = decodeTile(turned, name);
    if (isProblem(hashes)) return hashes.where;
    const position = hashes.findIndex((one, index) => !sameBytes(one, honest[index] ?? new Uint8Array(0)));
    return position < 0 ? undefined : `position ${position}`;
  };
}

/** Names the act whose entry is not in the tree, or the file where it cannot be taken apart any more. */
async function namerOfBundles({ entries, view }: Subject, path: string): Promise<Namer> {
  const name = { level: 'entries' as const, index: 0, width: widthOf(path) };
  const paths = await Promise.all(entries.map((_, position) => proveInclusion(view, position)));
  const root = await rootOfAll(view);
  return (turned) => {
    const found = decodeBundle(turned, name);
    if (isProblem(found)) return found.where;
    const position = found.findIndex((entry, index) => !sameBytes(entry, entries[index] ?? new Uint8Array(0)));
    const [entry, way] = [found[position], paths[position]];
    if (entry === undefined || way === undefined || isProblem(way)) return undefined;
    return verifyInclusion(hash, { index: position, size: view.size, leaf: leafHash(hash, entry), path: way }, root)
      ? undefined
      : `position ${position}`;
  };
}

async function rootOfAll({ source }: LedgerView): Promise<Uint8Array> {
  const verdict = await verifyLedger({ source, trust: testTrust() });
  if (isProblem(verdict)) throw new Error(said(verdict));
  return verdict.checkpoint.root;
}

/** Every bit of the proof files of one act in so many: what is proved is another thing, or nothing. */
export async function flipReceipts({ files, entries, rows, view }: Subject, every: number): Promise<Flipped> {
  const flipped: Flipped = { what: 'receipts 回执', bits: 0, missed: [] };
  const checkpoint = files.get('checkpoint') ?? new Uint8Array(0);
  for (const [position, entry] of entries.entries()) {
    if (position % every > 0) continue;
    const path = await proveInclusion(view, position);
    if (isProblem(path)) throw new Error(said(path));
    const openings = rows[position] === undefined ? [] : storedRow(rows[position]).openings;
    for (const { at, turned } of turns(writeProofFile({ position, path, checkpoint, entry, openings }))) {
      flipped.bits += 1;
      const found = verifyProof(turned, testTrust(), `receipt ${position}`);
      if (!isProblem(found) || !found.where.startsWith(`receipt ${position}`))
        flipped.missed.push(`receipt ${position} byte ${at}: ${said(found)}`);
    }
  }
  return flipped;
}

/** Every bit of every column of the rows of one act in so many, as `fashu reconcile` reads them. */
export async function flipRows({ entries, rows }: Subject, every: number): Promise<Flipped> {
  const flipped: Flipped = { what: 'rows of the database 数据库行', bits: 0, missed: [] };
  for (const [position, row] of rows.entries()) {
    if (position % every > 0) continue;
    const placed = { position, entry: entries[position] ?? new Uint8Array(0) };
    for (const { where, changed } of variants(row)) {
      flipped.bits += 1;
      const found = await reconcile({ hash, entries: inOrder([placed]), rows: inOrder([storedRow(changed as unknown as Columns)]) });
      const isNamed = isProblem(found) && found.where.includes(`${row.case_id} act ${row.number}`);
      // A row that calls itself another act is told by the name it now bears, beside the act that is missing.
      if (!isNamed && !(isProblem(found) && ['position', 'case_id', 'number'].includes(where)))
        flipped.missed.push(`row ${position} ${where}: ${said(found)}`);
    }
  }
  return flipped;
}

interface Variant {
  readonly where: string;
  readonly changed: unknown;
}

const BITS_OF_A_NUMBER = 31;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A value with each bit of each text, each number and each name in it turned. Bytes that are no text any more cannot be read, and are found by that. */
function* variants(value: unknown, where = ''): Generator<Variant> {
  if (typeof value === 'string') {
    for (const { turned } of turns(new TextEncoder().encode(value))) {
      const text = textOf(turned);
      if (text !== undefined) yield { where, changed: text };
    }
  } else if (typeof value === 'number') {
    for (let bit = 0; bit < BITS_OF_A_NUMBER; bit += 1) yield { where, changed: value ^ (1 << bit) };
  } else if (typeof value === 'boolean') {
    yield { where, changed: !value };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value as JsonObject)) {
      for (const { changed } of variants(member, where === '' ? name : where))
        yield { where: where === '' ? name : where, changed: put(value, name, changed) };
      // Names of columns are not stored with the rows.
      if (where === '' || Array.isArray(value) || 'salt' in value) continue;
      for (const { changed } of variants(name)) yield { where, changed: renamed(value as JsonObject, name, String(changed)) };
    }
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

const put = (value: object, name: string, changed: unknown): unknown =>
  Array.isArray(value) ? (value as readonly unknown[]).with(Number(name), changed) : { ...value, [name]: changed };

const renamed = (value: JsonObject, name: string, other: string): unknown =>
  Object.fromEntries(Object.entries(value).map(([key, member]) => [key === name ? other : key, member]));

async function* inOrder<Item extends PlacedEntry | ReturnType<typeof storedRow>>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

const said = (found: Problem | object): string => JSON.stringify(found).slice(0, 200);

if (import.meta.main) {
  const every = Number(process.argv[2] ?? 1);
  const subject = await subjectOf();
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(`${subject.view.size} acts 项行为`);
  let missed = 0;
  for (const flip of [flipNotes, flipTiles, (one: Subject) => flipRows(one, every), (one: Subject) => flipReceipts(one, every)]) {
    const began = performance.now();
    const found = await flip(subject);
    missed += found.missed.length;
    print(
      `${found.what}: ${found.bits} bits turned, ${found.missed.length} not found or not named, ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    for (const line of found.missed.slice(0, 10)) print(`  ${line}`);
  }
  process.exitCode = missed === 0 ? 0 : 1;
}
