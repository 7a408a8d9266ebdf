export { attack, type Attack, type Got, type Wound } from './attack.ts';
export type { Guise, Sent } from './request.ts';
