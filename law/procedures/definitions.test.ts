import { expect, test } from 'vitest';
import { checkDefinition, type Act, type Invariant, type Procedure } from '#justice/procedures';
import { modelsOf } from './models.ts';
import { PROCEDURES } from './index.ts';

for (const procedure of Object.values(PROCEDURES)) {
  test(`F1 nothing is wrong with the definition: ${procedure.title[1]}`, () => {
    expect(checkDefinition(procedure)).toEqual([]);
  });

  test(`F2 the definition is plain data that survives being written down: ${procedure.title[1]}`, () => {
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
  });
}

test('F3 the criminal procedure is as large as the law it follows, and its parts together hold every act', () => {
  const { criminal } = PROCEDURES;
  if (criminal === undefined) throw new Error('no criminal procedure');
  const size = [Object.keys(criminal.acts).length, Object.keys(criminal.vocabulary.limits).length, criminal.invariants.length];
  expect(size.map((count, index) => count >= ([120, 60, 60][index] ?? 0))).toEqual([true, true, true]);
  const parts = new Set(modelsOf(criminal).flatMap((model) => Object.keys(model.procedure.acts)));
  expect(Object.keys(criminal.acts).filter((act) => !parts.has(act))).toEqual([]);
});

test('F4 a wrong definition is told all at once, each finding with its place and how to mend it', () => {
  const legalAid = PROCEDURES['legal-aid'];
  if (legalAid === undefined) throw new Error('no legal aid');
  const [, first] = Object.entries(legalAid.acts)[0] ?? [];
  if (first === undefined) throw new Error('no act');
  const act: Act = {
    ...first,
    by: 'nobody',
    phase: 'never',
    sets: { 'case.stge': 'x', 'case.stage': 'gone' },
    starts: 'no-limit',
    asks: 'no-request',
    basis: [],
  };
  const invariant: Invariant = { name: 'X', title: ['无', 'none'], basis: [], acts: ['fly'], atMost: 1 };
  const wrong: Procedure = { ...legalAid, acts: { ...legalAid.acts, wrong: act }, invariants: [invariant] };
  const codes = checkDefinition(wrong).map(({ code, where }) => `${code} ${where}`);
  expect(codes).toEqual(
    expect.arrayContaining([
      'procedures/unknown-role acts.wrong.by',
      'procedures/unknown-phase acts.wrong.phase',
      'procedures/unknown-facet acts.wrong.sets',
      'procedures/unknown-value acts.wrong.sets',
      'procedures/unknown-limit acts.wrong',
      'procedures/unknown-request acts.wrong',
      'procedures/act-without-basis acts.wrong',
      'procedures/unknown-act invariants.X',
      'procedures/invariant-without-basis invariants.X',
    ]),
  );
});

test('F5 what may be done in batches is told act by act, with why; nothing else may', () => {
  const declared = Object.values(PROCEDURES).flatMap(({ id, acts }) =>
    Object.entries(acts).flatMap(([name, { batch }]) => (batch === undefined ? [] : [`${id}/${name}`])),
  );
  expect(declared.toSorted()).toEqual([
    'administrative-penalty/closeCase',
    'administrative-penalty/deposit',
    'administrative-penalty/handIn',
    'administrative-penalty/recordOnTheSpotDecision',
    'criminal/forwardAppeal',
    'criminal/tellDefendantRights',
    'criminal/tellRightsInReview',
    'criminal/tellVictimRights',
    'legal-aid/archive',
  ]);
});
