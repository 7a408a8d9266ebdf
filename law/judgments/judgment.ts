import type { Finding } from '#justice/basics';

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

/** One dated event, with the words it was read from. */
export interface TimelineEvent {
  readonly kind: EventKind;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the text says no more. */
  readonly date: string;
  readonly words: string;
}

export interface DefendantRead {
  readonly name: string;
  readonly events: readonly TimelineEvent[];
}

export type TrialProcedure = 'ordinary' | 'summary' | 'fast-track';

export interface CourtRead {
  readonly caseNumber?: string;
  readonly indicted?: string;
  readonly accepted?: string;
  readonly judged?: string;
  readonly procedure?: TrialProcedure;
}

/** A judgment as far as its text can be read. 裁判文书的程序时间线 */
export interface JudgmentRead {
  readonly defendants: readonly DefendantRead[];
  readonly court: CourtRead;
  /** What contradicts itself in the text. */
  readonly notes: readonly string[];
}

export interface Unreadable {
  readonly unreadable: readonly Finding[];
}
