import { articleInShort, Fault } from '#justice/basics';
import { dueOf, type CaseFile, type Jurisdiction, type Told } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { play, type Line, type Setting } from './cases-in-tests.ts';
import { administrativePenalty } from './procedure.ts';

const china: Jurisdiction = { core: coreOf(administrativePenalty), calendar: CHINA };

/** The last line of a case; what comes before it must be lawful, and what the law does by itself is found where it happened. */
function lastOf(setting: Setting, lines: readonly Line[]): Told {
  const [, act = '', more = {}] = lines.at(-1) ?? [];
  const { told } = play(setting, lines);
  const happened = more.by === 'law' ? told.findIndex((one) => one.step.act === act && 'performed' in one) : -1;
  const index = happened >= 0 ? happened : told.length - 1;
  const early = told.slice(0, index).find((one) => 'refused' in one);
  const last = told[index];
  if (last === undefined || early !== undefined) throw new Fault('test/refused-early', JSON.stringify(early));
  return last;
}

/** Why the last line is refused, each reason with its articles. */
export function refusalOf(setting: Setting, ...lines: readonly Line[]): readonly string[] {
  const told = lastOf(setting, lines);
  if (!('refused' in told)) return [];
  return told.refused.map(({ code, basis }) => [code.replace('cases/', ''), ...basis.map(articleInShort)].join(' '));
}

/** What the last line brings about: facets, requests, limits with their last day, what was late, papers, and who gets them. */
export function outcomeOf(setting: Setting, ...lines: readonly Line[]): string {
  const told = lastOf(setting, lines);
  if ('refused' in told) return `refused: ${told.refused.map(({ code }) => code).join(', ')}`;
  const { before, performed } = told;
  const { file, late, documents, serves, tells } = performed;
  const changes = file.subjects.flatMap(({ id, state }) => {
    const was = before.subjects.find((one) => one.id === id)?.state ?? {};
    return Object.entries(state).flatMap(([key, value]) => (was[key] === value ? [] : [changeOf(file, id, [key, value, was[key] ?? ''])]));
  });
  return [
    ...changes,
    ...recounted(before, file),
    ...late.map(({ limit, due }) => `late ${limit} ${due}`),
    ...(documents.length === 0 ? [] : [`papers ${documents.join(', ')}`]),
    ...(serves.length + tells.length === 0 ? [] : [`to ${[...serves, ...tells].join(', ')}`]),
  ].join('; ');
}

/** Limits that go on with another last day. */
function recounted(before: CaseFile, after: CaseFile): readonly string[] {
  return after.clocks.flatMap((clock, index) => {
    const was = before.clocks[index];
    if (was === undefined || was === clock || clock.stoppedAt !== undefined) return [];
    const [last, now] = [dueOf(china, before, was).due, dueOf(china, after, clock).due];
    return last === now ? [] : [`counts ${clock.limit} ${now}`];
  });
}

function changeOf(file: CaseFile, id: string, [key, value, was]: readonly [key: string, value: string, was: string]): string {
  const name = key.slice(key.search(/[.:]/u) + 1);
  if (key.startsWith('request:')) return `${value === 'yes' ? 'asks' : 'closes'} ${name}`;
  if (key.startsWith('extension:')) return `${value === '0' ? 'extension over' : 'extended'} ${name}`;
  if (!key.startsWith('limit:')) return id === '甲' ? `${name}=${value}` : `${id}.${name}=${value}`;
  if (value === 'off') return `ends ${name}`;
  if (value === 'suspended') return `pauses ${name}`;
  if (value === 'expired') return `over ${name}`;
  const clock = file.clocks.findLast(({ limit, subject }) => limit === name && subject === id);
  const last = clock === undefined ? '' : dueOf(china, file, clock).due;
  return `${was === 'suspended' ? 'goes on' : 'starts'} ${name} ${last}`;
}
