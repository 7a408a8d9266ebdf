import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#justice/basics';
import { isProblem, parseKey, writeKey, type Signer } from '#justice/ledger';
import { fileKeys } from '#platform/keys';
import type { WitnessDoor } from '#platform/ledger';
import { httpWitness, openWitness, type WitnessAddress } from '#platform/witness';
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
  { home, suite, witnesses, quorum, isDemonstration }: Configuration,
  log: Signer,
): Promise<readonly WitnessDoor[]> {
  const { signature } = suite === 'sm3-sm2' ? NODE_SM3_SM2 : NODE_SHA256_ED25519;
  if (witnesses.length > 0 || !isDemonstration) {
    const known = witnesses.map((one) => addressOf(one));
    await writeTrust(home, [`log ${writeKey(log.key)}`, ...known.map(({ key }) => `witness ${writeKey(key)}`), `quorum ${quorum}`]);
    return known.map(httpWitness);
  }
  const directory = join(home, 'witness');
  const signer = await fileKeys(join(directory, 'keys'), signature).signer({ name: DEMONSTRATION, role: 'witness' });
  await writeTrust(home, [`log ${writeKey(log.key)}`, `witness ${writeKey(signer.key)}`, 'quorum 1']);
  return [openWitness({ signer, logs: [log.key], directory, seconds: () => Math.floor(Date.now() / 1000) })];
}

/** A witness as it is configured, `KEY@URL`. Whatever suite the ledger has, a witness may have the other. */
function addressOf(given: string): WitnessAddress {
  const at = given.lastIndexOf('@http');
  const key = parseKey(given.slice(0, Math.max(at, 0)), [NODE_SHA256_ED25519.signature, NODE_SM3_SM2.signature]);
  const url = given.slice(at + 1);
  if (at < 0 || !URL.canParse(url) || isProblem(key) || key.role !== 'witness')
    throw new Fault('configuration/wrong', `FASHU_WITNESSES: \`${given}\` is not KEY@URL, the key of a witness and where it is reached`);
  return { url, key };
}

async function writeTrust(home: string, lines: readonly string[]): Promise<void> {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, TRUST), `${lines.join('\n')}\n`);
}
