const DAY = 86_400_000;

/** The day so many days on, in civil days: 2026-03-02 and 3 → 2026-03-05. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** 2026年11月23日 周一, or Mon, 23 November 2026. */
export const sayDay = (day: string, tongue: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(tongue === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
