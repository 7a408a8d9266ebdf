import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { isProblem } from '#justice/ledger';
import { allocateCase, assignOfficer, type Allocated, type Grounds } from '#platform/acts';
import { openSequencer, type Sequencer } from '#platform/ledger';
import { groundOn, ledgerFor, officer, someCases, STORES, testTrust, type TestLedger, type TestStore } from '#platform/testing';
import { verifyAllocation } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';
import { LINJIANG } from '#scenarios/city';

const head = officer('沈川');
const AGENCY = 'ga-north';

describe('an allocation by lot', () => {
  let opened: TestStore;
  let grounds: Grounds;
  let ledger: TestLedger;
  let sequencer: Sequencer;
  beforeAll(async () => {
    opened = await STORES[0]!.open();
    ({ grounds } = await groundOn(opened.database));
    ledger = ledgerFor(opened.database);
    sequencer = await openSequencer(ledger.sequencing);
  });
  afterAll(async () => {
    await opened.end();
    ledger.end();
  });

  const aCase = async (): Promise<string> => (await someCases(grounds, 1))[0]!.case;
  const allocate = (id: string, more: Readonly<Record<string, unknown>> = {}): Promise<Allocated> =>
    allocateCase(grounds, head, { case: id, agency: AGENCY, patience: 0, ...more });
  const drawn = (outcome: Allocated) => {
    if (!('drawn' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.drawn;
  };
  const drawnAfterCheckpoint = async (id: string) => {
    expect(await allocate(id)).toHaveProperty('listed');
    await sequencer.integrate();
    return drawn(await allocate(id));
  };
  const verdictOn = async (id: string, number: number) => {
    await sequencer.integrate();
    const { rows } = await sql<{
      position: number;
    }>`select position from fashu.leaves where case_id = ${id} and number = ${number}`.execute(opened.database.owner);
    const view = { hash: NODE_SHA256_ED25519.hash, source: directorySource(ledger.sequencing.directory), size: sequencer.size() };
    return verifyAllocation(view, testTrust(), rows[0]?.position ?? -1);
  };

  test('A14 the list is on record before anybody can know the draw; while there is no checkpoint after it, nobody is drawn', async () => {
    const id = await aCase();
    const listed = await allocate(id);
    expect(listed).toMatchObject({ listed: { round: 1, number: 3 } });
    expect(await allocate(id)).toEqual(listed);
    const { rows } = await sql<{ n: number }>`select count(*) as n from fashu.acts where case_id = ${id}`.execute(opened.database.owner);
    expect(rows[0]?.n).toBe(3);
  });

  test('A14 a stranger makes the same draw from the ledger alone', async () => {
    const id = await aCase();
    const { officer: who, number, ticket, total } = await drawnAfterCheckpoint(id);
    const verdict = await verdictOn(id, number);
    expect(verdict).toMatchObject({ case: id, officer: who, ticket, total });
    if (isProblem(verdict)) throw new Error(verdict.problem);
    expect(verdict.candidates.map((one) => one.id)).toContain(who);
  });

  test('A14 the ledger may publish while one waits', async () => {
    const id = await aCase();
    const waiting = allocate(id, { patience: 20_000 });
    const beating = setInterval(() => void sequencer.integrate(), 50);
    const outcome = await waiting;
    clearInterval(beating);
    expect(outcome).toHaveProperty('drawn');
  });

  test('A15 who is drawn handles the case from then on', async () => {
    const id = await aCase();
    const { officer: who } = await drawnAfterCheckpoint(id);
    const { rows } =
      await sql`select officer_id, agency_id from fashu.case_officers where case_id = ${id} and relation = 'assigned'`.execute(
        opened.database.owner,
      );
    expect(rows).toEqual([{ officer_id: who, agency_id: AGENCY }]);
  });

  test('A15 candidates handle cases at the agency; who orders the draw, clerks and other agencies are not among them', async () => {
    const id = await aCase();
    const outcome = await allocate(id);
    if (!('listed' in outcome)) throw new Error(JSON.stringify(outcome));
    const seats = LINJIANG.appointments.filter(({ agency }) => agency === AGENCY);
    const ids = outcome.listed.candidates.map((one) => one.id);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).not.toContain(head.id);
    for (const one of ids) expect(seats.find((seat) => seat.officer === one)?.rank).toBe('police-officer');
  });

  test('A15 a busy desk has a smaller share, the unit of the matter a larger one', async () => {
    await someCases(grounds, 3);
    const [unit] = LINJIANG.appointments.flatMap((one) => (one.officer === officer('周砚').id && one.unit !== undefined ? [one.unit] : []));
    const outcome = await allocate(await aCase(), { unit });
    if (!('listed' in outcome)) throw new Error(JSON.stringify(outcome));
    const of = (name: string) => outcome.listed.candidates.find((one) => one.id === officer(name).id);
    const idle = outcome.listed.candidates.find(({ load }) => load === 0);
    expect(of('林禾')?.load).toBeGreaterThan(idle?.load ?? 0);
    expect(of('周砚')?.specialty).toBe(1);
    expect(outcome.listed.candidates.some(({ specialty }) => specialty === 0)).toBe(true);
  });

  test('A16 a case is drawn once; when the officer withdraws, a second round leaves the officer out', async () => {
    const id = await aCase();
    const { officer: who } = await drawnAfterCheckpoint(id);
    expect(await allocate(id)).toMatchObject({ refused: [{ code: 'acts/drawn-already' }] });
    await assignOfficer(grounds, head, { case: id, officer: who, agency: AGENCY, what: 'recuse', basis: '回避' });
    const listed = await allocate(id);
    if (!('listed' in listed)) throw new Error(JSON.stringify(listed));
    expect(listed.listed.round).toBe(2);
    expect(listed.listed.candidates.map((one) => one.id)).not.toContain(who);
    await sequencer.integrate();
    const second = drawn(await allocate(id));
    expect(second.officer).not.toBe(who);
    expect(await verdictOn(id, second.number)).toMatchObject({ officer: second.officer });
  });

  test('A16 when the officer is taken off the case, a second round leaves the officer out as well', async () => {
    const id = await aCase();
    const { officer: who } = await drawnAfterCheckpoint(id);
    await assignOfficer(grounds, head, { case: id, officer: who, agency: AGENCY, what: 'relieve', basis: '工作调整' });
    const listed = await allocate(id);
    if (!('listed' in listed)) throw new Error(JSON.stringify(listed));
    expect(listed.listed.round).toBe(2);
    expect(listed.listed.candidates.map((one) => one.id)).not.toContain(who);
    await sequencer.integrate();
    expect(drawn(await allocate(id)).officer).not.toBe(who);
    expect(await allocate(id)).toMatchObject({ refused: [{ code: 'acts/drawn-already' }] });
  });

  test('A16 who does not lead the agency has no draw made; an agency without a part is not told of the case', async () => {
    const id = await aCase();
    expect(await allocateCase(grounds, officer('林禾'), { case: id, agency: AGENCY, patience: 0 })).toMatchObject({
      refused: [{ code: 'access/denied' }],
    });
    expect(await allocateCase(grounds, officer('石坚'), { case: id, agency: 'fy-north', patience: 0 })).toEqual({ unknown: true });
    expect(await allocate(randomUUID())).toEqual({ unknown: true });
  });

  test('A17 naming an officer and withdrawing are on record, each once', async () => {
    const id = await aCase();
    const assign = () => assignOfficer(grounds, head, { case: id, officer: officer('周砚').id, agency: AGENCY, what: 'assign' });
    await assign();
    await assign();
    const recuse = { case: id, officer: officer('林禾').id, agency: AGENCY, what: 'recuse', basis: '近亲属' } as const;
    expect(await assignOfficer(grounds, head, recuse)).toEqual({ assigned: recuse });
    const { rows } =
      await sql`select number, kind, body->>'officer' as officer, body->'people'->0->>'id' as by from fashu.acts where case_id = ${id} and number > 2 order by number`.execute(
        opened.database.owner,
      );
    expect(rows).toEqual([
      { number: 3, kind: 'assigned', officer: officer('周砚').id, by: head.id },
      { number: 4, kind: 'recused', officer: officer('林禾').id, by: head.id },
    ]);
  });
});
