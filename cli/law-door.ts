export { openIndex, STORE, type Entry as TextEntry } from './law-index.ts';
export { chooseText, textsNamed } from './law-names.ts';
