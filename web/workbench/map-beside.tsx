import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Procedure } from '#justice/procedures';
import { Button, Reasons } from '#web/ui';
import { useWords } from '#web/words';
import { ActSaid } from './act-said.tsx';
import type { CaseRead, Decision, Offer } from './api.ts';
import { byPhase, distinctActs, nearlyAllowed, searchFor } from './offers.ts';

interface Props {
  readonly read: CaseRead;
  readonly procedure: Procedure;
  readonly offers: readonly Offer[];
  /** What is to be decided here, with its different outcomes. */
  readonly decision: Decision | undefined;
  /** The phase of what was done last. */
  readonly now: string | undefined;
  readonly picked: string | undefined;
  readonly close: () => void;
}

/** What may be done next and what may not, with the reasons; or, for an act that is picked, all that is said of it. */
export function Beside({ read, procedure, offers, decision, now, picked, close }: Props): ReactNode {
  return (
    <div className="stack map-side">
      {picked === undefined ? null : <Picked read={read} procedure={procedure} offers={offers} picked={picked} close={close} />}
      <Exits read={read} procedure={procedure} offers={offers} decision={decision} now={now} />
    </div>
  );
}

function Picked({ read, procedure, offers, picked, close }: Omit<Props, 'now' | 'decision'> & { readonly picked: string }): ReactNode {
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

interface WaysProps {
  readonly read: CaseRead;
  readonly title: string;
  readonly offers: readonly Offer[];
}

/** The outcomes a decision may have, all of the same weight; also those that still lack something, with what they lack. 待决定 */
function Outcomes({ read, title, offers }: WaysProps): ReactNode {
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      <WaysOf read={read} offers={offers.filter(({ isAllowed }) => isAllowed)} />
      <Lacking offers={offers.filter(({ isAllowed }) => !isAllowed)} />
    </section>
  );
}

function Lacking({ offers }: Pick<WaysProps, 'offers'>): ReactNode {
  const { say } = useWords();
  return offers.length === 0 ? null : (
    <ul className="stack">
      {offers.map((offer) => (
        <li key={offer.act}>
          <details>
            <summary>{say(offer.title)}</summary>
            <Reasons reasons={offer.reasons} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Acts that may be done now, by the phase each belongs to: what supervision may do stands under its own name. */
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

/** What is decided: what somebody asked, where one came to answer it; else what the case waits for. */
function decidedIn({ acts, vocabulary }: Procedure, offers: readonly Offer[], { asked, decision }: Deciding) {
  const request = asked ?? decision?.request;
  const title = request === undefined ? undefined : vocabulary.requests[request]?.title;
  const isAhead = decision !== undefined && decision.request === request;
  const isWay = ({ act }: Offer): boolean =>
    isAhead ? decision.ways.includes(act) : [acts[act]?.answers ?? []].flat().some((one) => one === request);
  // Of several people it may be done to, whom it is about comes first.
  const isAbout = ({ subject }: Offer): number => Number(subject === decision?.subject);
  const ways = offers.filter(isWay).toSorted((one, other) => isAbout(other) - isAbout(one));
  const allowed = distinctActs(ways.filter(({ isAllowed }) => isAllowed));
  const lacking = distinctActs(ways.filter(({ act }) => !allowed.some((one) => one.act === act)));
  return { title: title ?? decision?.title, ways: [...allowed, ...(isAhead ? lacking : [])] };
}

interface Deciding {
  readonly asked: string | undefined;
  readonly decision: Decision | undefined;
}

function Exits({ read, procedure, offers, decision, now }: Omit<Props, 'picked' | 'close'>): ReactNode {
  const { words, say } = useWords();
  const { asked } = useSearch({ from: '/cases/$case' });
  const { title, ways } = decidedIn(procedure, offers, { asked, decision });
  const isOutcome = (offer: Offer): boolean => ways.some(({ act }) => act === offer.act);
  const can = distinctActs(offers.filter(({ isAllowed }) => isAllowed)).filter((offer) => !isOutcome(offer));
  // The acts that lack least come first: they are what somebody is probably waiting for.
  const cannot = nearlyAllowed(offers).filter((offer) => !isOutcome(offer));
  return (
    <>
      {ways.length === 0 || title === undefined ? null : <Outcomes read={read} title={words.work.map.decide(say(title))} offers={ways} />}
      <WaysByPhase read={read} title={words.map.can} procedure={procedure} offers={can} now={now} />
      <section className="sheet stack no-print">
        <h2>{words.map.cannot}</h2>
        {cannot.length === 0 ? <p className="quiet">{words.work.map.notYours}</p> : null}
        <Lacking offers={cannot} />
      </section>
    </>
  );
}
