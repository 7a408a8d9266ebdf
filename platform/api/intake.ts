import type { FastifyInstance } from 'fastify';
import { sendCode } from './problems.ts';

/** A body nests no deeper: forms have lists of records, nothing more. */
const DEEPEST = 16;

/** Refuses what no store could keep and no page could show, wherever it stands in a request: before anything is validated. */
export function refuseUnkeepable(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const found = unkeepable(request.body, 'body') ?? unkeepable(request.query, 'querystring') ?? unkeepable(request.params, 'params');
    if (found === undefined) return undefined;
    return sendCode(reply, 'api/invalid', { findings: [found] });
  });
}

interface Found {
  readonly where: string;
  readonly help: string;
}

function unkeepable(value: unknown, where: string, depth = 0): Found | undefined {
  if (typeof value === 'string') return textProblem(value, where);
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : { where, help: 'a number that cannot be written down again 数值过大' };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === DEEPEST) return { where, help: `nested more than ${DEEPEST} deep 嵌套过深` };
  for (const [name, member] of Object.entries(value)) {
    const found = textProblem(name, where) ?? unkeepable(member, `${where}/${name}`, depth + 1);
    if (found !== undefined) return { where: found.where.slice(0, 200), help: found.help };
  }
  return undefined;
}

function textProblem(text: string, where: string): Found | undefined {
  if (!text.isWellFormed()) return { where, help: 'half a character: send well-formed Unicode 字符不完整' };
  return text.includes('\0') ? { where, help: 'the character U+0000 cannot be kept 含有空字符' } : undefined;
}
