import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { LINJIANG } from '#scenarios/city';
import { chooseMe } from '../web/e2e/desk.ts';

// Takes the pictures of every screen that the README and `docs/pictures` show, from a demonstration that is running:
// `npm run pictures -- [ADDRESS] [NAME…]`. Chromium is Debian's, or what CHROMIUM names.

const FOLDER = join(import.meta.dirname, '../docs/pictures');
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  /** Whose desk it is taken at; nobody's where one need not sign in. */
  readonly of?: string;
  /** The address, or the first case of the desk with a part of the address. */
  readonly at: string | { readonly firstCase: string };
  readonly isDark?: boolean;
  readonly isPhone?: boolean;
  /** The whole page, not what a screen shows of it. */
  readonly isWhole?: boolean;
  /** What is done on the page before. */
  readonly first?: (page: Page) => Promise<void>;
}

const ofCase = (tab: string): Picture['at'] => ({ firstCase: tab === '' ? '' : `?tab=${tab}` });

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', at: '/auth/sign-in?to=/' },
  { name: 'inbox', of: '林禾', at: '/' },
  { name: 'inbox-dark', of: '顾清', at: '/', isDark: true },
  { name: 'inbox-phone', of: '林禾', at: '/', isPhone: true },
  { name: 'case', of: '顾清', at: ofCase('') },
  { name: 'case-phone', of: '顾清', at: ofCase(''), isPhone: true },
  { name: 'case-course', of: '顾清', at: ofCase('course') },
  { name: 'procedure-map', of: '顾清', at: ofCase('map') },
  { name: 'procedure-map-dark', of: '顾清', at: ofCase('map'), isDark: true },
  { name: 'case-limits', of: '顾清', at: ofCase('limits') },
  { name: 'case-hearings', of: '贺兰', at: ofCase('hearings') },
  { name: 'case-people', of: '顾清', at: ofCase('people') },
  { name: 'case-property', of: '顾清', at: ofCase('property') },
  { name: 'case-evidence', of: '顾清', at: ofCase('evidence') },
  { name: 'case-documents', of: '顾清', at: ofCase('dossier'), first: openThirdPaper },
  { name: 'act', of: '林禾', at: ofCase('map'), first: openFirstAct },
  { name: 'new-case', of: '林禾', at: '/new' },
  { name: 'approvals', of: '沈川', at: '/approvals' },
  { name: 'proposal', of: '沈川', at: '/approvals', first: openFirstProposal },
  { name: 'requests', of: '顾清', at: '/requests?state=all' },
  { name: 'requests-phone', of: '顾清', at: '/requests?state=all', isPhone: true },
  { name: 'findings', of: '柳原', at: '/findings' },
  { name: 'findings-dark', of: '柳原', at: '/findings', isDark: true },
  { name: 'hearings', of: '柳原', at: '/hearings' },
  { name: 'hearings-by-room', of: '柳原', at: '/hearings?view=grid' },
  { name: 'agencies', of: '顾清', at: '/agencies?agency=jc-north' },
  { name: 'constraint-matrix', of: '顾清', at: '/agencies?view=matrix', isWhole: true },
  { name: 'procedures', of: '顾清', at: '/procedures?procedure=criminal&act=requestArrest' },
  { name: 'law', of: '顾清', at: '/law?article=cpl/91' },
  { name: 'ledger', of: '顾清', at: '/ledger' },
  { name: 'verify', at: '/verify' },
  { name: 'command-menu', of: '顾清', at: ofCase(''), first: async (page) => page.keyboard.press('Control+k') },
  { name: 'keys', of: '顾清', at: '/', first: async (page) => page.keyboard.press('Shift+?') },
  { name: 'gallery', of: '顾清', at: '/_gallery', isWhole: true },
];

async function openFirstProposal(page: Page): Promise<void> {
  await page.locator('main a[href^="/proposals/"]').first().click();
}

async function openThirdPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: /《/u }).nth(2).click();
}

async function openFirstAct(page: Page): Promise<void> {
  await page.locator('main a[href*="/act?"]').first().click();
  await page.getByRole('button', { name: '核对并提交' }).waitFor();
}

const [address = 'http://127.0.0.1:7300', ...only] = process.argv.slice(2);

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, of, at, isDark = false, isPhone = false, isWhole = false, first } = picture;
  const context = await browser.newContext({
    viewport: isPhone ? PHONE : DESK,
    deviceScaleFactor: isPhone ? 2 : 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const officer = LINJIANG.officers.find((one) => one.name === of);
  if (officer !== undefined) {
    await page.goto(`${address}/auth/sign-in?to=/`);
    await chooseMe(page, officer.id);
  }
  await page.goto(`${address}${typeof at === 'string' ? at : `${await firstCase(page)}${at.firstCase}`}`);
  await settle(page);
  await first?.(page);
  await settle(page);
  if (isDark) await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: isWhole });
  await context.close();
  process.stdout.write(`${name}.png\n`);
}

/** The address of the first case of a desk. */
async function firstCase(page: Page): Promise<string> {
  await page.goto(address);
  const row = page.locator('main a[href^="/cases/"]').first();
  return new URL((await row.getAttribute('href')) ?? '/', address).pathname.replace(/\/act$/u, '');
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.getByText('正在读取…').first().waitFor({ state: 'hidden' });
  await page.waitForTimeout(400);
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const picture of PICTURES) if (only.length === 0 || only.includes(picture.name)) await take(browser, picture);
} finally {
  await browser.close();
}
