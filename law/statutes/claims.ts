import type { Extension, LimitRule } from '#justice/deadlines';
import type { Claim } from '#justice/statutes';

/** Whether something in the law's data is a limit. */
export function isLimitRule(value: unknown): value is LimitRule {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(one['title']) &&
    Array.isArray(one['from']) &&
    Array.isArray(one['basis']) &&
    typeof one['length'] === 'object' &&
    typeof one['roll'] === 'string'
  );
}

/** Every number a limit states, in all its texts, with the articles that must state it too. */
export function claimsOf(name: string, rule: LimitRule): readonly Claim[] {
  const others = Object.entries(rule.versions ?? {}).flatMap(([version, other]) => ownClaims(`${name}@${version}`, { ...rule, ...other }));
  return [...ownClaims(name, rule), ...others];
}

function ownClaims(where: string, { length, longest, basis, variants = {}, extensions = {} }: LimitRule): readonly Claim[] {
  return [
    ...claim({ where: `${where}.length`, length, basis }),
    ...(longest === undefined ? [] : claim({ where: `${where}.longest`, length: longest, basis })),
    ...Object.entries(extensions).flatMap(([key, extension]) => extensionClaims(`${where}.extensions.${key}`, extension)),
    ...Object.entries(variants).flatMap(([key, variant]) => [
      ...claim({ where: `${where}.variants.${key}`, length: variant.length, basis: variant.basis }),
      ...Object.entries(variant.extensions ?? {}).flatMap(([own, extension]) =>
        extensionClaims(`${where}.variants.${key}.extensions.${own}`, extension),
      ),
    ]),
  ];
}

function extensionClaims(where: string, { adds, amount, to, times, basis }: Extension): readonly Claim[] {
  const whole = to === undefined ? {} : { orWhole: to };
  const often = typeof times === 'number' && times > 1 ? { times } : {};
  return amount === 'any' ? [] : claim({ where, length: adds, basis, ...whole, ...often });
}

/** A claim, unless the law leaves the length to a decision. */
function claim(one: Claim): readonly Claim[] {
  return Object.keys(one.length).length === 0 ? [] : [one];
}
