import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import { ActPage } from './act-page.tsx';
import { CasePage } from './case-page.tsx';
import { InboxPage } from './inbox-page.tsx';
import { Shell } from './shell.tsx';

/** What the inbox shows is in its address, so that a view can be kept and sent. */
export interface InboxSearch {
  readonly scope?: 'mine' | 'agency';
  readonly due?: 'over' | 'soon';
  readonly held?: boolean;
  readonly q?: string;
}

export interface ActSearch {
  readonly act: string;
  readonly subject?: string;
  readonly role?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(value: unknown, ...of: readonly T[]): T | undefined => of.find((one) => one === value);

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Shell });

export const inboxRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: InboxPage,
  validateSearch: ({ scope, due, held, q }: Record<string, unknown>): InboxSearch => {
    const [which, when, what] = [oneOf(scope, 'mine', 'agency'), oneOf(due, 'over', 'soon'), text(q)];
    return { ...(which === undefined ? {} : { scope: which }), ...(when === undefined ? {} : { due: when }), ...(held === true ? { held } : {}), ...(what === undefined ? {} : { q: what }) };
  },
});

export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case',
  component: CasePage,
  validateSearch: ({ tab }: Record<string, unknown>): { readonly tab?: string } => (text(tab) === undefined ? {} : { tab: text(tab) as string }),
});

export const actRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case/act',
  component: ActPage,
  validateSearch: ({ act, subject, role }: Record<string, unknown>): ActSearch => ({
    act: text(act) ?? '',
    ...(text(subject) === undefined ? {} : { subject: text(subject) as string }),
    ...(text(role) === undefined ? {} : { role: text(role) as string }),
  }),
});

const tree = root.addChildren([inboxRoute, caseRoute, actRoute]);

export const makeRouter = (queries: QueryClient) => createRouter({ routeTree: tree, context: { queries }, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
