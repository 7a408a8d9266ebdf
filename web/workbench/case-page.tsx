import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DeadlineTag, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type CaseRead, type Limit, type Offer } from './api.ts';
import { Course } from './case-course.tsx';
import { Documents } from './case-documents.tsx';
import { Limits } from './case-limits.tsx';
import { Overview } from './case-overview.tsx';
import { ProcedureMap } from './procedure-map.tsx';
import { useCase, useLimits, useOffers } from './case-queries.ts';

const TABS = ['overview', 'course', 'map', 'limits', 'documents'] as const;
type Tab = (typeof TABS)[number];

/** One case: the band with its next limit and next acts on every tab, the same for everybody. 案件 */
export function CasePage(): ReactNode {
  const { case: id } = useParams({ from: '/cases/$case' });
  const { tab } = useSearch({ from: '/cases/$case' });
  const { words } = useWords();
  const found = useCase(id);
  const limits = useLimits(id);
  const offers = useOffers(id);
  const current: Tab = TABS.find((one) => one === tab) ?? 'overview';
  if (found.error !== null) {
    const problem = found.error instanceof ApiProblem ? found.error.problem : undefined;
    return (
      <main className="page" id="main">
        <Problem says={problem?.says} help={problem?.help} retry={() => void found.refetch()} />
      </main>
    );
  }
  if (found.data === undefined) return <p className="page quiet">{words.loading}</p>;
  return (
    <main id="main">
      <Band read={found.data} limits={limits.data?.items ?? []} offers={offers.data?.items ?? []} current={current} />
      <div className="page">
        <TabBody current={current} read={found.data} />
      </div>
    </main>
  );
}

function TabBody({ current, read }: { readonly current: Tab; readonly read: CaseRead }): ReactNode {
  const bodies: Readonly<Record<Tab, ReactNode>> = {
    overview: <Overview read={read} />,
    course: <Course read={read} />,
    map: <ProcedureMap read={read} />,
    limits: <Limits read={read} />,
    documents: <Documents read={read} />,
  };
  return bodies[current];
}

interface BandProps {
  readonly read: CaseRead;
  readonly limits: readonly Limit[];
  readonly offers: readonly Offer[];
  readonly current: Tab;
}

const FIRST_ACTS = 3;

function Band({ read, limits, offers, current }: BandProps): ReactNode {
  const { words, say } = useWords();
  const people = read.subjects.filter(({ type, name }) => type !== 'case' && name !== undefined);
  const stage = read.subjects.find(({ type }) => type === 'case')?.facets.find(({ key }) => key === 'case.stage');
  const next = limits.filter(({ status }) => status === 'running').toSorted((one, other) => (one.due < other.due ? -1 : 1))[0];
  const allowed = offers.filter(({ isAllowed }) => isAllowed);
  const first = distinctActs(allowed).slice(0, FIRST_ACTS);
  return (
    <div className="band">
      <nav aria-label={words.nav.inbox}>
        <Link to="/">{words.nav.inbox}</Link>
      </nav>
      <div className="row">
        <h1>
          {people
            .slice(0, 2)
            .map(({ name }) => name)
            .join('、')}{' '}
          {say(read.title)}
        </h1>
        <span className="quiet">{read.numbers.map(({ number }) => number).join('　') || words.case.noNumber}</span>
        {read.label === 'sealed' || read.label === 'sensitive' ? <span className="tag">{read.label}</span> : null}
      </div>
      <div className="limit">
        <div className="row">
          <DeadlineTag daysLeft={next?.daysLeft} {...(next === undefined ? {} : { due: next.due, provisional: next.provisional })} />
          {next === undefined ? null : <strong>{say(next.title)}</strong>}
          {stage === undefined ? null : (
            <span>
              <span className="quiet">{words.case.now}</span> <strong>{say(stage.says)}</strong>
            </span>
          )}
        </div>
        <div className="row no-print">
          <span className="quiet">{allowed.length === 0 ? words.case.nothing : words.case.next}</span>
          {first.map((offer, index) => (
            <Link key={offer.act} className="button" data-kind={index === 0 ? 'primary' : undefined} to="/cases/$case/act" params={{ case: read.id }} search={searchFor(offer)}>
              {say(offer.title)}
            </Link>
          ))}
          {allowed.length > first.length ? (
            <Link className="button" to="/cases/$case" params={{ case: read.id }} search={{ tab: 'map' }}>
              {words.case.otherActs(distinctActs(allowed).length)}
            </Link>
          ) : null}
        </div>
      </div>
      <nav className="tabs" aria-label={say(read.title)}>
        {TABS.map((tab) => (
          <Link key={tab} to="/cases/$case" params={{ case: read.id }} search={tab === 'overview' ? {} : { tab }} aria-current={tab === current ? 'page' : undefined}>
            {words.case.tabs[tab]}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** One offer of each act, whoever it may be done to. */
export function distinctActs(offers: readonly Offer[]): readonly Offer[] {
  return [...new Map(offers.map((offer) => [offer.act, offer])).values()];
}

export const searchFor = ({ act, subject, role }: Offer): { readonly act: string; readonly subject: string; readonly role: string } => ({ act, subject, role });
