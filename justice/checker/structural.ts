import type { Core, Invariant } from '#justice/procedures';
import type { Verdict } from './prove.ts';

type Settled = Pick<Verdict, 'verdict'> & { readonly note?: string };

/** Invariants that the definition alone settles: who may act, who must be there, who must not have acted before. */
export function structural(core: Core, invariant: Invariant): Settled | undefined {
  if ('onlyBy' in invariant) return onlyBy(core, invariant);
  if ('attendedBy' in invariant) return attendedBy(core, invariant);
  if ('apart' in invariant) return { verdict: 'enforced' };
  return undefined;
}

type Kind<Key extends string> = Extract<Invariant, Readonly<Record<Key, unknown>>>;

function onlyBy(core: Core, { onlyBy: roles, acts }: Kind<'onlyBy'>): Settled {
  const others = acts.flatMap((name) => {
    const by = core.acts[name]?.act.by ?? [];
    return (typeof by === 'string' ? [by] : by).filter((role) => !roles.includes(role)).map((role) => `${name}: ${role}`);
  });
  return others.length === 0 ? { verdict: 'proved' } : { verdict: 'broken', note: others.join(', ') };
}

/** The presence must be demanded without a condition, or under the very condition the invariant names. */
function attendedBy(core: Core, { attendedBy: who, acts, when }: Kind<'attendedBy'>): Settled {
  const without = acts.filter(
    (name) =>
      // An act that the facts rule out needs nobody.
      core.acts[name] !== undefined &&
      !(core.acts[name]?.act.present ?? []).some(
        (presence) => presence.who === who && (presence.when === undefined || JSON.stringify(presence.when) === JSON.stringify(when)),
      ),
  );
  return without.length === 0 ? { verdict: 'proved' } : { verdict: 'broken', note: without.join(', ') };
}
