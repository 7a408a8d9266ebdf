import { z } from 'zod';
import type { Words as Titles } from '#justice/basics';
import type { Practice } from '#platform/acts';
import { daysLeft, pressingOf } from '#platform/reading';
import { Id, LimitBody, pageOf } from './contract/index.ts';
import { NumberedPageQuery, pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';
import { basesInWords, both } from './words.ts';

/** The limits of a case, each with the way it was counted. */
export function limitRoutes(services: Services): Routes {
  return async (app) => listLimits(app, services);
}

function listLimits(app: App, services: Services): void {
  app.get(
    '/cases/:case/limits',
    {
      schema: {
        operationId: 'listLimits',
        summary: '期限及算法 The limits, and how they were counted',
        tags: ['limits'],
        params: z.object({ case: Id }),
        querystring: NumberedPageQuery,
        response: { 200: pageOf(LimitBody), ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(services, { request, reply, id: request.params.case, what: 'limits' }, async ({ query, read, learnsOf }) => {
        const { after, limit } = request.query;
        const all = await query
          .selectFrom('limits')
          .selectAll()
          .where('case_id', '=', read.id)
          // Clocks are numbered from nought.
          .where('clock', '>=', after)
          .orderBy('clock')
          .execute();
        const entries = await query
          .selectFrom('acts')
          .select(['number', 'kind', 'act', 'subject', 'role'])
          .where('case_id', '=', read.id)
          .execute();
        const learned = new Set(entries.filter((entry) => learnsOf(entry)).map(({ number }) => number));
        const rows = all.filter(({ started_by }) => learned.has(started_by)).slice(0, limit + 1);
        const { page, next } = pageOfRows(rows, limit, ({ clock }) => clock + 1);
        return { items: page.map((row) => limitInWords(services, read.practice, row)), ...next };
      }),
  );
}

interface LimitRowRead {
  readonly case_id: string;
  readonly limit_name: string;
  readonly subject: string;
  readonly started_at: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly status: string;
  readonly late: boolean;
  readonly steps: unknown;
}

interface StepRead {
  readonly what: Titles;
  readonly at?: string;
  readonly basis: readonly Parameters<Services['cite']>[0][];
}

function limitInWords(services: Services, practice: Practice, row: LimitRowRead): Readonly<Record<string, unknown>> {
  const now = services.clock.now();
  const left = daysLeft(row.due, now);
  const title = practice.jurisdiction.core.procedure.rules[row.limit_name]?.title;
  return {
    case: row.case_id,
    limit: row.limit_name,
    title: both(title ?? [row.limit_name, row.limit_name]),
    subject: row.subject,
    startedAt: row.started_at,
    due: row.due,
    provisional: row.provisional,
    status: row.status,
    late: row.late,
    ...(left === undefined || row.status !== 'running'
      ? {}
      : { daysLeft: left, presses: pressingOf(practice, { startedAt: row.started_at, due: row.due }, now) }),
    steps: (row.steps as readonly StepRead[]).map(({ what, at, basis }) => ({
      what: both(what),
      ...(at === undefined ? {} : { at }),
      basis: basesInWords(services, basis),
    })),
  };
}
