import { z } from 'zod';
import { Term } from './common.ts';

/** The name of a file: its digest. */
export const FileName = z
  .string()
  .regex(/^sha-256:[0-9a-f]{64}$/u)
  .meta({ id: 'FileName', description: 'sha-256: and the digest of the bytes, in hex 文件摘要' });

/** What confidentiality a file may have; what is a state secret is not taken at all. */
export const FileLabel = z.enum(['public', 'internal', 'work-secret', 'sensitive']).meta({
  id: 'FileLabel',
  description: '公开、内部、工作秘密、敏感个人信息 public, internal, work secret, sensitive personal information',
});

export const FileBody = z
  .object({ file: FileName, name: z.string(), mediaType: z.string(), bytes: z.number().int(), label: FileLabel })
  .meta({ id: 'File', description: 'A file as an act may name it: evidence adds `kind` and `proves` 附件' });

const Filled = z
  .record(Term, z.unknown())
  .meta({ description: 'What is filled in so far, as it stands on the page; nothing of it is checked until it is sent' });

export const DraftBody = z
  .object({ version: z.number().int(), savedAt: z.string(), filled: Filled })
  .meta({ id: 'Draft', description: 'What you are filling in, kept for you alone until it is sent, thirty days at most 草稿' });

export const DraftSaving = z
  .object({
    filled: Filled,
    expectedVersion: z
      .number()
      .int()
      .min(0)
      .meta({ description: 'The version you began from, 0 where there was none: what another window wrote is never written over' }),
  })
  .meta({ id: 'DraftSaving' });
