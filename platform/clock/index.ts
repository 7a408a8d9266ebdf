export { realClock, movableClock, type Clock, type MovableClock } from './clock.ts';
