import { expect, test } from 'vitest';
import { articles, choice, day, money, text, type Act, type Form, type Procedure } from '#justice/procedures';
import type { Entry } from './api.ts';
import { asTyped, prefill, sourceOf } from './prefill.ts';

const act = (form: Form): Act => ({ title: ['做', 'Do'], by: 'police', phase: 'p', basis: [], form });
const charge = text(['罪名', 'Charge']);
const law = articles(['适用条款', 'Articles']);
/** What acts of the procedure ask for. */
const procedure = {
  acts: {
    file: act({ charge, articles: law }),
    suspect: act({ suspicion: charge }),
    breach: act({ provisions: articles(['违反的规定', 'Breached']) }),
    fine: act({ fine: money(['罚款', 'Fine']) }),
    consent: act({ charge: choice(['类别', 'Kind'], { a: ['甲', 'a'] }) }),
    refuse: act({ reasons: text(['理由', 'Reasons']) }),
  },
} as unknown as Procedure;

const entry = (number: number, name: string, subject: string, form: Entry['form'], agency = 'ga'): Entry => ({
  number,
  kind: 'act',
  act: name,
  agency,
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
const form = { charge, articles: law, on: day(['日期', 'Day']), fine: money(['收缴的罚款', 'Fine']), reasons: text(['理由', 'Reasons']) };
const from = (number: number): object => ({ title: { zh: `行为${number}`, en: `act ${number}` }, day: `2026-10-0${number}` });
const look = (entries: readonly Entry[], subject: string | undefined = 'a') =>
  prefill(form, { procedure, entries, subject, agencies: ['ga'] });

test('UI5 what was said of the same person before is filled in, with where it comes from', () => {
  const said = look([entry(1, 'file', 'a', { charge: '盗窃罪' }), entry(2, 'file', 'b', { charge: '诈骗罪' })]);
  expect(said).toEqual({ filled: { charge: '盗窃罪' }, sources: { charge: from(1) }, offered: {} });
});

test('UI5 what was said of somebody else is not, but what was said of the whole case is', () => {
  expect(look([entry(1, 'file', 'b', { charge: '诈骗罪' })]).filled).toEqual({});
  expect(look([entry(1, 'file', 'case', { articles: ['刑法第二百六十四条'] })]).filled).toEqual({ articles: ['刑法第二百六十四条'] });
});

test('UI5 the same thing under another name is found by what it is called; another kind under the same name is not', () => {
  expect(look([entry(1, 'suspect', 'a', { suspicion: '盗窃罪' })]).filled).toEqual({ charge: '盗窃罪' });
  expect(look([entry(1, 'consent', 'a', { charge: 'a' })])).toEqual({ filled: {}, sources: {}, offered: {} });
});

test('UI5 between two that differ nothing is filled in: both are offered, each with where it was said', () => {
  const said = look([entry(1, 'file', 'a', { charge: '盗窃罪' }), entry(2, 'suspect', 'a', { suspicion: '抢夺罪' })]);
  expect([said.filled, said.sources]).toEqual([{}, {}]);
  expect(said.offered).toEqual({
    charge: [
      { ...from(1), value: '盗窃罪' },
      { ...from(2), value: '抢夺罪' },
    ],
  });
  expect(sourceOf(said, 'charge', '抢夺罪')).toMatchObject(from(2));
  expect(sourceOf(said, 'charge', '抢劫罪')).toBeUndefined();
  expect(look([entry(1, 'file', 'a', { charge: '盗窃罪' }), entry(3, 'file', 'a', { charge: '盗窃罪' })]).sources).toEqual({
    charge: from(3),
  });
});

test('UI5 articles of another kind are offered and never filled in', () => {
  const said = look([entry(1, 'breach', 'a', { provisions: ['规则第一条'] })]);
  expect(said).toEqual({ filled: {}, sources: {}, offered: { articles: [{ ...from(1), value: ['规则第一条'] }] } });
});

test('UI5 a sum is taken over from one’s own agency, in yuan; what another asked for leads nobody', () => {
  expect(look([entry(1, 'fine', 'a', { fine: 320_050 })]).filled).toEqual({ fine: '3200.50' });
  expect(look([entry(1, 'fine', 'a', { fine: 320_050 }, 'jc')])).toEqual({ filled: {}, sources: {}, offered: {} });
});

test('UI5 reasons are each act’s own', () => {
  expect(look([entry(1, 'refuse', 'a', { reasons: '证据不足' })])).toEqual({ filled: {}, sources: {}, offered: {} });
});

test('UI5 a form that was submitted is typed again in yuan', () => {
  expect(asTyped({ sum: money(['金额', 'Sum']) }, { sum: 320_050, note: 'x' })).toEqual({ sum: '3200.50', note: 'x' });
});
