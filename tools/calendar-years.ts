import { readFileSync, writeFileSync } from 'node:fs';
import { daysBetween, findDay, type CivilDay } from '#justice/basics';
import { z } from 'zod';

/** Writes `law/calendars/years.ts` from a file of holiday arrangements: `node tools/calendar-years.ts HOLIDAYS.json`. */
const source = z.record(
  z.string(),
  z.object({ papers: z.array(z.string()), days: z.array(z.object({ date: z.string(), isOffDay: z.boolean() })) }),
);

function spans(days: readonly string[]): string {
  const runs: [CivilDay, CivilDay][] = [];
  for (const text of days.toSorted()) {
    const day = findDay(text);
    if (day === undefined) throw new Error(`${text} is no day; mend the source`);
    const last = runs.at(-1);
    if (last !== undefined && daysBetween(last[1], day) === 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}..${to}`)).join(' ');
}

const [path = ''] = process.argv.slice(2);
const years = source.parse(JSON.parse(readFileSync(path, 'utf8')));
const rows = Object.entries(years).map(([year, { papers, days }]) => {
  const pick = (isOff: boolean): string => spans(days.filter(({ isOffDay }) => isOffDay === isOff).map(({ date }) => date));
  return `  {\n    year: ${year},\n    papers: ${JSON.stringify(papers).replaceAll('"', "'")},\n    off: '${pick(true)}',\n    worked: '${pick(false)}',\n  },`;
});
writeFileSync(
  'law/calendars/years.ts',
  `/** Days off and make-up workdays of each year as the State Council's notices arrange them; \`..\` joins the first and the last of a run. 国务院办公厅节假日安排 */\nexport const YEARS = [\n${rows.join('\n')}\n] as const;\n`,
);
