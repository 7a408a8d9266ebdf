import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Moment } from '#justice/basics';
import { decideProposal, propose, type ProposalOutcome } from '#platform/acts';
import { engineDoor, playThrough } from '#platform/seed';
import { groundOn, officer, STORES, type TestGround, type TestStore } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';

const AT = '2026-02-02T10:00' as Moment;

let store: TestStore;
let ground: TestGround;
let id = '';

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
  ground = await groundOn(store.database);
  const written = SCENARIOS['two-returns']!;
  const { case: played } = await playThrough({
    door: engineDoor(ground.grounds),
    jurisdiction: ground.grounds.practices[written.procedure]!.jurisdiction,
    roster: LINJIANG,
    written,
    until: '2026-02-01' as Moment,
    person: (name) => `p-${name}`,
  });
  id = played;
});
afterAll(async () => store.end());

test('W11 the police withdraw a case for great merit when the Supreme People’s Procuratorate approves; a procuratorate below it is not asked', async () => {
  const proposed = await propose(ground.grounds, officer('林禾'), {
    case: id,
    act: 'withdrawWithConsent',
    role: 'police',
    form: { ground: 'merit', reasons: '如实供述,另案重大立功', property: '无' },
    at: AT,
    key: 'withdraw',
  });
  const proposal = 'proposal' in proposed ? proposed.proposal.id : '';
  const approve = (name: string, post: string): Promise<ProposalOutcome> =>
    decideProposal(ground.grounds, officer(name), { id: proposal, key: `${name}-${post}`, at: AT, decision: { what: 'approve', post } });
  expect(await approve('沈川', 'agency-head')).toMatchObject({
    proposal: { state: 'open', awaiting: { posts: ['consenting-procuratorate'] } },
  });
  for (const below of ['严正', '孟河'])
    expect([below, await approve(below, 'consenting-procuratorate')]).not.toMatchObject([below, { proposal: {} }]);
  expect(await approve('高远', 'consenting-procuratorate')).toMatchObject({
    proposal: { state: 'effective' },
    receipt: { act: 'withdrawWithConsent' },
  });
});
