import {
  checkDraw,
  DRAW_FORMAT,
  findBase64,
  hashOf,
  historyPath,
  isProblem,
  openCheckpoint,
  parseLeaf,
  parseSizes,
  problem,
  readEntry,
  sameBytes,
  SIZES_PATH,
  type Candidate,
  type DrawClaim,
  type Json,
  type JsonObject,
  type Leaf,
  type LedgerView,
  type Problem,
  type Trust,
  type TrustedCheckpoint,
} from '#justice/ledger';

/** A draw that a stranger has made again with the same outcome. 分案核验通过 */
export interface AllocationVerdict {
  readonly case: string;
  readonly officer: string;
  readonly candidates: readonly Candidate[];
  readonly checkpoint: number;
  readonly ticket: number;
  readonly total: number;
}

/** The clear member `draw` of an act that allocates a case. */
interface DrawRecord extends DrawClaim {
  readonly round: number;
  readonly filedAt: number;
  readonly listedAt: number;
  readonly checkpoint: number;
  readonly cosignature?: string;
}

/**
 * Checks the allocation at a position of a ledger: its candidates are those an act before the checkpoint fixed, the checkpoint is the first published
 * after both, and drawing again gives the same officer. 分案核验
 */
export async function verifyAllocation(view: LedgerView, trust: Trust, position: number): Promise<AllocationVerdict | Problem> {
  const where = `position ${position}`;
  const allocation = await leafAt(view, position);
  if (isProblem(allocation)) return allocation;
  const record = readDraw(allocation.act['draw'], where);
  if (isProblem(record)) return record;
  const candidates = await candidatesOf(view, allocation.case, record);
  if (isProblem(candidates)) return candidates;
  const drawnFrom = await firstCheckpointAfter(view, trust, record);
  if (isProblem(drawnFrom)) return drawnFrom;
  if (position < record.checkpoint) return problem('ledger/checkpoint-too-early', where, 'the draw stands before its checkpoint');
  const cosignature = findCosignature(record, drawnFrom, where);
  if (isProblem(cosignature)) return cosignature;
  const { round, filedAt, listedAt } = record;
  const draw = { case: allocation.case, round, filedAt, listedAt, candidates, checkpoint: drawnFrom.checkpoint };
  const wrong = checkDraw(hashOf(trust), cosignature === undefined ? draw : { ...draw, cosignature }, record);
  if (wrong !== undefined) return wrong;
  return {
    case: allocation.case,
    officer: record.officer,
    candidates,
    checkpoint: record.checkpoint,
    ticket: record.ticket,
    total: record.total,
  };
}

async function leafAt(view: LedgerView, position: number): Promise<Leaf | Problem> {
  const entry = await readEntry(view, position);
  return isProblem(entry) ? entry : parseLeaf(entry, `position ${position}`);
}

function readDraw(value: Json | undefined, where: string): DrawRecord | Problem {
  const record = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, Json>>;
  const isWhole = (name: string): boolean => Number.isSafeInteger(record[name]) && Number(record[name]) >= 0;
  const numbers = ['round', 'filedAt', 'listedAt', 'checkpoint', 'total', 'ticket'].every(isWhole);
  const texts = ['officer', 'seed'].every((name) => typeof record[name] === 'string');
  const witnessed = record['cosignature'] === undefined || typeof record['cosignature'] === 'string';
  if (record['format'] !== DRAW_FORMAT || !numbers || !texts || !witnessed)
    return problem('ledger/not-a-leaf', where, 'no readable member `draw`');
  return record as unknown as DrawRecord;
}

/** Both acts are of the same case, and the list stands in clear in the one that fixed it. */
async function candidatesOf(view: LedgerView, name: string, { filedAt, listedAt }: DrawRecord): Promise<readonly Candidate[] | Problem> {
  const [filed, listed] = [await leafAt(view, filedAt), await leafAt(view, listedAt)];
  if (isProblem(filed)) return filed;
  if (isProblem(listed)) return listed;
  if (filed.case !== name) return problem('ledger/draw-differs', `position ${filedAt}`, `an act of ${filed.case}, not of ${name}`);
  if (listed.case !== name) return problem('ledger/draw-differs', `position ${listedAt}`, `an act of ${listed.case}, not of ${name}`);
  return readCandidates(listed.act, listedAt);
}

function readCandidates(act: JsonObject, position: number): readonly Candidate[] | Problem {
  const list = act['candidates'];
  const isCandidate = (item: Json): boolean => {
    const { id, load, specialty } = (typeof item === 'object' && item !== null ? item : {}) as Readonly<Record<string, Json>>;
    return typeof id === 'string' && typeof load === 'number' && typeof specialty === 'number';
  };
  if (!Array.isArray(list) || !list.every(isCandidate))
    return problem('ledger/bad-candidate', `position ${position}`, 'no readable member `candidates`');
  return list as unknown as readonly Candidate[];
}

async function firstCheckpointAfter({ source }: LedgerView, trust: Trust, record: DrawRecord): Promise<TrustedCheckpoint | Problem> {
  const bytes = await source.read(SIZES_PATH);
  const sizes = bytes === undefined ? problem('ledger/file-missing', SIZES_PATH) : parseSizes(bytes);
  if (isProblem(sizes)) return sizes;
  const first = sizes.find((size) => size > Math.max(record.filedAt, record.listedAt));
  if (first !== record.checkpoint)
    return problem('ledger/checkpoint-not-the-first', historyPath(record.checkpoint), `the first is ${first ?? 'not there'}`);
  const kept = await source.read(historyPath(first));
  return kept === undefined
    ? problem('ledger/file-missing', historyPath(first))
    : openCheckpoint(kept, { ...trust, quorum: 0 }, historyPath(first));
}

/** The cosignature named in the record must be one a trusted witness put under that checkpoint. */
function findCosignature(record: DrawRecord, { witnesses }: TrustedCheckpoint, where: string): Uint8Array | undefined | Problem {
  if (record.cosignature === undefined) return undefined;
  const bytes = findBase64(record.cosignature);
  const isKnown = bytes !== undefined && witnesses.some((witness) => sameBytes(witness.bytes, bytes));
  return isKnown ? bytes : problem('ledger/draw-differs', `${where} cosignature`, 'not one of a trusted witness under that checkpoint');
}
