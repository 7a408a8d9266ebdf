import { expect, test } from 'vitest';
import { filesNamed } from '#justice/cases';
import { digestOf, utf8 } from '#justice/ledger';
import { SCENARIOS } from '#scenarios';
import { NODE_SHA256_ED25519 } from '#verify/node';

test('J9 every paper a story names is there, and is what its digest says; every paper that is there is named', () => {
  for (const { files = {}, steps } of Object.values(SCENARIOS)) {
    const named = new Set(steps.flatMap(({ form = {} }) => filesNamed(form).map(({ file }) => file.file)));
    expect([...named].toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [digest, text] of Object.entries(files)) expect(digestOf(NODE_SHA256_ED25519.hash, utf8(text))).toBe(digest);
  }
  expect(Object.values(SCENARIOS).some(({ files }) => files !== undefined)).toBe(true);
});
