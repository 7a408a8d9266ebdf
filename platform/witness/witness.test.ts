import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  EMPTY_TAIL,
  growLedger,
  openCheckpoint,
  proveConsistency,
  rootOf,
  signCheckpoint,
  utf8,
  type LedgerTail,
  type LedgerView,
  type Trust,
} from '#justice/ledger';
import type { Grounds } from '#platform/acts';
import { openSequencer, witnessRequest, type WitnessDoor } from '#platform/ledger';
import {
  failingDisk,
  groundOn,
  ledgerFor,
  ORIGIN,
  someCases,
  STORES,
  testSigner,
  type TestLedger,
  type TestStore,
} from '#platform/testing';
import { httpWitness, openWitness, type Witness } from '#platform/witness';
import { verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

const { hash } = NODE_SHA256_ED25519;
const log = testSigner();
const NAME = 'jc-north.example/witness';

/** A ledger in memory that can be forked. */
class Log {
  readonly files = new Map<string, Uint8Array>();
  tail: LedgerTail = EMPTY_TAIL;
  private readonly salt: string;
  constructor(salt: string) {
    this.salt = salt;
  }
  grow(count: number): this {
    const entries = Array.from({ length: count }, (_, index) => utf8(`${this.salt} ${this.tail.tree.size + index}`));
    const grown = growLedger(hash, this.tail, entries);
    this.tail = grown.tail;
    for (const { path, bytes } of grown.files) this.files.set(path, bytes);
    return this;
  }
  get view(): LedgerView {
    return { hash, size: this.tail.tree.size, source: { read: (path) => Promise.resolve(this.files.get(path)) } };
  }
  note(origin = ORIGIN, signer = log): Promise<string> {
    return signCheckpoint({ origin, size: this.tail.tree.size, root: rootOf(hash, this.tail.tree) }, [signer]);
  }
  async request(old: number, note?: string): Promise<Uint8Array> {
    const path = old <= this.tail.tree.size ? await proveConsistency(this.view, old) : [];
    if ('problem' in path) throw new Error(path.problem);
    return witnessRequest(old, path, note ?? (await this.note()));
  }
}

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'fashu-witness-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** Another agency that signs. */
const COURT = { signer: testSigner('witness', 'court.example/witness', 11), logs: [log.key], seconds: () => 1_772_000_000 };
const witnessIn = (directory: string): Witness =>
  openWitness({ signer: testSigner('witness', NAME, 9), logs: [log.key], directory, seconds: () => 1_772_000_000 });

describe('a witness', () => {
  test('L30 signs a checkpoint that grew out of the last one it signed, and everybody can tell', async () => {
    const witness = witnessIn(folder());
    const ledger = new Log('honest').grow(3);
    const trust: Trust = { logs: [log.key], witnesses: [witness.key], quorum: 1 };
    for (const old of [0, 3, 300]) {
      const answer = await witness.add(await ledger.request(old));
      if (answer.status !== 200) throw new Error(JSON.stringify(answer));
      const opened = openCheckpoint(utf8(`${await ledger.note()}${answer.line}`), trust, 'checkpoint');
      expect(opened).toMatchObject({ checkpoint: { size: ledger.tail.tree.size }, witnesses: [{ seconds: 1_772_000_000 }] });
      ledger.grow(old === 0 ? 297 : 1);
    }
  });

  test('L30 a fork is refused, at the same size and at a larger one', async () => {
    const witness = witnessIn(folder());
    const honest = new Log('same').grow(5);
    expect(await witness.add(await honest.request(0))).toMatchObject({ status: 200 });
    const fork = new Log('other').grow(5);
    expect(await witness.add(await fork.request(5))).toEqual({ status: 409, size: 5 });
    expect(await witness.add(await fork.grow(2).request(5))).toEqual({ status: 422 });
    expect(await witness.add(await new Log('same').grow(4).request(4))).toEqual({ status: 409, size: 5 });
    expect(await witness.add(await honest.grow(1).request(5))).toMatchObject({ status: 200 });
  });

  test('L30 of two forks offered at once, one is signed', async () => {
    const witness = witnessIn(folder());
    const [one, other] = [new Log('one').grow(3), new Log('other').grow(4)];
    const answers = await Promise.all([witness.add(await one.request(0)), witness.add(await other.request(0))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  });

  test('L30 it remembers what it signed after a restart, and says so to a log that does not', async () => {
    const directory = folder();
    const ledger = new Log('kept').grow(7);
    await witnessIn(directory).add(await ledger.request(0));
    expect(await witnessIn(directory).add(await ledger.grow(1).request(0))).toEqual({ status: 409, size: 7 });
    expect(await witnessIn(directory).add(await ledger.request(7))).toMatchObject({ status: 200 });
  });

  test('L30 a witness whose memory is damaged signs nothing', async () => {
    const directory = folder();
    const ledger = new Log('kept').grow(2);
    await witnessIn(directory).add(await ledger.request(0));
    const [file = ''] = readdirSync(directory);
    writeFileSync(join(directory, file), '?');
    await expect(witnessIn(directory).add(await ledger.request(2))).rejects.toMatchObject({ code: 'witness/memory-damaged' });
  });

  test('L30 a ledger it does not watch, a key it does not know, a body that is none', async () => {
    const witness = witnessIn(folder());
    const ledger = new Log('known').grow(2);
    const stranger = testSigner('log', 'elsewhere.example/ledger');
    expect(await witness.add(await ledger.request(0, await ledger.note(stranger.key.name, stranger)))).toEqual({ status: 404 });
    const forged = testSigner('log', ORIGIN, 8);
    expect(await witness.add(await ledger.request(0, await ledger.note(ORIGIN, forged)))).toEqual({ status: 403 });
    const path = await proveConsistency(ledger.view, 0);
    for (const body of [
      '',
      'old 0',
      'old x\n\nnote',
      `new 0\n\n${await ledger.note()}`,
      `old 0\n?\n\n${await ledger.note()}`,
      'old 0\n\nnote',
    ])
      expect([body, await witness.add(utf8(body))]).toEqual([body, { status: 400 }]);
    expect(path).toEqual([]);
  });
});

describe('a ledger with witnesses', () => {
  let opened: TestStore;
  let grounds: Grounds;
  const ledgers: TestLedger[] = [];
  let server: Server;
  let url = '';
  let served: Witness;
  beforeAll(async () => {
    opened = await STORES[0]!.open();
    ({ grounds } = await groundOn(opened.database));
    served = witnessIn(folder());
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          void served.add(new Uint8Array(Buffer.concat(chunks))).then((answer) => {
            response.writeHead(request.url === '/w/add-checkpoint' ? answer.status : 500);
            response.end('line' in answer ? answer.line : 'size' in answer ? `${answer.size}\n` : '');
          });
        });
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w`;
  });
  /** As if there were no ledger yet. */
  const forget = async (): Promise<void> => {
    ledgers.splice(0).forEach(({ end }) => end());
    const { sql } = await import('kysely');
    for (const statement of ['delete from fashu.checkpoints', 'update fashu.leaves set position = null'])
      await sql.raw(statement).execute(opened.database.owner);
  };
  afterEach(forget);
  afterAll(async () => {
    server.close();
    await opened.end();
  });
  const begin = async (): Promise<TestLedger> => {
    const ledger = ledgerFor(opened.database);
    ledgers.push(ledger);
    await someCases(grounds, 1);
    return ledger;
  };
  const verdict = async ({ sequencing: { directory } }: TestLedger, witnesses: readonly Witness[], quorum: number) =>
    verifyLedger({
      source: directorySource(directory),
      trust: { logs: [log.key], witnesses: witnesses.map(({ key }) => key), quorum },
    });

  test('L31 each checkpoint bears the witness’s signature; the verifier sees the quorum', async () => {
    const ledger = await begin();
    const witness = witnessIn(folder());
    const sequencer = await openSequencer({ ...ledger.sequencing, witnesses: [witness] });
    await sequencer.integrate();
    await someCases(grounds, 1);
    await sequencer.integrate();
    expect(await verdict(ledger, [witness], 1)).toMatchObject({ checkpoints: 2, unwitnessed: 0, witnesses: [{ name: NAME }] });
  });

  test('L31 a witness out of reach holds nobody up; the checkpoint shows that it is unwitnessed, the next one is witnessed again', async () => {
    const ledger = await begin();
    const witness = witnessIn(folder());
    let isUp = true;
    const door: WitnessDoor = { key: witness.key, add: (body) => (isUp ? witness.add(body) : Promise.reject(new Error('out of reach'))) };
    const sequencer = await openSequencer({ ...ledger.sequencing, witnesses: [door] });
    for (const up of [true, false, true]) {
      isUp = up;
      await sequencer.integrate();
      await someCases(grounds, 1);
    }
    expect(await verdict(ledger, [witness], 1)).toMatchObject({ checkpoints: 3, unwitnessed: 1, witnesses: [{ name: NAME }] });
  });

  test('L31 a quiet ledger is witnessed too: whoever was away signs its last checkpoint once they are back, and what was published stays', async () => {
    const ledger = await begin();
    const [near, far] = [witnessIn(folder()), openWitness({ ...COURT, directory: folder() })];
    let isUp = true;
    const door: WitnessDoor = { key: far.key, add: (body) => (isUp ? far.add(body) : Promise.reject(new Error('out of reach'))) };
    const sequencing = { ...ledger.sequencing, witnesses: [near, door] };
    const sequencer = await openSequencer(sequencing);
    await sequencer.integrate();
    isUp = false;
    await someCases(grounds, 1);
    const { size } = await sequencer.integrate();
    const read = (path: string): string => readFileSync(join(ledger.sequencing.directory, path), 'utf8');
    const before = read('checkpoint');
    expect(await sequencer.askAgain()).toBe(false);
    expect(read('checkpoint')).toBe(before);
    expect(await verdict(ledger, [near, far], 2)).toMatchObject({ problem: 'ledger/too-few-witnesses' });
    isUp = true;
    expect(await sequencer.askAgain()).toBe(true);
    const after = read('checkpoint');
    expect([after.startsWith(before), after.length > before.length, read(`history/${size}`)]).toEqual([true, true, after]);
    expect(await verdict(ledger, [near, far], 2)).toMatchObject({ checkpoints: 2, unwitnessed: 0 });
    expect(
      await opened.database.system((query) => query.selectFrom('checkpoints').select('note').where('size', '=', size).execute()),
    ).toEqual([{ note: after }]);
    // Nobody is asked twice for the same; and the ledger goes on from there, in another process too.
    expect(await sequencer.askAgain()).toBe(false);
    await someCases(grounds, 1);
    const again = await openSequencer(sequencing);
    await again.integrate();
    expect(await verdict(ledger, [near, far], 2)).toMatchObject({ checkpoints: 3, unwitnessed: 0 });
  });

  test('L31 a machine that dies while a late signature is written opens again, with it or without it', async () => {
    const witness = witnessIn(folder());
    const away: WitnessDoor = { key: witness.key, add: () => Promise.reject(new Error('out of reach')) };
    for (let steps = 0; ; steps += 1) {
      const ledger = await begin();
      await (await openSequencer({ ...ledger.sequencing, witnesses: [away] })).integrate();
      const dying = await openSequencer({ ...ledger.sequencing, witnesses: [witness], disk: failingDisk(steps) });
      const done = await dying.askAgain().catch((error: Error) => error.message);
      const next = await openSequencer({ ...ledger.sequencing, witnesses: [witness] });
      await next.askAgain();
      expect([steps, await verdict(ledger, [witness], 1)]).toMatchObject([steps, { checkpoints: 1, unwitnessed: 0 }]);
      if (done === true) break;
      expect(done).toBe('the machine died');
      await forget();
    }
  });

  test('L31 of a published checkpoint the platform itself changes nothing in the database, and only adds to it', async () => {
    const ledger = await begin();
    await (await openSequencer(ledger.sequencing)).integrate();
    const { sql } = await import('kysely');
    const changed = (set: string) => opened.database.system((query) => sql.raw(`update fashu.checkpoints set ${set}`).execute(query));
    await expect(changed(`note = 'x' || note`)).rejects.toThrow(/nothing of it is changed/u);
    await expect(changed(`root = 'x'`)).rejects.toThrow(/permission denied/u);
    await expect(opened.database.system((query) => sql.raw('delete from fashu.checkpoints').execute(query))).rejects.toThrow(
      /permission denied/u,
    );
    await changed(`note = note || 'x'`);
  });

  test('L31 a witness over the network signs as one in the house does', async () => {
    const ledger = await begin();
    const sequencer = await openSequencer({ ...ledger.sequencing, witnesses: [httpWitness({ url, key: served.key })] });
    await sequencer.integrate();
    expect(await verdict(ledger, [served], 1)).toMatchObject({ unwitnessed: 0 });
    await expect(httpWitness({ url: url.replace('/w', '/x'), key: served.key }).add(utf8('old 0\n\n?'))).rejects.toThrow(/answered 500/u);
  });

  test('L31 a ledger whose history was changed is stopped by its witness, and publishes nothing', async () => {
    const ledger = await begin();
    const witness = witnessIn(folder());
    await (await openSequencer({ ...ledger.sequencing, witnesses: [witness] })).integrate();
    const other = ledgerFor(opened.database);
    ledgers.push(other);
    const { sql } = await import('kysely');
    // Another order of the same acts, under the same key and name: what a keeper who rewrites the past would offer.
    await sql.raw('delete from fashu.checkpoints').execute(opened.database.owner);
    await sql.raw('update fashu.leaves set position = null').execute(opened.database.owner);
    await sql.raw(`update fashu.leaves set leaf = replace(leaf, '"police"', '"court"') where number = 2`).execute(opened.database.owner);
    await someCases(grounds, 1);
    const forked = await openSequencer({ ...other.sequencing, witnesses: [witness] });
    await expect(forked.integrate()).rejects.toMatchObject({ code: 'ledger/fork' });
    expect(await verdict(other, [], 0)).toMatchObject({ problem: 'ledger/file-missing' });
    await sql.raw(`update fashu.leaves set leaf = replace(leaf, '"court"', '"police"') where number = 2`).execute(opened.database.owner);
  });

  test('L31 a directory put back from an older copy is stopped by its witness', async () => {
    const ledger = await begin();
    const witness = witnessIn(folder());
    const ahead = new Log('newer').grow(50);
    await witness.add(await ahead.request(0));
    const sequencer = await openSequencer({ ...ledger.sequencing, witnesses: [witness] });
    await expect(sequencer.integrate()).rejects.toThrow(/put back from an older copy/u);
  });
});
