import { writeFileSync } from 'node:fs';
import { PATHS_FILE, pathTypes } from './types.ts';

writeFileSync(PATHS_FILE, await pathTypes());
