import { describe, expect, test } from 'vitest';
import { isProblem, parseProofFile, writeKey } from '#justice/ledger';
import { SHA256_ED25519, SM3_SM2 } from '#verify';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import { inventedLedger, key as seed } from '../../verify/ledger-in-tests.ts';
import { check, trustFrom } from './check.ts';
import { proofAt } from './lookup.ts';
import { isAnother, keep, keptIn, type Shelf } from './trusting.ts';

function shelf(start: Readonly<Record<string, string>> = {}): Shelf {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

const full: Shelf = {
  getItem: () => null,
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => undefined,
};

describe('keys a browser keeps', () => {
  test('a pinned key is kept with its day until it is forgotten, apart from what the site gave out', () => {
    const place = shelf();
    keep(place, 'pinned', { text: 'a', since: '2026-11-28' });
    keep(place, 'served', { text: 'b', since: '2026-11-29' });
    expect(keptIn(place)).toEqual({ pinned: { text: 'a', since: '2026-11-28' }, served: { text: 'b', since: '2026-11-29' } });
    keep(place, 'pinned', undefined);
    expect(keptIn(place)).toEqual({ pinned: undefined, served: { text: 'b', since: '2026-11-29' } });
  });

  test.each(['', 'null', '"key"', '{"text":1,"since":""}', '{"text":"a"}', 'linjiang+4fb5485b+AcOH', '[]'])(
    'what is kept and cannot be read counts as nothing: %s',
    (text) => {
      expect(keptIn(shelf({ 'fashu-pinned-trust': text, 'fashu-ledger-key': text }))).toEqual({ pinned: undefined, served: undefined });
    },
  );

  test('a browser that keeps nothing is no accident', () => {
    expect(() => keep(full, 'pinned', { text: 'a', since: '2026-11-28' })).not.toThrow();
  });
});

describe.each([
  ['sha256-ed25519', NODE_SHA256_ED25519, SHA256_ED25519],
  ['sm3-sm2', NODE_SM3_SM2, SM3_SM2],
] as const)('%s', (_name, suite, inBrowser) => {
  test('a proof is made from the open files of the ledger, and holds against the key that was pinned, not against another', async () => {
    const ledger = await inventedLedger(suite, [3, 20]);
    const trust = ledger.keys;
    for (const position of [0, 7, 19]) {
      const proof = await proofAt(ledger.source, inBrowser.hash, position);
      const file = parseProofFile(proof ?? new Uint8Array(), 'proof');
      expect(isProblem(file) ? file : [file.position, file.openings]).toEqual([position, []]);
      expect(check({ proof: proof ?? new Uint8Array(), trust })).toMatchObject({ verdict: { position } });
    }
    expect(await proofAt(ledger.source, inBrowser.hash, 20)).toBeUndefined();
    expect(await proofAt({ read: () => Promise.resolve(undefined) }, inBrowser.hash, 0)).toBeUndefined();
  });

  test('the key a site gives out is another when it is none of the pinned logs', async () => {
    const [log] = (await inventedLedger(suite, [1])).trust.logs;
    if (log === undefined) throw new Error('a ledger has a key');
    const [mine, theirs] = [writeKey(log), writeKey({ ...log, publicKey: suite.signature.publicKeyOf(seed(9)) })];
    expect(isAnother(mine, mine)).toBe(false);
    expect(isAnother(`log ${mine}`, mine)).toBe(false);
    expect(isAnother(mine, theirs)).toBe(true);
    expect(isAnother('no key', theirs)).toBe(false);
    expect(isProblem(trustFrom('no key'))).toBe(true);
  });
});
