import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Reason, Words } from '#justice/basics';
import { REFUSALS } from '#justice/cases';
import { sayCondition, type Condition, type Procedure } from '#justice/procedures';
import { ACT_REFUSALS, type Outcome } from '#platform/acts';
import { ACCESS_REFUSALS } from '#platform/access';
import type { Services } from './services.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const SENTENCES: Readonly<Record<string, Words>> = { ...REFUSALS, ...ACT_REFUSALS, ...ACCESS_REFUSALS };

const both = ([zh, en]: Words): { readonly zh: string; readonly en: string } => ({ zh, en });

/** A reason as the API tells it: sentence, facts, articles. */
export function reasonInWords(
  { cite }: Pick<Services, 'cite'>,
  procedure: Procedure | undefined,
  { code, because, basis }: Reason,
): Readonly<Record<string, unknown>> {
  const { condition, ...facts } = because;
  const sentence = SENTENCES[code] ?? [code, code];
  const says =
    condition === undefined || procedure === undefined
      ? both(sentence)
      : {
          zh: `须${sayCondition(procedure, condition as Condition, 'zh')}`,
          en: `needed: ${sayCondition(procedure, condition as Condition, 'en')}`,
        };
  return { code, says, because: facts, basis: basis.map((citation) => ({ ...citation, text: both(cite(citation)) })) };
}

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
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Answers with problem details, RFC 9457. */
export function sendProblem(reply: FastifyReply, { status, code, says, help, more = {} }: ProblemIs): FastifyReply {
  const body = {
    type: `https://fashu.invalid/problems/${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    code,
    says: both(says),
    ...(help === undefined ? {} : { help: both(help) }),
    ...more,
  };
  return reply.code(status).type(PROBLEM_TYPE).send(JSON.stringify(body));
}

/** One may not know that it exists: the same bytes whether it does or not. */
export function sendUnknown(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, { status: 404, code: 'api/not-found', says: ['未找到,或者您无权查看', 'not found, or not yours to see'] });
}

/** The answer to what the engine said. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome, services: Services): FastifyReply {
  if ('done' in outcome) return reply.code(201).send(outcome.done);
  if ('unknown' in outcome) return sendUnknown(reply);
  if ('conflict' in outcome) {
    return sendProblem(reply, {
      status: 409,
      code: 'api/conflict',
      says: ['案件刚有新的变化', 'the case has changed meanwhile'],
      help: ['请查看最新情况后再提交;已填写的内容不会丢失', 'look at the case again, then submit; nothing you wrote is lost'],
      more: { version: outcome.conflict.version },
    });
  }
  return sendRefused(reply, outcome, services);
}

/** The law's or the mandate's no, with every reason, its article and what to do. */
export function sendRefused(
  reply: FastifyReply,
  { refused, procedure }: { readonly refused: readonly Reason[]; readonly procedure?: string },
  services: Services,
): FastifyReply {
  const definition = procedure === undefined ? undefined : services.practices[procedure]?.jurisdiction.core.procedure;
  return sendProblem(reply, {
    status: 422,
    code: 'api/refused',
    says: ['不予准许', 'refused'],
    help: ['请逐条消除下列原因后再试', 'mend each reason below, then try again'],
    more: { reasons: refused.map((reason) => reasonInWords(services, definition, reason)) },
  });
}

/** Whatever is thrown becomes a problem: the caller's fault in words, ours without a word of the inside. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validation.map(({ instancePath, message }) => ({
      where: `${error.validationContext ?? 'body'}${instancePath}`,
      help: message ?? '',
    }));
    return sendProblem(reply, {
      status: 400,
      code: 'api/invalid',
      says: ['提交的内容有误', 'what was sent is not right'],
      help: ['请按所列位置修改', 'correct the places listed'],
      more: { reasons: [], findings: where },
    });
  }
  const status = typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
  if (status < 500)
    return sendProblem(reply, {
      status,
      code: 'api/bad-request',
      says: ['请求有误', 'the request cannot be taken as it is'],
      help: ['请检查方法、类型和大小', 'check its method, type and size'],
    });
  request.log.error({ err: { code: (error as { code?: string }).code, name: error.name } }, 'request failed');
  return sendProblem(reply, {
    status: 500,
    code: 'api/failed',
    says: ['系统故障,您的操作没有生效', 'something failed on our side; nothing was done'],
    help: ['请稍后再试,同一编号不会重复办理', 'try again later; with the same key it is never done twice'],
  });
}
