import {
  cosignCheckpoint,
  digestOf,
  EMPTY_TAIL,
  growLedger,
  historyPath,
  parseNote,
  proveInclusion,
  rootOf,
  sealAct,
  signCheckpoint,
  SIZES_PATH,
  utf8,
  writeKey,
  writeProofFile,
  writeSizes,
  type ActToRecord,
  type LedgerSource,
  type LedgerView,
  type Opening,
  type Suite,
  type Trust,
} from '#justice/ledger';
import { signerOf, type SigningAlgorithm } from './signing.ts';
import type { StoredRow } from './reconcile.ts';

type TestSuite = Suite & { readonly signature: SigningAlgorithm };

/** A ledger in memory, everything about it known, so that each byte of it can be turned. */
export interface TestLedger {
  readonly suite: TestSuite;
  readonly files: Map<string, Uint8Array>;
  readonly source: LedgerSource;
  readonly trust: Trust;
  readonly keys: string;
  readonly rows: readonly StoredRow[];
  readonly entries: readonly Uint8Array[];
  readonly view: LedgerView;
}

export const ORIGIN = 'fashu.example/lin-jiang';
export const WITNESS = 'bar.example/witness';

/** What stands in clear in the acts of the tests. */
export const OPEN = ['/act', '/at', '/agency', '/documents', '/draw', '/candidates'];

export const key = (seed: number): Uint8Array => new Uint8Array(32).fill(seed);
export const sourceOf = (files: ReadonlyMap<string, Uint8Array>): LedgerSource => ({ read: (path) => Promise.resolve(files.get(path)) });

/** A salt that is never twice the same: a hash of where it stands. Real salts come from a source of randomness. */
const saltOf = ({ hash }: Suite, record: ActToRecord, at: string): Uint8Array => hash.digest(utf8(`${record.case} ${record.number} ${at}`));

/** An invented act: its person is committed, its document named by digest. */
export function inventedAct({ hash }: Suite, index: number): ActToRecord {
  return {
    case: `案-${index % 7}`,
    number: Math.floor(index / 7) + 1,
    act: {
      act: 'fileCase',
      at: `2026-03-${String((index % 28) + 1).padStart(2, '0')}`,
      agency: '临江区人民法院',
      people: [{ id: `officer-${index % 5}`, name: '沈知秋' }],
      form: { accused: `甲某${index}`, amount: index * 100, note: index % 3 === 0 ? null : '自愿认罪' },
      documents: [digestOf(hash, utf8(`起诉书 ${index}`))],
    },
  };
}

export interface TestPlan {
  readonly suite: TestSuite;
  readonly acts: readonly ActToRecord[];
  /** At which sizes checkpoints were published; the last one is the size of the ledger. */
  readonly sizes: readonly number[];
}

/** Builds a ledger batch by batch, as a sequencer would. */
export async function buildLedger({ suite, acts, sizes }: TestPlan): Promise<TestLedger> {
  const log = signerOf(suite.signature, key(7), { name: ORIGIN, role: 'log' });
  const witness = signerOf(suite.signature, key(9), { name: WITNESS, role: 'witness' });
  const files = new Map<string, Uint8Array>();
  const sealed = acts.map((record) => ({
    record,
    ...sealAct(record, { hash: suite.hash, open: OPEN, salt: (at) => saltOf(suite, record, at) }),
  }));
  const entries = sealed.map(({ entry }) => entry);
  let tail = EMPTY_TAIL;
  for (const size of sizes) {
    const grown = growLedger(suite.hash, tail, entries.slice(tail.tree.size, size));
    tail = grown.tail;
    for (const { path, bytes } of grown.files) files.set(path, bytes);
    const signed = await signCheckpoint({ origin: ORIGIN, size, root: rootOf(suite.hash, tail.tree) }, [log]);
    const note = parseNote(utf8(signed), 'checkpoint');
    if ('problem' in note) throw new Error(note.problem);
    const cosigned = utf8(await cosignCheckpoint(note, witness, 1_772_000_000 + size));
    files.set(historyPath(size), cosigned);
    files.set('checkpoint', cosigned);
  }
  files.set(SIZES_PATH, writeSizes(sizes));
  const source = sourceOf(files);
  const trust = { logs: [log.key], witnesses: [witness.key], quorum: 1 };
  const keys = `# 临江区\nlog ${writeKey(log.key)}\nwitness ${writeKey(witness.key)}\nquorum 1\n`;
  const rows = sealed.map(({ record, openings }, position) => ({ ...record, position, openings }));
  return { suite, files, source, trust, keys, rows, entries, view: { hash: suite.hash, source, size: sizes.at(-1) ?? 0 } };
}

/** A ledger of invented acts. */
export function inventedLedger(suite: TestSuite, sizes: readonly number[]): Promise<TestLedger> {
  return buildLedger({ suite, sizes, acts: Array.from({ length: sizes.at(-1) ?? 0 }, (_, index) => inventedAct(suite, index)) });
}

/** The proof file of a position, with the openings its holder was given. */
export async function proofOf({ view, files, entries }: TestLedger, position: number, openings: readonly Opening[]): Promise<Uint8Array> {
  const path = await proveInclusion(view, position);
  const [checkpoint, entry] = [files.get('checkpoint'), entries[position]];
  if ('problem' in path || checkpoint === undefined || entry === undefined) throw new Error('no such position');
  return writeProofFile({ position, path, checkpoint, entry, openings });
}

export async function* inOrder<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The same bytes with one bit turned. */
export function turned(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
