import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LABELS } from '#justice/access';
import type { Label } from '#justice/agencies';
import { cleanName, countWaiting, findFile, keepUpload, sniff, type Received } from '#platform/files';
import { callerOf } from './authenticate.ts';
import { FileBody, FileLabel, FileName, Id } from './contract/index.ts';
import { disposition, INLINE, rangeIn } from './file-headers.ts';
import { sendCode, sendRefused, sendUnknown } from './problems.ts';
import { PROBLEMS, type App, type Routes } from './routes.ts';
import type { Services } from './services.ts';
import { behindBothWalls, showing } from './showing.ts';

/** Named by no entry yet, of one person, at once. */
const MOST_WAITING = 200;

/** Files of a case: handed in before an act names them, read by whoever reads the act. */
export function fileRoutes(services: Services): Routes {
  return async (app) => {
    // The bytes are taken from the request itself, as they come.
    app.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null));
    uploadRoute(app, services);
    readFileRoute(app, services);
  };
}

const UploadHeaders = z.object({
  'content-type': z.literal('application/octet-stream'),
  'x-file-name': z.string().min(1).max(2000).meta({ description: 'The name, percent-encoded UTF-8 文件名' }),
  'x-file-label': FileLabel.default('internal'),
  'x-file-digest': FileName.optional().meta({ description: 'What the bytes are, so that damage on the way is noticed 摘要' }),
});

function uploadRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'uploadFile',
    summary: '上传附件 Hand a file in to a case',
    description:
      '请求体为文件内容。文件按内容命名,同一文件重复上传不会重复保存;写入行为前仅上传人可见,四十五日内未写入行为的予以清理。 The body is the file. It is named by what it is, so handing it in twice changes nothing; until an act names it only you see it, and after forty-five days it is thrown away.',
    tags: ['files'],
    consumes: ['application/octet-stream'],
    params: z.object({ case: Id }),
    headers: UploadHeaders,
    response: { 201: FileBody, ...PROBLEMS },
  };
  app.post('/cases/:case/files', { schema }, async (request, reply) => {
    const { case: id } = request.params;
    const { 'x-file-label': label, 'x-file-digest': digest, 'x-file-name': given } = request.headers;
    const caller = callerOf(request);
    const waiting = await behindBothWalls(services, { caller, id }, ({ query }) => countWaiting(query, caller.actor.id));
    const { files } = services;
    if (waiting === undefined) return ended(request, sendUnknown(reply)) as never;
    if (waiting.body >= MOST_WAITING) return ended(request, sendCode(reply, 'files/too-many')) as never;
    if (Number(request.headers['content-length'] ?? 0) > files.most)
      return ended(request, sendCode(reply, 'files/too-large', { most: files.most })) as never;
    const received = await files.store.receive(request.raw, files.most);
    if (received === undefined) return ended(request, sendCode(reply, 'files/too-large', { most: files.most })) as never;
    try {
      if (digest !== undefined && digest !== received.file) return sendCode(reply, 'files/damaged') as never;
      const checked = await check(services, reply, { received, given });
      if (!('mediaType' in checked)) return checked as never;
      const { name, mediaType } = checked;
      const kept = await keepUpload(services.database, {
        case: id,
        by: caller.actor.id,
        received,
        mediaType,
        label,
        at: services.clock.instant(),
      });
      return reply.code(201).send({ ...kept, label, name });
    } finally {
      await received.discard();
    }
  });
}

/** What is not read to the end keeps nobody waiting. */
function ended({ raw }: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.raw.once('finish', () => raw.destroy());
  return reply;
}

interface Checking {
  readonly received: Received;
  readonly given: string;
}

/** What is to be kept, under a name that may be shown; or the answer that says why not. */
async function check(
  services: Services,
  reply: FastifyReply,
  { received, given }: Checking,
): Promise<FastifyReply | { readonly name: string; readonly mediaType: string }> {
  const name = findDecoded(given);
  if (name === undefined)
    return sendCode(reply, 'api/invalid', { findings: [{ where: 'headers/x-file-name', help: 'percent-encode it as UTF-8' }] });
  if (received.bytes === 0) return sendCode(reply, 'api/invalid', { findings: [{ where: 'body', help: 'the file is empty 文件是空的' }] });
  const sniffed = await sniff(received);
  if ('refused' in sniffed) return sendCode(reply, sniffed.refused === 'unknown' ? 'files/wrong-type' : `files/${sniffed.refused}`);
  const secrets = services.access.intake({ name, content: sniffed.text });
  if (secrets.length > 0) return sendRefused(reply, { refused: secrets }, services);
  return { name: cleanName(name, sniffed.mediaType), mediaType: sniffed.mediaType };
}

function findDecoded(given: string): string | undefined {
  try {
    return decodeURIComponent(given);
  } catch {
    return undefined;
  }
}

function readFileRoute(app: App, services: Services): void {
  const schema = {
    operationId: 'readFile',
    summary: '附件 A file of a case',
    description:
      '仅图片、文本、音视频可在页面内显示,其余下载查看。查阅记入查阅记录。 Pictures, text, sound and film may be shown on a page, all else is downloaded. Looks are kept.',
    tags: ['files'],
    params: z.object({ case: Id, file: FileName }),
    response: PROBLEMS,
  };
  app.get('/cases/:case/files/:file', { schema }, async (request, reply) => {
    const { case: id, file } = request.params;
    const found = (await showing(services, { request, reply, id, what: `file ${file.slice(0, 16)}` }, async ({ query, question }) => {
      const kept = await findFile(query, { case: id, file });
      // The strictest of its labels and the case's own decides.
      const { case: of } = question;
      if (kept === undefined || of === undefined) return undefined;
      const label = strictest([of.label, ...kept.labels]);
      return services.access.decide({ ...question, case: { ...of, label } }).isAllowed ? kept : undefined;
    })) as unknown as Awaited<ReturnType<typeof findFile>>;
    if (reply.sent) return reply as never;
    if (found === undefined) return sendUnknown(reply) as never;
    const part = rangeIn(request.headers.range, found.bytes);
    const stream = await services.files.store.open(file, part);
    if (stream === undefined) return sendUnknown(reply) as never;
    if (part !== undefined) (reply as FastifyReply).code(206).header('content-range', `bytes ${part.from}-${part.to}/${found.bytes}`);
    return reply
      .header('content-length', part === undefined ? found.bytes : part.to - part.from + 1)
      .header('accept-ranges', 'bytes')
      .header('content-disposition', disposition(found))
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .type(
        INLINE.has(found.mediaType) ? found.mediaType.replace(/^text\/plain$/u, 'text/plain; charset=utf-8') : 'application/octet-stream',
      )
      .send(stream as never);
  });
}

const strictest = (labels: readonly string[]): Label =>
  labels.reduce<Label>((one, other) => (LABELS.indexOf(other as Label) > LABELS.indexOf(one) ? (other as Label) : one), 'public');
