import { preparsePolicySet, statefulIsAuthorized, type StatefulAuthorizationCall } from '@cedar-policy/cedar-wasm/nodejs';
import { ACTIONS, markedIn, type AccessRule, type Action, type Answer, type ErasureGround, type Marking } from '#justice/access';
import { Fault } from '#justice/basics';
import type { Access } from '#platform/acts';
import { checkPolicies, policiesFor, readPolicies, type Policies } from './policies.ts';
import { requestFor, type PolicyRequest } from './request.ts';

/** What the law gives: the table of the access rules, and the mark of what must not enter. */
interface Given {
  readonly rules: readonly AccessRule[];
  readonly marking: Marking;
  readonly erasure: Readonly<Record<string, ErasureGround>>;
}

/**
 * The access rules as Cedar decides them: one policy set an action, parsed once. Throws a Fault where a policy does not fit the schema or is not
 * what the table of the law says.
 */
export function cedarAccess({ rules, marking, erasure }: Given, { schema, policies }: Policies = readPolicies()): Access {
  checkPolicies({ schema, policies }, rules);
  for (const action of ACTIONS) {
    const texts = Object.fromEntries(policiesFor(policies, action).map(({ id, text }) => [id, text]));
    const parsed = preparsePolicySet(action, { staticPolicies: texts });
    if (parsed.type === 'failure') throw new Fault('access/policies-wrong', parsed.errors.map(({ message }) => message).join('\n'));
  }
  const remembered = remembering(askCedar);
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  return {
    intake: (said) => markedIn(marking, said),
    erasure,
    decide: (question) => {
      const { isAllowed, because } = remembered(requestFor(question));
      return isAllowed
        ? { isAllowed, reasons: [] }
        : { isAllowed, reasons: reasonsFor({ rules, byName, because, action: question.action }) };
    },
  };
}

type Ask = typeof askCedar;

/** As many answers as a busy day has different questions; then it begins anew. */
const MOST_REMEMBERED = 20_000;

/** The engine answers the same request the same way as long as the policies are the same: what it has said it is not asked again. */
function remembering(ask: Ask): Ask {
  const answers = new Map<string, ReturnType<Ask>>();
  return (request) => {
    const key = JSON.stringify(request);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(request);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

/** Asks the engine; the names of the policies that decided come with its answer. */
export function askCedar(request: PolicyRequest): { readonly isAllowed: boolean; readonly because: readonly string[] } {
  const answer = statefulIsAuthorized({ ...request, preparsedPolicySetId: request.action.id } as unknown as StatefulAuthorizationCall);
  if (answer.type === 'failure') throw new Fault('access/not-decided', answer.errors.map(({ message }) => message).join('; '));
  const { decision, diagnostics } = answer.response;
  // A policy that fails is passed over by the engine, a forbidding one too: then nothing is decided.
  if (diagnostics.errors.length > 0)
    throw new Fault('access/not-decided', diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`).join('; '));
  return { isAllowed: decision === 'allow', because: diagnostics.reason };
}

interface Refusing {
  readonly rules: readonly AccessRule[];
  readonly byName: ReadonlyMap<string, AccessRule>;
  readonly because: readonly string[];
  readonly action: Action;
}

function reasonsFor({ rules, byName, because, action }: Refusing): Answer['reasons'] {
  if (because.length > 0)
    return because.toSorted().map((name) => {
      const { code = 'access/denied', basis = [] } = byName.get(name) ?? {};
      return { code, because: { rule: name }, basis };
    });
  const near = rules.filter(({ effect, actions }) => effect === 'permit' && actions.includes(action));
  const [first] = near;
  return [{ code: 'access/denied', because: { action, rules: near.map(({ name }) => name) }, basis: first?.basis ?? [] }];
}
