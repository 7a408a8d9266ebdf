import { z } from 'zod';
import { decideProposal, propose, type ProposalOutcome } from '#platform/acts';
import type { FastifyReply } from 'fastify';
import { callerOf } from './authenticate.ts';
import { ActBody, DecisionBody, Id, ProposalBody } from './contract/index.ts';
import { defined } from './defined.ts';
import { reasonInWords, sendOutcome } from './problems.ts';
import { KeyHeader, PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';

const ProposingBody = ActBody.extend({ panel: z.array(Id).max(9).optional() }).meta({ id: 'Proposing' });

/** Proposing an act, approving it, sending it back, voting on it. */
export function proposalRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [proposeActRoute, decideProposalRoute]) route(app, services);
  };
}

function proposeActRoute(app: App, services: Services): void {
  app.post(
    '/cases/:case/proposals',
    {
      schema: {
        operationId: 'proposeAct',
        summary: '提出待审批、待评议的行为 Propose an act',
        tags: ['acts'],
        params: z.object({ case: Id }),
        headers: KeyHeader,
        body: ProposingBody,
        response: { 201: ProposalBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const outcome = await propose(
        services,
        callerOf(request).actor,
        defined({ ...request.body, case: request.params.case, key: request.headers['idempotency-key'] }),
      );
      return sendProposal(reply, outcome, services);
    },
  );
}

function decideProposalRoute(app: App, services: Services): void {
  app.post(
    '/proposals/:proposal/decisions',
    {
      schema: {
        operationId: 'decideProposal',
        summary: '审批、退回、表决、撤回 Approve, send back, vote, withdraw',
        tags: ['acts'],
        params: z.object({ proposal: Id }),
        headers: KeyHeader,
        body: DecisionBody,
        response: { 201: ProposalBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { actor } = callerOf(request);
      const outcome = await decideProposal(services, actor, {
        id: request.params.proposal,
        key: request.headers['idempotency-key'],
        decision: defined(request.body),
      });
      return sendProposal(reply, outcome, services);
    },
  );
}

function sendProposal(reply: FastifyReply, outcome: ProposalOutcome, services: Services): FastifyReply {
  if (!('proposal' in outcome)) return sendOutcome(reply, outcome, services);
  const { proposal, receipt, because } = outcome;
  return reply.code(201).send({
    ...proposal,
    ...(receipt === undefined ? {} : { receipt }),
    ...(because === undefined ? {} : { because: because.map((reason) => reasonInWords(services, undefined, reason)) }),
  });
}
