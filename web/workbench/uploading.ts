import { hex } from '#justice/ledger';
import { ApiProblem, csrfHeader, type FileRead, type ProblemRead } from './api.ts';

/** Larger files are not digested here first: that would need all of them in memory. */
const MOST_DIGESTED = 67_108_864;

interface Upload {
  readonly case: string;
  readonly file: File;
  readonly label: string;
  /** From 0 to 1. */
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Hands a file in to a case. Throws an ApiProblem, a TypeError when the network is away, an AbortError when it was stopped. */
export async function upload({ case: id, file, label, progress, signal }: Upload): Promise<FileRead> {
  const digest = file.size > MOST_DIGESTED ? undefined : await digestOf(await file.arrayBuffer());
  signal.throwIfAborted();
  // Only this kind of request says how far it has come.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(request.response as FileRead);
      else reject(new ApiProblem(request.status, (request.response as ProblemRead | null) ?? undefined));
    });
    request.addEventListener('error', () => reject(new TypeError('network')));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(new DOMException('stopped', 'AbortError'));
    });
    request.open('POST', `/api/v1/cases/${id}/files`);
    request.responseType = 'json';
    const headers = {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
      'x-file-label': label,
      ...csrfHeader(),
      ...(digest === undefined ? {} : { 'x-file-digest': digest }),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
  });
}

/** How a file is called: by its digest. */
export const digestOf = async (bytes: ArrayBuffer): Promise<string> =>
  `sha-256:${hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`;
