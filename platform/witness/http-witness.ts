import type { NoteKey } from '#justice/ledger';
import type { WitnessAnswer, WitnessDoor } from '#platform/ledger';

const PATIENCE = 5_000;
const REFUSALS: readonly number[] = [400, 403, 404, 422] satisfies readonly WitnessAnswer['status'][];

/** Where a witness is reached, and the key it signs with. */
export interface WitnessAddress {
  readonly url: string;
  readonly key: NoteKey;
}

/** A witness at another agency, over C2SP tlog-witness: `add-checkpoint` under its address. Throws where it cannot be reached. */
export function httpWitness({ url, key }: WitnessAddress): WitnessDoor {
  return {
    key,
    add: async (body) => {
      const response = await fetch(new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`), {
        method: 'POST',
        body: Buffer.from(body),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await response.text();
      if (response.status === 200) return { status: 200, line: text };
      if (response.status === 409) return { status: 409, size: Number(text.trim()) };
      if (REFUSALS.includes(response.status)) return { status: response.status as 400 };
      throw new Error(`the witness ${url} answered ${response.status}`);
    },
  };
}
