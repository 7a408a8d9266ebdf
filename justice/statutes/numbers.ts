import { chineseNumeral } from '#justice/basics';
import type { Length } from '#justice/deadlines';

const UNITS: Readonly<Record<keyof Length, readonly string[]>> = {
  hours: ['小时'],
  days: ['日', '天'],
  workdays: ['日', '个工作日', '工作日'],
  months: ['个月', '月'],
  years: ['年'],
};

function numerals(amount: number): readonly string[] {
  const chinese = chineseNumeral(amount);
  return amount === 2 ? ['二', '两', '2'] : [chinese, String(amount)];
}

/** Ways in which statutes write a length: 七日, 二个月, 两个月, 二十四小时, 一个半月. */
export function writings(length: Length): readonly string[] {
  if (length.months !== undefined && length.days === 15) return [`${chineseNumeral(length.months)}个半月`];
  if (length.days === 15) return ['十五日', '半个月', '15日'];
  return Object.entries(length).flatMap(([unit, amount]) =>
    (amount as number) === 0
      ? ['立即', '即时', '及时']
      : numerals(amount as number).flatMap((numeral) => (UNITS[unit as keyof Length] ?? []).map((word) => numeral + word)),
  );
}

/** Whether a passage states a length. 三日、七日: a unit may be shared by an enumeration such as 一日至四日 or “三日”“五日”. */
export function states(passage: string, length: Length): boolean {
  const text = passage.replaceAll(/[\s“”"、]/gu, '');
  return writings(length).some((writing) => text.includes(writing));
}
