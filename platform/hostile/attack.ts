import { withBorrowedNames } from './borrowed.ts';
import { operationsOf } from './operations.ts';
import { chanceOf } from './random.ts';
import { hostileRequest, type Guise, type Offered, type Sent } from './request.ts';
import { Seen } from './values.ts';

/** An answer as it came back. */
export interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

interface Attacking {
  /** The API's own description of itself. */
  readonly document: unknown;
  readonly send: (sent: Sent) => Promise<Got>;
  readonly guises: readonly Guise[];
  readonly requests: number;
  readonly seed: number;
  /** Asked first, so that there are living names to attack with. */
  readonly firstAsk: readonly Sent[];
}

/** What was found to be wrong, with the request that shows it. */
export interface Wound {
  readonly why: 'server-error' | 'tells-of-the-inside' | 'no-problem' | 'no-answer';
  readonly sent: Sent;
  readonly got?: Got;
}

/** What an attack came to. */
export interface Attack {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** How far in the requests came: the problem's code, or the first reason why an act was refused. */
  readonly byCode: Readonly<Record<string, number>>;
  readonly wounds: readonly Wound[];
}

/** Words of the machine that nobody outside should read: tables, columns, packages, places in the code. */
const INSIDE =
  /\bfashu\.[a-z_]+\b(?<!fashu\.invalid)|relation "|column "|node_modules|\n\s+at |\.ts:\d+|\bkysely\b|\bpg_[a-z]|syntax error at|case_officers|case_parties|stack"/iu;
const MOST_AT_ONCE = 12;
const MOST_CASES = 6;

/**
 * Sends, after one with a borrowed name for every place, so many requests that are wrong somewhere, some of them at once, and says what each answer should
 * not have been. 恶意请求
 */
export async function attack({ document, send, guises, requests, seed, firstAsk }: Attacking): Promise<Attack> {
  const { operations, resolve } = operationsOf(document);
  const chance = chanceOf(seed);
  const seen = new Seen();
  const byStatus: Record<string, number> = {};
  const byCode: Record<string, number> = {};
  const wounds: Wound[] = [];
  const offered: Offered[] = [];
  for (const sent of firstAsk) learn(seen, sent, await send(sent));
  for (const id of seen.all('case').slice(0, MOST_CASES)) for (const guise of guises) offered.push(...(await offersTo(guise, id, send)));
  const making = { operations, resolve, seen, offered, chance, guises };
  const one = async (sent: Sent): Promise<void> => {
    try {
      const got = await send(sent);
      byStatus[got.status] = (byStatus[got.status] ?? 0) + 1;
      const code = codeOf(got);
      byCode[code] = (byCode[code] ?? 0) + 1;
      learn(seen, sent, got);
      const why = woundOf(got);
      if (why !== undefined) wounds.push({ why, sent, got });
    } catch (error) {
      wounds.push({ why: 'no-answer', sent, got: { status: 0, type: '', body: String(error) } });
    }
  };
  for (const sent of withBorrowedNames(making)) await one(sent);
  for (let count = 0; count < requests;) {
    const size = Math.min(requests - count, 1 + chance.below(MOST_AT_ONCE));
    await Promise.all(Array.from({ length: size }, () => one(hostileRequest(making))));
    count += size;
  }
  return { requests, byStatus, byCode, wounds };
}

/** What somebody is told they may do in a case. */
async function offersTo(guise: Guise, id: string, send: Attacking['send']): Promise<readonly Offered[]> {
  const url = `/api/v1/cases/${id}/offers`;
  const { status, body } = await send({ operation: 'listOffers', method: 'GET', url, headers: guise.headers });
  if (status !== 200) return [];
  return itemsOf(JSON.parse(body)).map((offer) => ({ ...(offer as Omit<Offered, 'case' | 'guise'>), case: id, guise }));
}

function codeOf({ status, type, body }: Got): string {
  if (status < 400 || body === '' || !type.includes('json')) return String(status);
  const { code = '', reasons: [first] = [] } = JSON.parse(body) as {
    readonly code?: string;
    readonly reasons?: readonly { readonly code: string }[];
  };
  return first?.code ?? code;
}

function woundOf({ status, type, body }: Got): Wound['why'] | undefined {
  if (status >= 500) return 'server-error';
  if (status >= 400 && body !== '' && !type.startsWith('application/problem+json')) return 'no-problem';
  return type.includes('json') && status >= 400 && INSIDE.test(body) ? 'tells-of-the-inside' : undefined;
}

function learn(seen: Seen, { operation }: Sent, { status, type, body }: Got): void {
  if (status >= 300 || !type.includes('json') || body === '' || body.length > 400_000) return;
  const value = JSON.parse(body) as unknown;
  seen.keep(value, 'text');
  const name = IDS[operation];
  if (name !== undefined) for (const { id } of itemsOf(value)) seen.keep(id, name);
}

const itemsOf = (value: unknown): readonly { readonly id?: unknown }[] =>
  (value as { readonly items?: readonly { readonly id?: unknown }[] }).items ?? [value as { readonly id?: unknown }];

/** What is called only `id` where it is listed. */
const IDS: Readonly<Record<string, string>> = {
  listCases: 'case',
  listProposals: 'proposalId',
  proposeAct: 'proposalId',
  listFindings: 'findingId',
  listOfficers: 'officerId',
  listAgencies: 'agency',
  listProcedures: 'procedure',
  listTokens: 'token',
};
