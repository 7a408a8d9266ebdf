import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { matrixOf, type Matrix } from '#justice/checker';
import { coreOf, type Procedure } from '#justice/procedures';
import { AgencyMark, Button } from '#web/ui';
import { useWords } from '#web/words';
import { read } from './api.ts';
import { useProcedure } from './case-queries.ts';

interface Listed {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** A field of the picture: whose acts, and whom they cannot do without; the same kind twice is what it does alone. */
interface Cell {
  readonly kind: string;
  readonly other: string;
}

/** Who can do what alone, and who needs whom: worked out here, from the procedure everybody can read. 制约矩阵 */
export function ConstraintMatrix(): ReactNode {
  const { words, say } = useWords();
  const procedures = useQuery({
    queryKey: ['procedures'],
    queryFn: () => read<{ readonly items: readonly Listed[] }>('/procedures'),
    staleTime: 600_000,
  });
  const [chosen, setChosen] = useState<string>();
  const id = chosen ?? procedures.data?.items[0]?.id;
  const procedure = useProcedure(id);
  return (
    <section className="stack">
      <p className="field no-print">
        <label htmlFor="matrix-procedure">{words.agencies.procedure}</label>
        <select id="matrix-procedure" value={id ?? ''} onChange={(event) => setChosen(event.target.value)}>
          {procedures.data?.items.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.title)}
            </option>
          ))}
        </select>
      </p>
      <p className="quiet">{words.agencies.matrixLead}</p>
      {procedure.data === undefined ? (
        <p className="quiet">{words.agencies.compute}</p>
      ) : (
        <Picture key={procedure.data.id} procedure={procedure.data} />
      )}
    </section>
  );
}

const actsIn = (matrix: Matrix, { kind, other }: Cell): readonly string[] =>
  kind === other
    ? (matrix.alone[kind] ?? [])
    : [...new Set(matrix.needs.filter((need) => need.kind === kind && need.needs === other).map(({ act }) => act))];

function Picture({ procedure }: { readonly procedure: Procedure }): ReactNode {
  const { words } = useWords();
  const matrix = useMemo(() => matrixOf(coreOf(procedure)), [procedure]);
  const [cell, setCell] = useState<Cell>();
  const nameOf = (kind: string): string => (words.agencies.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
  const most = Math.max(1, ...matrix.kinds.flatMap((kind) => matrix.kinds.map((other) => actsIn(matrix, { kind, other }).length)));
  return (
    <div className="beside">
      <div className="wide" role="region" aria-label={words.agencies.matrix} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {matrix.kinds.map((kind) => (
                <th key={kind} scope="col">
                  <AgencyMark kind={kind} /> {nameOf(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  <AgencyMark kind={kind} /> {nameOf(kind)}
                </th>
                {matrix.kinds.map((other) => {
                  const count = actsIn(matrix, { kind, other }).length;
                  const isChosen = cell?.kind === kind && cell.other === other;
                  return (
                    <td key={other} data-alone={kind === other} data-level={count === 0 ? 0 : Math.ceil((count / most) * 4)}>
                      {count === 0 ? (
                        <span className="quiet">·</span>
                      ) : (
                        <Button
                          kind="plain"
                          aria-pressed={isChosen}
                          aria-label={
                            kind === other
                              ? words.agencies.alone(nameOf(kind), count)
                              : words.agencies.needs(nameOf(kind), nameOf(other), count)
                          }
                          onPress={() => setCell({ kind, other })}
                        >
                          {count}
                        </Button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="sheet stack" aria-live="polite">
        {cell === undefined ? (
          <p className="quiet">{words.agencies.cellHelp}</p>
        ) : (
          <Behind procedure={procedure} matrix={matrix} cell={cell} nameOf={nameOf} />
        )}
      </section>
    </div>
  );
}

interface BehindProps {
  readonly procedure: Procedure;
  readonly matrix: Matrix;
  readonly cell: Cell;
  readonly nameOf: (kind: string) => string;
}

/** The acts behind a field, and why the other is needed. */
function Behind({ procedure, matrix, cell, nameOf }: BehindProps): ReactNode {
  const { words, say } = useWords();
  const acts = actsIn(matrix, cell);
  const reasonsOf = (act: string): readonly string[] =>
    matrix.needs
      .filter((need) => need.act === act && need.kind === cell.kind && need.needs === cell.other)
      .map(({ because }) => words.agencies.because[because]);
  return (
    <>
      <h3>
        {cell.kind === cell.other
          ? words.agencies.alone(nameOf(cell.kind), acts.length)
          : words.agencies.needs(nameOf(cell.kind), nameOf(cell.other), acts.length)}
      </h3>
      <ul className="tall">
        {acts.map((name) => {
          const act = procedure.acts[name];
          return (
            <li key={name}>
              <Link to="/procedures" search={{ procedure: procedure.id, act: name }}>
                {act === undefined ? name : say(act.title)}
              </Link>{' '}
              <span className="small quiet">{reasonsOf(name).join('、')}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
