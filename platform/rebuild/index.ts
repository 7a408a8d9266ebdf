export { rebuild, type Rebuilding, type Rebuilt } from './rebuild.ts';
