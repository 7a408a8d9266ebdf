import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Act, Procedure } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { useIsNarrow } from './width.ts';

/** An act as it stands on the map: done, possible now, not possible now; or, where there is no case, just there. */
export interface Node {
  readonly name: string;
  readonly act: Act;
  readonly state: 'done' | 'can' | 'not' | 'plain';
  readonly times: number;
}

type Titled = readonly (readonly [name: string, title: readonly [string, string]])[];

/** Phases across, roles down, and the acts that stand where they cross. */
export interface MapRead {
  readonly nodes: readonly Node[];
  readonly rows: Titled;
  readonly phases: Titled;
  /** The phase of what was done last. */
  readonly now: string | undefined;
}

const rowOf = ({ by }: Act): string => (typeof by === 'string' ? by : (by[0] ?? ''));

/** The map of these acts: only the phases and roles that have any. */
export function mapOf({ vocabulary }: Procedure, nodes: readonly Node[], now: string | undefined): MapRead {
  const [rows, phases] = [new Set(nodes.map(({ act }) => rowOf(act))), new Set(nodes.map(({ act }) => act.phase))];
  return {
    nodes,
    now,
    rows: Object.entries(vocabulary.roles).flatMap(([role, { title }]) => (rows.has(role) ? [[role, title] as const] : [])),
    phases: Object.entries(vocabulary.phases).filter(([phase]) => phases.has(phase)),
  };
}

interface Drawn {
  readonly map: MapRead;
  readonly picked: string | undefined;
  readonly pick: (name: string) => void;
}

/** The map as a table; on a telephone the phases below each other, the one we are in open. 程序图 */
export function DrawnMap(drawn: Drawn): ReactNode {
  const isNarrow = useIsNarrow();
  return isNarrow ? <Phases {...drawn} /> : <Matrix {...drawn} />;
}

function Matrix({ map, picked, pick }: Drawn): ReactNode {
  const { words, say } = useWords();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the case is stands in sight, however many phases lie before it.
    const [table, now] = [region.current, region.current?.querySelector<HTMLElement>('[aria-current]')];
    if (table !== null && now != null) table.scrollLeft = now.offsetLeft + now.offsetWidth / 2 - table.clientWidth / 2;
  }, [map.now]);
  return (
    <div ref={region} className="map" role="region" aria-label={words.case.tabs.map} tabIndex={0}>
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
                <td key={phase} data-now={phase === map.now}>
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

function Phases({ map, picked, pick }: Drawn): ReactNode {
  const { say } = useWords();
  const isOneOnly = map.phases.length === 1;
  return (
    <ol className="stack">
      {map.phases.map(([phase, title]) => {
        const nodes = map.nodes.filter(({ act }) => act.phase === phase);
        return (
          <li key={phase} className="sheet map">
            <details open={isOneOnly || phase === map.now || nodes.some(({ name }) => name === picked)}>
              <summary>
                <strong>{say(title)}</strong> <span className="quiet">{nodes.length}</span>
              </summary>
              {map.rows
                .map(([role, says]) => [role, says, nodes.filter(({ act }) => rowOf(act) === role)] as const)
                .filter(([, , own]) => own.length > 0)
                .map(([role, says, own]) => (
                  <section key={role}>
                    <h3 className="small quiet">{say(says)}</h3>
                    <Nodes nodes={own} picked={picked} pick={pick} />
                  </section>
                ))}
            </details>
          </li>
        );
      })}
    </ol>
  );
}

const MOST_IN_A_CELL = 8;
const ORDER = { can: 0, done: 1, not: 2, plain: 2 } as const;

interface NodesGiven {
  readonly nodes: readonly Node[];
  readonly picked: string | undefined;
  readonly pick: (name: string) => void;
}

function Nodes({ nodes, picked, pick }: NodesGiven): ReactNode {
  const { words, say } = useWords();
  const [isAll, setAll] = useState(false);
  const inOrder = nodes.toSorted((one, other) => ORDER[one.state] - ORDER[other.state]);
  const isPickedBelow = inOrder.findIndex(({ name }) => name === picked) >= MOST_IN_A_CELL;
  const shown = isAll || isPickedBelow ? inOrder : inOrder.slice(0, MOST_IN_A_CELL);
  const rest = inOrder.length - shown.length;
  return (
    <ul>
      {shown.map(({ name, act, state, times }) => (
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
