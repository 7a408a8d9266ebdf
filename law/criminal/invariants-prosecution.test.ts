import { describe, expect, test } from 'vitest';
import type { Act } from '#justice/procedures';
import { closing } from './closing.ts';
import { juvenile } from './juvenile.ts';
import { nonProsecutionRemedies } from './non-prosecution-remedies.ts';
import { nonProsecution } from './non-prosecution.ts';
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
import { prosecutionReview } from './prosecution-review.ts';
import { prosecution } from './prosecution.ts';
import { report } from './report.ts';
import { reviewMeasures } from './review-measures.ts';
import { supplement } from './supplement.ts';
import { acts, is } from './words.ts';

const whatFollows = acts({
  tryToTheEnd: {
    title: ['审判并执行完毕', 'tried to the end'],
    by: 'court',
    phase: 'trial',
    when: is('case.stage', 'trial'),
    withdraws: 'prosecution',
    sets: { 'case.stage': 'closed' },
    each: { accused: { sets: { 'accused.custody': 'none' } } },
    basis: [],
  },
});

/** The review from the file’s arrival to its end, with minors and remedies. */
const REVIEW = {
  fileCase: report.fileCase,
  ...closing,
  ...prosecutionReview,
  ...reviewMeasures,
  ...supplement,
  ...nonProsecution,
  ...nonProsecutionRemedies,
  ...prosecution,
  ...juvenile,
  ...whatFollows,
} as Readonly<Record<string, Act>>;

const withoutSetting =
  (...paths: readonly string[]): Wrong =>
  ({ sets = {}, hands: _hands, ...act }) => ({
    ...act,
    sets: Object.fromEntries(Object.entries(sets).filter(([path]) => !paths.includes(path))),
  });
const withoutEach: Wrong = ({ each: _each, ...act }) => act;
const withoutStops: Wrong = ({ stops: _stops, ...act }) => act;
const unasked: Wrong = ({ asks: _asks, ...act }) => act;
const stopping =
  (limit: string): Wrong =>
  (act) => ({ ...act, stops: limit });
const stillSuspected: Wrong = (act) => ({ ...act, sets: { ...act.sets, 'accused.standing': 'suspect' } });

const ALL = [...Array.from({ length: 34 }, (_, index) => `P${index + 1}`), 'P67'];

describe.each([
  ['a police case against an adult', police()],
  ['a police case against a minor', ofMinor()],
  ['a commission’s case', ofSupervision()],
  [
    'a case of the procuratorate’s own that may end in life or death',
    police({ 'case.origin': 'procuratorate', 'accused.gravity': 'life-or-death' }),
  ],
] as const)('what must hold of the review, in %s', (_case, facts) => {
  // One exploration answers for all of them.
  const verdicts = verdictsOn(coreWith(REVIEW, facts, ALL));
  test.each(ALL)('%s holds in every state that can be reached', (name) => {
    expect(verdicts[name]).toMatch(/^(?:proved|enforced)$/u);
  });
});

// Each promise is broken by the mistake it is there to find.
describe('no empty promise', () => {
  test.each([
    ['P1', 'the police prosecute too', police(), { prosecute: byAlso('police') }],
    ['P2', 'a return is not counted', police(), { returnForSupplement: withoutSetting('case.returns') }],
    ['P3', 'want of evidence needs no return', police(), { dismissForEvidence: unguarded(175) }],
    [
      'P4',
      'nothing but prosecution is left after the second return',
      police(),
      { dismissForEvidence: gone, dismissByStatute: gone, dismissAtDiscretion: gone, dismissSpecially: gone },
    ],
    ['P5', 'nobody asks whether the suspect was heard', police(), { prosecute: unguarded(173) }],
    ['P6', 'others are heard before the suspect', police(), { hearOpinions: unguarded(173) }],
    ['P7', 'a plea is signed without counsel there', police(), { signPlea: unattended }],
    ['P8', 'a plea is signed by whoever has no legal help', police(), { signPlea: unguarded(174) }],
    ['P8', 'a plea is recorded of whoever has no legal help', police(), { recordPlea: unguarded(267) }],
    ['P9', 'a minor is questioned alone', ofMinor(), { questionInReview: unattended }],
    ['P10', 'a plea goes to court without a recommended sentence', police(), { prosecute: unguarded(176) }],
    ['P11', 'the fast track is suggested for a minor', ofMinor(), { prosecuteForFastTrack: unguarded(223) }],
    [
      'P11',
      'the fast track is suggested above three years',
      police({ 'accused.gravity': 'up-to-ten' }),
      { prosecuteForFastTrack: unguarded(222) },
    ],
    [
      'P12',
      'nobody asks for counsel in a grave case',
      police({ 'accused.gravity': 'life-or-death' }),
      { prosecute: unguarded(278), hearOpinions: unguarded(278) },
    ],
    ['P13', 'the review does not begin anew after a return', police(), { resubmitAfterSupplement: withoutEach }],
    ['P14', 'the return has no limit', police(), { returnForSupplement: unasked }],
    ['P15', 'the court’s seven days end without an answer', ofMinor(), { inquireIntoMinor: stopping('spc-prosecution-acceptance') }],
    ['P16', 'the police keep the lead of what they sent back', police(), { resubmitAfterSupplement: withoutSetting('case.lead') }],
    ['P17', 'the procuratorate keeps the lead of what it returned', police(), { returnForSupplement: withoutSetting('case.lead') }],
    ['P18', 'a minor is arrested unheard', ofMinor(), { decideArrestInReview: unguarded(280) }],
    ['P19', 'an arrest nobody decided on is carried out', police(), { executeArrestInReview: unguarded(80) }],
    ['P20', 'the procuratorate carries out its arrest itself', police(), { executeArrestInReview: byAlso('procuratorate') }],
    ['P21', 'non-prosecution leaves the measure', police(), { dismissAtDiscretion: withoutSetting('accused.custody') }],
    ['P22', 'non-prosecution leaves the clock running', police(), { dismissAtDiscretion: withoutStops }],
    ['P23', 'nobody asks the higher procuratorate', ofSupervision(), { dismissByStatute: unguarded(371) }],
    ['P24', 'nobody asks the Supreme People’s Procuratorate', police(), { dismissSpecially: unguarded(182) }],
    ['P25', 'the police go to the higher procuratorate at once', police(), { requestNonProsecutionReview: unguarded(179) }],
    ['P26', 'everybody not prosecuted may petition', police(), { petitionByAccused: unguarded(181) }],
    ['P27', 'a suit lies against the end of a probation', ofMinor(), { acceptVictimSuit: unguarded(472) }],
    ['P28', 'after a revocation everything is open again', police(), { revokeNonProsecution: stillSuspected }],
    [
      'P29',
      'nobody answers the police',
      police(),
      {
        upholdOnReconsideration: gone,
        revokeOnReconsideration: gone,
        revokeNonProsecution: gone,
        orderProsecution: gone,
        correctNonProsecution: gone,
        revokeConditionalNonProsecution: gone,
        acceptVictimSuit: gone,
      },
    ],
    [
      'P30',
      'nobody answers above',
      police(),
      {
        upholdOnReview: gone,
        orderProsecution: gone,
        correctNonProsecution: gone,
        revokeNonProsecution: gone,
        revokeOnReconsideration: gone,
        acceptVictimSuit: gone,
      },
    ],
    [
      'P31',
      'nobody answers the victim',
      police(),
      { upholdOnVictimPetition: gone, orderProsecution: gone, correctNonProsecution: gone, acceptVictimSuit: gone },
    ],
    [
      'P32',
      'nobody answers the person',
      police(),
      {
        upholdOnAccusedPetition: gone,
        changeNonProsecutionGround: gone,
        revokeNonProsecution: gone,
        correctNonProsecution: gone,
        acceptVictimSuit: gone,
      },
    ],
    ['P33', 'a case is closed over an open petition', police(), { closeWithoutTrial: unguarded(180) }],
    ['P34', 'a closed case is prosecuted', police(), { prosecute: always }],
  ] as const)('%s finds it out when %s', (name, _mistake, facts, wrong) => {
    expect(verdictOn(name, coreWith(gettingWrong(REVIEW, wrong), facts))).toBe('broken');
  });
});
