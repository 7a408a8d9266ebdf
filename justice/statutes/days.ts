import { findDay, findNumber, type CivilDay } from '#justice/basics';
import type { Statute } from './statute.ts';
import { wording } from './statute.ts';

const DIGIT = '[〇○零一二三四五六七八九十0-9０-９]';
const DAY = new RegExp(`(${DIGIT}{4})[\\s　]*年[\\s　]*(${DIGIT}{1,3})[\\s　]*月[\\s　]*(${DIGIT}{1,3})[\\s　]*日`, 'gu');

/** The days a text names, `2018年10月26日`, also with full-width digits and Chinese numerals, in order. */
export function daysIn(text: string): readonly CivilDay[] {
  return Array.from(text.matchAll(DAY)).flatMap((match) => {
    const [year = 0, month = 0, day = 0] = match.slice(1).map((part) => findNumber(part));
    const found = findDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    return found === undefined ? [] : [found];
  });
}

/** The text without the days it names, so that a day of a month is not taken for a length of days. */
export function withoutDays(text: string): string {
  return text.replaceAll(DAY, '□');
}

/** From when a text is in force, and what says so: a line of its history, or an article of it. 施行日期 */
export interface StatedDay {
  readonly day: CivilDay;
  readonly by: 'history' | 'article';
}

const FROM_PROMULGATION = /自(?:公布|发布|颁布)之日起(?:施行|实施|生效)/u;
const IN_FORCE = /自([^。；，]*?日)起(?:正式)?(?:施行|实施|生效)/gu;

/**
 * The first day in force as the text itself states it; undefined where it does not. An amendment leaves the article of the older text standing:
 * a day before the version is the older text's, and 自公布之日起 is it too when the last line of the history is an amendment 修正.
 */
export function findStatedDay({ version, history, articles }: Statute): StatedDay | undefined {
  // 2020年3月1日修订 2020年5月1日施行: the day that stands before the word, not the first of the line.
  const inHistory = history.flatMap((line) => daysIn(line.slice(0, Math.max(0, line.search(/施行|实施/u)))).slice(-1));
  const inArticles = articles.flatMap((article) =>
    Array.from(wording(article).matchAll(IN_FORCE), ([, day = '']) => daysIn(day).slice(0, 1)).flat(),
  );
  const since = (day: CivilDay): boolean => version === undefined || day >= version;
  const [byHistory] = inHistory.filter(since);
  if (byHistory !== undefined) return { day: byHistory, by: 'history' };
  const [byArticle] = inArticles.filter(since);
  if (byArticle !== undefined) return { day: byArticle, by: 'article' };
  const isAmendment = /修正/u.test(history.filter((line) => !/^\S+ ?施行/u.test(line)).at(-1) ?? '');
  const isAtOnce = !isAmendment && version !== undefined && articles.some((article) => FROM_PROMULGATION.test(wording(article)));
  return isAtOnce ? { day: version, by: 'article' } : undefined;
}
