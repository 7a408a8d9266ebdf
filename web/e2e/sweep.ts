import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

const told = (violations: readonly Violation[], where: string): readonly string[] =>
  violations.map(
    ({ id, nodes }) => `${where}: ${id} ${nodes.length} ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary.replaceAll('\n', ' ')}`,
  );

async function axe(page: Page, where: string, rules?: readonly string[]): Promise<readonly string[]> {
  const only = rules === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: rules };
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  const { violations } = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] })`)) as {
    readonly violations: readonly Violation[];
  };
  return told(violations, where);
}

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** What is left of a desk's screen at twice the size. */
const TWICE = { width: 683, height: 384 };

/**
 * Every rule in light; what colours change, in dark; every rule again at the width of a telephone. Then what is read off the page itself:
 * nothing scrolls sideways on a telephone, at twice the size, in large type, tightly set, in colours forced by the system; and paper has no buttons on it.
 */
export async function sweep(page: Page, where: string): Promise<readonly string[]> {
  const light = await axe(page, where);
  await set(page, 'theme', 'dark');
  const dark = await axe(page, `${where} dark`, ['color-contrast']);
  await set(page, 'theme', 'light');
  await page.setViewportSize(PHONE);
  const phone = [...(await axe(page, `${where} 390px`)), ...(await over(page, `${where} 390px`))];
  await page.setViewportSize(TWICE);
  const twice = await over(page, `${where} at twice the size`);
  await page.setViewportSize(DESK);
  const sizes = await inSizes(page, where);
  return [...light, ...dark, ...phone, ...twice, ...sizes, ...(await onPaper(page, where))];
}

const set = (page: Page, name: string, value: string): Promise<unknown> =>
  page.evaluate(`document.documentElement.dataset.${name} = '${value}'`);

async function over(page: Page, where: string): Promise<readonly string[]> {
  const by = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  return by > 0 ? [`${where}: scrolls sideways by ${by}`] : [];
}

async function inSizes(page: Page, where: string): Promise<readonly string[]> {
  await set(page, 'size', 'large');
  await page.evaluate(`document.documentElement.style.fontSize = '28px'`);
  const large = await over(page, `${where} in type twice as large`);
  await page.evaluate(`document.documentElement.style.fontSize = ''`);
  await set(page, 'size', 'normal');
  await set(page, 'density', 'compact');
  await page.emulateMedia({ forcedColors: 'active' });
  const compact = [...(await over(page, `${where} compact`)), ...(await lostMarks(page, where))];
  await page.emulateMedia({ forcedColors: 'none' });
  await set(page, 'density', 'comfortable');
  return [...large, ...compact];
}

/** Where the system forces its colours, what had a colour of its own has a border still. */
async function lostMarks(page: Page, where: string): Promise<readonly string[]> {
  const lost = (await page.evaluate(`[...document.querySelectorAll('.tag, .button[data-kind="primary"]')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).borderTopStyle === 'none').map((one) => one.textContent)`)) as readonly string[];
  return lost.map((text) => `${where} forced colours: ${text} has no border`);
}

async function onPaper(page: Page, where: string): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const left = (await page.evaluate(`[...document.querySelectorAll('nav.places, .who, .tabs, .no-print')]
    .filter((one) => one.checkVisibility()).map((one) => one.className)`)) as readonly string[];
  await page.emulateMedia({ media: 'screen' });
  return left.map((name) => `${where} printed: ${name} is on the paper`);
}
