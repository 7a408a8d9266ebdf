import { datesIn, type DateFound } from './dates.ts';
import type { CourtRead, TrialProcedure } from './judgment.ts';
import type { Parts } from './split.ts';

const CASE_NUMBER = /[（(〔［[【]\s*(?:19|20)\d{2}\s*[）)〕］\]】][^（）()。，\s]{1,24}?第?\s*[\d\-—、]{1,16}\s*号(?:之[一二三四五六七八九])?/u;

/** The court's own data: number, indictment, acceptance, judgment, procedure. `original` is the text before it was normalised. */
export function courtOf(original: string, parts: Parts): CourtRead {
  const caseNumber = CASE_NUMBER.exec(original.slice(0, 400))?.[0];
  const dates = datesIn(parts.passage);
  const indicted = dateBefore(parts.passage, dates, /(?:提起|提出)公诉|移送起诉|(?:诉至|起诉至)本院|向本院(?:提起|提出|移送)?(?:公诉|起诉)/u);
  const accepted = acceptedOn(parts.passage, dates);
  const judged = datesIn(parts.tail).findLast(({ date }) => date.length === 10)?.date;
  const procedure = procedureOf(parts.passage);
  return {
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(indicted === undefined ? {} : { indicted }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(judged === undefined ? {} : { judged }),
    ...(procedure === undefined ? {} : { procedure }),
  };
}

/** The last date before the words, in the same sentence. */
function dateBefore(text: string, dates: readonly DateFound[], words: RegExp): string | undefined {
  const at = text.search(words);
  if (at < 0) return undefined;
  const from = text.lastIndexOf('。', at);
  return dates.findLast((found) => found.to <= at && found.from > from)?.date;
}

function acceptedOn(text: string, dates: readonly DateFound[]): string | undefined {
  const taken = dates.find(({ to }) => /^[^，。；]{0,12}(?:受理|立案|收案|收到)/u.test(text.slice(to, to + 24)) && !/^[^，。；]{0,12}(?:侦查|公安)/u.test(text.slice(to, to + 24)));
  return taken?.date;
}

const TURNED_ORDINARY = /(?:转为|转|变更为|改为|改用|转换为|适用)(?:适用)?(?:第一审)?普通程序/u;

function procedureOf(text: string): TrialProcedure | undefined {
  const ordinary = text.search(TURNED_ORDINARY);
  const fast = text.search(/速裁程序/u);
  const summary = text.search(/简易程序/u);
  if (fast >= 0 && ordinary < fast && !(summary > fast && /(?:转为|转|变更为|改为)(?:适用)?简易程序/u.test(text))) return 'fast-track';
  if (summary >= 0 && ordinary < summary && !/不(?:宜|应|适合|符合)[^，。]{0,6}适用简易程序/u.test(text)) return 'summary';
  return text === '' ? undefined : 'ordinary';
}
