import type { BrowserContext, Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** Somebody at their desk: a browser of their own, signed in. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** What must not happen on any page, as it happened. */
export interface Mishaps {
  readonly told: string[];
}

const LISTEN = `addEventListener('securitypolicyviolation', (event) => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`;

/** Opens desks by officer, and writes down every error and every report of the content policy. */
export function desks({ browser, url }: Stage, mishaps: Mishaps): (officer: string) => Promise<Desk> {
  const open = new Map<string, Promise<Desk>>();
  return (officer) => {
    const desk = open.get(officer) ?? signedIn();
    open.set(officer, desk);
    return desk;

    async function signedIn(): Promise<Desk> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce' });
      await context.addInitScript(LISTEN);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      watch(page, mishaps);
      await page.goto(`${url}/auth/sign-in?to=/`);
      await chooseMe(page, officer);
      return { page, context };
    }
  };
}

/** Chooses somebody on the demonstration's sign-in page. */
export async function chooseMe(page: Page, officer: string): Promise<void> {
  await page.locator(`a[href$="/as/${officer}"]`).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/oidc') && !address.pathname.startsWith('/auth'));
}

/** Errors of scripts and of the console. An answer that says no, which a page shows in words, is none. */
export function watch(page: Page, { told }: Mishaps): void {
  page.on('pageerror', (error) => told.push(`${page.url()} ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) told.push(`${page.url()} ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) told.push(`${response.status()} ${response.url()}`);
  });
}
