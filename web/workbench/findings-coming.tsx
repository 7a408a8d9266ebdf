import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button, DeadlineTag, Rows } from '#web/ui';
import { useWords } from '#web/words';
import type { DueLimit } from './api.ts';
import { CaseLink } from './case-link.tsx';
import { HeatStrip, stripDays, type HeatRow } from './heat-strip.tsx';
import { useAddress } from './listing.tsx';

/** How many days after today the strip still shows. */
export const LAST = 13;

interface Props {
  readonly items: readonly DueLimit[];
  readonly isPending: boolean;
  readonly today: string;
}

/** The limits that end in the next fourteen days; a field leads to what ends in it. */
export function Coming({ items, isPending, today }: Props): ReactNode {
  const { words, say } = useWords();
  const [isTable, setTable] = useState(false);
  const days = stripDays(today);
  const names = new Map(items.map(({ agency }) => [agency.agency, say(agency.name)]));
  const rows: readonly HeatRow[] = [...names].map(([agency, name]) => ({
    agency,
    name,
    counts: days.map((day) => items.filter((one) => one.agency.agency === agency && one.due.startsWith(day)).length),
  }));
  return (
    <section className="sheet stack" aria-labelledby="strip-title">
      <div className="row between">
        <h2 id="strip-title">{words.findings.strip}</h2>
        {rows.length === 0 ? null : (
          <Button kind="plain" onPress={() => setTable(!isTable)}>
            {isTable ? words.findings.asPicture : words.findings.asTable}
          </Button>
        )}
      </div>
      <p className="quiet small">{words.findings.stripLead}</p>
      {isPending ? <p className="quiet">{words.loading}</p> : null}
      {rows.length === 0 && !isPending ? <p>{words.findings.soonNone}</p> : null}
      {rows.length === 0 ? null : <HeatStrip first={today} rows={rows} isTable={isTable} />}
    </section>
  );
}

/** The same case by case; narrowed to one field of the strip when one was chosen. */
export function DueList({ items }: { readonly items: readonly DueLimit[] }): ReactNode {
  const { words, say } = useWords();
  const { unit, day } = useSearch({ from: '/findings' });
  const put = useAddress();
  if (items.length === 0) return null;
  const isNarrowed = unit !== undefined && day !== undefined;
  const rows = isNarrowed ? items.filter((one) => one.agency.agency === unit && one.due.startsWith(day)) : items;
  const name = items.find(({ agency }) => agency.agency === unit)?.agency.name;
  return (
    <section className="stack" aria-labelledby="soon-title" id="due">
      <h2 id="soon-title">
        {isNarrowed && name !== undefined ? words.findings.dueOn(say(name), day) : words.findings.soonTitle}{' '}
        <span className="quiet">{words.findings.unit(rows.length)}</span>
      </h2>
      {isNarrowed ? (
        <p>
          <Button kind="plain" onPress={() => put({ unit: '', day: '' })}>
            {words.findings.allDays}
          </Button>
        </p>
      ) : null}
      <Rows
        rows={rows.map((row, index) => ({ ...row, index }))}
        keyOf={(one) => `${one.case}/${one.limit}/${one.subject}/${one.index}`}
        columns={[
          {
            title: words.findings.columns.late,
            cell: (one) => <DeadlineTag daysLeft={one.daysLeft} due={one.due} presses={one.presses} provisional={one.provisional} />,
          },
          { title: words.findings.columns.limit, cell: (one) => say(one.title) },
          { title: words.inbox.columns.case, cell: (one) => <CaseLink case={one.case} numbers={one.numbers} tab="limits" /> },
          { title: words.findings.columns.agency, cell: (one) => say(one.agency.name) },
        ]}
      />
    </section>
  );
}
