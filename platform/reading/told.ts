import type { Relation } from '#justice/access';
import type { Procedure } from '#justice/procedures';

/** An entry as far as it decides who is told of it. */
export interface ToldEntry {
  readonly number: number;
  readonly kind: string;
  readonly act: string | null;
  readonly subject: string;
  readonly role: string | null;
}

/**
 * Whether a party to whom the file is not open learns of an entry: what they did themselves, what is served on them and what they are told of, where it is about
 * themselves or the case as a whole. Nobody learns from a list of titles that they are watched. 告知、送达
 */
export function isToldTo({ acts }: Procedure, party: Relation['party'], { kind, act, role, subject }: ToldEntry): boolean {
  if (kind !== 'act') return kind === 'opened';
  const roles = party.filter((one) => [one.subject, subject].includes('case') || one.subject === subject).map((one) => one.role);
  if (role !== null && roles.includes(role)) return true;
  const { serves = [], tells = [] } = acts[act ?? ''] ?? {};
  return [...serves, ...tells].some((one) => roles.includes(one));
}
