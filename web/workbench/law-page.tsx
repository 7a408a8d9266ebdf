import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Words as Titles } from '#justice/basics';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { LawRead } from './api.ts';
import { ArticleText } from './article-text.tsx';
import { articleAt, keyOf, useCitations, type ArticleAt, type CitedArticle } from './citations.ts';
import { CitedBy } from './cited-by.tsx';
import { Contents, FoundArticles, Laws, useArticlesOf } from './law-contents.tsx';
import { articleNamed, isNamed, placeIn, titleOf } from './law-names.ts';
import { Filters, useAddress } from './listing.tsx';
import { readAll } from './paged.ts';

/** Articles, and the acts and limits that stand on them; what is cited is known even where no text was imported. 法律 */
export function LawPage(): ReactNode {
  const { words } = useWords();
  const { q = '', law } = useSearch({ from: '/law' });
  const put = useAddress();
  const { articles: cited, procedures, isPending } = useCitations();
  const texts = useQuery({ queryKey: ['law'], queryFn: () => readAll<LawRead>('/law'), staleTime: 600_000 });
  const imported = texts.data ?? [];
  const laws = [...new Set([...cited.map((one) => one.law), ...imported.map((one) => one.law)])];
  const options = [['', words.law.all] as const, ...laws.map((id) => [id, titleOf(id)] as const)];
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.law.title}</h1>
        <p className="quiet">{words.law.lead}</p>
      </div>
      <Filters filters={[{ name: 'law', label: words.law.laws, value: law ?? '', options }]}>
        <p className="field">
          <label htmlFor="law-filter">{words.law.search}</label>
          <input
            id="law-filter"
            type="search"
            autoComplete="off"
            value={q}
            onChange={(event) => put({ q: event.target.value, article: '' })}
          />
        </p>
      </Filters>
      {imported.length === 0 && !texts.isPending ? <HowToImport /> : null}
      {isPending || texts.isPending ? (
        <p className="quiet">{words.loading}</p>
      ) : (
        <Reading cited={cited} imported={imported} procedures={procedures} laws={laws.length} />
      )}
    </main>
  );
}

interface ReadingGiven {
  readonly cited: readonly CitedArticle[];
  readonly imported: readonly LawRead[];
  readonly procedures: ReadonlyMap<string, Titles>;
  readonly laws: number;
}

/** At the left where one is, at the right the article that is open. */
function Reading({ cited, imported, procedures, laws }: ReadingGiven): ReactNode {
  const { words } = useWords();
  const { q = '', law, article, version, beside } = useSearch({ from: '/law' });
  const open = article === undefined ? cited.find((one) => q !== '' && isNamed(one, q)) : articleAt(article);
  const shownLaw = law ?? open?.law;
  const versions = imported.filter((one) => one.law === shownLaw);
  const places = useArticlesOf(shownLaw, versions.find((one) => one.version === version)?.version, versions.length > 0);
  const inOrder: readonly ArticleAt[] = places ?? cited.filter((one) => one.law === shownLaw);
  return (
    <div className="beside-left">
      <nav className="sheet tall stack" aria-label={words.law.title}>
        {q !== '' ? <FoundArticles q={q} law={law} cited={cited} isImported={imported.length > 0} /> : null}
        {q === '' && law !== undefined ? <OneLaw inOrder={inOrder} cited={cited} open={open} /> : null}
        {q === '' && law === undefined ? (
          <>
            <p className="quiet" role="status">
              {words.law.count(laws, cited.length)}
            </p>
            <Laws cited={cited} texts={imported} />
          </>
        ) : null}
      </nav>
      {open === undefined ? (
        <p className="sheet quiet">{words.law.choose}</p>
      ) : (
        <div className="stack">
          <Heading at={open} inOrder={inOrder} />
          <Text at={open} imported={imported} version={version} beside={beside} />
          <CitedBy article={cited.find((one) => keyOf(one) === keyOf(open)) ?? { ...open, by: [] }} procedures={procedures} />
        </div>
      )}
    </div>
  );
}

interface OneLawGiven {
  readonly inOrder: readonly ArticleAt[];
  readonly cited: readonly CitedArticle[];
  readonly open: ArticleAt | undefined;
}

function OneLaw({ inOrder, cited, open }: OneLawGiven): ReactNode {
  const { words } = useWords();
  const put = useAddress();
  const citedTimes = useMemo(() => new Map(cited.map((one) => [keyOf(one), one.by.length])), [cited]);
  return (
    <>
      <p>
        <Button kind="plain" onPress={() => put({ law: '', article: '' })}>
          {words.law.all}
        </Button>
      </p>
      <Contents articles={inOrder} citedTimes={citedTimes} open={open === undefined ? undefined : keyOf(open)} />
    </>
  );
}

interface TextGiven {
  readonly at: ArticleAt;
  readonly imported: readonly LawRead[];
  readonly version: string | undefined;
  readonly beside: string | undefined;
}

function Text({ at, imported, version, beside }: TextGiven): ReactNode {
  const { words } = useWords();
  const versions = imported.filter((one) => one.law === at.law);
  if (versions.length === 0) return <p className="sheet">{words.law.noText}</p>;
  return <ArticleText article={at} versions={versions} version={version} beside={beside} />;
}

function HowToImport(): ReactNode {
  const { words } = useWords();
  return (
    <section className="sheet stack tight">
      <p>{words.law.howTo}</p>
      <pre>{words.law.command}</pre>
    </section>
  );
}

/** Which article it is, and the ones before and after it. */
function Heading({ at, inOrder }: { readonly at: ArticleAt; readonly inOrder: readonly ArticleAt[] }): ReactNode {
  const { words, tongue } = useWords();
  const index = inOrder.findIndex((one) => keyOf(one) === keyOf(at));
  const [before, after] = index < 0 ? [] : [inOrder[index - 1], inOrder[index + 1]];
  return (
    <div className="row between">
      <h2>{tongue === 'zh' ? `${titleOf(at.law)} ${placeIn(at, 'zh')}` : articleNamed(at, tongue)}</h2>
      <p className="row no-print">
        {(
          [
            [words.law.before, before],
            [words.law.after, after],
          ] as const
        ).map(([says, one]) =>
          one === undefined ? null : (
            <Link key={says} to="/law" search={(search) => ({ ...search, article: keyOf(one) })}>
              {says}
            </Link>
          ),
        )}
      </p>
    </div>
  );
}
