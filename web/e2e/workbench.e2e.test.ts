import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WrittenCase } from '#justice/cases';
import { LINJIANG } from '#scenarios/city';
import { SCENARIOS } from '#scenarios';
import { engineDoor, playThrough } from '#platform/seed';
import { browserDoor, type DoneByHand } from './browser-door.ts';
import { named } from './cases-in-play.ts';
import { firstScripts, kilobytes } from '../budgets.ts';
import { desks, watch, type Desk, type Mishaps } from './desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

const BY_HAND = new Set([
  'openCase',
  'acceptReport',
  'fileCase',
  'detain',
  'requestArrest',
  'approveArrest',
  'transferForProsecution',
  'signPlea',
  'acceptForFastTrack',
  'prepareSimpleHearing',
  'openHearing',
  'convict',
  'pronounceAlone',
  'closeCase',
]);

describe.skipIf(!hasChromium)(
  hasChromium ? 'the workbench in a browser' : 'the workbench in a browser (no chromium on this machine: skipped)',
  () => {
    let stage: Stage;
    let desk: (officer: string) => Promise<Desk>;
    const mishaps: Mishaps = { told: [] };
    const done: DoneByHand = { acts: [], approvals: [] };
    let played = '';

    beforeAll(async () => {
      stage = await openStage();
      desk = desks(stage, mishaps);
    });
    afterAll(async () => stage.end());

    test('W1 a plea on the fast track goes from the report to the last day of the sentence, by the hands of several people', async () => {
      // The same case is in the city already: this one is heard after it, in the same room.
      const written = JSON.parse(
        JSON.stringify(SCENARIOS['plea-fast-track']).replace('"from":"2026-04-15T09:30"', '"from":"2026-04-15T10:00"'),
      ) as WrittenCase;
      const ids = new Map(written.subjects.map(({ id, name }) => [name ?? id, `p-${id}`]));
      const { grounds, url } = { grounds: stage.node.grounds, url: stage.url };
      const { jurisdiction } = grounds.practices['criminal']!;
      await stage.node.database.system(async (query) => {
        for (const { id, name } of written.subjects)
          await query
            .insertInto('people')
            .values({ id: `p-${id}`, name: name ?? id, kind: 'person', body: '{}' } as never)
            .execute();
      });
      const door = browserDoor(
        { url, desk, engine: engineDoor(grounds), procedure: jurisdiction.core.procedure, roster: LINJIANG, byHand: BY_HAND },
        done,
      );

      const { case: id, differs } = await playThrough({
        door,
        jurisdiction,
        roster: LINJIANG,
        written: { ...written, name: 'by-hand' },
        person: (name) => ids.get(name) ?? `p-${name}`,
      });
      played = id;

      expect(differs).toEqual([]);
      expect(done.acts[0]?.act).toBe('openCase');
      expect(done.acts.filter(({ isRefused }) => !isRefused).length).toBeGreaterThanOrEqual(13);
      expect(new Set([...done.acts, ...done.approvals].map(({ officer }) => officer)).size).toBeGreaterThanOrEqual(5);
    });

    test('W1 what the law forbids a party is refused on the page, with its kind and nothing of what stands in the file', () => {
      const refused = done.acts.filter(({ isRefused }) => isRefused);
      expect(refused.map(({ act }) => act)).toEqual(['signPlea']);
      expect(refused[0]?.says).toContain('应当到场的人员未到场');
    });

    test('W1 what takes approval is approved by another person at their own desk', () => {
      const requested = done.acts.find(({ act }) => act === 'requestArrest');
      const approved = done.approvals.find(({ act }) => act === 'requestArrest');
      expect(approved).toBeDefined();
      expect(approved?.officer).not.toBe(requested?.officer);
    });

    test('W2 a proof is verified on the verification page; one changed character and it is not', async () => {
      await stage.node.sequencer.integrate();
      const { page: officer } = await desk(named('林禾'));
      await officer.goto(stage.url);
      const proof = (await officer.evaluate(`fetch('/api/v1/cases/${played}/entries/3/proof').then((answer) => answer.text())`)) as string;
      const context = await stage.browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
      const page = await context.newPage();
      watch(page, mishaps);
      await page.goto(`${stage.url}/verify`);

      await page.getByLabel('也可以粘贴凭证内容').fill(proof);
      await page.getByRole('button', { name: '核对凭证' }).click();
      await expect.poll(() => page.locator('.verdict').innerText()).toContain('有效：这一行为在账本中');
      expect(await page.locator('.verdict').innerText()).toContain('本页没有核对');
      expect(await sweep(page, '/verify')).toEqual([]);

      const at = proof.indexOf('extra ') + 60;
      await page.getByLabel('也可以粘贴凭证内容').fill(`${proof.slice(0, at)}${proof[at] === 'A' ? 'B' : 'A'}${proof.slice(at + 1)}`);
      await page.getByRole('button', { name: '核对凭证' }).click();
      await expect.poll(() => page.locator('.verdict').innerText()).toContain('无效');

      await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
      await context.setOffline(true);
      await page.reload();
      await page.getByLabel('也可以粘贴凭证内容').fill(proof);
      await page.getByRole('button', { name: '核对凭证' }).click();
      await expect.poll(() => page.locator('.verdict').innerText()).toContain('有效');
      await context.close();
    });

    test('W3 from the desk into a case and into an act by keys alone', async () => {
      const { page } = await desk(named('顾清'));
      await page.goto(stage.url);
      await page.locator('tbody tr').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/cases\//u);

      await page.goto(page.url().replace(/\/act\?.*|\?.*$/u, ''));
      await page.locator('.band').waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('group', { name: '本案可实施的行为' }).getByRole('menuitem').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/act\?/u);
      await page.getByRole('button', { name: '核对并提交' }).waitFor();
      await page.locator('body').focus();
      await page.keyboard.press('g');
      await page.keyboard.press('l');
      await page.waitForURL(/\/law/u);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: '快捷键' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });

    test('W4 no screen breaks a rule of WCAG 2.2 AA, in light, in dark, on a telephone', async () => {
      const { page } = await desk(named('柳原'));
      const screens = [
        '/',
        '/new',
        '/?scope=agency',
        ...['', '?tab=course', '?tab=map', '?tab=limits', '?tab=documents'].map((tab) => `/cases/${played}${tab}`),
        '/approvals',
        '/requests?state=all',
        '/findings',
        '/agencies?agency=jc-north',
        '/agencies?view=matrix',
        '/procedures',
        '/procedures?procedure=criminal&act=requestArrest',
        '/law?article=cpl/91',
        '/ledger',
        '/hearings',
        '/hearings?view=grid',
        '/agencies?agency=fy-north',
        '/_gallery',
      ];
      const found: string[] = [];
      for (const screen of screens) {
        await page.goto(`${stage.url}${screen}`);
        const heading = await page
          .locator('main h1, main h2')
          .first()
          .waitFor()
          .then(
            () => 'shown',
            () => page.locator('body').innerText(),
          );
        expect([screen, heading]).toEqual([screen, 'shown']);
        await page.getByText('正在读取…').first().waitFor({ state: 'hidden' });
        found.push(...(await sweep(page, screen)));
      }
      await page.getByRole('button', { name: '搜索案件、页面、行为' }).click();
      await page.getByRole('menuitem').first().waitFor();
      found.push(...(await sweep(page, 'command menu')));
      expect(found).toEqual([]);
    });

    test('W5 nothing was reported against the content policy, and no script failed, on any page of all this', () => {
      expect(mishaps.told).toEqual([]);
    });

    test('W6 the first route of the workbench and the verification page keep within their budgets', () => {
      expect(kilobytes(firstScripts(stage.pages, 'index.html'))).toBeLessThanOrEqual(320);
      expect(kilobytes(firstScripts(stage.pages, 'verify/index.html'))).toBeLessThanOrEqual(180);
    });
  },
);
