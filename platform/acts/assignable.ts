import type { Relation } from '#justice/access';
import type { Rank, Seat } from '#justice/agencies';
import { dayOf, type CivilDay, type Reason, type Words } from '#justice/basics';
import type { Query } from '#platform/store';
import type { Standing } from './actor.ts';
import { questionAbout } from './ask-access.ts';
import type { Grounds } from './engine.ts';
import type { LockedCase } from './locked-case.ts';
import { no } from './mandate.ts';

interface Naming {
  /** The case, with how the officer stands to it. */
  readonly locked: Pick<LockedCase, 'id' | 'label' | 'agencies' | 'relation' | 'practice' | 'file'>;
  readonly officer: string;
  readonly agency: string;
}

/**
 * Why an officer cannot be given a case of the agency, as the access rules would say it to the officer once it were theirs: no post there today,
 * withdrawn, a party, not cleared. Nothing where the case may be assigned. 不得承办的事由
 */
export function barredFrom(
  { access, clock }: Pick<Grounds, 'access' | 'clock'>,
  standing: Standing,
  { locked, officer, agency }: Naming,
): readonly Reason[] {
  const on = clock.now();
  if (!standing.seatsOf(officer, dayOf(on)).some((seat) => seat.agency === agency)) return [no('acts/no-post', { officer })];
  const { relation } = locked;
  const assigned = { ...relation, officer: [...relation.officer, { relation: 'assigned', agency }] };
  const answer = access.decide(
    questionAbout(standing, {
      actor: { kind: 'officer', id: officer },
      locked: { ...locked, relation: assigned },
      action: 'case/read',
      on,
    }),
  );
  return answer.isAllowed ? [] : answer.reasons;
}

/** An officer of an agency, how a case is theirs there, and why it cannot be given to them. */
export interface Assignable {
  readonly officer: string;
  readonly name: string;
  readonly badge: string;
  readonly rank: Rank;
  readonly unit?: Words;
  readonly handles: readonly string[];
  readonly reasons: readonly Reason[];
}

interface Serving {
  readonly standing: Standing;
  readonly locked: Omit<Naming['locked'], 'relation'>;
  readonly agency: string;
}

/**
 * Everybody who serves at an agency today in a post of their own, and whoever handles the case for it though they no longer do, in the order of their
 * identifiers. 本机关现职人员、承办人
 */
export async function assignableOf(
  grounds: Pick<Grounds, 'access' | 'clock'>,
  query: Query,
  { standing, locked, agency }: Serving,
): Promise<readonly Assignable[]> {
  const relationOf = await relationsIn(query, locked.id);
  const today = dayOf(grounds.clock.now());
  const officers = standing.roster.officers.flatMap(({ id, name, badge }) => {
    const relation = relationOf(id);
    const handles = relation.officer.flatMap((part) => (part.agency === agency && part.relation !== 'approver' ? [part.relation] : []));
    const own = standing.seatsOf(id, today).find((one) => one.agency === agency && one.insteadOf === undefined);
    const seat = own ?? (handles.length === 0 ? undefined : lastSeat(standing, { officer: id, agency, on: today }));
    if (seat === undefined) return [];
    const reasons = barredFrom(grounds, standing, { locked: { ...locked, relation }, officer: id, agency });
    const unit = standing.roster.units.find((one) => one.id === seat.unit)?.name;
    return [{ officer: id, name, badge, rank: seat.rank, ...(unit === undefined ? {} : { unit }), handles, reasons }];
  });
  return officers.toSorted((one, other) => (one.officer < other.officer ? -1 : 1));
}

interface Sought {
  readonly officer: string;
  readonly agency: string;
  readonly on: CivilDay;
}

/** As what somebody served at an agency last, who does so no longer; or as what they stand in there. */
function lastSeat({ roster, seatsOf }: Standing, { officer, agency, on }: Sought): Pick<Seat, 'rank' | 'unit'> | undefined {
  const [last] = roster.appointments
    .filter((one) => one.officer === officer && one.agency === agency)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1));
  return last ?? seatsOf(officer, on).find((one) => one.agency === agency);
}

/** How each officer stands to a case, read at once. */
export async function relationsIn(query: Query, id: string): Promise<(officer: string) => Relation> {
  const officers = await query
    .selectFrom('case_officers')
    .select(['officer_id', 'relation', 'agency_id'])
    .where('case_id', '=', id)
    .execute();
  const parties = await query.selectFrom('case_parties').select(['person_id', 'role', 'subject']).where('case_id', '=', id).execute();
  const withdrawn = await query.selectFrom('recusals').select('officer_id').where('case_id', '=', id).execute();
  return (who) => ({
    isRecused: withdrawn.some(({ officer_id: officer }) => officer === who),
    officer: officers.flatMap(({ officer_id: officer, relation, agency_id: agency }) => (officer === who ? [{ relation, agency }] : [])),
    party: parties.flatMap(({ person_id: person, role, subject }) => (person === who ? [{ role, subject }] : [])),
  });
}
