import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '#web/words';
import type { CaseRead } from './api.ts';
import { DoOrLeave, Field, FormDialog, useSending, WhatIsWrong } from './people-form.tsx';
import { OfficerChoice } from './officer-choice.tsx';
import { hasWithdrawn, type Assignable, type Withdrawing } from './people-queries.ts';

interface Props {
  readonly read: CaseRead;
  readonly agency: string;
  readonly of: readonly Assignable[];
  readonly grounds: readonly Withdrawing[];
}

/** Records that an officer withdraws from the case, on a ground the law names or another. 记录回避 */
export function RecordWithdrawal(props: Props): ReactNode {
  const { people } = useWords().words.work;
  return <FormDialog name={people.withdraw}>{(close) => <Withdrawal {...props} close={close} />}</FormDialog>;
}

const OTHER = 'other';

function Withdrawal({ read, agency, of, grounds, close }: Props & { readonly close: () => void }): ReactNode {
  const { words } = useWords();
  const { people } = words.work;
  const { missing } = words.act;
  const [officer, setOfficer] = useState('');
  const [ground, setGround] = useState(grounds.length === 0 ? OTHER : '');
  const [note, setNote] = useState('');
  // Whoever handles the case comes first; who has withdrawn already is not asked again.
  const all = of
    .filter((one) => !hasWithdrawn(one))
    .toSorted((one, other) => Number(other.handles.length > 0) - Number(one.handles.length > 0));
  const name = all.find((one) => one.officer === officer)?.name ?? '';
  const { send, ...sent } = useSending({ case: read.id, path: 'recusals', close, tell: () => people.recorded(name) });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wrong = {
      ...(officer === '' ? { 'withdraw-who': { label: people.withdrawing, says: people.choose } } : {}),
      ...(ground === '' ? { 'withdraw-ground': { label: people.ground, says: people.choose } } : {}),
      ...(ground === OTHER && note.trim() === '' ? { 'withdraw-note': { label: people.note, says: missing } } : {}),
    };
    void send(wrong, { officer, agency, basis: basisOf(grounds[Number(ground)], note.trim()) });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p className="quiet">{people.withdrawLead}</p>
      <WhatIsWrong {...sent} />
      <OfficerChoice id="withdraw-who" label={people.withdrawing} wrong={sent.wrong} value={officer} choose={setOfficer} of={all} />
      {grounds.length === 0 ? null : (
        <Grounds grounds={grounds} ground={ground} choose={setGround} isMissing={'withdraw-ground' in sent.wrong} />
      )}
      <Field id="withdraw-note" label={people.note} help={people.noteHelp} wrong={sent.wrong}>
        {(described) => <textarea {...described} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      <DoOrLeave name={people.withdraw} isSending={sent.isSending} close={close} />
    </form>
  );
}

interface GroundsProps extends Pick<Props, 'grounds'> {
  readonly ground: string;
  readonly choose: (ground: string) => void;
  readonly isMissing: boolean;
}

/** The grounds as the law has them, each with its article. */
function Grounds({ grounds, ground, choose, isMissing }: GroundsProps): ReactNode {
  const { words, say } = useWords();
  const { people } = words.work;
  const all = [
    ...grounds.map(({ title, basis }, index) => [String(index), say(title), basis.map(({ text }) => say(text)).join('、')] as const),
    [OTHER, people.otherGround, ''] as const,
  ];
  return (
    <fieldset id="withdraw-ground" tabIndex={-1} className="field" data-invalid={isMissing}>
      <legend>{people.ground}</legend>
      <div className="choices">
        {all.map(([key, says, articles]) => (
          <label key={key}>
            <input type="radio" name="withdraw-ground" checked={ground === key} onChange={() => choose(key)} />
            <span>
              {says} <span className="quiet small">{articles}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is put on record is in the language of the record. */
const basisOf = (ground: Withdrawing | undefined, note: string): string =>
  [
    ...(ground === undefined ? [] : [`${ground.title.zh}（${ground.basis.map(({ text }) => text.zh).join('、')}）`]),
    ...(note === '' ? [] : [note]),
  ].join('。');
