import { buildApp } from './app.ts';
import type { Services } from './services.ts';

/** The API's own description, without a node behind it: for generated clients and for tests. */
export async function apiDocument(version: string): Promise<Readonly<Record<string, unknown>>> {
  // Nothing is asked of what a node has until a request comes, and none does.
  const app = await buildApp({ version, isDemonstration: false } as Services);
  await app.ready();
  try {
    return app.swagger() as unknown as Readonly<Record<string, unknown>>;
  } finally {
    await app.close();
  }
}
