import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { ActSaid } from './act-said.tsx';
import type { CaseRead, Offer } from './api.ts';
import { distinctActs, nearlyAllowed, searchFor } from './offers.ts';

interface Props {
  readonly read: CaseRead;
  readonly procedure: Procedure;
  readonly offers: readonly Offer[];
  readonly picked: string | undefined;
  readonly close: () => void;
}

/** What may be done next and what may not, with the reasons; or, for an act that is picked, all that is said of it. */
export function Beside({ read, procedure, offers, picked, close }: Props): ReactNode {
  return (
    <div className="stack map-side">
      {picked === undefined ? null : <Picked read={read} procedure={procedure} offers={offers} picked={picked} close={close} />}
      <Exits read={read} procedure={procedure} offers={offers} />
    </div>
  );
}

function Picked({ read, procedure, offers, picked, close }: Props & { readonly picked: string }): ReactNode {
  const { words, say } = useWords();
  const act = procedure.acts[picked];
  if (act === undefined) return null;
  const offered = offers.filter((offer) => offer.act === picked);
  const allowed = offered.find(({ isAllowed }) => isAllowed);
  return (
    <section className="sheet stack picked" aria-live="polite">
      <h2>{say(act.title)}</h2>
      {allowed === undefined ? null : (
        <p>
          <Link className="button" data-kind="primary" to="/cases/$case/act" params={{ case: read.id }} search={searchFor(allowed)}>
            {words.work.map.doIt}
          </Link>
        </p>
      )}
      {allowed === undefined && offered[0] !== undefined ? (
        <>
          <h3>{words.work.case.reason}</h3>
          <Reasons reasons={offered[0].reasons} />
        </>
      ) : null}
      <ActSaid procedure={procedure} act={act} />
      <p>
        <Button kind="plain" onPress={close}>
          {words.work.map.close}
        </Button>
      </p>
    </section>
  );
}

/** The acts that answer a request. */
const answersTo = ({ acts }: Procedure, request: string | undefined, { act }: Offer): boolean =>
  [acts[act]?.answers ?? []].flat().some((one) => one === request);

interface WaysProps {
  readonly read: CaseRead;
  readonly title: string;
  readonly offers: readonly Offer[];
}

/** Acts that may be done now, all of the same weight. */
function Ways({ read, title, offers }: WaysProps): ReactNode {
  const { words, say } = useWords();
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      {offers.length === 0 ? <p className="quiet">{words.case.nothing}</p> : null}
      <ul className="exits">
        {offers.map((offer) => (
          <li key={offer.act}>
            <Link to="/cases/$case/act" params={{ case: read.id }} search={searchFor(offer)}>
              {say(offer.title)}
            </Link>
            <span className="small quiet">{offer.basis[0] === undefined ? '' : say(offer.basis[0].text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Exits({ read, procedure, offers }: Pick<Props, 'read' | 'procedure' | 'offers'>): ReactNode {
  const { words, say } = useWords();
  const { asked } = useSearch({ from: '/cases/$case' });
  const allowed = distinctActs(offers.filter(({ isAllowed }) => isAllowed));
  const answers = allowed.filter((offer) => answersTo(procedure, asked, offer));
  const can = allowed.filter((offer) => !answers.includes(offer));
  // The acts that lack least come first: they are what somebody is probably waiting for.
  const cannot = nearlyAllowed(offers);
  return (
    <>
      {answers.length === 0 ? null : (
        <Ways
          read={read}
          title={words.work.map.decide(say(procedure.vocabulary.requests[asked ?? '']?.title ?? ['', '']))}
          offers={answers}
        />
      )}
      <Ways read={read} title={words.map.can} offers={can} />
      <section className="sheet stack">
        <h2>{words.map.cannot}</h2>
        {cannot.length === 0 ? <p className="quiet">{words.work.map.notYours}</p> : null}
        <ul className="stack">
          {cannot.map((offer) => (
            <li key={offer.act}>
              <details>
                <summary>{say(offer.title)}</summary>
                <Reasons reasons={offer.reasons} />
              </details>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
