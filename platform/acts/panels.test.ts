import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { canonicalJson } from '#justice/ledger';
import { decideProposal, propose, type ProposalOutcome } from '#platform/acts';
import { engineDoor, playThrough } from '#platform/seed';
import { groundOn, officer, STORES, type TestGround, type TestStore } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';

const MEMBERS = ['贺兰', '姚远', '丁香'].map(officer);
const [JUDGE, , ASSESSOR] = MEMBERS;
const PRESIDENT = officer('石坚');

let store: TestStore;
let ground: TestGround;
let id = '';

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  const written = SCENARIOS['several-accused']!;
  const { case: played } = await playThrough({
    door: engineDoor(ground.grounds),
    jurisdiction: ground.grounds.practices[written.procedure]!.jurisdiction,
    roster: LINJIANG,
    written,
    until: '2025-07-02T15:40' as Moment,
    person: (name) => `p-${name}`,
  });
  id = played;
});
afterAll(async () => store.end());

const put = (key: string, members: typeof MEMBERS, presiding?: string): Promise<ProposalOutcome> =>
  propose(ground.grounds, JUDGE!, {
    case: id,
    act: 'pronounceJudgment',
    role: 'court',
    form: { way: 'court' },
    at: '2025-07-02T15:50' as Moment,
    panel: members.map((one) => one.id),
    ...(presiding === undefined ? {} : { presiding }),
    key,
  });

const codes = (outcome: ProposalOutcome): readonly string[] => ('refused' in outcome ? outcome.refused.map(({ code }) => code) : []);

/** What the record has of the last entry of the case, and the places of it that are not in clear. */
async function lastEntry() {
  const { rows } = await sql<{ body: Readonly<Record<string, unknown>>; closed: Readonly<Record<string, unknown>> }>`
    select a.body, (select jsonb_object_agg(o.path, o.value) from fashu.openings o where o.case_id = a.case_id and o.number = a.number) as closed
    from fashu.acts a where a.case_id = ${id} order by a.number desc limit 1`.execute(store.database.owner);
  return rows[0]!;
}

describe('a panel', () => {
  test('W14 is put together with a judge presiding: by the roster, not by what the proposer says of anybody', async () => {
    expect(codes(await put('nobody', MEMBERS))).toEqual(['cases/panel-unpresided']);
    expect(codes(await put('assessor', MEMBERS, ASSESSOR!.id))).toEqual(['cases/panel-unpresided']);
    const withPresident = [...MEMBERS.slice(0, 2), PRESIDENT];
    expect(codes(await put('president', withPresident, JUDGE!.id))).toContain('cases/head-presides');
  });

  test('W14 the entry says in clear who presided; how they voted is sealed in it, and only the votes themselves show what the seal is of', async () => {
    const proposed = await put('panel', MEMBERS, JUDGE!.id);
    const proposal = 'proposal' in proposed ? proposed.proposal.id : '';
    for (const member of MEMBERS) {
      const vote = member === ASSESSOR ? 'against' : 'for';
      await decideProposal(ground.grounds, member, {
        id: proposal,
        key: `vote-${member.id}`,
        at: '2025-07-02T16:00' as Moment,
        decision: { what: 'vote', vote, opinion: vote === 'for' ? '同意' : '刑期应当再轻一些' },
      });
    }
    const { body, closed } = await lastEntry();
    expect([body['act'], body['presiding']]).toEqual(['pronounceJudgment', JUDGE!.id]);
    expect(body['deliberation']).toHaveProperty('$committed');
    expect(JSON.stringify(body)).not.toContain('刑期');

    const { rows } = await sql<{ officer: string; salt: string; vote: string; opinion: string }>`
      select officer_id as officer, salt, vote, opinion from fashu.votes where proposal_id = ${proposal} order by officer_id`.execute(
      store.database.owner,
    );
    const sha = (...parts: readonly (Buffer | string)[]): string => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest('base64');
    };
    const votes = rows.map(({ officer: member, salt, vote, opinion }) => ({
      officer: member,
      sealed: sha(Buffer.from(salt, 'base64'), canonicalJson({ vote, opinion })),
    }));
    expect(rows.map(({ vote }) => vote).toSorted()).toEqual(['against', 'for', 'for']);
    expect(closed['/deliberation']).toBe(sha(canonicalJson(votes)));
  });
});
