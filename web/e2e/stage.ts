import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { openChina } from '../../platform/main.ts';
import { readConfiguration } from '../../platform/configuration.ts';
import type { Node } from '../../platform/node.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to play in. */
export const hasChromium = existsSync(CHROMIUM);

/** A node with few cases, its pages as they are built, and a browser. */
export interface Stage {
  readonly node: Node;
  readonly url: string;
  readonly browser: Browser;
  readonly pages: string;
  readonly end: () => Promise<void>;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The pages as an installation has them; what runs the tests has an environment of its own, and its pages would be many times slower. */
async function buildPages(outDir: string): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ configFile: resolve('web/vite.config.ts'), logLevel: 'silent', build: { outDir } });
  } finally {
    process.env['NODE_ENV'] = before;
  }
}

/** Builds the pages, fills a node in memory, listens, opens the browser. */
export async function openStage(): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), 'fashu-e2e-'));
  const pages = join(home, 'web');
  await buildPages(pages);
  const configuration = readConfiguration({
    FASHU_HOME: home,
    FASHU_STORE: 'pglite',
    FASHU_PORT: '0',
    FASHU_PAGES: pages,
    FASHU_LOG: 'silent',
    FASHU_SEED: 'few',
  });
  const node = await openChina(configuration, () => undefined);
  const url = await node.listen();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const end = async (): Promise<void> => {
    await browser.close();
    await node.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { node, url, browser, pages, end };
}
