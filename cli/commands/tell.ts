import { SCENARIOS } from '#scenarios';
import { nearest, type Output } from '../io.ts';
import { playCase } from '../play.ts';

/** `fashu tell NAME [--json]`: tells a scenario as a story; without a name, lists them. */
export function run(args: readonly string[], io: Output): Promise<number> {
  const [name] = args.filter((arg) => !arg.startsWith('--'));
  if (name === undefined) {
    for (const written of Object.values(SCENARIOS)) io.out(`${written.name.padEnd(24)}${written.title}`);
    return Promise.resolve(0);
  }
  const written = SCENARIOS[name];
  if (written === undefined) {
    const meant = nearest(name, Object.keys(SCENARIOS));
    io.err(`tell: no scenario \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`} \`fashu tell\` lists them`);
    return Promise.resolve(2);
  }
  const json = args.includes('--json');
  const code = playCase(written, { json }, io);
  if (!json) io.out('\n(案例中的人物、机关均为虚构)'.replace('(', '（').replace(')', '）'));
  return Promise.resolve(code);
}
