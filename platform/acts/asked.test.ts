import { describe, expect, test } from 'vitest';
import { seatsOf, type Roster } from '#justice/agencies';
import type { CivilDay, Moment } from '#justice/basics';
import { postsAsked } from '#platform/acts';
import { officer } from '#platform/testing';
import { LINJIANG } from '#scenarios/city';

const NOW = '2026-03-02T09:00' as Moment;
const [FROM, TO] = ['2026-01-01' as CivilDay, '2026-12-31' as CivilDay];

/** The agencies for which an officer is asked by a post; behind a colon, of whose proposals alone. */
function asked(name: string, post: string, roster: Roster = LINJIANG): readonly string[] {
  const standing = { roster, seatsOf: (id: string, on: CivilDay) => seatsOf(roster, id, on) };
  const names = new Map(roster.officers.map((one) => [one.id, one.name]));
  return postsAsked(standing, officer(name), NOW)
    .filter((one) => one.post === post)
    .map(({ agency, proposer }) => (proposer === undefined ? agency : `${agency}:${names.get(proposer)}`))
    .toSorted();
}

/** Linjiang, with somebody standing in for whoever is appointed to an agency under a name. */
const withDeputy = (name: string, deputy: string): Roster => ({
  ...LINJIANG,
  deputies: LINJIANG.appointments
    .filter((one) => one.officer === officer(name).id)
    .map(({ id }) => ({ appointment: id, officer: officer(deputy).id, from: FROM, to: TO })),
});

describe('who is asked', () => {
  test('W34 a post of the next higher organ is asked of an agency above, never of the one that acts', () => {
    for (const post of ['higher-police-head', 'higher-agency']) {
      expect([post, asked('陆平', post).includes('ga-north')]).toEqual([post, true]);
      expect([post, asked('陆平', post).includes('ga-c')]).toEqual([post, false]);
      expect([post, asked('厉行', post).includes('ga-c')]).toEqual([post, true]);
      expect([post, asked('厉行', post).includes('ga-north')]).toEqual([post, false]);
      expect([post, asked('厉行', post).includes('ga-p')]).toEqual([post, false]);
    }
    const consenting = (name: string) => asked(name, 'consenting-procuratorate').filter((one) => !one.includes(':'));
    expect([consenting('严正'), consenting('孟河')]).toEqual([['jc-north', 'jc-south'], ['jc-c']]);
    expect(consenting('高远').filter((id) => id.startsWith('jc'))).toEqual(['jc-p']);
  });

  test('W34 what the police may do with the approval of the Supreme People’s Procuratorate only is asked of that alone', () => {
    const consenting = (name: string) => asked(name, 'consenting-procuratorate').filter((one) => one.startsWith('ga'));
    expect(consenting('高远')).toEqual(expect.arrayContaining(['ga-c', 'ga-north', 'ga-south']));
    for (const name of ['严正', '孟河']) expect([name, consenting(name)]).toEqual([name, []]);
  });

  test('W34 a post of a certain level may be held by the acting organ itself', () => {
    expect(asked('陆平', 'city-police-head')).toEqual(expect.arrayContaining(['ga-c', 'ga-north', 'ga-south']));
    expect(asked('沈川', 'police-head')).toEqual(['ga-garden', 'ga-north', 'ga-quay']);
  });

  test('W35 what the only holder proposes is asked of the nearest above who may decide on it, and nothing else of theirs', () => {
    expect(asked('陆平', 'police-head')).toEqual(expect.arrayContaining(['ga-c', 'ga-north:沈川', 'ga-south:江月', 'ga-quay:沈川']));
    expect(asked('陆平', 'police-head')).not.toContain('ga-north');
    expect(asked('厉行', 'police-head')).toEqual(expect.arrayContaining(['ga-p', 'ga-c:陆平']));
    expect(asked('厉行', 'police-head').filter((one) => one.startsWith('ga-north'))).toEqual([]);
  });

  test('W35 whoever stands in for the holder decides no more than the holder on what the holder proposes, but does on what others do', () => {
    const roster = withDeputy('沈川', '秦岳');
    expect(asked('陆平', 'police-head', roster)).toEqual(expect.arrayContaining(['ga-north:沈川']));
    expect(asked('陆平', 'police-head', roster)).not.toContain('ga-north:秦岳');
    // Who stands in above for whoever proposes is not asked either.
    const above = withDeputy('陆平', '沈川');
    expect(asked('沈川', 'police-head', above).filter((one) => one.endsWith(':沈川'))).toEqual([]);
  });
});
