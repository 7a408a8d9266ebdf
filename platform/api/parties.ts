import { createHash } from 'node:crypto';
import { z } from 'zod';
import { findAgency } from '#justice/agencies';
import { enteringMandate, enterSubjects } from '#platform/acts';
import { callerOf } from './authenticate.ts';
import { EnteringAs, Id, LinkedBody, LinkingBody, PageQuery, pageOf, PartyBody } from './contract/index.ts';
import { defined } from './defined.ts';
import { pageOfRows } from './paging.ts';
import { sendOutcome } from './problems.ts';
import { KeyHeader, PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';
import { both } from './words.ts';

const CaseParams = z.object({ case: Id });

/** The people who take part in a case, and how they come to. */
export function partyRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listParties, listEntering, linkParty]) route(app, services);
  };
}

function listParties(app: App, services: Services): void {
  const schema = {
    operationId: 'listParties',
    summary: '诉讼参与人 Who takes part in a case',
    description: '不了解案情者只看到本人。 Who may not know what is in the case sees only themself.',
    tags: ['parties'],
    params: CaseParams,
    querystring: PageQuery,
    response: { 200: pageOf(PartyBody), ...PROBLEMS },
  };
  app.get('/cases/:case/parties', { schema }, async (request, reply) =>
    showing(services, { request, reply, id: request.params.case, what: 'parties' }, async ({ query, read, caller, knowsContent }) => {
      const { after = '', limit } = request.query;
      const [person = '', role = '', subject = ''] = after.split('~');
      const rows = await query
        .selectFrom('case_parties as c')
        .leftJoin('people as p', 'p.id', 'c.person_id')
        .select(['c.person_id', 'c.role', 'c.subject', 'p.name'])
        .where('c.case_id', '=', read.id)
        .where((eb) => eb(eb.refTuple('c.person_id', 'c.role', 'c.subject'), '>', eb.tuple(person, role, subject)))
        .$if(!knowsContent, (own) => own.where('c.person_id', '=', caller.actor.id))
        .orderBy('c.person_id')
        .orderBy('c.role')
        .orderBy('c.subject')
        .limit(limit + 1)
        .execute();
      const { page, next } = pageOfRows(rows, limit, (row) => [row.person_id, row.role, row.subject].join('~'));
      const { roles } = read.practice.jurisdiction.core.procedure.vocabulary;
      const items = page.map(({ person_id: id, name, ...row }) => ({
        person: id,
        role: row.role,
        title: both(roles[row.role]?.title ?? [row.role, row.role]),
        subject: row.subject,
        ...(name === null ? {} : { name }),
      }));
      return { items, ...next };
    }),
  );
}

function listEntering(app: App, services: Services): void {
  const schema = {
    operationId: 'listEntering',
    summary: '登记的身份 In which roles you may enter people and things in the case',
    description: '不可以登记的,列表为空。 Empty for whoever may know of the case and enter nothing in it.',
    tags: ['parties'],
    params: CaseParams,
    response: { 200: z.object({ items: z.array(EnteringAs) }), ...PROBLEMS },
  };
  app.get('/cases/:case/entering', { schema }, async (request, reply) =>
    showing(
      services,
      { request, reply, id: request.params.case, what: 'entering' },
      async ({ question, read, relation, standing, caller }) => {
        const { roles } = read.practice.jurisdiction.core.procedure.vocabulary;
        const locked = { ...read, relation, agencies: question.case?.agencies ?? [] };
        const at = services.clock.now();
        const items = Object.entries(roles).flatMap(([role, { kind, title }]) => {
          if (kind === 'party' || kind === 'law') return [];
          const mandate = enteringMandate(services, standing, { actor: caller.actor, locked, role, at });
          if ('refused' in mandate || mandate.agency === undefined) return [];
          const { agency } = mandate;
          return [{ role, title: both(title), agency, name: both(findAgency(standing.roster, agency)?.name ?? [agency, agency]) }];
        });
        return { items };
      },
    ),
  );
}

function linkParty(app: App, services: Services): void {
  const schema = {
    operationId: 'linkParty',
    summary: '登记诉讼参与人 A person takes part in a case from now on',
    description: '由承办人登记,记入案件记录。 Entered by whoever handles the case, as an entry of its record.',
    tags: ['parties'],
    params: CaseParams,
    headers: KeyHeader,
    body: LinkingBody,
    response: { 201: LinkedBody, ...PROBLEMS },
  };
  app.post('/cases/:case/parties', { schema }, async (request, reply) => {
    const { actor } = callerOf(request);
    const { by, role, subject, name, born, person: known, ...more } = request.body;
    const key = request.headers['idempotency-key'];
    const person = known ?? newPerson(actor.id, key);
    const parties = [{ person, role, subject, ...defined({ name, born }) }];
    const outcome = await enterSubjects(
      services,
      actor,
      defined({ ...more, case: request.params.case, role: by, subjects: [], parties, key }),
    );
    return 'done' in outcome
      ? reply.code(201).send({ ...outcome.done, person } as never)
      : (sendOutcome(reply, outcome, services) as never);
  });
}

/** The same request names the same new person, however often it is sent. */
const newPerson = (actor: string, key: string): string =>
  `p-${createHash('sha256').update(`${actor} ${key}`).digest('base64url').slice(0, 22)}`;
