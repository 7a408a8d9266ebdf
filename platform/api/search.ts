import { z } from 'zod';
import { concernedIn, findCases, readerOf, recordFound, type FoundCase } from '#platform/reading';
import { callerOf } from './authenticate.ts';
import { CaseListed, Id, PageQuery, pageOf, Term } from './contract/index.ts';
import { defined } from './defined.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { askPurpose, purposeSaid } from './showing.ts';
import { both } from './words.ts';

const SearchQuery = PageQuery.extend({
  procedure: Id.optional(),
  stage: Term.optional(),
  agency: Id.optional().meta({ description: 'The agency that leads the case 承办机关' }),
  held: z.enum(['yes', 'no']).optional().meta({ description: 'Whether somebody is held in it 在押' }),
  q: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .optional()
    .meta({ description: 'Part of a case number, or of the name of somebody the case is about' }),
});

/** The cases one may see, by what is looked for in them. */
export function searchRoutes(services: Services): Routes {
  return async (app) => listCases(app, services);
}

function listCases(app: App, services: Services): void {
  const schema = {
    operationId: 'listCases',
    summary: '案件检索 The cases you may see',
    description:
      '只在您有权查看的案件中检索;按姓名检索限于您有权了解内容的案件。 Only among the cases you may see; by name only where you may know who the case is about. A page may hold fewer than asked for: go on while there is `next`.',
    tags: ['cases'],
    querystring: SearchQuery,
    response: { 200: pageOf(CaseListed), ...PROBLEMS },
  };
  app.get('/cases', { schema }, async (request, reply) => {
    const { actor } = callerOf(request);
    const standing = await services.standing();
    const { q: text, held, ...query } = request.query;
    const wanted = defined({ ...query, text, held: held === undefined ? undefined : held === 'yes' });
    const reader = readerOf(standing, actor, services.clock.now());
    const purpose = purposeSaid(request);
    // Who looks for somebody among cases others handle says what for; in one's own cases looking is the work itself.
    if (text !== undefined && purpose === undefined && (reader.leads ?? []).length > 0) return askPurpose(reply) as never;
    const found = await services.database.as(reader, (rows) => findCases(rows, services.practices, wanted));
    // Going through one's list is work; looking for somebody is a look at them.
    const shown = text === undefined ? [] : found.items.filter(({ knowsContent }) => knowsContent);
    await recordFound(services.database, {
      reader,
      purpose: purpose ?? (actor.kind === 'person' ? 'own-case' : 'case-handling'),
      cases: shown.map(({ id }) => id),
    });
    return { items: found.items.map(listed), ...(found.next === undefined ? {} : { next: found.next }) };
  });
}

function listed({ id, practice, file, stage, knowsContent, ...found }: FoundCase): z.infer<typeof CaseListed> {
  const { procedure } = practice.jurisdiction.core;
  const stages = procedure.vocabulary.subjects.case.facets['stage']?.values;
  return {
    id,
    procedure: procedure.id,
    title: both(procedure.title),
    numbers: [...found.numbers],
    label: found.label,
    lead: found.lead,
    isHeld: found.isHeld,
    version: found.version,
    openedAt: found.openedAt,
    names: knowsContent ? concernedIn(practice, file).flatMap(({ name }) => name ?? []) : [],
    ...(stage === undefined ? {} : { stage: { value: stage, title: both(stages?.[stage] ?? [stage, stage]) } }),
  };
}
