import { readArguments, type Arguments } from '../arguments.ts';
import type { Output } from '../io.ts';
import { findIn } from '../law-find.ts';
import { importTexts, openIndex, readIndex, STORE, type LawIndex } from '../law-index.ts';
import { listTexts, show } from '../law-show.ts';

const HELP = `fashu law 法律文本:导入、查阅、检索   statute texts: import, show, find
  fashu law import DIR [--to DIR]        reads Markdown statutes (第…条 begins an article) and articles*.jsonl(.gz); kept in ${STORE}
  fashu law show 刑诉法 91                一条 one article; also 刑事诉讼法 第九十一条 第三款, 刑法133条之一, 刑诉法§91(3), cpl 91 3
             [--version 2018-10-26]      that text; [--on 2020-05-01]  the text in force that day
  fashu law find 羁押 期限 [--in 刑诉法]    articles with all the words, nearest first
             [--limit 20] [--all]        so many; also texts that a later one has replaced
  fashu law list [WORDS…]                what is there
  everywhere: [--texts DIR] reads a folder without importing it, [--from DIR] another index than ${STORE}, [--json] for machines
Exit 0: found; 1: not found, or odd texts on import; 2: wrong use, or nothing imported.`;

const UNDERSTOOD = {
  switches: ['--json', '--all', '--help'],
  options: ['--to', '--from', '--texts', '--in', '--version', '--on', '--limit'],
};

type Verb = (index: LawIndex, args: Arguments, io: Output) => Promise<number>;

const VERBS: Readonly<Record<string, Verb>> = { show, find: findIn, list: listTexts };

/** `fashu law import | show | find | list`: statute texts, which whoever uses them imports. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const [verb = '--help', ...rest] = args;
  const read = readArguments(rest, UNDERSTOOD);
  if (verb === '--help' || verb === 'help' || (!('problem' in read) && read.has('--help'))) {
    io.out(HELP);
    return 0;
  }
  if ('problem' in read) return wrongUse(io, `${verb}: ${read.problem}; \`fashu law --help\` names them`);
  if (verb === 'import') return importFrom(read, io);
  const asked = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (asked === undefined) return wrongUse(io, `\`${verb}\` is none of import, show, find, list; \`fashu law --help\` explains them`);
  const index = await indexFor(read, io);
  return index === undefined ? 2 : asked(index, read, io);
}

function wrongUse(io: Output, help: string): number {
  io.err(`law: ${help}`);
  return 2;
}

/** The texts that are asked for; or nothing, having said how to get some. */
async function indexFor(args: Arguments, io: Output): Promise<LawIndex | undefined> {
  const folder = args.value('--texts');
  const from = args.value('--from') ?? STORE;
  const index = folder === undefined ? await openIndex(from) : await readIndex(folder);
  if (index !== undefined && 'entries' in index && index.entries.length > 0) return index;
  if (index !== undefined && 'code' in index) io.err(`law: ${index.where}: ${index.help}`);
  else if (folder !== undefined) io.err(`law: no statute could be read in \`${folder}\`; give a folder of Markdown statutes`);
  else
    io.err(
      `law: no texts have been imported into \`${from}\` 尚未导入法律文本; \`fashu law import DIR\` does it, or read a folder directly with \`--texts DIR\``,
    );
  return undefined;
}

async function importFrom(args: Arguments, io: Output): Promise<number> {
  const [folder, ...others] = args.words;
  if (folder === undefined || others.length > 0) return wrongUse(io, 'import: name one folder of texts, `fashu law import DIR`');
  const to = args.value('--to') ?? STORE;
  const imported = await importTexts(folder, to);
  if (args.has('--json')) {
    io.out(JSON.stringify({ to, ...imported }));
  } else {
    for (const { where, code, help } of imported.findings) io.err(`${where}  ${code}  ${help}`);
    const again = imported.replaced > 0 ? `,其中替换 ${imported.replaced} 部` : '';
    io.out(
      `已导入 ${imported.texts} 部、${imported.articles} 条至 ${to}${again};异常 ${imported.findings.length} 处  ${imported.texts} texts, ${imported.articles} articles, ${imported.findings.length} findings`,
    );
  }
  return imported.texts === 0 ? 1 : 0;
}
