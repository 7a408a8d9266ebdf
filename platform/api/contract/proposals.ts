import { z } from 'zod';
import { ReceiptBody } from './cases.ts';
import { Reason } from './common.ts';

const Reasons = z.string().trim().min(1).max(4000);
const Post = z.string().max(60);

export const DecisionBody = z
  .discriminatedUnion('what', [
    z.object({ what: z.literal('approve'), post: Post, reasons: Reasons.optional() }),
    z.object({ what: z.literal('send-back'), post: Post, reasons: Reasons }),
    z.object({ what: z.literal('withdraw') }),
    z.object({ what: z.literal('vote'), vote: z.enum(['for', 'against']), opinion: Reasons }),
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
