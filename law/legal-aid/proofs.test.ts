import { expect, test } from 'vitest';
import { cover, prove } from '#justice/checker';
import { coreOf } from '#justice/procedures';
import { legalAid } from '#law/legal-aid';

const core = coreOf(legalAid);
const bounds = { counts: {}, most: 1_000_000 };

for (const invariant of legalAid.invariants) {
  test(`${invariant.name} is proved: ${invariant.title[0]}`, () => {
    const { verdict, trace } = prove(core, invariant, bounds);
    expect([verdict, trace?.map(({ act }) => act)]).toEqual([expect.stringMatching(/^(proved|enforced)$/), undefined]);
  });
}

test('A22 every act can happen and every state can be reached', () => {
  expect(cover(core, bounds)).toMatchObject({ impossibleActs: [], unreachableValues: [], undecided: [] });
});
