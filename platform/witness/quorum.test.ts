import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { base64, concat, keyId, parseNote, isProblem, writeKey } from '#justice/ledger';
import type { Grounds } from '#platform/acts';
import { openSequencer, type WitnessDoor } from '#platform/ledger';
import { groundOn, ledgerFor, ORIGIN, someCases, STORES, testSigner, type TestLedger, type TestStore } from '#platform/testing';
import { httpWitness, openWitness, type Witness } from '#platform/witness';
import { run as verify } from '../../cli/commands/verify.ts';
import { readConfiguration } from '../configuration.ts';
import { witnessesOf } from '../witnesses.ts';

const log = testSigner();
const NAMES = ['procuratorate.example/witness', 'court.example/witness', 'justice.example/witness'] as const;

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'fashu-quorum-'));
  folders.push(made);
  return made;
};
const servers: Server[] = [];

/** Serves a witness on this machine: every request answered by what is given. */
async function served(answer: (body: Uint8Array) => Promise<{ readonly status: number; readonly text: string }>): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        void answer(new Uint8Array(Buffer.concat(chunks))).then(({ status, text }) => response.writeHead(status).end(text));
      });
  });
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

interface Agency {
  readonly witness: Witness;
  readonly door: WitnessDoor;
  readonly url: string;
  isUp: boolean;
}

async function agency(name: string, seed: number): Promise<Agency> {
  const witness = openWitness({
    signer: testSigner('witness', name, seed),
    logs: [log.key],
    directory: folder(),
    seconds: () => 1_772_000_000,
  });
  const url = await served(async (body) => {
    if (!one.isUp) return { status: 503, text: '' };
    const answer = await witness.add(body);
    return { status: answer.status, text: 'line' in answer ? answer.line : 'size' in answer ? `${answer.size}\n` : '' };
  });
  const one: Agency = { witness, url, door: httpWitness({ url, key: witness.key }), isUp: true };
  return one;
}

let opened: TestStore;
let grounds: Grounds;
const ledgers: TestLedger[] = [];
let agencies: readonly Agency[];

beforeAll(async () => {
  opened = await STORES[0]!.open();
  ({ grounds } = await groundOn(opened.database));
});
afterEach(async () => {
  ledgers.splice(0).forEach(({ end }) => end());
  const { sql } = await import('kysely');
  for (const statement of ['delete from fashu.checkpoints', 'update fashu.leaves set position = null'])
    await sql.raw(statement).execute(opened.database.owner);
});
afterAll(async () => {
  servers.forEach((server) => server.close());
  folders.forEach((one) => rmSync(one, { recursive: true, force: true }));
  await opened.end();
});

const begin = async (): Promise<TestLedger> => {
  agencies = await Promise.all(NAMES.map((name, index) => agency(name, 20 + index)));
  const ledger = ledgerFor(opened.database);
  ledgers.push(ledger);
  await someCases(grounds, 1);
  return ledger;
};

/** What `fashu verify` says under a policy of so many of the three. */
async function told({ home, sequencing }: TestLedger, quorum: number): Promise<{ readonly code: number; readonly said: string }> {
  const trust = join(home, `keys-${quorum}`);
  const lines = [`log ${writeKey(log.key)}`, ...agencies.map(({ witness }) => `witness ${writeKey(witness.key)}`), `quorum ${quorum}`];
  writeFileSync(trust, `${lines.join('\n')}\n`);
  let said = '';
  const write = (line: string): void => void (said += `${line}\n`);
  const code = await verify([sequencing.directory, '--trust', trust, '--json'], { out: write, err: write });
  return { code, said };
}

describe('a quorum of witnesses', () => {
  test('L31 of three witnesses with one away, a policy of two holds and one of three is told what is missing', async () => {
    const ledger = await begin();
    agencies[2]!.isUp = false;
    const sequencer = await openSequencer({ ...ledger.sequencing, witnesses: agencies.map(({ door }) => door) });
    await sequencer.integrate();
    const [two, three] = [await told(ledger, 2), await told(ledger, 3)];
    expect(two.code).toBe(0);
    expect(JSON.parse(two.said)).toMatchObject({ ok: true });
    expect(three.code).toBe(1);
    expect(JSON.parse(three.said)).toMatchObject({ ok: false, problem: 'ledger/too-few-witnesses', found: '2 of 3' });
    // Back again, the next checkpoint is signed by all, and vouches for what came before it.
    agencies[2]!.isUp = true;
    await someCases(grounds, 1);
    await sequencer.integrate();
    expect((await told(ledger, 3)).code).toBe(0);
  });

  test('L31 with no witness there is a ledger, and whoever asks for one does not believe it', async () => {
    const ledger = await begin();
    agencies.forEach((one) => void (one.isUp = false));
    await (await openSequencer({ ...ledger.sequencing, witnesses: agencies.map(({ door }) => door) })).integrate();
    expect((await told(ledger, 0)).code).toBe(0);
    expect(JSON.parse((await told(ledger, 1)).said)).toMatchObject({ problem: 'ledger/too-few-witnesses', found: '0 of 1' });
  });

  test('L31 one fork seen by one of three stops the ledger, though the two others would sign', async () => {
    const ledger = await begin();
    const [honest] = agencies as [Agency];
    const sequencer = await openSequencer({ ...ledger.sequencing, witnesses: [honest.door] });
    await sequencer.integrate();
    const other = ledgerFor(opened.database);
    ledgers.push(other);
    const { sql } = await import('kysely');
    await sql.raw('delete from fashu.checkpoints').execute(opened.database.owner);
    await sql.raw('update fashu.leaves set position = null').execute(opened.database.owner);
    await sql.raw(`update fashu.leaves set leaf = replace(leaf, '"police"', '"court"') where number = 2`).execute(opened.database.owner);
    await someCases(grounds, 1);
    const forked = await openSequencer({ ...other.sequencing, witnesses: agencies.map(({ door }) => door) });
    await expect(forked.integrate()).rejects.toMatchObject({ code: 'ledger/fork' });
    await sql.raw(`update fashu.leaves set leaf = replace(leaf, '"court"', '"police"') where number = 2`).execute(opened.database.owner);
  });

  test('L31 whatever a witness sends, only its own good signature is published', async () => {
    const ledger = await begin();
    const [honest, liar] = agencies as [Agency, Agency];
    const line = (name: string, id: Uint8Array, bytes: Uint8Array): string => `— ${name} ${base64(concat(id, bytes))}\n`;
    const junk = new Uint8Array(72).fill(5);
    const own = (bytes: Uint8Array): string => line(liar.witness.key.name, keyId(liar.witness.key), bytes);
    const lies: readonly string[] = [
      '',
      'thanks\n',
      own(junk),
      own(junk.subarray(0, 64)),
      // A bad signature in the log's name, or in another witness's, would condemn the checkpoint for everybody.
      line(ORIGIN, keyId(log.key), junk.subarray(0, 64)),
      line(honest.witness.key.name, keyId(honest.witness.key), junk),
      line('elsewhere.example', keyId(liar.witness.key), junk),
      own(junk).repeat(100),
      `\n${own(junk)}`,
      'x'.repeat(100_000),
    ];
    const sequencer = await openSequencer({
      ...ledger.sequencing,
      witnesses: [honest.door, { key: liar.witness.key, add: () => Promise.resolve({ status: 200, line: lies[turn] ?? '' }) }],
    });
    let turn = 0;
    for (; turn < lies.length; turn += 1) {
      await someCases(grounds, 1);
      await sequencer.integrate();
      const note = parseNote(new Uint8Array(readFileSync(join(ledger.sequencing.directory, 'checkpoint'))), 'checkpoint');
      if (isProblem(note)) throw new Error(note.where);
      expect([turn, note.signatures.map(({ name }) => name)]).toEqual([turn, [ORIGIN, honest.witness.key.name]]);
      expect([turn, (await told(ledger, 1)).code]).toEqual([turn, 0]);
    }
    expect(JSON.parse((await told(ledger, 2)).said)).toMatchObject({ problem: 'ledger/too-few-witnesses', found: '1 of 2' });
  });

  test('L31 a witness that sends its good line beside somebody else’s counts for nothing', async () => {
    const ledger = await begin();
    const [honest, other] = agencies as [Agency, Agency];
    const add: WitnessDoor['add'] = async (body) => {
      const [one, two] = [await honest.witness.add(body), await other.witness.add(body)];
      return one.status === 200 && two.status === 200 ? { status: 200, line: one.line + two.line } : { status: 400 };
    };
    await (await openSequencer({ ...ledger.sequencing, witnesses: [{ key: honest.witness.key, add }] })).integrate();
    expect(JSON.parse((await told(ledger, 1)).said)).toMatchObject({ found: '0 of 1' });
  });
});

describe('witnesses as a node is set up with them', () => {
  const set = (environment: Readonly<Record<string, string>>) => {
    const home = folder();
    return { home, configuration: readConfiguration({ FASHU_HOME: home, ...environment }) };
  };

  test('L31 their keys and the quorum are written where a verifier finds them', async () => {
    agencies = await Promise.all(NAMES.map((name, index) => agency(name, 20 + index)));
    const given = agencies.map(({ witness, url }) => `${writeKey(witness.key)}@${url}`);
    const { home, configuration } = set({ FASHU_WITNESSES: given.join(' ') });
    const doors = await witnessesOf(configuration, log);
    expect(doors.map(({ key }) => key.name)).toEqual(NAMES);
    const text = readFileSync(join(home, 'ledger-keys'), 'utf8');
    expect(text.trim().split('\n')).toEqual([
      `log ${writeKey(log.key)}`,
      ...agencies.map(({ witness }) => `witness ${writeKey(witness.key)}`),
      'quorum 2',
    ]);
    expect(set({ FASHU_WITNESSES: given.join(' '), FASHU_QUORUM: '3' }).configuration.quorum).toBe(3);
  });

  test.each([
    ['an address without a key', 'https://witness.example/'],
    ['a key without an address', writeKey(testSigner('witness', 'w.example').key)],
    ['the key of a log', `${writeKey(log.key)}@https://witness.example/`],
    [
      'a key whose id is wrong',
      `${writeKey(testSigner('witness', 'w.example').key).replace(/\+[0-9a-f]{8}\+/u, '+00000000+')}@https://w.example/`,
    ],
  ])('L31 %s is no witness, and the start says so', async (_, given) => {
    await expect(witnessesOf(set({ FASHU_WITNESSES: given }).configuration, log)).rejects.toMatchObject({ code: 'configuration/wrong' });
  });

  test('L31 more signatures than there are witnesses cannot be asked for', () => {
    const given = `${writeKey(testSigner('witness', 'w.example').key)}@https://w.example/`;
    expect(() => set({ FASHU_WITNESSES: given, FASHU_QUORUM: '2' })).toThrow(/FASHU_QUORUM/u);
  });
});
