export { AgencyMark } from './agency-mark.tsx';
export { Button } from './button.tsx';
export { DeadlineTag, sayLimit } from './deadline.tsx';
export { Mark } from './mark.tsx';
export { Problem } from './problem.tsx';
export { Reasons } from './reasons.tsx';
export { timeLeft, type TimeLeft } from './time-left.ts';
export { toneOf, type Tone } from './tone.ts';
