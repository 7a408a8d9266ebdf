export { amountsIn, type Amount, type TimeUnit } from './amounts.ts';
export { parseArticleRow, type ArticleRow } from './article-rows.ts';
export { lookUp, type Looked } from './check-citation.ts';
export { checkClaim, statesTimes, type Claim, type Stated } from './check-claim.ts';
export { collect, isCitation, type Found } from './collect.ts';
export { daysIn, findStatedDay, type StatedDay } from './days.ts';
export { parseStatute, type ParsedStatute } from './parse-statute.ts';
export { searchArticles, type Hit } from './search.ts';
export { findArticle, wording, type Article, type Item, type Paragraph, type Place, type Statute } from './statute.ts';
