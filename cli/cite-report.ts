import { articleInShort, type Citation } from '#justice/basics';
import {
  checkClaim,
  collect,
  findStatedDay,
  isCitation,
  lookUp,
  statesTimes,
  type Amount,
  type Claim,
  type Found,
  type Looked,
  type Statute,
} from '#justice/statutes';
import { claimsOf, citeInChinese, isLimitRule, LAWS, type Law, type LawId } from '#law/statutes';

/** One thing that is wrong with a citation, or with a number it is to prove. */
export interface Failure {
  readonly kind: 'citation' | 'number' | 'effective-day';
  /** Where in the law's data. */
  readonly where: string;
  /** The articles, in Chinese. */
  readonly cited: string;
  readonly expected: string;
  readonly found: string;
}

export interface CiteReport {
  readonly citations: number;
  /** Different places of different texts. */
  readonly places: number;
  readonly laws: number;
  readonly texts: number;
  readonly limits: number;
  readonly numbers: number;
  readonly failures: readonly Failure[];
  /** Numbers that no article states itself, but as parts. */
  readonly sums: readonly string[];
  /** Citations of texts that nobody has at hand. */
  readonly unverified: readonly string[];
  /** Texts cited whose first day in force their own words do not state. */
  readonly unstatedDays: readonly string[];
}

/** The text of one version of a law, when it is at hand. */
export type TextOf = (law: string, version: string) => Statute | undefined;

/** Holds every citation in the law's data, and every number a limit states, against the texts. */
export function report(data: Readonly<Record<string, unknown>>, textOf: TextOf): CiteReport {
  const cited = collect(data, isCitation);
  const rules = distinctRules(data);
  const claims = rules.flatMap(({ where, value }) => claimsOf(where, value));
  const unverified = cited.filter(({ value }) => value.unverified === true);
  const checked = cited.filter(({ value }) => value.unverified !== true);
  const numbers = claims.map((claim) => checkNumber(claim, textOf));
  const used = new Map(checked.map(({ value }) => [`${value.law} ${value.version}`, value]));
  const days = [...used.values()].map((citation) => checkDay(citation, textOf));
  return {
    citations: cited.length,
    places: new Set(cited.map(({ value }) => placeOf(value))).size,
    laws: new Set(cited.map(({ value }) => value.law)).size,
    texts: used.size,
    limits: rules.length,
    numbers: claims.length,
    failures: [
      ...checked.flatMap((one) => checkPlace(one, textOf)),
      ...numbers.flatMap(({ failures }) => failures),
      ...days.flatMap(({ failures }) => failures),
    ],
    sums: numbers.flatMap(({ sums }) => sums),
    unverified: unverified.map(({ value, where }) => `${where}: ${citeInChinese(value)}(${value.version})`),
    unstatedDays: days.flatMap(({ unstated }) => unstated),
  };
}

const placeOf = (citation: Citation): string => `${citation.law} ${citation.version} ${articleInShort(citation)}`;

/** Every limit once: the same rule may be given out by several doors, as it is or copied. */
function distinctRules(data: Readonly<Record<string, unknown>>): readonly Found<Parameters<typeof claimsOf>[1]>[] {
  const byContent = new Map(collect(data, isLimitRule).map((one) => [JSON.stringify(one.value), one] as const));
  return [...byContent.values()];
}

function look(citation: Citation, textOf: TextOf): Looked {
  const statute = textOf(citation.law, citation.version);
  return statute === undefined
    ? { expected: `${titleOf(citation)}(${citation.version})`, found: '没有该文本 no such text' }
    : lookUp(statute, citation);
}

const titleOf = ({ law }: Citation): string => (LAWS as Readonly<Record<string, Law>>)[law]?.title ?? law;

function checkPlace({ value, where }: Found<Citation>, textOf: TextOf): readonly Failure[] {
  const looked = look(value, textOf);
  return 'expected' in looked ? [{ kind: 'citation', where, cited: citeInChinese(value), ...looked }] : [];
}

interface CheckedNumber {
  readonly failures: readonly Failure[];
  readonly sums: readonly string[];
}

function checkNumber(claim: Claim, textOf: TextOf): CheckedNumber {
  const { where, basis, times } = claim;
  const looked = basis.flatMap((citation) => {
    const found = look(citation, textOf);
    return 'text' in found ? [found] : [];
  });
  // Nothing can be said of a number whose articles are not at hand; a place that is missing has been told.
  if (looked.length === 0 || basis.some(({ unverified }) => unverified === true)) return { failures: [], sums: [] };
  const texts = looked.map(({ text }) => text);
  const cited = basis.map(citeInChinese).join('、');
  const answers = checkClaim(claim, texts);
  const elsewhere = checkClaim(
    claim,
    looked.map(({ whole }) => whole),
  ).every(({ how }) => how === 'stated' || how === 'whole');
  const failures = answers.flatMap((answer): readonly Failure[] =>
    answer.how === 'missing'
      ? [
          {
            kind: 'number',
            where,
            cited,
            expected: say(answer.amount),
            found: `${answer.found.map(say).join('、') || '没有期限'}${elsewhere ? '(该条其他款有)' : ''}`,
          },
        ]
      : [],
  );
  const often: readonly Failure[] =
    times === undefined || statesTimes(times, texts)
      ? []
      : [{ kind: 'number', where, cited, expected: `${times}次`, found: '条文未写明次数' }];
  return {
    failures: [...failures, ...often],
    sums: answers.flatMap((answer) => (answer.how === 'sum' ? [`${where}: ${answer.parts.join(' + ')}  ${cited}`] : [])),
  };
}

const UNITS = { hours: '小时', days: '日', workdays: '个工作日', months: '个月', years: '年' } as const;

const say = ({ unit, count }: Amount): string => (count === 0 ? '立即' : `${count}${UNITS[unit]}`);

/** A text that states its first day in force must state the registry's; one that does not must be marked so. */
function checkDay(
  { law, version }: Citation,
  textOf: TextOf,
): { readonly failures: readonly Failure[]; readonly unstated: readonly string[] } {
  const statute = textOf(law, version);
  const registered = (LAWS as Readonly<Record<string, Law>>)[law]?.versions.find((one) => one.version === version);
  if (statute === undefined || registered === undefined) return { failures: [], unstated: [] };
  const stated = findStatedDay(statute)?.day;
  const name = `${LAWS[law as LawId].short}(${version})`;
  if (stated === undefined && registered.effectiveUnstated === true)
    return { failures: [], unstated: [`${name}: ${registered.effective}`] };
  if (stated === registered.effective) return { failures: [], unstated: [] };
  return {
    failures: [
      {
        kind: 'effective-day',
        where: `statutes.LAWS.${law}`,
        cited: name,
        expected: registered.effective,
        found: stated ?? '条文未载明施行日',
      },
    ],
    unstated: [],
  };
}
