import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '#web/words';
import { ApiProblem, read as readApi, type ArticleRead, type LawRead } from './api.ts';
import { Filters } from './listing.tsx';
import type { ArticleAt } from './citations.ts';
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
  if (other === '') return <Version read={one.data} version={version} />;
  // The older stands at the left, so that what was taken out is left and what was put in is right.
  const isOlder = other < version;
  const [left, right] = isOlder ? [two.data, one.data] : [one.data, two.data];
  const wordings = [left, right].map((read) => (read === undefined ? '' : wordingOf(read)));
  const [before = '', after = ''] = wordings;
  return (
    <>
      <p className="quiet">{before === after ? words.law.sameText : words.law.differs}</p>
      <div className="two">
        <Version read={left} version={isOlder ? other : version} against={{ wording: after, isOlder: true }} />
        <Version read={right} version={isOlder ? version : other} against={{ wording: before, isOlder: false }} />
      </div>
    </>
  );
}

interface VersionGiven {
  readonly read: ArticleRead | undefined;
  readonly version: string;
  readonly against?: { readonly wording: string; readonly isOlder: boolean };
}

function Version({ read, version, against }: VersionGiven): ReactNode {
  const { words } = useWords();
  if (read === undefined) return <p className="sheet">{`${version} ${words.law.notThen}`}</p>;
  return (
    <article className="sheet stack document" lang="zh-CN">
      <h3 className="small quiet">{[...read.path, read.version].join(' / ')}</h3>
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

/** Paragraphs and items, one below the other. */
const wordingOf = ({ paragraphs }: ArticleRead): string =>
  paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]).join('\n');

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
function useArticle({ law, article, suffix }: ArticleAt, version: string) {
  const number = suffix === undefined ? String(article) : `${article}-${suffix}`;
  return useQuery({
    queryKey: ['article', law, number, version],
    queryFn: async () => {
      try {
        return await readApi<ArticleRead>(`/law/${encodeURIComponent(law)}/articles/${number}?version=${encodeURIComponent(version)}`);
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }
    },
    select: (read) => read ?? undefined,
    enabled: version !== '',
    staleTime: 3_600_000,
  });
}
