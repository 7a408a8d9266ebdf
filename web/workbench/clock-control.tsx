import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { ApiProblem, write } from './api.ts';
import { useStatus } from './status-line.tsx';

/** The demonstration's time, and how to move it forward: clearly no part of the work itself. */
export function ClockControl({ now }: { readonly now: string }): ReactNode {
  const { words, say } = useWords();
  const queries = useQueryClient();
  const { tell } = useStatus();
  const [day, setDay] = useState(now.slice(0, 10));
  const move = async (event: React.SubmitEvent<HTMLFormElement>, close: () => void): Promise<void> => {
    event.preventDefault();
    try {
      await write('/clock', { day });
      await queries.invalidateQueries();
      tell(words.clock.moved(day));
      close();
    } catch (error) {
      tell(error instanceof ApiProblem && error.problem !== undefined ? say(error.problem.says) : words.problem.offline, 'peril');
    }
  };
  return (
    <DialogTrigger>
      <Button kind="plain">
        <time dateTime={now}>{now.replace('T', ' ')}</time>
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog className="dialog stack">
            {({ close }) => (
              <form className="stack" onSubmit={(event) => void move(event, close)}>
                <Heading slot="title">{words.clock.title}</Heading>
                <p>{words.clock.lead}</p>
                <p className="field">
                  <label htmlFor="clock-day">{words.clock.day}</label>
                  <input id="clock-day" type="date" min={now.slice(0, 10)} value={day} onChange={(event) => setDay(event.target.value)} />
                </p>
                <p>
                  <Button kind="primary" type="submit">
                    {words.clock.move}
                  </Button>
                </p>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
