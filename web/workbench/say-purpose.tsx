import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, onPurposeAsked, SAY_PURPOSE, sayPurpose } from './api.ts';

/** Asks, once a case, what somebody looks for in it who does not handle it; one press is enough. 查阅目的 */
export function SayPurpose(): ReactNode {
  const { words, say } = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ readonly case?: string }>();
  const [wrong, setWrong] = useState<string>();
  const [other, setOther] = useState('');
  const { purpose } = words.around;
  useEffect(() => onPurposeAsked((id) => setAsked(id === undefined ? {} : { case: id })), []);
  const tell = async (what: string): Promise<void> => {
    try {
      await sayPurpose(what, asked?.case);
      setAsked(undefined);
      setOther('');
      setWrong(undefined);
      await queries.invalidateQueries({
        predicate: ({ state: { error } }) => error instanceof ApiProblem && error.problem?.code === SAY_PURPOSE,
      });
    } catch (error) {
      setWrong(error instanceof ApiProblem && error.problem !== undefined ? say(error.problem.says) : words.problem.offline);
    }
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (other.trim() !== '') void tell(other.trim());
  };
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={asked !== undefined} onOpenChange={(isOpen) => isOpen || setAsked(undefined)}>
      <Modal>
        <Dialog className="dialog stack">
          <Heading slot="title">{purpose.title}</Heading>
          <p>{asked?.case === undefined ? purpose.leadOfSearch : purpose.lead}</p>
          <div className="stack">
            {Object.entries(purpose.ways).map(([way, says]) => (
              <Button key={way} onPress={() => void tell(says)}>
                {says}
              </Button>
            ))}
          </div>
          <form className="stack" onSubmit={send}>
            <p className="field">
              <label htmlFor="purpose-other">{purpose.other}</label>
              <input id="purpose-other" maxLength={200} value={other} onChange={(event) => setOther(event.target.value)} />
            </p>
            {wrong === undefined ? null : <p role="alert">{wrong}</p>}
            <p>
              <Button kind="primary" type="submit">
                {purpose.go}
              </Button>
            </p>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
