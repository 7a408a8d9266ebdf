import type { Finding } from '#justice/basics';
import type { Act, Effects } from './acts.ts';
import type { Condition } from './conditions.ts';
import type { Invariant } from './invariants.ts';
import type { Procedure } from './procedure.ts';
import { splitPath } from './vocabulary.ts';

/** Everything that is wrong with a procedure's definition, all at once: what the types cannot see, or did not see because it was read from a file. */
export function checkDefinition(procedure: Procedure): readonly Finding[] {
  const known = new Names(procedure);
  return [
    ...limitFindings(procedure),
    ...requestFindings(procedure, known),
    ...Object.entries(procedure.acts).flatMap(([name, act]) => actFindings(name, act, known)),
    ...procedure.invariants.flatMap((invariant) => invariantFindings(invariant, known)),
    ...Object.entries(procedure.clocks).flatMap(([limit, clock]) => clockFindings(limit, clock, known)),
    ...conditionFindings('ends', procedure.ends, known),
  ];
}

const finding = (code: string, where: string, help: string): Finding => ({ code: `procedures/${code}`, where, help });

/** What a procedure knows by name. */
class Names {
  readonly procedure: Procedure;

  constructor(procedure: Procedure) {
    this.procedure = procedure;
  }

  /** A finding when a name is none of those declared. */
  missing(
    kind: 'roles' | 'posts' | 'phases' | 'subjects' | 'limits' | 'requests',
    names: readonly string[],
    where: string,
  ): readonly Finding[] {
    const declared = this.procedure.vocabulary[kind];
    return names
      .filter((name) => !Object.hasOwn(declared, name))
      .map((name) =>
        finding(
          `unknown-${kind.slice(0, -1)}`,
          where,
          `\`${name}\` is not among the vocabulary's ${kind}: ${Object.keys(declared).join(', ')}`,
        ),
      );
  }

  acts(names: readonly string[], where: string): readonly Finding[] {
    return names
      .filter((name) => !Object.hasOwn(this.procedure.acts, name))
      .map((name) => finding('unknown-act', where, `the procedure has no act \`${name}\``));
  }

  facet(path: string, values: readonly string[], where: string): readonly Finding[] {
    const [subject, name] = splitPath(path);
    const facet = this.procedure.vocabulary.subjects[subject]?.facets[name];
    if (facet === undefined) return [finding('unknown-facet', where, `\`${path}\` is no facet of the vocabulary`)];
    const wrong = values.filter((value) => !Object.hasOwn(facet.values, value));
    return wrong.map((value) =>
      finding('unknown-value', where, `\`${path}\` has no value \`${value}\`; it has ${Object.keys(facet.values).join(', ')}`),
    );
  }
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

function limitFindings({ vocabulary, rules }: Procedure): readonly Finding[] {
  return Object.entries(vocabulary.limits).flatMap(([limit, on]) => [
    ...(rules[limit] === undefined
      ? [finding('limit-without-rule', `limits.${limit}`, 'give the limit a rule: its length, roll and article')]
      : []),
    ...(vocabulary.subjects[on] === undefined ? [finding('unknown-subject', `limits.${limit}`, `\`${on}\` is no subject type`)] : []),
  ]);
}

function requestFindings({ vocabulary, acts }: Procedure, known: Names): readonly Finding[] {
  const all = Object.values(acts);
  return Object.entries(vocabulary.requests).flatMap(([request, { of, on, within }]) => {
    const where = `requests.${request}`;
    const isEnded = all.some((act) =>
      [act, ...conditional(act)].some((effects) => [...list(effects.answers), ...list(effects.withdraws)].includes(request)),
    );
    const isAsked = all.some((act) => [act, ...conditional(act)].some((effects) => list(effects.asks).includes(request)));
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

function conditional(act: Act): readonly Effects[] {
  return [...list(act.also), ...Object.values(act.each ?? {}).flatMap((each) => list(each))];
}

function actFindings(name: string, act: Act, known: Names): readonly Finding[] {
  const where = `acts.${name}`;
  return [
    ...known.missing('roles', list(act.by), `${where}.by`),
    ...known.missing('roles', [...(act.serves ?? []), ...(act.tells ?? []), ...(act.present ?? []).map(({ who }) => who)], where),
    ...known.missing('posts', act.approvedBy ?? [], `${where}.approvedBy`),
    ...known.missing('phases', [act.phase], `${where}.phase`),
    ...known.missing('subjects', [act.on ?? 'case', ...Object.keys(act.each ?? {})], where),
    ...(act.basis.length === 0 ? [finding('act-without-basis', where, 'cite the article that provides for the act')] : []),
    ...(act.when === undefined ? [] : conditionFindings(`${where}.when`, act.when, known)),
    ...[act, ...conditional(act)].flatMap((effects) => effectFindings(effects, { where, act, known })),
  ];
}

interface Place {
  readonly where: string;
  readonly act: Act;
  readonly known: Names;
}

function effectFindings(effects: Effects, { where, act, known }: Place): readonly Finding[] {
  const limits = [effects.starts, effects.stops, effects.drops, effects.suspends, effects.resumes, effects.restarts].flatMap((names) =>
    list(names),
  );
  const requests = [effects.asks, effects.answers, effects.withdraws].flatMap((names) => list(names));
  const extension = effects.extends;
  const rule = extension === undefined ? undefined : known.procedure.rules[extension.limit];
  const isKnown = extension === undefined || rule?.extensions?.[extension.by] !== undefined;
  return [
    ...known.missing('limits', [...limits, ...list(extension?.limit), ...list(effects.fixes?.limit)], where),
    ...known.missing('requests', requests, where),
    ...(isKnown
      ? []
      : [
          finding(
            'unknown-extension',
            where,
            `\`${extension.limit}\` has no extension \`${extension.by}\`; its rule names ${Object.keys(rule?.extensions ?? {}).join(', ') || 'none'}`,
          ),
        ]),
    ...Object.entries(effects.sets ?? {}).flatMap(([path, to]) => {
      if (typeof to === 'string') return known.facet(path, [to], `${where}.sets`);
      return [
        ...known.facet(path, [], `${where}.sets`),
        ...(to !== undefined && 'form' in to ? formFindings(path, to.form, { where, act, known }) : []),
      ];
    }),
  ];
}

/** A value that comes from the form must be a choice whose options are values of the facet. */
function formFindings(path: string, name: string, { where, act, known }: Place): readonly Finding[] {
  const field = act.form?.[name];
  if (field?.type !== 'choice')
    return [
      finding(
        'value-not-a-choice',
        `${where}.form.${name}`,
        `\`${path}\` is set from \`${name}\`: make it a choice among the facet's values`,
      ),
    ];
  return known.facet(path, Object.keys(field.of), `${where}.form.${name}`);
}

function conditionFindings(where: string, condition: Condition, known: Names): readonly Finding[] {
  if ('facet' in condition) return known.facet(condition.facet, condition.in, where);
  if ('pending' in condition) return known.missing('requests', [condition.pending], where);
  if ('limit' in condition) return known.missing('limits', [condition.limit], where);
  if ('all' in condition) return condition.all.flatMap((part) => conditionFindings(where, part, known));
  if ('any' in condition) return condition.any.flatMap((part) => conditionFindings(where, part, known));
  if ('not' in condition) return conditionFindings(where, condition.not, known);
  if ('need' in condition) return conditionFindings(where, condition.need, known);
  const subject = 'some' in condition ? condition.some : condition.every;
  return [...known.missing('subjects', [subject], where), ...conditionFindings(where, condition.where, known)];
}

function invariantFindings(invariant: Invariant, known: Names): readonly Finding[] {
  const where = `invariants.${invariant.name}`;
  const acts = [
    ...('acts' in invariant ? invariant.acts : []),
    ...('before' in invariant ? [...invariant.before.first, ...invariant.before.then, ...(invariant.before.again ?? [])] : []),
    ...('after' in invariant ? [...invariant.after, ...invariant.noneOf, ...(invariant.unless ?? [])] : []),
    ...('from' in invariant ? [...invariant.from, ...invariant.until] : []),
    ...('apart' in invariant ? invariant.apart.flat() : []),
  ];
  const conditions = [
    ...('never' in invariant ? [invariant.never] : []),
    ...('onlyIf' in invariant ? [invariant.onlyIf] : []),
    ...('holds' in invariant ? [invariant.holds] : []),
    ...('reachable' in invariant ? [invariant.reachable] : []),
    ...('while' in invariant ? [invariant.while] : []),
  ];
  return [
    ...known.acts(acts, where),
    ...conditions.flatMap((condition) => conditionFindings(where, condition, known)),
    ...('answeredWithin' in invariant ? known.missing('requests', [invariant.answeredWithin], where) : []),
    ...(invariant.basis.length === 0 ? [finding('invariant-without-basis', where, 'cite the article the invariant rests on')] : []),
  ];
}

function clockFindings(limit: string, { variants = [], expiry }: Procedure['clocks'][string], known: Names): readonly Finding[] {
  const where = `clocks.${limit}`;
  const rule = known.procedure.rules[limit];
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
    ...variants.flatMap(({ when }) => conditionFindings(where, when, known)),
    ...known.acts([...(expiry?.compels ?? []), ...list(expiry?.happens)], where),
  ];
}
