import type { Page } from 'playwright-core';
import { named } from '../web/e2e/cases-in-play.ts';
import { desks } from '../web/e2e/desk.ts';
import { fillDesk } from '../web/e2e/long-desk.ts';
import { hasChromium, openStage } from '../web/e2e/stage.ts';
import { percentiles } from './stores.ts';

// What pages cost on a machine four times slower than this one: the first paint, how long the page did not answer (what tasks took beyond 50 ms), the
// longest task; and how even scrolling is over a course of very many acts. `node bench/pages.ts [ROUNDS]`; the verification page, the lightest, is the yardstick.

const SLOWER = 4;
const CASES = 10_000;
const ACTS = 2000;
/** How long a page that has painted is watched, in milliseconds. */
const WATCHED = 1500;
const SCROLLS = 60;

/** Milliseconds. */
interface Cost {
  readonly paint: number;
  readonly blocked: number;
  readonly longest: number;
}

const LISTEN = `globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })`;

async function cost(page: Page, url: string, shown: string): Promise<Cost> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await page.evaluate(LISTEN);
  await page.locator(shown).first().waitFor();
  await page.waitForTimeout(WATCHED);
  const paint = (await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`)) as number;
  const tasks = (await page.evaluate('longTasks')) as readonly number[];
  await devtools.detach();
  return { paint, blocked: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0), longest: Math.max(0, ...tasks) };
}

/** The times between frames while somebody scrolls, in milliseconds. */
async function frames(page: Page): Promise<readonly number[]> {
  await page.evaluate(`globalThis.frameTimes = []; (() => {
    let last = performance.now();
    const tick = (now) => { frameTimes.push(now - last); last = now; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  })()`);
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(16);
  }
  return ((await page.evaluate('frameTimes')) as readonly number[]).toSorted((one, other) => one - other);
}

/** From now on the course of a case has so many acts: those it has, again and again. */
async function lengthen(page: Page): Promise<void> {
  await page.route('**/entries?*', async (route) => {
    const { items } = (await (await route.fetch()).json()) as { readonly items: readonly { readonly number: number }[] };
    await route.fulfill({
      json: { items: Array.from({ length: ACTS }, (_, index) => ({ ...items[index % items.length], number: index + 1 })) },
    });
  });
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (!hasChromium) {
  print('no chromium on this machine: nothing is measured');
} else {
  const rounds = Number(process.argv[2] ?? 3);
  const stage = await openStage();
  const { page } = await desks(stage, { told: [] })(named('顾清'));
  await page.goto(stage.url);
  const first = await page.locator('main a[href^="/cases/"]').first().getAttribute('href');
  const ofCase = new URL(first ?? '/', stage.url).pathname;
  const pages: readonly (readonly [what: string, path: string, shown: string, before?: () => Promise<unknown>])[] = [
    ['verification page 核验页', '/verify', 'main h1'],
    ['desk 待办', '/', 'main h1'],
    ['case 案件', ofCase, '.band'],
    ['procedure map 程序图', `${ofCase}?tab=map`, '.band'],
    [`desk of ${CASES} cases`, '/', 'tr[data-row]', () => fillDesk(page, CASES)],
    [`course of ${ACTS} acts 经过`, `${ofCase}?tab=course`, '.course-row', () => lengthen(page)],
  ];
  for (const [what, path, shown, before] of pages) {
    await before?.();
    const costs: Cost[] = [];
    for (let round = 0; round < rounds; round += 1) costs.push(await cost(page, `${stage.url}${path}`, shown));
    const said = (of: keyof Cost): string => percentiles(costs.map((one) => one[of])).p50.toFixed(0);
    print(
      `${what}: first paint ${said('paint')} ms, blocked ${said('blocked')} ms, longest task ${said('longest')} ms (${SLOWER}× slower)`,
    );
  }
  const times = await frames(page);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  print(`scrolling ${ACTS} acts: half of the frames within ${at(0.5)} ms, nineteen of twenty within ${at(0.95)} ms (at full speed)`);
  await stage.end();
}
