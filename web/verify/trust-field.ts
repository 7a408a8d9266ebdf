import { isProblem } from '#justice/ledger';
import { tellProblem } from '#verify';
import { trustFrom } from './check.ts';
import { element } from './dom.ts';
import { isAnother, type Keeping, type TrustSource } from './trusting.ts';
import type { VerifyWords } from './words.ts';

/** Which key is trusted, and what there is to choose from. */
export interface Trusting extends Keeping {
  /** Whether the site gave its key just now, not the last time. */
  readonly isFresh: boolean;
  readonly entered: string;
  readonly chosen: TrustSource;
}

interface Given {
  readonly words: VerifyWords;
  readonly tongue: 'zh' | 'en';
  readonly trusting: Trusting;
  readonly choose: (source: TrustSource) => void;
  readonly enter: (text: string) => void;
  /** Keeps a key in this browser; nothing forgets it. */
  readonly pin: (text: string | undefined) => void;
}

/** The key or the policy that is chosen. */
export function trustedText({ chosen, pinned, served, entered }: Trusting): string {
  if (chosen === 'pinned') return pinned?.text ?? '';
  return chosen === 'entered' ? entered : (served?.text ?? '');
}

/** Which key to trust, and where each comes from: the choice is the reader's, and said plainly. */
export function trustField(given: Given): HTMLElement {
  const { words, trusting } = given;
  const { pinned, served, isFresh } = trusting;
  const ways: readonly (readonly [TrustSource, HTMLElement | undefined])[] = [
    ['pinned', pinned === undefined ? undefined : pinnedWay(given)],
    [isFresh ? 'served' : 'remembered', served === undefined ? undefined : servedWay(given)],
    ['entered', enteredWay(given)],
  ];
  return element(
    'fieldset',
    { class: 'choices trust' },
    element('legend', {}, words.trust),
    element('p', { class: 'quiet' }, words.trustLead),
    alarm(given),
    ...ways.map(([source, way]) => (way === undefined ? undefined : wayOf(given, source, way))),
  );
}

/** The site gives out another key than the one that was pinned. */
function alarm({ words, trusting: { pinned, served } }: Given): HTMLElement | undefined {
  if (pinned === undefined || served === undefined || !isAnother(pinned.text, served.text)) return undefined;
  return element('p', { class: 'error alarm', role: 'alert' }, words.another);
}

function wayOf({ words, trusting, choose }: Given, source: TrustSource, way: HTMLElement): HTMLElement {
  const id = `trust-${source}`;
  const radio = element('input', { id, type: 'radio', name: 'trust' });
  radio.checked = trusting.chosen === source;
  radio.addEventListener('change', () => choose(source));
  return element('div', { class: 'way' }, element('label', { for: id }, radio, element('strong', {}, words.sources[source])), way);
}

const keyShown = (text: string): HTMLElement => element('code', {}, text.trim());

function button(says: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'button', 'data-kind': 'plain' }, says);
  made.addEventListener('click', press);
  return made;
}

const pinnedWay = ({ words, trusting, pin }: Given): HTMLElement =>
  element(
    'div',
    { class: 'stack' },
    keyShown(trusting.pinned?.text ?? ''),
    element('p', { class: 'quiet' }, words.since(trusting.pinned?.since ?? '')),
    element(
      'p',
      {},
      button(words.unpin, () => pin(undefined)),
    ),
  );

function servedWay({ words, trusting, pin }: Given): HTMLElement {
  const { served, isFresh, pinned } = trusting;
  const text = served?.text ?? '';
  return element(
    'div',
    { class: 'stack' },
    keyShown(text),
    element('p', { class: 'quiet' }, isFresh ? words.servedNow : words.servedThen(served?.since ?? '')),
    pinned?.text === text
      ? undefined
      : element(
          'p',
          {},
          button(words.pinServed, () => pin(text)),
        ),
  );
}

function enteredWay({ words, tongue, trusting, enter, pin }: Given): HTMLElement {
  const area = element('textarea', { id: 'trust', spellcheck: 'false', rows: '3', 'aria-describedby': 'trust-help trust-told' });
  area.value = trusting.entered;
  area.setAttribute('aria-label', words.sources.entered);
  const told = element('span', { class: 'error', id: 'trust-told', role: 'status' });
  area.addEventListener('input', () => {
    told.textContent = '';
    enter(area.value);
  });
  const keepIt = (): void => {
    const read = trustFrom(area.value);
    if (isProblem(read)) told.textContent = tellProblem(read)[tongue];
    else pin(area.value.trim());
  };
  return element(
    'div',
    { class: 'field' },
    element('span', { class: 'quiet', id: 'trust-help' }, words.enteredHelp),
    area,
    told,
    element('p', {}, button(words.pinEntered, keepIt)),
  );
}
