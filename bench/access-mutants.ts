import { preparsePolicySet } from '@cedar-policy/cedar-wasm/nodejs';
import { ACTIONS } from '#justice/access';
import { askCedar, policiesFor, readPolicies, requestFor, type Policy, type PolicyRequest } from '#platform/access';
import { accessMatrix } from '#platform/testing';

/** A fault planted in a policy: what was done to it, and its text then; nothing where it is left out. */
interface Mutant {
  readonly what: string;
  readonly text?: string;
}

/** A name taken out of a list, a condition turned round or dropped, and joined the other way, or the policy left out. */
function mutantsOf({ text }: Policy): readonly Mutant[] {
  const head = text.indexOf(')\n') === -1 ? text.lastIndexOf(')') : 0;
  const at = (pattern: RegExp): readonly RegExpExecArray[] => [...text.matchAll(pattern)].filter(({ index }) => index >= head);
  const cut = ({ index, 0: { length } }: RegExpExecArray, by: string): string => text.slice(0, index) + by + text.slice(index + length);
  const inLists = at(/"[a-z-]+"(?=\s*[,\]])\s*,?/gu).map((found) => ({
    what: `without ${found[0]}`,
    text: cut(found, '').replace(/,\s*\]/u, ']'),
  }));
  const joins = at(/&&|\|\|/gu).map((found) => ({
    what: `${found[0]} at ${found.index} the other way`,
    text: cut(found, found[0] === '&&' ? '||' : '&&'),
  }));
  const clauses = at(/\b(?:when|unless)\s*\{/gu).map((found) => ({
    what: `${found[0]} turned round`,
    text: cut(found, found[0].startsWith('when') ? 'unless {' : 'when {'),
  }));
  const dropped = at(/\n(?:when|unless) \{[\s\S]*?\}(?=;|\n(?:when|unless))/gu).map((found) => ({
    what: `without ${found[0].trim().slice(0, 50)}`,
    text: cut(found, ''),
  }));
  return [{ what: 'left out' }, ...inLists, ...joins, ...clauses, ...dropped];
}

/** How many faults planted in the policies the brief matrix finds. `node bench/access-mutants.ts` */
export function plantFaults(print: (line: string) => void): void {
  const { policies } = readPolicies();
  const requests = new Map<string, Map<string, PolicyRequest>>(ACTIONS.map((action) => [action, new Map()]));
  for (const question of accessMatrix('brief')) {
    const request = requestFor(question);
    requests.get(question.action)?.set(JSON.stringify(request), request);
  }
  const right = new Map<string, string>();
  parse(policies);
  for (const of of requests.values()) for (const [key, request] of of) right.set(key, said(request));
  const planted = policies.flatMap((policy) => mutantsOf(policy).map((mutant) => ({ policy, mutant })));
  const counted = { found: 0, refused: 0, survived: 0 };
  for (const { policy, mutant } of planted) {
    const changed = policies.flatMap((one) => (one !== policy ? [one] : mutant.text === undefined ? [] : [{ ...one, text: mutant.text }]));
    const outcome = parse(changed) ? (differs(policy, requests, right) ? 'found' : 'survived') : 'refused';
    counted[outcome] += 1;
    if (outcome === 'survived') print(`survived: ${policy.id}, ${mutant.what}`);
  }
  print(
    `planted faults: ${planted.length}; ${counted.found} found by the matrix, ${counted.refused} not even policies, ${counted.survived} survived`,
  );
}

function parse(policies: readonly Policy[]): boolean {
  return ACTIONS.every((action) => {
    const texts = Object.fromEntries(policiesFor(policies, action).map(({ id, text }) => [id, text]));
    return preparsePolicySet(action, { staticPolicies: texts }).type === 'success';
  });
}

/** Whether one request is answered otherwise than before; asked in an order that meets differences early. */
function differs(
  policy: Policy,
  requests: ReadonlyMap<string, ReadonlyMap<string, PolicyRequest>>,
  right: ReadonlyMap<string, string>,
): boolean {
  const STRIDE = 37;
  return (policy.actions ?? ACTIONS).some((action) => {
    const all = [...(requests.get(action) ?? [])];
    for (let start = 0; start < STRIDE; start += 1)
      for (let at = start; at < all.length; at += STRIDE) {
        const [key, request] = all[at] ?? [];
        if (key !== undefined && request !== undefined && said(request) !== right.get(key)) return true;
      }
    return false;
  });
}

/** The answer, and the rules that refuse. A planted fault may also make the engine fail: that is found too. */
function said(request: PolicyRequest): string {
  try {
    const { isAllowed, because } = askCedar(request);
    return isAllowed ? 'allowed' : because.toSorted().join();
  } catch {
    return 'failed';
  }
}

if (import.meta.main) plantFaults((line) => void process.stdout.write(`${line}\n`));
