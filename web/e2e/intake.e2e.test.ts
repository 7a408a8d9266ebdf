import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openableBy } from '#platform/acts';
import { LINJIANG } from '#scenarios/city';
import { tabTo } from './by-keys.ts';
import { named } from './cases-in-play.ts';
import { desks, type Desk, type Mishaps } from './desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

const SECRET = '申某 附件:机密★10年';

describe.skipIf(!hasChromium)(hasChromium ? 'opening a case' : 'opening a case (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let desk: (officer: string) => Promise<Desk>;
  let page: Page;
  const mishaps: Mishaps = { told: [] };

  beforeAll(async () => {
    stage = await openStage();
    desk = desks(stage, mishaps);
    ({ page } = await desk(named('林禾')));
  });
  afterAll(async () => stage.end());

  const press = async (name: string): Promise<void> => {
    await tabTo(page, page.getByRole('main').getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  const choose = async (group: string, value: string): Promise<void> => {
    const radios = page.getByRole('main').getByRole('group', { name: group }).last();
    const wanted = radios.getByRole('radio', { name: value, exact: true });
    await tabTo(page, radios.getByRole('radio').first());
    // Space takes the first; the arrows go on from it.
    await page.keyboard.press('Space');
    for (let steps = 0; steps < 8 && !(await wanted.isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
    expect(await wanted.isChecked()).toBe(true);
  };
  const refusal = () => page.locator('.error-summary');

  test('W28 an officer goes to a new case by keys, and is told everything that is still missing', async () => {
    await page.goto(stage.url);
    await page.getByRole('link', { name: '受理新案件' }).waitFor();
    await page.locator('body').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await page.waitForURL(/\/new$/u);
    await choose('适用程序', '刑事诉讼');
    await page.getByText('案件来源：公安机关侦查').waitFor();
    await press('添加犯罪嫌疑人、被告人');
    await press('核对并提交');
    await page.getByRole('alert', { name: '有 3 处需要更正' }).waitFor();
    await expect.poll(() => refusal().evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await refusal().innerText()).toContain('犯罪嫌疑人、被告人 姓名或者名称：请填写');
    expect(await refusal().getByRole('listitem').count()).toBe(3);
    expect(await sweep(page, 'a new case with what is missing')).toEqual([]);
  });

  test('W28 what the server refuses is shown with its article; what was written stays, is mended, and the case is opened', async () => {
    await page.getByRole('textbox', { name: '姓名或者名称' }).focus();
    await page.keyboard.insertText(SECRET);
    await choose('年龄', '成年人');
    await choose('可能判处的刑罚', '一年以上三年以下');
    await page.reload();
    await page.getByRole('textbox', { name: '姓名或者名称' }).waitFor();
    expect(await page.getByRole('textbox', { name: '姓名或者名称' }).inputValue()).toBe(SECRET);
    await press('添加被害人');
    const added = page.getByRole('region', { name: '被害人' }).getByRole('textbox');
    await expect.poll(() => added.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.keyboard.insertText('某手机店');
    await press('核对并提交');
    await press('确认建立案件');
    await refusal().waitFor();
    expect(await refusal().innerText()).toMatch(/保密法.*条|国家秘密.*第/su);
    expect(await sweep(page, 'a new case that is refused')).toEqual([]);

    await press('更改');
    const name = page.getByRole('textbox', { name: '姓名或者名称' }).first();
    await tabTo(page, name);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('申某');
    await press('核对并提交');
    await press('确认建立案件');
    await page.waitForURL(/\/cases\/[^/]+$/u);
    // What takes it on stands out, on the case and on the desk.
    await page.locator('.band a.button[data-kind="primary"]', { hasText: /^受案$/u }).waitFor();
    const opened = page.url();
    await page.goto(stage.url);
    await page.locator('tr[data-row]', { hasText: '申某' }).getByRole('link', { name: '受案', exact: true }).waitFor();
    await page.goto(opened);
  });

  test('W28 a second accused is entered on the page of the people, a seized thing on that of the property', async () => {
    await page.goto(`${page.url().replace(/\?.*$/u, '')}?tab=people`);
    await press('加入涉案人员');
    await choose('类别', '犯罪嫌疑人、被告人');
    await press('确认加入案件');
    await refusal().waitFor();
    expect(await sweep(page, 'a person who enters a case')).toEqual([]);
    await tabTo(page, page.getByRole('textbox', { name: '姓名或者名称' }));
    await page.keyboard.insertText('伍某');
    await choose('年龄', '未成年人');
    await choose('可能判处的刑罚', '一年以下');
    await press('确认加入案件');
    await page.getByRole('heading', { name: '伍某', level: 3 }).waitFor();
    expect(await page.getByRole('heading', { name: /申某|伍某|某手机店/u, level: 3 }).count()).toBe(3);

    await page.goto(`${page.url().replace(/\?.*$/u, '')}?tab=property`);
    await press('加入涉案财物');
    await tabTo(page, page.getByRole('textbox', { name: '名称和特征' }));
    await page.keyboard.insertText('被盗手机一部');
    await press('确认加入案件');
    await page.getByRole('heading', { name: '被盗手机一部', level: 2 }).waitFor();
    expect(await sweep(page, 'property')).toEqual([]);
  });

  test('W28 a matter nobody else enters is named itself, with the facts the procedure goes by', async () => {
    const { page: court } = await desk(named('贺兰'));
    await court.goto(`${stage.url}/new`);
    await court.getByRole('radio', { name: '法律援助' }).check();
    await court.getByRole('textbox', { name: '事项' }).fill('为小宇指派辩护律师');
    expect(await court.getByRole('heading', { name: '涉案人员和财物' }).count()).toBe(0);
    for (const fact of ['刑事辩护', '未成年人、残疾人等', '被羁押', '不受经济困难条件限制'])
      await court.getByRole('radio', { name: fact, exact: true }).check();
    expect(await sweep(court, 'a new matter of legal aid')).toEqual([]);
    await court.getByRole('button', { name: '核对并提交' }).click();
    await court.getByRole('button', { name: '确认建立案件' }).click();
    await court.locator('.band a.button[data-kind="primary"]', { hasText: '发现应当通知辩护的情形' }).waitFor();
    // What it is for stands in its title, and on the desk.
    await court.getByRole('heading', { level: 1, name: '为小宇指派辩护律师 法律援助' }).waitFor();
    await court.goto(`${stage.url}/?view=all`);
    await court.locator('tr[data-row]').getByRole('link', { name: '为小宇指派辩护律师', exact: true }).waitFor();
  });

  test('W28 who may open no case is offered none', async () => {
    const { grounds } = stage.node;
    const standing = await grounds.standing();
    const nobody = LINJIANG.officers.find(({ id }) => openableBy(grounds, standing, { kind: 'officer', id }).length === 0)?.id ?? '';
    const { page: other } = await desk(nobody);
    await Promise.all([other.waitForResponse(/\/openable$/u), other.goto(stage.url)]);
    await other.locator('.counts').waitFor();
    expect(await other.getByRole('link', { name: '受理新案件' }).count()).toBe(0);
    await other.goto(`${stage.url}/new`);
    await other.getByText('您目前的职务不能受理案件。').waitFor();
    expect(await sweep(other, 'a new case for nobody')).toEqual([]);
  });

  test('W5 nothing was reported against the content policy, and no script failed', () => {
    expect(mishaps.told).toEqual([]);
  });
});
