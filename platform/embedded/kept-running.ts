/** A server that runs. */
export interface Server {
  readonly stop: () => Promise<void>;
  /** Fulfilled when it has ended, whoever ended it. */
  readonly gone: Promise<unknown>;
}

const TRY_AGAIN_AFTER = 500;

export const later = (milliseconds: number): Promise<void> =>
  new Promise((tick) => {
    setTimeout(tick, milliseconds);
  });

/** Starts a server again whenever it ends though nobody stopped it: killed, out of memory, its disk full. Returns how to end it for good. */
export function keptRunning(first: Server, begin: () => Promise<Server>, says: (sentence: string) => void): () => Promise<void> {
  const kept = { server: first, isWanted: true };
  const again = async (): Promise<void> => {
    says('the database server ended by itself; it is started again');
    try {
      kept.server = await begin();
    } catch (error) {
      says(`it did not start: ${error instanceof Error ? error.message : String(error)}; it is tried again`);
      await later(TRY_AGAIN_AFTER);
    }
  };
  const watching = (async () => {
    await kept.server.gone;
    while (kept.isWanted) {
      await again();
      if (kept.isWanted) await kept.server.gone;
    }
    // One that began while it was being ended.
    await kept.server.stop();
  })();
  return async () => {
    kept.isWanted = false;
    await kept.server.stop();
    await watching;
  };
}
