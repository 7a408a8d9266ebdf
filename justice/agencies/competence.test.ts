import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDay } from '#justice/basics';
import type { Agency } from './agency.ts';
import { competentFor, inEffect, type Handling } from './index.ts';
import { agency, day, rosterOf, vocabulary } from './roster-in-tests.ts';

const on = day('2026-01-01');

type Kin = Pick<Agency, 'kind' | 'powers'>;
const POLICE: Kin = { kind: 'public-security', powers: ['investigation'] };
const PROCURATORATE: Kin = { kind: 'procuratorate', powers: ['prosecution'] };
const COURT: Kin = { kind: 'court', powers: ['adjudication'] };

const above = (id: string): Pick<Agency, 'above'> => ({ above: { agency: id, by: 'leads' } });

/** A ladder of four agencies of a kind: district, city, province, nation. */
const ladder = (prefix: string, kin: Kin, office: string): readonly Agency[] => [
  agency(`${prefix}-nation`, { ...kin, tier: 'nation', area: '' }),
  agency(`${prefix}-province`, { ...kin, tier: 'province', area: '11', ...above(`${prefix}-nation`) }),
  agency(`${prefix}-city`, { ...kin, tier: 'city', area: '1101', offices: [office], ...above(`${prefix}-province`) }),
  agency(`${prefix}-north`, { ...kin, area: '110101', offices: [office], ...above(`${prefix}-city`) }),
  agency(`${prefix}-south`, { ...kin, area: '110102', offices: [office], ...above(`${prefix}-city`) }),
];

const AGENCIES = [
  ...ladder('police', POLICE, 'trade/police'),
  ...ladder('procuratorate', PROCURATORATE, 'trade/procuratorate'),
  ...ladder('court', COURT, 'trade/court'),
  agency('centre', {
    kind: 'public-security',
    tier: 'city',
    area: '1101',
    offices: ['trade/detentionCentre'],
    powers: ['enforcement'],
    ...above('police-city'),
  }),
];

interface Asked {
  readonly role: string;
  readonly lead?: string;
  readonly agencies?: Handling['agencies'];
  readonly roster?: readonly Agency[];
  readonly on?: CivilDay;
}

const competent = ({ role, lead = 'police-north', agencies = {}, roster = AGENCIES, on: when = on }: Asked): readonly string[] =>
  competentFor(rosterOf({ agencies: roster }), { vocabulary, agencies, lead }, { role, on: when }).map(({ id }) => id);

describe('the handling level', () => {
  test('G5 the lead itself, where it holds the office', () => {
    expect(competent({ role: 'police' })).toEqual(['police-north']);
  });

  test('G5 those of the lead’s own area', () => {
    expect(competent({ role: 'court' })).toEqual(['court-north']);
    expect(competent({ role: 'court', lead: 'police-south' })).toEqual(['court-south']);
  });

  test('G5 a case a city’s agency opened belongs to the city’s, not to a district’s', () => {
    expect(competent({ role: 'court', lead: 'police-city' })).toEqual(['court-city']);
  });

  test('G5 where the area has none, those of the nearest larger area', () => {
    expect(competent({ role: 'detentionCentre' })).toEqual(['centre']);
  });

  test('G5 a larger area is not looked at while the own one has somebody', () => {
    const own = agency('centre-north', { kind: 'public-security', offices: ['trade/detentionCentre'] });
    expect(competent({ role: 'detentionCentre', roster: [...AGENCIES, own] })).toEqual(['centre-north']);
  });

  test('G5 a smaller area does not serve the larger one', () => {
    const roster = AGENCIES.filter(({ id }) => id !== 'court-city');
    expect(competent({ role: 'court', lead: 'police-city', roster })).toEqual([]);
  });

  test('G5 a neighbouring area does not serve', () => {
    const roster = AGENCIES.filter(({ id }) => !['court-north', 'court-city'].includes(id));
    expect(competent({ role: 'court', roster })).toEqual([]);
  });

  test('G5 a station’s area lies in its district', () => {
    const station = agency('quay', { ...POLICE, tier: 'station', area: '11010107', ...above('police-north') });
    expect(competent({ role: 'court', lead: 'quay', roster: [...AGENCIES, station] })).toEqual(['court-north']);
    expect(competent({ role: 'police', lead: 'quay', roster: [...AGENCIES, station] })).toEqual(['police-north']);
  });

  test('G5 several of one area are all competent', () => {
    const second = agency('court-rail', { offices: ['trade/court'] });
    expect(competent({ role: 'court', roster: [...AGENCIES, second] })).toEqual(['court-north', 'court-rail']);
  });

  test('G5 at last those of the nation', () => {
    const national = agency('bureau', { kind: 'justice-administration', tier: 'nation', area: '', offices: ['trade/adviser'] });
    expect(competent({ role: 'adviser', roster: [...AGENCIES, national] })).toEqual(['bureau']);
  });

  test('G5 a lead that serves the nation is served by those of the nation', () => {
    const national = agency('court-sea', { ...COURT, tier: 'nation', area: '', offices: ['trade/court'] });
    expect(competent({ role: 'court', lead: 'police-nation', roster: [...AGENCIES, national] })).toEqual(['court-sea']);
  });

  test('G5 an office of another procedure is none in this one', () => {
    const other = agency('adviser', { kind: 'justice-administration', offices: ['other/adviser'] });
    expect(competent({ role: 'adviser', roster: [...AGENCIES, other] })).toEqual([]);
  });

  test('G5 a role without a level is found like one at the handling level', () => {
    const adviser = agency('aid', { kind: 'justice-administration', area: '1101', offices: ['trade/adviser'] });
    expect(competent({ role: 'adviser', roster: [...AGENCIES, adviser] })).toEqual(['aid']);
  });

  test('G5 without a lead the roster knows, and without a role the procedure knows, nobody is competent', () => {
    expect(competent({ role: 'court', lead: 'nobody' })).toEqual([]);
    expect(competent({ role: 'juggler' })).toEqual([]);
  });
});

describe('higher levels', () => {
  test.each([
    ['higherPolice', 'police-city'],
    ['higherProcuratorate', 'procuratorate-city'],
    ['provincialProcuratorate', 'procuratorate-province'],
    ['supremeProcuratorate', 'procuratorate-nation'],
    ['higherCourt', 'court-city'],
    ['highCourt', 'court-province'],
    ['supremeCourt', 'court-nation'],
  ])('G6 %s of a district’s case is %s', (role, expected) => {
    expect(competent({ role })).toEqual([expected]);
  });

  test.each([
    ['higherPolice', 'police-province'],
    ['higherCourt', 'court-province'],
    ['highCourt', 'court-province'],
    ['supremeCourt', 'court-nation'],
  ])('G6 %s of a city’s case is %s', (role, expected) => {
    expect(competent({ role, lead: 'police-city' })).toEqual([expected]);
  });

  test('G6 the higher level follows the agency’s own superior, not the area', () => {
    const moved = AGENCIES.map((one) => (one.id === 'court-north' ? { ...one, ...above('court-province') } : one));
    expect(competent({ role: 'higherCourt', roster: moved })).toEqual(['court-province']);
  });

  test.each(['leads', 'supervises', 'guides'] as const)('G6 whoever %s an agency is above it', (by) => {
    const roster = AGENCIES.map((one) => (one.id === 'court-north' ? { ...one, above: { agency: 'court-city', by } } : one));
    expect(competent({ role: 'higherCourt', roster })).toEqual(['court-city']);
  });

  test('G6 where nobody stands above, nobody is competent', () => {
    const { above: _, ...alone } = AGENCIES.find(({ id }) => id === 'court-north')!;
    const roster = AGENCIES.map((one) => (one.id === 'court-north' ? alone : one));
    expect(competent({ role: 'higherCourt', roster })).toEqual([]);
    expect(competent({ role: 'supremeCourt', roster })).toEqual([]);
  });

  test('G6 an agency above that the roster does not know is none', () => {
    const roster = AGENCIES.filter(({ id }) => id !== 'court-city');
    expect(competent({ role: 'higherCourt', roster })).toEqual([]);
  });

  test('G6 nobody is above the supreme one', () => {
    expect(competent({ role: 'higherCourt', agencies: { court: 'court-nation' } })).toEqual([]);
  });

  test('G6 the one above two of an area is named once', () => {
    const second = agency('court-rail', { offices: ['trade/court'], ...above('court-city') });
    expect(competent({ role: 'higherCourt', roster: [...AGENCIES, second] })).toEqual(['court-city']);
  });

  test('G6 where two of an area have different superiors, both are competent', () => {
    const second = agency('court-rail', { offices: ['trade/court'], ...above('court-province') });
    expect(competent({ role: 'higherCourt', roster: [...AGENCIES, second] }).toSorted()).toEqual(['court-city', 'court-province']);
  });

  test('G6 a higher role nobody handles below is found by its office', () => {
    const bureau = agency('bureau', { kind: 'justice-administration', area: '1101', offices: ['trade/bureau'] });
    expect(competent({ role: 'bureau', roster: [...AGENCIES, bureau] })).toEqual(['bureau']);
  });
});

describe('who already acts', () => {
  test('G7 goes on, whoever else would be competent', () => {
    expect(competent({ role: 'court', agencies: { court: 'court-south' } })).toEqual(['court-south']);
  });

  test('G7 has its own superior: a case tried at another place is appealed there', () => {
    const roster = [...AGENCIES, agency('court-far', { area: '1102', ...above('court-nation') })];
    expect(competent({ role: 'higherCourt', agencies: { court: 'court-far' }, roster })).toEqual(['court-nation']);
  });

  test('G7 at the higher level goes on as well', () => {
    expect(competent({ role: 'higherCourt', agencies: { court: 'court-north', higherCourt: 'court-province' } })).toEqual([
      'court-province',
    ]);
  });

  test('G7 in one role says nothing of another', () => {
    expect(competent({ role: 'court', agencies: { procuratorate: 'procuratorate-south' } })).toEqual(['court-north']);
  });

  test('G7 under a name the roster does not know gives way to who is competent', () => {
    expect(competent({ role: 'court', agencies: { court: 'court-unheard-of' } })).toEqual(['court-north']);
  });
});

describe('another kind', () => {
  test('G8 is not competent though somebody entered it for the office', () => {
    const wrong = agency('police-court', { ...POLICE, offices: ['trade/court'] });
    expect(competent({ role: 'court', roster: [...AGENCIES, wrong] })).toEqual(['court-north']);
  });

  test('G8 does not take the office by being the lead', () => {
    const roster = AGENCIES.map((one) => (one.id === 'police-north' ? { ...one, offices: ['trade/police', 'trade/procuratorate'] } : one));
    expect(competent({ role: 'procuratorate', roster })).toEqual(['procuratorate-north']);
  });

  test('G8 does not hear an appeal though it stands above', () => {
    const roster = AGENCIES.map((one) => (one.id === 'court-north' ? { ...one, ...above('police-city') } : one));
    expect(competent({ role: 'higherCourt', roster })).toEqual([]);
  });
});

describe('reforms', () => {
  const ends = day('2025-06-30');
  const begins = day('2025-07-01');
  const merged = [
    ...AGENCIES.map((one) => (one.id === 'court-north' ? { ...one, to: ends } : one)),
    agency('court-joint', { area: '110101', offices: ['trade/court'], from: begins, ...above('court-city') }),
  ];

  test('G9 the successor is competent from its first day, the old one until its last', () => {
    expect(competent({ role: 'court', roster: merged, on: ends })).toEqual(['court-north']);
    expect(competent({ role: 'court', roster: merged, on: begins })).toEqual(['court-joint']);
  });

  test('G9 a case the old one had belongs to the successor', () => {
    const asked = { role: 'court', roster: merged, agencies: { court: 'court-north' } };
    expect(competent({ ...asked, on: ends })).toEqual(['court-north']);
    expect(competent({ ...asked, on: begins })).toEqual(['court-joint']);
  });

  test('G9 a lead that has been abolished is not competent itself', () => {
    const roster = AGENCIES.map((one) => (one.id === 'police-north' ? { ...one, to: ends } : one));
    expect(competent({ role: 'police', roster, on: ends })).toEqual(['police-north']);
    expect(competent({ role: 'police', roster, on: begins })).toEqual(['police-city']);
  });

  test('G9 the area of an abolished lead still tells who serves', () => {
    const roster = AGENCIES.map((one) => (one.id === 'police-north' ? { ...one, to: ends } : one));
    expect(competent({ role: 'court', roster, on: begins })).toEqual(['court-north']);
  });

  test('G9 an abolished superior hears nothing', () => {
    const roster = AGENCIES.map((one) => (one.id === 'court-city' ? { ...one, to: ends } : one));
    expect(competent({ role: 'higherCourt', roster, on: ends })).toEqual(['court-city']);
    expect(competent({ role: 'higherCourt', roster, on: begins })).toEqual([]);
  });

  test('G9 while the district’s court is not yet there the city’s serves', () => {
    const roster = AGENCIES.map((one) => (one.id === 'court-north' ? { ...one, from: begins } : one));
    expect(competent({ role: 'court', roster, on: ends })).toEqual(['court-city']);
    expect(competent({ role: 'court', roster, on: begins })).toEqual(['court-north']);
  });
});

const KINDS = ['public-security', 'procuratorate', 'court', 'justice-administration'] as const;
const AREAS = ['', '11', '1101', '110101', '110102', '12'] as const;
const TIERS = { 0: 'nation', 2: 'province', 4: 'city', 6: 'district' } as const;
const roles = Object.keys(vocabulary.roles);
const drawn = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    area: fc.constantFrom(...AREAS),
    offices: fc.subarray(roles.map((role) => `trade/${role}`)),
    from: fc.constantFrom(day('2000-01-01'), day('2026-01-02')),
    up: fc.nat(9),
  }),
  { minLength: 1, maxLength: 8 },
);

// Whoever is above comes earlier in the list, so that nobody is above itself.
const rosters = drawn.map((rows) =>
  rosterOf({
    agencies: rows.map(({ up, ...row }, index) =>
      agency(`a${index}`, {
        ...row,
        tier: TIERS[row.area.length as keyof typeof TIERS],
        ...(index === 0 || up > 7 ? {} : above(`a${up % index}`)),
      }),
    ),
  }),
);
const held = fc.dictionary(
  fc.constantFrom(...roles),
  fc.nat(9).map((index) => `a${index}`),
  { maxKeys: 3 },
);

test('G10 whoever is competent exists on the day, is of the role’s kind or acts already, and is named once', () => {
  fc.assert(
    fc.property(rosters, held, fc.constantFrom(...roles), (roster, agencies, role) => {
      const found = competentFor(roster, { vocabulary, agencies, lead: 'a0' }, { role, on });
      expect(found.filter((one) => !inEffect(one, on))).toEqual([]);
      expect(found.filter(({ id, kind }) => kind !== vocabulary.roles[role]!.kind && agencies[role] !== id)).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('G10 at the handling level whoever is competent serves the lead’s place, and all serve one area', () => {
  fc.assert(
    fc.property(rosters, fc.constantFrom('police', 'procuratorate', 'court', 'detentionCentre', 'adviser'), (roster, role) => {
      const [lead] = roster.agencies;
      const found = competentFor(roster, { vocabulary, agencies: {}, lead: 'a0' }, { role, on });
      expect(found.filter(({ area }) => !lead!.area.startsWith(area) && area !== '')).toEqual([]);
      expect(new Set(found.map(({ area }) => area)).size).toBeLessThanOrEqual(1);
      expect(found.filter(({ offices }) => !offices.includes(`trade/${role}`))).toEqual([]);
    }),
  );
});

test('G10 the next higher ones are the superiors of those who handle the case', () => {
  fc.assert(
    fc.property(rosters, held, (roster, agencies) => {
      const handling = competentFor(roster, { vocabulary, agencies, lead: 'a0' }, { role: 'court', on });
      const { higherCourt: _, ...others } = agencies;
      const higher = competentFor(roster, { vocabulary, agencies: others, lead: 'a0' }, { role: 'higherCourt', on });
      const superiors = new Set(handling.map((one) => one.above?.agency));
      expect(higher.filter(({ id }) => !superiors.has(id))).toEqual([]);
    }),
  );
});

test('G10 agencies that hold no office and stand above nobody change nothing', () => {
  fc.assert(
    fc.property(rosters, fc.constantFrom(...roles), (roster, role) => {
      const larger = { ...roster, agencies: [...roster.agencies, agency('guest', { area: '110101' })] };
      const ask = (of: typeof roster): unknown => competentFor(of, { vocabulary, agencies: {}, lead: 'a0' }, { role, on });
      expect(ask(larger)).toEqual(ask(roster));
    }),
  );
});
