import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  concat,
  cosignCheckpoint,
  findBase64,
  findText,
  findWhole,
  hashOf,
  isProblem,
  keyId,
  openCheckpoint,
  parseCheckpointText,
  parseNote,
  sameBytes,
  utf8,
  verifyConsistency,
  type NoteKey,
  type Signer,
  type TreeHead,
  type TrustedCheckpoint,
} from '#justice/ledger';
import { Fault } from '#justice/basics';
import { writeFiles, type WitnessAnswer, type WitnessDoor } from '#platform/ledger';

/** An agency that signs a ledger's checkpoints beside the ledger, and only such as grew out of the last one it signed. 见证机关 */
export type Witness = WitnessDoor;

/** What a witness stands on. */
export interface Witnessing {
  readonly signer: Signer;
  /** The ledgers it watches. */
  readonly logs: readonly NoteKey[];
  /** Where it remembers what it signed; nobody else writes there. */
  readonly directory: string;
  /** Seconds since 1970. */
  readonly seconds: () => number;
}

const MOST_HASHES = 63;

/** Opens a witness where it last was. INVARIANT: what it signed is on its disk before anybody gets the signature. */
export function openWitness(witnessing: Witnessing): Witness {
  let last: Promise<unknown> = Promise.resolve();
  return {
    key: witnessing.signer.key,
    // One at a time: two forks offered at once must not both be the next.
    add: (body) => {
      const next = last.then(() => answer(witnessing, body));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

async function answer(witnessing: Witnessing, body: Uint8Array): Promise<WitnessAnswer> {
  const asked = readRequest(body);
  if (asked === undefined) return { status: 400 };
  const opened = openOffered(witnessing, asked.note);
  if ('status' in opened) return opened;
  const { checkpoint, note } = opened;
  const log = witnessing.logs.filter(({ name }) => name === checkpoint.origin);
  const hash = hashOf({ logs: log, witnesses: [], quorum: 0 });
  const seen = (await lastSeen(witnessing, checkpoint.origin)) ?? { size: 0, root: hash.digest(new Uint8Array(0)) };
  if (asked.old !== seen.size) return { status: 409, size: seen.size };
  if (checkpoint.size < seen.size) return { status: 400 };
  if (checkpoint.size === seen.size && !sameBytes(checkpoint.root, seen.root)) return { status: 409, size: seen.size };
  if (!verifyConsistency(hash, { earlier: seen, later: checkpoint }, asked.path)) return { status: 422 };
  const signed = await cosignCheckpoint({ ...note, signatures: [] }, witnessing.signer, witnessing.seconds());
  await writeFiles(witnessing.directory, [{ path: seenPath(witnessing, checkpoint.origin), bytes: utf8(note.text) }]);
  return { status: 200, line: signed.slice(note.text.length + 1) };
}

/** The checkpoint that is offered, if a ledger this witness watches has signed it. */
function openOffered({ logs }: Witnessing, bytes: Uint8Array): TrustedCheckpoint | WitnessAnswer {
  const note = parseNote(bytes, 'offered');
  const claimed = isProblem(note) ? note : parseCheckpointText(note.text, 'offered');
  if (isProblem(claimed)) return { status: 400 };
  const own = logs.filter(({ name }) => name === claimed.origin);
  if (own.length === 0) return { status: 404 };
  const opened = openCheckpoint(bytes, { logs: own, witnesses: [], quorum: 0 }, 'offered');
  return isProblem(opened) ? { status: 403 } : opened;
}

interface Asked {
  readonly old: number;
  readonly path: readonly Uint8Array[];
  readonly note: Uint8Array;
}

/** `old SIZE`, the hashes of a consistency proof, an empty line, the checkpoint. */
function readRequest(body: Uint8Array): Asked | undefined {
  const text = findText(body);
  const cut = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || cut < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, cut).split('\n');
  const old = first.startsWith('old ') ? findWhole(first.slice(4)) : undefined;
  const path = lines.map((line) => findBase64(line));
  if (old === undefined || path.length > MOST_HASHES || !path.every((one) => one !== undefined)) return undefined;
  return { old, path, note: utf8(text.slice(cut + 2)) };
}

/** A name of its own for each ledger: origins may hold what file names may not. */
function seenPath({ signer }: Witnessing, origin: string): string {
  const { keyHash } = signer.key.algorithm;
  return `seen-${Buffer.from(keyHash.digest(concat(keyId(signer.key), utf8(origin))))
    .toString('hex')
    .slice(0, 32)}`;
}

async function lastSeen(witnessing: Witnessing, origin: string): Promise<TreeHead | undefined> {
  await mkdir(witnessing.directory, { recursive: true, mode: 0o700 });
  const file = join(witnessing.directory, seenPath(witnessing, origin));
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const checkpoint = parseCheckpointText(text, file);
  // A witness that forgot what it signed signs nothing more.
  if (isProblem(checkpoint)) throw new Fault('witness/memory-damaged', `${file}: ${checkpoint.found ?? ''}; restore it from a copy`);
  return checkpoint;
}
