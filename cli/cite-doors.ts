import { readdir } from 'node:fs/promises';
import type { Finding } from '#justice/basics';

/** What every door of `law/` gives out, by the name of its folder, and the doors that do not open. */
export interface Doors {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

const LAW = new URL('../law/', import.meta.url);

/** Loads every slice of the law through its door. A new folder under `law/` is found by itself. */
export async function loadDoors(): Promise<Doors> {
  const folders = (await readdir(LAW, { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  const exports: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const name of folders) {
    try {
      exports[name] = { ...((await import(new URL(`${name}/index.ts`, LAW).href)) as object) };
    } catch (cause) {
      findings.push({
        code: 'cite/door-does-not-open',
        where: `law/${name}`,
        help: cause instanceof Error ? cause.message : String(cause),
      });
    }
  }
  return { exports, findings };
}
