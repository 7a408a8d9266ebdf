import { readerOf } from '#platform/reading';
import { isFresh } from './authenticate.ts';
import type { Caller, Services } from './services.ts';

/** What the documentation says of routes by which documents are signed. */
export const SIGNING =
  '产生文书的,登录会话须在十分钟内再次确认身份;接口令牌除外。 Where the act produces documents, a session must have proved again who it is within ten minutes; tokens are exempt.';

type Signed = { readonly case: string; readonly act: string } | { readonly proposal: string };

/** Whether somebody would sign a document without having proved a short while ago who they are. What they may not see is nobody's to sign. */
export async function signsUnproved(services: Services, caller: Caller, signed: Signed): Promise<boolean> {
  if (isFresh(caller)) return false;
  const reader = readerOf(await services.standing(), caller.actor, services.clock.now());
  const found = await services.database.as(reader, async (query) => {
    if ('act' in signed) {
      const row = await query.selectFrom('cases').select('procedure').where('id', '=', signed.case).executeTakeFirst();
      return row === undefined ? undefined : { procedure: row.procedure, act: signed.act };
    }
    return query
      .selectFrom('proposals as p')
      .innerJoin('cases as c', 'c.id', 'p.case_id')
      .select(['c.procedure', 'p.act'])
      .where('p.id', '=', signed.proposal)
      .executeTakeFirst();
  });
  const act = found === undefined ? undefined : services.practices[found.procedure]?.jurisdiction.core.acts[found.act]?.act;
  return (act?.produces ?? []).length > 0;
}
