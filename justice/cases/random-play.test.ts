import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, type CivilDay } from '#justice/basics';
import type { CaseFile, Command } from './case-file.ts';
import { dueOf } from './clocks.ts';
import { offer } from './offer.ts';
import { perform, type CaseRefusal, type Performed } from './perform.ts';
import { jurisdiction, opened, people } from './workshop-in-tests.ts';

const { core } = jurisdiction;
const names = Object.keys(core.acts);
const GUARDS = ['not-in-state', 'request-already-open', 'no-open-request', 'limit-not-running', 'extension-used-up', 'counted-out'];

/** One thing somebody tries: mostly as it should be done, sometimes not. */
interface Try {
  readonly act: string;
  readonly subject: 'clock' | 'vase';
  readonly later: number;
  readonly spoilt: 'role' | 'people' | 'form' | 'approvals' | 'panel' | 'none';
  readonly grade: 'good' | 'bad';
  readonly amount: number;
  readonly team: number;
}

const tries: fc.Arbitrary<Try> = fc.record({
  act: fc.constantFrom(...names, 'takeIn', 'takeIn', 'takeIn', 'judge', 'judge', 'judgeAgain', 'judgeAgain', 'settle', 'settle', 'ask'),
  subject: fc.constantFrom('clock' as const, 'vase' as const),
  later: fc.constantFrom(0, 0, 0, 1, 1, 2, 4, 9),
  spoilt: fc.constantFrom(
    'none' as const,
    'none' as const,
    'none' as const,
    'none' as const,
    'none' as const,
    'role' as const,
    'people' as const,
    'form' as const,
    'approvals' as const,
    'panel' as const,
  ),
  grade: fc.constantFrom('good' as const, 'bad' as const),
  amount: fc.constantFrom(1, 2, 3, 1.5),
  team: fc.nat({ max: 2 }),
});

const TEAMS = [people('x', 'y', 'z'), people('u', 'v', 'w'), people('x', 'v', 'q')];

function commandOf({ act, subject, spoilt, grade, amount, team }: Try, at: CivilDay): Command {
  const declared = core.acts[act]!;
  const { by, form = {}, panel, approvedBy } = declared.act;
  const role = spoilt === 'role' ? 'witness' : Array.isArray(by) ? (by as readonly string[])[0]! : (by as string);
  const fields = { note: '停摆', price: 500, grade, days: amount, until: addDays(at, 4), on: addDays(at, team * 3) };
  const given = Object.entries(fields).filter(([name]) => name in form && spoilt !== 'form');
  const members = TEAMS[team]!;
  return {
    act,
    ...(declared.subject === 'case' ? {} : { subject }),
    at,
    role,
    ...(role === 'shop' || role === 'board' ? { agency: role } : {}),
    people: spoilt === 'people' ? [] : role === 'board' ? members.slice(0, 1) : people('a', 'b'),
    approvals: approvedBy === undefined || spoilt === 'approvals' ? [] : [{ id: 'h', post: 'head' }],
    panel: panel === undefined ? [] : spoilt === 'panel' ? members.slice(0, 2) : members,
    present: ['witness'],
    form: Object.fromEntries(given),
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

type Answer = Performed | CaseRefusal;
type Watch = (before: CaseFile, command: Command, answer: Answer) => void;

/** Plays what was tried on a deeply frozen case, and lets somebody watch each step. */
function play(moves: readonly Try[], watch: Watch = () => undefined): { readonly file: CaseFile; readonly done: readonly Command[] } {
  let file = frozen(opened());
  let day = '2026-03-02' as CivilDay;
  const done: Command[] = [];
  for (const move of moves) {
    day = addDays(day, move.later);
    const command = frozen(commandOf(move, day));
    const answer = perform(jurisdiction, file, command);
    watch(file, command, answer);
    if ('refused' in answer) continue;
    file = frozen(answer.file);
    done.push(command);
  }
  return { file, done };
}

const games = fc.array(tries, { minLength: 1, maxLength: 40, size: 'max' });
const check = (property: (moves: readonly Try[]) => void): void => fc.assert(fc.property(games, property), { numRuns: 300 });

describe('whatever is tried', () => {
  test('X1 every variable of every subject has a value of the core, and there is no other variable', () => {
    check((moves) => {
      for (const { type, state } of play(moves).file.subjects) {
        const variables = core.subjects[type]!;
        expect(Object.keys(state).toSorted()).toEqual(variables.map(({ key }) => key).toSorted());
        for (const { key, values } of variables) expect(values).toContain(state[key]);
      }
    });
  });

  test('X2 an act is offered as allowed exactly when no guard refuses it', () => {
    check((moves) => {
      play(moves, (file, command, answer) => {
        const declared = core.acts[command.act]!;
        const subject = command.subject ?? 'case';
        const [by] = [declared.act.by].flat();
        const offered = offer(jurisdiction, file, { role: by!, at: command.at }).find(
          (one) => one.act === command.act && one.subject === subject,
        );
        const refused = 'refused' in answer ? answer.refused.filter(({ code }) => GUARDS.includes(code.slice('cases/'.length))) : [];
        expect(offered?.allowed).toBe(refused.length === 0);
        expect(offered?.reasons).toEqual(refused);
      });
    });
  });

  test('X3 nothing given is changed: the case, the command and the core are frozen', () => {
    frozen(core.acts);
    frozen(core.subjects);
    check((moves) => {
      expect(() => play(moves)).not.toThrow();
    });
  });

  test('X4 the same commands give the same case, step by step', () => {
    check((moves) => {
      const { file, done } = play(moves);
      const again = done.reduce((before, command) => {
        const answer = perform(jurisdiction, before, command);
        if ('refused' in answer) throw new Error('refused the second time');
        return answer.file;
      }, opened());
      expect(again).toEqual(file);
      expect(JSON.parse(JSON.stringify(file))).toEqual(file);
    });
  });

  test('X5 clocks and states agree: a limit is off exactly when no clock of it is open, suspended exactly when its clock stands', () => {
    check((moves) => {
      const { subjects, clocks } = play(moves).file;
      for (const { id, type, state } of subjects) {
        for (const { key } of core.subjects[type]!.filter(({ kind }) => kind === 'limit')) {
          const open = clocks.filter((clock) => clock.subject === id && `limit:${clock.limit}` === key && clock.stoppedAt === undefined);
          expect(open.length).toBe(state[key] === 'off' ? 0 : 1);
          const stands = open.some(({ excluded }) => excluded.some(({ to }) => to === undefined));
          expect(stands).toBe(state[key] === 'suspended');
        }
      }
    });
  });

  test('X6 entries are numbered, in order of their days, one for each act performed', () => {
    check((moves) => {
      const { file, done } = play(moves);
      expect(file.entries.map(({ number, act }) => [number, act])).toEqual(done.map(({ act }, index) => [index + 1, act]));
      const days = file.entries.map(({ at }) => dayOf(at));
      expect(days).toEqual(days.toSorted());
    });
  });

  test('X7 extensions granted are as many as the state says were used since the limit was counted anew', () => {
    check((moves) => {
      const { subjects, clocks } = play(moves).file;
      for (const clock of clocks.filter(({ limit, stoppedAt }) => limit === 'repair' && stoppedAt === undefined)) {
        const state = subjects.find(({ id }) => id === clock.subject)!.state;
        for (const by of ['once', 'twice']) {
          expect(clock.extensions.filter((one) => one.by === by).length).toBe(Number(state[`extension:repair/${by}`]));
        }
      }
    });
  });

  test('X8 every clock that runs can be counted, and no act is both late and refused', () => {
    check((moves) => {
      const { file } = play(moves, (_before, _command, answer) => {
        expect('refused' in answer && 'late' in answer).toBe(false);
        if ('refused' in answer) expect(answer.refused.length).toBeGreaterThan(0);
      });
      for (const clock of file.clocks) expect(dueOf(jurisdiction, file, clock).due.length).toBeGreaterThanOrEqual(10);
    });
  });

  test('X9 the games reach every act and every state of a limit, so that the above says something', () => {
    const acts = new Set<string>();
    const values = new Set<string>();
    fc.assert(
      fc.property(games, (moves) => {
        const { file, done } = play(moves, (before) => {
          for (const { state } of before.subjects) for (const [key, value] of Object.entries(state)) values.add(`${key}=${value}`);
        });
        for (const { act } of done) acts.add(act);
        for (const { state } of file.subjects) for (const [key, value] of Object.entries(state)) values.add(`${key}=${value}`);
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(names.filter((name) => !acts.has(name))).toEqual([]);
    expect(['running', 'suspended', 'off'].filter((status) => !values.has(`limit:repair=${status}`))).toEqual([]);
  });
});
