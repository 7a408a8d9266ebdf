import { choice, type Act } from '#justice/procedures';
import { appeal } from './appeal.ts';
import { arrest } from './arrest.ts';
import { commutation } from './commutation.ts';
import { deathReview } from './death-review.ts';
import { execution } from './execution.ts';
import { coreWith, gettingWrong, police, verdictOn, type Wrong } from './proofs-in-tests.ts';
import { retrial } from './retrial.ts';
import { rulingAppeal } from './ruling-appeal.ts';
import { trialIntake } from './trial-intake.ts';
import { trialMeasures } from './trial-measures.ts';
import { trialPreparation } from './trial-preparation.ts';
import { trial } from './trial.ts';
import { verdicts } from './verdicts.ts';
import { acts, all, is, not } from './words.ts';

const either = ['任一', 'either'] as const;

/** The way to the indictment in one act: with counsel or without, with a plea or without. */
const toCourt = acts({
  indict: {
    title: ['提起公诉', 'Prosecute'],
    by: 'procuratorate',
    phase: 'trial',
    when: all(is('case.stage', 'report', 'review'), not(is('case.origin', 'private'))),
    asks: 'prosecution',
    sets: { 'case.stage': 'trial', 'case.lead': 'court' },
    each: {
      accused: {
        where: is('accused.standing', 'suspect'),
        stops: ['cpl-prosecution-review', 'ppr-withdrawn-dismissal'],
        sets: { 'accused.standing': 'indicted', 'accused.counsel': { form: 'counsel' }, 'accused.plea': { form: 'plea' } },
      },
    },
    form: { counsel: choice(either, { none: either, retained: either }), plea: choice(either, { none: either, signed: either }) },
    basis: [],
  },
  seize: {
    title: ['扣押', 'Seize'],
    by: 'police',
    on: 'property',
    phase: 'property',
    when: is('case.stage', 'report'),
    sets: { 'property.hold': 'seized' },
    basis: [],
  },
});
const { decideArrest, executeArrest } = arrest;

/** The trial and what follows, in ever longer stretches. */
export const FIRST = {
  ...toCourt,
  ...trialIntake,
  ...trialPreparation,
  ...trialMeasures,
  ...trial,
  ...verdicts,
  decideArrest,
  executeArrest,
} as Readonly<Record<string, Act>>;
export const SECOND: typeof FIRST = { ...FIRST, ...appeal, ...rulingAppeal } as typeof FIRST;
export const DEATH: typeof FIRST = { ...SECOND, ...deathReview } as typeof FIRST;
export const WHOLE: typeof FIRST = { ...DEATH, ...retrial, ...execution, ...commutation } as typeof FIRST;

/** Facts of the accused that a proof fixes. */
export const light = police();
export const privately = police({ 'case.origin': 'private' });
export const middling = police({ 'accused.gravity': 'up-to-ten' });
export const grave = police({ 'accused.gravity': 'life-or-death' });
export const young = police({ 'accused.age': 'minor', 'accused.gravity': 'life-or-death' });

/** What the checker says of a promise where somebody got these acts wrong; property counts as one where it is asked for. */
export function verdictWith(
  name: string,
  [stretch, facts, wrong]: readonly [typeof FIRST, Readonly<Record<string, string>>, Readonly<Record<string, Wrong>>],
  besides?: Readonly<Record<string, number>>,
): string {
  return verdictOn(name, coreWith(gettingWrong(stretch, wrong), facts), besides);
}

/** Mistakes that take an effect away. */
export const withoutSetting =
  (...paths: readonly string[]): Wrong =>
  ({ sets = {}, hands: _hands, ...act }) => ({
    ...act,
    sets: Object.fromEntries(Object.entries(sets).filter(([path]) => !paths.includes(path))),
  });
export const withoutEach: Wrong = ({ each: _each, ...act }) => act;
export const withoutAlso: Wrong = ({ also: _also, ...act }) => act;
export const withoutStarts: Wrong = ({ starts: _starts, ...act }) => act;
export const withoutStops: Wrong = ({ stops: _stops, ...act }) => act;
export const withoutWithdraws: Wrong = ({ withdraws: _withdraws, ...act }) => act;
