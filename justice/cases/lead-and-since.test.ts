import { describe, expect, test } from 'vitest';
import { findMoment, type Citation, type Moment } from '#justice/basics';
import { limits, type Calendar } from '#justice/deadlines';
import { coreOf, day, facet, languageOf, procedure, type Vocabulary } from '#justice/procedures';
import { dueOf, offer, openCase, perform, replay, type CaseFile, type Command } from './index.ts';

const rule = (article: number): Citation => ({ law: 'house-rules', version: '2020-01-01', article });

const words = {
  id: 'repair',
  title: ['修缮', 'Repair'],
  roles: {
    mason: { title: ['泥瓦匠', 'Mason'], kind: 'public-security', power: 'investigation' },
    painter: { title: ['油漆匠', 'Painter'], kind: 'procuratorate', power: 'prosecution' },
  },
  posts: {},
  phases: { repair: ['修缮', 'Repair'] },
  subjects: {
    case: {
      title: ['房屋', 'House'],
      facets: { lead: facet(['主办', 'Lead'], { mason: ['泥瓦匠', 'mason'], painter: ['油漆匠', 'painter'] }) },
    },
  },
  limits: { wall: 'case' },
  requests: {},
} as const satisfies Vocabulary;

const { acts } = languageOf(words);
const found = { on: day(['之日', 'Day']) } as const;

const calendar: Calendar = { title: 'every day', zone: 'Asia/Shanghai', years: new Map() };

const core = coreOf(
  procedure({
    version: '1',
    effective: '2020-01-01',
    vocabulary: words,
    rules: limits({ wall: { title: ['砌墙', 'Wall'], from: ['开工', 'start'], length: { days: 10 }, roll: 'never', basis: [rule(1)] } }),
    acts: acts({
      start: { title: ['开工', 'Start'], by: 'mason', phase: 'repair', starts: 'wall', basis: [rule(1)] },
      inspect: { title: ['查看', 'Inspect'], by: ['mason', 'painter'], byLead: true, phase: 'repair', basis: [rule(2)] },
      handOver: { title: ['移交', 'Hand over'], by: 'mason', phase: 'repair', hands: 'painter', basis: [rule(3)] },
      halt: { title: ['停工', 'Halt'], by: 'mason', phase: 'repair', suspends: 'wall', since: 'on', form: found, basis: [rule(4)] },
      goOn: { title: ['复工', 'Go on'], by: 'mason', phase: 'repair', resumes: 'wall', since: 'on', form: found, basis: [rule(4)] },
      anew: { title: ['重计', 'Count anew'], by: 'mason', phase: 'repair', restarts: 'wall', since: 'on', form: found, basis: [rule(5)] },
    }),
    invariants: [],
    clocks: {},
    ends: { all: [] },
  }),
);
const jurisdiction = { core, calendar };

const moment = (text: string): Moment => findMoment(text) as Moment;
const fresh = (): CaseFile => openCase(core, []) as CaseFile;

function tell(file: CaseFile, at: string, act: string, more: Partial<Command> = {}): CaseFile {
  const result = perform(jurisdiction, file, { act, at: moment(at), role: 'mason', people: [{ id: 'one' }], ...more });
  if ('refused' in result) throw new Error(result.refused.map(({ code }) => code).join());
  return result.file;
}
const lastDay = (file: CaseFile): string => dueOf(jurisdiction, file, file.clocks.at(-1)!).due;

describe('the lead', () => {
  const inspect = (file: CaseFile, role: string) =>
    perform(jurisdiction, file, { act: 'inspect', at: moment('2026-03-03'), role, people: [{ id: 'p' }] });

  test('P38 an act of the lead is refused to every other role that may do it in another stage', () => {
    const refused = inspect(fresh(), 'painter');
    expect(refused).toEqual({ refused: [{ code: 'cases/not-your-act', because: { role: 'painter', may: ['mason'] }, basis: [rule(2)] }] });
    const handed = tell(fresh(), '2026-03-02', 'handOver');
    expect('file' in inspect(handed, 'painter')).toBe(true);
    expect('refused' in inspect(handed, 'mason')).toBe(true);
  });

  test('P38 it is offered to the lead only', () => {
    const names = (file: CaseFile, role: string): readonly string[] =>
      offer(jurisdiction, file, { role, at: moment('2026-03-03') }).map(({ act }) => act);
    expect(names(fresh(), 'painter')).toEqual([]);
    expect(names(tell(fresh(), '2026-03-02', 'handOver'), 'painter')).toEqual(['inspect']);
    expect(names(tell(fresh(), '2026-03-02', 'handOver'), 'mason')).not.toContain('inspect');
  });

  test('P38 a written case that names nobody means the lead', () => {
    const told = replay(jurisdiction, {
      procedure: 'repair',
      name: 'x',
      title: 'x',
      teams: { mason: { agency: 'm', officers: ['m1'] }, painter: { agency: 'p', officers: ['p1'] } },
      subjects: [],
      steps: [
        { at: moment('2026-03-02'), act: 'handOver' },
        { at: moment('2026-03-03'), act: 'inspect' },
      ],
    });
    expect('file' in told && told.file.entries.map(({ role }) => role)).toEqual(['mason', 'painter']);
  });
});

describe('since when', () => {
  const begun = tell(fresh(), '2026-03-02', 'start');

  test('P39 a limit is counted anew from the day the form states, not from the day somebody got round to it', () => {
    expect(lastDay(begun)).toBe('2026-03-12');
    expect(lastDay(tell(begun, '2026-03-09', 'anew', { form: { on: '2026-03-05' } }))).toBe('2026-03-15');
  });

  test('P39 a stated day after the act moves nothing into the future', () => {
    expect(lastDay(tell(begun, '2026-03-09', 'anew', { form: { on: '2026-03-31' } }))).toBe('2026-03-19');
  });

  test('P39 it stands still and goes on from the stated days', () => {
    const halted = tell(begun, '2026-03-06', 'halt', { form: { on: '2026-03-04' } });
    // The 4th to the 7th are not counted, whenever the end is recorded.
    expect(lastDay(tell(halted, '2026-03-11', 'goOn', { form: { on: '2026-03-08' } }))).toBe('2026-03-16');
  });
});
