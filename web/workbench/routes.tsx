import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
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

/** Keeps what is text among the named parts of an address. */
const texts = <Name extends string>(search: Record<string, unknown>, ...names: readonly Name[]): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (text(search[name]) === undefined ? [] : [[name, text(search[name])]]))) as Partial<Record<Name, string>>;

const requestsRoute = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  validateSearch: ({ direction, state }: Record<string, unknown>): { readonly direction?: 'to-us' | 'from-us'; readonly state?: 'open' | 'answered' | 'all' } => {
    const [way, how] = [oneOf(direction, 'to-us', 'from-us'), oneOf(state, 'open', 'answered', 'all')];
    return { ...(way === undefined ? {} : { direction: way }), ...(how === undefined ? {} : { state: how }) };
  },
});

const findingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  component: lazyRouteComponent(() => import('./findings-page.tsx'), 'FindingsPage'),
  validateSearch: (search: Record<string, unknown>): { readonly state?: 'open' | 'looking' | 'closed'; readonly agency?: string; readonly clock?: string } => {
    const how = oneOf(search['state'], 'open', 'looking', 'closed');
    return { ...(how === undefined ? {} : { state: how }), ...texts(search, 'agency', 'clock') };
  },
});

const agenciesRoute = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./agencies-page.tsx'), 'AgenciesPage'),
  validateSearch: (search: Record<string, unknown>): { readonly agency?: string; readonly view?: 'matrix' } => ({ ...texts(search, 'agency'), ...(search['view'] === 'matrix' ? { view: 'matrix' as const } : {}) }),
});

const lawRoute = createRoute({
  getParentRoute: () => root,
  path: '/law',
  component: lazyRouteComponent(() => import('./law-page.tsx'), 'LawPage'),
  validateSearch: (search: Record<string, unknown>): { readonly q?: string; readonly law?: string; readonly article?: string } => texts(search, 'q', 'law', 'article'),
});

const ledgerRoute = createRoute({ getParentRoute: () => root, path: '/ledger', component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage') });

const hearingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/hearings',
  component: lazyRouteComponent(() => import('./hearings-page.tsx'), 'HearingsPage'),
  validateSearch: (search: Record<string, unknown>): { readonly from?: string; readonly view?: 'list' | 'grid' } => {
    const [from, view] = [text(search['from']), oneOf(search['view'], 'list', 'grid')];
    return { ...(from === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(from) ? {} : { from }), ...(view === undefined ? {} : { view }) };
  },
});

const galleryRoute = createRoute({ getParentRoute: () => root, path: '/_gallery', component: lazyRouteComponent(() => import('./gallery-page.tsx'), 'GalleryPage') });

const tree = root.addChildren([requestsRoute, findingsRoute, agenciesRoute, lawRoute, ledgerRoute, hearingsRoute, galleryRoute, inboxRoute, caseRoute, actRoute]);

export const makeRouter = (queries: QueryClient) => createRouter({ routeTree: tree, context: { queries }, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
