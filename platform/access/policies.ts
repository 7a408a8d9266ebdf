import { readdirSync, readFileSync } from 'node:fs';
import { policySetTextToParts, policyToJson, validate, type PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';
import { ACTIONS, type AccessRule, type Action } from '#justice/access';
import { Fault, type Citation } from '#justice/basics';

/** A policy as its file has it. */
export interface Policy {
  readonly id: string;
  readonly text: string;
  readonly effect: 'permit' | 'forbid';
  /** The actions it is about; undefined where it is about all of them. */
  readonly actions?: readonly string[];
  readonly basis: string;
}

/** The policies and the schema they are checked against. */
export interface Policies {
  readonly schema: string;
  readonly policies: readonly Policy[];
}

const FOLDER = new URL('./policies/', import.meta.url);

/** Reads the policies from their files. Throws a Fault where one is not a policy, or has no name or no basis. */
export function readPolicies(): Policies {
  const files = readdirSync(FOLDER).toSorted();
  const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
  return {
    schema: read('schema.cedarschema'),
    policies: files.filter((file) => file.endsWith('.cedar')).flatMap((file) => parsePolicies(read(file), file)),
  };
}

/** Takes a file of policies apart. */
export function parsePolicies(source: string, file: string): readonly Policy[] {
  const parts = policySetTextToParts(source);
  if (parts.type === 'failure')
    throw new Fault('access/policy-unreadable', `${file}: ${parts.errors.map(({ message }) => message).join('; ')}`);
  return parts.policies.map((text) => policyOf(text, file));
}

function policyOf(text: string, file: string): Policy {
  const parsed = policyToJson(text);
  if (parsed.type === 'failure')
    throw new Fault('access/policy-unreadable', `${file}: ${parsed.errors.map(({ message }) => message).join('; ')}`);
  const { effect, annotations = {}, action } = parsed.json;
  const { id, basis } = annotations;
  if (id === undefined || basis === undefined)
    throw new Fault('access/policy-unnamed', `${file}: a policy has no @id or no @basis: ${text.slice(0, 80)}`);
  const actions = actionsOf(action);
  return { id, text, effect, basis, ...(actions === undefined ? {} : { actions }) };
}

function actionsOf(constraint: PolicyJson['action']): readonly string[] | undefined {
  if (constraint.op === 'All') return undefined;
  const named = 'entities' in constraint ? constraint.entities : 'entity' in constraint ? [constraint.entity] : [];
  return named.map((uid) => ('id' in uid ? uid.id : ''));
}

/** The policies one action is decided by: its own, and those that are about every action. INVARIANT: no forbidding policy is left out. */
export const policiesFor = (policies: readonly Policy[], action: Action): readonly Policy[] =>
  policies.filter(({ actions }) => actions === undefined || actions.includes(action));

/** An article as policies name their basis: `cpl 29(1)(2)`. */
export const basisInShort = (basis: readonly Citation[]): string =>
  basis
    .map(({ law, article, suffix, paragraph, item }) =>
      [
        `${law} ${article}`,
        suffix === undefined ? '' : `-${suffix}`,
        paragraph === undefined ? '' : `(${paragraph})`,
        item === undefined ? '' : `(${item})`,
      ].join(''),
    )
    .join('; ');

/**
 * Checks the policies against the schema, and against the table of the law: the same names, the same effect, the same actions, the same articles.
 * Throws a Fault that says everything that is wrong.
 */
export function checkPolicies({ schema, policies }: Policies, rules: readonly AccessRule[]): void {
  const wrong = [...schemaErrors({ schema, policies }), ...differences(policies, rules)];
  if (wrong.length > 0) throw new Fault('access/policies-wrong', wrong.join('\n'));
}

function schemaErrors({ schema, policies }: Policies): readonly string[] {
  const answer = validate({ schema, policies: { staticPolicies: Object.fromEntries(policies.map(({ id, text }) => [id, text])) } });
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message);
  return [...answer.validationErrors, ...answer.validationWarnings].map(({ policyId, error }) => `${policyId}: ${error.message}`);
}

function differences(policies: readonly Policy[], rules: readonly AccessRule[]): readonly string[] {
  const twice = policies.filter(({ id }, index) => policies.findIndex((other) => other.id === id) !== index);
  const missing = rules.filter(({ name }) => !policies.some(({ id }) => id === name));
  return [
    ...twice.map(({ id }) => `${id}: two policies have this name`),
    ...missing.map(({ name }) => `${name}: a rule of the table that no policy carries out`),
    ...policies.flatMap(({ id, effect, actions = ACTIONS, basis }) => {
      const rule = rules.find(({ name }) => name === id);
      if (rule === undefined) return [`${id}: a policy that no rule of the table stands for`];
      const isSame = effect === rule.effect && actions.toSorted().join() === rule.actions.toSorted().join();
      const articles = basisInShort(rule.basis);
      return [
        ...(isSame ? [] : [`${id}: effect or actions are not those of the table`]),
        ...(basis === articles ? [] : [`${id}: stands on \`${basis}\`, in the table on \`${articles}\``]),
      ];
    }),
  ];
}
