import type { ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { dayAfter } from './days.ts';
import { useAddress } from './listing.tsx';

/** How many limits of an agency end on a day. */
export interface HeatRow {
  readonly agency: string;
  readonly name: string;
  readonly counts: readonly number[];
}

interface Props {
  readonly first: string;
  readonly rows: readonly HeatRow[];
  readonly isTable: boolean;
}

const [LABEL, CELL, ROW, TOP] = [190, 62, 30, 26];
const DAYS = 14;
const LEVELS = [0, 1, 3, 6, 10];

/** Darker is more; the figure stands in every field, so that colour is never the only sign. */
const levelOf = (count: number): number => LEVELS.findLastIndex((least) => count >= least);

export const stripDays = (first: string): readonly string[] => Array.from({ length: DAYS }, (_, index) => dayAfter(first, index));

/** The next fourteen days across, agencies down. The same as a table for whoever prefers one. 期限热带 */
export function HeatStrip({ first, rows, isTable }: Props): ReactNode {
  const days = stripDays(first);
  return isTable ? <HeatTable days={days} rows={rows} /> : <HeatPicture days={days} rows={rows} />;
}

interface Drawn {
  readonly days: readonly string[];
  readonly rows: readonly HeatRow[];
}

function HeatPicture({ days, rows }: Drawn): ReactNode {
  const { words } = useWords();
  const put = useAddress();
  const [width, height] = [LABEL + days.length * CELL, TOP + rows.length * ROW];
  return (
    <div className="wide" role="region" aria-label={words.findings.strip} tabIndex={0}>
      <svg className="heat" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words.findings.strip}>
        {days.map((day, index) => (
          <text key={day} x={LABEL + index * CELL + CELL / 2} y={17} textAnchor="middle" className="heat-day">
            {day.slice(5).replace('-', '/')}
          </text>
        ))}
        {rows.map(({ agency, name, counts }, row) => (
          <g key={agency} transform={`translate(0 ${TOP + row * ROW})`}>
            <text x={0} y={20} className="heat-name">
              {name.length > 13 ? `${name.slice(0, 12)}…` : name}
            </text>
            {counts.map((count, index) => (
              <g
                key={days[index]}
                transform={`translate(${LABEL + index * CELL} 0)`}
                data-count={count}
                onClick={count === 0 ? undefined : () => put({ unit: agency, day: days[index] ?? '' })}
              >
                <title>{words.findings.cell(name, days[index] ?? '', count)}</title>
                <rect x={1} y={1} width={CELL - 2} height={ROW - 2} className="heat-cell" data-level={levelOf(count)} />
                <text x={CELL / 2} y={20} textAnchor="middle" className="heat-count" data-level={levelOf(count)}>
                  {count === 0 ? '' : count}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function HeatTable({ days, rows }: Drawn): ReactNode {
  const { words } = useWords();
  const put = useAddress();
  return (
    <div className="wide" role="region" aria-label={words.findings.strip} tabIndex={0}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.findings.agency}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {day.slice(5).replace('-', '/')}
              </th>
            ))}
            <th scope="col">{words.findings.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ agency, name, counts }) => (
            <tr key={agency}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                <td key={days[index]}>
                  {count === 0 ? (
                    count
                  ) : (
                    <Button
                      kind="plain"
                      aria-label={words.findings.cell(name, days[index] ?? '', count)}
                      onPress={() => put({ unit: agency, day: days[index] ?? '' })}
                    >
                      {count}
                    </Button>
                  )}
                </td>
              ))}
              <td>
                <strong>{counts.reduce((sum, count) => sum + count, 0)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
