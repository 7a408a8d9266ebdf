import type { CaseFile } from '#justice/cases';
import { heldIn, type Practice } from '#platform/acts';

/** A person, organisation or thing a case is about; the matter itself where nobody enters one. */
export interface Concerned {
  readonly id: string;
  readonly name?: string;
  readonly isHeld: boolean;
}

/** Whom a case is about and who of them is held: for whoever may know what is in it. 当事人 */
export function concernedIn({ jurisdiction: { core } }: Practice, file: CaseFile): readonly Concerned[] {
  const held = heldIn(core, file);
  const isAlone = Object.keys(core.procedure.vocabulary.subjects).every((type) => type === 'case');
  return file.subjects
    .filter(({ type }) => isAlone || type !== 'case')
    .map(({ id, name }) => ({ id, isHeld: held.includes(id), ...(name === undefined ? {} : { name }) }));
}
