import { existsSync, readFileSync } from 'node:fs';
import { dayOf, type Citation, type CivilDay, type CivilTime } from '#justice/basics';
import { due, type Extension, type Length, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';
import { LAWS, type Law } from '#law/statutes';
import { describe, expect, test } from 'vitest';

const named = Object.entries(ALL_LIMITS);

/** The rule and every other text of it. */
const texts = (rule: LimitRule): readonly LimitRule[] => [
  rule,
  ...Object.values(rule.versions ?? {}).map((other) => ({ ...rule, ...other })),
];

const extensionsOf = (rule: LimitRule): readonly (readonly [string, Extension])[] =>
  [rule.extensions ?? {}, ...Object.values(rule.variants ?? {}).map((variant) => variant.extensions ?? {})].flatMap((known) =>
    Object.entries(known),
  );

const citationsOf = (rule: LimitRule): readonly Citation[] => [
  ...rule.basis,
  ...Object.values(rule.variants ?? {}).flatMap(({ basis }) => basis),
  ...extensionsOf(rule).flatMap(([, { basis }]) => basis),
  ...[...(rule.restarts ?? []), ...(rule.excludes ?? [])].flatMap(({ basis }) => basis),
];

const startOf = ({ hours }: Length): CivilDay | CivilTime =>
  hours === undefined ? ('2026-03-02' as CivilDay) : ('2026-03-02T09:30' as CivilTime);

describe('every limit', () => {
  test('L1 cites articles of texts that the registry knows', () => {
    const unknown = named.flatMap(([name, rule]) =>
      texts(rule)
        .flatMap(citationsOf)
        .filter(({ law, version }) => !(LAWS as Readonly<Record<string, Law>>)[law]?.versions.some((one) => one.version === version))
        .map(({ law, version }) => `${name}: ${law} ${version}`),
    );
    expect(unknown).toEqual([]);
  });

  test('L2 another text of a limit cites that text', () => {
    const mixed = named.flatMap(([name, rule]) =>
      Object.entries(rule.versions ?? {}).flatMap(([version, other]) => {
        const own = rule.basis[0]?.law;
        const cited = citationsOf({ ...rule, ...other }).filter((citation) => citation.law === own && citation.version !== version);
        return cited.map((citation) => `${name}@${version}: §${citation.article} of ${citation.version}`);
      }),
    );
    expect(mixed).toEqual([]);
  });

  test('L3 a maximum of custody never rolls while somebody is held', () => {
    expect(named.filter(([, { custody, roll }]) => custody === true && roll === 'rolls').map(([name]) => name)).toEqual([]);
  });

  test('L4 an extension comes after, and excludes, extensions that exist', () => {
    const wrong = named.flatMap(([name, rule]) => {
      const known = extensionsOf(rule).map(([extension]) => extension);
      return extensionsOf(rule)
        .flatMap(([, { after, notWith = [] }]) => [...(after === undefined ? [] : [after]), ...notWith])
        .filter((other) => !known.includes(other))
        .map((other) => `${name}: ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  test.each(named.filter(([, { length }]) => Object.keys(length).length > 0))(
    'L5 %s can be counted, every step with its article',
    (_name, rule) => {
      for (const text of texts(rule)) {
        for (const variant of [undefined, ...Object.keys(text.variants ?? {})]) {
          const { length } = variant === undefined ? text : (text.variants?.[variant] ?? text);
          const found = due(text, { start: startOf(length), ...(variant === undefined ? {} : { variant }) }, CHINA);
          if ('findings' in found) throw new Error(found.findings.map(({ help }) => help).join());
          expect(found.steps.length).toBeGreaterThanOrEqual(2);
          expect(found.steps.filter(({ what, basis }) => basis.length === 0 && what !== found.provisional)).toEqual([]);
          expect(found.steps.at(-1)?.at).toBe(found.due);
          if (text.backwards === true) expect(found.due < '2026-03-02').toBe(true);
          else expect(dayOf(found.due) >= '2026-03-02').toBe(true);
        }
      }
    },
  );
});

const NOTES = '../shared/law/limits.md';
const UNITS: Readonly<Record<string, keyof Length>> = { h: 'hours', d: 'days', wd: 'workdays', m: 'months', y: 'years' };

function lengthOf(text: string): Length {
  const [, amount = '', unit = ''] = /^(\d+) (h|d|wd|m|y)\b/u.exec(text) ?? [];
  return { [UNITS[unit] ?? 'days']: Number(amount) };
}

function rollOf(text: string): string {
  if (text.startsWith('y')) return 'rolls';
  return text.startsWith('n when') ? 'unless-held' : 'never';
}

/** Rows of the notes: name, length, roll. */
function rowsOf(page: string): readonly (readonly [name: string, length: string, roll: string])[] {
  return page.split('\n').flatMap((line) => {
    const [, name = '', , , length = '', roll = ''] = line.split('|').map((cell) => cell.trim());
    return /^[a-z]+-[a-z-]+$/u.test(name) ? [[name, length, roll] as const] : [];
  });
}

describe.skipIf(!existsSync(NOTES))(`the notes on limits (${NOTES}; skipped where they are absent)`, () => {
  const rows = existsSync(NOTES) ? rowsOf(readFileSync(NOTES, 'utf8')) : [];

  test('L6 are all there', () => {
    expect(rows.length).toBe(142);
    expect(rows.map(([name]) => name).filter((name) => ALL_LIMITS[name] === undefined)).toEqual([]);
  });

  test.each(rows)('L7 %s: %s, roll %s', (name, length, roll) => {
    const rule = ALL_LIMITS[name];
    expect(rule?.length).toEqual(lengthOf(length));
    expect(rule?.backwards).toBe(length.endsWith('before') ? true : undefined);
    expect(rule?.roll).toBe(rollOf(roll));
  });
});
