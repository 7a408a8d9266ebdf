import { datesIn, type DateFound } from './dates.ts';
import type { CourtRead, TrialProcedure } from './judgment.ts';
import type { Parts } from './split.ts';

/** A case number as printed, in the text as it was given. 案号 */
const CASE_NUMBER =
  /[（(〔［[【﹝〈]?\s{0,2}(?:19|20|１９|２０)[\d０-９]{2}\s{0,2}[）)〕］\]】﹞〉][^（）()。，,;；\n⋯]{1,28}?第?\s{0,2}[\d０-９][\d０-９\-—－、,，\s]{0,24}?\s{0,2}号(?:之[一二三四五六七八九十\d])?/u;

const INDICTED =
  /(?:提起|提出)(?:了)?(?:公诉|控诉|诉讼|自诉|起诉)|移送起诉|移送审查起诉|(?:起诉|诉|公诉)至(?:本院|我院)|向(?:本院|我院)(?:提起|提出|移送)?(?:公诉|起诉|控诉|自诉)/gu;
const ACCEPTED = /^[^，。；]{0,16}(?:受理|立案|收案|收到)/u;
/** 受理 and 立案 of other organs, earlier instances, other claims. */
const NOT_ACCEPTANCE = /侦查|公安|监察|附带民事|申诉|决定对|不予/u;

/** The court's own data: number, indictment, acceptance, judgment, procedure. `given` is the text before it was cleaned. */
export function courtOf(given: string, { passage, tail }: Parts): CourtRead {
  const caseNumber = CASE_NUMBER.exec(given.slice(0, 400))?.[0];
  const dates = datesIn(passage.text);
  const indicted = indictedOn(passage.text, dates);
  const accepted = acceptedOn(passage.text, dates);
  const judged = judgedOn(tail.text);
  const procedure = procedureOf(passage.text);
  return {
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(indicted === undefined ? {} : { indicted }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(judged === undefined ? {} : { judged }),
    ...(procedure === undefined ? {} : { procedure }),
  };
}

/** The last date before the first words of indictment that have one in their sentence. */
function indictedOn(text: string, dates: readonly DateFound[]): string | undefined {
  for (const { index } of text.matchAll(INDICTED)) {
    const from = text.lastIndexOf('。', index);
    const found = dates.findLastIndex(({ to }) => to <= index);
    const date = dates[firstOfList(text, dates, found)];
    if (date !== undefined && date.from > from) return date.date;
  }
  return undefined;
}

/** 于12月6日、次年3月7日向本院提起公诉: the first of them is the indictment, the others add to it. */
function firstOfList(text: string, dates: readonly DateFound[], index: number): number {
  const [before, found] = [dates[index - 1], dates[index]];
  const isListed = before !== undefined && found !== undefined && /^[、和及]$/u.test(text.slice(before.to, found.from));
  return isListed ? firstOfList(text, dates, index - 1) : index;
}

function acceptedOn(text: string, dates: readonly DateFound[]): string | undefined {
  return dates.find(({ to }) => {
    const follows = text.slice(to, to + 30);
    const match = ACCEPTED.exec(follows);
    return match !== null && !NOT_ACCEPTANCE.test(match[0]);
  })?.date;
}

/** The date after the judges' names, else the last one. */
function judgedOn(tail: string): string | undefined {
  const dates = datesIn(tail).filter(({ date, isRelative }) => date?.length === 10 && !isRelative);
  const judges = tail.search(/审判[长员]/u);
  return (judges < 0 ? dates.at(-1) : (dates.find(({ from }) => from > judges) ?? dates.at(-1)))?.date;
}

const TO_ORDINARY =
  /(?:转换|转化|转入|转|变更|改|更改)(?:为|成|用|适用|由)?(?:依法)?(?:适用)?(?:第一审|一审)?(?:公诉案件)?普通程序|适用(?:公诉案件)?(?:第一审|一审)?普通程序/u;
const NOT_SUMMARY = /不(?:宜|应|适合|符合|适用|能|再)[^，。转速]{0,8}简易程序|(?:中止|终止|停止)[^，。]{0,4}简易程序/u;

/** The procedure the case was finally tried under; a single judge sits in simplified procedures only. */
function procedureOf(passage: string): TrialProcedure | undefined {
  if (passage.trim() === '') return undefined;
  const text = lastTrialIn(passage);
  if (TO_ORDINARY.test(text)) return 'ordinary';
  // What the prosecution proposed is not what the court applied.
  const applied = text.replaceAll(/建议[^，。；]{0,20}(?:简易|速裁)程序(?:审理)?/gu, '');
  const fast = applied.search(/速裁程序/u);
  const summary = applied.search(/简易程序/u);
  if (fast >= 0 && !(summary > fast)) return /不(?:宜|应|适合|符合)[^，。]{0,8}速裁程序/u.test(applied) ? 'ordinary' : 'fast-track';
  if (summary >= 0) return NOT_SUMMARY.test(applied) ? 'ordinary' : 'summary';
  return /独任/u.test(text) && !/合议庭/u.test(text) ? aloneUnder(text) : 'ordinary';
}

/** A case sent back is tried a second time: what is told after that counts, where it tells how. */
function lastTrialIn(passage: string): string {
  const again = passage.slice(Math.max(0, passage.lastIndexOf('发回')));
  return /程序|合议庭|独任/u.test(again) ? again : passage;
}

function aloneUnder(text: string): TrialProcedure {
  return /速裁程序/u.test(text) ? 'fast-track' : 'summary';
}
