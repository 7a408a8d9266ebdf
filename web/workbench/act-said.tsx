import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Citation } from '#justice/basics';
import { sayDemands, type Act, type Procedure } from '#justice/procedures';
import { citeInChinese, citeInShort } from '#law/statutes';
import { useWords } from '#web/words';
import { keyOf } from './citations.ts';

/** All that a procedure says of an act, whoever's case it is: who, with whose approval, on what basis, what it makes and what it needs. */
export function ActSaid({ procedure, act }: { readonly procedure: Procedure; readonly act: Act }): ReactNode {
  const { words, say, tongue } = useWords();
  const { vocabulary } = procedure;
  const { map } = words.work;
  const many = (names: string | readonly string[] | undefined): readonly string[] =>
    names === undefined ? [] : typeof names === 'string' ? [names] : names;
  const requests = (names: string | readonly string[] | undefined): string =>
    many(names)
      .map((name) => say(vocabulary.requests[name]?.title ?? [name, name]))
      .join('、');
  const rows = [
    {
      title: map.by,
      value: many(act.by)
        .map((role) => say(vocabulary.roles[role]?.title ?? [role, role]))
        .join('、'),
    },
    { title: map.approvals, value: (act.approvedBy ?? []).map((post) => say(vocabulary.posts[post] ?? [post, post])).join('、') },
    { title: map.produces, value: (act.produces ?? []).map((one) => `《${one}》`).join('') },
    { title: map.asks, value: requests(act.asks) },
    { title: map.answers, value: requests(act.answers) },
    { title: words.work.batch.tag, value: act.batch === undefined ? '' : say(act.batch) },
  ].filter(({ value }) => value !== '');
  const demands = act.when === undefined ? [] : sayDemands(procedure, act.when, tongue).map((text) => say([text, text]));
  return (
    <>
      <dl className="facts">
        {rows.map(({ title, value }) => (
          <div key={title} className="fact">
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="fact">
          <dt>{map.basis}</dt>
          <dd>
            <Basis basis={act.basis} />
          </dd>
        </div>
      </dl>
      <h3>{map.needs}</h3>
      <ul className="conditions">
        {demands.length === 0 ? <li className="quiet">{map.always}</li> : null}
        {demands.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** Articles, each leading to its text. */
export function Basis({ basis }: { readonly basis: readonly Citation[] }): ReactNode {
  const { tongue } = useWords();
  return (
    <ul className="row basis">
      {basis.map((one) => {
        const says = tongue === 'zh' ? citeInChinese(one) : citeInShort(one);
        return (
          <li key={says}>
            <Link to="/law" search={{ article: keyOf(one), version: one.version }}>
              {says}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
