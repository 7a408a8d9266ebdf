import { describe, expect, test } from 'vitest';
import { replay } from '#justice/cases';
import { playThrough, type ActAsked, type Answered, type Door } from '#platform/seed';
import { PRACTICES } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';

/** What a door was asked for, in order: an act, or a person linked to the case. */
interface Asked {
  readonly act?: ActAsked;
  readonly linked?: { readonly person: string; readonly role: string; readonly subject: string };
}

/** Plays a story through a door that writes down what it is asked, and refuses what the procedure refuses. */
async function asked(name: string): Promise<readonly Asked[]> {
  const written = SCENARIOS[name]!;
  const { jurisdiction } = PRACTICES[written.procedure]!;
  const played = replay(jurisdiction, written);
  if ('findings' in played) throw new Error(JSON.stringify(played.findings));
  const refused = new Set(played.told.filter((one) => 'refused' in one).map(({ command }) => `${command.act} ${command.at}`));
  const all: Asked[] = [];
  const answer = (act: ActAsked): Promise<Answered> => {
    if (refused.has(`${act.act} ${act.at}`)) return Promise.resolve({ refused: [{ code: 'refused' }] });
    all.push({ act });
    return Promise.resolve({ done: { case: 'case', number: 1 } });
  };
  const done: Answered = { done: { case: 'case', number: 1 } };
  const door: Door = {
    open: () => Promise.resolve(done),
    enter: () => Promise.resolve(done),
    attach: () => Promise.resolve(),
    act: (_actor, act) => answer(act),
    propose: (_actor, act) => answer(act),
    approve: () => Promise.resolve(done),
    vote: () => Promise.resolve(done),
    assign: () => Promise.resolve(),
    party: ({ person, role, subject }) => Promise.resolve(void all.push({ linked: { person, role, subject } })),
  };
  await playThrough({ door, jurisdiction, roster: LINJIANG, written, person: (called) => called });
  return all;
}

const toldBy = (name: string, { act }: ActAsked): readonly string[] => {
  const { serves = [], tells = [] } = PRACTICES[SCENARIOS[name]!.procedure]!.jurisdiction.core.acts[act]?.act ?? {};
  return [...serves, ...tells];
};

describe.each(Object.keys(SCENARIOS))('%s', (name) => {
  test('D5 nobody is linked to a case before the law tells them of it, and whom it is about is linked as soon as it does', async () => {
    const all = await asked(name);
    const { subjects } = SCENARIOS[name]!;
    for (const [index, { linked }] of all.entries()) {
      if (linked === undefined) continue;
      const isTold = (one: Asked | undefined): boolean =>
        one?.act !== undefined && one.act.subject === linked.subject && toldBy(name, one.act).includes(linked.role);
      const actsNow = all[index + 1]?.act?.role === linked.role;
      expect([linked, isTold(all[index - 1]) || actsNow]).toEqual([linked, true]);
    }
    for (const { id, type, name: called } of subjects) {
      const first = all.findIndex(({ act }) => act !== undefined && act.subject === id && toldBy(name, act).includes(type));
      const link = all.findIndex(({ linked }) => linked?.subject === id && linked.role === type);
      if (first !== -1 && type === 'accused') expect([id, link !== -1 && link <= first + 1]).toEqual([id, true]);
      if (link !== -1) expect(all[link]?.linked?.person).toBe(called);
    }
  });
});

test('D5 a suspect is told by the measure, not by the filing of the case', async () => {
  const all = await asked('plea-fast-track');
  const link = all.findIndex(({ linked }) => linked?.role === 'accused');
  expect(all.slice(0, link).map(({ act }) => act?.act)).toContain('fileCase');
  expect(all[link - 1]?.act?.act).not.toBe('fileCase');
});
