import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Moment } from '#justice/basics';
import { SCENARIOS } from '#scenarios';
import { assignOfficer } from '#platform/acts';
import { engineDoor } from '#platform/seed';
import { provedAgain } from './browser-door.ts';
import { named, playUntil } from './cases-in-play.ts';
import { desks, type Desk, type Mishaps } from './desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

describe.skipIf(!hasChromium)(hasChromium ? 'states of pages' : 'states of pages (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let desk: (officer: string) => Promise<Desk>;
  const mishaps: Mishaps = { told: [] };
  /** A case whose arrest is to be asked for, and one in which that was done. */
  let before = '';
  let asked = '';
  let proposal = '';

  /** Somebody submits what has to be approved. */
  const propose = async (necessity: string): Promise<string> => {
    const proposed = await engineDoor(stage.node.grounds).propose(named('林禾'), {
      case: before,
      act: 'requestArrest',
      subject: 'shen',
      role: 'police',
      agency: 'ga-north',
      at: stage.node.grounds.clock.now() as Moment,
      together: [named('周砚')],
      panel: [],
      form: { facts: '入户盗窃现金三千元', necessity },
    });
    return 'proposal' in proposed ? proposed.proposal.id : JSON.stringify(proposed);
  };
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${stage.url}${path}`);
    await page.locator('main h1, main h2').first().waitFor();
    await page.getByText('正在读取…').first().waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    stage = await openStage();
    desk = desks(stage, mishaps);
    before = await playUntil(stage, { ...SCENARIOS['arrest-refused']!, name: 'before-asking' }, '2026-03-04');
    asked = await playUntil(stage, { ...SCENARIOS['arrest-refused']!, name: 'asked' }, '2026-03-05');
    await engineDoor(stage.node.grounds).assign({ case: asked, agency: 'jc-north', officer: named('顾清') });
    proposal = await propose('有证据证明有犯罪事实');
    expect(proposal).toMatch(/^[\w-]+$/u);
  });
  afterAll(async () => stage.end());

  test('W20 what is sent back without reasons is not; with them it goes back, and is submitted again with what changed beside what it was', async () => {
    const [{ page: head }, { page: officer }] = [await desk(named('沈川')), await desk(named('林禾'))];
    const found: string[] = [];
    await open(head, '/approvals');
    expect(await head.locator('.papers .case-number').first().innerText()).toMatch(/号/u);
    // Whom it is about is read in the list, not only once it is opened.
    await head.locator('.papers li', { hasText: '提请批准逮捕' }).filter({ hasText: '申某' }).first().waitFor();
    found.push(...(await sweep(head, 'what waits for approval')));
    await open(head, `/proposals/${proposal}`);
    found.push(...(await sweep(head, 'a proposal to decide')));
    await head.getByRole('button', { name: '退回修改' }).click();
    await head.getByText('请写明理由').waitFor();
    found.push(...(await sweep(head, 'a send-back without reasons')));
    await head.locator('#deciding-reasons').fill('社会危险性的理由写得太简单');
    await head.getByRole('button', { name: '退回修改' }).click();
    await head.getByText('已退回').first().waitFor();
    found.push(...(await sweep(head, 'sent back')));

    await open(officer, `/proposals/${proposal}`);
    found.push(...(await sweep(officer, 'what came back')));
    await officer.getByRole('link', { name: '修改后重新提交' }).click();
    await officer.locator('#field-necessity').waitFor();
    found.push(...(await sweep(officer, 'a form with what came back')));
    proposal = await propose('有证据证明有犯罪事实，可能毁灭证据');

    await open(head, `/proposals/${proposal}`);
    await head.getByRole('heading', { name: '与上一版对比' }).waitFor();
    expect(await head.locator('del').allInnerTexts()).toEqual(['有证据证明有犯罪事实']);
    expect(await head.locator('ins').allInnerTexts()).toEqual(['有证据证明有犯罪事实，可能毁灭证据']);
    found.push(...(await sweep(head, 'compared with the last version')));
    expect(found).toEqual([]);
  });

  test('W20 who signs long after signing in proves again who they are, and comes back to where they were', async () => {
    const { page } = await desk(named('沈川'));
    await stage.node.database.system((query) =>
      query
        .updateTable('sessions')
        .set({ stepped_up_at: null } as never)
        .where('subject', '=', named('沈川'))
        .execute(),
    );
    await open(page, `/proposals/${proposal}`);
    await page.getByRole('button', { name: /^批准：/u }).click();
    await page.locator('.error-summary.notice').waitFor();
    expect(await sweep(page, 'to prove again who one is')).toEqual([]);
    await provedAgain(page, named('沈川'));
    await page.getByRole('button', { name: /^批准：/u }).click();
    await page.getByText('已生效').first().waitFor();
  });

  test('W20 while a page is read, and where it cannot be, it breaks no rule', async () => {
    const { page } = await desk(named('林禾'));
    const found: string[] = [];
    const held: (() => void)[] = [];
    await page.route(`**/api/v1/cases/${before}**`, async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await page.goto(`${stage.url}/cases/${before}`);
    await page.getByText('正在读取…').first().waitFor();
    found.push(...(await sweep(page, 'a page that is read')));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const go of held) go();
    await page.route('**/api/v1/requests**', (route) => route.abort());
    await page.goto(`${stage.url}/requests`);
    await page.getByRole('alert').first().waitFor();
    found.push(...(await sweep(page, 'a page that cannot be read')));
    await page.unroute('**/api/v1/requests**');
    expect(found).toEqual([]);
  });

  test('W20 a form nobody wrote in yet, and the map with what is to be decided, break no rule', async () => {
    const found: string[] = [];
    const [{ page: officer }, { page: prosecutor }] = [await desk(named('林禾')), await desk(named('顾清'))];
    await open(officer, `/cases/${before}/act?act=interrogate&subject=shen&role=police`);
    await officer.getByRole('button', { name: '核对并提交' }).waitFor();
    found.push(...(await sweep(officer, 'a clean form')));
    await open(prosecutor, `/cases/${asked}?tab=map&asked=arrest-review`);
    await prosecutor.getByRole('heading', { name: '待决定：审查逮捕' }).waitFor();
    const outcomes = prosecutor
      .locator('section', { has: prosecutor.getByRole('heading', { name: '待决定：审查逮捕' }) })
      .getByRole('link');
    expect(await outcomes.allInnerTexts()).toEqual(expect.arrayContaining(['批准逮捕', '不批准逮捕']));
    found.push(...(await sweep(prosecutor, 'the map with what is to be decided')));
    expect(found).toEqual([]);
  });

  test('W20 who withdrew is on the page of the agency, for who may know of it', async () => {
    const recusing = { case: asked, officer: named('周砚'), agency: 'ga-north', what: 'recuse', basis: '系证人的近亲属' } as const;
    expect(await assignOfficer(stage.node.grounds, { kind: 'officer', id: named('沈川') }, recusing)).toHaveProperty('assigned');
    const { page } = await desk(named('沈川'));
    await open(page, '/agencies?agency=ga-north');
    await page.getByRole('heading', { name: '回避' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('系证人的近亲属');
    expect(await sweep(page, 'who withdrew')).toEqual([]);
    const { page: stranger } = await desk(named('郁林'));
    await open(stranger, '/agencies?agency=ga-north');
    await stranger.getByText('本机关人员没有回避记录').waitFor();
    expect(await stranger.locator('main').innerText()).not.toContain('近亲属');
  });

  test('W20 a proof is checked against the pinned key, and the page says so; another key than was pinned is told', async () => {
    await stage.node.sequencer.integrate();
    const { page } = await desk(named('林禾'));
    const key = (await page.evaluate(`fetch('/api/v1/ledger/key').then((one) => one.json()).then((one) => one.key)`)) as string;
    const pin = (text: string): Promise<unknown> =>
      page.evaluate(`localStorage.setItem('fashu-pinned-trust', ${JSON.stringify(JSON.stringify({ text, since: '2026-11-20' }))})`);
    const check = async (): Promise<string> => {
      await open(page, `/cases/${asked}?tab=course`);
      await page.locator('.course details summary').first().click();
      await page.getByRole('button', { name: '核验账本凭证' }).click();
      await page.locator('.verdict').waitFor();
      return page.locator('.verdict').innerText();
    };
    expect(await check()).toContain('依据本站自己提供的公钥核对');
    await pin(key);
    const pinned = await check();
    expect(pinned).toContain('账本凭证已核验');
    expect(pinned).toContain('依据您 2026-11-20 固定在本浏览器的公钥核对');
    expect(pinned).toContain(key);
    expect(await sweep(page, 'a proof that was checked')).toEqual([]);
    await pin('not a key');
    expect(await check()).toContain('账本凭证核验未通过');
    expect(await sweep(page, 'a proof that does not hold')).toEqual([]);
  });

  test('W5 nothing was reported against the content policy, and no script failed, at any of these desks', () => {
    expect(mishaps.told).toEqual([]);
  });
});
