import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renewed } from './glossary.ts';

test('G1 the glossary has a row for every role, act, state, request, limit and document: renew it with node tools/glossary.ts', () => {
  const glossary = readFileSync('GLOSSARY.md', 'utf8');
  expect(renewed(glossary) === glossary).toBe(true);
});
