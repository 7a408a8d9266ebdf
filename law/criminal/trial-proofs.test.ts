import { expect, test } from 'vitest';
import { fixing, prove, proveAll } from '#justice/checker';
import { choice, coreOf, type Act, type Condition, type Invariant, type Procedure } from '#justice/procedures';
import { appeal } from './appeal.ts';
import { arrest } from './arrest.ts';
import { commutation } from './commutation.ts';
import { deathReview } from './death-review.ts';
import { execution } from './execution.ts';
import { trialInvariants } from './invariants-trial.ts';
import { criminal } from './procedure.ts';
import { retrial } from './retrial.ts';
import { rulingAppeal } from './ruling-appeal.ts';
import { trial } from './trial.ts';
import { trialIntake } from './trial-intake.ts';
import { trialMeasures } from './trial-measures.ts';
import { trialPreparation } from './trial-preparation.ts';
import { verdicts } from './verdicts.ts';
import { acts, is } from './words.ts';

const { decideArrest, executeArrest } = arrest;

const word = ['任一', 'either'] as const;

// The way to the indictment, without what comes before it: with counsel or without, with a plea or without. Measures follow by the acts themselves.
const indictments = acts({
  indict: {
    title: ['提起公诉', 'Prosecute'],
    by: 'procuratorate',
    phase: 'trial',
    when: is('case.stage', 'report', 'review'),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court' },
    each: {
      accused: {
        where: is('accused.standing', 'suspect'),
        stops: ['cpl-prosecution-review', 'ppr-withdrawn-dismissal'],
        sets: { 'accused.standing': 'indicted', 'accused.counsel': { form: 'counsel' }, 'accused.plea': { form: 'plea' } },
      },
    },
    form: { counsel: choice(word, { none: word, retained: word }), plea: choice(word, { none: word, signed: word }) },
    basis: [],
  },
});

const ends: Invariant = {
  name: 'T47',
  title: ['案件总可以办结', 'every case can come to its end'],
  reachable: is('case.stage', 'closed'),
  basis: [],
};

const fromIndictment: Procedure = {
  ...criminal,
  clocks: {},
  acts: {
    ...indictments,
    ...trialIntake,
    ...trialPreparation,
    ...trialMeasures,
    ...trial,
    ...verdicts,
    ...appeal,
    ...rulingAppeal,
    ...deathReview,
    ...retrial,
    ...execution,
    ...commutation,
    decideArrest,
    executeArrest,
  } as Readonly<Record<string, Act>>,
  invariants: [...(trialInvariants as readonly Invariant[]), ends],
};

const core = coreOf(fromIndictment);
const bounds = { counts: { accused: 1 }, most: 1_500_000 };
const grave = fixing(core, { 'accused.age': 'adult', 'accused.gravity': 'life-or-death', 'case.origin': 'public-security' });
const young = fixing(core, { 'accused.age': 'minor', 'accused.gravity': 'life-or-death', 'case.origin': 'public-security' });

// One exploration answers for every invariant of a slice.
const settled = new Map(proveAll(grave, bounds).map((verdict) => [verdict.invariant.name, verdict]));

test.for(fromIndictment.invariants.map(({ name, title }) => [name, title[0]] as const))(
  '%s from the indictment to the end, for a grave crime: %s',
  ([name]) => {
    const verdict = settled.get(name);
    expect([verdict?.verdict, verdict?.trace?.map(({ act }) => act)]).toEqual([expect.stringMatching(/^(proved|enforced)$/), undefined]);
  },
);

test('T7 T47 a minor is never sentenced to death, and the case ends', () => {
  for (const invariant of fromIndictment.invariants.filter(({ name }) => name === 'T7' || name === 'T47')) {
    expect(prove(young, invariant, bounds).verdict).toBe('proved');
  }
});

const without = (condition: Condition, article: number): Condition =>
  'all' in condition
    ? { all: condition.all.filter((part) => !('need' in part && part.basis.some((citation) => citation.article === article))) }
    : condition;

test('T5 is no empty promise: without the guard of article 278 somebody is tried undefended', () => {
  const t5 = trialInvariants.find(({ name }) => name === 'T5') as Invariant;
  const hearing = criminal.acts['openHearing'] as Act;
  const careless = { ...hearing, when: without(hearing.when ?? { all: [] }, 278) };
  const broken = coreOf({ ...fromIndictment, acts: { ...fromIndictment.acts, openHearing: careless } });
  const facts = { 'accused.age': 'adult', 'accused.gravity': 'life-or-death', 'case.origin': 'public-security' };
  expect(prove(fixing(broken, facts), t5, bounds).verdict).toBe('broken');
});
