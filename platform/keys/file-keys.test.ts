import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { utf8, writeKey } from '#justice/ledger';
import { fileKeys } from '#platform/keys';
import { NODE_SHA256_ED25519, NODE_SM3_SM2 } from '#verify/node';

const folders: string[] = [];
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'fashu-keys-'));
  folders.push(path);
  return join(path, 'keys');
};
afterEach(() => folders.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true })));
const isUnix = process.platform !== 'win32';
const { signature } = NODE_SHA256_ED25519;
const WHO = { name: 'linjiang.example/ledger', role: 'log' } as const;

test.each([NODE_SHA256_ED25519, NODE_SM3_SM2])(
  'N22 a key is made once, kept for its owner alone, and signs: $name',
  async ({ signature: algorithm }) => {
    const directory = folder();
    const first = await fileKeys(directory, algorithm).signer(WHO);
    const again = await fileKeys(directory, algorithm).signer(WHO);
    expect(writeKey(again.key)).toBe(writeKey(first.key));
    const message = utf8('检查点');
    const { publicKey } = first.key;
    expect(algorithm.verify({ publicKey, message, signature: await again.sign(message) })).toBe(true);
    const [file = ''] = readdirSync(directory);
    if (isUnix) expect([statSync(directory).mode & 0o777, statSync(join(directory, file)).mode & 0o777]).toEqual([0o700, 0o600]);
  },
);

test('N22 each role and name has a key of its own', async () => {
  const keys = fileKeys(folder(), signature);
  const signers = [await keys.signer(WHO), await keys.signer({ ...WHO, role: 'witness' }), await keys.signer({ ...WHO, name: 'other' })];
  expect(new Set(signers.map(({ key }) => Buffer.from(key.publicKey).toString('hex'))).size).toBe(3);
});

test.skipIf(!isUnix)(
  `N23 a key others could read is refused, and so is what is no key${isUnix ? '' : ' — skipped: Windows has no modes'}`,
  async () => {
    const directory = folder();
    await fileKeys(directory, signature).signer(WHO);
    const file = join(directory, readdirSync(directory)[0] ?? '');
    chmodSync(file, 0o640);
    await expect(fileKeys(directory, signature).signer(WHO)).rejects.toMatchObject({ code: 'keys/readable-by-others' });
    chmodSync(file, 0o600);
    writeFileSync(file, 'short\n');
    await expect(fileKeys(directory, signature).signer(WHO)).rejects.toMatchObject({ code: 'keys/not-a-key' });
  },
);
