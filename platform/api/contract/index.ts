export * from './cases.ts';
export * from './common.ts';
export * from './proposals.ts';
export * from './work.ts';
