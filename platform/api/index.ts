export { buildApp } from './app.ts';
export { cookieOf, isFromThePage, SESSION_COOKIE } from './authenticate.ts';
export { apiDocument } from './document.ts';
export type { ProblemCode } from './problem-codes.ts';
export { sendCode, sendProblem } from './problems.ts';
export { CONTENT_SECURITY_POLICY } from './security.ts';
export type {
  AskedArticle,
  AskedArticles,
  Caller,
  Files,
  Identity,
  LawArticle,
  LawListed,
  LawPlace,
  LawTexts,
  Services,
  TokenListed,
} from './services.ts';
