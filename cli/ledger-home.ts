import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKPOINT_PATH, isProblem, keyId, parseNote, parseTrust, sameBytes, type Trust } from '#justice/ledger';
import { fileKeys } from '#platform/keys';
import { ledgerPaths } from '#platform/ledger';
import { directorySource, NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const SUITES = [NODE_SHA256_ED25519, NODE_SM3_SM2];

/**
 * Whom to believe about a node's own ledger: who is named in a file of keys, else the node's own key, which is enough to notice damage and accidents,
 * not a keeper who lies. Nothing where there is neither.
 */
export async function trustOf(home: string, file: string | undefined): Promise<Trust | { readonly misuse: string }> {
  if (file !== undefined) {
    const trust = parseTrust(
      await readFile(file),
      SUITES.map(({ signature }) => signature),
    );
    return isProblem(trust) ? { misuse: `--trust: ${trust.where} ${trust.found ?? ''}` } : trust;
  }
  const checkpoint = await directorySource(ledgerPaths(home).directory).read(CHECKPOINT_PATH);
  const note = checkpoint === undefined ? undefined : parseNote(checkpoint, CHECKPOINT_PATH);
  if (note === undefined || isProblem(note)) return { misuse: `no ledger in ${home} 没有账本` };
  const origin = note.text.split('\n')[0] ?? '';
  const keys = await readdir(join(home, 'keys')).catch(() => []);
  if (keys.every((name) => !name.startsWith('log-'))) return { misuse: `no key in ${home}/keys: name whom to believe by \`--trust KEYS\`` };
  for (const { signature } of SUITES) {
    const { key } = await fileKeys(join(home, 'keys'), signature).signer({ name: origin, role: 'log' });
    if (note.signatures.some(({ id }) => sameBytes(id, keyId(key)))) return { logs: [key], witnesses: [], quorum: 0 };
  }
  return { misuse: `the key in ${home}/keys did not sign the ledger beside it 密钥与账本不符` };
}
