import { describe, expect, test } from 'vitest';
import { named, STORES } from '#platform/testing';
import { crash } from '../bench/crash.ts';

const embedded = STORES.find(({ kind }) => kind === 'embedded')!;
const skipped = process.platform === 'linux' ? embedded.skipped : 'the processes of a server are found in /proc';

describe.skipIf(skipped !== undefined)(named('kill -9 under load', { ...embedded, ...(skipped === undefined ? {} : { skipped }) }), () => {
  test(
    'N21 of a node, of its database, of both: nothing acknowledged is lost, nothing is half, the ledger agrees',
    { timeout: 300_000 },
    async () => {
      const { rounds, acknowledged, lost, half, disagreed } = await crash(3, () => undefined);
      expect({ rounds, lost, half, disagreed }).toEqual({ rounds: 3, lost: 0, half: 0, disagreed: 0 });
      expect(acknowledged).toBeGreaterThan(0);
    },
  );
});
