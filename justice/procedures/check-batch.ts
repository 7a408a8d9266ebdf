import type { Finding } from '#justice/basics';
import type { Act, EachEffects, Effects } from './acts.ts';
import { finding, list, type Names } from './check-names.ts';
import { keysRead } from './core.ts';
import type { Field } from './forms.ts';

/** What is filled in once for all of them says nothing of any one of them. */
const COMMON: readonly Field['type'][] = ['yes-no', 'day', 'moment', 'choice', 'number'];

/** What makes an act one that is decided case by case, so that it may not be declared for batches. 不得批量办理 */
export function batchFindings(act: Act, where: string, known: Names): readonly Finding[] {
  if (act.batch === undefined) return [];
  const effects = effectsOf(act);
  const { held } = known.procedure;
  const liberty = held === undefined ? [] : keysRead(held.when);
  const sets = effects.flatMap((one) => Object.entries(one.sets ?? {}));
  const own = Object.entries(act.form ?? {}).flatMap(([name, { type }]) => (COMMON.includes(type) ? [] : [name]));
  const rows: readonly (readonly [isSo: boolean, why: string])[] = [
    [(act.approvedBy ?? []).length > 0, 'somebody approves each one'],
    [act.panel !== undefined, 'a panel votes on each one'],
    [(act.officers ?? 1) > 1 || (act.present ?? []).length > 0, 'others must take part in each one'],
    [sets.some(([key]) => liberty.includes(key)), 'it changes whether somebody is held'],
    [sets.some(([, to]) => typeof to === 'object' && 'form' in to), 'its form decides how each one comes out'],
    [effects.some(changesTime), 'it changes how long somebody waits'],
    [list(act.answers).some((request) => isDecided(request, known)), 'it answers what may also be answered otherwise'],
    [act.hands !== undefined || act.vacates !== undefined || act.opens !== undefined, 'it passes the case on, or opens another'],
    [own.length > 0, `its form asks for what is of one case alone: ${own.join(', ')}`],
  ];
  return rows.flatMap(([isSo, why]) => (isSo ? [finding('batch-of-decisions', `${where}.batch`, `take it out: ${why}`)] : []));
}

const effectsOf = (act: Act): readonly (Effects & EachEffects)[] => [
  act,
  ...list(act.also),
  ...Object.values(act.each ?? {}).flatMap((each) => list(each)),
];

/** Starting and ending a limit is what an act is for; making it longer, shorter or stand still is a decision. */
const changesTime = (one: Effects): boolean =>
  [one.suspends, one.resumes, one.restarts, one.extends, one.turns, one.fixes].some((change) => change !== undefined);

const isDecided = (request: string, { procedure }: Names): boolean =>
  Object.values(procedure.acts).filter(({ answers }) => list(answers).includes(request)).length > 1;
