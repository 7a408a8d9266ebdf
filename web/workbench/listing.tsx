import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Pick, Problem, Rows, type Column } from '#web/ui';
import { useWords } from '#web/words';
import { problemOf, type Paged } from './paged.ts';

/** One thing a list can be narrowed by; what is chosen stands in the address. */
export interface Filter {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [key: string, says: string])[];
}

/** Puts something into the address of the page; what is empty is taken out. */
export function useAddress(): (named: Readonly<Record<string, string>>) => void {
  const navigate = useNavigate();
  return (named) =>
    void navigate({
      to: '.',
      search: ((before: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(Object.entries({ ...before, ...named }).filter(([, value]) => value !== ''))) as never,
      replace: true,
    });
}

/** What a list is narrowed by. */
export function Filters({ filters, children }: { readonly filters: readonly Filter[]; readonly children?: ReactNode }): ReactNode {
  const put = useAddress();
  if (filters.length === 0 && children === undefined) return null;
  return (
    <form className="row no-print" role="search" onSubmit={(event) => event.preventDefault()}>
      {children}
      {filters.map(({ name, ...pick }) => (
        <Pick key={name} id={`filter-${name}`} {...pick} choose={(value) => put({ [name]: value })} />
      ))}
    </form>
  );
}

interface Props<Row> {
  readonly list: Omit<Paged<unknown>, 'items'>;
  /** What is shown of it, in order. */
  readonly rows: readonly Row[];
  readonly filters: readonly Filter[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What is said where there is nothing. */
  readonly none: string;
  /** What is shown of the rows instead of a table of them. */
  readonly drawn?: ReactNode;
}

/** A list somebody looks through: what narrows it, how many there are, the rows, and more of them; or what went wrong. 列表 */
export function Listing<Row>({ list, rows, filters, columns, keyOf, none, drawn }: Props<Row>): ReactNode {
  const { words } = useWords();
  if (list.error !== null) return <Problem {...problemOf(list.error)} retry={list.again} />;
  return (
    <>
      <Filters filters={filters} />
      <p className="quiet" role="status">
        {list.isPending ? words.loading : words.list.shown(rows.length)}
      </p>
      {rows.length > 0 ? (drawn ?? <Rows rows={rows} columns={columns} keyOf={keyOf} />) : null}
      {rows.length === 0 && !list.isPending ? <p className="sheet">{none}</p> : null}
      {list.hasMore ? (
        <p>
          <Button onPress={list.more}>{words.list.more}</Button>
        </p>
      ) : null}
    </>
  );
}

/** Each value once, with how many there are: where the pile is. */
export function counted(pairs: readonly (readonly [key: string, says: string])[]): readonly (readonly [string, string])[] {
  return [...new Map(pairs)].map(([key, says]) => [key, `${says} (${pairs.filter(([one]) => one === key).length})`] as const);
}
