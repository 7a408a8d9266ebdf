import { Fault } from '#justice/basics';
import type { LedgerSource } from '#justice/ledger';

/** Files larger than this are no part of a ledger: a full bundle of the longest entries is half as large. */
const LARGEST_FILE = 32 * 1024 * 1024;

/** A ledger on a web server, read below a prefix. */
export function httpSource(prefix: string): LedgerSource {
  const base = prefix.replace(/\/+$/u, '');
  return {
    read: async (path) => {
      const answer = await reach(`${base}/${path}`);
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (!answer.ok) throw new Fault('verify/unreachable', `${base}/${path} answered ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length > LARGEST_FILE) throw new Fault('verify/too-large', `${base}/${path} has ${bytes.length} bytes`);
      return bytes;
    },
  };
}

async function reach(address: string): Promise<Response> {
  try {
    return await fetch(address);
  } catch (cause) {
    throw new Fault('verify/unreachable', `${address} cannot be reached`, { cause });
  }
}
