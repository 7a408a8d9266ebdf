import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, write, type Finding } from './api.ts';
import { useStatus } from './status-line.tsx';

/** Takes a finding up, or closes it with what came of it. 处理线索 */
export function FindingHandling({ finding }: { readonly finding: Finding }): ReactNode {
  const { words } = useWords();
  const next = finding.state === 'open' ? ('looking' as const) : ('closed' as const);
  const name = next === 'looking' ? words.findings.takeUp : words.findings.close;
  const which = finding.numbers.at(-1) ?? finding.case.slice(0, 8);
  return (
    <DialogTrigger>
      <Button aria-label={`${name} ${which}`}>{name}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog className="dialog stack">{({ close }) => <Handling finding={finding} next={next} name={name} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface Props {
  readonly finding: Finding;
  readonly next: 'looking' | 'closed';
  readonly name: string;
  readonly close: () => void;
}

function Handling({ finding, next, name, close }: Props): ReactNode {
  const { words, say } = useWords();
  const queries = useQueryClient();
  const { tell } = useStatus();
  const [says, setSays] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (says.trim() === '') {
      setError(words.act.missing);
      return;
    }
    try {
      await write(`/findings/${finding.id}/handling`, { state: next, says });
      await queries.invalidateQueries({ queryKey: ['findings'] });
      tell(words.findings.handled[next]);
      close();
    } catch (problem) {
      setError(problem instanceof ApiProblem && problem.problem !== undefined ? say(problem.problem.says) : words.problem.offline);
    }
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <Heading slot="title">{name}</Heading>
      <p>
        {finding.numbers.at(-1)} {finding.limit === undefined ? say(finding.says) : say(finding.limit.title)}
      </p>
      <div className="field" data-invalid={error !== undefined}>
        <label htmlFor="finding-says">{words.findings.says}</label>
        <span id="finding-help" className="quiet">
          {words.findings.saysHelp}
        </span>
        {error === undefined ? null : (
          <span className="error" role="alert">
            {error}
          </span>
        )}
        <textarea id="finding-says" aria-describedby="finding-help" value={says} onChange={(event) => setSays(event.target.value)} />
      </div>
      <p className="row">
        <Button kind="primary" type="submit">
          {name}
        </Button>
        <Button onPress={close}>{words.findings.cancel}</Button>
      </p>
    </form>
  );
}
