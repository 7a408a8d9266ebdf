import type { Finding } from '#justice/basics';
import type { Act, EachEffects, Effects } from './acts.ts';
import { batchFindings } from './check-batch.ts';
import { conditionFindings, finding, list, reachFindings, type Names, type Reach } from './check-names.ts';
import type { Field } from './forms.ts';
import { splitPath } from './vocabulary.ts';

/** Effects of an act that hold where a condition does, with the subject type each is for. */
export function conditional(act: Act): readonly (readonly [subject: string, EachEffects])[] {
  return [
    ...list(act.also).map((effects) => [act.on ?? 'case', effects] as const),
    ...Object.entries(act.each ?? {}).flatMap(([subject, each]) => list(each).map((effects) => [subject, effects] as const)),
  ];
}

/** Everything that is wrong with one act. */
export function actFindings(name: string, act: Act, known: Names): readonly Finding[] {
  const where = `acts.${name}`;
  const own = act.on ?? 'case';
  const reach = (subject: string, at = where): Reach => ({ where: at, subjects: ['case', own, subject], known });
  return [
    ...known.missing('roles', list(act.by), `${where}.by`),
    ...known.missing('roles', [...(act.serves ?? []), ...(act.tells ?? []), ...(act.present ?? []).map(({ who }) => who)], where),
    ...known.missing('posts', act.approvedBy ?? [], `${where}.approvedBy`),
    ...known.missing('phases', [act.phase], `${where}.phase`),
    ...known.missing('subjects', [own, ...Object.keys(act.each ?? {})], where),
    ...known.acts(act.panel?.freshFrom ?? [], `${where}.panel`),
    ...(act.hands === undefined ? [] : known.facet('case.lead', [act.hands], `${where}.hands`)),
    ...basisFindings(act, where),
    ...conditionFindings(act.when, reach(own, `${where}.when`)),
    ...(act.present ?? []).flatMap(({ when }) => conditionFindings(when, reach(own, `${where}.present`))),
    ...(act.bounds ?? []).flatMap(({ when }) => conditionFindings(when, reach(own, `${where}.bounds`))),
    ...boundFindings(act, where),
    ...batchFindings(act, where, known),
    ...effectFindings(act, act, reach(own)),
    ...conditional(act).flatMap(([subject, effects]) => [
      ...conditionFindings(effects.where, reach(subject)),
      ...effectFindings(effects, act, reach(subject)),
    ]),
  ];
}

function basisFindings({ basis, present = [], bounds = [], panel }: Act, where: string): readonly Finding[] {
  const parts = [
    ...present.map((one) => [`${where}.present`, one.basis] as const),
    ...bounds.map((one) => [`${where}.bounds`, one.basis] as const),
    ...list(panel).map((one) => [`${where}.panel`, one.basis] as const),
  ];
  return [
    ...(basis.length === 0 ? [finding('act-without-basis', where, 'cite the article that provides for the act')] : []),
    ...parts
      .filter(([, cited]) => cited.length === 0)
      .map(([place]) => finding('rule-without-basis', place, 'cite the article that demands it: a refusal must name it')),
  ];
}

function boundFindings(act: Act, where: string): readonly Finding[] {
  const fields = (act.bounds ?? []).flatMap(({ field, mostOf }) => [field, ...list(mostOf)]);
  return fields.flatMap((name) => fieldFindings(act, [name, `${where}.bounds`], ['number', 'money']));
}

/** A field of the form that something counts by must be there, of the right kind. */
function fieldFindings(act: Act, [name, where]: readonly [string, string], types: readonly Field['type'][]): readonly Finding[] {
  const type = act.form?.[name]?.type;
  if (type !== undefined && types.includes(type)) return [];
  const help =
    type === undefined ? `the form has no field \`${name}\`` : `\`${name}\` is a field of type ${type}; it must be ${types.join(' or ')}`;
  return [finding('field-of-wrong-kind', where, help)];
}

function effectFindings(effects: Effects, act: Act, reach: Reach): readonly Finding[] {
  const { where, known } = reach;
  const { starts, stops, drops, suspends, resumes, restarts, asks, answers, withdraws, turns, fixes } = effects;
  const limits = [
    ...[starts, stops, drops, suspends, resumes, restarts].flatMap((names) => list(names)),
    ...[effects.extends?.limit, fixes?.limit, turns?.limit].flatMap((name) => list(name)),
  ];
  const requests = [asks, answers, withdraws].flatMap((names) => list(names));
  const ahead = effects === act ? list(act.ahead) : [];
  return [
    ...known.missing('limits', [...limits, ...ahead.map(({ limit }) => limit)], where),
    ...limits.flatMap((limit) => reachFindings({ limit }, reach)),
    ...known.missing('requests', requests, where),
    ...requests.flatMap((request) => reachFindings({ request }, reach)),
    ...ruleFindings(effects, reach),
    ...list(fixes).flatMap(({ until }) => fieldFindings(act, [until, `${where}.fixes`], ['day', 'moment'])),
    ...list(effects.since).flatMap((since) => fieldFindings(act, [since, `${where}.since`], ['day', 'moment'])),
    ...ahead.flatMap(({ of }) => fieldFindings(act, [of, `${where}.ahead`], ['day', 'moment', 'booking'])),
    ...list(effects.extends).flatMap((extension) => amountFindings(extension, act, reach)),
    ...Object.entries(effects.sets ?? {}).flatMap(([path, to]) => setFindings([path, to], act, reach)),
  ];
}

/** Extensions and variants must be those of the limit's rule. */
function ruleFindings(effects: Effects, { where, known }: Reach): readonly Finding[] {
  const { turns } = effects;
  const extension = effects.extends;
  const names = (table: object | undefined): string => Object.keys(table ?? {}).join(', ') || 'none';
  const extensions = extension === undefined ? undefined : known.procedure.rules[extension.limit]?.extensions;
  const variants = turns === undefined ? undefined : known.procedure.rules[turns.limit]?.variants;
  return [
    ...(extension === undefined || Object.hasOwn(extensions ?? {}, extension.by)
      ? []
      : [
          finding(
            'unknown-extension',
            where,
            `\`${extension.limit}\` has no extension \`${extension.by}\`; its rule names ${names(extensions)}`,
          ),
        ]),
    ...(turns === undefined || Object.hasOwn(variants ?? {}, turns.into)
      ? []
      : [finding('unknown-variant', where, `\`${turns.limit}\` has no variant \`${turns.into}\`; its rule names ${names(variants)}`)]),
  ];
}

/** What the form grants must lie within what the rule allows, or the clock could not be counted. */
function amountFindings({ limit, by, of }: NonNullable<Effects['extends']>, act: Act, { where, known }: Reach): readonly Finding[] {
  const extension = known.procedure.rules[limit]?.extensions?.[by];
  if (of === undefined || extension === undefined) return [];
  const at = `${where}.extends`;
  const field = act.form?.[of];
  if (field?.type !== 'number') return fieldFindings(act, [of, at], ['number']);
  const allowed = extension.amount === 'any' ? Number.POSITIVE_INFINITY : (extension.adds.days ?? extension.adds.months ?? 0);
  if ((field.least ?? 0) >= 1 && (field.most ?? Number.POSITIVE_INFINITY) <= allowed) return [];
  const most = Number.isFinite(allowed) ? `, most: ${allowed}` : '';
  return [finding('amount-not-bounded', at, `\`${of}\` must be bounded as the rule is: { least: 1${most} }`)];
}

type Setting = readonly [path: string, to: NonNullable<Effects['sets']>[string]];

function setFindings([path, to]: Setting, act: Act, reach: Reach): readonly Finding[] {
  const { known, where } = reach;
  const facets = known.facet(path, typeof to === 'string' ? [to] : [], `${where}.sets`);
  if (facets.length > 0 || to === undefined) return facets;
  const outside = reachFindings({ facet: path }, { ...reach, where: `${where}.sets` });
  if (typeof to === 'string') return outside;
  if ('form' in to) return [...outside, ...formFindings(path, to.form, { act, reach })];
  const [subject, name] = splitPath(path);
  const isCounter = known.procedure.vocabulary.subjects[subject]?.facets[name]?.counts === true;
  return isCounter ? outside : [...outside, finding('not-a-counter', `${where}.sets`, `\`${path}\` does not count: make it a \`counter\``)];
}

/** A value that comes from the form must be one choice, never left out, whose options are values of the facet. */
function formFindings(path: string, name: string, { act, reach }: { readonly act: Act; readonly reach: Reach }): readonly Finding[] {
  const where = `${reach.where}.form.${name}`;
  const field = act.form?.[name];
  if (field?.type !== 'choice' || field.several === true || field.optional === true) {
    const help = `\`${path}\` is set from \`${name}\`: make it one choice among the facet's values that cannot be left out`;
    return [finding('value-not-a-choice', where, help)];
  }
  return reach.known.facet(path, Object.keys(field.of), where);
}
