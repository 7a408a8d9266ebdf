import { expect, test } from 'vitest';
import { articles, day, money, text } from '#justice/procedures';
import type { Entry } from './api.ts';
import { asTyped, prefill } from './prefill.ts';

const entry = (number: number, subject: string, form: Entry['form']): Entry => ({
  number,
  kind: 'act',
  title: { zh: `行为${number}`, en: `act ${number}` },
  subject,
  at: `2026-10-0${number}T09:00`,
  recordedAt: `2026-10-0${number}T09:00:00Z`,
  people: [],
  approvals: [],
  panel: [],
  present: [],
  documents: [],
  form,
  late: [],
});
const form = { charge: text(['罪名', 'Charge']), articles: articles(['条文', 'Articles']), on: day(['日期', 'Day']) };

test('UI5 what was said of the same person before is filled in, with where it comes from', () => {
  const entries = [entry(1, 'a', { charge: '盗窃罪', on: '2026-10-01' }), entry(2, 'b', { charge: '诈骗罪' })];
  expect(prefill(form, entries, 'a')).toEqual({
    filled: { charge: '盗窃罪' },
    sources: { charge: { title: { zh: '行为1', en: 'act 1' }, day: '2026-10-01' } },
  });
});

test('UI5 what was said of somebody else is not, but what was said of the whole case is', () => {
  expect(prefill(form, [entry(1, 'b', { charge: '诈骗罪' })], 'a').filled).toEqual({});
  expect(prefill(form, [entry(1, 'case', { articles: ['刑法第二百六十四条'] })], 'a').filled).toEqual({ articles: ['刑法第二百六十四条'] });
});

test('UI5 a form that was submitted is typed again in yuan', () => {
  expect(asTyped({ sum: money(['金额', 'Sum']) }, { sum: 320_050, note: 'x' })).toEqual({ sum: '3200.50', note: 'x' });
});
