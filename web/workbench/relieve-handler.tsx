import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { DoOrLeave, Field, FormDialog, useSending, WhatIsWrong } from './people-form.tsx';
import { OfficerChoice } from './officer-choice.tsx';
import { mayBeRelieved, type Assignable } from './people-queries.ts';

interface Props {
  readonly read: CaseRead;
  readonly agency: string;
  readonly of: readonly Assignable[];
}

/** Takes the case from somebody who handles it, with why; nothing where it is nobody's. 解除承办、更换承办人 */
export function RelieveHandler({ of, ...props }: Props): ReactNode {
  const { people } = useWords().words.work;
  const handlers = of.filter(mayBeRelieved);
  if (handlers.length === 0) return null;
  return <FormDialog name={people.relieve}>{(close) => <Relieving {...props} of={handlers} close={close} />}</FormDialog>;
}

function Relieving({ read, agency, of, close }: Props & { readonly close: () => void }): ReactNode {
  const { words } = useWords();
  const { people } = words.work;
  const [officer, setOfficer] = useState('');
  const [why, setWhy] = useState('');
  const name = of.find((one) => one.officer === officer)?.name ?? '';
  const { send, ...sent } = useSending({ case: read.id, path: 'reliefs', close, tell: () => people.relieved(name) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wrong = {
      ...(officer === '' ? { 'relieve-who': { label: people.relieving, says: people.choose } } : {}),
      ...(why.trim() === '' ? { 'relieve-why': { label: people.why, says: words.act.missing } } : {}),
    };
    void send(wrong, { officer, agency, basis: why.trim() });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="quiet">{people.relieveLead}</p>
      <WhatIsWrong {...sent} />
      <OfficerChoice id="relieve-who" label={people.relieving} wrong={sent.wrong} value={officer} choose={setOfficer} of={of} />
      <Field id="relieve-why" label={people.why} help={people.whyHelp} wrong={sent.wrong}>
        {(described) => <textarea {...described} maxLength={400} value={why} onChange={(event) => setWhy(event.target.value)} />}
      </Field>
      <DoOrLeave name={people.relieve} isSending={sent.isSending} close={close} />
    </form>
  );
}
