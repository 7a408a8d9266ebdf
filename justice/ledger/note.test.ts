import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  checkpointText,
  cosignCheckpoint,
  findBase64,
  findHex,
  hashOf,
  hex,
  isProblem,
  keyId,
  openCheckpoint,
  parseCheckpointText,
  parseKey,
  parseNote,
  parseProofFile,
  parseTrust,
  signCheckpoint,
  utf8,
  verifyNote,
  witnessesOf,
  writeKey,
  writeNote,
  writeProofFile,
  type Checkpoint,
  type NoteKey,
  type ProofFile,
  type Problem,
  type Trust,
} from '#justice/ledger';
import { ED25519, SHA256_ED25519, signerOf, SM2 } from '#verify';
import { NODE_SM3_SM2 } from '#verify/node';

const ALGORITHMS = [ED25519, SM2];
const seed = (value: number): Uint8Array => new Uint8Array(32).fill(value);
const sure = <Value>(value: Value | Problem): Value => {
  if (isProblem(value)) throw new Error(`${value.problem} ${value.where} ${value.found ?? ''}`);
  return value;
};

const log = signerOf(ED25519, seed(1), { name: 'court.example/log', role: 'log' });
const witness = signerOf(ED25519, seed(2), { name: 'bar.example/witness', role: 'witness' });
const other = signerOf(ED25519, seed(3), { name: 'press.example/witness', role: 'witness' });
const checkpoint: Checkpoint = { origin: 'court.example/log', size: 17, root: new Uint8Array(32).fill(5) };
const trust: Trust = { logs: [log.key], witnesses: [witness.key, other.key], quorum: 1 };

let signed = '';
let cosigned = '';
beforeAll(async () => {
  signed = await signCheckpoint(checkpoint, [log]);
  cosigned = await cosignCheckpoint(sure(parseNote(utf8(signed), 'c')), witness, 1_772_000_017);
});
const open = (text: string, whom: Trust = trust) => openCheckpoint(utf8(text), whom, 'checkpoint');

describe('keys', () => {
  // Keys that others published: the Go checksum database, and the example of its note package.
  test.each([
    ['sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', 'sum.golang.org'],
    ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'PeterNeumann'],
  ])('L10 the published key %s is read, id and all', (text, name) => {
    const key = sure(parseKey(text, ALGORITHMS));
    expect(key).toMatchObject({ name, role: 'log' });
    expect(writeKey(key)).toBe(text);
  });

  test('L10 keys of both algorithms and both roles come back', () => {
    for (const algorithm of ALGORITHMS) {
      for (const role of ['log', 'witness'] as const) {
        const { key } = signerOf(algorithm, seed(4), { name: '临江区/账本', role });
        expect(parseKey(writeKey(key), ALGORITHMS)).toEqual(key);
        expect(hex(keyId(key))).toMatch(/^[0-9a-f]{8}$/u);
      }
    }
  });

  test('L10 the same key under another name or role has another id', () => {
    const ids = [log.key, { ...log.key, name: 'court.example/log2' }, { ...log.key, role: 'witness' as const }].map((key) =>
      hex(keyId(key)),
    );
    expect(new Set(ids).size).toBe(3);
  });

  test.each([
    ['no plus', 'court.example/log'],
    ['a space in its name', `court example+00000000+${'A'.repeat(44)}`],
    ['another id', 'sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
    ['an id in capitals', 'sum.golang.org+033DE0AE+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
    ['a key that is cut off', 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuA='],
    ['an unknown algorithm', 'sum.golang.org+033de0ae+Ds4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'],
  ])('L10 a key with %s is refused', (_, text) => {
    expect(parseKey(text, ALGORITHMS)).toMatchObject({ problem: 'ledger/not-a-key' });
  });

  test('L10 a point that is on no curve is no key', () => {
    const bad: NoteKey = { name: 'x', role: 'log', algorithm: SM2, publicKey: Uint8Array.of(4, ...new Uint8Array(64).fill(1)) };
    expect(parseKey(writeKey(bad), ALGORITHMS)).toMatchObject({ problem: 'ledger/not-a-key', found: 'no public key of SM2' });
  });
});

describe('notes', () => {
  const published =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  const peter = sure(parseKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', ALGORITHMS));

  test('L10 a note that others published verifies, and is written back byte for byte', () => {
    const note = sure(parseNote(utf8(published), 'note'));
    expect(verifyNote(note, [peter], 'note')).toMatchObject([{ key: peter }]);
    expect(writeNote(note)).toBe(published);
  });

  test('L10 a turned bit of its text or signature is found', () => {
    const bytes = utf8(published);
    for (let at = 0; at < bytes.length; at += 1) {
      const copy = Uint8Array.from(bytes);
      copy[at]! ^= 1 << (at % 8);
      const note = parseNote(copy, 'note');
      const verified = isProblem(note) ? note : verifyNote(note, [peter], 'note');
      // Of an unknown key nothing is believed: nobody signed.
      expect(isProblem(verified) || verified.length === 0).toBe(true);
    }
  });

  test('L10 the text may hold empty lines; the last one ends it', () => {
    const note = sure(parseNote(utf8('one\n\ntwo\n\n— a QUJDREU=\n'), 'note'));
    expect(note.text).toBe('one\n\ntwo\n');
    expect(note.signatures).toMatchObject([{ name: 'a', bytes: utf8('E') }]);
  });

  test.each([
    ['no signature', 'text\n\n'],
    ['no empty line', 'text\n— a QUJDREU=\n'],
    ['no text', '\n\n— a QUJDREU=\n'],
    ['no last line break', 'text\n\n— a QUJDREU='],
    ['a carriage return', 'text\r\n\n— a QUJDREU=\n'],
    ['a tab', 'te\txt\n\n— a QUJDREU=\n'],
    ['a byte order mark', '\uFEFFtext\n\n— a QUJDREU=\n'],
    ['a hyphen for the dash', 'text\n\n- a QUJDREU=\n'],
    ['two spaces', 'text\n\n—  a QUJDREU=\n'],
    ['a name with a plus', 'text\n\n— a+b QUJDREU=\n'],
    ['a name with a wide space', 'text\n\n— a\u3000b QUJDREU=\n'],
    ['a signature of four bytes', 'text\n\n— a QUJDRA==\n'],
    ['base 64 that could be spelt otherwise', 'text\n\n— a QUJDREV=\n'],
    ['something after the signature', 'text\n\n— a QUJDREU= b\n'],
    ['too many signatures', `text\n\n${'— a QUJDREU=\n'.repeat(65)}`],
    ['too much text', `${'x'.repeat(70_000)}\n\n— a QUJDREU=\n`],
  ])('L10 a note with %s is refused', (_, text) => {
    expect(parseNote(utf8(text), 'note')).toMatchObject({ problem: 'ledger/not-a-note' });
  });

  test('L10 sixteen signatures and more are read', () => {
    expect(sure(parseNote(utf8(`text\n\n${'— a QUJDREU=\n'.repeat(64)}`), 'note')).signatures).toHaveLength(64);
  });

  test('L10 no bytes whatever make the reader stumble', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }).map(utf8)), (bytes) => {
        for (const read of [
          parseNote(bytes, 'x'),
          parseProofFile(bytes, 'x'),
          parseTrust(bytes, ALGORITHMS),
          openCheckpoint(bytes, trust, 'x'),
        ])
          expect(isProblem(read)).toBe(true);
      }),
    );
  });
});

describe('checkpoints', () => {
  test('L11 three lines: origin, size, root', () => {
    expect(checkpointText(checkpoint)).toBe('court.example/log\n17\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n');
    expect(parseCheckpointText(checkpointText(checkpoint), 'c')).toEqual(checkpoint);
    expect(parseCheckpointText(checkpointText({ ...checkpoint, size: 0 }), 'c')).toMatchObject({ size: 0 });
  });

  test.each([
    ['an extension line', 'a\n1\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\nmore\n'],
    ['a leading zero', 'a\n01\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n'],
    ['a size that is none', 'a\n-1\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n'],
    ['a short root', 'a\n1\nBQUF\n'],
    ['no origin', '\n1\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n'],
    ['no last line break', 'a\n1\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU='],
    ['an empty line', 'a\n1\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\n\n'],
  ])('L11 %s is refused', (_, text) => {
    expect(parseCheckpointText(text, 'c')).toMatchObject({ problem: 'ledger/not-a-checkpoint' });
  });

  test('L11 it is believed when the log signed, and enough witnesses', () => {
    expect(open(cosigned)).toMatchObject({ checkpoint });
    expect(open(signed)).toMatchObject({ problem: 'ledger/too-few-witnesses', found: '0 of 1' });
    expect(open(signed, { ...trust, quorum: 0 })).toMatchObject({ checkpoint, witnesses: [] });
    expect(open(cosigned, { ...trust, quorum: 2 })).toMatchObject({ problem: 'ledger/too-few-witnesses', found: '1 of 2' });
  });

  test('L11 two signatures of one witness are one witness', async () => {
    const again = await cosignCheckpoint(sure(parseNote(utf8(cosigned), 'c')), witness, 1_772_000_099);
    const secondKey = signerOf(ED25519, seed(8), { name: witness.key.name, role: 'witness' });
    const twoKeys = await cosignCheckpoint(sure(parseNote(utf8(again), 'c')), secondKey, 1_772_000_100);
    expect(open(twoKeys, { logs: [log.key], witnesses: [witness.key, secondKey.key], quorum: 2 })).toMatchObject({
      problem: 'ledger/too-few-witnesses',
    });
    const withOther = await cosignCheckpoint(sure(parseNote(utf8(again), 'c')), other, 1_772_000_101);
    expect(isProblem(open(withOther, { ...trust, quorum: 2 }))).toBe(false);
  });

  test('L11 a checkpoint of another ledger, or one nobody signed, is not believed', async () => {
    const foreign = await signCheckpoint({ ...checkpoint, origin: 'other.example/log' }, [log]);
    expect(open(foreign)).toMatchObject({ problem: 'ledger/wrong-origin', found: 'other.example/log' });
    const impostor = signerOf(ED25519, seed(6), { name: log.key.name, role: 'log' });
    expect(open(await signCheckpoint(checkpoint, [impostor]))).toMatchObject({ problem: 'ledger/unsigned' });
  });

  test('L11 one bad signature under a known key condemns the note, also beside a good one', () => {
    const note = sure(parseNote(utf8(cosigned), 'c'));
    const forged = note.signatures.map(({ name, id, bytes }) => ({ name, id, bytes: bytes.map((byte) => byte ^ 1) }));
    expect(open(writeNote({ ...note, signatures: [...note.signatures, forged[0]!] }))).toMatchObject({
      problem: 'ledger/bad-signature',
      found: 'court.example/log',
    });
    expect(open(writeNote({ ...note, signatures: [...note.signatures, forged[1]!] }))).toMatchObject({
      problem: 'ledger/bad-signature',
      found: 'bar.example/witness',
    });
  });

  test('L11 a new key of the log takes over beside the old one', async () => {
    const newer = signerOf(ED25519, seed(5), { name: log.key.name, role: 'log' });
    const both = await signCheckpoint(checkpoint, [log, newer]);
    for (const logs of [[log.key], [newer.key], [log.key, newer.key]])
      expect(isProblem(open(both, { logs, witnesses: [], quorum: 0 }))).toBe(false);
  });

  test('L11 the hash of a ledger is that of its key', () => {
    const { key } = signerOf(NODE_SM3_SM2.signature, seed(4), { name: 'a', role: 'log' });
    expect(hashOf(trust).name).toBe('SHA-256');
    expect(hashOf({ logs: [key], witnesses: [], quorum: 0 }).name).toBe('SM3');
    expect(() => hashOf({ logs: [], witnesses: [], quorum: 0 })).toThrow(expect.objectContaining({ code: 'ledger/nobody-trusted' }));
  });
});

describe('witnesses', () => {
  test('L12 a cosignature is time and signature over a text of its own', () => {
    const { signatures } = sure(parseNote(utf8(cosigned), 'c'));
    const { bytes } = signatures[1]!;
    expect(bytes).toHaveLength(72);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)).toBe(1_772_000_017n);
    const message = utf8(`cosignature/v1\ntime 1772000017\n${checkpointText(checkpoint)}`);
    expect(ED25519.verify({ publicKey: witness.key.publicKey, message, signature: bytes.subarray(8) })).toBe(true);
    expect(witnessesOf(sure(open(cosigned)))).toEqual([{ name: 'bar.example/witness', seconds: 1_772_000_017 }]);
  });

  test('L12 its time cannot be changed', () => {
    const note = sure(parseNote(utf8(cosigned), 'c'));
    const [own, theirs] = note.signatures;
    const later = Uint8Array.from(theirs!.bytes);
    later[7]! += 1;
    expect(open(writeNote({ ...note, signatures: [own!, { ...theirs!, bytes: later }] }))).toMatchObject({
      problem: 'ledger/bad-signature',
    });
  });

  test('L12 a witness cannot stand in for the log, nor the log for a witness', async () => {
    const both = { name: log.key.name, role: 'witness' as const };
    const logAsWitness = await cosignCheckpoint(sure(parseNote(utf8(signed), 'c')), signerOf(ED25519, seed(1), both), 1);
    expect(open(logAsWitness)).toMatchObject({ problem: 'ledger/too-few-witnesses' });
    const { text, signatures } = sure(parseNote(utf8(cosigned), 'c'));
    expect(open(writeNote({ text, signatures: signatures.slice(1) }))).toMatchObject({ problem: 'ledger/unsigned' });
  });

  test('L12 a time no number can hold, and a cut-off signature, are refused', () => {
    const note = sure(parseNote(utf8(cosigned), 'c'));
    for (const bytes of [new Uint8Array(72).fill(255), new Uint8Array(7), new Uint8Array(64)]) {
      expect(open(writeNote({ ...note, signatures: [note.signatures[0]!, { ...note.signatures[1]!, bytes }] }))).toMatchObject({
        problem: 'ledger/bad-signature',
      });
    }
  });

  test('L12 SM2 witnesses and logs sign in the same form', async () => {
    const smLog = signerOf(SM2, seed(11), { name: 'court.example/log', role: 'log' });
    const smWitness = signerOf(SM2, seed(12), { name: 'bar.example/witness', role: 'witness' });
    const text = await cosignCheckpoint(sure(parseNote(utf8(await signCheckpoint(checkpoint, [smLog])), 'c')), smWitness, 5);
    const whom = { logs: [smLog.key], witnesses: [smWitness.key], quorum: 1 };
    expect(witnessesOf(sure(open(text, whom)))).toEqual([{ name: 'bar.example/witness', seconds: 5 }]);
    expect(open(text.replace('\n17\n', '\n18\n'), whom)).toMatchObject({ problem: 'ledger/bad-signature' });
  });
});

describe('whom to believe', () => {
  const lines = `log ${writeKey(log.key)}\nwitness ${writeKey(witness.key)}\n`;
  const read = (text: string) => parseTrust(utf8(text), ALGORITHMS);

  test('L11 lines of keys, a quorum, remarks', () => {
    expect(read(`# 临江区\n\n${lines}quorum 1\n`)).toEqual({ logs: [log.key], witnesses: [witness.key], quorum: 1 });
    expect(read(lines)).toMatchObject({ quorum: 0 });
  });

  test.each<[string, () => string, string]>([
    ['no log', () => `witness ${writeKey(witness.key)}\n`, 'keys'],
    ['a larger quorum than witnesses', () => `${lines}quorum 2\n`, 'quorum'],
    ['a quorum that is no number', () => `${lines}quorum all\n`, 'line 3'],
    ['a witness called a log', () => `log ${writeKey(witness.key)}\n`, 'line 1'],
    ['a broken key', () => `${lines}log x+y+z\n`, 'line 3 x+y+z'],
    ['an unknown word', () => `${lines}trust ${writeKey(log.key)}\n`, 'line 3'],
    ['logs of two suites', () => `${lines}log ${writeKey(signerOf(SM2, seed(4), { name: 'b', role: 'log' }).key)}\n`, 'keys'],
  ])('L11 %s is refused, and the line named', (_, text, where) => {
    expect(read(text())).toMatchObject({ problem: 'ledger/not-a-key', where });
  });
});

describe('proof files', () => {
  const proof: ProofFile = {
    position: 3,
    path: [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)],
    checkpoint: utf8('court.example/log\n17\n…\n\n— a QUJDREU=\n'),
    entry: utf8('{"act":{}}'),
    openings: [{ at: '/name', salt: 'QUJD', value: { list: [1, null, '甲'] } }],
  };
  const text = new TextDecoder().decode(writeProofFile(proof));

  test('L13 what was written is read', () => {
    expect(parseProofFile(writeProofFile(proof), 'p')).toEqual(proof);
    expect(parseProofFile(writeProofFile({ ...proof, path: [], openings: [] }), 'p')).toMatchObject({ path: [], openings: [] });
  });

  test('L13 the lines are those of C2SP: name, extra data, index, hashes, an empty line, the checkpoint', () => {
    const [first, extra, index, one, two, empty, origin] = text.split('\n');
    expect([first, index, one, two, empty, origin]).toEqual([
      'c2sp.org/tlog-proof@v1',
      'index 3',
      `${'AQEB'.repeat(10)}AQE=`,
      `${'AgIC'.repeat(10)}AgI=`,
      '',
      'court.example/log',
    ]);
    expect(extra).toMatch(/^extra [A-Za-z0-9+/]+=*$/u);
  });

  test.each<[string, (text: string) => string, string]>([
    ['another first line', (whole) => whole.replace('@v1', '@v2'), 'p line 1'],
    ['no extra data', (whole) => whole.replace(/extra .*\n/u, ''), 'p line 2'],
    ['extra data that is no base 64', (whole) => whole.replace('extra ', 'extra !'), 'p line 2'],
    ['extra data of something else', (whole) => whole.replace(/extra .*\n/u, 'extra e30=\n'), 'p line 2'],
    ['extra data that is not canonical', (whole) => whole.replace(/extra .*\n/u, 'extra eyB9\n'), 'p line 2'],
    ['an index with a zero before it', (whole) => whole.replace('index 3', 'index 03'), 'p line 3'],
    ['no index', (whole) => whole.replace('index 3\n', ''), 'p line 3'],
    ['a short hash', (whole) => whole.replace(`${'AgIC'.repeat(10)}AgI=`, 'AgIC'), 'p line 5'],
    ['no empty line', (whole) => whole.slice(0, whole.indexOf('\n\n')), 'p'],
  ])('L13 %s is refused, and the line named', (_, change, where) => {
    expect(parseProofFile(utf8(change(text)), 'p')).toMatchObject({ where });
  });

  test.each<[string, unknown]>([
    ['an opening with a member more', [{ at: '', salt: '', value: 1, more: 1 }]],
    ['an opening without value', [{ at: '', salt: '' }]],
    ['an opening that is a text', ['x']],
    ['no list', {}],
  ])('L13 %s is refused', (_, openings) => {
    expect(parseProofFile(writeProofFile({ ...proof, openings: openings as ProofFile['openings'] }), 'p')).toMatchObject({
      problem: 'ledger/not-a-proof',
      where: 'p line 2',
    });
  });

  test('L13 a path longer than any tree is high is refused', () => {
    expect(parseProofFile(writeProofFile({ ...proof, path: Array.from({ length: 65 }, () => new Uint8Array(32)) }), 'p')).toMatchObject({
      problem: 'ledger/not-a-proof',
    });
  });
});

test('L14 the keys of published Ed25519 signatures are read as RFC 8032 writes them', () => {
  const publicKey = findHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')!;
  const text = writeKey({ name: 'rfc8032', role: 'log', algorithm: SHA256_ED25519.signature, publicKey });
  expect(findBase64(text.split('+').slice(2).join('+'))).toEqual(Uint8Array.of(1, ...publicKey));
});
