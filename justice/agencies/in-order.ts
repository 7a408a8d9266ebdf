import type { Agency, Tier } from './agency.ts';

/** The systems as a case passes through them, then whoever watches and whoever administers. 系统 */
const SYSTEMS: readonly Agency['kind'][] = [
  'public-security',
  'procuratorate',
  'court',
  'justice-administration',
  'supervision-commission',
  'administrative-agency',
];
const TIERS: readonly Tier[] = ['nation', 'province', 'city', 'district', 'station'];

const places = ({ kind, tier }: Pick<Agency, 'kind' | 'tier'>): readonly [number, number] => {
  const [system, level] = [SYSTEMS.indexOf(kind), TIERS.indexOf(tier)];
  return [system < 0 ? SYSTEMS.length : system, level];
};

/** Agencies as people expect to find them: by system, the higher before the lower, then as the roster has them. 机关排序 */
export function inOrderOfSystems<Listed extends Pick<Agency, 'kind' | 'tier'>>(agencies: readonly Listed[]): readonly Listed[] {
  return agencies.toSorted((one, other) => {
    const [[system, tier], [otherSystem, otherTier]] = [places(one), places(other)];
    return system - otherSystem || tier - otherTier;
  });
}
