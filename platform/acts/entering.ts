import type { Actor } from '#justice/access';
import type { Moment } from '#justice/basics';
import { actingAs, questionAbout } from './ask-access.ts';
import type { Standing } from './actor.ts';
import type { Grounds } from './engine.ts';
import type { LockedCase } from './locked-case.ts';
import { mandateFor, type Mandate } from './mandate.ts';

interface Entering {
  readonly actor: Actor;
  readonly locked: Pick<LockedCase, 'id' | 'label' | 'agencies' | 'relation' | 'practice' | 'file' | 'opener'>;
  readonly role: string;
  readonly at: Moment;
}

/** In whose name somebody enters people and things in a case, where the rules let them. 登记的权限 */
export function enteringMandate({ access }: Pick<Grounds, 'access'>, standing: Standing, { actor, locked, role, at }: Entering): Mandate {
  const mandate = mandateFor(locked, standing, { actor, role, at });
  if ('refused' in mandate) return mandate;
  const more = actingAs(standing, { practice: locked.practice, role, agency: mandate.agency });
  const answer = access.decide(questionAbout(standing, { actor, locked, action: 'act/perform', on: at, more }));
  return answer.isAllowed ? mandate : { refused: answer.reasons };
}
