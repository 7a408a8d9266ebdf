import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Node } from './node.ts';

// Nothing else is imported before the cache is on: what was compiled once is not compiled again, whether the last start ended well or not.
// It lies beside the packages, where only who may change the code may write, and not in a directory all users share.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/fashu'));

/** A node that serves, and where. */
export interface Serving {
  readonly node: Node;
  readonly address: string;
}

/** Opens a node, set up by the environment, and serves it. Its database recovers and opens while the law and the rest of the platform are loaded. */
export async function begin(environment: NodeJS.ProcessEnv, says: (sentence: string) => void): Promise<Serving> {
  const { readConfiguration } = await import('./configuration.ts');
  const configuration = readConfiguration(environment);
  const { openStore } = await import('./open-store.ts');
  const [database, { openChina }] = await Promise.all([openStore(configuration, says), import('./main.ts')]);
  const node = await openChina(configuration, says, database);
  const address = await node.listen();
  node.work();
  flushCompileCache();
  return { node, address };
}

/** Serves a node until it is told to end. */
export async function serve(): Promise<void> {
  const says = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
  const { node, address } = await begin(process.env, says);
  says(`法枢 Fashu ${address}  API ${address}/api/docs`);
  const end = (): void => {
    process.removeAllListeners('SIGTERM');
    process.removeAllListeners('SIGINT');
    void node.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

if (import.meta.main) {
  serve().catch(async (error: unknown) => {
    const { Fault } = await import('#justice/basics');
    process.stderr.write(
      error instanceof Fault ? `${error.code}: ${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  });
}
