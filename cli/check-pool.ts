import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { runUnit, type Unit, type UnitResult } from './check-units.ts';

/** From so many pieces on, threads are worth starting. */
const WORTH_THREADS = 40;

/** Does all pieces, on as many cores as there are, and yields the results in the order asked, each as soon as it and all before it are there. */
export async function* runUnits(units: readonly Unit[]): AsyncGenerator<UnitResult> {
  if (units.length < WORTH_THREADS) {
    for (const unit of units) yield runUnit(unit);
    return;
  }
  const waiting = units.map(() => Promise.withResolvers<UnitResult>());
  // A failure is seen where the result is awaited, which may be later.
  for (const { promise } of waiting) promise.catch(() => undefined);
  const next = units.keys();
  const threads = Array.from({ length: Math.min(availableParallelism(), units.length) }, () => startThread(units, { waiting, next }));
  try {
    for (const { promise } of waiting) yield await promise;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

interface Queue {
  readonly waiting: readonly PromiseWithResolvers<UnitResult>[];
  readonly next: Iterator<number>;
}

function startThread(units: readonly Unit[], { waiting, next }: Queue): Worker {
  const thread = new Worker(new URL('./check-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 6000 } });
  let current = -1;
  const take = (): void => {
    const { value, done } = next.next();
    if (done === true) return;
    current = value;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(units[current]);
  };
  thread.on('message', (result: UnitResult) => {
    waiting[current]?.resolve(result);
    take();
  });
  thread.on('error', (error) => waiting[current]?.reject(error));
  take();
  return thread;
}
