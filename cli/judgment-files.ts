import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/** A judgment to audit, or why there is none. */
export type Given =
  | { readonly id: string; readonly text: string }
  | { readonly id: string; readonly problem: { readonly code: string; readonly where: string; readonly help: string } };

const shape = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });

/** The judgments of a file one after another: every line of JSON lines (packed or not, `-` for standard input), else the whole text as one. */
export async function* judgmentsIn(path: string): AsyncGenerator<Given> {
  try {
    if (path === '-' || /\.(?:jsonl|ndjson)(?:\.gz)?$/u.test(path)) yield* linesOf(path);
    else yield { id: path, text: decoded(await readFile(path)) };
  } catch (cause) {
    const help = `give a text file or a .jsonl file that can be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    yield { id: path, problem: { code: 'audit/unreadable-file', where: path, help } };
  }
}

async function* linesOf(path: string): AsyncGenerator<Given> {
  const input = path === '-' ? process.stdin : await opened(path);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const where = `${path}:${line}`;
    if (text.trim() !== '') yield parseLine(text.replace(/^\ufeff/u, ''), where);
  }
}

/** Opened first, so that a file that is not there is an error here; what breaks later breaks the stream. */
async function opened(path: string): Promise<Readable> {
  const source = (await open(path)).createReadStream();
  return path.endsWith('.gz') ? pipeline(source, createGunzip(), () => undefined) : source;
}

function parseLine(text: string, where: string): Given {
  const problem = (code: string, help: string): Given => ({ id: where, problem: { code, where, help } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return problem('audit/not-json', `write one JSON object a line, {"id", "text"}: ${cause instanceof Error ? cause.message : ''}`);
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `${path.length === 0 ? 'line' : path.join('.')}: ${message}`);
  return problem('audit/wrong-line', `write {"id": string or number, "text": string}; ${fields.join('; ')}`);
}

/** UTF-8, or GB 18030 where it is none: many courts' systems still write that. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
