export { cover, type Coverage } from './cover.ts';
export { explore, type Explored, type Watcher } from './explore.ts';
export { layoutOf, type Counts, type Layout } from './layout.ts';
export { longestPath, type Leg, type LongestPath } from './longest.ts';
export { modelOf, prove, proveAll, type Bounds, type Model, type Verdict } from './prove.ts';
export { sliceOf, type Slice } from './slice.ts';
export { stepsOf, type ModelStep } from './steps.ts';
export { type TraceStep } from './trace.ts';
