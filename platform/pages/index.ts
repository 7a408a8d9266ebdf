export { workbenchPages } from './pages.ts';
