import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Moment } from '#justice/basics';
import { SCENARIOS } from '#scenarios';
import { expireLimits } from '#platform/jobs';
import { engineDoor, type ActAsked } from '#platform/seed';
import { named, playUntil } from './cases-in-play.ts';
import { compose, goTo, tabTo } from './by-keys.ts';
import { desks, type Desk, type Mishaps } from './desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

const DELIVER = 'deliverToDetentionCentre';

describe.skipIf(!hasChromium)(hasChromium ? 'work at a desk' : 'work at a desk (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let desk: (officer: string) => Promise<Desk>;
  let page: Page;
  let cases: readonly string[] = [];
  let asked = '';
  const mishaps: Mishaps = { told: [] };

  const now = (): Moment => stage.node.grounds.clock.now() as Moment;
  const address = (id: string | undefined, act: string, subject: string): string =>
    `${stage.url}/cases/${id ?? ''}/act?act=${act}&subject=${subject}&role=police`;
  /** Somebody else acts in the case, at another desk. */
  const meanwhile = async (id: string | undefined): Promise<void> => {
    const acted = await engineDoor(stage.node.grounds).act(named('周砚'), {
      case: id ?? '',
      act: DELIVER,
      subject: 'ke',
      role: 'police',
      agency: 'ga-north',
      at: now(),
      together: [],
      form: { centre: '临江市看守所', health: true },
    } satisfies ActAsked);
    expect(acted).toHaveProperty('done');
    // What happens is told once it has its place in the ledger.
    await stage.node.sequencer.integrate();
  };

  beforeAll(async () => {
    stage = await openStage();
    desk = desks(stage, mishaps);
    asked = await playUntil(stage, { ...SCENARIOS['arrest-refused']!, name: 'before-arrest' }, '2026-03-05');
    await engineDoor(stage.node.grounds).assign({ case: asked, agency: 'jc-north', officer: named('顾清') });
    await expireLimits(stage.node.grounds);
    ({ page } = await desk(named('林禾')));
    const listed = (await page.evaluate(`fetch('/api/v1/cases?limit=50').then((one) => one.json())`)) as {
      readonly items: readonly { readonly id: string; readonly names: readonly string[]; readonly stage?: { readonly value: string } }[];
    };
    cases = listed.items.filter((one) => one.names.includes('撬棍') && one.stage?.value !== 'closed').map(({ id }) => id);
    expect(cases.length).toBe(2);
    const proposed = await engineDoor(stage.node.grounds).propose(named('林禾'), {
      case: cases[1] ?? '',
      act: 'returnToVictim',
      subject: 'crowbar',
      role: 'police',
      agency: 'ga-north',
      at: now(),
      together: [],
      panel: [],
      form: { title: '购买凭证', photographs: '已拍照', reasons: '与案件无争议' },
    });
    expect(proposed).toHaveProperty('proposal');
  });
  afterAll(async () => stage.end());

  test('W8 by keys alone: a case is found and an act in it is filled in, checked, signed and received', async () => {
    await page.goto(stage.url);
    await page.locator('main').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.insertText('撬棍');
    await page.getByRole('group', { name: '案件' }).getByRole('menuitem').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\//u);
    await page.locator('.band').waitFor();
    await goTo(page, '送看守所羁押');
    await page.waitForURL(/\/act\?/u);
    await tabTo(page, page.locator('#field-centre'));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('临江市看守所');
    await tabTo(page, page.getByRole('radio', { name: '是', exact: true }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: '核对并提交' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: '确认送看守所羁押' }));
    await page.keyboard.press('Enter');
    await page.locator('.receipt').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toContain('receipt');
    expect(await sweep(page, 'a receipt')).toEqual([]);
  });

  test('W8 by keys alone: what waits for approval is read and approved', async () => {
    const { page: head } = await desk(named('沈川'));
    await head.goto(stage.url);
    await head.locator('main').waitFor();
    await goTo(head, '待我审批');
    await head.waitForURL(/\/approvals/u);
    await tabTo(head, head.getByRole('link', { name: '判决前返还被害人' }));
    await head.keyboard.press('Enter');
    await tabTo(head, head.getByRole('button', { name: /^批准：/u }));
    await head.keyboard.press('Enter');
    await head.getByText('已生效').first().waitFor();
  });

  test('W14 what the law forbids an officer is refused on the page, with the reason and the article; what was written stays', async () => {
    await page.goto(address(asked, 'executeArrest', 'shen'));
    for (const field of await page.locator('form textarea').all()) await field.fill('已宣布逮捕');
    for (const choice of await page.locator('form fieldset').all()) await choice.locator('input').first().check();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.getByRole('button', { name: /^确认/u }).click();
    await page.locator('.error-summary').waitFor();
    expect(await page.locator('.error-summary').innerText()).toContain('刑诉法第八十条');
    expect(await sweep(page, 'a refusal')).toEqual([]);
  });

  test('W8 by keys alone: a request is answered', async () => {
    const { page: prosecutor } = await desk(named('顾清'));
    await prosecutor.goto(stage.url);
    await prosecutor.locator('main').waitFor();
    await goTo(prosecutor, '请求与移送');
    await tabTo(prosecutor, prosecutor.getByRole('link', { name: '不批准逮捕' }));
    await prosecutor.keyboard.press('Enter');
    await prosecutor.waitForURL(/\/act\?/u);
    await tabTo(prosecutor, prosecutor.getByRole('radio').first());
    await prosecutor.keyboard.press('Space');
    await tabTo(prosecutor, prosecutor.locator('#field-reasons'));
    await prosecutor.keyboard.insertText('现有证据不能证明申某实施了盗窃');
    await tabTo(prosecutor, prosecutor.getByRole('button', { name: '核对并提交' }));
    await prosecutor.keyboard.press('Enter');
    expect(await prosecutor.locator('.error-summary').allInnerTexts()).toEqual([]);
    await tabTo(prosecutor, prosecutor.getByRole('button', { name: /^(?:确认|提交审批)/u }));
    await prosecutor.keyboard.press('Enter');
    await prosecutor.locator('.receipt, .error-summary').first().waitFor();
    expect(await prosecutor.locator('.error-summary').allInnerTexts()).toEqual([]);
  });

  test('W8 by keys alone: a finding is taken up', async () => {
    const { page: chief } = await desk(named('柳原'));
    await chief.goto(`${stage.url}/findings`);
    const take = chief.getByRole('button', { name: /^着手过问/u }).first();
    await take.waitFor();
    await tabTo(chief, take);
    await chief.keyboard.press('Enter');
    await chief.getByRole('dialog').waitFor();
    expect(await sweep(chief, 'the dialog of a finding')).toEqual([]);
    await tabTo(chief, chief.locator('#finding-says'));
    await chief.keyboard.insertText('已向承办人了解情况');
    await tabTo(chief, chief.getByRole('dialog').getByRole('button').first());
    await chief.keyboard.press('Enter');
    await chief.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('W9 while a character is composed, Enter sends nothing and single keys go nowhere', async () => {
    await page.goto(address(cases[0], DELIVER, 'ke'));
    await page.locator('#field-centre').fill('');
    await page.locator('#field-centre').click();
    await compose(page, { steps: ['k', 'kan', 'kan shou'], enter: true, gives: '看守所𠮷㛃𬭼' });
    expect(await page.locator('#field-centre').inputValue()).toBe('看守所𠮷㛃𬭼');
    expect(new URL(page.url()).pathname).toMatch(/\/act$/u);
    expect(await page.locator('.error-summary').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await compose(page, { steps: ['g', 'gl', 'gl'], enter: true, gives: '撬棍' });
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(new URL(page.url()).pathname).toMatch(/\/act$/u);
    await page.getByRole('group', { name: '案件' }).getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('W9 rare characters of names are seen as themselves and checked as they were typed', async () => {
    await page.goto(address(cases[0], DELIVER, 'ke'));
    await page.locator('#field-centre').fill('𠮷㛃𬭼看守所');
    await page.getByRole('radio', { name: '是', exact: true }).check();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.getByText('𠮷㛃𬭼看守所').first().waitFor();
    expect(await sweep(page, 'a check page')).toEqual([]);
  });

  test('W10 with the network cut the page says so and keeps what was typed; with it back, it goes on', async () => {
    await page.goto(address(cases[0], DELIVER, 'ke'));
    await page.locator('#field-centre').fill('临江市看守所二号');
    await page.getByRole('radio', { name: '是', exact: true }).check();
    await page.context().setOffline(true);
    await page.getByText('网络已断开').first().waitFor();
    expect(await sweep(page, 'offline')).toEqual([]);
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.getByRole('button', { name: '确认送看守所羁押' }).click();
    await page.locator('.status-line', { hasText: '网络已断开' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('临江市看守所二号');

    await page.context().setOffline(false);
    await page.getByText('网络已恢复').waitFor();
    await meanwhile(cases[0]);
    await page.getByText('您办理期间，案件有新的变化').waitFor();
    await page.getByRole('button', { name: '已看过，继续办理' }).click();
    await page.getByRole('button', { name: '确认送看守所羁押' }).click();
    await page.locator('.receipt').waitFor();
  });

  test('W11 who sends without having seen what changed meanwhile writes over nothing: it is shown first, and what was typed stays', async () => {
    await page.route('**/api/v1/events', (route) => route.abort());
    await page.goto(address(cases[0], DELIVER, 'ke'));
    await page.locator('#field-centre').fill('临江市看守所三号');
    await page.getByRole('radio', { name: '是', exact: true }).check();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await meanwhile(cases[0]);
    const sent = page.waitForResponse((one) => one.url().endsWith('/acts') && one.request().method() === 'POST');
    await page.getByRole('button', { name: '确认送看守所羁押' }).click();
    expect((await sent).status()).toBe(409);
    const changed = page.getByRole('alert').filter({ hasText: '您办理期间，案件有新的变化' });
    await changed.waitFor();
    expect(await changed.innerText()).toContain('送看守所羁押');
    expect(await sweep(page, 'a conflict')).toEqual([]);
    await changed.getByRole('button', { name: '已看过，继续办理' }).click();
    expect(await page.locator('main').innerText()).toContain('临江市看守所三号');
    await page.getByRole('button', { name: '确认送看守所羁押' }).click();
    await page.locator('.receipt').waitFor();
    await page.unroute('**/api/v1/events');
  });

  test('W12 a sign-in about to end is said two minutes before; one signs in in another window and goes on here', async () => {
    await page.route('**/api/v1/session', async (route) => {
      const answer = await route.fetch();
      const session = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...session, expiresAt: new Date(Date.now() + 90_000).toISOString() } });
    });
    await page.goto(address(cases[0], DELIVER, 'ke'));
    await page.locator('#field-centre').fill('还没有写完');
    await page.getByText('登录将于').waitFor();
    expect(await sweep(page, 'a sign-in about to end')).toEqual([]);
    await page.unroute('**/api/v1/session');
    await page.context().clearCookies();
    await page.evaluate(`fetch('/api/v1/session').then(() => undefined)`);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '重新登录（新窗口）' }).click(),
    ]);
    await other.locator(`a[href$="/as/${named('林禾')}"]`).click();
    await other.getByText('已登录', { exact: true }).waitFor();
    await other.close();
    await page.getByRole('link', { name: '重新登录（新窗口）' }).waitFor({ state: 'hidden' });
    expect(await page.locator('#field-centre').inputValue()).toBe('还没有写完');
  });

  test('W4 forms, their errors, dialogs, tabs and pages with nothing or something wrong break no rule either', async () => {
    const found: string[] = [];
    await page.goto(address(cases[0], 'findUnrelated', 'crowbar'));
    await page.locator('#field-reasons').fill('');
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.locator('.error-summary').waitFor();
    found.push(...(await sweep(page, 'an error summary')));
    for (const [name, at] of [
      ['people', `/cases/${cases[0]}?tab=people`],
      ['property', `/cases/${cases[0]}?tab=property`],
      ['a proposal', ''],
      ['an empty list', '/approvals'],
      ['a case that is not there', '/cases/00000000-0000-4000-8000-000000000000'],
    ] as const) {
      if (at === '') {
        await page.goto(`${stage.url}/approvals?whose=mine`);
        await page.getByRole('link', { name: '判决前返还被害人' }).first().click();
      } else await page.goto(`${stage.url}${at}`);
      await page.locator('main h1, main h2').first().waitFor();
      found.push(...(await sweep(page, name)));
    }
    await page.goto(stage.url);
    await page.locator('main h1').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    found.push(...(await sweep(page, 'the keys')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u }).click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await sweep(page, 'the clock')));
    expect(found).toEqual([]);
  });

  test('W13 in a browser too old for it the page says so, and in this one it does not', async () => {
    await page.goto(stage.url);
    await page.locator('main').waitFor();
    expect(await page.locator('#floor').isVisible()).toBe(false);
    const context = await stage.browser.newContext();
    await context.addInitScript('delete Array.prototype.toSorted');
    const old = await context.newPage();
    await old.goto(stage.url);
    await old.locator('#floor').waitFor();
    expect(await old.locator('#floor').innerText()).toContain('Chromium 111');
    await context.close();
  });

  test('W5 nothing was reported against the content policy, and no script failed, at any of these desks', () => {
    expect(mishaps.told).toEqual([]);
  });
});
