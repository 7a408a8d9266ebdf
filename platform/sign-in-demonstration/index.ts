export { CHOOSING_STYLE, type Choice } from './choosing-page.ts';
export { CLIENT_ID, demonstrationIssuer, ISSUER_PATH } from './provider.ts';
