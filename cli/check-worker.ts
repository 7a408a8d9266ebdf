import { parentPort } from 'node:worker_threads';
import { runUnit, type Unit } from './check-units.ts';

// One unit in, one result out.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.on('message', (unit: Unit) => parentPort?.postMessage(runUnit(unit)));
