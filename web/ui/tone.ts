/** How urgent a limit is: over, about to run out, within its warning days, or none of them. */
export type Tone = 'over' | 'peril' | 'soon' | 'plain';

/** How much a limit presses, as the server says it: that depends on how long it is. */
export type Pressing = 'over' | 'urgent' | 'soon' | 'later';

const TONES: Readonly<Record<Pressing, Tone>> = { over: 'over', urgent: 'peril', soon: 'soon', later: 'plain' };

/** The last day and what is past it show as such, whatever else is known of the limit. */
export function toneOf(daysLeft: number, presses: Pressing = 'later'): Tone {
  if (daysLeft < 0) return 'over';
  return daysLeft === 0 ? 'peril' : TONES[presses];
}
