export { DISK, publishedNote, sizesOf, writeFiles, type Disk } from './directory.ts';
export { readOpenings } from './openings-file.ts';
export { readRegisters, type Registers } from './registers-file.ts';
export { ledgerPaths, openSequencer, type Sequencer, type Sequencing } from './sequencer.ts';
export { storedColumns, storedRow, storedRows, type Columns } from './stored-rows.ts';
export { witnessRequest, type WitnessAnswer, type WitnessDoor } from './witnessing.ts';
