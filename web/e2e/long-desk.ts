import type { Page } from 'playwright-core';

const both = (zh: string, en: string): object => ({ zh, en });

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const placeOf = (index: number): string => String(index).padStart(12, '0');

/** The row of one of very many cases. */
const rowOf = (index: number): object => ({
  case: idOf(index),
  place: placeOf(index),
  numbers: [`（2026）示0102刑初${index + 1}号`],
  procedure: both('刑事诉讼', 'Criminal procedure'),
  stage: both('侦查', 'investigation'),
  subjects: [
    { id: 'a', name: `申${index + 1}`, isHeld: index % 3 === 0 },
    { id: 'b', name: '柯某', isHeld: false },
  ],
  isHeld: index % 3 === 0,
  relation: ['handler'],
  next: {
    limit: 'custody',
    title: both('侦查羁押期限', 'Custody'),
    subject: 'a',
    due: '2026-12-01',
    daysLeft: 3,
    presses: 'soon',
    provisional: false,
    isOurs: true,
  },
  awaits: [],
  primary: {
    procedure: 'criminal',
    act: 'requestArrest',
    title: both('提请批准逮捕', 'Ask for arrest'),
    subject: 'a',
    role: 'police',
    basis: [{ law: 'cpl', article: 87, text: both('刑诉法第八十七条', 'CPL 87') }],
  },
  overdue: 0,
  version: 3,
  label: 'internal',
});

/** A desk of very many cases, as its server would have it. */
export interface LongDesk {
  /** What was asked of it, in order. */
  readonly asked: URLSearchParams[];
  /** From now on a case stands before the row of that index, under that name. */
  readonly put: (id: string, index: number, name: string) => void;
}

/** From now on the desk of this page has so many open cases, a page at a time as the server gives them. */
export async function fillDesk(page: Page, count: number): Promise<LongDesk> {
  const asked: URLSearchParams[] = [];
  const placed = new Map<string, object>();
  await page.route('**/api/v1/inbox?*', async (route) => {
    const { searchParams } = new URL(route.request().url());
    asked.push(searchParams);
    const [limit, after] = [Number(searchParams.get('limit') ?? 100), Number(searchParams.get('after')?.split('~')[0] ?? -1) + 1];
    const some = searchParams.get('cases')?.split(',');
    const url = route
      .request()
      .url()
      .replace(/&after=[^&]+/u, '');
    const answer = (await (await route.fetch({ url })).json()) as { readonly counts: object };
    const all = count + placed.size;
    const last = after + limit;
    await route.fulfill({
      json: {
        ...answer,
        items:
          some?.flatMap((id) => placed.get(id) ?? []) ??
          Array.from({ length: Math.max(0, Math.min(limit, count - after)) }, (_, index) => rowOf(after + index)),
        counts: { ...answer.counts, all, matching: all, todo: all },
        next: last < count ? `${placeOf(last - 1)}~${idOf(last - 1)}` : undefined,
      },
    });
  });
  const put = (id: string, index: number, name: string): void => {
    placed.set(id, { ...rowOf(index), case: id, place: `${placeOf(index - 1)}+`, subjects: [{ id: 'a', name, isHeld: false }] });
  };
  return { asked, put };
}
