import { articleInShort, Fault, findMoment, type Moment } from '#justice/basics';
import { dueOf, replay, type CaseFile, type Jurisdiction, type Told, type WrittenStep } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { legalAid } from './procedure.ts';

const china: Jurisdiction = { core: coreOf(legalAid), calendar: CHINA };

const TEAMS = {
  agency: { agency: '江城区法律援助中心', officers: ['审查员'] },
  justiceBureau: { agency: '江城区司法局', officers: ['科员'] },
  court: { agency: '江城区人民法院', officers: ['法官'] },
  police: { agency: '江城区公安分局', officers: ['侦查员'] },
  custodian: { agency: '江城区看守所', officers: ['管教'] },
};

/** A day or minute, an act, and what is special about it. */
export type Line = readonly [at: string, act: string, more?: Partial<Omit<WrittenStep, 'at' | 'act'>>];

export type Facts = Readonly<Record<string, string>>;

function moment(text: string): Moment {
  const found = findMoment(text);
  if (found === undefined) throw new Fault('test/moment', text);
  return found;
}

/** The last line of a story, after the lines before it have all been performed. */
function lastOf(facts: Facts, lines: readonly Line[]): Told {
  const act = lines.at(-1)?.[1];
  const result = replay(china, {
    procedure: 'legal-aid',
    name: 'test',
    title: 'test',
    teams: TEAMS,
    subjects: [{ id: 'case', type: 'case', facts }],
    steps: lines.map(([at, name, more]) => ({ ...more, at: moment(at), act: name })),
  });
  if ('findings' in result) throw new Fault('test/findings', JSON.stringify(result.findings));
  const index = result.told.findLastIndex((told) => told.step.act === act);
  // What the law does by itself comes before the step that names it.
  const byLaw = result.told.findIndex((told) => told.step.act === act && told.step.by === 'law' && 'performed' in told);
  const wanted = result.told[byLaw >= 0 ? byLaw : index];
  const early = result.told.slice(0, byLaw >= 0 ? byLaw : index).find((told) => 'refused' in told);
  if (wanted === undefined || early !== undefined) throw new Fault('test/refused-early', JSON.stringify(early?.step));
  return wanted;
}

/** Why the last line is refused, each reason with its articles; what comes before it must be lawful. */
export function refusalOf(facts: Facts, ...lines: readonly Line[]): readonly string[] {
  const told = lastOf(facts, lines);
  if (!('refused' in told)) return [];
  return told.refused.map(({ code, basis }) => [code.replace('cases/', ''), ...basis.map(articleInShort)].join(' '));
}

/** What the last line brings about: facets, requests, limits with their last day, what was late, papers, and who gets them. */
export function outcomeOf(facts: Facts, ...lines: readonly Line[]): string {
  const told = lastOf(facts, lines);
  if ('refused' in told) return `refused: ${told.refused.map(({ code }) => code).join(', ')}`;
  const { before, performed } = told;
  const { file, late, documents, serves, tells } = performed;
  const [was = {}, is = {}] = [before.subjects[0]?.state, file.subjects[0]?.state];
  const changes = Object.entries(is).flatMap(([key, value]) => (was[key] === value ? [] : [changeOf(file, key, value)]));
  return [
    ...changes,
    ...late.map(({ limit, due }) => `late ${limit} ${due}`),
    ...(documents.length === 0 ? [] : [`papers ${documents.join(', ')}`]),
    ...(serves.length + tells.length === 0 ? [] : [`to ${[...serves, ...tells].join(', ')}`]),
  ].join('; ');
}

function changeOf(file: CaseFile, key: string, value: string): string {
  const name = key.slice(key.search(/[.:]/u) + 1);
  if (key.startsWith('request:')) return `${value === 'yes' ? 'asks' : 'closes'} ${name}`;
  if (!key.startsWith('limit:')) return `${name}=${value}`;
  const clock = file.clocks.findLast(({ limit }) => limit === name);
  return value === 'off' || clock === undefined ? `ends ${name}` : `starts ${name} ${dueOf(china, file, clock).due}`;
}
