import { useState, type ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead, Entry, Offer } from './api.ts';
import { useEntries, useOffers, useProcedure } from './case-queries.ts';
import { Beside } from './map-beside.tsx';
import { DrawnMap, mapOf, type MapRead, type Node } from './procedure-matrix.tsx';

/** Phases across, agencies down: what is done, what may be done next, and, beside it, what may not and why. 程序图 */
export function ProcedureMap({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const procedure = useProcedure(read.procedure);
  const offers = useOffers(read.id);
  const entries = useEntries(read.id);
  const [isWhole, setWhole] = useState(false);
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<string>();
  if (procedure.data === undefined || offers.data === undefined || entries.data === undefined)
    return <p className="quiet">{words.loading}</p>;
  const map = mapOfCase({ procedure: procedure.data, offers: offers.data.items, entries: entries.data, isWhole, sought });
  return (
    <div className="beside">
      <div className="stack">
        <div className="row no-print">
          <p className="field">
            <label htmlFor="map-sought">{words.work.map.find}</label>
            <input id="map-sought" type="search" autoComplete="off" value={sought} onChange={(event) => setSought(event.target.value)} />
          </p>
          <Button kind="plain" onPress={() => setWhole(!isWhole)}>
            {isWhole ? words.map.showLess : words.map.showAll}
          </Button>
        </div>
        <p className="small quiet">{words.work.map.legend}</p>
        {map.nodes.length === 0 ? (
          <p className="sheet">{words.work.map.nothing}</p>
        ) : (
          <DrawnMap key={sought} map={map} pick={setPicked} picked={picked} />
        )}
      </div>
      <Beside
        read={read}
        procedure={procedure.data}
        offers={offers.data.items}
        decision={offers.data.decision}
        now={map.now}
        picked={picked}
        close={() => setPicked(undefined)}
      />
    </div>
  );
}

interface MapGiven {
  readonly procedure: Procedure;
  readonly offers: readonly Offer[];
  readonly entries: readonly Entry[];
  readonly isWhole: boolean;
  readonly sought: string;
}

function mapOfCase({ procedure, offers, entries, isWhole, sought }: MapGiven): MapRead {
  const times = new Map<string, number>();
  for (const { act } of entries) if (act !== undefined) times.set(act, (times.get(act) ?? 0) + 1);
  const allowed = new Set(offers.filter(({ isAllowed }) => isAllowed).map(({ act }) => act));
  const nodes = Object.entries(procedure.acts).map(([name, act]): Node => ({
    name,
    act,
    times: times.get(name) ?? 0,
    state: allowed.has(name) ? 'can' : times.has(name) ? 'done' : 'not',
  }));
  // What is sought is found wherever it is.
  const shown =
    sought.trim() === '' ? nodes.filter(({ state }) => isWhole || state !== 'not') : nodes.filter(({ act }) => isCalled(act.title, sought));
  const current = entries.findLast(({ act }) => act !== undefined)?.act;
  return mapOf(procedure, shown, current === undefined ? undefined : procedure.acts[current]?.phase);
}

/** Whether a title has what was written in it, in either tongue. */
export function isCalled(title: readonly [string, string], written: string): boolean {
  const wanted = written.normalize('NFKC').trim().toLowerCase();
  return title.some((text) => text.toLowerCase().includes(wanted));
}
