import type { Offer } from './api.ts';

/** One offer of each act, whoever it may be done to. */
export function distinctActs(offers: readonly Offer[]): readonly Offer[] {
  return [...new Map(offers.toReversed().map((offer) => [offer.act, offer])).values()].toReversed();
}

export const searchFor = ({ act, subject, role }: Offer): { readonly act: string; readonly subject: string; readonly role: string } => ({
  act,
  subject,
  role,
});

/** What one may do, once each: what moves the case on first, then what belongs to the phase it is in. */
export function inOrderOfUse(
  offers: readonly Offer[],
  primary: Pick<Offer, 'act' | 'subject' | 'role'> | undefined,
  phase: string | undefined,
): readonly Offer[] {
  const allowed = offers.filter(({ isAllowed }) => isAllowed);
  const first = allowed.find(({ act, subject, role }) => act === primary?.act && subject === primary.subject && role === primary.role);
  const rest = distinctActs(allowed).filter(({ act }) => act !== first?.act);
  const isNow = (offer: Offer): boolean => offer.phaseId === phase;
  return [...(first === undefined ? [] : [first]), ...rest.filter(isNow), ...rest.filter((offer) => !isNow(offer))];
}

/** What is close at hand and still lacks something: the acts that lack least, first. */
export function nearlyAllowed(offers: readonly Offer[]): readonly Offer[] {
  const can = new Set(offers.filter(({ isAllowed }) => isAllowed).map(({ act }) => act));
  return distinctActs(offers.filter(({ isAllowed, act }) => !isAllowed && !can.has(act))).toSorted(
    (one, other) => one.reasons.length - other.reasons.length,
  );
}

/** Acts by the phase they belong to: the phase the case is in first, then the others in the order the procedure has them. 按阶段 */
export function byPhase(
  offers: readonly Offer[],
  { phases, now }: { readonly phases: readonly string[]; readonly now: string | undefined },
): readonly (readonly [phase: string, offers: readonly Offer[]])[] {
  const order = [...new Set([...(now === undefined ? [] : [now]), ...phases])];
  return order.flatMap((phase) => {
    const here = offers.filter(({ phaseId }) => phaseId === phase);
    return here.length === 0 ? [] : [[phase, here] as const];
  });
}
