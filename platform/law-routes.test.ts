import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiOn, groundOn, STORES, type TestApi, type TestStore } from '#platform/testing';
import { run as runLaw } from '../cli/commands/law.ts';
import { importedTexts } from './law-texts.ts';

const TEXTS = '../shared/law/texts';
const folder = mkdtempSync(join(tmpdir(), 'fashu-law-routes-'));
const apis: TestApi[] = [];
let store: TestStore;

beforeAll(async () => {
  store = await STORES.find(({ kind }) => kind === 'pglite')!.open();
});
afterAll(async () => {
  for (const api of apis) await api.end();
  await store.end();
  rmSync(folder, { recursive: true });
});

/** A node with the texts of a folder, or with none; nobody is signed in: the law is for everybody. */
async function nodeWith(texts?: string): Promise<(path: string) => Promise<{ readonly status: number; readonly body: Answer }>> {
  const home = mkdtempSync(join(folder, 'home-'));
  if (texts !== undefined) expect(await runLaw(['import', texts, '--to', home], { out: () => undefined, err: () => undefined })).toBe(0);
  const { grounds } = await groundOn(store.database);
  const api = await apiOn(grounds, { lawTexts: importedTexts(home) });
  apis.push(api);
  return async (path) => {
    const { statusCode, body } = await api.app.inject({ url: encodeURI(`/api/v1/law${path}`) });
    return { status: statusCode, body: JSON.parse(body) as Answer };
  };
}

interface Answer {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next?: string;
  readonly code?: string;
  readonly help?: readonly string[];
  readonly [name: string]: unknown;
}

describe('the law of a node into which no text was brought', () => {
  let ask: Awaited<ReturnType<typeof nodeWith>>;
  beforeAll(async () => {
    ask = await nodeWith();
  });

  test('API24 lists are empty, an article is not there, and it is said how texts are brought', async () => {
    expect(await ask('')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await ask('/articles?words=逮捕')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await ask('/articles?law=刑诉法')).toMatchObject({ status: 200, body: { items: [] } });
    const { status, body } = await ask('/刑诉法/articles/91');
    expect([status, body.code]).toEqual([404, 'api/no-such-article']);
    expect(JSON.stringify(body)).toContain('fashu law import');
  });

  test('API24 what stands on an article is known without its text', async () => {
    const { body } = await ask('/刑诉法/articles/91/citations?limit=200');
    expect(body.items.map(({ kind, name }) => `${String(kind)} ${String(name)}`)).toContain('limit cpl-arrest-review');
    // By any name people call the law.
    expect((await ask('/中华人民共和国刑事诉讼法/articles/91/citations?limit=200')).body.items).toEqual(body.items);
    expect(await ask('/刑诉法/articles/9999/citations')).toMatchObject({ status: 200, body: { items: [] } });
    expect(await ask('/没有这部法/articles/1/citations')).toMatchObject({ status: 200, body: { items: [] } });
  });

  test('API24 citations come a page at a time, each once', async () => {
    const whole = (await ask('/刑诉法/articles/91/citations?limit=200')).body.items;
    const seen: unknown[] = [];
    for (let after = '0'; ;) {
      const { body } = await ask(`/刑诉法/articles/91/citations?limit=3&after=${after}`);
      seen.push(...body.items);
      if (body.next === undefined) break;
      after = body.next;
    }
    expect(seen).toEqual(whole);
  });

  test('API24 what is no article is refused in words', async () => {
    for (const path of [
      '/刑诉法/articles/x',
      '/刑诉法/articles/-1',
      '/刑诉法/articles/91?on=2026-02-30',
      `/articles?words=${'字'.repeat(81)}`,
    ])
      expect([path, await ask(path)]).toMatchObject([path, { status: 400, body: { code: 'api/invalid' } }]);
  });
});

describe('the law of a node with texts', () => {
  let ask: Awaited<ReturnType<typeof nodeWith>>;
  // Invented: a rule on boats in two versions.
  const WRITTEN = {
    '渡船条例(2015-01-01).md':
      '# 渡船条例\n\n2015年1月1日通过\n\n<!-- INFO END -->\n\n第一条 渡船应当登记。\n\n第二条 船主应当在五日以内申报:\n\n(一)船名;\n\n(二)船龄。\n',
    '渡船条例(2020-06-01).md':
      '# 渡船条例\n\n2020年6月1日修订\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 渡船应当登记。\n\n第二条 船主应当在三日以内申报。\n\n第二条之一 渡船更换船主的,应当重新登记。\n',
  };
  beforeAll(async () => {
    mkdirSync(join(folder, 'texts'));
    for (const [name, text] of Object.entries(WRITTEN)) writeFileSync(join(folder, 'texts', name), text);
    ask = await nodeWith(join(folder, 'texts'));
  });

  test('API24 every version is listed, a page at a time', async () => {
    const first = await ask('?limit=1');
    expect(first.body.items).toMatchObject([{ title: '渡船条例', version: '2015-01-01', articles: 2 }]);
    const second = await ask(`?limit=1&after=${first.body.next ?? ''}`);
    expect(second.body.items).toMatchObject([{ title: '渡船条例', version: '2020-06-01', articles: 3 }]);
    expect(second.body.next).toBeUndefined();
  });

  test('API24 an article reads as it did on the day, in the version asked for, or as it does now', async () => {
    const text = async (query: string): Promise<string> => JSON.stringify((await ask(`/渡船条例/articles/2${query}`)).body['paragraphs']);
    expect(await text('')).toContain('三日');
    expect(await text('?version=2015-01-01')).toContain('五日');
    expect(await text('?version=2015-01-01')).toContain('船龄');
    expect(await ask('/渡船条例/articles/2-1')).toMatchObject({ status: 200, body: { version: '2020-06-01', path: ['第一章 总则'] } });
    for (const path of [
      '/渡船条例/articles/3',
      '/渡船条例/articles/2-1?version=2015-01-01',
      '/渡船条例/articles/1?version=1999-01-01',
      '/飞机条例/articles/1',
    ])
      expect([path, await ask(path)]).toMatchObject([path, { status: 404, body: { code: 'api/no-such-article' } }]);
  });

  test('API24 words are found where all of them stand, and shown', async () => {
    const { body } = await ask('/articles?words=船主 登记');
    expect(body.items).toMatchObject([{ title: '渡船条例', version: '2020-06-01', article: 2, suffix: 1 }]);
    expect(JSON.stringify(body.items)).toContain('【登记】');
    const listed = await ask('/articles?law=渡船条例&limit=2');
    expect(listed.body.items.map(({ article }) => article)).toEqual([1, 2]);
    expect((await ask(`/articles?law=渡船条例&limit=2&after=${listed.body.next ?? ''}`)).body.items).toMatchObject([
      { article: 2, suffix: 1 },
    ]);
  });
});

describe.skipIf(!existsSync(TEXTS))(
  `the law of a node with the true texts${existsSync(TEXTS) ? '' : ` — skipped: ${TEXTS} is not there`}`,
  () => {
    let ask: Awaited<ReturnType<typeof nodeWith>>;
    beforeAll(async () => {
      ask = await nodeWith(TEXTS);
    });

    test('API24 the article a limit stands on states its number, under every name of its law', async () => {
      for (const law of ['刑诉法', '刑事诉讼法', '中华人民共和国刑事诉讼法']) {
        const { status, body } = await ask(`/${law}/articles/91`);
        expect([law, status]).toEqual([law, 200]);
        expect(JSON.stringify(body['paragraphs'])).toContain('七日以内');
      }
    });

    test('API24 an article that is cited by a procedure is there to be read', async () => {
      for (const article of ['80', '92', '286'])
        expect([
          article,
          (await ask(`/刑诉法/articles/${article}`)).status,
          (await ask(`/刑诉法/articles/${article}/citations`)).body.items.length > 0,
        ]).toEqual([article, 200, true]);
    });

    test('API24 a search over every law finds the article, and pages go on to its end', async () => {
      const { body } = await ask('/articles?words=批准逮捕 七日&limit=50');
      expect(body.items).toEqual(expect.arrayContaining([expect.objectContaining({ article: 91 }) as unknown]));
      expect((await ask('')).body.items.length).toBeGreaterThan(20);
    });
  },
);
