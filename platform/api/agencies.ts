import { z } from 'zod';
import { inEffect } from '#justice/agencies';
import { dayOf } from '#justice/basics';
import { AgencyBody, Id, OfficerBody, PageQuery, pageOf } from './contract/index.ts';
import { pageOfRows } from './paging.ts';
import { sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { both } from './words.ts';

/** Agencies, and who serves in them since when. */
export function agencyRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listAgencies, readAgency, listOfficers]) route(app, services);
  };
}

type AgencyRow = Awaited<ReturnType<Services['standing']>>['roster']['agencies'][number];

const agencyBody = ({ name, powers, offices, ...rest }: AgencyRow): z.infer<typeof AgencyBody> => ({
  ...rest,
  name: both(name),
  powers: [...powers],
  offices: [...offices],
});

function listAgencies(app: App, { standing }: Services): void {
  const schema = {
    operationId: 'listAgencies',
    summary: '机关 Agencies',
    tags: ['agencies'],
    querystring: PageQuery,
    response: { 200: pageOf(AgencyBody), ...PROBLEMS },
  };
  app.get('/agencies', { schema }, async (request) => {
    const { after = '', limit } = request.query;
    const { agencies } = (await standing()).roster;
    const start = after === '' ? 0 : agencies.findIndex(({ id }) => id === after) + 1;
    const { page, next } = pageOfRows(agencies.slice(start), limit, ({ id }) => id);
    return { items: page.map(agencyBody), ...next };
  });
}

function readAgency(app: App, { standing, clock }: Services): void {
  const Unit = z.object({
    id: z.string(),
    name: z.object({ zh: z.string(), en: z.string() }),
    quota: z.number().int().optional(),
    serving: z.number().int(),
  });
  const schema = {
    operationId: 'readAgency',
    summary: '机关及内设机构 An agency and its units',
    tags: ['agencies'],
    params: z.object({ agency: Id }),
    response: { 200: AgencyBody.extend({ units: z.array(Unit) }), ...PROBLEMS },
  };
  app.get('/agencies/:agency', { schema }, async (request, reply) => {
    const { roster } = await standing();
    const today = dayOf(clock.now());
    const found = roster.agencies.find(({ id }) => id === request.params.agency);
    if (found === undefined) return sendUnknown(reply) as never;
    const serving = roster.appointments.filter((one) => inEffect(one, today));
    const units = roster.units
      .filter((unit) => unit.agency === found.id && inEffect(unit, today))
      .map(({ id, name, quota }) => ({
        id,
        name: both(name),
        ...(quota === undefined ? {} : { quota }),
        serving: serving.filter(({ unit }) => unit === id).length,
      }));
    return { ...agencyBody(found), units };
  });
}

function listOfficers(app: App, { standing }: Services): void {
  const schema = {
    operationId: 'listOfficers',
    summary: '人员及任职 Officers and their appointments',
    tags: ['agencies'],
    querystring: PageQuery.extend({ agency: Id.optional(), name: z.string().max(60).optional() }),
    response: { 200: pageOf(OfficerBody), ...PROBLEMS },
  };
  app.get('/officers', { schema }, async (request) => {
    const { roster } = await standing();
    const { agency, name = '', after = '', limit } = request.query;
    const of = (id: string) => roster.appointments.filter(({ officer }) => officer === id);
    const wanted = roster.officers
      .filter(
        (one) =>
          one.id > after &&
          one.name.includes(name) &&
          (agency === undefined || of(one.id).some((appointment) => appointment.agency === agency)),
      )
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const page = wanted.slice(0, limit);
    const items = page.map(({ id, name: called, badge }) => {
      const instead = roster.deputies
        .filter(({ officer }) => officer === id)
        .flatMap((deputy) => {
          const whose = roster.appointments.find((appointment) => appointment.id === deputy.appointment);
          return whose === undefined
            ? []
            : [
                {
                  agency: whose.agency,
                  rank: whose.rank,
                  posts: [...whose.posts],
                  from: deputy.from,
                  to: deputy.to,
                  insteadOf: whose.officer,
                },
              ];
        });
      const own = of(id).map(({ agency: where, unit, rank, posts, from, to }) => ({
        agency: where,
        rank,
        posts: [...posts],
        from,
        ...(unit === undefined ? {} : { unit }),
        ...(to === undefined ? {} : { to }),
      }));
      return { id, name: called, badge, appointments: [...own, ...instead] };
    });
    const last = page.at(-1);
    return { items, ...(wanted.length > limit && last !== undefined ? { next: last.id } : {}) };
  });
}
