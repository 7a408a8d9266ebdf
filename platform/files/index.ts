export { clearAbandoned, type Cleared } from './abandoned.ts';
export { directoryFiles } from './directory-files.ts';
export type { FileStore, Received } from './file-store.ts';
export { MEDIA_TYPES, sniff, type MediaType } from './media-types.ts';
export { cleanName } from './names.ts';
export { countWaiting, filesNotHandedIn, findFile, keepUpload, restoreFiles, type Kept } from './uploads.ts';
