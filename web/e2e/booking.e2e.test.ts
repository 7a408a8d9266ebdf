import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays, dayOf, type Moment } from '#justice/basics';
import { engineDoor } from '#platform/seed';
import { SCENARIOS } from '#scenarios';
import { named, playUntil } from './cases-in-play.ts';
import { desks, type Mishaps } from './desk.ts';
import { hasChromium, openStage, type Stage } from './stage.ts';
import { sweep } from './sweep.ts';

const NOTIFY = 'notifySimpleHearing';

describe.skipIf(!hasChromium)(hasChromium ? 'fixing a hearing' : 'fixing a hearing (no chromium on this machine: skipped)', () => {
  let stage: Stage;
  let page: Page;
  let day = '';
  let second = '';
  const mishaps: Mishaps = { told: [] };

  /** Two cases before one judge; a hearing in the first is fixed from nine to ten, ten days from now. */
  beforeAll(async () => {
    stage = await openStage();
    const story = SCENARIOS['plea-fast-track']!;
    const steps = story.steps.slice(
      0,
      story.steps.findIndex(({ act }) => act === NOTIFY),
    );
    const [first, other] = [
      await playUntil(stage, { ...story, name: 'heard-first', steps }),
      await playUntil(stage, { ...story, name: 'heard-second', steps }),
    ];
    second = other;
    const now = stage.node.grounds.clock.now() as Moment;
    day = addDays(dayOf(now), 10);
    const fixed = await engineDoor(stage.node.grounds).act(named('贺兰'), {
      case: first,
      act: NOTIFY,
      role: 'court',
      agency: 'fy-north',
      at: now,
      together: [],
      form: { hearing: { from: `${day}T09:00`, minutes: 60, room: 'fy-north/第一法庭' }, record: '电话通知' },
    });
    expect(fixed).toHaveProperty('done');
    ({ page } = await desks(stage, mishaps)(named('贺兰')));
    await page.goto(`${stage.url}/cases/${second}/act?act=${NOTIFY}&role=court`);
  });
  afterAll(async () => stage.end());

  test('W18 who is taken at that time is said before anything is sent, from when to when, and nothing of the other case', async () => {
    await page.locator('#field-hearing-from').fill(`${day}T09:30`);
    const people = page.getByRole('region', { name: '到场人员' });
    await people.getByRole('listitem').filter({ hasText: '贺兰' }).waitFor();
    expect(await people.innerText()).toContain('09:00–10:00 已占用');
    expect(await sweep(page, 'a booking with people taken')).toEqual([]);
    await page.locator('#field-hearing-from').fill(`${day}T10:00`);
    await people.getByText('此时没有其他安排').waitFor();
  });

  test('W18 a hearing over several days says when it ends, meets what is fixed on any of them, and is sent as one', async () => {
    await page.locator('#field-hearing-from').fill(`${addDays(day as never, -1)}T14:00`);
    await page.locator('.booking select').selectOption('several');
    await page.locator('#field-hearing-to').fill(`${day}T12:00`);
    await page
      .getByRole('region', { name: '到场人员' })
      .getByText(`${day.slice(5)} 09:00–10:00 已占用`)
      .first()
      .waitFor();
    expect(await sweep(page, 'a booking over several days')).toEqual([]);
    await page.locator('#field-hearing-to').fill(`${addDays(day as never, -2)}T12:00`);
    await page.locator('#field-record').fill('电话通知');
    await page.locator('.booking input[type=radio]').first().check();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.locator('.error-summary', { hasText: '结束时间应在开始之后' }).waitFor();

    const later = addDays(day as never, 3);
    await page.locator('#field-hearing-from').fill(`${later}T09:00`);
    await page.locator('#field-hearing-to').fill(`${addDays(later, 2)}T17:00`);
    await page.getByRole('button', { name: '核对并提交' }).click();
    const sent = page.waitForRequest((one) => one.url().endsWith('/acts') && one.method() === 'POST');
    await page.getByRole('button', { name: /^确认/u }).click();
    const { form } = (await sent).postDataJSON() as { readonly form: { readonly hearing: object } };
    expect(form.hearing).toMatchObject({ from: `${later}T09:00`, minutes: 2 * 1440 + 480 });
    await page.locator('.receipt').waitFor();
  });

  test('W5 nothing was reported against the content policy, and no script failed', () => {
    expect(mishaps.told).toEqual([]);
  });
});
