import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button, DeadlineTag, Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, type DueLimit, type Finding, type Session } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { useAgencies } from './case-queries.ts';
import { dayAfter, daysFrom } from './days.ts';
import { FindingHandling } from './finding-handling.tsx';
import { HeatStrip, stripDays, type HeatRow } from './heat-strip.tsx';
import { problemOf, readAll, usePaged } from './paged.ts';
import { useSession } from './session.tsx';

const LAST = 13;
const SOON = 7;

/** What is overdue or about to be, by agency and limit, down to the case; people are never ranked. 线索 */
export function FindingsPage(): ReactNode {
  const { words } = useWords();
  const { session } = useSession();
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.findings.title}</h1>
        <p className="quiet">{words.findings.lead}</p>
      </div>
      {session === undefined ? null : <Coming session={session} />}
    </main>
  );
}

/** The limits that end in the next fourteen days. */
function Coming({ session }: { readonly session: Session }): ReactNode {
  const { words, say } = useWords();
  const [isTable, setTable] = useState(false);
  const today = session.now.slice(0, 10);
  const due = useQuery({ queryKey: ['due', today], queryFn: () => readAll<DueLimit>(`/limits?from=${today}&to=${dayAfter(today, LAST)}`) });
  const items = due.data ?? [];
  const days = stripDays(today);
  const names = new Map(items.map(({ agency }) => [agency.agency, say(agency.name)]));
  const rows: readonly HeatRow[] = [...names].map(([agency, name]) => ({
    agency,
    name,
    counts: days.map((day) => items.filter((one) => one.agency.agency === agency && one.due.startsWith(day)).length),
  }));
  return (
    <>
      <section className="sheet stack" aria-labelledby="strip-title">
        <div className="row between">
          <h2 id="strip-title">{words.findings.strip}</h2>
          <Button kind="plain" onPress={() => setTable(!isTable)}>
            {isTable ? words.findings.asPicture : words.findings.asTable}
          </Button>
        </div>
        <p className="quiet small">{words.findings.stripLead}</p>
        {due.isPending ? (
          <p className="quiet">{words.loading}</p>
        ) : rows.length === 0 ? (
          <p>{words.findings.soonNone}</p>
        ) : (
          <HeatStrip first={today} rows={rows} isTable={isTable} />
        )}
      </section>
      <Found />
      <Soon items={items.filter((one) => daysFrom(today, one.due) < SOON)} />
    </>
  );
}

function Soon({ items }: { readonly items: readonly DueLimit[] }): ReactNode {
  const { words, say } = useWords();
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="soon-title">
      <h2 id="soon-title">
        {words.findings.soonTitle} <span className="quiet">{words.findings.unit(items.length)}</span>
      </h2>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.findings.columns.late}</th>
              <th scope="col">{words.findings.columns.limit}</th>
              <th scope="col">{words.inbox.columns.case}</th>
              <th scope="col">{words.findings.columns.agency}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one, index) => (
              <tr key={`${one.case}/${one.limit}/${one.subject}/${index}`}>
                <td>
                  <DeadlineTag daysLeft={one.daysLeft} due={one.due} provisional={one.provisional} />
                </td>
                <td>{say(one.title)}</td>
                <td>
                  <CaseLink case={one.case} numbers={one.numbers} tab="limits" />
                </td>
                <td>{say(one.agency.name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const STATES = ['open', 'looking', 'closed'] as const;

/** What has run out, and what was done about it. */
function Found(): ReactNode {
  const { words, say } = useWords();
  const search = useSearch({ from: '/findings' });
  const navigate = useNavigate({ from: '/findings' });
  const agencies = useAgencies();
  const state = search.state ?? 'open';
  const list = usePaged<Finding>(['findings', state], `/findings?state=${state}`);
  if (list.error instanceof ApiProblem && list.error.status === 422) return <p className="sheet">{words.findings.refused}</p>;
  if (list.error instanceof ApiProblem && list.error.status === 403) return <p className="sheet">{words.findings.refused}</p>;
  if (list.error !== null) return <Problem {...problemOf(list.error)} retry={list.again} />;
  const keeperOf = (finding: Finding): string => {
    const name = finding.keeper?.name ?? agencies.data?.items.find(({ id }) => id === finding.agency)?.name;
    return name === undefined ? '' : say(name);
  };
  const shown = list.items.filter(
    (one) =>
      (search.agency === undefined || keeperOf(one) === search.agency) && (search.clock === undefined || one.limit?.name === search.clock),
  );
  return (
    <section className="stack" aria-labelledby="found-title">
      <h2 id="found-title">{words.findings.groups}</h2>
      <form className="row no-print" onSubmit={(event) => event.preventDefault()}>
        <Pick
          id="finding-state"
          label={words.findings.state}
          value={state}
          options={STATES.map((one) => [one, words.findings[one]])}
          choose={(value) =>
            void navigate({ search: (before) => ({ ...before, state: STATES.find((one) => one === value) ?? 'open' }), replace: true })
          }
        />
        <Pick
          id="finding-agency"
          label={words.findings.agency}
          value={search.agency ?? ''}
          options={[['', words.findings.every], ...counted(list.items.map((one) => [keeperOf(one), keeperOf(one)]))]}
          choose={(value) =>
            void navigate({
              search: ({ agency: _agency, ...before }) => (value === '' ? before : { ...before, agency: value }),
              replace: true,
            })
          }
        />
        <Pick
          id="finding-clock"
          label={words.findings.clock}
          value={search.clock ?? ''}
          options={[
            ['', words.findings.every],
            ...counted(list.items.flatMap(({ limit }) => (limit === undefined ? [] : [[limit.name, say(limit.title)] as const]))),
          ]}
          choose={(value) =>
            void navigate({
              search: ({ clock: _clock, ...before }) => (value === '' ? before : { ...before, clock: value }),
              replace: true,
            })
          }
        />
      </form>
      <p className="quiet" role="status">
        {list.isPending ? words.loading : words.findings.unit(shown.length)}
      </p>
      {shown.length === 0 ? (
        list.isPending ? null : (
          <p className="sheet">{words.findings.none}</p>
        )
      ) : (
        <FoundRows rows={shown} keeperOf={keeperOf} />
      )}
      {list.hasMore ? (
        <p>
          <Button onPress={list.more}>{words.findings.more}</Button>
        </p>
      ) : null}
    </section>
  );
}

/** Each once, with how many there are: where the pile is. */
function counted(pairs: readonly (readonly [key: string, says: string])[]): readonly (readonly [string, string])[] {
  const names = new Map(pairs);
  return [...names].map(([key, says]) => [key, `${says} (${pairs.filter(([one]) => one === key).length})`] as const);
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [key: string, says: string])[];
  readonly choose: (value: string) => void;
}

function Pick({ id, label, value, options, choose }: PickProps): ReactNode {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </select>
    </p>
  );
}

function FoundRows({ rows, keeperOf }: { readonly rows: readonly Finding[]; readonly keeperOf: (finding: Finding) => string }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const { columns } = words.findings;
  const today = session?.now.slice(0, 10);
  const tones = { open: 'peril', looking: 'soon', closed: 'done' } as const;
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.late}</th>
            <th scope="col">{columns.limit}</th>
            <th scope="col">{words.inbox.columns.case}</th>
            <th scope="col">{columns.agency}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((finding) => (
            <tr key={finding.id}>
              <td>
                {finding.limit === undefined || today === undefined ? (
                  ''
                ) : (
                  <DeadlineTag daysLeft={daysFrom(today, finding.limit.due)} due={finding.limit.due} />
                )}
              </td>
              <td>
                <strong>{finding.limit === undefined ? say(finding.says) : say(finding.limit.title)}</strong>
                <div className="small quiet">
                  {say(finding.says)} {finding.limit?.basis.map(({ text }) => say(text)).join('、')}
                </div>
              </td>
              <td>
                <CaseLink case={finding.case} numbers={finding.numbers} tab="limits" />
              </td>
              <td>{keeperOf(finding)}</td>
              <td>
                <span className="tag" data-tone={tones[finding.state]}>
                  {words.findings[finding.state]}
                </span>
              </td>
              <td>{finding.state === 'closed' ? null : <FindingHandling finding={finding} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
