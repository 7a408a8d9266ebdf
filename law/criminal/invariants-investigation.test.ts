import { describe, expect, test } from 'vitest';
import type { Act } from '#justice/procedures';
import { arrest } from './arrest.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { custodyLimits } from './custody-limits.ts';
import { defence } from './defence.ts';
import { investigationInvariants } from './invariants-investigation.ts';
import { investigation } from './investigation.ts';
import { prosecutionReview } from './prosecution-review.ts';
import {
  always,
  byAlso,
  coreWith,
  gettingWrong,
  gone,
  police,
  unattended,
  unguarded,
  verdictOn,
  verdictsOn,
  type Wrong,
} from './proofs-in-tests.ts';
import { report } from './report.ts';
import { reviewMeasures } from './review-measures.ts';

/** The investigation from the report to the review, and the measures of both. */
const INVESTIGATION = {
  ...report,
  ...investigation,
  ...coercion,
  ...arrest,
  ...custodyLimits,
  ...defence,
  ...closing,
  acceptForReview: prosecutionReview.acceptForReview,
  ...reviewMeasures,
} as Readonly<Record<string, Act>>;

const ALL = investigationInvariants.map(({ name }) => name);

const withoutSetting =
  (...paths: readonly string[]): Wrong =>
  ({ sets = {}, hands: _hands, ...act }) => ({
    ...act,
    sets: Object.fromEntries(Object.entries(sets).filter(([path]) => !paths.includes(path))),
  });
const withoutAlso: Wrong = ({ also: _also, ...act }) => act;
const withoutEach: Wrong = ({ each: _each, ...act }) => act;
const withoutStarts: Wrong = ({ starts: _starts, ...act }) => act;
const starting =
  (...limits: readonly string[]): Wrong =>
  (act) => ({ ...act, starts: limits });
const goneAll = (...names: readonly string[]): Readonly<Record<string, Wrong>> => Object.fromEntries(names.map((name) => [name, gone]));

const grave = police({ 'accused.gravity': 'ten-plus' });
const own = police({ 'case.origin': 'procuratorate', 'accused.gravity': 'ten-plus' });

describe.each([
  ['a grave police case', grave, {}],
  ['a light police case against a minor, with a thing that is held', police({ 'accused.age': 'minor' }), { property: 1 }],
  ['a case of the procuratorate’s own', own, {}],
  ['a commission’s case', police({ 'case.origin': 'supervision' }), {}],
] as const)('what must hold of the investigation, in %s', (_case, facts, besides) => {
  const verdicts = verdictsOn(coreWith(INVESTIGATION, facts, ALL), besides);
  test.each(ALL)('%s holds in every state that can be reached', (name) => {
    expect(verdicts[name]).toMatch(/^(?:proved|enforced)$/u);
  });
});

// Each promise is broken by the mistake it is there to find.
describe('no empty promise', () => {
  test.each<readonly [name: string, mistake: string, facts: Readonly<Record<string, string>>, wrong: Readonly<Record<string, Wrong>>]>([
    ['I1', 'bail before the case is filed', grave, { decideBail: always }],
    ['I1', 'a technical measure before the case is filed', grave, { authoriseTechnicalMeasures: always }],
    ['I2', 'the police file what the procuratorate investigates', own, { fileOwnCase: byAlso('police') }],
    ['I3', 'nobody waits for the reasons', grave, { notifyToFile: unguarded(113) }],
    ['I4', 'the police give themselves notice', grave, { notifyToFile: byAlso('police') }],
    ['I5', 'challenges are not counted', grave, { challengeRefusalToFile: withoutSetting('case.filing') }],
    ['I6', 'the procuratorate files and does not lead', own, { fileOwnCase: withoutSetting('case.lead') }],
    ['I7', 'arrest without approval', grave, { executeArrest: unguarded(80) }],
    ['I8', 'an approval is used twice', grave, { liftMeasure: withoutAlso }],
    ['I8', 'bail leaves the approval in force', grave, { decideBail: withoutAlso }],
    ['I9', 'the procuratorate arrests', grave, { executeArrest: byAlso('procuratorate') }],
    ['I10', 'the police approve the arrest', grave, { approveArrest: byAlso('police') }],
    ['I11', 'the police reconsider the refusal', grave, { upholdRefusalOfArrest: byAlso('police') }],
    ['I12', 'the police decide on arrest', own, { decideArrest: byAlso('police') }],
    ['I13', 'a refusal asks for no release', grave, { refuseArrest: withoutAlso }],
    ['I14', 'somebody is arrested after the refusal', grave, { executeArrest: unguarded(80) }],
    ['I15', 'the refusal is challenged from custody', grave, { requestArrestReconsideration: unguarded(92) }],
    ['I16', 'detention while the challenge is open', grave, { detain: unguarded(71, 92) }],
    ['I17', 'straight to the higher procuratorate', grave, { requestArrestHigherReview: unguarded(92) }],
    ['I18', 'higher review leaves no trace', grave, { requestArrestHigherReview: withoutSetting('accused.arrest') }],
    ['I19', 'detention without a time for the request', grave, { detain: starting('cpl-detention-interrogate') }],
    ['I20', 'arrest without a time for the investigation', grave, { executeArrest: withoutAlso }],
    ['I21', 'a summons without an end', grave, { summon: withoutStarts }],
    ['I22', 'bail without an end', grave, { decideBail: withoutStarts }],
    ['I22', 'surveillance without an end', grave, { decideResidence: withoutStarts }],
    ['I23', 'four days on top of the thirty', grave, { extendArrestRequest: always }],
    [
      'I24',
      'the time of the police on top of the procuratorate’s',
      own,
      { decideOwnDetention: starting('cpl-own-case-arrest-decision', 'cpl-arrest-request') },
    ],
    [
      'I25',
      'nothing sets anybody free',
      grave,
      goneAll(
        'liftMeasure',
        'decideBail',
        'decideResidence',
        'terminateForAccused',
        'withdrawCase',
        'withdrawWithConsent',
        'withdrawOwnWithConsent',
        'releaseInReview',
        'bailInReview',
        'residenceInReview',
      ),
    ],
    ['I26', 'the same level prolongs custody', grave, { extendCustodyByHigherProcuratorate: byAlso('procuratorate') }],
    ['I27', 'the next level grants the two months', grave, { extendCustodyByProvince: byAlso('higherProcuratorate') }],
    ['I28', 'two months before the one', grave, { extendCustodyByProvince: unguarded(158) }],
    ['I29', 'the last two months before the first', grave, { extendCustodyForGravity: unguarded(159) }],
    ['I30', 'the last two months for a light crime', police(), { extendCustodyForGravity: unguarded(159) }],
    ['I31', 'a minor is questioned alone', police({ 'accused.age': 'minor' }), { interrogate: unattended }],
    ['I31', 'a minor is questioned alone before the arrest', police({ 'accused.age': 'minor' }), { questionBeforeArrest: unattended }],
    ['I33', 'the file is open from the start', grave, { readFile: unguarded(40) }],
    ['I34', 'a withdrawn case frees nobody', grave, { withdrawCase: withoutEach }],
    ['I35', 'whoever is discharged stays inside', grave, { terminateForAccused: withoutSetting('accused.custody') }],
    ['I36', 'questioning goes on in a withdrawn case', grave, { interrogate: always }],
    ['I37', 'the case is sent with an arrest undecided', grave, { transferForProsecution: unguarded(90, 91) }],
    ['I38', 'the police detain whom they have sent on', grave, { detain: always }],
    ['I40', 'a report is sent for prosecution', grave, { transferForProsecution: always }],
    ['I41', 'nobody answers a request for arrest', grave, goneAll('approveArrest', 'refuseArrest')],
    ['I42', 'nobody reconsiders', grave, goneAll('upholdRefusalOfArrest', 'reverseRefusalOfArrest')],
    ['I43', 'nobody reviews', grave, goneAll('upholdRefusalOnHigherReview', 'reverseRefusalOnHigherReview')],
    ['I44', 'nobody decides the challenge', grave, goneAll('upholdRefusalToFile', 'fileAfterReview')],
    ['I45', 'nobody gives the reasons', grave, goneAll('giveReasonsForNotFiling')],
    ['I46', 'nobody follows the notice', grave, goneAll('fileAfterReview')],
    ['I47', 'nobody answers the family', grave, goneAll('answerOnMeasure')],
    ['I48', 'nobody answers the proposal', grave, goneAll('answerOnMeasure')],
    ['I49', 'nobody arranges the meeting', grave, goneAll('arrangeMeeting')],
    ['I50', 'the procuratorate reviews its own reconsideration', grave, { upholdRefusalOnHigherReview: byAlso('procuratorate') }],
    ['I50', 'the police review their own reconsideration', grave, { upholdRefusalToFileOnReview: byAlso('police') }],
  ])('%s is broken when %s', (name, _mistake, facts, wrong) => {
    expect(verdictOn(name, coreWith(gettingWrong(INVESTIGATION, wrong), facts, [name]))).toBe('broken');
  });

  test('I39 is broken when what is seized is not listed', () => {
    const wrong = gettingWrong(INVESTIGATION, { seizeProperty: withoutSetting('property.listed') });
    expect(verdictOn('I39', coreWith(wrong, grave, ['I39']), { property: 1 })).toBe('broken');
  });

  test('I1 is broken when a thing is seized before the case is filed', () => {
    const wrong = gettingWrong(INVESTIGATION, { seizeProperty: unguarded(174) });
    expect(verdictOn('I1', coreWith(wrong, grave, ['I1']), { property: 1 })).toBe('broken');
  });
});
