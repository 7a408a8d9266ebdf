import type { CivilDay } from '#justice/basics';
import type { Role, Vocabulary } from '#justice/procedures';
import type { Agency, Roster } from './agency.ts';
import { findAgency, inEffect } from './standing.ts';

/** The case as competence sees it: its roles, and which agencies already act in which role. */
export interface Handling {
  readonly vocabulary: Vocabulary;
  readonly agencies: Readonly<Record<string, string>>;
  /** The agency that opened the case, whose area the others must serve. */
  readonly lead: string;
}

/**
 * The agencies that may act in a role of a case on a day: the one that already does, as long as it exists; for the handling level those of the
 * same area that hold the office; for a higher level the agency above the handling one, as far up as the role says. Each is of the role's own
 * kind, for no organ does the work of another (刑诉法 §3). 管辖机关
 */
export function competentFor(
  roster: Roster,
  { vocabulary, agencies, lead }: Handling,
  { role, on }: { readonly role: string; readonly on: CivilDay },
): readonly Agency[] {
  const known = findAgency(roster, agencies[role] ?? '');
  if (known !== undefined && inEffect(known, on)) return [known];
  const what = vocabulary.roles[role];
  if (what === undefined) return [];
  const inOffice = roster.agencies.filter((agency) => inEffect(agency, on) && agency.kind === what.kind);
  const below = what.level === undefined || what.level === 'handling' ? undefined : handlingRoleOf(vocabulary, what);
  if (below === undefined) return serving(inOffice, roster, { office: `${vocabulary.id}/${role}`, lead });
  const base = competentFor(roster, { vocabulary, agencies, lead }, { role: below, on });
  const above = new Set(base.flatMap((agency) => listed(upTo(roster, agency, what.level))));
  return inOffice.filter((agency) => above.has(agency));
}

const listed = (agency: Agency | undefined): readonly Agency[] => (agency === undefined ? [] : [agency]);

/** Of those that hold the office, the ones of the lead's own area; where there is none, of the nearest larger area. */
function serving(
  agencies: readonly Agency[],
  roster: Roster,
  { office, lead }: { readonly office: string; readonly lead: string },
): readonly Agency[] {
  const holders = agencies.filter(({ offices }) => offices.includes(office));
  const own = findAgency(roster, lead);
  if (own === undefined) return [];
  if (holders.includes(own)) return [own];
  for (let area = own.area; area !== ''; area = area.slice(0, -2)) {
    const near = holders.filter((agency) => agency.area === area);
    if (near.length > 0) return near;
  }
  return holders.filter(({ tier }) => tier === 'nation');
}

function handlingRoleOf({ roles }: Vocabulary, { kind, power }: Role): string | undefined {
  return Object.entries(roles).find(([, role]) => role.kind === kind && role.power === power && role.level === 'handling')?.[0];
}

/** The agency above at the level a role asks for. */
function upTo(roster: Roster, agency: Agency, level: Role['level']): Agency | undefined {
  const above = agency.above === undefined ? undefined : findAgency(roster, agency.above.agency);
  if (above === undefined || level === 'next-higher') return above;
  const tier = level === 'provincial' ? 'province' : 'nation';
  return above.tier === tier ? above : upTo(roster, above, level);
}
