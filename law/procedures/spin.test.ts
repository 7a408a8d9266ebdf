import { expect, test } from 'vitest';
import { explore, fixing, modelOf, promelaOf } from '#justice/checker';
import { coreOf, keysRead, type Core, type Invariant } from '#justice/procedures';
import { hasSpin, runSpin } from '../../tools/spin.ts';
import { modelsOf } from './models.ts';
import { PROCEDURES } from './index.ts';

const isHere = hasSpin();
const named = (title: string): string => (isHere ? title : `${title} — skipped: spin or gcc is not installed`);

/** Every variable at its first value: SPIN is given one start. */
function oneStart(core: Core): Core {
  const first = Object.values(core.subjects)
    .flat()
    .map(({ key, initially }) => [key, initially[0] ?? ''] as const);
  return fixing(core, Object.fromEntries(first));
}

type Never = Extract<Invariant, { readonly never: unknown }>;
const isNever = (invariant: Invariant): invariant is Never => 'never' in invariant;

for (const [id, index] of [
  ['legal-aid', 0],
  ['criminal', 2],
] as const) {
  const procedure = PROCEDURES[id];
  const model = procedure === undefined ? undefined : modelsOf(procedure)[index];
  if (model === undefined) throw new Error(`no model ${index} of ${id}`);

  test.skipIf(!isHere)(
    named(`S1 SPIN visits the same states and takes the same steps, and finds no state invariant broken: ${model.title[1]}`),
    () => {
      const core = oneStart(coreOf(model.procedure));
      const never = model.procedure.invariants.filter(isNever);
      const made = modelOf(core, { keys: never.flatMap((one) => keysRead(one.never)), watched: [] }, model.counts);
      const ours = explore(made.layout, made.steps, { most: 3_000_000 });
      const theirs = runSpin(
        promelaOf(
          made,
          never.map((one) => ({ never: one.never, on: one.on ?? 'case' })),
        ),
        '-O0',
      );
      expect([theirs.errors, theirs.states, theirs.transitions - ours.transitions]).toEqual([0, ours.set.count, 1]);
    },
  );

  test.skipIf(!isHere)(named(`S2 SPIN finds what is planted: ${model.title[1]}`), () => {
    const core = oneStart(coreOf(model.procedure));
    const planted = { facet: 'case.stage', in: [core.subjects['case']?.find(({ key }) => key === 'case.stage')?.values.at(-1) ?? ''] };
    const made = modelOf(core, { keys: keysRead(planted), watched: [] }, model.counts);
    expect(runSpin(promelaOf(made, [{ never: planted, on: 'case' }]), '-O0').errors).toBe(1);
  });
}
