import { keysRead, type Condition, type CoreAct, findTested } from '#justice/procedures';
import type { Practice } from '#platform/acts';

/** All an act brings about, in the case and in each of several subjects. */
export const allEffects = ({ effects, each }: CoreAct) => [effects, ...each.map((one) => one.effects)];

export const STAGE = 'case.stage';

/** What somebody else must approve or a panel vote on is a decision: nobody is nudged into one. */
export const decides = ({ act }: CoreAct): boolean => act.panel !== undefined || (act.approvedBy ?? []).length > 0;

/** Starts a limit, or turns one into another. */
export const startsAnew = (act: CoreAct): boolean =>
  allEffects(act).some(({ clocks }) => clocks.some(({ change }) => change === 'start' || change === 'turn'));

/** Only puts something on record: nothing in the case, its limits or its requests is otherwise afterwards, and nobody else takes it on. */
export const settlesNothing = (act: CoreAct): boolean =>
  !decides(act) &&
  act.act.hands === undefined &&
  act.act.vacates === undefined &&
  act.act.opens === undefined &&
  allEffects(act).every(({ assigns, clocks, opens, closes }) => [assigns, clocks, opens, closes].every(({ length }) => length === 0));

/** Takes or gives back somebody's liberty. */
export function touchesLiberty({ jurisdiction: { core } }: Practice, act: CoreAct): boolean {
  const custody = core.procedure.held === undefined ? [] : keysRead(core.procedure.held.when);
  return allEffects(act).some(({ assigns }) => assigns.some(({ key }) => custody.includes(key)));
}

/** The stages an act may take a case to. */
export const stagesOf = (act: CoreAct): readonly string[] =>
  allEffects(act).flatMap(({ assigns }) => assigns.flatMap(({ key, to }) => (key === STAGE && typeof to === 'string' ? [to] : [])));

/** What a condition asks to be so; what it asks not to be so is no use here. */
export function wanted(condition: Condition): readonly { readonly key: string; readonly values: readonly string[] }[] {
  const tested = findTested(condition);
  if (tested !== undefined) return [tested];
  if ('all' in condition) return condition.all.flatMap(wanted);
  if ('any' in condition) return condition.any.flatMap(wanted);
  if ('need' in condition) return wanted(condition.need);
  return 'some' in condition || 'every' in condition ? wanted(condition.where) : [];
}
