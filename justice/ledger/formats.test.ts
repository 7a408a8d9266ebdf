import { describe, expect, test } from 'vitest';
import {
  checkpointText,
  decodeBundle,
  decodeTile,
  EMPTY_TREE,
  encodeBundle,
  encodeTile,
  findBase64,
  findHex,
  findText,
  growTree,
  hex,
  isProblem,
  leafHash,
  parseCanonicalJson,
  parseCheckpointText,
  canonicalJson,
  parseProofFile,
  parseSizes,
  rootOf,
  rootOfInclusion,
  tilePath,
  tilesOf,
  utf8,
  verifyConsistency,
  verifyInclusion,
  writeProofFile,
  writeSizes,
  type ProofFile,
  type TileName,
} from '#justice/ledger';
import { NODE_SHA256_ED25519 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;
const leaf = (index: number): Uint8Array => leafHash(hash, utf8(`act ${index}`));
const rootAt = (size: number): Uint8Array =>
  rootOf(
    hash,
    growTree(
      hash,
      EMPTY_TREE,
      Array.from({ length: size }, (_, index) => leaf(index)),
    ).tree,
  );

describe('trees a second program hashed as RFC 6962 describes them', () => {
  test.each<readonly [size: number, root: string]>([
    [1, 'a1145256281c5c90431d1533977aba561e63b75137338373f47628168acd8a0b'],
    [2, 'a5cc3be4d8a3f7b49696b3f13d56855c067f8ca363a6588f344b8dc3eb7f990b'],
    [3, '9d801f7c65a5dd1520d37f87b0f2f0224ab62d706d75b5844a7137b635962cca'],
    [4, 'e298c7c1bcbe6ff693cb95388151132e34a861d1f8361cf13b3bb0d090cb5bb7'],
    [5, '47add727c9df309a4f0fd3f1ccf8a61260a9420e90a90b6d3e42b2b8e8f70829'],
    [6, '7892c9c766581b9f43b3aedb8de31f519e879c755112837e2b9752dfbe015e2d'],
    [7, 'd1fbae45a0379f403970b220b6cd3a02b9fd6ce856e47534eaff84aab94a4ee6'],
    [8, 'f80725ccc9fe62deb0b35fa3094efdd31b510500eb260a92e125b0c62cc3f5b1'],
    [9, 'b8079f6299c57036a30d6bafe1ddff6161fefc2014cece966c2ef62e980d3e5d'],
    [15, '99acd0afc647ad3324c581ca96a7cbbb2b17c4ac9a51160031da284551e6affc'],
    [16, '960b71c50fbc15784c3fa85638b8160615d4e0c176e87167b18e1a94cbdc6a11'],
    [17, '3dd8eb6d656fa22b61910aed75e2cb8329be19d2e7f8e9075bcb508d54846d09'],
    [31, 'f6bbb1d497807a5a9d40ba83dfcf590767bd4d800554b2583029c6c3302c8631'],
    [32, 'f3d1378b70d37916f858b03634d7367e8dfdc5ab38f83c10e881c451140ca318'],
    [33, 'a3573f431a58409a3ad480440b3b5fc7645070b366e3f91b6c572ab54554e32a'],
    [63, 'cc0465b997441853a7a2b132c2ff3d12b13ca386bbb6757499aff9759d7c1ce1'],
    [64, '03a65c46eac0595be6ce1b0657ea322065a36fd9473db757d3d2e7f3b9c8c6ba'],
    [65, 'c1b23a9bfb5400f29e30c858d3569eeb709dd017a1b3820611cc53c075410650'],
    [100, '705088a86879e36cf6eebd872b0ae34663ad1c09d6772d9d2da5a4da080bbdd2'],
    [127, '96888ded22e16e39a0135daa48ce204b4de3d53713f2cac65f5aa809280fa6d3'],
    [128, '978e57a0b57b593f08c5fa6808aa1f7a708c1616d04e7ab1b34e33b3da12f878'],
    [129, '43c909d9c91c0c044d2940a745dfb179a052fe648c56dc17272d01d304175038'],
    [255, 'abf0f852d664800253b4d44bbd5c85d4115bd3e02fad570de84c3f6e29153a1a'],
    [256, '4bdf6e93ef67334587918949db6a4d39673eb66ff57d166a40a0f9562848c16e'],
    [257, '6a217c580baaff85521a1919d3cf06106c83fa501dd3f7b306a188ff18309e5e'],
    [300, '415ead2df6c4b299eb6e7cbc55caafa27224c757a9b2c4983db98a4ec3375469'],
    [511, '03776b8a98027c545a186e6bc78e40c069e5dbd789b32ebb1ca953f01986cbe9'],
    [512, '7b0e8d67016ae0aaf458c61a2bd3f0eb2a91dcfbb358586a91afbd3150c35a6f'],
    [513, '0e8fe0ae995d0490616bd3d7802962e70fa13ccda84efeaa191dfea97cae6bce'],
    [1000, '91e19ff85fbaba68857a9d30f233df105b7422daa0c25bf2f064e58c15b7390a'],
  ])('L5 the root of %i acts', (size, root) => {
    expect(hex(rootAt(size))).toBe(root);
  });

  test.each<readonly [index: number, size: number, path: readonly string[]]>([
    [0, 1, []],
    [0, 2, ['fd9fa2c0043b2e72523307cdd9d36968783161fb1f516e4d34da957efd8c896c']],
    [1, 2, ['a1145256281c5c90431d1533977aba561e63b75137338373f47628168acd8a0b']],
    [
      0,
      3,
      [
        'fd9fa2c0043b2e72523307cdd9d36968783161fb1f516e4d34da957efd8c896c',
        '05047c94dbe08e7fd54e661d2e531485ed47b1f046653832f7132375827fdec3',
      ],
    ],
    [2, 3, ['a5cc3be4d8a3f7b49696b3f13d56855c067f8ca363a6588f344b8dc3eb7f990b']],
    [
      3,
      4,
      [
        '05047c94dbe08e7fd54e661d2e531485ed47b1f046653832f7132375827fdec3',
        'a5cc3be4d8a3f7b49696b3f13d56855c067f8ca363a6588f344b8dc3eb7f990b',
      ],
    ],
    [4, 5, ['e298c7c1bcbe6ff693cb95388151132e34a861d1f8361cf13b3bb0d090cb5bb7']],
    [
      2,
      7,
      [
        '601cbd6df0b2ebeb0d588082e34a58c248c4a42ba5f2c1325a9ab7dc35601099',
        'a5cc3be4d8a3f7b49696b3f13d56855c067f8ca363a6588f344b8dc3eb7f990b',
        'bdd824bb51761ad144ef46fca9592344b4826056204bdc59107ea3fdba5a21f6',
      ],
    ],
    [
      6,
      7,
      [
        'fa92dec12a82fd70a33e90abd2130ad46c899a1919413f5e06f1aed1dcec16c4',
        'e298c7c1bcbe6ff693cb95388151132e34a861d1f8361cf13b3bb0d090cb5bb7',
      ],
    ],
    [
      5,
      8,
      [
        '4f9c12eba87f9e27f701945bf1da3f9912080e11f87e28fb809f8e7f7c8df025',
        '06a04fc081454dc26cba27befdf082fc04e547919d3d643cd80198f85b8d8950',
        'e298c7c1bcbe6ff693cb95388151132e34a861d1f8361cf13b3bb0d090cb5bb7',
      ],
    ],
    [8, 9, ['f80725ccc9fe62deb0b35fa3094efdd31b510500eb260a92e125b0c62cc3f5b1']],
    [
      11,
      13,
      [
        'a66e8058db34c8efde0e39d0f10394eb4a9a10656e9cf78e805d11c0e5f13f2e',
        '7cd3f84e1b61476d5b05bdca4abd19364c97cf891120d7f264434c0881dad2b0',
        '57a7c26da07d055d050867fb2e384881b18d6f294e7e6ef517788b2b7417526c',
        'f80725ccc9fe62deb0b35fa3094efdd31b510500eb260a92e125b0c62cc3f5b1',
      ],
    ],
    [
      12,
      13,
      [
        'a5b3f1889534916296b49f2afa05730faf2809659b36fa65f0f612d145d7a513',
        'f80725ccc9fe62deb0b35fa3094efdd31b510500eb260a92e125b0c62cc3f5b1',
      ],
    ],
    [16, 17, ['960b71c50fbc15784c3fa85638b8160615d4e0c176e87167b18e1a94cbdc6a11']],
    [
      20,
      21,
      [
        'f1fdcf93d2171b904921eb9ebd84412602e83fbb7063b166807d1a82c4a3c66a',
        '960b71c50fbc15784c3fa85638b8160615d4e0c176e87167b18e1a94cbdc6a11',
      ],
    ],
  ])('L7 act %i of %i: its proof leads to the root, and from no other place', (index, size, texts) => {
    const path = texts.map((text) => findHex(text)!);
    const root = rootAt(size);
    expect(verifyInclusion(hash, { index, size, leaf: leaf(index), path }, root)).toBe(true);
    for (let other = 0; other < size; other += 1)
      expect(verifyInclusion(hash, { index: other, size, leaf: leaf(index), path }, root)).toBe(other === index);
    expect(verifyInclusion(hash, { index, size, leaf: leaf(index + 1), path }, root)).toBe(false);
    expect(rootOfInclusion(hash, { index, size, leaf: leaf(index), path: [...path, path[0] ?? root] })).toBeUndefined();
    if (path.length > 0) expect(rootOfInclusion(hash, { index, size, leaf: leaf(index), path: path.slice(1) })).toBeUndefined();
  });
});

describe('which files a ledger of a size has', () => {
  test.each<readonly [size: number, paths: readonly string[]]>([
    [0, []],
    [1, ['tile/entries/000.p/1', 'tile/0/000.p/1']],
    [2, ['tile/entries/000.p/2', 'tile/0/000.p/2']],
    [255, ['tile/entries/000.p/255', 'tile/0/000.p/255']],
    [256, ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']],
    [257, ['tile/entries/000', 'tile/entries/001.p/1', 'tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1']],
    [511, ['tile/entries/000', 'tile/entries/001.p/255', 'tile/0/000', 'tile/0/001.p/255', 'tile/1/000.p/1']],
    [512, ['tile/entries/000', 'tile/entries/001', 'tile/0/000', 'tile/0/001', 'tile/1/000.p/2']],
    [513, ['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/1', 'tile/0/000', 'tile/0/001', 'tile/0/002.p/1', 'tile/1/000.p/2']],
    [768, ['tile/entries/000', 'tile/entries/001', 'tile/entries/002', 'tile/0/000', 'tile/0/001', 'tile/0/002', 'tile/1/000.p/3']],
    [
      1024,
      [
        'tile/entries/000',
        'tile/entries/001',
        'tile/entries/002',
        'tile/entries/003',
        'tile/0/000',
        'tile/0/001',
        'tile/0/002',
        'tile/0/003',
        'tile/1/000.p/4',
      ],
    ],
    [
      1025,
      [
        'tile/entries/000',
        'tile/entries/001',
        'tile/entries/002',
        'tile/entries/003',
        'tile/entries/004.p/1',
        'tile/0/000',
        'tile/0/001',
        'tile/0/002',
        'tile/0/003',
        'tile/0/004.p/1',
        'tile/1/000.p/4',
      ],
    ],
  ])('L9 of %i acts: %j', (size, paths) => {
    expect([...tilesOf(size)].map(tilePath)).toEqual(paths);
  });

  test.each<readonly [size: number, files: number, last: string]>([
    [65535, 513, 'tile/1/000.p/255'],
    [65536, 514, 'tile/2/000.p/1'],
    [65537, 516, 'tile/2/000.p/1'],
    [70000, 551, 'tile/2/000.p/1'],
    [131072, 1027, 'tile/2/000.p/2'],
    [256000, 2005, 'tile/2/000.p/3'],
    [256257, 2009, 'tile/2/000.p/3'],
  ])('L9 of %i acts there are %i files, the last is %s', (size, files, last) => {
    const paths = [...tilesOf(size)].map(tilePath);
    expect([paths.length, new Set(paths).size, paths.at(-1)]).toEqual([files, files, last]);
  });

  test.each<readonly [TileName, string]>([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 999, width: 256 }, 'tile/0/999'],
    [{ level: 0, index: 1000, width: 256 }, 'tile/0/x001/000'],
    [{ level: 0, index: 1234, width: 5 }, 'tile/0/x001/234.p/5'],
    [{ level: 1, index: 999_999, width: 1 }, 'tile/1/x999/999.p/1'],
    [{ level: 1, index: 1_000_000, width: 255 }, 'tile/1/x001/x000/000.p/255'],
    [{ level: 3, index: 123_456_789, width: 256 }, 'tile/3/x123/x456/789'],
    [{ level: 'entries', index: 7, width: 256 }, 'tile/entries/007'],
    [{ level: 'entries', index: 1007, width: 12 }, 'tile/entries/x001/007.p/12'],
  ])('L9 %o lies at %s', (name, path) => {
    expect(tilePath(name)).toBe(path);
  });
});

describe('bundles and tiles that are cut, padded or miscounted', () => {
  const name = (width: number): TileName => ({ level: 'entries', index: 2, width });
  const bundle = (text: string, width: number) => decodeBundle(findHex(text)!, name(width));

  test.each<readonly [what: string, bytes: string, width: number, entries: readonly string[]]>([
    ['none', '', 0, []],
    ['one byte', '0001ff', 1, ['ff']],
    ['an empty entry', '0000', 1, ['']],
    ['two, the first empty', '00000002abcd', 2, ['', 'abcd']],
    ['a length in both bytes', `0101${'00'.repeat(257)}`, 1, ['00'.repeat(257)]],
  ])('L9 %s', (_what, bytes, width, entries) => {
    const read = bundle(bytes, width);
    expect(isProblem(read) ? read : read.map(hex)).toEqual(entries);
    expect(hex(encodeBundle(entries.map((entry) => findHex(entry)!)))).toBe(bytes);
  });

  test.each<readonly [what: string, bytes: string, width: number, found: string]>([
    ['a length without its second byte', '00', 1, 'entry 512 is cut off'],
    ['a length without an entry', '0001', 1, 'entry 512 is cut off'],
    ['half of an entry', '0002ab', 1, 'entry 512 is cut off'],
    ['half of the second', '0001ab0002cd', 2, 'entry 513 is cut off'],
    ['one entry too few', '0001ab', 2, '1 entries, not 2'],
    ['one too many', '0001ab0001cd', 1, '2 entries, not 1'],
    ['something where nothing should be', '0000', 0, '1 entries, not 0'],
    ['a byte behind the last', '0001ab00', 1, 'entry 513 is cut off'],
  ])('L9 %s is named', (_what, bytes, width, found) => {
    expect(bundle(bytes, width)).toEqual({ problem: 'ledger/bad-file', where: `tile/entries/002.p/${width}`, found });
  });

  test.each([0, 1, 31, 33, 63, 65, 96])('L9 a tile of two hashes that has %i bytes is named', (length) => {
    expect(decodeTile(new Uint8Array(length), { level: 1, index: 0, width: 2 })).toEqual({
      problem: 'ledger/bad-file',
      where: 'tile/1/000.p/2',
      found: `${length} bytes, not 64`,
    });
  });

  test('L9 a tile is its hashes one behind another, and is read in the same order', () => {
    const hashes = [leaf(0), leaf(1), leaf(2)];
    const read = decodeTile(encodeTile({ hashes }), { level: 0, index: 0, width: 3 });
    expect(isProblem(read) ? read : read.map(hex)).toEqual(hashes.map(hex));
  });
});

describe('the list of published sizes', () => {
  test.each<readonly [text: string, sizes: readonly number[]]>([
    ['', []],
    ['0\n', [0]],
    ['1\n2\n3\n', [1, 2, 3]],
    ['0\n256\n65536\n9007199254740991\n', [0, 256, 65_536, Number.MAX_SAFE_INTEGER]],
  ])('L9 %j', (text, sizes) => {
    expect(parseSizes(utf8(text))).toEqual(sizes);
    expect(findText(writeSizes(sizes))).toBe(text);
  });

  test.each([
    ['no last line break', '1\n2', 'history/sizes'],
    ['a size twice', '1\n1\n', 'history/sizes line 2'],
    ['a size that shrank', '5\n4\n', 'history/sizes line 2'],
    ['an empty line', '1\n\n2\n', 'history/sizes line 2'],
    ['a leading nought', '01\n', 'history/sizes line 1'],
    ['a sign', '-1\n', 'history/sizes line 1'],
    ['a space', ' 1\n', 'history/sizes line 1'],
    ['Windows line breaks', '1\r\n2\r\n', 'history/sizes line 1'],
    ['a number beyond what can be counted exactly', '1\n9007199254740993\n', 'history/sizes line 2'],
    ['digits of another script', '١\n', 'history/sizes line 1'],
  ])('L9 %s is refused, and the line named', (_what, text, where) => {
    expect(parseSizes(utf8(text))).toMatchObject({ problem: 'ledger/bad-file', where });
  });
});

describe('values and their one text', () => {
  test.each<readonly [value: unknown, text: string]>([
    [0, '0'],
    [-0, '0'],
    [1.0, '1'],
    [-1.5, '-1.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e20, '100000000000000000000'],
    [1e21, '1e+21'],
    [123_456_789_012_345_680_000, '123456789012345680000'],
    [1e-6, '0.000001'],
    [1e-7, '1e-7'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9_007_199_254_740_991, '9007199254740991'],
    ['', '""'],
    ['"\\', '"\\"\\\\"'],
    ['/', '"/"'],
    ['\u2028\u2029', '"\u2028\u2029"'],
    ['\u001e', '"\\u001e"'],
    ['张三', '"张三"'],
    ['😀', '"😀"'],
    [[], '[]'],
    [{}, '{}'],
    [[[], {}, null], '[[],{},null]'],
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ 10: 'x', 9: 'y', a: 'z' }, '{"10":"x","9":"y","a":"z"}'],
    [{ B: 1, a: 2, A: 3, b: 4 }, '{"A":3,"B":1,"a":2,"b":4}'],
    [{ '': 1, ' ': 2 }, '{"":1," ":2}'],
    [{ aa: 1, a: 2, ab: 3 }, '{"a":2,"aa":1,"ab":3}'],
    [{ 乙: 1, 甲: 2 }, '{"乙":1,"甲":2}'],
    [{ z: { b: [3, 1], a: null } }, '{"z":{"a":null,"b":[3,1]}}'],
    [{ case: '（2026）示0102刑初1号', day: '2026-03-02' }, '{"case":"（2026）示0102刑初1号","day":"2026-03-02"}'],
  ])('L1 %j is written %s, and read back to the same text', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    const read = parseCanonicalJson(utf8(text), 'x');
    expect(isProblem(read) ? read : canonicalJson(read.value)).toBe(text);
  });

  test.each([
    '1.50',
    '1E3',
    '1e3',
    '0.0',
    '-0',
    '+1',
    '.5',
    '5.',
    '0x10',
    'NaN',
    'Infinity',
    '01',
    'TRUE',
    'nil',
    "'a'",
    '"\u0009"',
    '"\\u000a"',
    '"\\u4e2d"',
    '"\\ud83d\\ude00"',
    '[1,]',
    '[1 ,2]',
    '{"a":1,}',
    '{a:1}',
    '{"b":1,"a":1}',
    '{"a":1,"a":1}',
    '{"9":1,"10":2}',
    '{} ',
    '{}{}',
    '// {}',
    '[1][2]',
  ])('L2 %j is another spelling, or none, and is refused', (text) => {
    expect(parseCanonicalJson(utf8(text), 'act')).toMatchObject({ problem: 'ledger/not-canonical', where: 'act' });
  });

  test.each<readonly [hex: string, base64: string]>([
    ['', ''],
    ['00', 'AA=='],
    ['0000', 'AAA='],
    ['000000', 'AAAA'],
    ['ff', '/w=='],
    ['ffff', '//8='],
    ['fbffbf', '+/+/'],
    ['e58f8c', '5Y+M'],
    ['666f6f626172', 'Zm9vYmFy'],
    ['deadbeef', '3q2+7w=='],
  ])('L2 the bytes %s are %s in base 64', (digits, text) => {
    expect(hex(findBase64(text)!)).toBe(digits);
  });

  test.each([
    'A',
    'AB',
    'ABC',
    'AB=',
    'A===',
    'AB==CD==',
    'AAA=AAAA',
    'AA=A',
    'AAAA=',
    '=AAA',
    'AB==',
    'AAB=',
    'AA AA',
    'AAA-',
    'AAA_',
    'ＡＡＡＡ',
  ])('L2 %j is no base 64 that could have been written', (text) => {
    expect(findBase64(text)).toBeUndefined();
  });

  test.each(['0', 'abc', 'AB', 'Ff', '0x00', 'zz', ' 00', '00 ', '０0'])('L2 %j is no hexadecimal of ours', (text) => {
    expect(findHex(text)).toBeUndefined();
  });

  test.each(['80', 'c0af', 'e28228', 'f4908080', 'eda080', 'f8888080', 'c2', 'ffff'])('L2 the bytes %s are no text', (digits) => {
    expect(findText(findHex(digits)!)).toBeUndefined();
  });
});

describe('the text of a checkpoint', () => {
  const ROOT = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=';

  test.each<readonly [origin: string, size: number]>([
    ['court.example/log', 0],
    ['court.example/log', 1],
    ['法院.example/账本', 256],
    ['a', Number.MAX_SAFE_INTEGER],
  ])('L11 of %s with %i acts is written and read', (origin, size) => {
    const checkpoint = { origin, size, root: new Uint8Array(32).fill(1) };
    expect(checkpointText(checkpoint)).toBe(`${origin}\n${size}\n${ROOT}\n`);
    expect(parseCheckpointText(checkpointText(checkpoint), 'c')).toEqual(checkpoint);
  });

  test.each([
    ['nothing', ''],
    ['an origin alone', 'court.example/log\n'],
    ['no last line break', `court.example/log\n1\n${ROOT}`],
    ['a line more', `court.example/log\n1\n${ROOT}\nmore\n`],
    ['an empty line more', `court.example/log\n1\n${ROOT}\n\n`],
    ['an origin with a space', `court example\n1\n${ROOT}\n`],
    ['an origin with a plus', `court+example\n1\n${ROOT}\n`],
    ['no origin', `\n1\n${ROOT}\n`],
    ['a size with a nought before it', `court.example/log\n01\n${ROOT}\n`],
    ['a size below nothing', `court.example/log\n-1\n${ROOT}\n`],
    ['a size with an exponent', `court.example/log\n1e3\n${ROOT}\n`],
    ['a size that is a fraction', `court.example/log\n1.5\n${ROOT}\n`],
    ['a root of 31 bytes', 'court.example/log\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ==\n'],
    ['a root of 33 bytes', 'court.example/log\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\n'],
    ['a root whose last bits are not nought', 'court.example/log\n1\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQF=\n'],
    ['a root in hexadecimal', `court.example/log\n1\n${'01'.repeat(32)}\n`],
    ['Windows line breaks', `court.example/log\r\n1\r\n${ROOT}\r\n`],
  ])('L11 with %s is refused', (_what, text) => {
    expect(parseCheckpointText(text, 'c')).toMatchObject({ problem: 'ledger/not-a-checkpoint', where: 'c' });
  });
});

describe('proofs of growth between trees of every small size', () => {
  test('L8 an empty tree needs no proof, and nothing but an empty tree does', () => {
    const empty = { size: 0, root: rootAt(0) };
    for (const size of [0, 1, 7, 300]) {
      const later = { size, root: rootAt(size) };
      expect(verifyConsistency(hash, { earlier: empty, later }, [])).toBe(true);
      expect(verifyConsistency(hash, { earlier: empty, later }, [leaf(0)])).toBe(false);
      expect(verifyConsistency(hash, { earlier: { size: 0, root: leaf(0) }, later }, [])).toBe(false);
    }
  });

  test('L8 a ledger does not shrink, and the same size is the same root', () => {
    const [three, four] = [3, 4].map((size) => ({ size, root: rootAt(size) })) as [
      { size: number; root: Uint8Array },
      { size: number; root: Uint8Array },
    ];
    expect(verifyConsistency(hash, { earlier: four, later: three }, [])).toBe(false);
    expect(verifyConsistency(hash, { earlier: three, later: three }, [])).toBe(true);
    expect(verifyConsistency(hash, { earlier: three, later: { size: 3, root: four.root } }, [])).toBe(false);
    expect(verifyConsistency(hash, { earlier: three, later: three }, [leaf(3)])).toBe(false);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('L8 a size of %d is no size', (size) => {
    const later = { size: 7, root: rootAt(7) };
    expect(verifyConsistency(hash, { earlier: { size, root: rootAt(3) }, later }, [])).toBe(false);
    expect(rootOfInclusion(hash, { index: 0, size, leaf: leaf(0), path: [] })).toBeUndefined();
    expect(rootOfInclusion(hash, { index: size, size: 7, leaf: leaf(0), path: [] })).toBeUndefined();
  });
});

describe('a proof file somebody changed by hand', () => {
  const proof: ProofFile = {
    position: 5,
    path: [leaf(1), leaf(2)],
    checkpoint: utf8('court.example/log\n8\nAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n\n— court.example/log AAAAAAA=\n'),
    entry: utf8('{"act":{}}'),
    openings: [{ at: '/form/name', salt: 'c2FsdA==', value: '甲' }],
  };
  const lines = (): string[] => (findText(writeProofFile(proof)) ?? '').split('\n');
  const read = (changed: readonly string[]) => parseProofFile(utf8(changed.join('\n')), 'p');

  test('L13 unchanged, it says what it was given', () => {
    expect(read(lines())).toEqual(proof);
    expect(
      lines()
        .slice(0, 6)
        .map((line) => line.split(' ')[0]?.slice(0, 22)),
    ).toEqual([
      'c2sp.org/tlog-proof@v1',
      'extra',
      'index',
      ...proof.path.map((one) => Buffer.from(one).toString('base64').slice(0, 22)),
      '',
    ]);
  });

  test.each<readonly [what: string, change: (all: string[]) => string[], where: string]>([
    ['another version', ([, ...rest]) => ['c2sp.org/tlog-proof@v2', ...rest], 'p line 1'],
    ['a space before the version', ([first, ...rest]) => [` ${first}`, ...rest], 'p line 1'],
    ['no extra data', ([first, , ...rest]) => [first!, ...rest], 'p line 2'],
    ['extra data that is no base 64', ([first, , ...rest]) => [first!, 'extra ###', ...rest], 'p line 2'],
    ['extra data that is no JSON', ([first, , ...rest]) => [first!, 'extra AAAA', ...rest], 'p line 2'],
    ['extra data that is an empty object', ([first, , ...rest]) => [first!, 'extra e30=', ...rest], 'p line 2'],
    ['a word other than index', ([a, b, , ...rest]) => [a!, b!, 'place 5', ...rest], 'p line 3'],
    ['an index below nothing', ([a, b, , ...rest]) => [a!, b!, 'index -1', ...rest], 'p line 3'],
    ['an index with a nought before it', ([a, b, , ...rest]) => [a!, b!, 'index 05', ...rest], 'p line 3'],
    ['an index without a number', ([a, b, , ...rest]) => [a!, b!, 'index ', ...rest], 'p line 3'],
    ['a hash that is too short', ([a, b, c, , ...rest]) => [a!, b!, c!, 'AAAA', ...rest], 'p line 4'],
    ['a second hash that is too long', ([a, b, c, d, , ...rest]) => [a!, b!, c!, d!, 'AAAA'.repeat(11), ...rest], 'p line 5'],
    ['a remark among the hashes', ([a, b, c, ...rest]) => [a!, b!, c!, '# remark', ...rest], 'p line 4'],
    ['no empty line', (all) => all.filter((line) => line !== ''), 'p'],
  ])('L13 %s is refused where it stands', (_what, change, where) => {
    expect(read(change(lines()))).toMatchObject({ where });
    expect(isProblem(read(change(lines())))).toBe(true);
  });
});
