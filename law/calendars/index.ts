export { CHINA } from './china.ts';
