import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '#justice/basics';
import { lookAtCase } from '#platform/acts';
import { agenciesOf, nextStepOf, offersFor, subjectsInWords, type CaseRead } from '#platform/reading';
import type { Query } from '#platform/store';
import { CaseBody, DecisionAhead, Id, OfferBody } from './contract/index.ts';
import { reasonInWords, withoutFacts } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { showing } from './showing.ts';
import { basesInWords, both } from './words.ts';

/** The offer by which the reader would move the case on. */
const PrimaryBody = OfferBody.pick({ act: true, subject: true, role: true });
const OffersBody = z.object({
  version: z.number().int(),
  items: z.array(OfferBody),
  primary: PrimaryBody.optional(),
  decision: DecisionAhead.optional(),
});

const CaseParams = z.object({ case: Id });

/** Looking at a case: how it stands, and what may be done. */
export function caseRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [readCaseRoute, listOffers]) route(app, services);
  };
}

function readCaseRoute(app: App, services: Services): void {
  app.get(
    '/cases/:case',
    {
      schema: {
        operationId: 'readCase',
        summary: '案件 A case as it stands',
        tags: ['cases'],
        params: CaseParams,
        response: { 200: CaseBody, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(
        services,
        { request, reply, id: request.params.case, what: 'case' },
        async ({ query, read, standing, relation, knowsContent }) => {
          const numbers = await query
            .selectFrom('case_numbers')
            .select(['agency_id', 'number'])
            .where('case_id', '=', read.id)
            .orderBy('number')
            .execute();
          const born = knowsContent ? await birthYears(query, read) : new Map<string, number>();
          return {
            id: read.id,
            procedure: read.practice.jurisdiction.core.procedure.id,
            title: both(read.practice.jurisdiction.core.procedure.title),
            version: read.version,
            label: read.label,
            lead: read.lead,
            openedAt: read.openedAt,
            numbers: numbers.map(({ agency_id: agency, number }) => ({ agency, number })),
            agencies: (await agenciesOf(query, standing, read.id)).map((one) => ({ ...one, name: both(one.name) })),
            subjects: subjectsInWords(read).map(({ name, facets, ...subject }) => ({
              ...subject,
              title: both(subject.title),
              ...(name !== undefined && (knowsContent || relation.party.some((one) => one.subject === subject.id)) ? { name } : {}),
              ...(born.has(subject.id) ? { born: born.get(subject.id) } : {}),
              facets: knowsContent ? facets.map((facet) => ({ ...facet, title: both(facet.title), says: both(facet.says) })) : [],
            })),
          };
        },
      ),
  );
}

/** The act that moves the case on, or what is to be decided first. */
function aheadInWords(step: ReturnType<typeof nextStepOf>): Pick<z.infer<typeof OffersBody>, 'primary' | 'decision'> {
  if (step === undefined) return {};
  return 'ways' in step ? { decision: { ...step, title: both(step.title), ways: [...step.ways] } } : { primary: step };
}

/** The years of birth of those who share their name with somebody else in the case, as far as the register of people knows them. 同名区分 */
async function birthYears(query: Query, { id, file }: CaseRead): Promise<ReadonlyMap<string, number>> {
  const names = file.subjects.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const shared = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (shared.length === 0) return new Map();
  const rows = await query
    .selectFrom('case_parties as c')
    .innerJoin('people as p', 'p.id', 'c.person_id')
    .select(['c.subject', 'p.name', sql<number | null>`(p.body->>'born')::integer`.as('born')])
    .where('c.case_id', '=', id)
    .where('p.name', 'in', shared)
    .execute();
  // Counsel is linked to whom they defend: the year is that of the person who bears the very name.
  const nameOf = new Map(file.subjects.map((subject) => [subject.id, subject.name]));
  return new Map(
    rows.flatMap(({ subject, name, born }) => (born === null || nameOf.get(subject) !== name ? [] : [[subject, born] as const])),
  );
}

function listOffers(app: App, services: Services): void {
  app.get(
    '/cases/:case/offers',
    {
      schema: {
        operationId: 'listOffers',
        summary: '可实施的行为 What you may do, and why not',
        tags: ['acts'],
        params: CaseParams,
        querystring: z.object({ only: z.enum(['allowed', 'all']).default('allowed') }),
        response: { 200: OffersBody, ...PROBLEMS },
      },
    },
    async (request, reply) =>
      showing(
        services,
        { request, reply, id: request.params.case, what: 'offers' },
        async ({ query, read, relation, standing, caller, knowsContent }) => {
          const { procedure } = read.practice.jurisdiction.core;
          // What could be done, and why not, says how the case stands. Only a party is told of their own rights without knowing the file.
          if (!knowsContent && caller.actor.kind !== 'person') return { version: read.version, items: [] };
          const ours = new Set(standing.seatsOf(caller.actor.id, dayOf(services.clock.now())).map(({ agency }) => agency));
          const next = await query
            .selectFrom('limits')
            .select(['limit_name', 'subject', 'agency_id'])
            .where('case_id', '=', read.id)
            .where('status', '=', 'running')
            .orderBy('due')
            .execute();
          const first = next.find(({ agency_id: agency }) => ours.has(agency)) ?? next[0];
          return async () => {
            // What a party to whom the file is not open may do is told from the case as it stands, of which nothing else is told.
            const known = { id: read.id, actor: caller.actor.id, key: '' };
            const whole = knowsContent ? read : ((await lookAtCase(services.database, services.practices, known)) ?? read);
            const offers = offersFor(whole, { standing, actor: caller.actor, relation, at: services.clock.now() });
            const items = offers
              .filter(({ isAllowed }) => isAllowed || request.query.only === 'all')
              .map((one) => ({
                ...one,
                title: both(procedure.acts[one.act]?.title ?? [one.act, one.act]),
                phase: both(procedure.vocabulary.phases[one.phase] ?? [one.phase, one.phase]),
                phaseId: one.phase,
                approvals: one.approvals.map((post) => both(procedure.vocabulary.posts[post] ?? [post, post])),
                reasons: one.reasons.map((reason) => reasonInWords(services, procedure, knowsContent ? reason : withoutFacts(reason))),
                basis: basesInWords(services, one.basis),
              }));
            const step = nextStepOf({
              ...read,
              standing,
              actor: caller.actor,
              at: services.clock.now(),
              done: read.file.entries.map(({ act }) => act),
              ...(first === undefined
                ? {}
                : { next: { limit: first.limit_name, subject: first.subject, isOurs: ours.has(first.agency_id) } }),
            });
            return { version: read.version, items, ...aheadInWords(step) };
          };
        },
      ),
  );
}
