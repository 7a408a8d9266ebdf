import { isProblem } from '#justice/ledger';
import { tellProblem } from '#verify';
import type { Outcome } from './check.ts';
import { element, list } from './dom.ts';
import type { TrustSource } from './trusting.ts';
import type { VerifyWords } from './words.ts';

/** In which words a verdict is told, and whose key it rests on. */
export interface Telling {
  readonly words: VerifyWords;
  readonly tongue: 'zh' | 'en';
  readonly trusted: { readonly text: string; readonly source: TrustSource; readonly since: string };
}

/** The verdict and its limits, in plain words: what was checked here, and what no check here can tell. 结论 */
export function tellOutcome(outcome: Outcome, telling: Telling): HTMLElement {
  const { words, tongue } = telling;
  const isValid = 'verdict' in outcome && (outcome.document === undefined || outcome.document === 'fits');
  const section = element(
    'section',
    { class: 'sheet stack verdict', 'data-tone': isValid ? 'done' : 'peril', tabindex: '-1', 'aria-labelledby': 'verdict-title' },
    element('h2', { id: 'verdict-title' }, words.verdict),
  );
  if ('problem' in outcome) {
    section.append(
      element('p', { class: 'big' }, words.invalid),
      element('h3', {}, words.because),
      element('p', {}, tellProblem(outcome.problem)[tongue]),
      trusted(telling),
    );
    return section;
  }
  section.append(element('p', { class: 'big' }, words.valid));
  if (outcome.document !== undefined)
    section.append(element('p', { class: 'big' }, isProblem(outcome.document) ? words.documentDiffers : words.documentFits));
  section.append(
    trusted(telling),
    element('h3', {}, words.checked),
    list(checkedIn(outcome, words), '✓', 'done'),
    element('h3', {}, words.notChecked),
    list(limitsOf(outcome, telling), '×', 'paused'),
    facts(outcome, words),
    entry(outcome, words),
    report(outcome, telling),
  );
  return section;
}

type Valid = Extract<Outcome, { readonly verdict: unknown }>;

function checkedIn({ verdict, levels, document }: Valid, { checks }: VerifyWords): readonly string[] {
  return [
    ...(document === undefined || isProblem(document) ? [] : [checks.document]),
    checks.leaf,
    checks.path(levels),
    checks.signature(verdict.checkpoint.origin),
    ...(verdict.witnesses.length === 0 ? [] : [checks.witnesses(verdict.witnesses.map(({ name }) => name).join('、'))]),
  ];
}

const isOwnWord = ({ trusted: { source } }: Telling): boolean => source === 'served' || source === 'remembered';

function limitsOf({ verdict }: Valid, telling: Telling): readonly string[] {
  const { limits } = telling.words;
  return [
    ...(isOwnWord(telling) ? [limits.served] : []),
    limits.truth,
    limits.time,
    limits.key,
    ...(verdict.witnesses.length === 0 ? [limits.witnesses] : []),
    ...(verdict.closed.length === 0 ? [] : [limits.closed(verdict.closed.length)]),
  ];
}

/** Which key the verdict rests on, and where it came from. */
function trusted({ words, trusted: { text, source, since } }: Telling): HTMLElement {
  return element(
    'div',
    { class: 'stack trusted' },
    element('h3', {}, words.trusted),
    element('p', {}, words.trustedFrom[source](since)),
    element('code', {}, text),
  );
}

function facts({ verdict }: Valid, words: VerifyWords): HTMLElement {
  const rows = [
    [words.facts.case, verdict.case],
    [words.facts.number, String(verdict.number)],
    [words.facts.position, String(verdict.position + 1)],
    [words.facts.size, String(verdict.checkpoint.size)],
    [words.facts.origin, verdict.checkpoint.origin],
  ] as const;
  return element('dl', { class: 'facts' }, ...rows.flatMap(([title, says]) => [element('dt', {}, title), element('dd', {}, says)]));
}

const entry = ({ verdict }: Valid, words: VerifyWords): HTMLElement =>
  element('details', {}, element('summary', {}, words.act), element('pre', { tabindex: '0' }, JSON.stringify(verdict.act, null, 2)));

/** What was checked and what not, as a file to keep. */
function report(outcome: Valid, telling: Telling): HTMLElement {
  const { verdict } = outcome;
  const { words, trusted: key } = telling;
  const lines = [
    words.title,
    words.valid,
    '',
    words.trusted,
    `- ${words.trustedFrom[key.source](key.since)}`,
    ...key.text.split('\n').map((line) => `- ${line}`),
    '',
    words.checked,
    ...checkedIn(outcome, words).map((line) => `- ${line}`),
    '',
    words.notChecked,
    ...limitsOf(outcome, telling).map((line) => `- ${line}`),
    '',
    JSON.stringify(
      {
        case: verdict.case,
        number: verdict.number,
        position: verdict.position,
        size: verdict.checkpoint.size,
        origin: verdict.checkpoint.origin,
        closed: verdict.closed,
      },
      null,
      2,
    ),
  ];
  const button = element('button', { type: 'button', class: 'button' }, words.report);
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/plain;charset=utf-8' }));
    element('a', { href: address, download: `verification-${verdict.position}.txt` }).click();
    URL.revokeObjectURL(address);
  });
  return element('p', {}, button);
}
