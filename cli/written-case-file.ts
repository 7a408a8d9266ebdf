import { readFile } from 'node:fs/promises';
import { findMoment, type Finding, type Moment } from '#justice/basics';
import type { WrittenCase } from '#justice/cases';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { nearest } from './io.ts';

/** Where in a file a field is: `case.yaml:12 steps[3].act`. */
export type PlaceOf = (path: readonly PropertyKey[]) => string;

interface ReadCase {
  readonly written: WrittenCase;
  readonly placeOf: PlaceOf;
}

type Read = ReadCase | { readonly findings: readonly Finding[] };

const moment = z
  .string()
  .refine((text) => findMoment(text) !== undefined, 'write a day that exists as YYYY-MM-DD, or a minute as YYYY-MM-DDTHH:MM')
  .transform((text) => text as Moment);

const entering = z.strictObject({
  id: z.string().min(1),
  type: z.string().min(1),
  name: z.string().exactOptional(),
  facts: z.record(z.string(), z.string()).exactOptional(),
});

const step = z.strictObject({
  at: moment,
  act: z.string().min(1),
  subject: z.string().exactOptional(),
  by: z.string().exactOptional(),
  people: z.array(z.string()).exactOptional(),
  approvals: z
    .array(z.strictObject({ id: z.string(), name: z.string().exactOptional(), post: z.string().exactOptional() }))
    .exactOptional(),
  panel: z.array(z.string()).exactOptional(),
  present: z.array(z.string()).exactOptional(),
  form: z.record(z.string(), z.unknown()).exactOptional(),
  enter: z.array(entering).exactOptional(),
  says: z.string().exactOptional(),
});

const team = z.strictObject({
  agency: z.string().min(1),
  officers: z.array(z.string()).min(1),
  approvers: z.record(z.string(), z.string()).exactOptional(),
  panel: z.array(z.string()).exactOptional(),
});

const head = z.strictObject({
  procedure: z.string().min(1),
  name: z.string().default('case'),
  title: z.string().default('未命名案件'),
  teams: z.record(z.string(), team).default({}),
  subjects: z.array(entering).default([]),
  files: z.record(z.string(), z.string()).exactOptional(),
});

const whole = head.extend({ steps: z.array(step) });

const FIELDS = [whole, step, entering, team].flatMap(({ shape }) => Object.keys(shape));

/**
 * Reads a written case: YAML or JSON as one document, or JSONL with the head on the first line and one step on each further line.
 * Returns every finding at once, with the place in the file; never a partial case.
 */
export async function readWrittenCase(path: string): Promise<Read> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    const help = `give a file that exists and can be read (${(cause as Error).message})`;
    return { findings: [{ code: 'replay/cannot-read', where: path, help }] };
  }
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  return path.endsWith('.jsonl') ? parseLines(path, text) : parseWhole(path, text);
}

function parseWhole(path: string, source: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(source, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) => ({
        code: 'replay/not-yaml',
        where: `${path}:${lines.linePos(error.pos[0]).line}`,
        help: error.message,
      })),
    };
  }
  const placeOf: PlaceOf = (steps) => `${path}:${lineIn(document, lines, steps)} ${inWords(steps)}`.trimEnd();
  let value: unknown;
  try {
    // Aliases are not for files from elsewhere: they can be made to grow without end.
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { findings: [{ code: 'replay/not-yaml', where: path, help: 'write the case without YAML aliases (`*name`)' }] };
  }
  const parsed = whole.safeParse(value);
  return parsed.success ? { written: parsed.data, placeOf } : { findings: findingsOf(placeOf, parsed.error) };
}

/** The line of a field, or of the nearest thing around it that is there. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { readonly range?: readonly number[] | null } | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}

function parseLines(path: string, source: string): Read {
  const findings: Finding[] = [];
  const values = source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(line) as unknown }];
    } catch (cause) {
      const help = `write one JSON object a line (${(cause as Error).message})`;
      findings.push({ code: 'replay/not-json', where: `${path}:${index + 1}`, help });
      return [];
    }
  });
  const [first, ...rest] = values;
  const placeAt =
    (line: number): PlaceOf =>
    (steps) =>
      `${path}:${line} ${inWords(steps)}`.trimEnd();
  const parsedHead = head.safeParse(first?.value);
  if (!parsedHead.success) findings.push(...findingsOf(placeAt(first?.line ?? 1), parsedHead.error));
  const steps = rest.flatMap(({ line, value }) => {
    const parsed = step.safeParse(value);
    if (parsed.success) return [parsed.data];
    findings.push(...findingsOf(placeAt(line), parsed.error));
    return [];
  });
  if (!parsedHead.success || findings.length > 0) return { findings };
  const placeOf: PlaceOf = ([top, index, ...inner]) =>
    top === 'steps' && typeof index === 'number'
      ? placeAt(rest[index]?.line ?? 1)(inner)
      : placeAt(first?.line ?? 1)([top, index, ...inner].filter((part) => part !== undefined));
  return { written: { ...parsedHead.data, steps }, placeOf };
}

/** `steps[3].act` */
function inWords(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
}

function findingsOf(placeOf: PlaceOf, error: z.ZodError): readonly Finding[] {
  return error.issues.flatMap((issue) => {
    const finding = (path: readonly PropertyKey[], help: string): Finding => ({ code: 'replay/bad-field', where: placeOf(path), help });
    if (issue.code !== 'unrecognized_keys') return [finding(issue.path, helpFor(issue))];
    return issue.keys.map((key) => finding([...issue.path, key], `no such field${meant(key, FIELDS)}`));
  });
}

/** `; did you mean …?`, when something is near. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
}

function helpFor(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message;
  const kind = KINDS[issue.expected] ?? issue.expected;
  return issue.message.endsWith('received undefined') ? `missing; write ${kind}` : `write ${kind}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
};
