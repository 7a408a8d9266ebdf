import type { Citation, Reason } from '#justice/basics';

/** What must not enter the platform at all, told by the mark it bears. 国家秘密标志 */
export interface Marking {
  readonly code: string;
  /** What such a mark looks like in a text whose spaces and widths have been made even. */
  readonly marks: readonly RegExp[];
  readonly basis: readonly Citation[];
}

/** Every place of what was said that bears such a mark; the place is named, what stands there is not repeated. */
export function markedIn({ code, marks, basis }: Marking, said: unknown): readonly Reason[] {
  const reasons: Reason[] = [];
  // A list of what is still to be looked at: nobody escapes by nesting deep.
  const rest: { readonly where: string; readonly value: unknown }[] = [{ where: '', value: said }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { where, value } = next;
    if (typeof value === 'string') {
      if (marks.some((mark) => mark.test(evened(value)))) reasons.push({ code, because: { where }, basis });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) rest.push({ where: `${where}/${name}`, value: inner });
    }
  }
  return reasons;
}

const evened = (text: string): string => text.normalize('NFKC').replaceAll(/[^\S\n]+/gu, '');
