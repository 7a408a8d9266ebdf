import type { Citation, Words } from '#justice/basics';

/** A ground on which personal information is deleted, and its article. 删除依据 */
export interface ErasureGround {
  readonly title: Words;
  readonly basis: readonly Citation[];
}
