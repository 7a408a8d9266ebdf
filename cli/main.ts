import { nearest, type Output } from './io.ts';

interface Command {
  readonly run: (args: readonly string[], io: Output) => Promise<number>;
}

/** A command: its line of help, and how to load it. Exit codes: 0 done, 1 something was found or wrong in the input, 2 wrong use. */
interface Entry {
  readonly zh: string;
  readonly en: string;
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  start: { zh: '演示:讲述案例,核对裁判文书', en: 'the demonstration', load: () => import('./commands/start.ts') },
  serve: { zh: '启动节点', en: 'serve a node', load: () => import('./commands/serve.ts') },
  api: { zh: '通过接口办案', en: 'work in cases through the API', load: () => import('./commands/api.ts') },
  tell: { zh: '讲述一个案例', en: 'tell a scenario as a story', load: () => import('./commands/tell.ts') },
  replay: { zh: '按程序回放书写的案件', en: 'play a written case through its procedure', load: () => import('./commands/replay.ts') },
  audit: { zh: '从裁判文书核对期限', en: 'read judgments and check their timelines', load: () => import('./commands/audit.ts') },
  due: { zh: '计算期限', en: 'compute limits from a JSONL file', load: () => import('./commands/due.ts') },
  check: { zh: '验证程序', en: 'prove the invariants of the procedures', load: () => import('./commands/check.ts') },
  promela: { zh: '导出 Promela 模型', en: 'export a model for SPIN', load: () => import('./commands/promela.ts') },
  law: { zh: '导入、查阅、检索法律文本', en: 'import, show and find statute texts', load: () => import('./commands/law.ts') },
  cite: { zh: '核对全部法律依据', en: 'check every citation against the texts', load: () => import('./commands/cite.ts') },
  reconcile: {
    zh: '数据库与账本逐项对账',
    en: 'hold the database against the ledger, act by act',
    load: () => import('./commands/reconcile.ts'),
  },
  rebuild: { zh: '由账本重建数据库', en: 'make the database again from the ledger', load: () => import('./commands/rebuild.ts') },
  verify: { zh: '从外部核验账本、证明、文书', en: 'check a ledger or a proof from outside', load: () => import('./commands/verify.ts') },
};

const io: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

function help(): void {
  io.out('fashu 法枢  —  fashu COMMAND [--help]');
  for (const [name, { zh, en }] of Object.entries(COMMANDS)) io.out(`  ${name.padEnd(10)}${zh}  ${en}`);
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    help();
    return 0;
  }
  const command = COMMANDS[name];
  if (command === undefined) {
    const meant = nearest(name, Object.keys(COMMANDS));
    io.err(`fashu: no command \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`} \`fashu --help\` lists them`);
    return 2;
  }
  const loaded = await loadCommand(name, command);
  return loaded === undefined ? 2 : loaded.run(args, io);
}

/** The module of a command, or nothing where this copy does not carry it; anything else that goes wrong while loading is an accident. */
async function loadCommand(name: string, { load }: Entry): Promise<Command | undefined> {
  try {
    return await load();
  } catch (cause) {
    const { code, url } = cause as { readonly code?: string; readonly url?: string };
    if (code !== 'ERR_MODULE_NOT_FOUND' || url?.endsWith(`/commands/${name}.ts`) !== true) throw cause;
    io.err(`fashu: \`${name}\` is not available in this copy 此版本尚无该命令; \`fashu --help\` lists the commands`);
    return undefined;
  }
}

// A reader that stops early (`fashu … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));
