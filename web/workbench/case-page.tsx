import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { DeadlineTag, Problem, sayLimit, toneOf } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type CaseRead, type Entry, type Limit } from './api.ts';
import { Course } from './case-course.tsx';
import { Dossier } from './case-dossier.tsx';
import { Evidence } from './case-evidence.tsx';
import { dossierOf } from './case-files.ts';
import { CaseHearings } from './case-hearings.tsx';
import { Limits } from './case-limits.tsx';
import { Overview } from './case-overview.tsx';
import { People } from './case-people.tsx';
import { Property, propertyIn } from './case-property.tsx';
import { distinctActs, inOrderOfUse, searchFor } from './offers.ts';
import { ProcedureMap } from './procedure-map.tsx';
import { type OffersRead, useCase, useEntries, useLimits, useOffers, useProcedure } from './case-queries.ts';
import { daysHeld, heldSince } from './custody.ts';
import { useSession } from './session.tsx';
import { useStatus } from './status-line.tsx';
import { namesApart } from './subjects.ts';

const TABS = ['overview', 'course', 'map', 'limits', 'hearings', 'people', 'property', 'evidence', 'dossier'] as const;
type Tab = (typeof TABS)[number];

/** What was shown is no longer for whoever reads: they were taken off the case, say. */
const CLOSED: readonly number[] = [403, 404];

/** One case: the band with its next limit and next acts on every tab, the same for everybody. 案件 */
export function CasePage(): ReactNode {
  const { case: id } = useParams({ from: '/cases/$case' });
  const { tab } = useSearch({ from: '/cases/$case' });
  const { words } = useWords();
  const found = useCase(id);
  const limits = useLimits(id);
  const offers = useOffers(id);
  const current: Tab = TABS.find((one) => one === tab) ?? 'overview';
  const refused = found.error instanceof ApiProblem ? found.error : undefined;
  const isClosed = found.data !== undefined && CLOSED.includes(refused?.status ?? 0);
  if (isClosed || (found.error !== null && found.data === undefined)) {
    const problem = refused?.problem;
    return (
      <main className="page" id="main">
        {isClosed ? <p>{words.work.people.noLonger}</p> : null}
        <Problem says={problem?.says} help={problem?.help} retry={() => void found.refetch()} />
      </main>
    );
  }
  if (found.data === undefined) return <p className="page quiet">{words.loading}</p>;
  return (
    <main id="main">
      <Band read={found.data} limits={limits.data?.items ?? []} offers={offers.data} current={current} />
      <div className="page">
        <TabBody current={current} read={found.data} />
      </div>
    </main>
  );
}

function TabBody({ current, read }: { readonly current: Tab; readonly read: CaseRead }): ReactNode {
  const bodies: Readonly<Record<Tab, () => ReactNode>> = {
    overview: () => <Overview read={read} />,
    course: () => <Course read={read} />,
    map: () => <ProcedureMap read={read} />,
    limits: () => <Limits read={read} />,
    hearings: () => <CaseHearings read={read} />,
    people: () => <People read={read} />,
    property: () => <Property read={read} />,
    evidence: () => <Evidence read={read} />,
    dossier: () => <Dossier read={read} />,
  };
  return bodies[current]();
}

interface BandProps {
  readonly read: CaseRead;
  readonly limits: readonly Limit[];
  readonly offers: OffersRead | undefined;
  readonly current: Tab;
}

/** One act stands out; the others are on the map. */
const FIRST_ACTS = 1;

function Band({ read, limits, offers, current }: BandProps): ReactNode {
  const { words, say } = useWords();
  const stage = read.subjects.find(({ type }) => type === 'case')?.facets.find(({ key }) => key === 'case.stage');
  const allowed = distinctActs((offers?.items ?? []).filter(({ isAllowed }) => isAllowed));
  const first = inOrderOfUse(offers?.items ?? [], offers?.primary, undefined).slice(0, offers?.primary === undefined ? 0 : FIRST_ACTS);
  return (
    <div className="band">
      <Title read={read} />
      <div className="limit">
        <NextLimit limits={limits} />
        {stage === undefined ? null : (
          <span>
            <span className="quiet">{words.case.now}</span> <strong>{say(stage.says)}</strong>
          </span>
        )}
        <div className="row acts no-print">
          {allowed.length === 0 || first.length > 0 || current !== 'map' ? (
            <span className="quiet">{allowed.length === 0 ? words.case.nothing : words.case.next}</span>
          ) : null}
          {first.map((offer, index) => (
            <Link
              key={offer.act}
              className="button"
              data-kind={index === 0 ? 'primary' : undefined}
              to="/cases/$case/act"
              params={{ case: read.id }}
              search={searchFor(offer)}
            >
              {say(offer.title)}
            </Link>
          ))}
          {offers?.decision === undefined || current === 'map' ? null : (
            <Link className="button" data-kind="primary" to="/cases/$case" params={{ case: read.id }} search={{ tab: 'map' }}>
              {words.work.map.decide(say(offers.decision.title))}
            </Link>
          )}
          {allowed.length > first.length && current !== 'map' ? (
            <Link className="button" to="/cases/$case" params={{ case: read.id }} search={{ tab: 'map' }}>
              {words.case.otherActs(allowed.length)}
            </Link>
          ) : null}
        </div>
      </div>
      <Tabs read={read} current={current} />
    </div>
  );
}

function Tabs({ read, current }: Pick<BandProps, 'read' | 'current'>): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const procedure = useProcedure(read.procedure);
  const counts: Partial<Record<Tab, number>> = {
    ...(entries.data === undefined ? {} : { course: entries.data.length, ...heldIn(procedure.data, entries.data) }),
    property: propertyIn(read).length,
  };
  return (
    <nav className="tabs no-print" aria-label={say(read.title)}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          to="/cases/$case"
          params={{ case: read.id }}
          search={tab === 'overview' ? {} : { tab }}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={tab === current ? 'page' : undefined}
        >
          {words.work.case.tabs[tab]} {counts[tab] === undefined ? null : <span className="count">{counts[tab]}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** How much there is of evidence, and in the dossier altogether. */
function heldIn(procedure: Procedure | undefined, entries: readonly Entry[]): { readonly evidence?: number; readonly dossier?: number } {
  if (procedure === undefined) return {};
  const volumes = dossierOf(procedure, entries);
  const held = (which: typeof volumes): number => which.flatMap(({ pieces }) => pieces).length;
  return { evidence: held(volumes.filter(({ holds }) => holds === 'evidence')), dossier: held(volumes) };
}

const MOST_NAMES = 2;

/** Who it is about: the accused, where anybody is; the matter itself, where nobody enters it. */
function titleOf({ subjects }: CaseRead, people: CaseRead['subjects'], names: ReadonlyMap<string, string>): string {
  if (people.length === 0) return subjects.find(({ type }) => type === 'case')?.name ?? '';
  const first = people.slice(0, MOST_NAMES).map(({ id }) => names.get(id));
  return `${first.join('、')}${people.length > MOST_NAMES ? ` +${people.length - MOST_NAMES}` : ''}`;
}

/** Who it is about, what is charged, which numbers it bears, who is held and for how long. */
function Title({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const { tell } = useStatus();
  const entries = useEntries(read.id);
  const things = new Set(propertyIn(read).map(({ id }) => id));
  const people = read.subjects.filter(({ id, type, name }) => type !== 'case' && name !== undefined && !things.has(id));
  const names = namesApart(people, words.work.case.sameName);
  const procedure = useProcedure(read.procedure);
  const accused = people.filter(({ type }) => type === procedure.data?.held?.subject);
  const title = titleOf(read, accused.length > 0 ? accused : people, names);
  const charge = entries.data?.findLast(({ form }) => typeof form['charge'] === 'string')?.form['charge'];
  const copy = (number: string): void => void navigator.clipboard?.writeText(number).then(() => tell(words.work.case.copied(number)));
  return (
    <>
      <nav className="no-print" aria-label={words.nav.inbox}>
        <Link to="/">{words.nav.inbox}</Link>
      </nav>
      <div className="row">
        <h1>
          {title} {typeof charge === 'string' ? charge : say(read.title)}
        </h1>
        {read.numbers.length === 0 ? <span className="quiet">{words.case.noNumber}</span> : null}
        {read.numbers.map(({ number }) => (
          <button key={number} type="button" className="case-number plain" title={words.work.case.copyNumber} onClick={() => copy(number)}>
            {number}
          </button>
        ))}
        <Custody read={read} names={names} />
        {read.label === 'internal' ? null : <span className="tag">{words.work.case.labels[read.label]}</span>}
      </div>
    </>
  );
}

function Custody({ read, names }: { readonly read: CaseRead; readonly names: ReadonlyMap<string, string> }): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const procedure = useProcedure(read.procedure);
  const entries = useEntries(read.id);
  if (procedure.data === undefined || entries.data === undefined || session === undefined) return null;
  const held = [...heldSince(procedure.data, read, entries.data)];
  return held.map(([id, { since }]) => (
    <span key={id} className="tag held">
      {held.length > 1 || read.subjects.length > 2 ? `${names.get(id) ?? ''} ` : ''}
      {since === undefined ? words.work.case.heldNoDays : words.work.case.custody(daysHeld(since, session.now))}
    </span>
  ));
}

function NextLimit({ limits }: { readonly limits: readonly Limit[] }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const next = limits.filter(({ status }) => status === 'running').toSorted((one, other) => (one.due < other.due ? -1 : 1))[0];
  if (next?.daysLeft === undefined) return <DeadlineTag daysLeft={undefined} />;
  return (
    <div className="next-limit rail" data-tone={toneOf(next.daysLeft, next.presses)}>
      <strong className="big">{sayLimit({ daysLeft: next.daysLeft, due: next.due, now: session?.now }, words)}</strong>
      <span>
        {say(next.title)}
        <br />
        <span className="small quiet">
          <time dateTime={next.due}>{words.deadline.ends(next.due.replace('T', ' '))}</time>{' '}
          {next.provisional ? words.deadline.provisional : ''}
        </span>
      </span>
    </div>
  );
}
