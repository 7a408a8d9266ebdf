import type { z } from 'zod';
import type { Procedure } from '#justice/procedures';
import type * as Contract from '#platform/api/contract';

type Of<Schema extends z.ZodType> = z.infer<Schema>;

export type InboxRow = Of<typeof Contract.InboxRow>;
export type InboxCounts = Of<typeof Contract.InboxCounts>;
export type HeldFirst = Of<typeof Contract.HeldFirst>;
export type CaseRead = Of<typeof Contract.CaseBody>;
export type Offer = Of<typeof Contract.OfferBody>;
export type Limit = Of<typeof Contract.LimitBody>;
export type Entry = Of<typeof Contract.EntryBody>;
export type Receipt = Of<typeof Contract.ReceiptBody>;
export type Proposal = Of<typeof Contract.ProposalBody>;
export type ProblemRead = Of<typeof Contract.Problem>;
export type Officer = Of<typeof Contract.OfficerBody>;
export type Agency = Of<typeof Contract.AgencyBody>;
export type Decision = Of<typeof Contract.DecisionAhead>;
export type Recused = Of<typeof Contract.RecusedBody>;
export type Finding = Of<typeof Contract.FindingBody>;
export type RequestRead = Of<typeof Contract.RequestBody>;
export type DueLimit = Of<typeof Contract.DueBody>;
export type Hearing = Of<typeof Contract.HearingBody>;
export type Engagement = Of<typeof Contract.EngagementBody>;
export type Room = Of<typeof Contract.RoomBody>;
export type CaseListed = Of<typeof Contract.CaseListed>;
export type FileRead = Of<typeof Contract.FileBody>;
export type DraftRead = Of<typeof Contract.DraftBody>;
export type Openable = Of<typeof Contract.OpenableBody>;
export type LawRead = Of<typeof Contract.LawBody>;
export type ArticleRead = Of<typeof Contract.ArticleBody>;
export type LawPlace = Of<typeof Contract.LawPlace>;

/** Who is signed in. */
export interface Session {
  readonly id: string;
  readonly kind: 'officer' | 'person' | 'station' | 'law';
  readonly name: string;
  readonly csrf?: string;
  readonly expiresAt?: string;
  readonly seats: readonly {
    readonly agency: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly rank: string;
    readonly posts: readonly string[];
  }[];
  readonly now: string;
  readonly isDemonstration: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** The server's no, or a failure on the way; always with words for a person. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: ProblemRead | undefined;

  constructor(status: number, problem: ProblemRead | undefined) {
    super(problem?.says.zh ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.problem = problem;
  }
}

let csrf: string | undefined;

/** The session's proof that a write is this page's own. */
export function holdCsrf(value: string | undefined): void {
  csrf = value;
}

/** What a write carries so that it is known to be this page's own. */
export const csrfHeader = (): Readonly<Record<string, string>> => (csrf === undefined ? {} : { 'x-csrf-token': csrf });

/** Nobody is signed in, or no longer. */
export const SIGN_IN = 401;
const signedOut = new Set<() => void>();

/** Hears that an answer was: sign in first. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/** What is looked for must be said first. */
export const SAY_PURPOSE = 'api/say-purpose';
const purposeAsked = new Set<(id: string | undefined) => void>();

/** Hears that an answer was: say first what you look for, in this case or in a search. */
export function onPurposeAsked(listener: (id: string | undefined) => void): () => void {
  purposeAsked.add(listener);
  return () => purposeAsked.delete(listener);
}

/** What is looked for in searches, as long as the page is open; of a case the server keeps it. */
let searchedFor: string | undefined;

/** Says what one looks for: in a case, where it holds for half a day, or in searches. Throws an ApiProblem, or a TypeError when the network is away. */
export async function sayPurpose(purpose: string, id?: string): Promise<void> {
  if (id === undefined) searchedFor = purpose;
  else await read(`/cases/${id}`, purpose);
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  if (response.status === SIGN_IN) for (const listener of signedOut) listener();
  const problem = (await response.json().catch(() => undefined)) as ProblemRead | undefined;
  if (problem?.code === SAY_PURPOSE) for (const listener of purposeAsked) listener(problem.case);
  throw new ApiProblem(response.status, problem);
}

/** Reads. Throws an ApiProblem, or a TypeError when the network is away. */
export async function read<T>(path: string, purpose?: string): Promise<T> {
  const said = purpose ?? (path.startsWith('/cases?') ? searchedFor : undefined);
  const headers = { accept: 'application/json', ...(said === undefined ? {} : { 'x-purpose': encodeURIComponent(said) }) };
  return answered<T>(await fetch(`/api/v1${path}`, { headers, credentials: 'same-origin' }));
}

/** Asks for something other than reading or adding: the same request twice changes nothing more. */
export async function change<T>(method: 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T | undefined> {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...csrfHeader() },
    credentials: 'same-origin',
    // A page that is being left still sends what it has.
    keepalive: true,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.status === 204 ? undefined : answered<T>(answer);
}

/** Writes. The same key twice is one act, so that a lost answer can be asked for again. */
export async function write<T>(path: string, body: unknown, key: string = crypto.randomUUID()): Promise<T> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...csrfHeader() };
  return answered<T>(await fetch(`/api/v1${path}`, { method: 'POST', headers, credentials: 'same-origin', body: JSON.stringify(body) }));
}

export const readProcedure = (id: string): Promise<Procedure> => read<Procedure>(`/procedures/${id}`);
