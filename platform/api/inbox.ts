import type { z } from 'zod';
import type { Moment } from '#justice/basics';
import type { Procedure } from '#justice/procedures';
import { daysLeft, pressingOf, readerOf, readInbox, type Desk, type DeskCounts } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { InboxPage, InboxQuery, type HeldFirst, type InboxCounts, type InboxRow } from './contract/index.ts';
import { defined } from './defined.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { basesInWords, both } from './words.ts';

/** What is on one's desk. */
export function inboxRoutes(services: Services): Routes {
  return (app) => Promise.resolve(listInbox(app, services));
}

function listInbox(app: App, services: Services): void {
  const schema = {
    operationId: 'listInbox',
    summary: '待办 The cases on your desk',
    description:
      '在押人员在先,其后按届满先后;筛选和统计由服务器完成。 Who is held comes first, then what runs out first; what the desk is narrowed to is worked out here, and so is how many cases are of which kind.',
    tags: ['inbox'],
    querystring: InboxQuery,
    response: { 200: InboxPage, ...PROBLEMS },
  };
  app.get('/inbox', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const now = services.clock.now();
    const { q: text, held, cases, ...asked } = request.query;
    const filter = defined({ ...asked, text, cases: cases?.split(','), held: held === undefined ? undefined : held === 'yes' });
    const page = await services.database.as(readerOf(standing, actor, now), (query) =>
      readInbox(query, { standing, practices: services.practices, actor, now, ...filter }),
    );
    return {
      items: page.items.map((desk) => deskInWords(services, desk, now)),
      counts: countsInWords(services, page.counts),
      ...(page.heldFirst === undefined ? {} : { heldFirst: heldInWords(page.heldFirst, now) }),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  });
}

function countsInWords({ practices }: Services, { stages, ...counts }: DeskCounts): z.infer<typeof InboxCounts> {
  const of = (id: string) => practices[id]?.jurisdiction.core.procedure;
  const procedures = [...new Set(stages.map(({ procedure }) => procedure))];
  return {
    ...counts,
    kinds: { ...counts.kinds },
    theirs: { ...counts.theirs },
    procedures: procedures.map((procedure) => ({
      procedure,
      title: both(of(procedure)?.title ?? [procedure, procedure]),
      cases: stages.filter((one) => one.procedure === procedure).reduce((sum, { cases }) => sum + cases, 0),
    })),
    stages: stages.flatMap(({ procedure, stage, cases }) =>
      stage === null
        ? []
        : [
            {
              procedure,
              stage,
              cases,
              title: both(of(procedure)?.vocabulary.subjects.case.facets['stage']?.values[stage] ?? [stage, stage]),
            },
          ],
    ),
  };
}

function deskInWords(services: Services, desk: Desk, now: Moment): z.infer<typeof InboxRow> {
  const { procedure } = desk.practice.jurisdiction.core;
  // How a case stands is for who may know what is in it.
  const stage = !desk.knows ? undefined : desk.file.subjects.find(({ type }) => type === 'case')?.state['case.stage'];
  const stages = procedure.vocabulary.subjects.case.facets['stage']?.values;
  return {
    case: desk.case,
    place: desk.place,
    numbers: [...desk.numbers],
    procedure: both(procedure.title),
    ...(stage === undefined || stages?.[stage] === undefined ? {} : { stage: both(stages[stage]) }),
    subjects: desk.concerned.map((one) => ({ ...one })),
    isHeld: desk.concerned.some(({ isHeld }) => isHeld),
    relation: [...desk.relation],
    ...nextInWords(desk, now),
    awaits: desk.awaits.map((one) => ({ ...one, title: both(one.title) })),
    ...(desk.primary === undefined ? {} : { primary: primaryInWords(services, procedure, desk.primary) }),
    ...(desk.decision === undefined
      ? {}
      : { decision: { ...desk.decision, title: both(desk.decision.title), ways: [...desk.decision.ways] } }),
    overdue: desk.overdue,
    version: desk.version,
    label: desk.label,
  };
}

function primaryInWords(
  services: Services,
  { id, acts }: Procedure,
  primary: NonNullable<Desk['primary']>,
): NonNullable<z.infer<typeof InboxRow>['primary']> {
  const batch = acts[primary.act]?.batch;
  return {
    ...primary,
    procedure: id,
    title: both(primary.title),
    basis: [...basesInWords(services, primary.basis)],
    ...(batch === undefined ? {} : { batch: both(batch) }),
  };
}

/** The limit of a case that comes next, if one runs. */
function nextInWords({ next, practice }: Desk, now: Moment): Pick<z.infer<typeof InboxRow>, 'next'> {
  if (next === undefined) return {};
  const { startedAt: _started, ...said } = next;
  const left = daysLeft(next.due, now);
  const title = both(practice.jurisdiction.core.procedure.rules[next.limit]?.title ?? [next.limit, next.limit]);
  return { next: { ...said, presses: pressingOf(practice, next, now), title, ...(left === undefined ? {} : { daysLeft: left }) } };
}

/** Whose limit comes next of those who are held: who is named is whom the limit is of, or who is held where it is of the case. */
function heldInWords(desk: Desk, now: Moment): z.infer<typeof HeldFirst> {
  const { name } = desk.concerned.find(({ id }) => id === desk.next?.subject) ?? desk.concerned.find(({ isHeld }) => isHeld) ?? {};
  return { case: desk.case, ...(name === undefined ? {} : { name }), ...nextInWords(desk, now) };
}
