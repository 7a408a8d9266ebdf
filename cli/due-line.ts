import { findDay, findMoment, findTime, dayOf, type CivilDay, type Finding, type Moment } from '#justice/basics';
import { due, findRuleOf, type Counting, type Due, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { citeInChinese, findLaw, findVersion, inForce, LAWS, type LawId } from '#law/statutes';
import { z } from 'zod';
import { nearest } from './io.ts';

const moment = z.string().refine((text) => findMoment(text) !== undefined, 'write a day that exists as YYYY-MM-DD, or a minute as YYYY-MM-DDTHH:MM');
const day = z.string().refine((text) => findDay(text) !== undefined, 'write a day that exists as YYYY-MM-DD');
const amount = z.int().positive().max(1000);

const request = z.strictObject({
  id: z.union([z.string(), z.number()]),
  limit: z.string(),
  law: z.string().exactOptional(),
  start: moment,
  options: z
    .strictObject({
      held: z.boolean().exactOptional(),
      variant: z.string().exactOptional(),
      extensions: z.array(z.strictObject({ days: amount.exactOptional(), months: amount.exactOptional() })).exactOptional(),
      excluded: z.array(z.strictObject({ from: day, to: day })).exactOptional(),
      restartedAt: moment.exactOptional(),
      travelDays: z.int().nonnegative().max(1000).exactOptional(),
    })
    .exactOptional(),
});

type Request = z.infer<typeof request>;

interface Answer {
  readonly id: unknown;
  readonly due: Moment;
  readonly provisional?: true;
  readonly steps: readonly { readonly zh: string; readonly en: string; readonly at: Moment; readonly basis: readonly string[] }[];
}

interface Failure {
  readonly id?: unknown;
  readonly line: number;
  readonly error: Finding;
}

/** Computes one line of requests; never throws on what somebody wrote. `line` counts from 1. */
export function answerLine(text: string, line: number): Answer | Failure {
  const parsed = parseLine(text);
  const id = parsed.id === undefined ? {} : { id: parsed.id };
  if ('error' in parsed) return { ...id, line, error: parsed.error };
  const rule = governing(parsed.request);
  if ('error' in rule) return { ...id, line, error: rule.error };
  const found = due(rule.rule, countingOf(parsed.request), CHINA);
  if ('findings' in found) return { ...id, line, error: joined(found.findings) };
  return { id: parsed.request.id, ...printed(found) };
}

function parseLine(text: string): { readonly id?: unknown; readonly request: Request } | { readonly id?: unknown; readonly error: Finding } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { error: { code: 'due/not-json', where: 'line', help: `write one JSON object a line (${(cause as Error).message})` } };
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {};
  const parsed = request.safeParse(value);
  if (parsed.success) return { ...id, request: parsed.data };
  const findings = parsed.error.issues.map((issue) => ({ code: 'due/bad-field', where: issue.path.join('.') || 'line', help: issue.message }));
  return { ...id, error: joined(findings) };
}

/** All findings of a line as one, so that every one of them is said at once. */
function joined(findings: readonly Finding[]): Finding {
  const [first] = findings;
  return {
    code: first?.code ?? 'due/unknown',
    where: findings.map(({ where }) => where).join(', '),
    help: findings.map(({ where, help }) => (findings.length > 1 ? `${where}: ${help}` : help)).join('; '),
  };
}

/** The rule in the text that governs: the one named, else the one in force on the day the limit starts. */
function governing({ limit, law, start }: Request): { readonly rule: LimitRule } | { readonly error: Finding } {
  const rule = Object.hasOwn(ALL_LIMITS, limit) ? ALL_LIMITS[limit] : undefined;
  if (rule === undefined) {
    const meant = nearest(limit, Object.keys(ALL_LIMITS));
    const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
    return { error: { code: 'due/unknown-limit', where: 'limit', help: `no limit is named \`${limit}\`${hint} \`fashu due --list\` names them all` } };
  }
  const own = rule.basis[0]?.law as LawId;
  const version = law === undefined ? inForce(own, dayOf(start as Moment))?.version : named(law, own);
  if (law === undefined) return { rule: (version === undefined ? oldest(rule) : findRuleOf(rule, version)) ?? rule };
  if (typeof version !== 'string') return { error: wrongLaw(law, own) };
  const stated = findRuleOf(rule, version);
  if (stated !== undefined) return { rule: stated };
  return { error: { code: 'due/limit-not-in-that-text', where: 'law', help: `${LAWS[own].short} of ${version} does not state \`${limit}\`; leave \`law\` out, or name another text` } };
}

/** Before the oldest text at hand, that text is the best that is known. */
function oldest(rule: LimitRule): LimitRule | undefined {
  const [earliest] = Object.keys(rule.versions ?? {}).toSorted();
  return earliest === undefined ? undefined : findRuleOf(rule, earliest);
}

function named(law: string, own: LawId): string | undefined {
  const found = findVersion(law, own);
  if (found?.law === own) return found.version.version;
  return findLaw(law) === own ? LAWS[own].versions.at(-1)?.version : undefined;
}

function wrongLaw(law: string, own: LawId): Finding {
  const texts = LAWS[own].versions.map(({ version }) => `${LAWS[own].short}(${version})`).join(', ');
  return { code: 'due/unknown-text', where: 'law', help: `\`${law}\` is no text that states this limit; known: ${texts}` };
}

function countingOf({ start, options = {} }: Request): Counting {
  const { held, variant, extensions, excluded, restartedAt, travelDays } = options;
  return {
    start: start as Moment,
    ...(held === undefined ? {} : { held }),
    ...(variant === undefined ? {} : { variant }),
    ...(extensions === undefined ? {} : { extensions }),
    ...(excluded === undefined ? {} : { excluded: excluded.map(({ from, to }) => ({ from: from as CivilDay, to: to as CivilDay })) }),
    ...(restartedAt === undefined ? {} : { restartedAt: restartedAt as Moment }),
    ...(travelDays === undefined ? {} : { travelDays }),
  };
}

function printed({ due: last, provisional, steps }: Due): Omit<Answer, 'id'> {
  const isMinute = findTime(last) !== undefined;
  return {
    due: isMinute ? last : dayOf(last),
    ...(provisional === undefined ? {} : { provisional: true }),
    steps: steps.map(({ what, at, basis }) => ({ zh: what[0], en: what[1], at, basis: basis.map(citeInChinese) })),
  };
}
