import type { Citation, Reason, Words } from '#justice/basics';
import { factsOf, type Fact, type Facts } from './facts.ts';
import type { Action, Question } from './question.ts';

/** One row of the access rules: what it permits or forbids, of whom it is true, and the article behind it. 权限规则 */
export interface AccessRule {
  readonly name: string;
  readonly title: Words;
  readonly effect: 'permit' | 'forbid';
  readonly actions: readonly Action[];
  /** All of these must be true. */
  readonly all: readonly Fact[];
  /** None of these may be true. */
  readonly none?: readonly Fact[];
  /** How a refusal by this rule is called; for a rule that forbids. */
  readonly code?: string;
  readonly basis: readonly Citation[];
}

/** The answer of the access rules, with the reason of every rule that says no. */
export interface Answer {
  readonly isAllowed: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Decides by the table: what a rule forbids is refused whatever else permits it; what no rule permits is refused. INVARIANT: a rule that is taken
 * away from the permitting ones never allows more.
 */
export function decideByTable(rules: readonly AccessRule[], question: Question): Answer {
  const facts = factsOf(question);
  const applies = ({ actions, all, none = [] }: AccessRule): boolean =>
    actions.includes(question.action) && all.every((fact) => facts.has(fact)) && !none.some((fact) => facts.has(fact));
  const forbidding = rules.filter((rule) => rule.effect === 'forbid' && applies(rule));
  if (forbidding.length > 0)
    return {
      isAllowed: false,
      reasons: forbidding.map(({ code = 'access/denied', name, basis }) => ({ code, because: { rule: name }, basis })),
    };
  const isPermitted = rules.some((rule) => rule.effect === 'permit' && applies(rule));
  return isPermitted ? { isAllowed: true, reasons: [] } : { isAllowed: false, reasons: [missing(rules, question, facts)] };
}

/** Which permitting rule came nearest, and what it still asks for. */
function missing(rules: readonly AccessRule[], { action }: Question, facts: Facts): Reason {
  const near = rules
    .filter(({ effect, actions }) => effect === 'permit' && actions.includes(action))
    .map((rule) => ({ rule, lacks: rule.all.filter((fact) => !facts.has(fact)) }))
    .toSorted((one, other) => one.lacks.length - other.lacks.length)[0];
  return {
    code: 'access/denied',
    because: { action, ...(near === undefined ? {} : { rule: near.rule.name, lacks: near.lacks }) },
    basis: near?.rule.basis ?? [],
  };
}
