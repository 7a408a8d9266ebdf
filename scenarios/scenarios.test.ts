import { describe, expect, test } from 'vitest';
import { holds, openCase, overdue, replay, viewOf, type Jurisdiction, type Replayed, type WrittenCase } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';

const jurisdictions = new Map(
  Object.entries(PROCEDURES).map(([id, procedure]): readonly [string, Jurisdiction] => [id, { core: coreOf(procedure), calendar: CHINA }]),
);

function jurisdictionOf({ procedure }: WrittenCase): Jurisdiction {
  const found = jurisdictions.get(procedure);
  if (found === undefined) throw new Error(`no procedure ${procedure}`);
  return found;
}

function played(written: WrittenCase): Replayed {
  const replayed = replay(jurisdictionOf(written), written);
  if ('findings' in replayed) throw new Error(JSON.stringify(replayed.findings));
  return replayed;
}

/** Each act the law refuses in a scenario, with the reasons it gives. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'plea-fast-track': ['signPlea: must-be-present'],
  'arrest-refused': ['executeArrest: not-in-state', 'requestArrestReconsideration: not-in-state'],
  'two-returns': ['returnForSupplement: counted-out'],
  'several-accused': ['prosecuteForFastTrack: not-in-state', 'pronounceJudgment: not-in-state'],
  'appeal-remand': ['convict: not-in-state', 'pronounceJudgment: panel-not-fresh'],
  juvenile: ['interrogate: must-be-present'],
  'third-party-property': ['releaseHold: not-in-state', 'pronounceAlone: not-in-state'],
  'custody-overrun': ['extendCustodyByHigherProcuratorate: not-in-state'],
  'legal-aid-minor': ['checkHardship: no-open-request, not-in-state'],
  'food-penalty': ['decideFine: not-in-state', 'applyToCourt: limit-not-running, not-in-state'],
};

/** Each limit a scenario is meant to overrun; all others are kept. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  'custody-overrun': ['notifyFamily: cpl-detention-notify-family', 'decideBail: cpl-investigation-custody'],
};

const codesOf = (codes: readonly string[]): string => [...new Set(codes.map((code) => code.replace('cases/', '')))].toSorted().join(', ');

test('J1 at least eight whole cases are told, of more than one procedure', () => {
  expect(Object.keys(SCENARIOS).toSorted()).toEqual(Object.keys(REFUSED).toSorted());
  expect(Object.keys(SCENARIOS).length).toBeGreaterThanOrEqual(8);
  expect(new Set(Object.values(SCENARIOS).map(({ procedure }) => procedure))).toEqual(
    new Set(['criminal', 'legal-aid', 'administrative-penalty']),
  );
});

describe.each(Object.values(SCENARIOS).map((written) => [written.name, written] as const))('%s', (name, written) => {
  const { told, file } = played(written);
  const { core } = jurisdictionOf(written);

  test('J2 every act is one the procedure knows, by people who exist in the scenario', () => {
    expect(written.steps.map(({ act }) => act).filter((act) => core.acts[act] === undefined)).toEqual([]);
    const ids = new Set(['case', ...written.subjects.map(({ id }) => id)]);
    expect(written.steps.flatMap(({ subject }) => (subject === undefined || ids.has(subject) ? [] : [subject]))).toEqual([]);
    expect(told.filter(({ command }) => core.procedure.vocabulary.roles[command.role] === undefined)).toEqual([]);
  });

  test('J3 the law refuses exactly what it is meant to refuse, for exactly those reasons', () => {
    const refused = told.flatMap((one) => ('refused' in one ? [`${one.step.act}: ${codesOf(one.refused.map(({ code }) => code))}`] : []));
    expect(refused).toEqual(REFUSED[name]);
  });

  test('J4 every refusal cites an article, and the reader is told why somebody tried', () => {
    for (const one of told) {
      if (!('refused' in one)) continue;
      expect(one.refused.filter(({ basis }) => basis.length === 0)).toEqual([]);
      expect(one.step.says).toBeTruthy();
    }
  });

  test('J5 every limit is kept but those meant to be overrun', () => {
    const late = told.flatMap((one) => ('performed' in one ? one.performed.late.map(({ limit }) => `${one.step.act}: ${limit}`) : []));
    expect(late).toEqual(LATE[name] ?? []);
  });

  test('J6 the end is lawful: the procedure is over, nobody is held, nothing is open, nothing runs', () => {
    const { ends, held } = core.procedure;
    const theCase = file.subjects.find(({ type }) => type === 'case');
    expect(holds(ends, viewOf(core, file, theCase!))).toBe(true);
    const values = (key: string): readonly string[] => file.subjects.flatMap(({ state }) => (state[key] === undefined ? [] : [state[key]]));
    const custody = held?.subject === undefined ? [] : [...values(`${held.subject}.custody`), ...values(`${held.subject}.liberty`)];
    expect(custody.filter((value) => value !== 'none' && value !== 'free')).toEqual([]);
    expect(
      file.subjects.flatMap(({ state }) => Object.entries(state).filter(([key, value]) => key.startsWith('request:') && value !== 'no')),
    ).toEqual([]);
    expect(file.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ limit }) => limit)).toEqual([]);
    expect(values('property.hold').filter((hold) => hold !== 'none')).toEqual([]);
    expect(overdue(jurisdictionOf(written), file, written.steps.at(-1)!.at)).toEqual([]);
  });

  test('J7 the same case told twice is the same case', () => {
    expect(JSON.stringify(played(written))).toBe(JSON.stringify({ told, file }));
  });

  test('J8 its people are invented: nobody bears a full given name, and every agency is in Linjiang or Dongjiang', () => {
    const agencies = Object.values(written.teams).map(({ agency }) => agency);
    expect(agencies.filter((agency) => !/^(临江市|东江省)/u.test(agency))).toEqual([]);
    const people = written.subjects.filter(({ type }) => type === 'accused').map(({ name: called = '' }) => called);
    expect(people.filter((called) => !/^(.某|小.)$/u.test(called))).toEqual([]);
  });

  test('J9 the days of its steps never run backwards, and its subjects can enter a case', () => {
    const days = written.steps.map(({ at }) => at.slice(0, 10));
    expect(days.toSorted()).toEqual(days);
    expect(openCase(core, written.subjects)).not.toHaveProperty('findings');
  });
});

test('J10 the minor of the criminal case is the one legal aid is given to, from the same day on', () => {
  const asked = played(SCENARIOS['juvenile']!).told.find(({ step }) => step.act === 'notifyLegalAid');
  const given = played(SCENARIOS['legal-aid-minor']!).told.find(({ step }) => step.act === 'notifyAgency');
  expect(asked !== undefined && 'performed' in asked ? asked.performed.opens?.procedure : undefined).toBe('legal-aid');
  expect(given?.step.at).toBe(asked?.step.at);
  expect(given?.command.agency).toBe(asked?.command.agency);
});
