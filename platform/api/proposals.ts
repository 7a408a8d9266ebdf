import { z } from 'zod';
import { decideProposal, fileFromStore, postsAsked, propose, type ProposalOutcome, type Standing } from '#platform/acts';
import type { FastifyReply } from 'fastify';
import {
  basisOf,
  concernedIn,
  listProposals,
  purposeOfLook,
  readerOf,
  readProposal,
  recordLook,
  stepsOf,
  votesOn,
  type ProposalInCase,
  type ProposalRow,
} from '#platform/reading';
import { callerOf, sendStepUp } from './authenticate.ts';
import { ActBody, DecisionBody, Id, PageQuery, pageOf, ProposalBody, ProposalListed, ProposalRead } from './contract/index.ts';
import { defined } from './defined.ts';
import { dropDraft } from './drafts.ts';
import { filesMissing } from './files-named.ts';
import { pageOfRows } from './paging.ts';
import { reasonInWords, sendOutcome, sendRefused, sendUnknown } from './problems.ts';
import { KeyHeader, PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { askPurpose, lookInto, purposeSaid, type Showing } from './showing.ts';
import { SIGNING, signsUnproved } from './signing.ts';
import { both } from './words.ts';

/** Decisions by which a document is signed. */
const SIGNS = new Set(['approve', 'vote']);

const ProposingBody = ActBody.extend({
  panel: z.array(Id).max(9).optional(),
  presiding: Id.optional().meta({ description: 'The member of the panel who presides: a judge 审判长' }),
}).meta({ id: 'Proposing' });

/** Proposing an act, looking at what waits, approving it, sending it back, voting on it. */
export function proposalRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listProposalsRoute, readProposalRoute, proposeActRoute, decideProposalRoute]) route(app, services);
  };
}

function listProposalsRoute(app: App, services: Services): void {
  const querystring = PageQuery.extend({
    only: z.enum(['awaiting-me', 'mine', 'all']).default('awaiting-me'),
    state: ProposalBody.shape.state.optional(),
    case: Id.optional(),
  });
  const schema = {
    operationId: 'listProposals',
    summary: '待审批、待表决 Proposals: those that wait for you, yours, or all you may see',
    tags: ['proposals'],
    querystring,
    response: { 200: pageOf(ProposalListed), ...PROBLEMS },
  };
  app.get('/proposals', { schema }, async (request) => {
    const standing = await services.standing();
    const { actor } = callerOf(request);
    const now = services.clock.now();
    const { after = '', limit, ...which } = request.query;
    const asked = postsAsked(standing, actor, now);
    const rows = await services.database.as(readerOf(standing, actor, now), (query) =>
      listProposals(query, { actor, asked }, { ...defined(which), after, limit: limit + 1 }),
    );
    const { page, next } = pageOfRows(rows, limit, ({ id }) => id);
    const nameOf = namesIn(standing);
    const items = page.map((row) => ({
      ...listed(services, row),
      numbers: [...row.numbers],
      subjects: concernedBy(services, row),
      ...(row.subject === null ? {} : { subject: row.subject }),
      proposedBy: nameOf(row.proposed_by),
      proposedAt: row.proposed_at,
      awaitsMe: row.awaits_me,
    }));
    return { items, ...next };
  });
}

type Named = (id: string) => { readonly officer: string; readonly name?: string };

function namesIn({ roster }: Standing): Named {
  const names = new Map(roster.officers.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return { officer: id, ...(name === undefined ? {} : { name }) };
  };
}

function listed(services: Services, { id, case_id, act, role, agency_id, state, awaiting, version, procedure }: ProposalRow) {
  const title = services.practices[procedure]?.jurisdiction.core.procedure.acts[act]?.title ?? [act, act];
  const still = { posts: [...awaiting.posts], members: [...awaiting.members] };
  return { id, case: case_id, act, role, agency: agency_id, state, awaiting: still, version, title: both(title) };
}

/** Whom the case of a proposal is about. */
function concernedBy({ practices }: Services, { procedure, in_case: state }: ProposalInCase) {
  const practice = practices[procedure];
  return practice === undefined ? [] : [...concernedIn(practice, fileFromStore(practice.jurisdiction.core, state, []))];
}

function readProposalRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'readProposal',
    summary: '审批、评议经过 A proposal and everything that was done with it',
    description:
      '评议意见在全体成员表决后,仅向参加评议的成员和办理该案的辅助人员公开。 Opinions are sealed until the last member has voted; then those who voted read them, and who assists in the case.',
    tags: ['proposals'],
    params: z.object({ proposal: Id }),
    response: { 200: ProposalRead, ...PROBLEMS },
  };
  app.get('/proposals/:proposal', { schema }, async (request, reply) => {
    const standing = await services.standing();
    const caller = callerOf(request);
    const { actor } = caller;
    const now = services.clock.now();
    const asked = postsAsked(standing, actor, now);
    const found = await services.database.as(readerOf(standing, actor, now), async (query) => {
      const row = await readProposal(query, { actor, asked }, request.params.proposal);
      const of = row === undefined ? undefined : await lookInto(services, { query, standing, caller, id: row.case_id });
      if (row === undefined || of === undefined) return undefined;
      const purpose = await purposeOfLook(query, { question: of.question, said: purposeSaid(request) });
      if (purpose === undefined) return { unsaid: row.case_id };
      return {
        look: { case: row.case_id, purpose, ...basisOf(of.question) },
        row,
        subjects: [...concernedIn(of.read.practice, of.read.file)],
        steps: await stepsOf(query, row.id),
        votes: await openVotes(services, of, row),
      };
    });
    if (found === undefined) return sendUnknown(reply) as never;
    if ('unsaid' in found) return askPurpose(reply, found.unsaid) as never;
    const { look, ...whole } = found;
    await recordLook(services.database, { actor, ...look, what: 'proposal' });
    return inWords(services, namesIn(standing), whole);
  });
}

interface Whole {
  readonly row: ProposalRow;
  readonly subjects: z.infer<typeof ProposalRead>['subjects'];
  readonly steps: Awaited<ReturnType<typeof stepsOf>>;
  readonly votes: Awaited<ReturnType<typeof votesOn>>;
}

/** A proposal and its course, as it is answered. */
function inWords(services: Services, nameOf: Named, { row, subjects, steps, votes }: Whole): z.infer<typeof ProposalRead> {
  return {
    ...listed(services, row),
    subjects,
    proposedBy: nameOf(row.proposed_by),
    proposedAt: row.proposed_at,
    form: { ...row.command.form },
    panel: [...new Set([...(row.command.panel ?? []).map(({ id }) => id), ...row.awaiting.members])],
    ...(row.command.presiding === undefined ? {} : { presiding: row.command.presiding }),
    steps: steps.map(({ step, what, officer_id: officer, at, post, instead_of: insteadOf, reasons }) => ({
      ...nameOf(officer),
      step,
      what,
      at,
      ...(post === null ? {} : { post }),
      ...(insteadOf === null ? {} : { insteadOf }),
      ...(reasons === null ? {} : { reasons }),
    })),
    votes: votes.map(({ officer_id: officer, vote, opinion, cast_at: at }) => ({
      ...nameOf(officer),
      vote: vote as 'for' | 'against',
      opinion,
      at,
    })),
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
  };
}

/** How the panel voted, if the caller may read its deliberation. */
async function openVotes(services: Services, { query, question }: Showing, row: ProposalRow): Promise<Awaited<ReturnType<typeof votesOn>>> {
  const votes = await votesOn(query, row);
  const members = votes.map(({ officer_id: officer }) => officer);
  return services.access.decide({ ...question, action: 'deliberation/read', agency: row.agency_id, members }).isAllowed ? votes : [];
}

function proposeActRoute(app: App, services: Services): void {
  app.post(
    '/cases/:case/proposals',
    {
      schema: {
        operationId: 'proposeAct',
        summary: '提出待审批、待评议的行为 Propose an act',
        tags: ['proposals'],
        params: z.object({ case: Id }),
        headers: KeyHeader,
        body: ProposingBody,
        response: { 201: ProposalBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const asked = { case: request.params.case, ...request.body };
      const missing = await filesMissing(services, caller, asked);
      if (missing.length > 0) return sendRefused(reply, { refused: missing }, services) as never;
      const outcome = await propose(services, caller.actor, defined({ ...asked, key: request.headers['idempotency-key'] }));
      if ('proposal' in outcome) await dropDraft(services, caller, { subject: '', ...defined(asked) });
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
        description: SIGNING,
        tags: ['proposals'],
        params: z.object({ proposal: Id }),
        headers: KeyHeader,
        body: DecisionBody,
        response: { 201: ProposalBody, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { at, ...decision } = defined(request.body);
      if (SIGNS.has(decision.what) && (await signsUnproved(services, caller, { proposal: request.params.proposal })))
        return sendStepUp(reply) as never;
      const outcome = await decideProposal(services, caller.actor, {
        id: request.params.proposal,
        key: request.headers['idempotency-key'],
        decision,
        ...(at === undefined ? {} : { at }),
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
