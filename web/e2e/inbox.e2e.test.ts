import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Moment } from '#justice/basics';
import { engineDoor } from '#platform/seed';
import { tabTo } from './by-keys.ts';
import { named, playUntil } from './cases-in-play.ts';
import { desks, type Desk, type Mishaps } from './desk.ts';
import { finedOnTheSpot } from './fined-on-the-spot.ts';
import { fillDesk } from './long-desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

const HAND_IN = '将当场收缴的罚款交至行政机关';
const PEOPLE = ['申甲', '申乙', '申丙', '申丁'] as const;

describe.skipIf(!hasChromium)(hasChromium ? 'the inbox' : 'the inbox (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let desk: (officer: string) => Promise<Desk>;
  let page: Page;
  const cases: string[] = [];
  const mishaps: Mishaps = { told: [] };

  const row = (who: string): Locator => page.locator('tr[data-row]', { hasText: who });
  const address = (): string => new URL(page.url()).search;
  const reach = async (path: string): Promise<void> => {
    await page.goto(`${stage.url}${path}`);
    await page.locator('table.desk, .cards, main section').first().waitFor();
  };
  const caseOf = (who: (typeof PEOPLE)[number]): string => cases[PEOPLE.indexOf(who)] ?? '';
  /** A colleague hands in the money of one case, at another desk. */
  const handIn = async (id: string): Promise<void> => {
    const acted = await engineDoor(stage.node.grounds).act(named('木槿'), {
      case: id,
      act: 'handIn',
      subject: 'stall',
      role: 'agency',
      agency: 'sjg-north',
      at: stage.node.grounds.clock.now() as Moment,
      together: [],
      form: {},
    });
    expect(acted).toHaveProperty('done');
  };

  beforeAll(async () => {
    stage = await openStage();
    desk = desks(stage, mishaps);
    for (const [index, who] of PEOPLE.entries())
      cases.push(await playUntil(stage, finedOnTheSpot(`fined-${index}`, who, stage.node.grounds.clock.now())));
    expect(cases.filter((id) => id === '')).toEqual([]);
    ({ page } = await desk(named('关山')));
  });
  afterAll(async () => stage.end());

  test('W15 what the desk is narrowed to stands in its address, and the address alone brings it back', async () => {
    await reach('/');
    await page.locator('#inbox-filter').fill('申乙');
    await page.waitForURL(/q=/u);
    await page.locator('#inbox-due').selectOption('soon');
    await page.waitForURL(/due=soon/u);
    await page.locator('#inbox-due').selectOption('');
    await page.waitForURL((url) => !url.search.includes('due='));
    await row('申甲').waitFor({ state: 'detached' });
    const kept = address();
    await reach('/?view=all');
    await row('申甲').waitFor();
    await reach(`/${kept}`);
    await row('申乙').waitFor();
    expect(await page.locator('tr[data-row]').count()).toBe(1);
    expect(await page.locator('#inbox-filter').inputValue()).toBe('申乙');
  });

  test('W15 a view is kept under a name, opens again from the list, and goes when it is deleted', async () => {
    await page.getByRole('button', { name: '保存为视图' }).click();
    await page.locator('#view-name').fill('只看申乙');
    await page.keyboard.press('Enter');
    const kept = address();
    await reach('/');
    await page.getByRole('link', { name: '只看申乙' }).click();
    await page.waitForURL(/q=/u);
    expect(address()).toBe(kept);
    await page.getByRole('button', { name: '删除视图 只看申乙' }).click();
    await page.getByRole('link', { name: '只看申乙' }).waitFor({ state: 'detached' });
  });

  test('W15 by keys: down and up the rows, select, open, act, filter', async () => {
    await reach('/');
    const focused = async (): Promise<unknown> => page.evaluate(`document.activeElement?.closest('[data-row]')?.dataset.index`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toBe('1');
    await page.keyboard.press('x');
    expect(await page.locator('tr[data-row][data-index="1"]').getAttribute('data-selected')).toBe('true');
    await page.keyboard.press('x');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement?.id')).toBe('inbox-filter');
    await page.locator('#inbox-filter').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/cases\/[^/]+$/u);
    await reach('/');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.waitForURL(/\/act\?|\/cases\//u);
  });

  test('W15 what happens at another desk is seen here without asking for it', async () => {
    await reach('/');
    await row('申丁').getByRole('link', { name: HAND_IN }).waitFor();
    await handIn(caseOf('申丁'));
    await stage.node.sequencer.integrate();
    await row('申丁').getByRole('link', { name: '将罚款缴付指定的银行' }).waitFor();
  });

  test('W16 several cases with one next act: one page, in each an act of its own; what is refused in one stops none and is told with its article', async () => {
    await reach('/');
    await row('申甲').getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '选中下一步相同的其余 2 件' }).click();
    await row('申丁').getByRole('checkbox').check();
    await page.getByText('批量办理：将罚款缴付指定的银行（1 件）').waitFor();
    await row('申丁').getByRole('checkbox').uncheck();
    expect(await sweep(page, 'rows selected')).toEqual([]);
    const offer = page.getByRole('link', { name: `批量办理：${HAND_IN}（3 件）` });
    await tabTo(page, offer);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/batch\?/u);
    await page.getByText('各有回执').waitFor();
    expect(await sweep(page, 'a batch')).toEqual([]);

    // Nobody has told this page yet that one of them is done already.
    await page.route('**/api/v1/events', (route) => route.abort());
    await page.reload();
    const confirm = page.getByRole('button', { name: `确认${HAND_IN}（3 件）` });
    await confirm.waitFor();
    await handIn(caseOf('申丙'));
    const keys: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/acts')) keys.push(request.headers()['idempotency-key'] ?? '');
    });
    await tabTo(page, confirm);
    await page.keyboard.press('Enter');
    await page.getByText('2 件已办，1 件未办成').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('batch-result');
    expect(new Set(keys).size).toBe(3);
    const third = page.locator('main tbody tr', { hasText: '申丙' });
    await third.getByText('案件已变化，未办理').waitFor();
    expect(await page.locator('main tbody tr', { hasText: '申甲' }).innerText()).toContain('已办');

    await third.getByRole('button', { name: /^已看过/u }).click();
    await third.getByRole('button', { name: /^重试/u }).click();
    await third.getByText('不予准许', { exact: true }).waitFor();
    expect(await third.innerText()).toContain('处罚法第七十一条');
    expect(await sweep(page, 'a batch with a refusal')).toEqual([]);
    await third.getByRole('button', { name: /^移出/u }).click();
    await page.getByText('2 件全部办结').waitFor();
    await page.unroute('**/api/v1/events');
  });

  test('W16 each of them is in the ledger as an act of its own', async () => {
    for (const id of cases) {
      const acts = await stage.node.grounds.database.system((query) =>
        query.selectFrom('acts').select('act').where('case_id', '=', id).where('act', '=', 'handIn').execute(),
      );
      expect(acts).toHaveLength(1);
    }
  });

  test('W16 what the law wants done one by one is not done together, whatever an address says', async () => {
    const of = encodeURIComponent(JSON.stringify([[cases[0], 'stall', 1]]));
    await page.goto(`${stage.url}/batch?procedure=administrative-penalty&act=imposeAdditionalFine&role=agency&of=${of}`);
    await page.getByText('这项行为须逐件办理，不能批量办理。').waitFor();
    expect(await page.getByRole('button', { name: /^确认/u }).count()).toBe(0);
  });

  // How long that takes on a slow machine is measured by `node bench/pages.ts`.
  test('W17 a desk of ten thousand open cases draws only what is seen', async () => {
    await fillDesk(page, 10_000);
    await page.goto(stage.url);
    await page.locator('tr[data-row]').nth(9).waitFor();
    expect(await page.locator('tr[data-row]').count()).toBeLessThan(60);
    expect(await page.locator('table.desk').getAttribute('aria-rowcount')).toBe('10001');
    expect(await sweep(page, 'ten thousand cases')).toEqual([]);
  });

  test('W17 further down the rows are read and drawn as one comes to them, by wheel and by keys, and say which row they are', async () => {
    for (const one of await page.locator('tr[data-row]').all()) expect(await one.getAttribute('aria-rowindex')).toMatch(/^\d+$/u);
    await page.keyboard.press('j');
    // A key held down repeats faster than the page is drawn again: no press may be lost.
    await page.evaluate(
      `for (let presses = 0; presses < 25; presses += 1) dispatchEvent(new KeyboardEvent('keydown', { key: 'j', cancelable: true }))`,
    );
    expect(await page.evaluate(`document.activeElement?.closest('[data-row]')?.ariaRowIndex`)).toBe('27');
    for (let presses = 0; presses < 14; presses += 1) await page.keyboard.press('j');
    expect(await page.evaluate(`document.activeElement?.closest('[data-row]')?.ariaRowIndex`)).toBe('41');
    await page.keyboard.press('x');
    await page.getByText('已选 1 件').waitFor();
    for (let turns = 0; turns < 30; turns += 1) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(50);
    }
    expect(Number(await page.locator('tr[data-row]').last().getAttribute('aria-rowindex'))).toBeGreaterThan(300);
    expect(await page.locator('tr[data-row]').count()).toBeLessThan(80);
    // What was selected is selected still, out of sight as it is.
    await page.getByText('已选 1 件').waitFor();
    // On paper stands all that was read, not what was in sight.
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('tr[data-row]').count()).toBeGreaterThan(300);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    await page.unroute('**/api/v1/inbox?*');
  });

  test('W71 on a desk of ten thousand what happens to one case is read alone: it stands where it belongs now, nothing else is read again', async () => {
    const id = await playUntil(stage, finedOnTheSpot('fined-later', '申戊', stage.node.grounds.clock.now()));
    await stage.node.sequencer.integrate();
    const { asked, put } = await fillDesk(page, 10_000);
    await page.goto(stage.url);
    await page.locator('tr[data-row]').nth(9).waitFor();
    for (let turns = 0; turns < 12; turns += 1) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(50);
    }
    await expect.poll(() => asked.length).toBeGreaterThan(2);
    await page.mouse.wheel(0, -40_000);
    await page.locator('tr[data-row][data-index="0"]').waitFor();
    await page.waitForTimeout(500);
    const before = asked.length;
    put(id, 3, '申戊');
    await handIn(id);
    await stage.node.sequencer.integrate();
    await row('申戊').waitFor();
    expect(await row('申戊').getAttribute('data-index')).toBe('3');
    expect(await page.locator('tr[data-row][data-index="4"]').innerText()).toContain('申4');
    await page.getByText('10001 件').first().waitFor();
    await page.waitForTimeout(1500);
    expect(asked.slice(before).map((one) => [one.get('cases'), one.get('after')])).toEqual([[id, null]]);
    await page.unroute('**/api/v1/inbox?*');
  });

  test('W72 on a telephone the cards of ten thousand cases are drawn as one comes to them, by hand and by keys, each in its place', async () => {
    const card = page.locator('.cards li[data-row]');
    const focused = async (): Promise<unknown> => page.evaluate(`document.activeElement?.closest('[data-row]')?.dataset.index`);
    await page.setViewportSize({ width: 390, height: 844 });
    await fillDesk(page, 10_000);
    await page.goto(stage.url);
    await card.nth(9).waitFor();
    expect(await card.count()).toBeLessThan(40);
    expect(await card.first().getAttribute('aria-setsize')).toBe('10000');
    // No card lies over another, whatever their heights.
    const over = await page.evaluate(`[...document.querySelectorAll('.cards li[data-row]')].filter((one) =>
      one.nextElementSibling !== null && one.nextElementSibling.getBoundingClientRect().top < one.getBoundingClientRect().bottom).length`);
    expect(over).toBe(0);
    await page.keyboard.press('j');
    await page.evaluate(
      `for (let presses = 0; presses < 25; presses += 1) dispatchEvent(new KeyboardEvent('keydown', { key: 'j', cancelable: true }))`,
    );
    expect(await focused()).toBe('25');
    for (let presses = 0; presses < 14; presses += 1) await page.keyboard.press('j');
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('k');
    expect(await focused()).toBe('35');
    await page.keyboard.press('x');
    await page.getByText('已选 1 件').waitFor();
    for (let turns = 0; turns < 30; turns += 1) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(50);
    }
    expect(Number(await card.last().getAttribute('aria-posinset'))).toBeGreaterThan(150);
    expect(await card.count()).toBeLessThan(60);
    await page.getByText('已选 1 件').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await card.count()).toBeGreaterThan(150);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.unroute('**/api/v1/inbox?*');
  });

  test('W5 nothing was reported against the content policy, and no script failed', () => {
    expect(mishaps.told).toEqual([]);
  });
});
