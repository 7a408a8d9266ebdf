import { z } from 'zod';
import type { Citation, Words } from '#justice/basics';
import type { Procedure } from '#justice/procedures';
import { collect, isCitation } from '#justice/statutes';
import { ArticleBody, ArticleParams, ArticlesQuery, CitedBy, Day, LawBody, LawPlace, PageQuery, pageOf } from './contract/index.ts';
import { NumberedPageQuery, pageOfRows } from './paging.ts';
import { sendCode } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { both } from './words.ts';

/** Statute texts, which whoever runs the node imports, and what in the procedures stands on an article. */
export function lawRoutes(services: Services): Routes {
  return async (app) => {
    for (const route of [listLaws, findArticles, readArticle, listCitations]) route(app, services);
  };
}

function listLaws(app: App, { lawTexts }: Services): void {
  const schema = {
    operationId: 'listLaws',
    summary: '法律文本 The statute texts that can be read here',
    tags: ['law'],
    querystring: PageQuery,
    response: { 200: pageOf(LawBody), ...PROBLEMS },
  };
  app.get('/law', { schema, config: { isOpen: true } }, async (request) => {
    const { after = '', limit } = request.query;
    const keyOf = ({ law, version = '' }: { readonly law: string; readonly version?: string }): string => `${law}~${version}`;
    const rows = (await lawTexts.list()).filter((one) => keyOf(one) > after).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const { page, next } = pageOfRows(rows, limit, keyOf);
    return { items: [...page], ...next };
  });
}

function findArticles(app: App, { lawTexts }: Services): void {
  const schema = {
    operationId: 'findArticles',
    summary: '查找条文 Articles by the words in them, or all of one text',
    description: '在每部法律最新的文本中查找；指定法律时只在该法律中查找。 In the newest text of every law, or in one law.',
    tags: ['law'],
    querystring: ArticlesQuery,
    response: { 200: pageOf(LawPlace), ...PROBLEMS },
  };
  app.get('/law/articles', { schema, config: { isOpen: true } }, async (request) => {
    const { after, limit, words: said, law, version } = request.query;
    const words = said.split(/\s+/u).filter((word) => word !== '');
    if (words.length === 0 && law === undefined) return { items: [] };
    const found = await lawTexts.articles({
      words,
      ...(law === undefined ? {} : { law }),
      ...(version === undefined ? {} : { version }),
    });
    const { page, next } = pageOfRows(found.map((place, index) => ({ place, index: index + 1 })).slice(after), limit, ({ index }) => index);
    return { items: page.map(({ place }) => ({ ...place, path: [...place.path] })), ...next };
  });
}

function readArticle(app: App, { lawTexts }: Services): void {
  const schema = {
    operationId: 'readArticle',
    summary: '条文 One article as it reads',
    tags: ['law'],
    params: ArticleParams,
    querystring: z.object({ version: z.string().max(10).optional(), on: Day.optional() }),
    response: { 200: ArticleBody, ...PROBLEMS },
  };
  app.get('/law/:law/articles/:article', { schema, config: { isOpen: true } }, async (request, reply) => {
    const { version, on } = request.query;
    const found = await lawTexts.article({
      law: request.params.law,
      ...placeOf(request.params.article),
      ...(version === undefined ? {} : { version }),
      ...(on === undefined ? {} : { on }),
    });
    if ('problem' in found)
      return sendCode(reply, 'api/no-such-article', {
        help: [
          `法律文本由使用者自行导入(fashu law import 目录)。${found.problem}`,
          `texts are imported by whoever runs the node (fashu law import DIR): ${found.problem}`,
        ],
      }) as never;
    return found as z.infer<typeof ArticleBody>;
  });
}

function placeOf(article: string): { readonly number: number; readonly suffix?: number } {
  const [number, suffix] = article.split('-').map(Number);
  return { number: number ?? 0, ...(suffix === undefined ? {} : { suffix }) };
}

function listCitations(app: App, services: Services): void {
  const schema = {
    operationId: 'listCitations',
    summary: '依据该条者 What stands on an article',
    description: '引用该条的行为、期限、不变式。 The acts, limits and invariants of the procedures that cite it.',
    tags: ['law'],
    params: ArticleParams,
    querystring: NumberedPageQuery,
    response: { 200: pageOf(CitedBy), ...PROBLEMS },
  };
  app.get('/law/:law/articles/:article/citations', { schema, config: { isOpen: true } }, async (request) => {
    const law = services.lawTexts.lawOf(request.params.law) ?? request.params.law;
    const { number, suffix } = placeOf(request.params.article);
    const { after, limit } = request.query;
    const cited = Object.values(services.practices)
      .flatMap(({ jurisdiction }) => citationsIn(jurisdiction.core.procedure))
      .filter(({ citation }) => citation.law === law && citation.article === number && citation.suffix === suffix)
      .map(({ citation, ...by }, index) => ({ index: index + 1, body: citedBy(citation, by) }));
    const { page, next } = pageOfRows(
      cited.filter(({ index }) => index > after),
      limit,
      ({ index }) => index,
    );
    return { items: page.map(({ body }) => body), ...next };
  });
}

interface Citing {
  readonly procedure: string;
  readonly kind: z.infer<typeof CitedBy>['kind'];
  readonly name: string;
  readonly title?: Words;
}

const known = new WeakMap<Procedure, readonly (Citing & { readonly citation: Citation })[]>();

/** Everything in a procedure that cites an article, each place once. */
function citationsIn(procedure: Procedure): readonly (Citing & { readonly citation: Citation })[] {
  const before = known.get(procedure);
  if (before !== undefined) return before;
  const { id, acts, rules, invariants } = procedure;
  const named: readonly (readonly [Citing['kind'], string, Words | undefined, unknown])[] = [
    ...Object.entries(acts).map(([name, act]) => ['act', name, act.title, act] as const),
    ...Object.entries(rules).map(([name, rule]) => ['limit', name, rule.title, rule] as const),
    ...invariants.map((one) => ['invariant', one.name, one.title, one] as const),
  ];
  const found = named.flatMap(([kind, name, title, data]) => {
    const places = new Map(
      collect({ data }, isCitation).map(({ value }) => [
        JSON.stringify([value.law, value.version, value.article, value.suffix, value.paragraph, value.item]),
        value,
      ]),
    );
    return [...places.values()].map((citation) => ({ procedure: id, kind, name, citation, ...(title === undefined ? {} : { title }) }));
  });
  known.set(procedure, found);
  return found;
}

function citedBy({ version, paragraph, item }: Citation, { procedure, kind, name, title }: Citing): z.infer<typeof CitedBy> {
  return {
    procedure,
    kind,
    name,
    version,
    ...(title === undefined ? {} : { title: both(title) }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}
