import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import type { Signer, Trust } from '#justice/ledger';
import { openNewCase, performAct, type Grounds, type Receipt } from '#platform/acts';
import { DISK, type Disk, type Sequencing } from '#platform/ledger';
import type { Database } from '#platform/store';
import { signerOf } from '#verify';
import { NODE_SHA256_ED25519 } from '#verify/node';
import { officer } from './ground.ts';

export const ORIGIN = 'linjiang.example/ledger';

/** The same key in every test: a ledger opened again is signed by the same hand. */
export const testSigner = (role: Signer['key']['role'] = 'log', name = ORIGIN, seed = 7): Signer =>
  signerOf(NODE_SHA256_ED25519.signature, new Uint8Array(32).fill(seed), { name, role });

export const testTrust = (): Trust => ({ logs: [testSigner().key], witnesses: [], quorum: 0 });

/** A node's ledger in a directory of its own. */
export interface TestLedger {
  readonly home: string;
  readonly sequencing: Sequencing;
  readonly end: () => void;
}

export function ledgerFor(database: Database): TestLedger {
  const home = mkdtempSync(join(tmpdir(), 'fashu-ledger-'));
  const sequencing = {
    database,
    hash: NODE_SHA256_ED25519.hash,
    signer: testSigner(),
    directory: join(home, 'ledger'),
    secretDirectory: join(home, 'openings'),
  };
  return { home, sequencing, end: () => rmSync(home, { recursive: true, force: true }) };
}

/** A disk that does so much and then fails for good, before or in the middle of a step; how often it was asked is counted. */
export function failingDisk(steps: number): Disk & { readonly asked: () => number } {
  let done = 0;
  const step = async (work: () => Promise<void>): Promise<void> => {
    if (done >= steps) throw new Error('the machine died');
    done += 1;
    await work();
  };
  return {
    write: (file, bytes) => step(() => DISK.write(file, bytes)),
    sync: (directory) => step(() => DISK.sync(directory)),
    asked: () => done,
  };
}

/** Opens some cases, each with a report taken down: two entries a case. */
export async function someCases(grounds: Grounds, count: number): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (let index = 0; index < count; index += 1) {
    const opened = await openNewCase(grounds, officer('林禾'), {
      procedure: 'criminal',
      role: 'police',
      subjects: [
        { id: 'case', type: 'case', facts: { origin: 'public-security' } },
        { id: 'shen', type: 'accused', name: '申某', facts: { age: 'adult', gravity: 'up-to-three' } },
      ],
      key: randomUUID(),
    });
    if (!('done' in opened)) throw new Error(JSON.stringify(opened));
    const taken = await performAct(grounds, officer('林禾'), {
      case: opened.done.case,
      act: 'acceptReport',
      role: 'police',
      together: [officer('周砚').id],
      form: { source: 'report', facts: '店内现金被盗' },
      key: randomUUID(),
    });
    if (!('done' in taken)) throw new Error(JSON.stringify(taken));
    receipts.push(taken.done);
  }
  return receipts;
}
