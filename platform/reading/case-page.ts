import type { Citation, Moment, Reason, Words } from '#justice/basics';
import { findAgency } from '#justice/agencies';
import { offer } from '#justice/cases';
import { mandateFor, type Actor, type Standing } from '#platform/acts';
import type { Query } from '#platform/store';
import type { CaseRead } from './cases.ts';

/** A value of a case as people read it. */
export interface FacetRead {
  readonly key: string;
  readonly title: Words;
  readonly value: string;
  readonly says: Words;
}

/** The facets of every subject in words, those that stand as they were at the start left out unless asked for. */
export function subjectsInWords({ practice, file }: CaseRead): readonly {
  readonly id: string;
  readonly type: string;
  readonly title: Words;
  readonly name?: string;
  readonly facets: readonly FacetRead[];
}[] {
  const { subjects: types } = practice.jurisdiction.core.procedure.vocabulary;
  return file.subjects.map(({ id, type, name, state }) => ({
    id,
    type,
    title: types[type]?.title ?? [type, type],
    ...(name === undefined ? {} : { name }),
    facets: Object.entries(types[type]?.facets ?? {}).map(([facet, { title, values }]) => {
      const value = state[`${type}.${facet}`] ?? '';
      return { key: `${type}.${facet}`, title, value, says: values[value] ?? [value, value] };
    }),
  }));
}

/** An act as it stands for an actor, in a role the actor may take. */
export interface OfferRead {
  readonly act: string;
  readonly subject: string;
  readonly role: string;
  readonly isAllowed: boolean;
  readonly reasons: readonly Reason[];
  readonly approvals: readonly string[];
  readonly hasPanel: boolean;
  readonly phase: string;
  readonly basis: readonly Citation[];
}

interface Offering {
  readonly standing: Standing;
  readonly actor: Actor;
  readonly relation: Parameters<typeof mandateFor>[0]['relation'];
  readonly at: Moment;
}

/** Every act an actor could do in any role they may take in the case: allowed, or every reason why not. */
export function offersFor(
  read: Pick<CaseRead, 'practice' | 'file' | 'opener'>,
  { standing, actor, relation, at }: Offering,
): readonly OfferRead[] {
  const { core } = read.practice.jurisdiction;
  const { roles } = core.procedure.vocabulary;
  const may = (role: string, about: { readonly subject?: string } = {}): boolean =>
    !('refused' in mandateFor({ ...read, relation }, standing, { actor, role, at, ...about }));
  const mine = Object.keys(roles).filter((role) => roles[role]?.kind !== 'law' && may(role));
  return mine.flatMap((role) => {
    const offers = offer(read.practice.jurisdiction, read.file, { role, at });
    // How somebody else's part in the case stands is not a party's to be told.
    const theirs = roles[role]?.kind === 'party' ? offers.filter(({ subject }) => may(role, { subject })) : offers;
    return theirs.map(({ act, subject, allowed, reasons }) => {
      const definition = core.acts[act]?.act;
      return {
        act,
        subject,
        role,
        isAllowed: allowed,
        reasons,
        approvals: definition?.approvedBy ?? [],
        hasPanel: definition?.panel !== undefined,
        phase: definition?.phase ?? '',
        basis: definition?.basis ?? [],
      };
    });
  });
}

/** The agencies of a case by role, with their names. */
export async function agenciesOf(
  query: Query,
  { roster }: Standing,
  id: string,
): Promise<readonly { readonly role: string; readonly agency: string; readonly name: Words }[]> {
  const rows = await query
    .selectFrom('case_agencies')
    .select(['role', 'agency_id'])
    .where('case_id', '=', id)
    .where('role', '<>', 'opener')
    .orderBy('since')
    .orderBy('role')
    .execute();
  return rows.map(({ role, agency_id: agency }) => ({ role, agency, name: findAgency(roster, agency)?.name ?? [agency, agency] }));
}
