import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayCondition, sayDemands, sayNeeded, type Condition, type LimitStatus } from './index.ts';
import { language, rule, sound } from './parcel-in-tests.ts';

const { all, any, every, expired, is, need, not, pending, running, some } = language;

/** What the parcels, the request and the limit are. */
interface World {
  readonly own: Parcel;
  readonly parcels: readonly Parcel[];
  readonly check: boolean;
  readonly keep: LimitStatus;
}
interface Parcel {
  readonly kind: string;
  readonly place: string;
}

const PARCELS: readonly Parcel[] = ['plain', 'frail'].flatMap((kind) => ['shelf', 'lab', 'gone'].map((place) => ({ kind, place })));
const SETS: readonly (readonly Parcel[])[] = [[], ...PARCELS.map((one) => [one]), PARCELS, PARCELS.slice(0, 2), PARCELS.slice(2, 4)];
const STATUSES: readonly LimitStatus[] = ['off', 'running', 'suspended', 'expired'];
const WORLDS: readonly World[] = PARCELS.flatMap((own) =>
  SETS.flatMap((parcels) => [true, false].flatMap((check) => STATUSES.map((keep) => ({ own, parcels, check, keep })))),
);

/** What a condition means, told apart from how the interpreter has it. */
function holdsIn(condition: Condition, world: World): boolean {
  if ('need' in condition) return holdsIn(condition.need, world);
  if ('all' in condition) return condition.all.every((part) => holdsIn(part, world));
  if ('any' in condition) return condition.any.some((part) => holdsIn(part, world));
  if ('not' in condition) return !holdsIn(condition.not, world);
  if ('some' in condition) return world.parcels.some((own) => holdsIn(condition.where, { ...world, own }));
  if ('every' in condition) return world.parcels.every((own) => holdsIn(condition.where, { ...world, own }));
  if ('pending' in condition) return world.check;
  if ('limit' in condition) return condition.status.includes(world.keep);
  return condition.in.includes(condition.facet === 'parcel.kind' ? world.own.kind : world.own.place);
}

const meaningOf = (condition: Condition): string => WORLDS.map((world) => (holdsIn(condition, world) ? '1' : '0')).join('');

/** Every two of them that say the same sentence and mean something else. */
function misleading(conditions: readonly Condition[], tongue: 'zh' | 'en'): readonly (readonly [string, Condition, Condition])[] {
  const said = new Map<string, Condition>();
  return conditions.flatMap((condition) => {
    const text = sayCondition(sound, condition, tongue);
    const before = said.get(text);
    said.set(text, before ?? condition);
    return before === undefined || meaningOf(before) === meaningOf(condition) ? [] : [[text, before, condition] as const];
  });
}

const ATOMS: readonly Condition[] = [
  is('parcel.kind', 'frail'),
  is('parcel.place', 'shelf', 'lab'),
  pending('check'),
  { limit: 'keep', status: ['off'] },
  { limit: 'keep', status: ['running', 'expired'] },
];

/** Every condition that can be made of these by one word of the language. */
const above = (parts: readonly Condition[]): readonly Condition[] => [
  ...parts,
  ...parts.flatMap((part): readonly Condition[] => [not(part), some('parcel', part), every('parcel', part), { need: part, basis: [] }]),
  ...parts.flatMap((one) => parts.flatMap((other): readonly Condition[] => [all(one, other), any(one, other)])),
];

describe('conditions in words cannot be misread', () => {
  const shapes = above([...above(ATOMS.slice(0, 3)), all(), any()]);

  test.each(['zh', 'en'] as const)(
    'V16 of all shapes two deep over three atoms no two say the same in %s and mean something else',
    (tongue) => {
      expect(shapes.length).toBeGreaterThan(1000);
      expect(misleading(shapes, tongue)).toEqual([]);
    },
  );

  const condition = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      fc.constantFrom(...ATOMS),
      fc.array(tie('condition'), { maxLength: 3 }).map((parts): Condition => ({ all: parts })),
      fc.array(tie('condition'), { maxLength: 3 }).map((parts): Condition => ({ any: parts })),
      tie('condition').map((part): Condition => ({ not: part })),
      tie('condition').map((part): Condition => ({ some: 'parcel', where: part })),
      tie('condition').map((part): Condition => ({ every: 'parcel', where: part })),
      tie('condition').map((part): Condition => ({ need: part, basis: [rule(1)] })),
    ),
  })).condition;

  test('V16 nor do any deeper ones, and brackets are paired', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 20, maxLength: 60 }), (conditions) => {
        for (const tongue of ['zh', 'en'] as const) {
          expect(misleading(conditions, tongue)).toEqual([]);
          for (const text of conditions.map((one) => sayCondition(sound, one, tongue)))
            expect(text.split('(').length).toBe(text.split(')').length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('V16 demands together say what the condition says', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const demands = sayDemands(sound, one);
        const whole = sayCondition(sound, one);
        // A choice among demands stands in brackets only where it is one of several; what can never be met says so once.
        const bare = (text: string): string => text.replaceAll(/[()]/gu, '');
        if (demands.length > 1 && !demands.includes('任何情形都不符合')) expect(bare(demands.join(',且'))).toBe(bare(whole));
        if (demands.length === 1) expect(demands[0]).toBe(whole);
        if (demands.length === 0) expect(whole).toBe('');
      }),
    );
  });
});

describe('how it is said', () => {
  const [frail, shelf, gone] = [is('parcel.kind', 'frail'), is('parcel.place', 'shelf'), is('parcel.place', 'gone')];
  test.each<readonly [what: string, condition: Condition, zh: string, en: string]>([
    [
      'ways among demands',
      all(frail, any(shelf, pending('check'))),
      '「种类」为「易碎」,且(「所在」为「架上」;或者「检验」请求待答复)',
      '“Kind” is “frail”, and (“Place” is “on the shelf”; or else request “Check” is open)',
    ],
    [
      'demands among ways',
      any(all(frail, shelf), pending('check')),
      '「种类」为「易碎」,且「所在」为「架上」;或者「检验」请求待答复',
      '“Kind” is “frail”, and “Place” is “on the shelf”; or else request “Check” is open',
    ],
    [
      'not both',
      not(all(frail, shelf)),
      '并非(「种类」为「易碎」,且「所在」为「架上」)',
      'not (“Kind” is “frail”, and “Place” is “on the shelf”)',
    ],
    [
      'not the first, and the second',
      all(not(frail), shelf),
      '「种类」不为「易碎」,且「所在」为「架上」',
      '“Kind” is not “frail”, and “Place” is “on the shelf”',
    ],
    [
      'neither of two values',
      not(is('parcel.place', 'shelf', 'gone')),
      '「所在」不为「架上」或「已取」',
      '“Place” is neither “on the shelf” nor “gone”',
    ],
    ['not running', not(running('keep')), '「保管期」期限并非正在进行', 'the limit “Keeping” is not running'],
    [
      'started and not over',
      not({ limit: 'keep', status: ['off', 'expired'] }),
      '「保管期」期限正在进行或中止',
      'the limit “Keeping” is running or suspended',
    ],
    ['none', not(some('parcel', gone)), '没有包裹(「所在」为「已取」)', 'no Parcel (“Place” is “gone”)'],
    ['not every', not(every('parcel', gone)), '并非(每一包裹(「所在」为「已取」))', 'not (every Parcel (“Place” is “gone”))'],
    ['one of one, denied', not(any(expired('keep'))), '「保管期」期限并非已经届满', 'the limit “Keeping” is not expired'],
    [
      'a choice in its own words',
      all(frail, need(rule(1), shelf, ['甲;或者乙', 'a; or else b'])),
      '「种类」为「易碎」,且(甲;或者乙)',
      '“Kind” is “frail”, and (a; or else b)',
    ],
    ['one of none', any(), '任何情形都不符合', 'no case fulfils this'],
    ['nothing, among others', all(frail, all()), '「种类」为「易碎」', '“Kind” is “frail”'],
    ['anything, among ways', any(frail, all()), '', ''],
    ['every, of nothing', every('parcel', all()), '', ''],
  ])('V16 %s', (_what, condition, zh, en) => {
    expect([sayCondition(sound, condition), sayCondition(sound, condition, 'en')]).toEqual([zh, en]);
  });

  test('V16 demands are said one by one, through needs and what is nested', () => {
    expect(sayDemands(sound, all(frail, need(rule(1), all(shelf, any(gone, pending('check'))))))).toEqual([
      '「种类」为「易碎」',
      '「所在」为「架上」',
      '「所在」为「已取」;或者「检验」请求待答复',
    ]);
    expect(sayDemands(sound, all(), 'en')).toEqual([]);
    // What is written beside a need says why it fails: among the demands it would say the opposite.
    expect(sayDemands(sound, all(frail, need(rule(1), not(gone), ['包裹已取走', 'the parcel is gone'])))).toEqual([
      '「种类」为「易碎」',
      '「所在」不为「已取」',
    ]);
  });

  test.each<readonly [what: string, condition: Condition, zh: string, en: string]>([
    ['what would have to hold', frail, '须「种类」为「易碎」', 'needed: “Kind” is “frail”'],
    [
      'its own words, which say why not',
      need(rule(1), not(gone), ['包裹已取走', 'the parcel is gone']),
      '包裹已取走',
      'the parcel is gone',
    ],
    [
      'words written for a part say nothing of the whole',
      any(frail, need(rule(1), not(gone), ['包裹已取走', 'the parcel is gone'])),
      '须「种类」为「易碎」;或者「所在」不为「已取」',
      'needed: “Kind” is “frail”; or else “Place” is not “gone”',
    ],
  ])('V16 why it stands in the way: %s', (_what, condition, zh, en) => {
    expect([sayNeeded(sound, condition), sayNeeded(sound, condition, 'en')]).toEqual([zh, en]);
  });
});
