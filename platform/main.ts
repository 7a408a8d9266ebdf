import { join } from 'node:path';
import { pino } from 'pino';
import { dayOf, Fault, type Moment } from '#justice/basics';
import { ACCESS_RULES, ERASURE_GROUNDS, STATE_SECRET } from '#law/access';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import { citeInChinese, citeInShort } from '#law/statutes';
import { cedarAccess } from '#platform/access';
import { summariseCases } from '#platform/reading';
import { writeRoster } from '#platform/roster';
import { engineDoor, playThrough } from '#platform/seed';
import type { Database } from '#platform/store';
import { ongoing, SCENARIOS } from '#scenarios';
import { LINJIANG } from '#scenarios/city';
import type { Configuration } from './configuration.ts';
import { importedTexts } from './law-texts.ts';
import { openNode, type Node } from './node.ts';
import { openStore } from './open-store.ts';
import { practicesOf } from './practices.ts';

const VERSION = '0.2.0';

/**
 * Opens a node with China's law and, in a demonstration, the city of Linjiang in it: on its own store, or on one that was opened for it already.
 * Whatever fails, the store is closed again.
 */
export async function openChina(configuration: Configuration, says: (sentence: string) => void, opened?: Database): Promise<Node> {
  const database = opened ?? (await openStore(configuration, says));
  try {
    const logger = pino({ level: configuration.log, base: null, redact: ['req.headers', 'req.remoteAddress', 'req.remotePort'] });
    const node = await openNode(configuration, {
      database,
      practices: practicesOf(PROCEDURES, CHINA),
      access: cedarAccess({ rules: ACCESS_RULES, marking: STATE_SECRET, erasure: ERASURE_GROUNDS }),
      cite: (citation) => [citeInChinese(citation), citeInShort(citation)],
      lawTexts: importedTexts(join(configuration.home, 'law')),
      version: VERSION,
      logger,
      says,
    });
    const late = await summariseCases(database, node.grounds.practices);
    if (late > 0) says(`cases summed up for lists: ${late}`);
    if (configuration.isDemonstration) await seed(node, configuration, says);
    return node;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Enough for a quick look: a whole case, and the same one at two points of its course. */
const FEW = new Set(['plea-fast-track', 'plea-fast-track-2', 'plea-fast-track-3']);

/** Fills an empty demonstration with the city and its cases, as far as they have come by today; what is there already stays. */
async function seed(
  { services, database, grounds, sequencer }: Node,
  { seed: howMuch }: Configuration,
  says: (sentence: string) => void,
): Promise<void> {
  const seeded = await database.system((query) =>
    query.selectFrom('settings').select('value').where('name', '=', 'seeded').executeTakeFirst(),
  );
  const cases = new Set((seeded?.value as readonly string[] | undefined) ?? []);
  if (cases.size === 0) await database.system((query) => writeRoster(query, LINJIANG));
  const today = dayOf(grounds.clock.now());
  for (const written of howMuch === 'none'
    ? []
    : [...Object.values(SCENARIOS), ...ongoing(SCENARIOS, today)].filter(({ name }) => howMuch === 'all' || FEW.has(name))) {
    const practice = grounds.practices[written.procedure];
    if (cases.has(written.name) || practice === undefined) continue;
    const people = new Map<string, string>();
    const person = (name: string): string => {
      if (!people.has(name)) people.set(name, `p-${grounds.newId()}`);
      return people.get(name) ?? '';
    };
    const { differs } = await playThrough({
      door: engineDoor(grounds, services.files.store),
      jurisdiction: practice.jurisdiction,
      roster: LINJIANG,
      written,
      person,
      until: grounds.clock.now() as Moment,
      isNextProposed: true,
    });
    if (differs.length > 0) throw new Fault('seed/differs', `${written.name}: ${JSON.stringify(differs)}`);
    cases.add(written.name);
    await database.system(async (query) => {
      for (const [name, id] of people)
        await query
          .insertInto('people')
          .values({ id, name, kind: 'person', body: '{}' } as never)
          .execute();
      await query
        .insertInto('settings')
        .values({ name: 'seeded', value: JSON.stringify([...cases]) } as never)
        .onConflict((conflict) => conflict.column('name').doUpdateSet((insert) => ({ value: insert.ref('excluded.value') })))
        .execute();
    });
    says(written.title);
  }
  await sequencer.integrate();
}
