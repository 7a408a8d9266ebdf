import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { isProblem } from '#justice/ledger';
import { eraseDatum, performAct } from '#platform/acts';
import { directoryFiles, keepUpload, type Kept } from '#platform/files';
import { openSequencer } from '#platform/ledger';
import { rebuild } from '#platform/rebuild';
import { rosterKeeper } from '#platform/roster';
import { groundOn, ledgerFor, officer, someCases, STORES, testTrust } from '#platform/testing';

const LIN = officer('林禾');
const FILES = ['case_id', 'digest', 'media_type', 'bytes', 'label', 'uploaded_by'] as const;

test('L32 files that acts name are files of their case again, with what was said of them; what was erased of one is gone from both', async () => {
  const [original, again] = [await STORES[0]!.open(), await STORES[0]!.open()];
  const ledger = ledgerFor(original.database);
  const home = mkdtempSync(join(tmpdir(), 'fashu-files-'));
  try {
    const { grounds } = await groundOn(original.database);
    const sequencer = await openSequencer(ledger.sequencing);
    const [receipt] = await someCases(grounds, 1);
    const id = receipt?.case ?? '';
    const store = directoryFiles(home);
    const exhibits: (Kept & { readonly name: string })[] = [];
    for (const said of ['一号照片说明', '二号照片说明']) {
      const received = await store.receive(Readable.from([Buffer.from(said)]), 1000);
      const at = grounds.clock.instant();
      const kept = await keepUpload(original.database, {
        case: id,
        by: LIN.id,
        received: received!,
        mediaType: 'text/plain',
        label: 'sensitive',
        at,
      });
      const evidence = { kind: 'physical', proves: said };
      exhibits.push({ ...kept, name: `${said}.txt`, ...evidence });
    }
    const done = await performAct(grounds, LIN, {
      case: id,
      act: 'acceptReport',
      role: 'police',
      form: { source: 'report', facts: '补充材料', exhibits },
      key: randomUUID(),
    });
    if (!('done' in done)) throw new Error(JSON.stringify(done));
    await sequencer.integrate();
    for (const path of ['/form/exhibits/0/name', '/form/exhibits/1/file'])
      expect(
        await eraseDatum(grounds, sequencer, { case: id, number: done.done.number, path, basis: '依申请', by: 'o999' }),
      ).toHaveProperty('erased');
    await sequencer.integrate();
    const into = { ...grounds, database: again.database, standing: rosterKeeper(again.database) };
    const rebuilt = await rebuild({ grounds: into, ...ledger.sequencing, trust: testTrust() });
    if (isProblem(rebuilt)) throw new Error(JSON.stringify(rebuilt));
    const filesIn = (database: typeof original.database) =>
      database.system((query) =>
        query
          .selectFrom('files')
          .select([...FILES])
          .orderBy('digest')
          .execute(),
      );
    // The second was named by an opening that is erased: nothing names it any more, and nothing brings it back.
    expect(await filesIn(again.database)).toEqual((await filesIn(original.database)).filter(({ digest }) => digest === exhibits[0]?.file));
  } finally {
    await Promise.all([original.end(), again.end()]);
    ledger.end();
    rmSync(home, { recursive: true, force: true });
  }
});
