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

/** Every rule in light; what colours change, in dark; every rule again at the width of a telephone, and that nothing scrolls sideways there. */
export async function sweep(page: Page, where: string): Promise<readonly string[]> {
  const light = await axe(page, where);
  await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
  const dark = await axe(page, `${where} dark`, ['color-contrast']);
  await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
  await page.setViewportSize({ width: 390, height: 844 });
  const phone = await axe(page, `${where} 390px`);
  const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  await page.setViewportSize({ width: 1366, height: 768 });
  return [...light, ...dark, ...phone, ...(over > 0 ? [`${where} 390px: scrolls sideways by ${over}`] : [])];
}
