import { findTested, type ActorKind, type Condition, type Core, type CoreAct } from '#justice/procedures';

/** Why one agency needs another for an act. */
export interface Need {
  readonly act: string;
  readonly kind: ActorKind;
  readonly needs: ActorKind;
  /** `asks`: the other must answer. `answers`: the other has asked. `state`: only the other can bring about what the act presupposes. */
  readonly because: 'asks' | 'answers' | 'state';
}

/** Who can do what alone, and what needs whom. 分工负责、互相配合、互相制约 */
export interface Matrix {
  readonly kinds: readonly ActorKind[];
  readonly alone: Readonly<Record<string, readonly string[]>>;
  readonly needs: readonly Need[];
}

const NO_AGENCY: ReadonlySet<ActorKind> = new Set(['party', 'law', 'station']);

/** The matrix, from the definition: requests, and what each guard presupposes. */
export function matrixOf(core: Core): Matrix {
  const makers = makersOf(core);
  const needs = Object.values(core.acts).flatMap((act) =>
    kindsOf(core, act)
      .filter((kind) => !NO_AGENCY.has(kind))
      .flatMap((kind) => needsOf(core, act, { kind, makers })),
  );
  const kinds = [...new Set(Object.values(core.acts).flatMap((act) => kindsOf(core, act)))].filter((kind) => !NO_AGENCY.has(kind));
  const alone = kinds.map((kind) => {
    const acts = Object.values(core.acts).filter(
      (act) => kindsOf(core, act).includes(kind) && !needs.some((need) => need.act === act.name && need.kind === kind),
    );
    return [kind, acts.map(({ name }) => name)] as const;
  });
  return { kinds, alone: Object.fromEntries(alone), needs };
}

function kindsOf(core: Core, act: CoreAct): readonly ActorKind[] {
  const roles = typeof act.act.by === 'string' ? [act.act.by] : act.act.by;
  return [...new Set(roles.flatMap((role) => core.procedure.vocabulary.roles[role]?.kind ?? []))];
}

/** For each variable and value, the kinds whose acts can set it. */
type Makers = ReadonlyMap<string, ReadonlySet<ActorKind>>;

function makersOf(core: Core): Makers {
  const makers = new Map<string, Set<ActorKind>>();
  for (const act of Object.values(core.acts)) {
    for (const { key, to } of [act.effects, ...act.each.map(({ effects }) => effects)].flatMap(({ assigns }) => assigns)) {
      const name = typeof to === 'string' ? `${key}=${to}` : `${key}=*`;
      makers.set(name, new Set([...(makers.get(name) ?? []), ...kindsOf(core, act)]));
    }
  }
  return makers;
}

interface Acting {
  readonly kind: ActorKind;
  readonly makers: Makers;
}

function needsOf(core: Core, act: CoreAct, { kind, makers }: Acting): readonly Need[] {
  const { requests, roles } = core.procedure.vocabulary;
  const need = (needs: ActorKind, because: Need['because']): readonly Need[] =>
    needs === kind || NO_AGENCY.has(needs) ? [] : [{ act: act.name, kind, needs, because }];
  const asks = act.effects.opens.flatMap((request) => need(roles[requests[request]?.of ?? '']?.kind ?? kind, 'asks'));
  // Whoever takes a request back answers nobody.
  const answered = [act.act.answers ?? []].flat();
  const askers = Object.values(core.acts).filter(({ effects }) => effects.opens.some((request) => answered.includes(request)));
  const answers = askers.flatMap((asker) => kindsOf(core, asker)).flatMap((other) => need(other, 'answers'));
  const state = act.guards.flatMap(({ condition }) => {
    const kinds = presupposed(core, condition, makers);
    return kinds === undefined || kinds.has(kind) || kinds.size === 0 ? [] : [...kinds].flatMap((other) => need(other, 'state'));
  });
  return unique([...asks, ...answers, ...state]);
}

/** The kinds that can make a plain conjunct true; undefined where it may hold from the start, or is not plain. */
function presupposed(core: Core, condition: Condition, makers: Makers): ReadonlySet<ActorKind> | undefined {
  const plain = 'need' in condition ? condition.need : condition;
  const tested = findTested(plain);
  if (tested === undefined) return undefined;
  const variable = Object.values(core.subjects)
    .flat()
    .find(({ key }) => key === tested.key);
  if (variable === undefined || variable.initially.some((value) => tested.values.includes(value))) return undefined;
  return new Set(
    [...tested.values.map((value) => `${tested.key}=${value}`), `${tested.key}=*`].flatMap((name) => [...(makers.get(name) ?? [])]),
  );
}

function unique(needs: readonly Need[]): readonly Need[] {
  return [...new Map(needs.map((need) => [`${need.needs} ${need.because}`, need])).values()];
}
