import type { Moment } from '#justice/basics';
import type { WrittenCase } from '#justice/cases';
import { LINJIANG } from '#scenarios/city';
import { engineDoor, playThrough } from '#platform/seed';
import type { Stage } from './stage.ts';

/** The identifier of an officer of the city, by name. */
export const named = (name: string): string => LINJIANG.officers.find((officer) => officer.name === name)?.id ?? '';

/** Plays a written case through the engine up to an hour, its people entered in the register first. Returns the case. */
export async function playUntil({ node }: Stage, written: WrittenCase, until?: string): Promise<string> {
  const practice = node.grounds.practices[written.procedure];
  if (practice === undefined) return '';
  const people = new Set<string>();
  const { case: id } = await playThrough({
    door: engineDoor(node.grounds),
    jurisdiction: practice.jurisdiction,
    roster: LINJIANG,
    written,
    person: (name) => {
      people.add(name);
      return `p-${written.name}-${name}`;
    },
    ...(until === undefined ? {} : { until: until as Moment }),
  });
  return id;
}
