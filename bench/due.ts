import chineseDays from 'chinese-days';
import { addDays, findDay, type CivilDay } from '#justice/basics';
import { addWorkingDays, due } from '#justice/deadlines';
import { CHINA } from '#law/calendars';
import { ALL_LIMITS } from '#law/limits';

// It is a CommonJS module: Node sees no named exports.
// oxlint-disable-next-line import/no-named-as-default-member
const { findWorkday } = chineseDays;

/** Limits computed a second on one core, and working days added a second beside chinese-days. `node bench/due.ts` */
const SECONDS = 2;

/** Runs one thing over and over for some seconds; times a second. */
function rate(once: (turn: number) => void): number {
  for (let turn = 0; turn < 2000; turn += 1) once(turn);
  const begun = performance.now();
  let turns = 0;
  while (performance.now() - begun < SECONDS * 1000) {
    for (let inner = 0; inner < 500; inner += 1) once(turns + inner);
    turns += 500;
  }
  return (turns * 1000) / (performance.now() - begun);
}

const first = findDay('2024-01-02');
const days: readonly CivilDay[] = first === undefined ? [] : Array.from({ length: 700 }, (_, index) => addDays(first, index));
const at = (turn: number): CivilDay => days[turn % days.length] ?? ('2024-01-02' as CivilDay);
const rules = Object.values(ALL_LIMITS).filter(({ length }) => length.hours === undefined && Object.keys(length).length > 0);
const WORKDAYS = 7;

const limits = rate((turn) => {
  const rule = rules[turn % rules.length];
  if (rule !== undefined) due(rule, { start: at(turn) }, CHINA);
});
const ours = rate((turn) => void addWorkingDays(CHINA, at(turn), WORKDAYS));
const theirs = rate((turn) => void findWorkday(WORKDAYS, at(turn)));
const differing = days.filter((day) => addWorkingDays(CHINA, day, WORKDAYS).day !== findWorkday(WORKDAYS, day));

const say = (what: string, perSecond: number): void =>
  void process.stdout.write(`${what.padEnd(52)}${Math.round(perSecond).toLocaleString('en-US').padStart(12)} /s\n`);
say(`limits with their derivation (${rules.length} rules, one core)`, limits);
say(`${WORKDAYS} working days added, fashu`, ours);
say(`${WORKDAYS} working days added, chinese-days findWorkday`, theirs);
process.stdout.write(`the two differ on ${differing.length} of ${days.length} days\n`);
