import type { Page } from 'playwright-core';

const both = (zh: string, en: string): object => ({ zh, en });

/** The row of one of very many cases. */
const rowOf = (index: number): object => ({
  case: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
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

/** From now on the desk of this page has so many open cases, a page at a time as the server gives them. */
export async function fillDesk(page: Page, count: number): Promise<void> {
  await page.route('**/api/v1/inbox?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const [limit, after] = [Number(asked.get('limit') ?? 100), Number(asked.get('after') ?? 0)];
    const answer = (await (
      await route.fetch({
        url: route
          .request()
          .url()
          .replace(/&after=\d+/u, ''),
      })
    ).json()) as {
      readonly counts: object;
    };
    await route.fulfill({
      json: {
        ...answer,
        items: Array.from({ length: Math.max(0, Math.min(limit, count - after)) }, (_, index) => rowOf(after + index)),
        counts: { ...answer.counts, all: count, matching: count, todo: count },
        next: after + limit < count ? String(after + limit) : undefined,
      },
    });
  });
}
