import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Words } from '#justice/basics';
import { useWords } from '#web/words';
import type { CitedArticle, Citing } from './citations.ts';
import { grouped } from './grouped.ts';
import { placeIn } from './law-names.ts';

interface Props {
  readonly article: CitedArticle;
  readonly procedures: ReadonlyMap<string, Words>;
}

/** Which acts and limits stand on an article, procedure by procedure; each leads to what is said of it. */
export function CitedBy({ article, procedures }: Props): ReactNode {
  const { words, say, tongue } = useWords();
  if (article.by.length === 0) return <p className="quiet">{words.law.citedByNone}</p>;
  return (
    <section className="stack">
      <h3>
        {words.law.citedBy} <span className="quiet">{article.by.length}</span>
      </h3>
      {[...grouped(article.by, ({ procedure }) => procedure)].map(([procedure, by]) => (
        <section key={procedure} className="sheet stack">
          <h4>{say(procedures.get(procedure) ?? [procedure, procedure])}</h4>
          <ul className="stack tight">
            {[...grouped(by, ({ kind, name }) => `${kind}/${name}`)].map(([key, [one, ...more]]) =>
              one === undefined ? null : (
                <li key={key}>
                  <span className="tag">{words.law.kinds[one.kind]}</span> <Said one={one} />{' '}
                  <span className="small quiet">
                    {[one, ...more].map((place) => placeIn({ ...article, ...placesOf(place) }, tongue)).join('、')}
                  </span>
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
    </section>
  );
}

const placesOf = ({ paragraph, item }: Citing): Pick<Citing, 'paragraph' | 'item'> => ({
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(item === undefined ? {} : { item }),
});

function Said({ one: { kind, name, procedure, title } }: { readonly one: Citing }): ReactNode {
  const { say } = useWords();
  if (kind === 'invariant') return <span>{say(title)}</span>;
  return (
    <Link to="/procedures" search={{ procedure, [kind]: name }}>
      {say(title)}
    </Link>
  );
}
