import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { ActSaid } from './act-said.tsx';
import type { CaseRead, Offer } from './api.ts';
import { byPhase, distinctActs, nearlyAllowed, searchFor } from './offers.ts';

interface Props {
  readonly read: CaseRead;
  readonly procedure: Procedure;
  readonly offers: readonly Offer[];
  /** The phase of what was done last. */
  readonly now: string | undefined;
  readonly picked: string | undefined;
  readonly close: () => void;
}

/** What may be done next and what may not, with the reasons; or, for an act that is picked, all that is said of it. */
export function Beside({ read, procedure, offers, now, picked, close }: Props): ReactNode {
  return (
    <div className="stack map-side">
      {picked === undefined ? null : <Picked read={read} procedure={procedure} offers={offers} picked={picked} close={close} />}
      <Exits read={read} procedure={procedure} offers={offers} now={now} />
    </div>
  );
}

function Picked({ read, procedure, offers, picked, close }: Omit<Props, 'now'> & { readonly picked: string }): ReactNode {
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
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      <WaysOf read={read} offers={offers} />
    </section>
  );
}

/** The same by the phase each belongs to: what supervision may do stands under its own name. */
function WaysByPhase({ read, title, procedure, offers, now }: WaysProps & Pick<Props, 'procedure' | 'now'>): ReactNode {
  const { words, say } = useWords();
  const { phases } = procedure.vocabulary;
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      {offers.length === 0 ? <p className="quiet">{words.case.nothing}</p> : null}
      {byPhase(offers, { phases: Object.keys(phases), now }).map(([phase, here]) => (
        <section key={phase} className="stack tight">
          <h3 className="small quiet">{say(phases[phase] ?? [phase, phase])}</h3>
          <WaysOf read={read} offers={here} />
        </section>
      ))}
    </section>
  );
}

function WaysOf({ read, offers }: Pick<WaysProps, 'read' | 'offers'>): ReactNode {
  const { say } = useWords();
  return (
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
  );
}

function Exits({ read, procedure, offers, now }: Pick<Props, 'read' | 'procedure' | 'offers' | 'now'>): ReactNode {
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
      <WaysByPhase read={read} title={words.map.can} procedure={procedure} offers={can} now={now} />
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
