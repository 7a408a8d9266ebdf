import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '#web/words';
import { read, type LawPlace, type LawRead, type Page } from './api.ts';
import { keyOf, type ArticleAt, type CitedArticle } from './citations.ts';
import { articleNamed, fits, placeIn, titleOf } from './law-names.ts';
import { readAll } from './paged.ts';

const MOST = 60;

/** The articles of a law's text in their order; where it was not imported, those that something stands on. */
export function useArticlesOf(law: string | undefined, version: string | undefined, isImported: boolean): readonly LawPlace[] | undefined {
  const found = useQuery({
    queryKey: ['articles', law, version],
    queryFn: () =>
      readAll<LawPlace>(
        `/law/articles?law=${encodeURIComponent(law ?? '')}${version === undefined ? '' : `&version=${encodeURIComponent(version)}`}`,
      ),
    enabled: law !== undefined && isImported,
    staleTime: 3_600_000,
  });
  return found.data;
}

/** The laws: what the procedures stand on first, then whatever else was imported. */
export function Laws({ cited, texts }: { readonly cited: readonly CitedArticle[]; readonly texts: readonly LawRead[] }): ReactNode {
  const { words } = useWords();
  const laws = [...new Set([...cited.map((one) => one.law), ...texts.map((one) => one.law)])];
  return (
    <ul className="tree">
      {laws.map((law) => {
        const [articles, versions] = [cited.filter((one) => one.law === law).length, texts.filter((one) => one.law === law).length];
        return (
          <li key={law}>
            <Link to="/law" search={(before) => ({ ...before, law })} className="law">
              <span>{titleOf(law)}</span>
              <span className="small quiet">
                {articles === 0 ? '' : `${words.law.articlesOf(articles)} · `}
                {versions === 0 ? words.law.notImported : words.law.versions(versions)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

interface ContentsGiven {
  readonly articles: readonly (ArticleAt & Partial<Pick<LawPlace, 'path' | 'text'>>)[];
  readonly citedTimes: ReadonlyMap<string, number>;
  /** The article that is open. */
  readonly open: string | undefined;
}

/** The articles of one law below the headings they stand under. */
export function Contents({ articles, citedTimes, open }: ContentsGiven): ReactNode {
  const { words, tongue } = useWords();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list moves to the open article; the page stays where it is.
    const [row, list] = [here.current, here.current?.closest('nav')];
    if (row !== null && list != null) list.scrollTop = row.offsetTop - list.offsetTop - list.clientHeight / 3;
  }, [open, articles.length]);
  const headings = articles.map(({ path = [] }) => path.join(' / '));
  return (
    <ul className="tree">
      {articles.map((one, index) => (
        <Fragment key={keyOf(one)}>
          {headings[index] === '' || headings[index] === headings[index - 1] ? null : <li className="heading small">{headings[index]}</li>}
          <li ref={keyOf(one) === open ? here : undefined}>
            <Link
              to="/law"
              search={(before) => ({ ...before, article: keyOf(one) })}
              className="place"
              aria-current={keyOf(one) === open ? 'true' : undefined}
            >
              <span>{placeIn(one, tongue)}</span>
              {(citedTimes.get(keyOf(one)) ?? 0) === 0 ? null : (
                <span className="small quiet">{words.law.cited(citedTimes.get(keyOf(one)) ?? 0)}</span>
              )}
            </Link>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

interface FoundGiven {
  readonly q: string;
  readonly law: string | undefined;
  readonly cited: readonly CitedArticle[];
  readonly isImported: boolean;
}

/** What fits the words: by name and by what stands on it; and where the words stand in the texts. */
export function FoundArticles({ q, law, cited, isImported }: FoundGiven): ReactNode {
  const { words, tongue } = useWords();
  const inText = useQuery({
    queryKey: ['law-words', law, q],
    queryFn: () =>
      read<Page<LawPlace>>(
        `/law/articles?limit=${MOST}&words=${encodeURIComponent(q)}${law === undefined ? '' : `&law=${encodeURIComponent(law)}`}`,
      ),
    placeholderData: keepPreviousData,
    enabled: isImported && !/^\d+$/u.test(q.trim()),
    staleTime: 600_000,
  });
  const named = cited.filter((one) => (law === undefined || one.law === law) && fits(one, q));
  const hits = inText.data?.items ?? [];
  return (
    <>
      <p className="quiet" role="status">
        {inText.isLoading ? words.loading : words.law.shown(named.length + hits.length)}
      </p>
      {named.length === 0 ? null : (
        <section>
          <h2 className="small">{words.law.inCitations}</h2>
          <ul className="tree">
            {named.slice(0, MOST).map((one) => (
              <li key={keyOf(one)}>
                <Link to="/law" search={(before) => ({ ...before, article: keyOf(one) })} className="place">
                  <span>{articleNamed(one, tongue)}</span> <span className="small quiet">{words.law.cited(one.by.length)}</span>
                </Link>
              </li>
            ))}
          </ul>
          {named.length > MOST ? <p className="small quiet">{words.law.more(named.length - MOST)}</p> : null}
        </section>
      )}
      {hits.length === 0 ? null : (
        <section>
          <h2 className="small">{words.law.inText}</h2>
          <ul className="tree">
            {hits.map((one) => (
              <li key={keyOf(one)}>
                <Link to="/law" search={(before) => ({ ...before, article: keyOf(one) })}>
                  <span>{one.law === one.title ? `${one.title}${placeIn(one, tongue)}` : articleNamed(one, tongue)}</span>
                  <span className="small quiet context" lang="zh-CN">
                    {one.text
                      .split(/[【】]/u)
                      .map((piece, place) => (place % 2 === 1 ? <mark key={place}>{piece}</mark> : <span key={place}>{piece}</span>))}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {inText.data?.next === undefined ? null : <p className="small quiet">{words.law.further}</p>}
        </section>
      )}
      {named.length + hits.length === 0 && !inText.isLoading ? <p>{words.law.nothing}</p> : null}
    </>
  );
}
