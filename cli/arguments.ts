import { nearest } from './io.ts';

/** What a command understands besides words: switches that stand alone, and options that take a value. */
export interface Understood {
  readonly switches: readonly string[];
  readonly options: readonly string[];
}

export interface Arguments {
  readonly words: readonly string[];
  readonly has: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
}

/** Words, switches and options of a command line; or one sentence on what is wrong with it. `--in=刑诉法` is `--in 刑诉法`. */
export function readArguments(args: readonly string[], { switches, options }: Understood): Arguments | { readonly problem: string } {
  const words: string[] = [];
  const values = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [name = '', ...inline] = arg.split('=');
    if (!arg.startsWith('--')) words.push(arg);
    else if (switches.includes(name) && inline.length === 0) values.set(name, '');
    else if (options.includes(name)) {
      const given = inline.length > 0 ? inline.join('=') : args[(index += 1)];
      if (given === undefined || given === '' || given.startsWith('--')) return { problem: `\`${name}\` needs a value after it` };
      values.set(name, given);
    } else {
      const meant = nearest(name, [...switches, ...options]);
      return { problem: `\`${name}\` is no option${meant === undefined ? '' : `; did you mean \`${meant}\`?`}` };
    }
  }
  return { words, has: (name) => values.has(name), value: (name) => values.get(name) };
}
