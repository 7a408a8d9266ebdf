import { addDays, daysBetween, dayOf, findDay, type CivilDay, type Moment } from '#justice/basics';
import type { WrittenCase } from '#justice/cases';

const DATE = /\d{4}-\d{2}-\d{2}/gu;
const WEEK = 7;
const MOST_WEEKS_BACK = 26;

/** How far each case has come by today: of its steps, this share lies behind. */
const SHARES = [0.25, 0.45, 0.65, 0.85] as const;

/** Cases with which nobody went on before an act, though the limit has run out: what supervisors have to find. */
const LEFT = [['custody-overrun', 'applyForChange']] as const;

const SURNAMES = [
  '安',
  '柴',
  '单',
  '房',
  '甘',
  '花',
  '姬',
  '景',
  '康',
  '蓝',
  '梅',
  '宁',
  '欧',
  '裴',
  '戚',
  '阮',
  '桑',
  '田',
  '危',
  '夏',
  '燕',
  '印',
  '查',
  '左',
  '牛',
  '习',
  '谷',
  '钮',
  '戎',
  '后',
  '堵',
  '郝',
  '虞',
  '支',
  '昝',
  '管',
  '卢',
  '莫',
  '经',
  '宋',
] as const;

/**
 * The same cases as they would stand in the middle, today: moved in time by whole weeks, and told of other people. For a demonstration that has work
 * on its desks. 在办案件
 */
export function ongoing(scenarios: Readonly<Record<string, WrittenCase>>, today: CivilDay): readonly WrittenCase[] {
  const all = Object.values(scenarios);
  // The same judges sit in all of them: no two of these cases are heard on one day.
  const taken = new Set<string>(all.flatMap(hearingDays));
  const underWay = all.flatMap((written, index) =>
    SHARES.map((share, turn) => {
      const found = moved(written, { share, today, taken });
      for (const day of hearingDays(found)) taken.add(day);
      return renamed(found, index * SHARES.length + turn);
    }),
  );
  const left = LEFT.flatMap(([name, before], index) => {
    const written = scenarios[name];
    const steps =
      written?.steps.slice(
        0,
        written.steps.findIndex(({ act }) => act === before),
      ) ?? [];
    return written === undefined || steps.length === 0
      ? []
      : [renamed(moved({ ...written, name: `${name}-left`, steps }, { share: 1, today, taken }), underWay.length + index)];
  });
  return [...underWay, ...left];
}

/** The days for which rooms and people are booked. */
const hearingDays = ({ steps }: WrittenCase): readonly CivilDay[] =>
  steps.flatMap(({ form = {} }) =>
    Object.values(form).flatMap((value) =>
      typeof value === 'object' && value !== null && 'from' in value ? [dayOf(value.from as Moment)] : [],
    ),
  );

interface Moving {
  readonly share: number;
  readonly today: CivilDay;
  readonly taken: ReadonlySet<string>;
}

/** Moved so that the share lies behind, or a little more where a day of a hearing is taken. */
function moved(written: WrittenCase, { share, today, taken }: Moving): WrittenCase {
  const at = written.steps[Math.floor(share * (written.steps.length - 1))]?.at;
  if (at === undefined) return written;
  const weeks = Math.floor(daysBetween(dayOf(at), today) / WEEK);
  const days = hearingDays(written);
  const isFree = (back: number): boolean => !days.some((day) => taken.has(addDays(day, (weeks - back) * WEEK)));
  const back = Array.from({ length: MOST_WEEKS_BACK }, (_, one) => one).find(isFree) ?? 0;
  return later(written, (weeks - back) * WEEK);
}

function later(written: WrittenCase, days: number): WrittenCase {
  const text = JSON.stringify(written).replaceAll(DATE, (date) => {
    const day = findDay(date);
    return day === undefined ? date : addDays(day, days);
  });
  return JSON.parse(text) as WrittenCase;
}

/** Other people: each 某 gets another surname, the same one throughout the case. */
function renamed(written: WrittenCase, turn: number): WrittenCase {
  const names = [...new Set(written.subjects.flatMap(({ name }) => (name !== undefined && /^.某$/u.test(name) ? [name] : [])))];
  const text = names.reduce(
    (all, name, index) => all.replaceAll(name, `${SURNAMES[(turn * 3 + index) % SURNAMES.length] ?? '安'}某`),
    JSON.stringify(written),
  );
  return { ...(JSON.parse(text) as WrittenCase), name: `${written.name}-${turn + 1}` };
}
