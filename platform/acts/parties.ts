import type { CaseFile } from '#justice/cases';
import type { Core } from '#justice/procedures';
import type { Query } from '#platform/store';
import type { PartyLink } from './record.ts';

/** A person who takes part in a case from now on; the name of one whom the register of people does not know yet. 登记诉讼参与人 */
export interface Linking extends PartyLink {
  readonly name?: string;
  /** The year of birth, by which people of one name are told apart. */
  readonly born?: number;
}

interface Finding {
  readonly code: string;
  readonly where: string;
  readonly help: string;
}

interface Looking {
  readonly core: Core;
  readonly file: CaseFile;
  readonly parties: readonly Linking[];
}

/** What is wrong with people who are to take part; those who are new are entered into the register, in the transaction it is given. */
export async function linkingProblems(query: Query, { core, file, parties }: Looking): Promise<readonly Finding[]> {
  const findings = parties.flatMap(({ role, subject }, index) => [
    ...(core.procedure.vocabulary.roles[role]?.kind === 'party'
      ? []
      : [{ code: 'acts/no-party-role', where: `parties[${index}].role`, help: `parties: ${partyRoles(core).join(', ')}` }]),
    ...(file.subjects.some(({ id }) => id === subject)
      ? []
      : [
          {
            code: 'acts/no-such-subject',
            where: `parties[${index}].subject`,
            help: `in the case: ${file.subjects.map(({ id }) => id).join(', ')}`,
          },
        ]),
  ]);
  if (findings.length > 0) return findings;
  for (const { person: id, name, born } of parties)
    if (name !== undefined)
      await query
        .insertInto('people')
        .values({ id, name, kind: 'person', body: JSON.stringify(born === undefined ? {} : { born }) } as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  const wanted = parties.map(({ person }) => person);
  const known = wanted.length === 0 ? [] : await query.selectFrom('people').select('id').where('id', 'in', wanted).execute();
  return parties.flatMap(({ person }, index) =>
    known.some(({ id }) => id === person)
      ? []
      : [
          {
            code: 'acts/unknown-person',
            where: `parties[${index}].person`,
            help: 'the register of people knows nobody of that id: give a name instead',
          },
        ],
  );
}

const partyRoles = ({ procedure }: Core): readonly string[] =>
  Object.entries(procedure.vocabulary.roles).flatMap(([name, { kind }]) => (kind === 'party' ? [name] : []));
