import { expect, test } from 'vitest';
import { settle, structural, fixing, varietiesOf } from '#justice/checker';
import { coreOf } from '#justice/procedures';
import { modelsOf } from './models.ts';
import { PROCEDURES } from './index.ts';

const procedures = Object.values(PROCEDURES);

test.each(procedures)('M1 some model speaks of every invariant, or the definition alone settles it: $id', (procedure) => {
  const spoken = new Set(modelsOf(procedure).flatMap((model) => model.procedure.invariants.map(({ name }) => name)));
  const core = coreOf(procedure);
  const left = procedure.invariants.filter((invariant) => !spoken.has(invariant.name) && structural(core, invariant) === undefined);
  expect(left.map(({ name }) => name)).toEqual([]);
});

test.each(procedures)(
  'M2 every act of a model is the procedure’s own, or tells in its title that it stands for another part: $id',
  (procedure) => {
    const others = modelsOf(procedure).flatMap((model) =>
      Object.entries(model.procedure.acts).filter(([name]) => procedure.acts[name] === undefined),
    );
    expect(others.filter(([, { title }]) => !title[0].includes('另段验证'))).toEqual([]);
    const changed = modelsOf(procedure).flatMap((model) =>
      Object.entries(model.procedure.acts).filter(([name, act]) => procedure.acts[name] !== undefined && procedure.acts[name] !== act),
    );
    expect(changed.map(([name]) => name)).toEqual([]);
  },
);

const several = modelsOf(PROCEDURES['criminal']!).filter(({ counts }) => Object.values(counts).some((count) => count > 1));

test('M3 two suspects, two defendants and two items of property are explored too', () => {
  expect(
    several
      .map(({ counts }) =>
        Object.entries(counts)
          .filter(([, count]) => count > 1)
          .map(([type]) => type),
      )
      .flat(),
  ).toEqual(expect.arrayContaining(['accused', 'property']));
});

// The models with one of each are larger: `fashu check` explores all of them.
test.each(
  several.filter(({ counts }) => counts['accused'] === 2 && counts['property'] === 0).map((model) => [model.title[1], model] as const),
)('M4 everything that is promised holds: %s', (_, model) => {
  const core = fixing(coreOf(model.procedure), model.facts ?? {});
  for (const { core: known } of varietiesOf(core, model.counts)) {
    const { verdicts } = settle(known, { counts: model.counts, most: 2_000_000 });
    expect(verdicts.filter(({ verdict }) => verdict !== 'proved' && verdict !== 'enforced').map(({ invariant }) => invariant.name)).toEqual(
      [],
    );
  }
});
