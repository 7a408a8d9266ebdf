import '/ui/tokens.css';
import '/ui/base.css';
import '/ui/components.css';
import './verify.css';
import { utf8 } from '#justice/ledger';
import { check, textOf } from './check.ts';
import { element } from './dom.ts';
import { tellOutcome } from './verdict.ts';
import { en, zh, type VerifyWords } from './words.ts';

type Tongue = 'zh' | 'en';

/** What somebody has brought so far; it outlives a change of tongue. */
interface Brought {
  proof: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  document: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  pasted: string;
  trust: string;
  source: 'fetched' | 'kept' | 'none';
}

const KEPT = 'fashu-ledger-key';
const brought: Brought = { proof: undefined, document: undefined, pasted: '', trust: '', source: 'none' };

async function fetchKey(): Promise<void> {
  try {
    const response = await fetch('/api/v1/ledger/key');
    const { key } = (await response.json()) as { readonly key: string };
    localStorage.setItem(KEPT, key);
    Object.assign(brought, { trust: key, source: 'fetched' });
  } catch {
    const kept = localStorage.getItem(KEPT);
    if (kept !== null) Object.assign(brought, { trust: kept, source: 'kept' });
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
    proofField(words),
    documentField(words),
    trustField(words),
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
    element('p', { class: 'quiet' }, words.offline),
  );
  document.body.replaceChildren(head, page);
}

function run(result: HTMLElement, words: VerifyWords, tongue: Tongue): void {
  const proof = brought.proof?.bytes ?? (brought.pasted.trim() === '' ? undefined : utf8(`${brought.pasted.trimEnd()}\n`));
  const missing = proof === undefined ? words.needProof : brought.trust.trim() === '' ? words.needKey : undefined;
  if (proof === undefined || missing !== undefined) {
    result.replaceChildren(element('p', { class: 'sheet error' }, missing ?? ''));
    return;
  }
  const told = tellOutcome(
    check({ proof, trust: brought.trust, ...(brought.document === undefined ? {} : { document: brought.document.bytes }) }),
    words,
    tongue,
  );
  result.replaceChildren(told);
  told.focus();
}

/** A field for a file that can also be dropped on it. */
function fileField(
  words: VerifyWords,
  {
    id,
    label,
    help,
    take,
  }: {
    readonly id: string;
    readonly label: string;
    readonly help: string;
    readonly take: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
  },
): HTMLElement {
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
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    void read(event.dataTransfer?.files[0]);
  });
  return field;
}

function proofField(words: VerifyWords): HTMLElement {
  const pasted = element('textarea', { id: 'pasted', spellcheck: 'false' });
  pasted.value = brought.pasted;
  pasted.addEventListener('input', () => {
    Object.assign(brought, { pasted: pasted.value, proof: undefined });
  });
  const file = fileField(words, {
    id: 'proof',
    label: words.proof,
    help: words.drop,
    take: (taken) => {
      brought.proof = taken;
      pasted.value = textOf(taken.bytes);
    },
  });
  return element(
    'div',
    { class: 'stack' },
    file,
    element('div', { class: 'field' }, element('label', { for: 'pasted' }, words.paste), pasted),
  );
}

const documentField = (words: VerifyWords): HTMLElement =>
  fileField(words, {
    id: 'document',
    label: words.document,
    help: words.documentLead,
    take: (taken) => {
      brought.document = taken;
    },
  });

function trustField(words: VerifyWords): HTMLElement {
  const trust = element('textarea', { id: 'trust', spellcheck: 'false', 'aria-describedby': 'trust-help' });
  trust.value = brought.trust;
  trust.addEventListener('input', () => {
    brought.trust = trust.value;
  });
  const source = { fetched: words.fetched, kept: words.kept, none: words.noKey }[brought.source];
  return element(
    'div',
    { class: 'field' },
    element('label', { for: 'trust' }, words.trust),
    element('span', { class: 'quiet', id: 'trust-help' }, `${words.trustLead} ${source}`),
    trust,
  );
}

/** Keeps the page for when there is no network. Only this one script may become a worker. */
function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const policy = (
    globalThis as {
      readonly trustedTypes?: {
        readonly createPolicy: (
          name: string,
          rules: { readonly createScriptURL: (address: string) => string },
        ) => { readonly createScriptURL: (address: string) => unknown };
      };
    }
  ).trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (address !== '/verify-worker.js') throw new TypeError('not a script of this page');
      return address;
    },
  });
  const address = policy?.createScriptURL('/verify-worker.js') ?? '/verify-worker.js';
  void navigator.serviceWorker.register(address as string, { scope: '/verify' }).catch(() => undefined);
}

await fetchKey();
show('zh');
keepForOffline();
