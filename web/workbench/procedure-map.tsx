import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry, Offer } from './api.ts';
import { useEntries, useOffers, useProcedure } from './case-queries.ts';
import { distinctActs, searchFor } from './case-page.tsx';

/** Phases across, agencies down: what is done, what may be done next, and, beside it, what may not and why. 程序图 */
export function ProcedureMap({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const procedure = useProcedure(read.procedure);
  const offers = useOffers(read.id);
  const entries = useEntries(read.id);
  const [isWhole, setWhole] = useState(false);
  if (procedure.data === undefined || offers.data === undefined || entries.data === undefined) return <p className="quiet">{words.loading}</p>;
  return (
    <div className="beside">
      <div className="stack">
        <p className="no-print">
          <Button kind="plain" onPress={() => setWhole(!isWhole)}>
            {isWhole ? words.map.showLess : words.map.showAll}
          </Button>
        </p>
        <Matrix read={read} procedure={procedure.data} offers={offers.data.items} entries={entries.data} isWhole={isWhole} />
      </div>
      <Beside read={read} offers={offers.data.items} />
    </div>
  );
}

interface MatrixProps {
  readonly read: CaseRead;
  readonly procedure: Procedure;
  readonly offers: readonly Offer[];
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
}

interface Node {
  readonly name: string;
  readonly act: Act;
  readonly state: 'done' | 'can' | 'not';
  readonly offer: Offer | undefined;
}

const MOST_IN_A_CELL = 8;

function Matrix({ read, procedure, offers, entries, isWhole }: MatrixProps): ReactNode {
  const { words, say } = useWords();
  const done = new Set(entries.map(({ act }) => act));
  const allowed = new Map(offers.filter(({ isAllowed }) => isAllowed).map((offer) => [offer.act, offer]));
  const nodes = Object.entries(procedure.acts).map(([name, act]): Node => ({ name, act, offer: allowed.get(name), state: allowed.has(name) ? 'can' : done.has(name) ? 'done' : 'not' }));
  const shown = isWhole ? nodes : nodes.filter(({ state }) => state !== 'not');
  const rolesOf = (act: Act): readonly string[] => (typeof act.by === 'string' ? [act.by] : act.by);
  const rows = Object.entries(procedure.vocabulary.roles).filter(([role]) => shown.some(({ act }) => rolesOf(act)[0] === role));
  const phases = Object.entries(procedure.vocabulary.phases).filter(([phase]) => shown.some(({ act }) => act.phase === phase));
  const current = entries.findLast(({ act }) => act !== undefined)?.act;
  const now = current === undefined ? undefined : procedure.acts[current]?.phase;
  return (
    <div className="map" role="region" aria-label={words.case.tabs.map} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {phases.map(([phase, title]) => (
              <th key={phase} scope="col" aria-current={phase === now ? 'step' : undefined}>
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([role, { title }]) => (
            <tr key={role}>
              <th scope="row">{say(title)}</th>
              {phases.map(([phase]) => (
                <Cell key={phase} read={read} nodes={shown.filter(({ act }) => act.phase === phase && rolesOf(act)[0] === role)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ read, nodes }: { readonly read: CaseRead; readonly nodes: readonly Node[] }): ReactNode {
  const { words, say } = useWords();
  const order = { can: 0, done: 1, not: 2 } as const;
  const inOrder = nodes.toSorted((one, other) => order[one.state] - order[other.state]);
  const [seen, rest] = [inOrder.slice(0, MOST_IN_A_CELL), inOrder.slice(MOST_IN_A_CELL)];
  return (
    <td>
      <ul>
        {seen.map(({ name, act, state, offer }) => (
          <li key={name}>
            {offer === undefined ? (
              <span className="node" data-state={state}>
                {state === 'done' ? '✓ ' : ''}
                {say(act.title)}
              </span>
            ) : (
              <Link className="node" data-state={state} to="/cases/$case/act" params={{ case: read.id }} search={searchFor(offer)}>
                {say(act.title)}
              </Link>
            )}
          </li>
        ))}
        {rest.length === 0 ? null : <li className="small quiet">{words.map.others(rest.length)}</li>}
      </ul>
    </td>
  );
}

function Beside({ read, offers }: { readonly read: CaseRead; readonly offers: readonly Offer[] }): ReactNode {
  const { words, say } = useWords();
  const can = distinctActs(offers.filter(({ isAllowed }) => isAllowed));
  // The acts that lack least come first: they are what somebody is probably waiting for.
  const cannot = distinctActs(offers.filter(({ isAllowed, act }) => !isAllowed && !can.some((one) => one.act === act))).toSorted((one, other) => one.reasons.length - other.reasons.length);
  return (
    <div className="stack">
      <section className="sheet stack">
        <h2>{words.map.can}</h2>
        {can.length === 0 ? <p className="quiet">{words.case.nothing}</p> : null}
        <ul className="stack">
          {can.map((offer) => (
            <li key={offer.act} className="row">
              <Link className="button" to="/cases/$case/act" params={{ case: read.id }} search={searchFor(offer)}>
                {say(offer.title)}
              </Link>
              <span className="small quiet">{offer.basis[0] === undefined ? '' : say(offer.basis[0].text)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet stack">
        <h2>{words.map.cannot}</h2>
        <ul className="stack">
          {cannot.map((offer) => (
            <li key={offer.act}>
              <details>
                <summary>{say(offer.title)}</summary>
                <Reasons reasons={offer.reasons} />
              </details>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
