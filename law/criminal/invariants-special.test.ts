import { describe, expect, test } from 'vitest';
import { Fault } from '#justice/basics';
import type { Act } from '#justice/procedures';
import { CRIMINAL_PARTS } from './parts.ts';
import {
  always,
  byAlso,
  coreWith,
  gettingWrong,
  gone,
  ofMinor,
  ofSupervision,
  police,
  unattended,
  unguarded,
  verdictOn,
  verdictsOn,
  type Wrong,
} from './proofs-in-tests.ts';

/** The acts of a part the checker explores by itself. */
function actsOf(title: string): Readonly<Record<string, Act>> {
  const found = CRIMINAL_PARTS.find((part) => part.title[1] === title);
  if (found === undefined) throw new Fault('test/no-part', title);
  return found.procedure.acts;
}

const MINORS = actsOf('minors and reconciliation');
const SPECIAL = actsOf('special procedures');
const THINGS = actsOf('property');
const CLAIMS = actsOf('civil claims');
const names = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, index) => `P${from + index}`);

const withoutSetting =
  (...paths: readonly string[]): Wrong =>
  ({ sets = {}, ...act }) => ({ ...act, sets: Object.fromEntries(Object.entries(sets).filter(([path]) => !paths.includes(path))) });
const withoutEach: Wrong = ({ each: _each, ...act }) => act;

describe.each([
  ['minors', MINORS, names(35, 45), ofMinor(), {}],
  ['adults, whom most of it is not for', MINORS, names(35, 45), police(), {}],
  ['trial in absence, confiscation, treatment in a police case', SPECIAL, names(46, 54), police(), {}],
  ['the same in a commission’s case', SPECIAL, names(46, 54), ofSupervision(), {}],
  ['a thing that is held', THINGS, names(55, 62), police({ 'accused.gravity': 'up-to-ten' }), { property: 1 }],
  ['a civil claim', CLAIMS, names(63, 66), police({ 'accused.gravity': 'up-to-ten' }), { victim: 1 }],
] as const)('what must hold for %s', (_case, acts, promises, facts, besides) => {
  // One exploration answers for all of them.
  const verdicts = verdictsOn(coreWith(acts, facts, promises), besides);
  test.each(promises)('%s holds in every state that can be reached', (name) => {
    expect(verdicts[name]).toMatch(/^(?:proved|enforced)$/u);
  });
});

// Each promise is broken by the mistake it is there to find.
describe('no empty promise', () => {
  test.each([
    ['P35', 'conditions are imposed without consent', MINORS, ofMinor(), { decideConditionalNonProsecution: unguarded(282) }],
    [
      'P35',
      'conditions are imposed on an adult',
      MINORS,
      police(),
      { proposeConditionalNonProsecution: unguarded(282), decideConditionalNonProsecution: unguarded(282) },
    ],
    ['P36', 'the police are not waited for', MINORS, ofMinor(), { decideConditionalNonProsecution: unguarded(282) }],
    ['P37', 'a minor agrees alone', MINORS, ofMinor(), { agreeToConditions: unattended }],
    ['P37', 'a minor withdraws the objection alone', MINORS, ofMinor(), { withdrawObjectionToConditions: unattended }],
    ['P38', 'an objection is passed over', MINORS, ofMinor(), { dismissAtDiscretion: unguarded(282) }],
    ['P39', 'the probation is cut short', MINORS, ofMinor(), { completeProbation: unguarded(284) }],
    ['P40', 'a case that has ended is revoked', MINORS, ofMinor(), { revokeConditionalNonProsecution: always }],
    ['P41', 'nothing ends a probation', MINORS, ofMinor(), { completeProbation: gone, revokeConditionalNonProsecution: gone }],
    ['P42', 'a case is closed with the record open', MINORS, ofMinor(), { closeWithoutTrial: unguarded(486) }],
    ['P43', 'an adult’s record is sealed', MINORS, police(), { sealRecord: unguarded(286) }],
    ['P44', 'the victim is not there', MINORS, police(), { hostReconciliation: unattended }],
    [
      'P45',
      'a grave crime is reconciled',
      MINORS,
      police({ 'accused.gravity': 'ten-plus' }),
      { hostReconciliationOfNegligence: unguarded(288) },
    ],
    ['P46', 'trial in absence needs no approval', SPECIAL, police(), { prosecuteInAbsence: unguarded(291) }],
    ['P47', 'proceeds are confiscated before the notice is over', SPECIAL, police(), { ruleConfiscation: unguarded(299) }],
    ['P48', 'proceeds are applied for while somebody is under arrest', SPECIAL, police(), { applyForConfiscationInReview: unguarded(298) }],
    ['P49', 'the police order treatment', SPECIAL, police(), { orderTreatment: byAlso('police') }],
    ['P50', 'treatment is ordered without the guardian', SPECIAL, police(), { orderTreatment: unattended }],
    ['P51', 'a returned case leaves the restraint', SPECIAL, police(), { returnTreatment: withoutEach }],
    [
      'P52',
      'nothing ends treatment',
      SPECIAL,
      police(),
      { releaseFromTreatment: gone, revokeTreatment: gone, endTreatmentOnRecheck: gone, remandTreatment: gone },
    ],
    [
      'P53',
      'nobody answers whoever asks the higher court',
      SPECIAL,
      police(),
      { upholdTreatment: gone, revokeTreatment: gone, remandTreatment: gone, endTreatmentOnRecheck: gone },
    ],
    [
      'P54',
      'nobody answers whoever asks to be released',
      SPECIAL,
      police(),
      { releaseFromTreatment: gone, continueTreatment: gone, endTreatmentOnRecheck: gone },
    ],
  ] as const)('%s finds it out when %s', (name, _mistake, acts, facts, wrong) => {
    expect(verdictOn(name, coreWith(gettingWrong(acts, wrong), facts))).toBe('broken');
  });

  test.each([
    ['P55', 'something is seized and not listed', { seizeProperty: withoutSetting('property.listed') }],
    ['P56', 'something given back is still held', { releaseHold: withoutSetting('property.hold') }],
    ['P57', 'something on the list is let go and nobody knows where', { releaseHold: withoutSetting('property.ending') }],
    ['P58', 'something is confiscated before the judgment is in force', { confiscateByJudgment: unguarded(245) }],
    ['P59', 'something is given back over a third party’s claim', { returnToVictim: unguarded(245), raiseOwnerClaim: always }],
    ['P61', 'a case is closed while something is held', { closeWithoutTrial: unguarded(177) }],
    ['P62', 'something goes to the treasury without a notice', { surrenderUnclaimed: unguarded(233) }],
  ] as const)('%s finds it out when %s', (name, _mistake, wrong) => {
    const facts = police({ 'accused.gravity': 'up-to-ten' });
    expect(verdictOn(name, coreWith(gettingWrong(THINGS, wrong), facts), { property: 1 })).toBe('broken');
  });

  test('P60 finds it out when nothing that is held can ever end', () => {
    const ways = Object.entries(THINGS).flatMap(([name, act]) => (act.sets?.['property.hold'] === 'none' ? [[name, gone] as const] : []));
    const facts = police({ 'accused.gravity': 'up-to-ten' });
    const careless = gettingWrong(THINGS, { ...Object.fromEntries(ways), withdrawCase: gone });
    expect(verdictOn('P60', coreWith(careless, facts), { property: 1 })).toBe('broken');
  });

  test.each([
    ['P63', 'nobody decides whether to accept a claim', { acceptCivilClaim: gone, refuseCivilClaim: gone }],
    ['P64', 'a claim is judged that was not accepted', { judgeCivilClaim: unguarded(186) }],
    ['P65', 'assets are preserved for no claim', { preserveAssets: always }],
    ['P66', 'nobody tells the victim', { tellVictimRights: gone, closeWithoutTrial: withoutEach }],
  ] as const)('%s finds it out when %s', (name, _mistake, wrong) => {
    const facts = police({ 'accused.gravity': 'up-to-ten' });
    expect(verdictOn(name, coreWith(gettingWrong(CLAIMS, wrong), facts), { victim: 1 })).toBe('broken');
  });
});
