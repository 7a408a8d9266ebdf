import { randomUUID } from 'node:crypto';
import { apiClient, type Api, type ApiClient } from '#platform/client';
import type { ActAsked, Answered, Door } from './play.ts';

interface Through {
  /** Where the node is. */
  readonly url: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** A token that speaks for somebody. */
  readonly tokenOf: (actor: string) => Promise<string>;
  /** Who may assign cases at an agency, whoever is asked first first. */
  readonly leadersOf: (agency: string) => readonly string[];
}

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Who wrote last in a case, and in which role: it is they who know who has come to take part in it. */
interface Hand {
  readonly actor: string;
  readonly role: string;
}

/** The API as a door: everything from outside, as another system would. 接口 */
export function httpDoor({ url, fetch, tokenOf, leadersOf }: Through): Door {
  const clients = new Map<string, ApiClient>();
  const hands = new Map<string, Hand>();
  const as = async (actor: string): Promise<ApiClient> => {
    const known = clients.get(actor) ?? apiClient({ url, token: await tokenOf(actor), ...(fetch === undefined ? {} : { fetch }) });
    clients.set(actor, known);
    return known;
  };
  const inCase = (id: string) => ({ header: named(), path: { case: id } });
  const written = (id: string, hand: Hand, answer: Answered): Answered => {
    if (!('refused' in answer)) hands.set(id, hand);
    return answer;
  };
  const decide = async (actor: string, proposal: string, body: Api['Decision']): Promise<Answered> =>
    answered(
      await (await as(actor)).POST('/api/v1/proposals/{proposal}/decisions', { params: { header: named(), path: { proposal } }, body }),
    );
  return {
    open: async (actor, opening) => {
      const body = { ...opening, subjects: [...opening.subjects] };
      const answer = answered(await (await as(actor)).POST('/api/v1/cases', { params: { header: named() }, body }));
      return written('done' in answer ? answer.done.case : '', { actor, role: opening.role }, answer);
    },
    enter: async (actor, { case: id, ...entering }) => {
      const body = { ...entering, subjects: [...entering.subjects] };
      return answered(await (await as(actor)).POST('/api/v1/cases/{case}/subjects', { params: inCase(id), body }));
    },
    attach: async (actor, attaching) => {
      // What was not taken in, the act that names it is refused for.
      await (fetch ?? globalThis.fetch)(upload(url, await tokenOf(actor), attaching));
    },
    act: async (actor, asked) => {
      const answer = answered(
        await (await as(actor)).POST('/api/v1/cases/{case}/acts', { params: inCase(asked.case), body: bodyOf(asked) }),
      );
      return asked.agency === undefined ? answer : written(asked.case, { actor, role: asked.role }, answer);
    },
    propose: async (actor, asked) => {
      const body = { ...bodyOf(asked), ...seatedIn(asked) };
      const answer = answered(await (await as(actor)).POST('/api/v1/cases/{case}/proposals', { params: inCase(asked.case), body }));
      return written(asked.case, { actor, role: asked.role }, answer);
    },
    approve: (actor, { proposal, post, at }) => decide(actor, proposal, { what: 'approve', post, at }),
    vote: (actor, { proposal, at }) => decide(actor, proposal, { what: 'vote', vote: 'for', opinion: '同意', at }),
    assign: async ({ case: id, agency, officer }) => {
      for (const leader of leadersOf(agency)) {
        const body = { agency, officer };
        const { response } = await (await as(leader)).POST('/api/v1/cases/{case}/assignments', { params: { path: { case: id } }, body });
        if (response.ok) return;
      }
    },
    party: async ({ case: id, person, role, subject }) => {
      const hand = hands.get(id);
      if (hand === undefined) return;
      const body = { by: hand.role, person, role, subject };
      await (await as(hand.actor)).POST('/api/v1/cases/{case}/parties', { params: inCase(id), body });
    },
  };
}

const upload = (url: string, token: string, { case: id, file: { file, name, label }, text }: Parameters<Door['attach']>[1]): Request =>
  new Request(`${url}/api/v1/cases/${id}/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'x-file-label': label,
      'x-file-digest': file,
    },
    body: text,
  });

/** Who sits, and who presides. */
const seatedIn = ({ panel, presiding }: { readonly panel: readonly string[]; readonly presiding?: string }) => ({
  panel: [...panel],
  ...(presiding === undefined ? {} : { presiding }),
});

const named = () => ({ 'Idempotency-Key': randomUUID() });

function bodyOf({ act, subject, role, agency, at, together, present, form }: ActAsked): Api['ActRequest'] {
  return {
    act,
    role,
    at,
    together: [...together],
    form: { ...form },
    ...(subject === undefined ? {} : { subject }),
    ...(agency === undefined ? {} : { agency }),
    ...(present === undefined ? {} : { present: [...present] }),
  };
}

function answered({ data, error }: Answer): Answered {
  if (error !== undefined) {
    const { code, reasons = [] } = error as Api['Problem'];
    return { refused: reasons.length === 0 ? [{ code }] : reasons };
  }
  if ('case' in (data as object) && 'number' in (data as object)) return { done: data as Api['Receipt'] };
  const { receipt, because, ...proposal } = data as Api['Proposal'];
  if (because !== undefined) return { refused: because };
  return receipt === undefined ? { proposal } : { done: receipt };
}
