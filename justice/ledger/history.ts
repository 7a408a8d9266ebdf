import { findText, findWhole, utf8 } from './bytes.ts';
import { problem, type Problem } from './problems.ts';

/** The list of every size a checkpoint was published for, one a line, growing. 检查点清单 */
export const SIZES_PATH = 'history/sizes';

/** Where the checkpoint of a size is kept for ever. */
export const historyPath = (size: number): string => `history/${size}`;

export const writeSizes = (sizes: readonly number[]): Uint8Array => utf8(sizes.map((size) => `${size}\n`).join(''));

/** Reads the list of sizes: each larger than the one before. */
export function parseSizes(bytes: Uint8Array): readonly number[] | Problem {
  const lines = findText(bytes)?.split('\n') ?? [];
  if (lines.pop() !== '') return problem('ledger/bad-file', SIZES_PATH, 'no last line break');
  const sizes: number[] = [];
  for (const [index, line] of lines.entries()) {
    const size = findWhole(line);
    if (size === undefined || size <= (sizes.at(-1) ?? -1))
      return problem('ledger/bad-file', `${SIZES_PATH} line ${index + 1}`, 'not a larger whole number');
    sizes.push(size);
  }
  return sizes;
}
