export { httpWitness, type WitnessAddress } from './http-witness.ts';
export { openWitness, type Witness, type Witnessing } from './witness.ts';
