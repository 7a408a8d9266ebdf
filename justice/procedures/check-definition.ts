import type { Finding } from '#justice/basics';
import { actFindings, conditional } from './check-act.ts';
import { conditionFindings, finding, list, Names } from './check-names.ts';
import type { Condition } from './conditions.ts';
import type { Invariant } from './invariants.ts';
import type { Procedure } from './procedure.ts';

/** Everything that is wrong with a procedure's definition, all at once: what the types cannot see, or did not see because it was read from a file. */
export function checkDefinition(procedure: Procedure): readonly Finding[] {
  const known = new Names(procedure);
  const { held, presiding, withdrawals = [] } = procedure;
  return [
    ...limitFindings(procedure),
    ...requestFindings(procedure, known),
    ...Object.entries(procedure.acts).flatMap(([name, act]) => actFindings(name, act, known)),
    ...procedure.invariants.flatMap((invariant) => invariantFindings(invariant, known)),
    ...Object.entries(procedure.clocks).flatMap(([limit, clock]) => clockFindings(limit, clock, known)),
    ...(held === undefined ? [] : known.missing('subjects', [held.subject], 'held')),
    ...conditionFindings(held?.when, { where: 'held', subjects: ['case', held?.subject ?? 'case'], known }),
    ...known.missing('posts', presiding?.heads ?? [], 'presiding'),
    ...(presiding?.basis.length === 0
      ? [finding('rule-without-basis', 'presiding', 'cite the article that demands it: a refusal must name it')]
      : []),
    ...withdrawals.flatMap(({ basis }, index) =>
      basis.length === 0 ? [finding('rule-without-basis', `withdrawals.${index}`, 'cite the article by which one withdraws')] : [],
    ),
    ...conditionFindings(procedure.ends, { where: 'ends', subjects: ['case'], known }),
  ];
}

function limitFindings({ vocabulary, rules }: Procedure): readonly Finding[] {
  return Object.entries(vocabulary.limits).flatMap(([limit, on]) => [
    ...(rules[limit] === undefined
      ? [finding('limit-without-rule', `limits.${limit}`, 'give the limit a rule: its length, roll and article')]
      : []),
    ...(vocabulary.subjects[on] === undefined ? [finding('unknown-subject', `limits.${limit}`, `\`${on}\` is no subject type`)] : []),
  ]);
}

function requestFindings({ vocabulary, acts }: Procedure, known: Names): readonly Finding[] {
  const effects = Object.values(acts).flatMap((act) => [act, ...conditional(act).map(([, one]) => one)]);
  return Object.entries(vocabulary.requests).flatMap(([request, { of, on, within }]) => {
    const where = `requests.${request}`;
    const isEnded = effects.some(({ answers, withdraws }) => [...list(answers), ...list(withdraws)].includes(request));
    const isAsked = effects.some(({ asks }) => list(asks).includes(request));
    return [
      ...known.missing('roles', [of], where),
      ...known.missing('subjects', [on], where),
      ...known.missing('limits', list(within), where),
      ...(isEnded
        ? []
        : [finding('request-never-answered', where, 'no act answers it or takes it back: give it one, or it stays open for ever')]),
      ...(isAsked ? [] : [finding('request-never-asked', where, 'no act asks it: take it out, or let an act ask')]),
    ];
  });
}

function actsOf(invariant: Invariant): readonly string[] {
  return [
    ...('acts' in invariant ? invariant.acts : []),
    ...('before' in invariant ? [...invariant.before.first, ...invariant.before.then, ...(invariant.before.again ?? [])] : []),
    ...('after' in invariant ? [...invariant.after, ...invariant.noneOf, ...(invariant.unless ?? [])] : []),
    ...('from' in invariant ? [...invariant.from, ...invariant.until] : []),
    ...('apart' in invariant ? invariant.apart.flat() : []),
  ];
}

function conditionsOf(invariant: Invariant): readonly (Condition | undefined)[] {
  return [
    ...('never' in invariant ? [invariant.never] : []),
    ...('onlyIf' in invariant ? [invariant.onlyIf] : []),
    ...('holds' in invariant ? [invariant.holds] : []),
    ...('reachable' in invariant ? [invariant.whenever, invariant.reachable] : []),
    ...('while' in invariant ? [invariant.while] : []),
    ...('attendedBy' in invariant ? [invariant.when] : []),
  ];
}

function invariantFindings(invariant: Invariant, known: Names): readonly Finding[] {
  const where = `invariants.${invariant.name}`;
  const on = 'on' in invariant ? list(invariant.on) : [];
  const acts = actsOf(invariant);
  // Where acts are named, the subjects they are done to are bound.
  const bound = acts.flatMap((act) => list(known.procedure.acts[act]?.on));
  const roles = [...('attendedBy' in invariant ? [invariant.attendedBy] : []), ...('onlyBy' in invariant ? invariant.onlyBy : [])];
  return [
    ...known.acts(acts, where),
    ...known.missing('roles', roles, where),
    ...known.missing('subjects', on, where),
    ...conditionsOf(invariant).flatMap((condition) => conditionFindings(condition, { where, subjects: ['case', ...on, ...bound], known })),
    ...('answeredWithin' in invariant ? known.missing('requests', [invariant.answeredWithin], where) : []),
    ...(invariant.basis.length === 0 ? [finding('invariant-without-basis', where, 'cite the article the invariant rests on')] : []),
  ];
}

function clockFindings(limit: string, { variants = [], expiry }: Procedure['clocks'][string], known: Names): readonly Finding[] {
  const where = `clocks.${limit}`;
  const rule = known.procedure.rules[limit];
  const on = known.subjectOf({ limit }) ?? 'case';
  const wrong = variants.filter(({ variant }) => rule?.variants?.[variant] === undefined);
  return [
    ...known.missing('limits', [limit], where),
    ...wrong.map(({ variant }) =>
      finding(
        'unknown-variant',
        where,
        `the rule has no variant \`${variant}\`; it has ${Object.keys(rule?.variants ?? {}).join(', ') || 'none'}`,
      ),
    ),
    ...variants.flatMap(({ when }) => conditionFindings(when, { where, subjects: ['case', on], known })),
    ...known.acts([...(expiry?.compels ?? []), ...list(expiry?.happens)], where),
  ];
}
