import '/ui/tokens.css';
import '/ui/base.css';
import '/ui/components.css';
import './verify.css';
import { utf8 } from '#justice/ledger';
import { check } from './check.ts';
import { element } from './dom.ts';
import { fileField, proofField, type Taken } from './fields.ts';
import { findProof } from './lookup.ts';
import { keepForOffline } from './offline.ts';
import { trustedText, trustField, type Trusting } from './trust-field.ts';
import { keep, keptIn } from './trusting.ts';
import { tellOutcome } from './verdict.ts';
import { en, zh, type VerifyWords } from './words.ts';

type Tongue = 'zh' | 'en';

/** What somebody has brought so far; it outlives a change of tongue. */
interface Brought {
  proof: Taken | undefined;
  document: Taken | undefined;
  pasted: string;
  trusting: Trusting;
  isKept: boolean;
}

/** The day where the reader is. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

const brought: Brought = { proof: undefined, document: undefined, pasted: '', trusting: openTrusting(), isKept: false };

function openTrusting(): Trusting {
  const kept = keptIn(localStorage);
  const chosen = kept.pinned !== undefined ? 'pinned' : kept.served !== undefined ? 'remembered' : 'entered';
  return { ...kept, isFresh: false, entered: '', chosen };
}

/** The key the site gives out; what somebody pinned is believed before it. */
async function fetchKey(): Promise<void> {
  try {
    const response = await fetch('/api/v1/ledger/key');
    const { key } = (await response.json()) as { readonly key: string };
    const served = { text: key, since: today() };
    keep(localStorage, 'served', served);
    const { chosen } = brought.trusting;
    brought.trusting = { ...brought.trusting, served, isFresh: true, chosen: chosen === 'pinned' ? chosen : 'served' };
  } catch {
    // No network: what was given out the last time is shown as just that.
  }
}

function show(tongue: Tongue): void {
  const words: VerifyWords = tongue === 'zh' ? zh : en;
  document.documentElement.lang = tongue === 'zh' ? 'zh-CN' : 'en';
  document.title = `${words.title} · ${words.brand}`;
  const result = element('div', { role: 'status' });
  const form = element(
    'form',
    { class: 'sheet stack', novalidate: '' },
    proofField(words, {
      pasted: brought.pasted,
      take: (proof, pasted) => Object.assign(brought, { proof, pasted }),
      find: async (code) => {
        const found = await findProof(code, brought.trusting.served?.text);
        return typeof found === 'string' ? words.notFound[found] : found;
      },
    }),
    fileField(words, {
      id: 'document',
      label: words.document,
      help: words.documentLead,
      take: (taken) => {
        brought.document = taken;
      },
    }),
    trustPart(words, tongue),
    element('p', {}, element('button', { class: 'button', 'data-kind': 'primary', type: 'submit' }, words.check)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run(result, words, tongue);
  });
  const switcher = element(
    'button',
    { type: 'button', class: 'button', 'data-kind': 'plain', lang: tongue === 'zh' ? 'en' : 'zh-CN' },
    words.language,
  );
  switcher.addEventListener('click', () => show(tongue === 'zh' ? 'en' : 'zh'));
  const head = element('header', { class: 'verify-head' }, element('strong', {}, words.brand), element('span', {}, words.title), switcher);
  const page = element(
    'main',
    { class: 'page stack', id: 'main' },
    element('h1', {}, words.title),
    element('p', {}, words.lead),
    form,
    result,
    element('p', { class: 'quiet', id: 'kept', role: 'status' }, brought.isKept ? words.offline : words.offlineNot),
  );
  document.body.replaceChildren(head, page);
}

/** The choice of a key, drawn anew when a key is pinned or forgotten. */
function trustPart(words: VerifyWords, tongue: Tongue): HTMLElement {
  const part = element('div', {});
  const draw = (): void =>
    part.replaceChildren(
      trustField({
        words,
        tongue,
        trusting: brought.trusting,
        choose: (chosen) => {
          brought.trusting = { ...brought.trusting, chosen };
        },
        enter: (entered) => {
          const isChosen = brought.trusting.chosen === 'entered';
          brought.trusting = { ...brought.trusting, entered, chosen: 'entered' };
          if (!isChosen) part.querySelector<HTMLInputElement>('#trust-entered')?.click();
        },
        pin: (text) => {
          const pinned = text === undefined ? undefined : { text, since: today() };
          keep(localStorage, 'pinned', pinned);
          const chosen = pinned !== undefined ? 'pinned' : brought.trusting.isFresh ? 'served' : 'entered';
          brought.trusting = { ...brought.trusting, pinned, chosen };
          draw();
          part.querySelector<HTMLElement>(`#trust-${chosen}`)?.focus();
        },
      }),
    );
  draw();
  return part;
}

function run(result: HTMLElement, words: VerifyWords, tongue: Tongue): void {
  const proof = brought.proof?.bytes ?? (brought.pasted.trim() === '' ? undefined : utf8(`${brought.pasted.trimEnd()}\n`));
  const trust = trustedText(brought.trusting);
  const missing = proof === undefined ? words.needProof : trust.trim() === '' ? words.needKey : undefined;
  if (proof === undefined || missing !== undefined) {
    result.replaceChildren(element('p', { class: 'sheet error' }, missing ?? ''));
    return;
  }
  const outcome = check({ proof, trust, ...(brought.document === undefined ? {} : { document: brought.document.bytes }) });
  const { chosen, pinned, served } = brought.trusting;
  const since = (chosen === 'pinned' ? pinned : served)?.since ?? '';
  const told = tellOutcome(outcome, { words, tongue, trusted: { text: trust.trim(), source: chosen, since } });
  result.replaceChildren(told);
  told.focus();
}

await fetchKey();
show('zh');
brought.isKept = await keepForOffline();
const kept = document.querySelector('#kept');
if (kept !== null && brought.isKept) kept.textContent = document.documentElement.lang === 'en' ? en.offline : zh.offline;
