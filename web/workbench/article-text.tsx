import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWords } from '#web/words';
import { read as readApi, type ArticleRead, type LawRead } from './api.ts';
import type { CitedArticle } from './citations.ts';

interface Props {
  readonly article: CitedArticle;
  readonly versions: readonly LawRead[];
  readonly isKnown: boolean;
}

/** The article as it reads, in one version or in two side by side; where no text is at hand, how to bring one. 条文 */
export function ArticleText({ article, versions, isKnown }: Props): ReactNode {
  const { words } = useWords();
  const newest = versions.toSorted((one, other) => ((one.effective ?? '') < (other.effective ?? '') ? 1 : -1));
  const [chosen, setChosen] = useState<string>();
  const [other, setOther] = useState('');
  if (!isKnown) return <p className="quiet">{words.loading}</p>;
  if (versions.length === 0) {
    return (
      <section className="sheet stack">
        <p>{words.law.noText}</p>
        <p className="quiet">{words.law.howTo}</p>
      </section>
    );
  }
  const version = chosen ?? newest[0]?.version ?? '';
  const option = (one: LawRead): ReactNode => (
    <option key={one.version ?? ''} value={one.version ?? ''}>
      {one.version} {one.effective === undefined ? '' : words.law.effective(one.effective)}
    </option>
  );
  return (
    <section className="stack">
      <div className="row no-print">
        <p className="field">
          <label htmlFor="law-version">{words.law.version}</label>
          <select id="law-version" value={version} onChange={(event) => setChosen(event.target.value)}>
            {newest.map(option)}
          </select>
        </p>
        {versions.length < 2 ? null : (
          <p className="field">
            <label htmlFor="law-beside">{words.law.beside}</label>
            <select id="law-beside" value={other} onChange={(event) => setOther(event.target.value)}>
              <option value="">{words.law.one}</option>
              {newest.filter((one) => one.version !== version).map(option)}
            </select>
          </p>
        )}
      </div>
      <Versions article={article} version={version} other={other} />
    </section>
  );
}

function Versions({
  article,
  version,
  other,
}: {
  readonly article: CitedArticle;
  readonly version: string;
  readonly other: string;
}): ReactNode {
  const { words } = useWords();
  const one = useArticle(article, version);
  const two = useArticle(article, other);
  const shown = [one.data, other === '' ? undefined : two.data].filter((read) => read !== undefined);
  const wordings = shown.map(paragraphsOf);
  const isSame = wordings.length === 2 && JSON.stringify(wordings[0]) === JSON.stringify(wordings[1]);
  return (
    <>
      {wordings.length === 2 ? <p className="quiet">{isSame ? words.law.sameText : words.law.differs}</p> : null}
      <div className={shown.length === 2 ? 'two' : undefined}>
        {one.isError ? <p className="sheet">{words.law.noText}</p> : null}
        {shown.map((read, index) => (
          <article key={read.version} className="sheet stack document" lang="zh-CN">
            <h3 className="small quiet">
              {read.path.join(' / ')} {read.version}
            </h3>
            {paragraphsOf(read).map((text, place) => (
              <p key={place} data-changed={wordings.length === 2 && !(wordings[1 - index] ?? []).includes(text)}>
                {wordings.length === 2 && !(wordings[1 - index] ?? []).includes(text) ? (
                  <span className="tag">{words.law.changed}</span>
                ) : null}{' '}
                {text}
              </p>
            ))}
          </article>
        ))}
      </div>
    </>
  );
}

const paragraphsOf = ({ paragraphs }: ArticleRead): readonly string[] =>
  paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]);

function useArticle({ law, article, suffix }: CitedArticle, version: string) {
  const number = suffix === undefined ? String(article) : `${article}-${suffix}`;
  return useQuery({
    queryKey: ['article', law, number, version],
    queryFn: () => readApi<ArticleRead>(`/law/${encodeURIComponent(law)}/articles/${number}?version=${encodeURIComponent(version)}`),
    enabled: version !== '',
    staleTime: 3_600_000,
  });
}
