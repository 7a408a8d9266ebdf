import { Fault, type CivilDay, type Finding } from '#justice/basics';
import { findRuleOf, type LimitRule, type Step } from '#justice/deadlines';
import { ALL_LIMITS } from '#law/limits';
import { findLaw, findVersion, inForce, LAWS, type Law, type LawId } from '#law/statutes';
import { nearest } from './io.ts';

/** What chooses the text of a limit: one that is named, or the day the limit starts. */
interface Asked {
  readonly law?: string;
  readonly start: CivilDay;
}

interface Governing {
  readonly rule: LimitRule;
  /** Set when the text in force that day is not at hand, or does not state the limit. */
  readonly note?: readonly Step[];
}

type Found = Governing | { readonly error: Finding };

/** A limit in the text that governs: the one named, else the one in force on the day it starts. */
export function governing(limit: string, asked: Asked): Found {
  const rule = Object.hasOwn(ALL_LIMITS, limit) ? ALL_LIMITS[limit] : undefined;
  if (rule === undefined) return { error: unknownLimit(limit) };
  // A law named without a version leaves the choice to the day.
  const isByDay = asked.law === undefined || findLaw(asked.law) === ownLaw(rule);
  return isByDay ? byDay(rule, asked.start) : byName(limit, rule, asked.law ?? '');
}

function unknownLimit(limit: string): Finding {
  const meant = nearest(limit, Object.keys(ALL_LIMITS));
  const hint = meant === undefined ? ';' : `; did you mean \`${meant}\`?`;
  return { code: 'due/unknown-limit', where: 'limit', help: `no limit is named \`${limit}\`${hint} \`fashu due --list\` names them all` };
}

/** The law a limit stands in. Throws a Fault if the registry does not know it. */
function ownLaw({ basis: [first] }: LimitRule): LawId {
  const own = findLaw(first?.law ?? '');
  if (own === undefined) throw new Fault('due/limit-without-law', `no law ${first?.law ?? ''} in the registry`);
  return own;
}

function byDay(rule: LimitRule, start: CivilDay): Governing {
  const own = ownLaw(rule);
  const version = inForce(own, start)?.version;
  const stated = version === undefined ? undefined : findRuleOf(rule, version);
  if (stated !== undefined) return { rule: stated };
  const nearestText = version === undefined ? oldest(rule) : rule;
  const used = nearestText.basis[0]?.version ?? '';
  const { short } = LAWS[own];
  const note: Step =
    version === undefined
      ? {
          what: [
            `起算日的${short}文本未收录,依${used}文本计算`,
            `the text of ${short} in force that day is not at hand; counted by the one of ${used}`,
          ],
          at: start,
          basis: [],
        }
      : {
          what: [
            `起算日施行的${short}(${version})未规定此期限,依${used}文本计算`,
            `${short} of ${version}, in force that day, does not state this limit; counted by the text of ${used}`,
          ],
          at: start,
          basis: [],
        };
  return { rule: nearestText, note: [note] };
}

/** Before the oldest text at hand, that text is the best that is known. */
function oldest(rule: LimitRule): LimitRule {
  const [earliest] = Object.keys(rule.versions ?? {}).toSorted();
  return (earliest === undefined ? undefined : findRuleOf(rule, earliest)) ?? rule;
}

function byName(limit: string, rule: LimitRule, law: string): Found {
  const own = ownLaw(rule);
  const found = law.trim() === '' ? undefined : findVersion(law, own);
  if (found === undefined) return { error: wrongLaw(rule, law) };
  if (found.law !== own) {
    // A law that only supports the limit is named rightly, but chooses no text of it.
    const supports = rule.basis.some((citation) => citation.law === found.law);
    return supports ? { rule } : { error: wrongLaw(rule, law) };
  }
  const stated = findRuleOf(rule, found.version.version);
  if (stated !== undefined) return { rule: stated };
  const help = `${LAWS[own].short} of ${found.version.version} does not state \`${limit}\`; leave \`law\` out, or name another text`;
  return { error: { code: 'due/limit-not-in-that-text', where: 'law', help } };
}

function wrongLaw(rule: LimitRule, law: string): Finding {
  const own = ownLaw(rule);
  const { short, versions }: Law = LAWS[own];
  const texts = versions.map(({ version }) => `${short}(${version})`).join(', ');
  const named = findLaw(law.replaceAll(/[（(]?\d{4}(?:-\d{2}-\d{2})?年?[）)]?$/gu, ''));
  const why =
    named === undefined || named === own ? `\`${law}\` is no text that is known` : `${LAWS[named].short} has nothing to do with this limit`;
  return { code: 'due/unknown-text', where: 'law', help: `${why}; this limit stands in ${texts}` };
}
