import { z } from 'zod';
import { Id, MomentText, Term } from './common.ts';
import { Span } from './work.ts';

const MOST_PEOPLE = 50;

export const EngagementsQuery = z
  .object({
    act: Term.meta({ description: 'The act that would fix it: whoever it tells or summons must be free' }),
    from: MomentText,
    to: MomentText,
    people: z
      .union([Id, z.array(Id).max(MOST_PEOPLE)])
      .optional()
      .meta({ description: 'The officers who would act or sit; of those who serve elsewhere nothing is told' }),
  })
  .refine(({ from, to }) => from < to, 'ends before it begins');

export const EngagementBody = z
  .object({
    what: z.enum(['officer', 'party']),
    id: z.string(),
    name: z.string(),
    taken: z.array(Span),
  })
  .meta({
    id: 'Engagement',
    description: 'Somebody who would have to be there, and when in that time they are taken; by which case is not said 人员占用',
  });
