export { httpWitness } from './http-witness.ts';
export { openWitness, type Witness, type Witnessing } from './witness.ts';
