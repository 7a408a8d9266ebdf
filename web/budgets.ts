import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page may load before anybody does anything, in kB after gzip. */
export const BUDGETS = { 'index.html': 320, 'verify/index.html': 180 } as const;

const IMPORT = /(?:from|import)\s*"(?<name>\.\/[^"]+\.js)"/gu;

/** The scripts a page loads before anybody does anything: those it names, and what they import at once. Lazy parts are not among them. */
export function firstScripts(pages: string, html: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const text = readFileSync(join(pages, html), 'utf8');
  const waiting = [...text.matchAll(/\/assets\/(?<name>[^"]+\.js)"/gu)].map(({ groups }) => groups?.['name'] ?? '');
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (sizes.has(name)) continue;
    const source = readFileSync(join(pages, 'assets', name));
    sizes.set(name, gzipSync(source).length);
    for (const { groups } of source.toString('utf8').matchAll(IMPORT)) waiting.push((groups?.['name'] ?? '').slice(2));
  }
  return sizes;
}

const KB = 1024;

/** Together, in kB. */
export const kilobytes = (sizes: ReadonlyMap<string, number>): number => [...sizes.values()].reduce((sum, size) => sum + size, 0) / KB;
