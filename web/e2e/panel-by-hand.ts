import type { Page } from 'playwright-core';
import { answerTo, provedAgain, sendingAt, type Body } from './browser-door.ts';
import { named } from './cases-in-play.ts';

const AT = '2025-07-02T16:00';

/** Puts a judgment to a panel of these, the first presiding, from the page of the act; answers what the server says, once for every press of the button. */
export async function putToPanel(
  page: Page,
  url: string,
  { id, members }: { readonly id: string; readonly members: readonly string[] },
): Promise<Body> {
  await page.goto(`${url}/cases/${id}/act?act=pronounceJudgment&role=court`);
  await page.getByRole('radio', { name: '当庭宣判' }).check();
  for (const name of members) await page.getByRole('checkbox', { name: new RegExp(`^${name} `, 'u') }).check();
  await page.getByRole('radio', { name: new RegExp(`^${members[0] ?? ''} `, 'u') }).check();
  await page.getByRole('button', { name: '核对并提交' }).click();
  const button = page.getByRole('button', { name: /^提交合议庭评议/u });
  return signing(page, { officer: named(members[0] ?? ''), press: () => button.click(), to: /\/proposals$/u });
}

/** Casts a vote from one's own list of what waits. */
export async function vote(
  page: Page,
  url: string,
  { member, is, opinion }: { readonly member: string; readonly is: '同意' | '不同意'; readonly opinion: string },
): Promise<Body> {
  await page.goto(`${url}/approvals`);
  await page.getByRole('link', { name: '合议庭评议、宣告判决' }).first().click();
  await page.getByRole('radio', { name: is, exact: true }).check();
  await page.getByLabel('意见', { exact: true }).fill(opinion);
  const button = page.getByRole('button', { name: '提交表决' });
  return signing(page, { officer: named(member), press: () => button.click(), to: /\/decisions$/u });
}

interface Signing {
  readonly officer: string;
  readonly press: () => Promise<void>;
  readonly to: RegExp;
}

async function signing(page: Page, { officer, press, to }: Signing): Promise<Body> {
  const told = { last: {} as Body };
  await sendingAt(page, AT, async () => {
    told.last = await answerTo(page, to, press);
    if (told.last.code !== 'api/step-up') return;
    await provedAgain(page, officer);
    told.last = await answerTo(page, to, press);
  });
  return told.last;
}
