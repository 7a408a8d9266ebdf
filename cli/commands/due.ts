import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { lengthEn, lengthZh, type LimitRule } from '#justice/deadlines';
import { ALL_LIMITS } from '#law/limits';
import { citeInChinese } from '#law/statutes';
import { answerLine } from '../due-line.ts';
import type { Output } from '../io.ts';

/**
 * `fashu due FILE.jsonl` (`-` for standard input): one request a line in, one answer a line out, in order.
 * `{id, limit, law?, start, options?}` → `{id, due, provisional?, steps}` or `{id?, error: {code, where, help}}`. Exit 1 when any line failed.
 */
export async function run(args: readonly string[], io: Output): Promise<number> {
  if (args.includes('--list')) return list(args.includes('--json'), io);
  const [path] = args.filter((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    io.err('due: name a file of requests, `-` for standard input, or use `--list` to see every limit');
    return 2;
  }
  const input = path === '-' ? process.stdin : createReadStream(path);
  let failed = 0;
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() === '') continue;
      const answer = answerLine(text, line);
      if ('error' in answer) failed += 1;
      io.out(JSON.stringify(answer));
    }
  } catch (cause) {
    io.err(`due: cannot read \`${path}\`: ${(cause as Error).message}; give a file that exists`);
    return 1;
  }
  if (failed > 0) io.err(`due: ${failed} of ${line} lines could not be computed; each says what to do`);
  return failed > 0 ? 1 : 0;
}



function list(isJson: boolean, io: Output): number {
  for (const [name, rule] of Object.entries(ALL_LIMITS)) io.out(isJson ? JSON.stringify(asData(name, rule)) : asText(name, rule));
  return 0;
}

function asData(name: string, rule: LimitRule): unknown {
  const { title, from, length, longest, backwards, roll, variants = {}, extensions = {}, versions = {}, basis } = rule;
  return {
    limit: name,
    title,
    from,
    length,
    ...(longest === undefined ? {} : { longest }),
    ...(backwards === undefined ? {} : { backwards }),
    roll,
    variants: Object.fromEntries(Object.entries(variants).map(([variant, one]) => [variant, { title: one.title, length: one.length }])),
    extensions: Object.fromEntries(Object.entries(extensions).map(([extension, { title: words, adds, amount = 'exactly', times = 1 }]) => [extension, { title: words, adds, amount, times }])),
    versions: [basis[0]?.version, ...Object.keys(versions)],
    basis: basis.map(citeInChinese),
  };
}

function asText(name: string, rule: LimitRule): string {
  const { title, length, backwards, variants = {}, extensions = {}, basis } = rule;
  const head = `${name}  ${title[0]} ${title[1]}:${backwards ? '倒算' : ''}${lengthZh(length)}  ${basis.map(citeInChinese).join('、')}`;
  const more = Object.entries(variants).map(([variant, one]) => `    variant ${variant}: ${lengthZh(one.length)}  ${one.title[0]}`);
  const longer = Object.entries(extensions).map(([extension, { title: words, adds, amount }]) => {
    const added = amount === 'any' ? 'as approved' : `${amount === 'up-to' ? 'up to ' : ''}${lengthEn(adds)}`;
    return `    extension ${extension}: ${added}  ${words[0]}`;
  });
  return [head, ...more, ...longer].join('\n');
}
