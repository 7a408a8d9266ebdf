import { findDay, type CivilDay } from '#justice/basics';
import { findLaw, findVersion, LAWS, plainTitle } from '#law/statutes';
import { nearest } from './io.ts';
import type { Entry } from './law-index.ts';

/** The imported texts of the law a name means: of the registry, by its exact title, else the only ones whose title contains it. */
export function textsNamed(entries: readonly Entry[], name: string): readonly Entry[] {
  const law = findLaw(name);
  if (law !== undefined) return entries.filter((one) => one.law === law);
  const wanted = plainTitle(name);
  const exact = entries.filter(({ title }) => plainTitle(title) === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  const containing = entries.filter(({ title }) => plainTitle(title).includes(wanted));
  return new Set(containing.map(({ title }) => plainTitle(title))).size === 1 ? containing : [];
}

/** What else the name may have meant: titles that contain it, or the one most like it. */
export function titlesLike(entries: readonly Entry[], name: string): readonly string[] {
  const wanted = plainTitle(name);
  const titles = [...new Set(entries.map(({ title }) => plainTitle(title)))];
  const containing = titles.filter((title) => wanted !== '' && title.includes(wanted));
  if (containing.length > 0) return containing.slice(0, 5);
  const short = nearest(name, [...Object.values(LAWS).map((law) => law.short), ...titles]);
  return short === undefined ? [] : [short];
}

/** Which text is asked for: a version by its day or year, or the one in force on a day; the newest when nothing is said. */
export interface Choice {
  readonly version?: string | undefined;
  readonly on?: string | undefined;
}

/** One of a law's texts; or one sentence on why there is none. */
export function chooseText(texts: readonly Entry[], { version, on }: Choice): Entry | { readonly problem: string } {
  const known = texts
    .map((one) => `${one.version ?? 'undated'}${one.effective === undefined ? '' : ` (in force ${one.effective})`}`)
    .join(', ');
  if (version !== undefined) {
    const asked = texts[0]?.law === undefined ? undefined : findVersion(version, texts[0].law)?.version.version;
    const found = texts.find((one) => one.version === (asked ?? version)) ?? texts.findLast((one) => one.version?.startsWith(version));
    return found ?? { problem: `no text of version \`${version}\` is imported; there is ${known}` };
  }
  if (on !== undefined) {
    const day = findDay(on);
    if (day === undefined) return { problem: `\`${on}\` is no day; write YYYY-MM-DD` };
    return textOn(texts, day) ?? { problem: `no imported text was in force on ${day}; there is ${known}` };
  }
  return texts.at(-1) ?? { problem: 'no text is imported' };
}

/** The text in force on a day; one that does not say from when counts from its version. */
function textOn(texts: readonly Entry[], day: CivilDay): Entry | undefined {
  const since = ({ effective, version }: Entry): string => effective ?? version ?? '9999';
  return texts.toSorted((one, other) => (since(one) < since(other) ? -1 : 1)).findLast((one) => since(one) <= day);
}
