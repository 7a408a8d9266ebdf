import { addDays, type CivilDay } from '#justice/basics';
import { offer, openCase, perform, type CaseFile, type Command, type Entering, type Jurisdiction, type Performed } from '#justice/cases';
import type { CoreAct, Field } from '#justice/procedures';

/** Numbers from 0 on, the same for the same seed (mulberry32, Tommy Ettinger). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Roll = ReturnType<typeof dice>;

const pick = <T>(roll: Roll, from: readonly T[]): T => from[roll(from.length)] as T;

/** A panel, its first member presiding. */
const seated = (panel: NonNullable<Command['panel']>): Pick<Command, 'panel' | 'presiding'> => ({
  panel,
  ...(panel[0] === undefined ? {} : { presiding: panel[0].id }),
});

/** A value that a field accepts. */
function filled(field: Field, day: CivilDay, roll: Roll): unknown {
  if (field.type === 'choice') return field.several === true ? [pick(roll, Object.keys(field.of))] : pick(roll, Object.keys(field.of));
  if (field.type === 'number') return Math.max(field.least ?? 1, Math.min(field.most ?? 1, 1 + roll(3)));
  if (field.type === 'money') return 100;
  if (field.type === 'day' || field.type === 'moment') return addDays(day, roll(40));
  if (field.type === 'booking') return { from: `${addDays(day, roll(40))}T23:${10 + roll(50)}`, minutes: 30, room: 'court/1' };
  if (field.type === 'yes-no') return roll(2) === 0;
  return field.type === 'text' ? '载明' : ['载明'];
}

/** A command that keeps everything the law asks of people: enough of them, each in their own part. */
function commandOf(
  act: CoreAct,
  { role, kind, at, roll }: { readonly role: string; readonly kind: string; readonly at: CivilDay; readonly roll: Roll },
): Command {
  const { form = {}, officers = 1, approvedBy = [], panel } = act.act;
  const who = (count: number, part: string) =>
    Array.from({ length: count }, (_, index) => ({ id: `${role}/${part}/${index}/${act.name}` }));
  return {
    act: act.name,
    at,
    role,
    agency: kind,
    people: who(officers, 'officer'),
    approvals: approvedBy.map((post) => ({ id: `${role}/${post}/${act.name}`, post })),
    ...seated(panel === undefined ? [] : who(panel.sizes[0] ?? 0, `panel-${at}-${roll(1000)}`)),
    form: Object.fromEntries(Object.entries(form).map(([name, field]) => [name, filled(field, at, roll)])),
  };
}

/** One step of a walk: the case before it, what was done, and what came of it. */
export interface Stride {
  readonly before: CaseFile;
  readonly command: Command;
  readonly performed: Performed;
}

/** Walks a procedure at random, by acts that are offered; whatever is refused for the people or the form is passed over. */
export function walk(
  jurisdiction: Jurisdiction,
  {
    subjects,
    seed,
    steps,
    start,
  }: { readonly subjects: readonly Entering[]; readonly seed: number; readonly steps: number; readonly start: CivilDay },
): { readonly strides: readonly Stride[]; readonly file: CaseFile; readonly guardsMissed: readonly string[] } {
  const roll = dice(seed);
  const opened = openCase(jurisdiction.core, subjects);
  if ('findings' in opened) throw new Error(JSON.stringify(opened.findings));
  const roles = jurisdiction.core.procedure.vocabulary.roles;
  const strides: Stride[] = [];
  const guardsMissed: string[] = [];
  let file: CaseFile = opened;
  let at = start;
  for (let step = 0; step < steps; step += 1) {
    at = addDays(at, pick(roll, [0, 0, 1, 1, 2, 5, 15, 40]));
    const offers = Object.keys(roles).flatMap((role) =>
      offer(jurisdiction, file, { role, at })
        .filter(({ allowed }) => allowed)
        .map((one) => ({ ...one, role })),
    );
    if (offers.length === 0) continue;
    const { act, subject, role } = pick(roll, offers);
    const declared = jurisdiction.core.acts[act];
    if (declared === undefined) continue;
    const present = Object.keys(roles);
    const command = { ...commandOf(declared, { role, kind: roles[role]?.kind ?? '', at, roll }), subject, present };
    const result = perform(jurisdiction, file, command);
    if ('refused' in result) {
      guardsMissed.push(...result.refused.filter(({ code }) => GUARDS.has(code)).map(({ code }) => `${act}: ${code}`));
      continue;
    }
    strides.push({ before: file, command, performed: result });
    file = result.file;
  }
  return { strides, file, guardsMissed };
}

const GUARDS: ReadonlySet<string> = new Set(
  ['not-in-state', 'request-already-open', 'no-open-request', 'limit-not-running', 'extension-used-up', 'counted-out'].map(
    (code) => `cases/${code}`,
  ),
);
