import { array, assert, constantFrom, oneof, property, record, sample } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, type CivilDay } from '#justice/basics';
import { holds, viewOf, type CaseFile } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { arrest } from './arrest.ts';
import { filed, given, type More, type Story } from './cases-in-tests.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { custodyLimits } from './custody-limits.ts';
import { defence } from './defence.ts';
import { investigationInvariants } from './invariants-investigation.ts';
import { investigation } from './investigation.ts';
import { criminal } from './procedure.ts';
import { report } from './report.ts';

const core = coreOf(criminal);
const EVERY = Object.keys({ ...report, ...investigation, ...coercion, ...arrest, ...custodyLimits, ...defence, ...closing }).filter(
  // What ends a case ends the walk too soon; what happens by law happens by itself.
  (name) =>
    !['withdrawCase', 'withdrawWithConsent', 'withdrawOwnWithConsent', 'refuseToFile', 'freezeLapses', 'transferJurisdiction'].includes(
      name,
    ),
);
/** What moves people in and out of custody comes up often enough to meet. */
const MOVING = [
  'detain',
  'requestArrest',
  'approveArrest',
  'executeArrest',
  'refuseArrest',
  'liftMeasure',
  'decideBail',
  'decideResidence',
  'requestArrestReconsideration',
  'upholdRefusalOfArrest',
  'requestArrestHigherReview',
  'reverseRefusalOnHigherReview',
  'transferForProsecution',
];
const PEOPLE = { 甲: { gravity: 'ten-plus' }, 乙: { age: 'minor', gravity: 'up-to-three' }, 丙: { gravity: 'life-or-death' } } as const;
const THINGS = ['手机', '存款'];

interface Step {
  readonly name: string;
  readonly on: string | undefined;
  readonly days: number;
}

const step = record({
  name: oneof({ arbitrary: constantFrom(...MOVING), weight: 3 }, { arbitrary: constantFrom(...EVERY), weight: 2 }),
  who: constantFrom(...Object.keys(PEOPLE)),
  thing: constantFrom(...THINGS),
  days: constantFrom(0, 0, 0, 1, 4),
}).map(({ name, who, thing, days }): Step => {
  const subject = core.acts[name]?.subject;
  return { name, days, on: subject === 'accused' ? who : subject === 'property' ? thing : undefined };
});
const steps = array(step, { minLength: 60, maxLength: 110 });
const moreOf = ({ on }: Step): More => ({ ...(on === undefined ? {} : { on }), present: ['guardian', 'victim', 'counsel'] });

type Told = Step & ({ readonly refused: readonly string[] } | { readonly before: Story; readonly after: Story });

/** Goes as far as the law lets it, and tells what came of every step. */
function walk(start: Story, path: readonly Step[]): readonly Told[] {
  let story = start;
  let day: CivilDay = dayOf(story.file.entries.at(-1)?.at ?? ('2026-03-02' as CivilDay));
  return path.map((one): Told => {
    day = addDays(day, one.days);
    const refused = story.refusal(day, one.name, moreOf(one));
    if (refused.length > 0) return { ...one, refused };
    const before = story;
    story = story.act(day, one.name, moreOf(one));
    return { ...one, before, after: story };
  });
}

const begin = (): Story => filed({ accused: PEOPLE, property: THINGS, victims: ['李'] });

/** A number of walks that are the same in every run of the tests. */
const walks = sample(steps, { numRuns: 60, seed: 20_260_302 }).map((path) => walk(begin(), path));
const done = walks.flatMap((told) => told.flatMap((one) => ('after' in one ? [one] : [])));

const brokenIn = (file: CaseFile): readonly string[] =>
  investigationInvariants.flatMap((invariant) => {
    if (!('never' in invariant)) return [];
    const subjects = file.subjects.filter(({ type }) => type === (invariant.on ?? 'case'));
    return subjects.filter((subject) => holds(invariant.never, viewOf(core, file, subject))).map(({ id }) => `${invariant.name} ${id}`);
  });

/** A limit that time alone has run out is none that somebody touched. */
const untimed = (state: Readonly<Record<string, string>>): unknown =>
  Object.entries(state).map(([key, value]) => [key, value === 'expired' ? 'running' : value]);

const othersThan = (on: string, { file }: Story): unknown => [
  file.subjects.filter(({ id }) => id !== on && id !== 'case').map(({ id, state }) => [id, untimed(state)]),
  file.clocks.filter(({ subject }) => subject !== on && subject !== 'case'),
];

describe('three suspects, one of them a minor, and two things, in random order', () => {
  test('I240 they are detained, arrested, refused, bailed and sent, or the rest would prove nothing', () => {
    const acts = new Set(done.map(({ name }) => name));
    expect(MOVING.slice(0, 9).filter((name) => !acts.has(name))).toEqual([]);
    expect(acts.has('transferForProsecution')).toBe(true);
  });

  test('I240 no promise of the investigation is broken for any of them', () => {
    expect(done.flatMap(({ name, after }) => brokenIn(after.file).map((broken) => `${name}: ${broken}`))).toEqual([]);
  });

  test('I241 what is done to one suspect or thing touches no other: neither state nor clock nor request', () => {
    for (const { name, on, before, after } of done)
      if (on !== undefined) expect([name, othersThan(on, after)]).toEqual([name, othersThan(on, before)]);
  });

  test('I242 every refusal says why, and by which article', () => {
    const reasons = walks.flatMap((told) =>
      told.flatMap((one) => ('refused' in one ? one.refused.map((reason) => `${one.name}: ${reason}`) : [])),
    );
    expect(reasons.length).toBeGreaterThan(500);
    expect(reasons.filter((reason) => !/^\w+: [a-z-]+ .*§\d+/u.test(reason))).toEqual([]);
  });

  test('I243 whoever is held in the investigation has a clock of their own, running or over and on record', () => {
    const HOLDING = /cpl-(?:arrest-request|arrest-review|release-at-once|arrest-execution|investigation-custody)/u;
    for (const { name, after } of done) {
      if (after.facet('case.stage') !== 'investigation') continue;
      const held = Object.keys(PEOPLE).filter((id) => ['detained', 'arrested'].includes(after.facet('accused.custody', id) ?? ''));
      expect([name, held.filter((id) => !after.running(id).some((limit) => HOLDING.test(limit)))]).toEqual([name, []]);
    }
  });

  test('I244 once the case is sent, everybody still suspected has the clock of the review, and nobody else', () => {
    for (const { name, before, after } of done) {
      if (name !== 'transferForProsecution') continue;
      const suspected = Object.keys(PEOPLE).filter((id) => before.facet('accused.standing', id) === 'suspect');
      expect(Object.keys(PEOPLE).filter((id) => after.running(id).includes('cpl-prosecution-review'))).toEqual(suspected);
    }
  });

  test('I245 nothing is changed in place: what was told before stays as it was', () => {
    assert(
      property(steps, (path) => {
        const start = begin();
        const before = JSON.stringify(start.file);
        walk(start, path);
        expect(JSON.stringify(start.file)).toBe(before);
      }),
      { numRuns: 3 },
    );
  });
});

describe('nobody and nothing', () => {
  test('I242 an act nobody knows, somebody nobody knows, and a day before the last are refused without an article', () => {
    expect(given().refusal('2026-03-02', 'fly')).toEqual(['unknown-act']);
    expect(given().refusal('2026-03-02', 'detain', { on: '丁' })).toEqual(['unknown-subject']);
    expect(begin().refusal('2026-03-03', 'detain')).toEqual(['unknown-subject']);
    expect(begin().refusal('2026-03-03', 'detain', { on: '手机' })).toEqual(['wrong-subject']);
    expect(begin().refusal('2026-02-27', 'detain', { on: '甲' })).toEqual(['before-last-act']);
  });
});
