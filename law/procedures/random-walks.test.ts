import { describe, expect, test } from 'vitest';
import type { CivilDay } from '#justice/basics';
import { expire, bind, dueOf, holds, viewOf, type CaseFile, type Entering, type Jurisdiction } from '#justice/cases';
import { coreOf, type Invariant } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from './index.ts';
import { dice, walk, type Stride } from './walks-in-tests.ts';

const start = '2026-01-05' as CivilDay;

/** Subjects with facts drawn at random: the case, two of each person or party, and a thing of each kind. */
function subjectsOf({ core }: Jurisdiction, seed: number): readonly Entering[] {
  const roll = dice(seed);
  const factsOf = (type: string) =>
    Object.fromEntries(
      Object.entries(core.procedure.vocabulary.subjects[type]?.facets ?? {})
        .filter(([, { initially }]) => initially.length > 1)
        .map(([name, { initially }]) => [name, initially[roll(initially.length)] ?? '']),
    );
  const types = Object.keys(core.subjects).filter((type) => type !== 'case');
  const people = types.flatMap((type) => [1, 2].map((number) => ({ id: `${type}${number}`, type, facts: factsOf(type) })));
  return [{ id: 'case', type: 'case', facts: factsOf('case') }, ...people];
}

/** Variables with a value that is none of theirs. */
function strayIn({ core }: Jurisdiction, file: CaseFile): readonly string[] {
  return file.subjects.flatMap(({ id, type, state }) =>
    (core.subjects[type] ?? [])
      .filter(({ key, values }) => !values.includes(state[key] ?? ''))
      .map(({ key }) => `${id} ${key}=${state[key]}`),
  );
}

/** Limits whose state and whose clock do not say the same. */
function clocksApart({ core }: Jurisdiction, file: CaseFile): readonly string[] {
  return file.subjects.flatMap(({ id, type, state }) =>
    (core.subjects[type] ?? [])
      .filter(({ kind }) => kind === 'limit')
      .filter(({ key }) => {
        const open = file.clocks.filter((clock) => clock.subject === id && `limit:${clock.limit}` === key && clock.stoppedAt === undefined);
        const stands = open.some(({ excluded }) => excluded.some(({ to }) => to === undefined));
        return open.length !== (state[key] === 'off' ? 0 : 1) || stands !== (state[key] === 'suspended');
      })
      .map(({ key }) => `${id} ${key}=${state[key]}`),
  );
}

/** Invariants a walk breaks: what never holds, what must hold before an act, what comes first, how often, what never follows. */
function brokenBy(jurisdiction: Jurisdiction, strides: readonly Stride[], invariant: Invariant): boolean {
  const { core } = jurisdiction;
  const isOf = (names: readonly string[]) => (stride: Stride) => names.includes(stride.command.act);
  const sameSubject = (one: Stride, other: Stride): boolean => {
    const [first, second] = [core.acts[one.command.act]?.subject, core.acts[other.command.act]?.subject];
    return first !== second || first === 'case' || one.command.subject === other.command.subject;
  };
  if ('never' in invariant) {
    return strides.some(({ performed: { file } }) =>
      file.subjects.some((one) => one.type === (invariant.on ?? 'case') && holds(invariant.never, bind(viewOf(core, file, one), one))),
    );
  }
  if ('onlyIf' in invariant) {
    return strides.filter(isOf(invariant.acts)).some(({ before: earlier, command }) => {
      // What ran out since the act before is over when this one is done.
      const before = expire(jurisdiction, earlier, command.at);
      const subject = before.subjects.find(({ id }) => id === command.subject);
      return subject !== undefined && !holds(invariant.onlyIf, viewOf(core, before, subject));
    });
  }
  if ('atMost' in invariant) {
    const done = strides.filter(isOf(invariant.acts));
    return done.some((one) => done.filter((other) => sameSubject(one, other)).length > invariant.atMost);
  }
  if ('before' in invariant) {
    const { first, then, again = [] } = invariant.before;
    return strides.some((stride, index) => {
      if (!then.includes(stride.command.act)) return false;
      const earlier = strides.slice(0, index).filter((one) => sameSubject(one, stride));
      const last = earlier.findLastIndex(isOf(first));
      return last < 0 || earlier.findLastIndex(isOf(again)) > last;
    });
  }
  if ('after' in invariant) {
    return strides.some((stride, index) => {
      if (!invariant.noneOf.includes(stride.command.act)) return false;
      const earlier = strides.slice(0, index).filter((one) => sameSubject(one, stride));
      const last = earlier.findLastIndex(isOf(invariant.after));
      return last >= 0 && earlier.findLastIndex(isOf(invariant.unless ?? [])) < last;
    });
  }
  return false;
}

describe.each(Object.values(PROCEDURES).map((procedure) => [procedure.title[1], procedure] as const))(
  'random walks: %s',
  (_title, procedure) => {
    const jurisdiction: Jurisdiction = { core: coreOf(procedure), calendar: CHINA };
    const walks = Array.from({ length: 60 }, (_, seed) =>
      walk(jurisdiction, { subjects: subjectsOf(jurisdiction, seed), seed, steps: 60, start }),
    );

    test('F5 whatever is offered is performed as far as the guards go', () => {
      expect(walks.flatMap(({ guardsMissed }) => guardsMissed)).toEqual([]);
      expect(walks.filter(({ strides }) => strides.length > 5).length).toBeGreaterThan(10);
    });

    test('F6 no step leads to a value the core does not know', () => {
      expect(
        walks.flatMap(({ strides }) =>
          strides.flatMap(({ performed, command }) => strayIn(jurisdiction, performed.file).map((stray) => `${command.act}: ${stray}`)),
        ),
      ).toEqual([]);
    });

    test('F7 after every step each limit has the clock its state says', () => {
      const apart = walks.flatMap(({ strides }) =>
        strides.flatMap(({ performed, command }) => clocksApart(jurisdiction, performed.file).map((one) => `${command.act}: ${one}`)),
      );
      expect([...new Set(apart)]).toEqual([]);
    });

    test('F8 every clock of every case can be counted, whatever happened since', () => {
      for (const { file } of walks)
        for (const clock of file.clocks) expect(dueOf(jurisdiction, file, clock).due.length).toBeGreaterThanOrEqual(10);
    });

    test('F9 no walk breaks an invariant that the checker proves', () => {
      const broken = procedure.invariants.filter((invariant) => walks.some(({ strides }) => brokenBy(jurisdiction, strides, invariant)));
      expect(broken.map(({ name }) => name)).toEqual([]);
    });
  },
);
