import type { Finding, Moment } from '#justice/basics';
import { addDays, dayOf } from '#justice/basics';
import type { Jurisdiction } from './attempt.ts';
import type { CaseFile, Command } from './case-file.ts';
import { dueOf } from './clocks.ts';
import { leadOf } from './mandate.ts';
import { offer } from './offer.ts';
import { enterCase, openCase } from './open-case.ts';
import { perform, type CaseRefusal, type Performed } from './perform.ts';
import { commandOf, type WrittenCase, type WrittenStep } from './written-case.ts';

/** What became of one step of a written case. */
export type Told =
  | { readonly step: WrittenStep; readonly command: Command; readonly before: CaseFile; readonly performed: Performed }
  | { readonly step: WrittenStep; readonly command: Command; readonly before: CaseFile; readonly refused: CaseRefusal['refused'] };

/** A written case played through its procedure. */
export interface Replayed {
  readonly told: readonly Told[];
  readonly file: CaseFile;
}

const MOST_ACTS_BY_LAW = 100;

/** Plays a written case: every step performed or refused, and what happens by law in between. Nothing stops at a refusal. */
export function replay(jurisdiction: Jurisdiction, written: WrittenCase): Replayed | { readonly findings: readonly Finding[] } {
  const opened = openCase(jurisdiction.core, written.subjects);
  if ('findings' in opened) return opened;
  const told: Told[] = [];
  let file: CaseFile = opened;
  const play = (step: WrittenStep): boolean => {
    const command = commandOf(written, step, { act: jurisdiction.core.procedure.acts[step.act], lead: leadOf(file) });
    const result = perform(jurisdiction, file, command);
    const isDone = 'file' in result;
    told.push(isDone ? { step, command, before: file, performed: result } : { step, command, before: file, refused: result.refused });
    if (isDone) file = result.file;
    return isDone;
  };
  for (const step of written.steps) {
    for (let count = 0; count < MOST_ACTS_BY_LAW; count += 1) {
      const happening = nextByLaw(jurisdiction, file, step.at);
      if (happening === undefined || !play(happening)) break;
    }
    if (step.enter !== undefined) {
      const entered = enterCase(jurisdiction.core, file, step.enter);
      if ('findings' in entered) return entered;
      file = entered;
    }
    play(step);
  }
  return { told, file };
}

/** The act that happens by operation of law next, on the first day it can: the day after some limit ran out. */
export function nextByLaw(jurisdiction: Jurisdiction, file: CaseFile, by: Moment): WrittenStep | undefined {
  for (const at of [...daysAfterExpiry(jurisdiction, file, by), by]) {
    const next = offer(jurisdiction, file, { role: 'law', at }).find(({ allowed }) => allowed);
    if (next !== undefined) return { act: next.act, subject: next.subject, by: 'law', at };
  }
  return undefined;
}

/** The days after the last days of the limits that can run out, since the last act and up to a moment, the earliest first. */
function daysAfterExpiry(jurisdiction: Jurisdiction, file: CaseFile, by: Moment): readonly Moment[] {
  const last = file.entries.at(-1)?.at ?? by;
  const days = file.clocks
    .filter(
      ({ limit, stoppedAt, excluded }) =>
        stoppedAt === undefined && excluded.every(({ to }) => to !== undefined) && jurisdiction.core.expiring.has(limit),
    )
    .map((clock) => addDays(dayOf(dueOf(jurisdiction, file, clock).due), 1))
    .filter((day) => day <= dayOf(by) && day >= dayOf(last));
  return [...new Set(days)].toSorted();
}
