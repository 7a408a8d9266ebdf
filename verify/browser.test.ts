import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PROBLEM_WORDS, SHA256_ED25519, SM3_SM2, tellProblem, verifyLedger } from '#verify';
import { inventedLedger } from './ledger-in-tests.ts';

/** Every file and package that a file draws in, as its imports say. */
async function drawnIn(start: string): Promise<{ readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> }> {
  const [files, packages] = [new Set<string>(), new Set<string>()];
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    const source = await readFile(path, 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:from|import\()\s*'([^']+)'/gu)) {
      if (name.startsWith('./')) waiting.push(`${path.slice(0, path.lastIndexOf('/'))}/${name.slice(2)}`);
      else if (name.startsWith('#justice/')) waiting.push(`justice/${name.slice('#justice/'.length)}/index.ts`);
      else packages.add(name);
    }
  }
  return { files, packages };
}

describe('what an outsider has to take from us', () => {
  test('L21 the verifier needs justice/ledger, justice/basics and three packages, no module of a server', async () => {
    const { files, packages } = await drawnIn('verify/index.ts');
    expect(new Set([...files].map((path) => path.slice(0, path.lastIndexOf('/'))))).toEqual(
      new Set(['verify', 'justice/ledger', 'justice/basics']),
    );
    expect([...packages].toSorted()).toEqual(['@noble/curves/ed25519', '@noble/hashes/sha2', 'sm-crypto-v2']);
  });

  test('L21 the ledger itself needs no package at all', async () => {
    expect((await drawnIn('justice/ledger/index.ts')).packages).toEqual(new Set());
  });

  test('L21 on a server it adds Node modules only', async () => {
    const { packages } = await drawnIn('verify/node.ts');
    expect([...packages].filter((name) => !name.startsWith('node:')).toSorted()).toEqual([
      '@noble/curves/ed25519',
      '@noble/hashes/sha2',
      'sm-crypto-v2',
    ]);
  });

  test('L21 what a browser has is enough for a whole ledger, in either suite', async () => {
    for (const suite of [SHA256_ED25519, SM3_SM2]) {
      const { source, trust } = await inventedLedger(suite, [2, 9]);
      expect(await verifyLedger({ source, trust })).toMatchObject({ acts: 9 });
    }
  });

  test('L21 every problem has its sentence in both languages, and says where', () => {
    for (const { zh, en } of Object.values(PROBLEM_WORDS)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Za-z ,-]+$/u);
    }
    expect(tellProblem({ problem: 'ledger/leaf-not-in-tree', where: 'position 17', found: 'tile/0/000' })).toEqual({
      zh: 'position 17:行为与账本的树不符 (tile/0/000)',
      en: 'position 17: the act is not the one in the tree (tile/0/000)',
    });
    expect(tellProblem({ problem: 'ledger/file-missing', where: 'checkpoint' }).zh).toBe('checkpoint:缺少文件');
  });
});
