import { z } from 'zod';
import { daysLeft, readerOf, readInbox, type Desk } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { InboxRow, PageQuery, pageOf } from './contract/index.ts';
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
    tags: ['inbox'],
    querystring: PageQuery.extend({ scope: z.enum(['mine', 'agency']).default('mine') }),
    response: { 200: pageOf(InboxRow), ...PROBLEMS },
  };
  app.get('/inbox', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const now = services.clock.now();
    const { after, limit, scope } = request.query;
    const page = await services.database.as(readerOf(standing, actor, now), (query) =>
      readInbox(query, { standing, practices: services.practices, actor, now, scope, limit, ...(after === undefined ? {} : { after }) }),
    );
    return { items: page.items.map((desk) => deskInWords(services, desk, now)), ...(page.next === undefined ? {} : { next: page.next }) };
  });
}

function deskInWords(services: Services, desk: Desk, now: Parameters<typeof daysLeft>[1]): z.infer<typeof InboxRow> {
  const { procedure } = desk.practice.jurisdiction.core;
  const stage = desk.file.subjects.find(({ type }) => type === 'case')?.state['case.stage'];
  const stages = procedure.vocabulary.subjects.case.facets['stage']?.values;
  const people = desk.file.subjects.filter(({ type }) => type !== 'case');
  const left = desk.next === undefined ? undefined : daysLeft(desk.next.due, now);
  return {
    case: desk.case,
    numbers: [...desk.numbers],
    procedure: both(procedure.title),
    ...(stage === undefined || stages?.[stage] === undefined ? {} : { stage: both(stages[stage]) }),
    subjects: people.map(({ id, name }) => ({ id, isHeld: desk.held.includes(id), ...(name === undefined ? {} : { name }) })),
    isHeld: desk.held.length > 0,
    relation: [...desk.relation],
    ...(desk.next === undefined
      ? {}
      : {
          next: {
            ...desk.next,
            title: both(procedure.rules[desk.next.limit]?.title ?? [desk.next.limit, desk.next.limit]),
            ...(left === undefined ? {} : { daysLeft: left }),
          },
        }),
    awaits: desk.awaits.map((one) => ({ ...one, title: both(one.title) })),
    ...(desk.primary === undefined
      ? {}
      : { primary: { ...desk.primary, title: both(desk.primary.title), basis: [...basesInWords(services, desk.primary.basis)] } }),
    overdue: desk.overdue,
    version: desk.version,
    label: desk.label,
  };
}
