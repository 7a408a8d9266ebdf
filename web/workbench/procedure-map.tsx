import { useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry, Offer } from './api.ts';
import { useEntries, useOffers, useProcedure } from './case-queries.ts';
import { Beside } from './map-beside.tsx';
import { useIsNarrow } from './width.ts';

/** Phases across, agencies down: what is done, what may be done next, and, beside it, what may not and why. 程序图 */
export function ProcedureMap({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const procedure = useProcedure(read.procedure);
  const offers = useOffers(read.id);
  const entries = useEntries(read.id);
  const isNarrow = useIsNarrow();
  const [isWhole, setWhole] = useState(false);
  const [picked, setPicked] = useState<string>();
  if (procedure.data === undefined || offers.data === undefined || entries.data === undefined)
    return <p className="quiet">{words.loading}</p>;
  const map = mapOf({ procedure: procedure.data, offers: offers.data.items, entries: entries.data, isWhole });
  const shared = { map, pick: setPicked, picked };
  return (
    <div className="beside">
      <div className="stack">
        <p className="row no-print">
          <Button kind="plain" onPress={() => setWhole(!isWhole)}>
            {isWhole ? words.map.showLess : words.map.showAll}
          </Button>
          <span className="small quiet">{words.work.map.legend}</span>
        </p>
        {isNarrow ? <Phases {...shared} /> : <Matrix {...shared} />}
      </div>
      <Beside read={read} procedure={procedure.data} offers={offers.data.items} picked={picked} close={() => setPicked(undefined)} />
    </div>
  );
}

/** An act as it stands on the map. */
export interface Node {
  readonly name: string;
  readonly act: Act;
  readonly state: 'done' | 'can' | 'not';
  readonly times: number;
}

type Titled = readonly (readonly [name: string, title: readonly [string, string]])[];

interface MapRead {
  readonly nodes: readonly Node[];
  readonly rows: Titled;
  readonly phases: Titled;
  /** The phase of what was done last. */
  readonly now: string | undefined;
}

interface MapGiven {
  readonly procedure: Procedure;
  readonly offers: readonly Offer[];
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
}

const rowOf = ({ by }: Act): string => (typeof by === 'string' ? by : (by[0] ?? ''));

function mapOf({ procedure, offers, entries, isWhole }: MapGiven): MapRead {
  const times = new Map<string, number>();
  for (const { act } of entries) if (act !== undefined) times.set(act, (times.get(act) ?? 0) + 1);
  const allowed = new Set(offers.filter(({ isAllowed }) => isAllowed).map(({ act }) => act));
  const nodes = Object.entries(procedure.acts).map(([name, act]): Node => ({
    name,
    act,
    times: times.get(name) ?? 0,
    state: allowed.has(name) ? 'can' : times.has(name) ? 'done' : 'not',
  }));
  const shown = isWhole ? nodes : nodes.filter(({ state }) => state !== 'not');
  const current = entries.findLast(({ act }) => act !== undefined)?.act;
  return {
    nodes: shown,
    rows: Object.entries(procedure.vocabulary.roles).flatMap(([role, { title }]) =>
      shown.some(({ act }) => rowOf(act) === role) ? [[role, title] as const] : [],
    ),
    phases: Object.entries(procedure.vocabulary.phases).filter(([phase]) => shown.some(({ act }) => act.phase === phase)),
    now: current === undefined ? undefined : procedure.acts[current]?.phase,
  };
}

interface Drawn {
  readonly map: MapRead;
  readonly picked: string | undefined;
  readonly pick: (name: string) => void;
}

function Matrix({ map, picked, pick }: Drawn): ReactNode {
  const { words, say } = useWords();
  return (
    <div className="map" role="region" aria-label={words.case.tabs.map} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {map.phases.map(([phase, title]) => (
              <th key={phase} scope="col" aria-current={phase === map.now ? 'step' : undefined}>
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(([role, title]) => (
            <tr key={role}>
              <th scope="row">{say(title)}</th>
              {map.phases.map(([phase]) => (
                <td key={phase}>
                  <Nodes nodes={map.nodes.filter(({ act }) => act.phase === phase && rowOf(act) === role)} picked={picked} pick={pick} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone: the phases below each other, the one we are in open. */
function Phases({ map, picked, pick }: Drawn): ReactNode {
  const { say } = useWords();
  return (
    <ol className="stack">
      {map.phases.map(([phase, title]) => (
        <li key={phase} className="sheet map">
          <details open={phase === map.now}>
            <summary>
              <strong>{say(title)}</strong>
            </summary>
            <Nodes nodes={map.nodes.filter(({ act }) => act.phase === phase)} picked={picked} pick={pick} />
          </details>
        </li>
      ))}
    </ol>
  );
}

const MOST_IN_A_CELL = 8;

function Nodes({
  nodes,
  picked,
  pick,
}: {
  readonly nodes: readonly Node[];
  readonly picked: string | undefined;
  readonly pick: (name: string) => void;
}): ReactNode {
  const { words, say } = useWords();
  const [isAll, setAll] = useState(false);
  const order = { can: 0, done: 1, not: 2 } as const;
  const inOrder = nodes.toSorted((one, other) => order[one.state] - order[other.state]);
  const rest = isAll ? 0 : inOrder.length - MOST_IN_A_CELL;
  return (
    <ul>
      {(isAll ? inOrder : inOrder.slice(0, MOST_IN_A_CELL)).map(({ name, act, state, times }) => (
        <li key={name}>
          <button type="button" className="node" data-state={state} aria-pressed={name === picked} onClick={() => pick(name)}>
            {times > 0 ? '✓ ' : ''}
            {say(act.title)}
            {times > 1 ? <span className="small"> ×{times}</span> : null}
          </button>
        </li>
      ))}
      {rest <= 0 ? null : (
        <li>
          <Button kind="plain" onPress={() => setAll(true)}>
            {words.map.others(rest)}
          </Button>
        </li>
      )}
    </ul>
  );
}
