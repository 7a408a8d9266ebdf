import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Reasons } from '#web/ui';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { DoOrLeave, Field, FormDialog, useSending, WhatIsWrong } from './people-form.tsx';
import { hasLeft, hasWithdrawn, useAssignments, type Assignable } from './people-queries.ts';
import { RANKS } from './ranks.ts';
import { RecordWithdrawal } from './record-withdrawal.tsx';
import { RelieveHandler } from './relieve-handler.tsx';
import { useSession } from './session.tsx';

/** Who handles the case at each of one's own agencies with a part in it, for whoever decides that. 指派承办人 */
export function AssignHandlers({ read }: { readonly read: CaseRead }): ReactNode {
  const { session } = useSession();
  const own = new Map((session?.seats ?? []).map(({ agency, name }) => [agency, name]));
  const here = [...own].filter(([agency]) => agency === read.lead || read.agencies.some((one) => one.agency === agency));
  return here.map(([agency, name]) => <HandlersOf key={agency} read={read} agency={agency} name={name} isOnly={here.length === 1} />);
}

interface Props {
  readonly read: CaseRead;
  readonly agency: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly isOnly: boolean;
}

function HandlersOf({ read, agency, name, isOnly }: Props): ReactNode {
  const { words, say } = useWords();
  const { people } = words.work;
  const { data } = useAssignments(read.id, agency);
  if (data === undefined || (!data.may.assign && !data.may.recuse)) return null;
  const handling = data.items.filter((one) => one.handles.length > 0 || hasWithdrawn(one));
  // Who withdrew is not looked for among those who have the case: it is said there why they cannot be given it.
  const others = data.items.filter((one) => one.handles.length === 0 || one.reasons.length > 0);
  const serving = data.items.filter((one) => !hasLeft(one));
  return (
    <section className="stack" aria-label={isOnly ? people.handlers : people.handlersOf(say(name))}>
      <h3>{isOnly ? people.handlers : people.handlersOf(say(name))}</h3>
      {handling.length === 0 ? <p className="quiet">{people.noHandlers}</p> : null}
      <ul className="stack tight">
        {handling.map((one) => (
          <li key={one.officer}>
            <Called one={one} tags={<Standing one={one} />} />
          </li>
        ))}
      </ul>
      <div className="row">
        {data.may.assign ? (
          <FormDialog name={people.assign}>
            {(close) => <Assigning read={read} agency={agency} name={say(name)} of={others} close={close} />}
          </FormDialog>
        ) : null}
        {data.may.assign ? <RelieveHandler read={read} agency={agency} of={data.items} /> : null}
        {data.may.recuse ? <RecordWithdrawal read={read} agency={agency} of={serving} grounds={data.withdrawals} /> : null}
      </div>
    </section>
  );
}

/** How an officer stands to the case; who handles it was mostly assigned it, and that is not said twice. */
function Standing({ one }: { readonly one: Assignable }): ReactNode {
  const { people } = useWords().words.work;
  if (hasWithdrawn(one))
    return (
      <span className="tag" data-tone="peril">
        {people.withdrew}
      </span>
    );
  const told = one.handles.includes('handler') ? one.handles.filter((as) => as !== 'assigned') : one.handles;
  return (
    <>
      {told.map((as) => (
        <span key={as} className="tag">
          {people.as[as as keyof typeof people.as] ?? as}
        </span>
      ))}
      {hasLeft(one) ? (
        <span className="tag" data-tone="soon">
          {people.left}
        </span>
      ) : null}
    </>
  );
}

/** An officer by name, badge, rank and unit: two may bear one name. */
function Called({ one: { name, badge, rank, unit }, tags }: { readonly one: Assignable; readonly tags?: ReactNode }): ReactNode {
  const { say } = useWords();
  const rest = [badge, say(RANKS[rank] ?? [rank, rank]), ...(unit === undefined ? [] : [say(unit)])];
  return (
    <>
      <strong>{name}</strong> {tags}
      {tags === undefined ? null : <br />}
      <span className="quiet small">{rest.join(' · ')}</span>
    </>
  );
}

const SHOWN = 12;

interface AssigningProps extends Pick<Props, 'read' | 'agency'> {
  readonly name: string;
  readonly of: readonly Assignable[];
  readonly close: () => void;
}

function Assigning({ read, agency, name, of, close }: AssigningProps): ReactNode {
  const { words, say } = useWords();
  const { people } = words.work;
  const [sought, setSought] = useState('');
  const [officer, setOfficer] = useState('');
  const chosen = of.find((one) => one.officer === officer);
  const { send, ...sent } = useSending({ case: read.id, path: 'assignments', close, tell: () => people.assigned(chosen?.name ?? '') });
  const text = sought.normalize('NFKC').trim();
  const found = of.filter((one) => [one.name, one.badge, one.unit === undefined ? '' : say(one.unit)].some((part) => part.includes(text)));
  const free = found.filter(({ reasons }) => reasons.length === 0);
  // Who is chosen stays in sight, whatever is looked for.
  const shown = [...(chosen === undefined || free.slice(0, SHOWN).includes(chosen) ? [] : [chosen]), ...free.slice(0, SHOWN)];
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void send(officer === '' ? { 'assign-to': { label: people.choice, says: people.choose } } : {}, { officer, agency });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="quiet">{people.assignTo(name)}</p>
      <WhatIsWrong {...sent} />
      <Field id="assign-find" label={people.find} wrong={{}}>
        {(described) => (
          <input {...described} type="search" autoComplete="off" value={sought} onChange={(event) => setSought(event.target.value)} />
        )}
      </Field>
      <fieldset id="assign-to" tabIndex={-1} className="field" data-invalid={sent.wrong['assign-to'] !== undefined}>
        <legend>{people.choice}</legend>
        <p role="status" className="quiet small">
          {free.length === 0 ? people.nobody : free.length > SHOWN ? people.shown(SHOWN, free.length) : ''}
        </p>
        <div className="choices">
          {shown.map((one) => (
            <label key={one.officer}>
              <input type="radio" name="assign-to" checked={officer === one.officer} onChange={() => setOfficer(one.officer)} />
              <span>
                <Called one={one} />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Barred of={found.filter(({ reasons }) => reasons.length > 0)} />
      <DoOrLeave name={people.assign} isSending={sent.isSending} close={close} />
    </form>
  );
}

/** Who cannot be given the case, each with why not and the articles. */
function Barred({ of }: { readonly of: readonly Assignable[] }): ReactNode {
  const { people } = useWords().words.work;
  if (of.length === 0) return null;
  return (
    <details>
      <summary>{people.barred(of.length)}</summary>
      <ul className="stack tight">
        {of.map((one) => (
          <li key={one.officer}>
            <Called one={one} />
            <Reasons reasons={one.reasons} />
          </li>
        ))}
      </ul>
    </details>
  );
}
