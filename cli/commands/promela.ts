import { fixing, modelOf, promelaOf } from '#justice/checker';
import { coreOf, keysRead, type Invariant } from '#justice/procedures';
import { modelsOf, PROCEDURES } from '#law/procedures';
import { readArguments } from '../arguments.ts';
import type { Output } from '../io.ts';

/** The facts a model starts from: SPIN is given one start. */
const ORDINARY = { 'case.origin': 'public-security', 'accused.age': 'adult', 'accused.gravity': 'up-to-ten' };

const HELP = `fashu promela PROCEDURE [INVARIANT] [--model N] 导出 Promela 模型   a model with its state invariants, for \`spin -a\`
  a procedure that is proved in parts has several models; --model names one, the first unless said.
Exit 0: exported; 2: wrong use, or no such procedure, model or invariant.`;

/** `fashu promela PROCEDURE [INVARIANT] [--model N]`: a model with its `never` invariants, for `spin -a`. Returns the exit code. */
export function run(args: readonly string[], io: Output): Promise<number> {
  return Promise.resolve(exportModel(args, io));
}

function exportModel(args: readonly string[], io: Output): number {
  const read = readArguments(args, { switches: ['--help'], options: ['--model'] });
  const wrong = (help: string): number => {
    io.err(`promela: ${help}; \`fashu promela --help\` explains it`);
    return 2;
  };
  if ('problem' in read) return wrong(read.problem);
  if (read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  const [name = '', invariant, ...others] = read.words;
  const procedure = Object.hasOwn(PROCEDURES, name) ? PROCEDURES[name] : undefined;
  if (procedure === undefined || others.length > 0) return wrong(`name one procedure: ${Object.keys(PROCEDURES).join(', ')}`);
  const models = modelsOf(procedure);
  const model = models[Number(read.value('--model') ?? 1) - 1];
  if (model === undefined) return wrong(`\`${name}\` has the models 1 to ${models.length}`);
  const never = model.procedure.invariants.filter(isNever).filter((one) => invariant === undefined || one.name === invariant);
  if (never.length === 0) {
    const known = model.procedure.invariants.filter(isNever).map((one) => one.name);
    return wrong(
      `this model of \`${name}\` has no state invariant${invariant === undefined ? '' : ` \`${invariant}\`, only ${known.join(', ')}`}`,
    );
  }
  const core = fixing(coreOf(model.procedure), ORDINARY);
  const keys = never.flatMap((one) => keysRead(one.never));
  io.out(
    promelaOf(
      modelOf(core, { keys, watched: [] }, model.counts),
      never.map((one) => ({ never: one.never, on: one.on ?? 'case' })),
    ),
  );
  return 0;
}

type Never = Extract<Invariant, { readonly never: unknown }>;

function isNever(invariant: Invariant): invariant is Never {
  return 'never' in invariant;
}
