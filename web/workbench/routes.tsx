import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { MOST_AT_ONCE } from './batch.ts';
import { InboxPage } from './inbox-page.tsx';
import { SignedIn } from './session.tsx';
import { Shell } from './shell.tsx';

/** What the inbox shows is in its address, so that a view can be kept and sent. */
export interface InboxSearch {
  readonly scope?: 'mine' | 'agency';
  readonly view?: 'todo' | 'returned' | 'all';
  readonly stage?: string;
  readonly due?: 'over' | 'urgent' | 'soon';
  readonly kind?: 'request' | 'approval' | 'vote' | 'sent-back' | 'assignment';
  readonly procedure?: string;
  readonly held?: boolean;
  readonly q?: string;
}

export interface ActSearch {
  readonly act: string;
  readonly subject?: string;
  readonly role?: string;
  /** A proposal that was sent back, to be mended. */
  readonly from?: string;
  /** Goes straight to the check page: one comes back from proving who one is. */
  readonly checking?: boolean;
  /** The version of the case one had seen before that. */
  readonly seen?: number;
}

/** One act in several cases: which, in which role, and in each case to whom and as of which version. */
export interface BatchSearch {
  readonly procedure: string;
  readonly act: string;
  readonly role: string;
  readonly of: readonly (readonly [id: string, subject: string, version: number])[];
  readonly checking?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(value: unknown, ...of: readonly T[]): T | undefined => of.find((one) => one === value);

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Shell });

export const inboxRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: InboxPage,
  validateSearch: ({ scope, view, due, held, q, stage, kind, procedure }: Record<string, unknown>): InboxSearch => {
    const [which, when, what] = [oneOf(scope, 'mine', 'agency'), oneOf(due, 'over', 'urgent', 'soon'), text(q)];
    const [part, where, matter] = [oneOf(view, 'todo', 'returned', 'all'), text(stage), text(procedure)];
    const waits = oneOf(kind, 'request', 'approval', 'vote', 'sent-back', 'assignment');
    return {
      ...(waits === undefined ? {} : { kind: waits }),
      ...(matter === undefined ? {} : { procedure: matter }),
      ...(part === undefined ? {} : { view: part }),
      ...(where === undefined ? {} : { stage: where }),
      ...(which === undefined ? {} : { scope: which }),
      ...(when === undefined ? {} : { due: when }),
      ...(held === true ? { held } : {}),
      ...(what === undefined ? {} : { q: what }),
    };
  },
});

export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case',
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  // `asked`: the request that is to be answered.
  validateSearch: ({ tab, asked }: Record<string, unknown>): { readonly tab?: string; readonly asked?: string } => ({
    ...(text(tab) === undefined ? {} : { tab: text(tab) as string }),
    ...(text(asked) === undefined ? {} : { asked: text(asked) as string }),
  }),
});

export const actRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case/act',
  component: lazyRouteComponent(() => import('./act-page.tsx'), 'ActPage'),
  validateSearch: ({ act, subject, role, from, checking, seen }: Record<string, unknown>): ActSearch => ({
    act: text(act) ?? '',
    ...(text(from) === undefined ? {} : { from: text(from) as string }),
    ...(checking === true ? { checking } : {}),
    ...(typeof seen === 'number' ? { seen } : {}),
    ...(text(subject) === undefined ? {} : { subject: text(subject) as string }),
    ...(text(role) === undefined ? {} : { role: text(role) as string }),
  }),
});

const isItem = (value: unknown): value is BatchSearch['of'][number] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string' && typeof value[2] === 'number';

const batchRoute = createRoute({
  getParentRoute: () => root,
  path: '/batch',
  component: lazyRouteComponent(() => import('./batch-page.tsx'), 'BatchPage'),
  validateSearch: ({ procedure, act, role, of, checking }: Record<string, unknown>): BatchSearch => ({
    procedure: text(procedure) ?? '',
    act: text(act) ?? '',
    role: text(role) ?? '',
    of: Array.isArray(of) ? of.filter(isItem).slice(0, MOST_AT_ONCE) : [],
    ...(checking === true ? { checking } : {}),
  }),
});

const documentRoute = createRoute({
  getParentRoute: () => root,
  path: '/cases/$case/documents/$entry',
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
});

const approvalsRoute = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./approvals-page.tsx'), 'ApprovalsPage'),
  validateSearch: ({ whose }: Record<string, unknown>): { readonly whose?: 'mine' } => (whose === 'mine' ? { whose } : {}),
});

const proposalRoute = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$proposal',
  component: lazyRouteComponent(() => import('./proposal-page.tsx'), 'ProposalPage'),
});

/** What is read of the law: words looked for, the law and the article that are open, in which versions. */
interface LawSearch {
  readonly q?: string;
  readonly law?: string;
  readonly article?: string;
  readonly version?: string;
  readonly beside?: string;
}

/** Keeps what is text among the named parts of an address. */
const texts = <Name extends string>(search: Record<string, unknown>, ...names: readonly Name[]): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (text(search[name]) === undefined ? [] : [[name, text(search[name])]]))) as Partial<
    Record<Name, string>
  >;

const requestsRoute = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  validateSearch: ({
    direction,
    state,
  }: Record<string, unknown>): { readonly direction?: 'to-us' | 'from-us'; readonly state?: 'open' | 'answered' | 'all' } => {
    const [way, how] = [oneOf(direction, 'to-us', 'from-us'), oneOf(state, 'open', 'answered', 'all')];
    return { ...(way === undefined ? {} : { direction: way }), ...(how === undefined ? {} : { state: how }) };
  },
});

const findingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  component: lazyRouteComponent(() => import('./findings-page.tsx'), 'FindingsPage'),
  validateSearch: (
    search: Record<string, unknown>,
  ): {
    readonly state?: 'open' | 'looking' | 'closed';
    readonly agency?: string;
    readonly clock?: string;
    readonly unit?: string;
    readonly day?: string;
  } => {
    const how = oneOf(search['state'], 'open', 'looking', 'closed');
    return { ...(how === undefined ? {} : { state: how }), ...texts(search, 'agency', 'clock', 'unit', 'day') };
  },
});

const agenciesRoute = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./agencies-page.tsx'), 'AgenciesPage'),
  validateSearch: (search: Record<string, unknown>): { readonly agency?: string; readonly view?: 'matrix' } => ({
    ...texts(search, 'agency'),
    ...(search['view'] === 'matrix' ? { view: 'matrix' as const } : {}),
  }),
});

const lawRoute = createRoute({
  getParentRoute: () => root,
  path: '/law',
  component: lazyRouteComponent(() => import('./law-page.tsx'), 'LawPage'),
  validateSearch: (search: Record<string, unknown>): LawSearch => texts(search, 'q', 'law', 'article', 'version', 'beside'),
});

const proceduresRoute = createRoute({
  getParentRoute: () => root,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./procedures-page.tsx'), 'ProceduresPage'),
  validateSearch: (search: Record<string, unknown>): { readonly procedure?: string; readonly act?: string; readonly limit?: string } =>
    texts(search, 'procedure', 'act', 'limit'),
});

const ledgerRoute = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
});

const hearingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/hearings',
  component: lazyRouteComponent(() => import('./hearings-page.tsx'), 'HearingsPage'),
  validateSearch: (
    search: Record<string, unknown>,
  ): { readonly from?: string; readonly view?: 'list' | 'grid'; readonly agency?: string } => {
    const [from, view, agency] = [text(search['from']), oneOf(search['view'], 'list', 'grid'), text(search['agency'])];
    return {
      ...(from === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(from) ? {} : { from }),
      ...(view === undefined ? {} : { view }),
      ...(agency === undefined ? {} : { agency }),
    };
  },
});

const newCaseRoute = createRoute({
  getParentRoute: () => root,
  path: '/new',
  component: lazyRouteComponent(() => import('./new-case-page.tsx'), 'NewCasePage'),
});

const galleryRoute = createRoute({
  getParentRoute: () => root,
  path: '/_gallery',
  component: lazyRouteComponent(() => import('./gallery-page.tsx'), 'GalleryPage'),
});

const signedInRoute = createRoute({ getParentRoute: () => root, path: '/signed-in', component: SignedIn });

const tree = root.addChildren([
  signedInRoute,
  requestsRoute,
  findingsRoute,
  agenciesRoute,
  lawRoute,
  proceduresRoute,
  ledgerRoute,
  hearingsRoute,
  newCaseRoute,
  galleryRoute,
  inboxRoute,
  caseRoute,
  actRoute,
  batchRoute,
  documentRoute,
  approvalsRoute,
  proposalRoute,
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
