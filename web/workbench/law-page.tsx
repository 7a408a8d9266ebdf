import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { articleInChinese, articleInShort, type Words } from '#justice/basics';
import { LAWS } from '#law/statutes';
import { useWords } from '#web/words';
import type { LawRead } from './api.ts';
import { ArticleText } from './article-text.tsx';
import { keyOf, useCitations, type CitedArticle } from './citations.ts';
import { grouped } from './grouped.ts';
import { readAll } from './paged.ts';

const titleOf = (law: string): string => (LAWS as Readonly<Record<string, { readonly title: string }>>)[law]?.title ?? law;
const shortOf = (law: string): string => (LAWS as Readonly<Record<string, { readonly short: string }>>)[law]?.short ?? law;
const MOST = 120;
/** Articles, and the acts and limits that stand on them; what is cited is known even where no text was imported. 法律 */
export function LawPage(): ReactNode {
  const { words, tongue } = useWords();
  const { q = '', law, article } = useSearch({ from: '/law' });
  const navigate = useNavigate({ from: '/law' });
  const { articles, procedures, isPending } = useCitations();
  const texts = useQuery({ queryKey: ['law'], queryFn: () => readAll<LawRead>('/law'), staleTime: 600_000 });
  const laws = useMemo(() => [...new Set(articles.map((one) => one.law))], [articles]);
  const fitting = useMemo(() => articles.filter((one) => (law === undefined || one.law === law) && fits(one, q)), [articles, law, q]);
  const found = articles.find((one) => keyOf(one) === article);
  const say = (one: CitedArticle): string =>
    `${shortOf(one.law)}${tongue === 'zh' ? articleInChinese({ ...one, version: '' }) : ` ${articleInShort({ ...one, version: '' })}`}`;
  return (
    <main className="page" id="main">
      <div className="stack tight">
        <h1>{words.law.title}</h1>
        <p className="quiet">{words.law.lead}</p>
      </div>
      <form className="row no-print" role="search" onSubmit={(event) => event.preventDefault()}>
        <p className="field">
          <label htmlFor="law-filter">{words.law.search}</label>
          <input
            id="law-filter"
            type="search"
            autoComplete="off"
            value={q}
            onChange={(event) =>
              void navigate({
                search: ({ q: _q, ...before }) => (event.target.value === '' ? before : { ...before, q: event.target.value }),
                replace: true,
              })
            }
          />
        </p>
        <p className="field">
          <label htmlFor="law-law">{words.law.laws}</label>
          <select
            id="law-law"
            value={law ?? ''}
            onChange={(event) =>
              void navigate({
                search: ({ law: _law, ...before }) => (event.target.value === '' ? before : { ...before, law: event.target.value }),
                replace: true,
              })
            }
          >
            <option value="">{words.list.every}</option>
            {laws.map((id) => (
              <option key={id} value={id}>
                {titleOf(id)}
              </option>
            ))}
          </select>
        </p>
      </form>
      <p className="quiet" role="status">
        {isPending ? words.loading : words.law.shown(fitting.length)}
      </p>
      <div className="beside-left">
        <nav className="sheet tall" aria-label={words.law.title}>
          <ul className="tree">
            {fitting.slice(0, MOST).map((one) => (
              <li key={keyOf(one)}>
                <Link to="/law" search={(before) => ({ ...before, article: keyOf(one) })}>
                  <span>{say(one)}</span> <span className="small quiet">{words.law.cited(one.by.length)}</span>
                </Link>
              </li>
            ))}
          </ul>
          {fitting.length > MOST ? <p className="small quiet">{words.law.more(fitting.length - MOST)}</p> : null}
          {fitting.length === 0 && !isPending ? <p>{words.law.nothing}</p> : null}
        </nav>
        {found === undefined ? (
          <p className="sheet quiet">{words.law.choose}</p>
        ) : (
          <div className="stack">
            <h2>{tongue === 'zh' ? `${titleOf(found.law)} ${articleInChinese({ ...found, version: '' })}` : say(found)}</h2>
            <ArticleText
              key={keyOf(found)}
              article={found}
              versions={(texts.data ?? []).filter((one) => one.law === found.law)}
              isKnown={!texts.isPending}
            />
            <CitedBy article={found} procedures={procedures} />
          </div>
        )}
      </div>
    </main>
  );
}

/** By the law's name, the number of the article, or the name of what cites it. */
function fits(one: CitedArticle, q: string): boolean {
  if (q === '') return true;
  const wanted = q.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
  const said = [titleOf(one.law), shortOf(one.law), articleInChinese({ ...one, version: '' }), `第${one.article}条`];
  const places = [
    `${shortOf(one.law)}${one.article}`,
    `${shortOf(one.law)}第${one.article}条`,
    `${shortOf(one.law)}${articleInChinese({ ...one, version: '' })}`,
  ];
  if (/^\d+$/u.test(wanted)) return String(one.article) === wanted;
  return (
    [...said, ...places].some((text) => text.toLowerCase().includes(wanted)) ||
    one.by.some(({ title }) => title.some((text) => text.toLowerCase().includes(wanted)))
  );
}

function CitedBy({ article, procedures }: { readonly article: CitedArticle; readonly procedures: ReadonlyMap<string, Words> }): ReactNode {
  const { words, say, tongue } = useWords();
  const place = ({ paragraph, item }: CitedArticle['by'][number]): string => {
    const citation = {
      law: article.law,
      version: '',
      article: article.article,
      ...(article.suffix === undefined ? {} : { suffix: article.suffix }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(item === undefined ? {} : { item }),
    };
    return tongue === 'zh' ? articleInChinese(citation) : articleInShort(citation);
  };
  return (
    <section className="stack">
      <h3>
        {words.law.citedBy} <span className="quiet">{article.by.length}</span>
      </h3>
      {[...grouped(article.by, ({ procedure }) => procedure)].map(([procedure, by]) => (
        <section key={procedure} className="sheet stack">
          <h4>{say(procedures.get(procedure) ?? [procedure, procedure])}</h4>
          <ul className="stack tight">
            {by.map((one) => (
              <li key={`${one.kind}/${one.name}/${one.paragraph ?? ''}/${one.item ?? ''}`} className="row">
                <span className="tag">{words.law.kinds[one.kind]}</span>
                <span>{say(one.title)}</span>
                <span className="small quiet">{place(one)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
