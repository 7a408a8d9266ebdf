import type { FastifyPluginAsync } from 'fastify';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EXAMPLES } from './contract/examples.ts';
import { apiDocument, buildApp, type Services } from './index.ts';
import { PROBLEM_CODES } from './problem-codes.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = (await apiDocument('0.0.0')) as unknown as {
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly type?: string; readonly examples?: readonly unknown[] }>> };
};
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, method, ...operation })),
);
const BOTH = /[\u4E00-\u9FFF].*[a-z]/su;

/** Every route the server has, as the document would name it. */
async function routes(): Promise<readonly string[]> {
  const found: string[] = [];
  const listen: FastifyPluginAsync = async (app) => {
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) found.push(`${one.toLowerCase()} ${url.replace('*', '{path}').replaceAll(/:(\w+)/gu, '{$1}')}`);
    });
  };
  // So that the routes beside it are heard of too.
  Object.assign(listen, { [Symbol.for('skip-override')]: true });
  const app = await buildApp({ version: '0', isDemonstration: false, plugins: [listen] } as unknown as Services);
  await app.ready();
  await app.close();
  return found.filter((name) => name.includes('/api/v1/') && !name.startsWith('head ') && !name.startsWith('options '));
}

describe('API the document', () => {
  test('API3 every route is in it', async () => {
    const known = await routes();
    expect(known.length).toBeGreaterThan(35);
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining([...known]));
  });

  test('API4 every operation has a name of its own, a resource that is described, and a summary in both tongues', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(operations.length);
    const tags = document.tags.map(({ name }) => name);
    for (const { name, tags: [tag] = [], summary } of operations) {
      expect(tags, name).toContain(tag);
      expect(summary, name).toMatch(BOTH);
    }
  });

  test('API5 an operation that writes says how it may be refused; one that reads says that it may not be there', () => {
    for (const { name, method, responses } of operations.filter((one) => one.name.includes('/api/v1/'))) {
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['400', '429', '500', ...(method === 'get' ? [] : ['422'])]));
    }
  });

  test('API6 every component is there once, and none is a double for what is sent', () => {
    expect(Object.keys(document.components.schemas).filter((name) => name.endsWith('Input'))).toEqual([]);
  });

  test('API7 every component has an example that its own schema takes', () => {
    const schemas = (z.globalRegistry as unknown as Readonly<Record<string, ReadonlyMap<string, z.ZodType>>>)['_idmap'];
    expect(Object.keys(document.components.schemas).filter((name) => document.components.schemas[name]?.examples === undefined)).toEqual(
      [],
    );
    const wrong = Object.entries(EXAMPLES).flatMap(([name, example]) =>
      (schemas?.get(name)?.safeParse(example).error?.issues ?? []).map(({ path, message }) => `${name}/${path.join('/')}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });

  test('API8 every problem says what it is and what to do, in both tongues, and fits its status', () => {
    for (const [code, { says, help, status }] of Object.entries(PROBLEM_CODES)) {
      for (const [zh, en] of [says, help]) {
        expect(zh, code).toMatch(/[\u4E00-\u9FFF]/u);
        expect(en, code).toMatch(/^[\u0020-\u007E]+$/u);
      }
      expect(status, code).toBeGreaterThanOrEqual(400);
    }
  });
});
