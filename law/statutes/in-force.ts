import { findDay, type CivilDay } from '#justice/basics';
import type { Law, LawVersion } from './law.ts';
import { LAWS, type LawId } from './registry.ts';
import { findLaw } from './titles.ts';

/** The text of a law in force on a day, or undefined before the oldest text that is known. 施行 */
export function inForce(law: LawId, day: CivilDay): LawVersion | undefined {
  const versions: readonly LawVersion[] = (LAWS[law] as Law).versions;
  return versions.findLast(({ effective }) => effective <= day);
}

/** A text named as people do: `民诉法(2021-12-24)`, `民事诉讼法2021`, `2021-12-24`, `2021`. The law may be left out when it is known. */
export function findVersion(name: string, known?: LawId): { readonly law: LawId; readonly version: LawVersion } | undefined {
  const match = /^(?<title>.*?)[(（]?(?<version>\d{4}(?:-\d{2}-\d{2})?)?年?(?:修正|修订|修改)?[)）]?$/u.exec(name.trim());
  const title = match?.groups?.['title'] ?? '';
  const law = title === '' ? known : findLaw(title);
  if (law === undefined) return undefined;
  const wanted = match?.groups?.['version'];
  const versions: readonly LawVersion[] = (LAWS[law] as Law).versions;
  const version = wanted === undefined ? versions.at(-1) : versions.findLast((one) => matches(one, wanted));
  return version === undefined ? undefined : { law, version };
}

function matches({ version, effective }: LawVersion, wanted: string): boolean {
  return findDay(wanted) === undefined
    ? version.startsWith(wanted) || effective.startsWith(wanted)
    : version === wanted || effective === wanted;
}
