import type { Counts } from '#justice/checker';
import type { Procedure } from '#justice/procedures';
import { CRIMINAL_PARTS, type Lasting } from '#law/criminal';

/** A model to explore: a procedure or a part of one, how many subjects of each type, and facts that are fixed to keep it small. */
export interface Model {
  readonly title: readonly [zh: string, en: string];
  readonly procedure: Procedure;
  readonly counts: Counts;
  readonly facts?: Readonly<Record<string, string>>;
  /** What lasts in this stretch, and is measured: the longest lawful custody. */
  readonly lasting?: Lasting;
}

/** Facts of an ordinary case, where things and claims are looked at beside it. */
const ORDINARY = { 'case.origin': 'public-security', 'accused.age': 'adult', 'accused.gravity': 'up-to-ten' };

const ONE_ACCUSED: Counts = { accused: 1, victim: 0, property: 0 };

/** The models a procedure is explored in; every fact is varied that is not fixed. 验证规模 */
export function modelsOf(procedure: Procedure): readonly Model[] {
  if (procedure.id === 'criminal')
    return CRIMINAL_PARTS.map(({ besides, ...part }) =>
      besides === undefined ? { ...part, counts: ONE_ACCUSED } : { ...part, counts: { ...ONE_ACCUSED, ...besides }, facts: ORDINARY },
    );
  const counts = Object.fromEntries(Object.keys(procedure.vocabulary.subjects).map((subject) => [subject, 1]));
  const { held } = procedure;
  const lasting = held === undefined ? {} : { lasting: { on: held.subject, during: held.when } };
  return [{ title: ['每类主体各一', 'one subject of each type'], procedure, counts, ...lasting }];
}
