import { explore, fixing, modelOf, promelaOf } from '#justice/checker';
import { coreOf, keysRead } from '#justice/procedures';
import { modelsOf, PROCEDURES } from '#law/procedures';
import { hasSpin, runSpin } from '../tools/spin.ts';

const ORDINARY = { 'case.origin': 'public-security', 'accused.age': 'adult', 'accused.gravity': 'up-to-ten' };

/** The checker beside SPIN, on the same model in the same run: states must agree, times are put side by side. */
export function benchChecker(print: (line: string) => void): void {
  for (const [id, index] of [
    ['criminal', 0],
    ['criminal', 4],
  ] as const) {
    const procedure = PROCEDURES[id];
    const model = procedure === undefined ? undefined : modelsOf(procedure)[index];
    if (model === undefined) continue;
    const core = fixing(coreOf(model.procedure), ORDINARY);
    const never = model.procedure.invariants.flatMap((one) => ('never' in one ? [one] : []));
    const made = modelOf(core, { keys: never.slice(0, 1).flatMap((one) => keysRead(one.never)), watched: [] }, model.counts);
    const began = performance.now();
    const ours = explore(made.layout, made.steps, { most: 5_000_000 });
    const seconds = (performance.now() - began) / 1000;
    print(
      `${model.title[1]}: ${ours.set.count} states, ${ours.transitions} transitions in ${seconds.toFixed(2)} s = ${Math.round(ours.transitions / seconds)} transitions/s${ours.isWhole ? '' : ' (bound met)'}`,
    );
    const reduced = performance.now();
    const live = explore(made.layout, made.steps, { most: 5_000_000, live: made.live });
    print(`  with dead variables wiped: ${live.set.count} states in ${((performance.now() - reduced) / 1000).toFixed(2)} s`);
    if (!hasSpin() || !ours.isWhole) {
      print('  SPIN: not run (not installed, or the model is beyond the bound)');
      continue;
    }
    const theirs = runSpin(promelaOf(made, []));
    print(
      `  SPIN: ${theirs.states} states, ${theirs.transitions} transitions in ${theirs.seconds.toFixed(2)} s; ours / SPIN = ${(seconds / theirs.seconds).toFixed(2)} of the time`,
    );
  }
}
