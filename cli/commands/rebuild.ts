import { randomUUID } from 'node:crypto';
import { Fault } from '#justice/basics';
import { hashOf, isProblem } from '#justice/ledger';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { ledgerPaths } from '#platform/ledger';
import { rebuild, type Rebuilt } from '#platform/rebuild';
import { rosterKeeper } from '#platform/roster';
import { tellProblem } from '#verify';
import { readConfiguration } from '../../platform/configuration.ts';
import { openStore } from '../../platform/open-store.ts';
import { practicesOf } from '../../platform/practices.ts';
import { readArguments } from '../arguments.ts';
import type { Output } from '../io.ts';
import { trustOf } from '../ledger-home.ts';

const HELP = `fashu rebuild --from HOME [--database URL] [--trust KEYS]   由账本重建数据库   makes the database again from the ledger
  HOME: a node's home with its \`ledger\` and \`openings\`; the node must be stopped. The database is the node's own unless --database names a server.
  Into an empty database everything is played again; into an older copy, what it lacks. A database that went another way is refused.
  --trust KEYS: lines \`log KEY\`, \`witness KEY\`, \`quorum N\`; the node's own key in HOME/keys unless said.
  What is not in the ledger comes from a backup of the database: the register of people, tokens and sessions, proposals under way, who looked at what, answers to request keys.
Exit 0: done; 1: the ledger does not hold, or a database is not its beginning; 2: wrong use.`;

/** `fashu rebuild`: the database from the ledger and what opens it. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const read = readArguments(args, { switches: ['--help'], options: ['--from', '--database', '--trust'] });
  if (!('problem' in read) && read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  const wrong = 'problem' in read ? read.problem : read.words.length > 0 ? `\`${read.words[0]}\` has no place here` : undefined;
  const home = 'problem' in read ? undefined : read.value('--from');
  if ('problem' in read || wrong !== undefined || home === undefined) {
    io.err(`rebuild: ${wrong ?? '`--from HOME` is needed 需要节点目录'}; \`fashu rebuild --help\` explains it`);
    return 2;
  }
  try {
    return await rebuildFrom({ home, url: read.value('--database'), keys: read.value('--trust') }, io);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    io.err(`rebuild: ${cause.message} (${cause.code})`);
    return 1;
  }
}

interface From {
  readonly home: string;
  readonly url: string | undefined;
  readonly keys: string | undefined;
}

async function rebuildFrom({ home, url, keys }: From, io: Output): Promise<number> {
  const trust = await trustOf(home, keys);
  if ('misuse' in trust) {
    io.err(`rebuild: ${trust.misuse}`);
    return 2;
  }
  const environment = { FASHU_HOME: home, FASHU_MODE: 'demonstration', ...(url === undefined ? {} : { DATABASE_URL: url }) };
  const database = await openStore(readConfiguration(environment), io.out);
  try {
    const done = await rebuild({
      grounds: {
        database,
        practices: practicesOf(PROCEDURES, CHINA),
        standing: rosterKeeper(database),
        sealer: { hash: hashOf(trust), salt: () => new Uint8Array(0) },
        newId: randomUUID,
      },
      ...ledgerPaths(home),
      trust,
      says: io.out,
    });
    return tell(done, io);
  } finally {
    await database.close();
  }
}

function tell(done: Rebuilt | Parameters<typeof tellProblem>[0], io: Output): number {
  if (isProblem(done)) {
    const { zh, en } = tellProblem(done);
    io.out(`✗ 账本不成立,未重建  ${zh}\n  the ledger does not hold  ${en}`);
    return 1;
  }
  io.out(
    `✓ 已由账本重建:原有 ${done.kept} 项,重放 ${done.replayed} 项\n  rebuilt from the ledger: ${done.kept} acts were there, ${done.replayed} played again`,
  );
  return 0;
}
