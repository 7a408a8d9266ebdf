import type { Words as Titles } from '#justice/basics';
import type { Form } from '#justice/procedures';
import { WORDS } from '#web/words';
import type { Openable } from './api.ts';
import type { Filled } from './drafts.ts';

const PROCEDURE = 'procedure';
const ROLE = 'role';

/** What has been chosen, or leaves no choice: the procedure, and as whom the case is opened. */
export interface Chosen {
  readonly procedure: string | undefined;
  readonly as: Openable | undefined;
}

const keyOf = ({ role, agency }: Openable): string => `${role}/${agency}`;

/** What stands chosen among the cases one may open. */
export function chosenOf(openable: readonly Openable[], filled: Filled): Chosen {
  const procedures = [...new Set(openable.map(({ procedure }) => procedure))];
  const procedure = procedures.length === 1 ? procedures[0] : procedures.find((one) => one === filled[PROCEDURE]);
  const ways = openable.filter((one) => one.procedure === procedure);
  return { procedure, as: ways.length === 1 ? ways[0] : ways.find((one) => keyOf(one) === filled[ROLE]) };
}

/** What is to be chosen: only where there is more than one. */
export function whatForm(openable: readonly Openable[], filled: Filled): Form {
  const { procedure } = chosenOf(openable, filled);
  const procedures = Object.fromEntries(openable.map((one) => [one.procedure, [one.title.zh, one.title.en] as Titles]));
  const ways = openable.filter((one) => one.procedure === procedure);
  return {
    ...(Object.keys(procedures).length > 1
      ? { [PROCEDURE]: { type: 'choice', title: [WORDS.zh.intake.procedure, WORDS.en.intake.procedure], of: procedures } as const }
      : {}),
    ...(ways.length > 1
      ? {
          [ROLE]: {
            type: 'choice',
            title: [WORDS.zh.intake.role, WORDS.en.intake.role],
            of: Object.fromEntries(
              ways.map((one) => [
                keyOf(one),
                [WORDS.zh.intake.roleAt(one.roleTitle.zh, one.name.zh), WORDS.en.intake.roleAt(one.roleTitle.en, one.name.en)] as const,
              ]),
            ),
          } as const,
        }
      : {}),
  };
}
