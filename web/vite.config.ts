import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: '/',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: resolve(root, '../.fashu/web'),
    emptyOutDir: true,
    // The oldest browser the pages run in; public/floor.js says so in an older one.
    target: 'chrome111',
    rolldownOptions: { input: { workbench: resolve(root, 'index.html'), verify: resolve(root, 'verify/index.html') } },
    modulePreload: { polyfill: false },
  },
});
