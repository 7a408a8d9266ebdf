import { type Moment, fullWidth } from '#justice/basics';
import {
  dueOf,
  holds,
  nameOf,
  viewOf,
  type CaseFile,
  type Jurisdiction,
  type Replayed,
  type SubjectInCase,
  type Told,
  type WrittenCase,
  overdue,
  type Late,
} from '#justice/cases';
import type { SubjectType } from '#justice/procedures';
import { PROCEDURES } from '#law/procedures';
import { citeAll } from './cite-all.ts';
import { sayForm } from './say-form.ts';
import { obstaclesOf } from './say-refusal.ts';
import { isDuty, limitTitle, momentInWords, tellClocks, tellOverdue, whose } from './story-clocks.ts';

const MARGIN = 18;
const INDENT = ' '.repeat(MARGIN);

/** A replayed case as a story in Chinese: acts, limits, documents, refusals with their articles, and how it stands at the end. */
export function tellStory(jurisdiction: Jurisdiction, written: WrittenCase, { told, file }: Replayed): readonly string[] {
  return [
    `【${written.title}】`,
    `程序:${jurisdiction.core.procedure.title[0]}`,
    ...written.subjects.flatMap(({ id }) => describeSubject(jurisdiction, file, id)),
    '',
    ...told.flatMap((one, index) => tellStep(jurisdiction, one, newlyOverdue(jurisdiction, told, index))),
    ...tellEnd(jurisdiction, { told, file }),
  ].map((line) => fullWidth(line).trimEnd());
}

const titleOf = (type: SubjectType | undefined): string => type?.title[0] ?? '';

function describeSubject({ core }: Jurisdiction, file: CaseFile, id: string): readonly string[] {
  const subject = file.subjects.find((one) => one.id === id);
  const type = core.procedure.vocabulary.subjects[subject?.type ?? ''];
  const facts = Object.entries(type?.facets ?? {})
    .filter(([, facet]) => facet.initially.length > 1)
    .map(([name, facet]) => `${facet.title[0]}:${facet.values[subject?.state[`${subject.type}.${name}`] ?? '']?.[0] ?? ''}`);
  const isCase = subject?.type === 'case';
  if (isCase && facts.length === 0) return [];
  const name = isCase ? (subject.name ?? '') : nameOf(file, id);
  return [`  ${[titleOf(type), name].filter((part) => part !== '').join(' ')}${facts.length > 0 ? `(${facts.join(';')})` : ''}`];
}

const fileAfter = (one: Told): CaseFile => ('performed' in one ? one.performed.file : one.before);

/** The limits found to be over, and still open, after this step and after none before it. */
function newlyOverdue(jurisdiction: Jurisdiction, told: readonly Told[], index: number): readonly Late[] {
  const overdueAt = (one: Told | undefined): readonly Late[] =>
    one === undefined ? [] : overdue(jurisdiction, fileAfter(one), one.step.at);
  const before = overdueAt(told[index - 1]);
  return overdueAt(told[index])
    .filter(({ limit }) => isDuty(jurisdiction, limit))
    .filter(({ limit, subject }) => !before.some((one) => one.limit === limit && one.subject === subject));
}

function tellStep(jurisdiction: Jurisdiction, told: Told, found: readonly Late[]): readonly string[] {
  const says = told.step.says === undefined ? [] : [`—— ${told.step.says}`];
  const act = 'performed' in told ? tellAct(jurisdiction, told) : tellRefusal(jurisdiction, told);
  const after = [...act, ...found.map((late) => tellOverdue(jurisdiction, fileAfter(told), late))];
  const head = headOf(jurisdiction, told, 'performed' in told ? '' : '✗ 不予准许:');
  return [...says.map((line) => `${INDENT}${line}`), head, ...after.map((line) => `${INDENT}${line}`), ''];
}

function headOf(jurisdiction: Jurisdiction, told: Told, mark: string): string {
  const { step, command, before } = told;
  const title = jurisdiction.core.procedure.acts[step.act]?.title[0] ?? step.act;
  const on = command.subject === undefined ? '' : whose(before, [command.subject]);
  return `${momentInWords(step.at).padEnd(MARGIN)}${mark}${title}${on}  ${whoActs(jurisdiction, told)}`;
}

/** The agency, or the party by name; whoever acts about themselves is 本人. */
function whoActs({ core }: Jurisdiction, { step, command, before }: Told): string {
  if (command.agency !== undefined) return command.agency;
  const { roles } = core.procedure.vocabulary;
  const title = roles[command.role]?.title[0] ?? command.role;
  if (roles[command.role]?.kind !== 'party') return title;
  if (step.people !== undefined) return step.people.join('、');
  const isOwn = before.subjects.find(({ id }) => id === command.subject)?.type === command.role;
  return isOwn ? '本人' : title;
}

function tellAct(jurisdiction: Jurisdiction, told: Extract<Told, { readonly performed: unknown }>): readonly string[] {
  const { procedure } = jurisdiction.core;
  const { performed, step } = told;
  const act = procedure.acts[step.act];
  const stated = sayForm(act?.form ?? {}, step.form ?? {});
  const { opens } = performed;
  return [
    ...(stated.length > 0 ? [`载明 ${stated.join(';')}`] : []),
    ...tellPeople(jurisdiction, told),
    `依据 ${citeAll(act?.basis ?? [])}`,
    ...(performed.documents.length > 0 ? [`适用文书 ${performed.documents.map((title) => `《${title}》`).join('')}`] : []),
    ...tellClocks(jurisdiction, told),
    ...(opens === undefined ? [] : [`关联程序 ${PROCEDURES[opens.procedure]?.title[0] ?? opens.procedure}`]),
  ];
}

/** Who handled it where somebody else than usual did, who approved, who sat, who was there. */
function tellPeople({ core }: Jurisdiction, { step, command }: Told): readonly string[] {
  const names = (people: readonly { readonly id: string }[]): string => [...new Set(people.map(({ id }) => id))].join('、');
  const { approvals = [], panel = [], presiding, present = [] } = command;
  const there = present.map((role) => core.procedure.vocabulary.roles[role]?.title[0] ?? role);
  return [
    ...(step.people !== undefined && command.agency !== undefined ? [`承办 ${names(command.people)}`] : []),
    ...(approvals.length > 0 ? [`批准 ${names(approvals)}`] : []),
    ...(panel.length > 0 ? [`合议庭 ${names(panel.map(({ id }) => ({ id: id === presiding ? presidingAs(id) : id })))}`] : []),
    ...(there.length > 0 ? [`在场 ${there.join(';')}`] : []),
  ];
}

/** Stories mostly call the presiding judge so already. */
const presidingAs = (id: string): string => (id.startsWith('审判长') ? id : `${id}(审判长)`);

function tellRefusal(jurisdiction: Jurisdiction, told: Extract<Told, { readonly refused: unknown }>): readonly string[] {
  return obstaclesOf(jurisdiction, told).map(({ text, basis }) => `· ${text}${basis.length > 0 ? ` —— ${citeAll(basis)}` : ''}`);
}

function tellEnd(jurisdiction: Jurisdiction, { told, file }: Replayed): readonly string[] {
  const { core } = jurisdiction;
  const theCase = file.subjects.find(({ type }) => type === 'case');
  const isOver = theCase !== undefined && holds(core.procedure.ends, viewOf(core, file, theCase));
  return [
    '结果',
    ...file.subjects.flatMap((subject) => tellSubject(jurisdiction, subject, told)),
    ...tellOpenLimits(jurisdiction, file, told.at(-1)?.step.at),
    isOver ? '  程序已依法终结' : '  程序尚未终结',
  ];
}

function tellSubject(jurisdiction: Jurisdiction, subject: SubjectInCase, told: Replayed['told']): readonly string[] {
  const type = jurisdiction.core.procedure.vocabulary.subjects[subject.type];
  const changed = Object.entries(type?.facets ?? {}).flatMap(([name, facet]) => {
    const value = subject.state[`${subject.type}.${name}`] ?? '';
    if (facet.initially.length > 1 || value === facet.initially[0]) return [];
    const isFlag = Object.keys(facet.values).join() === 'no,yes';
    return [isFlag ? facet.title[0] : `${facet.title[0]}:${facet.values[value]?.[0] ?? ''}`];
  });
  const all = [...changed, ...tellLiberty(jurisdiction, subject, told)];
  const name = subject.name ?? (subject.type === 'case' ? titleOf(type) : subject.id);
  return all.length > 0 ? [`  ${name}  ${all.join(';')}`] : [];
}

/** Whether somebody who was ever held is held now. */
function tellLiberty({ core }: Jurisdiction, subject: SubjectInCase, told: Replayed['told']): readonly string[] {
  const { held } = core.procedure;
  if (held?.subject !== subject.type) return [];
  const isHeld = (file: CaseFile): boolean => {
    const then = file.subjects.find(({ id }) => id === subject.id);
    return then !== undefined && holds(held.when, viewOf(core, file, then));
  };
  const files = told.flatMap((one) => ('performed' in one ? [one.performed.file] : []));
  if (!files.some(isHeld)) return [];
  const last = files.at(-1);
  return [last !== undefined && isHeld(last) ? '在押' : '已恢复人身自由'];
}

function tellOpenLimits(jurisdiction: Jurisdiction, file: CaseFile, at: Moment | undefined): readonly string[] {
  return file.clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map((clock) => {
      const { due } = dueOf(jurisdiction, file, clock);
      const isOver = at !== undefined && due.slice(0, 10) < at.slice(0, 10);
      return `  ${isOver ? '⚠ 已逾期' : '⏱ 进行中'}「${limitTitle(jurisdiction, clock.limit)}」${whose(file, [clock.subject])},至 ${momentInWords(due)}`;
    });
}
