import { auditJudgment, EXAMPLES, readJudgment } from '#law/judgments';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';
import type { Output } from '../io.ts';
import { playCase } from '../play.ts';
import { fullWidth } from '#justice/basics';
import { told } from '../audit-told.ts';

const SHOWN = 'arrest-refused';

const NEXT = [
  ['tell', '全部案例', 'every case told in code'],
  ['replay case.yaml', '回放自己书写的案件', 'a case of your own: docs/written-cases.md'],
  ['audit 判决书.txt', '审计自己的文书', 'a judgment of your own'],
  ['due --list', '全部期限', 'every limit'],
  ['check legal-aid', '证明一个程序', 'prove a procedure'],
] as const;

/** `npm start`: tells one whole case, audits a few judgments of our own making, and says where to go on. */
export function run(_args: readonly string[], io: Output): Promise<number> {
  const wide: Output = { ...io, out: (line) => io.out(fullWidth(line)) };
  wide.out('法枢 Fashu —— 一案一卷,四权同台;每一行为依法而生、事后可证');
  io.out('\n—— 一个案件 one case（人物、机关均为虚构）——\n');
  const written = SCENARIOS[SHOWN];
  if (written !== undefined) playCase(written, { json: false }, io);
  io.out('\n—— 文书审计 an audit of judgments（四份判决书均为虚构）——\n');
  for (const { name, text } of EXAMPLES) {
    const read = readJudgment(text);
    if ('unreadable' in read) continue;
    wide.out(`〔${name}〕`);
    for (const line of told(name, read, auditJudgment(read))) wide.out(line);
  }
  io.out('—— 程序 procedures ——\n');
  for (const { title, acts, vocabulary, invariants } of Object.values(PROCEDURES)) {
    const [acting, limits] = [Object.keys(acts).length, Object.keys(vocabulary.limits).length];
    io.out(`  ${title[0]} ${title[1]}  ${acting} 项行为 acts、${limits} 项期限 limits、${invariants.length} 条不变式 invariants`);
  }
  io.out('\n—— 接下来 next ——\n');
  for (const [command, zh, en] of NEXT) io.out(`  npm run fashu -- ${command.padEnd(widthFor(command))}${zh}  ${en}`);
  return Promise.resolve(0);
}

const COLUMN = 20;

/** A Chinese character takes two columns. */
function widthFor(text: string): number {
  return COLUMN - text.replaceAll(/[^\u2E80-\uFFEF]/gu, '').length;
}
