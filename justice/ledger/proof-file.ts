import { base64, concat, findBase64, findText, findWhole, utf8 } from './bytes.ts';
import { canonicalJson, isPlainObject, parseCanonicalJson, type Json } from './canonical-json.ts';
import type { Opening } from './leaf.ts';
import { isProblem, problem, type Problem } from './problems.ts';
import { HASH_LENGTH } from './suite.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const EXTRA_FORMAT = 'fashu-proof/1';
const LONGEST_PATH = 64;

/** What somebody takes away to show, without us, that an act stands in the ledger: C2SP tlog-proof. 证明文件 */
export interface ProofFile {
  readonly position: number;
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Uint8Array;
  /** The entry itself, and what opens it for the holder. */
  readonly entry: Uint8Array;
  readonly openings: readonly Opening[];
}

/** The entry and its openings travel in the line of extra data, as canonical JSON. */
export function writeProofFile({ position, path, checkpoint, entry, openings }: ProofFile): Uint8Array {
  const extra = utf8(canonicalJson({ entry: base64(entry), format: EXTRA_FORMAT, openings }));
  const lines = [FIRST_LINE, `extra ${base64(extra)}`, `index ${position}`, ...path.map(base64), '', ''];
  return concat(utf8(lines.join('\n')), checkpoint);
}

/** Reads a proof file; nothing in it is verified yet. */
export function parseProofFile(bytes: Uint8Array, where: string): ProofFile | Problem {
  const text = findText(bytes);
  const cut = text?.indexOf('\n\n') ?? -1;
  if (text === undefined || cut < 0) return problem('ledger/not-a-proof', where, 'no empty line before the checkpoint');
  const [first = '', extraLine = '', indexLine = '', ...lines] = text.slice(0, cut).split('\n');
  if (first !== FIRST_LINE) return problem('ledger/not-a-proof', `${where} line 1`, `not \`${FIRST_LINE}\``);
  const extra = extraLine.startsWith('extra ') ? findBase64(extraLine.slice('extra '.length)) : undefined;
  if (extra === undefined) return problem('ledger/not-a-proof', `${where} line 2`, 'no line `extra` with the entry');
  const position = indexLine.startsWith('index ') ? findWhole(indexLine.slice('index '.length)) : undefined;
  if (position === undefined) return problem('ledger/not-a-proof', `${where} line 3`, 'no line `index`');
  const path = lines.map(findBase64);
  const bad = path.findIndex((hash) => hash?.length !== HASH_LENGTH);
  if (bad >= 0 || path.length > LONGEST_PATH) return problem('ledger/not-a-proof', `${where} line ${bad + 4}`, 'no hash');
  const inner = readExtra(extra, `${where} line 2`);
  if (isProblem(inner)) return inner;
  return { position, path: path.filter((hash) => hash !== undefined), checkpoint: utf8(text.slice(cut + 2)), ...inner };
}

function readExtra(bytes: Uint8Array, where: string): Pick<ProofFile, 'entry' | 'openings'> | Problem {
  const read = parseCanonicalJson(bytes, where);
  if (isProblem(read)) return read;
  const { value } = read;
  const members = isPlainObject(value) ? value : {};
  const entry = typeof members['entry'] === 'string' ? findBase64(members['entry']) : undefined;
  const openings = members['openings'];
  const isOurs = Object.keys(members).sort().join(' ') === 'entry format openings' && members['format'] === EXTRA_FORMAT;
  if (!isOurs || entry === undefined || !Array.isArray(openings) || !openings.every(isOpening)) {
    return problem('ledger/not-a-proof', where, 'not exactly entry, format and openings');
  }
  return { entry, openings };
}

function isOpening(value: Json): value is Json & Opening {
  return (
    isPlainObject(value) &&
    Object.keys(value).sort().join(' ') === 'at salt value' &&
    typeof value['at'] === 'string' &&
    typeof value['salt'] === 'string'
  );
}
