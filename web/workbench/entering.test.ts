import { expect, test } from 'vitest';
import { fact, flag, type SubjectType } from '#justice/procedures';
import { enteredFrom, formOf, nameAt, nextPart, settledFacts, THE_CASE } from './entering.ts';

const accused: SubjectType = {
  title: ['犯罪嫌疑人', 'Accused'],
  facets: { age: fact(['年龄', 'Age'], { adult: ['成年人', 'adult'], minor: ['未成年人', 'minor'] }), held: flag(['在押', 'Held']) },
};
const matter: SubjectType = {
  title: ['案件', 'Case'],
  facets: { origin: fact(['来源', 'Origin'], { police: ['公安', 'police'], private: ['自诉', 'private'] }) },
};

test('W28 a form asks for the name and for what is a fact of the world, and for nothing an act brings about', () => {
  expect(Object.keys(formOf(accused, { id: 'accused-1', type: 'accused' }))).toEqual(['accused-1--name', 'accused-1-age']);
});

test('W28 where the role leaves one value, nothing is asked, and that value is entered', () => {
  const narrowed = { origin: ['police'] };
  expect(formOf(matter, THE_CASE, narrowed)).toEqual({});
  expect(settledFacts(matter, narrowed).map(({ name, values }) => [name, ...values])).toEqual([['origin', 'police']]);
  expect(enteredFrom(matter, THE_CASE, { filled: {}, narrowed })).toEqual({ ...THE_CASE, facts: { origin: 'police' } });
});

test('W28 nobody gets an id that is taken, and no fact is entered that nobody stated', () => {
  const part = nextPart('accused', ['case', 'accused-1', 'accused-3']);
  expect(part.id).toBe('accused-2');
  expect(enteredFrom(accused, part, { filled: { [nameAt('accused-2')]: ' 申某 ' } })).toEqual({ ...part, name: '申某', facts: {} });
});
