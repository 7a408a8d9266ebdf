import { useState, type ReactNode } from 'react';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import type { ProofSaid, TrustedKey } from './proof.ts';

/** The entry's place in the ledger, checked on this page: nobody's word has to be taken for it. 账本凭证 */
export function EntryProof({ case: id, number }: { readonly case: string; readonly number: number }): ReactNode {
  const { words, say } = useWords();
  const [said, setSaid] = useState<ProofSaid | 'checking'>();
  const check = async (): Promise<void> => {
    setSaid('checking');
    const { checkProof } = await import('./proof.ts');
    setSaid(await checkProof(id, number));
  };
  const { proof } = words.work;
  if (said === undefined || said === 'checking')
    return (
      <p>
        <Button isDisabled={said === 'checking'} onPress={() => void check()}>
          {said === 'checking' ? proof.checking : proof.check}
        </Button>
      </p>
    );
  if ('later' in said) return <p role="status">{proof.later}</p>;
  const holds = 'position' in said;
  return (
    <div className="stack verdict" data-tone={holds ? 'done' : 'peril'} role="status">
      <strong>{holds ? proof.valid : proof.invalid}</strong>
      {holds ? <span>{proof.place(said.position, said.size)}</span> : <span>{say(said.problem)}</span>}
      <RestsOn trusted={said.key} />
      {holds ? <span className="small">{proof.checked}</span> : null}
      <span className="small">
        {proof.notChecked}
        {said.key.source === 'served' ? words.trusted.notTheKey : ''}
      </span>
      <a href={`/api/v1/cases/${id}/entries/${number}/proof`} download>
        {proof.keep}
      </a>
    </div>
  );
}

/** Which key a verdict rests on, and where it came from; the verification page is where one is pinned. */
export function RestsOn({ trusted }: { readonly trusted: TrustedKey }): ReactNode {
  const { words } = useWords();
  return (
    <div className="small stack tight trusted">
      {trusted.isAnother ? (
        <p className="error" role="alert">
          {words.trusted.another}
        </p>
      ) : null}
      <span>
        {trusted.source === 'pinned' ? words.trusted.pinned(trusted.since) : words.trusted.served} <a href="/verify">{words.trusted.pin}</a>
      </span>
      <code>{trusted.text.trim()}</code>
    </div>
  );
}
