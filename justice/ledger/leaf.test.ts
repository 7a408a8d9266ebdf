import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  checkOpening,
  commitment,
  commitmentsOf,
  compareWithLeaf,
  digestOf,
  ERASED,
  findBase64,
  findText,
  growTree,
  EMPTY_TREE,
  isProblem,
  leafHash,
  openLeaf,
  parseLeaf,
  placesOf,
  rootOf,
  sameBytes,
  sealAct,
  utf8,
  type ActToRecord,
  type Json,
  type JsonObject,
  type Leaf,
  type Opening,
  type StoredAct,
} from '#justice/ledger';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;
const saltOf = (at: string): Uint8Array => hash.digest(utf8(at));
const seal = (act: JsonObject, open: readonly string[] = []) => sealAct({ case: '案-1', number: 1, act }, { hash, open, salt: saltOf });

const arrest: JsonObject = {
  act: 'requestArrest',
  at: '2026-03-02',
  people: [{ id: 'officer-1', name: '沈知秋' }],
  form: { accused: '甲某', age: 17, pleads: true, note: null, tags: [], address: { road: '临江路 1 号' } },
};
const OPEN = ['/act', '/at', '/people/*/id'];

const leafOf = (entry: Uint8Array): Leaf => {
  const read = parseLeaf(entry, 'here');
  if (isProblem(read)) throw new Error(read.found);
  return read;
};

describe('what stands in a leaf', () => {
  test('L3 only what was said to be open is in clear; the rest is committed, value by value', () => {
    const { leaf, openings, entry } = seal(arrest, OPEN);
    expect(leaf.act).toMatchObject({
      act: 'requestArrest',
      at: '2026-03-02',
      people: [{ id: 'officer-1', name: { $committed: expect.any(String) as string } }],
    });
    expect(openings.map(({ at }) => at)).toEqual([
      '/people/0/name',
      '/form/accused',
      '/form/age',
      '/form/pleads',
      '/form/note',
      '/form/tags',
      '/form/address/road',
    ]);
    for (const secret of ['沈知秋', '甲某', '17', 'true', '临江路']) expect(findText(entry)).not.toContain(secret);
    expect(findText(entry)).toBe(canonicalJson(leaf));
  });

  test('L3 with nothing open, no value of an act can be read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 })), (values) => {
        const act = JSON.parse(JSON.stringify(values)) as JsonObject;
        const { leaf, openings } = seal(act);
        const isClosed = (value: Json, isAct: boolean): boolean => {
          if (typeof value !== 'object' || value === null) return false;
          if ('$committed' in value) return true;
          const members: readonly Json[] = Object.values(value);
          return (isAct || members.length > 0) && members.every((member) => isClosed(member, false));
        };
        expect(isClosed(leaf.act, true)).toBe(true);
        const opened = openLeaf(hash, leaf, openings);
        expect(isProblem(opened) ? opened : opened.act).toEqual(act);
      }),
    );
  });

  test('L3 a place is open with everything below it, and nothing beside it', () => {
    const { leaf } = seal({ a: { b: { c: 1 }, d: 2 }, ab: 3, 'x/y': 4, 'm~n': 5 }, ['/a/b', '/x~1y', '/m~0n']);
    expect(leaf.act).toEqual({
      a: { b: { c: 1 }, d: { $committed: expect.any(String) as string } },
      ab: { $committed: expect.any(String) as string },
      'x/y': 4,
      'm~n': 5,
    });
  });

  test('L3 `*` stands for something, not for nothing: what is not a list or a form stays committed', () => {
    const closed = { $committed: expect.any(String) as string };
    expect(seal({ a: 'secret', b: [], c: ['open'], d: { e: 'open' } }, ['/a/*', '/b/*', '/c/*', '/d/*']).leaf.act).toEqual({
      a: closed,
      b: closed,
      c: ['open'],
      d: { e: 'open' },
    });
    expect(seal({ a: 'open', b: 1 }, ['/*']).openings).toEqual([]);
    expect(seal({}, ['/*']).leaf.act).toEqual({});
  });

  test('L3 a commitment is the hash of the salt and the canonical text, with either hash', () => {
    for (const suite of [NODE_SHA256_ED25519, NODE_SM3_SM2]) {
      const { leaf, openings } = sealAct({ case: 'c', number: 1, act: { name: '甲某' } }, { hash: suite.hash, open: [], salt: saltOf });
      const expected = suite.hash.digest(Buffer.concat([saltOf('/name'), Buffer.from('"甲某"')]));
      expect(commitmentsOf(leaf)[0]?.commitment).toEqual(new Uint8Array(expected));
      expect(leaf.hash).toBe(suite.hash.name);
      expect(checkOpening(suite.hash, leaf, openings[0]!)).toBeUndefined();
    }
  });

  test('L3 equal values under different salts look different', () => {
    const { leaf } = seal({ one: '甲某', other: '甲某' });
    const [one, other] = commitmentsOf(leaf);
    expect(sameBytes(one!.commitment!, other!.commitment!)).toBe(false);
  });

  test('L3 one salt for two places is refused, and so is a short one', () => {
    const sealWith = (salt: Uint8Array) => () =>
      sealAct({ case: 'c', number: 1, act: { a: 1, b: 2 } }, { hash, open: [], salt: () => salt });
    expect(sealWith(new Uint8Array(32))).toThrow(expect.objectContaining({ code: 'ledger/bad-salt' }));
    expect(sealWith(new Uint8Array(16))).toThrow(expect.objectContaining({ code: 'ledger/bad-salt' }));
  });

  test('L3 a form cannot pass for a commitment or for an erased datum, open or not', () => {
    for (const act of [{ form: { $committed: 'x' } }, { $committed: 'x' }, { list: [{ $erased: true }] }]) {
      expect(() => seal(act)).toThrow(expect.objectContaining({ code: 'ledger/reserved-name' }));
      expect(() => seal(act, ['/form', '/list'])).toThrow(expect.objectContaining({ code: 'ledger/reserved-name' }));
    }
  });

  test.each<[string, ActToRecord]>([
    ['no case', { case: '', number: 1, act: {} }],
    ['the number 0', { case: 'c', number: 0, act: {} }],
    ['a number that is no whole one', { case: 'c', number: 1.5, act: {} }],
    ['more than fits a bundle', { case: 'c'.repeat(65_536), number: 1, act: {} }],
  ])('L3 an act with %s is refused', (_, record) => {
    expect(() => sealAct(record, { hash, open: [], salt: saltOf })).toThrow(expect.objectContaining({ code: 'ledger/not-a-leaf' }));
  });
});

describe('reading a leaf', () => {
  const good: Leaf = { format: 'fashu-leaf/1', hash: 'SHA-256', case: 'c', number: 1, act: { a: 1 } };

  test('L3 what was sealed is read back', () => {
    expect(parseLeaf(seal(arrest, OPEN).entry, 'here')).toEqual(seal(arrest, OPEN).leaf);
    expect(parseLeaf(utf8(canonicalJson(good)), 'here')).toEqual(good);
  });

  test.each<[string, object]>([
    ['another format', { ...good, format: 'fashu-leaf/2' }],
    ['another hash', { ...good, hash: 'MD5' }],
    ['no case', { ...good, case: '' }],
    ['a case that is no text', { ...good, case: 1 }],
    ['the number 0', { ...good, number: 0 }],
    ['a number as text', { ...good, number: '1' }],
    ['a member too many', { ...good, more: 1 }],
    ['a list for an act', { ...good, act: [] }],
    ['a commitment for an act', { ...good, act: { $committed: 'x' } }],
    ['a short commitment', { ...good, act: { a: { $committed: 'QUJD' } } }],
    ['a commitment that is no text', { ...good, act: { a: { $committed: 7 } } }],
    ['a commitment with something beside it', { ...good, act: { a: { $committed: 'A'.repeat(43) + '=', b: 1 } } }],
  ])('L3 %s is refused', (_, leaf) => {
    expect(parseLeaf(utf8(canonicalJson(leaf)), 'position 3')).toMatchObject({ problem: 'ledger/not-a-leaf' });
  });

  test('L3 an entry longer than a bundle can hold is refused', () => {
    expect(parseLeaf(new Uint8Array(65_536), 'here')).toMatchObject({ problem: 'ledger/leaf-too-long' });
  });
});

describe('opening', () => {
  const { leaf, openings } = seal(arrest, OPEN);

  test('L3 each opening opens its own place only', () => {
    for (const opening of openings) {
      expect(checkOpening(hash, leaf, opening)).toBeUndefined();
      for (const { at } of openings)
        if (at !== opening.at)
          expect(checkOpening(hash, leaf, { ...opening, at })).toMatchObject({ problem: 'ledger/opening-does-not-match', where: at });
    }
  });

  test.each<[string, Partial<Opening>, string]>([
    ['another value', { value: '乙某' }, 'ledger/opening-does-not-match'],
    ['another salt', { salt: 'A'.repeat(43) + '=' }, 'ledger/opening-does-not-match'],
    ['a salt that is none', { salt: '?' }, 'ledger/opening-does-not-match'],
    ['a short salt', { salt: 'QUJD' }, 'ledger/opening-does-not-match'],
    ['a place in clear', { at: '/act' }, 'ledger/opening-without-place'],
    ['a place that is not there', { at: '/form/nobody' }, 'ledger/opening-without-place'],
  ])('L3 %s opens nothing', (_, change, code) => {
    const accused = openings.find(({ at }) => at === '/form/accused')!;
    expect(openLeaf(hash, leaf, [{ ...accused, ...change }])).toMatchObject({ problem: code });
  });

  test('L3 what is not opened stays closed and is listed', () => {
    const some = openings.filter(({ at }) => at !== '/form/accused');
    const opened = openLeaf(hash, leaf, some);
    expect(opened).toMatchObject({ closed: ['/form/accused'], act: { form: { age: 17, note: null, tags: [] } } });
    expect(openLeaf(hash, leaf, openings)).toEqual({ act: arrest, closed: [] });
  });

  test('L4 erasing every salt changes no leaf, no root and no other opening', () => {
    const acts = Array.from({ length: 40 }, (_, index) =>
      sealAct({ case: 'c', number: index + 1, act: arrest }, { hash, open: OPEN, salt: (at) => hash.digest(utf8(`${index} ${at}`)) }),
    );
    const rootBefore = rootOf(
      hash,
      growTree(
        hash,
        EMPTY_TREE,
        acts.map(({ entry }) => leafHash(hash, entry)),
      ).tree,
    );
    const erased = acts.map(({ entry, openings: own }, index) => ({ entry, openings: index === 17 ? [] : own }));
    const rootAfter = rootOf(
      hash,
      growTree(
        hash,
        EMPTY_TREE,
        erased.map(({ entry }) => leafHash(hash, entry)),
      ).tree,
    );
    expect(rootAfter).toEqual(rootBefore);
    for (const [index, { entry, openings: own }] of erased.entries()) {
      const opened = openLeaf(hash, leafOf(entry), own);
      expect(isProblem(opened) ? opened : opened.closed.length).toBe(index === 17 ? 7 : 0);
    }
  });

  test('L4 without its salt a value is not found by trying every value there is', () => {
    // Ages are few: a commitment without a salt would be found at once.
    const { leaf: young } = seal({ age: 17 });
    const tried = Array.from({ length: 120 }, (_, age) => commitment(hash, new Uint8Array(0), age));
    expect(tried.some((guess) => sameBytes(guess, commitmentsOf(young)[0]!.commitment!))).toBe(false);
  });
});

describe('documents', () => {
  test('L18 a document stands in an act as its digest, wherever that is', () => {
    const digest = digestOf(hash, utf8('判决书'));
    expect(digest).toMatch(/^sha-256:[0-9a-f]{64}$/u);
    expect(digestOf(NODE_SM3_SM2.hash, utf8('判决书'))).toMatch(/^sm3:[0-9a-f]{64}$/u);
    expect(placesOf(digest, { documents: ['sha-256:00', digest], form: { attached: { main: digest } } })).toEqual([
      '/documents/1',
      '/form/attached/main',
    ]);
    expect(placesOf(digestOf(hash, utf8('判决书 ')), { documents: [digest] })).toEqual([]);
  });
});

describe('a stored act beside its leaf', () => {
  const { leaf, openings } = seal(arrest, OPEN);
  const stored: StoredAct = { case: '案-1', number: 1, act: arrest, openings };
  const compared = (change: Partial<StoredAct>) => compareWithLeaf(hash, leaf, { ...stored, ...change });
  const withForm = (change: Readonly<Record<string, Json>>): JsonObject => ({
    ...arrest,
    form: { ...(arrest['form'] as JsonObject), ...change },
  });

  test('L20 the same act agrees', () => {
    expect(compared({})).toBeUndefined();
  });

  test('L20 an erased datum agrees when it is marked, and only then', () => {
    const others = openings.filter(({ at }) => at !== '/form/accused');
    expect(compared({ act: withForm({ accused: ERASED }), openings: others })).toBeUndefined();
    expect(compared({ openings: others })).toEqual({ problem: 'ledger/opening-missing', where: '/form/accused' });
    expect(compared({ act: withForm({ accused: ERASED }) })).toMatchObject({ problem: 'ledger/record-differs', where: '/form/accused' });
  });

  test.each<[string, Partial<StoredAct>, string, string]>([
    ['another case', { case: '案-2' }, 'ledger/record-differs', 'case'],
    ['another number', { number: 2 }, 'ledger/record-differs', 'number'],
    ['another act', { act: { ...arrest, act: 'refuseArrest' } }, 'ledger/record-differs', '/act'],
    ['another name', { act: withForm({ accused: '乙某' }) }, 'ledger/record-differs', '/form/accused'],
    ['a number as text', { act: withForm({ age: '17' }) }, 'ledger/record-differs', '/form/age'],
    ['something JSON cannot say', { act: withForm({ age: Number.NaN }) }, 'ledger/record-differs', '/form/age'],
    ['a member more', { act: { ...arrest, note: 1 } }, 'ledger/record-differs', '/note'],
    ['a member less', { act: { act: 'requestArrest', at: '2026-03-02', form: arrest['form']! } }, 'ledger/record-differs', '/people'],
    [
      'a person more',
      { act: { ...arrest, people: [...(arrest['people'] as Json[]), { id: 'officer-2', name: 'x' }] } },
      'ledger/record-differs',
      '/people',
    ],
    ['a text where a form was', { act: { ...arrest, form: '' } }, 'ledger/record-differs', '/form'],
    ['an opening twice', { openings: [...openings, openings[0]!] }, 'ledger/record-differs', 'openings'],
    ['an opening of nothing', { openings: [...openings, { ...openings[0]!, at: '/nowhere' }] }, 'ledger/opening-without-place', '/nowhere'],
    [
      'another salt',
      { openings: openings.map((one, index) => (index === 2 ? { ...one, salt: openings[0]!.salt } : one)) },
      'ledger/opening-does-not-match',
      '/form/age',
    ],
  ])('L20 %s is named by its place', (_, change, code, where) => {
    expect(compared(change)).toMatchObject({ problem: code, where });
  });

  test('L20 every single character of every stored text matters', () => {
    const texts: readonly (readonly [keyof typeof arrest, string])[] = [
      ['act', 'requestArrest'],
      ['at', '2026-03-02'],
    ];
    for (const [name, text] of texts) {
      for (let at = 0; at < text.length; at += 1) {
        const changed = `${text.slice(0, at)}${String.fromCodePoint(text.codePointAt(at)! ^ 1)}${text.slice(at + 1)}`;
        expect(compared({ act: { ...arrest, [name]: changed } })).toMatchObject({ where: `/${name}` });
      }
    }
    for (const opening of openings) {
      const salt = findBase64(opening.salt)!;
      for (let at = 0; at < salt.length * 8; at += 1) {
        const copy = Uint8Array.from(salt);
        copy[at >> 3]! ^= 1 << (at & 7);
        const changed = openings.map((one) => (one === opening ? { ...one, salt: Buffer.from(copy).toString('base64') } : one));
        expect(compared({ openings: changed })).toMatchObject({ problem: 'ledger/opening-does-not-match', where: opening.at });
      }
    }
  });
});
