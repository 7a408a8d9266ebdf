import { describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { dueOf, openCase, perform, type CaseFile, type Command, type Jurisdiction } from '#justice/cases';
import { coreOf, procedure, type Field } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { arrest } from './arrest.ts';
import { investigationClocks } from './clocks-investigation.ts';
import { closing } from './closing.ts';
import { coercion } from './coercion.ts';
import { custodyLimits } from './custody-limits.ts';
import { defence } from './defence.ts';
import { investigationInvariants } from './invariants-investigation.ts';
import { investigation } from './investigation.ts';
import { report } from './report.ts';
import { is, criminalWords } from './words.ts';

const jurisdiction: Jurisdiction = {
  core: coreOf(
    procedure<typeof criminalWords, string>({
      version: '2018-10-26',
      effective: '2018-10-26',
      vocabulary: criminalWords,
      rules: ALL_LIMITS as Parameters<typeof procedure<typeof criminalWords, string>>[0]['rules'],
      clocks: investigationClocks,
      acts: { ...report, ...investigation, ...coercion, ...arrest, ...custodyLimits, ...defence, ...closing },
      invariants: investigationInvariants.filter((invariant) => 'apart' in invariant),
      held: { subject: 'accused', when: is('accused.custody', 'detained', 'arrested') },
      ends: is('case.stage', 'withdrawn', 'closed'),
    }),
  ),
  calendar: CHINA,
};

function blank(field: Field): unknown {
  if (field.type === 'yes-no') return true;
  if (field.type === 'number') return 1;
  if (field.type === 'money') return 100_000;
  if (field.type === 'choice') return Object.keys(field.of)[0];
  return field.type === 'day' ? '2026-03-02' : 'text';
}

/** The command that performs an act in full, as the role named first; each role is its own agency with its own officers. */
function commandOf(name: string, on: string, over: Partial<Command>): Command {
  const act = jurisdiction.core.acts[name]?.act;
  if (act === undefined) throw new Error(`no act ${name}`);
  const role = over.role ?? String([act.by].flat()[0]);
  return {
    act: name,
    subject: on,
    at: '2026-03-02' as Moment,
    role,
    agency: role,
    people: [{ id: `${role}-1` }, { id: `${role}-2` }],
    approvals: (act.approvedBy ?? []).map((post) => ({ id: `${role}-${post}`, post })),
    form: Object.fromEntries(
      Object.entries(act.form ?? {}).flatMap(([key, field]) => (field.optional === true ? [] : [[key, blank(field)]])),
    ),
    ...over,
  };
}

type Step = readonly [act: string, at: string, over?: Partial<Command> & { readonly on?: string }];

const opened = (facts: Readonly<Record<string, string>> = {}, origin = 'public-security'): CaseFile => {
  const file = openCase(jurisdiction.core, [
    { id: 'case', type: 'case', facts: { origin } },
    { id: 'wang', type: 'accused', facts: { age: 'adult', gravity: 'up-to-ten', ...facts } },
    { id: 'phone', type: 'property' },
  ]);
  if ('findings' in file) throw new Error(JSON.stringify(file.findings));
  return file;
};

const subjectOf = (name: string): string => ({ accused: 'wang', property: 'phone' })[jurisdiction.core.acts[name]?.subject ?? ''] ?? 'case';

function tell(file: CaseFile, ...steps: readonly Step[]): CaseFile {
  return steps.reduce((before, [act, at, { on, ...over } = {}]) => {
    const result = perform(jurisdiction, before, commandOf(act, on ?? subjectOf(act), { ...over, at: at as Moment }));
    if ('refused' in result)
      throw new Error(
        `${act}: ${JSON.stringify(result.refused.map(({ code, because, basis }) => [code, because, basis.map(({ article }) => article)]))}`,
      );
    return result.file;
  }, file);
}

function articlesAgainst(file: CaseFile, [act, at, { on, ...over } = {}]: Step): readonly number[] {
  const result = perform(jurisdiction, file, commandOf(act, on ?? subjectOf(act), { ...over, at: at as Moment }));
  return 'refused' in result ? result.refused.flatMap(({ basis }) => basis.map(({ article }) => article)) : [];
}

const stateOf = (file: CaseFile, key: string): string | undefined => file.subjects.find(({ state }) => key in state)?.state[key];
const running = (file: CaseFile): readonly string[] =>
  file.clocks.flatMap(({ limit, stoppedAt }) => (stoppedAt === undefined ? [limit] : []));
const lastDay = (file: CaseFile, limit: string): string => {
  const clock = file.clocks.find((one) => one.limit === limit && one.stoppedAt === undefined);
  if (clock === undefined) throw new Error(`${limit} does not run`);
  return dueOf(jurisdiction, file, clock).due;
};

const filed = (facts?: Readonly<Record<string, string>>): CaseFile =>
  tell(opened(facts), ['acceptReport', '2026-03-02'], ['fileCase', '2026-03-02']);
const detained = (facts?: Readonly<Record<string, string>>): CaseFile =>
  tell(
    filed(facts),
    ['detain', '2026-03-02T10:00'],
    ['deliverToDetentionCentre', '2026-03-02T15:00'],
    ['notifyFamily', '2026-03-02T16:00'],
    ['interrogate', '2026-03-02T17:00'],
  );
const refused = (): CaseFile => tell(detained(), ['requestArrest', '2026-03-05'], ['refuseArrest', '2026-03-10']);
const arrested = (facts?: Readonly<Record<string, string>>): CaseFile =>
  tell(
    detained(facts),
    ['requestArrest', '2026-03-05'],
    ['approveArrest', '2026-03-10'],
    ['executeArrest', '2026-03-10'],
    ['notifyFamily', '2026-03-10'],
    ['interrogate', '2026-03-10'],
  );

describe('filing', () => {
  test('I1 nobody is detained and nothing is seized before the case is filed', () => {
    const file = tell(opened(), ['acceptReport', '2026-03-02']);
    expect(articlesAgainst(file, ['detain', '2026-03-02'])).not.toEqual([]);
    expect(articlesAgainst(file, ['seizeProperty', '2026-03-02'])).toContain(174);
  });

  test('I3 the procuratorate gives notice to file only when the reasons are in, and then the case is filed', () => {
    const unfiled = tell(opened(), ['refuseToFile', '2026-03-02']);
    expect(articlesAgainst(unfiled, ['notifyToFile', '2026-03-03'])).toEqual([113]);
    const noticed = tell(
      unfiled,
      ['demandReasonsForNotFiling', '2026-03-03'],
      ['giveReasonsForNotFiling', '2026-03-06'],
      ['notifyToFile', '2026-03-09'],
    );
    expect(lastDay(noticed, 'psr-filing-on-notice')).toBe('2026-03-24');
    expect(stateOf(tell(noticed, ['fileAfterReview', '2026-03-12']), 'case.stage')).toBe('investigation');
  });

  test('I5 the refusal to file is challenged before two levels and no third time', () => {
    const twice = tell(
      opened(),
      ['refuseToFile', '2026-03-02'],
      ['challengeRefusalToFile', '2026-03-04'],
      ['upholdRefusalToFile', '2026-03-20'],
      ['challengeRefusalToFile', '2026-03-24'],
      ['upholdRefusalToFileOnReview', '2026-04-10'],
    );
    expect(articlesAgainst(twice, ['challengeRefusalToFile', '2026-04-13'])).not.toEqual([]);
  });
});

describe('arrest', () => {
  test('I13 after a refusal nothing but release, bail or residence comes first, also before reconsideration', () => {
    const file = refused();
    expect(running(file)).toContain('cpl-release-at-once');
    expect(articlesAgainst(file, ['requestArrest', '2026-03-10'])).toEqual([91]);
    expect(articlesAgainst(file, ['requestArrestReconsideration', '2026-03-10'])).toEqual([92]);
    expect(articlesAgainst(tell(file, ['liftMeasure', '2026-03-10']), ['detain', '2026-03-11'])).toEqual([71, 77, 91]);
    expect(running(tell(file, ['decideBail', '2026-03-10']))).not.toContain('cpl-release-at-once');
  });

  test('I17 reconsideration, then higher review, then arrest after all: one refusal, both remedies', () => {
    const file = tell(
      refused(),
      ['liftMeasure', '2026-03-10'],
      ['requestArrestReconsideration', '2026-03-12'],
      ['upholdRefusalOfArrest', '2026-03-18', { people: [{ id: 'another prosecutor' }] }],
      ['requestArrestHigherReview', '2026-03-20'],
      ['reverseRefusalOnHigherReview', '2026-04-01'],
      ['executeArrest', '2026-04-01'],
    );
    expect(stateOf(file, 'accused.custody')).toBe('arrested');
    expect(running(file)).toEqual(['cpl-arrest-notify-family', 'cpl-arrest-interrogate', 'cpl-investigation-custody']);
  });

  test('I7 without approval there is no arrest', () => {
    expect(articlesAgainst(detained(), ['executeArrest', '2026-03-03'])).toEqual([80]);
  });

  test('I15 review of a request about somebody at liberty takes fifteen days, about a detainee seven', () => {
    expect(lastDay(tell(detained(), ['requestArrest', '2026-03-05']), 'cpl-arrest-review')).toBe('2026-03-12');
    expect(lastDay(tell(filed(), ['requestArrest', '2026-03-05']), 'cpl-arrest-review')).toBe('2026-03-20');
  });

  test('I23 thirty days are not given on top of the four', () => {
    const special = tell(detained(), ['extendArrestRequest', '2026-03-04', { form: { days: 4, special: '案情特殊' } }]);
    expect(lastDay(special, 'cpl-arrest-request')).toBe('2026-03-09');
    expect(articlesAgainst(special, ['extendArrestRequestToThirtyDays', '2026-03-08'])).not.toEqual([]);
    expect(lastDay(tell(detained(), ['extendArrestRequestToThirtyDays', '2026-03-04']), 'cpl-arrest-request')).toBe('2026-04-01');
  });

  test('I24 in its own case the procuratorate has fourteen days, decides itself, and the police execute', () => {
    const file = tell(opened({}, 'procuratorate'), ['fileOwnCase', '2026-03-02'], ['decideOwnDetention', '2026-03-03T09:00']);
    expect(stateOf(file, 'case.lead')).toBe('procuratorate');
    expect(lastDay(file, 'cpl-own-case-arrest-decision')).toBe('2026-03-17');
    const ordered = tell(file, ['decideArrest', '2026-03-16']);
    expect(articlesAgainst(ordered, ['liftMeasure', '2026-03-16', { role: 'procuratorate' }])).toEqual([90]);
    expect(running(tell(ordered, ['executeArrest', '2026-03-16']))).toContain('cpl-investigation-custody');
  });
});

describe('custody for investigation', () => {
  test('I28 seven months at most, each step by its level and in its order', () => {
    const file = arrested({ gravity: 'ten-plus' });
    expect(lastDay(file, 'cpl-investigation-custody')).toBe('2026-05-10');
    expect(articlesAgainst(file, ['extendCustodyByProvince', '2026-05-01'])).toEqual([158]);
    const longest = tell(
      file,
      ['extendCustodyByHigherProcuratorate', '2026-05-02'],
      ['extendCustodyByProvince', '2026-06-02'],
      ['extendCustodyForGravity', '2026-08-02'],
    );
    expect(lastDay(longest, 'cpl-investigation-custody')).toBe('2026-10-10');
    expect(articlesAgainst(longest, ['extendCustodyForGravity', '2026-10-01'])).not.toEqual([]);
  });

  test('I30 less than ten years: no last prolongation', () => {
    const file = tell(arrested(), ['extendCustodyByHigherProcuratorate', '2026-05-02'], ['extendCustodyByProvince', '2026-06-02']);
    expect(articlesAgainst(file, ['extendCustodyForGravity', '2026-08-02'])).toEqual([159]);
  });

  test('I20 a psychiatric appraisal is not counted; another important crime counts two months anew', () => {
    const paused = tell(
      arrested(),
      ['suspendCustodyClock', '2026-04-01', { form: { ground: 'appraisal', from: '2026-04-01' } }],
      ['resumeCustodyClock', '2026-04-21', { form: { opinion: 'text', until: '2026-04-21' } }],
    );
    expect(lastDay(paused, 'cpl-investigation-custody')).toBe('2026-05-30');
    const recounted = { form: { ground: 'another-crime', found: '2026-04-20', reasons: 'text' } };
    expect(lastDay(tell(arrested(), ['recountCustody', '2026-04-24', recounted]), 'cpl-investigation-custody')).toBe('2026-06-20');
  });
});

describe('people and endings', () => {
  test('I31 a minor is not questioned alone, and grave questioning is recorded', () => {
    expect(articlesAgainst(filed({ age: 'minor' }), ['interrogate', '2026-03-03'])).toContain(281);
    expect(articlesAgainst(filed({ age: 'minor' }), ['interrogate', '2026-03-03', { present: ['guardian'] }])).toEqual([]);
    const unrecorded = { place: 'scene', rights: true, recordings: 0, record: 'text' };
    expect(articlesAgainst(filed({ gravity: 'life-or-death' }), ['interrogate', '2026-03-03', { form: unrecorded }])).toContain(123);
    expect(articlesAgainst(filed(), ['interrogate', '2026-03-03', { form: unrecorded }])).toEqual([]);
  });

  test('I34 a withdrawn case frees the suspect, gives property back and leaves nothing running', () => {
    const file = tell(arrested(), ['seizeProperty', '2026-03-12'], ['withdrawCase', '2026-04-01']);
    expect(stateOf(file, 'accused.custody')).toBe('none');
    expect(stateOf(file, 'property.ending')).toBe('returned');
    expect(running(file)).toEqual([]);
  });

  test('I37 the case goes to review with one clock for whoever is held, and not while an arrest waits', () => {
    const waiting = tell(detained(), ['requestArrest', '2026-03-05'], ['approveArrest', '2026-03-10']);
    expect(articlesAgainst(waiting, ['transferForProsecution', '2026-03-10'])).toEqual([90, 91]);
    const sent = tell(arrested(), ['transferForProsecution', '2026-05-08']);
    expect(running(sent)).toEqual(['cpl-prosecution-review']);
    expect(stateOf(sent, 'case.lead')).toBe('procuratorate');
  });

  test('I32 an investigator does not review the arrest', () => {
    const file = tell(detained(), ['requestArrest', '2026-03-05']);
    expect(articlesAgainst(file, ['approveArrest', '2026-03-06', { people: [{ id: 'police-1' }] }])).toContain(35);
  });
});
