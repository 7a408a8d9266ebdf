import { expect, test } from 'vitest';
import { day, money, number, text } from '#justice/procedures';
import { WORDS } from '#web/words';
import { errorsIn, formValues, sectionsOf } from './act-form.ts';

const NOW = '2026-11-27T09:00';
const form = {
  on: day(['日期', 'Day']),
  sum: money(['金额', 'Sum']),
  count: number(['数量', 'Count'], { least: 1 }),
  note: text(['备注', 'Note'], { optional: true }),
};

test('UI9 days, sums and numbers are taken as people write them', () => {
  const values = formValues(form, { on: '二〇二六年十一月二十三日', sum: '３,２００元', count: '１２', note: ' ' }, NOW);
  expect(values).toMatchObject({ on: '2026-11-23', sum: 320_000, count: 12 });
  expect(errorsIn(form, values, WORDS.zh)).toEqual({});
});

test('UI9 what cannot be understood is said to be wrong, never guessed and never dropped', () => {
  const values = formValues(form, { on: '2026年2月30日', sum: '三千', count: '十二个' }, NOW);
  expect(Object.keys(errorsIn(form, values, WORDS.zh))).toEqual(['on', 'sum', 'count']);
});

test('UI9 a form of more than twelve fields comes in parts, and no field is lost', () => {
  const long = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`f${index}`, text(['字段', 'field'])]));
  const sections = sectionsOf(long);
  expect(sections.length).toBe(3);
  expect(sections.flatMap(({ fields }) => fields.map(([name]) => name))).toEqual(Object.keys(long));
  expect(sectionsOf(form).length).toBe(1);
});
