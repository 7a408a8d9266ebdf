import { expect, test } from 'vitest';
import type { InboxRow } from './api.ts';
import { countsOf, fits } from './inbox-views.ts';

const row = (some: Partial<InboxRow>): InboxRow => ({
  case: 'c',
  numbers: ['（2026）江北公刑立27号'],
  procedure: { zh: '刑事诉讼', en: 'Criminal procedure' },
  subjects: [{ id: 'a', name: '张伟', isHeld: false }],
  isHeld: false,
  relation: [],
  awaits: [],
  overdue: 0,
  version: 1,
  label: 'internal',
  ...some,
});
const next = (daysLeft: number, isOurs: boolean): InboxRow['next'] => ({
  limit: 'l',
  title: { zh: '期限', en: 'limit' },
  subject: 'a',
  due: '2026-11-30',
  daysLeft,
  provisional: false,
  isOurs,
});
const zh = ({ zh: said }: { readonly zh: string }): string => said;

test.each(['(2026)江北公刑立27', '２７号', '张伟', '张伟 27', '〔2026〕江北'])(
  'UI7 a case is found by %s, whatever the width of signs and the kind of brackets',
  (q) => {
    expect(fits(row({}), { view: 'all', q }, zh)).toBe(true);
  },
);

test('UI7 a case is not found by what is not in it, nor by a stage it is not in', () => {
  expect(fits(row({}), { view: 'all', q: '李四' }, zh)).toBe(false);
  expect(fits(row({ stage: { zh: '侦查', en: 'investigation' } }), { view: 'all', stage: '第一审' }, zh)).toBe(false);
});

test('UI8 only limits one has to keep oneself count as pressing, and only such cases are to be done', () => {
  const rows = [
    row({ next: next(0, true) }),
    row({ next: next(-2, false) }),
    row({ next: next(2, true) }),
    row({ awaits: [{ kind: 'sent-back', id: 'p', title: { zh: '', en: '' } }] }),
  ];
  expect(countsOf(rows)).toEqual({ over: 1, soon: 1, open: 4, byView: { todo: 3, returned: 1, all: 4 } });
});
