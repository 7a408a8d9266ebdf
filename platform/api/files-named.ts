import type { Reason } from '#justice/basics';
import { filesNotHandedIn } from '#platform/files';
import { readerOf } from '#platform/reading';
import type { Caller, Services } from './services.ts';

/** Why a form may not be sent: it names files that were not handed in to the case, or not as it says. */
export async function filesMissing(
  services: Services,
  { actor }: Caller,
  { case: id, form = {} }: { readonly case: string; readonly form?: Readonly<Record<string, unknown>> | undefined },
): Promise<readonly Reason[]> {
  const reader = readerOf(await services.standing(), actor, services.clock.now());
  const places = await filesNotHandedIn(services.database, { reader, case: id, form, at: services.clock.instant() });
  return places.map((where) => ({ code: 'acts/no-such-file', because: { where }, basis: [] }));
}
