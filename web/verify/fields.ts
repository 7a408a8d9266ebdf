import { textOf } from './check.ts';
import { element } from './dom.ts';
import type { VerifyWords } from './words.ts';

/** A file somebody brought. */
export interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface FileGiven {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly take: (file: Taken) => void;
}

/** A field for a file that can also be dropped on it. */
export function fileField(words: VerifyWords, { id, label, help, take }: FileGiven): HTMLElement {
  const input = element('input', { id, type: 'file', 'aria-describedby': `${id}-help` });
  const told = element('span', { class: 'quiet', id: `${id}-told`, role: 'status' });
  const field = element(
    'div',
    { class: 'field drop' },
    element('label', { for: id }, label),
    element('span', { class: 'quiet', id: `${id}-help` }, help),
    input,
    told,
  );
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    take({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    told.textContent = words.chosen(file.name);
  };
  input.addEventListener('change', () => void read(input.files?.[0]));
  field.addEventListener('dragover', (event) => {
    event.preventDefault();
    field.dataset['over'] = 'true';
  });
  field.addEventListener('dragleave', () => {
    delete field.dataset['over'];
  });
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    delete field.dataset['over'];
    void read(event.dataTransfer?.files[0]);
  });
  return field;
}

interface ProofGiven {
  readonly pasted: string;
  readonly take: (proof: Taken | undefined, pasted: string) => void;
  readonly find: (code: string) => Promise<Uint8Array | string>;
}

/** A proof as a file, as a code to look up, or as text. */
export function proofField(words: VerifyWords, { pasted, take, find }: ProofGiven): HTMLElement {
  const text = element('textarea', { id: 'pasted', spellcheck: 'false', rows: '5' });
  text.value = pasted;
  text.addEventListener('input', () => take(undefined, text.value));
  const bring = (taken: Taken): void => {
    text.value = textOf(taken.bytes);
    take(taken, text.value);
  };
  return element(
    'div',
    { class: 'stack' },
    fileField(words, { id: 'proof', label: words.proof, help: words.drop, take: bring }),
    codeField(words, find, bring),
    element('div', { class: 'field' }, element('label', { for: 'pasted' }, words.paste), text),
  );
}

function codeField(words: VerifyWords, find: ProofGiven['find'], bring: (taken: Taken) => void): HTMLElement {
  const code = element('input', { id: 'code', type: 'text', autocomplete: 'off', 'aria-describedby': 'code-help code-told' });
  const told = element('span', { class: 'quiet', id: 'code-told', role: 'status' });
  const look = async (): Promise<void> => {
    told.textContent = '';
    const found = await find(code.value);
    if (typeof found !== 'string') bring({ name: code.value, bytes: found });
    told.textContent = typeof found === 'string' ? found : words.found(code.value.trim());
  };
  const button = element('button', { type: 'button', class: 'button' }, words.lookUp);
  button.addEventListener('click', () => void look());
  code.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    void look();
  });
  return element(
    'div',
    { class: 'field' },
    element('label', { for: 'code' }, words.code),
    element('span', { class: 'quiet', id: 'code-help' }, words.codeHelp),
    element('div', { class: 'row' }, code, button),
    told,
  );
}
