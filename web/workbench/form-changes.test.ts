import { expect, test } from 'vitest';
import { formChanges } from './form-changes.ts';

test('UI6 an approver sees each field that changed, came or went since the last version, and no other', () => {
  const changes = formChanges({ facts: 'a', charge: '盗窃罪', note: 'x' }, { charge: '盗窃罪', facts: 'b', articles: ['1'] });
  expect(changes).toEqual([
    { field: 'facts', before: 'a', after: 'b' },
    { field: 'articles', before: undefined, after: ['1'] },
    { field: 'note', before: 'x', after: undefined },
  ]);
});
