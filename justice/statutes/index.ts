export { findArticle, findPassage, search, type Hit } from './find.ts';
export { states, writings } from './numbers.ts';
export { paragraphsOf, parseStatute } from './parse.ts';
export { textOf, type Article, type Paragraph, type Statute } from './statute.ts';
