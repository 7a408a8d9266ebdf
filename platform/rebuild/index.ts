export { compareReplayed } from './compare-replayed.ts';
export { rebuild, type Rebuilding, type Rebuilt } from './rebuild.ts';
