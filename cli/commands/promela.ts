import { fixing, modelOf, promelaOf } from '#justice/checker';
import { coreOf, keysRead, type Invariant } from '#justice/procedures';
import { modelsOf, PROCEDURES } from '#law/procedures';
import type { Output } from '../io.ts';

/** The facts a model starts from: SPIN is given one start. */
const ORDINARY = { 'case.origin': 'public-security', 'accused.age': 'adult', 'accused.gravity': 'up-to-ten' };

/** `fashu promela PROCEDURE [INVARIANT] [--model N]`: a model with its `never` invariants, for `spin -a`. */
export function run(args: readonly string[], io: Output): Promise<number> {
  const number = args.includes('--model') ? Number(args[args.indexOf('--model') + 1]) : 1;
  const [name = '', invariant] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--model');
  const procedure = PROCEDURES[name];
  const model = procedure === undefined ? undefined : modelsOf(procedure)[number - 1];
  if (model === undefined) {
    io.err(`promela: name a procedure (${Object.keys(PROCEDURES).join(', ')}) and, with --model, one of its models`);
    return Promise.resolve(2);
  }
  const never = model.procedure.invariants.filter(isNever).filter((one) => invariant === undefined || one.name === invariant);
  if (never.length === 0) {
    io.err(`promela: ${name} has no state invariant ${invariant ?? ''}`);
    return Promise.resolve(2);
  }
  const core = fixing(coreOf(model.procedure), ORDINARY);
  const keys = never.flatMap((one) => keysRead(one.never));
  io.out(
    promelaOf(
      modelOf(core, { keys, watched: [] }, model.counts),
      never.map((one) => ({ never: one.never, on: one.on ?? 'case' })),
    ),
  );
  return Promise.resolve(0);
}

type Never = Extract<Invariant, { readonly never: unknown }>;

function isNever(invariant: Invariant): invariant is Never {
  return 'never' in invariant;
}
