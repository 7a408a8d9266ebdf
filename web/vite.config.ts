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
    // Government desktops may carry a browser some years old.
    target: 'chrome108',
    rolldownOptions: { input: { workbench: resolve(root, 'index.html'), verify: resolve(root, 'verify/index.html') } },
    modulePreload: { polyfill: false },
  },
});
