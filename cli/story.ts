import { say, type Citation, type Moment, type Reason } from '#justice/basics';
import {
  dueOf,
  nameOf,
  REFUSALS,
  viewOf,
  valueOf,
  type CaseFile,
  type ClockInCase,
  type Jurisdiction,
  type RefusalCode,
  type Replayed,
  type Told,
  type WrittenCase,
} from '#justice/cases';
import { findTested, sayCondition, splitPath, type Condition } from '#justice/procedures';
import { citeInChinese } from '#law/statutes';

const MARGIN = 18;
const INDENT = ' '.repeat(MARGIN);

/** Articles named in a story before it says that there are more. */
const MOST_CITED = 3;

/** A replayed case as a story in Chinese: acts, limits, documents, refusals with their articles, and how it stands at the end. */
export function tellStory(jurisdiction: Jurisdiction, written: WrittenCase, { told, file }: Replayed): readonly string[] {
  return [
    `【${written.title}】`,
    `程序:${jurisdiction.core.procedure.title[0]}    人物均为虚构`,
    ...written.subjects.filter(({ type }) => type !== 'case').map((subject) => `  ${describeSubject(jurisdiction, file, subject.id)}`),
    '',
    ...told.flatMap((one) => tellStep(jurisdiction, one)),
    ...tellEnd(jurisdiction, file, told.at(-1)?.step.at),
  ];
}

function describeSubject(jurisdiction: Jurisdiction, file: CaseFile, id: string): string {
  const subject = file.subjects.find((one) => one.id === id);
  const type = jurisdiction.core.procedure.vocabulary.subjects[subject?.type ?? ''];
  const facts = Object.entries(type?.facets ?? {})
    .filter(([, facet]) => facet.initially.length > 1)
    .map(([name, facet]) => facet.values[subject?.state[`${subject.type}.${name}`] ?? '']?.[0] ?? '');
  return `${type?.title[0] ?? ''} ${nameOf(file, id)}${facts.length > 0 ? `(${facts.join(',')})` : ''}`;
}

function tellStep(jurisdiction: Jurisdiction, told: Told): readonly string[] {
  const says = told.step.says === undefined ? [] : [`${INDENT}—— ${told.step.says}`];
  return [...says, ...('performed' in told ? tellAct(jurisdiction, told) : tellRefusal(jurisdiction, told)), ''];
}

function headOf(jurisdiction: Jurisdiction, { step, command, before }: Told, mark: string): string {
  const { vocabulary, acts } = jurisdiction.core.procedure;
  const title = acts[step.act]?.title[0] ?? step.act;
  const on = command.subject === undefined || command.subject === 'case' ? '' : `(${nameOf(before, command.subject)})`;
  const who = command.agency ?? vocabulary.roles[command.role]?.title[0] ?? command.role;
  return `${step.at.replace('T', ' ').padEnd(MARGIN)}${mark}${title}${on}  ${who}`;
}

function tellAct(jurisdiction: Jurisdiction, told: Extract<Told, { performed: unknown }>): readonly string[] {
  const { performed, before, step } = told;
  const act = jurisdiction.core.procedure.acts[step.act];
  return [
    headOf(jurisdiction, told, ''),
    `${INDENT}依据 ${citeAll(act?.basis ?? [])}`,
    ...(performed.documents.length > 0 ? [`${INDENT}文书 ${performed.documents.map((title) => `《${title}》`).join('')}`] : []),
    ...tellClocks(jurisdiction, before, performed.file),
    ...performed.late.map(
      ({ limit, due }) => `${INDENT}⚠ 逾期:「${limitTitle(jurisdiction, limit)}」应于 ${due} 前完成,作为监督线索记录在案`,
    ),
    ...(performed.opens === undefined ? [] : [`${INDENT}关联程序 ${performed.opens.procedure}`]),
  ];
}

const limitTitle = (jurisdiction: Jurisdiction, limit: string): string => jurisdiction.core.procedure.rules[limit]?.title[0] ?? limit;

/** Which limits began, were extended, paused or ended with an act. */
function tellClocks(jurisdiction: Jurisdiction, before: CaseFile, after: CaseFile): readonly string[] {
  const lines = after.clocks.flatMap((clock, index) => {
    const old = before.clocks[index];
    const line = clockLine(jurisdiction, after, { clock, old });
    return line === undefined ? [] : [`${INDENT}${line}`];
  });
  return lines;
}

function clockLine(
  jurisdiction: Jurisdiction,
  file: CaseFile,
  { clock, old }: { clock: ClockInCase; old: ClockInCase | undefined },
): string | undefined {
  const whose = clock.subject === 'case' ? '' : `(${nameOf(file, clock.subject)})`;
  const title = `「${limitTitle(jurisdiction, clock.limit)}」${whose}`;
  const due = (): string => {
    const { due: day, provisional } = dueOf(jurisdiction, file, clock);
    return `${day.replace('T', ' ')}${provisional === undefined ? '' : '(暂算)'}`;
  };
  if (old === undefined) return clock.stoppedAt === undefined ? `⏱ ${title}起算,至 ${due()}` : undefined;
  if (clock.stoppedAt !== undefined) return old.stoppedAt === undefined ? `✓ ${title}结束` : undefined;
  if (clock.extensions.length > old.extensions.length) return `⏱ ${title}延长,至 ${due()}`;
  if (clock.restartedAt !== old.restartedAt) return `⏱ ${title}重新计算,至 ${due()}`;
  const isPaused = clock.excluded.at(-1)?.to === undefined && clock.excluded.length > 0;
  const wasPaused = old.excluded.at(-1)?.to === undefined && old.excluded.length > 0;
  if (isPaused && !wasPaused) return `⏸ ${title}中止计算`;
  return wasPaused && !isPaused ? `⏱ ${title}恢复计算,至 ${due()}` : undefined;
}

function tellRefusal(jurisdiction: Jurisdiction, told: Extract<Told, { refused: unknown }>): readonly string[] {
  return [
    headOf(jurisdiction, told, '✗ 不予准许:'),
    ...told.refused.map((reason) => `${INDENT}· ${sayReason(jurisdiction, told, reason)}`),
  ];
}

function sayReason(jurisdiction: Jurisdiction, told: Told, { code, because, basis }: Reason<RefusalCode>): string {
  const cite = basis.length > 0 ? ` —— ${citeAll(basis)}` : '';
  const condition = because['condition'] as Condition | undefined;
  // A request that is open already or a number that is used up is said in the refusal's own words: the guard is of the kernel's making.
  if (condition === undefined || (code !== 'cases/not-in-state' && code !== 'cases/limit-not-running'))
    return `${REFUSALS[code][0]}${sayFacts(jurisdiction, because)}${cite}`;
  const now = sayNow(jurisdiction, told, condition);
  return `须${sayCondition(jurisdiction.core.procedure, condition)}${now}${cite}`;
}

/** What the facet a failing condition asks for is at present. */
function sayNow(jurisdiction: Jurisdiction, { before, command }: Told, condition: Condition): string {
  const plain = 'need' in condition ? condition.need : condition;
  const tested = findTested(plain);
  const act = jurisdiction.core.acts[command.act];
  const subject = before.subjects.find(
    ({ id, type }) => id === command.subject || (command.subject === undefined && type === act?.subject),
  );
  if (tested === undefined || !('facet' in plain) || subject === undefined) return '';
  const value = valueOf(tested.key, viewOf(jurisdiction.core, before, subject)) ?? '';
  const [type, name] = splitPath(tested.key);
  const title = jurisdiction.core.procedure.vocabulary.subjects[type]?.facets[name]?.values[value];
  return title === undefined ? '' : `,现为「${title[0]}」`;
}

function sayFacts({ core }: Jurisdiction, { condition: _, ...because }: Readonly<Record<string, unknown>>): string {
  const { roles, posts } = core.procedure.vocabulary;
  const parts = Object.entries(because).map(([key, value]) => {
    const name = String(value);
    const title = key === 'post' ? posts[name] : key === 'who' || key === 'role' ? roles[name]?.title : undefined;
    return title === undefined ? JSON.stringify(value) : say(title);
  });
  return parts.length === 0 ? '' : `:${parts.join(',')}`;
}

function citeAll(basis: readonly Citation[]): string {
  const cited = basis.slice(0, MOST_CITED).map(citeInChinese).join('、');
  return basis.length > MOST_CITED ? `${cited}等` : cited;
}

function tellEnd(jurisdiction: Jurisdiction, file: CaseFile, at: Moment | undefined): readonly string[] {
  const { vocabulary } = jurisdiction.core.procedure;
  const subjects = file.subjects.map((subject) => {
    const facets = Object.entries(vocabulary.subjects[subject.type]?.facets ?? {})
      .filter(([name, facet]) => facet.initially.length === 1 && subject.state[`${subject.type}.${name}`] !== facet.initially[0])
      .map(([name, facet]) => `${facet.title[0]}:${facet.values[subject.state[`${subject.type}.${name}`] ?? '']?.[0] ?? ''}`);
    return `  ${nameOf(file, subject.id)}  ${facets.join(';')}`;
  });
  const open = file.clocks
    .filter(({ stoppedAt }) => stoppedAt === undefined)
    .map((clock) => {
      const { due } = dueOf(jurisdiction, file, clock);
      const isOver = at !== undefined && due.slice(0, 10) < at.slice(0, 10);
      return `  ${isOver ? '⚠ 已逾期' : '⏱ 进行中'}「${limitTitle(jurisdiction, clock.limit)}」${clock.subject === 'case' ? '' : `(${nameOf(file, clock.subject)})`} 至 ${due.replace('T', ' ')}`;
    });
  return ['结果', ...subjects, ...open];
}
