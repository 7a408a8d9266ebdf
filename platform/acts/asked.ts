import { POSTS_ABOVE, POSTS_OF_THE_HIGHER, type Actor } from '#justice/access';
import { inEffect, type Roster } from '#justice/agencies';
import { dayOf, type CivilDay, type Moment } from '#justice/basics';
import type { Standing } from './actor.ts';

/** A post by which an officer is asked to approve, and the agency whose acts wait for it. */
export interface Asked {
  readonly agency: string;
  readonly post: string;
  /** Whom the officer only stands in for. */
  readonly insteadOf?: string;
  /** The one officer whose proposals alone are asked of the post, because whoever fills it nearer may not decide on them. */
  readonly proposer?: string;
}

/**
 * The posts by which an officer is asked: those of their own agency; and, of the posts held above it, those that nobody nearer to the acting agency
 * fills who could decide: not the proposer, nor who stands in for the proposer. Whoever leads a whole province is not asked, and not told, what the
 * head of a district decides. 待审批
 */
export function postsAsked({ roster, seatsOf }: Pick<Standing, 'roster' | 'seatsOf'>, actor: Actor, now: Moment): readonly Asked[] {
  const on = dayOf(now);
  return seatsOf(actor.id, on).flatMap(({ agency: seat, posts, insteadOf }) =>
    posts
      .flatMap((post) => [...waitingFor(roster, { seat, post, on }), ...consentOf(roster, { seat, post })])
      .filter(({ proposer }) => proposer === undefined || (proposer !== actor.id && proposer !== insteadOf))
      .map((one) => ({ ...one, ...(insteadOf === undefined ? {} : { insteadOf }) })),
  );
}

interface Held {
  readonly seat: string;
  readonly post: string;
  readonly on: CivilDay;
}

/** Somebody who fills a post. */
interface Filling {
  readonly officer: string;
  readonly insteadOf?: string;
}

/** The agencies whose acts wait for a post held at a seat: its own, where the post is not one of the next higher organ, and those it leads. */
function waitingFor(roster: Roster, { seat, post, on }: Held): readonly Omit<Asked, 'insteadOf'>[] {
  if (!POSTS_ABOVE.includes(post)) return [{ agency: seat, post }];
  const isOfTheHigher = POSTS_OF_THE_HIGHER.includes(post);
  const fillings = fillingsOf(roster, { post, on });
  const led: { readonly agency: string; readonly nearer: readonly Filling[] }[] = [{ agency: seat, nearer: [] }];
  // Down from the seat, as long as nobody nearer decides: whom an agency only supervises or guides is not among them.
  for (const { agency: from, nearer } of led)
    for (const { id, above } of roster.agencies) {
      if (above?.by !== 'leads' || above.agency !== from) continue;
      const nearest = isOfTheHigher ? from : id;
      const deciding = [...nearer, ...(nearest === seat ? [] : (fillings.get(nearest) ?? []))];
      if (deciding.length === 0 || barring(deciding).length > 0) led.push({ agency: id, nearer: deciding });
    }
  return led
    .filter(({ agency }) => !isOfTheHigher || agency !== seat)
    .flatMap(({ agency, nearer }) =>
      nearer.length === 0 ? [{ agency, post }] : barring(nearer).map((proposer) => ({ agency, post, proposer })),
    );
}

/** The post by which the highest procuratorate approves what the police may do with its approval only: it stands above them and leads none. 核准 */
const CONSENTING = 'consenting-procuratorate';

const isHighest = ({ kind, tier }: Roster['agencies'][number]): boolean => kind === 'procuratorate' && tier === 'nation';

/** The highest procuratorates, for an agency of the police. */
export const approvingFor = ({ agencies }: Roster, agency: string): readonly string[] =>
  agencies.some(({ id, kind }) => id === agency && kind === 'public-security') ? agencies.filter(isHighest).map(({ id }) => id) : [];

function consentOf({ agencies }: Roster, { seat, post }: Pick<Held, 'seat' | 'post'>): readonly Omit<Asked, 'insteadOf'>[] {
  if (post !== CONSENTING || !agencies.some((agency) => agency.id === seat && isHighest(agency))) return [];
  return agencies.filter(({ kind }) => kind === 'public-security').map(({ id }) => ({ agency: id, post }));
}

/** Who fills a post on a day, by agency, deputies included. */
export function fillingsOf(
  { appointments, deputies }: Roster,
  { post, on }: Pick<Held, 'post' | 'on'>,
): ReadonlyMap<string, readonly Filling[]> {
  const filled = new Map<string, Filling[]>();
  for (const { id, agency, officer } of appointments.filter((one) => one.posts.includes(post) && inEffect(one, on))) {
    const instead = deputies.filter(({ appointment, ...days }) => appointment === id && inEffect(days, on));
    const here = [{ officer }, ...instead.map((deputy) => ({ officer: deputy.officer, insteadOf: officer }))];
    filled.set(agency, [...(filled.get(agency) ?? []), ...here]);
  }
  return filled;
}

/** The proposers on whose proposals none of these may decide. */
function barring(fillings: readonly Filling[]): readonly string[] {
  const [first] = fillings;
  if (first === undefined) return [];
  return [first.officer, ...(first.insteadOf === undefined ? [] : [first.insteadOf])].filter((proposer) =>
    fillings.every(({ officer, insteadOf }) => officer === proposer || insteadOf === proposer),
  );
}
