export { openEmbedded, type Keeping } from './open-embedded.ts';
