import { expect, test } from 'vitest';
import { WORDS } from '#web/words';
import { namesApart } from './subjects.ts';

const said = (subjects: Parameters<typeof namesApart>[0]): readonly string[] => [
  ...namesApart(subjects, WORDS.zh.work.case.sameName).values(),
];

test('UI4 two people of one name are told apart by their year of birth, others keep their name as it is', () => {
  const people = [
    { id: 'a', name: '张伟', born: 1987 },
    { id: 'b', name: '𬀩堃', born: 1990 },
    { id: 'c', name: '张伟', born: 2001 },
    { id: 'case' },
  ];
  expect(said(people)).toEqual(['张伟（1987年生）', '𬀩堃', '张伟（2001年生）']);
});

test.each([
  ['of one of them it is not known', 1987, undefined],
  ['it is the same', 1987, 1987],
  ['it is known of neither', undefined, undefined],
])('UI4 where the year does not tell them apart, since %s, their place among them does', (_why, first, second) => {
  const people = [
    { id: 'a', name: '张伟', born: first },
    { id: 'c', name: '张伟', born: second },
  ];
  expect(said(people)).toEqual(['张伟（同名之1）', '张伟（同名之2）']);
});
