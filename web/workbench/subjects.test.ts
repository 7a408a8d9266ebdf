import { expect, test } from 'vitest';
import { namesApart } from './subjects.ts';

test('UI4 two people of one name are told apart, others keep their name as it is', () => {
  const names = namesApart(
    [{ id: 'a', name: '张伟' }, { id: 'b', name: '𬀩堃' }, { id: 'c', name: '张伟' }, { id: 'case' }],
    (name, nth) => `${name}(${nth})`,
  );
  expect([...names]).toEqual([
    ['a', '张伟(1)'],
    ['b', '𬀩堃'],
    ['c', '张伟(2)'],
  ]);
});
