import type { ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { dayAfter } from './days.ts';
import { useAddress } from './listing.tsx';
import { useIsNarrow } from './width.ts';

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

/** How the picture is measured, in pixels: at a desk the name stands beside its fields, on a telephone above them. */
interface Measures {
  readonly label: number;
  readonly cell: number;
  readonly row: number;
  readonly top: number;
  /** How far below its row the fields begin. */
  readonly below: number;
}

const [FIELD, WIDE_SIGN, NARROW_SIGN, GAP] = [30, 14, 7.6, 14];
const ON_A_TELEPHONE: Measures = { label: 0, cell: 23, row: 52, top: 20, below: 22 };

/** Room for the longest name as it is, so that two agencies that begin alike are told apart. */
function atADesk(rows: readonly HeatRow[]): Measures {
  const widthOf = (name: string): number =>
    Array.from(name).reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/u.test(sign) ? WIDE_SIGN : NARROW_SIGN), 0);
  return { label: Math.max(...rows.map(({ name }) => widthOf(name))) + GAP, cell: 62, row: FIELD, top: 26, below: 0 };
}

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
  const isNarrow = useIsNarrow();
  const measures = isNarrow ? ON_A_TELEPHONE : atADesk(rows);
  const { label, cell, row, top } = measures;
  const [width, height] = [label + days.length * cell, top + rows.length * row];
  return (
    <div className="wide" role="region" aria-label={words.findings.strip} tabIndex={0}>
      <svg className="heat" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words.findings.strip}>
        {days.map((day, index) => (
          <text key={day} x={label + index * cell + cell / 2} y={top - 9} textAnchor="middle" className="heat-day">
            {isNarrow ? day.slice(8) : day.slice(5).replace('-', '/')}
          </text>
        ))}
        {rows.map((of, at) => (
          <g key={of.agency} transform={`translate(0 ${top + at * row})`}>
            <Fields days={days} of={of} measures={measures} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface FieldsGiven {
  readonly days: readonly string[];
  readonly of: HeatRow;
  readonly measures: Measures;
}

/** One agency: its name, and a field for each day. */
function Fields({ days, of: { agency, name, counts }, measures: { label, cell, below } }: FieldsGiven): ReactNode {
  const { words } = useWords();
  const put = useAddress();
  return (
    <>
      <text x={0} y={below === 0 ? 20 : 16} className="heat-name">
        {name}
      </text>
      {counts.map((count, index) => (
        <g
          key={days[index]}
          transform={`translate(${label + index * cell} ${below})`}
          data-count={count}
          onClick={count === 0 ? undefined : () => put({ unit: agency, day: days[index] ?? '' })}
        >
          <title>{words.findings.cell(name, days[index] ?? '', count)}</title>
          <rect x={1} y={1} width={cell - 2} height={FIELD - 2} className="heat-cell" data-level={levelOf(count)} />
          <text x={cell / 2} y={20} textAnchor="middle" className="heat-count" data-level={levelOf(count)}>
            {count === 0 ? '' : count}
          </text>
        </g>
      ))}
    </>
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
