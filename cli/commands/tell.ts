import { SCENARIOS } from '#scenarios';
import { readArguments } from '../arguments.ts';
import { nearest, type Output } from '../io.ts';
import { playCase } from '../play.ts';
import { fullWidth } from '#justice/basics';

const HELP = `fashu tell [NAME] [--json] 讲述一个案例   tells a scenario as a story; without a name, lists them
Exit 0: told; 2: wrong use, or no such scenario.`;

/** `fashu tell NAME [--json]`: tells a scenario as a story; without a name, lists them. Returns the exit code. */
export function run(args: readonly string[], io: Output): Promise<number> {
  return Promise.resolve(tell(args, io));
}

function tell(args: readonly string[], io: Output): number {
  const read = readArguments(args, { switches: ['--json', '--help'], options: [] });
  if ('problem' in read || read.words.length > 1) {
    io.err(`tell: ${'problem' in read ? read.problem : 'name one scenario'}; \`fashu tell\` lists them`);
    return 2;
  }
  if (read.has('--help')) {
    io.out(HELP);
    return 0;
  }
  const [name] = read.words;
  if (name === undefined) {
    for (const written of Object.values(SCENARIOS)) io.out(`${written.name.padEnd(24)}${fullWidth(written.title)}`);
    return 0;
  }
  const written = Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined;
  if (written === undefined) {
    const meant = nearest(name, Object.keys(SCENARIOS));
    io.err(`tell: no scenario \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`} \`fashu tell\` lists them`);
    return 2;
  }
  const json = read.has('--json');
  const code = playCase(written, { json }, io);
  if (!json) io.out('\n（案例中的人物、机关均为虚构）');
  return code;
}
