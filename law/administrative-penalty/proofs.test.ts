import { expect, test } from 'vitest';
import { cover, prove } from '#justice/checker';
import { coreOf } from '#justice/procedures';
import { administrativePenalty } from '#law/administrative-penalty';

const core = coreOf(administrativePenalty);
const bounds = { counts: { party: 1, thing: 1 }, most: 2_000_000 };

for (const invariant of administrativePenalty.invariants) {
  test(`${invariant.name} is proved: ${invariant.title[0]}`, () => {
    const { verdict, trace } = prove(core, invariant, bounds);
    expect([verdict, trace?.map(({ act }) => act)]).toEqual([expect.stringMatching(/^(proved|enforced)$/), undefined]);
  });
}

test('B27 every act can happen and every state can be reached', () => {
  expect(cover(core, bounds)).toMatchObject({ impossibleActs: [], unreachableValues: [], undecided: [] });
});
