import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { BUDGETS, firstScripts, kilobytes } from './budgets.ts';

const root = import.meta.dirname;

/** A build above its budget fails. */
const budgets: Plugin = {
  name: 'budgets',
  writeBundle: ({ dir = '' }) => {
    for (const [html, most] of Object.entries(BUDGETS)) {
      const size = kilobytes(firstScripts(dir, html));
      if (size > most)
        throw new Error(`${html} loads ${size.toFixed(0)} kB of scripts at once; ${most} are allowed: load what is heavy later`);
    }
  },
};

export default defineConfig({
  root,
  base: '/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' }, budgets],
  build: {
    outDir: resolve(root, '../.fashu/web'),
    emptyOutDir: true,
    // The oldest browser the pages run in; public/floor.js says so in an older one.
    target: 'chrome111',
    rolldownOptions: { input: { workbench: resolve(root, 'index.html'), verify: resolve(root, 'verify/index.html') } },
    modulePreload: { polyfill: false },
  },
});
