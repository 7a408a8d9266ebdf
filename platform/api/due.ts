import { sql } from 'kysely';
import { daysLeft, numbersOf, pressingOf, readerOf } from '#platform/reading';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { Day, DueBody, PageQuery, pageOf } from './contract/index.ts';
import { pageOfRows } from './paging.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords, both } from './words.ts';

/** Which limits end when, over all the cases one may see. */
export function dueRoutes(services: Services): Routes {
  return async (app) => listDue(app, services);
}

function listDue(app: App, services: Services): void {
  const schema = {
    operationId: 'listDueLimits',
    summary: '届满日程 Running limits that end between two days',
    description: '按届满先后列出您可以查看的案件中进行中的期限。 The running limits of the cases you may see, what ends first first.',
    tags: ['limits'],
    querystring: PageQuery.extend({ from: Day, to: Day }),
    response: { 200: pageOf(DueBody), ...PROBLEMS },
  };
  app.get('/limits', { schema }, async (request) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const now = services.clock.now();
    const { limit } = request.query;
    const rows = await services.database.as(readerOf(standing, actor, now), (query) => dueBetween(query, request.query));
    const { page, next } = pageOfRows(rows, limit, keyOf);
    const items = page.map(({ case_id, numbers, procedure, limit_name, subject, due, provisional, agency_id, started_at: startedAt }) => {
      const practice = services.practices[procedure];
      const rule = practice?.jurisdiction.core.procedure.rules[limit_name];
      const left = daysLeft(due, now);
      return {
        case: case_id,
        numbers: [...numbers],
        limit: limit_name,
        title: both(rule?.title ?? [limit_name, limit_name]),
        subject,
        due,
        provisional,
        agency: agencyInWords(standing.roster, agency_id),
        ...(left === undefined ? {} : { daysLeft: left }),
        ...(practice === undefined ? {} : { presses: pressingOf(practice, { startedAt, due }, now) }),
      };
    });
    return { items, ...next };
  });
}

interface Row {
  readonly case_id: string;
  readonly procedure: string;
  readonly clock: number;
  readonly limit_name: string;
  readonly subject: string;
  readonly started_at: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly agency_id: string;
  readonly numbers: readonly string[];
}

const keyOf = ({ due, case_id, clock }: Row): string => [due, case_id, clock].join('~');

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly after?: string | undefined;
  readonly limit: number;
}

async function dueBetween(query: Query, { from, to, after = '', limit }: Wanted): Promise<readonly Row[]> {
  const [due = '', id = '', clock = ''] = after.split('~');
  const number = /^\d{1,9}$/u.test(clock) ? Number(clock) : -1;
  const { rows } = await sql<Row>`
    select l.case_id, c.procedure, l.clock, l.limit_name, l.subject, l.started_at, l.due, l.provisional, l.agency_id,
      ${numbersOf('c.id')} as numbers
    from fashu.due_between(${from}, ${to}, ${due}, ${id}, ${number}, ${limit + 1}) d
      join limits l on l.case_id = d.case_id and l.clock = d.clock join cases c on c.id = l.case_id
    order by l.due, l.case_id, l.clock`.execute(query);
  return rows;
}
