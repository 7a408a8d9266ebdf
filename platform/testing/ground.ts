import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { decideByTable, markedIn } from '#justice/access';
import { ACCESS_RULES, ERASURE_GROUNDS, STATE_SECRET } from '#law/access';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import type { CivilDay } from '#justice/basics';
import type { Access, Actor, Grounds, Practices } from '#platform/acts';
import { movableClock, type MovableClock } from '#platform/clock';
import { rosterKeeper, writeRoster } from '#platform/roster';
import type { Database } from '#platform/store';
import { LINJIANG } from '#scenarios/city';
import { coreOf } from '#justice/procedures';

export const PRACTICES: Practices = Object.fromEntries(
  Object.values(PROCEDURES).map((procedure) => [
    procedure.id,
    {
      jurisdiction: { core: coreOf(procedure), calendar: CHINA },
      caseMarks: { fileCase: '刑立', acceptCase: '刑初' },
      labelOf: () => 'internal' as const,
      opensTo: () => [],
      warnings: [
        { atMost: 10, soon: 3, urgent: 1, why: ['', ''] as const },
        { atMost: Number.MAX_SAFE_INTEGER, soon: 15, urgent: 5, why: ['', ''] as const },
      ],
      title: procedure.title,
    },
  ]),
);

/** The access rules of China's law, decided by their plain table. */
export const TABLE_ACCESS: Access = {
  decide: (question) => decideByTable(ACCESS_RULES, question),
  intake: (said) => markedIn(STATE_SECRET, said),
  erasure: ERASURE_GROUNDS,
};

/** An engine's ground in tests: Linjiang in the store, a clock that can be moved. */
export interface TestGround {
  readonly grounds: Grounds;
  readonly clock: MovableClock;
}

/** Puts Linjiang into a store and stands an engine on it, on a day. */
export async function groundOn(
  database: Database,
  { access = TABLE_ACCESS, day }: { readonly access?: Access; readonly day?: CivilDay } = {},
): Promise<TestGround> {
  await database.system((query) => writeRoster(query, LINJIANG));
  const clock = movableClock();
  if (day !== undefined && day > clock.now().slice(0, 10)) clock.moveTo(day);
  const grounds: Grounds = {
    database,
    practices: PRACTICES,
    standing: rosterKeeper(database),
    access,
    clock,
    sealer: {
      hash: { name: 'SHA-256', digest: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()) },
      salt: () => new Uint8Array(randomBytes(32)),
    },
    newId: randomUUID,
  };
  return { grounds, clock };
}

/** An officer of Linjiang by name. */
export function officer(name: string): Actor {
  const found = LINJIANG.officers.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody in Linjiang is called ${name}`);
  return { kind: 'officer', id: found.id };
}
