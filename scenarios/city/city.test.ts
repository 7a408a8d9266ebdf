import { describe, expect, test } from 'vitest';
import { competentFor, findAgency, holdersOf, inEffect, seatsOf, type Agency } from '#justice/agencies';
import { dayOf, type CivilDay } from '#justice/basics';
import type { Team, WrittenCase } from '#justice/cases';
import type { Procedure } from '#justice/procedures';
import { PROCEDURES } from '#law/procedures';
import { SCENARIOS } from '#scenarios';
import { LINJIANG } from './index.ts';

const { agencies, appointments, deputies, officers, units } = LINJIANG;
const today = '2026-09-07' as CivilDay;
const scenarios = Object.values(SCENARIOS);
const procedures = Object.values(PROCEDURES);

const duplicates = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);

describe('the roster', () => {
  test('Y1 no two agencies, units, officers or appointments share an identifier, and no two officers a name or a badge', () => {
    for (const rows of [agencies, units, officers, appointments]) expect(duplicates(rows.map(({ id }) => id))).toEqual([]);
    expect(duplicates(officers.map(({ name }) => name))).toEqual([]);
    expect(duplicates(officers.map(({ badge }) => badge))).toEqual([]);
    expect(duplicates(agencies.map(({ name }) => name[0]))).toEqual([]);
    expect(duplicates(agencies.map(({ code }) => code))).toEqual([]);
  });

  test('Y1 every appointment is of an officer, to an agency, in a unit of that agency, that all exist', () => {
    const ids = new Set(officers.map(({ id }) => id));
    expect(appointments.filter(({ officer }) => !ids.has(officer))).toEqual([]);
    expect(appointments.filter(({ agency }) => findAgency(LINJIANG, agency) === undefined)).toEqual([]);
    const homes = new Map(units.map(({ id, agency }) => [id, agency]));
    expect(appointments.filter(({ unit, agency }) => unit !== undefined && homes.get(unit) !== agency)).toEqual([]);
  });

  test('Y1 nobody is appointed before the agency exists, and no unit is fuller than it may be', () => {
    expect(appointments.filter(({ agency, from }) => !inEffect(findAgency(LINJIANG, agency)!, from))).toEqual([]);
    const filled = (unit: string): number => appointments.filter((one) => one.unit === unit && inEffect(one, today)).length;
    expect(units.filter(({ id, quota }) => quota !== undefined && filled(id) > quota)).toEqual([]);
  });

  test('Y1 every agency has somebody, and everybody a seat', () => {
    expect(officers.filter(({ id }) => seatsOf(LINJIANG, id, today).length === 0)).toEqual([]);
    const staffed = new Set(appointments.map(({ agency }) => agency));
    const empty = agencies.filter(({ id }) => !staffed.has(id)).map(({ name }) => name[0]);
    expect(empty).toEqual(['公安部']);
  });

  test('Y1 a deputy stands in for an appointment that exists, in the own agency, and not for oneself', () => {
    for (const deputy of deputies) {
      const of = appointments.find(({ id }) => id === deputy.appointment);
      expect(of?.agency).toBe(seatsOf(LINJIANG, deputy.officer, deputy.from)[0]?.agency);
      expect(of?.officer).not.toBe(deputy.officer);
      expect(deputy.from <= deputy.to).toBe(true);
    }
  });

  test('Y2 whoever is above an agency exists, is of the same kind, and serves an area that holds the other', () => {
    const pairs = agencies.flatMap((one) => (one.above === undefined ? [] : [[one, findAgency(LINJIANG, one.above.agency)] as const]));
    expect(pairs.filter(([one, above]) => above?.kind !== one.kind)).toEqual([]);
    expect(pairs.filter(([one, above]) => !one.area.startsWith(above?.area ?? 'x'))).toEqual([]);
  });

  test('Y2 following the superiors always comes to an end', () => {
    const climb = (agency: Agency, seen: readonly string[]): boolean => {
      if (seen.includes(agency.id)) return false;
      const above = agency.above === undefined ? undefined : findAgency(LINJIANG, agency.above.agency);
      return above === undefined || climb(above, [...seen, agency.id]);
    };
    expect(agencies.filter((one) => !climb(one, []))).toEqual([]);
  });

  test.each([
    ['procuratorate', 'leads'],
    ['public-security', 'leads'],
    ['court', 'supervises'],
  ] as const)('Y2 in every %s the one above %s', (kind, by) => {
    const relations = agencies.filter((one) => one.kind === kind).flatMap(({ above }) => (above === undefined ? [] : [above.by]));
    expect(new Set(relations)).toEqual(new Set([by]));
  });

  test('Y2 police, procuratorates and courts hold their own power and none of the others’', () => {
    const powers = (kind: Agency['kind']): readonly string[] => [
      ...new Set(agencies.filter((one) => one.kind === kind).flatMap((one) => one.powers)),
    ];
    expect(powers('court')).toEqual(['adjudication']);
    expect(powers('procuratorate')).toEqual(['prosecution']);
    expect(powers('public-security').toSorted()).toEqual(['enforcement', 'investigation']);
  });

  test('Y2 every office is a role of some procedure, of the kind of the agency that holds it, and of a power it has', () => {
    const wrong = agencies.flatMap(({ kind, powers, offices }) =>
      offices.filter((office) => {
        const [procedure = '', name = ''] = office.split('/');
        const role = PROCEDURES[procedure]?.vocabulary.roles[name];
        return role?.kind !== kind || !powers.includes(role.power);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('Y3 judges sit in courts, prosecutors in procuratorates, police officers with the police', () => {
    const kindOf = (agency: string): string | undefined => findAgency(LINJIANG, agency)?.kind;
    const RANKS: Readonly<Record<string, string>> = {
      judge: 'court',
      'assistant-judge': 'court',
      'people-assessor': 'court',
      prosecutor: 'procuratorate',
      'assistant-prosecutor': 'procuratorate',
      'police-officer': 'public-security',
      'prison-officer': 'justice-administration',
      'corrections-officer': 'justice-administration',
      'enforcement-officer': 'administrative-agency',
      supervisor: 'supervision-commission',
    };
    expect(appointments.filter(({ rank, agency }) => RANKS[rank] !== undefined && RANKS[rank] !== kindOf(agency))).toEqual([]);
  });

  test('Y3 the three administrators are three people who do nothing else', () => {
    const administrators = appointments.filter(({ rank }) => rank.endsWith('-administrator'));
    expect(administrators.map(({ rank }) => rank).toSorted()).toEqual([
      'audit-administrator',
      'security-administrator',
      'system-administrator',
    ]);
    expect(administrators.filter(({ officer }) => seatsOf(LINJIANG, officer, today).length !== 1)).toEqual([]);
    expect(administrators.filter(({ posts }) => posts.length > 0)).toEqual([]);
  });

  test('Y3 the president’s deputy signs in August 2026 and on no other day', () => {
    const signing = (on: string): readonly (string | undefined)[] =>
      holdersOf(LINJIANG, { agency: 'fy-north', post: 'court-president' }, on as CivilDay).map(
        (id) => officers.find((officer) => officer.id === id)?.name,
      );
    expect(signing('2026-07-31')).toEqual(['石坚']);
    expect(new Set(signing('2026-08-01'))).toEqual(new Set(['曲直', '石坚']));
    expect(signing('2026-08-31')).toHaveLength(2);
    expect(signing('2026-09-01')).toEqual(['石坚']);
  });
});

/** Committees sign as a body; whoever holds the post at the agency signs for them. */
const BODIES = ['检察委员会', '审判委员会', '中院审判委员会'];

const peopleOf = ({ officers: own, approvers = {}, panel = [] }: Team): readonly string[] => [
  ...own,
  ...Object.values(approvers).flat(),
  ...panel,
];

const agencyNamed = (name: string | undefined): Agency | undefined => agencies.find((one) => one.name[0] === name);

const teamsOf = (written: WrittenCase): readonly (readonly [role: string, team: Team, kind: string])[] =>
  Object.entries(written.teams).map(([role, team]) => [role, team, PROCEDURES[written.procedure]?.vocabulary.roles[role]?.kind ?? '']);

describe.each(scenarios.map((written) => [written.name, written] as const))('who acts in %s', (_, written) => {
  const official = teamsOf(written).filter(([, , kind]) => kind !== 'party' && kind !== 'law');
  const first = dayOf(written.steps[0]!.at);

  test('Y4 every team is of an agency of the city, in a role the procedure has, of the agency’s kind', () => {
    expect(official.filter(([, { agency }]) => agencyNamed(agency) === undefined).map(([role]) => role)).toEqual([]);
    expect(official.filter(([, { agency }, kind]) => agencyNamed(agency)?.kind !== kind).map(([role]) => role)).toEqual([]);
  });

  test('Y4 every officer, approver and member of a panel works in the city', () => {
    const known = (name: string): boolean => BODIES.includes(name) || officers.some((officer) => name.endsWith(officer.name));
    expect(official.flatMap(([, team]) => peopleOf(team)).filter((name) => !known(name))).toEqual([]);
  });

  test('Y4 the officers of a team have a seat in its agency when the case begins', () => {
    const strangers = official.flatMap(([, { agency, officers: own, panel = [] }]) =>
      [...own, ...panel].filter((name) => {
        const officer = officers.find((one) => name.endsWith(one.name));
        const where = seatsOf(LINJIANG, officer?.id ?? '', first).map((seat) => seat.agency);
        return !where.includes(agencyNamed(agency)?.id ?? '');
      }),
    );
    expect(strangers).toEqual([]);
  });

  test('Y4 whoever approves for a post holds it somewhere on the day, and a committee has somebody who signs for it', () => {
    const empty = official.flatMap(([role, { agency, approvers = {} }]) =>
      Object.entries(approvers).flatMap(([post, names]) =>
        [names]
          .flat()
          .filter((name) => {
            const officer = officers.find((one) => name.endsWith(one.name));
            if (officer === undefined) return holdersOf(LINJIANG, { agency: agencyNamed(agency)?.id ?? '', post }, first).length === 0;
            return !seatsOf(LINJIANG, officer.id, first).some((seat) => seat.posts.includes(post));
          })
          .map((name) => `${role}: ${post} ${name}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  test('Y5 each team’s agency is one the law makes competent for its role', () => {
    const { vocabulary } = PROCEDURES[written.procedure]!;
    const opening = written.steps[0]!;
    const act = PROCEDURES[written.procedure]!.acts[opening.act]!;
    const lead =
      agencyNamed(written.teams[opening.by ?? [act.by].flat()[0] ?? '']?.agency)?.id ?? agencyNamed(official[0]?.[1].agency)?.id ?? '';
    const held = Object.fromEntries(official.map(([role, { agency }]) => [role, agencyNamed(agency)?.id ?? '']));
    const wrong = official.flatMap(([role, { agency }]) => {
      const { [role]: _own, ...others } = held;
      const competent = competentFor(LINJIANG, { vocabulary, agencies: others, lead }, { role, on: first });
      return competent.some(({ name }) => name[0] === agency)
        ? []
        : [`${role}: ${agency}, not ${competent.map(({ name }) => name[0]).join()}`];
    });
    expect(wrong).toEqual([]);
  });
});

const officialRoles = (procedure: Procedure): readonly string[] =>
  Object.entries(procedure.vocabulary.roles).flatMap(([name, { kind }]) =>
    kind === 'party' || kind === 'law' || kind === 'station' ? [] : [name],
  );

const competentIn = (procedure: Procedure, lead: string, role: string): readonly Agency[] =>
  competentFor(LINJIANG, { vocabulary: procedure.vocabulary, agencies: {}, lead }, { role, on: today });

describe.each(procedures.map((procedure) => [procedure.title[1], procedure] as const))(
  'who is competent in Jiangbei: %s',
  (_, procedure) => {
    const lead = { criminal: 'ga-north', 'legal-aid': 'fy-aid', 'administrative-penalty': 'sjg-north' }[procedure.id] ?? '';

    test('Y5 every role has exactly one competent agency', () => {
      const counts = officialRoles(procedure).map((role) => [role, competentIn(procedure, lead, role).length] as const);
      expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
    });

    test('Y6 every post an act asks the approval of is held in an agency that may do the act, in one above it, or in the organ it names', () => {
      const missing = Object.entries(procedure.acts).flatMap(([name, act]) =>
        (act.approvedBy ?? []).flatMap((post) =>
          [act.by]
            .flat()
            .filter((role) => officialRoles(procedure).includes(role))
            .filter((role) => !competentIn(procedure, lead, role).some((agency) => isHeldAtOrAbove(ELSEWHERE[post] ?? agency, post)))
            .map((role) => `${name} by ${role}: ${post}`),
        ),
      );
      expect(missing).toEqual([]);
    });
  },
);

/** Posts of another organ than the one that acts: its consent is asked for, or it is the police who carry the measure out. */
const ELSEWHERE: Readonly<Record<string, Agency | undefined>> = {
  'city-police-head': findAgency(LINJIANG, 'ga-c'),
  'higher-agency': findAgency(LINJIANG, 'ga-c'),
  'consenting-procuratorate': findAgency(LINJIANG, 'jc-c'),
};

/** An approval is given in the agency itself, or by the one above it. */
function isHeldAtOrAbove(agency: Agency, post: string): boolean {
  if (holdersOf(LINJIANG, { agency: agency.id, post }, today).length > 0) return true;
  const above = agency.above === undefined ? undefined : findAgency(LINJIANG, agency.above.agency);
  return above !== undefined && isHeldAtOrAbove(above, post);
}

const criminal = PROCEDURES['criminal']!;

test.each([
  ['police', '江北分局'],
  ['higherPolice', '临江市公安局'],
  ['detentionCentre', '看守所'],
  ['procuratorate', '江北区人民检察院'],
  ['higherProcuratorate', '临江市人民检察院'],
  ['provincialProcuratorate', '东江省人民检察院'],
  ['supremeProcuratorate', '最高人民检察院'],
  ['court', '江北区人民法院'],
  ['higherCourt', '中级人民法院'],
  ['highCourt', '高级人民法院'],
  ['supremeCourt', '最高人民法院'],
  ['prison', '第二监狱'],
  ['prisonAuthority', '监狱管理局'],
  ['corrections', '社区矫正机构'],
  ['legalAid', '法律援助中心'],
  ['treatmentInstitution', '强制医疗所'],
  ['supervision', '监察委员会'],
])('Y5 in a criminal case of Jiangbei the %s is the %s', (role, name) => {
  expect(competentIn(criminal, 'ga-north', role).map((agency) => agency.name[0])).toEqual([expect.stringContaining(name)]);
});

test.each([
  ['court', 'fy-south'],
  ['procuratorate', 'jc-south'],
  ['higherCourt', 'fy-c'],
  ['detentionCentre', 'kss'],
])('Y5 a case of Jiangnan has its own: %s', (role, id) => {
  expect(competentIn(criminal, 'ga-south', role).map((agency) => agency.id)).toEqual([id]);
});

test.each([
  ['court', 'fy-c'],
  ['procuratorate', 'jc-c'],
  ['higherCourt', 'fy-p'],
  ['higherProcuratorate', 'jc-p'],
])('Y5 a case the city’s police opened is a case of the city: %s', (role, id) => {
  expect(competentIn(criminal, 'ga-c', role).map((agency) => agency.id)).toEqual([id]);
});

test.each(['ga-quay', 'ga-garden'])('Y5 a case that began at the station %s belongs to Jiangbei', (station) => {
  expect(competentIn(criminal, station, 'police').map(({ id }) => id)).toEqual(['ga-north']);
  expect(competentIn(criminal, station, 'court').map(({ id }) => id)).toEqual(['fy-north']);
});
