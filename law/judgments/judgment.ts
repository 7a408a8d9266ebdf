import type { Finding, Words } from '#justice/basics';

/** What can be dated in a judgment's account of its own procedure. 程序事件 */
export type EventKind =
  | 'detained'
  | 'bail'
  | 'residential-surveillance'
  | 'arrest-approved'
  | 'arrest-refused'
  | 'arrested'
  | 'released'
  | 'retained'
  | 'escaped'
  | 'transferred-for-prosecution'
  | 'returned-for-investigation'
  | 'hearing'
  | 'adjourned'
  | 'suspended'
  | 'resumed'
  | 'sentence-start'
  | 'sentence-end';

/** One dated event, and where in the text it stands. 有日期的程序事件及其出处 */
export interface TimelineEvent {
  readonly kind: EventKind;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the text says no more. */
  readonly date: string;
  /** The quoted words, from the date to the end of the phrase. */
  readonly words: string;
  /** Offsets of the words in the text that was given: `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The date was resolved from 同日, 次日, 同月, 同年 and the like. */
  readonly isRelative: boolean;
}

/** What is told of somebody without a day: has fled once, was examined for mental illness, is free now. */
export type Remark = 'fled' | 'evaluated' | 'free';

/** One defendant of a judgment. 被告人 */
export interface DefendantRead {
  /** As the judgment writes it; two people may carry the same name. */
  readonly name: string;
  readonly events: readonly TimelineEvent[];
  readonly remarks: readonly Remark[];
}

/** Under which procedure the court tried the case. 审判程序 */
export type TrialProcedure = 'ordinary' | 'summary' | 'fast-track';

/** The court's own data; what the text does not say is absent. 法院立案、审判信息 */
export interface CourtRead {
  /** Exactly as printed. 案号 */
  readonly caseNumber?: string;
  readonly indicted?: string;
  readonly accepted?: string;
  readonly judged?: string;
  readonly procedure?: TrialProcedure;
}

/** What stops, moves or prolongs the limit of a trial, where the text tells of it without its days. 未载日期的事由 */
export type Undated = 'adjournment' | 'suspension' | 'evaluation' | 'conversion' | 'jurisdiction' | 'extension';

/** What kind of trial it was, so far as limits depend on it. 审级、自诉 */
export interface TrialRead {
  readonly instance: 'first' | 'remand' | 'second' | 'retrial';
  readonly isPrivate: boolean;
  readonly undated: readonly Undated[];
}

/** A judgment as far as its text can be read. 裁判文书的程序时间线 */
export interface JudgmentRead {
  readonly defendants: readonly DefendantRead[];
  readonly court: CourtRead;
  readonly trial: TrialRead;
  /** What is impossible, contradicts itself or could not be told apart, and was therefore left out. */
  readonly notes: readonly Words[];
}

/** Why a text could not be read as a criminal judgment. 不能读出的文书 */
export interface Unreadable {
  readonly unreadable: readonly Finding[];
}
