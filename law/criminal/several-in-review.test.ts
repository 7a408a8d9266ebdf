import { array, constantFrom, oneof, record, sample, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, type CivilDay } from '#justice/basics';
import { holds, viewOf, type CaseFile } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import type { More, Story } from './cases-in-tests.ts';
import { compulsoryTreatment } from './compulsory-treatment.ts';
import { confiscation } from './confiscation.ts';
import { prosecutionInvariants } from './invariants-prosecution.ts';
import { juvenile } from './juvenile.ts';
import { nonProsecutionRemedies } from './non-prosecution-remedies.ts';
import { nonProsecution } from './non-prosecution.ts';
import { criminal } from './procedure.ts';
import { prosecutionReview } from './prosecution-review.ts';
import { prosecution } from './prosecution.ts';
import { reconciliation } from './reconciliation.ts';
import { inReview } from './review-in-tests.ts';
import { reviewMeasures } from './review-measures.ts';
import { special } from './special.ts';
import { supplement } from './supplement.ts';

const core = coreOf(criminal);
const REVIEW = Object.keys({
  ...prosecutionReview,
  ...reviewMeasures,
  ...supplement,
  ...nonProsecution,
  ...nonProsecutionRemedies,
  ...juvenile,
  ...reconciliation,
}).filter(
  // What ends a case ends the walk too soon.
  (name) => !['withdrawAfterReturn', 'withdrawOwnCase', 'closeWithoutTrial'].includes(name),
);
/** What moves people through the review, in the order it comes up in, each often enough to meet. */
const HEARING = ['questionInReview', 'notifyLegalAid', 'assignCounsel', 'arrangeDutyCounsel', 'hearOpinions'];
const CONDITIONS = [
  'proposeConditionalNonProsecution',
  'giveOpinionOnConditions',
  'agreeToConditions',
  'decideConditionalNonProsecution',
  'revokeConditionalNonProsecution',
];
const DECISIONS = ['dismissAtDiscretion', 'returnForSupplement', 'resubmitAfterSupplement', ...CONDITIONS];
const REMEDIES = [
  'correctNonProsecution',
  'requestNonProsecutionReconsideration',
  'upholdOnReconsideration',
  'petitionAgainstNonProsecution',
  'orderProsecution',
];
const MOVING = [...HEARING, ...DECISIONS, ...REMEDIES];
const LATE = Object.keys({ ...prosecution, ...special, ...confiscation, ...compulsoryTreatment });
const PEOPLE = {
  甲: { gravity: 'up-to-three' },
  乙: { age: 'minor', gravity: 'up-to-one' },
  丙: { gravity: 'life-or-death' },
} as const;

interface Step {
  readonly name: string;
  readonly on: string | undefined;
  readonly days: number;
}

const stepOf = (names: readonly string[]) =>
  record({ name: constantFrom(...names), who: constantFrom(...Object.keys(PEOPLE)), days: constantFrom(0, 0, 0, 1, 3) }).map(
    ({ name, who, days }): Step => ({ name, days, on: core.acts[name]?.subject === 'accused' ? who : undefined }),
  );
const phase = (names: readonly string[], length: number, weight = 6) =>
  array(oneof({ arbitrary: stepOf(names), weight }, { arbitrary: stepOf(REVIEW), weight: 1 }), {
    minLength: length,
    maxLength: length,
  });
const path = tuple(
  phase(HEARING, 40),
  phase(CONDITIONS, 15),
  phase(DECISIONS, 20),
  phase(REMEDIES, 20),
  phase([...LATE, ...HEARING], 40, 12),
  phase(['resubmitAfterSupplement', ...Object.keys(prosecution)], 8),
).map((phases) => phases.flat());

type Done = Step & { readonly before: Story; readonly after: Story };
type Told = Done | (Step & { readonly refused: readonly string[] });

/** Half a year of probation from the day of the decision. */
const until = (day: CivilDay): string => addDays(day, 200);
const moreOf = ({ name, on }: Step, day: CivilDay): More => ({
  ...(on === undefined ? {} : { on }),
  present: ['guardian', 'victim', 'counsel', 'accused'],
  ...(name === 'decideConditionalNonProsecution' ? { form: { months: 6, until: until(day) } } : {}),
});

function walk(start: Story, steps: readonly Step[]): readonly Told[] {
  let story = start;
  let day: CivilDay = dayOf('2026-04-01' as CivilDay);
  return steps.map((one): Told => {
    day = addDays(day, one.days);
    const refused = story.refusal(day, one.name, moreOf(one, day));
    if (refused.length > 0) return { ...one, refused };
    const before = story.until(day);
    story = story.act(day, one.name, moreOf(one, day));
    return { ...one, before, after: story };
  });
}

const walks = sample(path, { numRuns: 150, seed: 20_260_401 }).map((steps) => walk(inReview({ accused: PEOPLE, victims: ['张'] }), steps));
const done = walks.flatMap((told) => told.flatMap((one) => ('after' in one ? [one] : [])));

const subjectsOf = (file: CaseFile, type: string) => file.subjects.filter((subject) => subject.type === type);

describe('three suspects in review, one a minor and one facing life or death, in random order', () => {
  test('P146 they are heard, let go, put on conditions, revoked, returned and prosecuted, or the rest would prove nothing', () => {
    const acts = new Set(done.map(({ name }) => name));
    expect([...MOVING, 'prosecute'].filter((name) => !acts.has(name))).toEqual([]);
  });

  test('P146 nothing that must never be is ever so, for any of them', () => {
    const broken = done.flatMap(({ name, after: { file } }) =>
      prosecutionInvariants.flatMap((invariant) =>
        'never' in invariant
          ? subjectsOf(file, invariant.on ?? 'case').flatMap((subject) =>
              holds(invariant.never, viewOf(core, file, subject)) ? [`${name}: ${invariant.name} ${subject.id}`] : [],
            )
          : [],
      ),
    );
    expect(broken).toEqual([]);
  });

  test('P146 nothing is done without what must hold first', () => {
    const broken = done.flatMap(({ name, on, before: { file } }) =>
      prosecutionInvariants.flatMap((invariant) => {
        if (!('onlyIf' in invariant) || !(invariant.acts as readonly string[]).includes(name)) return [];
        const subject = file.subjects.find(({ id }) => id === (on ?? 'case'));
        return subject !== undefined && holds(invariant.onlyIf, viewOf(core, file, subject)) ? [] : [`${name}: ${invariant.name}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('P147 what is done to one touches no other: neither state nor clock nor request', () => {
    // That time runs out meanwhile is nobody’s act.
    const still = (state: Readonly<Record<string, string>>): unknown =>
      Object.entries(state).map(([key, value]) => [key, value === 'expired' ? 'running' : value]);
    const othersThan = (on: string, { file }: Story): unknown => [
      file.subjects.filter(({ id }) => id !== on && id !== 'case').map(({ id, state }) => [id, still(state)]),
      file.clocks.filter(({ subject }) => subject !== on && subject !== 'case'),
    ];
    for (const { name, on, before, after } of done)
      if (on !== undefined) expect([name, othersThan(on, after)]).toEqual([name, othersThan(on, before)]);
  });

  test('P147 whoever is prosecuted was heard, and has counsel where the law wants it', () => {
    for (const { name, before, after } of done) {
      if (!['prosecute', 'prosecuteWithPlea', 'prosecuteForFastTrack'].includes(name)) continue;
      const charged = Object.keys(PEOPLE).filter(
        (id) => after.facet('accused.standing', id) === 'indicted' && before.facet('accused.standing', id) !== 'indicted',
      );
      expect(charged.filter((id) => before.facet('accused.hearing', id) !== 'heard')).toEqual([]);
      expect(charged.filter((id) => id !== '甲' && !['retained', 'assigned'].includes(before.facet('accused.counsel', id) ?? ''))).toEqual(
        [],
      );
    }
  });

  test('P147 whoever is let go is free, and the review is over for them; for whoever is still suspected in review it runs or stands still', () => {
    for (const { name, after } of done) {
      for (const id of Object.keys(PEOPLE)) {
        const standing = after.facet('accused.standing', id) ?? '';
        if (['not-prosecuted', 'conditional'].includes(standing)) {
          expect([name, id, after.running(id).includes('cpl-prosecution-review')]).toEqual([name, id, false]);
          expect([name, id, after.facet('accused.custody', id)]).toEqual([name, id, expect.stringMatching(/^(?:none|treatment)$/u)]);
        }
        if (after.facet('case.stage') === 'review' && ['suspect', 'ordered'].includes(standing))
          expect([name, id, after.running(id).includes('cpl-prosecution-review')]).toEqual([name, id, true]);
      }
    }
  });

  test('P148 every refusal says why, and by which article', () => {
    const reasons = walks.flatMap((told) =>
      told.flatMap((one) => ('refused' in one ? one.refused.map((reason) => `${one.name}: ${reason}`) : [])),
    );
    expect(reasons.length).toBeGreaterThan(500);
    expect(reasons.filter((reason) => !/^\w+: [a-z-]+ .*§\d+/u.test(reason))).toEqual([]);
  });
});
