import { describe, expect, test } from 'vitest';
import { findMoment, type Moment } from '#justice/basics';
import { openCase, replay, type CaseFile, type Jurisdiction, type Replayed, type WrittenCase, type WrittenStep } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { legalAid } from '#law/legal-aid';

const china: Jurisdiction = { core: coreOf(legalAid), calendar: CHINA };

const at = (text: string): Moment => {
  const moment = findMoment(text);
  if (moment === undefined) throw new Error(text);
  return moment;
};

type Step = Partial<Omit<WrittenStep, 'at' | 'act'>>;

const TEAMS = {
  agency: { agency: '江城区法律援助中心', officers: ['审查员'] },
  justiceBureau: { agency: '江城区司法局', officers: ['科员'] },
  court: { agency: '江城区人民法院', officers: ['法官'] },
  police: { agency: '江城区公安分局', officers: ['侦查员'] },
  custodian: { agency: '江城区看守所', officers: ['管教'] },
};

function play(facts: Readonly<Record<string, string>>, steps: readonly (readonly [at: string, act: string, more?: Step])[]): Replayed {
  const written: WrittenCase = {
    procedure: 'legal-aid',
    name: 'test',
    title: 'test',
    teams: TEAMS,
    subjects: [{ id: 'case', type: 'case', facts }],
    steps: steps.map(([when, act, more]) => ({ ...more, at: at(when), act })),
  };
  const replayed = replay(china, written);
  if ('findings' in replayed) throw new Error(JSON.stringify(replayed.findings));
  return replayed;
}

const refusals = (replayed: Replayed): readonly (readonly [act: string, articles: readonly number[]])[] =>
  replayed.told.flatMap((told) =>
    'refused' in told ? [[told.step.act, told.refused.flatMap(({ basis }) => basis.map(({ article }) => article))] as const] : [],
  );

const lateIn = (replayed: Replayed): readonly string[] =>
  replayed.file.entries.flatMap(({ act, late }) => late.map(({ limit, due }) => `${act} ${limit} ${due}`));

const facet = (file: CaseFile, name: string): string | undefined => file.subjects[0]?.state[`case.${name}`];

const poor = { matter: 'representation', duty: 'none', held: 'free', hardship: 'ask' };
const met = { form: { means: 'sharing', result: 'met' } };
const unmet = { form: { means: 'pledge', result: 'unmet' } };
const subsidy = { form: { amount: 120_000 } };

describe('legal aid: application and decision', () => {
  test('A1 granted, assigned, served, paid and archived: the whole way without a refusal and in time', () => {
    const whole = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-04', 'checkHardship', met],
      ['2026-03-09', 'grantAid'],
      ['2026-03-12', 'assignLawyer'],
      ['2026-06-01', 'finishService'],
      ['2026-06-08', 'paySubsidy', subsidy],
      ['2026-06-09', 'archive'],
    ]);
    expect(refusals(whole)).toEqual([]);
    expect(lateIn(whole)).toEqual([]);
    expect(facet(whole.file, 'stage')).toBe('archived');
  });

  test('A1 no aid before hardship is found, or exempt, or no condition', () => {
    const early = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'grantAid'],
      ['2026-03-04', 'checkHardship', unmet],
      ['2026-03-05', 'grantAid'],
    ]);
    expect(refusals(early)).toEqual([
      ['grantAid', [32, 41, 42]],
      ['grantAid', [32, 41, 42]],
    ]);
    expect(
      refusals(
        play({ ...poor, hardship: 'free' }, [
          ['2026-03-02', 'apply'],
          ['2026-03-03', 'grantAid'],
        ]),
      ),
    ).toEqual([]);
  });

  test('A10 an exempt applicant proves it and is not checked', () => {
    const exempt = play({ ...poor, hardship: 'exempt' }, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'checkHardship', met],
      ['2026-03-03', 'acceptExemption', { form: { person: 'wages' } }],
      ['2026-03-03', 'grantAid'],
    ]);
    expect(refusals(exempt)).toEqual([['checkHardship', [32, 42]]]);
    expect(facet(exempt.file, 'stage')).toBe('granted');
  });

  test('A2 a decision after seven days and an assignment after three are recorded as late, not refused', () => {
    const late = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-04', 'checkHardship', met],
      ['2026-03-10', 'grantAid'],
      ['2026-03-17', 'assignWorker'],
    ]);
    expect(lateIn(late)).toEqual(['grantAid la-review 2026-03-09', 'assignWorker la-assign 2026-03-13']);
    expect(facet(late.file, 'stage')).toBe('serving');
  });

  test('A9 what is missing is told once, and what is not supplied in time counts as withdrawn', () => {
    const silent = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'askForMaterials', { form: { until: '2026-03-06' } }],
      ['2026-03-05', 'askForMaterials', { form: { until: '2026-03-08' } }],
      ['2026-03-10', 'supplementMaterials'],
    ]);
    expect(refusals(silent).map(([act]) => act)).toEqual(['askForMaterials', 'supplementMaterials']);
    const deemed = silent.file.entries.at(-1);
    expect([deemed?.act, deemed?.at]).toEqual(['deemWithdrawn', '2026-03-07']);
    expect(facet(silent.file, 'stage')).toBe('withdrawn');
  });

  test('A9 nothing is decided while materials are awaited; supplied on the last day they are in time', () => {
    const supplied = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'checkHardship', met],
      ['2026-03-03', 'askForMaterials', { form: { until: '2026-03-06' } }],
      ['2026-03-04', 'grantAid'],
      ['2026-03-06', 'supplementMaterials'],
      ['2026-03-06', 'grantAid'],
    ]);
    expect(refusals(supplied)).toEqual([['grantAid', [43]]]);
    expect(facet(supplied.file, 'stage')).toBe('granted');
  });
});

describe('legal aid: custody, notices and the gravest cases', () => {
  const inCustody = { matter: 'defence', duty: 'none', held: 'held', hardship: 'free' };

  test('A3 an application from custody is forwarded within twenty-four hours; an hour later is late', () => {
    const intime = play(inCustody, [
      ['2026-03-02T10:00', 'applyFromCustody'],
      ['2026-03-03T10:00', 'forwardApplication'],
    ]);
    expect(lateIn(intime)).toEqual([]);
    const late = play(inCustody, [
      ['2026-03-02T10:00', 'applyFromCustody'],
      ['2026-03-03T11:00', 'forwardApplication'],
    ]);
    expect(lateIn(late)).toEqual(['forwardApplication la-forward 2026-03-03T10:00']);
    expect(facet(late.file, 'stage')).toBe('review');
  });

  test('A3 who is in custody applies through those who hold them, or a relative does', () => {
    expect(refusals(play(inCustody, [['2026-03-02', 'apply']]))).toEqual([['apply', [39]]]);
    expect(refusals(play(inCustody, [['2026-03-02', 'applyForPersonInCustody']]))).toEqual([]);
    const other = play(inCustody, [
      ['2026-03-02T09:00', 'applyThroughDutyLawyer'],
      ['2026-03-02T18:00', 'forwardByDutyLawyer'],
    ]);
    expect(facet(other.file, 'stage')).toBe('review');
  });

  test('A5 A14 after a compulsory notice a lawyer is appointed within three days, and hardship is not asked', () => {
    const minor = play({ matter: 'defence', duty: 'protected', held: 'held', hardship: 'ask' }, [
      ['2026-03-02', 'findGroundOfDefence', { by: 'police', form: { ground: 'minor' } }],
      ['2026-03-05', 'notifyAgency', { by: 'police' }],
      ['2026-03-06', 'refuseAid'],
      ['2026-03-06', 'checkHardship', met],
      ['2026-03-10', 'appointLawyer'],
    ]);
    expect(refusals(minor).map(([act]) => act)).toEqual(['refuseAid', 'checkHardship']);
    // 2026-03-08 is a Sunday: the third day rolls to Monday, and Tuesday is late.
    expect(lateIn(minor)).toEqual(['appointLawyer la-assign-notified 2026-03-09']);
  });

  test('A8 where life or death is at stake only a lawyer of three years is appointed', () => {
    const gravest = play({ matter: 'defence', duty: 'gravest', held: 'held', hardship: 'ask' }, [
      ['2026-03-02', 'findGroundOfDefence', { by: 'court', form: { ground: 'gravest' } }],
      ['2026-03-02', 'notifyAgency', { by: 'court' }],
      ['2026-03-03', 'appointLawyer'],
      ['2026-03-03', 'appointExperiencedLawyer'],
    ]);
    expect(refusals(gravest)).toEqual([['appointLawyer', [26]]]);
    expect(facet(gravest.file, 'aider')).toBe('veteran');
  });

  test('A7 no legal worker defends in a criminal case', () => {
    const defence = play({ ...inCustody, held: 'free' }, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'grantAid'],
      ['2026-03-04', 'assignWorker'],
    ]);
    expect(refusals(defence)).toEqual([['assignWorker', [35]]]);
  });

  test('A17 the duty lawyer helps until there is counsel', () => {
    const helped = play({ ...inCustody, held: 'free' }, [
      ['2026-03-02', 'askForDutyLawyer'],
      ['2026-03-02', 'giveDutyHelp', { form: { help: ['advice'] } }],
      ['2026-03-03', 'apply'],
      ['2026-03-04', 'grantAid'],
      ['2026-03-05', 'assignLawyer'],
      ['2026-03-06', 'askForDutyLawyer'],
    ]);
    expect(refusals(helped).map(([act]) => act)).toEqual(['askForDutyLawyer']);
  });
});

describe('legal aid: urgency, objection, termination', () => {
  const urgent = { form: { reason: 'period-ending' } };

  test('A11 A12 urgent aid comes before the decision, and is confirmed only when the formalities are made up', () => {
    const first = play(poor, [
      ['2026-03-02', 'provideFirst', urgent],
      ['2026-03-02', 'apply'],
      ['2026-03-02', 'provideFirst', urgent],
      ['2026-03-02', 'assignLawyer'],
      ['2026-03-04', 'checkHardship', met],
      ['2026-03-04', 'grantAid'],
      ['2026-03-05', 'settleFormalities'],
      ['2026-03-06', 'grantAid'],
    ]);
    expect(refusals(first)).toEqual([
      ['provideFirst', [44]],
      ['grantAid', [44]],
    ]);
    expect(facet(first.file, 'stage')).toBe('serving');
    expect(first.file.clocks.filter(({ limit, stoppedAt }) => limit === 'la-assign' && stoppedAt === undefined)).toEqual([]);
  });

  test('A12 A20 urgent aid that turns out unfounded ends with the refusal, and what was done is paid', () => {
    const refused = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-02', 'provideFirst', urgent],
      ['2026-03-02', 'assignLawyer'],
      ['2026-03-04', 'checkHardship', unmet],
      ['2026-03-05', 'refuseAid'],
      ['2026-03-06', 'archive'],
      ['2026-03-09', 'paySubsidy', subsidy],
      ['2026-03-09', 'archive'],
    ]);
    expect(refusals(refused)).toEqual([['archive', [52]]]);
    expect(facet(refused.file, 'aider')).toBe('none');
  });

  const refusedAid = [
    ['2026-03-02', 'apply'],
    ['2026-03-04', 'checkHardship', unmet],
    ['2026-03-05', 'refuseAid'],
    ['2026-03-06', 'object'],
  ] as const;

  test('A6 A18 an objection that is upheld makes the agency grant the aid', () => {
    const corrected = play(poor, [
      ...refusedAid,
      ['2026-03-11', 'orderCorrection'],
      ['2026-03-11', 'archive'],
      ['2026-03-12', 'correctDecision'],
      ['2026-03-13', 'assignLawyer'],
    ]);
    expect(refusals(corrected)).toEqual([['archive', [49]]]);
    expect(lateIn(corrected)).toEqual([]);
    expect(facet(corrected.file, 'stage')).toBe('serving');
  });

  test('A6 A15 an objection is decided by the justice bureau within five days; a late decision is flagged', () => {
    const upheld = play(poor, [
      ...refusedAid,
      ['2026-03-09', 'upholdDecision', { by: 'agency' }],
      ['2026-03-12', 'upholdDecision'],
      ['2026-03-13', 'object'],
      ['2026-03-13', 'pursueRemedy', { form: { way: 'reconsideration' } }],
      ['2026-03-16', 'archive'],
    ]);
    expect(refusals(upheld).map(([act]) => act)).toEqual(['upholdDecision', 'object']);
    expect(lateIn(upheld)).toEqual(['upholdDecision la-objection-review 2026-03-11']);
    expect(facet(upheld.file, 'stage')).toBe('archived');
  });

  test('A16 after termination nobody serves on', () => {
    const ended = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'checkHardship', met],
      ['2026-03-03', 'grantAid'],
      ['2026-03-04', 'assignLawyer'],
      ['2026-03-20', 'terminateAid', { form: { ground: 'own-lawyer' } }],
      ['2026-03-21', 'finishService'],
      ['2026-03-21', 'assignLawyer'],
    ]);
    expect(refusals(ended).map(([act]) => act)).toEqual(['finishService', 'assignLawyer']);
    expect(facet(ended.file, 'stage')).toBe('terminated');
  });

  test('A21 a matter with an open complaint is not archived', () => {
    const open = play(poor, [
      ['2026-03-02', 'apply'],
      ['2026-03-03', 'checkHardship', met],
      ['2026-03-03', 'grantAid'],
      ['2026-03-04', 'assignLawyer'],
      ['2026-03-05', 'askForReplacement'],
      ['2026-03-06', 'finishService'],
      ['2026-03-09', 'replaceProvider'],
      ['2026-04-01', 'complain'],
      ['2026-05-06', 'finishService'],
      ['2026-05-07', 'paySubsidy', subsidy],
      ['2026-05-07', 'archive'],
      ['2026-05-08', 'answerComplaint'],
      ['2026-05-08', 'archive'],
    ]);
    expect(refusals(open).map(([act]) => act)).toEqual(['finishService', 'archive']);
    expect(facet(open.file, 'stage')).toBe('archived');
  });
});

test('A22 a matter opens with its facts and knows no others', () => {
  expect(openCase(china.core, [{ id: 'case', type: 'case', facts: { matter: 'divorce' } }])).toHaveProperty('findings');
});
