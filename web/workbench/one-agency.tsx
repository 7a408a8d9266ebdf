import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { AgencyMark, Rows } from '#web/ui';
import { useWords } from '#web/words';
import { Recusals } from './agency-recusals.tsx';
import { read, readProcedure, type Agency, type Officer } from './api.ts';
import { grouped } from './grouped.ts';
import { readAll } from './paged.ts';
import { RANKS } from './ranks.ts';
import { useSession } from './session.tsx';

interface UnitRead {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly quota?: number;
  readonly serving: number;
}

interface Props {
  readonly agency: Agency;
  readonly all: readonly Agency[];
}

/** One agency: who stands above and below it and how, what it may take part in, its units, and who serves there since when. */
export function OneAgency({ agency, all }: Props): ReactNode {
  const { words, say } = useWords();
  const detail = useQuery({
    queryKey: ['agency', agency.id],
    queryFn: () => read<Agency & { readonly units: readonly UnitRead[] }>(`/agencies/${agency.id}`),
  });
  const units = detail.data?.units ?? [];
  return (
    <div className="stack">
      <section className="sheet stack">
        <h2 className="row">
          <AgencyMark kind={agency.kind} />
          {say(agency.name)}
        </h2>
        <Relations agency={agency} all={all} />
        <Offices offices={agency.offices ?? []} />
      </section>
      <section className="stack">
        <h3>{words.agencies.units}</h3>
        {units.length === 0 ? (
          <p className="quiet">{detail.isPending ? words.loading : words.agencies.noUnits}</p>
        ) : (
          <Rows
            rows={units}
            keyOf={({ id }) => id}
            columns={[
              { title: words.agencies.unit.name, cell: ({ name }) => say(name) },
              { title: words.agencies.unit.quota, cell: ({ quota }) => quota ?? words.agencies.none },
              { title: words.agencies.unit.serving, cell: ({ serving }) => serving },
            ]}
          />
        )}
      </section>
      <People agency={agency} units={units} />
      <Recusals agency={agency.id} />
    </div>
  );
}

/** Above, this, below: the relation stands between them. */
function Relations({ agency, all }: Props): ReactNode {
  const { words, say } = useWords();
  const above = all.find(({ id }) => id === agency.above?.agency);
  const below = all.filter((one) => one.above?.agency === agency.id);
  const link = (one: Agency): ReactNode => (
    <Link to="/agencies" search={{ agency: one.id }}>
      {say(one.name)}
    </Link>
  );
  return (
    <dl className="facts">
      <dt>{words.agencies.level}</dt>
      <dd>{words.agencies.tier[agency.tier as keyof typeof words.agencies.tier] ?? agency.tier}</dd>
      {above === undefined || agency.above === undefined ? null : (
        <>
          <dt>{words.agencies.above}</dt>
          <dd>
            {link(above)} <span className="quiet">{words.agencies.byAbove[agency.above.by]}</span>
          </dd>
        </>
      )}
      {below.length === 0 ? null : (
        <>
          <dt>{words.agencies.below}</dt>
          <dd>
            {[...grouped(below, ({ above: relation }) => relation?.by ?? 'leads')].map(([by, agencies]) => (
              <p key={by}>
                <span className="quiet">{words.agencies.by[by]}</span>{' '}
                {agencies.map((one, index) => (
                  <Fragment key={one.id}>
                    {index === 0 ? '' : '、'}
                    {link(one)}
                  </Fragment>
                ))}
              </p>
            ))}
          </dd>
        </>
      )}
      <dt>{words.agencies.founded}</dt>
      <dd>{words.agencies.since(agency.from, agency.to ?? '')}</dd>
    </dl>
  );
}

/** The roles of procedures an agency may take, in the words of the procedures. */
function Offices({ offices }: { readonly offices: readonly string[] }): ReactNode {
  const { words, say } = useWords();
  const counted = grouped(offices, (office) => office.slice(0, office.lastIndexOf('/')));
  const procedures = useQuery({
    queryKey: ['procedures-of', ...counted.keys()],
    queryFn: () => Promise.all([...counted.keys()].map((id) => readProcedure(id).catch(() => undefined))),
    staleTime: 3_600_000,
  });
  if (offices.length === 0) return <p className="quiet">{words.agencies.noPowers}</p>;
  return (
    <section className="stack tight">
      <h3>{words.agencies.powers}</h3>
      <ul>
        {[...counted].map(([id, names], index) => {
          const procedure = procedures.data?.[index];
          const roles = names.map((office) => office.slice(office.lastIndexOf('/') + 1));
          return (
            <li key={id}>
              {procedure === undefined ? (
                id
              ) : (
                <Link to="/procedures" search={{ procedure: id }}>
                  {say(procedure.title)}
                </Link>
              )}{' '}
              <span className="quiet">{roles.map((role) => say(procedure?.vocabulary.roles[role]?.title ?? [role, role])).join('、')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function People({ agency, units }: { readonly agency: Agency; readonly units: readonly UnitRead[] }): ReactNode {
  const { words, say } = useWords();
  const { session } = useSession();
  const officers = useQuery({ queryKey: ['officers', agency.id, 'all'], queryFn: () => readAll<Officer>(`/officers?agency=${agency.id}`) });
  const { columns } = words.agencies;
  const today = session?.now.slice(0, 10) ?? '';
  const unitOf = (id: string | undefined): string => {
    const name = units.find((unit) => unit.id === id)?.name;
    return name === undefined ? '' : say(name);
  };
  const rows = (officers.data ?? [])
    .flatMap((officer) =>
      officer.appointments
        .filter((one) => one.agency === agency.id)
        .map((appointment, nth) => ({ officer, appointment, key: `${officer.id}/${nth}` })),
    )
    // Who answers for the agency comes first.
    .toSorted((one, other) => Number(other.appointment.posts.length > 0) - Number(one.appointment.posts.length > 0));
  return (
    <section className="stack">
      <h3>
        {words.agencies.people} <span className="quiet">{rows.length}</span>
      </h3>
      {officers.isPending ? <p className="quiet">{words.loading}</p> : null}
      {rows.length === 0 ? null : (
        <Rows
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { title: columns.name, cell: ({ officer }) => <strong>{officer.name}</strong> },
            { title: columns.badge, cell: ({ officer }) => officer.badge },
            { title: columns.rank, cell: ({ appointment }) => say(RANKS[appointment.rank] ?? [appointment.rank, appointment.rank]) },
            { title: columns.unit, cell: ({ appointment }) => unitOf(appointment.unit) },
            {
              title: columns.posts,
              cell: ({ appointment: { posts, insteadOf } }) => (
                <>
                  {posts.map((post) => say(RANKS[post] ?? [post, post])).join('、')}{' '}
                  {insteadOf === undefined ? null : (
                    <span className="tag" data-tone="paused">
                      {words.agencies.insteadOf(officers.data?.find(({ id }) => id === insteadOf)?.name ?? insteadOf)}
                    </span>
                  )}
                </>
              ),
            },
            {
              title: columns.since,
              cell: ({ appointment: { from, to } }) => (
                <>
                  {words.agencies.since(from, to ?? '')}{' '}
                  {to !== undefined && to < today ? <span className="tag">{words.agencies.over}</span> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
