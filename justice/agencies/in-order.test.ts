import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrderOfSystems, type Agency } from './index.ts';

type Listed = Pick<Agency, 'id' | 'kind' | 'tier'>;
const listed = (id: string, kind: Agency['kind'], tier: Agency['tier']): Listed => ({ id, kind, tier });

test('A9 agencies stand by system, the higher before the lower, and otherwise as they were', () => {
  const given = [
    listed('market', 'administrative-agency', 'district'),
    listed('court-b', 'court', 'district'),
    listed('court-a', 'court', 'district'),
    listed('high-court', 'court', 'province'),
    listed('station', 'public-security', 'station'),
    listed('ministry', 'public-security', 'nation'),
    listed('commission', 'supervision-commission', 'district'),
    listed('prosecutors', 'procuratorate', 'city'),
    listed('bureau', 'justice-administration', 'city'),
  ];
  expect(inOrderOfSystems(given).map(({ id }) => id)).toEqual([
    'ministry',
    'station',
    'prosecutors',
    'high-court',
    'court-b',
    'court-a',
    'bureau',
    'commission',
    'market',
  ]);
});

test('A9 nobody is lost, and ordering again changes nothing', () => {
  const agency = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom<Agency['kind']>('court', 'procuratorate', 'public-security', 'justice-administration', 'administrative-agency'),
    tier: fc.constantFrom<Agency['tier']>('nation', 'province', 'city', 'district', 'station'),
  });
  fc.assert(
    fc.property(fc.array(agency), (agencies) => {
      const once = inOrderOfSystems(agencies);
      expect(once.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(
        agencies.toSorted((one, other) => one.id.localeCompare(other.id)),
      );
      expect(inOrderOfSystems(once)).toEqual(once);
    }),
  );
});
