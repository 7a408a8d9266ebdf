import type { CivilDay } from '#justice/basics';
import { facet, type Role, type Vocabulary } from '#justice/procedures';
import type { Agency, Appointment, Deputy, Officer, Roster } from './agency.ts';

export const day = (text: string): CivilDay => text as CivilDay;

/** An agency that has always been there, unless something else is said. */
export const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  kind: 'court',
  name: [id, id],
  code: id,
  tier: 'district',
  area: '110101',
  offices: [],
  powers: ['adjudication'],
  from: day('2000-01-01'),
  ...more,
});

export const officer = (id: string): Officer => ({ id, name: id, badge: id, clearance: 'internal' });

export const appointment = (of: string, at: string, more: Partial<Appointment> = {}): Appointment => ({
  id: `${of}@${at}`,
  officer: of,
  agency: at,
  rank: 'judge',
  posts: [],
  from: day('2020-01-01'),
  ...more,
});

export const rosterOf = ({
  agencies = [],
  appointments = [],
  deputies = [],
  officers = [],
}: {
  readonly agencies?: readonly Agency[];
  readonly appointments?: readonly Appointment[];
  readonly deputies?: readonly Deputy[];
  readonly officers?: readonly string[];
}): Roster => ({
  agencies,
  units: [],
  officers: [...new Set([...officers, ...appointments.map((one) => one.officer), ...deputies.map((one) => one.officer)])].map((id) =>
    officer(id),
  ),
  appointments,
  deputies,
  rooms: [],
});

const role = (kind: Role['kind'], power: Role['power'], level?: Role['level']): Role => ({
  title: ['角色', 'role'],
  kind,
  power,
  ...(level === undefined ? {} : { level }),
});

/** A vocabulary with a role of each kind and level. */
export const vocabulary: Vocabulary = {
  id: 'trade',
  title: ['程序', 'procedure'],
  roles: {
    police: role('public-security', 'investigation', 'handling'),
    higherPolice: role('public-security', 'investigation', 'next-higher'),
    detentionCentre: role('public-security', 'enforcement', 'handling'),
    procuratorate: role('procuratorate', 'prosecution', 'handling'),
    higherProcuratorate: role('procuratorate', 'prosecution', 'next-higher'),
    provincialProcuratorate: role('procuratorate', 'prosecution', 'provincial'),
    supremeProcuratorate: role('procuratorate', 'prosecution', 'supreme'),
    court: role('court', 'adjudication', 'handling'),
    higherCourt: role('court', 'adjudication', 'next-higher'),
    highCourt: role('court', 'adjudication', 'provincial'),
    supremeCourt: role('court', 'adjudication', 'supreme'),
    bureau: role('justice-administration', 'supervision', 'next-higher'),
    adviser: role('justice-administration', 'administration'),
  },
  posts: {},
  phases: {},
  subjects: { case: { title: ['案件', 'case'], facets: { stage: facet(['阶段', 'stage'], { open: ['开', 'open'] }) } } },
  limits: {},
  requests: {},
};
