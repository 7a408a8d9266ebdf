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

/** What is close at hand and still lacks something: the acts that lack least, first. */
export function nearlyAllowed(offers: readonly Offer[]): readonly Offer[] {
  const can = new Set(offers.filter(({ isAllowed }) => isAllowed).map(({ act }) => act));
  return distinctActs(offers.filter(({ isAllowed, act }) => !isAllowed && !can.has(act))).toSorted(
    (one, other) => one.reasons.length - other.reasons.length,
  );
}
