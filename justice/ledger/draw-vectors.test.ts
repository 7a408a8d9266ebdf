import { describe, expect, test } from 'vitest';
import { drawFor, isProblem, ticketOf, weightsOf, type Candidate, type Drawn } from '#justice/ledger';
import { NODE_SHA256_ED25519 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;

const officer = (id: string, load: number, specialty: number): Candidate => ({ id, load, specialty });
const LISTS = {
  three: [officer('a', 3, 0), officer('b', 0, 0), officer('c', 3, 2)],
  equal: [officer('a', 1, 0), officer('b', 1, 0), officer('c', 1, 0), officer('d', 1, 0)],
  one: [officer('only', 9, 4)],
  busy: [officer('a', 1000, 0), officer('b', 999, 1), officer('c', 0, 0)],
  special: [officer('a', 2, 5), officer('b', 2, 0), officer('c', 1, 1), officer('d', 0, 3), officer('e', 2, 9)],
} as const satisfies Readonly<Record<string, readonly Candidate[]>>;

interface Given {
  readonly case: string;
  readonly round: number;
  readonly size: number;
  /** Every byte of the root. */
  readonly root: number;
  /** Every byte of a witness's signature. */
  readonly cosignature?: number;
}

function drawn(list: keyof typeof LISTS, given: Given): Drawn {
  const result = drawFor(hash, {
    case: given.case,
    round: given.round,
    filedAt: 0,
    listedAt: 1,
    candidates: LISTS[list],
    checkpoint: { origin: 'court.example/log', size: given.size, root: new Uint8Array(32).fill(given.root) },
    ...(given.cosignature === undefined ? {} : { cosignature: new Uint8Array(72).fill(given.cosignature) }),
  });
  if (isProblem(result)) throw new Error(result.problem);
  return result;
}

describe('draws a second program made from the description of the rule alone', () => {
  test.each<readonly [keyof typeof LISTS, Given, Pick<Drawn, 'seed' | 'total' | 'ticket' | 'officer'>]>([
    [
      'three',
      { case: '（2026）示0102刑初1号', round: 1, size: 2, root: 0, cosignature: 1 },
      { seed: '0bfc43504065dea66b48efb29d3d448e47e980bf8c8303eddd39b2ab8a9a3b63', total: 8, ticket: 0, officer: 'a' },
    ],
    [
      'three',
      { case: '（2026）示0102刑初2号', round: 2, size: 19, root: 37 },
      { seed: 'bb8a8267ac53fa2f4dd8814edf74bfbf4adbcecabc20c9d7ff1f632e8fa23010', total: 8, ticket: 3, officer: 'b' },
    ],
    [
      'three',
      { case: '（2026）示0102刑初3号', round: 3, size: 36, root: 74 },
      { seed: 'e54b945e0cc47ca28273fa137e18dc7f2f79db2ac4eaffbaea3d8c6bebf8f43a', total: 8, ticket: 4, officer: 'b' },
    ],
    [
      'three',
      { case: '（2026）示0102刑初4号', round: 1, size: 53, root: 111, cosignature: 4 },
      { seed: '6a6054791aea0d6a291d09a85c393a56a5dff557d0dd2ec236791728815f884e', total: 8, ticket: 4, officer: 'b' },
    ],
    [
      'three',
      { case: '（2026）示0102刑初5号', round: 2, size: 70, root: 148 },
      { seed: '4379509292c47abeba58a1aab6c4e19a9ac152727cfb6f8c9a85f09a5a8a4b0a', total: 8, ticket: 7, officer: 'c' },
    ],
    [
      'three',
      { case: '（2026）示0102刑初6号', round: 3, size: 87, root: 185 },
      { seed: 'c8e5979df6f1618c3e5440c8b224f7f9863b8ed1e9960f6fee97687742707dac', total: 8, ticket: 7, officer: 'c' },
    ],
    [
      'three',
      { case: '（2026）示0102刑初7号', round: 1, size: 104, root: 222, cosignature: 7 },
      { seed: '744ca3c91d9acfa48e950a6812f73b4aa05151df3e528e814df8a0d70ea87f92', total: 8, ticket: 0, officer: 'a' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初11号', round: 1, size: 3, root: 11, cosignature: 1 },
      { seed: '62c26e77d91356145395f3b55f8a15cb687c38230403f1d72a0f29056faf7333', total: 4, ticket: 2, officer: 'c' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初12号', round: 2, size: 20, root: 48 },
      { seed: '77c89732a5b053bc601291e94b6c5d549f0aabc215bea738e0799b62369c1098', total: 4, ticket: 3, officer: 'd' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初13号', round: 3, size: 37, root: 85 },
      { seed: 'aeb0d6cea898f554e4015b17a78ec4aeb5e34ce7780edf959c9a88092b8ae250', total: 4, ticket: 1, officer: 'b' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初14号', round: 1, size: 54, root: 122, cosignature: 4 },
      { seed: '8fdd0e3c4ade93bc4fa44b7dc6ab644bfcc7e43d83fa9a064154f1d61f131d52', total: 4, ticket: 2, officer: 'c' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初15号', round: 2, size: 71, root: 159 },
      { seed: 'bb7ca927bf0c2f323e3fe7833c4534777e676c4f90678d0e6cff73fdb7f618f4', total: 4, ticket: 3, officer: 'd' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初16号', round: 3, size: 88, root: 196 },
      { seed: '183ea87cd990d886919d778fb756fd5d6087df2090f507dadd77e82f192fddf7', total: 4, ticket: 1, officer: 'b' },
    ],
    [
      'equal',
      { case: '（2026）示0102刑初17号', round: 1, size: 105, root: 233, cosignature: 7 },
      { seed: '38cfcf8e491d3e8feb427bf9b02990f2ff5cc41ca9162989d9296878503eb152', total: 4, ticket: 3, officer: 'd' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初21号', round: 1, size: 4, root: 22, cosignature: 1 },
      { seed: '8fbfaff4ebdf3986497d9932efd9616b11ed60e9fb6e5d9971bba00aee5d438d', total: 5, ticket: 2, officer: 'only' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初22号', round: 2, size: 21, root: 59 },
      { seed: '0b211d40e2f1db111eedd214eed647c803c2f11ab69d65921c7a255b050e13a4', total: 5, ticket: 2, officer: 'only' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初23号', round: 3, size: 38, root: 96 },
      { seed: '0e729259d292eabf522b41a4e6e9c11962a2c27e3f00f131800f5d511708ec8d', total: 5, ticket: 3, officer: 'only' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初24号', round: 1, size: 55, root: 133, cosignature: 4 },
      { seed: '37a22aaac76a8bfbcfb21e7270a30c3d35e23e0ac9098505fc17defc37a217b8', total: 5, ticket: 3, officer: 'only' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初25号', round: 2, size: 72, root: 170 },
      { seed: 'e8f9a3d68901daa14b80eaebd00d6511e721346b1bf22963a2b6556960de2d84', total: 5, ticket: 2, officer: 'only' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初26号', round: 3, size: 89, root: 207 },
      { seed: 'f5f46ea2aff54308bbe6eb72c0e6a9b53889b61256ca67b4f49282663d6e56f8', total: 5, ticket: 2, officer: 'only' },
    ],
    [
      'one',
      { case: '（2026）示0102刑初27号', round: 1, size: 106, root: 244, cosignature: 7 },
      { seed: '30d3701995ab62fd2cdefcc117bc4856c72d1d7197597d215fb6addd2c4ac669', total: 5, ticket: 0, officer: 'only' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初31号', round: 1, size: 5, root: 33, cosignature: 1 },
      { seed: '6fcf0159ff1ffad62c7099cfc22a9970fb3e531eaaf49a2bfdabc5c0678bab9c', total: 1006, ticket: 115, officer: 'c' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初32号', round: 2, size: 22, root: 70 },
      { seed: '50735f35bcea18bc9f773d44301cb9e2acaf0249c73f28a8c2c6202a46f80090', total: 1006, ticket: 280, officer: 'c' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初33号', round: 3, size: 39, root: 107 },
      { seed: '1b308d4ebd15e789f0d36e6dbda7709dddb60eda286ab43e17e30e5369a5d5de', total: 1006, ticket: 489, officer: 'c' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初34号', round: 1, size: 56, root: 144, cosignature: 4 },
      { seed: '994b9024ff12fdba960ab07acbc54cd94aec24e3bc81412fe70d19b8cab1fb7f', total: 1006, ticket: 378, officer: 'c' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初35号', round: 2, size: 73, root: 181 },
      { seed: 'ba541b19d320f80705c6d133264826b5ad85e13ecb5c057e8a8b17c5b0f21af1', total: 1006, ticket: 818, officer: 'c' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初36号', round: 3, size: 90, root: 218 },
      { seed: '9994c6602cea598068855f3b75d573fbcf202a0598172f7b0d829a30212a5658', total: 1006, ticket: 604, officer: 'c' },
    ],
    [
      'busy',
      { case: '（2026）示0102刑初37号', round: 1, size: 107, root: 255, cosignature: 7 },
      { seed: 'ff3172dee38e684cf43387b84039707fa0614404c9a937b792dc849314da5f4b', total: 1006, ticket: 501, officer: 'c' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初41号', round: 1, size: 6, root: 44, cosignature: 1 },
      { seed: '200f548a5d5f372c90a17c81de65032310f362fba0e9e19efa8af6bda0c1e2e2', total: 33, ticket: 32, officer: 'e' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初42号', round: 2, size: 23, root: 81 },
      { seed: '6f89eed551f54a7991d12a56da10eb00bddbb989c697ea148ba8b11255a16d31', total: 33, ticket: 5, officer: 'a' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初43号', round: 3, size: 40, root: 118 },
      { seed: 'fdbff852555a1f6d112dcd7058bf968059d67705f04b24eced07d44185798218', total: 33, ticket: 28, officer: 'e' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初44号', round: 1, size: 57, root: 155, cosignature: 4 },
      { seed: 'c88798eaea3484ec555ae1790fc91b696c6c9b9d0205bd7a039e94359cb9ba4f', total: 33, ticket: 29, officer: 'e' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初45号', round: 2, size: 74, root: 192 },
      { seed: '57de1dfb2573f37ebd57bf03356cee391a84834543735f1420c5225f0ad48ce6', total: 33, ticket: 5, officer: 'a' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初46号', round: 3, size: 91, root: 229 },
      { seed: '0a31b549d6ea3e7465be6e9cf0e77cf0db5dca1f8898cd5aff9728c7086f7288', total: 33, ticket: 20, officer: 'd' },
    ],
    [
      'special',
      { case: '（2026）示0102刑初47号', round: 1, size: 108, root: 10, cosignature: 7 },
      { seed: 'eca0a0f537d1a2d1d9be191b6968b356217fec35b9233a7db09a349da83c714e', total: 33, ticket: 17, officer: 'd' },
    ],
  ])('L15 %s, %o', (list, given, claim) => {
    expect(drawn(list, given)).toMatchObject(claim);
  });
});

describe('tickets a second program took from a seed', () => {
  test.each<readonly [seed: number, total: number, ticket: number]>([
    [0, 1, 0],
    [0, 2, 1],
    [0, 3, 2],
    [0, 10, 9],
    [0, 97, 79],
    [0, 1000, 419],
    [0, 65537, 49164],
    [0, 2147483648, 1479234027],
    [0, 1000000000000, 35771773419],
    [0, 9007199254740991, 8287270338547868],
    [1, 1, 0],
    [1, 2, 0],
    [1, 3, 2],
    [1, 10, 8],
    [1, 97, 69],
    [1, 1000, 768],
    [1, 65537, 53948],
    [1, 2147483648, 1514850072],
    [1, 1000000000000, 623971071768],
    [1, 9007199254740991, 8236091195393144],
    [7, 1, 0],
    [7, 2, 0],
    [7, 3, 0],
    [7, 10, 2],
    [7, 97, 93],
    [7, 1000, 2],
    [7, 65537, 9391],
    [7, 2147483648, 1745365978],
    [7, 1000000000000, 989358935002],
    [7, 9007199254740991, 5709597782773760],
    [128, 1, 0],
    [128, 2, 0],
    [128, 3, 2],
    [128, 10, 2],
    [128, 97, 84],
    [128, 1000, 462],
    [128, 65537, 50691],
    [128, 2147483648, 709214022],
    [128, 1000000000000, 50665627462],
    [128, 9007199254740991, 8627868583673001],
    [255, 1, 0],
    [255, 2, 0],
    [255, 3, 2],
    [255, 10, 6],
    [255, 97, 65],
    [255, 1000, 766],
    [255, 65537, 7015],
    [255, 2147483648, 1269626030],
    [255, 1000000000000, 663213806766],
    [255, 9007199254740991, 3645163770659736],
  ])('L15 of bytes %i, below %i: %i', (seed, total, ticket) => {
    expect(ticketOf(hash, new Uint8Array(32).fill(seed), total)).toBe(ticket);
  });
});

describe('shares', () => {
  test.each<readonly [what: string, list: readonly Candidate[], shares: Readonly<Record<string, number>>]>([
    ['one officer has one share', [officer('a', 7, 0)], { a: 1 }],
    ['equal loads are equal shares', [officer('a', 7, 0), officer('b', 7, 0)], { a: 1, b: 1 }],
    ['a point less on the desk is a share more', [officer('a', 7, 0), officer('b', 6, 0)], { a: 1, b: 2 }],
    ['an empty desk beside a full one', [officer('a', 20, 0), officer('b', 0, 0)], { a: 1, b: 21 }],
    ['a point of specialty doubles', [officer('a', 7, 1), officer('b', 7, 0)], { a: 2, b: 1 }],
    ['two points treble', [officer('a', 7, 2), officer('b', 7, 0)], { a: 3, b: 1 }],
    ['load and specialty multiply', [officer('a', 5, 2), officer('b', 7, 0)], { a: 9, b: 1 }],
    ['the busiest specialist is not shut out', [officer('a', 9, 3), officer('b', 0, 0)], { a: 4, b: 10 }],
    ['a point on every desk changes nothing', [officer('a', 8, 0), officer('b', 7, 0)], { a: 1, b: 2 }],
  ])('L15 %s', (_what, list, shares) => {
    expect(Object.fromEntries(weightsOf(list).map(({ id, weight }) => [id, weight]))).toEqual(shares);
  });

  test('L15 each ticket belongs to the officer in whose share it falls, in the order of the ids', () => {
    const found = new Map<number, string>();
    for (let root = 0; root < 256; root += 1) {
      const { ticket, officer: who } = drawn('three', { case: '案-1', round: 1, size: 2, root });
      expect(found.get(ticket) ?? who).toBe(who);
      found.set(ticket, who);
    }
    expect(
      [...found]
        .toSorted(([one], [other]) => one - other)
        .map(([, who]) => who)
        .join(''),
    ).toBe('abbbbccc');
  });
});
