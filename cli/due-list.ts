import { lengthZh, sayAmount, type Extension, type Ground, type LimitRule } from '#justice/deadlines';
import { ALL_LIMITS } from '#law/limits';
import { citeInChinese } from '#law/statutes';

/** Every limit, one a line as JSON or a few lines each as text. */
export function listLimits(isJson: boolean): readonly string[] {
  return Object.entries(ALL_LIMITS).map(([name, rule]) => (isJson ? JSON.stringify(asData(name, rule)) : asText(name, rule)));
}

function mapped<In, Out>(named: Readonly<Record<string, In>> | undefined, print: (one: In) => Out): Readonly<Record<string, Out>> {
  return Object.fromEntries(Object.entries(named ?? {}).map(([name, one]) => [name, print(one)]));
}

const extensionData = ({ title, adds, amount = 'exactly', to, times = 1, after, notWith, approvedBy, basis }: Extension): unknown => ({
  title,
  adds,
  amount,
  to,
  times,
  after,
  notWith,
  approvedBy,
  basis: basis.map(citeInChinese),
});

const groundData = ({ title, basis }: Ground): unknown => ({ title, basis: basis.map(citeInChinese) });

function asData(name: string, rule: LimitRule): unknown {
  const {
    title,
    from,
    length,
    longest,
    backwards,
    roll,
    custody,
    months,
    variants,
    extensions,
    restarts = [],
    excludes = [],
    versions = {},
    basis,
  } = rule;
  return {
    limit: name,
    title,
    from,
    length,
    longest,
    backwards,
    roll,
    custody,
    months,
    variants: mapped(variants, (one) => ({
      title: one.title,
      length: one.length,
      roll: one.roll,
      extensions: one.extensions === undefined ? undefined : mapped(one.extensions, extensionData),
      basis: one.basis.map(citeInChinese),
    })),
    extensions: mapped(extensions, extensionData),
    restarts: restarts.map(groundData),
    excludes: excludes.map(groundData),
    versions: [...Object.keys(versions), basis[0]?.version],
    basis: basis.map(citeInChinese),
  };
}

const ROLLS = { rolls: '节假日顺延', never: '不顺延', 'unless-held': '羁押时不顺延' } as const;

function asText(name: string, rule: LimitRule): string {
  const {
    title,
    length,
    longest,
    backwards,
    roll,
    variants = {},
    extensions = {},
    restarts = [],
    excludes = [],
    versions = {},
    basis,
  } = rule;
  const range = longest === undefined ? '' : `至${lengthZh(longest)}`;
  const head = `${name}  ${title[0]} ${title[1]}: ${backwards === true ? '倒算' : ''}${lengthZh(length)}${range} (${ROLLS[roll]})  ${cited(basis)}`;
  return [
    head,
    ...Object.entries(variants).map(
      ([variant, one]) => `    variant ${variant}: ${lengthZh(one.length)}  ${one.title[0]}  ${cited(one.basis)}`,
    ),
    ...Object.entries(extensions).map(
      ([extension, one]) => `    extension ${extension}: ${sayAmount(one)}  ${one.title[0]}  ${cited(one.basis)}`,
    ),
    ...restarts.map((ground) => `    restart: ${ground.title[0]}  ${cited(ground.basis)}`),
    ...excludes.map((ground) => `    not counted: ${ground.title[0]}  ${cited(ground.basis)}`),
    ...(Object.keys(versions).length === 0 ? [] : [`    versions: ${[...Object.keys(versions), basis[0]?.version ?? ''].join(', ')}`]),
  ].join('\n');
}

const cited = (basis: LimitRule['basis']): string => basis.map(citeInChinese).join('、');
