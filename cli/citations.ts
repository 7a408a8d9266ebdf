import type { Citation } from '#justice/basics';
import type { Length, LimitRule } from '#justice/deadlines';
import { findPassage, states, type Statute } from '#justice/statutes';
import { ALL_LIMITS } from '#law/limits';
import { LADDERS } from '#law/judgments';
import { PROCEDURES } from '#law/procedures';
import { citeInChinese, LAWS, type Law } from '#law/statutes';

/** One thing that is wrong with a citation, or with a number it should prove. */
export interface CitationProblem {
  readonly where: string;
  readonly citation: string;
  readonly problem: string;
}

export interface CitationReport {
  readonly citations: number;
  readonly places: number;
  readonly laws: number;
  readonly numbers: number;
  readonly problems: readonly CitationProblem[];
  readonly unverified: readonly string[];
}

interface Found {
  readonly where: string;
  readonly citation: Citation;
}

/** Checks every citation of the law's data, and every number a limit states, against statute texts. */
export function checkCitations(statutes: readonly Statute[]): CitationReport {
  const found = collect({ limits: ALL_LIMITS, procedures: PROCEDURES, ladders: LADDERS }, '', new Set());
  const texts = new Map(found.map(({ citation }) => [`${citation.law} ${citation.version}`, textOf(statutes, citation)] as const));
  const text = ({ law, version }: Citation): Statute | undefined => texts.get(`${law} ${version}`);
  const unverified = found.filter(({ citation }) => citation.unverified === true);
  const unresolved = found
    .filter(({ citation }) => citation.unverified !== true)
    .flatMap(({ where, citation }) => {
      const statute = text(citation);
      if (statute === undefined) return [{ where, citation: citeInChinese(citation), problem: `no text of version ${citation.version}` }];
      return findPassage(statute, citation) === undefined
        ? [{ where, citation: citeInChinese(citation), problem: 'no such article, paragraph or item' }]
        : [];
    });
  const numbers = Object.entries(ALL_LIMITS).flatMap(([name, rule]) => numbersOf(name, rule));
  const unstated = numbers.flatMap(({ where, length, basis, also }) => {
    const passage = basis.flatMap((citation) => passageAndArticle(text(citation), citation)).join('\n');
    const isStated = states(passage, length) || (also !== undefined && states(passage, also));
    return isStated ? [] : [{ where, citation: basis.map(citeInChinese).join('、'), problem: `does not state ${JSON.stringify(length)}` }];
  });
  return {
    citations: found.length,
    places: new Set(found.map(({ citation }) => citeInChinese(citation) + citation.version)).size,
    laws: new Set(found.map(({ citation }) => citation.law)).size,
    numbers: numbers.length,
    problems: [...unresolved, ...unstated],
    unverified: unverified.map(({ where, citation }) => `${where}: ${citeInChinese(citation)}`),
  };
}

function collect(value: unknown, where: string, seen: Set<unknown>): readonly Found[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  if (isCitation(value)) return [{ where, citation: value }];
  seen.add(value);
  return Object.entries(value).flatMap(([key, inner]) => collect(inner, `${where}/${key}`, seen));
}

function isCitation(value: object): value is Citation {
  return 'law' in value && 'version' in value && 'article' in value && typeof value.law === 'string' && typeof value.article === 'number';
}

/** The text of a law's version: by title and day, or by title alone where the file bears no day. */
function textOf(statutes: readonly Statute[], { law, version }: Citation): Statute | undefined {
  const title = plain((LAWS as Readonly<Record<string, Law>>)[law]?.title ?? law);
  const named = statutes.filter((statute) => plain(statute.title) === title);
  return named.find((statute) => statute.version === version) ?? named.find((statute) => statute.version === undefined);
}

const plain = (title: string): string => title.replaceAll(/[《》〈〉\s]/gu, '').replaceAll('中华人民共和国', '');

/** A limit's number may stand in the article's other paragraph, to which the cited one refers. */
function passageAndArticle(statute: Statute | undefined, citation: Citation): readonly string[] {
  if (statute === undefined) return [];
  const { paragraph: _paragraph, item: _item, ...whole } = citation;
  return [findPassage(statute, whole) ?? ''];
}

interface Stated {
  readonly where: string;
  readonly length: Length;
  /** The same said as a total. */
  readonly also?: Length;
  readonly basis: readonly Citation[];
}

function numbersOf(name: string, rule: LimitRule): readonly Stated[] {
  const { length, longest, basis, variants = {}, extensions = {} } = rule;
  return [
    ...(isSet(length) ? [{ where: name, length, basis }] : []),
    ...(longest === undefined ? [] : [{ where: `${name}/longest`, length: longest, basis }]),
    ...Object.entries(variants).map(([variant, one]) => ({ where: `${name}/${variant}`, length: one.length, basis: one.basis })),
    ...Object.entries(extensions).flatMap(([extension, { adds, basis: own, amount }]) =>
      amount === 'any' || !isSet(adds) ? [] : [{ where: `${name}/${extension}`, length: adds, also: total(length, adds), basis: own }],
    ),
  ];
}

const isSet = (length: Length): boolean => Object.keys(length).length > 0;

function total(one: Length, other: Length): Length {
  return {
    ...one,
    ...Object.fromEntries(Object.entries(other).map(([unit, amount]) => [unit, (amount as number) + (one[unit as keyof Length] ?? 0)])),
  };
}
