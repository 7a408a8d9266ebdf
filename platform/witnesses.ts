import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeKey, type Signer } from '#justice/ledger';
import { fileKeys } from '#platform/keys';
import type { WitnessDoor } from '#platform/ledger';
import { httpWitness, openWitness } from '#platform/witness';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';
import type { Configuration } from './configuration.ts';

/** What the demonstration's witness is called; its procuratorate supervises the law and signs what the police and the courts recorded. */
const DEMONSTRATION = 'procuratorate.linjiang.fashu.invalid/witness';
const TRUST = 'ledger-keys';

/**
 * Who signs beside the ledger: those that are configured; in a demonstration without any, one with a key of its own in the same house, which shows
 * how it works and protects against nobody. Whom a verifier may believe is written into the home: `fashu verify … --trust HOME/ledger-keys`.
 */
export async function witnessesOf(
  { home, suite, witnesses, isDemonstration }: Configuration,
  log: Signer,
): Promise<readonly WitnessDoor[]> {
  if (witnesses.length > 0 || !isDemonstration) {
    await writeTrust(home, [`log ${writeKey(log.key)}`]);
    return witnesses.map(httpWitness);
  }
  const { signature } = suite === 'sm3-sm2' ? NODE_SM3_SM2 : NODE_SHA256_ED25519;
  const directory = join(home, 'witness');
  const signer = await fileKeys(join(directory, 'keys'), signature).signer({ name: DEMONSTRATION, role: 'witness' });
  await writeTrust(home, [`log ${writeKey(log.key)}`, `witness ${writeKey(signer.key)}`, 'quorum 1']);
  return [openWitness({ signer, logs: [log.key], directory, seconds: () => Math.floor(Date.now() / 1000) })];
}

async function writeTrust(home: string, lines: readonly string[]): Promise<void> {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, TRUST), `${lines.join('\n')}\n`);
}
