import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Fault, type Reason, type Words } from '#justice/basics';
import { REFUSALS } from '#justice/cases';
import { sayNeeded, type Condition, type Procedure } from '#justice/procedures';
import { ACT_REFUSALS, type Outcome } from '#platform/acts';
import { ACCESS_REFUSALS } from '#platform/access';
import { PROBLEM_CODES, type Known, type ProblemCode } from './problem-codes.ts';
import type { Services } from './services.ts';
import { storeTrouble } from './store-trouble.ts';
import { basesInWords, both } from './words.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const SENTENCES: Readonly<Record<string, Words>> = { ...REFUSALS, ...ACT_REFUSALS, ...ACCESS_REFUSALS };

/** A reason as the API tells it: sentence, facts, articles. */
export function reasonInWords(
  services: Pick<Services, 'cite'>,
  procedure: Procedure | undefined,
  { code, because, basis }: Reason,
): Readonly<Record<string, unknown>> {
  const { condition, ...facts } = because;
  const sentence = withFacts(SENTENCES[code] ?? [code, code], facts);
  const says =
    condition === undefined || procedure === undefined
      ? both(sentence)
      : { zh: sayNeeded(procedure, condition as Condition, 'zh'), en: sayNeeded(procedure, condition as Condition, 'en') };
  return { code, says, because: facts, basis: basesInWords(services, basis) };
}

/** A sentence with the facts it names: `{name}`; times as people write them. */
const withFacts = ([zh, en]: Words, facts: Readonly<Record<string, unknown>>): Words => {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const fact = facts[name];
      const said = typeof fact === 'string' ? fact : fact === undefined || fact === null ? '' : JSON.stringify(fact);
      return said.replace(/^(\d{4}-\d{2}-\d{2})T/u, '$1 ');
    });
  return [filled(zh), filled(en)];
};

/** A reason for somebody who may know of the case and not what is in it: what kind of no it is, and nothing of what stands in the file. */
export const withoutFacts = ({ code }: Reason): Reason => ({ code, because: {}, basis: [] });

interface ProblemIs {
  readonly status: number;
  readonly code: string;
  readonly says: Words;
  readonly help?: Words;
  readonly more?: Readonly<Record<string, unknown>>;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A problem as it is answered, RFC 9457. */
export const problemBody = ({ status, code, says, help, more = {} }: ProblemIs): Readonly<Record<string, unknown>> => ({
  type: `https://fashu.invalid/problems/${code}`,
  title: TITLES[status] ?? 'Error',
  status,
  code,
  says: both(says),
  ...(help === undefined ? {} : { help: both(help) }),
  ...more,
});

/** Answers with problem details. */
export function sendProblem(reply: FastifyReply, problem: ProblemIs): FastifyReply {
  return reply
    .code(problem.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(problem)));
}

/** Answers with a problem the API knows by name. */
export function sendCode(
  reply: FastifyReply,
  code: ProblemCode,
  { help, ...more }: { readonly help?: Words } & Readonly<Record<string, unknown>> = {},
): FastifyReply {
  const known: Known = PROBLEM_CODES[code];
  return sendProblem(reply, { ...known, code, help: help ?? known.help, more });
}

/** One may not know that it exists: the same bytes whether it does or not. */
export const sendUnknown = (reply: FastifyReply): FastifyReply => sendCode(reply, 'api/not-found');

/** The answer to what the engine said. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome, services: Services): FastifyReply {
  if ('done' in outcome) return reply.code(201).send(outcome.done);
  if ('unknown' in outcome) return sendUnknown(reply);
  if ('conflict' in outcome) return sendCode(reply, 'api/conflict', { version: outcome.conflict.version });
  return sendRefused(reply, outcome, services);
}

/** The law's or the mandate's no, with every reason, its article and what to do. */
export function sendRefused(
  reply: FastifyReply,
  { refused, procedure }: { readonly refused: readonly Reason[]; readonly procedure?: string },
  services: Services,
): FastifyReply {
  const definition = procedure === undefined ? undefined : services.practices[procedure]?.jurisdiction.core.procedure;
  return sendCode(reply, 'api/refused', { reasons: refused.map((reason) => reasonInWords(services, definition, reason)) });
}

/** Whatever is thrown becomes a problem: the caller's fault in words, ours without a word of the inside. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const findings = error.validation.map(({ instancePath, message }) => ({
      where: `${error.validationContext ?? 'body'}${instancePath}`.slice(0, 200),
      help: message ?? '',
    }));
    return sendCode(reply, 'api/invalid', { findings });
  }
  if (error instanceof Fault && error.code === 'ledger/leaf-too-long') return sendCode(reply, 'api/too-much');
  const { statusCode = 500 } = error;
  if (statusCode >= 400 && statusCode < 500) return sendCode(reply, BY_STATUS[statusCode] ?? 'api/bad-request');
  request.log.error({ err: { code: (error as { code?: string }).code, name: error.name } }, 'request failed');
  return sendCode(reply, storeTrouble(error) ?? 'api/failed');
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'api/sign-in',
  404: 'api/not-found',
  413: 'api/too-large',
  415: 'api/wrong-type',
  429: 'api/too-often',
};
