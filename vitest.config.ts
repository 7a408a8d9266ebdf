import { defineConfig } from 'vitest/config';
import { CountReporter } from './tools/count-reporter.ts';

export default defineConfig({
  test: {
    include: ['{justice,law,scenarios,platform,verify,cli,tools,web}/**/*.test.ts'],
    reporters: [['default', { summary: false }], new CountReporter()],
    // Many tests wait for a database or a browser: every core has a file in hand.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
