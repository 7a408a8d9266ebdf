import { replay, type Jurisdiction, type WrittenCase } from '#justice/cases';
import { coreOf } from '#justice/procedures';
import { CHINA } from '#law/calendars';
import { PROCEDURES } from '#law/procedures';
import type { Output } from './io.ts';
import { tellStory } from './story.ts';

/** Plays a case and prints its story, or the entries and refusals as JSON lines. */
export function playCase(written: WrittenCase, { json }: { readonly json: boolean }, io: Output): number {
  const procedure = PROCEDURES[written.procedure];
  if (procedure === undefined) {
    io.err(`procedure: \`${written.procedure}\` is none of ${Object.keys(PROCEDURES).join(', ')} [replay/unknown-procedure]`);
    return 1;
  }
  const jurisdiction: Jurisdiction = { core: coreOf(procedure), calendar: CHINA };
  const replayed = replay(jurisdiction, written);
  if ('findings' in replayed) {
    for (const { code, where, help } of replayed.findings) io.err(`${where}: ${help} [${code}]`);
    return 1;
  }
  if (json) {
    for (const told of replayed.told) {
      const { step } = told;
      const result =
        'performed' in told
          ? { performed: told.performed.entry, late: told.performed.late, documents: told.performed.documents }
          : { refused: told.refused };
      io.out(JSON.stringify({ at: step.at, act: step.act, subject: step.subject, ...result }));
    }
  } else {
    for (const line of tellStory(jurisdiction, written, replayed)) io.out(line);
  }
  return 0;
}
