/** A piece of wording: in both versions, or in one of them only. */
export interface Piece {
  readonly in: 'both' | 'before' | 'after';
  readonly text: string;
}

/** Pieces this short between two changes belong to the change: single characters that happen to recur tell nobody anything. */
const SHORT = 2;

/** What was taken out of a wording and what was put in, character by character: the longest common subsequence. 新旧对照 */
export function wordingDiff(before: string, after: string): readonly Piece[] {
  const [one, other] = [Array.from(before), Array.from(after)];
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return joined([
    { in: 'both', text: one.slice(0, start).join('') },
    ...withoutShort(joined(middle)),
    { in: 'both', text: one.slice(one.length - end).join('') },
  ]);
}

function between(one: readonly string[], other: readonly string[]): readonly Piece[] {
  const width = other.length + 1;
  const common = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      common[at] = one[i] === other[j] ? (common[at + width + 1] ?? 0) + 1 : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  const pieces: Piece[] = [];
  for (let [i, j] = [0, 0]; i < one.length || j < other.length;) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      pieces.push({ in: 'both', text: one[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      pieces.push({ in: 'before', text: one[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ in: 'after', text: other[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** A short piece in both, between changes, is told as taken out and put in again. */
function withoutShort(pieces: readonly Piece[]): readonly Piece[] {
  const spread = pieces.flatMap((piece, index): readonly Piece[] => {
    const isInside = index > 0 && index < pieces.length - 1;
    return piece.in === 'both' && isInside && Array.from(piece.text).length < SHORT && !piece.text.includes('\n')
      ? [
          { in: 'before', text: piece.text },
          { in: 'after', text: piece.text },
        ]
      : [piece];
  });
  return gathered(spread);
}

/** Within one change, what was taken out comes first, then what was put in. */
function gathered(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = [];
  let [before, after] = ['', ''];
  const flush = (): void => {
    made.push({ in: 'before', text: before }, { in: 'after', text: after });
    [before, after] = ['', ''];
  };
  for (const piece of pieces) {
    if (piece.in === 'before') before += piece.text;
    else if (piece.in === 'after') after += piece.text;
    else {
      flush();
      made.push(piece);
    }
  }
  flush();
  return joined(made);
}

/** Neighbours that are in the same version are one piece; empty ones are none. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (piece.text === '') continue;
    if (last?.in === piece.in) made[made.length - 1] = { in: piece.in, text: last.text + piece.text };
    else made.push(piece);
  }
  return made;
}
