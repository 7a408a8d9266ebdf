import { useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '#web/ui';
import { useWords } from '#web/words';
import { singleKeysAreOn, turnSingleKeys } from './single-keys.ts';

const KEYS = {
  menu: 'Ctrl K',
  search: '/',
  down: 'J',
  up: 'K',
  open: 'Enter',
  act: 'E',
  choose: 'X',
  goInbox: 'G I',
  goAgency: 'G A',
  goRequests: 'G R',
  goHearings: 'G H',
  goFindings: 'G F',
  goProcedures: 'G P',
  goLaw: 'G L',
  goNew: 'G N',
  help: '?',
} as const;

/** Which key does what, and how to turn them off. */
export function KeyHelp({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }): ReactNode {
  const { words } = useWords();
  const [isOn, setOn] = useState(singleKeysAreOn);
  const turn = (): void => {
    turnSingleKeys(!isOn);
    setOn(!isOn);
  };
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(open) => (open ? undefined : close())}>
      <Modal>
        <Dialog className="dialog stack">
          <Heading slot="title">{words.keyHelp.title}</Heading>
          <p className="quiet">{words.keyHelp.lead}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.keyHelp.key}</th>
                <th scope="col">{words.keyHelp.what}</th>
              </tr>
            </thead>
            <tbody>
              {(Object.keys(KEYS) as readonly (keyof typeof KEYS)[]).map((name) => (
                <tr key={name}>
                  <td>
                    <kbd>{KEYS[name]}</kbd>
                  </td>
                  <td>{words.keyHelp.rows[name]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="row">
            <Button onPress={turn}>{isOn ? words.keyHelp.off : words.keyHelp.on}</Button>
            <Button onPress={close}>{words.commands.close}</Button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
