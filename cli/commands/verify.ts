import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#justice/basics';
import { base64, findWhole, hashOf, isProblem, parseTrust, type LedgerSource, type Problem, type Trust } from '#justice/ledger';
import {
  httpSource,
  tellProblem,
  verifyAllocation,
  verifyDocument,
  verifyLedger,
  verifyProof,
  type LedgerVerdict,
  type ProofVerdict,
} from '#verify';
import { directorySource, NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import { readArguments, type Arguments } from '../arguments.ts';
import type { Output } from '../io.ts';
import { tokenFor } from '../own-node.ts';

const HELP = `fashu verify FILE|DIR|URL --trust KEYS [--earlier FILE] [--allocation N] [--document FILE] [--json]   从外部核验   checks from outside, without server or database
  DIR or URL: a ledger: every act, tile and checkpoint; --earlier FILE: it must have grown out of a checkpoint you kept; --allocation N: the draw at position N is made again;
    the node at FASHU_URL is asked with the token in FASHU_TOKEN: it may give its entries to auditors only
  FILE: a proof (.tlog-proof) that an act stands in the ledger; --document FILE: that document is the one the act names
  key [HOME]: prints whom a verifier may believe about the node kept in HOME (.fashu): hand it to people yourself, not through the node
  --trust KEYS: a file with lines \`log KEY\`, \`witness KEY\`, \`quorum N\`. Get it from somebody other than the ledger: it cannot vouch for itself.
Exit 0: it holds; 1: it does not, and the first thing wrong is named; 2: wrong use.`;

const ALGORITHMS = [NODE_SHA256_ED25519.signature, NODE_SM3_SM2.signature];
const OPTIONS = ['--trust', '--earlier', '--allocation', '--document'];

/** One thing that was looked at: that it holds, told in two languages, or the first problem. */
interface Told {
  readonly zh: string;
  readonly en: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `fashu verify`: a ledger, a proof, a document, an allocation, held against keys. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const read = readArguments(args, { switches: ['--json', '--help'], options: OPTIONS });
  if (!('problem' in read) && read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  if (!('problem' in read) && read.words[0] === 'key') return printKeys(read.words[1] ?? '.fashu', io);
  const wrong = 'problem' in read ? read.problem : misuseOf(read);
  if (wrong !== undefined || 'problem' in read) {
    io.err(`verify: ${wrong ?? ''}; \`fashu verify --help\` explains it`);
    return 2;
  }
  const prepared = await prepare(read);
  if ('misuse' in prepared) {
    io.err(`verify: ${prepared.misuse}`);
    return 2;
  }
  const told = await checkReachable(prepared);
  if ('misuse' in told) {
    io.err(`verify: ${told.misuse}`);
    return 2;
  }
  if (read.has('--json'))
    io.out(JSON.stringify(isProblem(told) ? { ok: false, ...told, ...tellProblem(told) } : { ok: true, ...dataOf(told) }));
  else print(told, io);
  return isProblem(told) ? 1 : 0;
}

/** The keys a node wrote down for its verifiers: its ledger's, its witnesses', and how many of those must agree. */
async function printKeys(home: string, io: Output): Promise<number> {
  const path = join(home, 'ledger-keys');
  const bytes = await readFile(path).catch(() => undefined);
  const trust = bytes === undefined ? undefined : parseTrust(bytes, ALGORITHMS);
  if (bytes === undefined || trust === undefined || isProblem(trust)) {
    io.err(`verify: \`${path}\` holds no keys: a node writes them when it starts 没有公钥`);
    return 1;
  }
  io.out(new TextDecoder().decode(bytes).trimEnd());
  return 0;
}

function misuseOf(read: Arguments): string | undefined {
  if (read.words.length !== 1) return 'one FILE, DIR or URL is needed 需要一个文件、目录或网址';
  if (read.value('--trust') === undefined) return '`--trust KEYS` is needed: a ledger cannot vouch for itself 需要信任的公钥文件';
  const position = read.value('--allocation');
  return position !== undefined && findWhole(position) === undefined ? '`--allocation` takes a position, a whole number' : undefined;
}

/** Everything read from disk that the check needs; the target itself is a ledger or the bytes of a proof. */
interface Prepared {
  readonly trust: Trust;
  readonly target: LedgerSource | Uint8Array;
  readonly name: string;
  readonly earlier?: Uint8Array;
  readonly document?: Uint8Array;
  readonly allocation?: number;
}

async function prepare(read: Arguments): Promise<Prepared | { readonly misuse: string }> {
  const [name = ''] = read.words;
  try {
    const trust = parseTrust(await readFile(read.value('--trust') ?? ''), ALGORITHMS);
    if (isProblem(trust)) return { misuse: `--trust: ${tellProblem(trust).zh} ${tellProblem(trust).en}` };
    const target = await openTarget(name);
    const [earlier, document, allocation] = [read.value('--earlier'), read.value('--document'), read.value('--allocation')];
    const isProof = target instanceof Uint8Array;
    if (isProof ? earlier !== undefined || allocation !== undefined : document !== undefined) {
      return {
        misuse: isProof
          ? '`--earlier` and `--allocation` go with a ledger, not with a proof'
          : '`--document` goes with a proof, not with a ledger',
      };
    }
    return {
      trust,
      target,
      name,
      ...(earlier === undefined ? {} : { earlier: await readFile(earlier) }),
      ...(document === undefined ? {} : { document: await readFile(document) }),
      ...(allocation === undefined ? {} : { allocation: Number(allocation) }),
    };
  } catch (cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') throw cause;
    return { misuse: `\`${path ?? name}\` cannot be read 无法读取 (${code})` };
  }
}

async function openTarget(name: string): Promise<LedgerSource | Uint8Array> {
  if (/^https?:\/\//u.test(name)) return httpSource(name, tokenFor(name));
  return (await stat(name)).isDirectory() ? directorySource(name) : readFile(name);
}

/** A ledger that cannot be reached is neither good nor bad. */
async function checkReachable(prepared: Prepared): Promise<readonly Told[] | Problem | { readonly misuse: string }> {
  try {
    return await check(prepared);
  } catch (cause) {
    if (cause instanceof Fault && cause.code.startsWith('verify/')) return { misuse: `${cause.message} 无法读取` };
    throw cause;
  }
}

async function check({ trust, target, name, ...rest }: Prepared): Promise<readonly Told[] | Problem> {
  if (target instanceof Uint8Array) return checkProof(verifyProof(target, trust, name), trust, rest.document);
  const verdict = await verifyLedger({ source: target, trust, ...(rest.earlier === undefined ? {} : { earlier: rest.earlier }) });
  if (isProblem(verdict)) return verdict;
  if (rest.allocation === undefined) return [tellLedger(verdict)];
  const view = { hash: hashOf(trust), source: target, size: verdict.checkpoint.size };
  const draw = await verifyAllocation(view, trust, rest.allocation);
  if (isProblem(draw)) return draw;
  const sentence = {
    zh: `分案可以重算:${draw.case} 由 ${draw.officer} 承办,${draw.candidates.length} 名候选人,${draw.total} 份中的第 ${draw.ticket} 份`,
    en: `the draw comes out the same: ${draw.case} to ${draw.officer}, of ${draw.candidates.length} candidates, share ${draw.ticket} of ${draw.total}`,
  };
  return [tellLedger(verdict), { ...sentence, data: { allocation: draw } }];
}

function checkProof(verdict: ProofVerdict | Problem, trust: Trust, document: Uint8Array | undefined): readonly Told[] | Problem {
  if (isProblem(verdict)) return verdict;
  if (document === undefined) return [tellProof(verdict)];
  const places = verifyDocument(document, verdict, trust);
  if (isProblem(places)) return places;
  const sentence = { zh: `文书与账本一致:${places.join('、')}`, en: `the document is the one the act names: ${places.join(', ')}` };
  return [tellProof(verdict), { ...sentence, data: { document: places } }];
}

function tellLedger({ checkpoint, acts, cases, checkpoints, unwitnessed, witnesses, grownFrom }: LedgerVerdict): Told {
  const [since, sinceInEnglish] =
    grownFrom === undefined ? ['', ''] : [`,由先前的 ${grownFrom} 项增长而来`, `, grown out of the ${grownFrom} seen earlier`];
  const [few, fewInEnglish] =
    unwitnessed === 0 ? ['', ''] : [`;${unwitnessed} 个检查点见证不足`, `; ${unwitnessed} checkpoints with too few witnesses`];
  return {
    zh: `账本完好:${checkpoint.origin},${cases} 件案件的 ${acts} 项行为,${checkpoints} 个检查点${since};${witnessed(witnesses).zh}${few}`,
    en: `the ledger holds: ${checkpoint.origin}, ${acts} acts of ${cases} cases, ${checkpoints} checkpoints${sinceInEnglish}; ${witnessed(witnesses).en}${fewInEnglish}`,
    data: {
      origin: checkpoint.origin,
      size: checkpoint.size,
      root: base64(checkpoint.root),
      acts,
      cases,
      checkpoints,
      unwitnessed,
      witnesses,
      grownFrom,
    },
  };
}

function tellProof({ checkpoint, position, case: name, number, act, closed, witnesses }: ProofVerdict): Told {
  return {
    zh: `证明成立:${checkpoint.origin} 的第 ${position} 位,${name} 第 ${number} 项行为,${closed.length} 处未开示;${witnessed(witnesses).zh}`,
    en: `the proof holds: position ${position} of ${checkpoint.origin}, act ${number} of ${name}, ${closed.length} places closed; ${witnessed(witnesses).en}`,
    data: { origin: checkpoint.origin, size: checkpoint.size, position, case: name, number, act, closed, witnesses },
  };
}

function witnessed(witnesses: LedgerVerdict['witnesses']): { readonly zh: string; readonly en: string } {
  if (witnesses.length === 0) return { zh: '无人见证', en: 'unwitnessed' };
  const names = [...new Set(witnesses.map(({ name }) => name))].join(', ');
  return { zh: `见证:${names}`, en: `witnessed by ${names}` };
}

const dataOf = (told: readonly Told[]): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...told.map(({ data }) => data)) as Readonly<Record<string, unknown>>;

function print(told: readonly Told[] | Problem, io: Output): void {
  if (isProblem(told)) {
    const { zh, en } = tellProblem(told);
    io.out(`✗ 核验不通过  ${zh}\n  does not hold  ${en}`);
    return;
  }
  for (const { zh, en } of told) io.out(`✓ ${zh}\n  ${en}`);
}
