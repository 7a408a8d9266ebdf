import { Fault } from '#justice/basics';
import { hashOf, isProblem, type Problem } from '#justice/ledger';
import { ledgerPaths, storedRows } from '#platform/ledger';
import { openPostgres } from '#platform/postgres';
import { ledgerEntries, reconcile, tellProblem, verifyLedger } from '#verify';
import { directorySource } from '#verify/node';
import { openStore } from '../../platform/open-store.ts';
import { replayed } from '../replayed.ts';
import { readArguments } from '../arguments.ts';
import type { Output } from '../io.ts';
import { trustOf } from '../ledger-home.ts';

const HELP = `fashu reconcile HOME [--database URL] [--trust KEYS] [--acts-only]   数据库与账本逐项对账   holds the database against the ledger, act by act
  Then every act is played again, in memory, and what follows from the acts is compared: states, limits, requests, documents, who has a part in what.
  --acts-only: leaves that out.
  HOME: a node's home. Its own database is opened, so the node must be stopped; with --database URL a server is read, running or not.
  --trust KEYS: whom to believe about the ledger; the node's own key in HOME/keys unless said.
Exit 0: they agree; 1: they do not, and the first act that differs is named; 2: wrong use.`;

/** `fashu reconcile`: the database against the ledger. Returns the exit code. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  const read = readArguments(args, { switches: ['--help', '--acts-only'], options: ['--database', '--trust'] });
  if (!('problem' in read) && read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  if ('problem' in read || read.words.length !== 1) {
    io.err(`reconcile: ${'problem' in read ? read.problem : 'one HOME is needed 需要节点目录'}; \`fashu reconcile --help\` explains it`);
    return 2;
  }
  const [home = ''] = read.words;
  try {
    const trust = await trustOf(home, read.value('--trust'));
    if ('misuse' in trust) {
      io.err(`reconcile: ${trust.misuse}`);
      return 2;
    }
    const url = read.value('--database');
    const database = url === undefined ? await openStore({ store: 'embedded', home }, io.out) : await openPostgres({ url });
    try {
      const source = directorySource(ledgerPaths(home).directory);
      const verdict = await verifyLedger({ source, trust });
      if (isProblem(verdict)) return tell(verdict, io);
      const { size } = verdict.checkpoint;
      const hash = hashOf(trust);
      const acts = await reconcile({ hash, entries: ledgerEntries({ hash, source, size }), rows: storedRows(database, size) });
      if (isProblem(acts) || read.has('--acts-only')) return tell(acts, io);
      const rows = await replayed(database, { home, trust });
      return tell(isProblem(rows) ? rows : { ...acts, ...rows }, io);
    } finally {
      await database.close();
    }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    io.err(`reconcile: ${cause.message} (${cause.code})`);
    return 1;
  }
}

function tell(found: { readonly acts: number; readonly rows?: number } | Problem, io: Output): number {
  if (isProblem(found)) {
    const { zh, en } = tellProblem(found);
    io.out(`✗ 对账不符  ${zh}\n  does not agree  ${en}`);
    return 1;
  }
  const [rows, rowsInEnglish] =
    found.rows === undefined
      ? ['', '']
      : [`,重放所得的 ${found.rows} 行相同`, `, and the ${found.rows} rows that follow from them are the same`];
  io.out(`✓ 数据库与账本一致:${found.acts} 项${rows}\n  the database agrees with the ledger: ${found.acts} acts${rowsInEnglish}`);
  return 0;
}
