export { sizesOf } from './directory.ts';
export { openingsFile, writeOpenings } from './openings-file.ts';
export { ledgerPaths, openSequencer, type Sequencer, type Sequencing } from './sequencer.ts';
