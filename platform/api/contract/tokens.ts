import { z } from 'zod';

/** `read` and `write` cover everything; `cases:read` one resource, by the first part of its path. */
export const Scope = z
  .string()
  .regex(/^(?:[a-z]{2,20}:)?(?:read|write)$/u)
  .meta({
    id: 'Scope',
    description: 'read, write, or narrower: the first part of the path and what is done to it',
    examples: ['cases:read'],
  });

export const TokenId = z
  .string()
  .regex(/^[\w-]{43}$/u)
  .meta({ id: 'TokenId', description: 'The hash of the token', examples: ['47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'] });

const TokenName = z.string().trim().min(1).max(60);

export const IssuingBody = z
  .object({ name: TokenName, scopes: z.array(Scope).min(1).max(20), days: z.number().int().min(1).max(366) })
  .meta({ id: 'TokenIssuing', description: 'A token that is wanted: for what, and for how many days' });

export const IssuedTokenBody = z
  .object({ token: z.string(), name: z.string(), scopes: z.array(Scope), expiresAt: z.string() })
  .meta({ id: 'TokenIssued', description: 'A new token, shown this once 接口令牌' });

export const TokenBody = z
  .object({
    id: TokenId,
    name: z.string(),
    scopes: z.array(Scope),
    createdAt: z.string(),
    expiresAt: z.string(),
    revokedAt: z.string().optional(),
  })
  .meta({ id: 'Token', description: 'A token, without its secret 接口令牌' });
