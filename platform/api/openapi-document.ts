import { EXAMPLES } from './contract/examples.ts';
import { NOT_JSON, PROBLEM_NAMES, WENT_WELL } from './openapi-words.ts';
import { PROBLEM_CODES } from './problem-codes.ts';
import { problemBody } from './problems.ts';

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI document, as far as it is finished here. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> } & Json;
}

interface Operation extends Json {
  readonly operationId?: string;
  readonly parameters?: readonly Json[];
  readonly responses?: Readonly<Record<string, Json>>;
  readonly security?: readonly Json[];
}

/** Looks at cases that are not named in the address. */
const LOOKS = new Set(['readProposal', 'listCases']);
const WRITES = new Set(['post', 'put', 'patch', 'delete']);
const REF = '#/components/schemas/';

/** Makes the document one that people like to read: every schema once, every problem by its name and with its codes, examples. */
export function finishDocument(document: Document): Document {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path.replace('{*}', '{path}'),
      Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, finished(operation, method)])),
    ]),
  );
  const whole = { ...document, paths, components: { ...document.components, parameters: PARAMETERS, responses: problemResponses() } };
  return withExamples(withoutDoubles(whole as unknown as Document));
}

const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: '同一编号重复提交只办一次。 Names the write: the same key sent twice is done once.',
    schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[\\w.:-]+$' },
    example: '7f1f6a52-0c1e-4f0a-9a55-3c2f8f0d9b11',
  },
  CsrfToken: {
    name: 'X-CSRF-Token',
    in: 'header',
    required: false,
    description: '登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it.',
    schema: { type: 'string', maxLength: 100 },
  },
  Purpose: {
    name: 'X-Purpose',
    in: 'header',
    required: false,
    description:
      '查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours.',
    schema: { type: 'string', maxLength: 200 },
  },
} as const;

const parameter = (name: keyof typeof PARAMETERS): Json => ({ $ref: `#/components/parameters/${name}` });

function finished(operation: Operation, method: string): Operation {
  const { operationId = '', parameters = [], responses = {}, security } = operation;
  const isOfACase =
    method === 'get' && (LOOKS.has(operationId) || parameters.some(({ name, in: where }) => name === 'case' && where === 'path'));
  const added = [
    ...(parameters.some(({ name }) => name === 'idempotency-key') ? [parameter('IdempotencyKey')] : []),
    ...(WRITES.has(method) && security?.length !== 0 ? [parameter('CsrfToken')] : []),
    ...(isOfACase ? [parameter('Purpose')] : []),
  ];
  const kept = parameters
    .filter(({ name }) => name !== 'idempotency-key')
    .map((one) => (one['name'] === '*' ? { ...one, name: 'path' } : one));
  const answers = NOT_JSON[operationId] === undefined ? responses : { ...responses, 200: plainAnswer(NOT_JSON[operationId]) };
  return {
    ...operation,
    ...(kept.length + added.length === 0 ? {} : { parameters: [...kept, ...added] }),
    responses: Object.fromEntries(
      Object.entries(answers).flatMap(([status, answer]): readonly (readonly [string, Json])[] => {
        if (PROBLEM_NAMES[status] === undefined) return [[status, { ...withoutNull(answer), description: WENT_WELL[status] ?? '' }]];
        return isPossible(status, { method, operationId, isOpen: security?.length === 0 })
          ? [[status, { $ref: responseName(status) }]]
          : [];
      }),
    ),
  };
}

interface Asked {
  readonly method: string;
  readonly operationId: string;
  readonly isOpen: boolean;
}

/** Nothing is written by reading, and who need not sign in is not asked to. */
function isPossible(status: string, { method, operationId, isOpen }: Asked): boolean {
  if (isOpen && (status === '401' || status === '403')) return false;
  // What is open to everybody lies beside the store; only whether that is there says that it is not.
  if (isOpen && status === '503') return operationId === 'readReadiness';
  return WRITES.has(method) || !['409', '413', '415', '422'].includes(status) || READS_REFUSED[status] === operationId;
}

/** Reading is refused in two places: a proof before the entry is in the ledger, findings to whoever has none to look at. */
const READS_REFUSED: Readonly<Record<string, string>> = { 409: 'readProof', 422: 'listFindings' };

const responseName = (status: string): string => `#/components/responses/${PROBLEM_NAMES[status]?.[0] ?? ''}`;

const plainAnswer = (types: readonly string[]): Json => ({
  content: Object.fromEntries(
    types.map((type) => [
      type,
      { schema: type === 'application/octet-stream' ? { type: 'string', format: 'binary' } : { type: 'string' } },
    ]),
  ),
});

function withoutNull(answer: Json): Json {
  const schema = (answer['content'] as Readonly<Record<string, { readonly schema?: Json }>> | undefined)?.['application/json']?.schema;
  return schema?.['type'] === 'null' ? {} : answer;
}

/** One answer for each status that tells of a problem, with an example for each of its codes. */
function problemResponses(): Json {
  return Object.fromEntries(
    Object.entries(PROBLEM_NAMES).map(([status, [name, says]]) => {
      const codes = Object.entries(PROBLEM_CODES).filter(([, known]) => String(known.status) === status);
      const examples = Object.fromEntries(
        codes.map(([code, known]) => [code.replace('/', '-'), { summary: known.says[0], value: problemBody({ code, ...known }) }]),
      );
      const headers = status === '429' ? { headers: { 'Retry-After': { description: 'Seconds 秒', schema: { type: 'integer' } } } } : {};
      return [
        name,
        { description: says, ...headers, content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` }, examples } } },
      ];
    }),
  );
}

/** What is sent and what is answered are described by one schema where they are the same; what nothing refers to is left out. */
function withoutDoubles(document: Document): Document {
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, openEnded(schema) as Json]),
  );
  const isSame = (name: string): boolean => {
    const plain = JSON.stringify(renamed(schemas[`${name}Input`], plainName));
    return plain === JSON.stringify(renamed(schemas[name], plainName));
  };
  const used = reachable({ ...document, components: { ...document.components, schemas: {} } }, schemas);
  const nameOf = (name: string): string => {
    const plain = plainName(name);
    return plain === name || (used.has(plain) && !isSame(plain)) ? name : plain;
  };
  const kept = Object.fromEntries(
    [...used]
      .toSorted()
      .map((name) => [nameOf(name), renamed(schemas[name], nameOf)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  const rest = renamed({ ...document, components: { ...document.components, schemas: {} } }, nameOf) as Document;
  return { ...rest, components: { ...rest.components, schemas: kept as Readonly<Record<string, Json>> } };
}

const plainName = (name: string): string => name.replace(/Input$/u, '');

/** Answers may grow: whoever reads them must not break on a member that is new. */
function openEnded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(openEnded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      name === 'additionalProperties' && member === false ? [] : [[name, openEnded(member)]],
    ),
  );
}

function renamed(value: unknown, nameOf: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, nameOf));
  if (typeof value === 'string') return value.startsWith(REF) ? `${REF}${nameOf(value.slice(REF.length))}` : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renamed(member, nameOf)]));
}

function reachable(from: unknown, schemas: Readonly<Record<string, Json>>, found: Set<string> = new Set()): ReadonlySet<string> {
  for (const [, name = ''] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)) {
    if (found.has(name)) continue;
    found.add(name);
    reachable(schemas[name], schemas, found);
  }
  return found;
}

function withExamples(document: Document): Document {
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => {
      const example: unknown = EXAMPLES[plainName(name)];
      return [name, example === undefined ? schema : { ...schema, examples: [example] }];
    }),
  );
  return { ...document, components: { ...document.components, schemas } };
}
