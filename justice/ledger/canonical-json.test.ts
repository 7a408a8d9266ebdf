import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64, canonicalJson, findBase64, findHex, findWhole, hex, isProblem, parseCanonicalJson, utf8 } from '#justice/ledger';

/** A double by its sixteen hexadecimal digits. */
function double(bits: string): number {
  return new DataView(findHex(bits)!.slice().buffer).getFloat64(0);
}

const problemOf = (text: string | Uint8Array): string | undefined => {
  const read = parseCanonicalJson(typeof text === 'string' ? utf8(text) : text, 'here');
  return isProblem(read) ? `${read.problem} ${read.where}` : undefined;
};

describe('one text for each value', () => {
  // RFC 8785 appendix B.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('L1 the double %s is %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
  });

  test('L1 strings are escaped only where JSON demands it, in its shortest way', () => {
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f')).toBe('"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"');
    expect(canonicalJson('检察院')).toBe('"检察院"');
  });

  test('L1 names are sorted by UTF-16 code units, as the example of RFC 8785 has them', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(text).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}');
  });

  test('L1 the whole example of RFC 8785 section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test.each([
    ['NaN', Number.NaN],
    ['an infinity', [Number.POSITIVE_INFINITY]],
    ['half of a surrogate pair', { a: '\ud800' }],
    ['half of a surrogate pair in a name', { '\udc00': 1 }],
    ['undefined', { a: undefined }],
    ['a hole', Array.from<number>({ length: 2 })],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('L1 %s is refused', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'ledger/not-json' }));
  });

  test('L1 values nested deeper than 64 are refused, and the place is named', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(canonicalJson(nested(64))).toContain('1');
    expect(() => canonicalJson(nested(65))).toThrow(/64/u);
    expect(() => canonicalJson({ people: [{ age: Number.NaN }] })).toThrow('/people/0/age');
  });

  test('L1 what was written is read back, and is written the same again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const read = parseCanonicalJson(utf8(text), 'here');
        expect(isProblem(read) ? read : canonicalJson(read.value)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('L1 the order in which an object was made does not matter', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('reading takes that text only', () => {
  test.each([
    ['a space', '{"a": 1}'],
    ['a line break at the end', '{"a":1}\n'],
    ['another order', '{"b":1,"a":2}'],
    ['a name twice', '{"a":1,"a":2}'],
    ['another spelling of a number', '{"a":1.0}'],
    ['a number with an exponent', '[1e2]'],
    ['minus zero', '[-0]'],
    ['a number too large', '[1e999]'],
    ['a needless escape', '"\\u0041"'],
    ['an escaped slash', '"\\/"'],
    ['half of a surrogate pair', '"\\ud800"'],
    ['a byte order mark', '\uFEFF{}'],
    ['nothing', ''],
    ['half a value', '{"a":'],
    ['nested too deep', '['.repeat(30_000) + ']'.repeat(30_000)],
  ])('L2 %s is refused', (_, text) => {
    expect(problemOf(text)).toBe('ledger/not-canonical here');
  });

  test('L2 bytes that are no UTF-8 are refused', () => {
    expect(problemOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('ledger/not-canonical here');
    expect(problemOf(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toBe('ledger/not-canonical here');
  });

  test('L2 a name like `__proto__` is a name like any other', () => {
    expect(problemOf('{"__proto__":{"admin":true}}')).toBeUndefined();
    const read = parseCanonicalJson(utf8('{"__proto__":{"admin":true}}'), 'here');
    expect(isProblem(read) ? read : Object.keys(read.value as object)).toEqual(['__proto__']);
  });
});

describe('bytes as text', () => {
  test('L2 base 64 and hexadecimal come back as they were, and have one spelling each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(findBase64(base64(bytes))).toEqual(bytes);
        expect(findHex(hex(bytes))).toEqual(bytes);
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  test.each(['QQ', 'QQ=', 'QR==', 'QUF=', 'QUI', 'Q===', '====', 'QQ==QQ==', ' QQ=', 'QQ-_', 'QUJD\n', '审判=='])(
    'L2 base 64 `%s` is refused',
    (text) => {
      expect(findBase64(text)).toBeUndefined();
    },
  );

  test('L2 no other text gives the same bytes: a turned bit is refused or gives others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(7), (bytes, at, bit) => {
        const text = utf8(base64(bytes));
        text[at % text.length]! ^= 1 << bit;
        const read = findBase64(String.fromCharCode(...text));
        if (read !== undefined) expect(Buffer.from(read).equals(bytes)).toBe(false);
      }),
    );
  });

  test.each([
    ['0', 0],
    ['17', 17],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', undefined],
    ['007', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['１', undefined],
  ])('L2 the whole number `%s` is %s', (text, value) => {
    expect(findWhole(text)).toBe(value);
  });
});
