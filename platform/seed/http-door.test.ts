import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEADING } from '#justice/access';
import { seatsOf } from '#justice/agencies';
import { dayOf, type Moment } from '#justice/basics';
import { isProblem, parseTrust, utf8, type LedgerView } from '#justice/ledger';
import type { Actor } from '#platform/acts';
import { storedRows } from '#platform/ledger';
import { engineDoor, httpDoor, playThrough, type Differs, type Door } from '#platform/seed';
import { apiOn, fetchFrom, groundOn, named, PRACTICES, STORES, type TestApi, type TestGround, type TestStore } from '#platform/testing';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';
import { ledgerEntries, reconcile, verifyLedger } from '#verify';
import { directorySource, NODE_SHA256_ED25519 } from '#verify/node';

/** Played on every store; the others on the quickest one. */
const SHORT = ['arrest-refused', 'juvenile'];
const actorOf = (id: string): Actor => ({ kind: id.startsWith('p-') ? 'person' : 'officer', id });

for (const store of STORES) {
  describe.skipIf(store.skipped !== undefined)(named('the API as a door', store), () => {
    let opened: TestStore;
    let ground: TestGround;
    // What is played through the engine is played in a city of its own: no court is sat in twice at the same hour.
    let beside: TestStore;
    let groundBeside: TestGround;
    let api: TestApi;
    let url = 'http://node.invalid';

    beforeAll(async () => {
      opened = await store.open();
      ground = await groundOn(opened.database);
      beside = await store.open();
      groundBeside = await groundOn(beside.database);
      api = await apiOn(ground.grounds);
    });
    afterAll(async () => {
      await api.end();
      await opened.end();
      await beside.end();
    });

    const leadersOf = (agency: string): readonly string[] => {
      const today = dayOf(ground.clock.now());
      return LINJIANG.officers
        .map(({ id }) => id)
        .filter((id) =>
          seatsOf(LINJIANG, id, today).some((seat) => seat.agency === agency && seat.posts.some((post) => LEADING.includes(post))),
        );
    };

    const door = (isReal = false): Door => {
      const through = httpDoor({
        url,
        ...(isReal ? {} : { fetch: fetchFrom(api.app) }),
        tokenOf: (id) => api.tokenOf(actorOf(id)),
        leadersOf,
      });
      return {
        ...through,
        party: async (linking) => {
          await opened.database.system((query) =>
            query
              .insertInto('people')
              .values({ id: linking.person, name: linking.person, kind: 'person', body: '{}' } as never)
              .onConflict((conflict) => conflict.doNothing())
              .execute(),
          );
          return through.party(linking);
        },
      };
    };

    const play = async (name: string, through: Door): Promise<{ readonly case: string; readonly differs: readonly Differs[] }> => {
      const written = SCENARIOS[name]!;
      const people = new Map<string, string>();
      const person = (called: string): string => {
        if (!people.has(called)) people.set(called, `p-${ground.grounds.newId()}`);
        return people.get(called)!;
      };
      const { jurisdiction } = PRACTICES[written.procedure]!;
      return playThrough({ door: through, jurisdiction, roster: LINJIANG, written, person, until: ground.clock.now() as Moment });
    };

    const stands = async ({ database }: TestStore, id: string) =>
      database.system(async (query) => {
        const { state } = await query.selectFrom('cases').select('state').where('id', '=', id).executeTakeFirstOrThrow();
        const acts = await query
          .selectFrom('acts')
          .select(['act', 'at'])
          .where('case_id', '=', id)
          .where('kind', '=', 'act')
          .orderBy('number')
          .execute();
        return { subjects: (state as { readonly subjects: unknown }).subjects, acts };
      });

    test.each(store.kind === 'pglite' ? Object.keys(SCENARIOS) : SHORT)(
      'D1 %s plays through the API as through the engine',
      async (name) => {
        const outside = await play(name, door());
        expect(outside.differs).toEqual([]);
        const inside = await play(name, engineDoor(groundBeside.grounds));
        expect(inside.differs).toEqual([]);
        expect(await stands(opened, outside.case)).toEqual(await stands(beside, inside.case));
      },
    );

    test('D2 a case plays over a real connection too', async () => {
      url = await api.app.listen({ host: '127.0.0.1', port: 0 });
      expect((await play('juvenile', door(true))).differs).toEqual([]);
    });

    test('D3 the database agrees with the ledger, act by act, and the ledger with itself', async () => {
      const { size } = await api.sequencer.integrate();
      expect(size).toBeGreaterThan(20);
      const source = directorySource(api.ledger.directory);
      const trust = parseTrust(utf8(`log ${api.ledger.key}\n`), [NODE_SHA256_ED25519.signature]);
      if (isProblem(trust)) throw new Error(JSON.stringify(trust));
      expect(isProblem(await verifyLedger({ source, trust }))).toBe(false);
      const view: LedgerView = { hash: NODE_SHA256_ED25519.hash, source, size };
      expect(await reconcile({ hash: view.hash, entries: ledgerEntries(view), rows: storedRows(opened.database, size) })).toEqual({
        acts: size,
      });
    });
  });
}
