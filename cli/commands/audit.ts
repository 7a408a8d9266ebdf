import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import {
  asTimeline,
  auditJudgment,
  LADDERS,
  readJudgment,
  type Assessment,
  type DefendantAudit,
  type EventKind,
  type JudgmentRead,
} from '#law/judgments';
import { citeInChinese } from '#law/statutes';
import { z } from 'zod';
import type { Output } from '../io.ts';

const line = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });

/** A judgment to audit, or why it could not be read. */
type Given = { readonly id: string; readonly text: string } | { readonly id: string; readonly problem: string };

/**
 * `fashu audit FILE… [--json] [--summary]`: judgments as text files, one each, or as JSONL (also .gz) with `{id, text}` a line.
 * `--json` prints one line a judgment: `{id, defendants, court}`, or `{id, unreadable}`. Exit 1 when something could not be read.
 */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) {
    io.err('audit: name text files with one judgment each, or a .jsonl file with {"id", "text"} on every line');
    return 2;
  }
  const tally = { read: 0, unreadable: 0, overrun: 0, extended: 0 };
  for (const file of files) {
    for (const given of await judgmentsIn(file)) auditOne(given, { args, io, tally });
  }
  if (args.includes('--summary') || !args.includes('--json')) {
    io.err(
      `共 ${tally.read + tally.unreadable} 份:读出 ${tally.read} 份,不能读出 ${tally.unreadable} 份;疑似超期 ${tally.overrun} 份,须有延长或者特定情形 ${tally.extended} 份`,
    );
  }
  return tally.unreadable > 0 ? 1 : 0;
}

async function judgmentsIn(file: string): Promise<readonly Given[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
    if (file.endsWith('.gz')) bytes = gunzipSync(bytes);
  } catch (cause) {
    return [{ id: file, problem: `cannot read the file: ${(cause as Error).message}` }];
  }
  const text = bytes.toString('utf8');
  if (!/\.jsonl(?:\.gz)?$/u.test(file)) return [{ id: file, text }];
  return text.split('\n').flatMap((one, index) => (one.trim() === '' ? [] : [parseLine(one, `${file}:${index + 1}`)]));
}

function parseLine(text: string, where: string): Given {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { id: where, problem: `not JSON: ${(cause as Error).message}` };
  }
  const parsed = line.safeParse(value);
  return parsed.success
    ? parsed.data
    : { id: where, problem: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
}

interface Auditing {
  readonly args: readonly string[];
  readonly io: Output;
  readonly tally: { read: number; unreadable: number; overrun: number; extended: number };
}

function auditOne(given: Given, { args, io, tally }: Auditing): void {
  const isJson = args.includes('--json');
  const read =
    'text' in given ? readJudgment(given.text) : { unreadable: [{ code: 'audit/unreadable', where: given.id, help: given.problem }] };
  if ('unreadable' in read) {
    tally.unreadable += 1;
    io.out(
      isJson
        ? JSON.stringify({ id: given.id, unreadable: read.unreadable })
        : `【${given.id}】不能读出:${read.unreadable.map(({ help }) => help).join('; ')}`,
    );
    return;
  }
  tally.read += 1;
  const audits = auditJudgment(read);
  const verdicts = new Set(audits.flatMap(({ assessments }) => assessments.map(({ verdict }) => verdict)));
  if (verdicts.has('overrun')) tally.overrun += 1;
  else if (verdicts.has('extended')) tally.extended += 1;
  if (isJson) io.out(JSON.stringify(asTimeline(given.id, read)));
  else if (!args.includes('--summary')) for (const text of told(given.id, read, audits)) io.out(text);
}

const KINDS: Readonly<Record<EventKind, string>> = {
  detained: '拘留、羁押',
  bail: '取保候审',
  'residential-surveillance': '监视居住',
  'arrest-approved': '批准、决定逮捕',
  'arrest-refused': '不批准逮捕',
  arrested: '逮捕',
  released: '释放',
  retained: '留置',
  escaped: '脱逃',
  'transferred-for-prosecution': '移送审查起诉',
  'returned-for-investigation': '退回补充侦查',
  hearing: '开庭',
  adjourned: '延期审理',
  suspended: '中止审理',
  resumed: '恢复审理',
  'sentence-start': '刑期起',
  'sentence-end': '刑期止',
};

const MARKS = { kept: '✓ 在期限内', extended: '△ 须有依据', overrun: '✗ 疑似超期' } as const;

/** A judgment's audit for a reader. */
export function told(id: string, { court }: JudgmentRead, audits: readonly DefendantAudit[]): readonly string[] {
  const dates = [
    ['提起公诉', court.indicted],
    ['受理', court.accepted],
    ['宣判', court.judged],
  ].flatMap(([title, date]) => (date === undefined ? [] : [`${title} ${date}`]));
  return [`【${court.caseNumber ?? id}】${dates.join('  ')}`, ...audits.flatMap(tellDefendant), ''];
}

function tellDefendant({ name, timeline, assessments, replay, notes, unknown }: DefendantAudit): readonly string[] {
  return [
    `  ${name}`,
    ...timeline.map(({ kind, date }) => `    ${date.padEnd(12)}${KINDS[kind]}`),
    ...assessments.map((assessment) => `    ${tellAssessment(assessment)}`),
    ...(replay === undefined
      ? []
      : [
          `    ▷ 程序回放:${replay.performed} 项行为成立(其中推定 ${replay.presumed} 项)${replay.refused.map(({ act, at }) => `;${at} ${act}不能成立`).join('')}`,
        ]),
    ...notes.map((note) => `    ✗ ${note}`),
    ...(unknown.length > 0 ? [`    ? 文书未载明:${unknown.join('、')}`] : []),
  ];
}

function tellAssessment({ ladder, from, to, days, verdict, rung, until }: Assessment): string {
  const { title, basis } = LADDERS[ladder];
  const beyond = verdict === 'overrun' ? `,至迟应于 ${until}` : '';
  return `${MARKS[verdict]} ${title[0]} ${from}—${to}(${days} 日):${rung[0]}${beyond}  ${basis.map(citeInChinese).join('、')}`;
}
