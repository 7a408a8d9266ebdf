import { dayOf, findDay, findMoment, type Finding, type Moment } from '#justice/basics';
import { due, type Counting, type Due } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { citeInChinese } from '#law/statutes';
import { z } from 'zod';
import { governing } from './due-law.ts';

const moment = z.string().transform((text, context) => {
  const found = findMoment(text);
  if (found !== undefined) return found;
  context.addIssue('write a day that exists as YYYY-MM-DD, or a minute as YYYY-MM-DDTHH:MM');
  return z.NEVER;
});
const day = z.string().transform((text, context) => {
  const found = findDay(text);
  if (found !== undefined) return found;
  context.addIssue('write a day that exists as YYYY-MM-DD');
  return z.NEVER;
});
const amount = z.int().positive().max(1000);

const request = z.strictObject({
  id: z.union([z.string(), z.number()], 'give an id, a text or a number'),
  limit: z.string(),
  law: z.string().exactOptional(),
  start: moment,
  options: z
    .strictObject({
      held: z.boolean().exactOptional(),
      variant: z.string().exactOptional(),
      length: z
        .strictObject({ days: amount.exactOptional(), months: amount.exactOptional(), years: amount.exactOptional() })
        .exactOptional(),
      extensions: z.array(z.strictObject({ days: amount.exactOptional(), months: amount.exactOptional() })).exactOptional(),
      excluded: z.array(z.strictObject({ from: moment, to: moment })).exactOptional(),
      restartedAt: moment.exactOptional(),
      travelDays: z.int().nonnegative().max(1000).exactOptional(),
      posted: day.exactOptional(),
    })
    .exactOptional(),
});

type Request = z.infer<typeof request>;

interface Answer {
  readonly id: string | number;
  readonly due: Moment;
  readonly provisional?: true;
  readonly inTime?: boolean;
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
  const { request: asked } = parsed;
  const rule = governing(asked.limit, { ...(asked.law === undefined ? {} : { law: asked.law }), start: dayOf(asked.start) });
  if ('error' in rule) return { ...id, line, error: rule.error };
  const found = due(rule.rule, countingOf(asked), CHINA);
  if ('findings' in found) return { ...id, line, error: joined(found.findings) };
  return { id: asked.id, ...printed({ ...found, steps: [...(rule.note ?? []), ...found.steps] }) };
}

function parseLine(
  text: string,
): { readonly id?: unknown; readonly request: Request } | { readonly id?: unknown; readonly error: Finding } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    return {
      error: {
        code: 'due/not-json',
        where: 'line',
        help: `write one JSON object a line (${cause instanceof Error ? cause.message : 'not JSON'})`,
      },
    };
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {};
  const parsed = request.safeParse(value);
  if (parsed.success) return { ...id, request: parsed.data };
  const findings = parsed.error.issues.map((issue) => ({ code: 'due/bad-field', where: placeOf(issue.path), help: helpOf(issue) }));
  return { ...id, error: joined(findings) };
}

/** `options.extensions[0].days` */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : `${before}${before === '' ? '' : '.'}${String(key)}`),
    '',
  );
  return place === '' ? 'line' : place;
}

function helpOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `${issue.message}; \`fashu due --help\` names the fields` : issue.message;
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

function countingOf({ start, options = {} }: Request): Counting {
  return { start, ...options };
}

function printed({ due: last, provisional, isInTime, steps }: Due): Omit<Answer, 'id'> {
  return {
    due: last,
    ...(provisional === undefined ? {} : { provisional: true }),
    ...(isInTime === undefined ? {} : { inTime: isInTime }),
    steps: steps.map(({ what, at, basis }) => ({ zh: what[0], en: what[1], at, basis: [...new Set(basis.map(citeInChinese))] })),
  };
}
