import { dayOf, daysBetween, isTime, type Moment } from '#justice/basics';
import { dueOf, holds, nameOf, viewOf, type CaseFile, type ClockInCase, type Jurisdiction, type Late, type Told } from '#justice/cases';
import { citeAll } from './cite-all.ts';

type Done = Extract<Told, { readonly performed: unknown }>;

/** One change of one limit, before the same changes are told together. */
interface Change {
  readonly mark: string;
  readonly what: string;
  readonly limit: string;
  readonly subject: string;
}

export const limitTitle = ({ core }: Jurisdiction, limit: string): string => core.procedure.rules[limit]?.title[0] ?? limit;

/** `2026-03-02 09:10` */
export const momentInWords = (moment: Moment): string => moment.replace('T', ' ');

/** `(申某)`; nothing where the limit is the case's own. */
export function whose(file: CaseFile, ids: readonly string[]): string {
  const names = ids.filter((id) => file.subjects.find((one) => one.id === id)?.type !== 'case').map((id) => nameOf(file, id));
  return names.length === 0 ? '' : `(${names.join('、')})`;
}

/** The limits an act began, ended or moved, each change once, and those it kept too late. 期限的起算、结束、变动与逾期 */
export function tellClocks(jurisdiction: Jurisdiction, { before, performed, step }: Done): readonly string[] {
  const { file, late } = performed;
  const isLate = (clock: ClockInCase): boolean => late.some(({ limit, subject }) => limit === clock.limit && subject === clock.subject);
  const changes = file.clocks.flatMap((clock, index) => {
    const old = before.clocks[index];
    const isAgain = clock.stoppedAt !== undefined && old?.stoppedAt === undefined && replacing(file, clock) !== undefined;
    return isAgain || (clock.stoppedAt !== undefined && isLate(clock)) ? [] : changeOf(jurisdiction, file, { clock, old });
  });
  const told = [...changes.filter(({ mark }) => mark === '✓'), ...changes.filter(({ mark }) => mark !== '✓')];
  return [
    ...together(jurisdiction, file, told),
    ...late.map(
      ({ limit, subject, due }) =>
        `⚠ 逾期:「${limitTitle(jurisdiction, limit)}」${whose(file, [subject])}应于 ${momentInWords(due)} 前完成,${howLate(due, step.at)},作为监督线索记录在案`,
    ),
  ];
}

function howLate(due: Moment, at: Moment): string {
  return isTime(due) ? `至 ${momentInWords(at)} 才了结` : `迟了 ${daysBetween(dayOf(due), dayOf(at))} 日`;
}

/** The clock that took the place of this one on the same limit. */
function replacing(file: CaseFile, { limit, subject, stoppedAt }: ClockInCase): ClockInCase | undefined {
  return file.clocks.find(
    (one) => one.limit === limit && one.subject === subject && one.startedAt === stoppedAt && one.stoppedAt === undefined,
  );
}

function changeOf(
  jurisdiction: Jurisdiction,
  file: CaseFile,
  { clock, old }: { readonly clock: ClockInCase; readonly old: ClockInCase | undefined },
): readonly Change[] {
  const until = (): string => {
    const { due, provisional } = dueOf(jurisdiction, file, clock);
    return `至 ${momentInWords(due)}${provisional === undefined ? '' : '(当年放假安排未公布,暂算)'}`;
  };
  const change = (mark: string, what: string): readonly Change[] => [{ mark, what, limit: clock.limit, subject: clock.subject }];
  if (old === undefined) {
    const earlier = file.clocks.some(
      ({ limit, subject, stoppedAt }) => limit === clock.limit && subject === clock.subject && stoppedAt === clock.startedAt,
    );
    return clock.stoppedAt === undefined ? change('⏱', `${earlier ? '重新起算' : '起算'},${until()}`) : [];
  }
  if (clock.stoppedAt !== undefined) return old.stoppedAt === undefined ? change('✓', '结束') : [];
  if (clock.extensions.length > old.extensions.length) return change('⏱', `延长,${until()}`);
  if (clock.restartedAt !== old.restartedAt) return change('⏱', `重新计算,${until()}`);
  if (clock.variant !== old.variant) return change('⏱', `改按另一长度计算,${until()}`);
  const [isPaused, wasPaused] = [clock, old].map(({ excluded }) => excluded.some(({ to }) => to === undefined));
  if (isPaused === wasPaused) return [];
  return isPaused === true ? change('⏸', '停止计算') : change('⏱', `恢复计算,${until()}`);
}

/** Whether something must be done within the limit: its end compels acts, or a request must be answered in it. */
export function isDuty({ core }: Jurisdiction, limit: string): boolean {
  const answered = Object.values(core.procedure.vocabulary.requests).some(({ within }) => within === limit);
  return answered || core.procedure.clocks[limit]?.expiry?.compels !== undefined;
}

/** A limit that is over and still open, as supervision must see it: whose, since when, and what the law demands now. 逾期线索 */
export function tellOverdue(jurisdiction: Jurisdiction, file: CaseFile, { limit, subject, due }: Late): string {
  const { core } = jurisdiction;
  const expiry = core.procedure.clocks[limit]?.expiry;
  const person = file.subjects.find(({ id }) => id === subject);
  const open = (expiry?.compels ?? []).filter((name) => {
    const act = core.acts[name];
    if (act === undefined || person === undefined) return false;
    const on = act.subject === person.type ? person : file.subjects.find(({ type }) => type === act.subject);
    return on !== undefined && act.guards.every(({ condition }) => holds(condition, viewOf(core, file, on)));
  });
  const demanded = open.map((name) => `「${core.procedure.acts[name]?.title[0] ?? name}」`).join('或');
  const basis = citeAll(expiry?.basis ?? []);
  return [
    `⚠ 期限已过:「${limitTitle(jurisdiction, limit)}」${whose(file, [subject])}已于 ${momentInWords(due)} 届满,尚未办结`,
    ...(demanded === '' ? [] : [`应当${demanded}${basis === '' ? '' : ` —— ${basis}`}`]),
  ].join(';');
}

/** The same change of several limits, or of one limit for several people, in one line. */
function together(jurisdiction: Jurisdiction, file: CaseFile, changes: readonly Change[]): readonly string[] {
  const byLimit = [...Map.groupBy(changes, ({ mark, what, limit }) => `${mark} ${what} ${limit}`).values()].map((group) => ({
    ...group[0],
    whose: whose(
      file,
      group.map(({ subject }) => subject),
    ),
  }));
  const lines = Map.groupBy(byLimit, (one) => `${one.mark ?? ''} ${one.what ?? ''} ${one.whose}`);
  return [...lines.values()].map((group) => {
    const titles = group.map(({ limit }) => `「${limitTitle(jurisdiction, limit ?? '')}」`).join('');
    return `${group[0]?.mark ?? ''} ${titles}${group[0]?.whose ?? ''}${group[0]?.what ?? ''}`;
  });
}
