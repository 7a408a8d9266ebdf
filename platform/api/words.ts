import type { Citation, Words } from '#justice/basics';
import { findAgency, type Roster } from '#justice/agencies';
import type { Services } from './services.ts';

/** Both tongues, as the API has them. */
export const both = ([zh, en]: Words): { readonly zh: string; readonly en: string } => ({ zh, en });

/** An agency by its name. */
export function agencyInWords(
  roster: Roster,
  id: string,
): { readonly agency: string; readonly name: { readonly zh: string; readonly en: string } } {
  return { agency: id, name: both(findAgency(roster, id)?.name ?? [id, id]) };
}

/** Citations with what they read as. */
export function basesInWords(
  { cite }: Pick<Services, 'cite'>,
  citations: readonly Citation[],
): readonly (Citation & { readonly text: { readonly zh: string; readonly en: string } })[] {
  return citations.map((citation) => ({ ...citation, text: both(cite(citation)) }));
}
