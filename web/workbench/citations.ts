import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Words } from '#justice/basics';
import type { Procedure } from '#justice/procedures';
import { collect, isCitation } from '#justice/statutes';
import { read, readProcedure } from './api.ts';

/** An act, a limit or an invariant that stands on an article. */
export interface Citing {
  readonly procedure: string;
  readonly kind: 'act' | 'limit' | 'invariant';
  readonly name: string;
  readonly title: Words;
  readonly paragraph?: number;
  readonly item?: number;
}

/** An article of a law, in whichever version. */
export interface ArticleAt {
  readonly law: string;
  readonly article: number;
  readonly suffix?: number | undefined;
}

/** An article that something stands on. */
export interface CitedArticle extends ArticleAt {
  readonly by: readonly Citing[];
}

/** Its name in an address: `cpl/91`, `criminalLaw/133-1`. */
export const keyOf = ({ law, article, suffix }: ArticleAt): string => `${law}/${article}${suffix === undefined ? '' : `-${suffix}`}`;

/** The article an address names. */
export function articleAt(key: string): ArticleAt | undefined {
  const { law, article, suffix } = /^(?<law>.+)\/(?<article>\d{1,4})(?:-(?<suffix>\d{1,3}))?$/u.exec(key)?.groups ?? {};
  if (law === undefined || article === undefined) return undefined;
  return { law, article: Number(article), ...(suffix === undefined ? {} : { suffix: Number(suffix) }) };
}

/** Everything the procedures cite, article by article: worked out here, whether or not the texts are at hand. */
export function useCitations(): {
  readonly articles: readonly CitedArticle[];
  readonly procedures: ReadonlyMap<string, Words>;
  readonly isPending: boolean;
} {
  const listed = useQuery({
    queryKey: ['procedures'],
    queryFn: () => read<{ readonly items: readonly { readonly id: string }[] }>('/procedures'),
    staleTime: 600_000,
  });
  const found = useQueries({
    queries: (listed.data?.items ?? []).map(({ id }) => ({
      queryKey: ['procedure', id],
      queryFn: () => readProcedure(id),
      staleTime: 3_600_000,
    })),
  });
  const isPending = listed.data === undefined || found.some(({ data }) => data === undefined);
  const ready = found.filter(({ data }) => data !== undefined).length;
  return useMemo(() => {
    const procedures = found.flatMap(({ data }) => (data === undefined ? [] : [data]));
    return { articles: articlesOf(procedures), procedures: new Map(procedures.map(({ id, title }) => [id, title])), isPending };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a procedure never changes while the page is open: how many there are says enough.
  }, [ready, isPending]);
}

function articlesOf(procedures: readonly Procedure[]): readonly CitedArticle[] {
  const cited = new Map<string, { readonly article: CitedArticle; readonly by: Map<string, Citing> }>();
  for (const procedure of procedures) {
    const named = [
      ...Object.entries(procedure.acts).map(([name, act]) => ({ kind: 'act' as const, name, title: act.title, data: act as unknown })),
      ...Object.entries(procedure.rules).map(([name, rule]) => ({
        kind: 'limit' as const,
        name,
        title: rule.title,
        data: rule as unknown,
      })),
      ...procedure.invariants.map((one) => ({ kind: 'invariant' as const, name: one.name, title: one.title, data: one as unknown })),
    ];
    for (const { data, ...citing } of named) {
      for (const { value } of collect({ data }, isCitation)) {
        const { law, article, suffix, paragraph, item } = value;
        const key = keyOf(value);
        const held = cited.get(key) ?? {
          article: { law, article, ...(suffix === undefined ? {} : { suffix }), by: [] },
          by: new Map<string, Citing>(),
        };
        cited.set(key, held);
        held.by.set(`${procedure.id}/${citing.kind}/${citing.name}/${paragraph ?? ''}/${item ?? ''}`, {
          procedure: procedure.id,
          ...citing,
          ...(paragraph === undefined ? {} : { paragraph }),
          ...(item === undefined ? {} : { item }),
        });
      }
    }
  }
  // The law most things stand on comes first.
  const weight = new Map<string, number>();
  for (const { article, by } of cited.values()) weight.set(article.law, (weight.get(article.law) ?? 0) + by.size);
  return [...cited.values()]
    .map(({ article, by }) => ({ ...article, by: [...by.values()] }))
    .toSorted(
      (one, other) =>
        (weight.get(other.law) ?? 0) - (weight.get(one.law) ?? 0) ||
        one.law.localeCompare(other.law) ||
        one.article - other.article ||
        (one.suffix ?? 0) - (other.suffix ?? 0),
    );
}
