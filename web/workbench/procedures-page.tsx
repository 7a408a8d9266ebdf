import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { collect, isCitation } from '#justice/statutes';
import type { Procedure } from '#justice/procedures';
import { Problem } from '#web/ui';
import { useWords } from '#web/words';
import { ActSaid, Basis } from './act-said.tsx';
import { read } from './api.ts';
import { useProcedure } from './case-queries.ts';
import { Filters, useAddress } from './listing.tsx';
import { problemOf } from './paged.ts';
import { isCalled } from './procedure-map.tsx';
import { DrawnMap, mapOf, type Node } from './procedure-matrix.tsx';

interface Listed {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** Every procedure as it is laid down, whoever's case: its acts by phase and role, its limits, each with its articles. 程序 */
export function ProceduresPage(): ReactNode {
  const { words, say } = useWords();
  const { procedure: asked } = useSearch({ from: '/procedures' });
  const [sought, setSought] = useState('');
  const listed = useQuery({
    queryKey: ['procedures'],
    queryFn: () => read<{ readonly items: readonly Listed[] }>('/procedures'),
    staleTime: 600_000,
  });
  const id = asked ?? listed.data?.items[0]?.id;
  const procedure = useProcedure(id);
  const error = listed.error ?? procedure.error;
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.procedures.title}</h1>
        <p className="quiet">{words.procedures.lead}</p>
      </div>
      <Filters
        filters={[
          {
            name: 'procedure',
            label: words.agencies.procedure,
            value: id ?? '',
            options: (listed.data?.items ?? []).map((one) => [one.id, say(one.title)]),
          },
        ]}
      >
        <p className="field">
          <label htmlFor="procedure-sought">{words.work.map.find}</label>
          <input
            id="procedure-sought"
            type="search"
            autoComplete="off"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </p>
      </Filters>
      {error === null ? null : <Problem {...problemOf(error)} retry={() => void procedure.refetch()} />}
      {procedure.data === undefined ? (
        error === null ? (
          <p className="quiet">{words.loading}</p>
        ) : null
      ) : (
        <OneProcedure key={procedure.data.id} procedure={procedure.data} sought={sought} />
      )}
    </main>
  );
}

function OneProcedure({ procedure, sought }: { readonly procedure: Procedure; readonly sought: string }): ReactNode {
  const { words } = useWords();
  const { act: picked, limit } = useSearch({ from: '/procedures' });
  const put = useAddress();
  const nodes = Object.entries(procedure.acts)
    .filter(([, act]) => sought.trim() === '' || isCalled(act.title, sought))
    .map(([name, act]): Node => ({ name, act, state: 'plain', times: 0 }));
  const phase = procedure.acts[picked ?? '']?.phase;
  return (
    <>
      <p className="quiet" role="status">
        {words.procedures.shown(nodes.length, Object.keys(procedure.rules).length)}
      </p>
      <div className="beside">
        {nodes.length === 0 ? (
          <p className="sheet">{words.work.map.nothing}</p>
        ) : (
          <DrawnMap
            key={sought}
            map={mapOf(procedure, nodes, phase)}
            picked={picked}
            pick={(name) => put({ procedure: procedure.id, act: name, limit: '' })}
          />
        )}
        <div className="stack map-side">
          <PickedAct procedure={procedure} picked={picked} />
          <Limits procedure={procedure} picked={limit} sought={sought} />
        </div>
      </div>
    </>
  );
}

function PickedAct({ procedure, picked }: { readonly procedure: Procedure; readonly picked: string | undefined }): ReactNode {
  const { words, say } = useWords();
  const act = procedure.acts[picked ?? ''];
  if (act === undefined) return <p className="sheet quiet">{words.work.map.pick}</p>;
  return (
    <section className="sheet stack picked" aria-live="polite">
      <h2>{say(act.title)}</h2>
      <ActSaid procedure={procedure} act={act} />
    </section>
  );
}

/** The limits of a procedure, each with the articles it stands on. */
function Limits({
  procedure,
  picked,
  sought,
}: {
  readonly procedure: Procedure;
  readonly picked: string | undefined;
  readonly sought: string;
}): ReactNode {
  const { words, say } = useWords();
  const limits = Object.entries(procedure.rules).filter(([, { title }]) => sought.trim() === '' || isCalled(title, sought));
  if (limits.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{words.work.case.tabs.limits}</h2>
      <ul className="stack tight">
        {limits.map(([name, rule]) => (
          <li key={name}>
            <details open={name === picked}>
              <summary>{say(rule.title)}</summary>
              <Basis basis={[...new Map(collect({ rule }, isCitation).map(({ value }) => [JSON.stringify(value), value])).values()]} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
