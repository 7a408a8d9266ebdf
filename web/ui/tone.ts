/** How urgent a limit is: over, within the warning window, or neither. */
export type Tone = 'over' | 'peril' | 'soon' | 'plain';

const SOON = 3;

export function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return 'over';
  if (daysLeft === 0) return 'peril';
  return daysLeft <= SOON ? 'soon' : 'plain';
}
