export type { CourtRead, DefendantRead, EventKind, JudgmentRead, TimelineEvent, TrialProcedure, Unreadable } from './judgment.ts';
export { asTimeline, readJudgment } from './read-judgment.ts';
