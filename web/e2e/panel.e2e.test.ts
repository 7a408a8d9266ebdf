import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { SCENARIOS } from '#scenarios';
import { named, playUntil } from './cases-in-play.ts';
import { desks, type Desk, type Mishaps } from './desk.ts';
import { putToPanel, vote } from './panel-by-hand.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

const MEMBERS = ['贺兰', '姚远', '丁香'] as const;
const MINORITY = '孟某的刑期应当再轻一些。';

/** Everything a browser may know of a proposal. */
const knownOf = (page: Page, id: string): Promise<string> =>
  page.evaluate(`fetch('/api/v1/proposals/${id}').then((answer) => answer.text())`);

/** What the server says to a vote sent past the page. */
const voteAnyway = (page: Page, id: string): Promise<{ readonly status: number; readonly body: string }> =>
  page.evaluate(`fetch('/api/v1/session').then((one) => one.json()).then(({ csrf }) => fetch('/api/v1/proposals/${id}/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ what: 'vote', vote: 'for', opinion: '同意' }),
  })).then(async (answer) => ({ status: answer.status, body: await answer.text() }))`);

describe.skipIf(!hasChromium)(hasChromium ? 'a panel in browsers' : 'a panel in browsers (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let desk: (officer: string) => Promise<Desk>;
  const mishaps: Mishaps = { told: [] };
  let proposal = '';

  beforeAll(async () => {
    stage = await openStage();
    desk = desks(stage, mishaps);
    const id = await playUntil(stage, { ...SCENARIOS['several-accused']!, name: 'before-a-panel' }, '2025-07-02T15:40');
    const { page } = await desk(named('贺兰'));
    proposal = (await putToPanel(page, stage.url, { id, members: MEMBERS })).id ?? '';
  });
  afterAll(async () => stage.end());

  test('W7 a judgment waits for each member of the panel, at their own desk', async () => {
    for (const member of MEMBERS) {
      const { page } = await desk(named(member));
      await page.goto(`${stage.url}/approvals`);
      await page.getByRole('link', { name: '合议庭评议、宣告判决' }).waitFor();
    }
  });

  test('W7 until the last vote is in, nobody reads the others’, not even in what the server sends; the page says who is missing', async () => {
    const [first, second, last] = await Promise.all(MEMBERS.map((member) => desk(named(member))));
    await vote(first!.page, stage.url, { member: '贺兰', is: '同意', opinion: '事实清楚，量刑适当。' });
    await vote(last!.page, stage.url, { member: '丁香', is: '不同意', opinion: MINORITY });

    expect(await last!.page.locator('main').innerText()).toContain('已表决');
    for (const { page } of [first!, second!]) {
      await page.goto(`${stage.url}/proposals/${proposal}`);
      await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain('尚有 1 人未表决，结果封存');
      expect(await knownOf(page, proposal)).not.toContain(MINORITY);
      expect(await page.locator('main').innerText()).not.toContain(MINORITY);
    }
    expect(await first!.page.locator('main').innerText()).toContain('您已表决');
    expect(await sweep(second!.page, 'a vote')).toEqual([]);
  });

  test('W7 whoever is not on the panel has nothing to vote with, and is refused past the page', async () => {
    const clerk = await desk(named('夏木'));
    await clerk.page.goto(`${stage.url}/proposals/${proposal}`);
    await clerk.page.getByText('您不是本合议庭成员，不能表决。').waitFor();
    expect(await clerk.page.getByRole('button', { name: '提交表决' }).count()).toBe(0);
    expect((await voteAnyway(clerk.page, proposal)).status).toBe(422);

    const stranger = await desk(named('郁林'));
    await stranger.page.goto(`${stage.url}/proposals/${proposal}`);
    await stranger.page.getByRole('alert').waitFor();
    expect((await voteAnyway(stranger.page, proposal)).status).toBe(404);
  });

  test('W7 a vote without a choice or an opinion is not sent', async () => {
    const { page } = await desk(named('姚远'));
    await page.goto(`${stage.url}/proposals/${proposal}`);
    await page.getByRole('button', { name: '提交表决' }).click();
    await page.getByText('请选择同意或者不同意').waitFor();
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await page.getByRole('button', { name: '提交表决' }).click();
    await page.getByText('请写明意见').waitFor();
    expect(JSON.parse(await knownOf(page, proposal))).toMatchObject({ awaiting: { members: [named('姚远')] } });
  });

  test('W7 with the last vote the judgment is pronounced by the majority; what the minority held is on record', async () => {
    const { page } = await desk(named('姚远'));
    const body = await vote(page, stage.url, { member: '姚远', is: '同意', opinion: '同意贺兰的意见。' });
    expect(body).toMatchObject({ state: 'effective', receipt: { act: 'pronounceJudgment' } });
    await page.getByText('2 票同意，1 票不同意，按多数意见作出决定').waitFor();
    const minority = page.locator('li', { hasText: '少数意见' });
    expect(await minority.innerText()).toContain('丁香');
    expect(await minority.innerText()).toContain(MINORITY);

    const receipt = body as { readonly receipt?: { readonly case: string; readonly number: number } };
    const paper = `${stage.url}/cases/${receipt.receipt?.case}/documents/${receipt.receipt?.number}`;
    await page.goto(paper);
    const record = page.locator('article', { hasText: '评议笔录' });
    await record.getByText('2 人同意、1 人不同意，按多数人的意见作出决定').waitFor();
    for (const said of ['审判长：贺兰', `丁香（少数意见）：${MINORITY}`]) expect(await record.innerText()).toContain(said);

    const { page: other } = await desk(named('丁香'));
    await other.goto(`${stage.url}/proposals/${proposal}`);
    await other.getByText(MINORITY).waitFor();
    expect((await voteAnyway(other, proposal)).status).toBe(422);
    expect(await sweep(other, 'a result')).toEqual([]);
  });

  test('W5 nothing was reported against the content policy, and no script failed, at any of these desks', () => {
    expect(mishaps.told).toEqual([]);
  });
});
