import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { SCENARIOS } from '#scenarios';
import { tabTo } from './by-keys.ts';
import { named, playUntil } from './cases-in-play.ts';
import { desks, type Desk, type Mishaps } from './desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

describe.skipIf(!hasChromium)(hasChromium ? 'people of a case' : 'people of a case (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let desk: (officer: string) => Promise<Desk>;
  let id = '';
  const mishaps: Mishaps = { told: [] };

  const atPeople = async (who: string): Promise<Page> => {
    const { page } = await desk(named(who));
    await page.goto(`${stage.url}/cases/${id}?tab=people`);
    await page.getByRole('heading', { name: '办案人员' }).waitFor();
    const purpose = page.getByRole('button', { name: '监督管理本机关案件' });
    await purpose
      .or(page.getByRole('heading', { name: '诉讼参与人' }))
      .first()
      .waitFor();
    return page;
  };
  const summary = (page: Page): Locator => page.getByRole('dialog').locator('.error-summary');
  const send = (page: Page, name: string): Promise<void> => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    stage = await openStage();
    desk = desks(stage, mishaps);
    id = await playUntil(stage, { ...SCENARIOS['arrest-refused']!, name: 'people-by-hand' }, '2026-03-04');
  });
  afterAll(async () => stage.end());

  test('W21 a defender is linked by keys: what is missing is said with a way to it, what is refused with the article, and then the person stands in the list', async () => {
    const page = await atPeople('林禾');
    await tabTo(page, page.getByRole('button', { name: '登记诉讼参与人' }));
    await page.keyboard.press('Enter');
    await page.locator('#link-role').waitFor();
    await send(page, '登记诉讼参与人');
    // As in the form of an act: read out under its heading, and first to be reached.
    const told = page.getByRole('dialog').getByRole('alert', { name: /^有 \d 处需要更正$/u });
    await told.waitFor();
    await expect.poll(() => told.evaluate((element) => element.matches(':focus'))).toBe(true);
    await summary(page)
      .getByRole('link', { name: /诉讼地位/u })
      .click();
    expect(await page.evaluate('document.activeElement.id')).toBe('link-role');
    expect(await sweep(page, 'a link with things missing')).toEqual([]);

    await page.locator('#link-role').selectOption('counsel');
    expect(await page.locator('#link-subject').inputValue()).toBe('shen');
    await page.locator('#link-name').fill('程某 机密★1年');
    await page.locator('#link-born').fill('１９８６');
    await send(page, '登记诉讼参与人');
    await summary(page).getByText('国家秘密不得在本系统处理').waitFor();
    expect(await summary(page).innerText()).toMatch(/保密法第三十一条/u);

    await page.locator('#link-name').fill('程某');
    await send(page, '登记诉讼参与人');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: '程某' }).getByText('辩护人').waitFor();
  });

  test('W21 somebody of the same name is asked about, and who is in the case can be chosen again', async () => {
    const page = await atPeople('林禾');
    await page.getByRole('button', { name: '登记诉讼参与人' }).click();
    await page.locator('#link-role').selectOption('family');
    await page.locator('#link-name').fill('程某');
    await page.getByText('本案已有 程某').waitFor();
    await page.locator('#link-person').selectOption({ label: '程某（已登记：辩护人、值班律师）' });
    await send(page, '登记诉讼参与人');
    await page.getByRole('listitem').filter({ hasText: '程某' }).getByText('家属').waitFor();
  });

  test('W21 who leads sees who handles the case, assigns it, and it lies on the desk of the other without asking', async () => {
    const { page: other } = await desk(named('戴月'));
    await other.goto(`${stage.url}/`);
    await other.locator('main h1').first().waitFor();
    expect(await other.locator('main').innerText()).not.toContain('申某');

    const page = await atPeople('沈川');
    const here = page.getByRole('region', { name: '本机关承办人' });
    await here.getByText('林禾').waitFor();
    expect(await sweep(page, 'who handles the case')).toEqual([]);
    await here.getByRole('button', { name: '指派承办人' }).click();
    await page.getByRole('radio').first().waitFor();
    await send(page, '指派承办人');
    await summary(page)
      .getByRole('link', { name: /指派给/u })
      .waitFor();
    await page.locator('#assign-find').fill('戴月');
    await page.getByRole('radio', { name: /戴月/u }).check();
    expect(await sweep(page, 'assigning a case')).toEqual([]);
    await send(page, '指派承办人');
    await here.getByText('戴月').waitFor();

    await stage.node.sequencer.integrate();
    await other.locator('[data-row]', { hasText: '申某' }).first().waitFor();
  });

  test('W21 a withdrawal is recorded on its ground; who withdrew cannot be assigned again, and the page says why with the articles', async () => {
    const page = await atPeople('沈川');
    const here = page.getByRole('region', { name: '本机关承办人' });
    await here.getByRole('button', { name: '记录回避' }).click();
    await send(page, '记录回避');
    expect(await summary(page).getByRole('link').count()).toBe(2);
    expect(await sweep(page, 'recording a withdrawal')).toEqual([]);
    await page.locator('#withdraw-who').selectOption({ label: await labelOf(page, '戴月') });
    await page.getByRole('radio', { name: /近亲属.*利害关系/u }).check();
    await send(page, '记录回避');
    await here.getByRole('listitem').filter({ hasText: '戴月' }).getByText('已回避').waitFor();

    await here.getByRole('button', { name: '指派承办人' }).click();
    await page.getByText(/^不能指派的 \d+ 人$/u).click();
    const barred = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '戴月' });
    expect(await barred.innerText()).toMatch(/已回避.*刑诉法第二十九条/su);
    await page.keyboard.press('Escape');
    const { page: other } = await desk(named('戴月'));
    await other.goto(`${stage.url}/`);
    await other.locator('main h1').first().waitFor();
    expect(await other.locator('main').innerText()).not.toContain('申某');
  });

  test('W68 who handles it is replaced: taken off it with why, off the list, told plainly on the open page; the course says whom it was about', async () => {
    const page = await atPeople('沈川');
    const here = page.getByRole('region', { name: '本机关承办人' });
    const handler = here.getByRole('listitem').filter({ hasText: '陈柯' });
    await here.getByRole('button', { name: '指派承办人' }).click();
    await page.locator('#assign-find').fill('陈柯');
    await page.getByRole('radio', { name: /陈柯/u }).check();
    await send(page, '指派承办人');
    await handler.waitFor();
    const { page: other } = await desk(named('陈柯'));
    await other.goto(`${stage.url}/cases/${id}`);
    await other.getByRole('heading', { level: 1, name: /申某/u }).waitFor();

    await here.getByRole('button', { name: '解除承办' }).click();
    await send(page, '解除承办');
    expect(await summary(page).getByRole('link').count()).toBe(2);
    expect(await sweep(page, 'taking somebody off a case')).toEqual([]);
    const label = await page.locator('#relieve-who option', { hasText: '陈柯' }).innerText();
    await page.locator('#relieve-who').selectOption({ label: label.trim() });
    await page.locator('#relieve-why').fill('调离办案岗位');
    await send(page, '解除承办');
    await handler.waitFor({ state: 'detached' });

    await stage.node.sequencer.integrate();
    await other.getByText('本案您刚才还可以查看').waitFor();
    expect(await other.locator('main').innerText()).not.toContain('申某');
    await page.goto(`${stage.url}/cases/${id}?tab=course`);
    const entry = page.locator('.course-row', { hasText: '解除承办' });
    await entry.getByText('陈柯').waitFor();
    await entry.locator('summary').click();
    await entry.getByText('调离办案岗位').waitFor();
    expect(await sweep(page, 'the course with who was taken off')).toEqual([]);
  });

  test('W21 nothing is offered to whom the server would not let', async () => {
    const page = await atPeople('林禾');
    await page.getByRole('button', { name: '登记诉讼参与人' }).waitFor();
    expect(await page.getByRole('button', { name: /指派承办人|解除承办|记录回避/u }).count()).toBe(0);
  });

  test('W5 nothing was reported against the content policy, and no script failed', () => {
    expect(mishaps.told).toEqual([]);
  });
});

const labelOf = async (page: Page, name: string): Promise<string> =>
  (await page.locator('#withdraw-who option', { hasText: name }).first().innerText()).trim();
