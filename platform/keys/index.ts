export { fileKeys, type Keys } from './file-keys.ts';
