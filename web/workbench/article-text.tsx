import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useWords } from '#web/words';
import { ApiProblem, read as readApi, type ArticleRead, type LawRead } from './api.ts';
import { Filters } from './listing.tsx';
import { keyOf, type ArticleAt } from './citations.ts';
import { useArticlesOf } from './law-contents.tsx';
import { placeIn } from './law-names.ts';
import { ALIKE, beginsLike, counterpart, likeness, wordingOf, type Numbered } from './law-pairing.ts';
import { wordingDiff } from './wording-diff.ts';

interface Props {
  readonly article: ArticleAt;
  readonly versions: readonly LawRead[];
  /** Of the versions, the one that is read and the one beside it; the newest, and none, where nothing is said. */
  readonly version: string | undefined;
  readonly beside: string | undefined;
}

/** The article as it reads, in one version or with what another changed in it. 条文 */
export function ArticleText({ article, versions, version, beside = '' }: Props): ReactNode {
  const { words } = useWords();
  const newest = versions.toSorted((one, other) => ((one.effective ?? '') < (other.effective ?? '') ? 1 : -1));
  const shown = newest.find((one) => one.version === version) ?? newest[0];
  const says = (one: LawRead): string => `${one.version ?? ''} ${one.effective === undefined ? '' : words.law.effective(one.effective)}`;
  const others = newest.filter((one) => one.version !== shown?.version);
  const other = others.find((one) => one.version === beside);
  return (
    <section className="stack">
      {others.length === 0 ? (
        <p className="quiet">{shown === undefined ? '' : says(shown)}</p>
      ) : (
        <Filters
          filters={[
            {
              name: 'version',
              label: words.law.version,
              value: shown?.version ?? '',
              options: newest.map((one) => [one.version ?? '', says(one)]),
            },
            {
              name: 'beside',
              label: words.law.beside,
              value: other?.version ?? '',
              options: [['', words.law.one], ...others.map((one) => [one.version ?? '', says(one)] as const)],
            },
          ]}
        />
      )}
      <Versions article={article} version={shown?.version ?? ''} other={other?.version ?? ''} />
    </section>
  );
}

interface VersionsGiven {
  readonly article: ArticleAt;
  readonly version: string;
  readonly other: string;
}

function Versions({ article, version, other }: VersionsGiven): ReactNode {
  const { words } = useWords();
  const [one, two] = [useArticle(article, version), useArticle(article, other)];
  if (one.isPending || (other !== '' && two.isPending)) return <p className="quiet">{words.loading}</p>;
  if (other === '') return <Version read={one.data} version={version} at={article} />;
  const [here, there] = [
    { version, read: one.data },
    { version: other, read: two.data },
  ];
  // Where the version that is read does not have the article, what answers to the other's is looked for.
  return one.data === undefined ? (
    <SideBySide article={article} own={there} other={here} />
  ) : (
    <SideBySide article={article} own={here} other={there} />
  );
}

interface Side {
  readonly version: string;
  readonly read: ArticleRead | undefined;
}

/** An article beside what answers to it in another version: the older at the left, so that what was taken out is left and what was put in is right. */
function SideBySide({ article, own, other }: { readonly article: ArticleAt; readonly own: Side; readonly other: Side }): ReactNode {
  const { words, tongue } = useWords();
  const found = useCounterpart(article, own.read, other);
  if (found.isPending) return <p className="quiet">{words.loading}</p>;
  const answering = { version: other.version, at: found.at?.at ?? article, read: found.at?.read };
  const mine = { ...own, at: article };
  const [left, right] = other.version < own.version ? [answering, mine] : [mine, answering];
  const [before = '', after = ''] = [left, right].map(({ read }) => (read === undefined ? '' : wordingOf(read)));
  const isMoved = keyOf(answering.at) !== keyOf(article);
  return (
    <>
      {isMoved ? <p role="status">{words.law.renumbered(placeIn(article, tongue), placeIn(answering.at, tongue), other.version)}</p> : null}
      <p className="quiet">{before === after ? words.law.sameText : words.law.differs}</p>
      <div className="two">
        <Version {...left} against={{ wording: after, isOlder: true }} />
        <Version {...right} against={{ wording: before, isOlder: false }} />
      </div>
    </>
  );
}

/** The article of another version that answers to this one: by its number, or, where an amendment numbered anew, by its text. */
function useCounterpart(
  article: ArticleAt,
  read: ArticleRead | undefined,
  { version, read: sameNumber }: Side,
): { readonly isPending: boolean; readonly at?: Numbered } {
  const wording = read === undefined ? '' : wordingOf(read);
  const same = sameNumber === undefined ? undefined : { at: article, read: sameNumber };
  const isSought = wording !== '' && (same === undefined || likeness(wording, wordingOf(same.read)) < ALIKE);
  const places = useArticlesOf(isSought ? article.law : undefined, version, isSought);
  const likely = useMemo(() => beginsLike(wording, places ?? []), [wording, places]);
  const others = useQueries({ queries: likely.map((at) => articleQuery(at, version)) });
  if (isSought && (places === undefined || others.some(({ isPending }) => isPending))) return { isPending: true };
  const numbered = likely.flatMap((at, index): readonly Numbered[] => {
    const found = others[index]?.data;
    return found == null ? [] : [{ at, read: found }];
  });
  const found = counterpart(wording, same, numbered);
  return { isPending: false, ...(found === undefined ? {} : { at: found }) };
}

interface VersionGiven {
  readonly at: ArticleAt;
  readonly read: ArticleRead | undefined;
  readonly version: string;
  readonly against?: { readonly wording: string; readonly isOlder: boolean };
}

function Version({ at, read, version, against }: VersionGiven): ReactNode {
  const { words, tongue } = useWords();
  if (read === undefined) return <p className="sheet">{`${version} ${words.law.notThen}`}</p>;
  return (
    <article className="sheet stack document" lang="zh-CN">
      <h3 className="small quiet">{[...read.path, placeIn(at, tongue), read.version].join(' / ')}</h3>
      {against === undefined ? <Paragraphs read={read} /> : <Marked read={read} against={against} />}
    </article>
  );
}

function Paragraphs({ read }: { readonly read: ArticleRead }): ReactNode {
  return read.paragraphs.map(({ text, items }, place) => (
    <div key={place} className="stack tight">
      <p>{text}</p>
      {items.map((item) => (
        <p key={item.number} className="item">
          {item.text}
        </p>
      ))}
    </div>
  ));
}

function Marked({
  read,
  against: { wording, isOlder },
}: Required<Pick<VersionGiven, 'against'>> & { readonly read: ArticleRead }): ReactNode {
  const own = wordingOf(read);
  const pieces = (isOlder ? wordingDiff(own, wording) : wordingDiff(wording, own)).filter(
    ({ in: where }) => where === 'both' || where === (isOlder ? 'before' : 'after'),
  );
  return (
    <p className="wording">
      {pieces.map(({ in: where, text }, place) =>
        where === 'both' ? (
          <span key={place}>{text}</span>
        ) : where === 'before' ? (
          <del key={place}>{text}</del>
        ) : (
          <ins key={place}>{text}</ins>
        ),
      )}
    </p>
  );
}

/** An article in one version; nothing where that version has none. */
const articleQuery = ({ law, article, suffix }: ArticleAt, version: string) => {
  const number = suffix === undefined ? String(article) : `${article}-${suffix}`;
  return {
    queryKey: ['article', law, number, version],
    queryFn: async (): Promise<ArticleRead | null> => {
      try {
        return await readApi<ArticleRead>(`/law/${encodeURIComponent(law)}/articles/${number}?version=${encodeURIComponent(version)}`);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    staleTime: 3_600_000,
  };
};

const useArticle = (at: ArticleAt, version: string) =>
  useQuery({ ...articleQuery(at, version), select: (read) => read ?? undefined, enabled: version !== '' });
