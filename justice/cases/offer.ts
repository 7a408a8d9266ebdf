import type { Moment, Reason } from '#justice/basics';
import type { Core, CoreAct } from '#justice/procedures';
import { viewOf, type Jurisdiction } from './attempt.ts';
import type { CaseFile } from './case-file.ts';
import { expire } from './clocks.ts';
import { rolesOf } from './mandate.ts';
import { guardReasons } from './perform.ts';
import type { RefusalCode } from './refusals.ts';

/** One act as it stands for an actor now: allowed, or refused with every failing reason. */
export interface Offer {
  readonly act: string;
  readonly subject: string;
  readonly allowed: boolean;
  readonly reasons: readonly Reason<RefusalCode>[];
}

const ofRoles = new WeakMap<Core, Map<string, readonly CoreAct[]>>();

/** The acts a role may do at all, in whatever state a case is. */
function actsOf(core: Core, role: string): readonly CoreAct[] {
  const known = ofRoles.get(core) ?? new Map<string, readonly CoreAct[]>();
  ofRoles.set(core, known);
  const acts = known.get(role) ?? Object.values(core.acts).filter(({ act }) => [act.by].flat().includes(role));
  // Any name may be asked for; only those that do something are kept.
  if (acts.length > 0) known.set(role, acts);
  return acts;
}

/** Every act of a role on every subject it may be done to, allowed or refused. 可实施的行为 */
export function offer(jurisdiction: Jurisdiction, file: CaseFile, who: { readonly role: string; readonly at: Moment }): readonly Offer[] {
  const now = expire(jurisdiction, file, who.at);
  const { core } = jurisdiction;
  return actsOf(core, who.role)
    .filter((act) => rolesOf(act, now).includes(who.role))
    .flatMap((act) =>
      now.subjects
        .filter(({ type }) => type === act.subject)
        .map((subject) => {
          const reasons = guardReasons(act, viewOf(core, now, subject));
          return { act: act.name, subject: subject.id, allowed: reasons.length === 0, reasons };
        }),
    );
}
