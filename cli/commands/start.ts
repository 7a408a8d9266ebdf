import { auditJudgment, EXAMPLES, readJudgment } from '#law/judgments';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';
import type { Output } from '../io.ts';
import { playCase } from '../play.ts';
import { told } from '../audit-told.ts';

const SHOWN = 'arrest-refused';

/** `npm start`: tells one whole case, audits a few judgments of our own making, and says where to go on. */
export function run(_args: readonly string[], io: Output): Promise<number> {
  io.out('法枢 Fashu —— 一案一卷,四权同台;每一行为依法而生、事后可证\n');
  const written = SCENARIOS[SHOWN];
  if (written !== undefined) playCase(written, { json: false }, io);
  io.out('\n—— 文书审计:四份虚构判决书 ——\n');
  for (const { name, text } of EXAMPLES) {
    const read = readJudgment(text);
    if ('unreadable' in read) continue;
    io.out(`〔${name}〕`);
    for (const line of told(name, read, auditJudgment(read))) io.out(line);
  }
  for (const { title, acts, vocabulary, invariants } of Object.values(PROCEDURES)) {
    io.out(
      `${title[0]} ${title[1]}:${Object.keys(acts).length} 项行为 acts,${Object.keys(vocabulary.limits).length} 项期限 limits,${invariants.length} 条不变式 invariants`,
    );
  }
  io.out('\n接下来 next:');
  io.out('  npm run fashu -- tell                     全部案例 every case told in code');
  io.out('  npm run fashu -- check legal-aid          证明一个程序 prove a procedure');
  io.out('  npm run fashu -- due --list               全部期限 every limit');
  io.out('  npm run fashu -- audit 判决书.txt          审计自己的文书 audit a judgment of your own');
  return Promise.resolve(0);
}
