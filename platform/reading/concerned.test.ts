import { expect, test } from 'vitest';
import { openCase, type Entering } from '#justice/cases';
import { PRACTICES } from '#platform/testing';
import { concernedIn } from './concerned.ts';

function concerned(procedure: string, subjects: readonly Entering[]): ReturnType<typeof concernedIn> {
  const practice = PRACTICES[procedure]!;
  const file = openCase(practice.jurisdiction.core, subjects);
  return 'findings' in file ? [] : concernedIn(practice, file);
}

test('API29 a case is about those who entered it; a matter nobody enters is about what it is named', () => {
  const aid = { matter: 'defence', duty: 'protected', held: 'free', hardship: 'free' };
  expect(concerned('legal-aid', [{ id: 'case', type: 'case', name: '为小宇指派辩护律师', facts: aid }])).toEqual([
    { id: 'case', name: '为小宇指派辩护律师', isHeld: false },
  ]);
  const accused = { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } };
  expect(concerned('criminal', [{ id: 'case', type: 'case', name: '盗窃', facts: { origin: 'public-security' } }, accused])).toEqual([
    { id: 'shen', name: '申某', isHeld: false },
  ]);
});
