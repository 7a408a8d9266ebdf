import { writeFile } from 'node:fs/promises';
import {
  base64,
  canonicalJson,
  checkpointText,
  commitment,
  cosignCheckpoint,
  digestOf,
  drawFor,
  EMPTY_TAIL,
  encodeBundle,
  findText,
  growLedger,
  hex,
  isProblem,
  keyId,
  leafHash,
  parseNote,
  proveConsistency,
  proveInclusion,
  rootOf,
  sealAct,
  signCheckpoint,
  tilePath,
  utf8,
  writeKey,
  writeProofFile,
  type ActToRecord,
  type LedgerView,
  type Problem,
  type Suite,
} from '#justice/ledger';
import { SHA256_ED25519, signerOf, SM3_SM2 } from '#verify';

export const FOLDER = 'docs/protocols/vectors';

const ORIGIN = 'fashu.example/lin-jiang';
const WITNESS = 'bar.example/witness';
const SEEDS = { log: 1, witness: 2 };
const WITNESSED_AT = 1_772_000_000;

/** An SM2 signature has a random number in it, so this note was signed once and is kept: the vectors' own log and witness, 3 acts with SM3. */
const SM_NOTE = [
  'fashu.example/lin-jiang',
  '3',
  'jU1eJBwpzKa664LpVagqPVx6vwlSXceP76G2mdFTnKA=',
  '',
  '— fashu.example/lin-jiang rFGJoeRsZLt8uKI29r1a2DB3PUxeyJhTKjlM0yH2CPdR543CjvRc5Vg973vB6Y2u7AiaifSNzp4PfKazFRj3ubfUVr8=',
  '— bar.example/witness H5/DKwAAAABpnpMANUci4V/Ma9CqzjE4/cfPF4fgRaFDF1uEjnOW/PcwZxqUBa9kM8hrMllG6jvKh1JSOhQeRLRYrwWD+P/a302Fnw==',
  '',
].join('\n');

const key = (seed: number): Uint8Array => new Uint8Array(32).fill(seed);
const sure = <Value>(value: Value | Problem): Value => {
  if (isProblem(value)) throw new Error(`${value.problem} ${value.where}`);
  return value;
};

/** Invented acts: what is committed, in clear, erased. */
const RECORDS: readonly ActToRecord[] = [
  {
    case: '（2026）示0102刑初1号',
    number: 1,
    act: {
      act: 'fileCase',
      at: '2026-03-02',
      people: [{ id: 'officer-1', name: '沈知秋' }],
      form: { accused: '甲某', age: 17, pleads: true, note: null, tags: [] },
      documents: [],
    },
  },
  {
    case: '（2026）示0102刑初1号',
    number: 2,
    act: {
      act: 'listCandidates',
      at: '2026-03-02',
      candidates: [
        { id: 'judge-1', load: 3, specialty: 0 },
        { id: 'judge-2', load: 0, specialty: 0 },
        { id: 'judge-3', load: 3, specialty: 2 },
      ],
    },
  },
  {
    case: '（2026）示0102刑初2号',
    number: 1,
    act: { act: 'fileCase', at: '2026-03-03', form: { accused: '乙某' }, documents: ['sha-256:00'] },
  },
];
const OPEN = ['/act', '/at', '/people/*/id', '/documents', '/candidates'];
/** Real salts come from a source of randomness; these come from where they stand, so that the vectors are the same each time. */
const saltOf = (record: ActToRecord) => (at: string) => SHA256_ED25519.hash.digest(utf8(`${record.case} ${record.number} ${at}`));

const sealed = (suite: Suite) =>
  RECORDS.map((record) => ({ record, ...sealAct(record, { hash: suite.hash, open: OPEN, salt: saltOf(record) }) }));

function leaves(suite: Suite): object {
  return {
    open: OPEN,
    leaves: sealed(suite).map(({ record, entry, openings }) => ({
      record,
      openings,
      entry: findText(entry),
      leafHash: hex(leafHash(suite.hash, entry)),
    })),
    commitment: { salt: hex(key(3)), value: '甲某', commitment: hex(commitment(suite.hash, key(3), '甲某')) },
    document: { text: '起诉书', digest: digestOf(suite.hash, utf8('起诉书')) },
  };
}

function canonical(): object {
  const texts = [
    '{"b":1, "a":[true,null,"\\u20ac"]}',
    '[1E2, 1.0, -0, 0.000001, 1e-7, 333333333.33333329, 9007199254740993]',
    '{"\\r":1,"\\u20ac":2,"1":3,"\\ud83d\\ude00":4,"\\ufb33":5}',
    '"\\u000f\\n\\u002f\\u0022"',
  ];
  return {
    values: texts.map((text) => ({ text, canonical: canonicalJson(JSON.parse(text)) })),
    refused: ['{"a":1,"a":2}', '{"a": 1}', '[1.0]', '[-0]', '"\\ud800"', '[1e999]', '{"b":1,"a":2}', '"\\u0041"', ''],
  };
}

function viewOf(
  suite: Suite,
  entries: readonly Uint8Array[],
): { readonly view: LedgerView; readonly root: Uint8Array; readonly files: ReadonlyMap<string, Uint8Array> } {
  const grown = growLedger(suite.hash, EMPTY_TAIL, entries);
  const files = new Map(grown.files.map(({ path, bytes }) => [path, bytes]));
  return {
    files,
    root: rootOf(suite.hash, grown.tail.tree),
    view: { hash: suite.hash, size: entries.length, source: { read: (path) => Promise.resolve(files.get(path)) } },
  };
}

async function trees(suite: Suite): Promise<object> {
  const entries = Array.from({ length: 300 }, (_, index) => utf8(`act ${index}`));
  const { view } = viewOf(suite, entries);
  const roots = [0, 1, 2, 3, 7, 8, 255, 256, 257, 300].map((size) => ({ size, root: hex(viewOf(suite, entries.slice(0, size)).root) }));
  const inclusion = [];
  for (const position of [0, 1, 76, 255, 256, 299])
    inclusion.push({ position, size: 300, path: sure(await proveInclusion(view, position)).map(hex) });
  const consistency = [];
  for (const earlier of [1, 2, 7, 128, 256, 257, 299, 300])
    consistency.push({ earlier, size: 300, path: sure(await proveConsistency(view, earlier)).map(hex) });
  return { entry: 'entry i is the ASCII text "act i"', roots, inclusion, consistency };
}

function tiles(): object {
  const names = [
    { level: 0, index: 0, width: 256 },
    { level: 0, index: 273, width: 112 },
    { level: 2, index: 0, width: 1 },
    { level: 'entries', index: 1_234_067, width: 256 },
  ] as const;
  return {
    paths: names.map((name) => ({ ...name, path: tilePath(name) })),
    bundle: { entries: ['a', '检察院', ''], bytes: hex(encodeBundle(['a', '检察院', ''].map(utf8))) },
  };
}

/** The vectors' ledger of three acts, signed with Ed25519. */
async function signedNote(): Promise<string> {
  const log = signerOf(SHA256_ED25519.signature, key(SEEDS.log), { name: ORIGIN, role: 'log' });
  const witness = signerOf(SHA256_ED25519.signature, key(SEEDS.witness), { name: WITNESS, role: 'witness' });
  const { root } = viewOf(
    SHA256_ED25519,
    sealed(SHA256_ED25519).map(({ entry }) => entry),
  );
  const note = await signCheckpoint({ origin: ORIGIN, size: 3, root }, [log]);
  return cosignCheckpoint(sure(parseNote(utf8(note), 'note')), witness, WITNESSED_AT);
}

function keysOf(suite: typeof SHA256_ED25519): object {
  const [log, witness] = [
    signerOf(suite.signature, key(SEEDS.log), { name: ORIGIN, role: 'log' }),
    signerOf(suite.signature, key(SEEDS.witness), { name: WITNESS, role: 'witness' }),
  ];
  return {
    log: { privateKey: hex(key(SEEDS.log)), publicKey: hex(log.key.publicKey), id: hex(keyId(log.key)), key: writeKey(log.key) },
    witness: {
      privateKey: hex(key(SEEDS.witness)),
      publicKey: hex(witness.key.publicKey),
      id: hex(keyId(witness.key)),
      key: writeKey(witness.key),
    },
  };
}

/** What a strict reader has to turn down, whatever it trusts. */
function refusedNotes(note: string): Readonly<Record<string, string>> {
  return {
    'another size': note.replace('\n3\n', '\n4\n'),
    'a leading zero': note.replace('\n3\n', '\n03\n'),
    'another origin': note.replace('fashu.example/lin-jiang\n', 'fashu.example/lin-hai\n'),
    'an extension line': note.replace('\n\n', '\nextension\n\n'),
    'carriage returns': note.replaceAll('\n', '\r\n'),
    'no last line break': note.slice(0, -1),
    'no signature of the log': note.replace(/— fashu.*\n/u, ''),
    'no signature of the witness': note.replace(/— bar.*\n/u, ''),
    'a later time of the witness': note.replace('AAAABpnpMA', 'AAAABpnpMB'),
    'a hyphen for the dash': note.replaceAll('—', '-'),
  };
}

async function checkpoints(): Promise<object> {
  const { root } = viewOf(
    SM3_SM2,
    sealed(SM3_SM2).map(({ entry }) => entry),
  );
  return {
    'sha256-ed25519': {
      keys: keysOf(SHA256_ED25519),
      witnessedAt: WITNESSED_AT,
      note: await signedNote(),
      refused: refusedNotes(await signedNote()),
    },
    'sm3-sm2': { keys: keysOf(SM3_SM2), witnessedAt: WITNESSED_AT, text: checkpointText({ origin: ORIGIN, size: 3, root }), note: SM_NOTE },
  };
}

async function proofs(): Promise<object> {
  const acts = sealed(SHA256_ED25519);
  const { view } = viewOf(
    SHA256_ED25519,
    acts.map(({ entry }) => entry),
  );
  const [first] = acts;
  if (first === undefined) throw new Error('no act');
  const path = sure(await proveInclusion(view, 0));
  const openings = first.openings.filter(({ at }) => at === '/form/accused');
  return {
    file: findText(writeProofFile({ position: 0, path, checkpoint: utf8(await signedNote()), entry: first.entry, openings })),
    opened: { '/form/accused': '甲某' },
  };
}

function draws(): object {
  const candidates = [
    { id: 'judge-1', load: 3, specialty: 0 },
    { id: 'judge-2', load: 0, specialty: 0 },
    { id: 'judge-3', load: 3, specialty: 2 },
  ];
  const root = viewOf(
    SHA256_ED25519,
    sealed(SHA256_ED25519).map(({ entry }) => entry),
  ).root;
  return {
    draws: [1, 2, 3].map((round) => {
      const draw = {
        case: '（2026）示0102刑初1号',
        round,
        filedAt: 0,
        listedAt: 1,
        candidates,
        checkpoint: { origin: ORIGIN, size: 3, root },
      };
      return { ...draw, checkpoint: { origin: ORIGIN, size: 3, root: base64(root) }, drawn: sure(drawFor(SHA256_ED25519.hash, draw)) };
    }),
  };
}

/** Every file of vectors by its name. */
export async function ledgerVectors(): Promise<Readonly<Record<string, object>>> {
  return {
    'canonical-json.json': canonical(),
    'leaves-sha256.json': leaves(SHA256_ED25519),
    'leaves-sm3.json': leaves(SM3_SM2),
    'tree-sha256.json': await trees(SHA256_ED25519),
    'tree-sm3.json': await trees(SM3_SM2),
    'tiles.json': tiles(),
    'checkpoints.json': await checkpoints(),
    'proof.json': await proofs(),
    'draw.json': draws(),
  };
}

export const fileText = (vectors: object): string => `${JSON.stringify(vectors, undefined, 2)}\n`;

if (process.argv[1]?.endsWith('ledger-vectors.ts') === true) {
  for (const [name, vectors] of Object.entries(await ledgerVectors())) await writeFile(`${FOLDER}/${name}`, fileText(vectors));
}
