import { z } from 'zod';
import { PageQuery } from './contract/index.ts';

const LARGEST_KEY = 2_147_483_647;

/** Where a list that is numbered goes on. */
export const NumberedPageQuery = PageQuery.extend({
  after: z.coerce.number().int().min(0).max(LARGEST_KEY).default(0).meta({ description: 'What the last page returned as `next`' }),
});

/** One page of rows that were read one more than wanted, and the key of the next. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string | number,
): { readonly page: readonly Row[]; readonly next: { readonly next?: string } } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last !== undefined ? { next: String(keyOf(last)) } : {} };
}
