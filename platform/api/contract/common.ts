import { z } from 'zod';
import { findDay, findMoment, type CivilDay, type Moment } from '#justice/basics';

/** Schemas every part of the API shares. Reasons and titles come in both tongues: zh first. */

export const Words = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Words', description: 'The same in Chinese and English' });

export const Basis = z
  .object({
    law: z.string(),
    version: z.string(),
    article: z.number().int(),
    suffix: z.number().int().optional(),
    paragraph: z.number().int().optional(),
    item: z.number().int().optional(),
    text: Words,
  })
  .meta({ id: 'Basis', description: 'A citation: law, version, article, paragraph, item 依据' });

export const Reason = z
  .object({ code: z.string(), says: Words, because: z.record(z.string(), z.unknown()), basis: z.array(Basis) })
  .meta({ id: 'Reason', description: 'Why not: a code, a sentence, the facts, the articles 理由' });

/** RFC 9457, with every failing reason and what to do. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    says: Words,
    help: Words.optional(),
    reasons: z.array(Reason).optional(),
    findings: z.array(z.object({ where: z.string(), help: z.string() })).optional(),
    version: z.number().int().optional(),
    /** What to send that was missing, and of which case it was asked. */
    send: z.object({ header: z.string(), longest: z.number().int() }).optional(),
    case: z.string().optional(),
    instance: z.string().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details with reasons, articles and what to do' });

/** How much a running limit presses, by how long it is altogether. */
export const Pressing = z
  .enum(['over', 'urgent', 'soon', 'later'])
  .meta({ id: 'Pressing', description: 'Over; within the last days; within the warning window; or neither 紧迫程度' });

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u;

/** A civil day in Asia/Shanghai. */
export const Day = z
  .string()
  .regex(DAY)
  .refine((text) => findDay(text) !== undefined, 'no such day')
  .meta({ id: 'Day', description: 'YYYY-MM-DD in Asia/Shanghai', examples: ['2026-03-02'] }) as unknown as z.ZodType<CivilDay>;
/** A civil day or minute in Asia/Shanghai. */
export const MomentText = z
  .string()
  .regex(MOMENT)
  .refine((text) => findMoment(text) !== undefined, 'no such day or minute')
  .meta({
    id: 'Moment',
    description: 'YYYY-MM-DD or YYYY-MM-DDTHH:MM in Asia/Shanghai',
    examples: ['2026-03-02T09:10'],
  }) as unknown as z.ZodType<Moment>;

/** Names every object in the language has of itself: nothing of ours is called so, and nobody reaches the machine by them. */
const isOwnName = (text: string): boolean => !(text in Object.prototype);

/** Names in this system: cases, officers, agencies, keys. */
export const Id = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w.:/-]+$/u)
  .refine(isOwnName, 'no such name')
  .meta({ id: 'Id' });
/** A word of a procedure: an act, a role, a kind of subject, a post. */
export const Term = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.-]+$/u)
  .refine(isOwnName, 'no such word')
  .meta({ id: 'Term', description: 'A word of the procedure: an act, a role, a kind of subject, a post 程序用语' });
/** Whom a case is about, in lists. */
export const Concerned = z.object({ id: z.string(), name: z.string().optional(), isHeld: z.boolean() });

export const Name = z.string().trim().min(1).max(200);

/** Where a list goes on: what the last page returned as `next`. */
export const PageQuery = z.object({ after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().optional() });
