import { articleInChinese, type Citation } from '#justice/basics';
import { citeInChinese } from '#law/statutes';

/** Articles named in a story before it says that there are more. */
const MOST_CITED = 3;

/** 刑诉法第九十一条第一款、第三款,公安程序规定第一百四十二条等: a law, an article and a paragraph are named once. */
export function citeAll(basis: readonly Citation[]): string {
  const text = basis
    .slice(0, MOST_CITED)
    .map((citation, index) => citeAfter(basis[index - 1], citation))
    .join('');
  return basis.length > MOST_CITED ? `${text}等` : text;
}

function citeAfter(before: Citation | undefined, citation: Citation): string {
  const whole = citeInChinese(citation);
  if (before === undefined) return whole;
  if (before.law !== citation.law) return `,${whole}`;
  const place = articleInChinese(citation);
  const isSameArticle = before.article === citation.article && before.suffix === citation.suffix;
  if (!isSameArticle || citation.paragraph === undefined) return `、${place}`;
  if (before.paragraph !== citation.paragraph || citation.item === undefined)
    return `、${place.slice(place.lastIndexOf('第', place.indexOf('款')))}`;
  return `、${place.slice(place.lastIndexOf('第'))}`;
}
