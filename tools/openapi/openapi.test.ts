import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { apiDocument } from '../../platform/api/index.ts';
import { PATHS_FILE, pathTypes } from './types.ts';

test('API1 the document of the API is valid OpenAPI 3.1, and keeps the strict rules for one', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      // A node names itself `/`: where it is reached is its operator's to say.
      'no-server-example.com': 'off',
      'info-license-url': 'off',
    },
  });
  const source = JSON.stringify(await apiDocument('0.0.0'));
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer ?? ''}`)).toEqual([]);
});

test('API2 the typed client is written from the API as it is', async () => {
  expect(readFileSync(PATHS_FILE, 'utf8')).toBe(await pathTypes());
});
