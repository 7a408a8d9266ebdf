import { Fault } from '#justice/basics';
import type { LedgerSource } from '#justice/ledger';

/** Files larger than this are no part of a ledger: a full bundle of the longest entries is half as large. */
const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * A ledger on a web server, read below a prefix, with a bearer token where one is given. Throws a Fault: `verify/closed` where the server does not give a file to
 * whoever asks, `verify/unreachable` where it does not answer.
 */
export function httpSource(prefix: string, token?: string): LedgerSource {
  const base = prefix.replace(/\/+$/u, '');
  return {
    read: async (path) => {
      const answer = await reach(`${base}/${path}`, token);
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (CLOSED.has(answer.status))
        throw new Fault(
          'verify/closed',
          `${base}/${path} is not given to you (${answer.status}): ask for a proof of the entry, or for a token of an auditor`,
        );
      if (!answer.ok) throw new Fault('verify/unreachable', `${base}/${path} answered ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length > LARGEST_FILE) throw new Fault('verify/too-large', `${base}/${path} has ${bytes.length} bytes`);
      return bytes;
    },
  };
}

/** Not signed in, not covered, refused. */
const CLOSED: ReadonlySet<number> = new Set([401, 403, 422]);

async function reach(address: string, token: string | undefined): Promise<Response> {
  try {
    return await fetch(address, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
  } catch (cause) {
    throw new Fault('verify/unreachable', `${address} cannot be reached`, { cause });
  }
}
