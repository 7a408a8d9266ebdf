import { describe, expect, test } from 'vitest';
import { perform, replay, type CaseFile, type Command, type Jurisdiction, type Told } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';
import { obstaclesOf } from './say-refusal.ts';
import { fullWidth } from '#justice/basics';

const EVERY = 9;

/** The act tried by nobody in particular on whatever it could be done to. */
function attempts(jurisdiction: Jurisdiction, file: CaseFile, at: Command['at']): readonly Extract<Told, { refused: unknown }>[] {
  return Object.entries(jurisdiction.core.acts).flatMap(([act, { subject: type, act: declared }]) => {
    const subject = file.subjects.find((one) => one.type === type);
    const command: Command = {
      act,
      at,
      role: String([declared.by].flat()[0]),
      people: [],
      ...(subject === undefined ? {} : { subject: subject.id }),
    };
    const result = perform(jurisdiction, file, command);
    return 'refused' in result ? [{ step: { at, act }, command, before: file, refused: result.refused }] : [];
  });
}

describe.each(['plea-fast-track', 'third-party-property', 'legal-aid-minor', 'food-penalty'])(
  'whatever is tried in the middle of %s',
  (name) => {
    const written = SCENARIOS[name]!;
    const jurisdiction: Jurisdiction = { core: coreOf(PROCEDURES[written.procedure]!), calendar: CHINA };
    const replayed = replay(jurisdiction, written);
    const told = 'findings' in replayed ? [] : replayed.told;
    const refused = told.flatMap(({ before, step }, index) => (index % EVERY === 0 ? attempts(jurisdiction, before, step.at) : []));

    test('V10 every refusal is told, each reason in Chinese words without names of ours', () => {
      expect(refused.length).toBeGreaterThan(80);
      const ids = new Set(written.subjects.map(({ id }) => id));
      for (const one of refused) {
        const obstacles = obstaclesOf(jurisdiction, one);
        expect(obstacles.length, one.step.act).toBeGreaterThan(0);
        for (const { text } of obstacles) {
          const printed = fullWidth(text);
          expect(printed, one.step.act).toMatch(/\p{Script=Han}{2}/u);
          expect(printed, one.step.act).not.toMatch(/undefined|\[object|[{}"]|须须|：$|：；|「」|[a-z]+[A-Z-][a-z]/u);
          expect(
            printed.split(/[^a-z]+/u).filter((word) => ids.has(word)),
            one.step.act,
          ).toEqual([]);
        }
      }
    });

    test('V11 a reason is told once', () => {
      for (const one of refused) {
        const texts = obstaclesOf(jurisdiction, one).map(({ text, basis }) => `${text} ${JSON.stringify(basis)}`);
        expect(new Set(texts).size, one.step.act).toBe(texts.length);
      }
    });
  },
);
