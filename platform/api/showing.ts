import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Question } from '#justice/access';
import { questionAbout, type Relation, type Standing } from '#platform/acts';
import {
  basisOf,
  isToldTo,
  readCase,
  readerOf,
  purposeOfLook,
  recordLook,
  relationOf,
  type CaseRead,
  type ToldEntry,
} from '#platform/reading';
import type { Query } from '#platform/store';
import { callerOf } from './authenticate.ts';
import { sendCode, sendUnknown } from './problems.ts';
import type { Caller, Services } from './services.ts';

/** What a route that shows one case has at hand. */
export interface Showing {
  readonly query: Query;
  readonly read: CaseRead;
  readonly relation: Relation;
  readonly standing: Standing;
  /** What was asked of the access rules: whether the caller may know of the case. */
  readonly question: Question;
  readonly caller: Caller;
  /** Whether the caller may know what is in the case, not only that there is one. */
  readonly knowsContent: boolean;
  /** Whether the caller learns of an entry at all. */
  readonly learnsOf: (entry: ToldEntry) => boolean;
}

interface Looking {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly id: string;
  /** What is looked at, as the record of looks has it. */
  readonly what: string;
}

/** Reads a case for the caller behind both walls; undefined both for what is not there and for what is not theirs. */
export async function behindBothWalls<T>(
  services: Services,
  { caller, id }: { readonly caller: Caller; readonly id: string },
  work: (showing: Showing) => Promise<T>,
): Promise<{ readonly body: T } | undefined> {
  const standing = await services.standing();
  return services.database.as(readerOf(standing, caller.actor, services.clock.now()), async (query) => {
    const found = await lookInto(services, { query, standing, caller, id });
    return found === undefined ? undefined : { body: await work(found) };
  });
}

/** Looks into a case in a transaction that is the caller's own: the rows are the first wall, the access rules the second. */
export async function lookInto(
  services: Services,
  { query, standing, caller, id }: Pick<Showing, 'query' | 'standing' | 'caller'> & { readonly id: string },
): Promise<Showing | undefined> {
  const read = await readCase(query, services.practices, id);
  if (read === undefined) return undefined;
  const relation = await relationOf(query, { case: id, actor: caller.actor });
  const rows = await query.selectFrom('case_agencies').select('agency_id').where('case_id', '=', id).execute();
  const question = questionAbout(standing, {
    actor: caller.actor,
    locked: { ...read, agencies: rows.map(({ agency_id }) => agency_id), relation },
    action: 'case/read',
    on: services.clock.now(),
  });
  if (!services.access.decide(question).isAllowed) return undefined;
  const knowsContent = services.access.decide({ ...question, action: 'case/read-content' }).isAllowed;
  const learnsOf = (entry: ToldEntry): boolean =>
    knowsContent || caller.actor.kind !== 'person' || isToldTo(read.practice.jurisdiction.core.procedure, relation.party, entry);
  return { query, read, relation, standing, question, caller, knowsContent, learnsOf };
}

/**
 * Shows something of a case: writes the look down, and answers; the same 404 for what is not there and what is not theirs. What is shown may be a
 * function, to be asked once the reader's transaction is over: whoever needs another must not hold the first, or all wait for each other.
 */
export async function showing(
  services: Services,
  { request, reply, id, what }: Looking,
  show: (showing: Showing) => Promise<unknown>,
): Promise<never> {
  const caller = callerOf(request);
  const shown = await behindBothWalls(services, { caller, id }, async (all) => {
    const purpose = await purposeOfLook(all.query, { question: all.question, said: purposeSaid(request) });
    return purpose === undefined ? undefined : { body: await show(all), ground: basisOf(all.question), purpose };
  });
  if (shown === undefined) return sendUnknown(reply) as never;
  if (shown.body === undefined) return askPurpose(reply, id) as never;
  const { body, ground, purpose } = shown.body;
  await recordLook(services.database, { actor: caller.actor, ...ground, case: id, purpose, what });
  // Checked against the route's schema when it is written out.
  return (typeof body === 'function' ? await (body as () => Promise<unknown>)() : body) as never;
}

const LONGEST_PURPOSE = 200;

/** Whoever may look and has not said what for is told what to send. */
export const askPurpose = (reply: FastifyReply, id?: string): FastifyReply =>
  sendCode(reply, 'api/say-purpose', {
    send: { header: 'X-Purpose', longest: LONGEST_PURPOSE },
    ...(id === undefined ? {} : { case: id }),
  });

/** What the reader says they look for; a word or two, kept with the look. A header holds no Chinese: that comes percent-encoded. */
export function purposeSaid({ headers }: FastifyRequest): string | undefined {
  const given = decoded(String(headers['x-purpose'] ?? ''))
    .replaceAll(/\p{C}/gu, ' ')
    .trim();
  return given === '' ? undefined : Array.from(given).slice(0, LONGEST_PURPOSE).join('');
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
