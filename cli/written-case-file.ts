import { readFile } from 'node:fs/promises';
import { findMoment, type Finding, type Moment } from '#justice/basics';
import type { WrittenCase } from '#justice/cases';
import { parseDocument } from 'yaml';
import { z } from 'zod';

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
});

const whole = head.extend({ steps: z.array(step) });

/**
 * Reads a written case: YAML or JSON as one document, or JSONL with the head on the first line and one step on each further line.
 * Returns every finding at once, with the place in the file; never a partial case.
 */
export async function readWrittenCase(path: string): Promise<WrittenCase | { readonly findings: readonly Finding[] }> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    return {
      findings: [
        { code: 'replay/cannot-read', where: path, help: `give a file that exists and can be read (${(cause as Error).message})` },
      ],
    };
  }
  return path.endsWith('.jsonl') ? parseLines(path, source) : parseWhole(path, source);
}

function parseWhole(path: string, source: string): WrittenCase | { readonly findings: readonly Finding[] } {
  const document = parseDocument(source, { version: '1.2', schema: 'core', maxAliasCount: 0 } as never);
  if (document.errors.length > 0) {
    return { findings: document.errors.map((error) => ({ code: 'replay/not-yaml', where: path, help: error.message })) };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    return {
      findings: [{ code: 'replay/not-yaml', where: path, help: `write the case without YAML aliases (${(cause as Error).message})` }],
    };
  }
  const parsed = whole.safeParse(value);
  return parsed.success ? parsed.data : { findings: findingsOf(path, parsed.error) };
}

function parseLines(path: string, source: string): WrittenCase | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const values = source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(line) as unknown }];
    } catch (cause) {
      findings.push({
        code: 'replay/not-json',
        where: `${path}:${index + 1}`,
        help: `write one JSON object a line (${(cause as Error).message})`,
      });
      return [];
    }
  });
  const [first, ...rest] = values;
  const parsedHead = head.safeParse(first?.value);
  if (!parsedHead.success) findings.push(...findingsOf(`${path}:${first?.line ?? 1}`, parsedHead.error));
  const steps = rest.flatMap(({ line, value }) => {
    const parsed = step.safeParse(value);
    if (parsed.success) return [parsed.data];
    findings.push(...findingsOf(`${path}:${line}`, parsed.error));
    return [];
  });
  return parsedHead.success && findings.length === 0 ? { ...parsedHead.data, steps } : { findings };
}

function findingsOf(path: string, error: z.ZodError): readonly Finding[] {
  return error.issues.map((issue) => ({
    code: 'replay/bad-field',
    where: `${path} ${issue.path.join('.')}`.trimEnd(),
    help: issue.message,
  }));
}
