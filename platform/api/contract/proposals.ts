import { z } from 'zod';
import { ReceiptBody } from './cases.ts';
import { Concerned, MomentText, Reason, Term, Words } from './common.ts';

const Reasons = z.string().trim().min(1).max(4000);
const Post = Term;
const at = MomentText.optional().meta({ description: 'When it was decided, never later than now; now unless said' });

export const DecisionBody = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('approve'), post: Post, reasons: Reasons.optional(), at }),
    z.object({ what: z.literal('send-back'), post: Post, reasons: Reasons, at }),
    z.object({ what: z.literal('withdraw'), at }),
    z.object({ what: z.literal('vote'), vote: z.enum(['for', 'against']), opinion: Reasons, at }),
  ])
  .meta({ id: 'Decision', description: 'What you do with a proposal: approve, send back, withdraw, vote (sealed until all have voted)' });

export const ProposalBody = z
  .object({
    id: z.string(),
    case: z.string(),
    act: z.string(),
    role: z.string(),
    agency: z.string(),
    state: z.enum(['open', 'sent-back', 'effective', 'refused', 'withdrawn']),
    awaiting: z.object({ posts: z.array(z.string()), members: z.array(z.string()) }),
    version: z.number().int(),
    receipt: ReceiptBody.optional(),
    because: z.array(Reason).optional(),
  })
  .meta({ id: 'Proposal', description: 'An act that waits for approvals or for a panel 待审批事项' });

const Named = z.object({ officer: z.string(), name: z.string().optional() });

const WhomItIsAbout = {
  subjects: z.array(Concerned),
  subject: z.string().optional().meta({ description: 'Which of them it is to be done to; none where it is the case as a whole' }),
};

export const ProposalRead = ProposalBody.omit({ receipt: true, because: true })
  .extend({
    title: Words,
    ...WhomItIsAbout,
    proposedBy: Named,
    proposedAt: z.string(),
    form: z.record(z.string(), z.unknown()),
    panel: z.array(z.string()),
    presiding: z.string().optional().meta({ description: 'The member of the panel who presides 审判长' }),
    steps: z.array(
      Named.extend({
        step: z.number().int(),
        what: z.enum(['propose', 'approve', 'send-back', 'withdraw', 'vote', 'revise']),
        at: z.string(),
        post: z.string().optional(),
        insteadOf: z.string().optional(),
        reasons: z.string().optional(),
      }),
    ),
    votes: z
      .array(Named.extend({ vote: z.enum(['for', 'against']), opinion: z.string(), at: z.string() }))
      .meta({ description: 'Empty until everybody has voted, and for whoever did not take part: how a panel deliberated is secret' }),
    outcome: z.unknown().optional(),
  })
  .meta({ id: 'ProposalRead', description: 'A proposal with everything that was done with it 审批、评议经过' });

export const ProposalListed = ProposalBody.omit({ receipt: true, because: true })
  .extend({
    numbers: z.array(z.string()),
    title: Words,
    ...WhomItIsAbout,
    proposedBy: Named,
    proposedAt: z.string(),
    awaitsMe: z.boolean(),
  })
  .meta({ id: 'ProposalListed', description: 'A proposal you may see, whom it is about, and whether it waits for you 待审批、待表决' });
