import type { ReactNode } from 'react';
import { AgencyMark } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { AssignHandlers } from './assign-handlers.tsx';
import { AllocateCase } from './case-allocation.tsx';
import { Facts } from './case-facts.tsx';
import { propertyIn } from './case-property.tsx';
import { useAgencies, useEntries } from './case-queries.ts';
import { EnterSubject } from './enter-subject.tsx';
import { LinkParty } from './link-party.tsx';
import { useParties } from './people-queries.ts';
import { namesApart } from './subjects.ts';

/** Everybody in the case: those it is about, who speaks for them, which officers acted for which agency. 关联人 */
export function People({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const parties = useParties(read.id);
  const things = new Set(propertyIn(read).map(({ id }) => id));
  const people = read.subjects.filter(({ id, type }) => type !== 'case' && !things.has(id));
  const names = namesApart(read.subjects, words.work.case.sameName);
  return (
    <div className="columns people">
      <section className="sheet stack">
        <h2>{words.case.standing}</h2>
        {people.length === 0 ? <p className="quiet">{words.work.case.peopleNone}</p> : null}
        {people.map((subject) => (
          <article key={subject.id} className="stack">
            <h3>
              {names.get(subject.id) ?? subject.id} <span className="quiet">{say(subject.title)}</span>
            </h3>
            <Facts facets={subject.facets} />
          </article>
        ))}
        <EnterSubject read={read} of="people" />
      </section>
      <section className="sheet stack">
        <h2>{words.work.case.parties}</h2>
        <ul className="stack">
          {(parties.data?.items ?? []).map(({ person, name, title, role, subject }) => (
            <li key={`${person}/${role}/${subject}`}>
              <strong>{name ?? person}</strong> <span className="quiet">{say(title)}</span>{' '}
              {subject === 'case' || names.get(subject) === name ? '' : ` · ${names.get(subject) ?? subject}`}
            </li>
          ))}
          {parties.data?.items.length === 0 ? <li className="quiet">{words.work.case.peopleNone}</li> : null}
        </ul>
        <LinkParty read={read} />
      </section>
      <Officers read={read} />
    </div>
  );
}

function Officers({ read }: { readonly read: CaseRead }): ReactNode {
  const { words, say } = useWords();
  const entries = useEntries(read.id);
  const agencies = useAgencies();
  const acted = new Map<string, Map<string, string>>();
  for (const { agency, people, approvals, panel } of entries.data ?? []) {
    if (agency === undefined) continue;
    const known = acted.get(agency) ?? new Map<string, string>();
    for (const { id, name } of [...people, ...approvals, ...panel]) if (name !== undefined) known.set(id, name);
    acted.set(agency, known);
  }
  return (
    <section className="sheet stack">
      <h2>{words.work.case.officers}</h2>
      <ul className="stack">
        {[...acted].map(([id, officers]) => {
          const agency = agencies.data?.items.find((one) => one.id === id);
          return (
            <li key={id} className="row">
              <AgencyMark kind={agency?.kind ?? ''} />
              <span>
                {agency === undefined ? id : say(agency.name)}
                <br />
                <strong>{[...officers.values()].join('、')}</strong>
              </span>
            </li>
          );
        })}
      </ul>
      <AssignHandlers read={read} />
      <AllocateCase read={read} />
    </section>
  );
}
