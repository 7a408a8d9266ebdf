import { holds, viewOf } from '#justice/cases';
import { requestKey, type CoreAct } from '#justice/procedures';
import { firstAllowed, isOpenIn, type Decision, type Looking, type Primary } from './looking.ts';
import { decides, settlesNothing, STAGE, stagesOf, touchesLiberty, wanted } from './what-acts-do.ts';

/**
 * What comes first in a case that stands where cases begin, while nothing runs and nothing is asked in it: putting on record how it came, where the law has an
 * act for that which settles nothing; then what takes it on. Where the law opens several courses from there, whichever it takes is decided, and none comes first.
 */
export function firstStepOf(looking: Looking, mine: readonly CoreAct[], done: readonly string[]): Primary | Decision | undefined {
  const { practice, file } = looking;
  const { vocabulary } = practice.jurisdiction.core.procedure;
  const stage = file.subjects.find(({ type }) => type === 'case')?.state[STAGE];
  if (stage === undefined || vocabulary.subjects.case.facets['stage']?.initially.includes(stage) !== true || isAsked(looking))
    return undefined;
  const open = mine.filter((act) => isOpenIn(looking, act));
  const leaving = open.filter((act) => stagesOf(act).some((to) => to !== stage));
  const [first] = leaving;
  if (first === undefined) return undefined;
  const phases = leaving.map(({ act }) => act.phase);
  const onRecord = open.filter((act) => settlesNothing(act) && phases.includes(act.act.phase) && !done.includes(act.name));
  const recorded = firstAllowed(looking, onRecord);
  if (recorded !== undefined) return recorded;
  const ways = open.filter((act) => leaving.includes(act) || (isOnlyOf(act, stage) && !settlesNothing(act)));
  if (ways.length > 1)
    return { title: vocabulary.phases[first.act.phase] ?? first.act.title, subject: 'case', ways: ways.map(({ name }) => name) };
  return decides(first) || touchesLiberty(practice, first) || endsIt(looking, first) ? undefined : firstAllowed(looking, ways);
}

/** Whether anything is asked in the case that has not been answered. */
function isAsked({ practice, file }: Looking): boolean {
  const requests = Object.keys(practice.jurisdiction.core.procedure.vocabulary.requests).map(requestKey);
  return file.subjects.some(({ state }) => requests.some((key) => state[key] === 'yes'));
}

/** Whether an act belongs to one stage and to no other. */
function isOnlyOf({ guards }: CoreAct, stage: string): boolean {
  const asked = guards.flatMap(({ condition }) => wanted(condition)).filter(({ key }) => key === STAGE);
  return asked.length > 0 && asked.every(({ values }) => values.every((value) => value === stage));
}

/** Whether the case may be over where an act takes it. */
function endsIt({ practice, file }: Looking, act: CoreAct): boolean {
  const { core } = practice.jurisdiction;
  return stagesOf(act).some((to) => {
    const subjects = file.subjects.map((one) => (one.type === 'case' ? { ...one, state: { ...one.state, [STAGE]: to } } : one));
    const whole = subjects.find(({ type }) => type === 'case');
    return whole !== undefined && holds(core.procedure.ends, viewOf(core, { ...file, subjects }, whole));
  });
}
