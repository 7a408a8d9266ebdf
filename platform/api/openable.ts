import { z } from 'zod';
import { openableBy } from '#platform/acts';
import { callerOf } from './authenticate.ts';
import { OpenableBody } from './contract/index.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { agencyInWords, both } from './words.ts';

/** Which cases one may open, and as whom. */
export function openableRoutes(services: Services): Routes {
  return async (app) => listOpenable(app, services);
}

function listOpenable(app: App, services: Services): void {
  const schema = {
    operationId: 'listOpenable',
    summary: '可受理的案件 Which cases you may open',
    description: '程序、身份、机关;空即不能受理案件。 By procedure, role and agency; empty where you may open none.',
    tags: ['cases'],
    response: { 200: z.object({ items: z.array(OpenableBody) }), ...PROBLEMS },
  };
  app.get('/openable', { schema }, async (request) => {
    const standing = await services.standing();
    return {
      items: openableBy(services, standing, callerOf(request).actor).map(({ practice, role, agency, facts }) => {
        const { id: procedure, title, vocabulary } = practice.jurisdiction.core.procedure;
        return {
          procedure,
          title: both(title),
          role,
          roleTitle: both(vocabulary.roles[role]?.title ?? [role, role]),
          ...agencyInWords(standing.roster, agency),
          facts: Object.fromEntries(Object.entries(facts).map(([name, values]) => [name, [...values]])),
        };
      }),
    };
  });
}
