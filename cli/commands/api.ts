import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { apiClient, type Api, type ApiClient } from '#platform/client';
import { LINES, sayProblem, sayReceipt } from '../api-say.ts';
import { readArguments, type Arguments } from '../arguments.ts';
import type { Output } from '../io.ts';
import { ownNode } from '../own-node.ts';

const HELP = `fashu api  通过接口办案   works in cases through the API of a node
  fashu api inbox                              待办 what is on your desk
  fashu api case CASE | offers CASE | limits CASE   案件、可实施的行为、期限
  fashu api act CASE ACT --role R [--subject S] [--form form.yaml]      实施行为 performs an act
  fashu api propose CASE ACT --role R [--subject S] [--form form.yaml]  提出待审批的行为
  fashu api approve PROPOSAL --post P          审批 approves
  fashu api allocate CASE AGENCY [--unit U]    随机分案 gives a case by lot; \`fashu verify --allocation\` draws again
  fashu api erase CASE NUMBER PATH --agency A --ground G --reasons R    依法删除个人信息 deletes a datum: PATH as /form/facts
  fashu api proof CASE NUMBER [--to FILE]      下载证明文件 a proof to check anywhere: \`fashu verify proof\`
  [--agency A] [--at 2026-03-02T09:10] [--together O1,O2] [--key K]  also for act and propose; [--json] for machines
  [--purpose WHY]  查阅目的,不承办本案或者案件已封存时须说明  what you look for, where you do not handle the case or it is sealed
  令牌取自 FASHU_TOKEN  the token is read from FASHU_TOKEN; the node from --url or FASHU_URL, else http://127.0.0.1:8080
Exit 0: done; 1: refused, or not found; 2: wrong use, or no answer.`;

const UNDERSTOOD = {
  switches: ['--json', '--help'],
  options: [
    '--url',
    '--role',
    '--subject',
    '--form',
    '--agency',
    '--at',
    '--together',
    '--key',
    '--post',
    '--to',
    '--unit',
    '--ground',
    '--reasons',
    '--purpose',
  ],
};

interface Asked {
  readonly client: ApiClient;
  readonly args: Arguments;
  readonly io: Output;
}

interface Answer<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
}

const VERBS: Readonly<Record<string, { readonly words: number; readonly run: (asked: Asked) => Promise<number> }>> = {
  inbox: { words: 0, run: async (asked) => listed(asked, await asked.client.GET('/api/v1/inbox'), LINES.inbox) },
  case: { words: 1, run: async (asked) => shown(asked, await asked.client.GET('/api/v1/cases/{case}', { params: ofCase(asked) })) },
  offers: {
    words: 1,
    run: async (asked) => listed(asked, await asked.client.GET('/api/v1/cases/{case}/offers', { params: ofCase(asked) }), LINES.offers),
  },
  limits: {
    words: 1,
    run: async (asked) => listed(asked, await asked.client.GET('/api/v1/cases/{case}/limits', { params: ofCase(asked) }), LINES.limits),
  },
  act: { words: 2, run: act },
  propose: { words: 2, run: propose },
  approve: { words: 1, run: approve },
  allocate: { words: 2, run: allocate },
  erase: { words: 3, run: erase },
  proof: { words: 2, run: proof },
};

/** `fashu api VERB`: the main verbs of the API. Returns the exit code. */
export async function run([verb = '--help', ...rest]: readonly string[], io: Output): Promise<number> {
  const args = readArguments(rest, UNDERSTOOD);
  if (verb === '--help' || verb === 'help' || (!('problem' in args) && args.has('--help'))) {
    io.out(HELP);
    return 0;
  }
  if ('problem' in args) return wrongUse(io, `${verb}: ${args.problem}`);
  const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (known === undefined) return wrongUse(io, `\`${verb}\` is none of ${Object.keys(VERBS).join(', ')}`);
  if (args.words.length !== known.words) return wrongUse(io, `${verb} takes ${known.words} words`);
  const { url, token } = ownNode();
  if (token === undefined)
    return wrongUse(io, '请设置 FASHU_TOKEN  set FASHU_TOKEN to a token of yours: the workbench issues it under 接口令牌');
  const purpose = args.value('--purpose');
  const client = apiClient({ url: args.value('--url') ?? url, token, ...(purpose === undefined ? {} : { purpose }) });
  try {
    return await known.run({ client, args, io });
  } catch (error) {
    return wrongUse(io, `no answer from ${args.value('--url') ?? url}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function wrongUse(io: Output, help: string): number {
  io.err(`api: ${help}; \`fashu api --help\` explains it`);
  return 2;
}

const word = ({ args }: Asked, index: number): string => args.words[index] ?? '';
const ofCase = (asked: Asked) => ({ path: { case: word(asked, 0) } });
const named = ({ args }: Asked) => ({ 'Idempotency-Key': args.value('--key') ?? randomUUID() });

function refused({ io, args }: Asked, error: unknown): number {
  if (args.has('--json')) io.err(JSON.stringify(error));
  else sayProblem(error as Api['Problem'], io);
  return 1;
}

function shown<T>(asked: Asked, { data, error }: Answer<T>): number {
  if (data === undefined) return refused(asked, error);
  asked.io.out(JSON.stringify(data, undefined, asked.args.has('--json') ? undefined : 2));
  return 0;
}

function listed<T>(asked: Asked, { data, error }: Answer<{ readonly items: readonly T[] }>, line: (item: T) => string): number {
  if (data === undefined) return refused(asked, error);
  if (asked.args.has('--json')) return shown(asked, { data });
  for (const item of data.items) asked.io.out(line(item));
  return 0;
}

async function bodyOf(asked: Asked): Promise<Api['ActRequest']> {
  const { args } = asked;
  const [file, subject, agency, at, together] = ['--form', '--subject', '--agency', '--at', '--together'].map((name) => args.value(name));
  const form = file === undefined ? undefined : (parse(await readFile(file, 'utf8')) as Record<string, unknown>);
  return {
    act: word(asked, 1),
    role: args.value('--role') ?? '',
    ...(form === undefined ? {} : { form }),
    ...(subject === undefined ? {} : { subject }),
    ...(agency === undefined ? {} : { agency }),
    ...(at === undefined ? {} : { at }),
    ...(together === undefined ? {} : { together: together.split(',') }),
  };
}

async function act(asked: Asked): Promise<number> {
  const { data, error } = await asked.client.POST('/api/v1/cases/{case}/acts', {
    params: { ...ofCase(asked), header: named(asked) },
    body: await bodyOf(asked),
  });
  if (data === undefined || asked.args.has('--json')) return shown(asked, { data, error });
  sayReceipt(data, asked.io);
  return 0;
}

async function propose(asked: Asked): Promise<number> {
  const { data, error } = await asked.client.POST('/api/v1/cases/{case}/proposals', {
    params: { ...ofCase(asked), header: named(asked) },
    body: await bodyOf(asked),
  });
  return sayProposal(asked, { data, error });
}

async function approve(asked: Asked): Promise<number> {
  const at = asked.args.value('--at');
  const { data, error } = await asked.client.POST('/api/v1/proposals/{proposal}/decisions', {
    params: { path: { proposal: word(asked, 0) }, header: named(asked) },
    body: { what: 'approve', post: asked.args.value('--post') ?? '', ...(at === undefined ? {} : { at }) },
  });
  return sayProposal(asked, { data, error });
}

async function allocate(asked: Asked): Promise<number> {
  const unit = asked.args.value('--unit');
  const { data, error } = await asked.client.POST('/api/v1/cases/{case}/allocations', {
    params: ofCase(asked),
    body: { agency: word(asked, 1), wait: 10, ...(unit === undefined ? {} : { unit }) },
  });
  if (data === undefined || asked.args.has('--json')) return shown(asked, { data, error });
  const { drawn, candidates = [], number } = data;
  if (drawn === undefined) {
    for (const { officer, name = officer, load, specialty } of candidates)
      asked.io.out(`${officer}  ${name}  在办 load ${load}${specialty > 0 ? '  归口 of the field' : ''}`);
    asked.io.out(
      `名单已入账(第${number}项),待检查点签出后再次办理  listed as entry ${number}; ask again when the ledger has a checkpoint after it`,
    );
    return 0;
  }
  const { officer, name = officer, ticket, total } = drawn;
  asked.io.out(`${officer}  ${name}  抽中 drawn: ${ticket}/${total}  第${number}项 entry ${number}`);
  return 0;
}

async function erase(asked: Asked): Promise<number> {
  const [agency = '', ground = '', reasons = ''] = ['--agency', '--ground', '--reasons'].map((name) => asked.args.value(name));
  const path = word(asked, 2);
  const { data, error } = await asked.client.POST('/api/v1/cases/{case}/entries/{number}/erasures', {
    params: { path: { case: word(asked, 0), number: Number(word(asked, 1)) } },
    body: { agency, path, ground, reasons },
  });
  if (data === undefined || asked.args.has('--json')) return shown(asked, { data, error });
  asked.io.out(`已删除 erased: ${path}`);
  return 0;
}

function sayProposal(asked: Asked, { data, error }: Answer<Api['Proposal']>): number {
  if (data === undefined || asked.args.has('--json')) return shown(asked, { data, error });
  const { io } = asked;
  io.out(
    `${data.id}  ${data.act}  ${data.state}  待审批 awaiting: ${[...data.awaiting.posts, ...data.awaiting.members].join(', ') || '—'}`,
  );
  if (data.receipt !== undefined) sayReceipt(data.receipt, io);
  return data.state === 'refused' ? 1 : 0;
}

async function proof(asked: Asked): Promise<number> {
  const [id, number] = [word(asked, 0), Number(word(asked, 1))];
  const { data, error } = await asked.client.GET('/api/v1/cases/{case}/entries/{number}/proof', {
    params: { path: { case: id, number } },
    parseAs: 'arrayBuffer',
  });
  if (data === undefined) return refused(asked, error);
  const file = asked.args.value('--to') ?? `${id}-${number}.tlog-proof`;
  await writeFile(file, new Uint8Array(data as unknown as ArrayBuffer));
  asked.io.out(file);
  return 0;
}
