import { z } from 'zod';
import { enterSubjects, openNewCase, performAct, type Outcome } from '#platform/acts';
import { callerOf, sendStepUp } from './authenticate.ts';
import { ActBody, EnteringBody, Id, OpeningBody, ReceiptBody } from './contract/index.ts';
import { defined } from './defined.ts';
import { dropDraft } from './drafts.ts';
import { filesMissing } from './files-named.ts';
import { sendOutcome, sendRefused, withoutFacts } from './problems.ts';
import { KeyHeader, PROBLEMS, type App, type Routes } from './routes.ts';
import type { Caller, Services } from './services.ts';
import { behindBothWalls } from './showing.ts';
import { SIGNING, signsUnproved } from './signing.ts';

const CaseParams = z.object({ case: Id });

/** Opening a case, letting subjects in, performing an act: the three ways a case is written to. */
export function actRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [openCaseRoute, enterSubjectsRoute, performActRoute]) route(app, services);
  };
}

function openCaseRoute(app: App, services: Services): void {
  app.post(
    '/cases',
    {
      schema: {
        operationId: 'openCase',
        summary: '建立案件 Open a case',
        tags: ['cases'],
        headers: KeyHeader,
        body: OpeningBody,
        response: { 201: ReceiptBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const outcome = await openNewCase(
        services,
        callerOf(request).actor,
        defined({ ...request.body, key: request.headers['idempotency-key'] }),
      );
      return sendOutcome(reply, outcome, services);
    },
  );
}

function enterSubjectsRoute(app: App, services: Services): void {
  app.post(
    '/cases/:case/subjects',
    {
      schema: {
        operationId: 'enterSubjects',
        summary: '当事人、物进入案件 Let subjects into a case',
        tags: ['cases'],
        params: CaseParams,
        headers: KeyHeader,
        body: EnteringBody,
        response: { 201: ReceiptBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const outcome = await enterSubjects(
        services,
        callerOf(request).actor,
        defined({ ...request.body, case: request.params.case, key: request.headers['idempotency-key'] }),
      );
      return sendOutcome(reply, outcome, services);
    },
  );
}

function performActRoute(app: App, services: Services): void {
  app.post(
    '/cases/:case/acts',
    {
      schema: {
        operationId: 'performAct',
        summary: '实施行为 Perform an act',
        description: SIGNING,
        tags: ['acts'],
        params: CaseParams,
        headers: KeyHeader,
        body: ActBody,
        response: { 201: ReceiptBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      if (await signsUnproved(services, caller, { case: request.params.case, act: request.body.act })) return sendStepUp(reply) as never;
      const asked = { case: request.params.case, ...request.body };
      const missing = await filesMissing(services, caller, asked);
      if (missing.length > 0) return sendRefused(reply, { refused: missing }, services) as never;
      const outcome = await performAct(services, caller.actor, defined({ ...asked, key: request.headers['idempotency-key'] }));
      if ('done' in outcome) await dropDraft(services, caller, { subject: '', ...defined(asked) });
      return sendOutcome(reply, await asKnown(services, caller, { case: asked.case, outcome }), services);
    },
  );
}

/** A refusal as the caller may hear it: a party to whom the file is not open is not told by it what stands in the file. */
async function asKnown(
  services: Services,
  caller: Caller,
  { case: id, outcome }: { readonly case: string; readonly outcome: Outcome },
): Promise<Outcome> {
  if (!('refused' in outcome) || caller.actor.kind !== 'person') return outcome;
  const found = await behindBothWalls(services, { caller, id }, ({ knowsContent }) => Promise.resolve(knowsContent));
  return found?.body === true ? outcome : { refused: outcome.refused.map(withoutFacts) };
}
