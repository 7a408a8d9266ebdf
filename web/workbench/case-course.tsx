import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { AgencyMark, Button } from '#web/ui';
import { useWords } from '#web/words';
import type { Agency, CaseRead, Entry } from './api.ts';
import { EntryDetails } from './case-entry.tsx';
import { useAgencies, useEntries } from './case-queries.ts';
import { useGrowing } from './growing.ts';
import { namesApart } from './subjects.ts';

const MANY = 100;

/** Everything that has happened, across agencies, with what was said and which documents came of it. 经过 */
export function Course({ read }: { readonly read: CaseRead }): ReactNode {
  const { words } = useWords();
  const entries = useEntries(read.id);
  const [sought, setSought] = useState('');
  const [year, setYear] = useState('');
  const [isNewestFirst, setNewestFirst] = useState(false);
  const all = entries.data ?? NONE;
  // What is typed comes first; the list follows.
  const settled = useDeferredValue(sought);
  const found = useFound(all, settled, year);
  const shown = useMemo(() => (isNewestFirst ? found.toReversed() : found), [found, isNewestFirst]);
  const years = useMemo(() => [...new Set(all.map(({ at }) => at.slice(0, 4)))].toSorted(), [all]);
  const { around, work } = words;
  return (
    <section className="sheet stack">
      <div className="row">
        <h2>{words.case.course}</h2>
        <p className="field no-print">
          <label htmlFor="course-search" className="visually-hidden">
            {work.case.search}
          </label>
          <input
            id="course-search"
            type="search"
            autoComplete="off"
            placeholder={work.case.search}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </p>
        {all.length <= MANY ? null : (
          <>
            {years.length < 2 ? null : (
              <p className="field no-print">
                <label htmlFor="course-year" className="visually-hidden">
                  {around.allYears}
                </label>
                <select id="course-year" value={year} onChange={(event) => setYear(event.target.value)}>
                  <option value="">{around.allYears}</option>
                  {years.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </p>
            )}
            <Button onPress={() => setNewestFirst(!isNewestFirst)}>{isNewestFirst ? around.oldestFirst : around.newestFirst}</Button>
          </>
        )}
        <span className="quiet" role="status">
          {work.case.entries(found.length)}
        </span>
      </div>
      {entries.isPending ? (
        <p className="quiet">{words.loading}</p>
      ) : found.length === 0 ? (
        <p>{work.case.none}</p>
      ) : (
        <CourseList key={`${settled}/${year}/${isNewestFirst}`} entries={shown} read={read} isWhole />
      )}
    </section>
  );
}

const NONE: readonly Entry[] = [];

/** The entries in which all that is sought stands: in their names, forms and documents too, in either tongue. */
function useFound(entries: readonly Entry[], sought: string, year: string): readonly Entry[] {
  const texts = useMemo(() => new Map(entries.map((entry) => [entry, textIn(entry)])), [entries]);
  const plain = sought.normalize('NFKC').trim().toLowerCase();
  return useMemo(
    () =>
      plain === '' && year === ''
        ? entries
        : entries.filter((entry) => entry.at.startsWith(year) && (texts.get(entry) ?? '').includes(plain)),
    [entries, texts, plain, year],
  );
}

const textIn = ({ title, at, people, officer, basis, form, documents }: Entry): string =>
  [
    title.zh,
    title.en,
    at,
    ...people.map(({ name }) => name ?? ''),
    officer?.name ?? '',
    basis ?? '',
    JSON.stringify(form),
    ...documents.map((document) => document.title + document.number),
  ]
    .join(' ')
    .toLowerCase();

interface Props {
  readonly entries: readonly Entry[];
  readonly read: CaseRead;
  readonly isWhole?: boolean;
}

const TOGETHER = 25;

/** A course of any length: all of it is on the page for whoever reads, searches in it or prints it; what is out of sight is not laid out. */
export function CourseList({ entries, read, isWhole = false }: Props): ReactNode {
  const { words } = useWords();
  const agencies = useAgencies();
  const kinds = useMemo(() => new Map((agencies.data?.items ?? []).map((agency) => [agency.id, agency])), [agencies.data]);
  const names = useMemo(() => namesApart(read.subjects, words.work.case.sameName), [read.subjects, words]);
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(entries.length / TOGETHER) }, (_, index) => entries.slice(index * TOGETHER, (index + 1) * TOGETHER)),
    [entries],
  );
  const grown = useGrowing(parts.length);
  return (
    <>
      <div className="course" role="list">
        {parts.slice(0, grown).map((part, index) => (
          <Part key={index} entries={part} read={read} kinds={kinds} names={names} isWhole={isWhole} />
        ))}
      </div>
      {grown < parts.length ? (
        <p className="quiet" role="status">
          {words.around.growing(grown * TOGETHER, entries.length)}
        </p>
      ) : null}
    </>
  );
}

interface PartProps extends Required<Props> {
  readonly kinds: ReadonlyMap<string, Agency>;
  readonly names: ReadonlyMap<string, string>;
}

const Part = memo(function Part({ entries, read, kinds, names, isWhole }: PartProps): ReactNode {
  const { words, say } = useWords();
  const rows = entries.map((entry) => {
    const agency = kinds.get(entry.agency ?? '');
    return (
      <div role="listitem" className="course-row" key={entry.number}>
        <time dateTime={entry.at} className="quiet">
          {entry.at.replace('T', ' ')}
        </time>
        <AgencyMark kind={agency?.kind ?? ''} />
        <div>
          <strong>{say(entry.title)}</strong> {entry.subject === 'case' ? (entry.officer?.name ?? '') : (names.get(entry.subject) ?? '')}{' '}
          {entry.late.length > 0 ? (
            <span className="tag" data-tone="peril">
              {words.case.late}
            </span>
          ) : null}
          <div className="small quiet">
            {agency === undefined ? '' : say(agency.name)}{' '}
            {entry.people.flatMap(({ name }) => (name === undefined ? [] : [name])).join('、')}
          </div>
          {isWhole ? <EntryDetails entry={entry} read={read} /> : null}
        </div>
      </div>
    );
  });
  return (
    <div role="none" className="course-part">
      {rows}
    </div>
  );
});
