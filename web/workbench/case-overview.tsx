import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgencyMark, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Offer } from './api.ts';
import { CourseList } from './case-course.tsx';
import { Facts } from './case-facts.tsx';
import { useAgencies, useEntries, useLimits, useOffers, useProcedure } from './case-queries.ts';
import { sayValue } from './say-value.ts';
import { inOrderOfUse, nearlyAllowed, searchFor } from './offers.ts';
import { useSession } from './session.tsx';
import { namesApart } from './subjects.ts';

const LATEST = 8;

/** What is to be done and what lacks, what is charged, what happened last, who takes part. 概要 */
export function Overview({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const entries = useEntries(read.id);
  return (
    <div className="columns">
      <div className="stack">
        <Claims read={read} />
        <ToDo read={read} />
      </div>
      <section className="sheet stack">
        <h2>{words.case.course}</h2>
        <CourseList entries={(entries.data ?? []).slice(-LATEST).toReversed()} read={read} />
        <p>
          <Link to="/cases/$case" params={{ case: read.id }} search={{ tab: 'course' }}>
            {words.case.allCourse(entries.data?.length ?? 0)}
          </Link>
        </p>
      </section>
      <Standing read={read} />
    </div>
  );
}

/** Forms in which a charge or a claim stands, by the names their fields have. */
const CLAIMS = ['facts', 'charge', 'articles', 'sentence', 'recommendation', 'claims', 'claim', 'reasons'];

/** What is charged or claimed, in the words of the latest document that says so. 指控与主张 */
function Claims({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const procedure = useProcedure(read.procedure);
  const entry = entries.data?.findLast(
    ({ form }) => typeof form['charge'] === 'string' || typeof form['claims'] === 'string' || typeof form['facts'] === 'string',
  );
  const form = entry?.act === undefined ? undefined : procedure.data?.acts[entry.act]?.form;
  if (entry === undefined || form === undefined) return null;
  const told = CLAIMS.flatMap((key) =>
    form[key] === undefined || entry.form[key] === undefined ? [] : [{ key, field: form[key], value: entry.form[key] }],
  );
  return (
    <section className="sheet stack">
      <h2>{words.work.case.claims}</h2>
      <dl className="facts document">
        {told.map(({ key, field, value }) => (
          <div key={key} className="fact">
            <dt>{say(field.title)}</dt>
            <dd>{sayValue(field, value, { say, words })}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{words.work.case.from(say(entry.title), entry.at.slice(0, 10))}</p>
    </section>
  );
}

const MOST_TASKS = 6;

/** A task list: what may be done now, and what is close but lacks something, with what it lacks. */
function ToDo({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  const offers = useOffers(read.id);
  const agencies = useAgencies();
  const kind = agencies.data?.items.find(({ id }) => id === session?.seats[0]?.agency)?.kind;
  const entries = useEntries(read.id);
  const procedure = useProcedure(read.procedure);
  if (offers.data === undefined || entries.data === undefined || procedure.data === undefined)
    return <p className="sheet quiet">{words.loading}</p>;
  const done = new Set(entries.data.map(({ act }) => act));
  const order = Object.keys(procedure.data.vocabulary.phases);
  const last = entries.data.findLast(({ act }) => act !== undefined)?.act;
  const phase = last === undefined ? undefined : procedure.data.acts[last]?.phase;
  const can = inOrderOfUse(offers.data.items, offers.data.primary, phase);
  // What lies behind us is not missing.
  const lacking = nearlyAllowed(offers.data.items).filter(
    (offer) => offer.reasons.length <= 2 && !done.has(offer.act) && order.indexOf(offer.phaseId) >= order.indexOf(phase ?? ''),
  );
  return (
    <section className="sheet stack">
      <h2>{kind === 'court' ? words.work.case.before : words.work.case.todo}</h2>
      {can.length === 0 ? <p className="quiet">{words.case.nothing}</p> : null}
      <ul className="tasks">
        {can.slice(0, MOST_TASKS).map((offer) => (
          <Task key={offer.act} read={read} offer={offer} />
        ))}
        {lacking.slice(0, MOST_TASKS).map((offer) => (
          <Task key={offer.act} read={read} offer={offer} />
        ))}
      </ul>
      <p>
        <Link to="/cases/$case" params={{ case: read.id }} search={{ tab: 'map' }}>
          {words.case.otherActs(can.length)}
        </Link>
      </p>
    </section>
  );
}

function Task({ read, offer }: { readonly read: CaseRead; readonly offer: Offer }): ReactNode {
  const { words, say } = useWords();
  if (offer.isAllowed)
    return (
      <li>
        <Link to="/cases/$case/act" params={{ case: read.id }} search={searchFor(offer)}>
          {say(offer.title)}
        </Link>
        <span className="tag" data-tone="now">
          {words.work.case.ready}
        </span>
      </li>
    );
  return (
    <li>
      <details>
        <summary>{say(offer.title)}</summary>
        <Reasons reasons={offer.reasons} />
      </details>
      <span className="tag">{words.work.case.lacking}</span>
    </li>
  );
}

/** Who takes part, how they stand, which agencies handle it. */
function Standing({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const agencies = useAgencies();
  const limits = useLimits(read.id);
  const kindOf = (id: string): string => agencies.data?.items.find((agency) => agency.id === id)?.kind ?? '';
  const names = namesApart(read.subjects, words.work.case.sameName);
  const running = new Set(limits.data?.items.filter(({ status }) => status === 'running').map(({ subject }) => subject));
  return (
    <section className="sheet stack">
      <h2>{words.case.standing}</h2>
      {read.subjects
        .filter(({ type }) => type !== 'case')
        .map((subject) => (
          <details key={subject.id} open={read.subjects.length < 4}>
            <summary>
              <strong>{names.get(subject.id) ?? subject.id}</strong> <span className="quiet">{say(subject.title)}</span>{' '}
              {running.has(subject.id) ? <span className="small quiet">· {words.deadline.running}</span> : null}
            </summary>
            <Facts facets={subject.facets} />
          </details>
        ))}
      <h2>{words.case.agencies}</h2>
      <ul className="stack">
        {[...new Map(read.agencies.map((one) => [one.agency, one])).values()].map(({ agency, name }) => (
          <li key={agency} className="row">
            <AgencyMark kind={kindOf(agency)} />
            {say(name)}
          </li>
        ))}
      </ul>
    </section>
  );
}
