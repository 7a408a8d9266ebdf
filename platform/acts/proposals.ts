import type { Moment, Reason } from '#justice/basics';
import { perform, type Command, type Person } from '#justice/cases';
import type { Query } from '#platform/store';
import type { Actor } from '#justice/access';
import type { ActRequest, Outcome, Receipt, Standing } from './actor.ts';
import { actingAs, partOf, questionAbout } from './ask-access.ts';
import { again, answeredBefore, commandFor, writingWith, type Grounds } from './engine.ts';
import { unlessTaken } from './bookings.ts';
import { castVote, isCarried, sealOf, sitting, votesOf } from './panels.ts';
import { lockCase, type LockedCase } from './locked-case.ts';
import { no, timeOf } from './mandate.ts';
import { awaitingAbove, type Awaiting } from './next-above.ts';
import { maySeeProposal, postHeld } from './proposal-standing.ts';
import { requestText } from './record.ts';
import { catchUpWithLaw, writeAct } from './writer.ts';

/** An act that waits for approvals, or for a panel. 待审批、待评议 */
export interface Proposal {
  readonly id: string;
  readonly case: string;
  readonly act: string;
  readonly role: string;
  readonly agency: string;
  readonly state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
  /** Posts whose approval is still missing, in the order the procedure names them; members whose vote is missing. */
  readonly awaiting: Awaiting;
  readonly version: number;
}

export type ProposalOutcome =
  | Exclude<Outcome, { done: Receipt }>
  | { readonly proposal: Proposal; readonly receipt?: Receipt; readonly because?: readonly Reason[] };

interface Stored {
  readonly id: string;
  readonly case_id: string;
  readonly act: string;
  readonly subject: string | null;
  readonly role: string;
  readonly agency_id: string;
  readonly command: Command;
  readonly awaiting: Proposal['awaiting'];
  readonly state: Proposal['state'];
  readonly proposed_by: string;
  readonly version: number;
}

const proposalOf = ({ id, case_id, act, role, agency_id, state, awaiting, version }: Stored): Proposal => ({
  id,
  case: case_id,
  act,
  role,
  agency: agency_id,
  state,
  awaiting,
  version,
});

const WAITED_FOR = new Set(['cases/approval-missing', 'cases/panel-size']);

/** What a proposal may say besides the act. */
export interface Proposing extends ActRequest {
  /** The members of the panel that is to decide, where a panel does. */
  readonly panel?: readonly string[];
  /** The one of them who presides. 审判长 */
  readonly presiding?: string;
}

/** Proposes an act that needs approval or a panel: everything else about it must already be lawful. 提出 */
export async function propose(grounds: Grounds, actor: Actor, request: Proposing): Promise<ProposalOutcome> {
  const secrets = grounds.access.intake(request);
  if (secrets.length > 0) return { refused: secrets };
  const standing = await grounds.standing();
  return again(() =>
    grounds.database.system(async (query): Promise<ProposalOutcome> => {
      const found = await proposable(grounds, { query, standing, actor, request });
      if (!('command' in found)) return found;
      const { locked, command, members } = found;
      const act = locked.practice.jurisdiction.core.acts[request.act]?.act;
      const awaiting = await awaitingAbove(query, standing, {
        on: grounds.clock.now(),
        case: locked.id,
        agency: command.agency ?? '',
        proposer: actor.id,
        awaiting: { posts: act?.approvedBy ?? [], members },
      });
      const row = {
        id: grounds.newId(),
        case_id: locked.id,
        act: request.act,
        subject: request.subject ?? null,
        role: request.role,
        agency_id: command.agency ?? '',
        command,
        awaiting,
        state: 'open' as const,
        proposed_by: actor.id,
        version: 1,
      };
      await query
        .insertInto('proposals')
        .values({ ...row, command: JSON.stringify(command), awaiting: JSON.stringify(awaiting), outcome: null } as never)
        .execute();
      await addStep(query, { proposal: row.id, officer: actor.id, what: 'propose' });
      const response = { proposal: proposalOf(row) };
      await keepAnswer(query, { actor, key: request.key, request: requestText(request), response });
      return response;
    }),
  );
}

type Proposable = { readonly locked: LockedCase; readonly command: Command; readonly members: readonly string[] } | ProposalOutcome;

async function proposable(
  grounds: Grounds,
  {
    query,
    standing,
    actor,
    request,
  }: { readonly query: Query; readonly standing: Standing; readonly actor: Actor; readonly request: Proposing },
): Promise<Proposable> {
  const part = partOf(standing, actor, grounds.clock.now());
  const found = await lockCase(query, grounds.practices, { id: request.case, actor: actor.id, key: request.key, part });
  if (
    found === undefined ||
    !grounds.access.decide(questionAbout(standing, { actor, locked: found, action: 'case/read', on: grounds.clock.now() })).isAllowed
  )
    return { unknown: true };
  const before = answeredBefore(grounds, found, requestText(request));
  if (before !== undefined) return 'done' in before ? (before.done as unknown as { readonly proposal: Proposal }) : before;
  if (request.expectedVersion !== undefined && request.expectedVersion !== found.version) return { conflict: { version: found.version } };
  const at = timeOf(request, grounds.clock.now());
  if (typeof at === 'object') return at;
  const locked = await catchUpWithLaw(writingWith(grounds, query, standing), found, at);
  const asked = commandFor(grounds, standing, { actor, request, at, locked, action: 'act/propose' });
  if ('refused' in asked) return asked;
  const members = request.panel ?? [];
  const command = { ...asked, ...(request.presiding === undefined ? {} : { presiding: request.presiding }) };
  const panel = members.map((id) => sitting(standing, { id, locked, agency: command.agency, at }));
  const tried = perform(locked.practice.jurisdiction, locked.file, { ...command, panel });
  const reasons =
    'refused' in tried
      ? tried.refused.filter(({ code }) => code !== 'cases/approval-missing' && !(code === 'cases/panel-size' && members.length === 0))
      : [];
  if (reasons.length > 0) return { refused: reasons };
  const needs = 'refused' in tried && tried.refused.some(({ code }) => WAITED_FOR.has(code));
  if (!needs && members.length === 0)
    return {
      refused: [
        no('acts/wrong-definition', {
          findings: [{ code: 'acts/needs-nobody', where: 'act', help: 'perform it: it needs no approval and no panel' }],
        }),
      ],
    };
  return { locked, command, members };
}

interface Step {
  readonly proposal: string;
  readonly officer: string;
  readonly what: 'propose' | 'approve' | 'send-back' | 'withdraw' | 'vote' | 'revise';
  readonly post?: string;
  readonly insteadOf?: string;
  readonly reasons?: string;
}

/** Puts on record what somebody did with a proposal. */
export async function addStep(query: Query, { proposal, officer, what, post, insteadOf, reasons }: Step): Promise<void> {
  const { last } = await query
    .selectFrom('proposal_steps')
    .select(({ fn }) => fn.max('step').as('last'))
    .where('proposal_id', '=', proposal)
    .executeTakeFirstOrThrow();
  await query
    .insertInto('proposal_steps')
    .values({
      proposal_id: proposal,
      step: (last ?? 0) + 1,
      officer_id: officer,
      what,
      post: post ?? null,
      instead_of: insteadOf ?? null,
      reasons: reasons ?? null,
    } as never)
    .execute();
}

/** What somebody does with a proposal. */
export type Decision =
  | { readonly what: 'approve'; readonly post: string; readonly reasons?: string }
  | { readonly what: 'send-back'; readonly post: string; readonly reasons: string }
  | { readonly what: 'withdraw' }
  | { readonly what: 'vote'; readonly vote: 'for' | 'against'; readonly opinion: string };

/** Somebody's decision on a proposal. */
export interface Deciding {
  readonly id: string;
  readonly decision: Decision;
  readonly at?: Moment;
  /** The same key twice is one decision. */
  readonly key: string;
}

/** Approves, sends back, withdraws or votes; the act is performed with the last approval, or when the sealed votes are all there. 审批、表决 */
export async function decideProposal(grounds: Grounds, actor: Actor, deciding: Deciding): Promise<ProposalOutcome> {
  const secrets = grounds.access.intake(deciding.decision);
  if (secrets.length > 0) return { refused: secrets };
  const standing = await grounds.standing();
  // Where the room was taken meanwhile, nothing is decided: the proposal still waits, and may be sent back for another time.
  const decided = await unlessTaken(() =>
    again(() => grounds.database.system((query) => decideOnce(grounds, { query, standing, actor, deciding }))),
  );
  if ('refused' in decided) return decided;
  const { outcome, isNew } = decided;
  if (isNew && 'proposal' in outcome && outcome.receipt !== undefined) grounds.wrote?.(outcome.receipt);
  return outcome;
}

interface DecidingOnce {
  readonly query: Query;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly deciding: Deciding;
}

/** Decides, or answers again what the same key was answered; what was refused is not kept, and may be asked again. */
async function decideOnce(
  grounds: Grounds,
  { query, standing, actor, deciding }: DecidingOnce,
): Promise<{ readonly outcome: ProposalOutcome; readonly isNew?: boolean }> {
  const { id, key, decision, at } = deciding;
  const asked = requestText({ proposal: id, decision, at });
  const found = await storedProposal(query, id);
  const locked = found === undefined ? undefined : await lockCase(query, grounds.practices, { id: found.case_id, actor: actor.id, key });
  if (found === undefined || locked === undefined) return { outcome: { unknown: true } };
  // Whoever decided may have nothing more to do with the case: they hear again what they were told, and nothing else.
  if (locked.answered?.request === asked) return { outcome: locked.answered.response as ProposalOutcome };
  if (!maySeeProposal(grounds, standing, { actor, locked, row: found })) return { outcome: { unknown: true } };
  if (locked.answered !== undefined) return { outcome: { refused: [no('acts/key-reused')] } };
  // Read again under the lock of the case.
  const row = (await storedProposal(query, id)) ?? found;
  const on = timeOf(at === undefined ? {} : { at }, grounds.clock.now());
  if (typeof on === 'object') return { outcome: on };
  if (row.state !== 'open') return { outcome: { refused: [no('acts/not-awaiting', { state: row.state })] } };
  const outcome = await DECIDERS[decision.what]({ grounds, query, standing, actor, row, locked, at: on, decision: decision as never });
  if ('proposal' in outcome) await keepAnswer(query, { actor, key, request: asked, response: outcome });
  return { outcome, isNew: true };
}

async function storedProposal(query: Query, id: string): Promise<Stored | undefined> {
  return (await query.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()) as Stored | undefined;
}

interface Answer {
  readonly actor: Actor;
  readonly key: string;
  readonly request: string;
  readonly response: unknown;
}

async function keepAnswer(query: Query, { actor, key, request, response }: Answer): Promise<void> {
  await query
    .insertInto('idempotency')
    .values({ actor: actor.id, key, request, response: JSON.stringify(response) } as never)
    .execute();
}

interface DecidingIn<D extends Decision = Decision> {
  readonly grounds: Grounds;
  readonly query: Query;
  readonly standing: Standing;
  readonly actor: Actor;
  readonly row: Stored;
  readonly locked: LockedCase;
  readonly at: Moment;
  readonly decision: D;
}

type Deciders = {
  readonly [What in Decision['what']]: (deciding: DecidingIn<Extract<Decision, { what: What }>>) => Promise<ProposalOutcome>;
};

function mayDecide({
  grounds,
  standing,
  actor,
  row,
  locked,
  at,
  decision,
}: DecidingIn<Extract<Decision, { post: string }>>): { readonly insteadOf?: string } | { readonly refused: readonly Reason[] } {
  const all = postHeld(standing, { actor, row, on: at }).filter(({ post }) => post === decision.post);
  const held = all.find(({ insteadOf }) => insteadOf !== row.proposed_by) ?? all[0];
  if (held === undefined) return { refused: [no('acts/not-awaiting', { post: decision.post, awaiting: row.awaiting.posts })] };
  const answer = grounds.access.decide(
    questionAbout(standing, {
      actor,
      locked,
      action: 'act/approve',
      on: at,
      more: {
        ...actingAs(standing, { practice: locked.practice, role: row.role, act: row.act, agency: row.agency_id }),
        post: decision.post,
        proposer: row.proposed_by,
      },
    }),
  );
  if (!answer.isAllowed) return { refused: answer.reasons };
  // INVARIANT: who proposes never approves, nor does whoever stands in for the proposer or lets the proposer stand in.
  if (held.insteadOf === row.proposed_by)
    return { refused: [{ code: 'cases/proposer-approves', because: { person: actor.id }, basis: [] }] };
  return held;
}

const DECIDERS: Deciders = {
  approve: async (deciding) => {
    const held = mayDecide(deciding);
    if ('refused' in held) return held;
    const { row, decision, actor, query } = deciding;
    const command = { ...row.command, approvals: [...(row.command.approvals ?? []), { id: actor.id, post: decision.post }] };
    const awaiting = { ...row.awaiting, posts: row.awaiting.posts.filter((post) => post !== decision.post) };
    await addStep(query, {
      proposal: row.id,
      officer: actor.id,
      what: 'approve',
      post: decision.post,
      ...(held.insteadOf === undefined ? {} : { insteadOf: held.insteadOf }),
      ...(decision.reasons === undefined ? {} : { reasons: decision.reasons }),
    });
    return advance(deciding, { ...row, command, awaiting });
  },
  'send-back': async (deciding) => {
    const held = mayDecide(deciding);
    if ('refused' in held) return held;
    const { row, decision, actor, query } = deciding;
    await addStep(query, { proposal: row.id, officer: actor.id, what: 'send-back', post: decision.post, reasons: decision.reasons });
    return keep(query, { ...row, state: 'sent-back' });
  },
  withdraw: async ({ row, actor, query }) => {
    if (row.proposed_by !== actor.id) return { refused: [no('acts/not-awaiting', { proposedBy: row.proposed_by })] };
    await addStep(query, { proposal: row.id, officer: actor.id, what: 'withdraw' });
    return keep(query, { ...row, state: 'withdrawn' });
  },
  vote: async (deciding) => {
    const { row, actor, query, grounds, standing, locked, at, decision } = deciding;
    if (!row.awaiting.members.includes(actor.id)) {
      const voted = await query
        .selectFrom('votes')
        .select('officer_id')
        .where('proposal_id', '=', row.id)
        .where('officer_id', '=', actor.id)
        .executeTakeFirst();
      return { refused: [no(voted === undefined ? 'acts/not-awaiting' : 'acts/voted-already')] };
    }
    const answer = grounds.access.decide(
      questionAbout(standing, {
        actor,
        locked,
        action: 'act/vote',
        on: at,
        more: {
          ...actingAs(standing, { practice: locked.practice, role: row.role, act: row.act, agency: row.agency_id }),
          members: row.awaiting.members,
        },
      }),
    );
    if (!answer.isAllowed) return { refused: answer.reasons };
    await castVote(grounds, query, { ...decision, proposal: row.id, officer: actor.id });
    await addStep(query, { proposal: row.id, officer: actor.id, what: 'vote' });
    const awaiting = { ...row.awaiting, members: row.awaiting.members.filter((id) => id !== actor.id) };
    const member = sitting(standing, { id: actor.id, locked, agency: row.agency_id, at });
    const members: readonly Person[] = [...(row.command.panel ?? []), member];
    return advance({ ...deciding, decision }, { ...row, awaiting, command: { ...row.command, panel: members } });
  },
};

async function keep(
  query: Query,
  row: Stored,
  end: { readonly receipt?: Receipt; readonly because?: readonly Reason[] } = {},
): Promise<ProposalOutcome> {
  const outcome = end.receipt ?? end.because;
  await query
    .updateTable('proposals')
    .set({
      state: row.state,
      awaiting: JSON.stringify(row.awaiting),
      command: JSON.stringify(row.command),
      version: row.version + 1,
      ...(outcome === undefined ? {} : { outcome: JSON.stringify(outcome) }),
    } as never)
    .where('id', '=', row.id)
    .execute();
  return { proposal: proposalOf({ ...row, version: row.version + 1 }), ...end };
}

/** Nothing more is awaited: the votes are opened, and the act is performed if the majority is for it. */
async function advance({ grounds, query, standing, locked, at }: DecidingIn, row: Stored): Promise<ProposalOutcome> {
  if (row.awaiting.posts.length > 0 || row.awaiting.members.length > 0) return keep(query, row);
  const votes = (row.command.panel ?? []).length === 0 ? [] : await votesOf(query, row.id);
  if (!isCarried(votes)) return keep(query, { ...row, state: 'refused' });
  const writing = writingWith(grounds, query, standing);
  const current = await catchUpWithLaw(writing, locked, at);
  const done = perform(current.practice.jurisdiction, current.file, { ...row.command, at });
  // The case may have moved on since it was proposed: then the law says no now, and the reasons stay with the proposal.
  if ('refused' in done) return keep(query, { ...row, state: 'refused' }, { because: done.refused });
  const receipt = await writeAct(writing, current, { performed: done, deliberation: sealOf(grounds, votes) });
  return keep(query, { ...row, state: 'effective' }, { receipt });
}
