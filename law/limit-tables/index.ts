export { answerOf, gapsOf, uncitedOf, type Options, type Row } from './row.ts';
