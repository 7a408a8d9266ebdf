import { z } from 'zod';
import { PageQuery, Words } from './common.ts';

const LawName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .meta({ description: 'Any name people call it', examples: ['刑诉法'] });

/** 133 or 133-1 for 第一百三十三条之一. */
const ArticleNumber = z
  .string()
  .regex(/^\d{1,4}(?:-\d{1,3})?$/u)
  .meta({ description: '91, or 133-1 for 第一百三十三条之一', examples: ['91'] });

export const ArticleParams = z.object({ law: LawName, article: ArticleNumber });

export const LawBody = z
  .object({
    law: z.string(),
    title: z.string(),
    version: z.string().optional(),
    effective: z.string().optional(),
    articles: z.number().int(),
  })
  .meta({ id: 'Law', description: 'A statute text that can be read here, in one of its versions 法律文本' });

export const ArticleBody = LawBody.extend({
  path: z.array(z.string()),
  paragraphs: z.array(z.object({ text: z.string(), items: z.array(z.object({ number: z.number().int(), text: z.string() })) })),
}).meta({ id: 'Article', description: 'One article as it reads 条文' });

export const ArticlesQuery = PageQuery.extend({
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
  words: z
    .string()
    .trim()
    .max(80)
    .default('')
    .meta({ description: 'All of them must occur, with spaces between; none: every article of `law`' }),
  law: LawName.optional(),
  version: z.string().max(10).optional(),
});

export const LawPlace = LawBody.omit({ articles: true })
  .extend({
    article: z.number().int(),
    suffix: z.number().int().optional(),
    path: z.array(z.string()),
    text: z.string().meta({ description: 'How it begins; or what is around the words that were looked for, the words in 【】' }),
  })
  .meta({ id: 'LawPlace', description: 'An article that was found, and where it stands 条文所在' });

export const CitedBy = z
  .object({
    procedure: z.string(),
    kind: z.enum(['act', 'limit', 'invariant', 'other']),
    name: z.string(),
    title: Words.optional(),
    version: z.string(),
    paragraph: z.number().int().optional(),
    item: z.number().int().optional(),
  })
  .meta({ id: 'CitedBy', description: 'What stands on an article: an act, a limit, an invariant of a procedure 依据该条者' });
