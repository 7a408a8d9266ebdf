import type { Citation, CivilDay, Moment } from '#justice/basics';
import { due, findRuleOf, type Counting, type Due, type Granted, type Length, type LimitRule } from '#justice/deadlines';
import { CHINA } from '#law/calendars';

/** What a row gives besides the start: as `Counting`, with days as plain text, and the text of the law where it is not the newest. */
export interface Options {
  readonly law?: string;
  readonly held?: true;
  readonly variant?: string;
  readonly length?: Length;
  readonly extensions?: readonly Granted[];
  readonly excluded?: readonly (readonly [from: string, to: string])[];
  readonly restartedAt?: string;
  readonly travelDays?: number;
  readonly posted?: string;
}

/** One fact worked out by hand: a limit, its start, its circumstances, its last day (or why it is refused), and the articles that say so. 期限例 */
export type Row = readonly [limit: string, start: string, options: Options, due: string, why: string];

type Rules = Readonly<Record<string, LimitRule>>;

function countingOf(start: string, { law: _law, excluded, restartedAt, posted, ...rest }: Options): Counting {
  return {
    ...rest,
    start: start as Moment,
    ...(excluded === undefined ? {} : { excluded: excluded.map(([from, to]) => ({ from: from as Moment, to: to as Moment })) }),
    ...(restartedAt === undefined ? {} : { restartedAt: restartedAt as Moment }),
    ...(posted === undefined ? {} : { posted: posted as CivilDay }),
  };
}

function found(rules: Rules, [limit, start, options]: Row): Due | { readonly findings: readonly { readonly code: string }[] } {
  const rule = rules[limit];
  const text = rule === undefined || options.law === undefined ? rule : findRuleOf(rule, options.law);
  if (text === undefined) return { findings: [{ code: 'no such limit' }] };
  return due(text, countingOf(start, options), CHINA);
}

/** The last day the code finds for a row, `late` where what was posted came too late, `?` where it is provisional; or the codes of the findings. */
export function answerOf(rules: Rules, row: Row): string {
  const answer = found(rules, row);
  if ('findings' in answer) return answer.findings.map(({ code }) => code.replace('deadlines/', '')).join(', ');
  return `${answer.due}${answer.provisional === undefined ? '' : '?'}${answer.isInTime === false ? ' late' : ''}`;
}

/** The articles a row names (`§91`) that no step of the derivation cites. */
export function uncitedOf(rules: Rules, row: Row): readonly string[] {
  const answer = found(rules, row);
  if ('findings' in answer) return [];
  const cited = new Set(answer.steps.flatMap(({ basis }) => basis.map(({ article }: Citation) => article)));
  return Array.from(row[4].matchAll(/§(\d+)/gu)).flatMap(([place, article]) => (cited.has(Number(article)) ? [] : [place]));
}

/** Limits without two rows, and variants, extensions and other texts without any. */
export function gapsOf(rules: Rules, rows: readonly Row[]): readonly string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const mine = rows.filter(([limit]) => limit === name);
    const answers = mine.map((row) => found(rules, row)).flatMap((answer) => ('steps' in answer ? [answer] : []));
    const told = new Set(answers.flatMap(({ steps }) => steps.map(({ what }) => what[1])));
    const isTold = (title: string): boolean => [...told].some((what) => what.includes(title));
    return [
      ...(mine.length < 2 ? [`${name}: ${mine.length} rows`] : []),
      ...Object.keys(rule.variants ?? {})
        .filter((variant) => !mine.some(([, , options]) => options.variant === variant || options[variant as 'held'] === true))
        .map((variant) => `${name}: ${variant}`),
      ...Object.values(rule.extensions ?? {})
        .filter(({ title }) => !isTold(title[1]))
        .map(({ title }) => `${name}: ${title[1]}`),
      ...Object.keys(rule.versions ?? {})
        .filter((version) => !mine.some(([, , { law }]) => law === version))
        .map((version) => `${name}: ${version}`),
    ];
  });
}
