export * from './bookings.ts';
export * from './cases.ts';
export * from './common.ts';
export * from './files.ts';
export * from './law.ts';
export * from './proposals.ts';
export * from './tokens.ts';
export * from './work.ts';
