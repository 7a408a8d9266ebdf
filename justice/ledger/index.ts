export { base64, concat, findBase64, findHex, findText, findWhole, hex, sameBytes, utf8 } from './bytes.ts';
export { canonicalJson, parseCanonicalJson, type Json, type JsonObject } from './canonical-json.ts';
export {
  checkpointText,
  cosignCheckpoint,
  hashOf,
  openCheckpoint,
  parseCheckpointText,
  parseTrust,
  signCheckpoint,
  witnessCount,
  witnessesOf,
  type Checkpoint,
  type Trust,
  type TrustedCheckpoint,
} from './checkpoint.ts';
export { compareWithLeaf, ERASED, type StoredAct } from './compare.ts';
export { digestOf, placesOf } from './documents.ts';
export { checkDraw, DRAW_FORMAT, drawFor, ticketOf, weightsOf, type Candidate, type Draw, type DrawClaim, type Drawn } from './draw.ts';
export { edgeFiles, EMPTY_TAIL, growLedger, readTail, type LedgerFile, type LedgerTail } from './growth.ts';
export { historyPath, parseSizes, SIZES_PATH, writeSizes } from './history.ts';
export { keyId, parseKey, writeKey, type NoteKey } from './keys.ts';
export {
  checkOpening,
  commitment,
  commitmentsOf,
  LEAF_FORMAT,
  openLeaf,
  parseLeaf,
  sealAct,
  type ActToRecord,
  type Leaf,
  type Opening,
  type Sealed,
  type Sealing,
} from './leaf.ts';
export { parseNote, verifyNote, writeNote, type NoteSignature, type SignedNote, type Signer, type VerifiedSignature } from './note.ts';
export { isProblem, problem, type LedgerProblem, type Problem } from './problems.ts';
export { parseProofFile, writeProofFile, type ProofFile } from './proof-file.ts';
export { rootOfInclusion, verifyConsistency, verifyInclusion, type Inclusion, type TreeHead } from './proofs.ts';
export {
  proveConsistency,
  proveInclusion,
  rangeHash,
  readBundle,
  readEntry,
  readTile,
  readTree,
  type LedgerSource,
  type LedgerView,
} from './source.ts';
export { HASH_LENGTH, SIGNATURE_LENGTH, type HashAlgorithm, type SignatureAlgorithm, type Suite } from './suite.ts';
export {
  CHECKPOINT_PATH,
  decodeBundle,
  decodeTile,
  encodeBundle,
  encodeTile,
  LONGEST_ENTRY,
  tilePath,
  tilesOf,
  type TileName,
} from './tiles.ts';
export { EMPTY_TREE, growTree, leafHash, nodeHash, rootOf, TILE_WIDTH, type Tile, type Tree } from './tree.ts';
