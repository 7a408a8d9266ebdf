import { describe, expect, test } from 'vitest';
import { seatsOf } from '#justice/agencies';
import type { CivilDay, Moment } from '#justice/basics';
import { openCase, replay, type CaseFile, type Jurisdiction, type WrittenCase } from '#justice/cases';
import { keysRead } from '#justice/procedures';
import { PRACTICES } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';
import type { Actor, Standing } from '#platform/acts';
import { nextStepOf } from './primary.ts';

const standing: Standing = { roster: LINJIANG, revision: 1, seatsOf: (officer: string, on: CivilDay) => seatsOf(LINJIANG, officer, on) };

const agencyOf = (name: string): string => LINJIANG.agencies.find((agency) => agency.name[0] === name)?.id ?? name;
const officerOf = (called: string): string => LINJIANG.officers.find(({ name }) => called.endsWith(name))?.id ?? called;

/** The same story, told of the agencies and officers of the roster. */
const ofLinjiang = (written: WrittenCase): WrittenCase => ({
  ...written,
  teams: Object.fromEntries(
    Object.entries(written.teams).map(([role, team]) => [
      role,
      { ...team, agency: agencyOf(team.agency), officers: team.officers.map(officerOf) },
    ]),
  ),
});

/** What the officer who acted would have been shown, just before each act of every story. */
const moments = Object.values(SCENARIOS).flatMap((written) => {
  const practice = PRACTICES[written.procedure]!;
  const replayed = replay(practice.jurisdiction, ofLinjiang(written));
  if ('findings' in replayed) return [];
  return replayed.told.flatMap(({ step, command, before }) => {
    const [officer] = command.people;
    if (officer === undefined || command.agency === undefined) return [];
    const actor: Actor = { kind: 'officer', id: officer.id };
    const running = before.clocks.find(({ stoppedAt }) => stoppedAt === undefined);
    const next = running === undefined ? {} : { next: { limit: running.limit, subject: running.subject, isOurs: true } };
    const opener = agencyOf(written.teams[Object.keys(written.teams)[0]!]!.agency);
    const done = before.entries.map(({ act }) => act);
    const found = nextStepOf({
      practice,
      file: before,
      opener,
      standing,
      actor,
      at: command.at,
      done,
      ...next,
    });
    const [primary, decision] = found === undefined ? [] : 'ways' in found ? [undefined, found] : [found];
    return [{ step, before, practice, primary, decision }];
  });
});

/** Every way in which a case of a procedure may begin. */
function beginningsOf({ core }: Jurisdiction): readonly CaseFile[] {
  const others = Object.keys(core.subjects).flatMap((type) => (type === 'case' ? [] : [{ id: type, type }]));
  const { facets } = core.procedure.vocabulary.subjects.case;
  const every = Object.entries(facets).reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [name, { initially }]) =>
      initially.length < 2 ? all : all.flatMap((one) => initially.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return every.flatMap((facts) => {
    const file = openCase(core, [{ id: 'case', type: 'case', facts }, ...others]);
    return 'findings' in file ? [] : [file];
  });
}

/** What each officer would be shown in a case that their agency has only opened. */
const begun = Object.values(PRACTICES).flatMap((practice) =>
  beginningsOf(practice.jurisdiction).flatMap((file) =>
    LINJIANG.appointments.flatMap(({ officer, agency }) => {
      const actor: Actor = { kind: 'officer', id: officer };
      const asked = { practice, opener: agency, standing, actor, at: '2026-11-27T09:00' as Moment, done: [] };
      const step = nextStepOf({ ...asked, file });
      return step === undefined ? [] : [{ practice, file, step, asked }];
    }),
  ),
);

describe('the act a desk puts first', () => {
  test('API9 in every story there is such an act again and again, and it is one the law allows its reader then', () => {
    const shown = moments.flatMap(({ primary }) => (primary === undefined ? [] : [primary]));
    expect(shown.length).toBeGreaterThan(moments.length / 6);
    for (const { primary, practice, before } of moments) {
      if (primary === undefined) continue;
      expect(practice.jurisdiction.core.acts[primary.act]).toBeDefined();
      expect(before.subjects.map(({ id }) => id)).toContain(primary.subject);
    }
  });

  test('API9 it never drops a case, sends it back, or takes or gives back somebody’s liberty', () => {
    const never = new Set([
      'withdrawCase',
      'refuseToFile',
      'returnForSupplement',
      'dropForLaw',
      'releaseInReview',
      'decideRetrial',
      'withdrawAfterReturn',
    ]);
    expect(
      moments.flatMap(({ primary, step }) =>
        primary !== undefined && never.has(primary.act) ? [`${primary.act} before ${step.act}`] : [],
      ),
    ).toEqual([]);
  });

  test('API9 when a case is ready to go on against people, whether it does is to decide: beside going on stand ending it and sending it back', () => {
    const before = (act: string) => moments.filter(({ step }) => step.act === act);
    for (const [acts, beside] of [
      [['transferForProsecution'], 'withdrawCase'],
      [['prosecute', 'prosecuteWithPlea', 'prosecuteForFastTrack'], 'dismissAtDiscretion'],
      [['resubmitAfterSupplement'], 'withdrawAfterReturn'],
    ] as const) {
      const found = acts.flatMap(before);
      expect([acts, found.length > 1]).toEqual([acts, true]);
      for (const { primary, decision } of found) {
        expect(primary).toBeUndefined();
        expect(decision?.ways).toEqual(expect.arrayContaining([expect.stringMatching(/^transfer|^prosecute|^resubmit/u), beside]));
      }
    }
  });

  test('API9 nowhere does taking a case on against somebody come first', () => {
    const pursuing = /^(?:transferForProsecution|transferOwnCase|prosecute|convict|convertToOrdinary|decide|request|approve)/u;
    expect(
      moments.flatMap(({ primary, step }) =>
        primary !== undefined && pursuing.test(primary.act) ? [`${primary.act} before ${step.act}`] : [],
      ),
    ).toEqual([]);
  });

  test('API9 what is due next and decides nothing comes before what is decided whenever the reader sees fit', () => {
    const due = moments.filter(({ step }) => step.act === 'notifyFamily').flatMap(({ primary }) => primary?.act ?? []);
    expect(due).toContain('notifyFamily');
  });

  test('API9 what the next limit asks for in several ways is decided within it, and none of the ways comes first', () => {
    const before = (act: string) => moments.filter(({ step }) => step.act === act);
    for (const { primary, decision } of before('requestArrest')) {
      expect(primary).toBeUndefined();
      expect(decision?.title[0]).toBe('提请批准逮捕');
      expect(decision?.ways).toEqual(expect.arrayContaining(['requestArrest', 'liftMeasure', 'decideBail']));
    }
    expect(before('requestArrest').length).toBeGreaterThan(2);
    expect(moments.flatMap(({ primary }) => (primary?.act === 'leaveFastTrackReview' ? [primary] : []))).toEqual([]);
  });

  test('API9 what going on against people still lacks comes before the decision whether to', () => {
    const heard = moments.filter(
      ({ step, decision }) => step.act === 'hearOpinions' && decision?.ways.includes('returnForSupplement') === true,
    );
    expect(heard).toEqual([]);
    expect(moments.filter(({ primary }) => primary?.act === 'hearOpinions').length).toBeGreaterThan(0);
  });

  test('API27 a case that was only opened is put on record first, and then what it is taken on as is decided', () => {
    const before = (act: string) =>
      moments.filter(({ step, practice }) => step.act === act && practice.jurisdiction.core.procedure.id === 'criminal');
    expect(before('acceptReport').length).toBeGreaterThan(3);
    for (const { primary } of before('acceptReport')) expect(primary?.act).toBe('acceptReport');
    expect(before('fileCase').length).toBeGreaterThan(3);
    for (const { primary, decision } of before('fileCase'))
      expect([primary, decision?.ways]).toEqual([undefined, ['fileCase', 'refuseToFile']]);
  });

  test('API27 in every procedure whoever may take a case on is shown what comes first in it, or what is to be decided', () => {
    const told = begun.map(({ practice, step }) => {
      const { id } = practice.jurisdiction.core.procedure;
      return `${id}: ${'ways' in step ? step.ways.join(' or ') : step.act}`;
    });
    expect([...new Set(told)].toSorted()).toEqual([
      'administrative-penalty: tellOnTheSpot or fileCase or declineToFile',
      'criminal: acceptReport',
      'criminal: inquireIntoClue or fileOwnCase or refuseOwnCase',
      'criminal: transferFromSupervision or proposeConfiscationBySupervision',
      'legal-aid: findGroundOfDefence',
      'legal-aid: findTreatmentCase',
      'legal-aid: notifyAgencyInOrdinaryCase',
    ]);
  });

  test('API27 it is neither what others must approve nor what ends a case or takes somebody’s liberty; and while anything is asked it is nothing', () => {
    for (const { practice, file, step, asked } of begun) {
      const { core } = practice.jurisdiction;
      const act = core.acts['act' in step ? step.act : ''];
      if (act !== undefined) {
        const changed = [act.effects, ...act.each.map(({ effects }) => effects)].flatMap(({ assigns }) => assigns);
        const custody = core.procedure.held === undefined ? [] : keysRead(core.procedure.held.when);
        expect([act.name, act.act.approvedBy, act.act.panel]).toEqual([act.name, undefined, undefined]);
        expect([
          act.name,
          changed.filter(({ key, to }) => custody.includes(key) || /unfiled|withdrawn|closed|stopped/u.test(JSON.stringify(to))),
        ]).toEqual([act.name, []]);
      }
      const [request = ''] = Object.entries(core.procedure.vocabulary.requests).flatMap(([name, { on }]) => (on === 'case' ? [name] : []));
      const subjects = file.subjects.map((one) =>
        one.type === 'case' ? { ...one, state: { ...one.state, [`request:${request}`]: 'yes' } } : one,
      );
      const waiting = nextStepOf({ ...asked, file: { ...file, subjects } });
      expect(waiting).not.toEqual(step);
    }
  });

  test('API9 where an answer may come out in several ways, the desk says that there is something to decide, and puts none of them first', () => {
    const wayOf = (act: string) => moments.filter(({ step }) => step.act === act);
    for (const act of ['approveArrest', 'refuseArrest', 'acceptCase', 'orderEnforcement', 'passLegalReview'] as const) {
      expect([act, wayOf(act).length > 0]).toEqual([act, true]);
      for (const { primary } of wayOf(act)) expect(primary?.act).not.toBe(act);
    }
    const arrests = wayOf('approveArrest').flatMap(({ decision }) => (decision === undefined ? [] : [decision]));
    expect(arrests.map(({ request, ways }) => [request, [...ways].toSorted()])).toContainEqual([
      'arrest-review',
      ['approveArrest', 'refuseArrest'],
    ]);
    const votes = moments.flatMap(({ decision }) => (decision?.ways.includes('affirm') === true ? [decision.ways.length] : []));
    expect(votes.length).toBeGreaterThan(0);
    expect(Math.min(...votes)).toBeGreaterThan(1);
  });

  test('API9 no act that comes first is one of several answers to what is asked', () => {
    const decided = moments.flatMap(({ primary, practice }) => {
      const { acts } = practice.jurisdiction.core.procedure;
      const role = primary?.role;
      const asked = [acts[primary?.act ?? '']?.answers ?? []].flat();
      const others = Object.entries(acts).filter(
        ([name, act]) =>
          name !== primary?.act &&
          [act.by].flat().some((by) => by === role) &&
          [act.answers ?? []].flat().some((one) => asked.includes(one)),
      );
      return others.map(([name]) => `${primary?.act ?? ''} before ${name}`);
    });
    expect(decided).toEqual([]);
  });
});
