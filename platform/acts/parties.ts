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
  const findings = parties.flatMap((link, index) => linkProblems({ core, file }, link, `parties[${index}]`));
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

/** What is wrong with who somebody is to be, and for whom. */
function linkProblems({ core, file }: Omit<Looking, 'parties'>, { role, subject }: PartyLink, where: string): readonly Finding[] {
  const as = core.procedure.vocabulary.roles[role];
  const of = file.subjects.find(({ id }) => id === subject);
  // Whoever is in the case for all of them is so for the case.
  const fitting = file.subjects.filter(({ type }) => as?.of === undefined || type === as.of || type === 'case').map(({ id }) => id);
  return [
    ...(as?.kind === 'party'
      ? []
      : [{ code: 'acts/no-party-role', where: `${where}.role`, help: `parties: ${partyRoles(core).join(', ')}` }]),
    ...(of === undefined
      ? [{ code: 'acts/no-such-subject', where: `${where}.subject`, help: `in the case: ${fitting.join(', ')}` }]
      : fitting.includes(subject)
        ? []
        : [{ code: 'acts/not-of-this-subject', where: `${where}.subject`, help: `${role} is said of: ${fitting.join(', ')}` }]),
  ];
}

const partyRoles = ({ procedure }: Core): readonly string[] =>
  Object.entries(procedure.vocabulary.roles).flatMap(([name, { kind }]) => (kind === 'party' ? [name] : []));
